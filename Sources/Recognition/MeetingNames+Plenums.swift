extension ProgramScan {
  /// 省委十一届三次全会, 十二届市纪委四次全会: where the name of a plenary session of a party committee begins whose number ends before the 次 at
  /// `index`, and whose noun has `tail` characters from there; nil for any other session (Constitution of the party, art. 28 and 45).
  func plenumStart(countedAt index: Int, tail: Int) -> Int? {
    guard Self.plenums.longest(at: index, in: text) == tail else { return nil }
    var number = index
    while number > 0, Mark.isNumeral(unit(number - 1)) { number -= 1 }
    if unit(number - 1) == 0x7B2C { number -= 1 }
    guard number < index else { return nil }
    // 省委＋十一届＋三次全会
    if let term = termStart(endingAt: number) {
      guard Self.committees.contains(where: { text.has($0, at: term - $0.count) }) else { return nil }
      return committeeStart(before: term)
    }
    // 十二届＋市纪委＋四次全会
    guard text.has(Self.discipline, at: number - 2),
      let term = (3...9).compactMap({ termStart(endingAt: number - $0) }).first
    else { return nil }
    return term
  }

  /// Where 十一届 or 第十一届 begins whose 届 ends at `end`; nil where none does.
  private func termStart(endingAt end: Int) -> Int? {
    guard unit(end - 1) == 0x5C4A, Mark.isNumeral(unit(end - 2)) else { return nil }
    var start = end - 1
    while Mark.isNumeral(unit(start - 1)) { start -= 1 }
    return unit(start - 1) == 0x7B2C ? start - 1 : start
  }

  /// Where the name of the committee begins that ends at `end`: 中共青河县委.
  private func committeeStart(before end: Int) -> Int {
    var start = end
    while let token = token(before: start), end - start < 14, !claimed[Int(token.start)] {
      switch token.wordClass {
      case .content, .material, .place: start = Int(token.start)
      default: return start
      }
    }
    return start
  }

  private static let plenums = UnitTable("次全会 次全体会议")
  private static let committees = ["省委", "市委", "县委", "区委", "州委", "旗委", "盟委", "党委", "纪委", "团委", "工委", "委员会"]
    .map { Array($0.utf16) }
  private static let discipline = Array("纪委".utf16)
}
