extension ProgramScan {
  /// The bodies, departments, companies and institutes whose names the text gives in full: a place or a line's beginning, a name, and
  /// a noun of organisation.
  func organisations(locator: SightingLocator) -> [OrganisationSighting] {
    organisationRanges(in: text.units.indices).map { range in
      let place = locator.place(of: text.byteRange(range))
      return OrganisationSighting(name: name(range), range: place.range, article: place.article)
    }
  }

  /// The names of bodies in `span`, in the order of the text.
  func organisationRanges(in span: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let nouns = Self.organisationNouns
    var index = span.lowerBound
    while true {
      index = text.next(.organisation, from: index)
      guard index < span.upperBound else { break }
      guard let length = nouns.longest(at: index, in: text), !Self.follows.contains(unit(index + length)) else {
        index += 1
        continue
      }
      let end = index + length
      if let start = organisationStart(nounAt: index), end - start >= 4, end - start <= 30, index > start || length >= 4
      {
        result.append(start..<end)
      }
      index = end
    }
    return result
  }

  private func organisationStart(nounAt index: Int) -> Int? {
    var start = index
    var sawPlace = false
    while let token = token(before: start), index - start < 24 {
      switch token.wordClass {
      case .place:
        sawPlace = true
        start = Int(token.start)
        continue
      case .content, .material, .generic, .nominalVerb, .number, .head:
        start = Int(token.start)
        continue
      case .scope where text.units[Int(token.start)..<Int(token.end)].elementsEqual("全国".utf16):
        return Int(token.start)
      default: break
      }
      break
    }
    // Without a place the name must be long enough to be a company's or a body's own.
    guard start < index else { return nil }
    if sawPlace {
      var place = start
      while place < index, let token = token(at: place), token.wordClass != .place { place = Int(token.end) }
      return place < index ? place : start
    }
    let opened = token(before: start)
    guard index - start >= 2,
      opened == nil || opened?.wordClass == .mark || opened?.wordClass == .verb || opened?.wordClass == .introducer
        || opened?.wordClass == .conjunction
    else { return nil }
    return ownCharacters(start..<index) >= 2 ? start : nil
  }

  static let organisationNouns = UnitTable(
    "委员会 人民政府 政府 办公厅 办公室 管委会 管理委员会 领导小组 指挥部 人民法院 中级人民法院 高级人民法院 法院 人民检察院 检察院 公安局 公安厅 总工会 红十字会 联合会 协会 商会 学会 基金会 研究院 研究所 科学院 大学 学院 医院 集团 有限公司 股份有限公司 有限责任公司 公司 合作社 银行 农商行 联社 出版社 电视台 日报社 通讯社 博物馆 图书馆 监狱 海关 财政局 教育局 水利局 水务局 税务局 审计局 统计局 民政局 司法局 交通局 农业农村局 林业局 林草局 文旅局 商务局 工信局 发改委 卫健委 国资委 住建局 应急局 市场监管局 监管局 自然资源局 规划局 环保局 生态环境局 信访局 医保局 财政厅 教育厅 水利厅 商务厅 民政厅 司法厅 工信厅 文旅厅 农业农村厅 自然资源厅 生态环境厅 人社厅 人社局 科技厅 科技局 住建厅 交通运输厅 交通运输局 纪委 纪委监委 监委 组织部 宣传部 统战部 政法委 编办 党校 团委 妇联 残联 文联 工商联 科协"
  )
  private static let follows = CharacterBitmap("长员属法")
}
