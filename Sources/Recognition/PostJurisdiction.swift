/// Places and levels at the head of a post phrase.
enum PostJurisdiction {
  /// Words that open the name of a public body: levels, organs and their short forms.
  static let openersWords = PersonWords(
    """
    省 市 县 区 州 盟 旗 镇 乡 村 自治区 自治州 自治县 中共 中央 全国 国家 国务院 中国 中华 党 党委 党组 党工委 管委会 人大 政协 政府 纪委 监委 法院 检察院 公安 组织部 宣传部 统战部 政法委 团 共青团 妇联 工会 工商联 水利 生态 环保 农业 林业 教育 卫健 卫生 财政 发改 发展和改革 发展改革 工信 商务 文旅 住房 自然资源 人力资源 文化 退役军人 科技 科学技术 民族 宗教 国土 环境保护 城管 规划 住建 体育 广电 粮食 畜牧 气象 地震 邮政 供销 档案 信访 机关 外事 外交 国防 海洋 能源 铁道 铁路 民航 烟草 药监 食品药品 医保 医疗保障 扶贫 大数据 行政 金融 证监 银保监 消防 海警 人民 纪检 巡察 巡视 编办 老干部 社会工作 网信 国资 港澳 台办 侨办 民政 司法 人社 住建 交通 应急 审计 统计 市场监管 税务 海关 街道 社区 办事处 武警 军区 军分区 人武部 省委 市委 县委 区委 州委 旗委 盟委 镇党委 乡党委 开发区 高新区 经开区 新区 示范区 大学 学院 集团 公司 银行 协会 学会 研究院 研究所 医院 学校 中学 小学 联合国 世界 国际 亚洲 欧盟 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 新华社 人民日报 本报 本台 央视 驻 常务 常务副 副 总 代 第一 首席 执行
    """
  )

  /// Of `openers`, the branches of work, which also stand second in a body's name (数学与统计学院).
  static let sectorsWords = PersonWords(
    "水利 生态 环保 农业 林业 教育 卫健 卫生 财政 发展改革 工信 商务 文旅 住房 自然资源 人力资源 文化 科技 科学技术 民族 宗教 国土 环境保护 规划 住建 体育 粮食 畜牧 气象 统计 审计 应急 交通 信息 管理 工程 公共 行政 社会 金融 经济 旅游 新闻 传播 技术 机械 计算机 安全 国际 外事 合作 资源 外交 法制 法治 农村 侨务 生态环境 城乡"
  )

  /// Sovereign states and what speaks for several (short names as Xinhua writes them).
  static let statesWords = PersonWords(
    """
    美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 希腊 塞浦路斯 马耳他 土耳其 乌克兰 白俄罗斯 摩尔多瓦 立陶宛 拉脱维亚 爱沙尼亚 格鲁吉亚 亚美尼亚 阿塞拜疆 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古国 蒙古 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印尼 印度尼西亚 菲律宾 文莱 东帝汶 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 不丹 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 约旦 以色列 巴勒斯坦 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 巴林 阿曼 也门 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 埃塞俄比亚 厄立特里亚 吉布提 索马里 肯尼亚 乌干达 坦桑尼亚 卢旺达 布隆迪 刚果民主共和国 刚果（金） 刚果（布） 刚果共和国 加蓬 赤道几内亚 喀麦隆 乍得 中非 尼日尔 尼日利亚 贝宁 多哥 加纳 科特迪瓦 布基纳法索 马里 毛里塔尼亚 塞内加尔 冈比亚 几内亚比绍 几内亚 塞拉利昂 利比里亚 佛得角 圣多美和普林西比 安哥拉 赞比亚 马拉维 莫桑比克 津巴布韦 博茨瓦纳 纳米比亚 南非 莱索托 斯威士兰 马达加斯加 毛里求斯 塞舌尔 科摩罗 加拿大 墨西哥 危地马拉 伯利兹 洪都拉斯 萨尔瓦多 尼加拉瓜 哥斯达黎加 巴拿马 古巴 海地 多米尼加 多米尼克 圣卢西亚 圣基茨和尼维斯 圣文森特和格林纳丁斯 巴哈马 图瓦卢 帕劳 马绍尔群岛 牙买加 特立尼达和多巴哥 巴巴多斯 格林纳达 安提瓜和巴布达 委内瑞拉 哥伦比亚 厄瓜多尔 秘鲁 玻利维亚 巴西 巴拉圭 乌拉圭 阿根廷 智利 圭亚那 苏里南 澳大利亚 新西兰 巴布亚新几内亚 斐济 所罗门群岛 瓦努阿图 萨摩亚 汤加 基里巴斯 密克罗尼西亚 瑙鲁 库克群岛 纽埃 欧盟 北约 联合国 东盟 非盟 阿盟 世界卫生组织 世卫组织 国际货币基金组织 世界银行 上合组织 金砖 中国 前南斯拉夫 苏联 捷克斯洛伐克 梵蒂冈 安道尔 摩纳哥 列支敦士登 圣马力诺 哈马斯 真主党 白宫 五角大楼 克里姆林宫
    """
  )

  /// Openers before which a phrase begins even where the words in front are no known verb.
  static let hardWords = PersonWords("中共 国务院 全国人大 全国政协 中央军委 中央纪委 国家主席 国家发展 国家卫 最高人民")

  /// Provinces as a text names them before what lies in them.
  static let provincesWords = PersonWords(
    """
    北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆
    北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省
    内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 新疆生产建设兵团
    """
  )

  /// What follows the short name of a province when it opens a phrase.
  static let seats = PersonWords("省 市 自治区 人大 政协 政府 纪委 监委 高级人民法院 高院 检察院 军区 公安厅")

  /// Length of the state, the party or the organ of state at `index`; 0 for none.
  static func hardOpener(at index: Int, in text: PersonText) -> Int {
    let length = hard.length(at: index, in: text)
    return length > 0 ? length : states.length(at: index, in: text)
  }

  /// Length of the place or opener at `index`; 0 for none.
  static func opens(at index: Int, in text: PersonText) -> Int {
    let length = openers.length(at: index, in: text)
    if length > 0 { return length }
    let state = states.length(at: index, in: text)
    if state > 0 { return state }
    let ordinal = ordinalLength(at: index, in: text)
    if ordinal > 0 { return ordinal }
    return placeLength(at: index, in: text)
  }

  /// Length of 第十三届, 十二届 at `index`; 0 for none.
  private static func ordinalLength(at index: Int, in text: PersonText) -> Int {
    guard ordinalOpeners.contains(text[index]) else { return 0 }
    var end = index + 1
    while end - index < 6, ordinalOpeners.contains(text[end]) { end += 1 }
    return end - index > 1 && text[end] == 0x5C4A ? end + 1 - index : 0
  }

  private static let ordinalOpeners = CharacterBitmap("第一二三四五六七八九十1234567890")

  /// Length in scalars of the administrative division that begins at `index`; 0 for none.
  static func placeLength(at index: Int, in text: PersonText) -> Int {
    text.placeLength(at: index)
  }

  /// True when a division's name ends before `index`.
  static func placeEnds(at index: Int, in text: PersonText) -> Bool {
    for length in 2...6 where index >= length && placeLength(at: index - length, in: text) == length { return true }
    return false
  }

  /// True when a division's name covers `index` without ending before it.
  static func placeCovers(_ index: Int, in text: PersonText) -> Bool {
    var start = index
    while start > index - 4 && start >= 0 {
      let length = placeLength(at: start, in: text)
      if length > index - start { return true }
      start -= 1
    }
    return false
  }
}
