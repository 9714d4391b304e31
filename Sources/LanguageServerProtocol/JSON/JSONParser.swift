/// Why a text is no JSON.
package struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// What was wrong, in a few words.
  package let reason: String
  /// Where, as a byte offset into the text.
  package let offset: Int

  /// Memberwise.
  package init(reason: String, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// `unexpected end at byte 17`
  package var description: String { "\(reason) at byte \(offset)" }
}

/// A strict parser of JSON texts (RFC 8259) over bytes.
///
/// Strict in structure, forgiving in text: an ill-formed UTF-8 sequence or a lone surrogate (`\ud83d`, or its three-byte form) becomes
/// U+FFFD, which has the same length in UTF-16, so that a client's slip loses one character and not an edit. Numbers beyond
/// the range of a double become the greatest finite one. Nesting deeper than `maximumDepth` is refused.
package struct JSONParser {
  /// Arrays and objects within one another.
  package static let maximumDepth = 512

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// The value `bytes` spell; white space may stand around it and nothing else.
  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    parser.skipByteOrderMark()
    let value = try parser.value()
    parser.skipWhiteSpace()
    guard parser.index == bytes.count else { throw parser.error("text after the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func error(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: index)
  }

  private mutating func skipByteOrderMark() {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
  }

  private mutating func skipWhiteSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipWhiteSpace()
    guard index < bytes.count else { throw error("unexpected end") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error("no JSON value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { throw error("unexpected end") }
    for position in 0..<length where bytes[index + position] != word.utf8Start[position] {
      throw error("no JSON value")
    }
    index += length
    return value
  }

  private mutating func enter() throws(JSONSyntaxError) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw error("nesting deeper than \(Self.maximumDepth)") }
    index += 1
    skipWhiteSpace()
  }

  private mutating func array() throws(JSONSyntaxError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      skipWhiteSpace()
      guard index < bytes.count else { throw error("unexpected end of an array") }
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") {
        index += 1
      } else if byte == UInt8(ascii: "]") {
        index += 1
        return .array(elements)
      } else {
        throw error("no comma between elements")
      }
    }
  }

  private mutating func object() throws(JSONSyntaxError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [JSONObject.Member] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") {
      index += 1
      return .object(JSONObject(members: members))
    }
    while true {
      skipWhiteSpace()
      guard index < bytes.count else { throw error("unexpected end of an object") }
      guard bytes[index] == UInt8(ascii: "\"") else { throw error("no member name") }
      let name = try string()
      skipWhiteSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { throw error("no colon after a member name") }
      index += 1
      members.append(JSONObject.Member(name: name, value: try value()))
      skipWhiteSpace()
      guard index < bytes.count else { throw error("unexpected end of an object") }
      let byte = bytes[index]
      if byte == UInt8(ascii: ",") {
        index += 1
      } else if byte == UInt8(ascii: "}") {
        index += 1
        return .object(JSONObject(members: members))
      } else {
        throw error("no comma between members")
      }
    }
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = index
    let negative = bytes[index] == UInt8(ascii: "-")
    if negative { index += 1 }
    let firstDigit = index
    var magnitude = 0
    var overflow = false
    while let digit = digit() {
      let (product, over) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.subtractingReportingOverflow(digit)  // negative, so that Int.min fits
      magnitude = sum
      overflow = overflow || over || more
      index += 1
    }
    guard index > firstDigit else { throw error("no digit") }
    guard index == firstDigit + 1 || bytes[firstDigit] != UInt8(ascii: "0") else { throw error("leading zero") }
    var isWhole = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    if isWhole, !overflow, negative || magnitude != Int.min {
      return .integer(negative ? magnitude : -magnitude)
    }
    let parsed = Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? 0
    let greatest = Double.greatestFiniteMagnitude
    return .number(min(max(parsed, -greatest), greatest))
  }

  private func digit() -> Int? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    return byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard digit() != nil else { throw error("no digit") }
    while digit() != nil { index += 1 }
  }

  /// The string at the opening quotation mark.
  private mutating func string() throws(JSONSyntaxError) -> String {
    index += 1
    let start = index
    try skipPlain()
    if bytes[index] == UInt8(ascii: "\"") {
      let text = Self.text(bytes[start..<index])
      index += 1
      return text
    }
    var unescaped = Array(bytes[start..<index])
    while bytes[index] != UInt8(ascii: "\"") {
      try escape(into: &unescaped)
      let plain = index
      try skipPlain()
      unescaped.append(contentsOf: bytes[plain..<index])
    }
    index += 1
    return Self.text(unescaped[...])
  }

  /// Goes on to the next quotation mark or backslash.
  private mutating func skipPlain() throws(JSONSyntaxError) {
    var position = index
    let count = bytes.count
    while position < count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      position += 1
    }
    index = position
    guard position < count else { throw error("unexpected end of a string") }
    guard bytes[position] >= 0x20 else { throw error("control character in a string") }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard index + 1 < bytes.count else { throw error("unexpected end of a string") }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape()
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("unknown escape")
    }
  }

  /// The scalar after `\u`, both halves of a surrogate pair taken together; a lone half is U+FFFD.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    let first = try fourHexDigits()
    guard (0xD800..<0xE000).contains(first) else { return Unicode.Scalar(first) ?? replacement }
    guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return replacement }
    let before = index
    index += 2
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      index = before
      return replacement
    }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? replacement
  }

  private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw error("unexpected end of a string") }
    var number: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw error("no hexadecimal digit")
      }
      number = number << 4 | UInt32(digit)
      index += 1
    }
    return number
  }

  /// The text of `bytes`; what is no UTF-8 becomes U+FFFD, a surrogate of three bytes one of them.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.count == bytes.count { return text }
    // A repair changed the length: join the three bytes of an encoded surrogate before decoding again.
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == 0xED, position + 2 < bytes.endIndex, (0xA0...0xBF).contains(bytes[position + 1]),
        (0x80...0xBF).contains(bytes[position + 2])
      {
        joined.append(contentsOf: [0xEF, 0xBF, 0xBD])
        position += 3
      } else {
        joined.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }
}
