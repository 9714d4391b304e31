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
    let head = label + "："
    guard text.utf8.starts(with: head.utf8) else { return nil }
    return String(decoding: text.utf8.dropFirst(head.utf8.count), as: UTF8.self)
  }

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
    var parts: [String] = []
    var current = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "；" && !isEscaped {
        parts.append(current)
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
        isEscaped = scalar == "\\" && !isEscaped
      }
    }
    parts.append(current)
    return parts
  }

  private static func labelAndRest(_ part: String) -> (label: String, rest: String)? {
    let scalars = part.unicodeScalars
    guard let colon = scalars.firstIndex(of: "："), colon != scalars.startIndex else { return nil }
    return (String(scalars[..<colon]), String(scalars[scalars.index(after: colon)...]))
  }
}
