/// Facts for which TBX-Basic, a closed dialect, has no data category, as text that a person reads and a program reads back:
/// `任职：省长；机构：省人民政府；首见：2023-03-28`. Labels are fixed; values escape `；`, `\` and line ends with a
/// backslash.
struct LabelledText {
  /// Label and value, in order.
  var fields: [(label: String, value: String)] = []

  init() {}

  /// Adds a field; a missing value adds none.
  mutating func add(_ label: String, _ value: String?) {
    guard let value else { return }
    fields.append((label, value))
  }

  /// `label：value；label：value`
  var text: String {
    fields.map { "\($0.label)：\(Self.escaped($0.value))" }.joined(separator: "；")
  }

  /// Reads `text`; nil where a part has no label.
  init?(_ text: String) {
    for part in Self.split(text) {
      guard let (label, value) = Self.labelAndRest(part) else { return nil }
      fields.append((label, Self.unescaped(value)))
    }
  }

  /// The same without white space around labels and values, as files wrapped for the eye have it.
  var trimmed: LabelledText {
    func trimmed(_ text: String) -> String {
      let isSpace = { (scalar: UnicodeScalar) in scalar.properties.isWhitespace }
      let rest = text.unicodeScalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
      return String(String.UnicodeScalarView(rest))
    }
    var copy = LabelledText()
    for field in fields { copy.add(trimmed(field.label), trimmed(field.value)) }
    return copy
  }

  /// The value of the first field with `label`.
  subscript(label: String) -> String? {
    fields.first { $0.label == label }?.value
  }

  /// `values` as one text, to be split again by `list(of:)`.
  static func joined(_ values: [String]) -> String {
    values.map(escaped).joined(separator: "；")
  }

  /// The values of `joined`.
  static func list(of text: String) -> [String] {
    split(text).map(unescaped)
  }

  /// What stands after `label：`; nil when `text` begins otherwise.
  static func rest(of text: String, after label: String) -> String? {
    guard begins(text, with: label) else { return nil }
    return String(decoding: text.utf8.dropFirst(label.utf8.count + colon.count), as: UTF8.self)
  }

  /// True when `text` begins with `label：`.
  static func begins(_ text: String, with label: String) -> Bool { UTF8Bytes.begins(text, with: label, then: colon) }

  /// `：`
  private static let colon: [UInt8] = [0xEF, 0xBC, 0x9A]
  /// `；`
  private static let semicolon: [UInt8] = [0xEF, 0xBC, 0x9B]

  static func escaped(_ value: String) -> String {
    guard needsEscape(value) else { return value }
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", "；":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func needsEscape(_ value: String) -> Bool {
    // No backslash, no line end, no first byte of `；` (EF BC 9B): the usual case, decided on bytes.
    value.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == 0xEF || $0 == 0x0A || $0 == 0x0D }
  }

  static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var result = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if scalar == "\\" && !isEscaped {
        isEscaped = true
      } else {
        switch scalar {
        case "n" where isEscaped: result.unicodeScalars.append("\n")
        case "r" where isEscaped: result.unicodeScalars.append("\r")
        default: result.unicodeScalars.append(scalar)
        }
        isEscaped = false
      }
    }
    return result
  }

  /// Cuts at each `；` that no backslash precedes; escapes stay.
  private static func split(_ text: String) -> [String] {
    let bytes = text.utf8
    var parts: [String] = []
    var start = bytes.startIndex
    var index = start
    var isEscaped = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      // `；` is EF BC 9B; no other character has these bytes in it.
      if byte == 0xEF, !isEscaped, bytes[index...].starts(with: semicolon) {
        parts.append(String(text[start..<index]))
        index = bytes.index(index, offsetBy: semicolon.count)
        start = index
        continue
      }
      // A character behind a backslash may have several bytes, of which only the first could begin `；`.
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      index = bytes.index(after: index)
    }
    parts.append(String(text[start...]))
    return parts
  }

  private static func labelAndRest(_ part: String) -> (label: String, rest: String)? {
    let bytes = part.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0xEF, bytes[index...].starts(with: colon) {
        guard index > bytes.startIndex else { return nil }
        return (String(part[..<index]), String(part[bytes.index(index, offsetBy: colon.count)...]))
      }
      index = bytes.index(after: index)
    }
    return nil
  }
}
