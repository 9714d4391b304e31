/// One pass over a stretch of text: post phrases from left to right, names around them, then the contexts that need no post.
struct PeopleScan {
  let text: PersonText
  var drafts: PersonDrafts
  /// The end of the last name read after a post; no post phrase reaches back over it.
  var floor = 0
  /// Lines in which the name stands before the post (总河长：A 省委书记 B 省长): the scalar at which such a chain may go on.
  var nameFirstEnd = -1
  /// The post in front of the colon that opened the chain.
  var chainRole: [PostPhrase] = []
  /// Extents over which a curriculum vitae speaks of one person.
  var careers: [Career] = []
  /// Where a life begins whose bearer could not be read: the one before ends there.
  var strangers: Set<Int> = []

  /// The rosters that were read, in the order of the text.
  var rosters: [Range<Int>] = []
  /// Where cells of rosters begin that stand beside those of names: what fills them without a post is a water or a place.
  var things: Set<Int> = []

  /// Posts after a verb whose subject stands at a distance.
  var pending: [Pending] = []

  /// A stack of posts that waits for its subject.
  struct Pending {
    var posts: [PostPhrase]
    var event: TenureEvent?
    /// Where the verb begins.
    var at: Int
    /// The verb (是, 兼) proves little: its clause must name no other subject.
    var isWeak: Bool
  }

  /// Stacks beside which no name was read; names that later contexts find beside them bear them.
  var leftovers: [[PostPhrase]] = []

  /// Stacks set off by commas that lead up to one that a name follows (第十届…委员，国务院原副总理，…委员长X).
  private var held: [PostPhrase] = []

  /// X，男，1970年3月生，… up to the next such opening or the end of the paragraph.
  struct Career {
    var name: Range<Int>
    var extent: Range<Int>
  }

  init(_ text: PersonText) {
    self.text = text
    drafts = PersonDrafts(count: text.count)
  }

  /// Reads everything; the drafts in the order of the text.
  mutating func run() -> [PersonDraft] {
    findCareers()
    readPosts()
    readBylines()
    readHonorifics()
    readLists()
    readSpeakers()
    readRows()
    readRosters()
    readLines()
    weighDrafts()
    closeLeftovers()
    sharePosts()
    closePending()
    for place in things where drafts.starting(at: place)?.posts.isEmpty == true { drafts.remove(startingAt: place) }
    return settled(drafts.resolved())
  }

  // MARK: Posts

  private mutating func readPosts() {
    var stack: [PostPhrase] = []
    var index = 0
    let count = text.count
    while true {
      index = text.next(.head, from: index)
      guard index < count else { break }
      let length = PostTitles.heads.length(at: index, in: text)
      guard length > 0 else {
        index += 1
        continue
      }
      let head = index..<(index + length)
      index += length
      var reach = floor
      if let last = stack.last { reach = max(reach, joinFloor(last, before: head.lowerBound)) }
      // 某国总统|驻南部联邦区全权代表: the head of state is the body of a longer post.
      if text[index] == 0x9A7B, text.wordLength(at: index) < 3 || !PersonText.isHan(text[index + 1]) { continue }
      // 畜牧|兽医|局局长: a calling in the name of an office.
      if text[index] == 0x5C40 || text[index] == 0x7AD9, PostTitles.kind(of: head, in: text) == .other { continue }
      // 吉林省|长春市
      if head.count == 2, text.placeLength(at: head.lowerBound + 1) >= 3 { continue }
      // 局长钱保安: a calling behind a title and a surname is the given part.
      if let last = stack.last, head.count == 2, last.range.upperBound + 1 == head.lowerBound,
        NameSurnames.tier(text[last.range.upperBound]) == 2, PostTitles.callings.contains(head, in: text),
        !PostTitles.addresses.contains(head, in: text)
      {
        continue
      }
      if PostTitles.credits.contains(head, in: text), PersonText.isHan(text[head.upperBound]) { continue }
      guard var phrase = PostGrammar.phrase(head: head, floor: reach, in: text) else { continue }
      // 全体委员、主任A: all of them, no office of the next.
      if phrase.isSoft, phrase.isBare, PeopleScan.everybody.length(endingAt: phrase.range.lowerBound, in: text) > 1 {
        if !stack.isEmpty { close(stack) }
        stack = []
        continue
      }
      // 校长A教授、党委书记B: the honorific belongs to the name it follows.
      if phrase.isBare, phrase.kind == .other, stack.isEmpty,
        let bearer = drafts.ending(at: beforeBracket(phrase.range.lowerBound)),
        phrase.range.lowerBound <= floor || text[phrase.range.lowerBound - 1] == 0xFF09, namesAfter([phrase]).isEmpty
      {
        giveRank(phrase, to: bearer)
        continue
      }
      // 甲教授、乙昉教授: a name that its characters do not show, and its rank; no post of 甲's.
      if phrase.kind == .other, holdsUnknownName(phrase) { continue }
      // 企业家日报社社长: the earlier head was a part of this body's name.
      while let last = stack.last, phrase.range.lowerBound <= last.range.lowerBound { stack.removeLast() }
      if stack.isEmpty { phrase.range = jointStart(of: phrase)..<phrase.range.upperBound }
      if let last = stack.last, bearsName(last), holdsBoth(last, phrase) {
        stack.append(phrase)
        close(stack)
        stack = []
        continue
      }
      if let last = stack.last,
        !continues(last, with: phrase, after: stack)
          || stack.count == 1 && bearsName(last) || belongsElsewhere(phrase, after: stack)
      {
        close(stack)
        stack = []
        if floor > phrase.range.lowerBound {
          guard floor <= head.lowerBound, let again = PostGrammar.phrase(head: head, floor: floor, in: text) else {
            continue
          }
          phrase = again
        }
      }
      if !stack.isEmpty, !mayContinue(after: phrase), isPartOfBody(phrase) { continue }
      stack.append(phrase)
      // A head that ends a word of another kind (市长效机制) has Han characters after it that read as no name; the grammar of names decides.
      // 现任县委书记|和|…局长
      let isJoined = text[phrase.range.upperBound] == 0x548C && stack.first.map(isHistory) == true
      if !isJoined, !mayContinue(after: phrase) {
        close(stack)
        stack = []
      }
    }
    if !stack.isEmpty { close(stack) }
  }

  /// 院长A教授: the rank of a scholar is held beside the post; 博士 and 医生 only address.
  private mutating func giveRank(_ phrase: PostPhrase, to bearer: PersonDraft) {
    guard PeopleScan.ranks.contains(phrase.headStart..<phrase.range.upperBound, in: text),
      phrase.headStart == phrase.range.lowerBound || text[phrase.range.lowerBound] == 0x526F,  // 副
      bearer.category != .journalist
    else { return }
    var draft = bearer
    draft.posts.append(DraftPost(phrase: phrase, event: nil))
    drafts.add(draft)
  }

  /// True where nothing but a surname and one or two characters stands before a scholar's rank, behind a mark.
  private func holdsUnknownName(_ phrase: PostPhrase) -> Bool {
    let start = phrase.range.lowerBound
    guard (2...3).contains(phrase.headStart - start), text[start - 1] == 0x3001 || text[start - 1] == 0x548C,
      NameSurnames.tier(text[start]) == 2, text.placeLength(at: start) == 0,
      NameParser.exact(start..<phrase.headStart, in: text) == nil
    else { return false }
    return PeopleScan.ranks.contains(phrase.headStart..<phrase.range.upperBound, in: text)
  }

  private static let everybody = PersonWords("全体 各位 部分 有关 其他 其余 所有 广大 诸位")

  /// Ranks of scholars.
  static let ranks = PersonWords("教授 研究员 院士")

  /// 王某某总书记、国家主席|昨天…: behind a name with its post stands one of the state's that has no bearer of its own.
  private func holdsBoth(_ last: PostPhrase, _ next: PostPhrase) -> Bool {
    let end = last.range.upperBound
    return text[end] == 0x3001 && next.range.lowerBound == end + 1 && text.has("国家", at: end + 1) && !next.isSoft
      && namesAfter([next]).isEmpty
  }

  /// 王某某副校长、: the phrase holds its bearer's name, so the next one has a bearer of its own.
  private func bearsName(_ phrase: PostPhrase) -> Bool {
    guard let name = nameBefore(phrase, minimum: 7) else { return false }
    return name.reading.range.count >= 3
  }

  /// 以A为组长、县长B为副组长: the stack has its subject before it, the phrase its bearer behind it.
  private func belongsElsewhere(_ phrase: PostPhrase, after stack: [PostPhrase]) -> Bool {
    guard let first = stack.first else { return false }
    let length = PeopleScan.links.length(endingAt: first.range.lowerBound, in: text)
    return length > 0 && !subjects(endingAt: first.range.lowerBound - length, mustBeDismissed: false).isEmpty
      && !namesAfter([phrase]).isEmpty
  }

  /// True behind a verb of office.
  private func isHistory(_ phrase: PostPhrase) -> Bool {
    let start = phrase.range.lowerBound
    if tellsBeing(phrase) { return true }
    let link = PeopleScan.links.length(endingAt: verbEnd(start), in: text)
    // 2016年至今任…总裁助理及…总经理
    return link > 1
      || link == 1 && text[start - 1] == 0x4EFB && (career(holding: start) != nil || opensClause(start - 1))
  }

  /// ，任…、2011年3月任…: behind a comma or a date.
  private func opensClause(_ index: Int) -> Bool {
    switch text[index - 1] {
    case 0xFF0C, 0x5E74, 0x6708: true
    default: false
    }
  }

  /// 王某某是…主任，…: what somebody is, enumerated.
  private func tellsBeing(_ phrase: PostPhrase) -> Bool {
    let start = phrase.range.lowerBound
    guard text[start - 1] == 0x662F, start > 1 else { return false }
    if text.has("同志", at: start - 3) || drafts.ending(at: start - 1) != nil { return true }
    guard let name = NameParser.name(endingAt: start - 1, from: max(0, start - 8), in: text) else { return false }
    return name.score >= 6 && !name.isAmbiguous && isLeftBounded(name.range.lowerBound)
  }

  /// What may follow a comma where somebody's posts are enumerated: posts of a body, and ranks that need none.
  private func isEnumerated(_ phrase: PostPhrase, isBeing: Bool) -> Bool {
    if !phrase.isBare, phrase.kind == .official { return !phrase.isSoft || isMember(phrase) || isMandated(phrase) }
    let head = phrase.headStart..<phrase.range.upperBound
    return isBeing && phrase.kind != .journalist && !phrase.isSoft && !PostTitles.callings.contains(head, in: text)
      && (!phrase.isBare || phrase.kind == .other && !PostTitles.occupations.contains(head, in: text))
  }

  /// 中共中央…办公室、国务院…办公室副主任: one post in two organs of the centre.
  private func jointStart(of phrase: PostPhrase) -> Int {
    let start = phrase.range.lowerBound
    guard text[start - 1] == 0x3001, phrase.markStart > start,
      NameCharacters.isBodyEnd(text[start - 2]) || text[start - 2] == 0x5BA4,  // 室
      PostJurisdiction.hard.length(at: start, in: text) > 0
    else { return start }
    let first = PostGrammar.bodyStart(endingAt: start - 1, floor: floor, in: text)
    return first < start - 4 && PostJurisdiction.hard.length(at: first, in: text) > 0 ? first : start
  }

  /// 企业家|日报社: Han characters follow the head that are neither a name nor what may follow one.
  private func isPartOfBody(_ phrase: PostPhrase) -> Bool {
    let end = phrase.range.upperBound
    if PeopleScan.offices.length(at: end, in: text) > 0 { return false }
    return PersonText.isHan(text[end]) && NameNeighbours.following.length(at: end, in: text) == 0
      && !NameNeighbours.followingCharacters.contains(text[end]) && namesAfter([phrase]).isEmpty
  }

  /// How far left the next phrase may reach after `last`: over it where the next head only extends it (总理办公室主任).
  private func joinFloor(_ last: PostPhrase, before head: Int) -> Int {
    let end = last.range.upperBound
    let between = head - end
    if text[end] == 0x548C || text[end] == 0x4E0E || text[end] == 0x53CA { return end + 1 }  // 和 与 及
    if between == 0 { return PeopleScan.aides.length(at: head, in: text) > 0 ? 0 : end }
    if between <= 3, PostTitles.modifiers.length(at: end, in: text) == between { return end }
    if PostJurisdiction.opens(at: end, in: text) > 0 && last.kind == .official && !last.isSoft { return end }
    return 0
  }

  private func continues(_ last: PostPhrase, with next: PostPhrase, after stack: [PostPhrase]) -> Bool {
    let isHistory = stack.first.map(isHistory) == true
    let end = afterBracket(last.range.upperBound)
    // 任甲省副省长、|代理|甲省省长: the verb is no other clause.
    let isActing = next.status == .acting && text.has("代理", at: next.range.lowerBound - 2)
    let start = next.range.lowerBound - (isActing ? 2 : 0)
    guard start >= end, start - end <= 3 else { return false }
    let isLabel = text[next.range.upperBound] == 0xFF1A
    if isLabel, text[end] != 0x3001, text[end] != 0x517C { return false }
    if start == end { return true }
    if text[end] == 0xFF0C {
      // 历任甲县副县长、县长，乙县县委书记等职
      if isHistory, start == end + 1, isEnumerated(next, isBeing: stack.first.map(tellsBeing) == true),
        namesAfter([next]).isEmpty, drafts.ending(at: next.range.lowerBound) == nil,
        PeopleScan.goesOn(text[next.range.upperBound])
      {
        return true
      }
      // 党组书记、厅长，省河长办主任X: one person's posts, where neither the first nor the second has a name of its own.
      return start == end + 1 && last.kind == .official && next.kind == .official && !next.isSoft
        && (!last.isSoft || !last.isBare && isMember(last))
        && last.status == .current && !namesAfter([next]).isEmpty && drafts.ending(at: next.range.lowerBound) == nil
    }
    if start == end + 1, text[end] == 0x548C || text[end] == 0x53CA || text[end] == 0x66A8 {  // 和 及 暨
      // 历任区长和区委书记; 某某公司行长及首席执行官A
      if text[end] != 0x548C, next.isBare, !last.isBare, !last.isSoft, !next.isSoft, drafts.ending(at: end) == nil,
        !namesAfter([next]).isEmpty
      {
        return true
      }
      return isHistory && !bearsName(next)
    }
    var index = end
    while index < start {
      let scalar = text[index]
      guard
        scalar == 0x3001 || scalar == 0x517C || scalar == 0x2F || scalar == 0x5E76 || PersonText.isBlank(scalar)
          || scalar == 0xB7
      else { return false }  // 、 兼 / 并
      index += 1
    }
    if text[end] == 0x3001 || text[end] == 0x517C {
      // 张三省长、李四主席: the second is a name with its post.
      let isParallel =
        nameBefore(last, minimum: 4) != nil || drafts.ending(at: last.range.lowerBound) != nil || mayHoldName(last)
      guard isParallel else {
        return nameBefore(next, minimum: 6) == nil
      }
      return nameBefore(next, minimum: 4) == nil && !mayHoldName(next)
    }
    return true
  }

  /// 青山大学何某教授: a surname behind a body, one or two characters before the title.
  private func mayHoldName(_ phrase: PostPhrase) -> Bool {
    (2...3).contains { length in
      let start = phrase.markStart - length
      return start > phrase.range.lowerBound + 1 && NameSurnames.tier(text[start]) == 2
        && NameCharacters.isBodyEnd(text[start - 1]) && !NameWords.isWord(start..<phrase.markStart, text)
    }
  }

  /// Behind a post of an enumeration: 、 等 ， 。
  private static func goesOn(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x7B49 || scalar == 0xFF0C || scalar == 0x3002
  }

  /// The scalar after a bracket at `index` (正县长级), `index` itself where none stands.
  private func afterBracket(_ index: Int) -> Int {
    guard text[index] == 0xFF08 else { return index }
    var closing = index + 1
    while closing - index < 12, text[closing] != 0xFF09, text[closing] != 0x0A { closing += 1 }
    return text[closing] == 0xFF09 ? closing + 1 : index
  }

  /// The scalar at which a bracket of Latin letters opens that closes before `index` (（William Kirby）教授); `index` itself where none does.
  private func beforeBracket(_ index: Int) -> Int {
    guard text[index - 1] == 0xFF09 else { return index }
    var open = index - 2
    while index - open < 40, text[open] < 0x250, text[open] != 0x0A, text[open] != 0x28 { open -= 1 }
    return text[open] == 0xFF08 ? open : index
  }

  private func mayContinue(after phrase: PostPhrase) -> Bool {
    switch text[afterBracket(phrase.range.upperBound)] {
    case 0x3001, 0x517C, 0x2F, 0x20, 0x3000, 0xB7, 0x5E76, 0xFF0C, 0x53CA, 0x66A8: return true
    default:
      return PostTitles.modifiers.length(at: phrase.range.upperBound, in: text) > 0
        || PostTitles.heads.length(at: phrase.range.upperBound, in: text) > 0
        || PostJurisdiction.opens(at: phrase.range.upperBound, in: text) > 0
    }
  }

  /// Heads that continue the one before them: 总经理助理.
  static let aidesWords = PersonWords("助理 秘书 顾问 发言人 特使 代表 特别代表")

  /// Gives the posts of `stack` to whoever bears them.
  private mutating func close(_ stack: [PostPhrase]) {
    guard let first = stack.first, let last = stack.last else { return }
    let lead = held.last.map { $0.range.upperBound + 1 == first.range.lowerBound } == true ? held : []
    held = []
    if attribute(stack, lead) { return }
    leftovers.append(stack)
    // 青竹河河长为|副市长X
    if text[last.range.upperBound] == 0x4E3A, last.kind == .official, !last.isSoft, last.status == .current,
      !PersonText.isHan(text[first.range.lowerBound - 1]),
      PeopleScan.links.length(endingAt: verbEnd(first.range.lowerBound), in: text) == 0
    {
      held = lead + stack
      return
    }
    guard text[last.range.upperBound] == 0xFF0C, !PersonText.isHan(text[first.range.lowerBound - 1]),
      stack.allSatisfy({ ($0.kind == .official || $0.kind == .other) && (!$0.isSoft || !$0.isBare) && isOffice($0) }),
      !first.isBare || stack.count > 1 || !lead.isEmpty, first.status == .current || first.status == .former
    else { return }
    held = lead + stack
  }

  /// True where a bearer was found for `stack`, and for `lead`, which stands before it.
  private mutating func attribute(_ stack: [PostPhrase], _ lead: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last else { return false }
    if closeNameFirst(stack) { return true }
    if closeBracketed(stack) { return true }
    // A任甲市委书记 B不再担任: what a blank sets apart begins another headline.
    if PersonText.isBlank(text[last.range.upperBound]),
      PeopleScan.links.length(endingAt: verbEnd(first.range.lowerBound), in: text) > 0, closeSubject(stack)
    {
      return true
    }
    let names = namesAfter(stack)
    // 何某某秘书长喝口茶: a clear name before outdoes a doubtful one behind.
    // 何某某老师|任监督委员
    let isVerb = names.count == 1 && text[names[0].range.lowerBound] == 0x4EFB
    let isDoubtful =
      names.count == 1 && (names[0].score < 7 || names[0].isAmbiguous || isVerb)
      && first.range.lowerBound < first.markStart
    if isDoubtful, let name = nameBefore(first, minimum: 5), name.isBounded,
      isVerb || name.reading.score >= names[0].score
    {
      return closeNameBefore(name, stack)
    }
    if !names.isEmpty {
      let event = eventBefore(first)
      for name in names {
        record(
          name,
          posts: names.count == 1 ? lead + stack : stack,
          event: event,
          evidence: .strong,
          isRoll: names.count > 1
        )
      }
      // Brackets behind the names hold posts of their own: the floor stops before the first.
      for name in names {
        floor = max(floor, name.range.upperBound)
        if text[name.range.upperBound] == 0xFF08 { break }
      }
      if hasColon(after: last) { chainRole = stack }
      return true
    }
    if closeSubject(stack) { return true }
    if text[last.range.upperBound] == 0xFF0C, last.kind != .journalist, opensWithAs(first.range.lowerBound),
      let name = NameParser.name(at: last.range.upperBound + 1, in: text, slot: .due), !name.isAmbiguous,
      name.score >= 6
    {
      record(name, posts: stack, event: nil, evidence: .strong)
      floor = max(floor, name.range.upperBound)
      return true
    }
    if let name = nameBefore(first, minimum: 4) { return closeNameBefore(name, stack) }
    if closeGluedDismissal(stack) { return true }
    return closeCareer(stack)
  }

  /// 张三局长
  private mutating func closeNameBefore(
    _ name: (reading: NameParser.Reading, isBounded: Bool),
    _ stack: [PostPhrase]
  ) -> Bool {
    guard let first = stack.first, let last = stack.last else { return false }
    var posts = stack
    posts[0].range = posts[0].markStart..<posts[0].range.upperBound
    let isStrong =
      name.reading.score >= 6 && name.isBounded
      && (!last.isSoft || isMember(last) && name.reading.range.count >= 3 && name.reading.score >= 7)
      || isNextOfList(name.reading) && !last.isSoft
      || isPlain(name.reading) && !last.isSoft && last.range.upperBound - last.headStart > 1
    var draft = PersonDraft(
      name.reading,
      evidence: isStrong ? .strong : .weak,
      category: PostResolver.category(of: posts, in: text)
    )
    draft.posts =
      isMember(last)
      ? posts.map { DraftPost(phrase: $0, event: nil) } : self.posts(of: posts, event: eventBefore(first))
    drafts.add(draft)
    return true
  }

  /// 何某副台长、|李某副台长: behind the title of another.
  private func isNextOfList(_ name: NameParser.Reading) -> Bool {
    let comma = name.range.lowerBound - 1
    return text[comma] == 0x3001 && name.score >= 5 && PostTitles.heads.length(endingAt: comma, in: text) > 1
  }

  /// 一年前何某某主席: a clear name of three characters that cuts no word.
  private func isPlain(_ name: NameParser.Reading) -> Bool {
    guard name.kind == .han, name.range.count == 3, name.score >= 7, !name.isAmbiguous else { return false }
    let start = name.range.lowerBound
    guard NameSurnames.tier(text[start]) == 2 else { return false }
    return !NameParser.splitsWord(at: start, text) || NameModel.isBetweenWords(start, text)
  }

  /// 王某某委员 of a congress or conference.
  private func isMember(_ phrase: PostPhrase) -> Bool { text.has("委员", at: phrase.headStart) && phrase.isSoft }

  /// What of `stack` is a post: callings introduce their bearer, occupations are posts only of a named body.
  ///
  /// `isRoll`: several names follow, of which each is a member (委员A、B、C).
  func posts(of stack: [PostPhrase], event: TenureEvent?, isRoll: Bool = false) -> [DraftPost] {
    let time = stack.first.flatMap { told(before: $0.range.lowerBound) }
    return sharingFormer(stack).filter {
      isPost($0, inStack: stack.count > 1) || isRoll && isMember($0) && $0.isBare
    }.map { phrase in
      let time = told(behind: phrase.range.upperBound) ?? time
      var post = DraftPost(phrase: phrase, event: event, told: time)
      if time?.isOver == true, phrase.status == .current || phrase.status == .acting {
        post.phrase.status = .former
        if event == .appointed { post.event = nil }
      }
      return post
    }
  }

  /// 青河市原市委副书记、市长: 原 speaks of both; a post with a body of its own (、全国人大代表) may well be held still.
  private func sharingFormer(_ stack: [PostPhrase]) -> [PostPhrase] {
    var stack = stack
    var isFormer = false
    for index in stack.indices {
      if stack[index].status == .former {
        isFormer = PostGrammar.formerMark(in: stack[index], text) != nil
      } else if isFormer, stack[index].status == .current,
        stack[index].isBare || PostJurisdiction.opens(at: stack[index].range.lowerBound, in: text) == 0,
        text[stack[index].range.lowerBound - 1] == 0x3001
      {
        stack[index].status = .former
      } else {
        isFormer = false
      }
    }
    return stack
  }

  /// 第六届、第七届全国人民代表大会代表
  private func isMandated(_ phrase: PostPhrase) -> Bool {
    text.has("代表", at: phrase.headStart) && PeopleScan.mandates.length(endingAt: phrase.headStart, in: text) > 0
  }

  private static let ledBodies = CharacterBitmap("校部")

  private static let parties = PersonWords("民革 民盟 民建 民进 农工党 农工民主党 致公党 九三学社 台盟 无党派 中共 民主建国会 民主同盟")

  private static let mandates = PersonWords("人大 党 贸易 商务 特别 全权 首席 常驻 谈判 政府 高级 代表大会")

  func isPost(_ phrase: PostPhrase, inStack: Bool) -> Bool {
    let head = phrase.headStart..<phrase.range.upperBound
    if PostTitles.callings.contains(head, in: text) { return false }
    // 民建会员, 农工党成员: what party somebody is of.
    if text[head.lowerBound + 1] == 0x5458,
      PeopleScan.parties.contains(phrase.range.lowerBound..<head.lowerBound, in: text)
    {
      return false
    }
    // 学校领导, 部领导: who leads a body has a post of his own; 县领导 is one of those who lead a county.
    if text.has("领导", at: head.upperBound - 2), Self.ledBodies.contains(text[head.lowerBound - 1]) { return false }
    guard PostTitles.occupations.contains(head, in: text) else { return true }
    // 全国人大代表, 贸易代表 hold an office; 新战士代表, 群众代表 speak for others once.
    if text.has("代表", at: head.lowerBound), head.count == 2,
      PeopleScan.mandates.length(endingAt: phrase.markStart, in: text) == 0,
      !(phrase.range.lowerBound..<head.lowerBound).contains(where: { text[$0] == 0x9A7B })  // 驻
    {
      return false
    }
    return phrase.range.lowerBound < phrase.markStart || inStack && phrase.kind == .official
  }

  mutating func record(
    _ name: NameParser.Reading,
    posts: [PostPhrase],
    event: TenureEvent?,
    evidence: Evidence,
    isRoll: Bool = false
  ) {
    drafts.add(
      PersonDraft(
        name,
        evidence: evidence,
        category: PostResolver.category(of: posts, in: text),
        posts: self.posts(of: posts, event: event, isRoll: isRoll),
        isFixed: name.isFixed
      )
    )
  }
}
