import PolicyText
import Testing

@Suite struct PositionTests {
  /// 省, 𠮷 (two UTF-16 units), an emoji with a modifier, CRLF, CR, U+2028 and U+0085 (no line ends), combining marks.
  static let text = SourceText("省长\r\n𠮷田a👍🏽b\re\u{301}\u{2028}\u{85}末\n\n尾")

  struct Sample: Sendable {
    let offset: Int
    let line: Int
    let utf8: Int
    let utf16: Int
    let utf32: Int
  }

  @Test(arguments: [
    Sample(offset: 0, line: 0, utf8: 0, utf16: 0, utf32: 0),
    Sample(offset: 3, line: 0, utf8: 3, utf16: 1, utf32: 1),
    Sample(offset: 6, line: 0, utf8: 6, utf16: 2, utf32: 2),
    Sample(offset: 8, line: 1, utf8: 0, utf16: 0, utf32: 0),
    Sample(offset: 12, line: 1, utf8: 4, utf16: 2, utf32: 1),
    Sample(offset: 15, line: 1, utf8: 7, utf16: 3, utf32: 2),
    Sample(offset: 16, line: 1, utf8: 8, utf16: 4, utf32: 3),
    Sample(offset: 20, line: 1, utf8: 12, utf16: 6, utf32: 4),
    Sample(offset: 24, line: 1, utf8: 16, utf16: 8, utf32: 5),
    Sample(offset: 26, line: 2, utf8: 0, utf16: 0, utf32: 0),
    Sample(offset: 27, line: 2, utf8: 1, utf16: 1, utf32: 1),
    Sample(offset: 29, line: 2, utf8: 3, utf16: 2, utf32: 2),
    Sample(offset: 32, line: 2, utf8: 6, utf16: 3, utf32: 3),
    Sample(offset: 34, line: 2, utf8: 8, utf16: 4, utf32: 4),
    Sample(offset: 38, line: 3, utf8: 0, utf16: 0, utf32: 0),
    Sample(offset: 39, line: 4, utf8: 0, utf16: 0, utf32: 0),
    Sample(offset: 42, line: 4, utf8: 3, utf16: 1, utf32: 1),
  ])
  func bothWays(_ sample: Sample) {
    for (unit, column) in [(ColumnUnit.utf8, sample.utf8), (.utf16, sample.utf16), (.utf32, sample.utf32)] {
      let position = LineAndColumn(line: sample.line, column: column)
      #expect(Self.text.lineAndColumn(ofByte: sample.offset, in: unit) == position)
      #expect(Self.text.byteOffset(of: position, in: unit) == sample.offset)
    }
    let shown = LineAndColumn(line: sample.line + 1, column: sample.utf32 + 1)
    #expect(Self.text.commandLinePosition(ofByte: sample.offset) == shown)
    #expect(Self.text.byteOffset(ofCommandLine: shown) == sample.offset)
  }

  @Test func badInputIsClamped() {
    let text = Self.text
    #expect(text.byteOffset(of: LineAndColumn(line: -1, column: 5), in: .utf16) == 0)
    #expect(text.byteOffset(of: LineAndColumn(line: 0, column: -3), in: .utf16) == 0)
    #expect(text.byteOffset(of: LineAndColumn(line: 0, column: 99), in: .utf16) == 6, "the line end is no column")
    #expect(text.byteOffset(of: LineAndColumn(line: 99, column: 0), in: .utf16) == text.bytes.count)
    #expect(text.byteOffset(of: LineAndColumn(line: 1, column: 1), in: .utf16) == 8, "inside a surrogate pair")
    #expect(text.byteOffset(of: LineAndColumn(line: 1, column: 2), in: .utf8) == 8, "inside a character")
    #expect(text.lineAndColumn(ofByte: -7, in: .utf8) == LineAndColumn(line: 0, column: 0))
    #expect(text.lineAndColumn(ofByte: 7, in: .utf16) == LineAndColumn(line: 0, column: 2), "between CR and LF")
    #expect(text.lineAndColumn(ofByte: 10, in: .utf16) == LineAndColumn(line: 1, column: 0), "inside a character")
    #expect(text.lineAndColumn(ofByte: 10_000, in: .utf16) == LineAndColumn(line: 4, column: 1))
    #expect(SourceText("").byteOffset(of: LineAndColumn(line: 3, column: 3), in: .utf16) == 0)
  }

  @Test func everyBoundaryComesBack() {
    let text = Self.text
    for offset in 0...text.bytes.count where offset == text.bytes.count || text.bytes[offset] & 0xC0 != 0x80 {
      // The LF of a CRLF is inside the line end.
      guard offset != 7 else { continue }
      for unit in ColumnUnit.allCases {
        #expect(text.byteOffset(of: text.lineAndColumn(ofByte: offset, in: unit), in: unit) == offset)
      }
    }
  }
}
