extension NormalizedText {
  /// Normalises `source`; cannot fail.
  package init(_ source: SourceText) {
    // Replaced by the real normaliser in the next commit of this file.
    var paragraphs: [ByteRange] = []
    for line in 0..<source.lines.count {
      let range = source.lines.range(ofLine: line)
      if range.count > 1 { paragraphs.append(range.lowerBound..<(range.upperBound - 1)) }
    }
    let run = OffsetMap.Run(normalized: 0, length: source.bytes.count, source: 0, sourceLength: source.bytes.count)
    self.init(bytes: source.bytes, paragraphs: paragraphs, map: OffsetMap(runs: [run]), repeats: [])
  }
}
