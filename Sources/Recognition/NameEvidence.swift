extension ProgramScan {
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
          || head.kind == .zoneOrPilot && token.length >= 4 || head.kind == .project && head.grade == .loose
          || head.grade == .event && token.length >= 4 || head.traits.contains(.policy)
        count += isName ? token.length : 1
      case .conjunction where unit(index) == 0x540C: count += 1
      // 8890＋便民服务平台: a number that is dialled.
      case .number: count += token.length >= 4 ? 2 : 1
      default: break
      }
      index = Int(token.end)
    }
    return count
  }

  func evidence(head: ProgramHead, range: Range<Int>, headStart: Int, own: Int, boundary: NameBoundary)
    -> Evidence?
  {
    let attribute = headStart - range.lowerBound
    var hasPlace = false
    for index in range where !hasPlace { hasPlace = token(at: index)?.wordClass == .place }
    let introduced =
      boundary.kind == .introducer
      || (boundary.kind == .enumeration || boundary.kind == .conjunction) && isIntroducedList(before: range.lowerBound)
    // 各领域＋改革: which, not what.
    if Self.classNouns.longest(at: range.lowerBound, in: text) != nil { return nil }
    // 政策＋制度: two nouns that go with any.
    if attribute == 2, text.has(Self.policies, at: range.lowerBound) { return nil }
    // 贯彻＋新＋发展理念
    if head.traits.contains(.development), attribute == 1, unit(range.lowerBound) == 0x65B0 {
      // 融入 takes it as the world around.
      return introduced && unit(range.lowerBound - 1) != 0x5165 ? .strong : .weak
    }
    // 问题大梳理、难题大排查: a figure of two halves.
    if unit(headStart) == 0x5927, boundary.kind == .enumeration, attribute == 2, unit(range.lowerBound - 4) == 0x5927 {
      return .weak
    }
    // 开展＋提振消费＋专项行动
    if boundary.isPhrase { return attribute >= 4 && range.count <= 24 ? .strong : .weak }
    // 实施＋基础提升＋工程: nothing of its own, and yet what is carried out has that name.
    if own < 2, range.count >= 6, boundary.kind == .introducer,
      head.kind == .action || head.kind == .project && !head.traits.contains(.item) || head.word == "计划",
      head.isFirm, token(at: range.lowerBound)?.traits.contains(.dropped) != true,
      Self.enactments.longest(at: range.lowerBound - 2, in: text) == 2,
      Self.common.longest(at: range.lowerBound, in: text) == nil
    {
      return .strong
    }
    // 打好三大攻坚战, 实施六大工程: known by their number.
    if Mark.chineseNumerals.contains(unit(range.lowerBound)), unit(range.lowerBound + 1) == 0x5927, head.isFirm,
      attribute <= 8
    {
      return introduced ? .strong : .weak
    }
    if Mark.isNumeral(unit(range.lowerBound)), Self.measures.contains(unit(range.lowerBound + 1)),
      unit(range.lowerBound + 1) != 0x4EBF || !Self.weights.contains(unit(range.lowerBound + 2))
    {
      return nil
    }
    // A noun that the writer calls new is no name yet: 合作新模式.
    if unit(headStart - 1) == 0x65B0, attribute > 1, token(before: headStart)?.length == 1, head.kind != .action,
      head.kind != .project
    {
      return nil
    }
    // 福利院4大项目: how many, whose.
    // 实施＋稳渔提质＋八大＋攻坚行动: they are carried out together.
    let isSeries =
      boundary.kind == .introducer && head.isFirm && own >= 3 && Mark.chineseNumerals.contains(unit(headStart - 2))
      && Self.enactments.longest(at: range.lowerBound - 2, in: text) == 2
    if unit(headStart - 1) == 0x5927, Mark.isNumeral(unit(headStart - 2)), headStart - 2 > range.lowerBound, !isSeries {
      return nil
    }
    // 第四次大规模集中行动: one occasion of many; a census has its number.
    if head.kind == .action, !head.traits.contains(.verb), head.word != "大督查", namesOccasion(range) { return nil }
    // 渔港合作区＋管理局, 青河新区＋党工委: the body that governs it.
    if head.kind == .zoneOrPilot, Self.zoneBodies.longest(at: range.upperBound, in: text) != nil { return nil }
    // 编制＋国土空间规划
    if head.kind == .plan, attribute == 2, text.has(Self.drafting, at: range.lowerBound) { return nil }
    // 13万＋个＋行政村环境整治, 2＋平方公里＋核心区: how many, how large.
    if (0x30...0x39).contains(unit(range.lowerBound)) {
      var next = range.lowerBound
      while (0x30...0x39).contains(unit(next)) || Self.magnitudes.contains(unit(next)) { next += 1 }
      if Self.extents.contains(unit(next)) { return nil }
    }
    // 总体规划＋环评: what is examined.
    if text.has(Self.assessment, at: range.upperBound) { return nil }
    // …科学基金＋委员会: a body.
    if text.has(Self.committee, at: range.upperBound) { return nil }
    // 型, 化, 式: the search stopped inside a word.
    if Self.suffixes.contains(unit(range.lowerBound)) { return nil }
    let isDescribed = boundary.kind == .particle && unit(boundary.start - 1) == 0x7684 && !hasPlace
    if isPlaceAlone(range.lowerBound..<headStart),
      !(head.traits.contains(.item) && boundary.kind == .introducer && attribute >= 4),
      head.kind != .zoneOrPilot || head.word == "先行先试" || head.word == "改革试点",
      head.grade != .event, !head.traits.contains(.season)
    {
      return nil
    }
    // 改革 after a bare noun is what everybody does; a reform that somebody carries out has a name.
    if head.word == "改革", attribute <= 2, !introduced, boundary.kind != .verb { return .weak }
    if head.grade == .region, joinsRegion(range.upperBound) { return nil }
    // 中国特色＋…道路
    if head.kind == .principleOrSlogan, attribute >= 6, text.has(Self.chinese, at: range.lowerBound) { return .strong }
    // 生态保护＋红线
    if head.word == "红线", attribute >= 4, own >= 1 { return .strong }
    // 国家＋节水＋行动: the nation has one.
    if attribute >= 4, head.isFirm, head.kind == .action || head.kind == .system && introduced,
      text.has(Self.nation, at: range.lowerBound)
    {
      return .strong
    }
    // 建设＋某江＋艺术长廊, 某某＋铁路＋开工: a work that is being built.
    let isBuilt = boundary.kind == .verb && Self.building.longest(at: range.lowerBound - 2, in: text) == 2
    if head.kind == .project, head.grade == .loose, !head.traits.contains(.park), own >= 2, !isDescribed,
      isBuilt || introduced || Self.underWay.longest(at: range.upperBound, in: text) != nil
    {
      return .strong
    }
    // 以＋强镇工程＋为抓手
    if head.isFirm, head.kind == .action || head.kind == .project || head.kind == .plan, attribute >= 2,
      boundary.kind == .particle, unit(range.lowerBound - 1) == 0x4EE5,
      unit(range.upperBound) == 0x4E3A, Self.means.longest(at: range.upperBound + 1, in: text) != nil
    {
      return .strong
    }
    // 青溪引水工程＋全线贯通
    if head.kind == .project, head.grade == .normal, own >= 3, attribute >= 4, !isDescribed,
      Self.projectFacts.longest(at: range.upperBound, in: text) != nil
        || Self.workFacts.longest(at: range.upperBound, in: text) != nil
    {
      return .strong
    }
    switch head.grade {
    case .meeting, .whole: return nil
    case .strong:
      if head.traits.contains(.bareSystem) {
        guard own >= 1, attribute <= (introduced ? 20 : 8) else { return nil }
        // 正大制｜管: the end of the name of a firm, not 田长制｜管理.
        if unit(range.upperBound) == 0x7BA1, !Self.afterSystemRule.contains(unit(range.upperBound + 1)) { return nil }
        return own >= 2
          && (introduced || unit(headStart - 1) == 0x957F || own >= 3 && isDescribed && isSetUp(before: boundary.start))
          ? .strong : .weak
      }
      if head.kind == .zoneOrPilot, head.word.text.utf8.count >= 12, attribute > 0,
        text.has(Self.nation, at: range.lowerBound) || text.has(Self.wholeCountry, at: range.lowerBound)
      {
        return .strong
      }
      // 实施＋教育＋强省战略, 推进＋全民＋友好型社会
      let isCause =
        head.traits.contains(.strategy) && head.word.text.utf8.count >= 12 && attribute >= 2
        && Self.causes.contains(unit(headStart))
        || own >= 1 && attribute >= 2 && unit(headStart) == 0x53CB && head.kind == .zoneOrPilot
      // 实施＋大项目＋战略
      let isPursued = head.word == "战略" && attribute >= 3 && boundary.kind == .introducer
      guard own >= 2 || (attribute >= 4 || isCause) && introduced || isPursued else { return nil }
      // 布局＋规划: a plan has two characters that say what for, and two that say whose or which.
      if head.traits.contains(.plainWord), head.kind == .plan, own < 4, !hasPlace, !introduced { return .weak }
      return range.count <= 24 && (!isDescribed || head.kind == .system && own >= 3 && isSetUp(before: boundary.start))
        ? .strong : .weak
    case .thought:
      guard own >= 2, attribute >= 2 else { return nil }
      // 构建＋中青＋命运共同体
      if head.word == "命运共同体", introduced || hasPlace || attribute == 2 && unit(range.lowerBound) == 0x4E2D {
        return .strong
      }
      if head.traits.contains(.spirit) {
        guard attribute <= 4, !Self.documentMarks.contains(unit(headStart - 1)) else { return nil }
        // 弘扬＋渔工＋精神: whose spirit it is.
        return own == attribute && own >= 2 && Self.honouring.longest(at: range.lowerBound - 2, in: text) == 2
          ? .strong : .weak
      }
      return own >= 5 || introduced && own >= 3 ? .strong : .weak
    case .normal:
      // 建立＋严格的＋渔港保护责任＋制度, 建立甲机制、乙＋制度
      if head.kind == .system || head.kind == .mechanism, own >= 3, attribute >= 6, !head.traits.contains(.policy),
        isDescribed || boundary.kind == .enumeration || boundary.kind == .conjunction, isSetUp(before: boundary.start)
      {
        return .strong
      }
      // 建立＋区域间协调联动＋机制: what a rule sets up has that name, be its attribute of common words.
      // 区域＋联动发展＋机制: any two neighbours have one.
      if head.kind == .mechanism, own > 2 || !text.has(Self.area, at: range.lowerBound),
        own >= 2 && attribute >= 4 || own == 1 && attribute >= 7,
        boundary.kind == .introducer,
        Self.foundings.longest(at: range.lowerBound - 2, in: text) == 2, !isDescribed
      {
        return .strong
      }
      // 制定＋本级＋治水工作部门＋责任清单, 公布＋省级部门＋权力清单
      if head.kind == .system, head.word.text.utf8.count >= 12, attribute >= 4, boundary.kind == .introducer {
        return .strong
      }
      // 设立＋河长＋公示牌, 收取＋集贸市场＋管理费
      if head.kind == .system, head.word.text.utf8.count >= 9, own >= 2, boundary.kind == .verb,
        Self.settings.longest(at: boundary.start - 2, in: text) == 2
      {
        return .strong
      }
      // 签订＋禁毒工作＋责任书, 设立＋渔业发展＋专项资金, 获得＋渔业科技＋进步奖: what is signed, set up or won, under the verb that says so.
      if head.traits.contains(.granted) {
        return own >= 2
          && (boundary.kind == .verb && Self.grants.longest(at: boundary.start - 2, in: text) == 2 || introduced)
          ? .strong : .weak
      }
      // 落实＋渔民育儿补贴＋政策: what is carried out, not 相关政策 and 政策＋措施.
      if head.traits.contains(.policy) {
        let isOpen =
          token(at: range.upperBound).map {
            $0.wordClass == .content || $0.wordClass == .head || $0.wordClass == .generic
          } ?? false
        let isCarriedOut =
          boundary.kind == .introducer && Self.carryings.longest(at: range.lowerBound - 2, in: text) == 2
        return own >= 4 && isCarriedOut && !isOpen && Self.anyPolicy.longest(at: range.lowerBound, in: text) == nil
          ? .strong : nil
      }
      // 组建＋渔业科创＋联盟, 建设＋深海＋实验室
      if head.traits.contains(.body) {
        let isSetUp = introduced || Self.founding(before: range.lowerBound, in: text)
        return own >= 2 && isSetUp && Self.offices.longest(at: range.upperBound, in: text) == nil ? .strong : nil
      }
      // 引入＋渔情调查员＋制度, 落实＋党政＋联席会议制度
      if head.kind == .system || head.kind == .mechanism, unit(range.upperBound - 2) == 0x5236,
        unit(range.upperBound - 1) == 0x5EA6, !isDescribed,
        own >= 3 && attribute >= 4 || head.word.text.utf8.count >= 18 && attribute >= 2,
        boundary.kind == .introducer
          || boundary.kind == .verb && Self.adoptions.longest(at: boundary.start - 2, in: text) == 2
      {
        return .strong
      }
      // 投资＋模式, 绿色发展＋机制: any work has one.
      if head.kind == .mechanism, own < 4, !(hasPlace && introduced && attribute >= 6) {
        return own >= 2 && (introduced || attribute >= 4) ? .weak : nil
      }
      // 结合＋渔村产权＋制度改革
      if head.kind == .system, head.traits.contains(.reform), own >= 4, !isDescribed { return .strong }
      // 县领导＋大接访＋制度: one character of its own and an action make a rule that is carried out.
      if head.kind == .system, own == 1, attribute >= 5, boundary.kind == .introducer { return .strong }
      guard own >= (head.traits.contains(.verb) && !head.traits.contains(.creation) ? 4 : 2),
        head.kind != .brand || head.traits.contains(.home)
      else { return nil }
      if head.traits.contains(.home) { return .weak }
      if head.traits.contains(.season), hasPlace && attribute <= 4 || own >= 4 { return .strong }
      // 打造＋精品＋工程: how good it is to be.
      if head.word == "工程", attribute <= 2, !hasPlace,
        text.has(Self.forging, at: range.lowerBound - 2)
          || boundary.kind == .enumeration
      {
        return .weak
      }
      // 第四次＋全国＋文物＋普查: a census is known by its number.
      if head.word == "普查", namesOccasion(range) { return .strong }
      if head.traits.contains(.item) {
        guard own >= 4, attribute >= 4 else { return nil }
        // 推进＋青河＋高桥＋项目
        if boundary.kind == .introducer, isPlaceAlone(range.lowerBound..<headStart) { return .strong }
        if attribute >= 5, introduced || own >= 3 && isVisited(boundary) { return .strong }
        // 青河高桥核电＋项目: where it is and what it makes; a river's basin and its culture are no site.
        if own >= 6, attribute >= 7, let place = token(at: range.lowerBound), place.wordClass == .place, !isDescribed,
          ownCharacters(Int(place.end)..<headStart) >= 4,
          !(range.lowerBound..<headStart).contains(where: { Self.noSites.longest(at: $0, in: text) != nil })
        {
          return .strong
        }
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
      // 国家＋物流枢纽: the nation chooses them.
      if head.kind == .zoneOrPilot, head.word.text.utf8.count >= 12, text.has(Self.nation, at: range.lowerBound),
        !Mark.isNumeral(unit(range.lowerBound + 2))
      {
        return .strong
      }
      guard own >= 3 else { return head.kind == .project && own + attribute >= 2 && !isDescribed ? .weak : nil }
      if head.traits.contains(.park) { return introduced ? .weak : nil }
      // 深化＋安全生产年＋活动
      if head.traits.contains(.activity), introduced, unit(headStart - 1) == 0x5E74,
        !Mark.isNumeral(unit(headStart - 2))
      {
        return .strong
      }
      // 组织开展＋世界渔民日＋活动: a day set aside.
      if head.traits.contains(.activity), introduced, own >= 3, Self.setAside.contains(unit(headStart - 1)) {
        return .strong
      }
      // 渔业医院走进青河＋义诊活动: whose it is and where it goes.
      if head.traits.contains(.activity), own >= 8, range.contains(where: { text.has(Self.entering, at: $0) }) {
        return .strong
      }
      if introduced && own >= 6 || beginsWithPlace(range) && own >= 4 { return .strong }
      // 建立＋绿色评级＋体系
      if head.kind == .system, own >= 4, boundary.kind == .introducer,
        text.has(Self.founding, at: range.lowerBound - 2)
          || attribute >= 6 && Self.ruleVerbs.longest(at: range.lowerBound - 2, in: text) == 2
      {
        return .strong
      }
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

  private static let adoptions = UnitTable("引入 实行 推行 采用 采取 建起 设立 形成")
  private static let setAside = CharacterBitmap("日周月节季")
  private static let area = Array("区域".utf16)
  private static let founding = Array("建立".utf16)
  private static let foundings = UnitTable("建立 健全 推行 实行")
  private static let settings = UnitTable("设立 设置 收取 缴纳 征收 开征 收缴 缴存")
  private static let honouring = UnitTable("弘扬 发扬 学习 传承 践行")
  private static let building = UnitTable("建设 新建 续建 在建 修建 兴建")
  private static let underWay = UnitTable(
    "建设 工程 项目 开工 全线 开通 通车 总投资 扩建 改扩建 加高 一期 二期 三期 竣工 建成 投运 投产 复工 动工 加快建设 下闸 蓄水 新建 改造"
  )

  /// 考察了＋青山水库＋项目
  private func isVisited(_ boundary: NameBoundary) -> Bool {
    let end = unit(boundary.start - 1) == 0x4E86 ? boundary.start - 1 : boundary.start
    return Self.visits.longest(at: end - 2, in: text) == 2
  }

  private static let means = UnitTable("抓手 总抓手 载体 契机 统领 引领 龙头 牵引 依托 主线 平台 总揽 支撑 重点 突破口")
  private static let workFacts = UnitTable("全线 全面启动 正式启动 全面开工 全面完成 顺利 相继 通水 通车 竣工 进展 加快")
  private static let visits = UnitTable("考察 察看 视察 参观 查看 走进 来到 走访 调研 莅临 前往")

  /// 强省, 兴市
  private static let causes = CharacterBitmap("强兴")
  private static let noSites = UnitTable("流域 文化 各县 全省 全市")
  private static let policies = Array("政策".utf16)
  private static let carryings = UnitTable("实施 落实 实行 推行 出台 享受")
  private static let anyPolicy = UnitTable("国家 中央 党中央 现行 相关 有关 宏观 更多 各项 阶段性 优惠 前期")
  private static let grants = UnitTable("签订 签署 递交 签下 交换 签领 设立 荣获 获得 授予 颁发 拨付 下达 安排 发行")
  private static func founding(before index: Int, in text: ProgramText) -> Bool {
    foundingVerbs.longest(at: index - 2, in: text) == 2
  }
  private static let foundingVerbs = UnitTable("成立 组建 设立 共建 建设 建立 筹建")
  /// 联盟＋主席, 实验室＋主任: the body, not what was set up.
  private static let offices = UnitTable("主席 主任 秘书 理事 副 成员 研究员 学术 教授 负责人 工作人员 揭牌")
  /// 第…次 inside.
  private func namesOccasion(_ range: Range<Int>) -> Bool {
    range.contains { unit($0) == 0x6B21 && Mark.isNumeral(unit($0 - 1)) && unit($0 - 2) == 0x7B2C }
  }

  private static let chinese = Array("中国特色".utf16)
  private static let forging = Array("打造".utf16)
  private static let assessment = Array("环评".utf16)
  private static let zoneBodies = UnitTable("管委会 管理委员会 管理局 党工委 工委 党委 政协 公安 法院 检察 区委 区长 执委会 执行委员会")
  private static let magnitudes = CharacterBitmap("万亿千百多余.")
  private static let extents = CharacterBitmap("个户家处平")
  private static let committee = Array("委员会".utf16)
  private static let classNouns = UnitTable("领域 重点领域 环节 方面 层面 范围 根本改革 彻底改革")
  private static let common = UnitTable("重点 重大 民生 配套 专项 上述 下列 有关 相关 各类")

  /// What is said of a project that is being built.
  private static let projectFacts = UnitTable("开工 竣工 投产 奠基 签约 落户 落地 建成 正式 总投资 占地 位于 由 包含 动工 复工 完工 前期工作 工地 建设现场 施工现场 进展")

  /// 会, 话, 示, 件, 大: what the spirit of a meeting or a speech is called by.
  private static let documentMarks = CharacterBitmap("会议班话示件大神求定")

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
  private static let suffixes = CharacterBitmap("型化式性业度率者力员等们级")

  /// True when places and nothing else fill `range`: 安徽＋改革.
  func isPlaceAlone(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { token(at: $0)?.wordClass == .place }
  }

  func beginsWithPlace(_ range: Range<Int>) -> Bool {
    guard let token = token(at: range.lowerBound) else { return false }
    return token.wordClass == .place
  }

  /// 山区＋振兴, 脱贫＋攻坚: a short attribute before these heads is the name itself.
  private func isFixedEvent(_ head: ProgramHead, attribute: Int) -> Bool {
    head.traits.contains(.fixedEvent) && (2...(head.word.text.utf8.count > 24 ? 8 : 4)).contains(attribute)
  }
}
