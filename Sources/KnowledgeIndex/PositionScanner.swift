import PolicyText

/// Turns ascending byte offsets of one text into positions in one walk: linear even when the whole text is one line.
struct PositionScanner {
  private let source: SourceText
  private var line = 0
  private var offset = 0
  private var utf16 = 0
  private var scalar = 0

  init(_ source: SourceText) {
    self.source = source
  }

  /// The position of byte `target`. A target before the last one asked for costs a walk from the start of its line.
  mutating func position(of target: Int) -> TextPosition {
    let target = min(max(target, 0), source.bytes.count)
    let targetLine = source.lines.line(containing: target)
    if targetLine != line || target < offset {
      line = targetLine
      offset = source.lines.starts[targetLine]
      utf16 = 0
      scalar = 0
    }
    while offset < target {
      let byte = source.bytes[offset]
      if byte & 0xC0 != 0x80 {
        scalar += 1
        utf16 += byte >= 0xF0 ? 2 : 1
      }
      offset += 1
    }
    return TextPosition(line: line, utf8: target - source.lines.starts[line], utf16: utf16, scalar: scalar)
  }
}
