/// Names in running text that no post, verb or list introduces.
extension PeopleScan {
  /// A name the model of names proposes.
  private typealias Proposal = NameModel.Weighed

  /// Log odds, in tenths, from which a reading is weak evidence, and from which it is strong.
  private static let weakLogOdds = 0
  private static let strongLogOdds = 18
  /// Below this a free name that nothing else supports is dropped.
  private static let keptLogOdds = 8

  /// Adverbs before a verb that end given names as well.
  private static let adverbs = CharacterBitmap("正已将还也便仍曾又再")

  /// Whose side 方 speaks of: states by one character, parties to something.
  private static let sides = CharacterBitmap("中美俄英法德日韩朝印巴以伊叙乌澳加意欧泰越菲缅哈塔土埃尼柬缅越刚肯津赞双我对各甲乙丙警校院军控辩原被买卖资供需")

  /// By how much more a name that ends like a thing's must be likely.
  private static let thingLogOdds = 20

  /// Weighs the names that contexts gave against what the model of names says of their characters and neighbours, and adds those that only
  /// the model sees. A context fixes one end of its name; the model may move the other (王伟|向记者, 李大明|走了进来).
  mutating func weighDrafts() {
    let text = text
    let given = drafts.resolved()
    var result: [PersonDraft] = []
    result.reserveCapacity(given.count + text.count / 256)
    var next = 0
    var index = 0
    var proposals: [Proposal] = []
    var likely: [NameModel.Weighed] = []
    // 周庄|镇: what is a place once is no person elsewhere in the stretch, unless a context says so.
    var places: [Range<Int>] = []
    var headEnd = 0
    func flush() {
      if proposals.isEmpty { return }
      for (candidate, score) in PeopleScan.best(of: proposals) {
        if let draft = free(candidate, score) { result.append(draft) }
      }
      proposals.removeAll(keepingCapacity: true)
    }
    func startOfNext() -> Int { next < given.count ? given[next].range.lowerBound : .max }
    var nextStart = startOfNext()
    while index < text.count {
      if nextStart <= index {
        let draft = weighed(given[next], from: result.last?.range.upperBound ?? 0)
        let start = draft?.range.lowerBound ?? given[next].range.lowerBound
        proposals.removeAll { $0.candidate.range.upperBound > start }
        flush()
        if let draft {
          result.append(draft)
          index = max(index + 1, draft.range.upperBound)
        } else {
          index += 1
        }
        next += 1
        while startOfNext() < index { next += 1 }
        nextStart = startOfNext()
        continue
      }
      let skipped = text.next([.name, .head], from: index)
      if skipped > index {
        index = min(skipped, nextStart)
        continue
      }
      // 总工|程师: nothing begins inside a title.
      let head = text.headLength(at: index)
      if head > max(headEnd - index, 1) { headEnd = index + head }
      if index > 0, index < headEnd, head < 2 {
        index += 1
        continue
      }
      NameModel.addLikely(at: index, above: -20, in: text, to: &likely)
      if !likely.isEmpty {
        for (candidate, score) in likely {
          if score >= PeopleScan.weakLogOdds {
            if candidate.shape == .single, NameParser.isNoName(candidate.range, 1, in: text) { continue }
            proposals.append((candidate, score))
          } else if NameModel.rightClass(candidate.range.upperBound, text) == 20 {
            places.append(candidate.range)
          }
        }
        likely.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    flush()
    removeFree(&result, namedLike: places)
    let prose = result.contains(where: \.isFree) ? prose(with: given) : .news
    doubtFree(&result, in: prose)
    settle(&result, prose)
    joinLists(&result)
    splitRuns(&result)
    joinParts(&result)
    drafts.removeAll()
    for draft in result { drafts.add(draft) }
  }

  /// Leaves out the free names whose characters are those of one of `places`.
  private func removeFree(_ names: inout [PersonDraft], namedLike places: [Range<Int>]) {
    var marks: UInt64 = 0
    for name in names where name.isFree { marks |= mark(of: key(of: name.range)) }
    // Most places are like no free name at all.
    var keys: Set<UInt64> = []
    for place in places {
      let key = self.key(of: place)
      if marks & mark(of: key) != 0 { keys.insert(key) }
    }
    if !keys.isEmpty { names.removeAll { $0.isFree && keys.contains(key(of: $0.range)) } }
  }

  /// Where two readings of one place compete, the one that is certain elsewhere in the stretch wins; a free name alone in a list of other
  /// things is doubtful.
  private func settle(_ names: inout [PersonDraft], _ prose: Prose) {
    // Most other readings are no known name: a bit for each known name's characters spares the search.
    var known: [UInt64: Int] = [:]
    var marks: UInt64 = 0
    for name in names where name.evidence == .strong && name.range.count > 1 {
      let key = self.key(of: name.range)
      known[key, default: 0] += 1
      marks |= mark(of: key)
    }
    func uses(of range: Range<Int>) -> Int {
      let key = self.key(of: range)
      return marks & mark(of: key) != 0 ? known[key, default: 0] : 0
    }
    for index in names.indices where !known.isEmpty && !names[index].isFixed {
      let name = names[index]
      let count = uses(of: name.range)
      let before = index > 0 ? names[index - 1].range.upperBound : 0
      let after = index + 1 < names.count ? names[index + 1].range.lowerBound : text.count
      let start = name.range.lowerBound
      let end = name.range.upperBound
      for other in [(start - 1)..<end, start..<(end - 1), start..<(end + 1), (start + 1)..<end]
      where other.count >= 2 && other.lowerBound >= before && other.upperBound <= after {
        let otherCount = uses(of: other)
        if otherCount > max(count, 1) || (count <= 1 && name.isFree && otherCount > 0) {
          names[index].range = other
          break
        }
      }
    }
    // 李宽|正和大家: the adverb, where the name stands without it elsewhere.
    var short: Set<UInt64>?
    for index in names.indices where !names[index].isFixed && names[index].range.count == 3 {
      let range = names[index].range
      let stem = range.lowerBound..<(range.upperBound - 1)
      let last = text[range.upperBound - 1]
      // 周某|原县长, 周某|原应该
      guard last == 0x539F || names[index].isFree && Self.adverbs.contains(last) else { continue }
      let known = short ?? Set(names.filter { $0.range.count == 2 }.map { key(of: $0.range) })
      short = known
      guard known.contains(key(of: stem)) else { continue }
      names[index].range = stem
      if names[index].isFree { names[index].evidence = .weak }
    }
    // What is likely in one place and again in another is certain; what is hardly likely anywhere is nothing.
    var sums: [UInt64: (count: Int, score: Int)] = [:]
    for name in names where name.isFree {
      let key = self.key(of: name.range)
      let old = sums[key] ?? (0, 0)
      sums[key] = (old.count + 1, old.score + max(0, name.modelScore ?? 0))
    }
    for index in names.indices where names[index].isFree && names[index].evidence == .weak && !names[index].isAmbiguous
    {
      if let sum = sums[key(of: names[index].range)], sum.count > 1, sum.score >= (prose == .news ? 24 : 40) {
        names[index].evidence = .strong
      }
    }
    names.removeAll { $0.isFree && $0.evidence == .weak && $0.modelScore ?? 0 < PeopleScan.keptLogOdds }
    for index in names.indices where names[index].isFree && names[index].evidence == .strong {
      let range = names[index].range
      let opens = text[range.lowerBound - 1] == 0x3001
      let closes = text[range.upperBound] == 0x3001
      guard opens || closes, names[index].modelScore ?? 0 < 45 else { continue }
      let joinsBefore = opens && index > 0 && names[index - 1].range.upperBound >= range.lowerBound - 8
      let joinsAfter = closes && index + 1 < names.count && names[index + 1].range.lowerBound <= range.upperBound + 8
      if !joinsBefore && !joinsAfter { names[index].evidence = .weak }
    }
  }

  /// Equal for equal characters.
  func key(of range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range { key = (key ^ UInt64(text.written(at: index))) &* 0x9E37_79B9_7F4A_7C15 }
    return key ^ key >> 32
  }

  /// One bit of 64 by a key.
  private func mark(of key: UInt64) -> UInt64 { 1 << (key >> 58) }

  /// In a list, a certain name makes its neighbours certain: A、B、C, A B C.
  private func joinLists(_ names: inout [PersonDraft]) {
    func isNext(_ left: PersonDraft, _ right: PersonDraft) -> Bool {
      guard left.range.upperBound < right.range.lowerBound else { return false }
      let gap = left.range.upperBound..<right.range.lowerBound
      guard gap.count <= 3 else { return false }
      return gap.allSatisfy { text[$0] == 0x3001 || PersonText.isBlank(text[$0]) }
        || (gap.count == 1 && (text[gap.lowerBound] == 0x548C || text[gap.lowerBound] == 0x4E0E))  // 和 与
    }
    func join(_ index: Int, after other: Int) {
      guard names[index].evidence == .weak, names[other].evidence == .strong, !names[index].isAmbiguous,
        names[index].modelScore ?? 0 >= 0
      else { return }
      names[index].evidence = .strong
    }
    for index in names.indices.dropFirst() where isNext(names[index - 1], names[index]) {
      join(index, after: index - 1)
    }
    for index in names.indices.dropLast().reversed() where isNext(names[index], names[index + 1]) {
      join(index, after: index + 1)
    }
  }

  /// Of readings that overlap, the likelier ones, in the order of the text.
  private static func best(of proposals: [Proposal]) -> [Proposal] {
    var kept: [Proposal] = []
    for reading in proposals {
      var isBetter = true
      while let last = kept.last, last.candidate.range.upperBound > reading.candidate.range.lowerBound {
        if last.score >= reading.score {
          isBetter = false
          break
        }
        kept.removeLast()
      }
      if isBetter { kept.append(reading) }
    }
    return kept
  }

  /// `draft` with the end, or the beginning, that the model prefers and the evidence both together make; nil where the model is sure that
  /// no name stands here. Nothing before `floor` may be taken.
  private func weighed(_ draft: PersonDraft, from floor: Int) -> PersonDraft? {
    let text = text
    if isAbroad(draft.range) { return nil }
    if draft.isFixed { return draft }
    if draft.range.count <= 3, NameParser.isNoName(draft.range, 1, in: text) { return nil }
    guard let own = NameModel.score(draft.range, in: text) ?? particleScore(draft.range) else { return draft }
    var draft = draft
    let isSuspect = NameModel.wordBits(draft.range, in: text) & 1024 != 0
    var best = own + (isSuspect ? 0 : draft.evidence == .strong ? 12 : 6)
    var isMoved = false
    let range = draft.range
    for start in (range.lowerBound - 2)...(range.lowerBound + 1) where start >= floor {
      NameModel.forEachCandidate(at: start, in: text) { candidate in
        guard candidate.range != range, start == range.lowerBound || candidate.range.upperBound == range.upperBound,
          !PeopleScan.takes(candidate.range, verbOf: draft, in: text)
        else { return }
        let score = NameModel.score(candidate, above: best, in: text)
        if score > best, candidate.shape != .single || !NameParser.isNoName(candidate.range, 1, in: text) {
          best = score
          draft.range = candidate.range
          isMoved = true
        }
      }
    }
    if isMoved { draft.isAmbiguous = isWord(draft.range) }
    let score = isMoved ? best : own
    draft.modelScore = score
    // 员会, 火箭军: a post stands before, but the characters are no name and what follows is none of its neighbours.
    let following = NameModel.rightClass(draft.range.upperBound, text)
    if score < -20, following == 10 { return nil }
    if score < -25, draft.isAmbiguous || NameParser.endScore(draft.range.upperBound, in: text) < 3 {
      return nil
    }
    if score < 0 && following == 20 || score < -60 { return nil }
    if draft.evidence == .weak, score >= 20, !draft.isAmbiguous { draft.evidence = .strong }
    return draft
  }

  /// 赵明|为县长, 赵明|兼任县长: `range` reaches into the verb between the name and a post of `draft`.
  private static func takes(_ range: Range<Int>, verbOf draft: PersonDraft, in text: PersonText) -> Bool {
    let end = draft.range.upperBound
    return range.upperBound > end
      && draft.posts.contains { post in
        let start = post.phrase.range.lowerBound
        return start > end
          && (start <= range.upperBound || PeopleScan.links.length(endingAt: start, in: text) == start - end)
      }
  }

  /// Far below any other reading for one that holds a particle (王伟|对); nil for every other.
  private func particleScore(_ range: Range<Int>) -> Int? {
    guard range.count <= 4, range.allSatisfy({ PersonText.isHan(text[$0]) }),
      range.dropFirst().contains(where: { NameCharacters.isParticle(text[$0]) })
    else { return nil }
    return -60
  }

  /// True for a state, a place or an organisation abroad.
  private func isAbroad(_ range: Range<Int>) -> Bool {
    PostJurisdiction.states.length(at: range.lowerBound, in: text) >= range.count
      || ForeignPlaces.names.length(at: range.lowerBound, in: text) >= range.count
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    NameWords.isWord(range, text) || PostJurisdiction.placeLength(at: range.lowerBound, in: text) >= range.count
  }

  /// 琼枝道：“…: the verb of an old novel, taken for the end of the name.
  private func speaks(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return text[end - 1] == 0x9053 && range.count == 3
      && (text[end] == 0xFF1A || text[end] == 0x3A || text[end] == 0xFF0C && text[end + 1] == 0x201C)
  }

  /// True for characters that write sounds at the beginning of a title in 《》, at most four characters before them.
  func isSoundInTitle(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return (1...4).contains { offset in
      text[start - offset] == 0x300A && (1..<offset).allSatisfy { PersonText.isHan(text[start - $0]) }
    } && range.allSatisfy { NameCharacters.phonetic.contains(text[$0]) }
  }

  private func free(_ candidate: NameModel.Candidate, _ score: Int) -> PersonDraft? {
    let range = candidate.range
    if isAbroad(range) || NameNeighbours.anybody.length(at: range.lowerBound, in: text) > 0 { return nil }
    let left = NameModel.leftClass(range.lowerBound, text)
    let right = NameModel.rightClass(range.upperBound, text)
    // A title, kin or a calling before it, a title or a verb that people do behind.
    let isSupported = left == 10 || left == 21 || left == 18 || left == 19 || right == 10 || right == 12
    switch candidate.shape {
    case .phonetic, .minority, .double:
      // 弗|罗里达: the sounds begin before it.
      if !isSupported || left == 17 && text.traits(at: range.lowerBound - 1).contains(.phonetic) { return nil }
    case .clan: if !isSupported && score < 25 { return nil }
    case .single, .compound, .japanese: break
    }
    // 金大姐, 沈老爷: what a surname is called with; 余咏曰: the verb.
    if candidate.shape == .single,
      NameParser.kinship.contains((range.lowerBound + 1)..<range.upperBound, in: text)
        || text[range.upperBound - 1] == 0x66F0 || speaks(range)
    {
      return nil
    }
    // 《布鲁克斯先生》, 《辛普森一家》: a title is about whomever it likes.
    if isSoundInTitle(range) { return nil }
    if text[range.lowerBound - 1] == 0x0A, text[range.upperBound] == 0x0A,
      standsInLineBefore(range, lineStart: range.lowerBound)
    {
      return nil
    }
    if NameParser.isClause(range, in: text) { return nil }
    // 卡纳塔克邦: a state of a federation.
    if range.count > 3, text[range.upperBound - 1] == 0x90A6 { return nil }
    // 何而来; 以|方未回应; 别洛|韦杰夫
    if text[range.lowerBound + 1] == 0x800C { return nil }
    if text[range.lowerBound] == 0x65B9, PeopleScan.sides.contains(text[range.lowerBound - 1]) { return nil }
    if candidate.shape == .single, left != 10, DottedNames.goesOn(before: range, in: text) { return nil }
    let isWord = isWord(range)
    var limit = PeopleScan.strongLogOdds + (isWord ? 40 : 0)
    // 专家楼|举行: the given part is a verb.
    if candidate.shape == .single, range.count == 3, !isSupported,
      NameNeighbours.following.length(at: range.lowerBound + 1, in: text) == 2,
      NameWords.isWord((range.lowerBound + 1)..<range.upperBound, text)
    {
      limit += 2 * PeopleScan.thingLogOdds
    }
    switch candidate.shape == .single || candidate.shape == .compound ? NameThings.verdict(range, in: text) : .none {
    case .none: break
    case .doubtful: if !isSupported && score < limit + PeopleScan.thingLogOdds { return nil }
    case .certain: if left != 10, left != 18, right != 10, score < limit + 2 * PeopleScan.thingLogOdds { return nil }
    }
    if candidate.shape == .single, isSupported, left != 19 { limit -= right == 10 ? 9 : 6 }
    let isStrong = score >= limit
    var draft = PersonDraft(
      range: range,
      score: 4 + score / 10,
      evidence: isStrong ? .strong : .weak,
      isAmbiguous: isWord,
      category: nil
    )
    draft.modelScore = score
    draft.isFree = true
    return draft
  }
}
