/// Writes JSON text into bytes, pretty-printed by two spaces; the caller keeps brackets and keys in order.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var needsComma = false

  /// Opens an object, runs `body`, closes it.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    bracket(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Opens an array, runs `body`, closes it.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    bracket(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// An array with one `element` per item.
  mutating func array<Item>(_ items: [Item], _ element: (inout JSONWriter, Item) -> Void) {
    array { writer in
      for item in items { element(&writer, item) }
    }
  }

  /// The key of an object's member; a value must follow.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
    afterKey = true
  }

  /// A string, or null.
  mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append(contentsOf: Array("null".utf8)) }
    needsComma = true
  }

  /// A number.
  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: Array(String(number).utf8))
    needsComma = true
  }

  /// A member with a string, or null.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// A member with a number.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  private var afterKey = false

  private mutating func bracket(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    depth += 1
    needsComma = false
    let start = bytes.count
    body(&self)
    depth -= 1
    if bytes.count > start { newLine() }
    bytes.append(close)
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    if depth > 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
