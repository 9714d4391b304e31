/// Finds long passages that a document says twice, in linear time.
///
/// Letters only (Han, ASCII letters and digits), so that differing wraps and marks do not hide a repetition. Every 32nd position is
/// entered in a table by the hash of the 32 letters that follow; then a window of 32 letters slides over the text, and a hit at an
/// earlier place is compared and extended both ways. Finds every repetition of 63 letters or more.
enum RepeatedPassageFinder {
  private static let window = 32
  /// Shortest repetition reported, in letters; set phrases of this genre run to 40.
  private static let shortest = 64
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1

  /// The repetitions in normalised `bytes`, ascending, none overlapping another.
  static func find(in bytes: [UInt8], map: OffsetMap) -> [RepeatedPassage] {
    guard bytes.count >= 2 * shortest else { return [] }
    let (letters, offsets) = bytes.withUnsafeBufferPointer { Self.letters(ByteText($0)) }
    guard letters.count >= 2 * shortest else { return [] }
    return letters.withUnsafeBufferPointer { letters in
      offsets.withUnsafeBufferPointer { offsets in find(letters, offsets, map) }
    }
  }

  /// The letters of the text, and where each begins.
  private static func letters(_ text: ByteText) -> (letters: [UInt32], offsets: [Int32]) {
    guard text.count < Int(Int32.max) else { return ([], []) }
    var offsets: [Int32] = []
    // As many letters as bytes at most.
    let letters = [UInt32](unsafeUninitializedCapacity: text.count) { letters, count in
      offsets = [Int32](unsafeUninitializedCapacity: text.count) { offsets, offsetCount in
        var index = 0
        while index < text.count {
          let (value, length) = text.scalar(at: index)
          if ScalarClass.isHan(value) || ScalarClass.isDigit(value) || ScalarClass.isLetter(value) {
            letters.initializeElement(at: count, to: value)
            offsets.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
            count += 1
          }
          index += length
        }
        offsetCount = count
      }
    }
    return (letters, offsets)
  }

  private static func find(
    _ letters: UnsafeBufferPointer<UInt32>,
    _ offsets: UnsafeBufferPointer<Int32>,
    _ map: OffsetMap
  ) -> [RepeatedPassage] {
    var table = SeedTable(capacity: letters.count / window)
    var result: [RepeatedPassage] = []
    var top: UInt64 = 1
    for _ in 1..<window { top = top &* base }
    var hash: UInt64 = 0
    for position in 0..<window { hash = hash &* base &+ mixed(letters[position]) }
    var position = 0
    var nextSeed = 0
    // Letters before this belong to a repetition already reported.
    var done = 0
    while true {
      if position >= done, let earlier = table.find(hash, before: position), equal(letters, earlier, position) {
        var start = position
        var first = earlier
        while start > done, first > 0, letters[start - 1] == letters[first - 1] {
          start -= 1
          first -= 1
        }
        var length = position - start + window
        while start + length < letters.count, letters[start + length] == letters[first + length] { length += 1 }
        if length >= shortest {
          report(letters, offsets, map, first: first, start: start, length: length, into: &result)
          done = start + length
        }
      }
      if position == nextSeed {
        table.insert(hash, position)
        nextSeed += window
      }
      guard position + window < letters.count else { break }
      hash = (hash &- mixed(letters[position]) &* top) &* base &+ mixed(letters[position + window])
      position += 1
    }
    return result
  }

  /// A match that runs into itself (the passage stands three times) is one repetition per copy.
  private static func report(
    _ letters: UnsafeBufferPointer<UInt32>,
    _ offsets: UnsafeBufferPointer<Int32>,
    _ map: OffsetMap,
    first: Int,
    start: Int,
    length: Int,
    into result: inout [RepeatedPassage]
  ) {
    let period = start - first
    // A rhythm shorter than a passage (a rule of letters, a table of one word) is no repetition of a passage.
    guard period >= shortest else { return }
    var from = 0
    while from < length {
      let part = min(period, length - from)
      let copy = range(letters, offsets, start + from, part)
      let original = range(letters, offsets, first, part)
      result.append(
        RepeatedPassage(
          range: copy,
          sourceRange: map.sourceRange(of: copy),
          originalSourceRange: map.sourceRange(of: original)
        )
      )
      from += part
    }
  }

  private static func range(
    _ letters: UnsafeBufferPointer<UInt32>,
    _ offsets: UnsafeBufferPointer<Int32>,
    _ start: Int,
    _ length: Int
  ) -> ByteRange {
    let last = start + length - 1
    let size = letters[last] < 0x80 ? 1 : (letters[last] < 0x10000 ? 3 : 4)
    return Int(offsets[start])..<(Int(offsets[last]) + size)
  }

  @inline(__always)
  private static func mixed(_ letter: UInt32) -> UInt64 {
    var value = UInt64(letter) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
    return value | 1
  }

  private static func equal(_ letters: UnsafeBufferPointer<UInt32>, _ left: Int, _ right: Int) -> Bool {
    for index in 0..<window where letters[left + index] != letters[right + index] { return false }
    return true
  }

  /// Open addressing from hash to the first position that had it.
  private struct SeedTable {
    private var hashes: [UInt64]
    private var positions: [Int32]
    private let mask: Int
    /// One bit per hash of an entry: most windows are answered without a look at the table, which is too large for the caches.
    private var filter: [UInt64]
    private let filterMask: Int

    init(capacity: Int) {
      var size = 64
      while size < capacity * 4 { size *= 2 }
      hashes = Array(repeating: 0, count: size)
      positions = Array(repeating: -1, count: size)
      mask = size - 1
      var bits = 1024
      while bits < capacity * 16 { bits *= 2 }
      filter = Array(repeating: 0, count: bits / 64)
      filterMask = bits - 1
    }

    @inline(__always)
    func find(_ hash: UInt64, before position: Int) -> Int? {
      let bit = Int(truncatingIfNeeded: hash >> 24) & filterMask
      guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while positions[slot] >= 0 {
        if hashes[slot] == hash { return Int(positions[slot]) < position ? Int(positions[slot]) : nil }
        slot = (slot + 1) & mask
      }
      return nil
    }

    mutating func insert(_ hash: UInt64, _ position: Int) {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while positions[slot] >= 0 {
        if hashes[slot] == hash { return }
        slot = (slot + 1) & mask
      }
      let bit = Int(truncatingIfNeeded: hash >> 24) & filterMask
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      hashes[slot] = hash
      positions[slot] = Int32(truncatingIfNeeded: position)
    }
  }
}
