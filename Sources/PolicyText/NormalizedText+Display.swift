extension NormalizedText {
  /// The text of normalised `range` with the characters of `source`: line breaks and furniture that normalisation dropped stay
  /// dropped, folded widths come back as written, a paragraph break inside is one space. Clamped to the text.
  package func display(_ range: ByteRange, in source: SourceText) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return "" }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = map.indexOfRun(containing: range.lowerBound)
    while index < map.runs.count {
      let run = map.runs[index]
      index += 1
      let end = run.normalized + run.length
      if end <= range.lowerBound { continue }
      if run.normalized >= range.upperBound { break }
      if run.length == 1, bytes[run.normalized] == 0x0A || bytes[run.normalized] == 0x20 {
        result.append(0x20)
      } else if run.length == run.sourceLength {
        let from = run.source + max(range.lowerBound - run.normalized, 0)
        let to = run.source + min(range.upperBound - run.normalized, run.length)
        let copied = result.count
        result.append(contentsOf: source.bytes[from..<to])
        var controls = 0
        source.bytes.withUnsafeBufferPointer { for position in from..<to { controls &+= $0[position] < 0x20 ? 1 : 0 } }
        // Hardly any line has one.
        guard controls > 0 else { continue }
        for position in copied..<result.count where result[position] < 0x20 { result[position] = 0x20 }
      } else {
        result.append(contentsOf: source.bytes[run.source..<(run.source + run.sourceLength)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
