/// A date as a text writes it, with or without its year.
struct WrittenDate: Hashable {
  /// Where it stands, in the bytes it was read from.
  let range: ByteRange
  /// Nil for 3月28日.
  let year: Int?
  let month: Int
  let day: Int
  /// The last day of a span: 31 in 3月29日至31日. Equal to `month` and `day` for a single day.
  let lastMonth: Int
  let lastDay: Int

  /// The calendar day (the last one of a span), with `fallback` for a missing year.
  func date(year fallback: Int? = nil) -> CalendarDate? {
    guard let year = year ?? fallback else { return nil }
    return CalendarDate(year: year, month: lastMonth, day: lastDay)
  }

  /// Reads the date that begins at `offset`: 2023年3月28日, 二〇二三年三月二十八日, 2023-03-28, 2023/3/28, 2023.3.28, 3月28日,
  /// 3月29日至31日, 3月27日至4月2日. Nil where none begins.
  static func read(_ text: ByteText, at offset: Int, end: Int) -> WrittenDate? {
    guard let (first, afterFirst) = number(text, offset, end) else { return nil }
    var index = text.skipSpace(afterFirst, end: end)
    if first >= 1900 && first <= 2100 {
      if text.matches("年", at: index, end: end) {
        index = text.skipSpace(index + 3, end: end)
        guard let (month, afterMonth) = number(text, index, end) else { return nil }
        return monthAndDay(text, offset, first, month, afterMonth, end)
      }
      for mark in ["-", "/", ".", "－", "．", "／"] as [StaticString] where text.matches(mark, at: index, end: end) {
        guard let (month, afterMonth) = number(text, index + mark.utf8CodeUnitCount, end),
          text.matches(mark, at: afterMonth, end: end),
          let (day, afterDay) = number(text, afterMonth + mark.utf8CodeUnitCount, end),
          CalendarDate(year: first, month: month, day: day) != nil
        else { return nil }
        return WrittenDate(
          range: offset..<afterDay,
          year: first,
          month: month,
          day: day,
          lastMonth: month,
          lastDay: day
        )
      }
      return nil
    }
    return monthAndDay(text, offset, nil, first, index, end)
  }

  private static func monthAndDay(
    _ text: ByteText,
    _ start: Int,
    _ year: Int?,
    _ month: Int,
    _ offset: Int,
    _ end: Int
  ) -> WrittenDate? {
    var index = text.skipSpace(offset, end: end)
    guard text.matches("月", at: index, end: end) else { return nil }
    index = text.skipSpace(index + 3, end: end)
    guard let (day, afterDay) = number(text, index, end) else { return nil }
    index = text.skipSpace(afterDay, end: end)
    var lastMonth = month
    var lastDay = day
    var close = index
    if let unit = text.firstMatch(["日", "号"], at: index, end: end) { close = index + unit }
    // 29日至31日, 29日—31日, 29至31日, 29、30日
    var span = text.skipSpace(close, end: end)
    if let dash = text.firstMatch(["至", "到", "—", "-", "－", "～", "~", "、"], at: span, end: end) {
      span = text.skipSpace(span + dash, end: end)
      if let (number, afterNumber) = number(text, span, end), number >= 1, number <= 31 {
        let next = text.skipSpace(afterNumber, end: end)
        if let unit = text.firstMatch(["日", "号"], at: next, end: end) {
          if number > day {
            lastDay = number
            close = next + unit
          }
        } else if text.matches("月", at: next, end: end), number <= 12,
          let (second, afterSecond) = Self.number(text, text.skipSpace(next + 3, end: end), end),
          let unit = text.firstMatch(["日", "号"], at: text.skipSpace(afterSecond, end: end), end: end)
        {
          lastMonth = number
          lastDay = second
          close = text.skipSpace(afterSecond, end: end) + unit
        }
      }
    }
    guard close > index || lastDay != day else { return nil }
    // A leap year stands in for a year that is not written.
    guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil,
      CalendarDate(year: year ?? 2000, month: lastMonth, day: lastDay) != nil
    else { return nil }
    return WrittenDate(
      range: start..<close,
      year: year,
      month: month,
      day: day,
      lastMonth: lastMonth,
      lastDay: lastDay
    )
  }

  /// Reads a number of one to four ASCII or full-width digits, or in Chinese digits (二〇二三, 十二, 二十九).
  private static func number(_ text: ByteText, _ offset: Int, _ end: Int) -> (Int, Int)? {
    var index = offset
    var value = 0
    var digits = 0
    while index < end {
      let (scalar, length) = text.scalar(at: index)
      if ScalarClass.isDigit(scalar) {
        value = value * 10 + Int(scalar - 0x30)
      } else if scalar >= 0xFF10 && scalar <= 0xFF19 {
        value = value * 10 + Int(scalar - 0xFF10)
      } else {
        break
      }
      digits += 1
      if digits > 4 { return nil }
      index += length
    }
    if digits > 0 { return (value, index) }
    return chineseNumber(text, offset, end)
  }

  private static func chineseNumber(_ text: ByteText, _ offset: Int, _ end: Int) -> (Int, Int)? {
    var index = offset
    var value = 0
    var tens = false
    var digits = 0
    while index < end, digits < 5 {
      let (scalar, length) = text.scalar(at: index)
      if scalar == 0x5341 {  // 十
        guard !tens, digits <= 1 else { return nil }
        value = (digits == 0 ? 1 : value) * 10
        tens = true
      } else if let digit = chineseDigit(scalar) {
        value = tens ? value + digit : value * 10 + digit
      } else {
        break
      }
      digits += 1
      index += length
    }
    return digits > 0 ? (value, index) : nil
  }

  private static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB, 0x25EF, 0x4F: 0  // 〇 零 ○ ◯ O
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}

extension CalendarDate {
  /// The first full date in `text` (`2023-06-29 08:50`, `2023年6月29日`, `2023/6/29`); nil when there is none.
  package init?(firstIn text: String) {
    var text = text
    let found = text.withUTF8 { buffer -> CalendarDate? in
      let bytes = ByteText(buffer)
      var index = 0
      while index < bytes.count {
        if let written = WrittenDate.read(bytes, at: index, end: bytes.count), let date = written.date() { return date }
        if let compact = Self.compactDate(bytes, at: index) { return compact }
        index = Self.afterToken(bytes, index)
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  /// The date a file name gives: `2023-06-29_….md`, `20230629….txt`, `晋政发2023年6月29日.txt`; nil when it gives none. The folders
  /// before the last `/` do not count.
  package static func inFileName(_ name: String) -> CalendarDate? {
    let last = name.utf8.lastIndex(of: 0x2F).map { name[name.index(after: $0)...] } ?? name[...]
    return CalendarDate(firstIn: String(last.map { $0 == "_" ? "-" : $0 }))
  }

  /// The day that stands on a line of its own, in brackets or not, among the first lines of a text, below its headline or above it; nil where
  /// none does; only lines at byte `start` and behind count. A day within a sentence is what the text tells of, not when it was written.
  package init?(dateLineOf source: SourceText, behind start: Int = 0) {
    var lines = 0
    for line in 0..<min(source.lines.count, 40 + FrontMatter.longest) {
      let range = source.contentRange(ofLine: line)
      if range.lowerBound < start { continue }
      // No date is longer than this.
      guard range.count <= 120 else {
        lines += 1
        continue
      }
      var text = source.string(in: range)
      let found = text.withUTF8 { buffer -> (isEmpty: Bool, date: CalendarDate?) in
        let bytes = ByteText(buffer)
        var index = bytes.skipSpace(0, end: bytes.count)
        if index == bytes.count { return (true, nil) }
        while let mark = bytes.firstMatch(["（", "(", "*", "#", " "], at: index, end: bytes.count) { index += mark }
        guard let written = WrittenDate.read(bytes, at: index, end: bytes.count), let date = written.date() else {
          return (false, nil)
        }
        var end = bytes.skipSpace(written.range.upperBound, end: bytes.count)
        while let mark = bytes.firstMatch(Self.behindDay, at: end, end: bytes.count) {
          end = bytes.skipSpace(end + mark, end: bytes.count)
        }
        return (false, bytes.skipSpace(end, end: bytes.count) == bytes.count ? date : nil)
      }
      if let date = found.date {
        self = date
        return
      }
      if !found.isEmpty { lines += 1 }
      // A headline of three lines, its writer and the date.
      if lines == 5 { return nil }
    }
    return nil
  }

  /// What may follow the day on its line.
  private static let behindDay: [StaticString] = [
    "）", ")", "*", "。", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天",
  ]

  /// 20230629, standing alone among digits.
  private static func compactDate(_ text: ByteText, at start: Int) -> CalendarDate? {
    var value = 0
    var index = start
    while ScalarClass.isDigit(UInt32(text[index])), index - start < 9 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index - start == 8 else { return nil }
    return CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// The offset after the run of digits or the one character at `offset`, so that no number is read from its middle.
  private static func afterToken(_ text: ByteText, _ offset: Int) -> Int {
    var index = offset
    while ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
    return index > offset ? index : offset + text.scalar(at: offset).length
  }
}
