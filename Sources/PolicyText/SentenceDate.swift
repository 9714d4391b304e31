/// The time that a sentence itself gives for what it tells, earlier than the report's day: `2023年2月，市长…曾到此调研`.
///
/// Only a date that opens the clause, or stands directly before it, counts; one without its year (今年10月, 10月9日) is the last such before the
/// report's day. Spans and bounds (2021年以来, 2023年底前), attributes
/// (2023年度) and dates of another clause say nothing of the posts behind them.
package struct SentenceDate: Sendable, Hashable {
  /// As written: `2023年2月`.
  package var written: String
  /// The first and the last day of the time meant: of the month or the year where no day is given.
  package var first: CalendarDate
  /// See `first`.
  package var last: CalendarDate

  /// The date that governs the end of `text` (valid UTF-8), where it lies wholly before `day`; nil where the sentence gives none.
  package init?(governingEndOf text: ArraySlice<UInt8>, before day: CalendarDate) {
    // Most sentences have none: 年 E5 B9 B4 and 月 E6 9C 88 are looked for before anything else.
    let sentence = Self.sentenceStart(of: text, semicolonEnds: true)
    guard Self.holdsDate(text[sentence...]) else { return nil }
    var found: SentenceDate?
    var start = sentence
    while start < text.endIndex {
      if let (date, end) = Self.date(at: Self.afterOpening(start, in: text), in: text, before: day), date.last < day,
        Self.governs(text[end...])
      {
        found = date
      }
      guard let comma = Self.comma(in: text[start...]) else { break }
      start = comma + 3
    }
    guard let found else { return nil }
    self = found
  }

  private init(written: String, first: CalendarDate, last: CalendarDate) {
    self.written = written
    self.first = first
    self.last = last
  }

  // MARK: Clauses

  private static func holdsDate(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var index = 1
      while index + 2 < text.count {
        if text[index] == 0xE5, text[index + 1] == 0xB9, text[index + 2] == 0xB4 { return true }
        if text[index] == 0xE6, text[index + 1] == 0x9C, text[index + 2] == 0x88 { return true }
        index += 1
      }
      return false
    }
  }

  /// Where the last sentence of `text` begins: behind 。！？ or the end of a line. A semicolon parts what was at different times, and `semicolonEnds` it;
  /// of an act's date it does not (5日任命甲；免去乙).
  static func sentenceStart(of text: ArraySlice<UInt8>, semicolonEnds: Bool = false) -> Int {
    var index = text.endIndex
    while index > text.startIndex {
      if text[index - 1] == 0x0A || text[index - 1] == 0x0D { return index }
      if index - 3 >= text.startIndex {
        // 。 E3 80 82, ！ EF BC 81, ？ EF BC 9F, ； EF BC 9B
        switch (text[index - 3], text[index - 2], text[index - 1]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return index
        case (0xEF, 0xBC, 0x9B) where semicolonEnds: return index
        default: break
        }
      }
      index -= 1
    }
    return index
  }

  /// Behind white space, an opening mark, and 早在, 在, 于.
  private static func afterOpening(_ start: Int, in text: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < text.endIndex {
      if text[index] == 0x20 || text[index] == 0x09 {
        index += 1
      } else if let opening = openings.first(where: { text[index...].starts(with: $0) }) {
        index += opening.count
      } else {
        break
      }
    }
    return index
  }

  private static func comma(in text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    while index + 3 <= text.endIndex {
      if text[index..<(index + 3)].elementsEqual("，".utf8) { return index }
      index += 1
    }
    return nil
  }

  /// True where what follows the date up to the caret is told of its time: the clause it opens, or the one behind its comma, perhaps behind a
  /// short 在….
  private static func governs(_ rest: ArraySlice<UInt8>) -> Bool {
    var clause = rest
    if let comma = comma(in: clause), comma == clause.startIndex { clause = clause.dropFirst(3) }
    guard let comma = comma(in: clause) else { return true }
    let opening = clause[..<comma]
    return opening.count <= 36 && opening.starts(with: "在".utf8) && self.comma(in: clause[(comma + 3)...]) == nil
  }

  // MARK: Dates

  /// The date at `start` with what belongs to it (2023年2月中旬), and its end; nil where none stands, and where it is a bound or an
  /// attribute. A year that is not written is that of the last such day before `report`.
  private static func date(at start: Int, in text: ArraySlice<UInt8>, before report: CalendarDate) -> (
    SentenceDate, end: Int
  )? {
    guard let (date, _, read) = numbers(at: start, in: text, before: report) else { return nil }
    var end = read
    while let part = parts.first(where: { text[end...].starts(with: $0) }) { end += part.count }
    if bounds.contains(where: { text[end...].starts(with: $0) }) { return nil }
    // A bare year before a noun is an attribute more often than a time.
    if date.isYear, !text[end...].starts(with: "，".utf8) { return nil }
    return (date, end)
  }

  /// The numbers of a date at `start` and where they end: a year, a month or a day, of the last such year before `report` where none is written;
  /// nil where none stands, or no year is written and there is no report. `hasYear` where it is written, in figures or as 今年.
  static func numbers(at start: Int, in text: ArraySlice<UInt8>, before report: CalendarDate?) -> (
    SentenceDate, hasYear: Bool, end: Int
  )? {
    var index = start
    var written: Int?
    if let year = number(text, &index, digits: 4...4) {
      guard take("年", text, &index) else { return nil }
      written = year
    } else if let report, let (_, back) = years.first(where: { take($0.word, text, &index) }) {
      written = report.year - back
    }
    var end = index
    var month: Int?
    var day: Int?
    var next = index
    if let number = number(text, &next, digits: 1...2), take("月", text, &next) {
      month = number
      end = next
      if let number = self.number(text, &next, digits: 1...2), take("日", text, &next) || take("号", text, &next) {
        day = number
        end = next
      }
    }
    guard written != nil || month != nil, var year = written ?? report?.year else { return nil }
    if written == nil, let month, let report, (month, day ?? 1) > (report.month, report.day) { year -= 1 }
    let words = String(decoding: text[start..<end], as: UTF8.self)
    guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    if day != nil { return (SentenceDate(written: words, first: first, last: first), written != nil, end) }
    let lastMonth = month ?? 12
    guard let last = (28...31).reversed().lazy.compactMap({ CalendarDate(year: year, month: lastMonth, day: $0) }).first
    else { return nil }
    return (SentenceDate(written: words, first: first, last: last), written != nil, end)
  }

  /// No month is given.
  var isYear: Bool { last.dayNumber - first.dayNumber > 31 }

  private static func number(_ text: ArraySlice<UInt8>, _ index: inout Int, digits: ClosedRange<Int>) -> Int? {
    var end = index
    var value = 0
    while end < text.endIndex, (0x30...0x39).contains(text[end]), end - index <= digits.upperBound {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard digits.contains(end - index) else { return nil }
    index = end
    return value
  }

  private static func take(_ word: String, _ text: ArraySlice<UInt8>, _ index: inout Int) -> Bool {
    guard text[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  /// Years said by how long ago they were.
  private static let years: [(word: String, back: Int)] = [("今年", 0), ("去年", 1), ("前年", 2)]
  private static let openings = ["早在", "在", "于", "“", "（", "　"].map { Array($0.utf8) }
  /// What may follow a date and belongs to it.
  private static let parts = [
    "上旬", "中旬", "下旬", "上半年", "下半年", "份", "初", "底", "末", "春", "夏", "秋", "冬", "期间", "间", "当天", "凌晨", "上午", "中午", "下午",
    "晚上", "晚",
  ].map { Array($0.utf8) }
  /// What makes a bound or an attribute of a date.
  private static let bounds = [
    "以来", "以后", "之后", "以前", "之前", "后", "前", "起", "至", "到", "—", "-", "－", "～", "~", "、", "开始", "度", "版", "级", "届", "的",
  ].map { Array($0.utf8) }
}
