/// What ties progress notifications to their work; a number or a text.
package struct ProgressToken: Sendable, Hashable, JSONReadable, JSONWritable {
  /// The token as an id: the same two shapes.
  package let id: RequestID

  /// Takes a number or a text.
  package init(_ id: RequestID) { self.id = id }

  /// Takes a number or a text.
  package init(json: JSONValue) throws(JSONShapeError) { id = try RequestID(json: json) }

  /// Writes the token.
  package func write(to writer: inout JSONWriter) { id.write(to: &writer) }
}

/// `$/progress`
package struct ProgressParams: Sendable, JSONWritable {
  /// A phase of work done, or a part of an answer.
  package enum Value: Sendable {
    case begin(title: String, message: String?, percentage: Int?)
    case report(message: String?, percentage: Int?)
    case end(message: String?)
    case part(any JSONWritable)
  }

  /// Which work.
  package var token: ProgressToken
  /// How far.
  package var value: Value

  /// Memberwise.
  package init(token: ProgressToken, value: Value) {
    self.token = token
    self.value = value
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("token", token)
      writer.name("value")
      switch value {
      case .begin(let title, let message, let percentage):
        writer.object { writer in
          writer.member("kind", "begin")
          writer.member("title", title)
          writer.member("message", message)
          writer.member("percentage", percentage)
        }
      case .report(let message, let percentage):
        writer.object { writer in
          writer.member("kind", "report")
          writer.member("message", message)
          writer.member("percentage", percentage)
        }
      case .end(let message):
        writer.object { writer in
          writer.member("kind", "end")
          writer.member("message", message)
        }
      case .part(let part): part.write(to: &writer)
      }
    }
  }
}

/// `window/workDoneProgress/create`
package struct CreateProgressParams: Sendable, Hashable, JSONWritable {
  /// The token the server will use.
  package var token: ProgressToken

  /// Memberwise.
  package init(token: ProgressToken) { self.token = token }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in writer.member("token", token) }
  }
}
