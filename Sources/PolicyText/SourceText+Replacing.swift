extension SourceText {
  /// The text with `range` replaced by `replacement` (valid UTF-8); the range is clamped to the text. The line table is carried over,
  /// not read anew, so that a keystroke in a long report costs a copy of its bytes and no more.
  package func replacing(_ range: ByteRange, with replacement: [UInt8]) -> SourceText {
    let range = range.clamped(to: 0..<bytes.count)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count - range.count + replacement.count)
    result.append(contentsOf: bytes[..<range.lowerBound])
    result.append(contentsOf: replacement)
    result.append(contentsOf: bytes[range.upperBound...])
    let lines = LineTable(lines, replacing: range, by: replacement.count, in: result)
    return SourceText(validUTF8: result, encoding: encoding, lines: lines)
  }

  /// Takes bytes known to be valid UTF-8 with their line table.
  init(validUTF8 bytes: [UInt8], encoding: SourceEncoding, lines: LineTable) {
    self.bytes = bytes
    self.encoding = encoding
    self.lines = lines
  }
}

extension LineTable {
  /// The table of `bytes`, which are those of `old` with `range` replaced by `length` other bytes.
  init(_ old: LineTable, replacing range: ByteRange, by length: Int, in bytes: [UInt8]) {
    // Whether a line starts at s depends on the bytes s - 1 and s alone, because CRLF is one line end.
    let kept = old.firstStart(from: range.lowerBound)
    let moved = old.firstStart(from: range.upperBound + 2)
    var starts = Array(old.starts[..<kept])
    if starts.isEmpty { starts.append(0) }
    let lastChanged = min(range.lowerBound + length + 1, bytes.count)
    for start in stride(from: max(range.lowerBound, 1), through: lastChanged, by: 1) {
      let before = bytes[start - 1]
      if before == 0x0A || (before == 0x0D && !(start < bytes.count && bytes[start] == 0x0A)) { starts.append(start) }
    }
    let shift = length - range.count
    starts.reserveCapacity(starts.count + old.starts.count - moved)
    for start in old.starts[moved...] { starts.append(start + shift) }
    self.starts = starts
    self.byteCount = bytes.count
  }

  /// Index of the first line start at or behind `offset`.
  private func firstStart(from offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
