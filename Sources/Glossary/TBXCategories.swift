/// The data categories of TBX-Basic (its modules Min and Basic): on which element, at which levels, with which values.
struct TBXCategory: Sendable {
  enum Level: String, Sendable {
    case concept
    case language
    case term
  }

  var element: String
  var levels: [Level]
  /// Nil for free text.
  var values: [String]?
  /// Values and categories that only one version of the dialect has; nil for all versions.
  var only: GlossaryExport.TBXBasic?
  var versionOfValue: [String: GlossaryExport.TBXBasic] = [:]

  /// The category named `type`; nil for one that TBX-Basic does not have.
  static func named(_ type: String) -> TBXCategory? { table[type] }

  /// The names of the categories of `element`, for messages.
  static func names(of element: String) -> [String] {
    table.filter { $0.value.element == element }.keys.sorted()
  }

  /// What the smaller dialect TBX-Min has of it.
  static let min: Set<String> = [
    "administrativeStatus", "customerSubset", "externalCrossReference", "partOfSpeech", "subjectField", "usageStatus",
  ]

  private static let everywhere: [Level] = [.concept, .language, .term]

  private static let table: [String: TBXCategory] = [
    "administrativeStatus": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: ["admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "preferredTerm-admn-sts"]
    ),
    "usageStatus": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: ["preferred", "admitted", "deprecated"],
      only: .v4
    ),
    "partOfSpeech": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: ["noun", "verb", "adjective", "adverb", "properNoun", "other"],
      versionOfValue: ["properNoun": .v4]
    ),
    "termType": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: ["fullForm", "shortForm", "abbreviation", "acronym", "variant", "phrase"]
    ),
    "grammaticalGender": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: ["masculine", "feminine", "neuter", "other"]
    ),
    "geographicalUsage": TBXCategory(element: "termNote", levels: [.term]),
    "termLocation": TBXCategory(
      element: "termNote",
      levels: [.term],
      values: [
        "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
        "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
        "toolTip", "user-definedType",
      ]
    ),
    "customerSubset": TBXCategory(element: "admin", levels: [.concept, .term]),
    "projectSubset": TBXCategory(element: "admin", levels: [.concept, .term]),
    "source": TBXCategory(element: "admin", levels: everywhere),
    "subjectField": TBXCategory(element: "descrip", levels: [.concept]),
    "definition": TBXCategory(element: "descrip", levels: [.concept, .language]),
    "context": TBXCategory(element: "descrip", levels: [.term]),
    "crossReference": TBXCategory(element: "ref", levels: [.concept, .term]),
    "externalCrossReference": TBXCategory(element: "xref", levels: everywhere),
    "xGraphic": TBXCategory(element: "xref", levels: [.concept, .language]),
    "transactionType": TBXCategory(
      element: "transac",
      levels: everywhere,
      values: ["creation", "modification", "origination"],
      versionOfValue: ["creation": .v4, "origination": .v121]
    ),
    "responsibility": TBXCategory(element: "transacNote", levels: everywhere),
  ]
}

/// One name for each element of the three ways to write TBX.
enum TBXNames {
  /// The name of 2019 for a name of 2008.
  static func modern(_ name: String) -> String { fromOld[name] ?? name }

  /// The name in the file, for messages: that of 2008 in a file of 2008.
  static func written(_ name: String, isOld: Bool) -> String { isOld ? toOld[name] ?? name : name }

  /// The data category behind an element of a DCT module.
  static func category(ofModuleElement name: String) -> (element: String, type: String)? {
    TBXCategory.named(name).map { ($0.element, name) }
  }

  private static let pairs = [
    ("martif", "tbx"), ("martifHeader", "tbxHeader"), ("termEntry", "conceptEntry"), ("langSet", "langSec"),
    ("tig", "termSec"), ("refObjectList", "refObjectSec"),
  ]
  private static let fromOld = Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.1) })
  private static let toOld = Dictionary(uniqueKeysWithValues: pairs.map { ($0.1, $0.0) })
}
