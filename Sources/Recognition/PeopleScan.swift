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
      // 校长A教授、党委书记B: the honorific belongs to the name it follows.
      if phrase.isBare, phrase.kind == .other, stack.isEmpty, phrase.range.lowerBound == floor,
        let bearer = drafts.ending(at: floor), namesAfter([phrase]).isEmpty
      {
        giveRank(phrase, to: bearer)
        continue
      }
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
      if !mayContinue(after: phrase) {
        close(stack)
        stack = []
      }
    }
    if !stack.isEmpty { close(stack) }
  }

  /// 院长A教授: the rank of a scholar is held beside the post; 博士 and 医生 only address.
  private mutating func giveRank(_ phrase: PostPhrase, to bearer: PersonDraft) {
    guard PeopleScan.ranks.contains(phrase.headStart..<phrase.range.upperBound, in: text), !bearer.posts.isEmpty,
      phrase.headStart == phrase.range.lowerBound || text[phrase.range.lowerBound] == 0x526F,  // 副
      bearer.category != .journalist
    else { return }
    var draft = bearer
    draft.posts.append(DraftPost(phrase: phrase, event: nil))
    drafts.add(draft)
  }

  /// Ranks of scholars.
  private static let ranks = PersonWords("教授 研究员 院士")

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
    return link > 1 || link == 1 && text[start - 1] == 0x4EFB && career(holding: start) != nil
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
    let start = next.range.lowerBound
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
      return nameBefore(next, minimum: 6) == nil
    }
    return true
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
    let isDoubtful =
      names.count == 1 && (names[0].score < 7 || names[0].isAmbiguous) && first.range.lowerBound < first.markStart
    if isDoubtful, let name = nameBefore(first, minimum: 5), name.isBounded, name.reading.score >= names[0].score {
      return closeNameBefore(name, stack)
    }
    if !names.isEmpty {
      let event = eventBefore(first)
      for name in names {
        record(name, posts: names.count == 1 ? lead + stack : stack, event: event, evidence: .strong)
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
  func posts(of stack: [PostPhrase], event: TenureEvent?) -> [DraftPost] {
    let time = stack.first.flatMap { told(before: $0.range.lowerBound) }
    return sharingFormer(stack).filter { isPost($0, inStack: stack.count > 1) }.map { phrase in
      var post = DraftPost(phrase: phrase, event: event, year: time?.year)
      if time?.isOver == true, phrase.status == .current {
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

  private static let mandates = PersonWords("人大 党 贸易 商务 特别 全权 首席 常驻 谈判 政府 高级 代表大会")

  func isPost(_ phrase: PostPhrase, inStack: Bool) -> Bool {
    let head = phrase.headStart..<phrase.range.upperBound
    if PostTitles.callings.contains(head, in: text) { return false }
    guard PostTitles.occupations.contains(head, in: text) else { return true }
    // 全国人大代表, 贸易代表 hold an office; 新战士代表, 群众代表 speak for others once.
    if text.has("代表", at: head.lowerBound), head.count == 2,
      PeopleScan.mandates.length(endingAt: head.lowerBound, in: text) == 0,
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
    evidence: Evidence
  ) {
    drafts.add(
      PersonDraft(
        name,
        evidence: evidence,
        category: PostResolver.category(of: posts, in: text),
        posts: self.posts(of: posts, event: event),
        isFixed: name.isFixed
      )
    )
  }

  // MARK: Names after a post

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
      return found.allSatisfy { !$0.isAmbiguous && $0.score >= 6 } ? found : []
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
    return names(
      at: position,
      isApart: isApart,
      hasColon: hasColon,
      isPress: last.kind == .journalist,
      isSoft: last.isSoft
    )
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
    if text[index] == 0x662F { return index + 1 }
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
  private func hasColon(after phrase: PostPhrase) -> Bool {
    var position = phrase.range.upperBound
    while PersonText.isBlank(text[position]) { position += 1 }
    return text[position] == 0xFF1A
  }

  /// True where the clause around `index` opens with 作为 or 身为.
  private func opensWithAs(_ index: Int) -> Bool {
    var position = index
    while position > 0, index - position < 30, PersonText.isHan(text[position - 1]) { position -= 1 }
    return text.has("作为", at: position) || text.has("身为", at: position)
  }

  /// What only the holder of an office does.
  private static let duties = PersonWords("主持 出席 讲话 致辞 强调 指出 表示 陪同 率队 率团 宣布 会见 到会 作报告 作工作报告")

  /// A list of names at `position`.
  func names(at position: Int, isApart: Bool, hasColon: Bool, isPress: Bool, isSoft: Bool, isPlain: Bool = false)
    -> [NameParser.Reading]
  {
    var position = position
    var result: [NameParser.Reading] = []
    while result.count < 60 {
      if isPress, let run = NameParser.run(at: position, in: text) {
        result.append(contentsOf: run.dropLast())
        position = run[run.count - 1].range.lowerBound
      }
      guard let reading = NameParser.name(at: position, in: text, slot: .due),
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
        if reading.isWord, !isSubject, !isHolder,
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

  private static let joining = CharacterBitmap("和与及")

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
    guard end - limit >= 2 else { return nil }
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
    // 水利局张三局长: after a body.
    if NameCharacters.isBodyEnd(text[start - 1]), reading.score >= (reading.range.count >= 3 ? 5 : 6) {
      let isSure =
        reading.score >= 7
        && (reading.range.count >= 3 || NameSurnames.tier(text[start]) == 2 && !NameParser.splitsWord(at: start, text))
      return (
        reading, isSure && !phrase.isSoft && start - limit >= 2 && PostJurisdiction.opens(at: limit, in: text) > 0
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

  /// Titles of states, which foreign names stand before.
  private static let foreign = PersonWords("总统 总理 首相 国王 女王 王储 外长 防长 议长 国务卿 大使 总书记 外交大臣")

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
