/// One token of the functional segmentation: words of the closed classes, heads, numbers and marks; everything else is a single
/// character of class `.content`.
struct ProgramToken: Sendable {
  /// First character.
  var start: Int32
  /// Character after the last.
  var end: Int32
  /// What it does to a boundary.
  var wordClass: ProgramWordClass
  /// Index of the head, for `.head`; for other words their traits.
  var detail: UInt16

  /// Characters.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// The traits of a word that is no head; none for a head.
  var traits: ProgramWordTraits { wordClass == .head ? [] : ProgramWordTraits(rawValue: detail) }
  /// Number of characters.
  var length: Int { Int(end - start) }
}

/// The tokens of a text, with the token that covers each character.
struct ProgramTokens: Sendable {
  /// In the order of the text, without gaps.
  let list: [ProgramToken]
  /// The index in `list` of the token that covers a character.
  let indexAt: [Int32]

  /// Cuts `text`, whose words and places `references` hold, greedily from the left. Of a word and a place that begin together the longer is taken.
  init(_ text: ProgramText, _ references: TextReferences) {
    var indexAt: [Int32] = []
    list = [ProgramToken](unsafeUninitializedCapacity: text.count) { list, count in
      indexAt = [Int32](unsafeUninitializedCapacity: text.count) { indexAt, covered in
        count = text.units.withUnsafeBufferPointer { units in
          text.numbers.withUnsafeBufferPointer { numbers in
            ProgramWords.lexicon.withScanner { lexicon in
              Self.cut(units, numbers, references.characters, lexicon, list, indexAt)
            }
          }
        }
        covered = text.count
      }
    }
    self.indexAt = indexAt
  }

  /// Writes the tokens of `units` and for each unit the token that covers it; gives the number of tokens.
  private static func cut(
    _ units: UnsafeBufferPointer<UInt16>,
    _ numbers: UnsafeBufferPointer<UInt16>,
    _ characters: TextCharacters,
    _ lexicon: ProgramLexicon.Scanner,
    _ list: UnsafeMutableBufferPointer<ProgramToken>,
    _ indexAt: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let numerals = Mark.chineseNumerals
    let marks = UnsafePointer(characters.marks)
    var count = 0
    var index = 0
    while index < units.count {
      var token = ProgramToken(start: Int32(index), end: Int32(index + 1), wordClass: .content, detail: 0)
      let unit = units[index]
      if index + 5 < units.count { lexicon.prefetch(first: numbers[index + 4], second: units[index + 5]) }
      if Mark.isHan(unit) {
        let entry = lexicon.longestMatch(in: units, at: index, first: numbers[index])
        let place = TextReferences.placeCharacters(of: marks[index])
        if place >= 2, place > entry?.length ?? 0,
          place > 2
            || !runsOn(
              index,
              entry,
              units,
              numbers,
              marks,
              lexicon,
              isAfterHead: count > 0 && list[count - 1].wordClass == .head
            )
        {
          token.end = Int32(index + place)
          token.wordClass = .place
        } else if let entry {
          token.end = Int32(index + entry.length)
          token.wordClass = entry.wordClass
          token.detail = entry.detail
          if entry.wordClass == .head, entry.detail == ProgramHead.bareSystem,
            index + 1 < units.count, bindsAfterSystem.contains(units[index + 1])
          {
            token.wordClass = .content
          }
        } else if numerals.contains(unit) {
          token.wordClass = .number
        }
      } else if (0x30...0x39).contains(unit) {
        var end = index + 1
        while end < units.count, continuesNumber(units[end]) { end += 1 }
        token.wordClass = .number
        if end < units.count, timeUnits.contains(units[end]) {
          end += 1
          token.wordClass = .time
        }
        token.end = Int32(end)
        // 12345热线, 985工程
        if let entry = lexicon.longestMatch(in: units, at: index, first: numbers[index]),
          entry.length > Int(token.end) - index
        {
          token.end = Int32(index + entry.length)
          token.wordClass = entry.wordClass
          token.detail = entry.detail
        }
      } else if (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) {
        var end = index + 1
        while end < units.count, isLetter(units[end]) { end += 1 }
        token.end = Int32(end)
        if let entry = lexicon.longestMatch(in: units, at: index, first: numbers[index]), entry.length >= end - index {
          token.end = Int32(index + entry.length)
          token.wordClass = entry.wordClass
          token.detail = entry.detail
        }
      } else if unit != Mark.middleDot && unit != 0x2B && unit != 0xFF0B && unit != 0x2D && unit != 0x2014 {
        token.wordClass = .mark
      }
      list.initializeElement(at: count, to: token)
      indexAt[index] = Int32(truncatingIfNeeded: count)
      index += 1
      while index < Int(token.end) {
        indexAt[index] = Int32(truncatingIfNeeded: count)
        index += 1
      }
      count += 1
    }
    return count
  }

  /// A short form of two characters at `index` that runs into a longer word is none: 东＋南城 in 东南城镇圈.
  private static func runsOn(
    _ index: Int,
    _ entry: ProgramLexicon.Entry?,
    _ units: UnsafeBufferPointer<UInt16>,
    _ numbers: UnsafeBufferPointer<UInt16>,
    _ marks: UnsafePointer<UInt16>,
    _ lexicon: ProgramLexicon.Scanner,
    isAfterHead: Bool
  ) -> Bool {
    guard index + 1 < units.count else { return false }
    if let next = lexicon.longestMatch(in: units, at: index + 1, first: numbers[index + 1]), next.length >= 2,
      next.wordClass != .place
    {
      return true
    }
    return entry?.wordClass == .conjunction && (isAfterHead || TextReferences.wordCharacters(of: marks[index + 1]) >= 2)
  }

  private static func isLetter(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit) || unit == 0x2D
  }

  private static func continuesNumber(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || unit == 0x2E || unit == 0x25 || unit == 0x2C || unit == 0x2D || unit == 0x2014
  }

  /// 年 月 日 号 时 点
  private static let timeUnits = CharacterBitmap("年月日号时点")
  /// What makes 制 before it a verb or another noun: 制定 制造 制约 制品 …
  private static let bindsAfterSystem = CharacterBitmap("定造约品作止裁备药剂冷服片胜衡式度图成订导毒播革种梁氢氧糖砖板")
}
