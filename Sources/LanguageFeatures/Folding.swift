package import PolicyText

/// Lines that can be folded away.
package struct FoldingRange: Sendable, Hashable {
  /// 0-based first line, which stays visible.
  package var firstLine: Int
  /// 0-based last line, greater than `firstLine`.
  package var lastLine: Int

  /// Sections by heading and articles, outermost first.
  package static func ranges(of outline: [DocumentSymbol], in source: SourceText) -> [FoldingRange] {
    var ranges: [FoldingRange] = []
    for symbol in outline {
      if case .entity = symbol.kind { continue }
      let first = source.lines.line(containing: symbol.range.lowerBound)
      var last = source.lines.line(containing: max(symbol.range.lowerBound, symbol.range.upperBound - 1))
      while last > first, isBlank(last, in: source) { last -= 1 }
      if last > first { ranges.append(FoldingRange(firstLine: first, lastLine: last)) }
      ranges += Self.ranges(of: symbol.children, in: source)
    }
    return ranges
  }

  private static func isBlank(_ line: Int, in source: SourceText) -> Bool {
    source.bytes[source.lines.range(ofLine: line)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
