/// Elements as bytes, written as libxml2's writer would write them (indented by two spaces, the same characters escaped in the same way),
/// but without a call, a copy and an allocation for each name, attribute and text: the elements of one entry are gathered here and handed
/// to libxml2 at once (`XMLOutput.add`).
///
/// Names are ours and constant; text may be any string. What XML cannot carry is replaced by U+FFFD and counted.
final class XMLFragment {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 14
  private(set) var count = 0
  /// Elements open around the next one, those outside the fragment included.
  private var depth: Int
  /// True between the name of a start tag and its `>`.
  private var isTagOpen = false
  /// True where text was written into the innermost element: its end tag then follows at once.
  private var hasText = false
  /// Characters replaced since the last `takeRefused`.
  private var refused = 0

  /// A fragment for the inside of `depth` elements.
  init(depth: Int) {
    bytes = .allocate(capacity: capacity)
    self.depth = depth
  }

  deinit { bytes.deallocate() }

  /// What was written; valid until the next call.
  var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// Forgets what was written. A buffer that a huge entry has blown up is given back.
  func clear() {
    count = 0
    guard capacity > 1 << 20 else { return }
    bytes.deallocate()
    capacity = 1 << 14
    bytes = .allocate(capacity: capacity)
  }

  /// The number of characters replaced so far, which is then counted anew.
  func takeRefused() -> Int {
    defer { refused = 0 }
    return refused
  }

  // MARK: Elements

  func start(_ name: StaticString) {
    if isTagOpen { append(UInt8(ascii: ">")) }
    breakLine()
    append(UInt8(ascii: "<"))
    append(name)
    depth += 1
    isTagOpen = true
    hasText = false
  }

  func end(_ name: StaticString) {
    depth -= 1
    if isTagOpen {
      append("/>")
    } else {
      if !hasText { breakLine() }
      append("</")
      append(name)
      append(UInt8(ascii: ">"))
    }
    isTagOpen = false
    hasText = false
  }

  func attribute(_ name: StaticString, _ value: String) {
    attribute(name, prefix: "", value)
  }

  /// An attribute whose value begins with a constant: `#t-1`.
  func attribute(_ name: StaticString, prefix: StaticString, _ value: String) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    append(prefix)
    escape(value, isAttribute: true)
    append(UInt8(ascii: "\""))
  }

  /// An attribute whose value ends with a constant and a number: `t-1.2`.
  func attribute(_ name: StaticString, _ value: String, suffix: StaticString, _ number: Int) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    escape(value, isAttribute: true)
    append(suffix)
    append(number)
    append(UInt8(ascii: "\""))
  }

  /// Text of the innermost element, or more of it.
  func text(_ text: String) {
    beginText()
    escape(text, isAttribute: false)
  }

  /// Constant text without anything to escape.
  func text(_ text: StaticString) {
    beginText()
    append(text)
  }

  /// A number as text.
  func text(_ number: Int) {
    beginText()
    append(number)
  }

  /// A date as text, as `GlossaryDate.iso` has it.
  func text(_ date: GlossaryDate) {
    beginText()
    for place in [1000, 100, 10] where date.year < place { append(UInt8(ascii: "0")) }
    append(date.year)
    for part in [date.month, date.day] {
      guard let part else { return }
      append(part < 10 ? "-0" : "-")
      append(part)
    }
  }

  /// An element with text alone, and up to two attributes.
  func element(
    _ name: StaticString,
    _ first: (StaticString, String)? = nil,
    _ second: (StaticString, String)? = nil,
    text: String
  ) {
    start(name)
    if let first { attribute(first.0, first.1) }
    if let second { attribute(second.0, second.1) }
    self.text(text)
    end(name)
  }

  private func beginText() {
    if isTagOpen { append(UInt8(ascii: ">")) }
    isTagOpen = false
    hasText = true
  }

  /// A new line, indented for an element of this depth.
  private func breakLine() {
    reserve(1 + 2 * depth)
    bytes[count] = UInt8(ascii: "\n")
    (bytes + count + 1).initialize(repeating: UInt8(ascii: " "), count: 2 * depth)
    count += 1 + 2 * depth
  }

  // MARK: Bytes

  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }

  @inline(__always)
  private func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  private func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let start = more.baseAddress else { return }
    reserve(more.count)
    (bytes + count).update(from: start, count: more.count)
    count += more.count
  }

  private func append(_ number: Int) {
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = count
    repeat {
      bytes[count] = UInt8(ascii: "0") + UInt8(rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: bytes + first, count: count - first)
    digits.reverse()
  }

  /// Appends `text` in runs between the bytes that cannot stand as they are.
  private func escape(_ text: String, isAttribute: Bool) {
    var text = text
    text.withUTF8 { source in
      guard let start = source.baseAddress else { return }
      reserve(source.count)
      var run = 0
      var index = 0
      while index < source.count {
        // Eight bytes at a time as long as none of them asks for a look.
        while index + 8 <= source.count, Self.isPlain(UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)) {
          index += 8
        }
        guard index < source.count else { break }
        let byte = start[index]
        // Nearly every byte: ASCII from `?` on and all of Chinese but the block of `，` and its neighbours.
        if byte > UInt8(ascii: ">") && byte != 0xEF {
          index += 1
          continue
        }
        guard let replacement = Self.replacement(of: byte, at: index, in: source, isAttribute: isAttribute) else {
          index += 1
          continue
        }
        append(UnsafeBufferPointer(start: start + run, count: index - run))
        append(replacement.text)
        if replacement.isRefusal { refused += 1 }
        index += replacement.length
        run = index
      }
      append(UnsafeBufferPointer(start: start + run, count: source.count - run))
    }
  }

  /// True for eight bytes of which none is below `?` or is EF: two tests of all bytes in one word (S. E. Anderson, Bit Twiddling Hacks,
  /// "Determine if a word has a byte less than n", "… a zero byte").
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let low = (word &- ones &* 0x3F) & ~word & highs
    let other = word ^ (ones &* 0xEF)
    let marks = (other &- ones) & ~other & highs
    return low | marks == 0
  }

  private struct Replacement {
    var text: StaticString
    /// Bytes replaced.
    var length = 1
    var isRefusal = false
  }

  /// What stands for the character at `index`; nil where it stands for itself. The same characters as libxml2 escapes
  /// (xmlEncodeSpecialChars, xmlBufAttrSerializeTxtContent), and those that XML 1.0 cannot carry (production 2, Char).
  private static func replacement(
    of byte: UInt8,
    at index: Int,
    in source: UnsafeBufferPointer<UInt8>,
    isAttribute: Bool
  ) -> Replacement? {
    switch byte {
    case UInt8(ascii: "<"): return Replacement(text: "&lt;")
    case UInt8(ascii: ">"): return Replacement(text: "&gt;")
    case UInt8(ascii: "&"): return Replacement(text: "&amp;")
    case UInt8(ascii: "\""): return Replacement(text: "&quot;")
    case 0x0D: return Replacement(text: "&#13;")
    case 0x09: return isAttribute ? Replacement(text: "&#9;") : nil
    case 0x0A: return isAttribute ? Replacement(text: "&#10;") : nil
    case 0..<0x20: return Replacement(text: "\u{FFFD}", isRefusal: true)
    case 0xEF:
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF; a Swift string holds whole characters.
      let isRefused = source[index + 1] == 0xBF && source[index + 2] >= 0xBE
      return isRefused ? Replacement(text: "\u{FFFD}", length: 3, isRefusal: true) : nil
    default: return nil
    }
  }
}
