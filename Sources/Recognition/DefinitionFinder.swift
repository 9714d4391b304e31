import PolicyText

/// Finds the sentences that explain, describe or tellingly use the names of a scan.
///
/// *Explains*: `X是…`, `X即…`, `X，指…`, `X：…` at a paragraph's head, `所谓X`, `以…为内容的X`, `“A、B、C”的X`, an enumeration of n parts
/// before a name that counts n. *Describes*: who set it up, when, for what, with which goal. *Uses*: the rest, ranked.
struct DefinitionFinder {
  let scan: ProgramScan
  /// The canonical name of each candidate of `scan`.
  let names: [String]
  let document: PolicyDocument
  let locator: SightingLocator

  /// One use of a name: of a candidate, or by 本届… of a meeting named before.
  private struct Use {
    var candidate: Int
    var form: Range<Int>
    /// Inside the form of another candidate.
    var isNested: Bool
  }

  struct Found {
    var candidate: Int
    var sentence: Range<Int>
    var strength: DefinitionStrength
    var score: Int
  }

  /// The best few sentences of each name, in the order of the text.
  func definitions() -> [DefinitionSighting] {
    let uses = uses()
    var found: [Found] = []
    var next = 0
    while next < uses.count {
      let sentence = sentence(around: uses[next].form.lowerBound)
      let first = next
      while next < uses.count, uses[next].form.lowerBound < sentence.upperBound { next += 1 }
      next = max(next, first + 1)
      read(uses[first..<next], in: sentence, into: &found)
    }
    found += underHeadings()
    found += countedLists()
    found += entries()
    return best(found)
  }

  /// The uses worth reading, in the order of the text.
  private func uses() -> [Use] {
    var uses: [Use] = []
    var covered = 0
    for (index, candidate) in scan.candidates.enumerated()
    where candidate.evidence == .strong || candidate.form.count >= 4 {
      let isNested = candidate.form.upperBound <= covered
      covered = max(covered, candidate.form.upperBound)
      uses.append(Use(candidate: index, form: candidate.form, isNested: isNested))
    }
    let subjects = shortSubjects()
    uses += subjects
    guard !scan.references.isEmpty || !subjects.isEmpty else { return uses }
    var byName: [Range<Int>: Int] = [:]
    for (index, candidate) in scan.candidates.enumerated() where byName[candidate.name] == nil {
      byName[candidate.name] = index
    }
    for reference in scan.references {
      guard let named = byName[reference.name] else { continue }
      uses.append(Use(candidate: named, form: reference.form, isNested: false))
    }
    return uses.sorted { ($0.form.lowerBound, $0.candidate) < ($1.form.lowerBound, $1.candidate) }
  }

  /// Sentences that begin with the name of an action or a system without its head noun: 渔港更新是… tells what 渔港更新行动 does, unless the text
  /// also names 渔港更新 by itself.
  private func shortSubjects() -> [Use] {
    var heads: [UInt64: Int] = [:]
    for (index, candidate) in scan.candidates.enumerated() where candidate.evidence == .strong {
      let name = candidate.name
      guard name.count >= 6, name.count <= 14, Self.shedHeads.longest(at: name.upperBound - 2, in: scan.text) == 2,
        scan.isPlain(name)
      else { continue }
      let key = scan.nameKey(name.lowerBound..<(name.upperBound - 2))
      if heads[key] == nil { heads[key] = index }
    }
    guard !heads.isEmpty else { return [] }
    var found: [Use] = []
    // Made when one is asked for: most texts have no such sentence.
    var names: Set<UInt64>?
    func isNamed(_ key: UInt64) -> Bool {
      let known = names ?? Set(scan.candidates.filter { $0.evidence == .strong }.map { scan.nameKey($0.name) })
      names = known
      return known.contains(key)
    }
    for turn in scan.tokens.turns {
      let token = scan.tokens.list[Int(turn)]
      guard token.wordClass != .head, token.traits.contains(.defining) else { continue }
      let end = Int(token.start)
      var start = end
      while end - start < 12, Mark.isHan(scan.unit(start - 1)) { start -= 1 }
      guard end - start >= 4, !Mark.isHan(scan.unit(start - 1)), scan.unit(start - 1) != Mark.enumerationComma else {
        continue
      }
      let key = scan.nameKey(start..<end)
      guard let candidate = heads[key], !isNamed(key) else { continue }
      found.append(Use(candidate: candidate, form: start..<end, isNested: false))
    }
    return found
  }

  private static let shedHeads = UnitTable("行动 工程 制度 政策 战略 计划 工作 改革")

  // MARK: - Sentences

  /// The sentence that holds the character at `index`: from the end of the one before to its own mark and a closing quotation mark.
  func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, !ends(at: start - 1) { start -= 1 }
    while start < index,
      scan.unit(start) == Mark.closingQuote || scan.unit(start) == Mark.space || scan.unit(start) == Mark.wideSpace
    {
      start += 1
    }
    var end = index
    while end < scan.text.count, !ends(at: end) { end += 1 }
    if end < scan.text.count, scan.unit(end) != Mark.newline { end += 1 }
    while end < scan.text.count, scan.unit(end) == Mark.closingQuote || scan.unit(end) == Mark.closingSingleQuote {
      end += 1
    }
    return start..<max(end, start + 1)
  }

  @inline(__always)
  private func ends(at index: Int) -> Bool {
    let unit = scan.unit(index)
    if unit == Mark.newline { return !scan.continuedLines.contains(index) }
    return unit == Mark.period || unit == 0xFF01 || unit == 0xFF1F
  }

  // MARK: - Reading one sentence

  private func read(_ uses: ArraySlice<Use>, in sentence: Range<Int>, into found: inout [Found]) {
    guard sentence.count >= 10 else { return }
    let last = scan.unit(sentence.upperBound - 1)
    let isHeadline = !(last == Mark.period || last == 0xFF01 || last == 0xFF1F || last == Mark.closingQuote)
    let isBoilerplate = opensAsBoilerplate(sentence)
    var facts: [Int]?
    for (rank, use) in uses.enumerated() {
      let form = use.form
      var strength = DefinitionStrength.used
      var score = 400
      if !use.isNested, let rule = explanation(of: use.candidate, form: form, in: sentence) {
        strength = .explains
        score = rule
      } else {
        let lead = form.lowerBound - sentence.lowerBound
        score += lead <= 6 ? 160 : lead <= 16 ? 110 : lead <= 40 ? 50 : 0
        if isIntroduced(form.lowerBound) { score += 120 }
        score -= 25 * min(rank, 6)
        if isListed(form) { score -= 60 }
        if use.isNested { score -= 80 }
        if followsWithMeasures(form, in: sentence) { score += 90 }
        if isMade(form, in: sentence), !use.isNested {
          strength = .describes
          score += 220
        } else if !isHeadline, !use.isNested, lead <= 30 {
          let stated = facts ?? statedFacts(in: sentence)
          facts = stated
          if !stated.isEmpty {
            score += 40
            if rank <= 1, isSubject(of: stated, form, in: sentence) { strength = .describes }
          }
        }
      }
      if isBoilerplate { score -= 160 }
      if isHeadline { score -= 260 }
      // Of two sentences alike the one that says more.
      score += min(sentence.count / 8, 20)
      if sentence.count > 200 { score -= 30 }
      if sentence.count < 16 { score -= 60 }
      found.append(
        Found(candidate: use.candidate, sentence: sentence, strength: strength, score: min(max(score, 0), 1000))
      )
    }
  }

  /// 把X打造成…, 将X建设成为…: what it is to become.
  private func isMade(_ form: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = scan.unit(form.lowerBound - 1)
    let further = scan.unit(form.lowerBound - 2)
    guard
      before == 0x628A || before == 0x5C06
        || scan.token(before: form.lowerBound)?.wordClass == .place
          && (further == 0x628A || scan.unit(form.lowerBound - 3) == 0x628A)
    else { return false }
    return text(hasAny: Self.becoming, at: form.upperBound) != nil
  }

  private static let becoming = UnitTable("打造成 打造为 建设成 建成 培育成 作为 发展成 列为 纳入")

  /// The score of the rule by which the sentence explains the name at `form`; nil when none does.
  private func explanation(of member: Int, form: Range<Int>, in sentence: Range<Int>) -> Int? {
    let before = form.lowerBound
    var after = form.upperBound
    // A glossary entry: the term, a colon, the explanation.
    if scan.unit(after) == Mark.colon || text(hasAny: Self.means, at: after) != nil, isEntryHead(before, in: sentence) {
      return 980
    }
    // 所谓X; what a question asks for is told by the answer.
    if text(endsWithAny: Self.soCalled, before: before), scan.unit(sentence.upperBound - 1) != 0xFF1F { return 900 }
    // 把…合称“X”, 这种做法叫“X”
    if scan.unit(before) == Mark.openingQuote, before - sentence.lowerBound >= 8,
      text(endsWithAny: Self.named, before: before)
    {
      return 905
    }
    // 抓好三项行动：甲、乙和丙
    if scan.unit(after) == Mark.colon, let count = countedParts(member), lists(count, from: after + 1, in: sentence) {
      return 930
    }
    // X即…, not 即将, 即可.
    if scan.unit(after) == 0x5373 || scan.unit(skipSiblings(after, in: sentence)) == 0x5373 {
      let next = scan.unit(skipSiblings(after, in: sentence) + 1)
      if !Self.afterThatIs.contains(next), isSubject(before, in: sentence) { return 955 }
    }
    if let list = listBefore(before), let count = countedParts(member), list == count { return 940 }
    // “甲乙，丙丁”的“X”
    if scan.unit(before) == Mark.openingQuote, scan.unit(before - 1) == 0x7684,
      scan.unit(before - 2) == Mark.closingQuote
    {
      return 875
    }
    if scan.unit(before - 1) == 0x7684, describedByQuotation(before - 1) { return 880 }
    if scan.unit(after) == Mark.openingBracket, explainsInBracket(after, member) { return 920 }
    // X（以下简称Y），是指…
    if scan.unit(after) == Mark.openingBracket, scan.unit(scan.afterBracket(from: after) - 1) == Mark.closingBracket,
      text(hasAny: Self.means, at: scan.afterBracket(from: after)) != nil
    {
      return 955
    }
    // X（以下简称Y）是…
    if scan.unit(after) == Mark.openingBracket, case let close = scan.afterBracket(from: after), close > after,
      scan.unit(close) == 0x662F, before - sentence.lowerBound <= 8, isSubject(before, in: sentence),
      text(hasAny: Self.notCopulas, at: close) == nil
    {
      return 952
    }
    // 本条例所称X，包括…
    if text(endsWithAny: Self.called, before: before), text(hasAny: Self.comprises, at: after) != nil { return 950 }
    // X的核心是…, X的主要内容包括…
    if scan.unit(after) == 0x7684, let length = Self.contents.longest(at: after + 1, in: scan.text),
      Self.contentVerbs.longest(at: after + 1 + length, in: scan.text) != nil
    {
      return 870
    }
    // X由甲、乙和丙组成
    if scan.unit(after) == 0x7531, isSubject(before, in: sentence),
      (after..<min(sentence.upperBound, after + 60)).contains(where: {
        Self.composed.longest(at: $0, in: scan.text) != nil
      })
    {
      return 860
    }
    // X（工作）是…, with siblings between: X、Y，是….
    after = skipSiblings(after, in: sentence)
    if text(hasAny: Self.means, at: after) != nil { return 960 }
    // X是以…的方式
    if scan.unit(after) == 0x662F, before - sentence.lowerBound <= 2, scan.explainsKind(at: after) { return 955 }
    guard let length = text(hasAny: Self.copulas, at: after) else { return nil }
    guard isSubject(before, in: sentence),
      text(hasAny: Self.notCopulas, at: after) == nil || isMadeOf(after, name: before, in: sentence),
      after + length + 6 < sentence.upperBound
    else { return nil }
    // X，是…，是…: the fuller of two explanations.
    var copulas = 0
    for index in after..<sentence.upperBound where scan.unit(index) == 0x662F && scan.unit(index - 1) == Mark.comma {
      copulas += 1
    }
    // 修改渔港法，是…: what the change is.
    let isDone = Self.amending.longest(at: before - 2, in: scan.text) == 2
    return isThought(before, in: sentence) ? 845 : 850 + 10 * min(copulas, 4) - (isDone ? 25 : 0)
  }

  /// 甲是以…为引领、通过…的…模式 at the beginning of a paragraph: what it is made of.
  private func isMadeOf(_ copula: Int, name: Int, in sentence: Range<Int>) -> Bool {
    guard scan.unit(copula) == 0x662F, scan.unit(copula + 1) == 0x4EE5, name - sentence.lowerBound <= 4,
      copula + 3 < sentence.upperBound
    else { return false }
    return (copula + 3..<min(sentence.upperBound, copula + 40)).contains { scan.unit($0) == 0x4E3A }
  }

  private static let amending = UnitTable("修改 修订 废止 制定")
  private static let called = [Array("所称".utf16), Array("所称的".utf16)]
  private static let comprises = UnitTable("，包括 包括 ，主要包括")
  private static let contents = UnitTable("主要内容 核心 核心要义 核心内容 内涵 含义 实质 本质 目标 总体目标 主要目标 主要任务 基本内容 基本要求 具体内容")
  private static let contentVerbs = UnitTable("是 为 包括 就是 主要是 在于")
  private static let composed = UnitTable("组成 构成 组建")

  /// 深刻认识…是…: the explanation is the object of a verb of thought.
  private func isThought(_ index: Int, in sentence: Range<Int>) -> Bool {
    var index = index
    while index > sentence.lowerBound, let token = scan.token(before: index) {
      if token.wordClass == .verb { return true }
      index = Int(token.start)
      guard token.wordClass == .mark else { continue }
      // A sibling before 、 shares the verb: 深刻认识A、B是….
      guard scan.unit(index) == Mark.enumerationComma, let sibling = scan.candidates.last(endingAt: index) else {
        return false
      }
      index = sibling.form.lowerBound
    }
    return false
  }

  private static let afterThatIs = CharacterBitmap("将可使便时日刻期墨兴席位")
  private static let named = [
    "合称", "统称", "并称", "称为", "称作", "叫做", "叫作", "叫", "名为", "概括为", "归纳为", "总结为", "提炼为", "凝练为", "简称",
  ].map {
    Array($0.utf16)
  }

  /// At least `count` parts between 、，； follow to the end of the sentence.
  private func lists(_ count: Int, from start: Int, in sentence: Range<Int>) -> Bool {
    var parts = 1
    for index in start..<max(start, sentence.upperBound) {
      let unit = scan.unit(index)
      if unit == Mark.enumerationComma || unit == Mark.comma || unit == Mark.semicolon { parts += 1 }
    }
    return parts >= count
  }

  private static let means = UnitTable("是指 指的是 ，是指 ，指的是 即是 ，即 就是指 ，指 主要是指 是一种 ，是一种 一般是指 ——")
  private static let copulas = UnitTable("，就是 就是 ，是 是 ，既是 既是 ，不仅是 不仅是 作为")
  private static let notCopulas = UnitTable("是否 是不 是在 是以 是从 ，是在")
  private static let soCalled = ["所谓", "所谓“", "何谓", "何谓“", "什么是", "什么是“", "何为", "何为“"].map { Array($0.utf16) }

  /// Passes 工作, 建设, a closing mark and names joined by 、 or 和.
  private func skipSiblings(_ index: Int, in sentence: Range<Int>) -> Int {
    var index = index
    var steps = 0
    while index < sentence.upperBound, steps < 6 {
      if let length = text(hasAny: Self.tails, at: index) {
        index += length
      } else if scan.unit(index) == Mark.enumerationComma || scan.unit(index) == 0x548C,
        let sibling = scan.candidates.first(from: index + 1)
      {
        index = sibling.form.upperBound
      } else {
        break
      }
      steps += 1
    }
    return index
  }

  private static let tails = UnitTable("工作 建设 创建 战略 制度 工程 行动 政策 的实施 的建设 的提出 理念 目标 ”")

  /// True when nothing but verbs, adverbs and quotation marks stands between the clause's beginning and the name: the name is subject.
  private func isSubject(_ index: Int, in sentence: Range<Int>) -> Bool {
    var index = index
    while index > sentence.lowerBound, let token = scan.token(before: index) {
      switch token.wordClass {
      case .introducer, .adverb, .nominalVerb, .verb, .scope, .determiner, .place: index = Int(token.start)
      case .mark:
        let unit = scan.unit(Int(token.start))
        if unit == Mark.enumerationComma, let sibling = scan.candidates.last(endingAt: Int(token.start)) {
          index = sibling.form.lowerBound
        } else if unit == Mark.openingQuote || unit == Mark.openingSingleQuote || unit == Mark.openingTitle
          || unit == Mark.enumerationComma
        {
          index = Int(token.start)
        } else {
          return true
        }
      default: return Int(token.start) <= sentence.lowerBound
      }
    }
    return true
  }

  /// True when the name opens a paragraph, a number or bullet at most before it.
  private func isEntryHead(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index - sentence.lowerBound <= 8 else { return false }
    var back = index - 1
    while back >= sentence.lowerBound {
      let unit = scan.unit(back)
      if Mark.isHan(unit), !Mark.isNumeral(unit) { return false }
      back -= 1
    }
    return true
  }

  // MARK: - Enumerations

  /// The number a name counts: 3 in 三治, 5 in 五湖同治; nil without one.
  func countedParts(_ member: Int) -> Int? {
    let range = scan.candidates[member].name
    var index = range.lowerBound
    if scan.unit(index) == Mark.openingQuote { index += 1 }
    guard let value = Mark.digitValue(scan.unit(index)), value >= 2 else { return nil }
    // 三打两建 counts five.
    if range.count == 4, let more = Mark.digitValue(scan.unit(index + 2)), more >= 2 { return value + more }
    return value
  }

  /// The number of parts of the list that ends right before `index` (a quotation mark between does not count).
  private func listBefore(_ index: Int) -> Int? {
    var index = index
    while scan.unit(index - 1) == Mark.openingQuote { index -= 1 }
    var parts = 1
    var length = 0
    var back = index - 1
    while back >= 0, index - back < 60 {
      let unit = scan.unit(back)
      if unit == Mark.enumerationComma {
        if length == 0 { return nil }
        parts += 1
        length = 0
      } else if Mark.isHan(unit) || unit == Mark.openingQuote || unit == Mark.closingQuote {
        if let token = scan.token(at: back), parts > 1,
          token.wordClass == .introducer || token.wordClass == .adverb || token.wordClass == .particle
        {
          break
        }
        length += 1
        if length > 14 { break }
      } else {
        break
      }
      back -= 1
    }
    return parts >= 2 ? parts : nil
  }

  /// `“A、B、C”的` before the name.
  private func describedByQuotation(_ index: Int) -> Bool {
    guard scan.unit(index - 1) == Mark.closingQuote else { return false }
    var back = index - 2
    var marks = 0
    while back >= 0, index - back < 48, scan.unit(back) != Mark.openingQuote {
      if scan.unit(back) == Mark.enumerationComma || scan.unit(back) == Mark.comma { marks += 1 }
      back -= 1
    }
    return marks >= 1
  }

  /// `（即…）`, `（A、B、C）` with as many parts as the name counts.
  private func explainsInBracket(_ open: Int, _ member: Int) -> Bool {
    var index = open + 1
    var marks = 0
    if scan.unit(index) == 0x5373 { return true }
    let name = scan.candidates[member].form
    while index < scan.text.count, index - open < 80, scan.unit(index) != Mark.closingBracket {
      switch scan.unit(index) {
      case Mark.enumerationComma, Mark.semicolon, Mark.comma: marks += 1
      default: break
      }
      index += 1
    }
    // “双岗”教师（具备两岗能力的教师）
    if index - open >= 8, scan.unit(index) == Mark.closingBracket, name.count > 4, scan.unit(index - 3) == 0x7684,
      scan.unit(index - 1) == scan.unit(open - 1), scan.unit(index - 2) == scan.unit(open - 2)
    {
      return true
    }
    guard marks >= 1, let count = countedParts(member) else { return false }
    return marks + 1 == count
  }

  // MARK: - Facts and ranking

  private static let factWords = UnitTable(
    "提供了 明确了 规定了 提出了 共分 力争 旨在 目标是 为目标 共同主办 主办 承办 牵头 总投资 启动 印发 出台 成立 设立 授牌 揭牌 正式 首次 召开 举行 开幕 闭幕 始于 创建于 试点 覆盖 涵盖 包括 重点打造 以来 由 建成 通过 审议通过 施行 起施行 分为 面积 全长 位于 主要内容 主要任务 目的是 总体目标 到20"
  )

  /// Where fact words stand in the sentence.
  private func statedFacts(in sentence: Range<Int>) -> [Int] {
    var facts: [Int] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let length = Self.factWords.longest(at: index, in: scan.text) {
        facts.append(index)
        index += length
      } else {
        index += 1
      }
    }
    return facts
  }

  /// A fact word follows the name in its own clause or the next.
  private func isSubject(of facts: [Int], _ form: Range<Int>, in sentence: Range<Int>) -> Bool {
    if let token = scan.token(before: form.lowerBound), facts.contains(Int(token.start)) { return true }
    guard let fact = facts.first(where: { $0 >= form.upperBound }), fact - form.upperBound < 24 else { return false }
    var commas = 0
    for index in form.upperBound..<fact where scan.unit(index) == Mark.comma { commas += 1 }
    return commas == 0 || commas == 1 && form.lowerBound - sentence.lowerBound <= 12
  }

  private func isIntroduced(_ index: Int) -> Bool {
    var index = index
    if scan.unit(index - 1) == Mark.openingQuote { index -= 1 }
    return scan.token(before: index)?.wordClass == .introducer
  }

  private func isListed(_ form: Range<Int>) -> Bool {
    scan.unit(form.lowerBound - 1) == Mark.enumerationComma || scan.unit(form.upperBound) == Mark.enumerationComma
      || scan.unit(form.upperBound) == 0x7B49
  }

  /// The clause ends with the name and measures follow: `实施X，…，…。`
  private func followsWithMeasures(_ form: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = form.upperBound
    if let length = text(hasAny: Self.tails, at: index) { index += length }
    return scan.unit(index) == Mark.comma && sentence.upperBound - index > 12
  }

  private func opensAsBoilerplate(_ sentence: Range<Int>) -> Bool {
    var index = sentence.lowerBound
    let limit = min(sentence.upperBound, sentence.lowerBound + 24)
    while index < limit {
      if Self.boilerplate.longest(at: index, in: scan.text) != nil { return true }
      index += 1
    }
    return false
  }

  private static let boilerplate = UnitTable(
    "深入学习贯彻 传达学习 全面贯彻 认真学习 会议传达 坚持以 高举 深刻领悟 深刻领会 为全面贯彻 为深入贯彻 为贯彻落实 为认真贯彻 本报讯 讯 电"
  )

  private func text(hasAny words: UnitTable, at index: Int) -> Int? { words.longest(at: index, in: scan.text) }

  private func text(endsWithAny literals: [[UInt16]], before index: Int) -> Bool {
    literals.contains { scan.text.has($0, at: index - $0.count) }
  }

  /// At most two sentences a strength and name, the best by score, then the earliest.
  private func best(_ found: [Found]) -> [DefinitionSighting] {
    // Those of one name together, in the order they were found.
    let order = found.indices.map { (name: scan.nameKey(scan.candidates[found[$0].candidate].name), index: $0) }
      .sorted { ($0.name, $0.index) < ($1.name, $1.index) }
    var chosen: [Found] = []
    var next = 0
    while next < order.count {
      let first = next
      while next < order.count, order[next].name == order[first].name { next += 1 }
      // Most names are found once.
      if next - first == 1 {
        chosen.append(found[order[first].index])
      } else {
        choose(order[first..<next].map { found[$0.index] }, &chosen)
      }
    }
    chosen.sort { ($0.sentence.lowerBound, $0.candidate) < ($1.sentence.lowerBound, $1.candidate) }
    // Several names of one sentence follow each other.
    typealias Text = (sentence: Range<Int>, display: String, bodies: [String])
    var text: Text?
    return chosen.map { item in
      let bytes = scan.text.byteRange(item.sentence)
      let same = text.flatMap { $0.sentence == item.sentence ? $0 : nil }
      let last: Text = same ?? (item.sentence, document.display(bytes), responsible(in: item.sentence))
      text = last
      let place = locator.place(of: bytes)
      return DefinitionSighting(
        term: names[item.candidate],
        text: last.display,
        range: place.range,
        strength: item.strength,
        score: item.score,
        responsible: issuers(of: scan.candidates[item.candidate]) ?? last.bodies,
        article: place.article,
        isRepeat: place.isRepeat
      )
    }
  }

  /// Appends the best two of each strength of `found`, which are of one name.
  private func choose(_ found: [Found], _ chosen: inout [Found]) {
    var kept: [Found] = []
    for item in found where !kept.contains(where: { $0.sentence == item.sentence && $0.strength >= item.strength }) {
      kept.append(item)
    }
    if kept.count == 1 {
      chosen.append(kept[0])
      return
    }
    for strength in [DefinitionStrength.explains, .describes, .used] {
      let ranked = kept.filter { $0.strength == strength }
        .sorted { ($1.score, $0.sentence.lowerBound) < ($0.score, $1.sentence.lowerBound) }
      chosen += ranked.prefix(2)
    }
  }

  private static let responsibility = UnitTable("牵头 负责 主办 承办 主管 统筹协调 组织实施")

  /// The bodies that issued a document; nil where the text names none, and for other programmes.
  private func issuers(of candidate: ProgramCandidate) -> [String]? {
    guard candidate.kind == .document, scan.unit(candidate.form.lowerBound) == Mark.openingTitle else { return nil }
    let issuers = scan.issuers(of: candidate.form)
    return issuers.isEmpty ? nil : issuers.map { scan.name($0) }
  }

  /// The bodies that a sentence about responsibility names.
  private func responsible(in sentence: Range<Int>) -> [String] {
    guard sentence.contains(where: { Self.responsibility.longest(at: $0, in: scan.text) != nil }) else { return [] }
    return scan.organisationRanges(in: sentence).map { scan.name($0) }
  }
}

extension Array where Element == ProgramCandidate {
  /// A candidate whose form ends at `index`; the array is in the order of the text.
  fileprivate func last(endingAt index: Int) -> ProgramCandidate? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].form.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    for back in stride(from: low - 1, through: Swift.max(0, low - 4), by: -1) where self[back].form.upperBound == index
    {
      return self[back]
    }
    return nil
  }

  /// The candidate whose form or name begins at `index`; the array is in the order of the text.
  fileprivate func first(from index: Int) -> ProgramCandidate? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].form.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].form.lowerBound == index ? self[low] : nil
  }
}
