/// What the characters of a Han name tell: how well a character suits the given part, and which ones never stand in it.
///
/// The tiers are the authors' own compilation from the naming habits of 1930–2000 (the characters of 《通用规范汉字表》 that parents
/// choose for sense or sound); they order candidates and never accept one by themselves.
package enum NameCharacters {
  /// Characters frequent in given names.
  static let frequent: StaticString = """
    伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰红玉华建国文志春海峰辉鹏飞鑫波斌宇浩凯健俊帆雪荣爱梅琴云洁莲真环雅芝萍
    娥玲芬燕彩菊凤倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琳蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘
    育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思松柏林森成龙德庆生祥瑞福禄寿康安泰昌盛兴旺富贵清新民权仁义礼智信忠孝廉
    良善诚实厚敦朴正直刚毅坚定恒永远长久光耀辉煌灿烂炜烨晖晨旭阳升朝东南西北中天宏洪鸿博大广达远志勤俭学文武斌彬才俊贤哲睿慧
    智聪颖敏捷勇猛雄豪杰英雄威武震雷霆云雨雪霜露江河湖海洋波涛浪潮源泉溪涧山峰岭岳峻岩石磊岗田野原金银铜铁钢铭鉴锋锐钧铎钊
    镇锦钰玉珍珠宝琪琦瑛瑜璐璇璋瑞琼珊珂珏玮玲琳琅玺松柏桐梓楠桂桃李梅兰菊竹莲荷花草苗根树木森林茂华荣蓉芳芬香馨春夏秋冬
    年月日时晨晓朝夕星辰宇宙世界社会民主共和国家军兵卫国防建设创业劳动生产增利胜克继承先进前红旗跃卫星向超宝善喜乐欢庆吉祥
    如意顺利和平安宁静雅淑娴惠慧美丽艳娇媚婷娟秀萍燕凤凰鹤鹏鹰雁雕虎豹龙麟骏骥马驰飞翔腾跃进传家宗祖孝友全振启开绍继立树本
    培养育茂修省治道理元亨利贞乾坤有为存保佑恩泽润沛霖渊深浩瀚淼鑫焱垚凡尘一二三五九万亿千百重双士夫子孟仲季伯叔来到自学友
    剑锋刃戈彤丹朱赤绛紫青蓝翠碧绿黛墨玄素白皓洁莹晶冰凌洲渝湘黔川滇桂粤闽浙沪苏皖赣鲁豫鄂晋冀辽吉黑京津宁疆蒙藏台港澳
    """
  /// Further characters that stand in given names.
  static let possible: StaticString = """
    同又之作互少未再以于更比最而因只往别乘迎计相唱栅竣炽堪侨翘垚淦珺娣媚孚偲翾祯炘霈霂珲泗汶淞濛湃茁荟蔼慎恪悉怿璠琏佳佩侃侠俐倪倬健偲儒允兆克兢其典冠净准凌凡凤凯则初利剑力功励劲劼勃勉勋匀化卉协卓南博占卡印双发叔台史合同名吟启吾呈周咏哲
    唐喆嘉囡固圆圣均坚坛坡垒城堂堃境墨士声备复夏大太央奂契奇奎奕奔好妍妙妮姗娅娇娉婧媛嫣嫦孜季孺宁宇守安宏宗官定宜宝实宣宪
    宸容宽宾密富寅察寻尊尔尚尧居屏展山岑岩岱岷岸峥峪崇崔嵘嵩巍川州工巧差己巾布帅师帆帝常幸幼广庄庭廉延建弘弛张弢弥弼彦彪彭
    征律微徽心必忆志忠念怀态怡性恋恒恩恺悟情惟意愉愿慈慰慷憬懿成战戎所扬承技抒挺捷授掌接揆搏摇播操支攀政敬数斯方施旋旗无日旦
    旨旬旻昀昂昆昊昌易昕昱映昶显晋晏晔晗晟晴智暄暖暾曙更朋朔朗望朵权杉村杏杭松极枚果枢柄柏染柔柯柱柳标栋校株格桂桑桢桥梁棋棠
    森植椿楚榕模樱橙欧歆正步殿毅毓民水汉汝池汪沁沂沅沉沐沙沛泉泊法泓波泽津洛浓浦涌涓涵淇淑淮淳渊温港游湛源溢溥滔满滨漪漫潇
    潘潜澄激濂濮瀛灏灵灿炎炬炯炳炼烁烈烽焕焘然煊煌煜照熙熠燎燕爵牧特玖玥玫珀珈珑珞珩班球理琛琢琨琮瑄瑀瑟瑨瑰璞璟璧瓒甫甲申
    画畅略疆百皎益盈监盟相省眉督睦瞻石矫砚砾确碧磐礼社祎祖祺禄禹禾秉科秋程稳穆穗立章童端竞竣笑笛符筱箫籍精粤精素索纪纬纲绅
    绎经统维绮绵缘翊翎翔翠翼耕耘聚肃肖肇能腾自至致舜舟航良芃芊芙芮芷苇苒若茂茜茵茹荃荏荣莉莎莹菡萌萱葆葵蒙蓁蓝蔓蔚蕙蕾薪
    藜虎虹蛟融行衍衡裕西言计让训训记讲许论证诗诚谊谋谦谨谷豪贝贞贡贤资赋赞赟越跃路辉辰达迅迈进远迪迪逊通逸遂道遥邦郁郡郭
    酉野量金钟钢钦钧钰铃铠铨铮铸锁锋锟锡锦键镇镕镛长闯问闻阔队防阶际陆陈陶隆隽雄雅雨雯雳霁霆霏霓霖霞靓靖静音韬韶项顶须
    顺颂颜风飒首香驹骁骅骏高魁魏鲁鲲鹃鹏鹤麒麟麦黎黛鼎齐龄龙婴炀炅烜珮瑷璎琎玘彰恬悌惇惠懋敏斐暹杨柠栩桉梵棣楷榆槐樟檬
    汐沄沣泠泱洵浚涤淏淙渤渲湉溯滟漾潆澍濡犇牛猛玄瑚甜畴皑盼矗砺祉祐祚秦稷穹竺笃笙筝箐纶纾绪绫缇羿翀翰耀聿舫艾芹芯芽苏茉
    荆莘菀萃萧蓬薛蘅虔衷衿裔褚襄觉誉谕谙豫贵赫轩轲轶辕迁迟适逢郎鄂醒采里铎铄锴镜阁隽霍颉颐飚馗骐骞鸣鸽鹭黄齐赛赖道军
    兵闯社根栓柱狗蛋妹姐弟嫂婶娃囡仔哥爷奶姑姨翁婆斗牛羊鸡虎兔蛇猴猪鼠发财旺贵富泰顺成功获奖丰收满仓库粮食米面油盐酱醋茶
    """
  /// Characters seldom seen outside given names; those that rivers, towns and ailments bear as well are left out.
  static let rare: StaticString = """
    竑翀昉燚暐玚婳姝嫄嬅嬿婠媞婍娅孞峣峤崟嵚嵬嶙弋彧徕忱忻恂恽悫惔愔懔扬抟挦敉敔斓旃旸昑昕昫昳晁晅晌晞晢晳暎暲暹曈曜曦杲柃柘桠梽楗楹
    檠歆毖氤氲汭沨泂泮泺洄洇洌洙洢浛浥涑涘涟涣淙淠渌渟湉湑湜湲溁溦滉滢漪潏潞潢澂澎澔澹濠灏炆炜炟烔烜焃焓焯焱煐煚煜煟熇熥熵燊燏燔燨燮
    玎玏玓玕玙玠玡玢玥玦玹玺玼珅珌珏珒珝珣珥珦珧珩珪珰珵珹琁琄琇琎琤琬琮琯瑅瑢瑭瑱瑷璁璈璎璘璟璥璨璩瓛甄畀皎皙皞皤盷睒睟睿瞭矍矞砺硕
    碚祎祐祓祚祜祯祾禔禛禧禳秭秾稔穑竦竫筠筱箎箐篁粲纨纮纾绂绎绚绤绶缃缇缜羑翃翊翌翎翙翚翥翯翰翾耆聆聿肜胤臧艺芃芊芎芗芙芪芷苒苓苡茆
    茌茕茗茝茱荃荇荪菀菡葳蒨蓁蓂蓉蓓蓼蔌蔚蕤蕴薏蘅蘧虔衎衡袆裎褆襄觎觐訚詹謇诂诃诏诒诠诤诹谌谏谖谙谟谡谧贇贻赉赟赪踔轫轺轼轾辂辉辚迓
    迢逖逵遐遴釉銮鋆鏊鑫钊钐钗钜钤钫钰钺铄铉铖铠铣铧铨铱铿锃锜锟锴锷锽镒镔镕镗镛镠镡镭镱闳闵闶闼闾闿阆阊阙陔霁霂霆霏霓霖霙霞霦靓靖靛
    韫韬韶颀颉颋颎颐颙颛颢飏飖飗飙馗馥驷驹骁骃骅骈骊骋骎骏骐骓骕骙骞骠骢骧髦鲲鳌鸢鸥鸷鸾鹄鹏鹓鹤麒麾黻鼐鼒龑翮邈昶祺犇骉
    """
  /// Characters that stand in no given name, or so seldom that a longer reading must lose: particles, pronouns, verbs of reporting.
  static let never: StaticString = """
    作同互乘之的了吗呢吧啊呀么嘛哦唉喂哪怎谁您你我他她它们这那此该每各某些很太最更再又也都还就才只却而且但或若虽因所被把将让给跟比向往从
    在于由对与及以为是不没别未说讲称问答喊叫告诉表示指强调出主持席会见听取察看走访调研考参加带率陪领导写拍摄报道已曾正刚
    岁个位名次件条项届第种类等余约两几数多少约元吨亩米厘丈斤
    """
  /// Characters that end a body's or a place's name rather than a person's, after a surname-like beginning.
  static let bodyEnds: StaticString = "局厅部委办处科股院所站队厂公司社团校组会镇乡村县市区州省盟旗街路桥河湖沟岭寺庙庄屯寨港湾岛库渠坝企店馆园"

  /// 0 unknown, 1 possible, 2 frequent, 3 never; bit 2 = body end; bit 4 = particle.
  static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func mark(_ text: StaticString, _ value: UInt8) {
      for scalar in PersonText.scalars(of: text) where scalar > 0x7F && scalar < 0x10000 { table[Int(scalar)] = value }
    }
    mark(rare, 1)
    mark(possible, 1)
    mark(frequent, 2)
    for scalar in PersonText.scalars(of: never) where scalar > 0x7F && scalar < 0x10000 {
      if table[Int(scalar)] == 0 || neverWins.contains(scalar) { table[Int(scalar)] = 3 }
    }
    for scalar in PersonText.scalars(of: bodyEnds) where scalar < 0x10000 { table[Int(scalar)] |= 4 }
    for scalar in particles { table[Int(scalar)] |= 16 }
    return table
  }()

  /// Characters no given name has.
  private static let particles: [UInt32] = PersonText.scalars(
    of: "的了着吗呢吧啊呀么嘛哦唉喂哪您你我他她它们这那被让给跟是在与及对将把等都也还就却且但或说喊叫问没很些各岁"
  )

  /// True for a character no given name has.
  @inline(__always)
  static func isParticle(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && classes[Int(scalar)] & 16 != 0
  }

  /// Of the characters in both lists, those that are particles far more often than parts of a name.
  private static let neverWins: Set<UInt32> = Set(
    PersonText.scalars(of: "的了吗呢吧啊呀么嘛哦唉喂哪怎谁您你我他她它们这那此该每各某些很也都还就却且但或虽被把将让给跟从在由对与及以是不没别说称喊叫")
  )

  /// What `givenWeight` says of a character that stands in no given name.
  static let neverWeight = -6

  /// How well `scalar` suits the given part of a Han name: -6 never, 0 unknown, 1 possible, 2 frequent.
  @inline(__always)
  static func givenWeight(_ scalar: UInt32) -> Int {
    guard scalar < 0x10000 else { return 1 }
    switch classes[Int(scalar)] & 3 {
    case 1: return 1
    case 2: return 2
    case 3: return neverWeight
    default: return 0
    }
  }

  /// True for a character that ends names of bodies and places (局, 镇, 河).
  @inline(__always)
  static func isBodyEnd(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && classes[Int(scalar)] & 4 != 0
  }

  /// True for a character that writes foreign names by sound.
  @inline(__always)
  static func isPhonetic(_ scalar: UInt32) -> Bool {
    phonetic.contains(scalar)
  }

  /// Characters that write foreign and minority names by sound (译音表, Xinhua's usage; 少数民族语人名汉字译写).
  static let dotted: CharacterBitmap = phonetic.union(
    PersonText.scalars(of: "不都力别再朵嘎央到甫守民花仙吾如排衣祖茨措秀让项其闹公久玉吉春海龙英东鲜光庆飞然")
  )
  static let phonetic = CharacterBitmap(
    PersonText.scalars(
      of: """
        阿埃艾爱安罕嘎昂奥巴白拜班邦保鲍贝本比彼毕别宾波博勃伯布采蔡查察昌车茨次达大戴丹当道德得登邓迪蒂丁东杜敦顿多厄恩尔法范菲费芬丰冯夫弗福富盖甘刚高戈格根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉
        季加贾简杰金京卡凯坎康考科可克肯孔库夸奎坤拉莱赖兰朗劳勒雷黎里理利莉立丽连廉良列林琳龙卢鲁路吕伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明莫默姆穆木纳娜乃奈南内妮尼年涅宁牛纽农努诺欧帕派潘庞
        佩彭蓬皮平珀普奇齐恰乔钦琴青琼丘热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙珊山尚绍舍申生圣施什石史士舒顺朔丝斯司思松苏孙索塔台泰坦汤唐陶特腾提田铁廷通图土托瓦万旺威韦维魏温文翁沃乌吾武西希锡
        夏显香肖谢辛欣兴雄休许雅亚延扬尧耶叶伊依易因英永尤于约云泽扎詹张章珍芝治朱兹孜宗佐买提吐尔逊江买合木提热依汗古丽娅娃旦增措姆央珠卓玛尼次旺堆仓琼拉顿邓扎
        芭茜黛柯蕾缪契莎甫喀噶迦薇萝翰捷济约呼敖滕侬
        """
    ).filter(PersonText.isHan)
  )
}
