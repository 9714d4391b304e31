/// A year, a month or a day of the Gregorian calendar: dates of office are often known to the month only.
package struct GlossaryDate: Sendable, Hashable, Comparable {
  /// 1...9999
  package let year: Int
  /// 1...12; nil when only the year is known.
  package let month: Int?
  /// 1...31; nil when only the month is known.
  package let day: Int?

  /// Nil when the numbers name nothing in the calendar, or when a day comes without a month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days =
          switch month {
          case 2: isLeap ? 29 : 28
          case 4, 6, 9, 11: 30
          default: 31
          }
        guard (1...days).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023`, `2023-05` and `2023-05-06` exactly (ISO 8601, W3C date types); anything else gives nil.
  package init?(iso text: String) {
    // One pass over the bytes: a large glossary has millions of dates.
    var numbers = (0, 0, 0)
    var part = 0
    var digits = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") {
        guard digits == (part == 0 ? 4 : 2), part < 2 else { return nil }
        part += 1
        digits = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 4 else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch part {
      case 0: numbers.0 = numbers.0 * 10 + digit
      case 1: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
      digits += 1
    }
    guard digits == (part == 0 ? 4 : 2) else { return nil }
    self.init(year: numbers.0, month: part > 0 ? numbers.1 : nil, day: part > 1 ? numbers.2 : nil)
  }

  /// `2023`, `2023-05` or `2023-05-06`.
  package var iso: String {
    var text = String(year)
    text = String(repeating: "0", count: 4 - text.utf8.count) + text
    if let month { text += month < 10 ? "-0\(month)" : "-\(month)" }
    if let day { text += day < 10 ? "-0\(day)" : "-\(day)" }
    return text
  }

  /// Earlier dates first; a month stands before its first day.
  package static func < (left: GlossaryDate, right: GlossaryDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  /// True when the whole of this year, month or day lies before the whole of `other`: 2023-05 is not before 2023.
  package func isWholly(before other: GlossaryDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
