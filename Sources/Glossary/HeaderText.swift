/// Texts of the header and of cross references that are written and read back.
enum HeaderText {
  /// Says who wrote a file, so that its white space is read as it stands; other people's files are wrapped for the eye.
  static let mark = "mingce glossary 1"

  static func text(ofAsOf date: GlossaryDate) -> String { "截至：\(date.iso)" }

  static func asOf(from text: String) -> GlossaryDate? {
    LabelledText.rest(of: text, after: "截至").flatMap(GlossaryDate.init(iso:))
  }

  /// `上位：省级制度`
  static func text(of reference: GlossaryReference) -> String { "\(label(of: reference.relation))：\(reference.name)" }

  /// The relation that `text` names, and the name; a text without one is a related entry's name.
  static func reference(from text: String) -> (relation: GlossaryRelation, name: String) {
    for relation in GlossaryRelation.allCases {
      if let name = LabelledText.rest(of: text, after: label(of: relation)) { return (relation, name) }
    }
    return (.related, text)
  }

  /// The items of a document in `back`, in their order.
  static func items(of document: GlossaryDocument) -> [(type: String, value: String)] {
    var items = [(type: "title", value: document.title)]
    if let path = document.path { items.append(("path", path)) }
    if let date = document.date { items.append(("date", date.iso)) }
    if let sha256 = document.sha256 { items.append(("sha256", sha256)) }
    if let url = document.url { items.append(("url", url)) }
    return items
  }

  private static func label(of relation: GlossaryRelation) -> String {
    switch relation {
    case .broader: "上位"
    case .narrower: "下位"
    case .related: "相关"
    }
  }
}
