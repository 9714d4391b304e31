package import KnowledgeIndex
package import PolicyText

/// What a growing selection takes in: the term, the clause, the sentence, the line, the paragraph, the text.
package enum SelectionRanges {
  /// Source bytes, each a proper part of the next; the last is the whole text.
  package static func ranges(at offset: Int, in source: SourceText, lexicon: Lexicon) -> [ByteRange] {
    let bytes = source.bytes
    let offset = min(max(offset, 0), bytes.count)
    let line = source.lines.line(containing: offset)
    var lineRange = source.lines.range(ofLine: line)
    while lineRange.count > 0, bytes[lineRange.upperBound - 1] == 0x0A || bytes[lineRange.upperBound - 1] == 0x0D {
      lineRange = lineRange.lowerBound..<(lineRange.upperBound - 1)
    }
    var candidates = TermAtCaret.find(at: offset, in: bytes, lexicon: lexicon).map(\.range).reversed() as [ByteRange]
    candidates.append(span(around: offset, in: bytes, within: lineRange, stops: clauseStops + sentenceStops))
    candidates.append(span(around: offset, in: bytes, within: lineRange, stops: sentenceStops))
    candidates.append(lineRange)
    candidates.append(paragraph(around: line, in: source))
    candidates.append(0..<bytes.count)
    var ranges: [ByteRange] = []
    for candidate in candidates where candidate.lowerBound <= offset && offset <= candidate.upperBound {
      guard let last = ranges.last else {
        ranges.append(candidate)
        continue
      }
      if candidate != last, candidate.lowerBound <= last.lowerBound, last.upperBound <= candidate.upperBound {
        ranges.append(candidate)
      }
    }
    return ranges
  }

  private static let clauseStops = ["，", "、", "：", "；"].map { Array($0.utf8) }
  private static let sentenceStops = ["。", "！", "？"].map { Array($0.utf8) }

  private static func span(around offset: Int, in bytes: [UInt8], within line: ByteRange, stops: [[UInt8]]) -> ByteRange
  {
    var start = min(max(offset, line.lowerBound), line.upperBound)
    var end = start
    while start > line.lowerBound,
      !stops.contains(where: { start >= 3 && bytes[(start - 3)..<start].elementsEqual($0) })
    {
      start -= 1
    }
    while end < line.upperBound, !stops.contains(where: { bytes[end..<line.upperBound].starts(with: $0) }) { end += 1 }
    return start..<end
  }

  private static func paragraph(around line: Int, in source: SourceText) -> ByteRange {
    func isBlank(_ line: Int) -> Bool {
      source.bytes[source.lines.range(ofLine: line)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
    var first = line
    var last = line
    while first > 0, !isBlank(first - 1) { first -= 1 }
    while last + 1 < source.lines.count, !isBlank(last + 1) { last += 1 }
    return source.lines.range(ofLine: first).lowerBound..<source.lines.range(ofLine: last).upperBound
  }
}
