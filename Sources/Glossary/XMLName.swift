/// Names as the W3C recommendation "Namespaces in XML 1.0" has them (NCName).
enum XMLName {
  static func isNCName(_ name: String) -> Bool {
    var isFirst = true
    for scalar in name.unicodeScalars {
      guard isNameStart(scalar.value) || (!isFirst && isNameContinuation(scalar.value)) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// XML 1.0 (fifth edition), production 4, without the colon.
  private static func isNameStart(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Production 4a, beyond production 4.
  private static func isNameContinuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}

/// Dates of W3C XML Schema.
enum XMLDate {
  /// xs:date or xs:dateTime, years 0001 to 9999.
  static func isDateOrDateTime(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return false }
    var rest = String(decoding: parts.count == 2 ? parts[1] : first, as: UTF8.self)
    dropZone(&rest)
    if parts.count == 1 { return GlossaryDate(iso: rest)?.day != nil }
    return GlossaryDate(iso: String(decoding: first, as: UTF8.self))?.day != nil && isTime(rest)
  }

  private static func dropZone(_ text: inout String) {
    if text.utf8.last == UInt8(ascii: "Z") {
      text.removeLast()
    } else if text.utf8.count > 6 {
      let zone = Array(text.utf8.suffix(6))
      let isZone =
        (zone[0] == UInt8(ascii: "+") || (zone[0] == UInt8(ascii: "-") && zone[3] == UInt8(ascii: ":")))
        && zone[3] == UInt8(ascii: ":")
      if isZone, let hours = number(zone[1...2]), let minutes = number(zone[4...5]), hours <= 14, minutes < 60 {
        text.removeLast(6)
      }
    }
  }

  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":"),
      let hours = number(bytes[0...1]), let minutes = number(bytes[3...4]), let seconds = number(bytes[6...7]),
      hours < 24, minutes < 60, seconds < 60
    else { return false }
    guard bytes.count > 8 else { return true }
    return bytes.count > 9 && bytes[8] == UInt8(ascii: ".") && bytes[9...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
