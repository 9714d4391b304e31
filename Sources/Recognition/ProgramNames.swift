extension ProgramScan {
  /// Finds names that end in a head noun (`…工程`, `…行动`, `…制`).
  mutating func findHeadedNames() {
    var found: [(candidate: ProgramCandidate, head: ProgramHead, boundary: NameBoundary, long: Range<Int>)] = []
    var counts: [UInt64: Int] = [:]
    var index = 0
    for turn in tokens.turns where turn >= index {
      index = Int(turn)
      let token = tokens.list[index]
      guard token.wordClass == .head, !claimed[Int(token.start)] else {
        if token.wordClass != .head, token.detail & ProgramWordTraits.opening.rawValue != 0 {
          if token.detail & ProgramWordTraits.keeping.rawValue != 0 {
            findPrinciples(after: token)
          } else if token.length > 1 || explainsKind(at: Int(token.start)) {
            // 是指; 长护险＋是＋针对…的＋保险。
            findDefinedTerm(before: index)
          } else {
            findClassifiedTerm(before: index)
          }
        }
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
      // 一件事一次办制度＋创建: what is set up has the name.
      if last > index, ProgramHead.all[Int(tokens.list[last].detail)].traits.contains(.creation) {
        switch ProgramHead.all[Int(tokens.list[last - 1].detail)].kind {
        case .system, .mechanism: last -= 1
        default: break
        }
      }
      let head = ProgramHead.all[Int(tokens.list[last].detail)]
      if head.grade == .whole {
        var range = tokens.list[last].range
        // 探海工程＋青湖六号: each is a name.
        if let whole = expression(in: index..<last) { candidates.append(whole) }
        index = last + 1
        // …攻坚＋战场
        if unit(range.upperBound) == 0x573A, unit(range.upperBound - 1) == 0x6218 {
          range = range.lowerBound..<(range.upperBound - 1)
        }
        if continuesWord(at: range.upperBound, head: head) { continue }
        // 安全生产法律法规, 教育法治: no law of that name.
        if head.kind == .document, unit(range.upperBound - 1) == 0x6CD5, Self.afterLaw.contains(unit(range.upperBound))
        {
          continue
        }
        // 高标准农田＋建设
        var owner: Int?
        if head.kind == .project, unit(range.upperBound - 1) == 0x7530, text.has(Self.building, at: range.upperBound) {
          range = range.lowerBound..<(range.upperBound + 2)
          // 青河县＋高标准农田建设: the form shows whose.
          if let place = self.token(before: range.lowerBound), place.wordClass == .place, place.length >= 3 {
            owner = Int(place.start)
          }
        }
        if owner == nil, let longer = lengthened(last, head: head) {
          candidates.append(longer)
          continue
        }
        let evidence: Evidence = head.traits.contains(.creed) ? .weak : .strong
        let isParty = text.has(Self.ofTheParty, at: range.lowerBound - 2) && head.kind == .action
        if owner == nil { owner = nationalStart(before: range.lowerBound, kind: head.kind) }
        candidates.append(
          ProgramCandidate(
            name: range,
            form: (owner ?? (isParty ? range.lowerBound - 2 : range.lowerBound))..<range.upperBound,
            kind: head.kind,
            documentKind: head.kind == .document ? DocumentTitles.kind(of: text.units[range]) : nil,
            evidence: evidence
          )
        )
      } else if head.grade != .meeting, let result = read(head: head, from: last, to: last) {
        let keyed = key(result.candidate.name)
        counts[keyed, default: 0] += 1
        found.append((result.candidate, head, result.boundary, result.candidate.name))
        if let twin = coordinated(with: result.candidate, head: head, boundary: result.boundary) {
          candidates.append(twin)
        }
        // 农村养老保险＋试点: the expression is a name whatever the noun behind it makes of it.
        if result.candidate.evidence == .weak, let whole = expression(in: index..<last) { candidates.append(whole) }
      } else if let whole = expression(in: index..<last) {
        // 创先争优＋活动: what is done under that name.
        candidates.append(whole)
      } else if head.traits.contains(.campaign), let opened = campaign(at: index, to: last) {
        candidates.append(opened)
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

  /// 青湖、碧湖＋生态经济区: the zone of the first place, whose name the head of the second completes.
  private func coordinated(
    with second: ProgramCandidate,
    head: ProgramHead,
    boundary: NameBoundary
  ) -> ProgramCandidate? {
    let start = second.form.lowerBound
    guard head.kind == .zoneOrPilot, head.grade == .strong, second.evidence == .strong, boundary.kind == .enumeration,
      unit(start - 1) == Mark.enumerationComma, let place = token(at: start), place.wordClass == .place,
      Int(place.start) == start, Int(place.end) < second.form.upperBound, let first = token(before: start - 1),
      first.wordClass == .place, Int(first.end) == start - 1, first.length == place.length,
      let before = token(before: Int(first.start))?.wordClass,
      before == .introducer || before == .verb || before == .nominalVerb || before == .particle || before == .mark,
      unit(Int(first.start) - 1) != Mark.enumerationComma
    else { return nil }
    var twin = second
    twin.form = Int(first.start)..<second.form.upperBound
    twin.canonical = name(first.range) + name(Int(place.end)..<second.form.upperBound)
    return twin
  }

  /// 国家＋百千万工程, 中国共产党＋纪律准则: the form holds whose it is, right before `index`; nil where nothing says so.
  private func nationalStart(before index: Int, kind: ProgramKind) -> Int? {
    switch kind {
    case .action, .project, .zoneOrPilot, .brand, .plan, .document, .system: break
    default: return nil
    }
    guard let owner = Self.nationals.first(where: { text.has($0, at: index - $0.count) }),
      let token = token(at: index - owner.count), Int(token.start) == index - owner.count,
      !claimed[index - owner.count]
    else { return nil }
    return index - owner.count
  }

  private static let nationals = [
    "农村", "城乡", "县域", "城镇", "中国共产党", "中华人民共和国", "国家级", "国家", "全国", "中国", "国际",
  ].map { Array($0.utf16) }

  /// The first fixed expression of a run of heads.
  private func expression(in run: Range<Int>) -> ProgramCandidate? {
    for index in run {
      let head = ProgramHead.all[Int(tokens.list[index].detail)]
      if head.grade == .whole, !head.traits.contains(.creed) {
        let range = tokens.list[index].range
        return ProgramCandidate(name: range, form: range, kind: head.kind, evidence: .strong)
      }
    }
    return nil
  }

  /// 开展＋主题教育 without attribute: the campaign of its day.
  private func campaign(at index: Int, to last: Int) -> ProgramCandidate? {
    guard index == last, index > 0, tokens.list[index - 1].wordClass == .introducer else { return nil }
    let range = tokens.list[last].range
    switch token(at: range.upperBound)?.wordClass {
    case .mark, .adverb, .verb, nil:
      return ProgramCandidate(name: range, form: range, kind: .action, evidence: .strong)
    default: return nil
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
      for order in [index - 1, index]
      where found[order].candidate.name.count >= left.head.word.text.unicodeScalars.count + 4 {
        listed.insert(order)
      }
    }
    return listed
  }

  func read(
    head: ProgramHead,
    from first: Int,
    to last: Int
  ) -> (candidate: ProgramCandidate, boundary: NameBoundary)? {
    let headStart = Int(tokens.list[first].start)
    var end = Int(tokens.list[last].end)
    // 试点示范＋省: what is chosen as a model.
    if head.kind == .zoneOrPilot, unit(end - 1) == 0x8303, Self.chosen.contains(unit(end)),
      !Self.afterChosen.contains(unit(end + 1))
    {
      end += 1
    }
    // 停产备案制＋度 is a system, 负责制＋定 none.
    if head.kind == .system, head.word.text.utf8.count > 3, unit(end - 1) == 0x5236 {
      if unit(end) == 0x5EA6 { end += 1 } else if Self.afterRule.contains(unit(end)) { return nil }
    }
    guard !continuesWord(at: end, head: head), !isGoverning(last, head: head), !isPlain(head, at: headStart),
      !isField(last, head: head)
    else { return nil }
    // 第三十条: an article.
    if head.kind == .plan, Mark.isNumeral(unit(headStart - 1)), unit(headStart) == 0x5341 { return nil }
    var boundary = leftBoundary(ofHeadAt: first, head: head)
    if head.traits.contains(.fixedEvent) { shorten(&boundary, headStart: headStart) }
    trim(
      &boundary,
      headStart: headStart,
      isZone: head.kind == .zoneOrPilot,
      isWork: head.kind == .project,
      isEvent: head.grade == .event && head.kind == .strategy,
      isStrategy: head.kind == .strategy && head.grade == .strong
    )
    var start = boundary.start
    // 编制＋…规划: what is done with it.
    if head.kind == .plan, text.has(Self.drafting, at: start), headStart - start >= 4 {
      start += 2
      boundary.start = start
      boundary.kind = .introducer
    }
    // 甲、乙和丙＋三大攻坚战: known by the number of what stands before.
    if unit(headStart - 1) == 0x5927, let count = Mark.digitValue(unit(headStart - 2)), count >= 3,
      Mark.chineseNumerals.contains(unit(headStart - 2)), !Mark.isNumeral(unit(headStart - 3)), start < headStart - 2,
      listedParts(before: headStart - 2) == count
    {
      let range = (headStart - 2)..<end
      return (ProgramCandidate(name: range, form: range, kind: head.kind, evidence: .strong), boundary)
    }
    // 有关部门＋编制＋…清单
    if head.kind == .system, unit(end - 1) == 0x5355,
      let drafted = (start..<max(start, headStart - 5)).last(where: { text.has(Self.drafting, at: $0) })
    {
      start = drafted + 2
      boundary.start = start
      boundary.kind = .introducer
    }
    // 县、镇、村＋三级…体系: the tiers are counted, the last stands before the number.
    var tiers: Int?
    if Self.tierNames.contains(unit(start)), Mark.isNumeral(unit(start + 1)), unit(start + 2) == 0x7EA7,
      unit(start - 1) == Mark.enumerationComma, headStart > start + 3
    {
      tiers = listStart(before: start)
      start += 1
      boundary.start = start
    }
    // 乡镇（街道）、村（社区）＋三级…体系
    if tiers == nil, Self.tierNames.contains(unit(start)), unit(start + 1) == Mark.openingBracket,
      let close = (3...6).first(where: { unit(start + $0) == Mark.closingBracket }),
      Mark.isNumeral(unit(start + close + 1)), unit(start + close + 2) == 0x7EA7, headStart > start + close + 3
    {
      tiers = listStart(before: start)
      start += close + 1
      boundary.start = start
    }
    // 县级、镇级、村级＋三级…体系
    if tiers == nil, Self.tierNames.contains(unit(start)), unit(start + 1) == 0x7EA7, Mark.isNumeral(unit(start + 2)),
      unit(start + 3) == 0x7EA7, unit(start - 1) == Mark.enumerationComma, headStart > start + 4
    {
      tiers = listStart(before: start)
      start += 2
      boundary.start = start
    }
    // 推广＋积分制、清单制
    if start == headStart, first == last, head.kind == .system,
      Self.bareRules.longest(at: headStart, in: text) == end - headStart,
      boundary.kind == .introducer
        || unit(headStart - 1) == Mark.enumerationComma && isIntroducedList(before: headStart)
    {
      let range = headStart..<end
      return (ProgramCandidate(name: range, form: range, kind: .system, evidence: .strong), boundary)
    }
    // 建立＋甲、乙和丙＋制度
    if start < headStart, let shared = sharedRuleStart(before: start, headStart: headStart, head: head) {
      start = shared
      boundary.start = shared
      boundary.kind = .introducer
    }
    guard start < headStart || (last > first && start < Int(tokens.list[last].start)) else { return nil }
    let range = start..<end
    guard range.count <= 32, range.count >= 3 else { return nil }
    let lastStart = Int(tokens.list[last].start)
    let own = ownCharacters(start..<lastStart)
    // 建立＋四级＋田长＋体系, 村（社区）四级＋田长＋体系
    let isTiered =
      Mark.isNumeral(unit(start)) && unit(start + 1) == 0x7EA7 && own >= 2
      && (head.kind == .system || head.kind == .mechanism)
      && (tiers != nil || boundary.kind == .introducer || unit(start - 1) == Mark.closingBracket)
    guard
      let evidence = isTiered
        ? .strong : evidence(head: head, range: range, headStart: lastStart, own: own, boundary: boundary)
    else { return nil }
    var candidate = ProgramCandidate(name: range, form: range, kind: head.kind, evidence: evidence)
    candidate.name = withoutJurisdiction(range, headStart: headStart, head: head)
    // 育儿补贴＋政策: the benefit has the name.
    if head.traits.contains(.policy), let last = token(before: lastStart),
      last.wordClass == .nominalVerb || last.wordClass == .head,
      lastStart - candidate.name.lowerBound >= 4
    {
      candidate.name = candidate.name.lowerBound..<lastStart
    }
    if head.traits.contains(.item) { candidate.name = withoutFirm(candidate.name, headStart: headStart) }
    // 网络强国＋建设: the goal has the name.
    if head.kind == .strategy, text.has(Self.building, at: end - 2), candidate.name.count >= 6,
      head.word.text.utf8.count == 12
    {
      candidate.name = candidate.name.lowerBound..<(end - 2)
    }
    // 实施＋重要＋堤岸整治工程: some keep the attribute that says which.
    if candidate.form.lowerBound == start, candidate.evidence == .strong, let which = token(before: start),
      which.wordClass == .generic, which.traits.contains(.dropped),
      token(before: Int(which.start))?.wordClass == .introducer,
      Self.enactments.longest(at: Int(which.start) - 2, in: text) == 2
    {
      candidate.form = Int(which.start)..<end
    }
    // 全国＋中小学校舍安全工程: some call it with the scope.
    if candidate.form.lowerBound == start,
      head.kind == .project || head.kind == .action || head.kind == .plan
        || head.kind == .other,
      text.has(Self.wholeCountry, at: start - 2), !claimed[start - 1]
    {
      candidate.form = (start - 2)..<end
    }
    if let tiers { candidate.form = tiers..<end }
    candidate.broader = broader(of: candidate.name, headStart: lastStart)
    return (candidate, boundary)
  }

  /// 定, 造, 订: 制 belongs to what follows.
  private static let afterRule = CharacterBitmap("定造订")
  private static let chosen = CharacterBitmap("省市县区镇村校")
  private static let afterChosen = CharacterBitmap("级域际会直内外政长民容属立场")

  /// 军事＋行动, 共同＋规划: what anybody does, not the name of a campaign or a plan.
  private func isPlain(_ head: ProgramHead, at headStart: Int) -> Bool {
    guard head.traits.contains(.plainWord) || head.word == "帮扶", headStart >= 2 else { return false }
    return Self.plainAttributes.contains(UInt32(unit(headStart - 2)) << 16 | UInt32(unit(headStart - 1)))
  }

  /// 土木工程＋学院, 某某工程＋管理专业: a field of study.
  private func isField(_ index: Int, head: ProgramHead) -> Bool {
    guard head.kind == .project else { return false }
    // …大学…系＋…工程
    if head.word == "工程", studied(before: Int(tokens.list[index].start)) { return true }
    return Self.fields.longest(at: Int(tokens.list[index].end), in: text) != nil
  }

  /// A university's school or faculty stands at most twelve characters before `index`, in the same clause.
  private func studied(before index: Int) -> Bool {
    var back = index - 2
    while back > 0, index - back <= 12, Mark.isHan(unit(back)) {
      if unit(back) == 0x5B66, unit(back + 1) == 0x9662 || unit(back - 1) == 0x5927 && unit(back + 1) != 0x751F {
        return true
      }
      back -= 1
    }
    return false
  }

  private static let fields = UnitTable("学院 专业 管理类 管理专业 管理学院 硕士 博士 造价 监理 大学 研究院 研究中心 学会 学报 中心 热物理 技术人员 技术研究")

  private static let plainAttributes: Set<UInt32> = Set(
    """
    军事 地面 搜救 打击 执法 作战 突袭 搜捕 突围 解围 空袭 破坏 侵略 共同 相应 实际 具体 灭火 罢工 海上 恐怖 救援 报复 单边 立刻 马上 有力 自觉 果断 切实 针对 对性 抗议 集体 统一 迅速 应急 维和 撤离 主义 科学     上的 付诸 采取 展开 一致 协调 非法 违法 犯罪 自发 个人 政府 民间 重大 外交 贸易 制裁 反制 追捕 抓捕 营救 精心 认真 提前 超前 统筹 合理 积极 初步 周密 详细 全盘 职业 人生 未来 家庭 自己 亲自 反恐 警方 警察 路线 治上 想上 布局 城市 乡村 村庄
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
    // 市＋发展改革＋部门: whose business it is.
    if head.traits.contains(.reform), text.has(Self.development, at: Int(tokens.list[index].start) - 2),
      !Mark.endsSentence(unit(Int(tokens.list[index].end))), unit(Int(tokens.list[index].end)) != Mark.comma
    {
      return true
    }
    // 创建＋为, 创建＋成, 创建＋国家级…: a verb and what comes of it.
    if head.traits.contains(.creation),
      Self.becoming.contains(unit(Int(tokens.list[index].end)))
        || Self.levels.longest(at: Int(tokens.list[index].end), in: text) != nil
    {
      return true
    }
    if head.traits.contains(.reform), unit(Int(tokens.list[index].end)) == 0x53D1 { return true }
    // 渔业改革＋创新, 渔业改革＋和发展
    if head.traits.contains(.reform), Self.afterReforms.longest(at: Int(tokens.list[index].end), in: text) != nil {
      return true
    }
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

  private static let afterReforms = UnitTable("创新 和发展 与发展")

  /// What makes 思想, 理论, 精神 before it an attribute: 思想＋基础, 理论＋学习.
  private static let afterThought = UnitTable(
    "基础 教育 认识 准备 觉悟 政治 道德 学习 中心 宣讲 武装 引领 旗帜 工作 队伍 根基 阵地 障碍 包袱 武器 防线 伟力 方法 内涵 品格 境界 状态 素质 水平 动态 汇报 交流 研讨 素养 文化 文明 家园 生活 面貌 支柱 力量 动力 建设 上 家"
  )
  private static let design = Array("设计".utf16)
  private static let becoming = CharacterBitmap("为成了")
  private static let afterReform = CharacterBitmap("红举措事攻走向取步成开精")
  /// 战略合作, 战略性, 战略机遇: an attribute, not the end of a name.
  private static let afterStrategy = CharacterBitmap(
    "性协合伙机高眼目腹支新物储资定思意部抉投安纵层基引指沟互对考自武轰导威稳空竞关主运节价决通清科人前先误研家力要枢级地作任方统信包围优势利核和共转重布"
  )

  /// 省级＋生态示范村 narrows 生态示范村.
  func broader(of name: Range<Int>, headStart: Int) -> Range<Int>? {
    guard let length = Self.levels.longest(at: name.lowerBound, in: text) else { return nil }
    // 省级十大示范镇 narrows 示范镇 as 省级示范镇 does.
    var start = name.lowerBound + length
    while Mark.isNumeral(unit(start)) { start += 1 }
    if start > name.lowerBound + length, unit(start) == 0x5927 { start += 1 }
    guard start < name.upperBound else { return nil }
    let rest = start..<name.upperBound
    return headStart - rest.lowerBound >= 1 && rest.count >= 4 ? rest : nil
  }

  static let levels = UnitTable("国家 国家级 省级 自治区级 市级 州级 县级 区级 镇级 乡级 村级 世界级 全国")

  /// The name without the jurisdiction in front, which the form keeps: 青河市＋梯田建设工程, 省＋卓越工程师队伍建设行动. Zones keep it.
  func withoutJurisdiction(_ range: Range<Int>, headStart: Int, head: ProgramHead) -> Range<Int> {
    guard let token = token(at: range.lowerBound), self.token(at: Int(token.end))?.wordClass != .conjunction else {
      return range
    }
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
    // 联防＋联控, 联防＋队
    if unit(end - 1) == 0x9632, unit(end - 2) == 0x8054, unit(end) == 0x8054 { return true }
    // 市委＋巡察＋组, 扶贫＋办: a body.
    if head.traits.contains(.verb), unit(end) == 0x529E || unit(end) == 0x7EC4 && unit(end + 1) != 0x7EC7 {
      return true
    }
    return Self.continuations.contains(unit(end)) && !(unit(end) == 0x9662 && head.grade == .event)
      && !(unit(end) == 0x8D39 && unit(end - 1) == 0x9669)
  }

  private static let afterLaw = CharacterBitmap("律规治学制院庭官人")
  private static let bareRules = UnitTable("积分制 清单制 票决制 代办制 首席制 轮值制")
  private static let building = Array("建设".utf16)
  private static let development = Array("发展".utf16)
  static let ofTheParty = Array("党的".utf16)

  /// The parts between 、 and 和 that end before `index`, in its sentence.
  private func listedParts(before index: Int) -> Int {
    var parts = 1
    var back = index - 1
    while back > 0, index - back < 90 {
      let unit = unit(back)
      if unit == Mark.enumerationComma || unit == 0x548C && parts == 1 {
        parts += 1
      } else if !Mark.isHan(unit), unit != Mark.openingQuote, unit != Mark.closingQuote {
        break
      }
      back -= 1
    }
    return parts
  }

  static let drafting = Array("编制".utf16)
  private static let tierNames = CharacterBitmap("村镇乡县区市组")

  /// Where the list begins whose last member begins at `index`: behind the verb that governs it, or at the first mark or word that no list holds.
  private func listStart(before index: Int) -> Int {
    var start = index
    while let token = token(before: start), index - start < 30 {
      switch token.wordClass {
      case .content, .material, .place, .generic, .number: break
      case .mark:
        let mark = unit(Int(token.start))
        guard mark == Mark.enumerationComma || mark == Mark.openingBracket || mark == Mark.closingBracket else {
          return start
        }
      default: return start
      }
      start = Int(token.start)
    }
    return start
  }

  /// 师 局 院 处 室 司 科 厅 署 员 者 家 化 性 型 力 课 学 业 界 车 栏
  private static let continuations = CharacterBitmap("师局院处室司科厅署员者家性型课界股队长图费款商略栏")

  /// A、B、C等（水）工程: every part of the list is one.
  private mutating func findListedProjects() {
    for number in tokens.enumerations {
      let index = Int(number)
      let token = tokens.list[index]
      if token.wordClass == .mark {
        findAlliteration(at: Int(token.start))
        findWars(at: Int(token.start))
        findStatedSlogan(at: Int(token.start))
      }
      // 等
      guard token.wordClass == .particle, let (head, headEnd) = listHead(after: index) else { continue }
      var end = Int(token.start)
      var parts: [Range<Int>] = []
      var isOpen = true
      while isOpen, parts.count < 8 {
        var start = end
        scan: while let before = self.token(before: start), end - start < 20, !claimed[start - 1] {
          switch before.wordClass {
          case .content, .material, .generic, .place, .number, .head: start = Int(before.start)
          case .nominalVerb:
            if isVerbal(Int(tokens.indexAt[start - 1]), headStart: end), Int(before.end) != end { break scan }
            start = Int(before.start)
          // 甲水库至乙湖连通
          case .particle where start < end && before.length == 1 && unit(start - 1) == 0x81F3: start = Int(before.start)
          case .conjunction where start < end && unit(start - 1) != 0x548C: start = Int(before.start)
          default: break scan
          }
        }
        // 启动＋建设＋南北通道＋等工程
        if let opening = self.token(at: start), opening.wordClass == .nominalVerb, unit(start) == 0x5EFA,
          Int(opening.end) < end, self.token(before: start)?.wordClass != .content
        {
          start = Int(opening.end)
        }
        let range = start..<end
        if range.count >= 4, range.count <= 20, !(0x30...0x39).contains(unit(start)), ownCharacters(range) >= 2,
          headAtEnd(of: range) == nil
        {
          parts.append(range)
        }
        isOpen = unit(start - 1) == Mark.enumerationComma || unit(start - 1) == 0x548C
        end = start - 1
      }
      let opened = self.token(before: end + 1)?.wordClass
      // …等水利工程＋建成
      let introduced = opened == .introducer || parts.count > 1 && Self.builtFacts.longest(at: headEnd, in: text) != nil
      for part in parts where parts.count > 1 || introduced {
        candidates.append(
          ProgramCandidate(name: part, form: part, kind: head.kind, evidence: introduced ? .strong : .weak)
        )
      }
    }
  }

  private static let builtFacts = UnitTable(
    "建成 开工 竣工 通车 通水 投运 投产 投用 完工 复工 顺利 加快 相继 全面开工 全线 稳步 有序 落成 启用 前期 进展 建设"
  )

  /// The head noun behind 等 at token `index`, and where it ends.
  private func listHead(after index: Int) -> (ProgramHead, Int)? {
    var next = index + 1
    while next < tokens.list.count, next - index <= 3 {
      let token = tokens.list[next]
      switch token.wordClass {
      case .head:
        let head = ProgramHead.all[Int(token.detail)]
        return head.traits.contains(.endsList) ? (head, Int(token.end)) : nil
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
      // 建立了＋甲和＋乙制度
      case .particle where unit(Int(token.start)) == 0x4E86 && token.length == 1:
        return self.token(before: Int(token.start))?.wordClass == .introducer
      case .verb, .particle, .adverb, .determiner, .time: return false
      default: break
      }
      back = Int(token.start)
    }
    return false
  }
}
