/// The answer to `textDocument/hover`.
package struct Hover: Sendable, Hashable, JSONWritable {
  /// What the reader sees.
  package var contents: MarkupContent
  /// What it is about.
  package var range: PositionRange?

  /// Memberwise.
  package init(contents: MarkupContent, range: PositionRange?) {
    self.contents = contents
    self.range = range
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("contents", contents)
      writer.member("range", range)
    }
  }
}
