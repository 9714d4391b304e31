/// Short keys of Chinese text, found at a position of a text: the longest key that stands there, by one pass over its characters.
///
/// Keys are at most 31 characters of one to three UTF-8 bytes; a text with invalid UTF-8 matches nothing at the bad byte. The value of a
/// key is the index given at building; when a key is added twice the first one stays.
package struct ReferenceKeyTable: Sendable {
  private var storage: [UInt8] = []
  /// Open addressing, at most half full.
  private var slots: [Slot]
  private let mask: Int
  /// For the low twelve bits of the first character the set of lengths, bit n − 1 for n characters: several characters share one, which
  /// costs a search now and then and saves most of the memory.
  private var lengths: [UInt32]
  private static let lengthMask: UInt32 = 0xFFF

  private struct Slot {
    var offset: UInt32 = 0
    var length: UInt16 = 0
    var value: Int32 = -1
  }

  /// A key that stands in a text.
  package struct Match: Sendable, Hashable {
    /// Bytes of the key.
    package var length: Int
    /// Characters of the key.
    package var characters: Int
    /// The value given at building.
    package var value: Int
  }

  /// An empty table with room for `capacity` keys.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = size - 1
    lengths = [UInt32](repeating: 0, count: Int(Self.lengthMask) + 1)
    storage.reserveCapacity(capacity * 9)
  }

  /// The value of `key`, or `value` after adding it; a key that is empty, longer than 31 characters or outside the BMP is refused with −1.
  package mutating func insert(_ key: some Collection<UInt8>, value: Int) -> Int {
    let offset = storage.count
    storage.append(contentsOf: key)
    let end = storage.count
    var hash: UInt64 = 0
    var first: UInt32 = 0
    var characters = 0
    var position = offset
    while position < end {
      let (scalar, width) = storage.withUnsafeBufferPointer { ReferenceKeyTable.decode($0, position) }
      guard width > 0, width < 4, position + width <= end, characters < 31 else { break }
      if characters == 0 { first = scalar }
      hash = ReferenceKeyTable.mix(hash, scalar)
      characters += 1
      position += width
    }
    guard characters > 0, position == end else {
      storage.removeLast(end - offset)
      return -1
    }
    if let found = storage.withUnsafeBufferPointer({ find(hash, $0, offset..<end) }) {
      storage.removeLast(end - offset)
      return Int(found)
    }
    // Half-full at most: the callers know how many keys they bring.
    precondition(count * 2 <= slots.count, "more keys than the capacity said")
    count += 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot].value >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Slot(offset: UInt32(offset), length: UInt16(end - offset), value: Int32(value))
    lengths[Int(first & Self.lengthMask)] |= 1 << UInt32(characters - 1)
    return value
  }

  /// Calls `body` with every key, valid during the call, and its value, in no particular order.
  func forEachKey(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    storage.withUnsafeBufferPointer { storage in
      for slot in slots where slot.value >= 0 {
        let start = Int(slot.offset)
        body(UnsafeBufferPointer(rebasing: storage[start..<(start + Int(slot.length))]), Int(slot.value))
      }
    }
  }

  /// The number of keys.
  package private(set) var count = 0

  /// The value of the whole of `key`; nil when it is no key.
  package func value(of key: some Collection<UInt8>) -> Int? {
    let bytes = Array(key)
    guard let match = longestMatch(at: 0, in: bytes), match.length == bytes.count else { return nil }
    return match.value
  }

  /// The longest key that stands in `bytes` at `offset` and ends before `end` (default: the end of the text).
  package func longestMatch(at offset: Int, in bytes: [UInt8], before end: Int = .max) -> Match? {
    bytes.withUnsafeBufferPointer { longestMatch(at: offset, in: $0, before: end) }
  }

  /// The longest key that stands in `bytes` at `offset`; an offset outside the text matches nothing.
  package func longestMatch(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int = .max) -> Match? {
    var best: Match?
    forEachMatch(at: offset, in: bytes, before: end) { best = $0 }
    return best
  }

  /// Calls `body` with every key that stands in `bytes` at `offset`, shortest first.
  @inline(__always)
  package func forEachMatch(
    at offset: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    before end: Int = .max,
    _ body: (Match) -> Void
  ) {
    let end = min(end, bytes.count)
    guard offset >= 0, offset < end else { return }
    var (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
    guard width > 0, scalar < 0x10000 else { return }
    var wanted = lengths[Int(scalar & Self.lengthMask)]
    guard wanted != 0 else { return }
    var hash: UInt64 = 0
    var position = offset
    var characters = 0
    while true {
      position += width
      guard position <= end else { return }
      hash = ReferenceKeyTable.mix(hash, scalar)
      characters += 1
      if wanted & 1 != 0, let value = find(hash, bytes, offset..<position) {
        body(Match(length: position - offset, characters: characters, value: Int(value)))
      }
      wanted >>= 1
      guard wanted != 0, position < end else { return }
      (scalar, width) = ReferenceKeyTable.decode(bytes, position)
      guard width > 0 else { return }
    }
  }

  @inline(__always)
  private func find(_ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while true {
      let entry = slots[slot]
      if entry.value < 0 { return nil }
      if Int(entry.length) == range.count, equal(entry, bytes, range) { return entry.value }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equal(_ entry: Slot, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = Int(entry.offset)
    for position in range {
      if storage[index] != bytes[position] { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 31)
  }

  /// The scalar at `offset` and its width in bytes; width 0 for bytes that are no UTF-8 (overlong forms and surrogates included) and past
  /// the end.
  @inline(__always)
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (scalar: UInt32, width: Int) {
    let count = bytes.count
    guard offset >= 0, offset < count else { return (0, 0) }
    let b0 = UInt32(bytes[offset])
    if b0 < 0x80 { return (b0, 1) }
    if b0 >= 0xE0, b0 < 0xF0 {
      guard offset + 2 < count else { return (0, 0) }
      let b1 = UInt32(bytes[offset + 1])
      let b2 = UInt32(bytes[offset + 2])
      guard b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80 else { return (0, 0) }
      let scalar = (b0 & 0x0F) << 12 | (b1 & 0x3F) << 6 | b2 & 0x3F
      guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return (0, 0) }
      return (scalar, 3)
    }
    if b0 >= 0xC2, b0 < 0xE0 {
      guard offset + 1 < count else { return (0, 0) }
      let b1 = UInt32(bytes[offset + 1])
      guard b1 & 0xC0 == 0x80 else { return (0, 0) }
      return ((b0 & 0x1F) << 6 | b1 & 0x3F, 2)
    }
    guard b0 >= 0xF0, b0 < 0xF5, offset + 3 < count else { return (0, 0) }
    let b1 = UInt32(bytes[offset + 1])
    let b2 = UInt32(bytes[offset + 2])
    let b3 = UInt32(bytes[offset + 3])
    guard b1 & 0xC0 == 0x80, b2 & 0xC0 == 0x80, b3 & 0xC0 == 0x80 else { return (0, 0) }
    let scalar = (b0 & 0x07) << 18 | (b1 & 0x3F) << 12 | (b2 & 0x3F) << 6 | b3 & 0x3F
    guard scalar >= 0x10000, scalar <= 0x10FFFF else { return (0, 0) }
    return (scalar, 4)
  }
}
