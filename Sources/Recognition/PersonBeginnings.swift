/// What a scalar may begin, for passing over the many at which a pass of the people scan finds nothing.
///
/// Taken from the word lists themselves: a scalar that is in none of a list's words as the first can begin none of them.
struct PersonBeginnings: OptionSet, Sendable {
  let rawValue: UInt8

  /// Not Han: marks, blanks, line ends, figures, letters, the middle dot.
  static let mark = PersonBeginnings(rawValue: 1)
  /// The head of a post.
  static let head = PersonBeginnings(rawValue: 1 << 1)
  /// A credit (摄, 供图).
  static let credit = PersonBeginnings(rawValue: 1 << 2)
  /// An honorific (同志, 先生) or a word that follows a leader's name (新时代).
  static let honorific = PersonBeginnings(rawValue: 1 << 3)
  /// A verb of speech (介绍, 告诉).
  static let speech = PersonBeginnings(rawValue: 1 << 4)
  /// 男, 女, 族, 生 or 简 of a curriculum vitae.
  static let career = PersonBeginnings(rawValue: 1 << 5)

  /// A name: a surname, or a character that writes names by sound.
  static let name = PersonBeginnings(rawValue: 1 << 6)

  /// For each scalar below U+10000; one beyond is Han and begins nothing.
  static let table: [PersonBeginnings] = {
    var table = [PersonBeginnings](repeating: [], count: 0x10000)
    for scalar in 0..<UInt32(0x10000) where !PersonText.isHan(scalar) { table[Int(scalar)] = .mark }
    func note(_ scalars: [UInt32], _ beginning: PersonBeginnings) {
      for scalar in scalars where scalar < 0x10000 { table[Int(scalar)].insert(beginning) }
    }
    note(PostTitles.heads.firstScalars, .head)
    note(PeopleScan.credits.firstScalars, .credit)
    note(PeopleScan.honorifics.firstScalars, .honorific)
    note(PeopleScan.doctrines.firstScalars, .honorific)
    note(PeopleScan.speech.firstScalars, .speech)
    note(PersonText.scalars(of: "男女族生简"), .career)
    for scalar in UInt32(0x3400)..<0xA000 where NameSurnames.tier(scalar) > 0 || NameCharacters.isPhonetic(scalar) {
      table[Int(scalar)].insert(.name)
    }
    for words in [NameSurnames.compound, NameSurnames.yi, NameSurnames.japanese, NameMinority.elements] {
      note(words.firstScalars, .name)
    }
    return table
  }()
}
