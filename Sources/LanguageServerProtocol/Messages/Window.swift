/// How important a message to the user is.
package enum MessageType: Int, Sendable, Hashable {
  case error = 1
  case warning = 2
  case info = 3
  case log = 4
}

/// `window/showMessage` and `window/logMessage`
package struct MessageParams: Sendable, Hashable, JSONWritable {
  /// How important.
  package var type: MessageType
  /// What happened, where, and what to do next.
  package var message: String

  /// Memberwise.
  package init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", type.rawValue)
      writer.member("message", message)
    }
  }
}
