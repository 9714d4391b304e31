/// A small set of words, found at a position by their first two characters.
///
/// The words stand in one array, grouped by the low twelve bits of their first character, longest first. A group knows the characters
/// that come next, so that most positions are refused without looking at a word.
struct UnitTable: Sendable {
  private struct Group: Sendable {
    /// Index of the first word, and the end.
    var first: UInt16 = 0
    var end: UInt16 = 0
    /// Bit n where a word goes on with a character whose low six bits are n; all bits where a word is one character long.
    var next: UInt64 = 0
  }

  /// Bit n where a word begins with a character whose low six bits are n: refuses most characters without a read from memory far off.
  private var firsts: UInt64 = 0
  /// Index in `groups` by the low twelve bits of the first character; 0 is the empty group.
  private var numbers = [UInt16](repeating: 0, count: 4096)
  private var groups = [Group()]
  /// Index into `units` of each word, and the end.
  private var bounds: [UInt16] = []
  private var units: [UInt16] = []

  /// Takes words separated by blanks.
  init(_ text: String) {
    // The characters of all words one behind the other, and of each word what it is sorted by: its first character, then the longest first.
    var all: [UInt16] = []
    var words: [(order: UInt32, start: Int, count: Int)] = []
    WordLiteral.forEachWord(text) { word in
      let start = all.count
      all.append(contentsOf: word.utf16)
      let count = all.count - start
      words.append((UInt32(all[start] & 0xFFF) << 16 | UInt32(0xFFFF - count), start, count))
    }
    words.sort { $0.order < $1.order }
    var last: UInt32?
    for word in words {
      let key = word.order >> 16
      if key != last {
        firsts |= 1 << UInt64(key & 63)
        numbers[Int(key)] = UInt16(groups.count)
        groups.append(Group(first: UInt16(bounds.count)))
        last = key
      }
      bounds.append(UInt16(units.count))
      units.append(contentsOf: all[word.start..<(word.start + word.count)])
      let next: UInt64 = word.count == 1 ? .max : 1 << UInt64(all[word.start + 1] & 63)
      groups[groups.count - 1].next |= next
      groups[groups.count - 1].end = UInt16(bounds.count)
    }
    bounds.append(UInt16(units.count))
  }

  /// The characters that words begin with.
  var firstUnits: [UInt16] { bounds.dropLast().map { units[Int($0)] } }

  /// The length of the longest word at `index`, or nil; nil too beyond either end of the text, where grammar may look.
  @inline(__always)
  func longest(at index: Int, in text: ProgramText) -> Int? {
    guard index >= 0, index < text.count else { return nil }
    let first = text.units[index]
    guard firsts & 1 << UInt64(first & 63) != 0 else { return nil }
    let number = numbers[Int(first & 0xFFF)]
    if number == 0 { return nil }
    return longest(of: Int(number), at: index, in: text)
  }

  private func longest(of number: Int, at index: Int, in text: ProgramText) -> Int? {
    let group = groups[number]
    let next = index + 1 < text.count ? text.units[index + 1] : 0
    guard group.next & 1 << UInt64(next & 63) != 0 else { return nil }
    for word in Int(group.first)..<Int(group.end) {
      let start = Int(bounds[word])
      let length = Int(bounds[word + 1]) - start
      guard index + length <= text.count else { continue }
      var offset = 0
      while offset < length, units[start + offset] == text.units[index + offset] { offset += 1 }
      if offset == length { return length }
    }
    return nil
  }
}
