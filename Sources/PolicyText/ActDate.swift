/// The time a text itself gives for an act of which it tells (任命, 免去, 当选): a paper tells of it on a later day.
///
/// Looked for in the sentence of the act, then in the one before it that the sentence takes up (会议决定…), then in the line above a list. Days of
/// birth and of joining, spans and bounds are the time of something else. Unknown stays unknown: where two years could be meant, none is.
package struct ActDate: Sendable, Hashable, Codable {
  /// The first and the last day of the time meant: of the month or the year where no day is given.
  package let first: CalendarDate
  /// See `first`.
  package let last: CalendarDate

  /// Nil where `last` lies before `first`.
  package init?(first: CalendarDate, last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// `2023-09-05`, `2023-09` or `2023`, as exact as the text.
  package var iso: String {
    if first == last { return first.iso }
    return String(first.iso.prefix(first.month == last.month ? 7 : 4))
  }

  /// The time of the act told at byte `offset` of normalised `bytes` (valid UTF-8, paragraphs end in LF), in an article that begins at byte
  /// `start` and was published on `day`; nil where the text gives none, or one more than a year after that day (the paper's day is misread then). One
  /// after that day is announced, and has not happened.
  package init?(ofActAt offset: Int, in bytes: [UInt8], articleFrom start: Int, published day: CalendarDate?) {
    guard bytes.indices.contains(offset), (0...offset).contains(start) else { return nil }
    let paragraph = Self.paragraphStart(before: offset, from: start, in: bytes)
    let told =
      Self.told(in: bytes[paragraph..<offset], day)
      ?? Self.above(bytes[paragraph..<offset], from: start, in: bytes, day)
    guard let date = told.flatMap({ Self.inItsYear($0, articleFrom: start, in: bytes, day) }),
      day.map({ date.first.dayNumber - $0.dayNumber <= 366 }) ?? true
    else { return nil }
    self.init(first: date.first, last: date.last)
  }

  /// A date and where it stands.
  private struct Found {
    var date: SentenceDate
    /// Its first byte, and the one behind it.
    var start: Int
    var end: Int
    var hasYear: Bool

    /// The same in another year.
    func date(in year: Int, of bytes: [UInt8]) -> SentenceDate? {
      CalendarDate(year: year, month: 12, day: 31).flatMap {
        SentenceDate.numbers(at: start, in: bytes[..<end], before: $0)?.0
      }
    }
  }

  /// The date with the year the text before it gives where it has none itself: of the act before it in its sentence (2021年5月任…，8月任…; 同年), or of
  /// a chronicle's heading. A year that may be meant and is not the nearest leaves a date open, unless the paper came soon after that.
  private static func inItsYear(_ found: Found, articleFrom start: Int, in bytes: [UInt8], _ day: CalendarDate?)
    -> SentenceDate?
  {
    guard !found.hasYear else { return found.date }
    let paragraph = paragraphStart(before: found.start, from: start, in: bytes)
    let before = bytes[paragraph..<found.start]
    let isSameYear = sameYear.contains { before.suffix($0.count).elementsEqual($0) }
    if let told = lastYear(in: before) {
      let isOwn = told.at >= SentenceDate.sentenceStart(of: before) && (isSameYear || isAct(at: told.at, in: before))
      if isOwn { return found.date(in: told.year, of: bytes) }
      if isSameYear { return nil }
      if told.year == found.date.first.year { return found.date }
      let isNews = day.map { $0.dayNumber - found.date.last.dayNumber <= newsDays } ?? false
      return isNews && told.at >= SentenceDate.sentenceStart(of: before) ? found.date : nil
    }
    if isSameYear { return nil }
    // A chronicle's entry begins with its day.
    if before.allSatisfy({ $0 == 0x20 }), let year = headingYear(above: paragraph, from: start, in: bytes) {
      return found.date(in: year, of: bytes)
    }
    return found.date
  }

  /// Days within which a paper tells of what a day without its year was.
  private static let newsDays = 62
  private static let sameYear = ["同年", "当年", "该年"].map { Array($0.utf8) }

  /// The last year of four figures in `text`, and where it stands.
  private static func lastYear(in text: ArraySlice<UInt8>) -> (year: Int, at: Int)? {
    var index = text.endIndex - 3
    while index - 4 >= text.startIndex {
      if text[index...].starts(with: "年".utf8), text[(index - 4)..<index].allSatisfy({ (0x30...0x39).contains($0) }) {
        return (text[(index - 4)..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }, index - 4)
      }
      index -= 1
    }
    return nil
  }

  /// True where the date at `index` is itself that of an act: 2021年5月任….
  private static func isAct(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard let (_, _, end) = SentenceDate.numbers(at: index, in: text, before: nil) else { return false }
    return verbs.contains { text[end...].starts(with: $0) }
  }

  /// The year of a line that has nothing else, above the paragraph.
  private static func headingYear(above paragraph: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    let limit = max(start, paragraph - headingReach)
    var end = paragraph - 1
    while end > limit {
      var index = end
      while index > limit, bytes[index - 1] != 0x0A { index -= 1 }
      let line = bytes[index..<end]
      if line.count <= 12, let (year, at) = lastYear(in: line),
        line.allSatisfy({ $0 == 0x20 || $0 == 0x23 || (0x30...0x39).contains($0) || $0 >= 0x80 }),
        line[index..<at].allSatisfy({ $0 == 0x20 || $0 == 0x23 }), line[(at + 7)...].allSatisfy({ $0 == 0x20 })
      {
        return year
      }
      end = index - 1
    }
    return nil
  }

  // MARK: Where a date is looked for

  /// Bytes of a paragraph read at most: three hundred characters.
  private static let reach = 900
  /// Bytes read back at most for the heading of a year.
  private static let headingReach = 20_000
  /// Bytes read back at most, up to the line that opens a list or tells of the meeting.
  private static let aboveReach = 12_000

  private static func paragraphStart(before offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
    var index = offset
    while index > start, offset - index < reach, bytes[index - 1] != 0x0A { index -= 1 }
    while index < offset, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// The date that the text before the act gives: in its own sentence, or in the one that this one goes on from.
  private static func told(in text: ArraySlice<UInt8>, _ day: CalendarDate?) -> Found? {
    var sentence = SentenceDate.sentenceStart(of: text)
    if let date = last(in: text[sentence...], day) { return date }
    while sentence > text.startIndex, goesOn(text[sentence...]) {
      let before = text[..<(sentence - 3)]
      let start = SentenceDate.sentenceStart(of: before)
      if holdsYearOrMonth(before[start...]) {
        guard meetings.contains(where: { contains(before[start...], $0) }) else { return nil }
        return opening(of: before[start...], day) ?? last(in: before[start...], day)
      }
      sentence = start
    }
    return nil
  }

  /// True for a sentence that goes on about the meeting before it and has no date of its own.
  private static func goesOn(_ sentence: ArraySlice<UInt8>) -> Bool {
    !holdsYearOrMonth(sentence) && continuations.contains { sentence.starts(with: $0) }
  }

  /// The date of the line above the list in whose item the act stands (2023年9月5日…决定任命：, （2023年9月5日…通过）), or of the meeting on which a
  /// paragraph goes on. `act` is the paragraph up to the act.
  private static func above(_ act: ArraySlice<UInt8>, from start: Int, in bytes: [UInt8], _ day: CalendarDate?)
    -> Found?
  {
    // Of a paragraph too long to be read from its beginning nothing is known.
    guard act.startIndex > start, bytes[act.startIndex - 1] == 0x0A else { return nil }
    var goesOn = goesOn(act)
    let limit = max(start, act.startIndex - aboveReach)
    var end = act.startIndex - 1
    while end > limit {
      var index = end
      while index > limit, bytes[index - 1] != 0x0A { index -= 1 }
      let line = bytes[index..<end]
      if decides(line) || goesOn && holdsYearOrMonth(line) && meetings.contains(where: { contains(line, $0) }) {
        return opening(of: line, day)
      }
      // Prose ends a list; on what a meeting did several paragraphs go on.
      if contains(line.dropLast(3), "。") {
        guard goesOn else { return nil }
        goesOn = Self.goesOn(line)
      }
      end = index - 1
    }
    return nil
  }

  private static func decides(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < reach else { return false }
    return listHeads.contains { line.suffix($0.count).elementsEqual($0) } && holdsYearOrMonth(line)
  }

  private static let listHeads = ["：", ":", "通过）", "通过)"].map { Array($0.utf8) }

  /// 年 or 月
  private static func holdsYearOrMonth(_ text: ArraySlice<UInt8>) -> Bool {
    contains(text, "年") || contains(text, "月")
  }

  // MARK: Which date is meant

  /// The date with which `sentence` begins, behind 于, 本报讯（记者…） and the like.
  private static func opening(of sentence: ArraySlice<UInt8>, _ day: CalendarDate?) -> Found? {
    var index = sentence.startIndex
    while index < sentence.endIndex, index - sentence.startIndex < 120 {
      if let date = date(at: index, in: sentence, day) {
        // 2024年工作要点: a bare year is an attribute.
        return opens(sentence[..<index]) && !isBound(sentence[date.end...]) && !date.date.isYear ? date : nil
      }
      index += 1
    }
    return nil
  }

  /// The date whose first figure or character is at `index`, and its end.
  private static func date(at index: Int, in text: ArraySlice<UInt8>, _ day: CalendarDate?) -> Found? {
    let byte = text[index]
    guard (0x30...0x39).contains(byte) || byte >= 0xE4 && day != nil,
      index == text.startIndex || !(0x30...0x39).contains(text[index - 1]),
      let (date, hasYear, end) = SentenceDate.numbers(at: index, in: text, before: day)
    else { return nil }
    return Found(date: date, start: index, end: end, hasYear: hasYear)
  }

  /// True for what stands before the first words of a sentence: nothing but its subject, or a dateline and a byline.
  private static func opensSentence(_ before: ArraySlice<UInt8>) -> Bool {
    before.allSatisfy { !marks.contains($0) } || datelines.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static func opens(_ before: ArraySlice<UInt8>) -> Bool {
    before.isEmpty || openers.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// The last date of `sentence` that may be that of the act at its end.
  private static func last(in sentence: ArraySlice<UInt8>, _ day: CalendarDate?) -> Found? {
    var found: Found?
    var index = sentence.startIndex
    var isFirst = true
    while index < sentence.endIndex {
      guard let date = date(at: index, in: sentence, day) else {
        index += 1
        continue
      }
      let before = sentence[..<index]
      let rest = sentence[date.end...]
      // 2018年3月至2021年5月: the end of a span is not when it was taken up.
      let isSpan = joins.contains { before.suffix($0.count).elementsEqual($0) }
      if opens(before), untilNow.contains(where: { rest.starts(with: $0) }) {
        found = date
      } else if isSpan || isBound(rest) {
        // What was found before belongs to what is over.
        found = nil
      } else if verbs.contains(where: { rest.starts(with: $0) }) || opens(before) && !date.date.isYear,
        governs(rest, opensSentence: isFirst && opensSentence(before))
      {
        found = date
      }
      isFirst = false
      index = date.end
    }
    return found
  }

  /// True where what follows a date up to the act is told of its time: one clause, or all of a sentence that it opens.
  private static func governs(_ rest: ArraySlice<UInt8>, opensSentence: Bool) -> Bool {
    if others.contains(where: { contains(rest, $0) }) { return false }
    if opensSentence { return true }
    let clause = rest.starts(with: "，".utf8) ? rest.dropFirst(3) : rest
    return !contains(clause, "，")
  }

  private static func isBound(_ rest: ArraySlice<UInt8>) -> Bool {
    bounds.contains { rest.starts(with: $0) }
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    contains(text, Array(word.utf8))
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    var index = text.startIndex
    while index + word.count <= text.endIndex {
      if text[index] == first, text[index..<(index + word.count)].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }

  /// The first bytes of commas and brackets: E3 and EF begin Chinese marks.
  private static let marks: Set<UInt8> = [0xE3, 0xEF, 0x2C, 0x28]
  /// What may stand directly before the date of an act.
  private static let openers = [
    "，", "、", "：", ":", "于", "在", "自", "从", "（", "(", "经", "“", "）", ")", "讯", "电", "消息", " ", "　",
  ].map {
    Array($0.utf8)
  }
  private static let meetings = ["会议", "大会", "全会", "常委会"].map { Array($0.utf8) }
  private static let datelines = ["）", ")", "讯", "电", "消息", "　", " "].map { Array($0.utf8) }
  /// What is told of a date that stands before it with nothing between.
  private static let verbs = [
    "任", "担任", "出任", "就任", "接任", "调任", "升任", "转任", "当选", "获任", "被任命", "被免", "被选", "不再", "辞去", "卸任", "起任", "起担任", "决定",
    "表决", "通过", "任命", "选举", "免去", "批准", "，任",
    "，当选",
  ].map { Array($0.utf8) }
  private static let joins = ["至", "到", "—", "-", "－", "～", "~", "–", "截至", "截止", "次年", "翌年", "第二年"].map {
    Array($0.utf8)
  }
  /// 2021年5月至今任…: held since.
  private static let untilNow = ["至今", "起至今", "—至今", "——至今"].map { Array($0.utf8) }
  private static let bounds = [
    "以来", "以后", "之后", "以前", "之前", "前", "至", "—", "-", "－", "～", "~", "–", "、", "出生", "生", "参加工作", "加入", "入党", "毕业",
    "度",
    "版", "级", "届", "的",
  ].map { Array($0.utf8) }
  /// What a life tells beside its offices: the date before it is not that of the office behind it.
  private static let others = [
    "出生", "参加工作", "毕业", "加入中国", "入党", "入伍", "年生", "月生", "日生", "至今", "以来", "任期", "此前", "曾任", "此后", "随后",
  ]
  .map { Array($0.utf8) }
  /// How a sentence begins that goes on about the meeting before it.
  private static let continuations = [
    "会议", "大会", "全会", "会上", "经", "免去", "任命", "同时", "并", "根据", "决定", "宣布", "中央决定", "中共中央决定", "省委决定", "市委决定", "县委决定",
    "区委决定", "本次", "此次", "当日", "当天", "同日",
  ].map { Array($0.utf8) }
}
