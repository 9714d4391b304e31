/// Posts that follow the name at a distance: 任X为Y, X任Y, X，男，…现任Y, A（时任…）, leader lists with the name in front.
extension PeopleScan {
  /// Verbs between the name and its post.
  static let linksWords = PersonWords(
    """
    任职 任 担任 担任过 任过 当过 出任 当选为 当选 任命为 为 兼任 接任 继任 现任 曾任 历任 时任 原任 拟任 拟提名为 拟推荐为 提名为 聘任为 先后任 先后担任 转任 升任 调任 改任 系 辞去 不再担任 不再兼任 不再任 已任 将任 将担任 被任命为 被提名为
    任命其为 选举其为 聘任其为 推选其为 提名其为 其代理 决定其代理 由其代理 获委任为 免去其 罢免其 解除其 辞去其 撤销其 调任为 改任为 转任为 升任为 获任为 当选为新任 选举为 推选为 推举为 拟提名 委任为 改选为 增选为 补选为 续任 留任 卸任 升至 升任为 生前任 生前担任 生前系 就是 是 叫做 获聘 受聘为 受聘 聘为 被聘为 选为 成为 出任为 当上 身兼 兼 时为 同志任 同志为 同志担任 先生担任 女士担任 同志不再担任 同志兼任 同志辞去 同时担任 一直担任 就任 获任 履新 代理 跻身 晋身 升为 晋升为 正式任 出任了 新任 辞去了
    """
  )
  static let endingsWords = PersonWords("罢免 解除 卸下 辞去 不再担任 不再兼任 不再任 同志不再担任 同志辞去 免去 免去其 罢免其 解除其 辞去其 撤销 辞去了 卸任")
  private static let beginnings = PersonWords(
    "任 担任 出任 当选为 当选 任命为 为 接任 继任 转任 升任 调任 改任 提名为 聘任为 被任命为 获委任为 任命其为 选举其为 聘任其为 推选其为 其代理 决定其代理 由其代理 免去其 罢免其 解除其 辞去其 撤销其 调任为 改任为 转任为 升任为 获任为 当选为新任 选举为 推选为 同志任 同志为 同志担任 就任 获任 履新 代理 升为 晋升为 正式任"
  )
  static let nominations = PersonWords(
    "拟任 拟提名为 拟推荐为 拟提名 提名为 被提名为 将任 将出任 将担任 将调任 将接任 将升任 将转任 将兼任 将改任 将就任 拟出任 拟担任 拟调任 有望出任 有望接任 或将出任 或将接任 可能出任 即将出任 即将担任"
  )
  static let pasts = PersonWords("担任过 任过 当过 生前任 生前担任 生前系 时为 曾任 历任 时任 原任 先后任 先后担任")

  private static let copulas = PersonWords("是 就是 叫做 兼 身兼 为 成为 系 时为")

  /// Where the verb before a phrase ends: 历任|该区|区长, 历任|学生会委员、|团委干事.
  func verbEnd(_ start: Int) -> Int {
    if text[start - 1] == 0x3001 { return listVerbEnd(start) ?? start }
    let length = PeopleScan.pointers.length(endingAt: start, in: text)
    return length > 0 && PeopleScan.links.length(endingAt: start - length, in: text) > 0 ? start - length : start
  }

  /// Where 历任 ends of whose enumeration a phrase at `start` is a later item, the first having no head that is known.
  private func listVerbEnd(_ start: Int) -> Int? {
    var index = start - 1
    while index > 0, start - index < 60 {
      let scalar = text[index]
      guard PersonText.isHan(scalar) || scalar == 0x3001 || PersonText.isASCIIAlphanumeric(scalar) else { return nil }
      if drafts.ending(at: index) != nil { return nil }
      if PeopleScan.enumerating.length(endingAt: index, in: text) > 0 { return index }
      index -= 1
    }
    return nil
  }

  /// Verbs that an enumeration of past posts follows.
  private static let enumerating = PersonWords("历任 先后任 先后担任 曾先后任 曾先后担任")

  static let pointersWords = PersonWords(
    "该省 该市 该县 该区 该州 该校 该院 该局 该厅 该镇 该乡 该村 该公司 该公司的 公司的 该集团 该所 公司新 新任 新 原 公司 新成立的 新组建的 重新组建的 新设立的 我省 我市 我县 我区 我校 其"
  )

  /// True where nothing but a body stands before the marks of a phrase: no name, no clause.
  private func isBodied(_ phrase: PostPhrase) -> Bool {
    // 历任…政治部宣传|干事
    if PeopleScan.pasts.length(endingAt: verbEnd(phrase.range.lowerBound), in: text) > 1 {
      return nameBefore(phrase, minimum: 6) == nil
    }
    return phrase.isBare || NameCharacters.isBodyEnd(text[phrase.markStart - 1])
      || PostJurisdiction.opens(at: phrase.range.lowerBound, in: text) > 0 && nameBefore(phrase, minimum: 4) == nil
  }

  /// What may stand between the subject and the verb.
  private static let adverbs = PersonWords(
    "此前 多次 利用 请求 申请 提请 提出 因故 主动 自愿 再次 继续 同时 连续 正式 又 也 并 曾 拟 被 依法 已 将 即将 首次 当时 一度 并将 先后 相继 陆续 一直 还 仍 便 就 才 都 均 后 随后 全票 高票 成功 连任 不再 现 捕前 被捕前 案发前 案发时 落马前 被查前 退休前"
  )

  /// A、B两位…: how many bear the post.
  static let countsWords = PersonWords("两人 二人 三人 四人 两位 三位 四位 五位 二位 两名 三名 四名 两个 几位 等两位 等三位 等四位 这两位 这三位")

  private static let heads = PersonWords("二人 两人 三人 四人 五人 六人 七人 八人")

  /// What follows a post somebody loses.
  static let officesWords = PersonWords("职务 一职 之职 的职务 等职务 职位")

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
    var isCopula = false
    end = verbEnd(end)
    let linkEnd = end
    let link = PeopleScan.links.length(endingAt: end, in: text)
    if text[end - 1] == 0x7B49 {  // 等
      guard stack.contains(where: { isNamedRank($0) }), !startsWithCount(first.range.lowerBound) else { return false }
      let names = subjects(endingAt: end - 1, mustBeDismissed: false)
      for name in names { record(name, posts: posts, event: nil, evidence: .strong) }
      return !names.isEmpty
    }
    let counted = PeopleScan.counts.length(endingAt: end, in: text)
    if counted > 0 {
      // A、B两位副院长
      let names = subjects(endingAt: end - counted, mustBeDismissed: false)
      guard names.count > 1 else { return false }
      for name in names { record(name, posts: posts, event: nil, evidence: .strong) }
      return true
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
      isCopula = PeopleScan.copulas.contains((end - link)..<end, in: text)
      end -= link
      var adverb = PeopleScan.adverbs.length(endingAt: end, in: text)
      while adverb > 0 {
        end -= adverb
        if event == .appointed, text[end] == 0x66FE || text.has("此前", at: end) {
          // 曾多次担任…, 此前任…
          event = nil
          for index in posts.indices { posts[index].status = .former }
        }
        adverb = PeopleScan.adverbs.length(endingAt: end, in: text)
      }
      if event == .appointed {
        if saysPast(before: first.range.lowerBound) {
          // 他此前担任…: told of a life, no appointment of the day.
          event = nil
          for index in posts.indices { posts[index].status = .former }
        } else if followsYear(end) {
          // 2019年任…, 2020年起担任…: not the day of the text.
          event = nil
        } else if let last = stack.last, text.has("期间", at: last.range.upperBound) {
          // 任副市长期间: told looking back.
          event = nil
          for index in posts.indices { posts[index].status = .former }
        }
      }
    } else if text[end - 1] == 0x7684 || text.has("同志", at: end - 2) || text.has("同志的", at: end - 3) {  // 的
      // 免去X、Y的…职务, 免去X同志…职务
      if text[end - 1] == 0x7684 { end -= 1 }
      let loses = stack.last.map { PeopleScan.offices.length(at: $0.range.upperBound, in: text) > 0 } ?? false
      guard
        !subjects(endingAt: end, mustBeDismissed: !loses).isEmpty || loses && !entry(endingAt: end, stack).isEmpty
      else { return false }
      event = .dismissed
    } else {
      return false
    }
    // A、B、C三人出任…
    if link > 0 { end -= PeopleScan.heads.length(endingAt: end, in: text) }
    // A等52人当选为…
    if link > 0, text[end - 1] == 0x4EBA {
      var digit = end - 1
      while end - digit < 5, text[digit - 1] >= 0x30, text[digit - 1] <= 0x39 { digit -= 1 }
      if digit < end - 1, text[digit - 1] == 0x7B49 { end = digit }
    }
    if link > 0 { end = beforeCount(end) }
    if text.has("等", at: end - 1) { end -= 1 }
    var names = subjects(endingAt: end, mustBeDismissed: false)
    // 钱立新|任副组长: no 新任 behind a name that was read.
    if names.isEmpty, link > 1, text.has("新任", at: linkEnd - 2), event == nil {
      names = subjects(endingAt: linkEnd - 1, mustBeDismissed: false)
      if !names.isEmpty, posts.allSatisfy({ $0.status == .current }) { event = .appointed }
    }
    if names.isEmpty, link > 0, !isCopula { names = topic(endingAt: end) }
    if names.isEmpty, isCopula || event == .dismissed && link == 0 { names = entry(endingAt: end, stack) }
    if link > 0, names.count == 1, event == .appointed || isCopula {
      names += companions(of: names[0], isCopula: isCopula)
    }
    // 以A为组长的调研组: how the group is made up, told besides.
    if isCopula, let last = stack.last, text[last.range.upperBound] == 0x7684, let subject = names.last,
      drafts.starting(at: subject.range.lowerBound)?.posts.isEmpty == false
    {
      return true
    }
    for name in names {
      record(name, posts: posts, event: event, evidence: name.score >= 5 ? .strong : .weak)
    }
    if names.isEmpty, link > 0, !first.isSoft || !first.isBare, isOffice(first), isBodied(first) {
      if closeCareer(stack) { return true }
      // …的某某: an attribute of somebody else.
      if let last = stack.last, text[last.range.upperBound] == 0x7684,
        PeopleScan.offices.length(at: last.range.upperBound, in: text) == 0
      {
        return false
      }
      // 当选总书记之后，某某…: whose post it was is told behind.
      if let last = stack.last,
        text.has("之后", at: last.range.upperBound) || text.has("以后", at: last.range.upperBound)
          || text[last.range.upperBound] == 0x540E
      {
        return false
      }
      // 2006年接任市长、2012年转任政协主席|的某某
      if let last = stack.last, let name = attributed(from: last.range.upperBound) {
        record(name, posts: posts, event: event, evidence: .strong)
        return true
      }
      pending.append(
        Pending(posts: posts, event: event, at: end, isWeak: isCopula)
      )
    }
    return !names.isEmpty
  }

  /// The name behind 的 at which the list that goes on at `index` with a year and another post ends; nil for any other text.
  private func attributed(from index: Int) -> NameParser.Reading? {
    guard text[index] == 0x3001, text[index + 1] >= 0x30, text[index + 1] <= 0x39 else { return nil }
    var place = index + 1
    while place - index < 40, !NameNeighbours.isStop(text[place]) {
      if text[place] == 0x7684, PostTitles.heads.length(endingAt: place, in: text) > 1,
        let name = NameParser.name(at: place + 1, in: text, slot: .due), !name.isAmbiguous, name.score >= 6
      {
        return name
      }
      place += 1
    }
    return nil
  }

  /// 此前, 曾 stands in the clause that ends before `end`, or in the one before it whose subject is taken up: 此前，他担任….
  private func saysPast(before end: Int) -> Bool {
    var index = end
    var mayPass = true
    while index > 0, end - index < 14 {
      index -= 1
      if PeopleScan.earlier.length(at: index, in: text) > 0 { return true }
      switch text[index] {
      case 0x3002, 0xFF1B, 0x0A, 0x3001: return false
      case 0xFF0C:
        guard mayPass, text[index + 1] == 0x4ED6 || text[index + 1] == 0x5979 || text[index + 1] == 0x5176 else {
          return false
        }
        mayPass = false
      default: break
      }
    }
    return false
  }

  private static let earlier = PersonWords("此前 之前 以前 先前 早前 早年 曾任 曾担任 曾出任 曾在 曾经 曾为 曾兼任 一度")

  /// A year, with a month or 起, ends before `index`.
  private func followsYear(_ index: Int) -> Bool {
    var end = index
    if text[end - 1] == 0x8D77 || text[end - 1] == 0x59CB { end -= 1 }  // 起 始
    if text[end - 1] == 0x5F00 { end -= 1 }  // 开始
    if text[end - 1] == 0x6708 {
      end -= 1
      while text[end - 1] >= 0x30, text[end - 1] <= 0x39 { end -= 1 }
    }
    guard text[end - 1] == 0x5E74 else { return false }
    return (2...5).allSatisfy { text[end - $0] >= 0x30 && text[end - $0] <= 0x39 }
  }

  /// 等八位教授: a count, no post.
  private func startsWithCount(_ index: Int) -> Bool {
    (1...2).contains { text[index + $0] == 0x4F4D || text[index + $0] == 0x540D }  // 位 名
  }

  /// True for what 等 sums up as posts: A、B等市领导, not A、B等领导.
  private func isNamedRank(_ phrase: PostPhrase) -> Bool {
    let head = phrase.headStart..<phrase.range.upperBound
    if PostTitles.callings.contains(head, in: text) { return true }
    guard phrase.isSoft || PostTitles.occupations.contains(head, in: text) else { return true }
    if text.has("外国", at: phrase.range.lowerBound) || text.has("各国", at: phrase.range.lowerBound) { return false }
    return phrase.range.lowerBound < phrase.markStart && phrase.markStart - phrase.range.lowerBound <= 3
  }

  /// The list of names that ends before `end`, from right to left.
  func subjects(endingAt end: Int, mustBeDismissed: Bool) -> [NameParser.Reading] {
    var end = end
    var names: [NameParser.Reading] = []
    func skipMarks() {
      while end > 0, PersonText.isBlank(text[end - 1]) { end -= 1 }
      end -= PeopleScan.courtesies.length(endingAt: end, in: text)
      if text[end - 1] == 0xFF09 {
        // 张三（女）为: over the annotation.
        var open = end - 2
        while end - open < 16 && text[open] != 0xFF08 && open > 0 { open -= 1 }
        if text[open] == 0xFF08 { end = open }
      }
      end -= PeopleScan.courtesies.length(endingAt: end, in: text)
    }
    skipMarks()
    var isDismissed = false
    while let name = known(endingAt: end)
      ?? NameParser.name(endingAt: end, from: max(0, end - 20), in: text),
      !name.isAmbiguous || name.score >= 5 || text[name.range.lowerBound - 1] == 0x3001,
      isLeftBounded(name.range.lowerBound) || drafts.starting(at: name.range.lowerBound)?.range == name.range
    {
      let start = name.range.lowerBound
      names.append(name)
      isDismissed = PeopleScan.endings.length(endingAt: start, in: text) > 0
      let mark = text[start - 1]
      guard mark == 0x3001 || PersonText.isBlank(mark) || mark == 0x548C || mark == 0x4E0E || mark == 0x53CA else {
        break  // 、 和 与 及
      }
      end = start - 1
      skipMarks()
    }
    return mustBeDismissed && !isDismissed ? [] : names
  }

  /// A、B、C等七位同志|当选为…: before the count of those who were named.
  private func beforeCount(_ end: Int) -> Int {
    var index = text.has("同志", at: end - 2) ? end - 2 : end
    guard text[index - 1] == 0x4F4D || text[index - 1] == 0x540D else { return end }  // 位 名
    index -= 1
    let last = index
    while last - index < 3, Self.numerals.contains(text[index - 1]) { index -= 1 }
    return index < last ? index : end
  }

  private static let numerals = CharacterBitmap("0123456789一二两三四五六七八九十")

  /// 县长A、副县长B任…, 推选县长A，局长B和局长C为…: those who stand with their posts before the last of a list, from right to left.
  private func companions(of name: NameParser.Reading, isCopula: Bool) -> [NameParser.Reading] {
    var found: [NameParser.Reading] = []
    var start = name.range.lowerBound
    var needsVerb = isCopula
    while found.count < 20, let posts = drafts.starting(at: start)?.posts, let last = posts.last?.phrase.range,
      last.upperBound == start
    {
      let first = posts.map(\.phrase.range.lowerBound).min() ?? start
      let other = drafts.ending(at: first - 1)
      guard Self.listMarks.contains(text[first - 1]), let other, !other.posts.isEmpty, other.category != .journalist
      else {
        // …；县长A，副县长B为…: the verb governs what stands between semicolons.
        let isLed = PeopleScan.naming.length(endingAt: first, in: text) > 0 || text[first - 1] == 0xFF1B
        return isLed || !needsVerb && (!PersonText.isHan(text[first - 1]) || text[first - 1] == 0x7531) ? found : []
      }
      if text[first - 1] == 0xFF0C { needsVerb = true }
      found.append(
        NameParser.Reading(range: other.range, score: max(other.score, 5), isAmbiguous: false, kind: .han)
      )
      start = other.range.lowerBound
    }
    return []
  }

  private static let listMarks = CharacterBitmap("、，和及与")

  /// What a body does that gives offices.
  private static let naming = PersonWords("推选 选举 推举 任命 决定任命 聘任 聘请 增选 补选 提名 选出 选 明确 确定 通过 推选了 选举了")

  /// 免去|何建民|县水利局局长职务: the one dismissed stands between the verb and the body.
  mutating func closeGluedDismissal(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last,
      PeopleScan.offices.length(at: last.range.upperBound, in: text) > 0, !first.isBare
    else { return false }
    let start = first.range.lowerBound
    let isInside = PeopleScan.endings.length(endingAt: start, in: text) > 0
    guard
      let name = isInside
        ? NameParser.name(at: start, in: text, slot: .due)
        : NameParser.name(endingAt: start, from: max(0, start - 4), in: text),
      !name.isAmbiguous, name.score >= 5, name.range.upperBound < first.markStart,
      PeopleScan.endings.length(endingAt: name.range.lowerBound, in: text) > 0,
      PostJurisdiction.opens(at: name.range.upperBound, in: text) > 0
    else { return false }
    var posts = stack
    posts[0].range = name.range.upperBound..<first.range.upperBound
    record(name, posts: posts, event: .dismissed, evidence: .strong)
    return true
  }

  /// 王某某，曾任…: the name that opens its sentence and is set off by a comma from the verb that ends at `end`.
  private func topic(endingAt end: Int) -> [NameParser.Reading] {
    guard text[end - 1] == 0xFF0C else { return [] }
    let names = subjects(endingAt: end - 1, mustBeDismissed: false)
    guard names.count == 1, names[0].score >= 6, !names[0].isAmbiguous else { return [] }
    switch text[names[0].range.lowerBound - 1] {
    case 0, 0x0A, 0x3002: return names
    default: return []
    }
  }

  /// 吐尔逊江|为…局长；: of a list of appointments or dismissals, one a line, whoever stands alone before 为 or 的, however rare the name.
  private func entry(endingAt end: Int, _ stack: [PostPhrase]) -> [NameParser.Reading] {
    guard let first = stack.first, let last = stack.last, first.kind == .official, !first.isSoft, !first.isBare else {
      return []
    }
    var after = last.range.upperBound
    after += PeopleScan.offices.length(at: after, in: text)
    switch text[after] {
    case 0, 0x0A, 0xFF1B, 0x3002, 0xFF08, 0x3B: break
    default: return []
    }
    var start = end
    while start > 0, end - start < 7, PersonText.isHan(text[start - 1]) { start -= 1 }
    guard (2...6).contains(end - start), start == 0 || text[start - 1] == 0x0A, !NameWords.isWord(start..<end, text),
      !NameParser.titleInside(start..<end, text), PostJurisdiction.opens(at: start, in: text) == 0,
      text.placeLength(at: start) == 0, PostTitles.heads.length(endingAt: end, in: text) == 0,
      !NameCharacters.isBodyEnd(text[end - 1])
    else { return [] }
    return [NameParser.Reading(range: start..<end, score: 7, isAmbiguous: false, kind: .phonetic, isFixed: true)]
  }

  /// The name already read that ends at `index`.
  private func known(endingAt index: Int) -> NameParser.Reading? {
    drafts.ending(at: index).map {
      NameParser.Reading(range: $0.range, score: max($0.score, 5), isAmbiguous: false, kind: .han)
    }
  }

  /// Left of a free name: punctuation, a figure, or a word after which people are named.
  func isLeftBounded(_ index: Int) -> Bool {
    let previous = text[index - 1]
    if !PersonText.isHan(previous) { return true }
    if NameNeighbours.preceding.length(endingAt: index, in: text) > 0 { return true }
    if PostJurisdiction.placeEnds(at: index, in: text), !NameParser.splitsWord(at: index, text) { return true }
    return PostGrammar.breaks.length(endingAt: index, in: text) > 1
  }

  /// A（时任县委书记）, 副组长：A（区长）.
  mutating func closeBracketed(_ stack: [PostPhrase]) -> Bool {
    guard let first = stack.first, let last = stack.last else { return false }
    guard
      text[last.range.upperBound] == 0xFF09 || text[last.range.upperBound] == 0x29
        || text[last.range.upperBound] == 0xFF0C
        || text[last.range.upperBound] == 0xFF1B
    else { return false }
    var open = first.range.lowerBound
    while open > 0, first.range.lowerBound - open < 24, isAnnotation(text[open - 1]) { open -= 1 }
    guard text[open - 1] == 0xFF08 || text[open - 1] == 0x28 else { return false }
    var end = open - 1
    while end > 0, PersonText.isBlank(text[end - 1]) { end -= 1 }
    if text.has("同志", at: end - 2) || text.has("先生", at: end - 2) || text.has("女士", at: end - 2) { end -= 2 }
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

  /// What may stand in a bracket before a post: 女，1970-03，.
  private func isAnnotation(_ scalar: UInt32) -> Bool {
    PersonText.isHan(scalar) || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x2C || scalar == 0x2D
      || scalar == 0x2E || scalar >= 0x30 && scalar <= 0x39
  }

  private func withPosts(_ draft: PersonDraft, _ stack: [PostPhrase]) -> PersonDraft {
    var draft = draft
    draft.posts = posts(of: stack, event: nil)
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
    if giveCell(stack, before: end, isComma: isComma) { return true }
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

  /// `1 清江 某某某 副市长 0311…`: the cell behind a name's, in a row in which no name follows; whether a post stands before the name or not.
  private mutating func giveCell(_ stack: [PostPhrase], before end: Int, isComma: Bool) -> Bool {
    guard !isComma, let last = stack.last, last.kind == .official, !last.isSoft else { return false }
    var after = last.range.upperBound
    while text[after] == 0x20 || text[after] == 0x3000 || text[after] == 0x09 || text[after] == 0x7C { after += 1 }
    let isLast = after >= text.count || text[after] == 0x0A
    guard isLast || after > last.range.upperBound && text[after] >= 0x30 && text[after] <= 0x39,
      let name = NameParser.name(endingAt: end, from: max(0, end - 12), in: text), name.score >= 5, !name.isAmbiguous
    else { return false }
    let start = name.range.lowerBound
    guard start > 0, PersonText.isBlank(text[start - 1]) || text[start - 1] == 0x7C, text[start - 1] != 0x0A else {
      return false
    }
    // 某某 男 哈萨克 副州长: behind the sex stands the people.
    var before = start
    while before > 0, PersonText.isBlank(text[before - 1]) { before -= 1 }
    if text[before - 1] == 0x7537 || text[before - 1] == 0x5973 { return false }
    let draft =
      drafts.ending(at: end)
      ?? PersonDraft(range: name.range, score: name.score, evidence: .strong, isAmbiguous: false, category: nil)
    guard draft.range == name.range, draft.category != .journalist else { return false }
    var joined = draft
    joined.evidence = .strong
    joined.posts += posts(of: stack, event: nil)
    joined.category = PostResolver.category(of: stack, in: text)
    drafts.replace(with: joined)
    floor = max(floor, last.range.upperBound)
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
}
