import CReferenceTables

/// An administrative division of China, in force or former.
package struct Division: Sendable, Hashable {
  /// Position in the gazetteer; stable within one build only.
  package let index: Int
  /// GB/T 2260 code as a number, `140100`.
  package let code: Int
  /// `太原市`
  package let name: String
  /// `太原`; nil where Chinese uses none (赵县, 新区).
  package let shortName: String?
  /// Province, prefecture or county.
  package let level: AdministrativeLevel
  /// The year it ceased; nil while in force.
  package let endYear: Int?
  /// The code of the division that carries the name or the area on, for one that has ceased.
  package let successorCode: Int?

  /// The code of the division above: 140000 for 140100, and for a county directly under its province (429004, 500101); nil for provinces.
  package var parentCode: Int? {
    switch level {
    case .province, .national: nil
    case .prefecture: code / 10_000 * 10_000
    default: Gazetteer.isDirectCounty(code) ? code / 10_000 * 10_000 : code / 100 * 100
    }
  }
}

/// The administrative divisions of China with their codes (GB/T 2260), found by full and short forms in UTF-8 bytes.
///
/// A class, so that who keeps it at hand keeps one reference and not one for each table.
package final class Gazetteer: Sendable {
  /// The built-in table, read once.
  package static let shared = Gazetteer()

  /// Every division, ascending by code; of one code the one in force first.
  package let divisions: [Division]

  private let forms: [Form]
  private let keys: ReferenceKeyTable

  /// One written form and the divisions it can mean.
  package struct Form: Sendable, Hashable {
    /// How the form relates to the name.
    package enum Kind: Sendable, Hashable {
      /// 太原市
      case full
      /// 太原, 延边州: without the generic term, or with 州 for 自治州, 县 for 自治县, 旗 for 自治旗.
      case short
    }
    /// Full as soon as one division bears the form as its name.
    package var kind: Kind
    /// Indices into `Gazetteer.divisions`: in force before former, higher level first, then by code.
    package var divisions: [Int]
    /// True when the form is an everyday word or the name of many other things (和平, 城区): it needs context.
    package var isEverydayWord: Bool
    /// True when the form opens with a surname and is two or three characters long (高平, 安达): it could be a name.
    package var looksLikeName: Bool
  }

  /// A form that stands in a text.
  package struct Match: Sendable, Hashable {
    /// Bytes of the form.
    package var length: Int
    /// Characters of the form.
    package var characters: Int
    /// The form.
    package var form: Form
  }

  /// The longest full or short form that stands in `bytes` at `offset`; nil when none does.
  package func longestMatch(at offset: Int, in bytes: [UInt8]) -> Match? {
    bytes.withUnsafeBufferPointer { longestMatch(at: offset, in: $0) }
  }

  /// The longest full or short form that stands in `bytes` at `offset`; nil when none does.
  package func longestMatch(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    let found = ReferenceTrie.shared.withScanner { $0.find(bytes, offset) }
    guard found.form >= 0 else { return nil }
    // Every form is written in characters of three bytes.
    return Match(length: found.placeLength * 3, characters: found.placeLength, form: forms[found.form])
  }

  /// The form that stands at `place`.
  func match(_ place: TextReferences.Place) -> Match {
    Match(length: Int(place.characters) * 3, characters: Int(place.characters), form: forms[Int(place.form)])
  }

  /// How the form that stands at `place` relates to a name.
  func kind(_ place: TextReferences.Place) -> Form.Kind { forms[Int(place.form)].kind }

  /// The length in bytes of the longest form at `offset`; 0 when none stands there.
  package func matchLength(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    ReferenceTrie.shared.withScanner { $0.find(bytes, offset).placeLength * 3 }
  }

  /// Calls `body` with the bytes, valid during the call, and the index of every form.
  func forEachForm(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) { keys.forEachKey(body) }

  /// The bytes of the longest form with which `text` begins; 0 where it begins with none. For a phrase or two: it needs the gazetteer alone,
  /// not the table of words and forms by which whole texts are read.
  package func lengthOfForm(beginning text: [UInt8]) -> Int { keys.longestMatch(at: 0, in: text)?.length ?? 0 }

  /// What `text` as a whole can mean: a full or short form.
  package func form(_ text: some Collection<UInt8>) -> Form? {
    keys.value(of: text).map { forms[$0] }
  }

  /// What `text` as a whole can mean: a full or short form.
  package func form(_ text: String) -> Form? { form(text.utf8) }

  /// The division with `code`, the one in force before a former one; nil for an unknown code.
  package func division(code: Int) -> Division? {
    var low = 0
    var high = divisions.count
    while low < high {
      let middle = (low + high) / 2
      if divisions[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < divisions.count && divisions[low].code == code ? divisions[low] : nil
  }

  /// The division above; nil for provinces.
  package func parent(of division: Division) -> Division? { division.parentCode.flatMap { self.division(code: $0) } }

  /// The province the division lies in, itself for a province.
  package func province(of division: Division) -> Division? { self.division(code: division.code / 10_000 * 10_000) }

  /// The divisions in force directly below, ascending by code: prefectures and direct counties of a province, counties of a prefecture.
  package func children(of division: Division) -> [Division] {
    divisions.filter { $0.endYear == nil && $0.parentCode == division.code }.compactMap { self.division(code: $0.code) }
  }

  /// Whether `inner` lies in `outer` (or is it).
  package func contains(_ outer: Division, _ inner: Division) -> Bool {
    if outer.code == inner.code { return true }
    switch outer.level {
    case .province: return outer.code / 10_000 == inner.code / 10_000
    case .prefecture: return outer.code / 100 == inner.code / 100
    default: return false
    }
  }

  /// The province that `scalar` abbreviates (晋 冀 粤 桂 …); nil for any other character.
  package func province(abbreviation scalar: UInt32) -> Division? {
    Gazetteer.abbreviations[scalar].flatMap { division(code: $0) }
  }

  /// The official one-character abbreviations, and the traditional second ones (秦, 陇, 黔, 滇, 蜀, 申).
  private static let abbreviations: [UInt32: Int] = {
    var result: [UInt32: Int] = [:]
    let pairs: [(String, Int)] = [
      ("京", 11), ("津", 12), ("冀", 13), ("晋", 14), ("蒙", 15), ("辽", 21), ("吉", 22), ("黑", 23), ("沪", 31), ("申", 31),
      ("苏", 32), ("浙", 33), ("皖", 34), ("闽", 35), ("赣", 36), ("鲁", 37), ("豫", 41), ("鄂", 42), ("湘", 43), ("粤", 44),
      ("桂", 45), ("琼", 46), ("渝", 50), ("川", 51), ("蜀", 51), ("贵", 52), ("黔", 52), ("云", 53), ("滇", 53), ("藏", 54),
      ("陕", 61), ("秦", 61), ("甘", 62), ("陇", 62), ("青", 63), ("宁", 64), ("新", 65), ("台", 71), ("港", 81), ("澳", 82),
    ]
    for (text, number) in pairs {
      for scalar in text.unicodeScalars { result[scalar.value] = number * 10_000 }
    }
    return result
  }()

  /// Counties directly under a province: 11/12/31/50 have no prefectures; xx90xx are administered by the province.
  static func isDirectCounty(_ code: Int) -> Bool {
    let province = code / 10_000
    return province == 11 || province == 12 || province == 31 || province == 50 || (code / 100) % 100 == 90
  }

  private init() {
    var reader = GazetteerReader()
    var length = 0
    let records = mingce_divisions(&length)
    reader.read(UnsafeBufferPointer(start: records, count: length))
    divisions = reader.divisions
    forms = reader.orderedForms()
    keys = reader.keys
    for index in divisions.indices.dropFirst() {
      // Looked up by halves.
      precondition(divisions[index - 1].code <= divisions[index].code, "divisions that do not ascend by code")
    }
  }
}
