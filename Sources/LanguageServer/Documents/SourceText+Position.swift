import LanguageServerProtocol
import PolicyText

// Positions of the protocol to and from the byte offsets that everything below the server counts in. What each notation means, and what
// becomes of positions that are nowhere, is told in PolicyText, `SourceText+Positions.swift`.
extension PositionEncoding {
  /// The same unit in the words of `PolicyText`.
  var unit: ColumnUnit {
    switch self {
    case .utf8: return .utf8
    case .utf16: return .utf16
    case .utf32: return .utf32
    }
  }
}

extension SourceText {
  /// position → byte offset.
  func byteOffset(of position: Position, in encoding: PositionEncoding) -> Int {
    byteOffset(of: LineAndColumn(line: position.line, column: position.character), in: encoding.unit)
  }

  /// range → byte range; the ends are put in order.
  func byteRange(of range: PositionRange, in encoding: PositionEncoding) -> ByteRange {
    let start = byteOffset(of: range.start, in: encoding)
    let end = byteOffset(of: range.end, in: encoding)
    return min(start, end)..<max(start, end)
  }

  /// byte offset → position.
  func position(of offset: Int, in encoding: PositionEncoding) -> Position {
    let place = lineAndColumn(ofByte: offset, in: encoding.unit)
    return Position(line: place.line, character: place.column)
  }

  /// byte range → range.
  func positionRange(of range: ByteRange, in encoding: PositionEncoding) -> PositionRange {
    PositionRange(
      start: position(of: range.lowerBound, in: encoding),
      end: position(of: range.upperBound, in: encoding)
    )
  }
}

extension PositionScanner {
  /// byte offset → position, for offsets that mostly ascend; the same as `SourceText.position(of:in:)`.
  mutating func position(of target: Int, in encoding: PositionEncoding) -> Position {
    let place = place(of: target, inContent: true)
    return Position(line: place.line, character: place.column(in: encoding.unit))
  }
}
