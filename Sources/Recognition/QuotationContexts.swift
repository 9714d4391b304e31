extension ProgramScan {
  /// “…”的要求, “…”的产业扶贫模式
  func namesPolicy(after index: Int) -> Bool {
    if Self.policyNouns.longest(at: index, in: text) != nil { return true }
    var next = index
    while next - index <= 6, let token = token(at: next), token.wordClass != .mark, token.wordClass != .particle {
      if Self.layouts.longest(at: next, in: text) != nil { return true }
      if token.wordClass == .head {
        let head = ProgramHead.all[Int(token.detail)]
        if head.kind == .mechanism || head.kind == .system || head.traits.contains(.strategy) { return true }
        // “…”的＋扶贫＋工作目标
        if !head.traits.contains(.verb) { return false }
      }
      next = Int(token.end)
    }
    return false
  }

  /// “一城、三带”的城市空间结构
  private static let layouts = UnitTable(
    "工作标准 空间结构 空间布局 空间格局 总体格局 发展布局 产业布局 结构布局 政策要求 工作要求 总体要求 基本原则 工作原则 工作方针 工作机制 战略定位 奋斗目标 目标要求 工作目标 宏伟目标 设计思想 指导思想 发展思路 总体思路 工作思路 工作理念 服务理念 经营理念 办学理念 办案理念 发展理念 企业文化 校园文化 体育文化"
  )

  /// What a slogan is called after 的: “…”的要求, “…”的模式.
  private static let policyNouns = UnitTable(
    "要求 总要求 工作要求 思路 工作思路 总体思路 总基调 工作总基调 主基调 总方针 总思路 理念 目标 方针 原则 宗旨 导向 工作导向 局面 格局 发展格局 模式 机制 办法 做法 标准 治理 新格局 新模式 经验 体系 制度 路径 战略 信念 意识 观念 思想基础 基本国策 国策 主题 誓言 承诺"
  )

  /// 以“…”为主题, “…”正式启动: what is set as a theme or set going has a name.
  func isTheme(_ quote: Quotation) -> Bool {
    if unit(quote.open - 1) == 0x4EE5, unit(quote.close + 1) == 0x4E3A,
      Self.roles.longest(at: quote.close + 2, in: text) != nil
    {
      return true
    }
    return Self.beginnings.longest(at: quote.close + 1, in: text) != nil
  }

  private static let roles = UnitTable("主题 主线 抓手 总抓手 载体 目标 统领 引领 牵引 口号 品牌")
  private static let beginnings = UnitTable("正式启动 启动 打响 收官 正式上线 拉开帷幕 拉开序幕 全面启动 全面推开 正式实施 开展以来 实施以来")

  /// 党建品牌“…”, 专项行动“…”, 主题为“…”: the noun stands before the name.
  func isNamedBefore(_ open: Int) -> Bool {
    if let token = token(before: open), token.wordClass == .head {
      let head = ProgramHead.all[Int(token.detail)]
      return head.isFirm && head.kind != .document && head.grade != .meeting && !head.traits.contains(.policy)
    }
    return Self.titles.contains { text.has($0, at: open - $0.count) }
  }

  private static let titles = ["主题为", "主题是", "口号是", "工作法", "主题曲", "取名为"].map { Array($0.utf16) }

  func hasAnyPlace(_ range: Range<Int>) -> Bool { range.contains { token(at: $0)?.wordClass == .place } }

  /// 夺取“…”, 荣获“…”: a prize has a name.
  func isWon(_ open: Int) -> Bool { Self.wins.longest(at: open - 2, in: text) == 2 }

  private static let wins = UnitTable("夺取 荣获 获评 荣膺 捧得 摘得 夺得 斩获 获颁 捧回")

  /// 实行“甲乙丙”: rules and campaigns are enacted, moods are not.
  func isEnacted(_ open: Int) -> Bool {
    guard let token = token(before: open), token.wordClass == .introducer else { return false }
    return Self.enacting.longest(at: Int(token.end) - 2, in: text) == 2
  }

  private static let enacting = UnitTable("实行 推行 实施 试行 施行 开展 启动 颁布")
  private static let denials = ["不是", "并非", "而非", "绝非", "不算", "不叫"].map { Array($0.utf16) }
  private static let namings = [
    "合称", "统称", "并称", "简称", "俗称", "名为", "取名", "取名为", "命名为", "定名为", "提炼为", "概括为", "归纳为", "总结为", "凝练为", "叫做", "叫作", "全称",
    "名叫", "特色是",
    "特色则是", "做法是", "经验是", "品牌是",
  ].map {
    Array($0.utf16)
  }
  private static let meanings = UnitTable("：即 ：指 ：是 ：又称 ：全称 ，即 ，是指 ，指 是指 指的是 即指 一般指 主要指")

  private static let clauseStarts = CharacterBitmap("。；，：")
  private static let isMeant = UnitTable("是指 就是指 指的是 指的就是 ，是指 ，指的是")

  func isDenied(_ open: Int) -> Bool { Self.denials.contains { text.has($0, at: open - $0.count) } }

  /// 合称“…”, 这种做法叫“…”: the text gives the name.
  func isNaming(before open: Int, length: Int) -> Bool {
    // 名为“…”的男子, 名为“…”的网页
    if unit(open - 1) == 0x4E3A, let close = quotation(at: open)?.close, unit(close + 1) == 0x7684,
      !namesPolicy(after: close + 2)
    {
      return false
    }
    if unit(open - 1) == 0x53EB, length >= 4 { return true }
    return Self.namings.contains { text.has($0, at: open - $0.count) }
  }

  /// `3．“甲”：即…`, `“甲”，是指…`: the quotation or the noun after it opens a paragraph and is explained; or it opens a clause that says what it
  /// means: …；“甲”就是指….
  func isEntry(_ quote: Quotation) -> Bool {
    if Self.clauseStarts.contains(unit(quote.open - 1)), Self.isMeant.longest(at: quote.close + 1, in: text) != nil {
      return true
    }
    var index = quote.open
    while index > 0, quote.open - index <= 6, unit(index - 1) != Mark.newline {
      if Mark.isHan(unit(index - 1)), !Mark.isNumeral(unit(index - 1)) { return false }
      index -= 1
    }
    guard unit(index - 1) == Mark.newline || index == 0 else { return false }
    var end = quote.close + 1
    while end - quote.close <= 8, Mark.isHan(unit(end)), Self.meanings.longest(at: end, in: text) == nil { end += 1 }
    return Self.meanings.longest(at: end, in: text) != nil
  }

  /// 高效办成一件事, 无证明城市: an adverb and what is done, or what there is none of, make the name of a reform; 要…, 不… do not.
  func isCarriedOut(_ inner: Range<Int>) -> Bool {
    guard let token = token(at: inner.lowerBound) else { return false }
    return token.wordClass == .adverb && token.length == 2 || unit(inner.lowerBound) == 0x65E0
  }

  /// 第一人, and lists after 是: what somebody is called.
  func isEpithet(_ quote: Quotation, _ inner: ArraySlice<UInt16>) -> Bool {
    if inner.count >= 4, inner.last == 0x4EBA, text.has(Self.theFirst, at: quote.close - 3) { return true }
    return unit(quote.open - 1) == 0x662F && unit(quote.close + 1) != 0x7684 && inner.contains(Mark.enumerationComma)
  }

  /// …之子, …之父, …之母
  func isKinship(_ inner: ArraySlice<UInt16>) -> Bool {
    guard inner[inner.endIndex - 2] == 0x4E4B, let last = inner.last else { return false }
    return last == 0x5B50 || last == 0x7236 || last == 0x6BCD
  }

  /// …连, …岗, …营, …奖; …事件, …案: not 大本营, 答案.
  func namesBody(_ inner: ArraySlice<UInt16>) -> Bool {
    guard inner.count >= 3, inner.allSatisfy(Mark.isHan), let last = inner.last else { return false }
    let before = inner[inner.endIndex - 2]
    switch last {
    case 0x8FDE, 0x5C97, 0x8425, 0x5956: return !Self.plainBodies.contains(before)
    case 0x4EF6: return inner.count >= 4 && before == 0x4E8B
    case 0x6848: return inner.count >= 4 && !Self.plainCases.contains(before)
    default: return false
    }
  }

  private static let plainBodies = CharacterBitmap("本令国私民站在轮换上下专流牵相大")
  private static let plainCases = CharacterBitmap("方答档草提立备个图文教学预议法")

  /// 打一场“…战”, 打响“…战”
  func isFought(_ open: Int, _ inner: ArraySlice<UInt16>) -> Bool {
    guard inner.count >= 3, inner.last == 0x6218 else { return false }
    return Self.fights.contains { text.has($0, at: open - $0.count) }
  }

  private static let fights = ["打一场", "打响", "打好", "打赢", "打了一场", "掀起"].map { Array($0.utf16) }

  private static let theFirst = Array("第一".utf16)
}
