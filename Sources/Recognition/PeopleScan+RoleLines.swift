/// Lists of office holders under a line that names the office, as yearbooks, gazetteers and rosters set them.
extension PeopleScan {
  /// Reads the lines of the text once:
  /// `副市长` on a line of its own, its holders on the lines below, one or more a line, with terms of office or notes in brackets;
  /// name and office on lines of their own, the office second, and prose about it below (a page's table set as lines);
  /// `才仁 男 藏族 青河州副州长`: name, sex, people and posts set apart by blanks, one person a line.
  mutating func readLines() {
    var office: PostPhrase?
    var named: (name: NameParser.Reading, phrases: [PostPhrase])?
    var isBelowRole = false
    // Lines in a row that may be names, though no context says so: 于某, 高某某.
    var likeNames = 0
    var start = 0
    var next = 0
    while start < text.count {
      // What a roster tells is known.
      while next < rosters.count, rosters[next].upperBound <= start { next += 1 }
      if next < rosters.count, rosters[next].contains(start) {
        start = rosters[next].upperBound
        (office, named, isBelowRole) = (nil, nil, false)
        likeNames = 0
        continue
      }
      let line = start..<lineEnd(from: start)
      start = line.upperBound + 1
      if let role = roleLine(line) {
        // Below a name that no office stands above it is this one's, or one of a list of the honoured: no heading of the names to come.
        let isHeading = named == nil && likeNames < 2 || office != nil
        likeNames = 0
        office = isHeading ? role : nil
        named?.phrases.append(role)
        isBelowRole = isHeading
        continue
      }
      likeNames = isLikeName(line) ? likeNames + 1 : 0
      let names = nameLine(from: line.lowerBound, to: line.upperBound)
      // Prose must follow name and office: names on the next line hold the office themselves.
      if let (name, phrases) = named, !phrases.isEmpty, names == nil, trimmed(line).count > 8 {
        addHolder(name, of: phrases)
      }
      named = nil
      if let names {
        if let office { names.forEach { addHolder($0, of: [office]) } }
        if names.count == 1, !isBelowRole { named = (names[0], []) }
      } else {
        office = nil
        readSexRow(line)
        readProfile(line)
      }
      isBelowRole = false
    }
  }

  /// True for a line of two or three characters that a surname begins.
  private func isLikeName(_ line: Range<Int>) -> Bool {
    let line = trimmed(line)
    return (2...3).contains(line.count) && NameSurnames.tier(text[line.lowerBound]) > 0
      && line.allSatisfy { PersonText.isHan(text[$0]) }
  }

  /// A person a line names as the holder of `phrases`; nobody whose posts are known from words beside the name.
  private mutating func addHolder(_ name: NameParser.Reading, of phrases: [PostPhrase]) {
    guard drafts.ending(at: name.range.upperBound)?.posts.isEmpty ?? true else { return }
    drafts.add(
      PersonDraft(
        name,
        evidence: .strong,
        category: PostResolver.category(of: phrases, in: text),
        posts: phrases.map { DraftPost(phrase: $0, event: nil) },
        isFixed: true
      )
    )
  }

  private mutating func readSexRow(_ line: Range<Int>) {
    guard let (name, rest) = sexRow(line) else { return }
    var phrases: [PostPhrase] = []
    var index = rest
    var floor = rest
    while index < line.upperBound {
      let length = PostTitles.heads.length(at: index, in: text)
      guard length > 1,
        let phrase = PostGrammar.phrase(head: index..<min(index + length, line.upperBound), floor: floor, in: text)
      else {
        index += 1
        continue
      }
      if isPost(phrase, inStack: false) { phrases.append(phrase) }
      index += length
      floor = index
    }
    // 城镇人口 男 5230: no name, and no post says that it is one.
    let isName =
      name.count <= 3 && NameSurnames.tier(text[name.lowerBound]) > 0
      || name.contains { PersonText.isNameDot(text[$0]) }
    guard isName || !phrases.isEmpty else { return }
    drafts.replace(
      with: PersonDraft(
        range: name,
        score: 20,
        evidence: .strong,
        isAmbiguous: false,
        category: phrases.isEmpty ? nil : PostResolver.category(of: phrases, in: text),
        posts: phrases.map { DraftPost(phrase: $0, event: nil) },
        isFixed: true
      )
    )
  }

  /// 李某：某集团创始人，某协会副会长: the posts that a line sets beside its first name, from the colon on. What somebody says begins with no post.
  private mutating func readProfile(_ line: Range<Int>) {
    let line = trimmed(line)
    guard (6...120).contains(line.count), NameSurnames.tier(text[line.lowerBound]) > 0,
      let colon = (line.lowerBound + 2..<min(line.lowerBound + 16, line.upperBound)).first(where: { text[$0] == 0xFF1A }
      ),
      let name = NameParser.name(at: line.lowerBound, in: text, slot: .due), name.range.upperBound == colon,
      name.score >= 5, !name.isAmbiguous
    else { return }
    var phrases: [PostPhrase] = []
    var index = colon + 1
    var floor = index
    while index < line.upperBound {
      let length = PostTitles.heads.length(at: index, in: text)
      let end = index + length
      guard length > 1, end == line.upperBound || Self.endsPost(text[end]) else {
        index += 1
        continue
      }
      let phrase = PostGrammar.phrase(head: index..<end, floor: floor, in: text)
      if let phrase, isPost(phrase, inStack: false) { phrases.append(phrase) }
      // The first words are a post, or the line is no profile.
      if phrases.first.map({ $0.range.lowerBound > colon + 1 }) ?? true { return }
      index = end
      floor = index
    }
    guard !phrases.isEmpty else { return }
    addHolder(name, of: phrases)
  }

  /// ， 、 ； 。 （ 及 和 兼
  private static func endsPost(_ scalar: UInt32) -> Bool { postEnds.contains(scalar) }
  private static let postEnds = CharacterBitmap("，、；。（及和兼")

  /// The name of a row and where what it says of the person begins; nil for any other line.
  private func sexRow(_ line: Range<Int>) -> (name: Range<Int>, rest: Int)? {
    let line = trimmed(line)
    var index = line.lowerBound
    while index < line.upperBound, PersonText.isHan(text[index]) || PersonText.isNameDot(text[index]) { index += 1 }
    let name = line.lowerBound..<index
    guard (2...9).contains(name.count), index < line.upperBound, PersonText.isBlank(text[index]) else { return nil }
    while PersonText.isBlank(text[index]) { index += 1 }
    guard text[index] == 0x7537 || text[index] == 0x5973, PersonText.isBlank(text[index + 1]) else { return nil }
    index += 1
    while PersonText.isBlank(text[index]) { index += 1 }
    guard index < line.upperBound, !NameWords.isWord(name, text) || name.count > 3 else { return nil }
    // 藏族, or without 族: what stands before the next blank and is no post.
    var end = index
    while end < line.upperBound, PersonText.isHan(text[end]) { end += 1 }
    if end < line.upperBound, PersonText.isBlank(text[end]), end - index <= 6 {
      index = end
      while index < line.upperBound, PersonText.isBlank(text[index]) { index += 1 }
    }
    return index < line.upperBound ? (name, index) : nil
  }

  /// The end of the line that begins at `start`, its line feed left out.
  func lineEnd(from start: Int) -> Int {
    var end = text.next(.row, from: start)
    while end < text.count, text[end] != 0x0A { end = text.next(.row, from: end + 1) }
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
