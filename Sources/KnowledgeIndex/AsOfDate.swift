package import PolicyText

/// The day an answer holds for, and why that day.
package struct AsOfDate: Sendable, Hashable {
  /// Where the day comes from, best first.
  package enum Source: String, Sendable, Hashable {
    /// `date:` in the report's front matter.
    case frontMatter
    /// A date in the report's file name.
    case fileName
    /// The configuration's `asOf`.
    case configuration
    /// Nothing says otherwise.
    case today
  }

  /// The day.
  package var day: CalendarDate
  /// Where it comes from.
  package var source: Source

  /// Memberwise.
  package init(day: CalendarDate, source: Source) {
    self.day = day
    self.source = source
  }

  /// Front matter, else file name, else configuration, else today. `fileName` may be a path; only its last part counts.
  package init(report bytes: [UInt8], fileName: String, configuration: Configuration, today: CalendarDate) {
    if let day = Self.frontMatterDate(bytes) {
      self.init(day: day, source: .frontMatter)
    } else if let day = Self.date(inFileName: fileName) {
      self.init(day: day, source: .fileName)
    } else if let day = configuration.asOf {
      self.init(day: day, source: .configuration)
    } else {
      self.init(day: today, source: .today)
    }
  }

  /// The date of a YAML front matter block (`---` … `date: 2023-06-29` … `---`) at the start of the text; the block must close within 4 KB.
  package static func frontMatterDate(_ bytes: [UInt8]) -> CalendarDate? {
    guard bytes.starts(with: Array("---".utf8)) else { return nil }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let lines = head.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.first.map({ trimmed($0) }) == "---" else { return nil }
    var found: CalendarDate?
    for line in lines.dropFirst() {
      let text = trimmed(line)
      if text == "---" || text == "..." { return found }
      for key in ["date:", "日期:", "日期："] where text.hasPrefix(key) {
        found = found ?? firstDate(in: Array(text.dropFirst(key.count).utf8))
      }
    }
    return nil
  }

  /// A date in a file's name: `2023-06-29-巡河.md`, `20230629.txt`, `2023年6月29日.txt`, `2023.6.29.txt`.
  package static func date(inFileName path: String) -> CalendarDate? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return firstDate(in: Array(name.utf8))
  }

  /// The first date written with a four-digit year.
  static func firstDate(in bytes: [UInt8]) -> CalendarDate? {
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      let run = bytes[index..<end]
      if run.count == 8, let date = compactDate(run) { return date }
      if run.count == 4, let date = separatedDate(bytes, yearAt: index) { return date }
      index = end
    }
    return nil
  }

  private static func compactDate(_ digits: ArraySlice<UInt8>) -> CalendarDate? {
    let start = digits.startIndex
    return CalendarDate(
      year: number(digits[start..<(start + 4)]),
      month: number(digits[(start + 4)..<(start + 6)]),
      day: number(digits[(start + 6)..<(start + 8)])
    )
  }

  private static func separatedDate(_ bytes: [UInt8], yearAt index: Int) -> CalendarDate? {
    guard let (month, afterMonth) = part(bytes, at: index + 4, marks: ["-", ".", "/", "_", "年"]),
      let (day, _) = part(bytes, at: afterMonth, marks: ["-", ".", "/", "_", "月"])
    else { return nil }
    return CalendarDate(year: number(bytes[index..<(index + 4)]), month: month, day: day)
  }

  private static func part(_ bytes: [UInt8], at index: Int, marks: [String]) -> (number: Int, end: Int)? {
    for mark in marks where bytes[index...].starts(with: mark.utf8) {
      let start = index + mark.utf8.count
      var end = start
      while end < bytes.count, end - start < 3, isDigit(bytes[end]) { end += 1 }
      if (1...2).contains(end - start) { return (number(bytes[start..<end]), end) }
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
