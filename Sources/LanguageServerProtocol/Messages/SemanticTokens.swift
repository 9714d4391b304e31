/// `textDocument/semanticTokens/full/delta`
package struct SemanticTokensDeltaParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// Which answer the client has.
  package var previousResultID: String

  /// Takes `textDocument.uri` and `previousResultId`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    previousResultID = try json.required("previousResultId")
  }
}

/// The tokens of a document, five numbers each (LSP 3.17, "Semantic Tokens"), whole or as the difference to an earlier answer.
package enum SemanticTokensAnswer: Sendable, Hashable, JSONWritable {
  /// One replacement in the numbers.
  package struct Edit: Sendable, Hashable {
    /// First number replaced.
    package var start: Int
    /// How many numbers are replaced.
    package var deleteCount: Int
    /// What stands there instead.
    package var data: [Int]

    /// Memberwise.
    package init(start: Int, deleteCount: Int, data: [Int]) {
      self.start = start
      self.deleteCount = deleteCount
      self.data = data
    }
  }

  case whole(resultID: String, data: [Int])
  case part(data: [Int])
  case delta(resultID: String, edits: [Edit])

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .whole(let resultID, let data):
        writer.member("resultId", resultID)
        writer.member("data", data)
      case .part(let data):
        writer.member("data", data)
      case .delta(let resultID, let edits):
        writer.member("resultId", resultID)
        writer.name("edits")
        writer.array { writer in
          for edit in edits {
            writer.object { writer in
              writer.member("start", edit.start)
              writer.member("deleteCount", edit.deleteCount)
              if !edit.data.isEmpty { writer.member("data", edit.data) }
            }
          }
        }
      }
    }
  }
}
