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
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day) else { return nil }
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
    var numbers: [Int] = []
    for (index, part) in text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).enumerated() {
      guard index < 3, part.count == (index == 0 ? 4 : 2) else { return nil }
      var number = 0
      for byte in part {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    guard let year = numbers.first else { return nil }
    self.init(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
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
}
