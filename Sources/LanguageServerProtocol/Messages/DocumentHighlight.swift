/// One answer to `textDocument/documentHighlight`.
package struct DocumentHighlight: Sendable, Hashable, JSONWritable {
  /// Where.
  package var range: PositionRange

  /// Memberwise.
  package init(range: PositionRange) { self.range = range }

  /// Writes the object with the kind "text" (1): prose neither reads nor writes.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("kind", 1)
    }
  }
}
