/// Surnames and how far one proves a name.
package enum NameSurnames {
  /// Two-character surnames (复姓).
  static let compound = PersonWords(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容
    仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐
    段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 完颜 叶赫 那拉 爱新 觉罗 纳兰 陈李 欧陽
    """)

  /// Frequent surnames, about nine tenths of the population.
  private static let frequent: StaticString = """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾
    夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万钱严武覃戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关
    兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连
    芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐
    冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普
    阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧
    闭由
    """
  /// Seldom surnames; they need a clear context.
  private static let seldom: StaticString = """
    滑咸续苍郐侴承经从东笪第邴钭酆福皋郏暨计荀郦郎蓬鲜泷能乜弭牧宓钮逄蓬啟渠阕让戎汝沃晓莘胜粘税嵩胥郗禤幺尢宓么粘笃揣撒麴缑邗仉俎郇玄佴
    过皇种瞿寸操者姒完洪锡酒依苏庾喇迮丑次字才占诸年闪镡蹇兀庹磨侍肇薜青阳山川由上木水火土门门牙代言黑英苻问户朝良念热车力把力布后昌泥双随
    展镇及旷银初可要赖牵巨春冬丘敏泮岩羿汲植终步耒冒塔延晓藏贡丙律光图多旦星松格根森次永波洛洪洪涂游源潜濮炎烟燃特玛珠琼甫略畅益盘矫硕禄
    竹竺笑粘缐罕羡老肇胆脱臾节茆荐莎萨虎蛇衷衣褟褥视角觉訾谯谬豁贝赏赛起越酆鄯里重野银镜降雪霜革顿风飞香駱鬲鱼麻黄忻泉溥祖笔仵呙圣堵墨奎姆宛
    岁岩巢帖弓录律慈抗拜撖旁昂晒智朋权柒栋树桐棘楠殳毋求沐泽涛添渎源演漕潭瀚焉爱牢狐生由畲盈直眭矢矣碧祥秘稽穰窝端算米纳练綦维耶聊肥脑舍苌
    苓菅萌葭蔚虢虽衙詹豪负路轩邦邯郄郓酉野针钊铁铎锁长闾阐阴阿陕隗靖颇饥骞高髙鲍鸿鹏麋黔齐龚頡旖俱雒候冮
    """

  /// 0 none, 1 seldom, 2 frequent.
  static let tiers: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for scalar in PersonText.scalars(of: seldom) where scalar > 0x7F && scalar < 0x10000 { table[Int(scalar)] = 1 }
    for scalar in PersonText.scalars(of: frequent) where scalar > 0x7F && scalar < 0x10000 { table[Int(scalar)] = 2 }
    for scalar in PersonText.scalars(of: wordLike) where scalar < 0x10000 && table[Int(scalar)] == 2 {
      table[Int(scalar)] = 1
    }
    return table
  }()

  /// Surnames that begin everyday words far more often than names, and so prove as little as seldom ones.
  private static let wordLike: StaticString = """
    于任时和应全明成向来从平安万高金方常关连满都海原强相国计公利信由以但同通生经能要可初云容敬展支位海花区富元益阴平沙边路解单全那玉
    """

  /// 0 none, 1 seldom or word-like, 2 frequent.
  @inline(__always)
  package static func tier(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(tiers[Int(scalar)]) : 0
  }
}
