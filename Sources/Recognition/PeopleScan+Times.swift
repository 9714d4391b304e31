/// When a post was held, as far as the words beside it say: a life told by its years makes only its last post a present one, and nobody holds
/// a post after death.
extension PeopleScan {
  /// What stands before a verb of office: a year, or a span of time that is over.
  struct Told {
    /// The year the post was taken up; `Int.max` for 现任.
    var year: Int?
    /// 2018年至2021年: over.
    var isOver: Bool
  }

  /// Reads the time before the stack that begins at `start`; nil where no verb of office and no life puts one there.
  func told(before start: Int) -> Told? {
    var end = start
    let link = PeopleScan.links.length(endingAt: end, in: text)
    end -= link
    if link > 0, text.has("现任", at: end) { return Told(year: Int.max, isOver: false) }
    var skipped = 0
    while end > 0, skipped < 4, PersonText.isBlank(text[end - 1]) || Self.fillers.contains(text[end - 1]) {
      end -= 1
      skipped += 1
    }
    guard end > 0, Self.isDatePart(text[end - 1]) || Self.joins.contains(text[end - 1]) else { return nil }
    // 10月9日，市长…: without a verb the time is that of something else, but in a life.
    guard link > 0 || career(holding: start) != nil else { return nil }
    if Self.joins.contains(text[end - 1]) {
      while end > 0, Self.joins.contains(text[end - 1]) { end -= 1 }
      return date(endingAt: end).flatMap { $0.year.map { Told(year: $0, isOver: false) } }
    }
    guard let last = date(endingAt: end) else { return nil }
    var before = last.start
    while before > 0, Self.joins.contains(text[before - 1]) || PersonText.isBlank(text[before - 1]) { before -= 1 }
    if before < last.start, let first = date(endingAt: before), let year = first.year {
      return Told(year: year, isOver: true)
    }
    return last.year.map { Told(year: $0, isOver: false) }
  }

  /// A date that ends at `end`, 1998年3月, 1998.03, 3月: where it begins, and its year.
  private func date(endingAt end: Int) -> (start: Int, year: Int?)? {
    var start = end
    while start > 0, end - start < 12, Self.isDatePart(text[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    var year = 0
    for index in start..<min(start + 4, end) {
      guard text[index] >= 0x30, text[index] <= 0x39 else { return (start, nil) }
      year = year * 10 + Int(text[index] - 0x30)
    }
    return (start, (1900...2100).contains(year) ? year : nil)
  }

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
    for index in drafts.indices where drafts[index].posts.contains(where: { $0.year != nil }) {
      let last = drafts[index].posts.compactMap(\.year).max() ?? 0
      for post in drafts[index].posts.indices {
        guard let year = drafts[index].posts[post].year, year < last,
          drafts[index].posts[post].phrase.status == .current
        else { continue }
        drafts[index].posts[post].phrase.status = .former
        if drafts[index].posts[post].event == .appointed { drafts[index].posts[post].event = nil }
      }
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
