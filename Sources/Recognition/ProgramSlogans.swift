extension ProgramScan {
  /// Finds goals of the form attribute + place (`平安…`, `健康…`) and proverbs of the form 一…一….
  mutating func findSlogans() {
    for index in 0..<max(text.count - 3, 0) where isGoal(index) && !claimed[index] {
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
  }

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
    let strong: Bool
    switch before.wordClass {
    case .introducer, .nominalVerb, .verb, .adverb, .mark, .conjunction, .particle: strong = true
    default: strong = false
    }
    let range = (start - 2)..<end
    candidates.append(
      ProgramCandidate(name: range, form: range, kind: .principleOrSlogan, evidence: strong ? .strong : .weak)
    )
  }

  private static let goals = UnitTable(
    "美丽 平安 健康 法治 数字 幸福 清廉 文明 书香 诚信 信用 智慧 活力 绿色 美好 和谐 富裕 文化 品质 质量 创新 清洁 和美 零碳 海绵 智造 食安 无废 海上 富强"
  )

  private func isGoal(_ index: Int) -> Bool { Self.goals.longest(at: index, in: text) == 2 }
  private static let build = Array("建设".utf16)
  private static let generic = Set("省市县区州旗盟".utf16)
  private static let goalTails = Set("建新和的，、。；！？”）".utf16)
}
