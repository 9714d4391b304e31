extension ProgramScan {
  /// 领导小组＋2026年＋第一次会议, …委员会＋第三次全体会议: the meetings that a body counts.
  mutating func findCountedMeetings() {
    for index in text.places(of: .meeting) where text.units[index] == 0x7B2C && !claimed[index] {
      var end = index + 1
      while Mark.isNumeral(unit(end)) { end += 1 }
      guard end > index + 1, let tail = Self.sessionTails.longest(at: end, in: text) else { continue }
      end += tail
      var start = index
      if unit(start - 1) == 0x5E74, let year = token(before: start), year.wordClass == .time { start = Int(year.start) }
      let counts = Self.counting.contains { text.has($0, at: start - $0.count) }
      guard
        counts
          || Self.councils.contains(where: { text.has($0, at: start - $0.count) })
            && Self.standing.allSatisfy({ !text.has($0, at: start - $0.count) })
      else { continue }
      let bodyEnd = start
      scan: while let token = token(before: start), bodyEnd - start < 34, !claimed[Int(token.start)] {
        switch token.wordClass {
        case .content, .material, .generic, .place, .number, .head, .nominalVerb: start = Int(token.start)
        // 政府首脑（总理）理事会
        case .mark where unit(start - 1) == Mark.closingBracket && !namesReporter(before: start - 1):
          start = Int(token.start)
        case .mark where unit(start - 1) == Mark.openingBracket:
          start = Int(token.start)
        default: break scan
        }
      }
      if unit(start) == Mark.openingBracket || unit(start) == Mark.closingBracket { start += 1 }
      guard ownCharacters(start..<bodyEnd) >= (counts ? 6 : 8) else { continue }
      let range = start..<end
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  /// （记者 某某）: the line of who reports ends there, and no body's name goes on in the brackets that close at `close`.
  private func namesReporter(before close: Int) -> Bool {
    guard let open = (2...16).map({ close - $0 }).first(where: { unit($0) == Mark.openingBracket }) else { return true }
    return (open..<close).contains { unit($0) == Mark.space || text.has(Self.reporter, at: $0) }
  }

  private static let reporter = Array("记者".utf16)

  /// 青河市政府第九届第3次常务会议, 青河市政府九届第3次常务会议: the meetings of a government by term and number.
  mutating func findGovernmentMeetings() {
    for index in text.places(of: .meeting) where text.units[index] == 0x6B21 && !claimed[index] {
      guard text.has(Self.executive, at: index), let first = numberStart(before: index + 1) else { continue }
      var start = first
      while unit(start - 1) == 0x2D || unit(start - 1) == Mark.space { start -= 1 }
      if unit(start - 1) == 0x5C4A {
        start -= 1
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        if unit(start - 1) == 0x7B2C { start -= 1 }
      }
      guard text.has(Self.government, at: start - 2) else { continue }
      start -= 2
      if text.has(Self.peoples, at: start - 2) { start -= 2 }
      let body = bodyStart(before: start)
      guard body < start, !claimed[body] else { continue }
      let range = body..<(index + Self.executive.count)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  private static let executive = Array("次常务会议".utf16)
  private static let government = Array("政府".utf16)
  private static let peoples = Array("人民".utf16)

  /// Standing bodies of states and unions of states: named in full, each of their meetings has its number.
  private static let councils = ["理事会", "委员会", "缔约方大会", "混委会", "联委会"].map { Array($0.utf16) }
  private static let counting = ["领导小组", "联席会议", "指挥部", "合作委员会", "协调委员会", "改革委员会"].map { Array($0.utf16) }

  /// 第三届渔歌节, 首届开渔节: whatever is feasted, it is held again and again.
  mutating func findNumberedFestivals() {
    for index in text.places(of: .meeting) where text.units[index] == 0x5C4A && !claimed[index] {
      var start = index
      if unit(index - 1) == 0x9996 {
        start = index + 1
      } else {
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        guard start < index, unit(start - 1) == 0x7B2C else { continue }
        start -= 1
      }
      var end = index + 1
      while end - index < 20, Mark.isHan(unit(end)), unit(end) != 0x7684,
        end - index >= 14 && unit(end) != 0x5956 || !Self.festivalEnds.contains(unit(end)), unit(end) != 0x4F1A
      {
        end += 1
      }
      // 第十届＋全运会
      let isGames = unit(end) == 0x4F1A && unit(end - 1) == 0x8FD0 && end - index <= 8
      let isPrize = unit(end) == 0x5956
      guard isGames || Self.festivalEnds.contains(unit(end)), end - index >= 3, !claimed[end],
        isGames || isPrize && !Self.afterPrize.contains(unit(end + 1)) || Self.afterFestival.contains(unit(end + 1)),
        token(at: end)?.wordClass != .head || isPrize && Int(token(at: end)?.end ?? 0) == end + 1
      else { continue }
      // 青湖奖（渔歌奖）
      if isPrize, unit(end + 1) == Mark.openingBracket,
        let close = (3...8).first(where: { unit(end + $0) == Mark.closingBracket }), unit(end + close - 1) == 0x5956
      {
        end += close
      }
      let range = start..<(end + 1)
      claim(range)
      candidates.append(
        ProgramCandidate(
          name: range,
          form: (start == index + 1 ? index - 1 : start)..<(end + 1),
          kind: isPrize ? .brand : .meeting,
          evidence: .strong
        )
      )
    }
  }

  /// 节, 展: 第三届渔具展; 奖: 第二届渔歌奖
  private static let festivalEnds = CharacterBitmap("节展奖")
  /// 奖项, 奖金: no prize by that name.
  private static let afterPrize = CharacterBitmap("项金牌状品励学章杯掖券池")
  private static let afterFestival = CharacterBitmap("，。、；）”在于暨开举启上期正拉活现将圆隆\n")
}
