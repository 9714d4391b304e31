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
  private func numberStart(before index: Int) -> Int? {
    guard Self.occasions.contains(unit(index - 1)) || unit(index - 1) == 0x5C4A else { return nil }
    var start = index - 1
    while Mark.isNumeral(unit(start - 1)) { start -= 1 }
    return start < index - 1 && unit(start - 1) == 0x7B2C ? start - 1 : nil
  }

  /// Where the name of the association begins that ends before `index`; nil where none does.
  private func associationStart(before index: Int) -> Int? {
    guard Self.associations.contains(where: { text.has($0, at: index - $0.count) }) else { return nil }
    var start = index
    while let token = token(before: start), index - start < 20, !claimed[Int(token.start)] {
      switch token.wordClass {
      case .content, .material, .generic, .place, .head, .nominalVerb: start = Int(token.start)
      default: return start
      }
    }
    return start
  }

  /// The parties beside the Communist Party, whose sessions are numbered alike.
  private static let parties = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"].map { Array($0.utf16) }
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

  /// 领导小组＋2026年＋第一次会议, …委员会＋第三次全体会议: the meetings that a body counts.
  private mutating func findCountedMeetings() {
    for index in text.places(of: .meeting) where text.units[index] == 0x7B2C && !claimed[index] {
      var end = index + 1
      while Mark.isNumeral(unit(end)) { end += 1 }
      guard end > index + 1, let tail = Self.sessionTails.longest(at: end, in: text) else { continue }
      end += tail
      var start = index
      if unit(start - 1) == 0x5E74, let year = token(before: start), year.wordClass == .time { start = Int(year.start) }
      let counts = Self.counting.contains { text.has($0, at: start - $0.count) }
      guard
        counts
          || Self.councils.contains(where: { text.has($0, at: start - $0.count) })
            && Self.standing.allSatisfy({ !text.has($0, at: start - $0.count) })
      else { continue }
      let bodyEnd = start
      scan: while let token = token(before: start), bodyEnd - start < 34, !claimed[Int(token.start)] {
        switch token.wordClass {
        case .content, .material, .generic, .place, .number, .head, .nominalVerb: start = Int(token.start)
        // 政府首脑（总理）理事会
        case .mark where unit(start - 1) == Mark.closingBracket || unit(start - 1) == Mark.openingBracket:
          start = Int(token.start)
        default: break scan
        }
      }
      if unit(start) == Mark.openingBracket || unit(start) == Mark.closingBracket { start += 1 }
      guard ownCharacters(start..<bodyEnd) >= (counts ? 6 : 8) else { continue }
      let range = start..<end
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  /// 青河市政府第九届第3次常务会议, 青河市政府九届第3次常务会议: the meetings of a government by term and number.
  private mutating func findGovernmentMeetings() {
    for index in text.places(of: .meeting) where text.units[index] == 0x6B21 && !claimed[index] {
      guard text.has(Self.executive, at: index), let first = numberStart(before: index + 1) else { continue }
      var start = first
      while unit(start - 1) == 0x2D || unit(start - 1) == Mark.space { start -= 1 }
      if unit(start - 1) == 0x5C4A {
        start -= 1
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        if unit(start - 1) == 0x7B2C { start -= 1 }
      }
      guard text.has(Self.government, at: start - 2) else { continue }
      start -= 2
      if text.has(Self.peoples, at: start - 2) { start -= 2 }
      let body = bodyStart(before: start)
      guard body < start, !claimed[body] else { continue }
      let range = body..<(index + Self.executive.count)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  private static let executive = Array("次常务会议".utf16)
  private static let government = Array("政府".utf16)
  private static let peoples = Array("人民".utf16)

  /// Standing bodies of states and unions of states: named in full, each of their meetings has its number.
  private static let councils = ["理事会", "委员会", "缔约方大会", "混委会", "联委会"].map { Array($0.utf16) }
  private static let counting = ["领导小组", "联席会议", "指挥部", "合作委员会", "协调委员会", "改革委员会"].map { Array($0.utf16) }

  /// 第三届渔歌节, 首届开渔节: whatever is feasted, it is held again and again.
  private mutating func findNumberedFestivals() {
    for index in text.places(of: .meeting) where text.units[index] == 0x5C4A && !claimed[index] {
      var start = index
      if unit(index - 1) == 0x9996 {
        start = index + 1
      } else {
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        guard start < index, unit(start - 1) == 0x7B2C else { continue }
        start -= 1
      }
      var end = index + 1
      while end - index < 20, Mark.isHan(unit(end)), unit(end) != 0x7684,
        end - index >= 14 && unit(end) != 0x5956 || !Self.festivalEnds.contains(unit(end)), unit(end) != 0x4F1A
      {
        end += 1
      }
      // 第十届＋全运会
      let isGames = unit(end) == 0x4F1A && unit(end - 1) == 0x8FD0 && end - index <= 8
      let isPrize = unit(end) == 0x5956
      guard isGames || Self.festivalEnds.contains(unit(end)), end - index >= 3, !claimed[end],
        isGames || isPrize && !Self.afterPrize.contains(unit(end + 1)) || Self.afterFestival.contains(unit(end + 1)),
        token(at: end)?.wordClass != .head || isPrize && Int(token(at: end)?.end ?? 0) == end + 1
      else { continue }
      // 青湖奖（渔歌奖）
      if isPrize, unit(end + 1) == Mark.openingBracket,
        let close = (3...8).first(where: { unit(end + $0) == Mark.closingBracket }), unit(end + close - 1) == 0x5956
      {
        end += close
      }
      let range = start..<(end + 1)
      claim(range)
      candidates.append(
        ProgramCandidate(
          name: range,
          form: (start == index + 1 ? index - 1 : start)..<(end + 1),
          kind: isPrize ? .brand : .meeting,
          evidence: .strong
        )
      )
    }
  }

  /// 节, 展: 第三届渔具展; 奖: 第二届渔歌奖
  private static let festivalEnds = CharacterBitmap("节展奖")
  /// 奖项, 奖金: no prize by that name.
  private static let afterPrize = CharacterBitmap("项金牌状品励学章杯掖券池")
  private static let afterFestival = CharacterBitmap("，。、；）”在于暨开举启上期正拉活现将圆隆\n")

  /// 话, 判
  private static let dialogues = CharacterBitmap("话判")
  /// 自治区＋第三届…
  private static let region = Array("自治区".utf16)
  /// 全国＋部分＋省市
  private static let some = Array("部分".utf16)

  /// 学习贯彻＋全国…会议: what is done with what it said.
  private static let studying = UnitTable("贯彻 落实 学习")

  /// What follows the name of a meeting that takes place.
  private static let held = UnitTable("在 于 召开 举行 开幕 闭幕 落幕 隆重 圆满 如期 正式 拉开")
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

  /// Sessions of congresses and conferences by their numbers: 青河县第九届人民代表大会第二次会议, 政协第九届青河县委员会第二次会议, 市九届人大
  /// 二次会议. Those of standing committees are routine: their characters are claimed, no name is given.
  private mutating func findSessions() {
    for index in text.places(of: .meeting) where text.units[index] == 0x6B21 && !claimed[index] {
      guard Mark.isNumeral(unit(index - 1)), let tail = Self.sessionTails.longest(at: index, in: text) else {
        findSurvey(at: index)
        continue
      }
      let end = index + tail
      if let plenum = plenumStart(countedAt: index, tail: tail), !claimed[plenum] {
        claim(plenum..<end)
        candidates.append(ProgramCandidate(name: plenum..<end, form: plenum..<end, kind: .meeting, evidence: .strong))
        continue
      }
      guard let term = term(before: index) else {
        if Self.congressTails.longest(at: index, in: text) == tail { findCongress(countedBefore: index, to: end) }
        continue
      }
      let body = text.units[term.end..<index]
      let start = bodyStart(before: term.start)
      let isStanding = Self.standing.contains { pattern in
        body.indices.contains { $0 + pattern.count <= body.endIndex && text.has(pattern, at: $0) }
      }
      let range = start..<end
      claim(range)
      // A law is passed there; a report of the session itself says that it was held.
      if isStanding, Self.held.longest(at: end, in: text) == nil, Self.holdings.longest(at: start - 2, in: text) != 2 {
        continue
      }
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  /// 青河市第三次党代会, 中国农工民主党青河市第二次代表大会: the congress of a place or a party by its number.
  private mutating func findCongress(countedBefore index: Int, to end: Int) {
    guard let number = numberStart(before: index + 1) else { return }
    var start = bodyStart(before: number)
    // 青湾渔业协会＋第十一次全国代表大会
    if start == number { start = associationStart(before: number) ?? number }
    guard start < number, !claimed[start] else { return }
    claim(start..<end)
    candidates.append(ProgramCandidate(name: start..<end, form: start..<end, kind: .meeting, evidence: .strong))
  }

  private static let congressTails = UnitTable("次代表大会 次代表会议 次党代会 次妇女代表大会 次团代会 次归侨侨眷代表大会 次文代会 次全国代表大会 次全盟代表大会 次全国妇女代表大会")
  private static let holdings = UnitTable("召开 举行 开好")
  /// 第二次全国土地调查: a survey is known by its number.
  private mutating func findSurvey(at index: Int) {
    guard Mark.isNumeral(unit(index - 1)) else { return }
    var start = index - 1
    while Mark.isNumeral(unit(start - 1)) { start -= 1 }
    guard unit(start - 1) == 0x7B2C, Self.surveyed.longest(at: index + 1, in: text) != nil else { return }
    var end = index + 3
    while end - index < 16, Mark.isHan(unit(end)), unit(end) != 0x7684, Self.surveys.longest(at: end, in: text) == nil {
      end += 1
    }
    guard Self.surveys.longest(at: end, in: text) != nil, end - index >= 5, !claimed[end] else { return }
    let range = (start - 1)..<(end + 2)
    claim(range)
    candidates.append(ProgramCandidate(name: range, form: range, kind: .action, evidence: .strong))
  }

  private static let surveyed = UnitTable("全国 全省 全市 中国 国家")
  private static let surveys = UnitTable("调查 普查 清查 考察 评估")
  private static let sessionTails = UnitTable(
    "次会议 次全体会议 次全会 次代表大会 次代表会议 次党代会 次妇女代表大会 次团代会 次归侨侨眷代表大会 次文代会 次全国代表大会 次全盟代表大会 次全国妇女代表大会 届会议"
  )
  private static let standing = ["常务委员会", "常委会", "主席团", "主任会议", "委员长"].map { Array($0.utf16) }

  /// 第…届 or …届 at most thirty characters before the number of the session, in the same clause, with a congress or a committee between.
  private func term(before index: Int) -> (start: Int, end: Int)? {
    var back = index - 1
    while back > 0, index - back <= 34, Mark.isHan(unit(back)) || (0x30...0x39).contains(unit(back)) {
      if unit(back) == 0x5C4A, Mark.isNumeral(unit(back - 1)) {
        var start = back - 1
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        if unit(start - 1) == 0x7B2C { start -= 1 }
        let hasBody = (back + 1..<index).contains { Self.bodies.longest(at: $0, in: text) != nil }
        return hasBody ? (start, back + 1) : nil
      }
      back -= 1
    }
    return nil
  }

  private static let bodies = UnitTable("人民代表大会 人大 政协 委员会 党代 代表大会 政治协商")

  /// Left of 第…届: the conference, the party, the level, the place.
  private func bodyStart(before index: Int) -> Int {
    var start = index
    var steps = 0
    while steps < 4 {
      steps += 1
      if let opening = Self.openings.first(where: { text.has($0, at: start - $0.count) }) {
        start -= opening.count
      } else if let token = token(before: start), token.wordClass == .place {
        start = Int(token.start)
      } else {
        break
      }
    }
    return start
  }

  private static let openings = [
    "中国农工民主党", "中国民主建国会", "中国民主同盟", "中国致公党", "中国共产主义青年团", "中国科学技术协会", "中国工会", "中国科协", "台盟", "中国人民政治协商会议", "中国共产党",
    "共青团", "全国人大", "政协", "中共", "全国", "自治区",
    "自治州", "省", "市", "县", "区",
  ]
  .map { Array($0.utf16) }

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

  /// 中央八项规定, 省委六条意见: rules known by their number and who made them.
  private mutating func findCountedRules() {
    for index in text.places(of: .meeting) where text.units[index] == 0x9879 || text.units[index] == 0x6761 {
      guard index + 1 < text.count, Mark.chineseNumerals.contains(unit(index - 1)),
        let length = Self.rules.longest(at: index + 1, in: text), !claimed[index]
      else { continue }
      var number = index - 1
      while Mark.chineseNumerals.contains(unit(number - 1)) { number -= 1 }
      guard let start = Self.makers.compactMap({ text.has($0, at: number - $0.count) ? number - $0.count : nil }).min()
      else { continue }
      let range = start..<(index + 1 + length)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .system, evidence: .strong))
    }
  }

  /// 中国共产党第…次全国代表大会, 中共…大: the congress in full and in short.
  private mutating func findNationalCongresses() {
    let full = Array("中国共产党第".utf16)
    let tail = Array("次全国代表大会".utf16)
    let party = Array("中共".utf16)
    for index in text.places(of: .meeting) where text.units[index] == full[0] && !claimed[index] {
      var end: Int?
      if text.has(full, at: index) {
        var number = index + full.count
        while Mark.chineseNumerals.contains(unit(number)) { number += 1 }
        if number > index + full.count, text.has(tail, at: number) { end = number + tail.count }
      } else if text.has(party, at: index) {
        var number = index + 2
        while Mark.chineseNumerals.contains(unit(number)) { number += 1 }
        if number > index + 2, unit(number) == 0x5927, !Self.afterCongress.contains(unit(number + 1)) {
          end = number + 1
        }
      }
      guard let end else { continue }
      claim(index..<end)
      candidates.append(ProgramCandidate(name: index..<end, form: index..<end, kind: .meeting, evidence: .strong))
    }
  }

  /// 中共三大会址, 中共一大代表: still the congress; 中共十大元帅: not.
  private static let afterCongress = CharacterBitmap("元将名领杰优")

  private static let rules = UnitTable("规定 意见 要求 禁令 措施 准则 举措")
  private static let makers = ["中央", "省委", "市委", "县委", "区委", "省政府", "市政府", "国务院", "自治区党委"].map { Array($0.utf16) }

  /// 党的＋ordinal＋大 and 十九届四中全会: congresses and plenary sessions by number (Constitution of the party, art. 19 and 22).
  private mutating func findPartyCongresses() {
    let opening = Array("党的".utf16)
    let session = Array("中全会".utf16)
    findNationalCongresses()
    findCountedRules()
    for index in text.places(of: .meeting) {
      if text.units[index] == opening[0], text.has(opening, at: index), !claimed[index] {
        var end = index + 2
        while Mark.chineseNumerals.contains(unit(end)) { end += 1 }
        guard end > index + 2, unit(end) == 0x5927 else { continue }
        let range = index..<(end + 1)
        claim(range)
        candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
      } else if text.units[index] == session[0], text.has(session, at: index), !claimed[index] {
        var start = index
        while Mark.chineseNumerals.contains(unit(start - 1)) || unit(start - 1) == 0x5C4A { start -= 1 }
        guard index - start >= 3 else { continue }
        let range = start..<(index + 3)
        claim(range)
        // 民盟＋十二届三中全会: whose it is.
        let party = Self.parties.first { text.has($0, at: start - $0.count) }
        let form = (start - (party?.count ?? 0))..<(index + 3)
        candidates.append(
          ProgramCandidate(name: party == nil ? range : form, form: form, kind: .meeting, evidence: .strong)
        )
      }
    }
  }
}
