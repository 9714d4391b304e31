/// One answer to `textDocument/codeLens`.
package struct CodeLens: Sendable, Hashable, JSONWritable {
  /// On one line.
  package var range: PositionRange
  /// What is shown, and what a click does.
  package var command: Command

  /// Memberwise.
  package init(range: PositionRange, command: Command) {
    self.range = range
    self.command = command
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("command", command)
    }
  }
}
