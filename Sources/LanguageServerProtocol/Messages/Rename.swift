/// `textDocument/rename`
package struct RenameParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// A place in the name.
  package var position: Position
  /// What it is to be called.
  package var newName: String

  /// Takes `textDocument.uri`, `position` and `newName`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    position = try json.required("position")
    newName = try json.required("newName")
  }
}

/// The answer to `textDocument/prepareRename`.
package struct PreparedRename: Sendable, Hashable, JSONWritable {
  /// The name at the caret.
  package var range: PositionRange
  /// What the user edits.
  package var placeholder: String

  /// Memberwise.
  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("placeholder", placeholder)
    }
  }
}
