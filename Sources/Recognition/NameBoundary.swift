/// Where a name that ends in a head noun begins, and what stands before it.
struct NameBoundary: Sendable {
  /// What ended the search to the left.
  enum Kind: Sendable {
    case introducer
    case verb
    case particle
    case conjunction
    case mark
    case enumeration
    case other
  }

  /// First character of the name.
  var start: Int
  /// First character when the name is cut at the last 和 inside it; nil without one.
  var shortStart: Int?
  /// What stands before.
  var kind: Kind
  /// The name is what is done, verb and object, under the verb that sets it going: 开展＋增收惠民专项行动.
  var isPhrase = false
}

extension ProgramScan {
  /// Scans left from the head at token `first` to where the name begins.
  func leftBoundary(ofHeadAt first: Int, head: ProgramHead) -> NameBoundary {
    let headStart = Int(tokens.list[first].start)
    var index = first - 1
    var start = headStart
    var shortStart: Int?
    while index >= 0, headStart - start < 30 {
      let token = tokens.list[index]
      if claimed[Int(token.start)], token.wordClass != .mark {
        // A quotation that was read as a term may open the name: “…”＋head is found with the quotation.
        return NameBoundary(start: start, shortStart: shortStart, kind: .mark)
      }
      switch token.wordClass {
      case .content where endsOwner(Int(token.start), before: start, headStart: headStart, head: head):
        return NameBoundary(start: start, shortStart: shortStart, kind: .other)
      case .number where start < headStart && countsThings(token, next: start):
        return NameBoundary(start: start + 1, shortStart: shortStart, kind: .other)
      case .content, .material, .generic, .place, .number:
        start = Int(token.start)
      case .head:
        let inner = ProgramHead.all[Int(token.detail)]
        if inner.traits.contains(.verb), isVerbal(index, headStart: headStart) {
          return NameBoundary(start: start, shortStart: shortStart, kind: .introducer)
        }
        // 田长制＋重要制度, 景区＋创建＋国家级…区
        if start < headStart,
          token.detail == ProgramHead.bareSystem && ownCharacters(start..<headStart) == 0
            || inner.traits.contains(.creation) && Self.levels.longest(at: start, in: text) != nil
        {
          return NameBoundary(start: start, shortStart: shortStart, kind: .other)
        }
        if start < headStart,
          inner.grade == .strong || inner.grade == .meeting || token.detail == ProgramHead.bareSystem,
          inner.kind != .principleOrSlogan, inner.kind != .zoneOrPilot, inner.kind != .strategy,
          ownCharacters(start..<headStart) >= 2
        {
          return NameBoundary(start: start, shortStart: shortStart, kind: .other)
        }
        start = Int(token.start)
      case .nominalVerb:
        if head.grade == .thought || isVerbal(index, headStart: headStart) {
          // 实施＋依法＋打击…行动
          if head.grade != .thought, let opened = phraseStart(at: index, head: head) {
            return NameBoundary(start: opened, shortStart: nil, kind: .introducer, isPhrase: true)
          }
          return NameBoundary(start: start, shortStart: shortStart, kind: .verb)
        }
        start = Int(token.start)
      case .introducer where (start < headStart || head.kind != .mechanism) && isNounOfAction(index, next: start):
        start = Int(token.start)
      case .adverb where token.traits.contains(.quality) && opensWithNoun(start):
        start = Int(token.start)
      case .time where countsYears(token, headStart: headStart, head: head):
        start = Int(token.start)
      // 青河市＋2012年＋元旦登山活动
      case .time where head.traits.contains(.activity) && ownCharacters(start..<headStart) >= 3:
        guard let dated = datedStart(before: index + 1), dated < Int(token.start) else {
          return NameBoundary(
            start: start,
            shortStart: shortStart,
            kind: isIntroducer(index - 1) ? .introducer : .other
          )
        }
        return NameBoundary(start: dated, shortStart: start, kind: .introducer)
      // 渔业医院＋走进＋青河＋义诊活动
      case .verb
      where head.traits.contains(.activity) && start < headStart && text.has(Self.entering, at: Int(token.start)):
        guard index > 0, tokens.list[index - 1].wordClass == .content || tokens.list[index - 1].wordClass == .material
        else { return NameBoundary(start: start, shortStart: shortStart, kind: .verb) }
        start = Int(token.start)
      case .introducer, .verb, .adverb, .determiner, .time:
        if let opened = phraseStart(at: index, head: head) {
          return NameBoundary(start: opened, shortStart: nil, kind: .introducer, isPhrase: true)
        }
        if token.wordClass == .introducer {
          return NameBoundary(start: start, shortStart: shortStart, kind: .introducer)
        }
        let kind: NameBoundary.Kind =
          token.wordClass == .verb
          ? .verb
          : token.wordClass == .determiner
            && (isIntroducer(index - 1) || text.has(Self.newRound, at: Int(token.start)) && head.isFirm)
            ? .introducer : .other
        return NameBoundary(start: start, shortStart: shortStart, kind: kind)
      case .scope:
        // 全国, 全市: kept before a head that ends names of contests and models, else outside.
        if head.kind == .zoneOrPilot || head.traits.contains(.activity) || namesZone(start..<headStart)
          || head.kind == .action && text.has(Self.special, at: headStart),
          text.has(Self.wholeCountry, at: Int(token.start))
        {
          start = Int(token.start)
        }
        return NameBoundary(
          start: start,
          shortStart: shortStart,
          kind: isIntroducer(index - 1) ? .introducer : .other
        )
      case .particle:
        // 实施＋渔民等群体就业帮扶行动
        if Self.alike.contains(unit(Int(token.start))), token.length == 1, headStart - Int(token.end) >= 4,
          let opened = phraseStart(at: index, head: head)
        {
          return NameBoundary(start: opened, shortStart: nil, kind: .introducer, isPhrase: true)
        }
        // 实施了…行动, 牵头开展的…改革
        let isPerfect =
          unit(Int(token.start)) == 0x4E86 && isIntroducer(index - 1)
          || unit(Int(token.start)) == 0x7684 && token.length == 1 && head.isFirm && isIntroducer(index - 1)
            && Self.enactments.longest(at: Int(token.start) - 2, in: text) == 2
        // 最严格的＋…制度
        if head.kind == .system, unit(Int(token.start)) == 0x7684, text.has(Self.strictest, at: Int(token.start) - 3) {
          return NameBoundary(start: Int(token.start) - 3, shortStart: start, kind: .introducer)
        }
        // 唯一的＋…区: which it is, said for once.
        if text.has(Self.only, at: Int(token.start) - 2) {
          return NameBoundary(start: start, shortStart: shortStart, kind: .other)
        }
        return NameBoundary(start: start, shortStart: shortStart, kind: isPerfect ? .introducer : .particle)
      case .conjunction:
        let decision = conjunction(at: index, start: start, headStart: headStart, head: head)
        if decision == .stops { return NameBoundary(start: start, shortStart: shortStart, kind: .conjunction) }
        if shortStart == nil { shortStart = start }
        start = Int(token.start)
      case .mark:
        let mark = text.units[Int(token.start)]
        // 中国（青河）自由贸易试验区
        if mark == Mark.closingBracket, !head.traits.contains(.bareSystem),
          start < headStart || head.kind == .zoneOrPilot,
          let opened = bracketedPlace(closingAt: index)
        {
          index = opened
          start = Int(tokens.list[opened].start)
          continue
        }
        // 渔船质量攻坚 行动计划: a blank that a page left inside the name, before a head that nothing else gives an attribute.
        if mark == Mark.space, start == headStart, head.grade == .strong, head.kind == .action || head.kind == .plan,
          headStart - Int(token.start) == 1, headStart >= 2, Mark.isHan(unit(Int(token.start) - 1))
        {
          index -= 1
          continue
        }
        if mark == Mark.enumerationComma, start < headStart {
          if let opened = sharedList(before: index, head: head, headStart: headStart) {
            return NameBoundary(start: opened, shortStart: start, kind: .introducer)
          }
          if let partLength = listedPart(from: start, headStart: headStart, head: head),
            let joined = balancedList(before: index, partLength: partLength)
          {
            return NameBoundary(start: joined, shortStart: start, kind: .mark)
          }
          if let opened = quotedPart(before: index, head: head) {
            return NameBoundary(start: opened, shortStart: start, kind: .introducer)
          }
          return NameBoundary(start: start, shortStart: shortStart, kind: .enumeration)
        }
        return NameBoundary(start: start, shortStart: shortStart, kind: .mark)
      }
      index -= 1
    }
    return NameBoundary(start: start, shortStart: shortStart, kind: .mark)
  }

  /// 开展＋提振消费＋专项行动, 实施＋扩大有效投资＋工程: where the phrase begins whose verb or adverb is token `index`, if a verb of setting
  /// going stands before it.
  private func phraseStart(at index: Int, head: ProgramHead) -> Int? {
    guard head.isFirm else { return nil }
    // 建立＋污染物削减替代＋制度, 继续开展＋做实个人账户＋试点
    let isRule = (head.kind == .system || head.kind == .mechanism) && !head.traits.contains(.bareSystem)
    let isPilot = head.traits.contains(.pilot)
    guard
      head.kind == .action && head.grade == .strong || head.kind == .project && !head.traits.contains(.item)
        || head.word == "计划" || head.word == "三年行动计划" || head.word == "行动计划" || isRule || isPilot
    else { return nil }
    let openers =
      isRule ? Self.ruleMakings : isPilot ? Self.pilotings : head.kind == .action ? Self.pursuits : Self.enactments
    var back = index
    var verbs = 0
    while back > 0, index - back < 16, Int(tokens.list[index].end) - Int(tokens.list[back].start) < 18 {
      switch tokens.list[back].wordClass {
      case .introducer, .verb, .adverb:
        verbs += 1
        // 实施＋空气质量＋持续＋改善行动: one verb inside, a verb and its adverb in front.
        // 实行＋新增＋污染物＋削减＋替代制度: a rule may begin with a verb of its own.
        let isOpened = isRule && back > 0 && tokens.list[back - 1].wordClass == .introducer
        if verbs > 3 || verbs > 1 && index - back >= 3 && !isOpened { return nil }
      case .nominalVerb, .content, .material, .generic, .number, .place: break
      // 渔民等群体＋就业帮扶行动; 2021年＋…行动
      case .particle where Self.alike.contains(unit(Int(tokens.list[back].start))): break
      case .time where (0x30...0x39).contains(unit(Int(tokens.list[back].start))): break
      default: return nil
      }
      let before = tokens.list[back - 1]
      if before.wordClass == .introducer, openers.longest(at: Int(before.end) - 2, in: text) == 2 {
        return Int(before.end)
      }
      back -= 1
    }
    return nil
  }

  private static let ruleMakings = UnitTable("建立 实行 推行 试行 健全")
  private static let pursuits = UnitTable("实施 开展 启动 打响 打好 发起 推进 部署")
  private static let alike = CharacterBitmap("等")
  private static let pilotings = UnitTable("实施 开展 启动 推进 做好 抓好")
  static let enactments = UnitTable("实施 开展 启动 打响 打好 发起")

  /// 3年＋行动, 三年＋计划: for how long, not when.
  private func countsYears(_ token: ProgramToken, headStart: Int, head: ProgramHead) -> Bool {
    Int(token.end) == headStart && token.length <= 3 && (0x30...0x39).contains(unit(Int(token.start)))
      && (head.kind == .action || head.kind == .plan)
  }

  /// The token before the bracket that closes at token `index`, when a place or a word of scope fills it: 青河（国际）＋…中心.
  func bracketedPlace(closingAt index: Int) -> Int? {
    var back = index - 1
    while back > 0, index - back <= 6 {
      let token = tokens.list[back]
      switch token.wordClass {
      case .place, .content, .material, .generic: back -= 1
      // 县（市、区）＋…计划
      case .mark where unit(Int(token.start)) == Mark.enumerationComma && index - back == 2: back -= 1
      case .mark:
        guard unit(Int(token.start)) == Mark.openingBracket, index - back > 1 else { return nil }
        switch tokens.list[back - 1].wordClass {
        case .place, .content, .material, .generic: return back - 1
        default: return nil
        }
      default: return nil
      }
    }
    return nil
  }

  /// Where a list of short attributes begins that share the head under a verb of setting going: 实施＋粮仓、粮田、冷链仓建设工程 has one name.
  private func sharedList(before index: Int, head: ProgramHead, headStart: Int) -> Int? {
    guard head.isFirm, head.kind == .plan || head.kind == .action && head.grade == .strong || head.word == "工程" else {
      return nil
    }
    var start = Int(tokens.list[index].start)
    var part = 0
    while let token = token(before: start), headStart - start < 26 {
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb:
        part += token.length
        guard part <= 5 else { return nil }
      case .mark where unit(Int(token.start)) == Mark.enumerationComma && part > 0: part = 0
      case .introducer where part > 0 && Self.enactments.longest(at: Int(token.end) - 2, in: text) == 2:
        return Int(token.end)
      default: return nil
      }
      start = Int(token.start)
    }
    return nil
  }

  /// 开展＋“甲”、乙＋专项治理: where the quotation opens that is the first of the attributes.
  private func quotedPart(before index: Int, head: ProgramHead) -> Int? {
    let close = Int(tokens.list[index].start) - 1
    guard head.isFirm, head.kind == .action, unit(close) == Mark.closingQuote,
      let open = (2...10).map({ close - $0 }).first(where: { unit($0) == Mark.openingQuote }),
      let verb = token(before: open), verb.wordClass == .introducer,
      Self.enactments.longest(at: Int(verb.end) - 2, in: text) == 2
    else { return nil }
    return open
  }

  /// How long the parts of a list are that shares the head: 湾 of 青山、碧海、蓝湾＋保卫战, 粮仓 of 粮田、粮库、粮仓＋联动＋改革.
  private func listedPart(from start: Int, headStart: Int, head: ProgramHead) -> Int? {
    if let before = token(before: headStart), Int(before.start) > start,
      Self.joint.longest(at: Int(before.start), in: text) == before.length
    {
      return Int(before.start) - start
    }
    return head.kind == .action && head.grade == .strong ? headStart - start : nil
  }

  private static let joint = UnitTable("联动 协同 融合 统筹 一体 一体化 联合")

  func isIntroducer(_ index: Int) -> Bool { index >= 0 && tokens.list[index].wordClass == .introducer }

  /// 青河水务公司＋…项目, 市林业局＋…行动: whose it is stands before the name; —— parts it from what came before.
  private func endsOwner(_ index: Int, before start: Int, headStart: Int, head: ProgramHead) -> Bool {
    let unit = unit(index)
    if unit == 0x2014 { return self.unit(index - 1) == 0x2014 || self.unit(index + 1) == 0x2014 }
    guard start < headStart, index + 1 == start, headStart - start >= (head.traits.contains(.bareSystem) ? 2 : 3) else {
      return false
    }
    // A firm's 项目 bears its name; the firm's other works do not.
    if unit == 0x53F8 { return self.unit(index - 1) == 0x516C && !head.traits.contains(.item) }
    guard head.grade != .meeting, head.kind != .zoneOrPilot else { return false }
    if unit == 0x5C40 { return !Self.beforeBureau.contains(self.unit(index - 1)) }
    if unit == 0x5385 { return !Self.beforeOffice.contains(self.unit(index - 1)) }
    return false
  }

  /// 布局, 格局, 结局, 全局, 大局, 当局, 开局: no bureau.
  private static let beforeBureau = CharacterBitmap("布格结全大当开时定战")
  /// 客厅, 餐厅, 大厅: no department.
  private static let beforeOffice = CharacterBitmap("客餐大门舞音歌")

  /// 26个…, 6.7万个…, 730多万亩…: how many, not what.
  private func countsThings(_ token: ProgramToken, next: Int) -> Bool {
    guard Int(token.end) == next, (0x30...0x39).contains(unit(Int(token.start))) else { return false }
    return Self.thingCounters.contains(unit(next))
  }

  static let entering = Array("走进".utf16)
  private static let buildingTogether = Array("共建".utf16)
  private static let strictest = Array("最严格".utf16)
  private static let mainly = Array("重点".utf16)
  private static let newRound = Array("新一轮".utf16)
  private static let only = Array("唯一的".utf16)
  private static let thingCounters = CharacterBitmap("个家处项批场次件座条名例岁位多余所只艘架届")

  func opensWithNoun(_ index: Int) -> Bool {
    switch token(at: index)?.wordClass {
    case .content, .material, .head, .place: true
    default: false
    }
  }

  /// True when a model city or zone is named in `range`: 全国＋卫生城市＋创建.
  func namesZone(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard let token = token(at: index), token.wordClass == .head else { return false }
      return ProgramHead.all[Int(token.detail)].kind == .zoneOrPilot
    }
  }

  private static let special = Array("专项".utf16)
  static let nation = Array("国家".utf16)
  static let wholeCountry = Array("全国".utf16)

  private static let measuresTaken = UnitTable("政策 措施 举措 任务 项目 办法 条例 规定 活动 方案")
  private static let makings = UnitTable("建立 完善 健全 实行 推行 制定 落实 执行 实施")

  private enum ConjunctionDecision { case stops, joins }

  /// 和 inside a name (`生态保护和高质量发展…区`) or between two names (`…行动和…工程`).
  private func conjunction(at index: Int, start: Int, headStart: Int, head: ProgramHead) -> ConjunctionDecision {
    guard index > 0 else { return .stops }
    let before = tokens.list[index - 1]
    if before.wordClass == .head, ProgramHead.all[Int(before.detail)].grade == .region { return .joins }
    // …一体化保护＋和＋修复工程
    if before.wordClass == .head, ProgramHead.all[Int(before.detail)].traits.contains(.unity),
      let after = token(at: Int(tokens.list[index].end)), after.wordClass == .nominalVerb
    {
      return .joins
    }
    // 同 between two abbreviated places: 苏同一体化.
    if unit(Int(tokens.list[index].start)) == 0x540C, before.wordClass == .content, before.length == 1,
      Gazetteer.shared.province(abbreviation: UInt32(unit(Int(before.start)))) != nil
    {
      return .joins
    }
    guard start < headStart, head.grade != .event else { return .stops }
    // …省和国家…区, A市和B市…: the second begins anew.
    if let after = token(at: Int(tokens.list[index].end)),
      after.wordClass == .place || after.wordClass == .scope || text.has(Self.nation, at: Int(after.start))
    {
      return .stops
    }
    // 与 joins what a reform or a mechanism sets apart or together.
    if unit(Int(tokens.list[index].start)) == 0x4E0E, head.kind == .strategy || head.kind == .mechanism,
      before.wordClass != .mark
    {
      return .joins
    }
    if before.wordClass == .head || before.wordClass == .mark || before.wordClass == .verb
      || before.wordClass == .particle
    {
      return .stops
    }
    // 保护和修复＋工程: two verbs that share their object.
    if before.wordClass == .nominalVerb, let after = token(at: Int(tokens.list[index].end)),
      after.wordClass == .nominalVerb
    {
      return .joins
    }
    // A、B和C＋head: the last of a list.
    var back = index - 1
    var left = 0
    var isGoverned = false
    var isEnacted = false
    while back >= 0, left < 14 {
      let token = tokens.list[back]
      if token.wordClass == .mark {
        if text.units[Int(token.start)] == Mark.enumerationComma { return .stops }
        break
      }
      if token.wordClass == .particle || token.wordClass == .verb || token.wordClass == .introducer
        || token.wordClass == .adverb
        || token.wordClass == .determiner || token.wordClass == .scope
      {
        isGoverned = Self.makings.longest(at: Int(token.end) - 2, in: text) == 2
        let verbs = head.kind == .action && head.grade == .strong ? Self.pursuits : Self.enactments
        isEnacted = token.wordClass == .introducer && verbs.longest(at: Int(token.end) - 2, in: text) == 2
        break
      }
      left += token.length
      back -= 1
    }
    guard left >= 2 else { return .stops }
    // 实施＋甲和乙＋工程 is one: 甲 alone is nothing to carry out.
    if isEnacted, head.isFirm, head.kind == .action || head.kind == .project,
      Self.measuresTaken.longest(at: Int(tokens.list[index].start) - 2, in: text) != 2
    {
      return .joins
    }
    switch head.kind {
    // So is 建立＋甲和乙＋制度.
    case .system where isGoverned: return .joins
    case .zoneOrPilot, .mechanism, .plan, .strategy, .meeting, .principleOrSlogan: return .joins
    default:
      // 甲及乙＋项目, 甲与乙＋交流活动
      if head.traits.contains(.item) || head.traits.contains(.activity) { return .joins }
      return headStart - start >= 4 ? .stops : .joins
    }
  }

  /// Parts of equal length in a list before the head belong to the name: 青山、碧海、蓝湾＋保卫战.
  private func balancedList(before index: Int, partLength: Int) -> Int? {
    guard (2...5).contains(partLength) else { return nil }
    var end = Int(tokens.list[index].start)
    var start: Int?
    while true {
      let partStart = end - partLength
      guard partStart >= 0, !text.units[partStart..<end].contains(where: { !Mark.isHan($0) }) else { break }
      let before = token(before: partStart)
      let beforeUnit = unit(partStart - 1)
      let isTokenStart = token(at: partStart).map { Int($0.start) == partStart } ?? false
      guard isTokenStart else { break }
      if beforeUnit == Mark.enumerationComma {
        start = partStart
        end = partStart - 1
        continue
      }
      switch before?.wordClass {
      case .introducer, .verb, .adverb, .particle, .determiner, .scope, .mark, nil: start = partStart
      default: return nil
      }
      break
    }
    return start
  }

  /// A verb that may be a noun is a verb after an adverb, a mark or a function word, and a noun after a verb or inside a name.
  func isVerbal(_ index: Int, headStart: Int) -> Bool {
    let token = tokens.list[index]
    // Right before the head it is the noun's attribute: 保护工程.
    if Int(token.end) == headStart { return false }
    guard index > 0 else { return true }
    let previous = tokens.list[index - 1]
    switch previous.wordClass {
    case .adverb: return true
    case .mark:
      let mark = text.units[Int(previous.start)]
      return mark != Mark.enumerationComma && mark != Mark.openingQuote && mark != Mark.openingBracket
    case .particle:
      let unit = text.units[Int(previous.end) - 1]
      return unit != 0x7684
    case .verb: return previous.traits.contains(.catalyst)
    // 推进和＋保障＋渔港节: two verbs with one object.
    case .conjunction:
      guard index > 1, token.traits.contains(.catalyst) else { return false }
      return tokens.list[index - 2].wordClass == .introducer || tokens.list[index - 2].wordClass == .verb
    case .place, .determiner, .scope, .time:
      return tokens.list.indices.contains(index + 1) && tokens.list[index + 1].wordClass != .nominalVerb
        && (text.units[Int(token.start)] == 0x5EFA
          || text.has(Self.buildingTogether, at: Int(token.start)) && tokens.list[index + 1].wordClass == .place)
    default: return false
    }
  }

  /// 深化, 推广 between a noun and another action are nouns: 国企改革＋深化＋提升行动.
  private func isNounOfAction(_ index: Int, next: Int) -> Bool {
    guard tokens.list[index].traits.contains(.firmVerb), index > 0,
      !text.has(Self.mainly, at: Int(tokens.list[index].start) - 2)
    else { return false }
    switch token(at: next)?.wordClass {
    case .nominalVerb, .head: break
    case .content, .material, .generic:
      // 科技创新＋平台
      guard unit(Int(tokens.list[index].start)) == 0x521B, unit(Int(tokens.list[index].start) + 1) == 0x65B0 else {
        return false
      }
    default: return false
    }
    switch tokens.list[index - 1].wordClass {
    case .content, .material, .head, .nominalVerb, .generic: return true
    default: return false
    }
  }

  /// 调研＋山区＋振兴: a verb used as a noun before a short attribute is no part of the name.
  func shorten(_ boundary: inout NameBoundary, headStart: Int) {
    var index = headStart
    while index > boundary.start, let token = token(before: index) {
      if token.wordClass == .nominalVerb, headStart - Int(token.end) >= 2 {
        boundary.start = Int(token.end)
        return
      }
      index = Int(token.start)
    }
  }

  /// Drops what cannot open a name: measure words, years, generic attributes.
  func trim(_ boundary: inout NameBoundary, headStart: Int, isZone: Bool, isWork: Bool, isEvent: Bool, isStrategy: Bool)
  {
    var start = boundary.start
    while start < headStart, let token = token(at: start), Int(token.start) == start {
      let next = Int(token.end)
      if unit(start) == 0x2014 || unit(start) == 0x2D || unit(start) == 0x6765 && unit(start - 1) == 0x5E74 {
        // 5年来＋…
        start += 1
      } else if token.wordClass == .number, token.length <= 2, (0x30...0x39).contains(unit(start)), opensLine(start),
        token.length < 2 || next < headStart, !Self.quantities.contains(unit(next))
      {
        // 6＋限时联合验收改革: the number of the item, set without a mark.
        start = next
      } else if token.wordClass == .number, unit(next - 1) == 0x2E {
        start = next
      } else if token.wordClass == .generic, token.traits.contains(.dropped), next < headStart {
        start = next
      } else if unit(start) == 0x597D, token.length == 1, next < headStart,
        self.token(before: start)?.wordClass == .introducer
      {
        // 实施好＋…行动
        start = next
      } else if token.wordClass == .number, Self.measures.contains(unit(next)), next + 1 <= headStart,
        token.length > 1 || (0x30...0x39).contains(unit(start)) || unit(next) != 0x4E2A,
        unit(next) != 0x4EBF || !Self.weights.contains(unit(next + 1))
      {
        start = next + 1
      } else if token.wordClass == .nominalVerb, next < headStart,
        isZone && unit(start) == 0x5EFA || (isZone || isWork) && self.token(at: next)?.wordClass == .place || isEvent
          || isStrategy && unit(start) == 0x5EFA && unit(headStart) == 0x5F3A
      {
        start = next
      } else if token.wordClass == .conjunction || token.wordClass == .mark && unit(start) != Mark.openingQuote {
        start = next
      } else {
        break
      }
    }
    boundary.start = start
  }

  /// True when blanks alone stand between a line's beginning and `index`.
  private func opensLine(_ index: Int) -> Bool {
    var back = index - 1
    while back >= 0, unit(back) == Mark.space || unit(back) == Mark.wideSpace { back -= 1 }
    return unit(back) == Mark.newline
  }

  private static let quantities = CharacterBitmap("大小项个条批年月日届次期号亿万千百家座类种度")

  /// 千亿＋斤: how much a programme is about.
  static let weights = CharacterBitmap("斤吨亩")
  static let measures = CharacterBitmap("项个条批家座处种类次套名位场份期亿")
}
