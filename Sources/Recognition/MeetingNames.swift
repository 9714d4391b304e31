extension ProgramScan {
  /// Finds meetings with a proper name (`全省…工作会议`, `…博览会`) and congresses of the party (`党的…大`).
  mutating func findMeetings() {
    findPartyCongresses()
    var lastMeeting: (name: Range<Int>, head: UInt16)?
    var index = 0
    while index < tokens.list.count {
      let token = tokens.list[index]
      guard token.wordClass == .head, !claimed[Int(token.start)] else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < tokens.list.count, tokens.list[last + 1].wordClass == .head,
        ProgramHead.all[Int(tokens.list[last].detail)].grade != .meeting
          || ProgramHead.all[Int(tokens.list[last + 1].detail)].grade == .meeting,
        !claimed[Int(tokens.list[last + 1].start)]
      { last += 1 }
      let head = ProgramHead.all[Int(tokens.list[last].detail)]
      if head.grade == .meeting { readMeeting(from: index, to: last, head: head, lastMeeting: &lastMeeting) }
      index = last + 1
    }
  }

  private mutating func readMeeting(
    from first: Int,
    to last: Int,
    head: ProgramHead,
    lastMeeting: inout (name: Range<Int>, head: UInt16)?
  ) {
    let headStart = Int(tokens.list[first].start)
    let end = Int(tokens.list[last].end)
    if Self.afterMeeting.contains(unit(end)) { return }
    // 本届论坛: the fair named before.
    if let before = token(before: headStart), before.wordClass == .determiner, let named = lastMeeting,
      named.head == tokens.list[last].detail, head.traits.contains(.fair)
    {
      references.append((Int(before.start)..<end, named.name))
    }
    var start = headStart
    var index = first - 1
    var hasScope = false
    var isCut = false
    scan: while index >= 0, headStart - start < 44 {
      let token = tokens.list[index]
      switch token.wordClass {
      case .content, .material, .generic, .place, .number, .head:
        start = Int(token.start)
      case .nominalVerb:
        let before = index > 0 ? tokens.list[index - 1].wordClass : .mark
        if before == .adverb || before == .mark && unit(Int(token.start) - 1) != Mark.enumerationComma { break scan }
        start = Int(token.start)
      case .conjunction:
        guard let opened = openingBefore(index) else {
          isCut = true
          break scan
        }
        start = opened.start
        hasScope = hasScope || opened.isScope
        break scan
      case .scope:
        start = Int(token.start)
        hasScope = true
        break scan
      case .time where unit(Int(token.end) - 1) == 0x5EA6:
        start = Int(token.start)
      case .mark:
        // A quotation or a list inside the name: “…”誓师大会, 田长制、湾长制工作会议.
        let mark = text.units[Int(token.start)]
        if mark == Mark.closingQuote, let open = openingQuote(before: Int(token.start)) {
          start = open
          index = Int(tokens.indexAt[open]) - 1
          continue
        }
        break scan
      case .verb, .introducer:
        // 推进, 学习, 贯彻 stand inside the names of meetings whose scope comes first.
        if token.traits.contains(.meetingVerb) { break scan }
        guard let opened = openingBefore(index) else { break scan }
        start = opened.start
        hasScope = hasScope || opened.isScope
        break scan
      default: break scan
      }
      index -= 1
    }
    while let token = token(at: start), start < headStart,
      token.wordClass == .conjunction || token.wordClass == .mark && unit(start) != Mark.openingQuote
    {
      start = Int(token.end)
    }
    // 第三届 and a year may open the name; a bare count (1个) may not.
    while let token = token(at: start), token.wordClass == .number, Self.counters.contains(unit(Int(token.end))) {
      start = Int(token.end) + 1
    }
    if text.has(Self.centre, at: start) { hasScope = true }
    let range = start..<end
    guard range.count >= 5, start < headStart || last > first else { return }
    let own = ownCharacters(start..<headStart)
    let isFair = head.traits.contains(.fair)
    guard own >= (isFair ? 3 : 4) || hasScope && own >= 2 else { return }
    let held = token(before: start)
    let isHeld =
      held.map {
        $0.traits.contains(.meetingVerb) || $0.wordClass == .mark || $0.wordClass == .time
      } ?? true
    let isOwn = hasScope || isFair || own >= 6 || isHeld && own >= 4
    let evidence: Evidence = isOwn && !isRoutine(range) ? .strong : .weak
    guard !isRoutine(range), !isSession(range) else { return }
    // What remains right of a 和 that may stand inside the name is no name.
    if isCut, !hasScope, token(at: start)?.wordClass != .place, !isFair { return }
    lastMeeting = (range, tokens.list[last].detail)
    let ordinal = Array("首届".utf16)
    let form = text.has(ordinal, at: start - 2) ? (start - 2)..<end : range
    candidates.append(ProgramCandidate(name: range, form: form, kind: .meeting, evidence: evidence))
  }

  /// 上 → 会上 stays; 室, 议, 长, 员, 厅: another word.
  private static let afterMeeting = CharacterBitmap("室员厅桌费展所堂务馆")

  private static let centre = Array("中央".utf16)
  private static let counters = CharacterBitmap("个场次项")

  /// Standing meetings every body holds: they name nothing.
  private func isRoutine(_ range: Range<Int>) -> Bool {
    Self.routine.contains { pattern in
      var index = range.lowerBound
      while index + pattern.count <= range.upperBound {
        if text.has(pattern, at: index) { return true }
        index += 1
      }
      return false
    }
  }

  private static let routine = [
    "常委会会议", "常委会议", "常务会", "常委会（", "党组会", "办公会", "新闻发布会", "记者会", "民主生活会", "组织生活会", "视频会议", "电视电话会议", "常委会扩大会议", "专题会议",
    "主任会议", "主席会议", "党委会", "班子会议", "理事会", "碰头会", "签约仪式", "开工仪式", "启动仪式",
  ]
  .map { Array($0.utf16) }

  /// 第十六届…第三次会议: a session of a standing body.
  private func isSession(_ range: Range<Int>) -> Bool {
    range.contains { unit($0) == 0x5C4A } && range.contains { unit($0) == 0x6B21 && Mark.isNumeral(unit($0 - 1)) }
  }

  private func openingQuote(before close: Int) -> Int? {
    var index = close - 1
    while index >= 0, close - index < 24 {
      if text.units[index] == Mark.openingQuote { return index }
      if text.units[index] == Mark.newline { return nil }
      index -= 1
    }
    return nil
  }

  /// Where a name with verbs inside begins: at a scope word (全省, 全国) or a place, or after the verb that says the meeting was held, at
  /// most thirty characters left of token `index` and in the same clause.
  private func openingBefore(_ index: Int) -> (start: Int, isScope: Bool)? {
    var back = index - 1
    let end = Int(tokens.list[index].start)
    while back >= 0, end - Int(tokens.list[back].start) <= 30 {
      let token = tokens.list[back]
      switch token.wordClass {
      case .scope: return (Int(token.start), true)
      case .introducer, .verb:
        if token.traits.contains(.meetingVerb) { return (Int(token.end), false) }
      case .time where unit(Int(token.end) - 1) == 0x5EA6: break
      case .mark, .particle, .time, .determiner: return nil
      default: break
      }
      back -= 1
    }
    return nil
  }

  /// 中央八项规定, 省委六条意见: rules known by their number and who made them.
  private mutating func findCountedRules() {
    for index in text.units.indices where text.units[index] == 0x9879 || text.units[index] == 0x6761 {
      guard index + 1 < text.count, Mark.chineseNumerals.contains(unit(index - 1)),
        let length = Self.rules.longest(at: index + 1, in: text), !claimed[index]
      else { continue }
      var number = index - 1
      while Mark.chineseNumerals.contains(unit(number - 1)) { number -= 1 }
      guard let start = Self.makers.compactMap({ text.has($0, at: number - $0.count) ? number - $0.count : nil }).min()
      else { continue }
      let range = start..<(index + 1 + length)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .system, evidence: .strong))
    }
  }

  private static let rules = UnitTable("规定 意见 要求 禁令 措施 准则 举措")
  private static let makers = ["中央", "省委", "市委", "县委", "区委", "省政府", "市政府", "国务院", "自治区党委"].map { Array($0.utf16) }

  /// 党的＋ordinal＋大 and 十九届四中全会: congresses and plenary sessions by number (Constitution of the party, art. 19 and 22).
  private mutating func findPartyCongresses() {
    let opening = Array("党的".utf16)
    let session = Array("中全会".utf16)
    findCountedRules()
    for index in text.units.indices {
      if text.units[index] == opening[0], text.has(opening, at: index), !claimed[index] {
        var end = index + 2
        while Mark.chineseNumerals.contains(unit(end)) { end += 1 }
        guard end > index + 2, unit(end) == 0x5927 else { continue }
        let range = index..<(end + 1)
        claim(range)
        candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
      } else if text.units[index] == session[0], text.has(session, at: index), !claimed[index] {
        var start = index
        while Mark.chineseNumerals.contains(unit(start - 1)) || unit(start - 1) == 0x5C4A { start -= 1 }
        guard index - start >= 3 else { continue }
        let range = start..<(index + 3)
        claim(range)
        candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
      }
    }
  }
}
