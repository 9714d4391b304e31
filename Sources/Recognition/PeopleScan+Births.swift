/// Where a text begins to tell a life: whose birth it gives.
extension PeopleScan {
  /// X，1970年3月生; X：1967年5月出生; X生于…, X出生于…; X同志1922年6月生于…; X1918年11月5日在某地出生; X，某地人，1932年12月出生.
  mutating func readBirth(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    if text[index + 1] == 0x5E73 { return readLifeHeading(at: index, &openings) }  // 平
    var end = index
    let isBorn = text[end - 1] == 0x51FA  // 出
    if isBorn { end -= 1 }
    let told = end
    // 在四川省…出生
    if isBorn, !isDatePart(text[end - 1]) {
      var place = end
      while place > 0, end - place < 24, PersonText.isHan(text[place - 1]), text[place - 1] != 0x5728 { place -= 1 }
      if text[place - 1] == 0x5728, isDatePart(text[place - 2]) { end = place - 1 }
    }
    let date = end
    while end > 0, date - end < 14, isDatePart(text[end - 1]) || PersonText.isBlank(text[end - 1]) { end -= 1 }
    let isDated = end < date && text[end] >= 0x30 && text[end] <= 0x39 && date - end >= 5
    guard isDated || end == told && text[index + 1] == 0x4E8E else { return }  // 于
    let isApart = text[end - 1] == 0xFF0C || text[end - 1] == 0xFF08 || text[end - 1] == 0xFF1A
    if isApart { end -= 1 }
    guard
      let name = bearer(endingAt: end) ?? bearerOfClauses(before: end, isApart: isApart) ?? bearerOfLine(above: end)
        ?? bearerOfParagraph(before: end)
    else { return }
    addOpening(name)
    openings.append((name.range, index))
  }

  /// X⏎生平⏎早年任…: the heading of a life below the name it tells of.
  private mutating func readLifeHeading(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    guard text[index - 1] == 0x0A, text[index + 2] == 0x0A else { return }
    guard let name = NameParser.name(endingAt: index - 1, from: max(0, index - 13), in: text), name.score >= 5,
      !name.isAmbiguous, name.range.lowerBound == 0 || text[name.range.lowerBound - 1] == 0x0A
    else { return }
    addOpening(name)
    openings.append((name.range, index + 2))
  }

  /// The clear name that ends at `end`, a title of courtesy behind it left out.
  private func bearer(endingAt end: Int) -> NameParser.Reading? {
    // ，金寨人，1970年3月生: where somebody comes from.
    if text[end - 1] == 0x4EBA, PostJurisdiction.placeEnds(at: end - 1, in: text) { return nil }
    let end = end - Self.courtesies.length(endingAt: end, in: text)
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text), !name.isAmbiguous,
      name.score >= 6, !PersonText.isHan(text[name.range.lowerBound - 1]) || isLeftBounded(name.range.lowerBound),
      Self.otherNames.length(endingAt: name.range.lowerBound, in: text) == 0
    else { return nil }
    return name
  }

  /// The name that fills the line above a line which begins with a birth, or with the sex and a birth: 李　明⏎1962年5月出生，….
  private func bearerOfLine(above index: Int) -> NameParser.Reading? {
    var start = index
    while start > 0, index - start < 12, text[start - 1] != 0x0A { start -= 1 }
    guard start > 1, text[start - 1] == 0x0A, Self.opensLife(start, before: index, in: text) else { return nil }
    var end = start - 1
    while end > 0, PersonText.isBlank(text[end - 1]) || text[end - 1] == 0x0A { end -= 1 }
    // 县委书记：李明⏎1962年5月出生: behind its post.
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 12), in: text), name.score >= 5, !name.isWord
    else {
      return nil
    }
    let first = name.range.lowerBound
    let before = text[first - 1]
    guard
      first == 0 || before == 0x0A || PersonText.isBlank(before) || before == 0xFF1A
        || PostTitles.heads.length(endingAt: first, in: text) > 1
    else { return nil }
    return name
  }

  /// X，某中心主任，研究员。1945年9月生: the name that opens the paragraph, its posts up to the sentence that begins with the birth.
  private func bearerOfParagraph(before end: Int) -> NameParser.Reading? {
    var stop = end
    while stop > 0, end - stop < 8, text[stop - 1] != 0x3002, text[stop - 1] != 0x0A { stop -= 1 }
    guard stop > 1, text[stop - 1] == 0x3002 else { return nil }
    var start = stop - 1
    while start > 0, stop - start < 60, text[start - 1] != 0x0A, text[start - 1] != 0x3002 { start -= 1 }
    while PersonText.isBlank(text[start]) { start += 1 }
    guard start == 0 || text[start - 1] == 0x0A || PersonText.isBlank(text[start - 1]),
      let name = NameParser.name(at: start, in: text, slot: .due), name.score >= 5, !name.isWord,
      text[name.range.upperBound] == 0xFF0C, NameParser.titleInside(name.range.upperBound..<stop, text)
    else { return nil }
    return name
  }

  /// True where a line holds nothing from `start` up to a birth at `end` but the sex and the people: 男，汉族，.
  private static func opensLife(_ start: Int, before end: Int, in text: PersonText) -> Bool {
    var index = start
    while index < end, PersonText.isBlank(text[index]) || itemMarks.contains(text[index]) { index += 1 }
    if index == end { return true }
    return text[index] == 0x7537 || text[index] == 0x5973
  }

  /// X，曾用名Y，某地人，; X同志某地人，: the name that opens the sentence, or one of its clauses, and is set off there.
  private func bearerOfClauses(before end: Int, isApart: Bool) -> NameParser.Reading? {
    guard isApart else { return nil }
    var index = end
    while index > 0, end - index < 60 {
      let before = text[index - 1]
      let opensSentence = Self.opensSentence(before)
      if opensSentence || before == 0xFF0C || index == 1 {
        let start = index == 1 && !opensSentence && before != 0xFF0C ? 0 : index
        if let name = NameParser.name(at: start, in: text, slot: .due), name.score >= 5, name.range.upperBound <= end {
          let courtesy = Self.courtesies.length(at: name.range.upperBound, in: text)
          let mark = text[name.range.upperBound + courtesy]
          let isSetOff = mark == 0xFF0C || mark == 0xFF08 || mark == 0xFF1A
          if courtesy > 0 || isSetOff && (opensSentence || start == 0), !name.isAmbiguous || opensSentence && isSetOff {
            return name
          }
        }
        if opensSentence { return nil }
      }
      index -= 1
    }
    return nil
  }

  private static func opensSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x20, 0x3000: true
    default: false
    }
  }

  /// What stands before the items of a list.
  static let itemMarks = CharacterBitmap("●•·◆■▲★○◇□※-")

  static let courtesies = PersonWords("同志 先生 女士 院士 教授 老师")
  private static let otherNames = PersonWords("曾用名 原名 又名 别名 笔名 化名 乳名 字 号 本名 学名 艺名")

  /// Digits, 年 月 日, points.
  private func isDatePart(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar == 0x2E || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
  }
}
