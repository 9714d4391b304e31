/// The icons of symbols, as far as used.
package enum SymbolKind: Int, Sendable, Hashable {
  case file = 1
  case module = 2
  case namespace = 3
  case package = 4
  case `class` = 5
  case method = 6
  case property = 7
  case field = 8
  case constructor = 9
  case `enum` = 10
  case interface = 11
  case function = 12
  case variable = 13
  case constant = 14
  case string = 15
  case object = 19
  case key = 20
  case structure = 23
  case event = 24
}

/// A node of the outline of a document.
package struct DocumentSymbol: Sendable, Hashable, JSONWritable {
  /// The name; never empty (clients reject empty ones).
  package var name: String
  /// A short addition.
  package var detail: String?
  /// The icon.
  package var kind: SymbolKind
  /// The whole of it; holds `selectionRange`.
  package var range: PositionRange
  /// Its name in the text.
  package var selectionRange: PositionRange
  /// What lies inside.
  package var children: [DocumentSymbol]

  /// Memberwise.
  package init(
    name: String,
    detail: String? = nil,
    kind: SymbolKind,
    range: PositionRange,
    selectionRange: PositionRange,
    children: [DocumentSymbol] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("detail", detail)
      writer.member("kind", kind.rawValue)
      writer.member("range", range)
      writer.member("selectionRange", selectionRange)
      if !children.isEmpty { writer.member("children", children) }
    }
  }
}

/// A symbol with the place it leads to.
package struct SymbolInformation: Sendable, Hashable, JSONWritable {
  /// The name.
  package var name: String
  /// The icon.
  package var kind: SymbolKind
  /// Where it leads.
  package var location: Location
  /// What it belongs to, for display.
  package var containerName: String?

  /// Memberwise.
  package init(name: String, kind: SymbolKind, location: Location, containerName: String? = nil) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("kind", kind.rawValue)
      writer.member("location", location)
      writer.member("containerName", containerName)
    }
  }
}

/// The answer to `textDocument/documentSymbol`, in the shape the client understands.
package enum DocumentSymbolAnswer: Sendable, Hashable, JSONWritable {
  case tree([DocumentSymbol])
  case list([SymbolInformation])

  /// Writes the array.
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .tree(let symbols): symbols.write(to: &writer)
    case .list(let symbols): symbols.write(to: &writer)
    }
  }
}

/// `workspace/symbol`
package struct WorkspaceSymbolParams: Sendable, Hashable, JSONReadable {
  /// What the user typed; may be empty.
  package var query: String

  /// Takes `query`.
  package init(json: JSONValue) throws(JSONShapeError) {
    query = try json.required("query")
  }
}
