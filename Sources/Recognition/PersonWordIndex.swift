/// The words of all lists of `PersonWordList` by list and first two scalars, so that a look-up reads two places of memory.
///
/// The memory is written by the initialiser alone and never freed: threads may share it (`@unchecked Sendable`).
final class PersonWordIndex: @unchecked Sendable {
  /// For words that begin at a place.
  static let beginnings = PersonWordIndex(isReversed: false)
  /// For words that end before a place, from their last scalar on.
  static let endings = PersonWordIndex(isReversed: true)

  /// Bits 20…: list plus one, first and second scalar (0 for words of one scalar); bits 0..<20: index in `units` of their words. 0 is empty.
  private let slots: UnsafeMutablePointer<UInt64>
  private let mask: Int
  /// For each slot how many words, then of each, longest first, its length and its scalars from the third on.
  private let units: UnsafeMutablePointer<UInt16>

  private init(isReversed: Bool) {
    var groups: [UInt64: [[UInt32]]] = [:]
    for list in PersonWordList.allCases {
      for word in list.words.numbered {
        let word = isReversed ? word.reversed() : word
        groups[PersonWordIndex.key(list, word[0], word.count > 1 ? word[1] : 0), default: []].append(word)
      }
    }
    var size = 1024
    while size < groups.count * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    var flat: [UInt16] = []
    for (key, words) in groups {
      var slot = PersonWordIndex.hash(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key << 20 | UInt64(flat.count)
      flat.append(UInt16(words.count))
      for word in words.sorted(by: { $0.count > $1.count }) {
        flat.append(UInt16(word.count))
        flat.append(contentsOf: word.dropFirst(2).map { UInt16(truncatingIfNeeded: $0) })
      }
    }
    precondition(flat.count < 1 << 20, "more words than the index has room for")
    units = .allocate(capacity: flat.count)
    units.initialize(from: flat, count: flat.count)
  }

  @inline(__always)
  private static func key(_ list: PersonWordList, _ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(list.rawValue + 1) << 32 | UInt64(first) << 16 | UInt64(second)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// The length of the longest word of `list` of which `first` and `second` stand first and `scalar` gives the others by their place in it;
  /// 0 for none.
  @inline(__always)
  func longest(_ list: PersonWordList, _ first: UInt32, _ second: UInt32, _ scalar: (Int) -> UInt32) -> Int {
    // No word has a character beyond the plane.
    guard first < 0x10000 else { return 0 }
    if second < 0x10000, var words = words(PersonWordIndex.key(list, first, second)) {
      for _ in 0..<units[words] {
        let length = Int(units[words + 1])
        var place = 2
        while place < length, UInt32(units[words + place]) == scalar(place) { place += 1 }
        if place == length { return length }
        words += length - 1
      }
    }
    return words(PersonWordIndex.key(list, first, 0)) == nil ? 0 : 1
  }

  /// The index in `units` of the words of `key`; nil for none.
  @inline(__always)
  private func words(_ key: UInt64) -> Int? {
    var slot = PersonWordIndex.hash(key) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 20 == key { return Int(slots[slot] & 0xF_FFFF) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
