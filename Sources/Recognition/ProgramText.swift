import PolicyText

/// A normalised text as UTF-16 units of the Basic Multilingual Plane with their byte offsets, so that Chinese grammar can look one
/// character left or right without decoding. A character outside the plane counts as one unit (U+FFFD).
struct ProgramText: Sendable {
  /// One unit per character; ASCII marks beside Han text are folded to their full-width form.
  let units: [UInt16]
  /// The characters before marks were folded; they own the offsets.
  private let characters: TextCharacters
  /// `CharacterNumbers` of each unit.
  let numbers: [UInt16]
  /// What each unit may open.
  private let triggers: [ProgramTriggers]
  /// A question mark stands somewhere.
  let holdsQuestion: Bool

  /// Of all `characters` of a text.
  init(_ characters: TextCharacters) {
    let count = characters.count
    self.characters = characters
    var units = Array(UnsafeBufferPointer(start: characters.units, count: count))
    var numbers = Array(UnsafeBufferPointer(start: characters.numbers, count: count))
    var holdsQuestion = false
    triggers = [ProgramTriggers](unsafeUninitializedCapacity: count) { triggers, triggersCount in
      ProgramTriggers.table.withUnsafeBufferPointer { table in
        units.withUnsafeMutableBufferPointer { units in
          numbers.withUnsafeMutableBufferPointer { numbers in
            let known = CharacterNumbers.shared
            let marks = UInt16(truncatingIfNeeded: known.marksCount)
            var quoteIsOpen = false
            var isAsked = false
            for index in 0..<count {
              // Every mark that is folded has a low number.
              if numbers[index] < marks {
                let unit = units[index]
                Self.foldMark(units, index, count, &quoteIsOpen)
                if units[index] != unit { numbers[index] = known.number(of: units[index]) }
                isAsked = isAsked || units[index] == 0xFF1F
              }
              triggers[index] = table[Int(numbers[index])]
            }
            holdsQuestion = isAsked
          }
        }
      }
      triggersCount = count
    }
    self.holdsQuestion = holdsQuestion
    self.numbers = numbers
    self.units = units
  }

  /// The first index from `index` on that may open one of `wanted`; `count` where none is left.
  @inline(__always)
  func next(_ wanted: ProgramTriggers, from index: Int) -> Int {
    ProgramPlaces.first(wanted, in: triggers, from: index)
  }

  /// All indices that may open one of `wanted`, ascending.
  func places(of wanted: ProgramTriggers) -> ProgramPlaces { ProgramPlaces(triggers, wanted) }

  /// The first index from `index` on at which `unit` stands; `count` where none does.
  func next(unit: UInt16, from index: Int) -> Int {
    units.withUnsafeBytes { bytes in
      let count = units.count
      var index = max(index, 0)
      let wanted = UInt64(unit) &* 0x0001_0001_0001_0001
      // Four at a time: a lane without bits is the one that is looked for.
      while index + 4 <= count {
        let four = bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt64.self) ^ wanted
        if (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 != 0 { break }
        index += 4
      }
      while index < count, units[index] != unit { index += 1 }
      return min(index, count)
    }
  }

  /// The number of characters.
  var count: Int { units.count }

  /// Normalised bytes of a range of characters.
  func byteRange(_ range: Range<Int>) -> ByteRange {
    // The pointer below holds nothing: a range outside must not be read.
    precondition(range.lowerBound >= 0 && range.upperBound <= characters.count)
    return withExtendedLifetime(characters) {
      Int(characters.offsets[range.lowerBound])..<Int(characters.offsets[range.upperBound])
    }
  }

  /// The characters of `range` as text, with folded marks.
  func string(_ range: Range<Int>) -> String {
    Self.string(units[range])
  }

  /// `units`, none of them a surrogate, as text.
  static func string(_ units: ArraySlice<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { bytes in
      var count = 0
      for unit in units {
        if unit < 0x80 {
          bytes[count] = UInt8(truncatingIfNeeded: unit)
          count += 1
        } else if unit < 0x800 {
          bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
          bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
          count += 2
        } else {
          bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | unit >> 12)
          bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F)
          bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
          count += 3
        }
      }
      return count
    }
  }

  /// True when `literal` stands at `index`.
  func has(_ literal: [UInt16], at index: Int) -> Bool {
    guard index >= 0, index + literal.count <= units.count else { return false }
    for offset in 0..<literal.count where units[index + offset] != literal[offset] { return false }
    return true
  }

  /// Straight quotes open and close in turn within a paragraph; commas, colons and brackets of ASCII count as the full-width marks
  /// unless digits surround them.
  private static func foldMark(
    _ units: UnsafeMutableBufferPointer<UInt16>,
    _ index: Int,
    _ count: Int,
    _ quoteIsOpen: inout Bool
  ) {
    let unit = units[index]
    switch unit {
    case 0x0A, 0x0D:
      quoteIsOpen = false
      units[index] = 0x0A
    case 0x22, 0xFF02:
      units[index] = quoteIsOpen ? Mark.closingQuote : Mark.openingQuote
      quoteIsOpen.toggle()
    case 0x300C, 0x300E: units[index] = Mark.openingQuote
    case 0x300D, 0x300F: units[index] = Mark.closingQuote
    case 0xAB: units[index] = Mark.openingTitle
    case 0xBB: units[index] = Mark.closingTitle
    // <<…>>: the blank keeps one unit a character.
    case 0x3C:
      if index > 0, units[index - 1] == 0x3C {
        units[index - 1] = Mark.space
        units[index] = Mark.openingTitle
      }
    case 0x3E:
      if index + 1 < count, units[index + 1] == 0x3E {
        units[index] = Mark.closingTitle
        units[index + 1] = Mark.space
      }
    case Mark.openingQuote:
      // “…“: typed twice alike, the second closes unless a closing mark follows.
      if quoteIsOpen, nextQuote(units, index + 1, count) != Mark.closingQuote {
        units[index] = Mark.closingQuote
        quoteIsOpen = false
      } else {
        quoteIsOpen = true
      }
    case Mark.closingQuote:
      // ”…”: so does the first open.
      if !quoteIsOpen, nextQuote(units, index + 1, count) == Mark.closingQuote {
        units[index] = Mark.openingQuote
        quoteIsOpen = true
      } else {
        quoteIsOpen = false
      }
    case 0x2C: if !isBetweenDigits(units, index) { units[index] = Mark.comma }
    case 0x3A: if !isBetweenDigits(units, index) { units[index] = Mark.colon }
    case 0x3B: units[index] = Mark.semicolon
    case 0x28: units[index] = Mark.openingBracket
    case 0x29: units[index] = Mark.closingBracket
    case 0x3F: units[index] = 0xFF1F
    case 0x21: units[index] = 0xFF01
    default: break
    }
  }

  /// The first quotation mark from `index` on in its paragraph, at most forty characters away; nil for none.
  private static func nextQuote(_ units: UnsafeMutableBufferPointer<UInt16>, _ index: Int, _ count: Int) -> UInt16? {
    for next in index..<max(index, min(index + 40, count)) {
      let unit = units[next]
      if unit & 0xFFFE == 0x201C { return unit }
      if unit == Mark.newline { return nil }
    }
    return nil
  }

  private static func isBetweenDigits(_ units: UnsafeMutableBufferPointer<UInt16>, _ index: Int) -> Bool {
    guard index > 0, index + 1 < units.count else { return false }
    return (0x30...0x39).contains(units[index - 1]) && (0x30...0x39).contains(units[index + 1])
  }
}

/// The marks the grammar of names turns on.
enum Mark {
  static let newline: UInt16 = 0x0A
  static let space: UInt16 = 0x20
  static let wideSpace: UInt16 = 0x3000
  static let comma: UInt16 = 0xFF0C
  static let period: UInt16 = 0x3002
  static let enumerationComma: UInt16 = 0x3001
  static let semicolon: UInt16 = 0xFF1B
  static let colon: UInt16 = 0xFF1A
  static let openingQuote: UInt16 = 0x201C
  static let closingQuote: UInt16 = 0x201D
  static let openingSingleQuote: UInt16 = 0x2018
  static let closingSingleQuote: UInt16 = 0x2019
  static let openingTitle: UInt16 = 0x300A
  static let closingTitle: UInt16 = 0x300B
  static let openingBracket: UInt16 = 0xFF08
  static let closingBracket: UInt16 = 0xFF09
  static let middleDot: UInt16 = 0x00B7

  /// True for a Han character of the two blocks that Chinese names and terms are written in.
  @inline(__always)
  static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) || (0x3400...0x4DBF).contains(unit) }

  /// True for an ASCII or Chinese digit (一…十, 两, 百, 千, 万, 双 is none).
  static func isNumeral(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || chineseNumerals.contains(unit)
  }

  /// 一二三四五六七八九十两百千万
  static let chineseNumerals = CharacterBitmap("一二三四五六七八九十两百千万")

  /// The value of a single Chinese or ASCII digit: 2 for 两 and 双; nil for anything else.
  static func digitValue(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x31...0x39: Int(unit) - 0x30
    case 0x4E00: 1
    case 0x4E8C, 0x4E24, 0x53CC: 2  // 二 两 双
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// True for the marks that end a sentence.
  @inline(__always)
  static func endsSentence(_ unit: UInt16) -> Bool {
    unit == period || unit == 0xFF01 || unit == 0xFF1F || unit == newline || unit == semicolon
  }
}
