// Every notation of a position that Mingce knows, with its base and unit. Conversions stand here and nowhere else.
//
// | notation            | line    | column or offset                              | who speaks it                                  |
// |---------------------|---------|-----------------------------------------------|------------------------------------------------|
// | source byte offset  | –       | 0-based UTF-8 bytes of `SourceText.bytes`      | everything between PolicyText and the server   |
// | LSP, "utf-8"        | 0-based | 0-based UTF-8 bytes from the start of the line | clients that negotiate it                      |
// | LSP, "utf-16"       | 0-based | 0-based UTF-16 code units                      | clients that negotiate nothing                 |
// | LSP, "utf-32"       | 0-based | 0-based Unicode scalars                        | clients that negotiate it                      |
// | command line        | 1-based | 1-based Unicode scalars of the raw line        | `file:line:column`, `--json` output            |
// | normalised offset   | –       | 0-based UTF-8 bytes of `NormalizedText.bytes`  | recognisers; `OffsetMap` converts              |
//
// Ends are exclusive everywhere. Lines end at LF, CRLF and lone CR (`LineTable`); the line end is not a column of its line. A byte
// order mark is not counted. In a file that is stored in GB18030 or UTF-16, byte offsets count in the decoded UTF-8.
//
// Bad input is clamped, never refused: a negative line or column is the first one, a line past the end is the end of the text, a
// column past the end is the end of its line, a position inside a character (a continuation byte, the low half of a surrogate pair)
// is the start of that character.

/// The unit in which columns of a line are counted.
package enum ColumnUnit: Sendable, Hashable, CaseIterable {
  case utf8
  case utf16
  /// Unicode scalars.
  case utf32
}

/// A line and a column; what they count from and in is said by the function that takes or gives them.
package struct LineAndColumn: Sendable, Hashable {
  /// The line.
  package var line: Int
  /// The column.
  package var column: Int

  /// Memberwise.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// Source byte offset → 0-based line and 0-based column in `unit`.
  package func lineAndColumn(ofByte offset: Int, in unit: ColumnUnit) -> LineAndColumn {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(containing: offset)
    let content = contentRange(ofLine: line)
    let target = min(offset, content.upperBound)
    var column = 0
    var index = content.lowerBound
    while index < target {
      let length = Self.scalarLength(bytes[index])
      if index + length > target { break }
      column += Self.width(length, unit)
      index += length
    }
    return LineAndColumn(line: line, column: column)
  }

  /// 0-based line and 0-based column in `unit` → source byte offset.
  package func byteOffset(of position: LineAndColumn, in unit: ColumnUnit) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return bytes.count }
    let content = contentRange(ofLine: position.line)
    var column = 0
    var index = content.lowerBound
    while index < content.upperBound {
      let length = Self.scalarLength(bytes[index])
      let width = Self.width(length, unit)
      if column + width > position.column { break }
      column += width
      index += length
    }
    return min(index, content.upperBound)
  }

  /// Source byte offset → 1-based line and 1-based Unicode-scalar column of the command line.
  package func commandLinePosition(ofByte offset: Int) -> LineAndColumn {
    let position = lineAndColumn(ofByte: offset, in: .utf32)
    return LineAndColumn(line: position.line + 1, column: position.column + 1)
  }

  /// 1-based line and 1-based Unicode-scalar column of the command line → source byte offset.
  package func byteOffset(ofCommandLine position: LineAndColumn) -> Int {
    byteOffset(of: LineAndColumn(line: position.line - 1, column: position.column - 1), in: .utf32)
  }

  /// The bytes of 0-based `line` without its line ending; an index outside gets the nearest line.
  package func contentRange(ofLine line: Int) -> ByteRange {
    let range = lines.range(ofLine: line)
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  @inline(__always)
  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4))
  }

  @inline(__always)
  private static func width(_ length: Int, _ unit: ColumnUnit) -> Int {
    switch unit {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    case .utf32: 1
    }
  }
}
