import KnowledgeIndex

/// Sorted keys that lead from typed letters (pinyin initials, full syllables, Han and letters mixed) to surface forms.
///
/// A form's *keyed characters* are its Han characters, letters and digits; quotation marks and other punctuation are skipped, so that
/// typed letters reach `“十五五”规划`. Each form is entered under the first letters of its keyed characters, once for every combination
/// of readings (曾长制: `zcz czz zzz ccz`, at most `combinationLimit`).
struct PinyinKeys: Sendable {
  struct Entry {
    /// First letters of the first ten keyed characters, six bits each, left-aligned; 0 pads.
    var key: UInt64
    /// Index into `Lexicon.forms`.
    var form: Int32
  }

  /// A keyed character of a form.
  struct Character {
    /// The scalar itself, ASCII letters in lower case.
    var scalar: UInt32
    /// Index into `readingSets`.
    var readings: Int32
  }

  /// Index into `Lexicon.forms` of the first form keyed here.
  let firstForm: Int
  /// Ascending by key.
  let entries: [Entry]
  /// The readings of each character that occurs.
  let readingSets: [[[UInt8]]]
  // The keyed characters of form `firstForm + n` are at `starts[n]..<starts[n + 1]`.
  private let characters: [Character]
  private let starts: [Int32]
  private let setByScalar: [UInt32: Int32]

  /// More combinations of readings than this are not entered; the first readings of later characters stand for them.
  static let combinationLimit = 24
  static let keyLength = 10

  /// Builds the keys of the forms of `lexicon` from `firstForm` on.
  init(lexicon: Lexicon, from firstForm: Int, readings table: some PinyinReadings) {
    var sets: [[[UInt8]]] = []
    var setByScalar: [UInt32: Int32] = [:]
    var characters: [Character] = []
    var starts: [Int32] = []
    var entries: [Entry] = []
    starts.reserveCapacity(max(0, lexicon.forms.count - firstForm) + 1)
    for index in firstForm..<max(firstForm, lexicon.forms.count) {
      starts.append(Int32(characters.count))
      let first = characters.count
      for scalar in lexicon.forms[index].text.unicodeScalars {
        guard let folded = Self.keyed(scalar) else { continue }
        if let known = setByScalar[folded.value] {
          characters.append(Character(scalar: folded.value, readings: known))
          continue
        }
        let set = Int32(sets.count)
        sets.append(Self.spellings(of: folded, in: table))
        setByScalar[folded.value] = set
        characters.append(Character(scalar: folded.value, readings: set))
      }
      for key in Self.keys(of: characters[first...], sets: sets) { entries.append(Entry(key: key, form: Int32(index))) }
    }
    starts.append(Int32(characters.count))
    entries.sort { ($0.key, $0.form) < ($1.key, $1.form) }
    self.firstForm = firstForm
    self.entries = entries
    self.characters = characters
    self.starts = starts
    self.readingSets = sets
    self.setByScalar = setByScalar
  }

  /// The first letters `scalar` may be typed as; none for a character no form holds.
  func initials(of scalar: UInt32) -> [UInt8] {
    if scalar < 0x80 { return [UInt8(scalar)] }
    guard let set = setByScalar[scalar] else { return [] }
    return Self.initials(readingSets[Int(set)])
  }

  /// How many forms are keyed here.
  var formCount: Int { starts.count - 1 }

  /// The keyed characters of `form`, an index into `Lexicon.forms` that is keyed here.
  func characters(of form: Int) -> ArraySlice<Character> {
    characters[Int(starts[form - firstForm])..<Int(starts[form - firstForm + 1])]
  }

  /// The entries whose key begins with `letters`.
  func entries(beginningWith letters: [UInt8]) -> ArraySlice<Entry> {
    let letters = letters.prefix(Self.keyLength)
    guard !letters.isEmpty else { return [] }
    let low = Self.pack(letters)
    let width = UInt64(1) << UInt64(64 - 6 * letters.count)
    let start = lowerBound(low)
    let (limit, overflow) = low.addingReportingOverflow(width)
    return entries[start..<(overflow ? entries.count : lowerBound(limit))]
  }

  /// What a keyed scalar is keyed as: letters in lower case, full-width forms folded; nil for marks and white space.
  static func keyed(_ scalar: UnicodeScalar) -> UnicodeScalar? {
    var value = scalar.value
    if (0xFF10...0xFF5A).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    if (0x30...0x39).contains(value) || (0x61...0x7A).contains(value) { return UnicodeScalar(value) }
    return TypedRun.isHan(scalar) && scalar.value != 0x3005 ? scalar : nil
  }

  /// The keyed characters of a text: two texts that differ in marks alone have the same.
  static func wording(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { keyed($0)?.value }
  }

  private static func spellings(of scalar: UnicodeScalar, in table: some PinyinReadings) -> [[UInt8]] {
    if scalar.value < 0x80 { return [[UInt8(scalar.value)]] }
    var all: [[UInt8]] = []
    for reading in table.readings(of: scalar) {
      let bytes = Array(reading.utf8)
      if !all.contains(bytes) { all.append(bytes) }
      // ü is typed as v or as u.
      if bytes.contains(UInt8(ascii: "v")) {
        let other = bytes.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }
        if !all.contains(other) { all.append(other) }
      }
    }
    return all
  }

  private static func keys(of characters: ArraySlice<Character>, sets: [[[UInt8]]]) -> [UInt64] {
    var keys: [UInt64] = [0]
    var length: UInt64 = 0
    for character in characters.prefix(keyLength) {
      var initials = initials(sets[Int(character.readings)])
      if keys.count * initials.count > combinationLimit { initials = [initials[0]] }
      let shift = 58 - 6 * length
      keys = keys.flatMap { key in initials.map { key | code($0) << shift } }
      length += 1
    }
    return length == 0 ? [] : keys
  }

  private static func initials(_ readings: [[UInt8]]) -> [UInt8] {
    var initials: [UInt8] = []
    for reading in readings {
      if let letter = reading.first, !initials.contains(letter) { initials.append(letter) }
    }
    // A character without a known reading can be typed as itself only; 0 keeps its place.
    return initials.isEmpty ? [0] : initials
  }

  private static func pack(_ letters: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for letter in letters.prefix(keyLength) { key = key << 6 | code(letter) }
    return key << UInt64(64 - 6 * min(letters.count, keyLength))
  }

  private static func code(_ letter: UInt8) -> UInt64 {
    switch letter {
    case 0x61...0x7A: UInt64(letter - 0x61) + 1
    case 0x30...0x39: UInt64(letter - 0x30) + 27
    default: 63
    }
  }

  private func lowerBound(_ key: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
