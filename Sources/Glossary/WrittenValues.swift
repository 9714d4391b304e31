/// Values of pick-lists as tools and people write them: `Noun` and `Proper Noun` (Microsoft's terminology), `notRecommended` and `Obsolete`
/// (TermWeb), `forbidden` (Weblate), `preferredTerm-admn-sts` (TBX of 2008), `首选` (our own labels).
enum WrittenValues {
  /// Nil for a word that is none of the list.
  static func partOfSpeech(_ text: String) -> GlossaryPartOfSpeech? { parts[key(text)] }

  /// Nil for a word that is none of the list.
  static func formType(_ text: String) -> GlossaryFormType? { types[key(text)] }

  /// Nil for a word that is none of the list.
  static func usage(_ text: String) -> GlossaryUsage? { usages[key(text)] }

  private static let parts = table(
    GlossaryPartOfSpeech.self,
    ["名词": .noun, "动词": .verb, "形容词": .adjective, "副词": .adverb, "专有名词": .properNoun, "专名": .properNoun, "其他": .other]
  )

  private static let types = table(
    GlossaryFormType.self,
    ["全称": .fullForm, "简称": .shortForm, "缩写": .abbreviation, "缩略语": .abbreviation, "变体": .variant, "短语": .phrase]
  )

  private static let usages: [String: GlossaryUsage] = {
    var usages = table(
      GlossaryUsage.self,
      [
        "notrecommended": .deprecated, "forbidden": .deprecated, "obsolete": .superseded,
      ]
    )
    for usage in GlossaryUsage.allCases {
      usages[usage.rawValue + "term"] = usage
      usages[usage.rawValue + "termadmnsts"] = usage
      usages[EntryNotes.label(of: usage)] = usage
    }
    return usages
  }()

  private static func table<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type,
    _ others: [String: Value]
  ) -> [String: Value] {
    var table = others
    for value in type.allCases { table[key(value.rawValue)] = value }
    return table
  }

  /// ASCII letters in lower case without spaces and hyphens between; other letters as they are.
  private static func key(_ text: String) -> String {
    let bytes = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): nil
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
