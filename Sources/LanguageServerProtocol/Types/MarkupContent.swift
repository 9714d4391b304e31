/// A text for a reader, with its format.
package struct MarkupContent: Sendable, Hashable, JSONWritable {
  /// The formats of the protocol.
  package enum Kind: String, Sendable {
    case plainText = "plaintext"
    case markdown
  }

  /// The format.
  package var kind: Kind
  /// The text.
  package var value: String

  /// Memberwise.
  package init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", kind.rawValue)
      writer.member("value", value)
    }
  }
}
