/// One answer to `textDocument/inlayHint`.
package struct InlayHint: Sendable, Hashable, JSONWritable {
  /// Where it is shown.
  package var position: Position
  /// What is shown.
  package var label: String
  /// What a reader sees when resting on it.
  package var tooltip: MarkupContent?

  /// Memberwise.
  package init(position: Position, label: String, tooltip: MarkupContent? = nil) {
    self.position = position
    self.label = label
    self.tooltip = tooltip
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("position", position)
      writer.member("label", label)
      writer.member("tooltip", tooltip)
    }
  }
}
