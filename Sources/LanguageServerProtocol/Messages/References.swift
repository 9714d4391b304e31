/// `textDocument/references`
package struct ReferenceParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The place.
  package var position: Position
  /// True when the defining mention is wanted among the answers.
  package var includeDeclaration: Bool
  /// Where batches go before the answer; nil when the client wants the whole answer at once.
  package var partialResultToken: ProgressToken?

  /// Takes `textDocument.uri`, `position` and, where it is there, `context.includeDeclaration`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    position = try json.required("position")
    includeDeclaration = json["context"]?.optional("includeDeclaration") ?? true
    partialResultToken = json.optional("partialResultToken")
  }
}
