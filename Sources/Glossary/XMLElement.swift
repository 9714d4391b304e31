/// A small part of a document as a tree: one entry, the header, one object of the back matter.
struct XMLElement {
  /// The name of 2019 for TBX, whichever way the file writes it.
  var name: String
  var type: String?
  var id: String?
  var language: String?
  var target: String?
  var attributes: [XMLAttribute]
  var position: XMLPosition
  var children: [XMLElement] = []
  /// The bytes of the text, with that of inline elements.
  var bytes: [UInt8] = []
  var text = ""

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
