extension ProgramScan {
  /// Finds meetings with a proper name (`全省…工作会议`, `…博览会`) and congresses of the party (`党的…大`).
  mutating func findMeetings() {
    findPartyCongresses()
    findSessions()
    findShortFairs()
    findNumberedFestivals()
    findCountedMeetings()
    findGovernmentMeetings()
    var lastMeeting: (name: Range<Int>, head: UInt16)?
    var next = 0
    for turn in tokens.turns where turn >= next {
      let index = Int(turn)
      let token = tokens.list[index]
      guard token.wordClass == .head, !claimed[Int(token.start)] else { continue }
      var last = index
      while last + 1 < tokens.list.count, tokens.list[last + 1].wordClass == .head,
        ProgramHead.all[Int(tokens.list[last].detail)].grade != .meeting
          || ProgramHead.all[Int(tokens.list[last + 1].detail)].grade == .meeting,
        !claimed[Int(tokens.list[last + 1].start)]
      { last += 1 }
      let end = last
      // …论坛＋开幕式: the forum has the name.
      if last > index, Self.ceremonies.longest(at: Int(tokens.list[last].start), in: text) == tokens.list[last].length,
        ProgramHead.all[Int(tokens.list[last - 1].detail)].grade == .meeting
      {
        last -= 1
      }
      let head = ProgramHead.all[Int(tokens.list[last].detail)]
      if head.grade == .meeting {
        let found = candidates.count
        readMeeting(from: index, to: last, head: head, lastMeeting: &lastMeeting)
        if candidates.count == found { findHeldMeeting(from: index, to: last) }
      }
      next = end + 1
    }
  }

  private mutating func readMeeting(
    from first: Int,
    to last: Int,
    head: ProgramHead,
    lastMeeting: inout (name: Range<Int>, head: UInt16)?
  ) {
    let headStart = Int(tokens.list[first].start)
    var end = Int(tokens.list[last].end)
    // 推进会＋议
    if unit(end) == 0x8BAE, unit(end - 1) == 0x4F1A, unit(end + 1) != 0x4E8B { end += 1 }
    if Self.afterMeeting.contains(unit(end)) { return }
    // 本届论坛: the fair named before.
    if let before = token(before: headStart), before.wordClass == .determiner, let named = lastMeeting,
      named.head == tokens.list[last].detail, head.traits.contains(.fair)
    {
      references.append((Int(before.start)..<end, named.name))
    }
    var start = headStart
    var index = first - 1
    var hasScope = false
    var isCut = false
    var joined: Int?
    var isOrdinal = false
    scan: while index >= 0, headStart - start < 44 {
      let token = tokens.list[index]
      switch token.wordClass {
      case .content where unit(Int(token.start)) == 0x2014 && unit(Int(token.start) - 1) == 0x2014:
        break scan
      case .content
      where unit(Int(token.start)) == 0x7B2C
        && ordinal(at: Int(token.start), isDialogue: Self.dialogues.contains(unit(end - 1))):
        // 第三届: the name begins here, or with the place or the year right before.
        start = Int(token.start)
        if index > 0, tokens.list[index - 1].wordClass == .place || tokens.list[index - 1].wordClass == .scope {
          start = Int(tokens.list[index - 1].start)
        } else if text.has(Self.region, at: start - 3) {
          start -= 3
        }
        isOrdinal = true
        // 某某合作论坛＋第二届＋部长级会议
        if index > 0, start == Int(token.start), tokens.list[index - 1].wordClass == .head,
          ProgramHead.all[Int(tokens.list[index - 1].detail)].grade == .meeting, !claimed[start - 1]
        {
          index -= 1
          continue
        }
        break scan
      case .content
      where unit(Int(token.start)) == 0x7B2C && countsMeeting(from: Int(token.start), headStart: headStart):
        // 第四期＋渔民学习会: what is held again and again has the number in its name.
        start = placedStart(before: Int(token.start))
        isOrdinal = true
        break scan
      case .content, .material, .generic, .place, .number, .head:
        start = Int(token.start)
      case .nominalVerb:
        let before = index > 0 ? tokens.list[index - 1].wordClass : .mark
        if before == .adverb
          || before == .mark && unit(Int(token.start) - 1) != Mark.enumerationComma
            && unit(Int(token.start) - 1) != Mark.closingQuote
        {
          break scan
        }
        start = Int(token.start)
      case .conjunction where unit(Int(token.start)) == 0x66A8 && joinsMeeting(endingAt: Int(token.start)):
        // 甲博览会暨乙博览会: one fair of two names.
        guard let first = candidates.last else { break scan }
        start = first.name.lowerBound
        joined = first.form.lowerBound
        candidates.removeLast()
        break scan
      case .conjunction
      where index > 0 && unit(Int(token.start)) != 0x66A8 && tokens.list[index - 1].wordClass == .head
        && ProgramHead.all[Int(tokens.list[index - 1].detail)].grade == .meeting:
        // 甲论坛和乙大会: two.
        break scan
      case .conjunction
      where unit(Int(token.start)) == 0x66A8 && index > 0 && start < headStart
        && (tokens.list[index - 1].wordClass == .content || tokens.list[index - 1].wordClass == .nominalVerb
          || tokens.list[index - 1].wordClass == .verb && !tokens.list[index - 1].traits.contains(.meetingVerb)):
        // 渔港签约＋暨＋合作共建推进会: the verb before 暨 is one of the occasions.
        index -= 1
        start = Int(tokens.list[index].start)
      case .conjunction:
        guard let opened = openingBefore(index) else {
          isCut = true
          break scan
        }
        start = opened.start
        hasScope = hasScope || opened.isScope
        break scan
      case .scope:
        start = Int(token.start)
        hasScope = true
        // 第三次＋全国…启动会
        if let counted = numberStart(before: start), Self.congresses.longest(at: headStart, in: text) == nil {
          start = placedStart(before: counted)
          isOrdinal = true
          break scan
        }
        if let dated = datedStart(before: index) {
          start = dated
          break scan
        }
        // 召开＋深化创建＋全国文明城市工作推进会
        if index > 0,
          tokens.list[index - 1].wordClass == .introducer || tokens.list[index - 1].wordClass == .head
            || tokens.list[index - 1].wordClass == .nominalVerb, Self.studying.longest(at: start - 2, in: text) == nil,
          let opened = openingBefore(index), !opened.isScope
        {
          start = opened.start
        }
        break scan
      // 召开＋2026年＋暑期工作会, 青河市＋2012年＋元宵灯会
      case .time
      where isYear(token)
        && (start < headStart && ownCharacters(start..<headStart) >= 2 || isConvened(before: Int(token.start))):
        guard let dated = datedStart(before: index + 1) else { break scan }
        start = dated
        break scan
      case .time where unit(Int(token.end) - 1) == 0x5EA6, .adverb where token.traits.contains(.quality):
        start = Int(token.start)
      case .determiner
      where text.has(Self.some, at: Int(token.start)) && index > 0 && tokens.list[index - 1].wordClass == .scope:
        start = Int(token.start)
      case .mark:
        // A quotation or a list inside the name: “…”誓师大会, 田长制、湾长制工作会议.
        let mark = text.units[Int(token.start)]
        if mark == Mark.closingQuote, let open = openingQuote(before: Int(token.start)) {
          start = open
          index = Int(tokens.indexAt[open]) - 1
          continue
        }
        // 2014青河（碧湾）渔业论坛
        if mark == Mark.closingBracket, start < headStart, let opened = bracketedPlace(closingAt: index) {
          index = opened
          continue
        }
        break scan
      case .verb, .introducer:
        // 推进, 学习, 贯彻 stand inside the names of meetings whose scope comes first.
        if token.traits.contains(.meetingVerb) { break scan }
        guard let opened = openingBefore(index) else { break scan }
        start = opened.start
        hasScope = hasScope || opened.isScope
        break scan
      // 合作＋第一次＋会议
      case .determiner where start < end && unit(Int(token.start)) == 0x4E00 && unit(Int(token.start) - 1) == 0x7B2C:
        start = Int(token.start)
      // 召开＋在青企业座谈会
      case .particle
      where unit(Int(token.start)) == 0x5728 && token.length == 1 && isConvened(before: Int(token.start)):
        start = Int(token.start)
        break scan
      default: break scan
      }
      index -= 1
    }
    while let token = token(at: start), start < headStart,
      token.wordClass == .conjunction || token.wordClass == .mark && unit(start) != Mark.openingQuote
    {
      start = Int(token.end)
    }
    // 第三届 and a year may open the name; a bare count (1个), the number of an item (10.) and a dash may not.
    while let token = token(at: start), start < headStart {
      if token.wordClass == .number,
        Self.counters.contains(unit(Int(token.end))) || unit(Int(token.end)) == 0x5C4A && unit(start - 1) != 0x7B2C
      {
        start = Int(token.end) + 1
      } else if token.wordClass == .number, Self.inexact.contains(unit(Int(token.end))),
        Self.counters.contains(unit(Int(token.end) + 1))
      {
        // 100余＋场
        start = Int(token.end) + 2
      } else if token.traits.contains(.dropped), token.wordClass == .generic {
        start = Int(token.end)
      } else if unit(start) == 0x62A5, Self.makers.contains(where: { text.has($0, at: start + 1) }) {
        // 报＋中央政治局会议＋审议
        start += 1
      } else if token.wordClass == .number,
        unit(Int(token.end) - 1) == 0x2E
          || start + 1 < headStart && token.length <= 2
            && (0x30...0x39).contains(unit(start)) && unit(start - 1) == Mark.newline
      {
        start = Int(token.end)
      } else if unit(start) == 0x2014 {
        start += 1
      } else {
        break
      }
    }
    if text.has(Self.centre, at: start) { hasScope = true }
    // 第二次会议 alone is anybody's.
    if unit(start) == 0x7B2C, !isOrdinal { return }
    // 80周年大会: of what?
    if Mark.isNumeral(unit(start)), let number = token(at: start), unit(Int(number.end)) == 0x5468 { return }
    if let opened = joined {
      lastMeeting = (start..<end, tokens.list[last].detail)
      candidates.append(ProgramCandidate(name: start..<end, form: opened..<end, kind: .meeting, evidence: .strong))
      return
    }
    let range = start..<end
    guard range.count >= 5, start < headStart || last > first else { return }
    let own = ownCharacters(start..<Int(tokens.list[last].start))
    // 召开＋乡镇重点＋工作推进会, 召开＋2026年＋暑期＋工作会
    let isConvened =
      (own >= 2 || own == 1 && head.word.text.hasSuffix("仪式")) && range.count >= 6 && isConvened(before: start)
    let isFair = head.traits.contains(.fair)
    // 中青战略对话: two countries talk.
    let isBilateral = unit(start) == 0x4E2D && own >= 2 && Self.dialogues.contains(unit(end - 1))
    guard
      isBilateral || own >= (isFair ? 3 : 4) || (hasScope || Self.held.longest(at: end, in: text) != nil) && own >= 2
        || hasScope && headStart - start >= 4 || isConvened
    else {
      return
    }
    let held = token(before: start)
    let isHeld =
      held.map {
        $0.traits.contains(.meetingVerb) || $0.wordClass == .mark || $0.wordClass == .time
      } ?? true
    let isHeldAfter = Self.held.longest(at: end, in: text) != nil
    let isOwn =
      hasScope || isBilateral || isOrdinal || isHeldAfter && own >= 2 || isFair || own >= 6 || isHeld && own >= 4
      || isConvened
    let evidence: Evidence = isOwn ? .strong : .weak
    guard !isRoutine(range) || hasScope && Self.remote.contains(where: { text.has($0, at: end - $0.count) }),
      !isSession(range)
    else { return }
    // What remains right of a 和 that may stand inside the name is no name.
    if isCut, !hasScope, token(at: start)?.wordClass != .place, !isFair { return }
    lastMeeting = (range, tokens.list[last].detail)
    let first = Array("首届".utf16)
    var form = text.has(first, at: start - 2) ? (start - 2)..<end : range
    // 党的＋二十大精神宣讲会
    if text.has(Self.ofTheParty, at: start - 2) { form = (start - 2)..<end }
    // 全军＋…工作会议
    if let rank = token(before: start), rank.wordClass == .determiner,
      Self.ranks.longest(at: Int(rank.start), in: text) == rank.length
    {
      form = Int(rank.start)..<end
    }
    // 青河志愿者联合会＋第三届会员代表大会
    if isOrdinal, unit(start) == 0x7B2C, Self.congresses.longest(at: headStart, in: text) != nil,
      let body = associationStart(before: start)
    {
      form = body..<end
    }
    candidates.append(ProgramCandidate(name: range, form: form, kind: .meeting, evidence: evidence))
  }

  /// 第＋number＋次, 期 or 轮 at `index`, and behind it what the meeting is about; 第二次会议 and 第一次部长级会议 say too little.
  private func countsMeeting(from index: Int, headStart: Int) -> Bool {
    var end = index + 1
    while Mark.isNumeral(unit(end)) { end += 1 }
    guard end > index + 1, Self.occasions.contains(unit(end)), end + 5 <= headStart else { return false }
    return ownCharacters((end + 1)..<headStart) >= 2
  }

  /// The 第 of 第＋number＋次, 届 or 期 that ends before `index`; nil without one.
  func numberStart(before index: Int) -> Int? {
    guard Self.occasions.contains(unit(index - 1)) || unit(index - 1) == 0x5C4A else { return nil }
    var start = index - 1
    while Mark.isNumeral(unit(start - 1)) { start -= 1 }
    return start < index - 1 && unit(start - 1) == 0x7B2C ? start - 1 : nil
  }

  /// Where the name of the association begins that ends before `index`; nil where none does.
  func associationStart(before index: Int) -> Int? {
    guard Self.associations.contains(where: { text.has($0, at: index - $0.count) }) else { return nil }
    return bodyStart(before: index, limit: 20)
  }

  private static let associations = ["协会", "学会", "联合会", "商会", "公会", "总会", "联盟"].map { Array($0.utf16) }
  /// Held by wire from the capital to all: a name where the whole country or province listens.
  private static let remote = ["电视电话会议", "视频会议", "视频会"].map { Array($0.utf16) }
  private static let congresses = UnitTable("代表大会 代表会议 会员代表大会")
  private static let occasions = CharacterBitmap("次期轮")

  /// `index`, or the beginning of the place right before it.
  private func placedStart(before index: Int) -> Int {
    guard let place = token(before: index), place.wordClass == .place, place.length >= 3, !claimed[Int(place.start)]
    else { return index }
    return Int(place.start)
  }

  /// 2012年, written with digits.
  private func isYear(_ token: ProgramToken) -> Bool {
    token.wordClass == .time && token.length == 5 && unit(Int(token.end) - 1) == 0x5E74
  }

  /// Where the name of a meeting begins whose year ends before token `index`: at the year, or at the place or body that holds it each year; nil
  /// where the year tells when something else happened.
  func datedStart(before index: Int) -> Int? {
    guard index > 0, isYear(tokens.list[index - 1]) else { return nil }
    let year = Int(tokens.list[index - 1].start)
    guard index > 1 else { return year }
    let before = tokens.list[index - 2]
    switch before.wordClass {
    case .place: return placedStart(before: year)
    case .particle: return Self.sinceThen.contains(unit(year - 1)) ? nil : year
    case .content, .material, .generic, .head:
      guard Self.holders.contains(where: { text.has($0, at: year - $0.count) }) else {
        return Self.sinceThen.contains(unit(year - 1)) ? nil : year
      }
      var start = year
      var back = index - 2
      while back >= 0, year - start < 20, !claimed[Int(tokens.list[back].start)] {
        switch tokens.list[back].wordClass {
        case .content, .material, .generic, .place, .head: start = Int(tokens.list[back].start)
        default: return start
        }
        back -= 1
      }
      return start
    case .mark, .verb, .introducer, .adverb, .nominalVerb, .scope: return year
    default: return nil
    }
  }

  /// 于, 自, 从, 到, 至, 截: since when, until when.
  private static let sinceThen = CharacterBitmap("于自从到至截比较将—")
  private static let holders = ["大学", "学院", "小组", "委员会", "集团", "医院", "公司", "中学", "协会", "学会"].map { Array($0.utf16) }

  /// 召开, 举行, 召开了 right before.
  private func isConvened(before start: Int) -> Bool {
    let end = unit(start - 1) == 0x4E86 ? start - 1 : start
    guard let verb = token(before: end), verb.wordClass == .introducer || verb.wordClass == .verb else { return false }
    return Self.convenings.longest(at: Int(verb.end) - 2, in: text) == 2
  }

  private static let convenings = UnitTable("召开 举行 举办 主持 出席")

  /// 话, 判
  private static let dialogues = CharacterBitmap("话判")
  /// 自治区＋第三届…
  private static let region = Array("自治区".utf16)
  /// 全国＋部分＋省市
  private static let some = Array("部分".utf16)

  /// 学习贯彻＋全国…会议: what is done with what it said.
  private static let studying = UnitTable("贯彻 落实 学习")

  /// What follows the name of a meeting that takes place.
  static let held = UnitTable("在 于 召开 举行 开幕 闭幕 落幕 隆重 圆满 如期 正式 拉开")
  static let ceremonies = UnitTable("开幕式 闭幕式 开幕会 闭幕会 启动仪式 开工仪式 签约仪式 颁奖仪式 新闻发布会 发布会 推介会")

  /// True when the meeting read last ends at `index`.
  private func joinsMeeting(endingAt index: Int) -> Bool {
    guard let last = candidates.last else { return false }
    return last.kind == .meeting && last.form.upperBound == index
  }

  /// 第＋number＋届 at `index`; of a dialogue (对话, 谈判) 第＋number＋轮 too.
  func ordinal(at index: Int, isDialogue: Bool = false) -> Bool {
    var end = index + 1
    while Mark.isNumeral(unit(end)) { end += 1 }
    return end > index + 1 && (unit(end) == 0x5C4A || isDialogue && unit(end) == 0x8F6E)
  }

  /// 上 → 会上 stays; 室, 议, 长, 员, 厅: another word.
  static let afterMeeting = CharacterBitmap("室员厅桌费展所堂务馆长")

  private static let centre = Array("中央".utf16)
  private static let counters = CharacterBitmap("个场次项")
  private static let inexact = CharacterBitmap("余多")

  /// Standing meetings every body holds: they name nothing.
  private func isRoutine(_ range: Range<Int>) -> Bool {
    range.contains { index in
      Self.routineFirsts.contains(unit(index))
        && Self.routine.contains { index + $0.count <= range.upperBound && text.has($0, at: index) }
        // 元首理事会会议: heads of state, not a firm's board.
        && !(index - 2 >= range.lowerBound && Self.summits.longest(at: index - 2, in: text) == 2)
    }
  }

  private static let routine = [
    "常委会会议", "常委会议", "常务会", "常委会（", "党组会", "办公会", "新闻发布会", "记者会", "民主生活会", "组织生活会", "职工大会", "历次全会", "历届全会", "视频会议",
    "电视电话会议", "常委会扩大会议", "专题会议",
    "主任会议", "主席会议", "委员长会议", "主席团会议", "紧急会议", "内阁会议", "国民会议", "大会全体", "提请大会", "分论坛", "平行论坛", "人民代表大会", "政治协商会议",
    "领导干部会", "领导干部大会",
    "相关会议", "有关会议", "工作例会", "股东大会", "班会", "全体教职工", "发布会", "视频会", "党委会",
    "班子会议", "理事会", "碰头会", "联合国大会", "协商会议", "国民议会", "网站论坛", "签约仪式", "开工仪式", "启动仪式",
  ]
  .map { Array($0.utf16) }

  private static let summits = UnitTable("元首 总理 首脑")

  private static let routineFirsts = CharacterBitmap(routine.map { UInt32($0[0]) })

  /// 第十六届…第三次会议: a session of a standing body.
  private func isSession(_ range: Range<Int>) -> Bool {
    range.contains { unit($0) == 0x5C4A } && range.contains { unit($0) == 0x6B21 && Mark.isNumeral(unit($0 - 1)) }
  }

  private func openingQuote(before close: Int) -> Int? {
    var index = close - 1
    while index >= 0, close - index < 24 {
      if text.units[index] == Mark.openingQuote { return index }
      if text.units[index] == Mark.newline { return nil }
      index -= 1
    }
    return nil
  }

  /// Where a name with verbs inside begins: at a scope word (全省, 全国) or a place, or after the verb that says the meeting was held, at
  /// most thirty characters left of token `index` and in the same clause.
  private func openingBefore(_ index: Int) -> (start: Int, isScope: Bool)? {
    var back = index - 1
    let end = Int(tokens.list[index].start)
    while back >= 0, end - Int(tokens.list[back].start) <= 30 {
      let token = tokens.list[back]
      switch token.wordClass {
      case .scope: return (Int(token.start), true)
      case .introducer, .verb:
        if token.traits.contains(.meetingVerb) { return (Int(token.end), false) }
      case .time where unit(Int(token.end) - 1) == 0x5EA6: break
      // 召开了…, 由…主办的…
      case .particle
      where token.length == 1 && back > 0
        && (unit(Int(token.start)) == 0x4E86 && tokens.list[back - 1].traits.contains(.meetingVerb)
          || unit(Int(token.start)) == 0x7684 && Self.hosted.longest(at: Int(token.start) - 2, in: text) == 2):
        return (Int(token.end), false)
      case .mark where unit(Int(token.start)) == Mark.openingQuote || unit(Int(token.start)) == Mark.closingQuote: break
      case .mark, .particle, .time, .determiner: return nil
      default: break
      }
      back -= 1
    }
    return nil
  }

  private static let hosted = UnitTable("主办 举办 召开 举行 联办 承办 协办")

}
