extension ProgramScan {
  /// Finds the meeting whose head noun is the tokens `first` to `last` where no rule for names of meetings reads one, but the sentence says that it
  /// took place: all that stands between the verb that convenes it and its noun, or between a mark and a noun that 召开 or 在…举行 follows.
  mutating func findHeldMeeting(from first: Int, to last: Int) {
    let headStart = Int(tokens.list[first].start)
    let end = Int(tokens.list[last].end)
    guard !Self.afterHeld.contains(unit(end)), let opened = heldStart(before: first), opened.start < headStart,
      !Self.inexact.contains(unit(opened.start)),
      opened.isConvened || isHeld(after: end)
    else { return }
    let range = opened.start..<end
    guard (8...40).contains(range.count), ownCharacters(opened.start..<headStart) >= (opened.isConvened ? 4 : 6),
      !Self.everyBodys.contains(where: { pattern in range.contains { text.has(pattern, at: $0) } })
    else { return }
    claim(headStart..<end)
    candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
  }

  /// Where what is called a meeting begins, left of token `first`, and whether a verb convenes it; nil where the clause holds what no name does.
  private func heldStart(before first: Int) -> (start: Int, isConvened: Bool)? {
    let end = Int(tokens.list[first].start)
    var index = first - 1
    var start = end
    var quotes = 0
    while index >= 0, end - start < 34 {
      let token = tokens.list[index]
      let unit = unit(Int(token.start))
      switch token.wordClass {
      case .content, .material, .generic, .place, .number, .head, .nominalVerb, .conjunction, .scope: break
      case .verb, .introducer:
        if token.traits.contains(.meetingVerb) { return quotes == 0 ? (start, true) : nil }
      case .adverb where token.traits.contains(.quality): break
      case .time where isCalendarYear(token): break
      case .mark:
        if unit == Mark.closingQuote || unit == Mark.closingBracket {
          quotes += 1
        } else if unit == Mark.openingQuote || unit == Mark.openingBracket {
          guard quotes > 0 else { return nil }
          quotes -= 1
        } else if quotes == 0, Self.clauseMarks.contains(unit) {
          return opensClause(at: start) ? (start, false) : nil
        } else if unit != Mark.enumerationComma || quotes == 0 {
          return nil
        }
      case .particle where token.length == 1 && quotes == 0:
        // 召开了…, 举行的…
        if unit == 0x4E86, index > 0, tokens.list[index - 1].traits.contains(.meetingVerb) { return (start, true) }
        if unit == 0x7684, Self.takenPlace.longest(at: Int(token.start) - 2, in: text) == 2 { return (start, true) }
        // 党的
        guard unit == 0x7684, self.unit(Int(token.start) - 1) == 0x515A else { return nil }
      case .determiner where unit == 0x4E00 && self.unit(Int(token.start) - 1) == 0x7B2C: break
      // 全军＋党的…会议
      case .determiner where Self.ranks.longest(at: Int(token.start), in: text) == token.length:
        return (Int(token.start), true)
      default: return nil
      }
      start = Int(token.start)
      index -= 1
    }
    return nil
  }

  /// True where a noun and no verb opens the clause at `start`.
  private func opensClause(at start: Int) -> Bool {
    switch token(at: start)?.wordClass {
    case .content, .material, .place, .scope, .mark: true
    default: false
    }
  }

  /// 在京召开, 21日在青河举行: the meeting that ends at `end` takes place.
  private func isHeld(after end: Int) -> Bool {
    var index = end
    while index - end <= 16, let token = token(at: index), token.wordClass != .mark {
      if Self.takenPlace.longest(at: index, in: text) == 2 { return true }
      index = Int(token.end)
    }
    return false
  }

  /// 2024年, written with digits.
  private func isCalendarYear(_ token: ProgramToken) -> Bool {
    token.length == 5 && unit(Int(token.end) - 1) == 0x5E74
  }

  private static let clauseMarks = CharacterBitmap("，。；！？\n")
  /// 室, 厅: a room; 议: the noun goes on.
  private static let afterHeld = CharacterBitmap("室员厅桌费展所堂务馆长议")
  /// 余: of a number in digits.
  private static let inexact = CharacterBitmap("余多各每")
  private static let takenPlace = UnitTable("召开 举行 举办 开幕 闭幕 主办 承办")
  /// Who takes part where everybody does.
  static let ranks = UnitTable("全军 全党 全校 全院 全系统")
  /// Standing meetings every body holds.
  private static let everyBodys = [
    "常委会", "常务会", "党组会", "办公会", "党委会", "发布会", "记者会", "民主生活会", "组织生活会", "职工大会", "主任会议", "主席会议", "委员长会议", "紧急会议", "内阁",
    "领导干部", "工作例会", "股东大会", "班会", "碰头会", "理事会", "董事会", "国民会议", "仪式", "论坛", "本次", "这次", "此次", "专题会", "代表大会", "全体会议",
    "全会",
    "汇报会", "启动会", "相关会议", "有关会议", "政协会议", "两会", "仲裁", "新闻",
  ].map { Array($0.utf16) }
}
