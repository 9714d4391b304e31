/// `textDocument/selectionRange`
package struct SelectionRangeParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The carets.
  package var positions: [Position]

  /// Takes `textDocument.uri` and `positions`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    positions = try json.required("positions")
  }
}

/// What a growing selection takes in at one caret.
package struct SelectionRange: Sendable, Hashable, JSONWritable {
  /// Innermost first, each inside the next; never empty.
  package var ranges: [PositionRange]

  /// Memberwise.
  package init(ranges: [PositionRange]) { self.ranges = ranges }

  /// Writes the ranges inside one another as `parent`s.
  package func write(to writer: inout JSONWriter) { write(ranges[...], to: &writer) }

  private func write(_ ranges: ArraySlice<PositionRange>, to writer: inout JSONWriter) {
    guard let first = ranges.first else { return writer.null() }
    writer.object { writer in
      writer.member("range", first)
      if ranges.count > 1 {
        writer.name("parent")
        write(ranges.dropFirst(), to: &writer)
      }
    }
  }
}
