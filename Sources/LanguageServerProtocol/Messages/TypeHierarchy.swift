/// An item of the type hierarchy, as an answer and as it comes back with the next question.
package struct TypeHierarchyItem: Sendable, Hashable, JSONWritable {
  /// What is shown.
  package var name: String
  /// Its icon.
  package var kind: SymbolKind
  /// A short addition.
  package var detail: String?
  /// The document it leads to.
  package var uri: DocumentURI
  /// The place in that document.
  package var range: PositionRange
  /// Comes back unchanged.
  package var data: JSONValue

  /// Memberwise.
  package init(
    name: String,
    kind: SymbolKind,
    detail: String?,
    uri: DocumentURI,
    range: PositionRange,
    data: JSONValue
  ) {
    self.name = name
    self.kind = kind
    self.detail = detail
    self.uri = uri
    self.range = range
    self.data = data
  }

  /// Writes the object; what is selected is the whole range.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", kind.rawValue)
      writer.member("detail", detail)
      writer.member("uri", uri)
      writer.member("range", range)
      writer.member("selectionRange", range)
      writer.member("data", data)
    }
  }
}

/// `typeHierarchy/supertypes` and `typeHierarchy/subtypes`
package struct TypeHierarchyParams: Sendable, Hashable, JSONReadable {
  /// What the server put into the item.
  package var data: JSONValue
  /// The document the item leads to.
  package var uri: DocumentURI

  /// Takes `item.uri` and, where it is there, `item.data`.
  package init(json: JSONValue) throws(JSONShapeError) {
    let item: JSONValue = try json.required("item")
    do {
      uri = try item.required("uri")
    } catch {
      throw error.inside("item")
    }
    data = item["data"] ?? .null
  }
}
