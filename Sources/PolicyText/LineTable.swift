/// The line starts of a UTF-8 text. Lines end at LF, CRLF and lone CR only (LSP 3.17, "Text Documents"), never at U+2028,
/// U+0085, FF or VT.
package struct LineTable: Sendable {
  /// Byte offset of the first byte of each line, ascending; the first is 0, so there is always at least one line.
  package let starts: [Int]
  /// Length of the text in bytes.
  package let byteCount: Int

  /// Reads the line starts of `bytes`.
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    let count = bytes.count
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < count {
        let byte = buffer[index]
        if byte == 0x0A {
          starts.append(index + 1)
        } else if byte == 0x0D && !(index + 1 < count && buffer[index + 1] == 0x0A) {
          starts.append(index + 1)
        }
        index += 1
      }
    }
    self.starts = starts
    self.byteCount = count
  }

  /// The number of lines, at least one.
  package var count: Int { starts.count }

  /// The 0-based line that holds the byte at `offset`; an offset outside the text gets the nearest line.
  package func line(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of 0-based `line` with its line ending; an index outside gets the nearest line.
  package func range(ofLine line: Int) -> ByteRange {
    let line = min(max(line, 0), starts.count - 1)
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : byteCount)
  }
}
