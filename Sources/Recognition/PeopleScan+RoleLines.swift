/// Lists of office holders under a line that names the office, as yearbooks, gazetteers and rosters set them.
extension PeopleScan {
  /// `副市长` on a line of its own, the holders on the lines below, one or more a line, with terms of office or notes in brackets.
  mutating func readRoleLines() {
    var start = 0
    while start < text.count {
      let end = lineEnd(from: start)
      defer { start = end + 1 }
      guard let phrase = roleLine(start..<end) else { continue }
      var next = end + 1
      while next < text.count, let names = nameLine(from: next, to: lineEnd(from: next)) {
        for name in names {
          if let known = drafts.ending(at: name.range.upperBound), !known.posts.isEmpty { continue }
          drafts.add(
            PersonDraft(
              range: name.range,
              score: name.score,
              evidence: .strong,
              isAmbiguous: name.isAmbiguous,
              category: PostResolver.category(of: [phrase], in: text),
              posts: [DraftPost(phrase: phrase, event: nil)],
              isFixed: name.isFixed
            )
          )
        }
        next = lineEnd(from: next) + 1
      }
      start = max(start, next - 1)
    }
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, PersonText.isBlank(text[start]) { start += 1 }
    while end > start, PersonText.isBlank(text[end - 1]) || text[end - 1] == 0xFF1A || text[end - 1] == 0x3A {
      end -= 1
    }
    return start..<end
  }

  /// The post that fills a line; nil for any other line.
  private func roleLine(_ line: Range<Int>) -> PostPhrase? {
    let line = trimmed(line)
    guard (2...16).contains(line.count), line.allSatisfy({ PersonText.isHan(text[$0]) }) else { return nil }
    for index in line {
      let length = PostTitles.heads.length(at: index, in: text)
      guard length > 1, index + length == line.upperBound else { continue }
      guard let phrase = PostGrammar.phrase(head: index..<line.upperBound, floor: line.lowerBound, in: text),
        phrase.range == line, phrase.kind == .official || phrase.kind == .business
      else { return nil }
      return phrase
    }
    return nil
  }

  /// The name at `index`, or, where the roster says that one is due, any surname and one or two characters up to a blank, a bracket or the end.
  private func holder(at index: Int, to end: Int) -> NameParser.Reading? {
    if let name = NameParser.name(at: index, in: text, slot: .due), !name.isWord, name.range.upperBound <= end,
      name.range.upperBound == end || !PersonText.isHan(text[name.range.upperBound])
    {
      return name
    }
    var stop = index
    while stop < end, PersonText.isHan(text[stop]) { stop += 1 }
    guard (2...3).contains(stop - index), NameSurnames.tier(text[index]) == 2,
      !NameParser.titleInside(index..<stop, text), !NameWords.isWord(index..<stop, text)
    else { return nil }
    return NameParser.Reading(range: index..<stop, score: 7, isAmbiguous: false, kind: .han, isFixed: true)
  }

  /// The names that fill the line from `start` to `end`; nil for any other line.
  private func nameLine(from start: Int, to end: Int) -> [NameParser.Reading]? {
    var index = start
    var names: [NameParser.Reading] = []
    while true {
      while index < end, PersonText.isBlank(text[index]) || text[index] == 0x3001 { index += 1 }
      if index >= end { return names.isEmpty ? nil : names }
      guard end - index < 60, let name = holder(at: index, to: end) else { return nil }
      names.append(name)
      index = name.range.upperBound
      if text[index] == 0xFF08 || text[index] == 0x28 {
        while index < end, text[index] != 0xFF09, text[index] != 0x29 { index += 1 }
        guard index < end else { return nil }
        index += 1
      } else {
        guard index >= end || PersonText.isBlank(text[index]) || text[index] == 0x3001 else { return nil }
      }
    }
  }
}
