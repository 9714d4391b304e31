/// `textDocument/didOpen`
package struct DidOpenParams: Sendable, Hashable, JSONReadable {
  /// The document.
  package var uri: DocumentURI
  /// The client's name for the kind of text.
  package var languageID: String
  /// The client's version.
  package var version: Int
  /// The whole text.
  package var text: String

  /// Takes `textDocument`; a missing language or version is forgiven, a missing text is not.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    let document: JSONValue = try json.required("textDocument")
    languageID = document.optional("languageId") ?? ""
    version = document.optional("version") ?? 0
    do {
      text = try document.required("text")
    } catch {
      throw error.inside("textDocument")
    }
  }
}

/// `textDocument/didChange`
package struct DidChangeParams: Sendable, Hashable, JSONReadable {
  /// One change.
  package struct Change: Sendable, Hashable, JSONReadable {
    /// What is replaced, in the text as the changes before have left it; nil for the whole text.
    package var range: PositionRange?
    /// What it is replaced by.
    package var text: String

    /// Takes `range` (absent or null: whole text) and `text`. Numbers below 0 count as 0, as any position outside is clamped: a change
    /// that is refused leaves the two texts apart for good.
    package init(json: JSONValue) throws(JSONShapeError) {
      text = try json.required("text")
      guard let range = json["range"], !range.isNull else { return }
      do {
        self.range = PositionRange(
          start: try Self.position(try range.required("start")),
          end: try Self.position(try range.required("end"))
        )
      } catch {
        throw error.inside("range")
      }
    }

    private static func position(_ json: JSONValue) throws(JSONShapeError) -> Position {
      let line: Int = try json.required("line")
      let character: Int = try json.required("character")
      return Position(line: max(line, 0), character: max(character, 0))
    }
  }

  /// The document.
  package var uri: DocumentURI
  /// The version after the changes; nil where the client does not say.
  package var version: Int?
  /// In the order they are to be applied.
  package var changes: [Change]
  /// What is wrong with changes that cannot be understood; they are left out, the others hold.
  package var unreadable: [JSONShapeError] = []

  /// Takes `textDocument` and `contentChanges`.
  package init(json: JSONValue) throws(JSONShapeError) {
    uri = try json.textDocumentURI()
    version = json["textDocument"]?.optional("version")
    let elements: [JSONValue] = try json.required("contentChanges")
    changes = []
    for (index, element) in elements.enumerated() {
      do {
        changes.append(try Change(json: element))
      } catch {
        unreadable.append(error.inside("contentChanges[\(index)]"))
      }
    }
  }
}
