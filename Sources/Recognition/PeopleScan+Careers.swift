/// Posts told of a person in running prose and in curricula vitae.
extension PeopleScan {
  /// True for a post whose holder may stand at a distance.
  func isOffice(_ phrase: PostPhrase) -> Bool {
    let head = phrase.headStart..<phrase.range.upperBound
    switch phrase.kind {
    case .official, .business, .other:
      if PostTitles.callings.contains(head, in: text) { return false }
      return !PostTitles.occupations.contains(head, in: text)
        || phrase.range.lowerBound < phrase.markStart
          && (phrase.kind == .official || career(holding: phrase.headStart) != nil && !phrase.isSoft)
    case .journalist, .none: return false
    }
  }

  // MARK: Leftovers

  /// Gives stacks without a bearer to names that later contexts found right beside them.
  mutating func closeLeftovers() {
    for stack in leftovers {
      guard let first = stack.first, let last = stack.last, last.kind != .journalist else { continue }
      let by = text[last.range.upperBound] == 0xFF0C ? last.range.upperBound + 1 : last.range.upperBound
      if text[by] == 0x7531 {  // 主任由…X兼任; 新设发言人，由A、B担任
        if isOffice(last) { for draft in bearers(from: by + 1) { give(stack, to: draft) } }
        continue
      }
      var after = last.range.upperBound
      while PersonText.isBlank(text[after]) || text[after] == 0x3A || text[after] == 0xFF1A,
        after - last.range.upperBound < 3
      { after += 1 }
      let isLabel = after > last.range.upperBound && !PersonText.isBlank(text[last.range.upperBound])
      if let draft = drafts.starting(at: after), after == last.range.upperBound || isLabel,
        draft.category != .journalist
      {
        give(stack, to: draft)
      } else if first.markStart > 0, text[first.markStart - 1] != text[first.headStart],
        let draft = drafts.ending(at: first.markStart), draft.posts.isEmpty,
        draft.category != .journalist, !first.isSoft
      {
        var posts = stack
        posts[0].range = posts[0].markStart..<posts[0].range.upperBound
        give(posts, to: draft)
      }
    }
  }

  private static let takes = PersonWords("兼任 担任 出任 兼")

  /// The names before the first 兼任, 担任 of the clause at `index`; none where no name stands right before it.
  private func bearers(from index: Int) -> [PersonDraft] {
    var found: [PersonDraft] = []
    var position = index
    while position - index < 60, !PeopleScan.endsClause(text[position]) {
      if PeopleScan.takes.length(at: position, in: text) > 0 {
        let end = position - PeopleScan.counts.length(endingAt: position, in: text)
        if found.last?.range.upperBound == end { return found }
      }
      if let draft = drafts.starting(at: position), draft.category != .journalist { found.append(draft) }
      position += 1
    }
    return []
  }

  private mutating func give(_ stack: [PostPhrase], to draft: PersonDraft, event: TenureEvent? = nil) {
    var draft = draft
    draft.posts = posts(of: stack, event: event)
    draft.category = PostResolver.category(of: stack, in: text)
    drafts.add(draft)
  }

  /// 副县长A、B、C: names of a list that another context found bear the post before the list, too.
  mutating func sharePosts() {
    var shared: (posts: [DraftPost], next: Int)?
    for draft in drafts.resolved() {
      let end = afterAnnotation(draft.range.upperBound)
      if let known = shared, known.next == draft.range.lowerBound {
        if draft.posts.isEmpty, draft.category != .journalist {
          var joined = draft
          joined.posts = known.posts
          drafts.add(joined)
        } else if draft.posts.map(\.phrase.range) != known.posts.map(\.phrase.range) {
          shared = nil
        }
      } else {
        shared = nil
        if let last = draft.posts.last, last.phrase.kind == .official || last.phrase.kind == .business,
          last.phrase.range.upperBound <= draft.range.lowerBound,
          draft.range.lowerBound - last.phrase.range.upperBound <= 2
        {
          shared = (draft.posts, 0)
        }
      }
      guard shared != nil else { continue }
      if text[end] == 0x3001 || text[end] == 0x2F { shared?.next = end + 1 } else { shared = nil }
    }
  }

  private func afterAnnotation(_ index: Int) -> Int {
    guard text[index] == 0xFF08 || text[index] == 0x28 else { return index }
    var closing = index + 1
    while closing - index < 40, text[closing] != 0xFF09, text[closing] != 0x29, text[closing] != 0x0A { closing += 1 }
    return text[closing] == 0xFF09 || text[closing] == 0x29 ? closing + 1 : index
  }

  // MARK: Subjects at a distance

  /// Posts whose verb stands at a distance from its subject (X…，出任Y): they go to the person their sentence, or the one before, speaks of.
  mutating func closePending() {
    for item in pending {
      guard let draft = subject(of: item) else { continue }
      // 某某某，女，…现任…: the one whose life begins between is meant.
      if strangers.contains(where: { draft.range.upperBound <= $0 && $0 < item.at }) { continue }
      give(item.posts, to: draft, event: item.event)
    }
  }

  /// What fills a clause between its beginning and a verb of office without naming another subject.
  private static let fillers = PersonWords(
    """
    起 后 至 并 又 还 也 再 曾 先 期间 其间 随后 此后 之后 此前 之前 同时 同年 当年 次年 翌年 后来 后又 他 她 其 他的 她的 本人 该同志 分别 相继 陆续 先后 一直 继续 直至 案发前 生前 退休前 被捕前 落马前 被查前 公开资料显示 据了解 资料显示 简历显示 公开简历显示
    将 已 拟 正式 被 到 在 间 于 从 年 月 日 初 底 末 中旬 上旬 下旬 以来 至今 目前 现在 现 据悉 据介绍 毕业后 退役后 转业后 参加工作后 不久 一个月后 两年后 三年后 一年后 半年后 最终 最后 战争年代 战争时期 抗日战争时期 抗战时期 解放战争时期 抗战胜利后 解放后 建国后 新中国成立后 改革开放后 文革后 今年 去年 前年 再次 首次 才 就 则 仍 同志 先生 女士 历史上
    """
  )

  private func subject(of item: Pending) -> PersonDraft? {
    var start = item.at
    while start > 0, item.at - start < 60, !PeopleScan.endsClause(text[start - 1]) { start -= 1 }
    if clauseHas(other: start..<item.at) { return nil }
    let isClean = isFilled(start..<item.at)
    // 俞先生将出任…: the one of that surname named before.
    if !isClean, text.has("先生", at: start + 1) || text.has("女士", at: start + 1), isFilled((start + 1)..<item.at) {
      var index = start - 1
      while index > 0, start - index < 500 {
        if text[index] == text[start], let draft = drafts.starting(at: index), draft.category != .journalist {
          return draft
        }
        index -= 1
      }
      return nil
    }
    if item.isWeak && !isClean { return nil }
    let here = people(before: item.at)
    if let only = unique(here.people) { return only }
    if let first = here.people.first { return isClean && isHead(first.range.lowerBound, of: here.start) ? first : nil }
    guard isClean else { return nil }
    if let opening = opening(at: here.start) { return opening }
    var end = here.start
    for _ in 0..<3 where end > 1 {
      let before = people(before: end - 1)
      if let first = before.people.first {
        return unique(before.people) ?? (isHead(first.range.lowerBound, of: before.start) ? first : nil)
      }
      end = before.start
      if text[end - 1] == 0x0A { return nil }
    }
    return nil
  }

  /// 于某某，现任…: whoever opens a sentence and is set off by a comma, though the surname is an everyday character.
  private func opening(at start: Int) -> PersonDraft? {
    let compound = NameSurnames.compound.length(at: start, in: text)
    for end in (start + 2)...(start + 4) where text[end] == 0xFF0C {
      let range = start..<end
      guard range.allSatisfy({ PersonText.isHan(text[$0]) }), range.count < 4 || compound > 1,
        compound > 1 || NameSurnames.tier(text[start]) > 0, !NameWords.isWord(range, text),
        range.count < 3 || !NameWords.isWord(start..<(start + 2), text), !NameParser.titleInside(range, text),
        !NameParser.isNoName(range, 1, in: text)
      else { return nil }
      return PersonDraft(range: range, score: 6, evidence: .strong, isAmbiguous: false, category: nil, isFixed: true)
    }
    return nil
  }

  /// The people of the sentence that holds `index`, in its order, as far as `index`; and where it begins.
  private func people(before index: Int) -> (people: [PersonDraft], start: Int) {
    var start = index
    var found: [PersonDraft] = []
    while start > 0, index - start < 160 {
      switch text[start - 1] {
      case 0x0A, 0x3002, 0xFF1B, 0xFF01, 0xFF1F: return (found.reversed(), start)
      // 宣布决定：A任…，不再担任…
      case 0xFF1A where !found.isEmpty: return (found.reversed(), start)
      default: break
      }
      start -= 1
      if let draft = drafts.starting(at: start), draft.category != .journalist { found.append(draft) }
    }
    return (found.reversed(), start)
  }

  private func unique(_ people: [PersonDraft]) -> PersonDraft? {
    guard let last = people.last else { return nil }
    let name = text.string(last.range)
    return people.allSatisfy { text.string($0.range) == name } ? last : nil
  }

  /// True where only a date or a body's post stands between the head of a sentence and `index`.
  private func isHead(_ index: Int, of start: Int) -> Bool {
    index - start <= 1 || isFilled(start..<index) || PeopleScan.endsClause(text[index - 1]) && index - start < 16
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0xFF0C, 0xFF1A, 0x2C: true
    default: false
    }
  }

  private func isFilled(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text[index]
      if scalar < 0x80 || scalar == 0x2014 || scalar == 0xFF0D || PersonText.isBlank(scalar) {
        index += 1
        continue
      }
      let length = PeopleScan.fillers.length(at: index, in: text)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// True where the clause gives its verb another subject: 由…担任, 请…出任.
  private func clauseHas(other range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x7531 || text[index] == 0x8BF7 || text[index] == 0x8BA9 { return true }
    // 如果他当选…
    for index in range where text.has("如果", at: index) || text.has("一旦", at: index) || text.has("假如", at: index) {
      return true
    }
    return false
  }

  // MARK: Careers

  /// Finds the openings X，男，…; X，1970年生; X生于…; X简历.
  mutating func findCareers() {
    var openings: [(name: Range<Int>, at: Int)] = []
    var index = 1
    while true {
      index = text.next(.career, from: index)
      guard index + 1 < text.count else { break }
      switch text[index] {
      case 0x7537, 0x5973: readSex(at: index, &openings)
      case 0x65CF where text[index + 1] == 0xFF09: readNation(at: index)
      case 0x751F: readBirth(at: index, &openings)
      case 0x7B80 where text[index + 1] == 0x5386:
        readHeading(at: index, &openings)
        readBareHeading(at: index, &openings)
      case 0x5C65 where text[index + 1] == 0x5386: readBareHeading(at: index, &openings)
      case 0x2014, 0xFF0D, 0x2D: readLifeDates(at: index, &openings)
      default: break
      }
      index += 1
    }
    openings.sort { $0.at < $1.at }
    // Where the next life of somebody else begins, worked out from the end: one person may be named thousands of times in a row.
    var limits = [Int](repeating: text.count, count: openings.count)
    let names = openings.map { text.string($0.name) }
    for number in openings.indices.dropLast().reversed() {
      limits[number] = names[number + 1] == names[number] ? limits[number + 1] : openings[number + 1].name.lowerBound
    }
    for (number, opening) in openings.enumerated() where !strangers.contains(opening.name.lowerBound) {
      careers.append(Career(name: opening.name, extent: opening.at..<careerEnd(opening, limit: limits[number])))
    }
  }

  /// X，男，…
  private mutating func readSex(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    let next = text[index + 1]
    // 罗卫红女，1965年…: the sex glued to the name that opens a line.
    let isGlued =
      next == 0xFF0C && text[index + 2] >= 0x30 && text[index + 2] <= 0x39
      && (2...3).contains { index == $0 || text[index - $0 - 1] == 0x0A }
    guard
      text[index - 1] == 0xFF0C || text[index - 1] == 0xFF1A || text[index - 1] == 0xFF08
        || PersonText.isBlank(text[index - 1]) || isGlued
    else { return }
    guard
      next == 0xFF0C || next == 0x3001 || next == 0xFF09 || next == 0x3002 || PersonText.isBlank(next)
        || next == 0xFF1B || next == 0x2C
    else { return }
    var end = isGlued ? index : index - 1
    while end > 0, PersonText.isBlank(text[end - 1]) || text[end - 1] == 0xFF0C || text[end - 1] == 0xFF1A {
      end -= 1
    }
    if text[end - 1] == 0xFF09 {
      // 彭明（1977—），男
      var open = end - 2
      while end - open < 16, text[open] != 0xFF08, open > 0 { open -= 1 }
      if text[open] == 0xFF08 { end = open }
    }
    if text.has("同志", at: end - 2) { end -= 2 }
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text), name.score >= 4,
      !PersonText.isHan(text[name.range.lowerBound - 1])
        || PostTitles.heads.length(endingAt: name.range.lowerBound, in: text) > 1
        || isLeftBounded(name.range.lowerBound)
    else {
      // 某某某，男，…: somebody else's life, whoever that is.
      var start = end
      while start > 0, end - start < 12, PersonText.isHan(text[start - 1]) || PersonText.isNameDot(text[start - 1]) {
        start -= 1
      }
      // 凌云，女，汉族，…: a word nowhere else has a sex and a people.
      if (2...3).contains(end - start), NameSurnames.tier(text[start]) == 2, tellsOrigin(index + 2), next == 0xFF0C,
        text[index - 1] == 0xFF0C, !NameParser.titleInside(start..<end, text)
      {
        let name = NameParser.Reading(range: start..<end, score: 8, isAmbiguous: false, kind: .han, isFixed: true)
        addOpening(name)
        openings.append((name.range, index))
        return
      }
      if start < end, start == 0 || text[start - 1] == 0x0A || PersonText.isBlank(text[start - 1]) {
        openings.append((start..<end, index))
        strangers.insert(start)
      }
      return
    }
    // 凌云，女，汉族，…: a word nowhere else has a sex.
    var certain = name
    if text[index - 1] == 0xFF0C, next == 0xFF0C { certain.isAmbiguous = false }
    addOpening(certain)
    if text[index - 1] != 0xFF08 { openings.append((name.range, index)) }
  }

  /// 汉族, 1964年: what follows somebody's sex.
  private func tellsOrigin(_ index: Int) -> Bool {
    text[index] == 0x31 && text[index + 1] == 0x39 || text.has("汉族", at: index)
      || (2...5).contains { text[index + $0] == 0x65CF && text[index + $0 + 1] == 0xFF0C }
  }

  /// 王五（回族）
  private mutating func readNation(at index: Int) {
    var open = index
    while index - open < 8, text[open] != 0xFF08, open > 0 { open -= 1 }
    guard text[open] == 0xFF08, let name = NameParser.name(endingAt: open, from: max(0, open - 20), in: text),
      name.score >= 4
    else { return }
    addOpening(name)
  }

  /// X（1922年12月27日—2010年7月11日）, X（1935年6月— ） at the head of a line.
  private mutating func readLifeDates(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    var open = index - 1
    while index - open < 14, isDateScalar(text[open]) { open -= 1 }
    guard open > 1, index - open > 4, text[open] == 0xFF08, text[open + 1] == 0x31 || text[open + 1] == 0x32,
      PersonText.isHan(text[open - 1])
    else { return }
    var close = index + 1
    while close - index < 16, isDateScalar(text[close]) || text[close] == 0x2014 || PersonText.isBlank(text[close]) {
      close += 1
    }
    guard text[close] == 0xFF09,
      let name = NameParser.name(endingAt: open, from: max(0, open - 20), in: text), !name.isAmbiguous,
      name.score >= 4, name.range.lowerBound == 0 || text[name.range.lowerBound - 1] == 0x0A
    else { return }
    addOpening(name)
    openings.append((name.range, close))
  }

  /// Digits, 年 月 日, points and slashes.
  private func isDateScalar(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E && scalar <= 0x39 || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
  }

  /// X简历, X同志简历.
  private mutating func readHeading(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    let end = text.has("同志", at: index - 2) ? index - 2 : index
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text), !name.isAmbiguous,
      name.score >= 6, !PersonText.isHan(text[name.range.lowerBound - 1])
    else { return }
    addOpening(name)
    openings.append((name.range, index))
  }

  /// 人物履历 on a line of its own before a line that begins with a date: the life of whoever the text above is about, who is investigated, has
  /// resigned or has died.
  private mutating func readBareHeading(at index: Int, _ openings: inout [(name: Range<Int>, at: Int)]) {
    var start = index
    while start > 0, index - start < 3, text[start - 1] != 0x0A { start -= 1 }
    let length = PeopleScan.careerHeadings.length(at: start, in: text)
    var next = start + length
    guard length > 0, start > 0, text[start - 1] == 0x0A, next > index, text[next] == 0x0A || text[next] == 0xFF1A
    else {
      return
    }
    while text[next] == 0x0A || text[next] == 0xFF1A || PersonText.isBlank(text[next]), next - start < 12 { next += 1 }
    guard isDateLine(next, text.count) else { return }
    let fated = fated(before: start)
    // A life that has begun above goes on.
    let isBegun = openings.last.map { start - $0.at < 400 } ?? false
    // Two people to whom something befell: whose life it is, is not said.
    guard let named = fated.isOne ? fated.name ?? (isBegun ? nil : alone(above: start)) : nil else { return }
    addOpening(named)
    openings.append((named.range, next))
  }

  /// Whoever the text before `start` says something befell, and whether that is one person at most.
  private func fated(before start: Int) -> (name: NameParser.Reading?, isOne: Bool) {
    var named: NameParser.Reading?
    var place = start
    while place > 0, start - place < 2000 {
      place -= 1
      guard PeopleScan.fates.length(at: place, in: text) > 0 else { continue }
      let end = text.has("同志", at: place - 2) ? place - 2 : place
      guard let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text), !name.isAmbiguous,
        name.score >= 6
      else { continue }
      if let known = named, text.string(known.range) != text.string(name.range) { return (nil, false) }
      named = named ?? name
    }
    return (named, true)
  }

  /// The name that fills one of the few lines above `start`, as on a page about one official; nil where none or another does, too.
  private func alone(above start: Int) -> NameParser.Reading? {
    var found: NameParser.Reading?
    var end = start - 1
    for _ in 0..<6 where end > 0 {
      var line = end
      while line > 0, text[line - 1] != 0x0A, end - line < 160 { line -= 1 }
      var first = line
      while first < end, text[first] == 0x23 || PersonText.isBlank(text[first]) { first += 1 }
      if let name = NameParser.name(at: first, in: text, slot: .due), name.range.upperBound == end, !name.isAmbiguous,
        name.score >= 6
      {
        if let known = found, text.string(known.range) != text.string(name.range) { return nil }
        found = name
      }
      end = line - 1
    }
    return found
  }

  /// What befalls somebody whose life is told below.
  private static let fates = PersonWords("涉嫌 辞去 严重违纪 接受审查 接受组织 接受纪律 被查 落马 因病 逝世")

  mutating func addOpening(_ name: NameParser.Reading) {
    drafts.add(
      PersonDraft(
        range: name.range,
        score: name.score + 3,
        evidence: .strong,
        isAmbiguous: name.isAmbiguous,
        category: nil,
        isFixed: name.isFixed
      )
    )
  }

  /// The end of the paragraph that opens a career, and of the paragraphs after it that go on with it: lines that begin with a date, 曾任, the name.
  private func careerEnd(_ opening: (name: Range<Int>, at: Int), limit: Int) -> Int {
    var end = opening.at
    while end < limit, end - opening.at < 6000, text[end] != 0x0A { end += 1 }
    guard text[end] == 0x0A else { return end }
    var lineStart = end + 1
    while lineStart < limit, lineStart - opening.at < 6000 {
      var index = lineStart
      while PersonText.isBlank(text[index]) || Self.itemMarks.contains(text[index]) { index += 1 }
      // （于2003年8月至12月，到…挂职，任…）
      if text[index] == 0xFF08 { index += text[index + 1] == 0x4E8E ? 2 : 1 }
      var line = index
      while line < limit, text[line] != 0x0A { line += 1 }
      let isBehindDate = text[lineStart - 2] == 0x6708 || text[lineStart - 2] == 0x5E74
      guard
        line == index || isDateLine(index, line) || isTermLine(index, line) || isBehindDate
          || PeopleScan.careerLines.length(at: index, in: text) > 0 || begins(with: opening.name, at: index)
          || isBeforeHeading(line, limit: limit) || isBeforeHistory(line, limit: limit)
          || isBetweenDates(index, line, after: lineStart - 1, limit: limit)
      else { break }
      if line > index { end = line }
      lineStart = line + 1
    }
    return end
  }

  /// 个人履历 on one of the next two lines: what stands before it still speaks of the person.
  private func isBeforeHeading(_ end: Int, limit: Int) -> Bool {
    var index = end
    for _ in 0..<2 {
      guard index + 1 < limit else { return false }
      if PeopleScan.careerHeadings.length(at: index + 1, in: text) > 0 { return true }
      index += 1
      while index < limit, text[index] != 0x0A { index += 1 }
    }
    return false
  }

  /// A short line without a date that can be read, between two that begin with one: the life goes on behind it.
  private func isBetweenDates(_ start: Int, _ end: Int, after previousEnd: Int, limit: Int) -> Bool {
    guard end - start < 60, end + 1 < limit, isDateLine(end + 1, limit) else { return false }
    var previous = previousEnd
    while previous > 0, previousEnd - previous < 200, text[previous - 1] != 0x0A { previous -= 1 }
    return isDateLine(previous, previousEnd)
  }

  /// The line behind `end` goes on with 现任 or 历任: the one between still speaks of the person.
  private func isBeforeHistory(_ end: Int, limit: Int) -> Bool {
    end + 1 < limit && PeopleScan.histories.length(at: end + 1, in: text) > 0
  }

  private static let histories = PersonWords("现任 历任 曾任 现为 先后任 先后担任 曾先后任")

  private static let careerHeadings = PersonWords(
    "简历 个人简历 工作简历 人物简历 主要简历 任职简历 主要经历 个人履历 人物履历 工作履历 履历 个人经历 人物经历 工作经历 任职经历"
  )

  private static let careerLines = PersonWords(
    "曾任 历任 现任 其间 期间 工作经历 主要经历 简历 个人简历 工作简历 个人履历 人物履历 工作履历 履历 个人经历 人物经历 先后任 曾先后 他 她 主要任职 学习经历 社会兼职 任职经历 抗日战争 抗战 解放战争 新中国成立 建国后 建国以后 解放后 全国解放 中共建政 建政后 战争年代 土地革命 改革开放 文化大革命 “文化大革命” 文革 早年 同年 此后 之后 随后 后任 兼任 并任"
  )

  /// 1987.02—1990.05, 1987年2月, 2001年起.
  private func isDateLine(_ start: Int, _ end: Int) -> Bool {
    var digits = 0
    while start + digits < end, text[start + digits] >= 0x30, text[start + digits] <= 0x39 { digits += 1 }
    guard digits == 4 else { return false }
    let next = text[start + 4]
    return next == 0x5E74 || next == 0x2E || next == 0xFF0E || next == 0x2D || next == 0x2F || next == 0x2014
  }

  /// 第十一届全国人大代表。 中共第十六届、十七届中央候补委员，…: terms in congresses, told behind the posts.
  private func isTermLine(_ start: Int, _ end: Int) -> Bool {
    let first = text.has("中共", at: start) ? start + 2 : start
    // 第, or 十 of 中共十六大
    guard end - start < 120, text[first] == 0x7B2C || first > start && text[first] == 0x5341 else { return false }
    return (first..<min(first + 6, end)).contains { text[$0] == 0x5C4A || text[$0] == 0x5927 }  // 届 大
  }

  private func begins(with name: Range<Int>, at index: Int) -> Bool {
    for offset in 0..<name.count where text[index + offset] != text[name.lowerBound + offset] { return false }
    return true
  }

  /// The life that is being told at `index`. Lives ascend, and those of one person may lie within one another: the last that began is asked
  /// first, and of thousands only a few, so that a table of lives costs no more than its length.
  func career(holding index: Int) -> Career? {
    var (low, high) = (0, careers.count)
    while low < high {
      let middle = (low + high) / 2
      if careers[middle].extent.lowerBound <= index { low = middle + 1 } else { high = middle }
    }
    return careers[max(0, low - 8)..<low].last { $0.extent.contains(index) }
  }

  /// 现任…, 拟任…, and whatever stands between marks and dates within a career; false where the stack is of no career.
  mutating func closeCareer(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let career = career(holding: first.range.lowerBound),
      stack.contains(where: isOffice), let draft = drafts.starting(at: career.name.lowerBound)
    else { return false }
    // …创办人、立法委员成某某: somebody's, whose name could not be read.
    if let end = stack.last?.range.upperBound, NameSurnames.tier(text[end]) == 2,
      PeopleScan.afterOffice.length(at: end, in: text) == 0
    {
      return false
    }
    let start = first.range.lowerBound
    let isMarked = first.status != .current || PeopleScan.links.length(endingAt: start, in: text) > 0
    guard isMarked || isCareerItem(start) || start - career.extent.lowerBound <= 2 else { return false }
    if first.isBare, first.isSoft { return false }
    // …，中共党员，高级工程师，…: what somebody is trained to be, not what he is appointed to.
    if stack.count == 1, !isMarked, isRank(first) { return false }
    var posts = stack.filter { isOffice($0) || stack.count > 1 && $0.kind == .official }
    var event: TenureEvent?
    if PeopleScan.nominations.length(endingAt: start, in: text) > 0 {
      for index in posts.indices { posts[index].status = .nominated }
    } else if PeopleScan.pasts.length(endingAt: start, in: text) > 0 {
      for index in posts.indices { posts[index].status = .former }
    } else if PeopleScan.endings.length(endingAt: start, in: text) > 0 {
      event = .dismissed
    }
    give(posts, to: draft, event: event)
    return true
  }

  /// A technical rank that stands alone between marks.
  private func isRank(_ phrase: PostPhrase) -> Bool {
    PeopleScan.technicalRanks.length(endingAt: phrase.range.upperBound, in: text) == phrase.range.count
      && NameNeighbours.isStop(text[phrase.range.upperBound])
  }

  private static let technicalRanks = PersonWords(
    "工程师 高级工程师 正高级工程师 经济师 高级经济师 正高级经济师 会计师 高级会计师 正高级会计师 注册会计师 政工师 高级政工师 审计师 高级审计师 统计师 高级统计师 农艺师 高级农艺师 规划师"
  )

  /// What goes on after a post of a career without a mark, though its first character is a surname, too.
  private static let afterOffice = PersonWords("等 兼 期间 时 后 至 一职 职务 并 和 及 直至 以来 之职 于 任内")

  /// True behind a mark, a date, or a line's beginning.
  private func isCareerItem(_ start: Int) -> Bool {
    var index = start
    while index > 0, PersonText.isBlank(text[index - 1]) { index -= 1 }
    if index < start { return true }
    let previous = text[index - 1]
    if previous >= 0x30 && previous <= 0x39 { return true }
    switch previous {
    case 0xFF0C, 0xFF1B, 0x3002, 0xFF1A, 0x0A, 0x2C, 0x3B, 0x3001, 0xFF09, 0x2014, 0x2D: return true
    case 0x5E74, 0x6708, 0x8D77, 0x81F3, 0x95F4: return true  // 年 月 起 至 间
    default: return false
    }
  }
}
