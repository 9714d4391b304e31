/// A replacement in one document.
package struct TextEdit: Sendable, Hashable, JSONWritable {
  /// What is replaced.
  package var range: PositionRange
  /// What it is replaced by.
  package var newText: String

  /// Memberwise.
  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("newText", newText)
    }
  }
}

/// Edits of several documents.
package struct WorkspaceEdit: Sendable, Hashable, JSONWritable {
  /// The edits of one document.
  package struct DocumentEdits: Sendable, Hashable {
    /// The document.
    package var uri: DocumentURI
    /// The version the edits were made for; nil for a document that is not open.
    package var version: Int?
    /// In any order, without overlap.
    package var edits: [TextEdit]

    /// Memberwise.
    package init(uri: DocumentURI, version: Int?, edits: [TextEdit]) {
      self.uri = uri
      self.version = version
      self.edits = edits
    }
  }

  /// One element per document.
  package var documents: [DocumentEdits]
  /// True when the client understands versioned edits (`workspace.workspaceEdit.documentChanges`).
  package var isVersioned: Bool

  /// Memberwise.
  package init(documents: [DocumentEdits], isVersioned: Bool) {
    self.documents = documents
    self.isVersioned = isVersioned
  }

  /// Writes `documentChanges` for clients that understand it, else `changes`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if isVersioned {
        writer.name("documentChanges")
        writer.array { writer in
          for document in documents {
            writer.object { writer in
              writer.name("textDocument")
              writer.object { writer in
                writer.member("uri", document.uri)
                writer.name("version")
                document.version.write(to: &writer)
              }
              writer.member("edits", document.edits)
            }
          }
        }
      } else {
        writer.name("changes")
        writer.object { writer in
          for document in documents {
            writer.name(document.uri.text)
            document.edits.write(to: &writer)
          }
        }
      }
    }
  }
}
