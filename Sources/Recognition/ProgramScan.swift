/// What the parts of the programme recogniser share: one text, its tokens, and the candidates found so far.
struct ProgramScan: Sendable {
  /// The text in characters.
  let text: ProgramText
  /// The normalised bytes the text was decoded from.
  private let bytes: [UInt8]
  /// Its functional segmentation.
  let tokens: ProgramTokens
  /// Characters that belong to a title in 《》 or to an accepted quotation: heads inside are not read again.
  var claimed: [Bool]
  /// In the order they were found.
  var candidates: [ProgramCandidate] = []
  /// 本届…会: places that refer to a meeting named before, and the index of its candidate.
  var references: [(form: Range<Int>, name: Range<Int>)] = []
  /// `（以下简称…）` statements.
  var aliases: [ProgramAlias] = []
  /// Terms that the text sets apart to explain them.
  var entries: [GlossaryEntry] = []
  /// Line feeds between a term and its explanation: no sentence ends there.
  var continuedLines: Set<Int> = []

  /// Reads `bytes`, normalised and valid UTF-8, whose words and places `references` hold.
  init(_ bytes: [UInt8], _ references: TextReferences) {
    self.bytes = bytes
    text = ProgramText(references.characters)
    tokens = ProgramTokens(text, references)
    claimed = [Bool](repeating: false, count: text.count)
  }

  /// Marks `range` as read.
  mutating func claim(_ range: Range<Int>) {
    for index in range { claimed[index] = true }
  }

  /// The unit at `index`, a line feed outside the text.
  @inline(__always)
  func unit(_ index: Int) -> UInt16 {
    index >= 0 && index < text.units.count ? text.units[index] : Mark.newline
  }

  /// The token before character `index`; nil at the start of the text.
  func token(before index: Int) -> ProgramToken? {
    index > 0 && index <= text.count ? tokens.list[Int(tokens.indexAt[index - 1])] : nil
  }

  /// The token at character `index`; nil past the end.
  func token(at index: Int) -> ProgramToken? {
    index >= 0 && index < text.count ? tokens.list[Int(tokens.indexAt[index])] : nil
  }

  /// The name in `range` without quotation marks and spaces.
  func name(_ range: Range<Int>) -> String {
    if isPlain(range) { return String(decoding: bytes[text.byteRange(range)], as: UTF8.self) }
    var units: [UInt16] = []
    units.reserveCapacity(range.count)
    for index in range {
      let unit = text.units[index]
      switch unit {
      case Mark.openingQuote, Mark.closingQuote, Mark.openingSingleQuote, Mark.closingSingleQuote, Mark.newline:
        continue
      case Mark.space where Mark.isHan(self.unit(index - 1)) || Mark.isHan(self.unit(index + 1)): continue
      case Mark.wideSpace: continue
      default: units.append(unit)
      }
    }
    return ProgramText.string(units[...])
  }

  /// True when Han characters, letters and digits alone fill `range`: nothing in it was folded or is to be dropped.
  func isPlain(_ range: Range<Int>) -> Bool {
    text.units[range].allSatisfy { Mark.isHan($0) || $0 < 0x7B && $0 > 0x2F && $0 != 0x3A && $0 != 0x3B && $0 != 0x3F }
  }

  /// A key that is equal for equal names: marks and spaces do not count.
  func nameKey(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range {
      let unit = text.units[index]
      if unit >= 0x2018 && unit <= 0x201D || unit <= Mark.space || unit == Mark.wideSpace { continue }
      hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// A key that is equal for equal characters.
  func key(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text.units[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

/// A name the grammar sees, in characters of `ProgramScan.text`.
struct ProgramCandidate: Sendable {
  /// The characters that give the canonical name (marks inside are dropped).
  var name: Range<Int>
  /// The whole form, with marks and outer head noun.
  var form: Range<Int>
  /// Its kind.
  var kind: ProgramKind
  /// For documents.
  var documentKind: DocumentKind?
  /// What the context proves.
  var evidence: Evidence
  /// A name to use instead of the characters of `name` (a short reference to a document named in full elsewhere).
  var canonical: String?
  /// The broader programme inside the name, if the form shows one.
  var broader: Range<Int>?
  /// True for a candidate that counts only when the text uses it more than once.
  var wantsRecurrence = false
}

/// A statement that a short form stands for a full one.
struct ProgramAlias: Sendable {
  /// The short form, without marks.
  var short: Range<Int>
  /// The full form, without marks.
  var full: Range<Int>
  /// The statement from the full form to the short.
  var statement: Range<Int>
}
