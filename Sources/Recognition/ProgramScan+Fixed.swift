extension ProgramScan {
  /// 实施＋渔民上岸＋安居工程: an expression that ends in a head noun is the end of a longer name where a verb introduces one.
  func lengthened(_ index: Int, head: ProgramHead) -> ProgramCandidate? {
    let range = tokens.list[index].range
    guard head.traits.contains(.fixed), let before = token(before: range.lowerBound),
      before.wordClass == .content || before.wordClass == .material || before.wordClass == .nominalVerb,
      let ending = Self.endings.head(atEndOf: text.units[range]),
      let longer = read(head: ending, from: index, to: index), longer.candidate.evidence == .strong,
      longer.boundary.kind == .introducer, longer.candidate.name.lowerBound < range.lowerBound
    else { return nil }
    return longer.candidate
  }

  private static let endings = HeadEndings()
}

/// The head nouns by their characters, to find the one that ends an expression.
private struct HeadEndings: Sendable {
  private let heads: [[UInt16]: UInt16]

  init() {
    var heads: [[UInt16]: UInt16] = [:]
    for (index, head) in ProgramHead.all[..<Int(ProgramHead.firstFixed)].enumerated()
    where head.isFirm && head.word.text.utf8.count > 3 {
      heads[Array(head.word.text.utf16)] = UInt16(index)
    }
    self.heads = heads
  }

  /// The longest head of two to six characters that ends `units` and is not all of it.
  func head(atEndOf units: ArraySlice<UInt16>) -> ProgramHead? {
    for length in stride(from: min(6, units.count - 1), through: 2, by: -1) {
      if let index = heads[Array(units.suffix(length))] { return ProgramHead.all[Int(index)] }
    }
    return nil
  }
}
