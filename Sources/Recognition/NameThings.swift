/// Minerals, plants, animals, dishes, tools, peaks and waters whose names begin with a surname's character: 石英岩, 龙胆草, 白唇鹿, 牛首山.
///
/// Thousands of such words stand in no dictionary of everyday words. They are known by their last character, by measure words before them
/// and by what is said of them. Only names that nothing but their characters proposes are judged by this.
enum NameThings {
  /// How much speaks for a thing.
  enum Verdict {
    case none
    /// Its last character ends names of things and given names alike (山, 石, 花).
    case doubtful
    case certain
  }

  /// Last characters of things that hardly end a given name.
  private static let ends = CharacterBitmap(
    """
    矿砂藤菜豆薯瓜笋菌菇芪芍酒酱汁油醋糖盐面粉糕饼饭粥汤鱼虾蟹鸡鸭鹅猪羊狗猫鼠猴兔蛇虫蛙龟鸟鸦犬肉皮毛骨蛋奶药丸膏剂锅瓶罐筒机器具车船枪炮弹杯碗盆盘箱袋裤裙鞋帽绳纸剧戏球牌症病炎癌疮癣疹瘤酸碱酶
    洞瀑礁峪渡坡崖沟壑坳湾滩洼岬屿灯管棒棍砖瓦漆胶钉锁椒葱蒜姜薹蕨蓟蒿苋穗秆籽皂碳硅磷硫氟氯泵阀闸轨钩箭斧锤凳椅桌柜床席扇梳针尺秤币券票卡条座层带片奖赛榜报网站刊毒
    """
  )

  /// Last characters of things that end given names as well.
  private static let softEnds = CharacterBitmap(
    "石岩峰山岭丘土沙江河湖海泉溪潭峡谷岗岛洲花草树木林松柏杉槐梅兰竹菊荷莲榆桂桐桃李杏榴枣果参仁子茶茎叶藻苔雀鹭鹊鹤鹿鹰雁凤豹虎牛马铁铜银铝锌铅钢晶玉珠冰瑰根芽苗麦谷稻米关口道城堡桥寺塔庙亭阁楼宫殿"
  )

  /// Measure words of things; a numeral stands before.
  private static let measures = CharacterBitmap("只株条座块棵粒颗匹头朵艘架辆台把根枚盆盒瓶袋碗盘道款种类")
  private static let numerals = CharacterBitmap("一二三四五六七八九十两几数半每这那此该各")

  /// What is said of things and not of people.
  private static let predicates = PersonWords(
    """
    是一种 为一种 是一类 是一座 是一款 是一道 是一条 海拔 主峰 矿床 开花 开了 开得 开满 盛开 绽放 结果 结实 切丝 切片 切块 切段 切碎 洗净 去皮 焯水 泡发 剁碎 拍碎 产于 分布于 生长 生于 属国家 属多年 属一年 为多年 为一年 为国家 多年生 一年生
    的做法 的价格 的产量 的口感 的味道 的功效 的销量 的种植 的果实 的叶子 的根 的花 的皮 的肉 的加工 的配料 的成分 的含量 的密度 的硬度 的主峰 的海拔 的水质 的上游 的下游 的北坡 的南坡 的山顶 的山脚 为主要原料 为原料 为主料 为主食 为中心
    上游 下游 流域 沿岸 两岸 河畔 山麓 山顶 山脚 山下 南麓 北麓 东麓 西麓 风化 矿脉 花开 树下 适量 少许 若干 一把 半斤 各半 种植 养殖 丰收 上市 滞销 等级 肥料 品种 植株 果园 科 属
    """
  )

  /// What an enumeration of things is summed up as, behind 等.
  private static let kinds = PersonWords(
    """
    植物 动物 景点 景区 矿产 矿物 矿石 岩石 名菜 菜品 菜肴 美食 小吃 特产 药材 中药 中草药 草药 树种 树木 花卉 品种 作物 农作物 经济作物 产品 名山 山峰 河流 湖泊 水果 蔬菜 食材 调料 鱼类 鸟类 家畜 家禽 昆虫 猛禽 兽类 珍稀 珍贵 名贵 野生 乡土 本地 地方 传统 特色
    名优 优质 主要 稀有 贵重 名胜 古迹 地 村 镇 乡 县 市 区 省 国 山 河 景 菜 药 花 草 树 果 鱼 鸟 车型 机型 材料 原料 元素 金属 化合物 疾病 症状 星座 天体 剧目 曲目 歌曲 乐器 兵器 武器 物 物质 物资 商品 品牌 款式 文化遗产 遗产 遗址 古道 景观 古迹 文物 水系
    """
  )

  /// What the last character of `range`, the words beside it and the enumeration it stands in say.
  static func verdict(_ range: Range<Int>, in text: PersonText) -> Verdict {
    let start = range.lowerBound
    let end = range.upperBound
    if measures.contains(text[start - 1]), numerals.contains(text[start - 2]) || isDigit(text[start - 2]) {
      return .certain
    }
    if predicates.length(at: end, in: text) > 0 { return .certain }
    // 10克
    if isDigit(text[end]), isWeighed(end, text) { return .certain }
    // 以X为主
    if text[start - 1] == 0x4EE5, text[end] == 0x4E3A { return .certain }
    let last = text[end - 1]
    // 龙年, 马年
    if range.count == 2, last == 0x5E74 { return .certain }
    if ends.contains(last) { return .certain }
    guard softEnds.contains(last) else { return .none }
    return isEnumerated(range, text) ? .certain : .doubtful
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private static let weights = CharacterBitmap("克斤两吨升勺片枚粒颗株棵米亩")

  private static func isWeighed(_ index: Int, _ text: PersonText) -> Bool {
    var end = index
    while end - index < 6, isDigit(text[end]) || text[end] == 0x2E { end += 1 }
    if text[end] == 0x6BEB || text[end] == 0x516C || text[end] == 0x5343 { end += 1 }  // 毫 公 千
    return weights.contains(text[end])
  }

  /// 甲、乙、丙等植物: the enumeration is summed up as things.
  private static func isEnumerated(_ range: Range<Int>, _ text: PersonText) -> Bool {
    guard
      text[range.lowerBound - 1] == 0x3001 || text[range.upperBound] == 0x3001 || text[range.upperBound] == 0x7B49
        || text[range.upperBound] == 0x548C
    else { return false }
    var index = range.upperBound
    while index - range.upperBound < 40 {
      switch text[index] {
      case 0x7B49:  // 等
        var next = index + 1
        while numerals.contains(text[next]) || isDigit(text[next]) || text[next] == 0x4F59 || text[next] == 0x591A {
          next += 1
        }
        return kinds.length(at: next, in: text) > 0 || measures.contains(text[next])
      case 0x0A, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A: return false
      default: index += 1
      }
    }
    return false
  }
}
