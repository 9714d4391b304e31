/// Posts that follow the name at a distance: 任X为Y, X任Y, X，男，…现任Y, A（时任…）, leader lists with the name in front.
extension PeopleScan {
  /// Verbs between the name and its post.
  private static let links = PersonWords(
    """
    任 担任 出任 当选为 当选 任命为 为 兼任 接任 继任 现任 曾任 历任 时任 原任 拟任 拟提名为 拟推荐为 提名为 聘任为 先后任 先后担任 转任 升任 调任 改任 系 辞去 不再担任 不再兼任 不再任 已任 将任 将担任 被任命为 被提名为
    当选为新任 选举为 推选为 推举为 拟提名 同志任 同志为 同志担任 先生担任 女士担任 同志不再担任 同志兼任 同志辞去 同时担任 一直担任 就任 获任 履新 升为 晋升为 正式任 出任了 新任 辞去了
    """
  )
  private static let endings = PersonWords("辞去 不再担任 不再兼任 不再任 同志不再担任 同志辞去 免去 撤销 辞去了 卸任")
  private static let beginnings = PersonWords(
    "任 担任 出任 当选为 当选 任命为 为 接任 继任 转任 升任 调任 改任 提名为 聘任为 被任命为 当选为新任 选举为 推选为 同志任 同志为 同志担任 就任 获任 履新 升为 晋升为 正式任"
  )
  private static let nominations = PersonWords("拟任 拟提名为 拟推荐为 拟提名 提名为 被提名为")
  private static let pasts = PersonWords("曾任 历任 时任 原任 先后任 先后担任")

  /// What stands before the first post says of the tenure (免去…).
  func eventBefore(_ phrase: PostPhrase) -> TenureEvent? {
    if PeopleScan.endings.length(endingAt: phrase.range.lowerBound, in: text) > 0 { return .dismissed }
    return nil
  }

  /// X任Y, 任X为Y, X同志担任Y, 免去X的Y职务: gives the posts to the subject, or to the list of subjects.
  mutating func closeSubject(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first else { return false }
    var end = first.range.lowerBound
    var posts = stack
    var event: TenureEvent?
    let link = PeopleScan.links.length(endingAt: end, in: text)
    if text[end - 1] == 0x7B49 {  // 等
      let names = subjects(endingAt: end - 1, mustBeDismissed: false)
      for name in names { record(name, posts: posts, event: nil, evidence: .strong) }
      return !names.isEmpty
    }
    if link > 0 {
      if PeopleScan.endings.length(endingAt: end, in: text) > 0 {
        event = .dismissed
      } else if PeopleScan.nominations.length(endingAt: end, in: text) > 0 {
        for index in posts.indices { posts[index].status = .nominated }
      } else if PeopleScan.pasts.length(endingAt: end, in: text) > 0 {
        for index in posts.indices { posts[index].status = .former }
      } else if PeopleScan.beginnings.length(endingAt: end, in: text) == link {
        event = .appointed
      }
      end -= link
      if text[end - 1] == 0x62DF || text[end - 1] == 0x88AB { end -= 1 }  // 拟 被
    } else if text[end - 1] == 0x7684 || text.has("同志", at: end - 2) || text.has("同志的", at: end - 3) {  // 的
      // 免去X、Y的…职务, 免去X同志…职务
      if text[end - 1] == 0x7684 { end -= 1 }
      let loses = (stack.last.map { text.has("职务", at: $0.range.upperBound) } ?? false)
      guard !subjects(endingAt: end, mustBeDismissed: !loses).isEmpty else { return false }
      event = .dismissed
    } else {
      return false
    }
    if text.has("等", at: end - 1) { end -= 1 }
    let names = subjects(endingAt: end, mustBeDismissed: false)
    for name in names {
      record(name, posts: posts, event: event, evidence: name.score >= 5 ? .strong : .weak)
    }
    if names.isEmpty, link > 0, first.kind == .official || first.kind == .business, !first.isSoft {
      pending.append(Pending(posts: posts, event: event, at: first.range.lowerBound - link))
    }
    return !names.isEmpty
  }

  /// The list of names that ends before `end`, from right to left.
  private func subjects(endingAt end: Int, mustBeDismissed: Bool) -> [NameParser.Reading] {
    var end = end
    var names: [NameParser.Reading] = []
    func skipMarks() {
      while end > 0, PersonText.isBlank(text[end - 1]) { end -= 1 }
      if text.has("同志", at: end - 2) { end -= 2 }
      if text[end - 1] == 0xFF09 {
        // 张三（女）为: over the annotation.
        var open = end - 2
        while end - open < 16 && text[open] != 0xFF08 && open > 0 { open -= 1 }
        if text[open] == 0xFF08 { end = open }
      }
      if text.has("同志", at: end - 2) { end -= 2 }
    }
    skipMarks()
    var isDismissed = false
    while let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text),
      !name.isAmbiguous || name.score >= 5 || text[name.range.lowerBound - 1] == 0x3001,
      isLeftBounded(name.range.lowerBound)
    {
      let start = name.range.lowerBound
      names.append(name)
      isDismissed = PeopleScan.endings.length(endingAt: start, in: text) > 0
      guard text[start - 1] == 0x3001 || PersonText.isBlank(text[start - 1]) else { break }
      end = start - 1
      skipMarks()
    }
    return mustBeDismissed && !isDismissed ? [] : names
  }

  /// Posts whose verb stands at a distance from its subject (X…，出任Y): they go to the one person the sentence names before them.
  mutating func closePending() {
    for item in pending {
      var start = item.at
      var found: PersonDraft?
      var isUnique = true
      while start > 0, item.at - start < 120 {
        let scalar = text[start - 1]
        if scalar == 0x0A || scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF01 { break }
        start -= 1
        if let draft = drafts.byStart[start] {
          if let known = found, text.string(known.range) != text.string(draft.range) { isUnique = false }
          found = draft
        }
      }
      guard isUnique, var draft = found else { continue }
      draft.posts = item.posts.map { DraftPost(phrase: $0, event: item.event) }
      draft.category = PostResolver.category(of: item.posts, in: text)
      drafts.add(draft)
    }
  }

  /// Left of a free name: punctuation, a figure, or a word after which people are named.
  func isLeftBounded(_ index: Int) -> Bool {
    let previous = text[index - 1]
    if !PersonText.isHan(previous) { return true }
    if NameNeighbours.preceding.length(endingAt: index, in: text) > 0 { return true }
    return PostGrammar.breaks.length(endingAt: index, in: text) > 1
  }

  /// A（时任县委书记）, 副组长：A（区长）.
  mutating func closeBracketed(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last else { return false }
    guard
      text[last.range.upperBound] == 0xFF09 || text[last.range.upperBound] == 0xFF0C
        || text[last.range.upperBound] == 0xFF1B
    else { return false }
    var open = first.range.lowerBound
    while open > 0, first.range.lowerBound - open < 12, PersonText.isHan(text[open - 1]) || text[open - 1] == 0xFF0C {
      open -= 1
    }
    guard text[open - 1] == 0xFF08 else { return false }
    var end = open - 1
    while end > 0, PersonText.isBlank(text[end - 1]) { end -= 1 }
    if text.has("同志", at: end - 2) { end -= 2 }
    if let draft = drafts.ending(at: end) {
      drafts.add(withPosts(draft, stack))
      return true
    }
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text),
      !name.isAmbiguous || isLeftBounded(name.range.lowerBound),
      name.score >= 5
    else { return false }
    record(name, posts: stack, event: nil, evidence: isLeftBounded(name.range.lowerBound) ? .strong : .weak)
    return true
  }

  private func withPosts(_ draft: PersonDraft, _ stack: [PostPhrase]) -> PersonDraft {
    var draft = draft
    draft.posts = stack.map { DraftPost(phrase: $0, event: nil) }
    draft.category = PostResolver.category(of: stack, in: text)
    draft.evidence = .strong
    return draft
  }

  /// 总河长：A 省委书记 B 省委副书记、省长 — the name first, then its post, blanks between.
  mutating func closeNameFirst(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last else { return false }
    var end = first.range.lowerBound
    if text[last.range.upperBound] == 0xFF1A || first.kind == .journalist { return false }
    guard PersonText.isBlank(text[end - 1]) || text[end - 1] == 0xFF0C || text[end - 1] == 0x7C else { return false }
    let isComma = text[end - 1] == 0xFF0C
    while end > 0, PersonText.isBlank(text[end - 1]) || text[end - 1] == 0xFF0C || text[end - 1] == 0x7C { end -= 1 }
    guard let draft = drafts.ending(at: end) ?? leading(endingAt: end) else { return false }
    let start = draft.range.lowerBound
    let before = text[start - 1]
    let opensLine = before == 0x0A || before == 0xFF1A || before == 0x3A || lineStart(start) || nameFirstEnd == start
    guard opensLine else { return false }
    if isComma && !(draft.posts.isEmpty || before == 0x0A) { return false }
    // A name is due after the post: then the post belongs to that one, unless this line is known to put names first.
    if nameFirstEnd != start, before != 0xFF1A, before != 0x3A {
      let names = namesAfter(stack)
      if let next = names.first, !isComma, NameParser.endScore(next.range.upperBound, in: text) >= 3,
        draft.posts.isEmpty, text[last.range.upperBound] != 0x0A,
        !PersonText.isBlank(text[last.range.upperBound])
      {
        return false
      }
    }
    drafts.add(withPosts(draft, stack))
    floor = max(floor, last.range.upperBound)
    var next = last.range.upperBound
    while PersonText.isBlank(text[next]) || text[next] == 0xFF1B || text[next] == 0x3001 || text[next] == 0xFF0C {
      next += 1
    }
    if next > last.range.upperBound, let name = NameParser.name(at: next, in: text, slot: .due),
      PersonText.isBlank(text[name.range.upperBound]) || text[name.range.upperBound] == 0xFF0C, !opensPost(at: next)
    {
      record(name, posts: chainRole, event: nil, evidence: .strong)
      nameFirstEnd = name.range.lowerBound
      floor = max(floor, name.range.upperBound)
    }
    return true
  }

  private func leading(endingAt end: Int) -> PersonDraft? {
    guard let name = NameParser.name(endingAt: end, from: max(0, end - 12), in: text), name.score >= 5,
      !name.isAmbiguous
    else { return nil }
    guard lineStart(name.range.lowerBound) else { return nil }
    return PersonDraft(range: name.range, score: name.score, evidence: .weak, isAmbiguous: false, category: nil)
  }

  /// True where only figures, blanks and list marks stand between the line start and `index`.
  func lineStart(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 8 {
      let scalar = text[position]
      if scalar == 0x0A { return true }
      guard
        scalar < 0x80 && !(scalar >= 0x41 && scalar <= 0x5A) && !(scalar >= 0x61 && scalar <= 0x7A)
          || PersonText.isBlank(scalar) || scalar == 0x3001 || scalar == 0xFF0E
          || scalar == 0xFF09 || scalar == 0xFF08
      else { return false }
      position -= 1
    }
    return position < 0
  }

  // MARK: Careers

  /// Finds the openings X，男，… and X，女，….
  mutating func findCareers() {
    var openings: [(name: Range<Int>, at: Int)] = []
    var index = 1
    while true {
      index = text.next(.career, from: index)
      guard index + 1 < text.count else { break }
      let scalar = text.scalars[index]
      if scalar == 0x7537 || scalar == 0x5973,
        text[index - 1] == 0xFF0C || text[index - 1] == 0xFF1A || text[index - 1] == 0xFF08
          || PersonText.isBlank(text[index - 1])
      {
        let next = text[index + 1]
        if next == 0xFF0C || next == 0x3001 || next == 0xFF09 || next == 0x3002 || PersonText.isBlank(next)
          || next == 0xFF1B
        {
          var end = index - 1
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
          if let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text), name.score >= 4 {
            let previous = text[name.range.lowerBound - 1]
            if !PersonText.isHan(previous) || PostTitles.heads.length(endingAt: name.range.lowerBound, in: text) > 1
              || isLeftBounded(name.range.lowerBound)
            {
              drafts.add(
                PersonDraft(
                  range: name.range,
                  score: name.score + 3,
                  evidence: .strong,
                  isAmbiguous: name.isAmbiguous,
                  category: nil
                )
              )
              if text[index - 1] != 0xFF08 { openings.append((name.range, index)) }
            }
          }
        }
      } else if scalar == 0x65CF, text[index + 1] == 0xFF09 {
        // 王五（回族）
        var open = index
        while index - open < 8, text[open] != 0xFF08, open > 0 { open -= 1 }
        if text[open] == 0xFF08, let name = NameParser.name(endingAt: open, from: max(0, open - 20), in: text),
          name.score >= 4
        {
          drafts.add(
            PersonDraft(
              range: name.range,
              score: name.score + 3,
              evidence: .strong,
              isAmbiguous: name.isAmbiguous,
              category: nil
            )
          )
        }
      }
      index += 1
    }
    for (number, opening) in openings.enumerated() {
      var end = opening.at
      let limit = number + 1 < openings.count ? openings[number + 1].name.lowerBound : text.count
      while end < limit, text.scalars[end] != 0x0A { end += 1 }
      careers.append(Career(name: opening.name, extent: opening.at..<end))
    }
  }

  /// 现任…, 拟任… within a career.
  mutating func closeCareer(_ stack: [PostPhrase]) {
    guard let first = stack.first, let career = careers.last(where: { $0.extent.contains(first.range.lowerBound) })
    else { return }
    let start = first.range.lowerBound
    var isMarked = first.status != .current || PeopleScan.links.length(endingAt: start, in: text) > 0
    if text[start - 1] == 0xFF0C || text[start - 1] == 0xFF1B {
      isMarked = isMarked || (first.range.count > 2 && first.kind == .official)
    }
    // X，男，某学院副教授: directly after the opening.
    if start - career.extent.lowerBound <= 2 || (text[start - 1] == 0xFF1A && first.kind != .other) { isMarked = true }
    guard isMarked, let draft = drafts.byStart[career.name.lowerBound] else { return }
    var posts = stack
    var event: TenureEvent?
    if PeopleScan.nominations.length(endingAt: start, in: text) > 0 {
      for index in posts.indices { posts[index].status = .nominated }
    } else if PeopleScan.pasts.length(endingAt: start, in: text) > 0 {
      for index in posts.indices { posts[index].status = .former }
    } else if PeopleScan.endings.length(endingAt: start, in: text) > 0 {
      event = .dismissed
    }
    var joined = draft
    joined.posts = posts.map { DraftPost(phrase: $0, event: event) }
    joined.category = PostResolver.category(of: posts, in: text)
    drafts.add(joined)
  }
}
