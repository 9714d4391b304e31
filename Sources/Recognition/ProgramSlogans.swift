extension ProgramScan {
  /// Finds goals of the form attribute + place (`平安…`, `健康…`) and proverbs of the form 一…一….
  mutating func findSlogans() {
    let goals = Self.goals
    for index in 0..<max(text.count - 3, 0) where goals.longest(at: index, in: text) == 2 && !claimed[index] {
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
    findCampaigns()
    findPairs()
  }

  /// 一河一策, 一村一品: one measure for each, unless the phrase is an idiom.
  private mutating func findPairs() {
    for index in 0..<max(text.count - 3, 0)
    where text.units[index] == 0x4E00 && text.units[index + 2] == 0x4E00 && !claimed[index] {
      let range = index..<(index + 4)
      guard Mark.isHan(unit(index + 1)), Mark.isHan(unit(index + 3)), unit(index + 3) != 0x4E00,
        unit(index + 1) != 0x4E00, unit(index + 1) != 0x5BF9,
        !Self.idioms.contains(Array(text.units[range])), let before = token(before: index), before.wordClass != .number,
        before.wordClass != .particle || unit(index - 1) != 0x7684
      else { continue }
      let strong =
        before.wordClass == .introducer || before.wordClass == .mark || before.wordClass == .adverb
        || before.wordClass == .verb
      claim(range)
      candidates.append(
        ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: strong ? .strong : .weak)
      )
    }
  }

  private static let idioms = Set(
    "一心一意 一言一行 一举一动 一草一木 一点一滴 一朝一夕 一模一样 一生一世 一分一秒 一针一线 一砖一瓦 一板一眼 一唱一和 一问一答 一山一水 一招一式 一字一句 一丝一毫 一家一户 一时一事 一城一地 一前一后 一左一右 一来一往 一起一伏 一男一女 一老一少 一大一小 一五一十 一进一出 一上一下 一笔一画 一步一个 一个一个 一天一天 一次一次 一年一度 一年一年 一户一户 一件一件 一枝一叶 一饭一粥 一粥一饭 一张一弛 一颦一笑 一花一草 一人一半"
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
      candidates.append(ProgramCandidate(name: range, form: form, kind: .action, evidence: .weak))
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
      guard after || unit(range.upperBound) == 0x7684 || before.wordClass == .introducer else { continue }
      let form = range.lowerBound..<(after ? range.upperBound + 2 : range.upperBound)
      claim(form)
      candidates.append(ProgramCandidate(name: range, form: form, kind: .principleOrSlogan, evidence: .strong))
    }
  }

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
    if let after = token(at: end), after.wordClass == .content, !Self.goalTails.contains(unit(end)) { return }
    let isPlace = token(at: start)?.wordClass == .place || text.has(Self.china, at: start)
    let isOpen: Bool
    switch before.wordClass {
    case .introducer, .nominalVerb, .verb, .adverb, .mark, .conjunction, .particle: isOpen = true
    default: isOpen = false
    }
    let isFixed = Self.fixedGoals.longest(at: start - 2, in: text) != nil
    let range = (start - 2)..<end
    candidates.append(
      ProgramCandidate(
        name: range,
        form: range,
        kind: .principleOrSlogan,
        evidence: isFixed || isOpen && isPlace ? .strong : .weak
      )
    )
  }

  private static let goals = UnitTable(
    "美丽 平安 健康 法治 数字 幸福 清廉 书香 诚信 信用 智慧 活力 绿色 美好 和谐 富裕 文化 品质 质量 创新 清洁 和美 零碳 海绵 智造 食安 无废 海上 富强"
  )

  private static let fixedGoals = UnitTable("和美 美丽 幸福 清廉 平安 健康 书香 无废")
  private static let generic = CharacterBitmap("省市县区州旗盟")
  private static let goalTails = CharacterBitmap("建新和的，、。；！？”）")
}
