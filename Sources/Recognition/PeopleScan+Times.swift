import PolicyText

/// When a post was held, as far as the words beside it say: a life told by its years makes only its last post a present one, and nobody holds
/// a post after death.
extension PeopleScan {
  /// What stands before a verb of office: a time, a span of time, or 现任.
  struct Told {
    /// When the post was taken up; nil for 现任.
    var start: ActDate?
    /// When it was left: 2021年 in 2018年至2021年.
    var end: ActDate?
    /// 至今, or a span without its end (2021.09—).
    var isOpen = false
    /// 至今
    var isSaidToLast = false
    /// 2010年起历任: of several posts, one after the other, none for all of the time.
    var isSeries = false

    /// The year the post was taken up; `Int.max` for 现任.
    var year: Int { start?.first.year ?? Int.max }
    /// 2018年至2021年: over.
    var isOver: Bool { end != nil }
  }

  /// Reads the time before the stack that begins at `start`; nil where no verb of office and no life puts one there.
  func told(before start: Int) -> Told? {
    var end = start
    let link = PeopleScan.links.length(endingAt: end, in: text)
    end -= link
    if link > 0, text.has("现任", at: end) { return Told() }
    var skipped = 0
    while end > 0, skipped < 4, PersonText.isBlank(text[end - 1]) || Self.fillers.contains(text[end - 1]) {
      end -= 1
      skipped += 1
    }
    // 10月9日，市长…: without a verb the time is that of something else, but in a life.
    guard link > 0 || career(holding: start) != nil else { return nil }
    if end > 0, Self.isSpanPart(text[end - 1]), var told = span(endingAt: end)?.told {
      told.isSeries = link > 0 && Self.series.length(endingAt: end + skipped + link, in: text) == link
      return told
    }
    // A line that holds nothing but the time stands above its posts.
    if link == 0, skipped == 0, end > 1, text[end - 1] == 0x0A, Self.isSpanPart(text[end - 2]),
      let line = span(endingAt: end - 1), opensLine(line.at)
    {
      return line.told
    }
    return inherited(before: start)
  }

  /// 青河市市长（2016.05—2021.09）: the span in brackets behind a post.
  func told(behind end: Int) -> Told? {
    guard text[end] == 0xFF08 || text[end] == 0x28 else { return nil }
    var close = end + 1
    while close - end < 40, text[close] != 0xFF09, text[close] != 0x29, text[close] != 0x0A { close += 1 }
    guard text[close] == 0xFF09 || text[close] == 0x29, let found = span(endingAt: close),
      found.at == end + 1, found.told.isOver || found.told.isOpen
    else { return nil }
    return found.told
  }

  /// The time at the head of a line or of a clause with a verb of office, on which later posts of a life go on: 2016.05—2021.09
  /// 甲市委副书记，|市长. Brackets between tell of something else.
  private func inherited(before start: Int) -> Told? {
    guard let life = career(holding: start) else { return nil }
    var index = start
    var crossed = false
    while index > life.extent.lowerBound, start - index < 160 {
      switch text[index - 1] {
      case 0x0A, 0x3002, 0xFF1A: return nil
      case 0xFF1B: crossed = true
      case 0xFF09, 0x29:
        let closing = index
        while index > life.extent.lowerBound, closing - index < 120, text[index - 1] != 0xFF08, text[index - 1] != 0x28
        {
          index -= 1
        }
      case let scalar where Self.isDatePart(scalar) || Self.joins.contains(scalar) || scalar == 0x4ECA:
        guard let found = span(endingAt: index) else { break }
        let next = text[index] == 0xFF0C ? index + 1 : index
        let isOfVerb = !crossed && PeopleScan.links.length(at: next, in: text) > 0
        // （2004.03—2004.09 挂职任…）: a span that is over and begins its clause.
        let isOfClause = !crossed && found.told.isOver && opensClause(found.at)
        let isOfLine = opensLine(found.at) && (found.told.isOver || found.told.isOpen)
        return isOfVerb || isOfClause || isOfLine ? found.told : nil
      default:
        if PeopleScan.otherTimes.length(at: index, in: text) > 0 { return nil }
      }
      index -= 1
    }
    return nil
  }

  private static let series = PersonWords("历任 先后任 先后担任 曾任")

  /// What gives the posts behind it a time of their own.
  private static let otherTimes = PersonWords("现任 曾任 历任 时任 原任 先后任 先后担任 现为 至今")

  /// True where only blanks and marks of a list stand before `index` in its line.
  private func opensLine(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 6, PersonText.isBlank(text[start - 1]) || Self.bullets.contains(text[start - 1]) {
      start -= 1
    }
    return start == 0 || text[start - 1] == 0x0A
  }

  private func opensClause(_ index: Int) -> Bool {
    var start = index
    while start > 0, PersonText.isBlank(text[start - 1]) { start -= 1 }
    return start == 0 || Self.clauseMarks.contains(text[start - 1])
  }

  /// ， 。 ； ： （ ( and the end of a line
  private static let clauseMarks = CharacterBitmap([0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0xFF08, 0x28, 0x0A])

  /// （ ( · ● ◆ ■ * 、
  private static let bullets = CharacterBitmap([0xFF08, 0x28, 0xB7, 0x25CF, 0x25C6, 0x25A0, 0x2A, 0x3001])

  private static func isDatePart(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar == 0x2E || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
  }

  /// — － – - ~ ～ 至 到
  private static let joins = CharacterBitmap([0x2014, 0xFF0D, 0x2013, 0x2D, 0x7E, 0xFF5E, 0x81F3, 0x5230])
  /// ， 起 始 后 间
  private static let fillers = CharacterBitmap([0xFF0C, 0x8D77, 0x59CB, 0x540E, 0x95F4])

  // MARK: What it means for the posts

  /// Settles what the drafts of the whole text say together: of the posts of one life the last year's is held, of the dead none.
  func settled(_ drafts: [PersonDraft]) -> [PersonDraft] {
    var drafts = drafts
    for index in drafts.indices where drafts[index].posts.contains(where: { $0.told != nil }) {
      drafts[index].posts = settled(drafts[index].posts)
    }
    let dead = dead(among: drafts)
    guard !dead.isEmpty else { return drafts }
    for index in drafts.indices where dead.contains(text.string(drafts[index].range)) {
      for post in drafts[index].posts.indices
      where drafts[index].posts[post].phrase.status == .current && drafts[index].posts[post].phrase.kind != .journalist
      {
        drafts[index].posts[post].event = .dismissed
      }
    }
    return drafts
  }

  /// Of the posts of one life those of an earlier year are over: each ends, at the latest, where the next begins.
  private func settled(_ posts: [DraftPost]) -> [DraftPost] {
    var posts = posts
    let last = posts.compactMap(\.told?.year).max() ?? 0
    // A post without a date between dated ones was held between them, if anybody knows when; it is not held now.
    let dated = posts.filter { $0.told?.start != nil }.map(\.phrase.range.lowerBound)
    if let first = dated.min(), let end = dated.max() {
      for index in posts.indices
      where posts[index].told == nil && posts[index].event == nil && posts[index].phrase.status == .current
        && posts[index].phrase.range.lowerBound > first && posts[index].phrase.range.lowerBound < end
      {
        posts[index].phrase.status = .former
      }
    }
    // 2021.09— 市长 below 现任…市长: of the spans without an end the last is held.
    let lastStart = posts.compactMap(\.told?.start?.first).max()
    for index in posts.indices where posts[index].phrase.status == .current || posts[index].phrase.status == .acting {
      guard let told = posts[index].told, let start = told.start, told.year < last,
        !(told.isOpen && (told.isSaidToLast || start.first == lastStart))
      else { continue }
      posts[index].phrase.status = .former
      if posts[index].event == .appointed { posts[index].event = nil }
      guard told.end == nil else { continue }
      // Whoever acts for the head of a government stays its deputy (Organic Law of the Local People's Congresses, art. 50).
      let acting =
        isDeputy(posts[index].phrase)
        ? posts.filter { $0.phrase.status == .acting }.compactMap(\.told?.start) : []
      let next = posts.filter { $0.told?.start.map { $0.first > start.last } ?? false && !isBeside($0.phrase) }
        .compactMap(\.told?.start).filter { !acting.contains($0) }
      posts[index].nextStart = next.min { $0.first < $1.first }
    }
    return posts
  }

  /// 副市长
  private func isDeputy(_ phrase: PostPhrase) -> Bool {
    (phrase.range.lowerBound..<phrase.headStart).contains { text[$0] == 0x526F }
  }

  /// 兼任某局局长, 全国人大代表: what is held beside another post ends none.
  private func isBeside(_ phrase: PostPhrase) -> Bool {
    text[phrase.range.lowerBound - 1] == 0x517C || text.has("兼任", at: phrase.range.lowerBound - 2)
      || PostTitles.occupations.contains(phrase.headStart..<phrase.range.upperBound, in: text)
      || text.has("委员", at: phrase.headStart)
  }

  private static let deaths = PersonWords("逝世 去世 病逝 辞世 殉职")
  /// What is told of others between a name and a death.
  private static let others = PersonWords("对 向 悼念 哀悼 得知 听到 表示 主持 出席 看望 慰问 后 的 说 为 周年")

  /// The names of those of whom the text says that they died: 某某同志，因病…于3月1日逝世.
  private func dead(among drafts: [PersonDraft]) -> Set<String> {
    var names = Set<String>()
    var next = 0
    let ends = Self.ends
    var place = drafts.isEmpty ? text.count : text.next(.career, from: 0)
    while place < text.count {
      let index = place
      place = text.next(.career, from: index + 1)
      guard ends.contains(text[index]) else { continue }
      let isRetired =
        text.has("退休", at: index) && Self.isDatePart(text[index - 1]) && text[index - 1] > 0x39
        && isToldOfPerson(index)
      guard isRetired || Self.deaths.length(at: index, in: text) > 0 else { continue }
      while next < drafts.count, drafts[next].range.upperBound <= index { next += 1 }
      guard next > 0 else { continue }
      let name = drafts[next - 1].range
      guard isRetired || index - name.upperBound < 70 && isOwn(name.upperBound..<index) else { continue }
      names.insert(text.string(name))
    }
    return names
  }

  /// 逝 去 病 辞 殉 退
  private static let ends = CharacterBitmap([0x901D, 0x53BB, 0x75C5, 0x8F9E, 0x6B89, 0x9000])

  /// 2022年2月退休 within a life, or in a paragraph short enough to be about the last person before it.
  private func isToldOfPerson(_ index: Int) -> Bool {
    if career(holding: index) != nil { return true }
    var start = index
    while start > 0, index - start < 300, text[start - 1] != 0x0A { start -= 1 }
    return index - start < 300
  }

  private func isOwn(_ between: Range<Int>) -> Bool {
    for index in between {
      if text[index] == 0x0A || text[index] == 0xFF1B { return false }
      // 某某某…退休。因病…逝世: the sentence has no subject of its own.
      if text[index] == 0x3002, !text.has("因病", at: index + 1), text[index + 1] != 0x4ED6, text[index + 1] != 0x5979 {
        return false
      }
      if Self.others.length(at: index, in: text) > 0 { return false }
    }
    return true
  }
}
