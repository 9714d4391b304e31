/// How many people bear a surname, as a rough rank among the population.
package enum SurnameTier: Int, Sendable, Hashable, Comparable {
  /// Ranks 1 to about 100: four in five people.
  case common = 0
  /// Ranks about 101 to 400.
  case frequent = 1
  /// Beyond: needs strong context.
  case rare = 2

  /// Common first.
  package static func < (left: SurnameTier, right: SurnameTier) -> Bool { left.rawValue < right.rawValue }
}

/// The surnames of China as found in official texts, and the characters that spell foreign and minority names.
///
/// The tiers follow the rank lists of the Ministry of Public Security (全国姓名报告, 2018–2021); the rest are surnames attested in public
/// life. Facts, compiled by this project.
package enum Surnames {
  /// A surname that stands in a text.
  package struct Match: Sendable, Hashable {
    /// Bytes of the surname.
    package var length: Int
    /// One character, or two or more (欧阳).
    package var isCompound: Bool
    /// How common it is.
    package var tier: SurnameTier
  }

  /// The surname at `offset` of `bytes`, a compound one before its first character alone; nil when none begins there.
  package static func match(at offset: Int, in bytes: [UInt8]) -> Match? {
    bytes.withUnsafeBufferPointer { match(at: offset, in: $0) }
  }

  /// The surname at `offset` of `bytes`, a compound one before its first character alone; nil when none begins there.
  package static func match(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    let (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
    guard width == 3 else { return nil }
    if let compound = compoundTable.longestMatch(at: offset, in: bytes) {
      return Match(length: compound.length, isCompound: true, tier: SurnameTier(rawValue: compound.value) ?? .rare)
    }
    guard let tier = tier(of: scalar) else { return nil }
    return Match(length: 3, isCompound: false, tier: tier)
  }

  /// The tier of a one-character surname; nil when `scalar` is none.
  @inline(__always)
  package static func tier(of scalar: UInt32) -> SurnameTier? {
    guard scalar >= firstHan, scalar < firstHan + UInt32(flags.count) else { return nil }
    let flag = flags[Int(scalar - firstHan)]
    guard flag & isSurname != 0 else { return nil }
    return SurnameTier(rawValue: Int(flag & tierMask))
  }

  /// Whether a one-character surname is also an everyday word or particle that often stands before a noun (于, 和, 时, 都, 向), so that it
  /// must not open a name without strong context.
  package static func isEverydayCharacter(_ scalar: UInt32) -> Bool {
    guard scalar >= firstHan, scalar < firstHan + UInt32(flags.count) else { return false }
    return flags[Int(scalar - firstHan)] & isEveryday != 0
  }

  private static let firstHan: UInt32 = 0x3400
  private static let tierMask: UInt8 = 3
  private static let isSurname: UInt8 = 4
  private static let isEveryday: UInt8 = 16

  /// One byte for each character from U+3400 to U+9FFF.
  private static let flags: [UInt8] = {
    var flags = [UInt8](repeating: 0, count: 0xA000 - 0x3400)
    func mark(_ text: StaticString, _ change: (UInt8) -> UInt8) {
      for scalar in text.description.unicodeScalars where scalar.value >= firstHan && scalar.value < 0xA000 {
        let index = Int(scalar.value - firstHan)
        flags[index] = change(flags[index])
      }
    }
    for (tier, text) in [(SurnameTier.rare, rare), (.frequent, frequent), (.common, common)] {
      mark(text) { $0 & ~tierMask | isSurname | UInt8(tier.rawValue) }
    }
    mark(everyday) { $0 | isEveryday }
    return flags
  }()

  private static let compoundTable: ReferenceKeyTable = {
    var table = ReferenceKeyTable(capacity: 256)
    for (tier, text) in [(SurnameTier.common, compounds), (.rare, rareCompounds)] {
      for name in WordLiteral.words(text) {
        _ = table.insert(name.utf8, value: tier == .common ? SurnameTier.frequent.rawValue : tier.rawValue)
      }
    }
    return table
  }()
}

extension Surnames {
  fileprivate static let common: StaticString = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭
    陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万覃武钱戴严莫孔向常汤
    """

  fileprivate static let frequent: StaticString = """
    温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛
    曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏
    宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗
    燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁
    芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元
    习束檀衣信展阴昝智幸奉植衡富尧闭由
    """

  fileprivate static let rare: StaticString = """
    亚蔚才寸丘东丹义乃买乙乜书亥京仁仉从仓仪仵伦伯佐佑佛佴佼侍依侬俱候倚偰偶僧儋兆克免兴冒军冠冲冰凃凉凤凯凡凭加劭
    励勇博卡卧厍厚厝双叚叱名君呙咎咸品喇嘉圭坎堂塔塞天央夹契奂妥姒姓委威娜婁子孛孝孥宇守宏宓宛宦宰寒寻寿尊尕尢尨尼山
    岐岩岱岸崇嵩巢巧巨差市布帖庆库底庐度庹建异弋弓弘弥弭役彦征律徒德心忌志忘忙忠念忻忽怀思恒恩恭息恽悟悦惜意慈懋户扁
    扎扬承拓招拜换敏敦斗斐新旦旨旭旺昂昃昆昌昔星春显晓曼木札术朵杉松极枚枝柘柱栋桐桓椿楠樂樱樸欣歇止毋毓氏民水永汀
    汗汝汲沃沅沐沛沧沽泊泣泥泮泰泽洋洒洗洛津洪洲浑济浩淑渊渔渠湘溥潜潭澄澹濮瀚火灵炅炎炳焉熙燎爨牙牧特犹狐狗猛玄率玛
    玫珊琚琴瑞瓮生用甫甲留畲番疏百益盈盍盐目省眭睢知矫研硕碧碌祈祐祥祭禄禚秀秋种税稽穰空竭竹笪第箫箕篁紫红纵绪绳维绿
    缑缠罕美羿翦耶聪肇肱腾臣良艳节芈芒英茂茆茶草荀荐药莎莘莱菅菊萧萨落葉葆蒉蓬薩藤藩虎虢虔蛮蜀衷衮襄訾讷诸谅谋谯豹象
    贝贡贯贵贲赖赛轩辖达迪迮追逄遆邗邛邡邦邳邴郄郅郇郏郗郞郸鄂鄞鄭酆酉酒释里钊钦钭钮铁铎铜铭锁锦锡锺镇镡镜问闪闽阎阐
    阔阡阪防降隗隽雄集雨雪霜静靖革鞏韶颉颛香鬲鸟鸣鸿鹅麒麴黎黑黨黔默鼎侴俎偃僪僚匜卻厘厙呆咏喩囊夷妫娥嫪宕宝尔岭峗峪
    嵬庾彤怡怱惇戢揣斛斜旷昙暨朔朗杞杲杳枣柒桀桥棣楮樗欒沁沓泓泠洁洼浣淦淳渥滋漠潇澳濯炊炯焜爰牵犁猗獐玖珍琅琼璩甯甪
    痕皎皖盅盱眉矍矢矣砥磨祗祢禇禤秃稂笃筱箴籍紀綦縻缐罡羌翀翔耍肃胤腊膺臻舜芊芍芝苇苌茌荃莆莉菀菲萌萍葭蒯蒿蓟蔄蕙薇
    藉蝉衢裔覆豪貊赧跋軒逮郈郐郓郕郡郤郦郧郫郯鄄鄅鄣鄯釗鈕钞闞陀陇陕隰雀雁雒霄靥飒饕馗駱骈骊髙魚鱼鲋鲛鲧鳌鸦鸾鹏鹤麹
    黃黼齿龍琪热努佳瓜闾沔溪漳璞畢晨敕柬
    """

  /// Frequent enough in official texts to be believed like a common single surname.
  fileprivate static let compounds: StaticString = """
    欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 尉迟 公孙 慕容 长孙 宇文 司空 端木 轩辕 东方
    独孤 南宫 万俟 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 呼延 完颜 第五 西门
    拓跋 鲜于 闾丘 司寇
    """

  fileprivate static let rareCompounds: StaticString = """
    欧陽 亓官 巫马 公西 漆雕 乐正 壤驷 公良 夹谷 宰父 榖梁 谷梁 段干 百里 东郭 南门 羊舌 微生
    梁丘 左丘 东门 南荣 贺兰 纳兰 叶赫 那拉 爱新觉罗 钮祜禄 富察 佟佳 瓜尔佳 乌雅 侯莫陈 可频
    吐谷浑 哥舒 宿勤 屈突 库狄 屋引 尔朱 斛律 斛斯 沮渠 乞伏 秃发 破六韩 纥奚 綦毋 叱干 叱罗
    贺若 贺拔 豆卢 达奚 步六孤 耶律 仆固 浑邪 粘罕 徒单 蒲察 石抹 伍相 相里 老城 母丘 毌丘 第二
    公羊 公仪 公输 公山 公户 公玉 公上 公门 公坚 公伯 公祖 公乘 公皙 东宫 东里 北宫 北唐 南郭
    南伯 西宫 西乞 西陵 左人 右师 太史 太士 司城 司鸿 司功 司国 王孙 王官 季孙 叔孙 孟孙 臧孙
    士孙 颛孙 胥弥 胥门 伯赏 鬼谷 高堂 高阳 即墨 少正 少室 冶丘 漆室 涂钦 归海 归尔 海牙 缑亢
    况后 有琴 梁余 年爱 阳佟 言福 晋楚 阎法 汝鄢 帅缑 墨哈 谯笪 商牟 佘佴 佴伯 哈尔 岳帅 巫召
    """

  /// Surname characters that are everyday words, particles or measure words in running text.
  fileprivate static let everyday: StaticString = """
    于和时都谈乌巴向应关成常高方明全来从并由是在年才将连同有能可要因本其各该以为与及或但而更最已被让给对自至种点个项等第次
    位名里上下中大小多少新老长东西南北前后左右内外国家公车路水电区门市省平强安干支计出进入到过起看通正双百千万元单相
    经达包满利用信查解盖练索盛丰展海花米麦豆粟牛马羊鱼龙华原封商农生行法化力学会站场边任管游储权富贵红白黑金银铁石木
    """
}
