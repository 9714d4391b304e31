extension ProgramScan {
  /// 进博会, 浙洽会: a fair by one character of what it shows or where, and 博会, 洽会.
  mutating func findShortFairs() {
    for before in text.places(of: .meeting)
    where unit(before) == 0x535A || unit(before) == 0x6D3D || unit(before) == 0x4EA4 {
      let index = before + 1
      guard unit(index) == 0x4F1A, index >= 2, !claimed[index], Mark.isHan(unit(index - 2)),
        !Self.beforeFair.contains(unit(index - 2)),
        unit(before) != 0x4EA4 || Self.traded.contains(unit(index - 2)),
        Self.afterMeeting.contains(unit(index + 1)) == false
      else { continue }
      let range = (index - 2)..<(index + 1)
      guard let opening = token(at: range.lowerBound), Int(opening.start) == range.lowerBound, opening.length <= 3,
        opening.wordClass == .content || opening.wordClass == .head
      else { continue }
      claim(range)
      let whole = fairStart(before: range.lowerBound)..<range.upperBound
      candidates.append(ProgramCandidate(name: range, form: whole, kind: .meeting, evidence: .strong))
    }
  }

  /// 第五届＋中国国际＋茶博会
  private func fairStart(before index: Int) -> Int {
    var start = index
    while let token = token(before: start), index - start < 14, !claimed[Int(token.start)] {
      if token.wordClass == .place || Self.fairScopes.longest(at: Int(token.start), in: text) == token.length {
        start = Int(token.start)
      } else if unit(start - 1) == 0x5C4A {
        var number = start - 1
        while Mark.isNumeral(unit(number - 1)) { number -= 1 }
        return number < start - 1 && unit(number - 1) == 0x7B2C ? number - 1 : start
      } else if let bracket = bracketedPlace(closingAt: Int(tokens.indexAt[start - 1])), bracket > 0 {
        start = Int(tokens.list[bracket].start)
        if text.has(Self.china, at: start - 1) { start -= 1 }
      } else {
        break
      }
    }
    return start < index ? start : scopedStart(before: index)
  }

  /// 全国＋渔家用具＋艺博会: where the scope stands, if nouns alone are between.
  private func scopedStart(before index: Int) -> Int {
    var start = index
    while let token = token(before: start), index - start < 12, !claimed[Int(token.start)] {
      switch token.wordClass {
      case .content, .material, .nominalVerb: start = Int(token.start)
      case .scope: return Int(token.start)
      default: return index
      }
    }
    return index
  }

  /// What is traded at a fair by one character: 房交会, 农交会.
  private static let traded = CharacterBitmap("房车农广高科茶药糖纺文体煤种渔果花人技产旅商")

  private static let china = Array("中国".utf16)
  private static let fairScopes = UnitTable("中国 国际 全国 世界 亚洲")

  /// 在微博会, 接洽会: no fair.
  private static let beforeFair = CharacterBitmap("微接赌商渊广的和与及在届")
}
