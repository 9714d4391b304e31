/// The names beside a post: those of the list that follows it, and the one before its marks.
extension PeopleScan {
  /// The names of the list that follows a stack of posts.
  func namesAfter(_ stack: [PostPhrase]) -> [NameParser.Reading] {
    guard let last = stack.last else { return [] }
    var position = last.range.upperBound
    var isApart = false
    if PeopleScan.offices.length(at: position, in: text) > 0 { return [] }
    position += PostGrammar.candidates.length(at: position, in: text)
    if text[position] == 0xFF08 || text[position] == 0x28 {
      // 副市长（正厅级）张三
      var closing = position + 1
      while closing - position < 14 && text[closing] != 0xFF09 && text[closing] != 0x29 && text[closing] != 0x0A {
        closing += 1
      }
      guard text[closing] == 0xFF09 || text[closing] == 0x29 else { return [] }
      guard PersonText.isHan(text[closing + 1]) else { return [] }
      position = closing + 1
      isApart = true
    }
    while PersonText.isBlank(text[position]) && position - last.range.upperBound < 8 {
      position += 1
      isApart = true
    }
    // …党组书记⏎某某某，男，…: the next line begins another life.
    if isApart, (last.range.upperBound..<position).contains(where: { text[$0] == 0x0A }), opensLife(at: position) {
      return []
    }
    if text[position] == 0x7684, last.kind == .official || last.kind == .business, !last.isSoft, !isApart {
      // 时任县长的X, 同为副县长的X, 担任组长的是X
      let isNamed =
        text[position + 1] == 0x662F
        || stack.first.map { PeopleScan.bearing.length(endingAt: $0.range.lowerBound, in: text) > 0 } == true
      let start = text[position + 1] == 0x662F ? position + 2 : position + 1
      guard let name = NameParser.name(at: start, in: text, slot: .due), !name.isAmbiguous,
        isNamed || name.range.count >= 3,
        name.score >= (isNamed ? 5 : 7) || text.has("同志", at: name.range.upperBound),
        NameParser.endScore(name.range.upperBound, in: text) >= (isNamed ? 1 : 2)
      else { return [] }
      return [name]
    }
    if !isApart, last.kind == .official || last.kind == .business, !last.isSoft,
      let start = predicate(at: position)
    {
      // 副县长是A, 发言人有两位，分别是A、B
      let found = names(at: start, isApart: true, hasColon: false, isPress: false, isSoft: false)
      let clear = found.count { !$0.isAmbiguous && $0.score >= 6 }
      return clear == found.count || clear > 2 && clear * 2 > found.count ? found : []
    }
    var hasColon = false
    let mark = text[position]
    if mark == 0xFF1A || mark == 0x3A
      || ((mark == 0x2F || mark == 0x7C || mark == 0xFF0F || mark == 0xFF5C || mark == 0xB7 || mark == 0x4E28)
        && last.kind == .journalist)
    {
      hasColon = true
      isApart = true
      position += 1
      while PersonText.isBlank(text[position]) { position += 1 }
    }
    if !isApart, PostTitles.credits.contains(last.headStart..<last.range.upperBound, in: text) { return [] }
    let isForeign = !isApart && !last.isSoft && speaksOfState(stack)
    let found = names(
      at: position,
      isApart: isApart,
      hasColon: hasColon,
      isPress: last.kind == .journalist,
      isSoft: last.isSoft,
      isForeign: isForeign
    )
    if found.isEmpty, isForeign, let name = foreignName(at: position) { return [name] }
    return found
  }

  /// 英国首相, 副总统, 越共中央总书记: whoever bears the title may well have a name that is written by its sounds.
  private func speaksOfState(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last, last.kind == .official else { return false }
    let head = last.headStart..<last.range.upperBound
    if PeopleScan.foreignHeads.contains(head, in: text) { return true }
    let start = first.range.lowerBound
    return PeopleScan.rulingParties.length(at: start, in: text) > 0
      || PostJurisdiction.states.length(at: start, in: text) > 1 && !text.has("中国", at: start)
  }

  private static let foreignHeads = PersonWords("总统 首相 国王 女王 王储 国务卿 防长 财长 外相 苏丹 埃米尔 参议员 众议员")
  private static let rulingParties = PersonWords("越共 老挝人民革命党 古共 俄共 朝鲜劳动党")

  /// 蒙古国总理|赞登沙特尔，; 副总统|安萨里|和总理…: characters that write sounds, one excepted, up to a mark, or to 和 before another title.
  private func foreignName(at index: Int) -> NameParser.Reading? {
    var end = index
    var others = 0
    while end - index < 9, PersonText.isHan(text[end]) {
      if text[end] == 0x548C || text[end] == 0x4E0E, end - index > 1 { break }  // 和 与
      if !text.traits(at: end).contains(.phonetic) { others += 1 }
      end += 1
    }
    let isBounded =
      !PersonText.isHan(text[end]) || bearerFollows(end + 1) || PostTitles.heads.length(at: end + 1, in: text) > 1
    let range = index..<end
    guard (3...8).contains(range.count), others <= (range.count > 3 ? 1 : 0), isBounded,
      !NameParser.titleInside(range, text), text.placeLength(at: index) < range.count
    else { return nil }
    return NameParser.Reading(range: range, score: 6, isAmbiguous: false, kind: .phonetic, isFixed: true)
  }

  /// 某某某，男，: true where a person's sex follows the name at `index`.
  private func opensLife(at index: Int) -> Bool {
    guard let name = NameParser.name(at: index, in: text, slot: .due) else { return false }
    let next = name.range.upperBound
    return (text[next] == 0xFF0C || text[next] == 0xFF08) && (text[next + 1] == 0x7537 || text[next + 1] == 0x5973)
  }

  /// Words after which a post is somebody's attribute: 同为…的X.
  static let bearingWords = PersonWords("同为 身为 作为 时任 现任 曾任 担任 出任 任 当时任 兼任 曾担任 履新 升任 转任 调任 就任 接任 新任 拟任 获任 改任 当选")

  /// Where the names of a predicate begin (是A, 分别是A、B, 有两人，分别为A、B); nil where none does.
  private func predicate(at index: Int) -> Int? {
    // 选出的副主席是：A、B、C
    if text[index] == 0x662F { return text[index + 1] == 0xFF1A ? index + 2 : index + 1 }
    if text.has("分别", at: index) { return afterRespectively(index) }
    guard text[index] == 0x6709 || text.has("共有", at: index) else { return nil }
    var position = index + 1
    while position - index < 10, text[position] != 0x3002, text[position] != 0x0A {
      if text.has("分别", at: position) { return afterRespectively(position) }
      position += 1
    }
    return nil
  }

  private func afterRespectively(_ index: Int) -> Int? {
    let next = text[index + 2]
    return next == 0x662F || next == 0x4E3A || next == 0x7531 ? index + 3 : nil
  }

  /// True where a colon sets the names apart from the post (组长：A).
  func hasColon(after phrase: PostPhrase) -> Bool {
    var position = phrase.range.upperBound
    while PersonText.isBlank(text[position]) { position += 1 }
    return text[position] == 0xFF1A
  }

  /// True where the clause around `index` opens with 作为 or 身为.
  func opensWithAs(_ index: Int) -> Bool {
    var position = index
    while position > 0, index - position < 30, PersonText.isHan(text[position - 1]) { position -= 1 }
    return text.has("作为", at: position) || text.has("身为", at: position)
  }

  /// What only the holder of an office does.
  private static let duties = PersonWords("主持 出席 讲话 致辞 强调 指出 表示 陪同 率队 率团 宣布 会见 到会 作报告 作工作报告")

  /// A list of names at `position`.
  func names(
    at position: Int,
    isApart: Bool,
    hasColon: Bool,
    isPress: Bool,
    isSoft: Bool,
    isPlain: Bool = false,
    isForeign: Bool = false
  )
    -> [NameParser.Reading]
  {
    var position = position
    var result: [NameParser.Reading] = []
    while result.count < 60 {
      if isPress, let run = NameParser.run(at: position, in: text) {
        result.append(contentsOf: run.dropLast())
        position = run[run.count - 1].range.lowerBound
      }
      guard
        let due = listed(at: position, after: result) ?? NameParser.name(at: position, in: text, slot: .due)
      else {
        guard !isPress, let next = afterStranger(at: position, result) else { break }
        position = next
        continue
      }
      // 司长陈斌|和|综合司副司长A
      let isJoined =
        due.range.count == 3 && Self.joining.contains(text[due.range.upperBound - 1])
        && bearerFollows(due.range.upperBound)
      let reading =
        isJoined
        ? NameParser.Reading(
          range: due.range.lowerBound..<(due.range.upperBound - 1),
          score: due.score,
          isAmbiguous: false,
          kind: due.kind,
          isFixed: true
        ) : due
      guard
        PostJurisdiction.states.length(at: position, in: text) < reading.range.count
      else { break }
      let end = reading.range.upperBound
      let endScore = NameParser.endScore(end, in: text)
      if result.isEmpty {
        if isApart && endScore < 3 && !(endScore == 2 && reading.score >= 7) { break }
        if isSoft
          && (endScore < 2 || reading.score < 5
            || (!isApart && reading.kind == .han && NameSurnames.tier(text[reading.range.lowerBound]) < 2)
            || (reading.isAmbiguous && endScore < 4))
        {
          break
        }
        if NameWords.acts.contains(reading.range, in: text) { break }
        // 发言人高峰在…表示: no word that qualifies a verb stands before 在.
        let isSubject =
          !isSoft && !isPlain && reading.range.count == 2 && text[end] == 0x5728
          && NameSurnames.tier(text[position]) == 2
        // 县委书记秦岭主持: a word where a body's office stands before and what its holder does behind.
        let isHolder =
          !isSoft && !isApart && !isPlain && reading.range.count == 2 && NameSurnames.tier(text[position]) == 2
          && PeopleScan.duties.length(at: end, in: text) > 0
        if reading.isWord, !isSubject, !isHolder, !isForeign || endScore < 2,
          endScore < 4 || isPlain || isSoft || text[reading.range.upperBound] == 0x201C
        {
          break
        }
        if reading.isAmbiguous && endScore < 2 { break }
        if isPress && !isApart && endScore < 2 { break }
      } else {
        guard endScore >= 2 || isPress else { break }
        // A、B、段某某和秘书长C: the last of the list, whatever its surname means.
        if reading.isAmbiguous && endScore < 3, !PeopleScan.joining.contains(text[end]) || !bearerFollows(end + 1) {
          break
        }
      }
      result.append(reading)
      var next = end
      if text[next] == 0xFF08 || text[next] == 0x28 {
        var closing = next + 1
        while closing - next < 40 && text[closing] != 0xFF09 && text[closing] != 0x29 && text[closing] != 0x0A {
          closing += 1
        }
        if text[closing] == 0xFF09 || text[closing] == 0x29 { next = closing + 1 }
      }
      if let after = behindRank(next) { next = after }
      let separator = text[next]
      if separator == 0x3001 {
        next += 1
        while PersonText.isBlank(text[next]) { next += 1 }
        if opensPost(at: next) { break }
      } else if PersonText.isBlank(separator) {
        var after = next
        while PersonText.isBlank(text[after]) && after - next < 6 { after += 1 }
        if opensPost(at: after) { break }
        guard let following = NameParser.name(at: after, in: text, slot: .due),
          NameParser.endScore(following.range.upperBound, in: text) >= (isPress || hasColon ? 3 : 4),
          !following.isAmbiguous || isPress
        else { break }
        next = after
      } else if separator == 0x2F, !isPress {
        // A（1970-03）/B（1972-05）
        next += 1
        guard let following = NameParser.name(at: next, in: text, slot: .due), !following.isAmbiguous,
          NameParser.endScore(following.range.upperBound, in: text) == 4
        else { break }
      } else if isPress, separator == 0xFF0C || separator == 0xFF1B || separator == 0x2F || separator == 0xB7 {
        // 记者张三，李四: only where another name ends in punctuation.
        next += 1
        guard let following = NameParser.name(at: next, in: text, slot: .due), following.score >= 8,
          NameParser.endScore(following.range.upperBound, in: text) == 4, text[following.range.upperBound] != 0xFF0C
        else { break }
      } else if isPress, PersonText.isHan(separator), NameNeighbours.following.length(at: next, in: text) == 0 {
        guard let following = NameParser.name(at: next, in: text, slot: .due), following.score >= 7,
          NameParser.endScore(following.range.upperBound, in: text) >= 3
        else { break }
      } else {
        break
      }
      position = next
    }
    return result
  }

  /// 副会长A教授、|B教授、C教授: over the rank of a scholar, where the next has one too.
  private func behindRank(_ index: Int) -> Int? {
    let rank = PeopleScan.ranks.length(at: index, in: text)
    guard rank > 0, text[index + rank] == 0x3001,
      let next = NameParser.name(at: index + rank + 1, in: text, slot: .due), !next.isAmbiguous,
      PeopleScan.ranks.length(at: next.range.upperBound, in: text) > 0
    else { return nil }
    return index + rank
  }

  private static let joining = CharacterBitmap("和与及")

  /// 副州长A、B、|泽绒尼玛、C: behind two names and more, characters that write sounds and fill the place between two marks.
  private func listed(at index: Int, after names: [NameParser.Reading]) -> NameParser.Reading? {
    guard names.count > 1, text[index - 1] == 0x3001, text.traits(at: index).contains(.phonetic),
      let item = item(at: index), item.count > 3, item.allSatisfy({ text.traits(at: $0).contains(.phonetic) }),
      NameSurnames.compound.length(at: index, in: text) == 0
    else { return nil }
    return NameParser.Reading(range: item, score: 6, isAmbiguous: false, kind: .phonetic, isFixed: true)
  }

  /// 副主任A、B、|某某某、|C: where the list goes on behind somebody whose name cannot be read; nil where it does not.
  private func afterStranger(at index: Int, _ names: [NameParser.Reading]) -> Int? {
    guard names.count > 1, text[index - 1] == 0x3001, let item = item(at: index), text[item.upperBound] == 0x3001,
      let next = NameParser.name(at: item.upperBound + 1, in: text, slot: .due), !next.isAmbiguous, next.score >= 6,
      NameParser.endScore(next.range.upperBound, in: text) >= 3
    else { return nil }
    return item.upperBound + 1
  }

  /// Two to seven Han characters from `index` to the next mark that are neither a title, a place, a word nor a thing.
  private func item(at index: Int) -> Range<Int>? {
    var end = index
    while end - index < 8, PersonText.isHan(text[end]) { end += 1 }
    let item = index..<end
    guard (2...7).contains(item.count), NameNeighbours.isStop(text[end]), !PersonText.isNameDot(text[end]),
      !NameParser.titleInside(item, text),
      text.placeLength(at: index) < item.count, !NameWords.isWord(item, text),
      PostJurisdiction.opens(at: index, in: text) == 0, !NameCharacters.isBodyEnd(text[end - 1]),
      NameThings.verdict(item, in: text) != .certain
    else { return nil }
    return item
  }

  /// True when a post phrase, not a name, begins at `index` in a list.
  func opensPost(at index: Int) -> Bool {
    let opener = PostJurisdiction.opens(at: index, in: text)
    if bearerFollows(index) { return true }
    if opener == 0, let name = NameParser.name(at: index, in: text, slot: .due), !name.isAmbiguous, name.score >= 6,
      NameParser.endScore(name.range.upperBound, in: text) >= 3
    {
      return false
    }
    var position = index
    while position - index < 26, !NameNeighbours.isStop(text[position]) {
      let length = PostTitles.heads.length(at: position, in: text)
      if length > 1 {
        if position == index { return true }
        guard let phrase = PostGrammar.phrase(head: position..<(position + length), floor: index, in: text) else {
          position += length
          continue
        }
        guard phrase.range.lowerBound == index else { return false }
        if opener > 0 { return NameSurnames.tier(text[index]) < 2 || position - index > 3 || opener > 1 }
        return position - index > 4
      }
      position += 1
    }
    return false
  }

  /// 火箭军司令员A, 商汇通投资公司总经理A: a phrase that begins at `index` ends before a clear name.
  private func bearerFollows(_ index: Int) -> Bool {
    var position = index + 1
    while position - index < 26, PersonText.isHan(text[position]) {
      let length = PostTitles.heads.length(at: position, in: text)
      if length > 1 {
        guard let name = NameParser.name(at: position + length, in: text, slot: .due), !name.isAmbiguous,
          name.score >= 6, NameParser.endScore(name.range.upperBound, in: text) >= 1,
          let phrase = PostGrammar.phrase(head: position..<(position + length), floor: index, in: text)
        else {
          position += length
          continue
        }
        return phrase.range.lowerBound == index
      }
      position += 1
    }
    return false
  }

  // MARK: Names before a post

  /// A name directly before the marks of a phrase: 张三局长.
  func nameBefore(_ phrase: PostPhrase, minimum: Int) -> (reading: NameParser.Reading, isBounded: Bool)? {
    let end = phrase.markStart
    let limit = phrase.range.lowerBound
    // 青竹河|河长, 白石镇|镇长: what the title speaks of, by its own last character.
    guard end - limit >= 2, !text.has("学家", at: phrase.headStart), text[end - 1] != text[phrase.headStart] else {
      return nil
    }
    // 和|希奇莱马总统: not 奇莱马.
    if let foreign = foreignName(before: phrase), foreign.range.count > 3 { return (foreign, true) }
    guard let reading = NameParser.name(endingAt: end, from: limit, in: text), reading.score >= minimum,
      !reading.isAmbiguous
    else { return foreignName(before: phrase).map { ($0, true) } }
    let start = reading.range.lowerBound
    if PostJurisdiction.states.length(at: start, in: text) >= reading.range.count { return nil }
    if start == limit { return (reading, true) }
    // 青州市李某市长: behind the place the title speaks of.
    if reading.score >= 6, PostJurisdiction.placeEnds(at: start, in: text), text[start - 1] == text[phrase.headStart] {
      return (reading, true)
    }
    // 水利局张三局长, 华东大学李明教授: after a body.
    let isSchool = PeopleScan.schools.length(endingAt: start, in: text) > 0
    if NameCharacters.isBodyEnd(text[start - 1]) || isSchool,
      reading.score >= (reading.range.count >= 3 ? 5 : 6)
    {
      let isSure =
        reading.score >= 7
        && (reading.range.count >= 3 || NameSurnames.tier(text[start]) == 2 && !NameParser.splitsWord(at: start, text))
      return (
        reading,
        isSure
          && (isSchool || !phrase.isSoft && start - limit >= 2 && PostJurisdiction.opens(at: limit, in: text) > 0)
      )
    }
    // 落实王某某主任…, 对王某某市长: after a word that is no part of a name.
    // 落实|习某某: what the name splits is no word where another ends before it.
    guard reading.range.count >= 3,
      !NameParser.splitsWord(at: start, text) || NameWords.isWord((start - 2)..<start, text)
    else { return nil }
    let isLed = NameNeighbours.preceding.length(endingAt: start, in: text) > 0
    if isLed && reading.score >= 7 { return (reading, true) }
    if reading.score >= (phrase.isSoft ? 8 : 6), NameWords.isWord((start - 2)..<start, text) { return (reading, false) }
    return nil
  }

  private static let schools = PersonWords("大学 中学 小学 分校")

  /// Titles of states, which foreign names stand before.
  private static let foreign = PersonWords("总统 总理 首相 国王 女王 王储 外长 防长 议长 国务卿 大使 总书记 外交大臣 财长 外相")

  /// 同某某夫总统会见: characters that write sounds, from a conjunction or the phrase's beginning to the title.
  private func foreignName(before phrase: PostPhrase) -> NameParser.Reading? {
    let end = phrase.markStart
    guard PeopleScan.foreign.contains(phrase.headStart..<phrase.range.upperBound, in: text) else { return nil }
    var start = end
    while start > phrase.range.lowerBound, NameCharacters.phonetic.contains(text[start - 1]) { start -= 1 }
    guard (3...8).contains(end - start), PostJurisdiction.opens(at: start, in: text) == 0,
      start == phrase.range.lowerBound || NameNeighbours.preceding.length(endingAt: start, in: text) > 0
    else { return nil }
    return NameParser.Reading(range: start..<end, score: 6, isAmbiguous: false, kind: .phonetic)
  }
}
