/// `textDocument/didOpen`
package struct DidOpenParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The client's name for the kind of text.
  package var languageID: String
  /// The client's version.
  package var version: Int
  /// The whole text.
  package var text: String

  /// Takes `textDocument`; a missing language or version is forgiven, a missing text is not.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    let document: JSONValue = try json.required("textDocument")
    languageID = document.optional("languageId") ?? ""
    version = document.optional("version") ?? 0
    do {
      text = try document.required("text")
    } catch {
      throw error.inside("textDocument")
    }
  }
}

/// `textDocument/didChange`
package struct DidChangeParams: Sendable, Hashable, JSONReadable {
  /// One change.
  package struct Change: Sendable, Hashable, JSONReadable {
    /// What is replaced, in the text as the changes before have left it; nil for the whole text.
    package var range: PositionRange?
    /// What it is replaced by.
    package var text: String

    /// Takes `range` (absent or null: whole text) and `text`.
    package init(json: JSONValue) throws(JSONShapeError) {
      text = try json.required("text")
      if let range = json["range"], !range.isNull {
        self.range = try json.required("range")
      }
    }
  }

  /// The document.
  package var uri: DocumentURI
  /// The version after the changes; nil where the client does not say.
  package var version: Int?
  /// In the order they are to be applied.
  package var changes: [Change]

  /// Takes `textDocument` and `contentChanges`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    version = json["textDocument"]?.optional("version")
    changes = try json.required("contentChanges")
  }
}
