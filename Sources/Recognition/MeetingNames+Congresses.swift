extension ProgramScan {
  /// 中央八项规定, 省委六条意见: rules known by their number and who made them.
  mutating func findCountedRules() {
    for index in text.places(of: .meeting) where text.units[index] == 0x9879 || text.units[index] == 0x6761 {
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

  /// 中国共产党第…次全国代表大会, 中共…大: the congress in full and in short.
  mutating func findNationalCongresses() {
    let full = Array("中国共产党第".utf16)
    let tail = Array("次全国代表大会".utf16)
    let party = Array("中共".utf16)
    for index in text.places(of: .meeting) where text.units[index] == full[0] && !claimed[index] {
      var end: Int?
      if text.has(full, at: index) {
        var number = index + full.count
        while Mark.chineseNumerals.contains(unit(number)) { number += 1 }
        if number > index + full.count, text.has(tail, at: number) { end = number + tail.count }
      } else if text.has(party, at: index) {
        var number = index + 2
        while Mark.chineseNumerals.contains(unit(number)) { number += 1 }
        if number > index + 2, unit(number) == 0x5927, !Self.afterCongress.contains(unit(number + 1)) {
          end = number + 1
        }
      }
      guard let end else { continue }
      claim(index..<end)
      candidates.append(ProgramCandidate(name: index..<end, form: index..<end, kind: .meeting, evidence: .strong))
    }
  }

  /// 中共三大会址, 中共一大代表: still the congress; 中共十大元帅: not.
  private static let afterCongress = CharacterBitmap("元将名领杰优")

  private static let rules = UnitTable("规定 意见 要求 禁令 措施 准则 举措")
  static let makers = ["中央", "省委", "市委", "县委", "区委", "省政府", "市政府", "国务院", "自治区党委"].map { Array($0.utf16) }

  /// 党的＋ordinal＋大 and 十九届四中全会: congresses and plenary sessions by number (Constitution of the party, art. 19 and 22).
  mutating func findPartyCongresses() {
    let opening = Array("党的".utf16)
    let session = Array("中全会".utf16)
    findNationalCongresses()
    findCountedRules()
    for index in text.places(of: .meeting) {
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
        // 民盟＋十二届三中全会: whose it is.
        let party = Self.parties.first { text.has($0, at: start - $0.count) }
        let form = (start - (party?.count ?? 0))..<(index + 3)
        candidates.append(
          ProgramCandidate(name: party == nil ? range : form, form: form, kind: .meeting, evidence: .strong)
        )
      }
    }
  }

  /// The parties beside the Communist Party, whose sessions are numbered alike.
  private static let parties = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"].map { Array($0.utf16) }
}
