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
}

extension ProgramScan {
  /// Finds names that end in a head noun (`…工程`, `…行动`, `…制`).
  mutating func findHeadedNames() {
    var found: [(candidate: ProgramCandidate, head: ProgramHead, boundary: NameBoundary, long: Range<Int>)] = []
    var counts: [UInt64: Int] = [:]
    var index = 0
    while index < tokens.list.count {
      let token = tokens.list[index]
      guard token.wordClass == .head, !claimed[Int(token.start)] else {
        index += 1
        continue
      }
      // Of a run of heads (改革试点, 行动计划) the last one counts; 制 closes a name before the next begins.
      var last = index
      while last + 1 < tokens.list.count, tokens.list[last + 1].wordClass == .head,
        tokens.list[last].detail != ProgramHead.bareSystem,
        !claimed[Int(tokens.list[last + 1].start)]
      {
        last += 1
      }
      let head = ProgramHead.all[Int(tokens.list[last].detail)]
      if head.grade == .whole {
        let range = tokens.list[last].range
        index = last + 1
        if continuesWord(at: range.upperBound, head: head) { continue }
        let evidence: Evidence = head.traits.contains(.creed) ? .weak : .strong
        candidates.append(ProgramCandidate(name: range, form: range, kind: head.kind, evidence: evidence))
      } else if head.grade != .meeting, let result = read(head: head, from: last, to: last) {
        let keyed = key(result.candidate.name)
        counts[keyed, default: 0] += 1
        found.append((result.candidate, head, result.boundary, result.candidate.name))
      }
      index = last + 1
    }
    findListedProjects()
    let listed = listedNames(found.map { ($0.candidate, $0.head) })
    for (order, item) in found.enumerated() {
      var candidate = item.candidate
      if candidate.evidence == .weak, listed.contains(order) { candidate.evidence = .strong }
      // A name joined by 和 is cut when its second half is known by itself.
      if let short = item.boundary.shortStart, short < candidate.name.upperBound {
        let half = short..<candidate.name.upperBound
        if counts[key(half), default: 0] > 0 {
          candidate.name = half
          candidate.form = half
        }
      }
      if candidate.evidence == .weak, counts[key(candidate.name), default: 0] > 1, item.head.grade != .loose {
        candidate.evidence = .strong
      }
      candidates.append(candidate)
    }
  }

  /// Names of one kind side by side (甲工程、乙工程和丙工程) prove each other.
  private func listedNames(_ found: [(candidate: ProgramCandidate, head: ProgramHead)]) -> Set<Int> {
    var listed: Set<Int> = []
    for index in found.indices.dropFirst() {
      let (left, right) = (found[index - 1], found[index])
      guard left.head.word == right.head.word, left.head.kind == .project || left.head.kind == .action,
        left.head.grade == .normal || left.head.grade == .strong,
        left.candidate.form.upperBound + 1 == right.candidate.form.lowerBound
      else { continue }
      let between = unit(left.candidate.form.upperBound)
      guard between == Mark.enumerationComma || between == 0x548C else { continue }
      for order in [index - 1, index] where found[order].candidate.name.count >= left.head.word.count + 4 {
        listed.insert(order)
      }
    }
    return listed
  }

  private func read(
    head: ProgramHead,
    from first: Int,
    to last: Int
  ) -> (candidate: ProgramCandidate, boundary: NameBoundary)? {
    let headStart = Int(tokens.list[first].start)
    let end = Int(tokens.list[last].end)
    guard !continuesWord(at: end, head: head), !isGoverning(last, head: head), !isPlain(head, at: headStart) else {
      return nil
    }
    var boundary = leftBoundary(ofHeadAt: first, head: head)
    if head.traits.contains(.fixedEvent) { shorten(&boundary, headStart: headStart) }
    trim(
      &boundary,
      headStart: headStart,
      isZone: head.kind == .zoneOrPilot,
      isEvent: head.grade == .event && head.kind == .strategy
    )
    let start = boundary.start
    guard start < headStart || (last > first && start < Int(tokens.list[last].start)) else { return nil }
    let range = start..<end
    guard range.count <= 32, range.count >= 3 else { return nil }
    let lastStart = Int(tokens.list[last].start)
    let own = ownCharacters(start..<lastStart)
    guard let evidence = evidence(head: head, range: range, headStart: lastStart, own: own, boundary: boundary) else {
      return nil
    }
    var candidate = ProgramCandidate(name: range, form: range, kind: head.kind, evidence: evidence)
    candidate.name = withoutJurisdiction(range, headStart: headStart, head: head)
    candidate.broader = broader(of: candidate.name, headStart: lastStart)
    return (candidate, boundary)
  }

  /// 军事＋行动, 共同＋规划: what anybody does, not the name of a campaign or a plan.
  private func isPlain(_ head: ProgramHead, at headStart: Int) -> Bool {
    guard head.traits.contains(.plainWord), headStart >= 2 else { return false }
    return Self.plainAttributes.contains(UInt32(unit(headStart - 2)) << 16 | UInt32(unit(headStart - 1)))
  }

  private static let plainAttributes: Set<UInt32> = Set(
    """
    军事 地面 搜救 打击 执法 作战 突袭 搜捕 突围 解围 空袭 破坏 侵略 共同 相应 实际 具体 灭火 罢工 海上 恐怖 救援 报复 单边 立刻 马上 有力 自觉 果断 切实 针对 对性 抗议 集体 统一 迅速 应急 维和 撤离 主义 科学     上的 付诸 采取 展开 一致 协调 非法 违法 犯罪 自发 个人 政府 民间 重大 外交 贸易 制裁 反制 追捕 抓捕 营救 精心 认真 提前 超前 统筹 合理 积极 初步 周密 详细 全盘 职业 人生 未来 家庭 自己 亲自 反恐 警方 警察 路线 布局 城市 乡村 村庄
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
      let units = Array(word.utf16)
      return UInt32(units[0]) << 16 | UInt32(units[1])
    }
  )

  /// 改革 before its object is a verb: 改革＋招投标机制.
  private func isGoverning(_ index: Int, head: ProgramHead) -> Bool {
    guard index + 1 < tokens.list.count else { return false }
    if head.kind == .plan, text.has(Self.design, at: Int(tokens.list[index].end)) { return true }
    if head.traits.contains(.strategy) {
      let next = tokens.list[index + 1]
      return Self.afterStrategy.contains(unit(Int(next.start)))
        || next.wordClass == .head && ProgramHead.all[Int(next.detail)].grade == .meeting
    }
    if head.grade == .thought, Self.afterThought.longest(at: Int(tokens.list[index].end), in: text) != nil,
      !namesDoctrine(before: Int(tokens.list[index].start))
    {
      return true
    }
    guard !head.traits.isDisjoint(with: [.reform, .creation]) else { return false }
    if head.traits.contains(.reform), unit(Int(tokens.list[index].end)) == 0x53D1 { return true }
    switch tokens.list[index + 1].wordClass {
    case .content, .material, .place: return !Self.afterReform.contains(unit(Int(tokens.list[index].end)))
    default: return false
    }
  }

  /// …主义＋…思想, 新时代＋…思想: a doctrine, whatever is done with it.
  private func namesDoctrine(before index: Int) -> Bool {
    for back in stride(from: index - 2, through: max(0, index - 16), by: -1) {
      if text.units[back] == 0x4E3B && text.units[back + 1] == 0x4E49 { return true }
      if text.units[back] == 0x65F6 && text.units[back + 1] == 0x4EE3 { return true }
    }
    return false
  }

  /// What makes 思想, 理论, 精神 before it an attribute: 思想＋基础, 理论＋学习.
  private static let afterThought = UnitTable(
    "基础 教育 认识 准备 觉悟 政治 道德 学习 中心 宣讲 武装 引领 旗帜 工作 队伍 根基 阵地 障碍 包袱 武器 防线 伟力 方法 内涵 品格 境界 状态 素质 水平 动态 汇报 交流 研讨 素养 文化 文明 家园 生活 面貌 支柱 力量 动力 建设 上 家"
  )
  private static let design = Array("设计".utf16)
  private static let afterReform = CharacterBitmap("红举措事攻走向取步成开精")
  /// 战略合作, 战略性, 战略机遇: an attribute, not the end of a name.
  private static let afterStrategy = CharacterBitmap(
    "性协合伙机高眼目腹支新物储资定思意部抉投安纵层基引指沟互对考自武轰导威稳空竞关主运节价决通清科人前先误研家力要枢级地作任方统信包围优势利核和共"
  )

  /// 省级＋生态示范村 narrows 生态示范村.
  private func broader(of name: Range<Int>, headStart: Int) -> Range<Int>? {
    guard let length = Self.levels.longest(at: name.lowerBound, in: text) else { return nil }
    // 省级十大示范镇 narrows 示范镇 as 省级示范镇 does.
    var start = name.lowerBound + length
    while Mark.isNumeral(unit(start)) { start += 1 }
    if start > name.lowerBound + length, unit(start) == 0x5927 { start += 1 }
    guard start < name.upperBound else { return nil }
    let rest = start..<name.upperBound
    return headStart - rest.lowerBound >= 1 && rest.count >= 4 ? rest : nil
  }

  private static let levels = UnitTable("国家级 省级 自治区级 市级 州级 县级 区级 镇级 乡级 村级 世界级 全国")

  /// The name without the jurisdiction in front, which the form keeps: 青河市＋梯田建设工程, 省＋卓越工程师队伍建设行动. Zones keep it.
  private func withoutJurisdiction(_ range: Range<Int>, headStart: Int, head: ProgramHead) -> Range<Int> {
    guard let token = token(at: range.lowerBound) else { return range }
    // 青河＋省级…: the level says whose it is.
    if token.wordClass == .place, headStart - Int(token.end) >= 2 {
      if unit(Int(token.end)) == 0x7EA7 { return (Int(token.end) - 1)..<range.upperBound }
      if unit(Int(token.end) + 1) == 0x7EA7 { return Int(token.end)..<range.upperBound }
    }
    if head.kind == .zoneOrPilot {
      // 青河＋特色…镇 is one of a class, 青河＋…示范区 a name.
      guard head.grade == .normal, token.wordClass == .place, headStart - Int(token.end) >= 2 else { return range }
      return Int(token.end)..<range.upperBound
    }
    if token.wordClass == .place, token.length >= 3, Self.jurisdictions.contains(unit(Int(token.end) - 1)),
      headStart - Int(token.end) >= 2
    {
      return Int(token.end)..<range.upperBound
    }
    if token.wordClass == .content, unit(range.lowerBound) == 0x7701 || unit(range.lowerBound) == 0x5E02,
      !Self.afterProvince.contains(unit(range.lowerBound + 1)), headStart - range.lowerBound >= 3
    {
      return (range.lowerBound + 1)..<range.upperBound
    }
    return range
  }

  private static let jurisdictions = CharacterBitmap("省市县区州旗盟")
  /// 省级, 市场, 市域 … are words.
  private static let afterProvince = CharacterBitmap("级域际会直内外情委政长市场民容区县州管属立")

  /// True when the head is part of a longer word: 工程师, 计划生育, 规划局, 会议室.
  private func continuesWord(at end: Int, head: ProgramHead) -> Bool {
    Self.continuations.contains(unit(end)) && !(unit(end) == 0x9662 && head.grade == .event)
  }

  /// 师 局 院 处 室 司 科 厅 署 员 者 家 化 性 型 力 课 学 业 界 车
  private static let continuations = CharacterBitmap("师局院处室司科厅署员者家性型课界股队长图费款商略")

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
          return NameBoundary(start: start, shortStart: shortStart, kind: .verb)
        }
        start = Int(token.start)
      case .introducer where start < headStart && isNounOfAction(index, next: start):
        start = Int(token.start)
      case .introducer:
        return NameBoundary(start: start, shortStart: shortStart, kind: .introducer)
      case .adverb
      where token.traits.contains(.quality) && opensWithNoun(start):
        start = Int(token.start)
      case .verb, .adverb, .determiner, .time:
        let kind: NameBoundary.Kind =
          token.wordClass == .verb
          ? .verb : token.wordClass == .determiner && isIntroducer(index - 1) ? .introducer : .other
        return NameBoundary(start: start, shortStart: shortStart, kind: kind)
      case .scope:
        // 全国, 全市: kept before a head that ends names of contests and models, else outside.
        if head.kind == .zoneOrPilot || head.traits.contains(.activity) || namesZone(start..<headStart),
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
        return NameBoundary(start: start, shortStart: shortStart, kind: .particle)
      case .conjunction:
        let decision = conjunction(at: index, start: start, headStart: headStart, head: head)
        if decision == .stops { return NameBoundary(start: start, shortStart: shortStart, kind: .conjunction) }
        if shortStart == nil { shortStart = start }
        start = Int(token.start)
      case .mark:
        let mark = text.units[Int(token.start)]
        if mark == Mark.enumerationComma, start < headStart {
          if head.kind == .action, head.grade == .strong,
            let joined = balancedList(before: index, partLength: headStart - start)
          {
            return NameBoundary(start: joined, shortStart: start, kind: .mark)
          }
          return NameBoundary(start: start, shortStart: shortStart, kind: .enumeration)
        }
        return NameBoundary(start: start, shortStart: shortStart, kind: .mark)
      }
      index -= 1
    }
    return NameBoundary(start: start, shortStart: shortStart, kind: .mark)
  }

  private func isIntroducer(_ index: Int) -> Bool { index >= 0 && tokens.list[index].wordClass == .introducer }

  /// 青河水务公司＋…项目, 市林业局＋…行动: whose it is stands before the name; —— parts it from what came before.
  private func endsOwner(_ index: Int, before start: Int, headStart: Int, head: ProgramHead) -> Bool {
    let unit = unit(index)
    if unit == 0x2014 { return self.unit(index - 1) == 0x2014 || self.unit(index + 1) == 0x2014 }
    guard start < headStart, index + 1 == start, headStart - start >= (head.traits.contains(.bareSystem) ? 2 : 3) else {
      return false
    }
    if unit == 0x53F8 { return self.unit(index - 1) == 0x516C }
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
    return Self.counters.contains(unit(next))
  }

  private static let counters = CharacterBitmap("个家处项批场次件座条名例岁位多余所只艘架届")

  private func opensWithNoun(_ index: Int) -> Bool {
    switch token(at: index)?.wordClass {
    case .content, .material, .head, .place: true
    default: false
    }
  }

  /// True when a model city or zone is named in `range`: 全国＋卫生城市＋创建.
  private func namesZone(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard let token = token(at: index), token.wordClass == .head else { return false }
      return ProgramHead.all[Int(token.detail)].kind == .zoneOrPilot
    }
  }

  private static let nation = Array("国家".utf16)
  private static let wholeCountry = Array("全国".utf16)

  private enum ConjunctionDecision { case stops, joins }

  /// 和 inside a name (`生态保护和高质量发展…区`) or between two names (`…行动和…工程`).
  private func conjunction(at index: Int, start: Int, headStart: Int, head: ProgramHead) -> ConjunctionDecision {
    guard index > 0 else { return .stops }
    let before = tokens.list[index - 1]
    if before.wordClass == .head, ProgramHead.all[Int(before.detail)].grade == .region { return .joins }
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
    // A、B和C＋head: the last of a list.
    var back = index - 1
    var left = 0
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
        break
      }
      left += token.length
      back -= 1
    }
    guard left >= 2 else { return .stops }
    switch head.kind {
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
  private func isVerbal(_ index: Int, headStart: Int) -> Bool {
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
    case .place, .determiner, .scope, .time:
      return tokens.list.indices.contains(index + 1) && tokens.list[index + 1].wordClass != .nominalVerb
        && text.units[Int(token.start)] == 0x5EFA
    default: return false
    }
  }

  /// 深化, 推广 between a noun and another action are nouns: 国企改革＋深化＋提升行动.
  private func isNounOfAction(_ index: Int, next: Int) -> Bool {
    guard tokens.list[index].traits.contains(.firmVerb), index > 0 else { return false }
    switch token(at: next)?.wordClass {
    case .nominalVerb, .head: break
    default: return false
    }
    switch tokens.list[index - 1].wordClass {
    case .content, .material, .head, .nominalVerb, .generic: return true
    default: return false
    }
  }

  /// 调研＋山区＋振兴: a verb used as a noun before a short attribute is no part of the name.
  private func shorten(_ boundary: inout NameBoundary, headStart: Int) {
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
  private func trim(_ boundary: inout NameBoundary, headStart: Int, isZone: Bool, isEvent: Bool) {
    var start = boundary.start
    while start < headStart, let token = token(at: start), Int(token.start) == start {
      let next = Int(token.end)
      if unit(start) == 0x2014 || unit(start) == 0x2D {
        start += 1
      } else if token.wordClass == .number, unit(next - 1) == 0x2E {
        start = next
      } else if token.wordClass == .generic, token.traits.contains(.dropped), next < headStart {
        start = next
      } else if token.wordClass == .number, Self.measures.contains(unit(next)), next + 1 <= headStart,
        token.length > 1 || (0x30...0x39).contains(unit(start)) || unit(next) != 0x4E2A
      {
        start = next + 1
      } else if token.wordClass == .nominalVerb, next < headStart,
        isZone && (unit(start) == 0x5EFA || self.token(at: next)?.wordClass == .place) || isEvent
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

  private static let measures = CharacterBitmap("项个条批家座处种类次套名位场份期亿")

  /// Characters of the attribute that are neither generic nor a common verb used as a noun.
  func ownCharacters(_ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound, let token = token(at: index) {
      switch token.wordClass {
      case .content, .material, .place: count += min(Int(token.end), range.upperBound) - index
      case .head:
        let head = ProgramHead.all[Int(token.detail)]
        let isName =
          head.kind == .strategy && head.grade == .strong || head.grade == .whole
          || head.kind == .zoneOrPilot && token.length >= 4
        count += isName ? token.length : 1
      case .conjunction where unit(index) == 0x540C: count += 1
      case .number: count += 1
      default: break
      }
      index = Int(token.end)
    }
    return count
  }

  private func evidence(head: ProgramHead, range: Range<Int>, headStart: Int, own: Int, boundary: NameBoundary)
    -> Evidence?
  {
    let attribute = headStart - range.lowerBound
    let hasPlace = text.units[range].indices.contains { token(at: $0)?.wordClass == .place }
    let introduced =
      boundary.kind == .introducer || boundary.kind == .enumeration && isIntroducedList(before: range.lowerBound)
    // 打好三大攻坚战, 实施六大工程: known by their number.
    if Mark.chineseNumerals.contains(unit(range.lowerBound)), unit(range.lowerBound + 1) == 0x5927, head.isFirm,
      attribute <= 8
    {
      return introduced ? .strong : .weak
    }
    if Mark.isNumeral(unit(range.lowerBound)), Self.measures.contains(unit(range.lowerBound + 1)) { return nil }
    // A noun that the writer calls new is no name yet: 合作新模式.
    if unit(headStart - 1) == 0x65B0, attribute > 1, token(before: headStart)?.length == 1 { return nil }
    // 型, 化, 式: the search stopped inside a word.
    if Self.suffixes.contains(unit(range.lowerBound)) { return nil }
    let isDescribed = boundary.kind == .particle && unit(boundary.start - 1) == 0x7684 && !hasPlace
    if isPlaceAlone(range.lowerBound..<headStart), head.kind != .zoneOrPilot, head.grade != .event { return nil }
    if head.grade == .region, joinsRegion(range.upperBound) { return nil }
    switch head.grade {
    case .meeting, .whole: return nil
    case .strong:
      if head.traits.contains(.bareSystem) {
        guard own >= 1, attribute <= (introduced ? 20 : 8) else { return nil }
        // 正大制｜管: the end of the name of a firm, not 田长制｜管理.
        if unit(range.upperBound) == 0x7BA1, !Self.afterSystemRule.contains(unit(range.upperBound + 1)) { return nil }
        return own >= 2 && (introduced || unit(headStart - 1) == 0x957F) ? .strong : .weak
      }
      if head.kind == .zoneOrPilot, head.word.utf8.count >= 12, attribute > 0,
        text.has(Self.nation, at: range.lowerBound) || text.has(Self.wholeCountry, at: range.lowerBound)
      {
        return .strong
      }
      guard own >= 2 || attribute >= 4 && introduced else { return nil }
      // 布局＋规划: a plan has two characters that say what for, and two that say whose or which.
      if head.traits.contains(.plainWord), head.kind == .plan, own < 4, !hasPlace, !introduced { return .weak }
      return range.count <= 24 && !isDescribed ? .strong : .weak
    case .thought:
      guard own >= 2, attribute >= 2 else { return nil }
      if head.traits.contains(.spirit) {
        return attribute <= 4 && !Self.documentMarks.contains(unit(headStart - 1)) ? .weak : nil
      }
      return own >= 5 || introduced && own >= 3 ? .strong : .weak
    case .normal:
      // 投资＋模式, 绿色发展＋机制: any work has one.
      if head.kind == .mechanism, own < 4 { return own >= 2 ? .weak : nil }
      // 县领导＋大接访＋制度: one character of its own and an action make a rule that is carried out.
      if head.kind == .system, own == 1, attribute >= 5, boundary.kind == .introducer { return .strong }
      guard own >= (head.traits.contains(.verb) && !head.traits.contains(.creation) ? 4 : 2),
        head.kind != .brand || head.traits.contains(.home)
      else { return nil }
      if head.traits.contains(.home) { return .weak }
      if head.traits.contains(.item) {
        guard own >= 4, attribute >= 4 else { return nil }
        if attribute >= 5, introduced { return .strong }
        if own >= 5, Self.projectFacts.longest(at: range.upperBound, in: text) != nil { return .strong }
        let isDated = text.units[(headStart - 2)..<headStart].contains(0x671F)
        return own >= 5 && (attribute >= 10 && hasPlace || attribute >= 6 && isDated) ? .strong : .weak
      }
      // 国家…工程, 全国…计划: the nation has one of each.
      let isNational =
        own >= 3 && (text.has(Self.nation, at: range.lowerBound) || text.has(Self.wholeCountry, at: range.lowerBound))
      return introduced || isNational || hasPlace && own >= 4 && !isDescribed ? .strong : .weak
    case .loose:
      if head.traits.contains(.newTown), own >= 2, attribute <= 6 {
        return introduced || boundary.kind == .verb ? .strong : .weak
      }
      guard own >= 3 else { return head.kind == .project && own + attribute >= 2 && !isDescribed ? .weak : nil }
      if head.traits.contains(.park) { return introduced ? .weak : nil }
      if introduced && own >= 6 || beginsWithPlace(range) && own >= 4 { return .strong }
      return head.kind == .zoneOrPilot ? .weak : nil
    case .event:
      guard own >= 2 else { return nil }
      return hasPlace || isFixedEvent(head, attribute: attribute) || boundary.kind == .verb && attribute <= 3
        ? .strong : .weak
    case .region:
      guard hasPlace, attribute >= 4 else { return nil }
      return introduced && beginsWithPlace(range) ? .strong : .weak
    }
  }

  /// What is said of a project that is being built.
  private static let projectFacts = UnitTable("开工 竣工 投产 奠基 签约 落户 落地 建成 正式 总投资 占地 位于 动工 复工 完工")

  /// 会, 话, 示, 件, 大: what the spirit of a meeting or a speech is called by.
  private static let documentMarks = CharacterBitmap("会议班话示件大神求")

  /// 生态保护＋和高质量发展: the first half of a strategy named whole.
  private func joinsRegion(_ index: Int) -> Bool {
    guard let conjunction = token(at: index), conjunction.wordClass == .conjunction,
      let next = token(at: Int(conjunction.end)),
      next.wordClass == .head
    else { return false }
    return ProgramHead.all[Int(next.detail)].grade == .region
  }

  /// 制＋管理, 管护, 管控, 管辖
  private static let afterSystemRule = CharacterBitmap("理护控辖")
  private static let suffixes = CharacterBitmap("型化式性业度率者力员等们")

  /// True when places and nothing else fill `range`: 安徽＋改革.
  private func isPlaceAlone(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { token(at: $0)?.wordClass == .place }
  }

  private func beginsWithPlace(_ range: Range<Int>) -> Bool {
    guard let token = token(at: range.lowerBound) else { return false }
    return token.wordClass == .place
  }

  /// 山区＋振兴, 脱贫＋攻坚: a short attribute before these heads is the name itself.
  private func isFixedEvent(_ head: ProgramHead, attribute: Int) -> Bool {
    head.traits.contains(.fixedEvent) && (2...4).contains(attribute)
  }

  /// A、B、C等（水）工程: every part of the list is one.
  private mutating func findListedProjects() {
    for index in tokens.list.indices where tokens.list[index].wordClass == .particle {
      let token = tokens.list[index]
      guard token.length == 1, unit(Int(token.start)) == 0x7B49, let head = listHead(after: index) else { continue }
      var end = Int(token.start)
      var parts: [Range<Int>] = []
      var isOpen = true
      while isOpen, parts.count < 8 {
        var start = end
        scan: while let before = self.token(before: start), end - start < 20, !claimed[start - 1] {
          switch before.wordClass {
          case .content, .material, .generic, .place, .number, .head: start = Int(before.start)
          case .nominalVerb where start < end || self.token(at: end)?.wordClass != .particle || true:
            if isVerbal(Int(tokens.indexAt[start - 1]), headStart: end), Int(before.end) != end { break scan }
            start = Int(before.start)
          case .conjunction where start < end && unit(start - 1) != 0x548C: start = Int(before.start)
          default: break scan
          }
        }
        let range = start..<end
        if range.count >= 4, range.count <= 18, !(0x30...0x39).contains(unit(start)), ownCharacters(range) >= 2,
          headAtEnd(of: range) == nil
        {
          parts.append(range)
        }
        isOpen = unit(start - 1) == Mark.enumerationComma || unit(start - 1) == 0x548C
        end = start - 1
      }
      let opened = self.token(before: end + 1)?.wordClass
      let introduced = opened == .introducer
      for part in parts where parts.count > 1 || introduced {
        candidates.append(
          ProgramCandidate(name: part, form: part, kind: head.kind, evidence: introduced ? .strong : .weak)
        )
      }
    }
  }

  private func listHead(after index: Int) -> ProgramHead? {
    var next = index + 1
    while next < tokens.list.count, next - index <= 3 {
      let token = tokens.list[next]
      switch token.wordClass {
      case .head:
        let head = ProgramHead.all[Int(token.detail)]
        return head.traits.contains(.endsList) ? head : nil
      case .content where token.length == 1, .generic: break
      default: return nil
      }
      next += 1
    }
    return nil
  }

  /// True when the list that ends before `index` was opened by an introducing verb.
  func isIntroducedList(before index: Int) -> Bool {
    var back = index
    while back > 0, index - back < 40, let token = token(before: back) {
      switch token.wordClass {
      case .introducer: return true
      case .mark:
        let mark = text.units[Int(token.start)]
        if mark != Mark.enumerationComma && mark != Mark.closingQuote && mark != Mark.openingQuote { return false }
      case .verb, .particle, .adverb, .determiner, .time: return false
      default: break
      }
      back = Int(token.start)
    }
    return false
  }
}
