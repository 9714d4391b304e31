/// What may stand in an element: children in groups that follow one another, text, attributes.
final class ElementRule: Sendable {
  /// Children of which any may come next, at least `min` and at most `max` of them.
  struct Group: Sendable {
    var names: [String]
    var min: Int
    var max: Int
  }

  enum Text: Sendable {
    case none
    /// Text alone.
    case plain
    /// Text with inline elements.
    case inline
  }

  let groups: [Group]
  let text: Text
  let required: [String]
  let optional: [String]

  init(groups: [Group] = [], text: Text = .none, required: [String], optional: [String]) {
    self.groups = groups
    self.text = text
    self.required = required
    self.optional = optional
  }

  static func children(_ groups: Group..., required: [String] = [], optional: [String] = []) -> ElementRule {
    ElementRule(groups: groups, required: required, optional: optional)
  }

  static func text(_ text: Text, required: [String] = [], optional: [String] = []) -> ElementRule {
    ElementRule(text: text, required: required, optional: optional)
  }
}

extension ElementRule.Group {
  static func one(_ names: String...) -> Self { Self(names: names, min: 1, max: 1) }
  static func maybe(_ names: String...) -> Self { Self(names: names, min: 0, max: 1) }
  static func some(_ names: String...) -> Self { Self(names: names, min: 1, max: .max) }
  static func any(_ names: String...) -> Self { Self(names: names, min: 0, max: .max) }
  static func any(of names: [String]) -> Self { Self(names: names, min: 0, max: .max) }
}

/// The elements of one file format.
struct ContentModel: Sendable {
  var rules: [String: ElementRule]
  /// Elements inside text.
  var inline: Set<String>
  /// True when elements without a rule may stand anywhere.
  var isOpen = false
}

/// TBX by the names of ISO 30042:2019; those of 2008 are translated first (`TBXNames`).
extension ContentModel {
  private static let auxiliary = ["admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref"]
  private static let linkInfo = ["admin", "adminGrp", "note", "ref", "transacGrp", "xref"]
  private static let common = ["id", "xml:lang", "target", "datatype"]

  /// ISO 30042:2019 with the ISO/TR 24633-2 and LTAC core schemas, where they agree.
  static let tbx = ContentModel(
    rules: [
      "tbx": .children(.one("tbxHeader"), .one("text"), required: ["type", "style", "xml:lang"], optional: ["id"]),
      "tbxHeader": .children(.one("fileDesc"), .maybe("encodingDesc"), .maybe("revisionDesc"), optional: ["id"]),
      "fileDesc": .children(
        .maybe("publicationStmt"),
        .maybe("titleStmt"),
        .one("sourceDesc"),
        optional: ["id"]
      ),
      "publicationStmt": .children(.some("p"), optional: ["id"]),
      "titleStmt": .children(.one("title"), .any("note"), optional: ["id", "xml:lang"]),
      "title": .text(.plain, optional: ["id", "xml:lang"]),
      "sourceDesc": .children(.some("p"), optional: ["id", "xml:lang"]),
      "encodingDesc": .children(.some("p"), optional: ["id"]),
      "revisionDesc": .children(.some("change"), optional: ["id", "xml:lang"]),
      "change": .children(.some("p"), optional: ["id", "xml:lang"]),
      "p": .text(.inline, optional: ["id", "xml:lang", "type"]),
      "text": .children(.maybe("body"), .maybe("back"), optional: ["id"]),
      "body": .children(.some("conceptEntry"), optional: ["id"]),
      "conceptEntry": .children(.any(of: auxiliary), .some("langSec"), optional: ["id"]),
      "langSec": .children(.any(of: auxiliary), .some("termSec"), required: ["xml:lang"], optional: ["id"]),
      "termSec": .children(.one("term"), .any("termNote", "termNoteGrp"), .any(of: auxiliary), optional: ["id"]),
      "term": .text(.inline, optional: ["id"]),
      "termNote": .text(.inline, required: ["type"], optional: common),
      "termNoteGrp": .children(.one("termNote"), .any(of: linkInfo), optional: ["id"]),
      "admin": .text(.inline, required: ["type"], optional: common),
      "adminNote": .text(.plain, required: ["type"], optional: common),
      "adminGrp": .children(.one("admin"), .any("adminNote", "note", "ref", "xref"), optional: ["id"]),
      "descrip": .text(.inline, required: ["type"], optional: common),
      "descripNote": .text(.plain, required: ["type"], optional: common),
      "descripGrp": .children(
        .one("descrip"),
        .any("admin", "adminGrp", "descripNote", "note", "ref", "transacGrp", "xref"),
        optional: ["id"]
      ),
      "note": .text(.inline, optional: ["id", "xml:lang"]),
      "ref": .text(.plain, required: ["type"], optional: common),
      "xref": .text(.plain, required: ["type", "target"], optional: ["id"]),
      "transac": .text(.plain, required: ["type"], optional: common),
      "transacNote": .text(.plain, required: ["type"], optional: common),
      "transacGrp": .children(.one("transac"), .any("date", "note", "ref", "transacNote", "xref"), optional: ["id"]),
      "date": .text(.plain, optional: ["id"]),
      "back": .children(.any("refObjectSec"), optional: ["id"]),
      "refObjectSec": .children(.some("refObject"), required: ["type"], optional: ["id"]),
      "refObject": .children(.some("item", "itemGrp", "itemSet", "itemset"), optional: ["id"]),
      "itemSet": .children(.some("item", "itemGrp"), optional: ["id", "type"]),
      "itemset": .children(.some("item", "itemGrp"), optional: ["id", "type"]),
      "itemGrp": .children(.one("item"), .any(of: linkInfo), optional: ["id"]),
      "item": .text(.inline, optional: ["id", "type"]),
    ],
    inline: ["hi", "foreign", "ph", "sc", "ec"]
  )

  /// ISO 30042:2008: another order in the header, `ntig`, no `style`.
  static let tbx2: ContentModel = {
    var model = tbx
    model.rules["tbx"] = .children(.one("tbxHeader"), .one("text"), required: ["type"], optional: ["id", "xml:lang"])
    model.rules["fileDesc"] = .children(
      .maybe("titleStmt"),
      .maybe("publicationStmt"),
      .some("sourceDesc"),
      optional: ["id"]
    )
    model.rules["text"] = .children(.one("body"), .maybe("back"), optional: ["id"])
    model.rules["langSec"] = .children(
      .any(of: auxiliary),
      .some("termSec", "ntig"),
      required: ["xml:lang"],
      optional: ["id"]
    )
    model.rules["ntig"] = .children(.one("termGrp"), .any(of: auxiliary), optional: ["id"])
    model.rules["termGrp"] = .children(
      .one("term"),
      .any("termNote", "termNoteGrp"),
      .any("termCompList"),
      optional: ["id"]
    )
    model.rules["termCompList"] = .children(
      .any(of: auxiliary),
      .some("termComp", "termCompGrp"),
      required: ["type"],
      optional: ["id"]
    )
    model.rules["termCompGrp"] = .children(
      .one("termComp"),
      .any("termNote", "termNoteGrp"),
      .any(of: auxiliary),
      optional: ["id"]
    )
    model.rules["termComp"] = .text(.plain, optional: ["id", "xml:lang"])
    model.inline.formUnion(["bpt", "ept", "it", "ut"])
    return model
  }()
}
