/// Read-only view of valid UTF-8 for the scanners of this module: scalars forwards and backwards, literal matches. Offsets are byte
/// offsets into the viewed text; reading outside gives the scalar 0 with length 1 (forwards) or the offset itself (backwards), so
/// that no scanner can leave the text.
struct ByteText {
  let base: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ base: UnsafeBufferPointer<UInt8>) { self.base = base }

  @inline(__always)
  var count: Int { base.count }

  @inline(__always)
  subscript(_ offset: Int) -> UInt8 { offset >= 0 && offset < base.count ? base[offset] : 0 }

  /// The scalar that begins at `offset` and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (
        UInt32(lead & 0x0F) << 12 | UInt32(self[offset + 1] & 0x3F) << 6 | UInt32(self[offset + 2] & 0x3F), 3
      )
    }
    let high = UInt32(lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
    return (high | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F), 4)
  }

  /// The scalar that ends before `offset`, and where it begins; `floor` is where the text begins.
  @inline(__always)
  func scalar(before offset: Int, floor: Int = 0) -> (value: UInt32, start: Int) {
    guard offset > floor else { return (0, offset) }
    var start = offset - 1
    while start > floor && offset - start < 4 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }

  /// True when the bytes of `literal` stand at `offset` and end by `end`.
  @inline(__always)
  func matches(_ literal: StaticString, at offset: Int, end: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= end, end <= base.count else { return false }
    let expected = literal.utf8Start
    var index = 0
    while index < length {
      if base[offset + index] != expected[index] { return false }
      index += 1
    }
    return true
  }

  /// The length of the first of `literals` that stands at `offset`; nil when none does.
  func firstMatch(_ literals: [StaticString], at offset: Int, end: Int) -> Int? {
    for literal in literals where matches(literal, at: offset, end: end) { return literal.utf8CodeUnitCount }
    return nil
  }

  /// The length of the first literal of `set` that stands at `offset`; nil when none does.
  @inline(__always)
  func firstMatch(_ set: LiteralSet, at offset: Int, end: Int) -> Int? { set.match(self, at: offset, end: end) }

  /// True when the text before `end` ends in a literal of `set`.
  @inline(__always)
  func hasSuffix(_ set: LiteralSet, start: Int, end: Int) -> Bool {
    set.matchSuffix(self, start: start, end: end) != nil
  }

  /// True when the text before `end` ends in `literal` and that begins at `start` or later.
  func hasSuffix(_ literal: StaticString, start: Int, end: Int) -> Bool {
    let from = end - literal.utf8CodeUnitCount
    return from >= start && matches(literal, at: from, end: end)
  }

  /// True when the text before `end` ends in one of `literals`.
  func hasSuffix(_ literals: [StaticString], start: Int, end: Int) -> Bool {
    literals.contains { hasSuffix($0, start: start, end: end) }
  }

  /// Where `literal` first stands inside `range`.
  func find(_ literal: StaticString, in range: ByteRange) -> Int? {
    let length = literal.utf8CodeUnitCount
    guard length > 0, range.count >= length, range.upperBound <= base.count else { return nil }
    let first = literal.utf8Start[0]
    var index = range.lowerBound
    while index + length <= range.upperBound {
      if base[index] == first && matches(literal, at: index, end: range.upperBound) { return index }
      index += 1
    }
    return nil
  }

  /// True when one of `literals` stands inside `range`.
  func contains(_ literals: [StaticString], in range: ByteRange) -> Bool {
    literals.contains { find($0, in: range) != nil }
  }

  /// The offset after white space (ASCII, no-break, ideographic, zero-width) that begins at `offset`.
  @inline(__always)
  func skipSpace(_ offset: Int, end: Int) -> Int {
    var index = offset
    while index < end {
      let length = spaceLength(at: index)
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  /// The offset before white space that ends at `offset`.
  @inline(__always)
  func skipSpaceBackwards(_ offset: Int, floor: Int) -> Int {
    var index = offset
    while index > floor {
      let start = scalar(before: index, floor: floor).start
      if spaceLength(at: start) == 0 { break }
      index = start
    }
    return index
  }

  /// The length in bytes of the white space character at `offset`; 0 for any other. Format characters without a width (byte order
  /// mark, zero-width space and joiners, soft hyphen) and control characters count as white space of no width.
  @inline(__always)
  func spaceLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0...0x20, 0x7F: return 1
    case 0xC2:
      let next = self[offset + 1]
      return next == 0xA0 || next == 0xAD || (next >= 0x80 && next < 0xA0) ? 2 : 0
    case 0xE2:
      let second = self[offset + 1]
      let third = self[offset + 2]
      // U+2000...U+200F, U+2028...U+202F, U+205F...U+206F
      if second == 0x80 { return third <= 0x8F || (third >= 0xA8 && third <= 0xAF) ? 3 : 0 }
      return second == 0x81 && third >= 0x9F && third <= 0xAF ? 3 : 0
    case 0xE3: return self[offset + 1] == 0x80 && self[offset + 2] == 0x80 ? 3 : 0
    case 0xEF: return self[offset + 1] == 0xBB && self[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
