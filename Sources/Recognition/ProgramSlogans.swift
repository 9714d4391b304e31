extension ProgramScan {
  /// Finds goals of the form attribute + place (`平安…`, `健康…`) and proverbs of the form 一…一….
  mutating func findSlogans() {
    let goals = Self.goals
    for index in text.places(of: .goal)
    where index + 3 < text.count && goals.longest(at: index, in: text) == 2 && !claimed[index] {
      let start = index + 2
      if let token = token(at: start), token.wordClass == .place, Int(token.start) == start {
        readGoal(place: token)
      } else if text.has(Self.china, at: start) {
        readGoal(from: start, to: start + 2)
      } else if let length = Self.goalNouns.longest(at: start, in: text) {
        readGoal(from: start, to: start + length)
      }
    }
    findProverbs()
    findChiasms()
    findChineseWays()
    findCampaigns()
    findPairs()
    findJointEfforts()
    for newline in text.places(of: .newline) where newline + 14 < text.count { findSectionSlogan(after: newline) }
  }

  /// 一河一策, 一村一品: one measure for each, unless the phrase is an idiom.
  private mutating func findPairs() {
    for index in text.places(of: .pair)
    where index + 3 < text.count && Mark.opensPair(text.units[index + 2]) && !claimed[index] {
      let range = index..<(index + 4)
      let isOnes = text.units[index] == 0x4E00 && text.units[index + 2] == 0x4E00
      // 一人一张《…》, 一律一查: how many of each, an adverb.
      if isOnes, Self.counted.contains(unit(index + 3)) || Self.adverbial.contains(unit(index + 1)) { continue }
      // 一般双边…, 双向六车道, 两党一致: words side by side.
      if text.units[index] == 0x4E00 && unit(index + 1) == 0x822C || unit(index) == 0x53CC && unit(index + 1) == 0x5411
        || !isOnes && Self.alike.contains(unit(index + 3)) && text.units[index + 2] == 0x4E00
      {
        continue
      }
      guard Mark.isHan(unit(index + 1)), Mark.isHan(unit(index + 3)), !Mark.isNumeral(unit(index + 3)),
        !Mark.isNumeral(unit(index + 1)), unit(index + 1) != 0x5BF9, unit(index + 1) != unit(index + 3),
        isOnes || namesPair(index),
        !Self.idioms.contains(Array(text.units[range])), let before = token(before: index), before.wordClass != .number,
        before.wordClass != .particle || unit(index - 1) != 0x7684
      else { continue }
      let strong =
        before.wordClass == .introducer
        || !isOnes && text.units[index] != text.units[index + 2]
          && (before.wordClass == .mark || text.units[index] == 0x4E00)
        || isOnes && (before.wordClass == .mark || before.wordClass == .adverb || before.wordClass == .verb)
      claim(range)
      candidates.append(
        ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: strong ? .strong : .weak)
      )
    }
  }

  /// 一致, 一样, 一起, 一死一伤
  private static let alike = CharacterBitmap("致样起同共直定")
  private static let counted = CharacterBitmap("张面本份个块台辆间只件项次条幅栋套双层")
  private static let adverbial = CharacterBitmap("律直再经般定向贯概味度时岁流")

  /// 六城联创, 五水共治: how many, of what, what is done to all of them.
  private mutating func findJointEfforts() {
    for index in text.places(of: .pair) where index + 3 < text.count && !claimed[index] {
      guard Self.jointEfforts.longest(at: index + 2, in: text) == 2, Mark.isHan(unit(index + 1)),
        !Mark.isNumeral(unit(index + 1)), !Mark.isNumeral(unit(index - 1)), unit(index - 1) != 0x7B2C,
        !Self.pairMeasures.contains(unit(index + 1))
          || Self.commonEfforts.longest(at: index + 2, in: text) == 2 && unit(index + 1) != 0x4E2A,
        text.units[index] != 0x4E00, let before = token(before: index), before.wordClass != .number
      else { continue }
      let range = index..<(index + 4)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .action, evidence: .strong))
    }
  }

  private static let commonEfforts = UnitTable("共兴 共荣 共富 齐飞")
  private static let jointEfforts = UnitTable(
    "共兴 共荣 共富 共育 共促 共护 齐飞 并进 联创 同创 共治 同治 联治 联建 共建 同建 联防 同防 齐创 争创 联动 联办 合一 同步 统筹 同管 共管 共享 融合"
  )

  /// 三会一课, 四议两公: numbers of things of two kinds; not 三个五年, 两次三番.
  private func namesPair(_ index: Int) -> Bool {
    guard !Self.pairMeasures.contains(unit(index + 1)), !Self.pairMeasures.contains(unit(index + 3)),
      !Mark.isNumeral(unit(index - 1)), unit(index - 1) != 0x7B2C, unit(index - 1) != 0x5341,
      unit(index + 2) != 0x53CC || unit(index) != 0x53CC
    else { return false }
    // One word must not run across the pair's end: 三农一体化.
    guard let last = token(at: index + 3), last.wordClass == .content || Int(last.start) < index + 3 else {
      return false
    }
    return Int(last.end) <= index + 4
  }

  private static let pairMeasures = CharacterBitmap("个辆起艘架区县市镇乡州国省村次年月日天号项条批名位级元人分届期第点时岁倍米亩吨层成线是在为有来到下了场局楼段鼎")

  private static let idioms = Set(
    "双方一致 一家三代 一家老小 三心二意 三言两语 三番五次 三番两次 三令五申 三长两短 三头六臂 三教九流 三六九等 三三两两 三从四德 三姑六婆 三年五载 三天两头 三下五除 四面八方 四平八稳 四分五裂 四通八达 五湖四海 五花八门 五颜六色 五光十色 五脏六腑 五大三粗 五行八作 七上八下 七手八脚 七嘴八舌 七零八落 七拼八凑 七情六欲 八仙过海 九死一生 九牛一毛 十全十美 十拿九稳 十有八九 十之八九 百花齐放 千军万马 千家万户 千山万水 千方百计 千辛万苦 千言万语 千变万化 千差万别 千丝万缕 千头万绪 千秋万代 千真万确 千锤百炼 千姿百态 千奇百怪 千疮百孔 千载一时 万水千山 万紫千红 万众一心 百战百胜 百发百中 百依百顺 两面三刀 接二连三 一石二鸟 一清二楚 一穷二白 一干二净 一波三折 一举两得 一刀两断 一落千丈 一日千里 一日三餐 一泻千里 一本万利 一呼百应 一了百了 一五一十 一心二用 一差二错 一年四季 一日两餐 一来二去 一来二往 二一添作 一目十行 一传十十 万无一失 独一无二 百里挑一 千篇一律 万人空巷 四世同堂 一家三口 一家四口 一儿一女 一心一意 一言一行 一举一动 一草一木 一点一滴 一朝一夕 一模一样 一生一世 一分一秒 一针一线 一砖一瓦 一板一眼 一唱一和 一问一答 一山一水 一招一式 一字一句 一丝一毫 一家一户 一时一事 一城一地 一前一后 一左一右 一来一往 一起一伏 一男一女 一老一少 一大一小 一五一十 一进一出 一上一下 一笔一画 一步一个 一个一个 一天一天 一次一次 一年一度 一年一年 一户一户 一件一件 一枝一叶 一饭一粥 一粥一饭 一张一弛 一颦一笑 一花一草 一人一半"
      .split(separator: " ").map { Array($0.utf16) }
  )

  /// 大兴 opens the name of a campaign for a way of working.
  private mutating func findCampaigns() {
    let opening = Array("大兴".utf16)
    var from = 0
    while let index = text.firstIndex(of: opening, from: from) {
      from = index + 2
      guard let token = token(at: index), token.wordClass != .place || Int(token.end) == index + 2, !claimed[index]
      else { continue }
      var end = index + 2
      while let next = self.token(at: end), end - index < 8,
        next.wordClass == .nominalVerb || next.wordClass == .generic || next.wordClass == .content && next.length == 1
          || next.wordClass == .material
      {
        end = Int(next.end)
      }
      guard end - index >= 4 else { continue }
      let range = index..<end
      let tail = Array("之风".utf16)
      let form = index..<(text.has(tail, at: end) ? end + 2 : end)
      let isWork = end - index >= 6
      candidates.append(ProgramCandidate(name: range, form: form, kind: .action, evidence: isWork ? .strong : .weak))
    }
  }

  /// Two halves of four characters around 就是 are a proverb of policy.
  private mutating func findProverbs() {
    let copula = Array("就是".utf16)
    var from = 0
    while let index = text.firstIndex(of: copula, from: from) {
      from = index + 2
      guard index >= 4, index + 6 <= text.count, !claimed[index] else { continue }
      let range = (index - 4)..<(index + 6)
      guard range.allSatisfy({ Mark.isHan(unit($0)) }), let before = token(before: range.lowerBound) else { continue }
      let after = text.has(Self.idea, at: range.upperBound) || text.has(Self.theory, at: range.upperBound)
      guard after || before.wordClass == .introducer, text.units[range.lowerBound + 2] != 0x5C31 else { continue }
      let form = range.lowerBound..<(after ? range.upperBound + 2 : range.upperBound)
      claim(form)
      candidates.append(ProgramCandidate(name: range, form: form, kind: .principleOrSlogan, evidence: .strong))
    }
  }

  /// 坚持＋A、B、C＋的原则, 做到＋A、B、C: three and more parts side by side are one principle, under a noun that says so or where all are of one
  /// length.
  mutating func findPrinciples(after verb: ProgramToken) {
    let start = Int(verb.end)
    let isMeans = verb.length == 1
    if !isMeans, findGuidingPrinciple(from: start) { return }
    var end = start
    var lengths = [0]
    scan: while end - start < 72 {
      let unit = unit(end)
      // 以＋A、B、C＋为重点
      if unit == 0x4E3A, isMeans, lengths.count >= 3, Self.aims.longest(at: end + 1, in: text) != nil {
        break scan
      } else if unit == Mark.enumerationComma {
        lengths.append(0)
      } else if Mark.isHan(unit), unit != 0x7684, unit != 0x4E86, unit != 0x7B49 {
        lengths[lengths.count - 1] += 1
        if lengths[lengths.count - 1] > 9 { return }
      } else {
        break scan
      }
      end += 1
    }
    // 实行＋甲乙丙丁、戊己庚辛: what is enacted may have two parts.
    let isPair = lengths.count == 2 && lengths[0] == lengths[1] && lengths[0] >= 4
    guard lengths.count >= 3 || isPair && isEnactedPair(verb, start: start, length: lengths[0], end: end),
      lengths.allSatisfy({ $0 >= 3 }), !claimed[start], unit(end) != 0x7B49, unit(end) != 0x4E86
    else { return }
    // A fixed expression of many parts is found by itself.
    if let head = token(at: start), head.wordClass == .head, head.length > 4 { return }
    let isEven = lengths.allSatisfy { $0 == lengths[0] }
    if isMeans {
      guard unit(end) == 0x4E3A, isEven, lengths[0] == 4 else { return }
    } else if unit(end) == 0x7684 {
      guard isPair || principleNoun(at: end + 1, isEven: isEven) else { return }
    } else {
      guard isEven, lengths[0] <= 8, Self.closings.contains(unit(end)),
        isPair || Self.kept.longest(at: start - 2, in: text) == 2
      else { return }
    }
    let range = start..<end
    let isStrong = unit(end) == 0x7684 || isMeans || isPair || isRefrain(start: start, length: lengths[0])
    if isStrong { claim(range) }
    candidates.append(
      ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: isStrong ? .strong : .weak)
    )
  }

  /// 按照＋A、B，C、D＋的原则: parts of any length that a noun calls a principle; 坚持＋甲乙丙丁、戊己庚辛，…: groups of parts of four. True when one was found.
  private mutating func findGuidingPrinciple(from start: Int) -> Bool {
    guard Mark.isHan(unit(start)), !claimed[start] else { return false }
    var end = start
    var part = 0
    var parts = 1
    var groups = 1
    // Where the last group ends all whose parts, and those before, have four characters.
    var evenEnd: Int?
    var evenGroups = 0
    var isEven = true
    scan: while end - start < 80 {
      let unit = unit(end)
      switch unit {
      case Mark.enumerationComma, Mark.comma:
        isEven = isEven && part == 4
        guard (2...14).contains(part), groups > 1 || unit != Mark.comma || parts >= 2 else { break scan }
        if unit == Mark.comma {
          if isEven, parts >= groups * 2 {
            evenEnd = end
            evenGroups = groups
          }
          groups += 1
        }
        parts += 1
        part = 0
      case 0x7684, 0x4E86, 0x7B49: break scan
      default:
        guard Mark.isHan(unit), part < 14 else { break scan }
        part += 1
      }
      end += 1
    }
    if unit(end) == 0x7684, parts >= 4, (2...14).contains(part),
      Self.guidingNouns.longest(at: end + 1, in: text) != nil, opensPrinciple(start)
    {
      claim(start..<end)
      candidates.append(
        ProgramCandidate(name: start..<end, form: start..<end, kind: .principleOrSlogan, evidence: .strong)
      )
      return true
    }
    if isEven, part == 4, Self.closings.contains(unit(end)), parts >= groups * 2 {
      evenEnd = end
      evenGroups = groups
    }
    guard let evenEnd, evenGroups > 2 else { return false }
    claim(start..<evenEnd)
    candidates.append(
      ProgramCandidate(name: start..<evenEnd, form: start..<evenEnd, kind: .principleOrSlogan, evidence: .strong)
    )
    return true
  }

  /// No word that governs opens what is to be a principle: 坚持＋按照….
  private func opensPrinciple(_ start: Int) -> Bool {
    switch token(at: start)?.wordClass {
    case .particle, .determiner, .conjunction, .time: false
    default: true
    }
  }

  private static let guidingNouns = UnitTable("原则 基本原则 工作原则 总体原则 方针 工作方针 总方针")

  /// （一）甲乙丙丁，戊己庚辛。 at the line end `newline`: the heading of a section in two halves of four is what the section orders.
  mutating func findSectionSlogan(after newline: Int) {
    guard unit(newline + 1) == Mark.openingBracket, Mark.isNumeral(unit(newline + 2)),
      let close = (3...5).first(where: { unit(newline + $0) == Mark.closingBracket })
    else { return }
    let start = newline + close + 1
    let end = start + 9
    guard unit(start + 4) == Mark.comma, unit(end) == Mark.period || unit(end) == Mark.newline, !claimed[start],
      text.units[start..<(start + 4)].allSatisfy(Mark.isHan), text.units[(start + 5)..<end].allSatisfy(Mark.isHan)
    else { return }
    claim(start..<end)
    candidates.append(
      ProgramCandidate(name: start..<end, form: start..<end, kind: .principleOrSlogan, evidence: .strong)
    )
  }

  /// 实行＋甲乙丙丁、戊己庚辛＋。 or 建立＋甲乙丙丁、戊己庚辛＋的新机制: two parts of one length that a rule is made of.
  private func isEnactedPair(_ verb: ProgramToken, start: Int, length: Int, end: Int) -> Bool {
    // 工作大梳理、难题大排查: a figure.
    guard length <= 6, unit(start + 2) != 0x5927 || unit(start + length + 3) != 0x5927,
      token(at: start).map({ Int($0.start) == start }) ?? false
    else { return false }
    if unit(end) == 0x7684 {
      guard Self.making.longest(at: start - 2, in: text) == 2 else { return false }
      return (end + 1..<end + 6).contains { Self.rules.longest(at: $0, in: text) != nil }
    }
    return Self.enacting.longest(at: start - 2, in: text) == 2 && Self.closings.contains(unit(end))
  }

  private static let making = UnitTable("建立 健全 实行 坚持 构建 形成")
  private static let enacting = UnitTable("实行")
  private static let rules = UnitTable("机制 原则 方针 体制 模式 制度")

  /// 慎独、慎微、慎言: words of two characters that begin alike, from the 、 at `comma` that ends the first.
  mutating func findAlliteration(at comma: Int) {
    let first = unit(comma - 2)
    guard Self.conduct.contains(first), unit(comma + 1) == first, unit(comma + 3) == Mark.enumerationComma,
      unit(comma + 4) == first, unit(comma - 3) != Mark.enumerationComma, !claimed[comma]
    else { return }
    var end = comma + 3
    while unit(end) == Mark.enumerationComma, unit(end + 1) == first, Mark.isHan(unit(end + 2)) { end += 3 }
    guard end - comma >= 6, !Mark.isHan(unit(end)) || Self.afterConduct.contains(unit(end)) else { return }
    let range = (comma - 2)..<end
    claim(range)
    candidates.append(ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: .strong))
  }

  /// 人民战争、总体战、阻击战: wars side by side, from the 、 at `comma` that ends the first.
  mutating func findWars(at comma: Int) {
    guard !claimed[comma], unit(comma - 1) == 0x6218 || unit(comma - 1) == 0x4E89 && unit(comma - 2) == 0x6218 else {
      return
    }
    var end = comma
    var parts = 1
    while unit(end) == Mark.enumerationComma,
      let length = (3...5).first(where: { unit(end + $0) == 0x6218 && !Mark.isHan(unit(end + $0 + 1)) }),
      text.units[(end + 1)..<(end + length)].allSatisfy(Mark.isHan)
    {
      end += length + 1
      parts += 1
    }
    guard parts >= 3 else { return }
    var start = comma
    scan: while let token = token(before: start), comma - start < 10 {
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .head, .number: start = Int(token.start)
      default: break scan
      }
    }
    if Self.winning.longest(at: start, in: text) == 2 { start += 2 }
    guard comma - start >= 3 else { return }
    claim(start..<end)
    candidates.append(
      ProgramCandidate(name: start..<end, form: start..<end, kind: .principleOrSlogan, evidence: .strong)
    )
  }

  private static let winning = UnitTable("决胜 打赢 打好 打响 夺取 坚决")

  /// What somebody is called on to do or to keep: 慎 敢 善 能 守 知 明 畏 戒 懂 重 敬 自 勤
  private static let conduct = CharacterBitmap("慎敢善能守知明畏戒懂重敬自勤")
  private static let afterConduct = CharacterBitmap("的等")

  /// 亮身份、晒业绩: parts of three characters that begin each with another verb; …不放过、…不放过: parts with one end.
  private func isRefrain(start: Int, length: Int) -> Bool {
    if length == 3 { return unit(start) != unit(start + 4) }
    return length >= 5 && (1...2).allSatisfy { unit(start + length - $0) == unit(start + 2 * length + 1 - $0) }
  }

  /// 原则, 方针 stand right there, or at most eight characters on where the parts are of one length: …的社会格局.
  private func principleNoun(at index: Int, isEven: Bool) -> Bool {
    if Self.principleNouns.longest(at: index, in: text) != nil { return true }
    guard isEven else { return false }
    var next = index
    while next - index < 8, Mark.isHan(unit(next)) {
      if Self.orders.longest(at: next, in: text) != nil { return true }
      next += 1
    }
    return false
  }

  private static let kept = UnitTable("坚持 做到 秉持 遵循 秉承 践行")
  private static let aims = UnitTable("重点 原则 主要内容 内容 核心 目标 总要求 宗旨 方针 基本内容 特征 主要特征")
  private static let closings = CharacterBitmap("，。；！\n）")
  private static let principleNouns = UnitTable(
    "原则 基本原则 工作原则 方针 工作方针 要求 总要求 总体要求 思路 总体思路 工作思路 理念 工作理念 目标要求 基本要求 办法"
  )
  private static let orders = UnitTable("原则 方针 社会格局 工作格局 治理格局")

  private static let helps = CharacterBitmap("促带补")

  /// 以文塑旅、以旅彰文, 以工促农、以城带乡: each for the sake of the other.
  private mutating func findChiasms() {
    for index in text.places(of: .phrase) where text.units[index] == 0x4EE5 && index + 8 < text.count {
      guard unit(index + 5) == 0x4EE5, unit(index + 4) == Mark.enumerationComma || unit(index + 4) == Mark.comma,
        !claimed[index], text.units[index..<(index + 4)].allSatisfy(Mark.isHan),
        unit(index + 1) == unit(index + 8) && unit(index + 3) == unit(index + 6) && unit(index + 1) != unit(index + 3)
          || Self.helps.contains(unit(index + 2)) && Self.helps.contains(unit(index + 7))
            && unit(index + 1) != unit(index + 6)
      else { continue }
      let range = index..<(index + 9)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: .strong))
    }
  }

  /// 中国特色＋…道路, 中国特色＋…制度: the way, whatever verbs its attribute is made of.
  private mutating func findChineseWays() {
    for index in text.places(of: .phrase) where text.units[index] == 0x4E2D && text.has(Self.chinese, at: index) {
      var end = index + 4
      while end - index < 16, Mark.isHan(unit(end)), Self.ways.longest(at: end, in: text) == nil { end += 1 }
      guard let length = Self.ways.longest(at: end, in: text), end - index >= 6, !claimed[index],
        !text.units[(index + 4)..<end].contains(where: { $0 == 0x7684 || $0 == 0x548C })
      else { continue }
      let range = index..<(end + length)
      claim(range)
      candidates.append(ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: .strong))
    }
  }

  private static let chinese = Array("中国特色".utf16)
  private static let ways = UnitTable("道路")

  private static let idea = Array("理念".utf16)
  private static let theory = Array("理论".utf16)
  private static let goalNouns = UnitTable("河湖 乡村 城市 社区 校园 政府 社会 海湾 家园 矿山 机关 企业 医院 庭院 圩镇 城镇 新村 田园 农场 街区 边疆 侨乡")

  private static let china = Array("中国".utf16)

  private mutating func readGoal(place token: ProgramToken) {
    // Only a short name: 平安＋县名 is no goal.
    guard token.length <= 3, !Self.generic.contains(text.units[Int(token.end) - 1]) || token.length == 2 else { return }
    let bytes = text.string(token.range)
    guard Gazetteer.shared.form(bytes)?.isEverydayWord != true else { return }
    readGoal(from: Int(token.start), to: Int(token.end))
  }

  private mutating func readGoal(from start: Int, to end: Int) {
    guard let before = token(before: start - 2) else { return }
    // The place must end here: 平安中国联合会 is a body.
    if let after = token(at: end), after.wordClass == .content, !Self.goalTails.contains(unit(end)),
      !text.has(Self.ecology, at: end)
    {
      return
    }
    let isPlace = token(at: start)?.wordClass == .place || text.has(Self.china, at: start)
    let isOpen: Bool
    switch before.wordClass {
    case .introducer, .nominalVerb, .verb, .adverb, .mark, .conjunction, .particle: isOpen = true
    default: isOpen = false
    }
    let isBuilt = before.wordClass == .introducer || before.wordClass == .nominalVerb
    let isFixed = Self.fixedGoals.longest(at: start - 2, in: text) != nil
    // 宜居宜业＋和美乡村
    if text.has(Self.liveable, at: start - 6) {
      let range = (start - 6)..<end
      candidates.append(ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: .strong))
      return
    }
    let range = (start - 2)..<end
    candidates.append(
      ProgramCandidate(
        name: range,
        form: range,
        kind: .principleOrSlogan,
        evidence: isOpen && isPlace || isFixed && isBuilt ? .strong : .weak
      )
    )
  }

  private static let ecology = Array("生态建设".utf16)
  private static let liveable = Array("宜居宜业".utf16)
  static let goals = UnitTable(
    "绿美 美丽 平安 健康 法治 数字 幸福 清廉 书香 诚信 信用 智慧 活力 绿色 美好 和谐 富裕 文化 品质 质量 创新 清洁 和美 零碳 海绵 智造 食安 无废 海上 富强"
  )

  private static let fixedGoals = UnitTable("和美 美丽 幸福 清廉 平安 健康 书香 无废")
  private static let generic = CharacterBitmap("省市县区州旗盟")
  private static let goalTails = CharacterBitmap("建新和的，、。；！？”）")
}

extension Mark {
  /// 一…十, 两, 双: may open each half of a pair of counted things.
  @inline(__always)
  static func opensPair(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x4E24, 0x53CC: true
    default: false
    }
  }
}
