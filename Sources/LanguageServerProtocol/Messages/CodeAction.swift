/// `textDocument/codeAction`
package struct CodeActionParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// What is selected, or the caret.
  package var range: PositionRange
  /// The kinds wanted; nil for all.
  package var only: [String]?

  /// Takes `textDocument.uri`, `range` and, where it is there, `context.only`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    range = try json.required("range")
    only = json["context"]?.optional("only")
  }
}

/// A change the client can offer.
package struct CodeAction: Sendable, Hashable, JSONWritable {
  /// What it does.
  package var title: String
  /// What it answers.
  package var diagnostic: Diagnostic
  /// True for the one to be taken without asking.
  package var isPreferred: Bool
  /// The change.
  package var edit: WorkspaceEdit

  /// Memberwise.
  package init(title: String, diagnostic: Diagnostic, isPreferred: Bool, edit: WorkspaceEdit) {
    self.title = title
    self.diagnostic = diagnostic
    self.isPreferred = isPreferred
    self.edit = edit
  }

  /// Writes the object with the kind "quickfix".
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("kind", "quickfix")
      writer.member("diagnostics", [diagnostic])
      writer.flag("isPreferred", isPreferred)
      writer.member("edit", edit)
    }
  }
}
