import PolicyText

/// Times as lives write them: 2016.05—2021.09, 2016年5月至今, 2021-09至, 1998年.
extension PeopleScan {
  /// The span of time, or the one date, that ends at `end`, and where it begins; nil where none does, and for a date without its year.
  func span(endingAt end: Int) -> (told: Told, at: Int)? {
    var start = end
    while start > 0, end - start < 40, Self.isSpanPart(text[start - 1]) || PersonText.isBlank(text[start - 1]) {
      start -= 1
    }
    // Figures of something else may stand before: the first year from which the rest can be read counts.
    for index in start..<end where text[index] == 0x31 || text[index] == 0x32 {
      if index > 0, Self.isDigit(text[index - 1]) || text[index - 1] == 0x2E { continue }
      if let told = span(from: index, to: end) { return (told, index) }
    }
    return nil
  }

  /// Reads `start..<end` as a span; nil where it holds anything else.
  private func span(from start: Int, to end: Int) -> Told? {
    guard let first = date(at: start, limit: end, of: nil) else { return nil }
    var told = Told(start: first.date)
    var index = afterBlanks(first.end, end)
    if text[index] == 0x8D77, index < end { index = afterBlanks(index + 1, end) }  // 起
    if index == end { return told }
    let joint = index
    while index < end, Self.isJoin(text[index]) || PersonText.isBlank(text[index]) { index += 1 }
    guard index > joint else { return nil }
    told.isOpen = true
    if index == end { return told }
    if text[index] == 0x4ECA {  // 今
      told.isSaidToLast = true
      return afterBlanks(index + 1, end) == end ? told : nil
    }
    guard let last = date(at: index, limit: end, of: first.date.first.year), first.date.first <= last.date.last,
      afterBlanks(last.end, end) == end
    else { return nil }
    told.isOpen = false
    told.end = last.date
    return told
  }

  /// The date at `index`: 2016年5月, 2016.05, 2016-5, 2016/05, 2016年, 2016, with or without its day. `year` stands for one that is not written (至9月).
  private func date(at index: Int, limit: Int, of year: Int?) -> (date: ActDate, end: Int)? {
    guard let first = number(at: index, limit: limit) else { return nil }
    var next = afterBlanks(first.end, limit)
    if first.end - index <= 2, let year, text[next] == 0x6708, next < limit {
      return day(after: next + 1, limit: limit, year: year, month: first.value)
    }
    guard first.end - index == 4, (1900...2100).contains(first.value) else { return nil }
    if text[next] == 0x5E74, next < limit {  // 年
      next += 1
      let month = afterBlanks(next, limit)
      guard let second = number(at: month, limit: limit), second.end - month <= 2 else {
        return dates(first.value, nil, nil).map { ($0, next) }
      }
      let mark = afterBlanks(second.end, limit)
      guard text[mark] == 0x6708, mark < limit else { return nil }
      return day(after: mark + 1, limit: limit, year: first.value, month: second.value)
    }
    // 2016-2021 has no months.
    guard next == first.end, next < limit, Self.isPoint(text[next]), let second = number(at: next + 1, limit: limit),
      second.end - next <= 3
    else { return dates(first.value, nil, nil).map { ($0, first.end) } }
    if second.end < limit, text[second.end] == text[next], let third = number(at: second.end + 1, limit: limit),
      third.end - second.end <= 3
    {
      return dates(first.value, second.value, third.value).map { ($0, third.end) }
    }
    let end = second.end < limit && text[second.end] == 0x6708 ? second.end + 1 : second.end
    return dates(first.value, second.value, nil).map { ($0, end) }
  }

  /// 5日 behind 2016年9月.
  private func day(after index: Int, limit: Int, year: Int, month: Int) -> (date: ActDate, end: Int)? {
    let start = afterBlanks(index, limit)
    if let found = number(at: start, limit: limit), found.end < limit, text[found.end] == 0x65E5 {
      return dates(year, month, found.value).map { ($0, found.end + 1) }
    }
    return dates(year, month, nil).map { ($0, index) }
  }

  /// The days of a year, a month or a day; nil where there are none such.
  private func dates(_ year: Int, _ month: Int?, _ day: Int?) -> ActDate? {
    guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    if day != nil { return ActDate(first: first, last: first) }
    return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month ?? 12, day: $0) }.first
      .flatMap { ActDate(first: first, last: $0) }
  }

  private func number(at index: Int, limit: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = index
    while end < limit, end - index < 5, Self.isDigit(text[end]) {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    return end > index && end - index < 5 ? (value, end) : nil
  }

  private func afterBlanks(_ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit, PersonText.isBlank(text[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// . ． / -
  private static func isPoint(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2F || scalar == 0x2D
  }

  private static func isJoin(_ scalar: UInt32) -> Bool { spanJoins.contains(scalar) }

  /// — － – ― ─ - ~ ～ 至 到
  private static let spanJoins = CharacterBitmap([
    0x2014, 0xFF0D, 0x2013, 0x2015, 0x2500, 0x2D, 0x7E, 0xFF5E, 0x81F3, 0x5230,
  ])

  /// What times of lives are written with, blanks aside.
  static func isSpanPart(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || isPoint(scalar) || isJoin(scalar) || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
      || scalar == 0x4ECA || scalar == 0x8D77
  }
}
