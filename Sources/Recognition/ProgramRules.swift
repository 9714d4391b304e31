extension ProgramScan {
  /// 建立＋甲、乙和丙＋制度: where the name of a rule begins whose parts share its head, under the verb that sets it up; nil where the parts do
  /// not, or where no such verb opens them. `start` is where the last part begins.
  func sharedRuleStart(before start: Int, headStart: Int, head: ProgramHead) -> Int? {
    guard head.kind == .system || head.kind == .mechanism, head.isFirm, Self.ruleHeads.contains(head.word),
      unit(start - 1) == Mark.enumerationComma || token(before: start)?.wordClass == .conjunction
    else { return nil }
    var index = start
    var parts = 1
    while let token = token(before: index), headStart - index < 30 {
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .place, .number: break
      case .conjunction: parts += 1
      case .mark:
        guard unit(Int(token.start)) == Mark.enumerationComma, !claimed[Int(token.start)] else { return nil }
        parts += 1
      case .head:
        // 甲制度和乙制度 are two.
        let inner = ProgramHead.all[Int(token.detail)]
        guard inner.kind != .system, inner.kind != .mechanism, inner.grade != .strong, inner.grade != .whole else {
          return nil
        }
      case .introducer:
        guard Self.ruleVerbs.longest(at: Int(token.end) - 2, in: text) == 2, parts > 1, index < start,
          ownCharacters(index..<headStart) >= 4
        else { return nil }
        return index
      default: return nil
      }
      index = Int(token.start)
    }
    return nil
  }

  /// True where a verb that sets up rules governs what begins at `start`: as one of a list, or with an attribute that 的 ends between them.
  func isSetUp(before start: Int) -> Bool {
    var index = start
    var isAttribute = false
    var holdsPart = false
    while let token = token(before: index), start - index < 44 {
      switch token.wordClass {
      case .introducer:
        if Self.ruleVerbs.longest(at: Int(token.end) - 2, in: text) == 2 { return true }
        guard isAttribute else { return false }
      // 健全＋纠纷解决机制＋和…: verbs stand inside the parts before.
      case .verb, .adverb, .determiner, .time, .scope:
        guard isAttribute || holdsPart && token.wordClass == .verb else { return false }
      case .head: holdsPart = true
      case .particle:
        let mark = unit(Int(token.start))
        // 建立严格的…; 建立与甲相配的…
        guard token.length == 1, mark == 0x7684 && !isAttribute || isAttribute && mark != 0x7684 else { return false }
        isAttribute = true
      case .mark:
        let mark = unit(Int(token.start))
        guard mark == Mark.enumerationComma || mark == Mark.openingQuote || mark == Mark.closingQuote else {
          return false
        }
      default: break
      }
      index = Int(token.start)
    }
    return false
  }

  private static let ruleHeads: Set<ProgramHead.Word> = ["制度", "机制", "形成机制", "联动机制", "长效机制", "补偿机制", "工作机制"]
  static let ruleVerbs = UnitTable("建立 健全 完善 实行 推行 试行")
}
