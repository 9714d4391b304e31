/// A small part of a document as a tree: one entry, the header, one object of the back matter.
final class XMLElement {
  /// The name of 2019 for TBX, whichever way the file writes it.
  let name: String
  let type: String?
  let id: String?
  let language: String?
  let target: String?
  let attributes: [XMLAttribute]
  let position: XMLPosition
  var children: [XMLElement] = []
  /// The bytes of the text, with that of inline elements; kept in the header alone.
  var bytes: [UInt8] = []
  var text = ""

  init(
    name: String,
    type: String?,
    id: String?,
    language: String?,
    target: String?,
    attributes: [XMLAttribute],
    position: XMLPosition
  ) {
    self.name = name
    self.type = type
    self.id = id
    self.language = language
    self.target = target
    self.attributes = attributes
    self.position = position
  }

  subscript(name: String) -> String? {
    for attribute in attributes where attribute.namespace == .none && attribute.name == name { return attribute.value }
    return nil
  }

  func children(named name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of this element and of all below, in the order of the elements.
  var wholeText: String { children.isEmpty ? text : ([text] + children.map(\.wholeText)).joined() }

  /// The name by which a report counts it: `descrip definition`.
  var category: String { type.map { "\(name) \($0)" } ?? name }
}
