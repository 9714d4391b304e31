import CReferenceTables

/// The words of all lists of `PersonWordList` by their first scalar, then by list and second scalar: what is asked for at one place of a text
/// stands side by side.
///
/// The memory is written by the initialiser alone and never freed: threads may share it (`@unchecked Sendable`).
final class PersonWordIndex: @unchecked Sendable {
  /// For words that begin at a place.
  static let beginnings = PersonWordIndex(isReversed: false)
  /// For words that end before a place, from their last scalar on.
  static let endings = PersonWordIndex(isReversed: true)

  /// The slots of one first scalar: the index of the first, and their number less one, a power of two.
  private struct Bucket {
    var start: UInt32 = 0
    var mask: UInt32 = 0
  }

  private let numbers: CharacterNumbers
  /// By the number of the first scalar; slot 0 is the empty bucket.
  private let buckets: UnsafeMutablePointer<Bucket>
  /// Bits 40…: list plus one; bits 24..<40: second scalar, 0 for the words of one scalar; bits 0..<24: index in `units`. 0 is empty.
  private let slots: UnsafeMutablePointer<UInt64>
  /// For each slot how many words, then of each, longest first, its length and its scalars from the third on.
  private let units: UnsafeMutablePointer<UInt16>

  private init(isReversed: Bool) {
    let numbers = CharacterNumbers.shared
    self.numbers = numbers
    var words: [(first: Int, key: UInt64, scalars: [UInt32])] = []
    for list in PersonWordList.allCases {
      for word in list.words.numbered {
        let word = isReversed ? word.reversed() : word
        let key = PersonWordIndex.key(list, word.count > 1 ? word[1] : 0)
        words.append((numbers.number(of: word[0]), key, word))
      }
    }
    // Those of one first scalar together, of them those of one slot, of them the longest first.
    words.sort { ($0.first, $0.key, $1.scalars.count) < ($1.first, $1.key, $0.scalars.count) }
    buckets = .allocate(capacity: numbers.count)
    buckets.initialize(repeating: Bucket(), count: numbers.count)
    var table: [UInt64] = [0]
    var flat: [UInt16] = []
    var next = 0
    while next < words.count {
      let first = words[next].first
      let end = words[next...].firstIndex { $0.first != first } ?? words.count
      let keys = words[next..<end].indices.count { $0 == next || words[$0].key != words[$0 - 1].key }
      // At least one slot stays empty.
      var size = 2
      while size * 3 < keys * 4 || size == keys { size *= 2 }
      let start = table.count
      buckets[first] = Bucket(start: UInt32(start), mask: UInt32(size - 1))
      table.append(contentsOf: repeatElement(0, count: size))
      while next < end {
        let key = words[next].key
        var slot = PersonWordIndex.hash(key) & (size - 1)
        while table[start + slot] != 0 { slot = (slot + 1) & (size - 1) }
        table[start + slot] = key << 24 | UInt64(flat.count)
        let count = flat.count
        flat.append(0)
        while next < end, words[next].key == key {
          flat[count] += 1
          flat.append(UInt16(words[next].scalars.count))
          flat.append(contentsOf: words[next].scalars.dropFirst(2).map { UInt16(truncatingIfNeeded: $0) })
          next += 1
        }
      }
    }
    precondition(flat.count < 1 << 24, "more words than the index has room for")
    slots = .allocate(capacity: table.count)
    slots.initialize(from: table, count: table.count)
    units = .allocate(capacity: flat.count)
    units.initialize(from: flat, count: flat.count)
  }

  @inline(__always)
  private static func key(_ list: PersonWordList, _ second: UInt32) -> UInt64 {
    UInt64(list.rawValue + 1) << 16 | UInt64(second)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// Asks for the memory of what begins with `first`.
  @inline(__always)
  func prefetch(_ first: UInt32) { mingce_prefetch(slots + Int(buckets[numbers.number(of: first)].start)) }

  /// The length of the longest word of `list` of which `first` and `second` stand first and `scalar` gives the others by their place in it;
  /// 0 for none.
  @inline(__always)
  func longest(_ list: PersonWordList, _ first: UInt32, _ second: UInt32, _ scalar: (Int) -> UInt32) -> Int {
    // No word has a character without a number.
    let number = numbers.number(of: first)
    guard number > 0 else { return 0 }
    let bucket = buckets[number]
    if second < 0x10000, var words = words(PersonWordIndex.key(list, second), bucket) {
      for _ in 0..<units[words] {
        let length = Int(units[words + 1])
        var place = 2
        while place < length, UInt32(units[words + place]) == scalar(place) { place += 1 }
        if place == length { return length }
        words += length - 1
      }
    }
    return words(PersonWordIndex.key(list, 0), bucket) == nil ? 0 : 1
  }

  /// The index in `units` of the words of `key`; nil for none.
  @inline(__always)
  private func words(_ key: UInt64, _ bucket: Bucket) -> Int? {
    let start = Int(bucket.start)
    let mask = Int(bucket.mask)
    var slot = PersonWordIndex.hash(key) & mask
    while slots[start + slot] != 0 {
      if slots[start + slot] >> 24 == key { return Int(slots[start + slot] & 0xFF_FFFF) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
