extension ProgramScan {
  /// Finds the projects that somebody visits, one or a list of them: each part of the list is a name as it stands, whatever words its firm's name
  /// is made of.
  mutating func findVisitedProjects() {
    for turn in tokens.turns {
      let token = tokens.list[Int(turn)]
      guard token.wordClass == .head, ProgramHead.all[Int(token.detail)].traits.contains(.item),
        !claimed[Int(token.start)], let list = visitedList(endingAt: Int(token.end))
      else { continue }
      let part = list.start..<Int(token.end)
      guard !claimed[part.lowerBound], part.count <= 40,
        list.isOne ? part.count >= 7 && isNominal(part, headAt: Int(turn)) : part.count >= 8,
        ownCharacters(part.lowerBound..<Int(token.start)) >= 3
      else { continue }
      claim(part)
      candidates.append(
        ProgramCandidate(
          name: withoutFirm(
            withoutJurisdiction(part, headStart: Int(token.start), head: ProgramHead.all[Int(token.detail)]),
            headStart: Int(token.start)
          ),
          form: part,
          kind: .project,
          evidence: .strong
        )
      )
    }
  }

  /// 青河渔业有限公司＋网箱智能化改造项目: some call it without the firm; 全球总部项目 says too little.
  func withoutFirm(_ range: Range<Int>, headStart: Int) -> Range<Int> {
    guard
      let firm = (range.lowerBound..<max(range.lowerBound, headStart - 6)).last(where: { text.has(Self.firm, at: $0) })
    else { return range }
    return (firm + 2)..<range.upperBound
  }

  /// Where the part begins that ends at `end`, of what a verb of visiting governs in the same clause, and whether it is the only part.
  private func visitedList(endingAt end: Int) -> (start: Int, isOne: Bool)? {
    var index = end - 1
    var start: Int?
    while index > 1, end - index < 150 {
      let unit = unit(index - 1)
      if unit == Mark.enumerationComma {
        // Every part before is a project too.
        guard text.has(Self.item, at: index - 3) else { return nil }
        start = start ?? index
      } else if Self.visits.longest(at: index - 2, in: text) == 2 {
        let isPast = self.unit(index) == 0x4E86
        return (start ?? (isPast ? index + 1 : index), start == nil && !continuesWithProject(end))
      } else if !Mark.isHan(unit), unit != Mark.openingBracket, unit != Mark.closingBracket,
        !(0x30...0x39).contains(unit),
        !(0x41...0x5A).contains(unit), !(0x61...0x7A).contains(unit)
      {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// True when 、 stands at `index` and the part behind it is a project too.
  private func continuesWithProject(_ index: Int) -> Bool {
    guard unit(index) == Mark.enumerationComma else { return false }
    var end = index + 1
    while end - index < 44,
      Mark.isHan(unit(end)) || unit(end) == Mark.openingBracket || unit(end) == Mark.closingBracket
    {
      if text.has(Self.item, at: end) { return true }
      end += 1
    }
    return false
  }

  /// True when nouns and what goes with them fill `range` up to the head at token `index`.
  private func isNominal(_ range: Range<Int>, headAt index: Int) -> Bool {
    var back = index - 1
    while back >= 0, Int(tokens.list[back].start) >= range.lowerBound {
      switch tokens.list[back].wordClass {
      case .content, .material, .place, .nominalVerb, .head: break
      case .number where !Self.counters.contains(unit(Int(tokens.list[back].end))): break
      case .generic where !tokens.list[back].traits.contains(.dropped): break
      default: return false
      }
      back -= 1
    }
    return tokens.list[back + 1].wordClass != .nominalVerb && tokens.list[back + 1].wordClass != .number
      && Int(tokens.list[back + 1].start) == range.lowerBound
  }

  private static let firm = Array("公司".utf16)
  private static let counters = CharacterBitmap("个项处家")
  private static let item = Array("项目".utf16)
  private static let visits = UnitTable("来到 走进 走访 考察 察看 查看 视察 参观 调研 莅临 前往 深入")
}
