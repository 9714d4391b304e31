/// `{ "textDocument": { "uri": … } }`, the parameters of requests about a whole document.
package struct TextDocumentParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI

  /// Takes `textDocument.uri`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
  }
}

/// The parameters of requests about one place of a document.
package struct TextDocumentPositionParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The place.
  package var position: Position

  /// Takes `textDocument.uri` and `position`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    position = try json.required("position")
  }
}

/// The parameters of requests about a range of a document.
package struct TextDocumentRangeParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The range.
  package var range: PositionRange

  /// Takes `textDocument.uri` and `range`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    range = try json.required("range")
  }
}

extension JSONValue {
  /// `textDocument.uri`
  package func textDocumentURI() throws(JSONShapeError) -> DocumentURI {
    let document: JSONValue = try required("textDocument")
    do {
      return try document.required("uri")
    } catch {
      throw error.inside("textDocument")
    }
  }
}
