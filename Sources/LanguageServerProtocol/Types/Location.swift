/// A range of a document.
package struct Location: Sendable, Hashable, JSONWritable {
  /// The document.
  package var uri: DocumentURI
  /// The range in it.
  package var range: PositionRange

  /// Memberwise.
  package init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("range", range)
    }
  }
}

/// A link from a range of the asking document to one of another.
package struct LocationLink: Sendable, Hashable, JSONWritable {
  /// What was asked about, in the asking document.
  package var originSelectionRange: PositionRange?
  /// The document the link leads to.
  package var targetUri: DocumentURI
  /// The whole of the target: the sentence, the line.
  package var targetRange: PositionRange
  /// What to select: the name; lies inside `targetRange`.
  package var targetSelectionRange: PositionRange

  /// Memberwise.
  package init(
    originSelectionRange: PositionRange?,
    targetUri: DocumentURI,
    targetRange: PositionRange,
    targetSelectionRange: PositionRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetUri = targetUri
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }

  /// The plain location, for clients that know no links.
  package var location: Location { Location(uri: targetUri, range: targetSelectionRange) }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("originSelectionRange", originSelectionRange)
      writer.member("targetUri", targetUri)
      writer.member("targetRange", targetRange)
      writer.member("targetSelectionRange", targetSelectionRange)
    }
  }
}

/// The answer to definition and declaration, in the shape the client understands.
package enum DefinitionAnswer: Sendable, Hashable, JSONWritable {
  case links([LocationLink])
  case locations([Location])

  /// Writes the array.
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .links(let links): links.write(to: &writer)
    case .locations(let locations): locations.write(to: &writer)
    }
  }
}
