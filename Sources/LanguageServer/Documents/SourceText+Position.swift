import LanguageServerProtocol
import PolicyText

// The position notations of this module: `Position` counts 0-based lines and 0-based columns in units of the negotiated encoding;
// everything below the server counts UTF-8 bytes from the start of the text.
extension SourceText {
  /// position → byte offset. A line behind the last gives the end of the text, a column behind the end of a line the place before its
  /// line end, a place inside a character the beginning of that character (LSP 3.17, "Position").
  func byteOffset(of position: Position, in encoding: PositionEncoding) -> Int {
    guard position.line < lines.count else { return bytes.count }
    guard position.line >= 0 else { return 0 }
    let start = lines.starts[position.line]
    let end = contentEnd(ofLine: position.line)
    if encoding == .utf8 {
      var offset = position.character >= end - start ? end : start + max(position.character, 0)
      while offset > start, offset < end, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    var units = 0
    var offset = start
    while offset < end, units < position.character {
      let lead = bytes[offset]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      units += width == 4 && encoding == .utf16 ? 2 : 1
      if units > position.character { return offset }
      offset += width
    }
    return min(offset, end)
  }

  /// range → byte range; the ends are put in order.
  func byteRange(of range: PositionRange, in encoding: PositionEncoding) -> ByteRange {
    let start = byteOffset(of: range.start, in: encoding)
    let end = byteOffset(of: range.end, in: encoding)
    return min(start, end)..<max(start, end)
  }

  /// byte offset → position. An offset outside gives the nearest end of the text, one inside a line end the end of the line's text.
  func position(of offset: Int, in encoding: PositionEncoding) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(containing: offset)
    let start = lines.starts[line]
    let offsetInLine = min(offset, contentEnd(ofLine: line))
    if encoding == .utf8 { return Position(line: line, character: offsetInLine - start) }
    var units = 0
    for index in start..<max(start, offsetInLine) where bytes[index] & 0xC0 != 0x80 {
      units += bytes[index] >= 0xF0 && encoding == .utf16 ? 2 : 1
    }
    return Position(line: line, character: units)
  }

  /// byte range → range.
  func positionRange(of range: ByteRange, in encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: position(of: range.lowerBound, in: encoding),
      end: position(of: range.upperBound, in: encoding)
    )
  }

  /// Where the line's text ends and its line end begins.
  fileprivate func contentEnd(ofLine line: Int) -> Int {
    let start = lines.starts[line]
    guard line + 1 < lines.count else { return bytes.count }
    var end = lines.starts[line + 1] - 1
    if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

/// byte offset → position for offsets that mostly ascend: a line is counted once, however many offsets it holds.
struct PositionCursor {
  private let source: SourceText
  private let encoding: PositionEncoding
  private var line = 0
  private var offset = 0
  private var units = 0

  /// Begins at the start of `source`.
  init(_ source: SourceText, _ encoding: PositionEncoding) {
    self.source = source
    self.encoding = encoding
  }

  /// The same as `SourceText.position(of:in:)`.
  mutating func position(of target: Int) -> Position {
    let lineOfTarget = source.lines.line(containing: min(max(target, 0), source.bytes.count))
    if lineOfTarget != line || target < offset {
      line = lineOfTarget
      offset = source.lines.starts[line]
      units = 0
    }
    let end = min(target, source.contentEnd(ofLine: line))
    while offset < end {
      let byte = source.bytes[offset]
      if encoding == .utf8 {
        units += 1
      } else if byte & 0xC0 != 0x80 {
        units += byte >= 0xF0 && encoding == .utf16 ? 2 : 1
      }
      offset += 1
    }
    return Position(line: line, character: units)
  }
}
