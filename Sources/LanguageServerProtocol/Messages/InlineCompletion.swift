/// The answer to `textDocument/inlineCompletion` (LSP 3.18).
package struct InlineCompletionList: Sendable, Hashable, JSONWritable {
  /// One suggestion, shown behind the caret.
  package struct Item: Sendable, Hashable, JSONWritable {
    /// What stands in the range afterwards.
    package var insertText: String
    /// What is replaced: begins before the caret and ends at it.
    package var range: PositionRange

    /// Memberwise.
    package init(insertText: String, range: PositionRange) {
      self.insertText = insertText
      self.range = range
    }

    /// Writes the object.
    package func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("insertText", insertText)
        writer.member("range", range)
      }
    }
  }

  /// Best first.
  package var items: [Item]

  /// Memberwise.
  package init(items: [Item]) { self.items = items }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in writer.member("items", items) }
  }
}
