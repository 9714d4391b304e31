extension NormalizedText {
  /// The text of normalised `range` with the characters of `source`: line breaks and furniture that normalisation dropped stay
  /// dropped, folded widths come back as written, a paragraph break inside is one space. Clamped to the text.
  package func display(_ range: ByteRange, in source: SourceText) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return "" }
    var index = map.indexOfRun(containing: range.lowerBound)
    // Most sentences were copied as a whole.
    if index < map.runs.count {
      let run = map.runs[index]
      let from = range.lowerBound - run.normalized
      if from >= 0, range.upperBound - run.normalized <= run.length, run.length == run.sourceLength, run.length > 1 {
        let copied = source.bytes[(run.source + from)..<(run.source + from + range.count)]
        if !NormalizedText.holdsControl(copied) { return String(decoding: copied, as: UTF8.self) }
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
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
        // Hardly any line has one.
        guard NormalizedText.holdsControl(source.bytes[from..<to]) else { continue }
        for position in copied..<result.count where result[position] < 0x20 { result[position] = 0x20 }
      } else {
        result.append(contentsOf: source.bytes[run.source..<(run.source + run.sourceLength)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// True where a byte below the blank stands.
  private static func holdsControl(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Without a way out of the loop the compiler reads many bytes at a time.
    bytes.withUnsafeBufferPointer { bytes in
      var least = UInt8.max
      for byte in bytes { least = min(least, byte) }
      return least < 0x20
    }
  }
}
