/// What XML 1.0 can carry (production 2, Char). libxml2's writer checks none of it: control characters go out and a NUL cuts the text.
enum XMLText {
  /// `text` with U+FFFD in place of each character that XML cannot carry, and how many there were.
  static func cleaned(_ text: String) -> (text: String, refused: Int) {
    guard hasRefused(text) else { return (text, 0) }
    var result = ""
    var refused = 0
    for scalar in text.unicodeScalars {
      if isAllowed(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result.unicodeScalars.append("\u{FFFD}")
        refused += 1
      }
    }
    return (result, refused)
  }

  /// True for every scalar but controls (TAB, LF and CR are allowed), U+FFFE and U+FFFF; Swift has no lone surrogates.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// True when `text` shows nothing: empty, or white space alone.
  static func isBlank(_ text: String) -> Bool {
    // Visible ASCII, and everything from U+4000 on, where there is no white space: nearly every text.
    if let first = text.utf8.first, (first > 0x20 && first < 0x7F) || first >= 0xE4 { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  /// Decides on bytes, at memory speed: nearly every text is clean.
  private static func hasRefused(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return true }
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE { return true }
        index += 1
      }
      return false
    }
  }
}
