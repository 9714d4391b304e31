import KnowledgeIndex
package import PolicyText

/// A name that can be changed wherever the report writes it.
package struct RenameAnswer: Sendable, Hashable {
  /// Source bytes of the name at the caret, without the marks around it.
  package var origin: ByteRange
  /// The name as it stands there, line breaks removed.
  package var name: String
  /// Source bytes of every place that writes this name, ascending; marks around it stay as they are. Other forms of the same entity
  /// (a short form, a variant) are other words and stay, too.
  package var places: [ByteRange]

  /// The name at byte `offset` of `bytes`; nil where no term stands. `analysis` must be of the same text.
  package static func rename(at offset: Int, in bytes: [UInt8], analysis: ReportAnalysis) -> RenameAnswer? {
    guard let term = TermAtCaret.find(at: offset, in: bytes, lexicon: analysis.lexicon).first else { return nil }
    let origin = unmarked(term.range, in: bytes)
    let name = joined(origin, in: bytes)
    guard !name.isEmpty else { return nil }
    let places = DocumentHighlight.highlights(of: Set(term.entities), in: analysis).ranges
      .map { unmarked($0, in: bytes) }
      .filter { joined($0, in: bytes) == name }
    return RenameAnswer(origin: origin, name: String(decoding: name, as: UTF8.self), places: places)
  }

  /// `range` without one pair of marks around it: `“三通一平”` gives 三通一平.
  private static func unmarked(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    guard range.upperBound <= bytes.count, let opening = TypedRun.scalar(at: range.lowerBound, in: bytes),
      let closing = TypedRun.closing(of: opening)
    else { return range }
    let (opened, closed) = (String(opening).utf8.count, String(closing).utf8)
    guard range.count > opened + closed.count, bytes[..<range.upperBound].suffix(closed.count).elementsEqual(closed)
    else { return range }
    return (range.lowerBound + opened)..<(range.upperBound - closed.count)
  }

  /// The bytes of `range` without line ends and the blanks beside them.
  private static func joined(_ range: ByteRange, in bytes: [UInt8]) -> [UInt8] {
    let text = bytes[range.clamped(to: 0..<bytes.count)]
    guard text.contains(0x0A) || text.contains(0x0D) else { return Array(text) }
    return text.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }
  }
}
