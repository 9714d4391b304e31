/// Reads JSON (RFC 8259) with `//` and `/* */` comments and trailing commas, as editors' settings files have them.
struct JSONText {
  /// What is wrong, and where.
  struct Problem: Error, Sendable, Hashable {
    let message: String
    /// 1-based.
    let line: Int
    /// 1-based, in Unicode scalars.
    let column: Int
  }

  /// Nesting deeper than this is refused.
  private static let depthLimit = 100

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value of a whole text.
  static func parse(_ bytes: [UInt8]) throws(Problem) -> ConfigurationValue {
    var text = JSONText(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.index = 3 }
    try text.skipSpace()
    let value = try text.value(depth: 0)
    try text.skipSpace()
    guard text.index == bytes.count else { throw text.problem("text after the end of the JSON value") }
    return value
  }

  private func problem(_ message: String) -> Problem {
    var line = 1
    var column = 1
    for byte in bytes.prefix(index) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Problem(message: message, line: line, column: column)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() throws(Problem) {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Problem) {
    guard index + 1 < bytes.count else { throw problem("unexpected “/”") }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"):
      while let byte = current, byte != 0x0A { index += byte == 0x0A ? 0 : 1 }
    case UInt8(ascii: "*"):
      let start = index
      index += 2
      while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) {
        index += 1
      }
      guard index + 1 < bytes.count else {
        index = start
        throw problem("a comment that does not end")
      }
      index += 2
    default: throw problem("unexpected “/”")
    }
  }

  private mutating func value(depth: Int) throws(Problem) -> ConfigurationValue {
    guard depth < Self.depthLimit else { throw problem("nested too deeply") }
    guard let byte = current else { throw problem("a value is missing at the end of the text") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default:
      for (word, value) in [("true", ConfigurationValue.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return value
      }
      throw problem("a value is expected here")
    }
  }

  private mutating func object(depth: Int) throws(Problem) -> ConfigurationValue {
    var members: [String: ConfigurationValue] = [:]
    index += 1
    while true {
      try skipSpace()
      if current == UInt8(ascii: "}") { break }
      guard current == UInt8(ascii: "\"") else { throw problem("a key in double quotes or “}” is expected here") }
      let key = try string()
      try skipSpace()
      guard current == UInt8(ascii: ":") else { throw problem("“:” is expected after the key \(key)") }
      index += 1
      try skipSpace()
      members[key] = try value(depth: depth + 1)
      try skipSpace()
      if current == UInt8(ascii: ",") {
        index += 1
      } else if current != UInt8(ascii: "}") {
        throw problem("“,” or “}” is expected here")
      }
    }
    index += 1
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Problem) -> ConfigurationValue {
    var elements: [ConfigurationValue] = []
    index += 1
    while true {
      try skipSpace()
      if current == UInt8(ascii: "]") { break }
      elements.append(try value(depth: depth + 1))
      try skipSpace()
      if current == UInt8(ascii: ",") {
        index += 1
      } else if current != UInt8(ascii: "]") {
        throw problem("“,” or “]” is expected here")
      }
    }
    index += 1
    return .array(elements)
  }

  private mutating func number() throws(Problem) -> Double {
    let start = index
    while let byte = current, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
      index = start
      throw problem("not a number")
    }
    return number
  }

  private mutating func string() throws(Problem) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { break }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      index += 1
      guard let escape = current else { break }
      index += 1
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
      default:
        index -= 1
        throw problem("an unknown escape")
      }
    }
    guard current == UInt8(ascii: "\"") else {
      index = start
      throw problem("a string that does not end on its line")
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  // The scalar of \uXXXX, of a pair of them when the first is a high surrogate.
  private mutating func escapedScalar() throws(Problem) -> Unicode.Scalar {
    let first = try hexUnit()
    if (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let second = try hexUnit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hexUnit() throws(Problem) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw problem("four hexadecimal digits are expected after \\u")
    }
    index += 4
    return unit
  }
}
