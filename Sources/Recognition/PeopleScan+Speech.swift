/// Names that stand free: before verbs of speech and office, and in lists.
extension PeopleScan {
  static let attendanceWords = PersonWords("出席 参加 陪同 等 分别 参会 列席 一同 一起 共同 主持 到会 陪 随同 也 任 为 同志 当选 获 三 四 五 六 七 八 两 二")

  /// A、B、C出席: runs of three names and more, or of two before a verb of attendance.
  mutating func readLists() {
    var index = 0
    while true {
      index = text.next(.mark, from: index)
      guard index < text.count else { break }
      guard text[index] == 0x3001 else {
        index += 1
        continue
      }
      // The first item ends here; go left no further than a name.
      var items: [NameParser.Reading] = []
      var position = index
      var end = index
      while text[position] == 0x3001 {
        guard let reading = NameParser.name(at: position + 1, in: text, slot: .due) else { break }
        if position == index, let first = listHead(before: index) { items.append(first) }
        let endScore = NameParser.endScore(reading.range.upperBound, in: text)
        guard
          endScore >= 3
            || (endScore == 2 && !reading.isAmbiguous
              && (reading.score >= 7 || (items.count >= 3 && reading.score >= 5)))
        else { break }
        if text[reading.range.upperBound] != 0x3001 && NameCharacters.isBodyEnd(text[reading.range.upperBound - 1])
          && reading.score < 8
        {
          break
        }
        items.append(reading)
        position = reading.range.upperBound
        end = position
        if text[position] == 0xFF08 {
          var closing = position + 1
          while closing - position < 20, text[closing] != 0xFF09, text[closing] != 0x0A { closing += 1 }
          if text[closing] == 0xFF09 { position = closing + 1 }
        }
      }
      // One item, the first or none, is no list.
      if end == index {
        index += 1
        continue
      }
      let good = items.filter { !$0.isAmbiguous && $0.score >= 7 }
      let attends = PeopleScan.attendance.length(at: end, in: text) > 0
      let isList =
        (items.count >= 4 && good.count * 3 >= items.count * 2)
        || (items.count == 3 && good.count >= 2 && (good.count == 3 || attends))
        || (items.count == 2 && good.count == 2 && attends)
      if isList, items.filter({ NameThings.verdict($0.range, in: text) != .none }).count * 2 <= items.count {
        for item in items {
          drafts.add(PersonDraft(item, evidence: .strong))
        }
      }
      index = max(index + 1, end)
    }
  }

  /// The first item of a list whose first comma stands at `index`: a name that was read, or one that may end there.
  private func listHead(before index: Int) -> NameParser.Reading? {
    if let draft = drafts.ending(at: index) {
      return NameParser.Reading(range: draft.range, score: draft.score, isAmbiguous: false, kind: .han)
    }
    var end = index
    if text[end - 1] == 0xFF09 {
      var open = end - 2
      while end - open < 16, text[open] != 0xFF08, open > 0 { open -= 1 }
      if text[open] == 0xFF08 { end = open }
    }
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 16), in: text),
      isLeftBounded(name.range.lowerBound)
    else { return nil }
    return name
  }

  /// X指出, X在…上强调, X主持召开 at the head of a sentence; …办X介绍道 after a body.
  mutating func readSpeakers() {
    var index = 0
    var atHead = true
    while true {
      // Within a clause only its end and a verb of speech change anything.
      if !atHead { index = text.next([.mark, .speech], from: index) }
      guard index < text.count else { break }
      let scalar = text[index]
      if atHead, PersonText.isHan(scalar) {
        readSpeaker(at: index)
        atHead = false
      }
      switch scalar {
      case 0x0A, 0x3002, 0xFF01, 0xFF1F, 0x201D, 0x201C, 0xFF0C, 0xFF1B, 0xFF1A: atHead = true
      case 0x4ECB, 0x8BF4, 0x8868, 0x544A, 0x7B11:  // 介 说 表 告 笑
        readBodySpeaker(before: index)
        atHead = false
      default:
        if !PersonText.isBlank(scalar) { atHead = false }
      }
      index += 1
    }
  }

  /// False where neither a verb of speech nor a colon may follow a name of Han characters that begins at `index`, and no dot may stand in one.
  private func mayBeSpeaker(at index: Int) -> Bool {
    var end = index + 1
    while end - index < 24 {
      if !text.traits(at: end).contains(.han) {
        let mark = text[end]
        return mark == 0xFF1A || PersonText.isNameDot(mark) || mark == 0x2E || mark == 0x2D || mark == 0xFF0D
          || PersonText.isASCIIAlphanumeric(mark)
      }
      if end > index + 1, text.mayBegin(.strongVerbs, at: end) { return true }
      end += 1
    }
    return false
  }

  private mutating func readSpeaker(at index: Int) {
    guard
      text.traits(at: index).surnameTier > 0 || NameSurnames.compound.length(at: index, in: text) > 0
        || hasDot(after: index),
      mayBeSpeaker(at: index), drafts.starting(at: index) == nil
    else { return }
    guard let name = NameParser.name(at: index, in: text, slot: .free) else { return }
    let verb = NameNeighbours.strongVerbs.length(at: name.range.upperBound, in: text)
    let previous = text[index - 1]
    let isSentence =
      previous == 0x0A || previous == 0x3002 || previous == 0x201D || PersonText.isBlank(previous) || index == 0
    if name.kind == .dotted {
      drafts.add(
        PersonDraft(range: name.range, score: name.score, evidence: .strong, isAmbiguous: false, category: nil)
      )
      return
    }
    let isColon = text[name.range.upperBound] == 0xFF1A && (previous == 0x0A || index == 0)
    guard verb > 0 || isColon, !name.isAmbiguous else { return }
    let afterVerb = text[name.range.upperBound + verb]
    let speaks = verb == 1 && (afterVerb == 0xFF0C || afterVerb == 0xFF1A)
    let isStrong =
      (verb >= 2 && isSentence && name.score >= 7)
      || ((speaks || isColon) && isSentence && name.score >= 8 && name.range.count >= 3)
    let holdsOffice = PeopleScan.office.length(at: name.range.upperBound, in: text) > 0
    drafts.add(PersonDraft(name, evidence: isStrong ? .strong : .weak, category: holdsOffice ? .official : nil))
  }

  /// Verbs of those who hold office.
  static let officeWords = PersonWords(
    "强调 指出 要求 主持 出席 讲话 致辞 带队 率队 率 调研 考察 视察 检查 督导 走访 慰问 看望 会见 深入 在致辞 在讲话 在会上 在主持 在全 在调研 在座谈 在省 在市 在县 在走访 在检查 在视察 在考察 充分肯定 宣布 作工作 作动员 作总结 批示 主持召开"
  )

  private func hasDot(after index: Int) -> Bool {
    let mark = text.next(.mark, from: index + 1)
    guard mark - index < 8, PersonText.isNameDot(text[mark]) else { return false }
    return (index + 1..<mark).allSatisfy { PersonText.isHan(text[$0]) }
  }

  static let speechWords = PersonWords("介绍 介绍道 介绍说 说 说道 表示 告诉 告诉记者 笑着说 笑道")

  /// 大数据办X介绍道: a body without a title.
  private mutating func readBodySpeaker(before index: Int) {
    guard PeopleScan.speech.length(at: index, in: text) > 0, index >= 5, drafts.ending(at: index) == nil else { return }
    guard let name = NameParser.name(endingAt: index, from: max(0, index - 4), in: text), !name.isAmbiguous,
      name.score >= 6
    else { return }
    let start = name.range.lowerBound
    guard NameCharacters.isBodyEnd(text[start - 1]) || PostTitles.heads.length(endingAt: start, in: text) > 0 else {
      if isLeftBounded(start) {
        drafts.add(
          PersonDraft(range: name.range, score: name.score, evidence: .weak, isAmbiguous: false, category: nil)
        )
      }
      return
    }
    guard let phrase = bodyPhrase(endingAt: start) else { return }
    drafts.add(
      PersonDraft(
        range: name.range,
        score: name.score,
        evidence: .strong,
        isAmbiguous: false,
        category: PostResolver.category(of: [phrase], in: text),
        posts: [DraftPost(phrase: phrase, event: nil)]
      )
    )
  }

  /// The body's name before `end`, read as a phrase without a title; nil where it is too short to be one.
  private func bodyPhrase(endingAt end: Int) -> PostPhrase? {
    let start = PostGrammar.bodyStart(endingAt: end, floor: floor <= end ? floor : 0, in: text)
    guard end - start >= 4, PostJurisdiction.opens(at: start, in: text) > 0 else { return nil }
    return PostPhrase(
      range: start..<end,
      markStart: end,
      headStart: end,
      kind: .official,
      isSoft: false,
      status: .current,
      event: nil
    )
  }

  // MARK: Rows

  /// Lines of names set apart by blanks, and dotted names anywhere.
  mutating func readRows() {
    var index = 0
    while true {
      if index > 0 { index = text.next(.row, from: index) }
      guard index < text.count else { break }
      let scalar = text[index]
      if scalar == 0x0A || index == 0 { readRow(at: scalar == 0x0A ? index + 1 : 0) }
      if PersonText.isNameDot(scalar) || DottedNames.joins(index, in: text) { readDot(at: index) }
      index += 1
    }
  }

  private mutating func readRow(at start: Int) {
    guard columns(from: start) >= 3 else { return }
    var position = start
    var items: [NameParser.Reading] = []
    var tokens = 0
    while text[position] != 0x0A, position < text.count, position - start < 200 {
      while PersonText.isBlank(text[position]) { position += 1 }
      let tokenStart = position
      guard text[position] != 0x0A else { break }
      tokens += 1
      if PersonText.isHan(text[position]), let name = NameParser.name(at: position, in: text, slot: .due),
        PersonText.isBlank(text[name.range.upperBound]) || text[name.range.upperBound] == 0x0A
          || text[name.range.upperBound] == 0xFF08
      {
        items.append(name)
        position = name.range.upperBound
      }
      while !PersonText.isBlank(text[position]), text[position] != 0x0A, position - start < 200 { position += 1 }
      if position == tokenStart { position += 1 }
    }
    let good = items.filter { !$0.isAmbiguous && $0.score >= 7 }
    guard items.count >= 3, good.count * 4 >= tokens * 3 else { return }
    for item in items {
      drafts.add(PersonDraft(item, evidence: .strong))
    }
  }

  /// How many stretches between blanks the line that begins at `start` holds, three at most.
  private func columns(from start: Int) -> Int {
    var position = start
    var columns = 0
    while text[position] != 0x0A, position - start < 200, columns < 3 {
      while PersonText.isBlank(text[position]) { position += 1 }
      guard text[position] != 0x0A else { break }
      columns += 1
      while !PersonText.isBlank(text[position]), text[position] != 0x0A, position - start < 200 {
        position = min(text.next(.row, from: position + 1), start + 200)
      }
    }
    return columns
  }

  private mutating func readDot(at index: Int) {
    guard let name = DottedNames.name(dot: index, start: nil, end: nil, in: text) else { return }
    for earlier in max(0, index - 10)...index {
      if let draft = drafts.starting(at: earlier), draft.range.contains(index) { return }
    }
    drafts.add(PersonDraft(range: name.range, score: name.score, evidence: .strong, isAmbiguous: false, category: nil))
  }
}
