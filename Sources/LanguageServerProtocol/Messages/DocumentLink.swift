/// One answer to `textDocument/documentLink`.
package struct DocumentLink: Sendable, Hashable, JSONWritable {
  /// What is a link.
  package var range: PositionRange
  /// Where it leads; a line is `#L` and its 1-based number.
  package var target: String
  /// What a reader sees when resting on it.
  package var tooltip: String?

  /// Memberwise.
  package init(range: PositionRange, target: String, tooltip: String? = nil) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("target", target)
      writer.member("tooltip", tooltip)
    }
  }
}
