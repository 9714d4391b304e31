import CReferenceTables

/// What kind a scalar is and what it may begin, for passing over the many at which a pass of the people scan finds nothing.
///
/// Taken from the word lists themselves: a scalar that is in none of a list's words as the first can begin none of them.
struct PersonTraits: OptionSet, Sendable {
  let rawValue: UInt32

  /// Not Han: marks, blanks, line ends, figures, letters, the middle dot.
  static let mark = PersonTraits(rawValue: 1)
  /// The head of a post.
  static let head = PersonTraits(rawValue: 1 << 1)
  /// A credit (摄, 供图).
  static let credit = PersonTraits(rawValue: 1 << 2)
  /// An honorific (同志, 先生) or a word that follows a leader's name (新时代).
  static let honorific = PersonTraits(rawValue: 1 << 3)
  /// A verb of speech (介绍, 告诉).
  static let speech = PersonTraits(rawValue: 1 << 4)
  /// 男, 女, 族, 生 or 简 of a curriculum vitae, and what tells of its end (逝, 退).
  static let career = PersonTraits(rawValue: 1 << 5)
  /// A name: a surname, or a character that writes names by sound. Of a place of a text: with what stands behind it.
  static let name = PersonTraits(rawValue: 1 << 6)
  /// A Han character, as `PersonText.isHan` has it.
  static let han = PersonTraits(rawValue: 1 << 7)
  /// A character that may stand in a given name: Han, and no particle.
  static let given = PersonTraits(rawValue: 1 << 8)
  /// A character that writes foreign names by sound.
  static let phonetic = PersonTraits(rawValue: 1 << 9)
  /// Of a scalar of a text, not of a character: it and the one before it are in one word.
  static let splitsWord = PersonTraits(rawValue: 1 << 10)

  /// A character that ends names of bodies and places (`NameCharacters.isBodyEnd`).
  static let bodyEnd = PersonTraits(rawValue: 1 << 11)
  /// One of `NameNeighbours.followingCharacters`.
  static let follows = PersonTraits(rawValue: 1 << 12)
  /// One of `NameNeighbours.trades`.
  static let trade = PersonTraits(rawValue: 1 << 13)
  /// One of `NameModel.particles`, of `NameModel.softParticles`, of `NameModel.townEnds`.
  static let particle = PersonTraits(rawValue: 1 << 14)
  static let softParticle = PersonTraits(rawValue: 1 << 15)
  static let townEnd = PersonTraits(rawValue: 1 << 16)
  private static let everydaySurname = PersonTraits(rawValue: 1 << 17)
  /// A traditional character that has another, simplified form.
  static let traditional = PersonTraits(rawValue: 1 << 22)
  /// What opens lines and brackets, blanks, and the dots of names.
  static let row = PersonTraits(rawValue: 1 << 23)
  /// `NameSurnames.tier` in two bits, `NameCharacters.givenWeight` in two (3: never), `NameModel.surnameScore` in the highest eight.
  private static let tierShift: UInt32 = 18
  private static let givenShift: UInt32 = 20
  private static let scoreShift: UInt32 = 24

  /// What is looked for in eight bits: the lowest seven, and `row`.
  @inline(__always)
  var kinds: UInt8 { UInt8(truncatingIfNeeded: rawValue & 0x7F | rawValue >> 16 & 0x80) }

  /// How far the character proves a name that it begins: `NameSurnames.tier`.
  @inline(__always)
  var surnameTier: Int { Int(rawValue >> PersonTraits.tierShift & 3) }

  /// How well the character suits the given part of a Han name: `NameCharacters.givenWeight`.
  @inline(__always)
  var givenWeight: Int {
    let weight = Int(rawValue >> PersonTraits.givenShift & 3)
    return weight == 3 ? NameCharacters.neverWeight : weight
  }

  /// A surname that is far more often another word: `NameSurnames.isEveryday`.
  @inline(__always)
  var isEverydaySurname: Bool { contains(.everydaySurname) }

  /// What the character says as the last of a given name, and as one before the last, in tenths of log odds.
  @inline(__always)
  var lastGivenScore: Int { PersonTraits.byWeight(0xEC05_FDF0, rawValue) }
  @inline(__always)
  var firstGivenScore: Int { PersonTraits.byWeight(0xEC04_FFF7, rawValue) }

  /// The byte of `scores` that belongs to the weight in `traits`: from the lowest on for 0 (unknown), 1, 2 and 3 (never).
  @inline(__always)
  private static func byWeight(_ scores: UInt32, _ traits: UInt32) -> Int {
    Int(Int8(truncatingIfNeeded: scores >> (traits >> (givenShift - 3) & 24)))
  }

  /// What the character says as a surname: `NameModel.surnameScore`.
  @inline(__always)
  var surnameScore: Int { Int(Int8(truncatingIfNeeded: rawValue >> PersonTraits.scoreShift)) }

  /// Whether a name may begin with the character where one of the traits `next` follows, as far as these two tell: a surname and what may stand
  /// in a given name, or two sounds.
  @inline(__always)
  func mayOpenName(before next: PersonTraits) -> Bool {
    let surname = rawValue >> PersonTraits.tierShift | rawValue >> (PersonTraits.tierShift + 1)
    return (surname & next.rawValue >> 8 | rawValue >> 9 & next.rawValue >> 9) & 1 != 0
  }

  /// The kinds and the weights of a character by itself.
  init(of scalar: UInt32) {
    var traits: PersonTraits = PersonText.isHan(scalar) ? .han : scalar < 0x10000 ? .mark : []
    if traits.contains(.han), !NameCharacters.isParticle(scalar) { traits.insert(.given) }
    if NameCharacters.isPhonetic(scalar) { traits.insert(.phonetic) }
    if NameCharacters.isBodyEnd(scalar) { traits.insert(.bodyEnd) }
    if NameNeighbours.followingCharacters.contains(scalar) { traits.insert(.follows) }
    if NameNeighbours.trades.contains(scalar) { traits.insert(.trade) }
    if NameModel.particles.contains(scalar) { traits.insert(.particle) }
    if NameModel.softParticles.contains(scalar) { traits.insert(.softParticle) }
    if NameModel.townEnds.contains(scalar) { traits.insert(.townEnd) }
    if NameSurnames.isEveryday(scalar) { traits.insert(.everydaySurname) }
    if TraditionalForms.simplified(scalar) != scalar { traits.insert(.traditional) }
    let given = NameCharacters.givenWeight(scalar)
    let weights =
      UInt32(NameSurnames.tier(scalar)) << PersonTraits.tierShift
      | UInt32(given < 0 ? 3 : given) << PersonTraits.givenShift
      | UInt32(UInt8(bitPattern: Int8(NameModel.surnameScore(scalar)))) << PersonTraits.scoreShift
    rawValue = traits.rawValue | weights
  }

  /// The Han characters of which `init(of:)` says more than that they are Han.
  static func told() -> CharacterBitmap {
    var told = CharacterBitmap(
      (UInt32(0x3400)..<0xA000).filter {
        NameCharacters.classes[Int($0)] != 0 || NameSurnames.tier($0) > 0 || NameSurnames.isEveryday($0)
          || TraditionalForms.simplified($0) != $0
      }
    )
    for list in [
      NameCharacters.phonetic, NameNeighbours.followingCharacters, NameNeighbours.trades, NameModel.particles,
      NameModel.softParticles, NameModel.townEnds,
    ] {
      told = told.union(list)
    }
    return told
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What the word lists say of the scalars that begin their words.
  static func beginnings() -> [(scalars: [UInt32], traits: PersonTraits)] {
    let names = (UInt32(0x3400)..<0xA000).filter { NameSurnames.tier($0) > 0 || NameCharacters.isPhonetic($0) }
    return [
      (PersonWordList.heads.words.firstScalars, .head), (PersonWordList.credits.words.firstScalars, .credit),
      (PersonWordList.honorifics.words.firstScalars, .honorific),
      (PersonWordList.doctrines.words.firstScalars, .honorific), (PersonWordList.speech.words.firstScalars, .speech),
      (PersonText.scalars(of: "男女族生简履—－-逝去病辞殉退"), .career), (names, .name),
      (
        (0..<0x10000).filter { PersonText.isNameDot($0) || PersonText.isBlank($0) } + [
          0x0A, 0x28, 0xFF08, 0x2D, 0x2010,
        ],
        .row
      ),
    ] + [PersonWordList.compound, .yi, .japanese, .minority].map { ($0.words.firstScalars, .name) }
  }
}

/// What `PersonText` writes beside each scalar, by the number of the scalar.
///
/// The table is written by the initialiser alone and never freed: threads may share it (`@unchecked Sendable`).
final class PersonCharacters: @unchecked Sendable {
  /// Made once.
  static let shared = PersonCharacters()

  /// What one character says; bits are those of a `PersonWordList`.
  private struct Character {
    /// Lists that hold it as a word.
    var single: UInt32 = 0
    /// Lists that have a longer word with it as the first, the second, the last, the last but one character.
    var first: UInt32 = 0
    var second: UInt32 = 0
    var last: UInt32 = 0
    var penultimate: UInt32 = 0
    var traits: PersonTraits = []
  }

  private let characters: UnsafeMutablePointer<Character>
  /// What stands for a character beyond the Basic Multilingual Plane; marked as traditional, so that one question finds all that is known by
  /// another character.
  private static let unknown: UInt32 = 0xFFFD

  private init() {
    let numbers = CharacterNumbers.shared
    characters = .allocate(capacity: numbers.count)
    // Whatever has no number is a mark.
    characters.initialize(repeating: Character(traits: PersonTraits(of: 0xA000)), count: numbers.count)
    // Most Han characters are like each other.
    let told = PersonTraits.told()
    let plain = (UInt32(0x4E00)..<0xA000).first { PersonText.isHan($0) && !told.contains($0) }.map(
      PersonTraits.init(of:)
    )
    for range in [0..<UInt32(0x80), 0x3000..<0x3040, 0x3400..<0xA000] {
      for scalar in range {
        let known = PersonText.isHan(scalar) && !told.contains(scalar) ? plain : nil
        characters[numbers.number(of: scalar)].traits = known ?? PersonTraits(of: scalar)
      }
    }
    for (scalars, traits) in PersonTraits.beginnings() {
      for scalar in scalars { characters[numbers.number(of: scalar)].traits.insert(traits) }
    }
    for list in PersonWordList.allCases {
      list.words.forEachWord { word in
        precondition(word.allSatisfy { numbers.number(of: $0) > 0 }, "a word list with a character that has no number")
        let last = numbers.number(of: word[word.count - 1])
        if word.count == 1 {
          characters[last].single |= list.bit
        } else {
          characters[numbers.number(of: word[0])].first |= list.bit
          characters[numbers.number(of: word[1])].second |= list.bit
          characters[last].last |= list.bit
          characters[numbers.number(of: word[word.count - 2])].penultimate |= list.bit
        }
      }
    }
    characters[numbers.number(of: PersonCharacters.unknown)].traits.insert(.traditional)
  }

  /// What is written of a text beside the rows: as many places as there are rows.
  struct Marks {
    /// `PersonTraits.kinds`, the head of a post only where the lists may have one.
    let kinds: UnsafeMutablePointer<UInt8>
    /// Room for the places where a head of a post may begin.
    let heads: UnsafeMutablePointer<Int32>
  }

  /// Of the words that begin at the three characters before one, those that go on over it: of two to four, of three or four, of four characters.
  private static let splitting: UInt32 = 0x04_0607

  /// Writes the rows of `range` of `text`, the endings of one more, and their `marks`; gives the number of places where a head may begin.
  ///
  /// Row -1 is written as well. Which scalars split a word is certain for those that no word around an end of `range` holds.
  func describe(
    _ text: TextCharacters,
    _ range: Range<Int>,
    rows: UnsafeMutablePointer<PersonText.Row>,
    marks: Marks
  ) -> Int {
    let numbers = text.numbers + range.lowerBound
    let units = text.units + range.lowerBound
    let words = text.marks + range.lowerBound
    // What is far off in memory is asked for before it is needed.
    let ahead = 12
    var heads = 0
    var current = Character()
    // The words that begin at the three characters before, the lengths of the nearest in the lowest byte.
    var before: UInt32 = 0
    /// Writes what is left of the row before `index`, behind which `next` stands. It is computed without a branch: which way one goes nothing
    /// would foretell.
    @inline(__always)
    func finish(_ index: Int, before next: Character) {
      let lists = current.single | current.first & next.second
      let splits = before & PersonCharacters.splitting != 0 ? PersonTraits.splitsWord.rawValue : 0
      let opensName = current.traits.mayOpenName(before: next.traits) || lists & NameModel.rareBits != 0
      let beginsHead = lists & PersonWordList.heads.bit != 0
      rows[index - 1].traits = PersonTraits(rawValue: current.traits.rawValue | splits)
      rows[index - 1].beginnings = lists
      marks.kinds[index - 1] =
        current.traits.kinds & ~(PersonTraits.head.kinds | PersonTraits.name.kinds)
        | (beginsHead ? PersonTraits.head.kinds : 0) | (opensName ? PersonTraits.name.kinds : 0)
      marks.heads[heads] = Int32(truncatingIfNeeded: index - 1)
      heads &+= beginsHead ? 1 : 0
    }
    rows[0].endings = 0
    for index in 0..<range.count {
      mingce_prefetch(characters + Int(numbers[index + ahead]))
      var scalar = UInt32(units[index])
      var next = characters[Int(numbers[index])]
      if next.traits.contains(.traditional) {
        (scalar, next) = known(as: scalar, next, text, range.lowerBound + index)
      }
      finish(index, before: next)
      before = before << 8 | (index > 0 ? UInt32(TextReferences.nameWordLengths(of: words[index - 1]) >> 2) : 0)
      rows[index].scalar = scalar
      rows[index + 1].endings = next.single | next.last & current.penultimate
      current = next
    }
    finish(range.count, before: Character())
    return heads
  }

  /// What is known of the character at `index` of `text`, which is not known as what it is written: one with a simplified form by that; one beyond
  /// the Basic Multilingual Plane, which `TextCharacters` writes as `unknown`, by itself.
  @inline(never)
  private func known(as scalar: UInt32, _ own: Character, _ text: TextCharacters, _ index: Int) -> (UInt32, Character) {
    if scalar == PersonCharacters.unknown {
      let scalar = text.scalar(at: index)
      var known = own
      known.traits = PersonTraits(of: scalar < 0x10000 ? 0xA000 : scalar)
      return (scalar, known)
    }
    let simplified = TraditionalForms.simplified(scalar)
    return (simplified, characters[CharacterNumbers.shared.number(of: simplified)])
  }
}
