/// A command of the server that the client can offer.
package struct Command: Sendable, Hashable, JSONWritable {
  /// What the user reads.
  package var title: String
  /// Its name in `workspace/executeCommand`.
  package var command: String
  /// What is sent back with it.
  package var arguments: [JSONValue]

  /// Memberwise.
  package init(title: String, command: String, arguments: [JSONValue] = []) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", title)
      writer.member("command", command)
      if !arguments.isEmpty { writer.member("arguments", arguments) }
    }
  }
}
