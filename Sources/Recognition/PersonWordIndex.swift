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
    /// The lists, by number, of which the scalar alone is a word.
    var single: UInt64 = 0
  }

  private static let pair: UInt64 = 1 << 63

  private let numbers: CharacterNumbers
  /// By the number of the first scalar; slot 0 is the empty bucket.
  private let buckets: UnsafeMutablePointer<Bucket>
  /// Bit 63: one word, of two scalars; bits 40…: list plus one; bits 24..<40: second scalar; bits 0..<24: index in `units`. 0 is empty.
  private let slots: UnsafeMutablePointer<UInt64>
  /// For each slot how many words, then of each, longest first, its length and its scalars from the third on.
  private let units: UnsafeMutablePointer<UInt16>

  private init(isReversed: Bool) {
    let numbers = CharacterNumbers.shared
    self.numbers = numbers
    // The scalars of all words one behind the other, and of each word what it is sorted by: those of one first scalar together, of them those of
    // one slot, of them the longest first.
    var scalars: [UInt32] = []
    var words: [(order: UInt64, start: Int, count: Int)] = []
    for list in PersonWordList.allCases {
      list.words.forEachWord { word in
        let start = scalars.count
        if isReversed { scalars.append(contentsOf: word.reversed()) } else { scalars.append(contentsOf: word) }
        let key = PersonWordIndex.key(list, word.count > 1 ? scalars[start + 1] : 0)
        precondition(word.count < 256 && key < 1 << 32, "a word that has no place in the order")
        let order = UInt64(numbers.number(of: scalars[start])) << 40 | key << 8 | UInt64(255 - word.count)
        words.append((order, start, word.count))
      }
    }
    words.sort { $0.order < $1.order }
    buckets = .allocate(capacity: numbers.count)
    buckets.initialize(repeating: Bucket(), count: numbers.count)
    var table: [UInt64] = [0]
    var flat: [UInt16] = []
    var next = 0
    while next < words.count {
      let first = words[next].order >> 40
      var end = next
      var keys = 0
      var bucket = Bucket()
      while end < words.count, words[end].order >> 40 == first {
        if words[end].count == 1 {
          bucket.single |= 1 << (words[end].order >> 24 & 0xFF - 1)
        } else if end == next || words[end].order >> 8 != words[end - 1].order >> 8 {
          keys += 1
        }
        end += 1
      }
      // At least one slot stays empty.
      var size = 2
      while size * 3 < keys * 4 || size == keys { size *= 2 }
      let start = table.count
      bucket.start = UInt32(start)
      bucket.mask = UInt32(size - 1)
      buckets[Int(first)] = bucket
      for _ in 0..<size { table.append(0) }
      while next < end {
        // Those of one slot.
        var last = next
        var isPair = true
        while last < end, words[last].count > 1, words[last].order >> 8 == words[next].order >> 8 {
          isPair = isPair && words[last].count == 2
          last += 1
        }
        if last == next {
          next += 1
          continue
        }
        let key = words[next].order >> 8 & 0xFFFF_FFFF
        var slot = PersonWordIndex.hash(key) & (size - 1)
        while table[start + slot] != 0 { slot = (slot + 1) & (size - 1) }
        table[start + slot] = key << 24 | UInt64(flat.count) | (isPair ? PersonWordIndex.pair : 0)
        flat.append(UInt16(last - next))
        for word in words[next..<last] {
          flat.append(UInt16(word.count))
          for place in (word.start + 2)..<(word.start + word.count) {
            flat.append(UInt16(truncatingIfNeeded: scalars[place]))
          }
        }
        next = last
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
    let start = Int(bucket.start)
    let mask = Int(bucket.mask)
    let key = PersonWordIndex.key(list, second)
    var slot = PersonWordIndex.hash(key) & mask
    while second < 0x10000, slots[start + slot] != 0 {
      let known = slots[start + slot]
      if (known & ~PersonWordIndex.pair) >> 24 != key {
        slot = (slot + 1) & mask
        continue
      }
      // Most words have two characters.
      if known & PersonWordIndex.pair != 0 { return 2 }
      var words = Int(known & 0xFF_FFFF)
      for _ in 0..<units[words] {
        let length = Int(units[words + 1])
        var place = 2
        while place < length, UInt32(units[words + place]) == scalar(place) { place += 1 }
        if place == length { return length }
        words += length - 1
      }
      break
    }
    return bucket.single >> UInt64(list.rawValue) & 1 != 0 ? 1 : 0
  }
}
