extension ProgramScan {
  /// A noun after a quotation.
  struct NounAfter {
    /// From the character after the closing mark to the end of the noun.
    var range: Range<Int>
    var kind: ProgramKind
    /// True for nouns that go with anything (工作, 要求, 精神): they prove little and stay outside the form.
    var isLoose: Bool
    var isRhetorical: Bool
    /// It stands right after the closing mark.
    var isAdjacent = true
    /// A firm noun that ends a list of quotations and speaks of each.
    var isShared = false

    /// The noun as what it is to the other members of a list: it gives the kind and stays outside their form.
    var shared: NounAfter {
      NounAfter(
        range: range,
        kind: kind,
        isLoose: true,
        isRhetorical: isRhetorical,
        isAdjacent: false,
        isShared: !isLoose
      )
    }
  }

  private static let asWellAs = Array("以及".utf16)

  /// The noun that ends a list of quotations: “甲”、“乙”和“丙”工程.
  func listNoun(after close: Int) -> NounAfter? {
    var close = close
    var steps = 0
    while steps < 12 {
      var open = close + 1
      if unit(open) == Mark.enumerationComma || unit(open) == 0x548C || unit(open) == 0x4E0E {
        open += 1
      } else if text.has(Self.asWellAs, at: open) {
        open += 2
      }
      guard let next = quotation(at: open) else { break }
      close = next.close
      steps += 1
    }
    guard steps > 0 else { return nil }
    let after = unit(close + 1) == 0x7B49 ? close + 2 : close + 1
    guard let noun = nounAfter(after), !noun.isRhetorical, !noun.isLoose else { return nil }
    return noun.shared
  }

  /// The noun behind a quotation that ends before `start`, at most sixteen characters away. Under a verb of setting going (`isEnacted`) verbs may
  /// stand between: 开展“甲”联动促消费试点.
  func nounAfter(_ start: Int, isEnacted: Bool = false) -> NounAfter? {
    var index = start
    var loose: NounAfter?
    var firm: NounAfter?
    while index < text.count, index - start <= 16 {
      let isHead = token(at: index)?.wordClass == .head
      if let noun = noun(at: index, from: start), index - start <= 8 || !noun.isLoose {
        if noun.isRhetorical { return firm ?? loose ?? noun }
        if noun.isLoose {
          // “…”主题＋行动: a firmer noun may follow.
          if loose != nil, firm == nil { return loose }
          loose = loose ?? noun
        } else if isHead, !isBody(index) {
          return noun
        } else {
          // “…”平台＋提升工程: the head closes the name.
          firm = firm ?? noun
        }
      }
      guard let token = token(at: index) else { break }
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .place, .number: break
      case .head where firm != nil: break
      case .verb, .adverb, .introducer:
        // “甲”打造…: what 甲 does.
        guard isEnacted, firm == nil, loose == nil, index > start else { return firm ?? loose }
      default: return firm ?? loose
      }
      if claimed[index] { break }
      index = Int(token.end)
    }
    return firm ?? loose
  }

  /// 联盟＋会员大会: a body may go on to what it holds.
  private func isBody(_ index: Int) -> Bool {
    guard let token = token(at: index) else { return false }
    return ProgramHead.all[Int(token.detail)].traits.contains(.body)
  }

  private func noun(at index: Int, from start: Int) -> NounAfter? {
    if index == start {
      for word in QuotedNoun.rhetorical where text.has(word, at: index) {
        return NounAfter(range: start..<(index + word.count), kind: .other, isLoose: true, isRhetorical: true)
      }
    }
    if let token = token(at: index), token.wordClass == .head, Int(token.start) == index {
      // 工程 + 项目, 行动 + 计划: the last of a run of heads is the noun.
      var end = Int(token.end)
      var head = ProgramHead.all[Int(token.detail)]
      while let next = self.token(at: end), next.wordClass == .head, Int(next.start) == end, !claimed[end],
        Self.ceremonies.longest(at: end, in: text) == nil
      {
        head = ProgramHead.all[Int(next.detail)]
        end = Int(next.end)
      }
      // 项目＋推进＋机制
      if let verb = self.token(at: end), verb.wordClass == .nominalVerb || verb.traits.contains(.firmVerb),
        let next = self.token(at: Int(verb.end)),
        next.wordClass == .head, Int(next.start) == Int(verb.end), !claimed[end]
      {
        let outer = ProgramHead.all[Int(next.detail)]
        if outer.kind == .mechanism || outer.kind == .plan || outer.kind == .system {
          head = outer
          end = Int(next.end)
        }
      }
      let isLoose =
        head.grade == .event || head.grade == .region
        || head.grade == .loose && head.kind != .system && !head.traits.contains(.activity)
      return NounAfter(
        range: start..<end,
        kind: head.kind,
        isLoose: isLoose,
        isRhetorical: false,
        isAdjacent: index == start
      )
    }
    var best: NounAfter?
    for (word, kind) in QuotedNoun.byFirstCharacter[unit(index)] ?? [] {
      if text.has(word, at: index) {
        let length = index + word.count - start
        // A single character (法, 村, 节) or a noun at a distance proves less.
        if index > start, word.count < 2 { continue }
        if length > best?.range.count ?? 0 {
          best = NounAfter(
            range: start..<(index + word.count),
            kind: kind,
            isLoose: Self.looseNouns.contains(word),
            isRhetorical: false,
            isAdjacent: index == start
          )
        }
      }
    }
    return best
  }

  private static let looseNouns = Set(
    [
      "工作", "要求", "精神", "建设", "服务", "管理", "责任", "使命", "任务", "教育", "文化", "企业", "产品", "家庭", "学校", "医院", "社区", "村", "县",
      "镇", "法", "日", "月", "周", "节", "会", "观", "论", "战", "奖", "贷", "港", "指示", "嘱托",
      "期间", "时期", "末", "开局之年", "收官之年", "产业", "农村", "乡村", "城市", "检查", "单位", "标准", "方法", "资金", "清单", "治理", "改革", "审批",
      "办理", "发展", "窗口", "中心", "党支部", "重要指示", "主题", "银行", "超市", "课堂", "讲堂", "食堂", "书屋",
      "夜校", "热线", "专线", "岗位", "大集", "定位",
    ]
    .map { Array($0.utf16) }
  )
}
