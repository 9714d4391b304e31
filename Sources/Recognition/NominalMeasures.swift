extension ProgramScan {
  /// Finds measures that are named by what is done and to what, without a head noun: 推行＋乡村医生定向培养, …渔业用水综合治理＋工作. Such a
  /// compound is a name where the text sets it going as a whole, where its title is about it or where it comes back again and again.
  mutating func findNominalMeasures() {
    var found: [(range: Range<Int>, key: UInt64, isFirm: Bool)] = []
    var titled: Set<UInt64> = []
    var uses: [UInt64: Set<UInt64>] = [:]
    for closing in tokens.closings {
      guard let measure = measure(endingWith: Int(closing)) else { continue }
      let key = nameKey(measure.range)
      if claimed[measure.range.lowerBound] {
        titled.insert(key)
      } else {
        uses[key, default: []].insert(contextKey(measure.range))
        found.append((measure.range, key, measure.isFirm))
      }
    }
    for item in found {
      let recurs = item.range.count >= 8 && (uses[item.key]?.count ?? 0) >= 3
      guard item.isFirm || recurs || item.range.count >= 7 && titled.contains(item.key) else { continue }
      candidates.append(ProgramCandidate(name: item.range, form: item.range, kind: .action, evidence: .strong))
    }
  }

  /// The compound that ends with the verbal noun at token `index`, and whether its place alone shows that it is one: a verb that enacts it, a
  /// short form given to it.
  private func measure(endingWith index: Int) -> (range: Range<Int>, isFirm: Bool)? {
    let end = Int(tokens.list[index].end)
    guard closesMeasure(at: end) else { return nil }
    var first = index
    scan: while first > 0, end - Int(tokens.list[first].start) < 16 {
      let token = tokens.list[first - 1]
      if claimed[Int(token.start)] != claimed[end - 1] { return nil }
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .place, .number: first -= 1
      case .head where ProgramHead.all[Int(token.detail)].grade == .whole: return nil
      default: break scan
      }
    }
    let range = Int(tokens.list[first].start)..<end
    // What every report is about: 经济发展, 党的建设.
    guard Self.everyday.longest(at: end - 2, in: text) != 2 || Self.shortened.longest(at: end, in: text) != nil else {
      return nil
    }
    guard first < index, (6...14).contains(range.count), ownCharacters(range) >= 3 else { return nil }
    switch tokens.list[first].wordClass {
    case .content, .material: break
    default: return nil
    }
    // 国务院＋职业教育: whose business it is.
    guard !text.has(Self.council, at: range.lowerBound) else { return nil }
    guard !Self.beforeMeasure.contains(unit(range.lowerBound - 1)) else { return nil }
    let before = token(before: range.lowerBound)?.wordClass
    let isGoverned = before == .introducer || before == .verb
    let verb = range.lowerBound - 2
    let isFirm =
      isGoverned && Self.enacting.longest(at: verb, in: text) == 2
      || isGoverned && Self.setting.longest(at: verb, in: text) == 2 && ownCharacters(range) >= 4
        && Self.works.longest(at: end, in: text) != nil
      || Self.shortened.longest(at: end, in: text) != nil
    return (range, isFirm)
  }

  /// True where nothing goes on at `end` that the verb before it could govern or modify.
  private func closesMeasure(at end: Int) -> Bool {
    guard let next = token(at: end) else { return true }
    switch next.wordClass {
    case .mark: return unit(end) != Mark.openingQuote && unit(end) != Mark.openingTitle
    case .adverb, .verb, .introducer, .time, .conjunction: return true
    case .generic: return Self.works.longest(at: end, in: text) == next.length
    default: return false
    }
  }

  private static let council = Array("国务院".utf16)
  private static let everyday = UnitTable("发展 建设 生产 调研 合作 交流 研究 学习 增长 消费 检查 排查 提升 升级 交易 减少 扩大")
  private static let works = UnitTable("工作")
  private static let enacting = UnitTable("推行 实行 试行 推广 试点")
  private static let setting = UnitTable("开展 实施 启动 推进")
  private static let shortened = UnitTable("（以下简称 （简称 （下称")
  /// 的, 地, 得 and the marks of a broken word.
  private static let beforeMeasure = CharacterBitmap("的地得")
}
