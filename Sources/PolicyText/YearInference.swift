/// Finds the year of dates that are written without one, from the neighbourhood in the document.
///
/// In this order: the year that puts the date nearest to a full date of the document's imprint or to the date known from outside;
/// the year the document names most (《2023年工作要点》 counts double, a goal like 到2025年 not at all); the first such day after the
/// latest party congress or plenum the text invokes. Else the year stays unknown.
struct YearInference {
  let text: ByteText
  /// Where to look; lists of links at the end of a web page are left out.
  let range: ByteRange
  /// Full dates that say when the document was made.
  let anchors: [CalendarDate]

  private let voted: Int?
  private let invoked: CalendarDate?

  init(_ text: ByteText, in range: ByteRange, anchors: [CalendarDate]) {
    self.text = text
    self.range = range
    self.anchors = anchors
    let found = anchors.isEmpty ? Self.scan(text, range) : (nil, nil)
    voted = found.0
    invoked = found.1
  }

  /// The calendar day of `written`, and whether its year was inferred; nil when nothing tells the year.
  func resolve(_ written: WrittenDate) -> (date: CalendarDate, inferred: Bool)? {
    if let date = written.date() { return (date, false) }
    if let anchor = anchors.first {
      let candidates = (anchor.year - 1...anchor.year + 1).compactMap { written.date(year: $0) }
      let nearest = candidates.min { abs($0.dayNumber - anchor.dayNumber) < abs($1.dayNumber - anchor.dayNumber) }
      return nearest.map { ($0, true) }
    }
    if let voted, let date = written.date(year: voted) {
      if let invoked, date < invoked, let later = written.date(year: voted + 1) { return (later, true) }
      return (date, true)
    }
    guard let invoked else { return nil }
    for year in invoked.year...invoked.year + 4 {
      if let date = written.date(year: year), date >= invoked { return (date, true) }
    }
    return nil
  }

  /// One pass over the text for named years and party meetings.
  private static func scan(_ text: ByteText, _ range: ByteRange) -> (Int?, CalendarDate?) {
    var votes: [Int: Int] = [:]
    var invoked: CalendarDate?
    var titles = 0
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = text.base[index]
      if byte == 0x31 || byte == 0x32 {
        var stop = index
        while ScalarClass.isDigit(UInt32(text[stop])) { stop += 1 }
        if stop - index == 4, let year = year(text, index), let weight = weight(text, range, index, stop, titles > 0) {
          votes[year, default: 0] += weight
        }
        index = stop
        continue
      }
      if byte < 0x80 {
        index += 1
        continue
      }
      if byte == 0xE3, text[index + 1] == 0x80 {
        if text[index + 2] == 0x8A { titles += 1 }
        if text[index + 2] == 0x8B { titles = max(0, titles - 1) }
      } else if byte == 0xE5, text[index + 1] == 0x8D, text[index + 2] == 0x81 {  // 十
        if let event = event(text, index, end), invoked.map({ $0 < event }) ?? true { invoked = event }
      } else if byte == 0xE4, text[index + 1] == 0xBA, text[index + 2] == 0x8C {  // 二
        if let event = event(text, index, end), invoked.map({ $0 < event }) ?? true { invoked = event }
      }
      index += byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4)
    }
    let best = votes.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (best?.key, invoked)
  }

  private static func year(_ text: ByteText, _ offset: Int) -> Int? {
    var value = 0
    for index in offset..<(offset + 4) { value = value * 10 + Int(text[index] - 0x30) }
    return (1980...2100).contains(value) ? value : nil
  }

  /// How much a year named at `offset` says of the year of writing; nil for none (a goal, a number).
  private static func weight(_ text: ByteText, _ range: ByteRange, _ offset: Int, _ stop: Int, _ inTitle: Bool) -> Int?
  {
    let end = range.upperBound
    let unit = text.matches("年", at: stop, end: end)
    guard unit || inTitle else { return nil }
    for word in ["到", "至", "以前", "力争", "面向", "展望", "—", "-", "～"] as [StaticString]
    where text.hasSuffix(word, start: range.lowerBound, end: offset) {
      return nil
    }
    let after = stop + (unit ? 3 : 0)
    for word in ["前", "底", "末", "远景", "可持续"] as [StaticString] where text.matches(word, at: after, end: end) {
      return nil
    }
    // A work report names the year it is given in, and is drafted in the year before.
    if inTitle { return text.find("政府工作报告", in: after..<min(end, after + 40)) == nil ? 4 : 1 }
    for word in ["以来", "至今", "起", "开始", "启动", "成立", "，", "建成"] as [StaticString]
    where text.matches(word, at: after, end: end) {
      return 1
    }
    return 2
  }

  /// Party congresses and plenums with their last day (the communiqués of the Central Committee of the CPC), by which later texts
  /// invoke them.
  private static let congresses = LiteralSet(["十六", "十七", "十八", "十九", "二十大", "二十届"])
  private static let events: [(StaticString, CalendarDate?)] = [
    ("十六大", CalendarDate(year: 2002, month: 11, day: 14)),
    ("十六届三中全会", CalendarDate(year: 2003, month: 10, day: 14)),
    ("十六届四中全会", CalendarDate(year: 2004, month: 9, day: 19)),
    ("十六届五中全会", CalendarDate(year: 2005, month: 10, day: 11)),
    ("十六届六中全会", CalendarDate(year: 2006, month: 10, day: 11)),
    ("十七大", CalendarDate(year: 2007, month: 10, day: 21)),
    ("十七届三中全会", CalendarDate(year: 2008, month: 10, day: 12)),
    ("十七届四中全会", CalendarDate(year: 2009, month: 9, day: 18)),
    ("十七届五中全会", CalendarDate(year: 2010, month: 10, day: 18)),
    ("十七届六中全会", CalendarDate(year: 2011, month: 10, day: 18)),
    ("十八大", CalendarDate(year: 2012, month: 11, day: 14)),
    ("十八届三中全会", CalendarDate(year: 2013, month: 11, day: 12)),
    ("十八届四中全会", CalendarDate(year: 2014, month: 10, day: 23)),
    ("十八届五中全会", CalendarDate(year: 2015, month: 10, day: 29)),
    ("十八届六中全会", CalendarDate(year: 2016, month: 10, day: 27)),
    ("十九大", CalendarDate(year: 2017, month: 10, day: 24)),
    ("十九届三中全会", CalendarDate(year: 2018, month: 2, day: 28)),
    ("十九届四中全会", CalendarDate(year: 2019, month: 10, day: 31)),
    ("十九届五中全会", CalendarDate(year: 2020, month: 10, day: 29)),
    ("十九届六中全会", CalendarDate(year: 2021, month: 11, day: 11)),
    ("二十大", CalendarDate(year: 2022, month: 10, day: 22)),
    ("二十届二中全会", CalendarDate(year: 2023, month: 2, day: 28)),
    ("二十届三中全会", CalendarDate(year: 2024, month: 7, day: 18)),
    ("二十届四中全会", CalendarDate(year: 2025, month: 10, day: 23)),
  ]

  private static func event(_ text: ByteText, _ offset: Int, _ end: Int) -> CalendarDate? {
    // 十六 … 二十: two characters decide before the list is read.
    guard text.firstMatch(congresses, at: offset, end: end) != nil else { return nil }
    for (name, date) in events where text.matches(name, at: offset, end: end) { return date }
    return nil
  }
}
