/// The id of a request; JSON-RPC allows whole numbers, texts and (discouraged) null.
package enum RequestID: Hashable, Sendable {
  case number(Int)
  case text(String)
  case null
}

extension RequestID: JSONReadable, JSONWritable {
  /// Takes a whole number, a text or null.
  package init(json: JSONValue) throws(JSONShapeError) {
    if let number = json.integer {
      self = .number(number)
    } else if let text = json.string {
      self = .text(text)
    } else if json.isNull {
      self = .null
    } else {
      throw JSONShapeError(expected: "a whole number or a string")
    }
  }

  /// Writes the id as it came.
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.integer(number)
    case .text(let text): writer.string(text)
    case .null: writer.null()
    }
  }
}

extension RequestID: CustomStringConvertible {
  /// For logs.
  package var description: String {
    switch self {
    case .number(let number): return String(number)
    case .text(let text): return "\"\(text)\""
    case .null: return "null"
    }
  }
}
