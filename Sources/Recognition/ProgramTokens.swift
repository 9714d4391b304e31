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
  /// The indices in `list` of heads and of what opens something that no head ends, ascending: most tokens are neither.
  let turns: [Int32]
  /// The indices in `list` of 、 and 等, ascending.
  let enumerations: [Int32]
  /// The indices in `list` of verbal nouns behind which nothing goes on that they could govern or modify, ascending.
  let closings: [Int32]

  /// Cuts `text`, whose words and places `references` hold, greedily from the left. Of a word and a place that begin together the longer is taken.
  init(_ text: ProgramText, _ references: TextReferences) {
    var indexAt: [Int32] = []
    var turns: [Int32] = []
    var enumerations: [Int32] = []
    var closings: [Int32] = []
    list = [ProgramToken](unsafeUninitializedCapacity: text.count) { list, count in
      indexAt = [Int32](unsafeUninitializedCapacity: text.count) { indexAt, covered in
        count = text.units.withUnsafeBufferPointer { units in
          text.numbers.withUnsafeBufferPointer { numbers in
            withUnsafeTemporaryAllocation(of: ProgramLexicon.Entry.self, capacity: text.count) { entries in
              ProgramWords.lexicon.withScanner { $0.findWords(units, numbers, entries) }
              let count = Self.cut(units, references.characters, UnsafeBufferPointer(entries), list, indexAt)
              Self.note(UnsafeBufferPointer(rebasing: list[0..<count]), units, &turns, &enumerations, &closings)
              return count
            }
          }
        }
        covered = text.count
      }
    }
    self.indexAt = indexAt
    self.turns = turns
    self.enumerations = enumerations
    self.closings = closings
  }

  /// The classes of what may follow a verbal noun that ends a noun, a bit each.
  private static var closingClasses: UInt32 {
    bit(.mark) | bit(.adverb) | bit(.verb) | bit(.introducer) | bit(.time) | bit(.conjunction) | bit(.generic)
  }

  @inline(__always)
  private static func bit(_ wordClass: ProgramWordClass) -> UInt32 { 1 << UInt32(wordClass.rawValue) }

  /// Notes which of `list` the passes over all tokens turn on. Each index is written and kept only where it is wanted: a branch that nothing
  /// foretells costs more.
  private static func note(
    _ list: UnsafeBufferPointer<ProgramToken>,
    _ units: UnsafeBufferPointer<UInt16>,
    _ turns: inout [Int32],
    _ enumerations: inout [Int32],
    _ closings: inout [Int32]
  ) {
    let opening = ProgramWordTraits.opening.rawValue
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * list.count) { room in
      let turning = UnsafeMutableBufferPointer(rebasing: room[0..<list.count])
      let enumerating = UnsafeMutableBufferPointer(rebasing: room[list.count..<(2 * list.count)])
      let closing = UnsafeMutableBufferPointer(rebasing: room[(2 * list.count)...])
      var turned = 0
      var enumerated = 0
      var closed = 0
      // All ones behind a verbal noun.
      var behindNoun: UInt32 = 0
      for (index, token) in list.enumerated() {
        let unit = units[Int(token.start)]
        let wordClass: UInt32 = 1 << UInt32(token.wordClass.rawValue)
        let turns = wordClass & bit(.head) | UInt32(token.detail & opening)
        // 、 is a mark wherever it stands.
        let enumerates =
          unit == Mark.enumerationComma || unit == 0x7B49 && token.wordClass == .particle && token.length == 1  // 等
        let closes = behindNoun & wordClass & closingClasses
        turning[turned] = Int32(truncatingIfNeeded: index)
        enumerating[enumerated] = Int32(truncatingIfNeeded: index)
        closing[closed] = Int32(truncatingIfNeeded: index &- 1)
        turned &+= turns != 0 ? 1 : 0
        enumerated &+= enumerates ? 1 : 0
        closed &+= closes != 0 ? 1 : 0
        behindNoun = wordClass & bit(.nominalVerb) != 0 && token.length >= 2 ? .max : 0
      }
      turns = Array(turning[0..<turned])
      enumerations = Array(enumerating[0..<enumerated])
      closings = Array(closing[0..<closed])
    }
  }

  /// Writes the tokens of `units`, at which the words of `entries` begin, and for each unit the token that covers it; gives the number of tokens.
  private static func cut(
    _ units: UnsafeBufferPointer<UInt16>,
    _ characters: TextCharacters,
    _ entries: UnsafeBufferPointer<ProgramLexicon.Entry>,
    _ list: UnsafeMutableBufferPointer<ProgramToken>,
    _ indexAt: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let numerals = Mark.chineseNumerals
    let marks = UnsafePointer(characters.marks)
    let firstFixed = ProgramHead.firstFixed
    var count = 0
    var index = 0
    while index < units.count {
      var token = ProgramToken(start: Int32(index), end: Int32(index + 1), wordClass: .content, detail: 0)
      let unit = units[index]
      var entry = entries[index]
      if Mark.isHan(unit) {
        if entry.wordClass == .head, entry.detail >= firstFixed, entry.length <= 4,
          crossesWord(index..<index + entry.length, marks, units.count)
        {
          entry = .none
        }
        let place = TextReferences.placeCharacters(of: marks[index])
        if place >= 2, place > entry.length,
          place > 2
            || !runsOn(index, entries, marks, isAfterHead: count > 0 && list[count - 1].wordClass == .head)
        {
          token.end = Int32(index + place)
          token.wordClass = .place
        } else if entry.length > 0 {
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
        if entry.length > Int(token.end) - index {
          token.end = Int32(index + entry.length)
          token.wordClass = entry.wordClass
          token.detail = entry.detail
        }
      } else if (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) {
        var end = index + 1
        while end < units.count, isLetter(units[end]) { end += 1 }
        token.end = Int32(end)
        if entry.length >= end - index {
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
    _ entries: UnsafeBufferPointer<ProgramLexicon.Entry>,
    _ marks: UnsafePointer<UInt16>,
    isAfterHead: Bool
  ) -> Bool {
    guard index + 1 < entries.count else { return false }
    let next = entries[index + 1]
    if next.length >= 2, next.wordClass != .place { return true }
    return entries[index].wordClass == .conjunction
      && (isAfterHead || TextReferences.wordCharacters(of: marks[index + 1]) >= 2)
  }

  /// A short expression that shares its first or last characters with a word beside it is none: 不断＋卡顿, 净＋网络.
  /// A word that ends or begins right at the boundary speaks for the boundary: 提高＋低保 in spite of 高低.
  private static func crossesWord(_ range: Range<Int>, _ marks: UnsafePointer<UInt16>, _ count: Int) -> Bool {
    var crossesStart = false
    for back in 1...3 where range.count <= 3 && range.lowerBound >= back {
      let lengths = marks[range.lowerBound - back] & 7
      if lengths == 0 { continue }
      // Bit n − 2 for a word of n characters.
      if back >= 2, lengths >> UInt16(back - 2) & 1 != 0 {
        crossesStart = false
        break
      }
      if lengths >> UInt16(back - 1) != 0 { crossesStart = true }
    }
    if crossesStart { return true }
    guard range.upperBound < count, marks[range.upperBound] & 7 == 0 else { return false }
    for back in 1...3 where back < range.count {
      if (marks[range.upperBound - back] & 7) >> UInt16(back - 1) != 0 { return true }
    }
    return false
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
