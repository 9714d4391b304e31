/// Literals that are looked for at one place, with a filter over their first character: most places of a text begin none of them, and
/// are answered by one test.
struct LiteralSet: Sendable {
  private let literals: [StaticString]
  /// One bit for each hash of a first character.
  private let first: Bits
  /// One bit for each hash of the last two bytes (the last byte alone for ASCII).
  private let last: Bits

  /// 256 bits.
  private struct Bits {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    mutating func insert(_ hash: UInt8) {
      let bit: UInt64 = 1 << UInt64(hash & 63)
      switch hash >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }

    @inline(__always)
    func contains(_ hash: UInt8) -> Bool {
      let word =
        hash & 0x80 == 0 ? (hash & 0x40 == 0 ? words.0 : words.1) : (hash & 0x40 == 0 ? words.2 : words.3)
      return word & (1 << UInt64(hash & 63)) != 0
    }
  }

  init(_ literals: [StaticString]) {
    self.literals = literals
    var first = Bits()
    var last = Bits()
    for literal in literals {
      let bytes = literal.utf8Start
      let count = literal.utf8CodeUnitCount
      first.insert(Self.hash(bytes[0], count > 1 ? bytes[1] : 0, count > 2 ? bytes[2] : 0))
      last.insert(Self.hash(bytes[count - 1], count > 1 ? bytes[count - 2] : 0, 0))
    }
    self.first = first
    self.last = last
  }

  /// The length of the first literal that stands at `offset` and ends by `end`; nil when none does.
  @inline(__always)
  func match(_ text: ByteText, at offset: Int, end: Int) -> Int? {
    guard offset < end, first.contains(Self.hash(text[offset], text[offset + 1], text[offset + 2])) else { return nil }
    return search(text, offset, end)
  }

  /// The length of the first literal that ends at `end` and begins at `start` or later; nil when none does.
  @inline(__always)
  func matchSuffix(_ text: ByteText, start: Int, end: Int) -> Int? {
    guard end > start, last.contains(Self.hash(text[end - 1], text[end - 2], 0)) else { return nil }
    for literal in literals where text.hasSuffix(literal, start: start, end: end) { return literal.utf8CodeUnitCount }
    return nil
  }

  private func search(_ text: ByteText, _ offset: Int, _ end: Int) -> Int? {
    for literal in literals where text.matches(literal, at: offset, end: end) { return literal.utf8CodeUnitCount }
    return nil
  }

  /// The hash of a character by its bytes; an ASCII character counts alone.
  @inline(__always)
  private static func hash(_ byte: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    byte < 0x80 ? byte : (byte &* 37) ^ (second &* 101) ^ (third &* 3)
  }
}
