package import PolicyText

/// The day a report's answers hold for, and what said so.
package struct AsOfDate: Sendable, Hashable {
  /// What said so.
  package enum Source: String, Sendable, Hashable {
    /// `date:` in the front matter.
    case frontMatter
    /// A date in the file name.
    case fileName
    /// The configuration, or the user's command.
    case configuration
    /// Nothing said anything.
    case today
  }

  /// The day.
  package var date: CalendarDate
  /// What said so.
  package var source: Source

  /// Memberwise.
  package init(date: CalendarDate, source: Source) {
    self.date = date
    self.source = source
  }

  /// Front matter before file name before configuration before `today`.
  package init(text bytes: [UInt8], path: String, configured: CalendarDate?, today: CalendarDate) {
    if let date = Self.frontMatterDate(in: bytes) {
      self.init(date: date, source: .frontMatter)
    } else if let date = Self.date(inFileName: path) {
      self.init(date: date, source: .fileName)
    } else if let configured {
      self.init(date: configured, source: .configuration)
    } else {
      self.init(date: today, source: .today)
    }
  }

  /// The `date:` line of front matter between two `---` lines at the head of the text; nil without one or with a date nobody can read.
  package static func frontMatterDate(in bytes: [UInt8]) -> CalendarDate? {
    // Front matter is short; whoever closes it later than this has none.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let lines = head.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    guard let first = lines.first, Self.isFence(first) else { return nil }
    for line in lines.dropFirst() {
      if Self.isFence(line) { return nil }
      for key in ["date:", "日期:", "日期："] where line.hasPrefix(key) {
        return date(in: Array(line.dropFirst(key.count).utf8))
      }
    }
    return nil
  }

  /// The last date in the last component of `path`: `2023-06-29`, `20230629`, `2023年6月29日`, `2023.6.29`.
  package static func date(inFileName path: String) -> CalendarDate? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return date(in: name)
  }

  /// The last date in `bytes`, in any of the notations of a file name.
  static func date(in bytes: [UInt8]) -> CalendarDate? {
    var found: CalendarDate?
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      let digits = bytes[start..<index]
      if digits.count == 8 {
        let date = CalendarDate(
          year: number(digits.prefix(4)),
          month: number(digits.dropFirst(4).prefix(2)),
          day: number(digits.suffix(2))
        )
        found = date ?? found
      } else if digits.count == 4 {
        var at = index
        guard let month = part(in: bytes, at: &at), let day = part(in: bytes, at: &at) else { continue }
        found = CalendarDate(year: number(digits), month: month, day: day) ?? found
        index = at
      }
    }
    return found
  }

  /// A separator and one or two digits.
  private static func part(in bytes: [UInt8], at index: inout Int) -> Int? {
    let separators: [[UInt8]] = ["-", ".", "_", "/", "年", "月"].map { Array($0.utf8) }
    guard let separator = separators.first(where: { bytes[index...].starts(with: $0) }) else { return nil }
    let start = index + separator.count
    var end = start
    while end < bytes.count, isDigit(bytes[end]), end - start < 2 { end += 1 }
    guard end > start else { return nil }
    index = end
    return number(bytes[start..<end])
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.utf8.starts(with: "---".utf8) && line.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
