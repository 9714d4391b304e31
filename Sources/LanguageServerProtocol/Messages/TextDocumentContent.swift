/// `workspace/textDocumentContent` (LSP 3.18)
package struct TextDocumentContentParams: Sendable, Hashable, JSONReadable {
  /// The document the server is asked to write.
  package var uri: DocumentURI

  /// Takes `uri`.
  package init(json: JSONValue) throws(JSONShapeError) { uri = try json.required("uri") }

  /// Memberwise.
  package init(uri: DocumentURI) { self.uri = uri }
}

/// The answer: a read-only text.
package struct TextDocumentContentResult: Sendable, Hashable, JSONWritable {
  /// The text.
  package var text: String

  /// Memberwise.
  package init(text: String) { self.text = text }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in writer.member("text", text) }
  }
}

/// `workspace/textDocumentContent/refresh`, and `window/showDocument`: what both say is which document.
package struct ShownDocumentParams: Sendable, Hashable, JSONWritable {
  /// The document.
  package var uri: DocumentURI
  /// True when the client is to bring it to the front.
  package var takesFocus: Bool

  /// Memberwise.
  package init(uri: DocumentURI, takesFocus: Bool = false) {
    self.uri = uri
    self.takesFocus = takesFocus
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.flag("takeFocus", takesFocus)
    }
  }
}
