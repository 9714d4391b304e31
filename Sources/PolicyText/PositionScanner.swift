/// Turns byte offsets of one text that mostly ascend into lines and columns in every unit at once, in one walk: linear even when the whole
/// text is one line.
package struct PositionScanner: Sendable {
  /// A place of the text; all numbers are 0-based.
  package struct Place: Sendable, Hashable {
    /// The line.
    package var line: Int
    /// Column in UTF-8 bytes.
    package var utf8: Int
    /// Column in UTF-16 code units.
    package var utf16: Int
    /// Column in Unicode scalars.
    package var scalar: Int

    /// The column in `unit`.
    package func column(in unit: ColumnUnit) -> Int {
      switch unit {
      case .utf8: utf8
      case .utf16: utf16
      case .utf32: scalar
      }
    }
  }

  private let source: SourceText
  private var line = 0
  private var offset = 0
  private var utf16 = 0
  private var scalar = 0

  /// Begins at the start of `source`.
  package init(_ source: SourceText) {
    self.source = source
  }

  /// The place of byte `target`, the first byte of a character; an offset outside gets the nearest end of the text. A target before the
  /// last one asked for costs a walk from the start of its line. With `inContent` what lies in a line's ending counts as its end, as
  /// `SourceText.lineAndColumn` has it.
  package mutating func place(of target: Int, inContent: Bool = false) -> Place {
    var target = min(max(target, 0), source.bytes.count)
    let targetLine = source.lines.line(containing: target)
    if inContent { target = min(target, source.contentRange(ofLine: targetLine).upperBound) }
    if targetLine != line || target < offset {
      line = targetLine
      offset = source.lines.starts[targetLine]
      utf16 = 0
      scalar = 0
    }
    while offset < target {
      let byte = source.bytes[offset]
      // A continuation byte belongs to the scalar its lead byte opened; a four-byte scalar takes two UTF-16 units.
      if byte & 0xC0 != 0x80 {
        scalar += 1
        utf16 += byte >= 0xF0 ? 2 : 1
      }
      offset += 1
    }
    return Place(line: line, utf8: target - source.lines.starts[line], utf16: utf16, scalar: scalar)
  }
}
