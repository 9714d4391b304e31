/// A text decoded once for all recognisers.
///
/// What a recogniser asks of every character stands in arrays by the number of the character. The memory is written while the references of a
/// text are made, then only read, and freed with the object: threads may share it (`@unchecked Sendable`). Who takes a pointer keeps the object.
final class TextCharacters: @unchecked Sendable {
  /// Number of characters.
  let count: Int
  /// The bytes the offsets count in.
  let bytes: [UInt8]
  /// Byte offset of each character, and the end.
  let offsets: UnsafePointer<Int32>
  /// The character, U+FFFD for one outside the Basic Multilingual Plane.
  let units: UnsafePointer<UInt16>
  /// `CharacterNumbers` of each unit, and 0 for the `margin` behind the last.
  let numbers: UnsafePointer<UInt16>
  /// The words and places that begin at each character, as `TextReferences` has them.
  let marks: UnsafeMutablePointer<UInt16>
  private let memory: UnsafeMutableRawPointer

  /// How far a loop may look ahead in `numbers`.
  static let margin = 16

  /// Decodes `bytes`, valid UTF-8; of bytes that are none each gives U+FFFD.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // One character for each byte that opens one; a text that is cut at its ends gives a few more.
    let capacity = bytes.withUnsafeBufferPointer(TextCharacters.opening) + 8
    let places = capacity + TextCharacters.margin
    memory = .allocate(byteCount: places * 10, alignment: 8)
    let offsets = memory.bindMemory(to: Int32.self, capacity: places)
    let units = (memory + places * 4).bindMemory(to: UInt16.self, capacity: places)
    let numbers = (memory + places * 6).bindMemory(to: UInt16.self, capacity: places)
    marks = (memory + places * 8).bindMemory(to: UInt16.self, capacity: places)
    count = bytes.withUnsafeBufferPointer { TextCharacters.decode($0, capacity, offsets, units, numbers) }
    (numbers + count).initialize(repeating: 0, count: TextCharacters.margin)
    marks.initialize(repeating: 0, count: places)
    self.offsets = UnsafePointer(offsets)
    self.units = UnsafePointer(units)
    self.numbers = UnsafePointer(numbers)
  }

  deinit { memory.deallocate() }

  /// The number of bytes that open a character.
  private static func opening(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let source = UnsafeRawBufferPointer(bytes)
    var opening = 0
    var index = 0
    while index + 8 <= bytes.count {
      // Eight bytes at a time, each counted in a byte of its own: 255 at most, so that none runs over.
      let end = min(index + 8 * 255, bytes.count & ~7)
      var counts: UInt64 = 0
      while index < end {
        let eight = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The highest bit is clear or the next one is set.
        counts &+= (~eight >> 7 | eight >> 6) & 0x0101_0101_0101_0101
        index += 8
      }
      let pairs = counts & 0x00FF_00FF_00FF_00FF &+ counts >> 8 & 0x00FF_00FF_00FF_00FF
      opening += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while index < bytes.count {
      opening += bytes[index] & 0xC0 == 0x80 ? 0 : 1
      index += 1
    }
    return opening
  }

  /// The character of the three lowest bytes of `next`.
  @inline(__always)
  private static func unit(ofThreeBytes next: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: next << 12 | next >> 2 & 0xFC0 | next >> 16 & 0x3F)
  }

  /// Writes at most `capacity` characters of `bytes`, their numbers and offsets, one offset more at the end; gives how many.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ capacity: Int,
    _ offsets: UnsafeMutablePointer<Int32>,
    _ units: UnsafeMutablePointer<UInt16>,
    _ numbers: UnsafeMutablePointer<UInt16>
  ) -> Int {
    let known = CharacterNumbers.shared
    let source = UnsafeRawBufferPointer(bytes)
    let end = bytes.count
    var index = 0
    var count = 0
    while index < end, count < capacity {
      offsets[count] = Int32(truncatingIfNeeded: index)
      if index + 8 <= end, count + 1 < capacity {
        // Most characters have three bytes: two at a time.
        let next = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        if next & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 {
          let first = TextCharacters.unit(ofThreeBytes: next)
          let second = TextCharacters.unit(ofThreeBytes: next >> 24)
          offsets[count + 1] = Int32(truncatingIfNeeded: index + 3)
          units[count] = first
          units[count + 1] = second
          numbers[count] = known.number(of: first)
          numbers[count + 1] = known.number(of: second)
          count += 2
          index += 6
          continue
        }
      }
      let lead = bytes[index]
      var unit: UInt16 = 0xFFFD
      if lead & 0xF0 == 0xE0, index + 2 < end {
        unit = UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
        index += 3
      } else if lead < 0x80 {
        unit = UInt16(lead)
        index += 1
      } else if lead & 0xE0 == 0xC0, index + 1 < end {
        unit = UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
        index += 2
      } else {
        index += lead >= 0xF0 && index + 3 < end ? 4 : 1
      }
      units[count] = unit
      numbers[count] = known.number(of: unit)
      count += 1
    }
    offsets[count] = Int32(truncatingIfNeeded: end)
    return count
  }

  /// The words and places that begin at `index`, as `TextReferences` has them; none outside the text.
  @inline(__always)
  func mark(at index: Int) -> UInt16 {
    index >= 0 && index < count ? withExtendedLifetime(self) { marks[index] } : 0
  }

  /// The byte at which the character at `index`, one of the text or its end, begins.
  @inline(__always)
  func offset(of index: Int) -> Int {
    precondition(index >= 0 && index <= count)
    return withExtendedLifetime(self) { Int(offsets[index]) }
  }

  /// The first character that begins at `offset` or later; `count` where none does.
  func index(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `first` and `second` stand side by side, beginning at byte `end` or before.
  func contains(_ first: UInt16, _ second: UInt16, through end: Int) -> Bool {
    let limit = end < 0 ? 0 : index(from: end + 1)
    let wanted = UInt64(first) &* 0x0001_0001_0001_0001
    var index = 0
    while index < limit {
      // Four characters at a time: a lane without bits is the one that is looked for.
      if index + 4 <= count {
        let four = UnsafeRawPointer(units + index).loadUnaligned(as: UInt64.self) ^ wanted
        if (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 == 0 {
          index += 4
          continue
        }
      }
      for place in index..<min(index + 4, limit) where units[place] == first {
        if place + 1 < count, units[place + 1] == second { return true }
      }
      index += 4
    }
    return false
  }

  /// The scalar at `index`, U+FFFD where none could be decoded.
  func scalar(at index: Int) -> UInt32 {
    let unit = UInt32(units[index])
    let offset = Int(offsets[index])
    guard unit == 0xFFFD, bytes[offset] >= 0xF0, offset + 3 < bytes.count else { return unit }
    let high = UInt32(bytes[offset] & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
    return high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F)
  }
}
