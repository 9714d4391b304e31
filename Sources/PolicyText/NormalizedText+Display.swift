extension NormalizedText {
  /// The text of normalised `range` with the characters of `source`: line breaks and furniture that normalisation dropped stay
  /// dropped, folded widths come back as written.
  package func display(_ range: ByteRange, in source: SourceText) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for run in map.runs {
      let end = run.normalized + run.length
      if end <= range.lowerBound { continue }
      if run.normalized >= range.upperBound { break }
      if run.length == run.sourceLength {
        let from = run.source + max(range.lowerBound - run.normalized, 0)
        let to = run.source + min(range.upperBound - run.normalized, run.length)
        result.append(contentsOf: source.bytes[from..<to])
      } else {
        result.append(contentsOf: source.bytes[run.source..<(run.source + run.sourceLength)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
