/// Something in question in a document.
package struct Diagnostic: Sendable, Hashable, JSONWritable {
  /// How loud.
  package enum Severity: Int, Sendable {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }

  /// A place that bears on it.
  package struct Related: Sendable, Hashable, JSONWritable {
    /// Where.
    package var location: Location
    /// What stands there.
    package var message: String

    /// Memberwise.
    package init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    /// Writes the object.
    package func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("location", location)
        writer.member("message", message)
      }
    }
  }

  /// Where.
  package var range: PositionRange
  /// How loud.
  package var severity: Severity
  /// The check's name.
  package var code: String
  /// What is said.
  package var message: String
  /// What it rests on; for clients that take it.
  package var related: [Related]

  /// Memberwise.
  package init(range: PositionRange, severity: Severity, code: String, message: String, related: [Related] = []) {
    self.range = range
    self.severity = severity
    self.code = code
    self.message = message
    self.related = related
  }

  /// Writes the object, the source being `mingce`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("severity", severity.rawValue)
      writer.member("code", code)
      writer.member("source", "mingce")
      writer.member("message", message)
      if !related.isEmpty { writer.member("relatedInformation", related) }
    }
  }
}

/// `textDocument/publishDiagnostics`
package struct PublishDiagnosticsParams: Sendable, Hashable, JSONWritable {
  /// The document.
  package var uri: DocumentURI
  /// The version they are about; nil where the client does not want to know or the document is closed.
  package var version: Int?
  /// All of them; an empty list clears.
  package var diagnostics: [Diagnostic]

  /// Memberwise.
  package init(uri: DocumentURI, version: Int?, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("version", version)
      writer.member("diagnostics", diagnostics)
    }
  }
}

/// `textDocument/diagnostic`
package struct DocumentDiagnosticParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// Which answer the client has.
  package var previousResultID: String?

  /// Takes `textDocument.uri` and, where it is there, `previousResultId`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    previousResultID = json.optional("previousResultId")
  }
}

/// The answer to `textDocument/diagnostic`.
package enum DocumentDiagnosticReport: Sendable, Hashable, JSONWritable {
  case full(resultID: String?, items: [Diagnostic])
  case unchanged(resultID: String)

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .full(let resultID, let items):
        writer.member("kind", "full")
        writer.member("resultId", resultID)
        writer.member("items", items)
      case .unchanged(let resultID):
        writer.member("kind", "unchanged")
        writer.member("resultId", resultID)
      }
    }
  }
}
