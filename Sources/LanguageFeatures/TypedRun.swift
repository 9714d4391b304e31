package import PolicyText

/// The keyword run that ends at the caret: letters, digits, `_`, `·` between them, and Han, back to the nearest white space or
/// punctuation on the same line.
///
/// A Chinese sentence has no word boundaries, so the run is usually much longer than what the writer means; matching decides how
/// much of it belongs to the term.
package struct TypedRun: Sendable, Hashable {
  /// Bytes of the run in the document; empty at the caret when nothing that can begin a term stands before it.
  package var range: ByteRange
  /// The opening mark directly before the run (`“`, `《`, `「` …), nil when there is none.
  package var opening: UnicodeScalar?
  /// The first scalar after the caret on the same line.
  package var following: UnicodeScalar?

  /// Longest run in UTF-16 units: editors' own words stop near this length, and nothing longer begins a term.
  package static let limit = 60

  /// Reads the run before byte `caret` of valid UTF-8 `bytes`; an offset outside the text or inside a character is moved back to the
  /// nearest boundary.
  package init(in bytes: [UInt8], caret: Int) {
    var end = min(max(caret, 0), bytes.count)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var start = end
    var units = 0
    var previous: UnicodeScalar?
    while let (scalar, width) = Self.scalar(before: start, in: bytes) {
      guard Self.isWord(scalar), units < Self.limit else {
        previous = scalar
        break
      }
      units += scalar.value > 0xFFFF ? 2 : 1
      start -= width
    }
    range = start..<end
    opening = previous.flatMap { Self.closing(of: $0) == nil ? nil : $0 }
    following = Self.scalar(at: end, in: bytes).flatMap { $0.value == 0x0A || $0.value == 0x0D ? nil : $0 }
  }

  /// The mark that closes `opening` (GB/T 15834-2011, marks of quotation and book titles); nil for a scalar that opens nothing.
  package static func closing(of opening: UnicodeScalar) -> UnicodeScalar? {
    switch opening {
    case "“": "”"
    case "‘": "’"
    case "《": "》"
    case "〈": "〉"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }

  /// True for what a run is made of.
  package static func isWord(_ scalar: UnicodeScalar) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
        || value == 0x5F
    }
    if isHan(scalar) { return true }
    if value == 0xB7 { return true }
    // Full-width digits and letters; every other mark of the block stops a run.
    if (0xFF00...0xFFEF).contains(value) {
      return (0xFF10...0xFF19).contains(value) || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// True for the ideographs of the basic block, its extensions and compatibility forms, and 〇.
  package static func isHan(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005, 0x3007: true
    default: false
    }
  }

  static func scalar(before offset: Int, in bytes: [UInt8]) -> (scalar: UnicodeScalar, width: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return scalar(at: start, in: bytes).map { ($0, offset - start) }
  }

  static func scalar(at offset: Int, in bytes: [UInt8]) -> UnicodeScalar? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = bytes[offset]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + width <= bytes.count else { return nil }
    if width == 1 { return UnicodeScalar(UInt32(lead)) }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return UnicodeScalar(value)
  }
}
