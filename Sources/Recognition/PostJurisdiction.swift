/// Places and levels at the head of a post phrase.
enum PostJurisdiction {
  /// Words that open the name of a public body: levels, organs and their short forms.
  static let openers = PersonWords(
    """
    省 市 县 区 州 盟 旗 镇 乡 村 自治区 自治州 自治县 中共 中央 全国 国家 国务院 中国 中华 党 党委 党组 党工委 管委会 人大 政协 政府 纪委 监委 法院 检察院 公安 组织部 宣传部 统战部 政法委 团 共青团 妇联 工会 工商联 水利 生态 环保 农业 林业 教育 卫健 卫生 财政 发改 发展 工信 商务 文旅 民政 司法 人社 住建 交通 应急 审计 统计 市场监管 税务 海关 街道 社区 办事处 武警 军区 军分区 人武部 省委 市委 县委 区委 州委 旗委 盟委 镇党委 乡党委 开发区 高新区 经开区 新区 示范区 大学 学院 集团 公司 银行 协会 学会 研究院 研究所 医院 学校 中学 小学 联合国 世界 国际 亚洲 欧盟 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 新华社 人民日报 本报 本台 央视 驻 常务 常务副 副 总 代 第一 首席 执行
    """
  )

  /// Length of the place or opener at `index`; 0 for none.
  static func opens(at index: Int, in text: PersonText) -> Int {
    let length = openers.length(at: index, in: text)
    if length > 0 { return length }
    return placeLength(at: index, in: text)
  }

  /// Length in scalars of the administrative division that begins at `index`; 0 for none.
  static func placeLength(at index: Int, in text: PersonText) -> Int {
    guard index >= 0, index < text.count else { return 0 }
    let offset = text.offsets[index]
    let length = text.bytes.withUnsafeBufferPointer { Gazetteer.shared.matchLength(at: offset, in: $0) }
    // Every form of the gazetteer is written in characters of three bytes.
    return length / 3
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
