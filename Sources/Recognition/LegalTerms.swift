extension ProgramScan {
  /// Finds the terms that a law or a rule defines for itself: 本条例所称田长制，是指… (Rules on the Technique of Legislation, trial, of the
  /// Legislative Affairs Commission of the Standing Committee of the National People's Congress, on definitions).
  mutating func findLegalTerms() {
    let marker = Array("所称".utf16)
    var from = 0
    while let index = text.firstIndex(of: marker, from: from) {
      from = index + 2
      guard Self.instruments.contains(where: { text.has($0, at: index - $0.count) }) else { continue }
      var start = from
      if unit(start) == 0x7684 { start += 1 }
      var end = start
      while end - start < 24, unit(end) != Mark.newline, unit(end) != Mark.period, unit(end) != Mark.openingBracket,
        Self.meaning.longest(at: end, in: text) == nil
      {
        end += 1
      }
      // 渔港网格化管理（以下简称“网格化管理”），是指…
      let verb = unit(end) == Mark.openingBracket ? afterBracket(from: end) : end
      guard Self.meaning.longest(at: verb, in: text) != nil, end - start >= 2, !claimed[start] else { continue }
      let isQuoted = unit(start) == Mark.openingQuote && unit(end - 1) == Mark.closingQuote
      let form = start..<end
      var name = isQuoted ? (start + 1)..<(end - 1) : form
      guard name.count >= 2, !name.contains(where: { unit($0) == Mark.comma || unit($0) == Mark.colon }) else {
        continue
      }
      // 田长制＋工作: the work is of that name.
      if name.count >= 5, text.has(Self.work, at: name.upperBound - 2) {
        name = name.lowerBound..<(name.upperBound - 2)
      }
      claim(form)
      candidates.append(
        ProgramCandidate(name: name, form: form, kind: headAtEnd(of: name)?.kind ?? .system, evidence: .strong)
      )
    }
  }

  /// Finds the term that `是指` or `指的是` at token `index` tells the meaning of, where it opens its sentence: 远程渔医（…）是指….
  mutating func findDefinedTerm(before index: Int) {
    var end = Int(tokens.list[index].start)
    if unit(end - 1) == 0x5C31 { end -= 1 }  // “…”就是指
    if unit(end - 1) == Mark.comma { end -= 1 }
    if unit(end - 1) == Mark.closingBracket {
      var open = end - 2
      while open > 0, end - open < 40, unit(open) != Mark.openingBracket, unit(open) != Mark.newline { open -= 1 }
      guard unit(open) == Mark.openingBracket else { return }
      end = open
    }
    let isQuoted = unit(end - 1) == Mark.closingQuote
    if isQuoted { end -= 1 }
    var start = end
    while start > 0, end - start <= 16, let token = token(before: start), !claimed[start - 1] {
      if token.wordClass == .mark { break }
      if token.wordClass == .particle || token.wordClass == .determiner { return }
      start = Int(token.start)
    }
    var before = isQuoted && unit(start - 1) == Mark.openingQuote ? start - 2 : start - 1
    if let text = afterArticleNumber(at: start, before: end) {
      start = text
      before = -1
    }
    guard (3...16).contains(end - start), Self.sentenceEnds.contains(unit(before)) || before < 0,
      !Mark.isNumeral(unit(start)), !text.units[start..<end].contains(where: { !Mark.isHan($0) })
    else { return }
    let name = start..<end
    let form = isQuoted && before == start - 2 ? (start - 1)..<(end + 1) : name
    claim(form)
    candidates.append(
      ProgramCandidate(name: name, form: form, kind: headAtEnd(of: name)?.kind ?? .system, evidence: .strong)
    )
  }

  /// Where the text of an article of a law begins: behind 第三条 at `start`; nil where none stands there.
  func afterArticleNumber(at start: Int, before end: Int) -> Int? {
    guard unit(start) == 0x7B2C else { return nil }
    var index = start + 1
    while index < end, Mark.isNumeral(unit(index)) || unit(index) == 0x96F6 { index += 1 }
    guard index > start + 1, index < end, unit(index) == 0x6761 else { return nil }
    index += 1
    while index < end, unit(index) == Mark.space || unit(index) == Mark.wideSpace { index += 1 }
    return index
  }

  /// Finds the term that opens its sentence and that 是 at token `index` says the class of: 渔船分类监管（…）＋是＋…的重要举措.
  mutating func findClassifiedTerm(before index: Int) {
    var end = Int(tokens.list[index].start)
    guard end > 3, !claimed[end - 1] else { return }
    if unit(end - 1) == Mark.closingBracket {
      var open = end - 2
      while open > 0, end - open < 40, unit(open) != Mark.openingBracket, unit(open) != Mark.newline { open -= 1 }
      guard unit(open) == Mark.openingBracket else { return }
      end = open
    }
    let formEnd = end
    if Self.classTails.longest(at: end - 2, in: text) == 2 { end -= 2 }
    var start = end
    scan: while start > 0, end - start <= 14, let token = token(before: start), !claimed[start - 1] {
      switch token.wordClass {
      case .content, .material, .generic, .place, .nominalVerb, .head, .number: start = Int(token.start)
      case .mark: break scan
      default: return
      }
    }
    // 他强调，＋电视问渔＋是…
    let isSaid = unit(start - 1) == Mark.comma && Self.sayings.longest(at: start - 3, in: text) == 2
    guard (4...14).contains(end - start), isSaid || Self.sentenceStarts.contains(unit(start - 1)) || start == 0,
      let first = token(at: start),
      first.wordClass == .content || first.wordClass == .material || first.wordClass == .head,
      text.units[start..<end].allSatisfy(Mark.isHan), unit(start) != 0x5BF9, ownCharacters(start..<end) >= 3,
      classifies(at: Int(tokens.list[index].start))
    else { return }
    claim(start..<formEnd)
    candidates.append(
      ProgramCandidate(
        name: start..<end,
        form: start..<end,
        kind: headAtEnd(of: start..<end)?.kind ?? .system,
        evidence: .strong
      )
    )
  }

  private static let sayings = UnitTable("强调 指出 表示 认为 介绍 提出 要求")
  private static let classTails = UnitTable("工作 政策 活动")
  private static let sentenceStarts = CharacterBitmap("。\n！？　 ")
  private static let sentenceEnds = CharacterBitmap("。\n；、！？　 ")

  /// True when the sentence goes on from 是 at `index` with what it is made by, and ends with the kind of thing: 是指向…的保险。
  func explainsKind(at index: Int) -> Bool {
    guard Self.makings.longest(at: index + 1, in: text) != nil else { return false }
    var end = index + 3
    while end - index < 160, unit(end) != Mark.period, unit(end) != Mark.newline { end += 1 }
    guard unit(end) == Mark.period else { return false }
    for length in 2...4 where unit(end - length - 1) == 0x7684 {
      return Self.kinds.longest(at: end - 2, in: text) == 2
    }
    return false
  }

  /// True when the clause goes on from 是 at `index` to the class of thing that the subject is: 是…的一项重要举措, 是…的补救措施.
  func classifies(at index: Int) -> Bool {
    var end = index + 8
    while end - index < 80, !Self.clauseEnds.contains(unit(end)) { end += 1 }
    guard end - index < 80, unit(end) != Mark.newline, Self.classes.longest(at: end - 2, in: text) == 2 else {
      return false
    }
    var start = end - 2
    while end - start < 10,
      let length = Self.classAttributes.first(where: { text.has($0, at: start - $0.count) })?.count
    {
      start -= length
    }
    return start < end - 2 && (unit(start - 1) == 0x7684 || unit(start) == 0x4E00) || unit(start - 1) == 0x7684
  }

  private static let component = Array("重要组成部分".utf16)
  private static let clauseEnds = CharacterBitmap("，。；！？\n：")
  private static let classes = UnitTable("举措 措施 制度 模式 机制 途径 手段 载体 抓手 工程 活动 法律 战略 平台 方式 改革")
  private static let classAttributes = ["重要", "重大", "有效", "基本", "关键", "主要", "根本", "补救", "创新", "新", "一项", "一种", "一个"].map
  {
    Array($0.utf16)
  }

  private static let makings = UnitTable("通过 以 由 针对 为 对 在 按照 依托 根据 利用 运用 面向 用于")
  private static let kinds = UnitTable("方式 活动 制度 保险 服务 行为 模式 总称 统称 贷款 机制 体系 补贴 政策 方法 办法 技术 计划 工程 平台 组织 基金")

  /// Behind the bracket that opens at `index`; `index` where none closes in the line.
  func afterBracket(from index: Int) -> Int {
    var end = index
    while end - index < 60, unit(end) != Mark.newline {
      if unit(end) == Mark.closingBracket { return end + 1 }
      end += 1
    }
    return index
  }

  private static let instruments = [
    "条例", "办法", "规定", "细则", "本法", "规则", "准则", "规范", "意见", "方案", "通知", "规划", "章程", "指南", "标准",
  ]
  .map { Array($0.utf16) }
  private static let meaning = UnitTable("，是指 ，指 是指 ，系指 系指 ，包括 包括 ，主要包括")
  private static let work = Array("工作".utf16)
}
