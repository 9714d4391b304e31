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
    let targetLine = line(containing: target)
    if inContent { target = min(target, source.contentRange(ofLine: targetLine).upperBound) }
    if targetLine != line || target < offset {
      line = targetLine
      offset = source.lines.starts[targetLine]
      utf16 = 0
      scalar = 0
    }
    source.bytes.withUnsafeBytes { pass(over: $0, to: target) }
    return Place(line: line, utf8: target - source.lines.starts[line], utf16: utf16, scalar: scalar)
  }

  /// The line of the last target, where it holds this one as well, else the line that does.
  private func line(containing target: Int) -> Int {
    let starts = source.lines.starts
    if target >= starts[line], line + 1 == starts.count || target < starts[line + 1] { return line }
    return source.lines.line(containing: target)
  }

  /// Counts what stands in `bytes` from `offset` to `target`, which is no further than their end. A continuation byte belongs to the scalar its
  /// lead byte opened; a four-byte scalar takes two UTF-16 units.
  private mutating func pass(over bytes: UnsafeRawBufferPointer, to target: Int) {
    // Eight bytes at a time: the highest bit of each is set where it opens a scalar, and where its four highest bits are.
    while offset + 8 <= target {
      let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let opening = (~eight | eight << 1) & 0x8080_8080_8080_8080
      let wide = eight & eight << 1 & eight << 2 & eight << 3 & 0x8080_8080_8080_8080
      scalar += opening.nonzeroBitCount
      utf16 += opening.nonzeroBitCount + wide.nonzeroBitCount
      offset += 8
    }
    while offset < target {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 {
        scalar += 1
        utf16 += byte >= 0xF0 ? 2 : 1
      }
      offset += 1
    }
  }
}
