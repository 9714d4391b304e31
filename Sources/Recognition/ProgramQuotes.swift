/// One quotation of the text.
struct Quotation {
  var open: Int
  var close: Int
  /// 等 stands before the closing mark.
  var isOpen = false
  var inner: Range<Int> { (open + 1)..<(isOpen && close - open > 5 ? close - 1 : close) }
  var form: Range<Int> { open..<(close + 1) }
}

extension ProgramScan {
  /// Finds quotations that are programmes, systems, brands or fixed expressions.
  mutating func findQuotedTerms() {
    var index = 0
    var lastAccepted = -1
    let before = candidates.count
    while true {
      index = text.next(.quote, from: index)
      guard index < text.count else { break }
      guard !claimed[index], let first = quotation(at: index) else {
        index += 1
        continue
      }
      var group = [first]
      // No programme is written in more quotations than this; a page of them side by side is not read again from each.
      while group.count < 16, let next = quotation(at: (group.last?.close ?? index) + 1) { group.append(next) }
      let accepted = readGroup(group, follows: lastAccepted)
      if accepted { lastAccepted = group.last?.close ?? index }
      // A long quotation is speech: what it holds is read on its own.
      index = accepted ? (group.last?.close ?? index) + 1 : index + 1
    }
    nameInFull(from: before)
    nameInShort(from: before)
    nameWithVerb(from: before)
  }

  /// 开展＋集中整治“甲”和“乙”专项行动: the verb and all that it governs are the name.
  private mutating func nameWithVerb(from first: Int) {
    for index in first..<candidates.count where candidates[index].kind == .action {
      let form = candidates[index].form
      guard unit(form.lowerBound) == Mark.openingQuote, unit(form.upperBound - 1) != Mark.closingQuote else { continue }
      var open = form.lowerBound
      while unit(open - 1) == 0x548C || unit(open - 1) == Mark.enumerationComma, unit(open - 2) == Mark.closingQuote,
        let before = (3...12).map({ open - 1 - $0 }).first(where: { unit($0) == Mark.openingQuote }),
        form.lowerBound - before < 40
      {
        open = before
      }
      guard let length = [4, 2].first(where: { Self.fightings.longest(at: open - $0, in: text) == $0 }),
        let before = token(before: open - length),
        before.wordClass == .introducer || before.wordClass == .determiner || before.wordClass == .mark
      else { continue }
      let whole = (open - length)..<form.upperBound
      candidates.append(ProgramCandidate(name: whole, form: whole, kind: .action, evidence: .strong))
    }
  }

  private static let fightings = UnitTable("集中整治 专项整治 打击整治 整治 打击 治理 严打 清理整治 查处")

  /// “甲乙丙”改革, whose name holds the noun, is called “甲乙丙” too.
  private mutating func nameInShort(from first: Int) {
    for index in first..<candidates.count where candidates[index].canonical == nil {
      let (form, name) = (candidates[index].form, candidates[index].name)
      guard form == name, unit(form.lowerBound) == Mark.openingQuote, candidates[index].evidence == .strong,
        let close = form.first(where: { unit($0) == Mark.closingQuote }), close + 1 < form.upperBound,
        close - form.lowerBound > 3
      else { continue }
      let inner = (form.lowerBound + 1)..<close
      var short = ProgramCandidate(name: inner, form: inner, kind: candidates[index].kind, evidence: .strong)
      short.canonical = self.name(form)
      candidates.append(short)
    }
  }

  /// 实施＋放心消费“甲乙”工程: the name in full begins before the quotation. “甲乙”工程 is its short form in this text, unless the text has two.
  private mutating func nameInFull(from first: Int) {
    var fulls: [UInt64: Range<Int>?] = [:]
    for index in first..<candidates.count {
      let form = candidates[index].form
      guard let start = fullStart(of: form, kind: candidates[index].kind) else { continue }
      let full = start..<form.upperBound
      let short = nameKey(form)
      if let known = fulls[short], known.map({ nameKey($0) != nameKey(full) }) ?? true {
        fulls[short] = .some(nil)
      } else {
        fulls[short] = full
      }
    }
    guard !fulls.isEmpty else { return }
    for index in first..<candidates.count {
      guard let found = fulls[nameKey(candidates[index].form)], let full = found else { continue }
      candidates[index].canonical = name(full)
      // “甲乙” by itself is a short form too.
      let form = candidates[index].form
      if unit(form.lowerBound) == Mark.openingQuote,
        let close = form.first(where: { unit($0) == Mark.closingQuote }), close - form.lowerBound > 3
      {
        let inner = (form.lowerBound + 1)..<close
        var short = ProgramCandidate(name: inner, form: inner, kind: candidates[index].kind, evidence: .strong)
        short.canonical = name(full)
        candidates.append(short)
      }
      guard let start = fullStart(of: candidates[index].form, kind: candidates[index].kind) else { continue }
      let whole = start..<candidates[index].form.upperBound
      candidates.append(ProgramCandidate(name: whole, form: whole, kind: candidates[index].kind, evidence: .strong))
    }
  }

  /// Where the attribute before `form`, a quotation with a firm noun, begins under a verb of setting going.
  private func fullStart(of form: Range<Int>, kind: ProgramKind) -> Int? {
    guard unit(form.lowerBound) == Mark.openingQuote, unit(form.upperBound - 1) != Mark.closingQuote else { return nil }
    switch kind {
    case .action, .project, .plan, .system, .mechanism: break
    default: return nil
    }
    var start = form.lowerBound
    while let token = token(before: start), form.lowerBound - start < 14, !claimed[Int(token.start)] {
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .number, .head: start = Int(token.start)
      case .introducer where Self.settingGoing.longest(at: Int(token.end) - 2, in: text) == 2:
        return ownCharacters(start..<form.lowerBound) >= 2 && !(0x30...0x39).contains(unit(start)) ? start : nil
      default: return nil
      }
    }
    return nil
  }

  private static let settingGoing = UnitTable("实施 开展 启动 推行 建立 实行 打响 取消 推进 深化")

  func quotation(at index: Int) -> Quotation? {
    let opening = unit(index)
    guard opening == Mark.openingQuote || opening == Mark.openingSingleQuote else { return nil }
    let closing = opening == Mark.openingQuote ? Mark.closingQuote : Mark.closingSingleQuote
    var end = index + 1
    while end < text.count, end - index <= 40 {
      let unit = text.units[end]
      if unit == closing {
        return end > index + 1 ? Quotation(open: index, close: end, isOpen: text.units[end - 1] == 0x7B49) : nil
      }
      if unit == opening || unit == Mark.newline || unit == Mark.period || unit == 0xFF01 || unit == 0xFF1F {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// Reads adjacent quotations and the noun after them; true when a term came of it.
  private mutating func readGroup(_ group: [Quotation], follows lastAccepted: Int) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    var noun = nounAfter(
      last.close + 1,
      isEnacted: isEnacted(first.open) || token(before: first.open)?.wordClass == .introducer
    )
    // “甲”等专项行动: the noun says what 甲 is and stays outside.
    if noun == nil, unit(last.close + 1) == 0x7B49, let shared = nounAfter(last.close + 2), !shared.isRhetorical {
      noun = shared.shared
    }
    let areNames = group.contains { headAtEnd(of: $0.inner)?.isFirm ?? false }
    if group.count > 1, !areNames, let noun, !noun.isLoose, group.allSatisfy({ $0.inner.count <= 8 }) {
      let form = first.open..<noun.range.upperBound
      let isSet = noun.kind == .action || noun.kind == .project
      // “甲”“乙”“丙”专项行动 are three; “甲”“乙”工程 may be one.
      // “甲乙丙丁戊”“己庚辛壬癸”活动 are two, however few.
      let areLong = group.allSatisfy { $0.inner.count >= 5 }
      if !areLong, group.count < 3 || !isSet {
        add(ProgramCandidate(name: form, form: form, kind: noun.kind, evidence: .strong))
      } else {
        claim(form)
      }
      for quote in group
      where quote.inner.count >= (isSet ? 2 : 3) && ![0x2B, 0xFF0B].contains(text.units[quote.close - 1]) {
        guard let candidate = read(quote, noun: noun.shared, isListed: true) else { continue }
        candidates.append(candidate)
      }
      return true
    }
    if noun == nil { noun = listNoun(after: last.close) }
    var any = false
    // Three and more side by side without a noun are headings of what was said.
    let isSeries = group.count > 2 && noun == nil
    for quote in group {
      let isListed = any || (lastAccepted >= 0 && continuesList(from: lastAccepted, to: quote.open))
      let isOwn = quote.close == last.close || noun?.isShared ?? false
      if let candidate = read(quote, noun: isOwn ? noun : nil, isListed: isListed) {
        var candidate = candidate
        // “甲工程”“乙工程”“丙计划”等: their nouns say what they are.
        if isSeries, !QuotationShape(text.units[quote.inner]).isNumbered, !(headAtEnd(of: quote.inner)?.isFirm ?? false)
        {
          candidate.evidence = .weak
        }
        add(candidate)
        any = true
      }
    }
    return any
  }

  private mutating func add(_ candidate: ProgramCandidate) {
    claim(candidate.form)
    candidates.append(candidate)
  }

  /// True when only 、 or 和 stands between two quotations.
  private func continuesList(from close: Int, to open: Int) -> Bool {
    guard open - close <= 2 else { return false }
    let between = unit(close + 1)
    return open == close + 1 || between == Mark.enumerationComma || between == 0x548C
  }

  /// One of `QuotedNoun.figures`.
  private func isKnownFigure(_ range: Range<Int>) -> Bool {
    // The first character refuses most before a string is made; what stands in `range` is the name only where nothing is dropped.
    if isPlain(range), !QuotedNoun.figureOpenings.contains(unit(range.lowerBound)) { return false }
    return QuotedNoun.figures.contains(name(range))
  }

  private mutating func read(_ quote: Quotation, noun: NounAfter?, isListed: Bool) -> ProgramCandidate? {
    let inner = text.units[quote.inner]
    let length = inner.count
    let shape = QuotationShape(inner)
    // 从“A”向“B”转变 contrasts two states.
    if !shape.isNumbered, isContrasted(quote) { return nil }
    let isNamed = noun.map { !$0.isLoose && !$0.isRhetorical } ?? false
    if let whole = token(at: quote.inner.lowerBound), whole.wordClass == .head, whole.range == quote.inner {
      let head = ProgramHead.all[Int(whole.detail)]
      if head.grade == .whole {
        // “一业一证”＋改革: some call it with the noun.
        let closing = noun.flatMap { $0.isAdjacent && !$0.isLoose && $0.kind != .meeting ? $0.range.upperBound : nil }
        let form = quote.open..<(closing ?? quote.close + 1)
        return ProgramCandidate(name: quote.inner, form: form, kind: head.kind, evidence: .strong)
      }
    }
    let innerHead = headAtEnd(of: quote.inner)
    let speaks = shape.isSpeech && !(isNamed && length <= 16) && !(innerHead?.isFirm ?? false)
    // （下称“青河边检站”）: the short name of a body.
    if noun == nil, unit(quote.open - 1) == 0x79F0, let last = inner.last, Self.offices.contains(last) { return nil }
    // 主题为“…”, 以“…”为主题, 荣获“…”: however long, whatever stands inside.
    // 主题是“开展某某活动，培育…”: what is to be done, and the names stand inside.
    let isTask = shape.hasClauseMark && Self.tasks.longest(at: quote.inner.lowerBound, in: text) == 2
    if (3...36).contains(length), !speaks || length <= 24, !isTask,
      isThemed(quote) || length <= 30 && isWon(quote.open) && !shape.hasClauseMark && !shape.isSpeech
    {
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: isWon(quote.open) ? .brand : innerHead?.kind ?? .principleOrSlogan,
        evidence: .strong
      )
    }
    // “…，我…”的信念: said of oneself, and a creed.
    if (5...30).contains(length), unit(quote.close + 1) == 0x7684,
      Self.creeds.longest(at: quote.close + 2, in: text) != nil
    {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .principleOrSlogan, evidence: .strong)
    }
    // 巡察“回头看”: the inspection is held again.
    if let before = token(before: quote.open), before.wordClass == .head,
      text.has(Self.lookingBack, at: quote.open + 1),
      length == 3, ProgramHead.all[Int(before.detail)].traits.contains(.verb)
    {
      let form = Int(before.start)..<(quote.close + 1)
      return ProgramCandidate(name: form, form: form, kind: .action, evidence: .strong)
    }
    // “七五”普法
    if shape.isBareNumber, length == 2, inner.last == 0x4E94, text.has(Self.lawEducation, at: quote.close + 1) {
      let form = quote.open..<(quote.close + 3)
      return ProgramCandidate(name: form, form: form, kind: .action, evidence: .strong)
    }
    // “8”号公路: a number.
    if shape.isBareNumber, unit(quote.close + 1) == 0x53F7 { return nil }
    // “走出去”战略
    let isStrategy = noun.map { $0.kind == .strategy && $0.isAdjacent && !$0.isLoose } ?? false
    guard length >= 2, !speaks, !shape.isFigure || isStrategy, noun != nil || !shape.isBareNumber,
      isStrategy || !isKnownFigure(quote.inner)
    else { return nil }
    // 关于实施“甲乙”问题: what is carried out has a name, whatever the heading asks about it.
    if let after = noun, after.isRhetorical, !shape.isNumbered, !(isEnacted(quote.open) && length >= 3) { return nil }
    let noun = noun.flatMap { $0.isRhetorical && isEnacted(quote.open) ? nil : $0 }
    // 不是“甲”，而是“乙”: neither is a name.
    if !shape.isNumbered, isDenied(quote.open) { return nil }
    // 集“甲、乙”于一体, 一场“某部演习”, “草原之子”: what it unites, whom it does not name, what somebody is called.
    if unit(quote.open - 1) == 0x96C6 && shape.hasClauseMark || inner.first == 0x67D0 || length >= 4 && isKinship(inner)
    {
      return nil
    }
    // “甲乙，丙丁”的“X”: the one quotation says what the other is.
    let explained =
      isEntry(quote)
      || length >= 4 && unit(quote.open - 1) == 0x7684 && unit(quote.open - 2) == Mark.closingQuote
    // 被誉为“…第一人”, 是“甲之旅、乙之旅”: an epithet, a figure of speech.
    if noun == nil, !explained, isEpithet(quote, inner) { return nil }
    // 产量产值“双提升”: two things happen.
    if noun == nil, !explained, length == 3, inner.first == 0x53CC,
      token(at: quote.inner.lowerBound + 1)?.wordClass == .nominalVerb
    {
      return nil
    }
    let introduced = introducer(before: quote.open) || isInIntroducedList(quote.open)
    if !isNamed, !explained, !shape.isNumbered, !shape.isBalanced, opensWithVerb(quote.inner),
      !(unit(quote.close + 1) == 0x7684 && length <= 20
        && Self.ruleNouns.longest(at: quote.close + 2, in: text) != nil),
      !((introduced || isListed) && length <= 8 && isCarriedOut(quote.inner)),
      !(introduced && unit(quote.open - 1) == 0x7684)
    {
      return nil
    }
    let isFollowedByDe = unit(quote.close + 1) == 0x7684
    // The noun outside belongs to the name where the quotation alone is too short to be one: “雪亮”工程.
    if let noun, !noun.isRhetorical {
      // A meeting or a zone named after an expression is a thing of its own.
      if !noun.isLoose, noun.kind == .meeting || noun.kind == .zoneOrPilot, length >= 3 || shape.isNumbered,
        noun.range.count >= 3
      {
        candidates.append(
          ProgramCandidate(
            name: quote.open..<noun.range.upperBound,
            form: quote.open..<noun.range.upperBound,
            kind: noun.kind,
            evidence: .strong
          )
        )
        return ProgramCandidate(
          name: quote.inner,
          form: quote.form,
          kind: innerHead?.kind ?? .principleOrSlogan,
          evidence: shape.isNumbered ? .strong : .weak
        )
      }
      let needsNoun =
        length <= 3 && !shape.isNumbered || inner.last == 0x2B || inner.last == 0xFF0B
        || length == 3 && noun.isAdjacent && noun.range.count == 1 && unit(noun.range.lowerBound) == 0x5236
      // “甲”企业, “甲”社区: what the firms and quarters of a class are called.
      if noun.isLoose, noun.isAdjacent, noun.kind == .zoneOrPilot, (2...3).contains(length), !shape.isNumbered,
        !introduced
      {
        let form = quote.open..<noun.range.upperBound
        return ProgramCandidate(name: form, form: form, kind: .other, evidence: .weak)
      }
      if length == 1 || noun.isLoose && !(shape.isNumbered || introduced || isListed || noun.isShared || length >= 4) {
        return nil
      }
      // 开展“甲乙，丙丁戊”活动: what is set going may have halves of any length.
      let isSetGoing = !noun.isLoose && noun.isAdjacent && noun.kind == .action && introduced && length <= 24
      if shape.hasClauseMark && !(shape.isBalanced && length <= 32) && !isSetGoing { return nil }
      let form = quote.open..<(noun.isLoose ? quote.close + 1 : noun.range.upperBound)
      return ProgramCandidate(
        name: needsNoun && !noun.isLoose ? form : quote.inner,
        form: form,
        kind: noun.isLoose && !noun.isShared ? (innerHead?.kind ?? .principleOrSlogan) : innerHead?.kind ?? noun.kind,
        evidence: noun.isLoose && !noun.isShared && !shape.isNumbered && !introduced && length < 4 ? .weak : .strong
      )
    }
    // 打造“甲都”: what is striven for may be as short.
    if length == 2, inner.allSatisfy(Mark.isHan), !isFollowedByDe,
      token(before: quote.open)?.wordClass == .introducer, Self.strivings.longest(at: quote.open - 2, in: text) == 2
    {
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: kindByVerb(before: quote.open),
        evidence: .strong
      )
    }
    let isPolicy = isFollowedByDe && namesPolicy(after: quote.close + 2)
    if shape.hasClauseMark {
      // “甲乙丙丁、戊己庚辛”: parts of one length in an enumeration are a slogan wherever they stand; verse has commas.
      // “甲乙丙丁，戊己庚辛”: a slogan in a report, verse elsewhere.
      if shape.isBalanced, (9...24).contains(length), !shape.hasParticle, noun == nil, !isFollowedByDe, !explained,
        !shape.isEnumeration, !(introduced || isListed)
      {
        return ProgramCandidate(name: quote.inner, form: quote.form, kind: .principleOrSlogan, evidence: .weak)
      }
      // 开展的“甲乙、丙丁戊”
      if introduced, unit(quote.open - 1) == 0x7684, length <= 24, !shape.isSpeech {
        return ProgramCandidate(name: quote.inner, form: quote.form, kind: .action, evidence: .strong)
      }
      // “谁主管、谁负责和属地管理”的原则
      if isPolicy, length <= 24, !shape.isSpeech {
        return ProgramCandidate(name: quote.inner, form: quote.form, kind: .principleOrSlogan, evidence: .strong)
      }
      guard shape.isBalanced, length <= 40,
        shape.isEnumeration && !(isFollowedByDe && !isPolicy && shape.hasShortParts)
          || (introduced || isListed) && !isFollowedByDe || isPolicy || explained
      else { return nil }
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .principleOrSlogan, evidence: .strong)
    }
    if explained || length >= 3 && isNaming(before: quote.open, length: length), !shape.hasParticle {
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: innerHead?.kind ?? .principleOrSlogan,
        evidence: .strong
      )
    }
    if shape.isNumbered, length <= 14, !shape.isSum || introduced || isListed || isPolicy {
      let isPlan = length == 3 && inner.first == 0x5341 && inner.last == 0x4E94
      let kind: ProgramKind =
        isPlan ? .plan : innerHead?.kind ?? (name(quote.inner).hasSuffix("会") ? .meeting : .principleOrSlogan)
      return ProgramCandidate(
        name: quote.inner,
        form: quote.form,
        kind: kind,
        evidence: .strong
      )
    }
    if let innerHead, innerHead.grade != .loose || introduced || innerHead.kind == .zoneOrPilot && length >= 5,
      length >= 3, length <= (innerHead.traits.contains(.activity) || innerHead.grade == .meeting ? 38 : 24)
    {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: innerHead.kind, evidence: .strong)
    }
    guard length >= 3, length <= 16, !shape.hasParticle,
      !isFollowedByDe || length >= 6 && text.units[quote.inner].contains(Mark.middleDot) || introduced && length >= 6
        || isPolicy && length >= 4
    else { return nil }
    // “助渔兴农周”, “渔港消费季”: days set aside for a cause.
    if length >= 5, let last = inner.last, Self.seasons.contains(last), inner.allSatisfy(Mark.isHan) {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .action, evidence: .strong)
    }
    // “2015年度…”, “第三届…”: what is held or given every year.
    if length >= 6, text.has(Self.ofYear, at: quote.inner.lowerBound + 4) || ordinal(at: quote.inner.lowerBound) {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: innerHead?.kind ?? .brand, evidence: .strong)
    }
    // “青桥经验”, “渔事查一次”: what others learn from, what a reform promises.
    if length >= 4,
      text.has(Self.experience, at: quote.inner.upperBound - 2)
        || text.has(Self.onlyOnce, at: quote.inner.upperBound - 2)
    {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .mechanism, evidence: .strong)
    }
    // “…好人榜”, “…卫士奖”, “…连”: honours have names; so have bodies of soldiers that bear them, cases and what was built for a work.
    if length >= 4 && (inner.last == 0x699C || inner.last == 0x5956) || namesBody(inner)
      || length >= 6 && Self.systems.longest(at: quote.inner.upperBound - 2, in: text) == 2
      || isFought(quote.open, inner)
    {
      return ProgramCandidate(name: quote.inner, form: quote.form, kind: .brand, evidence: .strong)
    }
    // A place and a good: “好客山东”, “山东制造”.
    let hasPlace =
      (4...8).contains(length)
      && (token(at: quote.inner.lowerBound)?.wordClass == .place
        || token(before: quote.inner.upperBound)?.wordClass == .place)
    let governed = introduced || isListed || isPolicy || isGoverned(quote.open)
    // “大美云岭·多彩青河”
    let isPaired = length >= 6 && hasAnyPlace(quote.inner) && text.units[quote.inner].contains(Mark.middleDot)
    let evidence: Evidence =
      governed && length >= 4 || length >= 4 && isTheme(quote) || isNamedBefore(quote.open) || isEnacted(quote.open)
        || hasPlace || isPaired || isWon(quote.open) ? .strong : .weak
    var candidate = ProgramCandidate(
      name: quote.inner,
      form: quote.form,
      kind: hasPlace || isPaired ? .brand : kindByVerb(before: quote.open),
      evidence: evidence
    )
    candidate.wantsRecurrence = evidence == .weak
    return candidate
  }

  /// “推动…”, “要…”, “让…”: a topic or a line of speech, no name.
  private func opensWithVerb(_ inner: Range<Int>) -> Bool {
    guard inner.count >= 5, let token = token(at: inner.lowerBound), Int(token.end) < inner.upperBound else {
      return false
    }
    switch token.wordClass {
    case .introducer, .verb: return token.length >= 2
    case .adverb: return !token.traits.contains(.quality)
    case .particle: return true
    default: return false
    }
  }

  private func isContrasted(_ quote: Quotation) -> Bool {
    if isNaming(before: quote.open, length: 0) { return false }
    var index = quote.close + 1
    while index - quote.close <= 9, unit(index) != Mark.comma, unit(index) != Mark.period, unit(index) != Mark.newline {
      if Self.turns.contains(unit(index)),
        Self.turnWords.contains(unit(index + 1)) || unit(index + 1) == Mark.openingQuote
      {
        // “甲”战略性转变: a turn, and no word to what.
        let isTurn = unit(index) == 0x8F6C && unit(index + 1) == 0x53D8
        if !isTurn || Self.turnWords.contains(unit(index + 2)) || unit(index + 2) == Mark.openingQuote { return true }
      }
      index += 1
    }
    let before = unit(quote.open - 1)
    return (before == 0x5411 || before == 0x5230 || before == 0x4E3A) && unit(quote.open - 2) != 0x9762
      && isTurned(before: quote.open - 1)
  }

  private static let turns = CharacterBitmap("向到转变")
  private static let turnWords = CharacterBitmap("变为成向到")

  /// A closing mark or 从 stands shortly before 向: the second half of a contrast.
  private func isTurned(before index: Int) -> Bool {
    var back = index
    while back > 0, index - back <= 10 {
      let unit = unit(back - 1)
      if unit == Mark.closingQuote || unit == Mark.closingSingleQuote { return true }
      if unit == Mark.comma || unit == Mark.period || unit == Mark.newline { return false }
      back -= 1
    }
    return false
  }

  /// True when an introducing verb governs the quotation at `open`, with at most eight characters of attribute between them.
  private func introducer(before open: Int) -> Bool {
    var index = open
    while index > 0, open - index <= 8 {
      guard let token = token(before: index) else { return false }
      switch token.wordClass {
      // 聚焦“…”: a topic.
      case .introducer where open == index && Self.topics.longest(at: Int(token.start), in: text) == token.length:
        return false
      case .introducer: return true
      case .nominalVerb: if open == index { return true }
      case .content, .generic, .material, .place, .number, .scope, .head: break
      case .determiner: return true
      // 开展的“…”, 推出的“…”
      case .particle where open == index && token.length == 1 && unit(open - 1) == 0x7684:
        return self.token(before: open - 1)?.wordClass == .introducer
          && Self.launching.longest(at: open - 3, in: text) == 2
      default: return false
      }
      index = Int(token.start)
    }
    return false
  }

  private static let launching = UnitTable("开展 实施 推出 打造 推行 发起 启动 举办 创建 组织")

  /// 抓好“甲”、“乙”、“丙”: the verb governs each.
  private func isInIntroducedList(_ open: Int) -> Bool {
    var index = open
    var steps = 0
    while steps < 6 {
      if unit(index - 1) == Mark.enumerationComma || unit(index - 1) == 0x548C { index -= 1 }
      guard unit(index - 1) == Mark.closingQuote else { break }
      var back = index - 2
      while back >= 0, index - back < 24, text.units[back] != Mark.openingQuote, text.units[back] != Mark.newline {
        back -= 1
      }
      guard unit(back) == Mark.openingQuote else { return false }
      index = back
      steps += 1
    }
    return steps > 0 && token(before: index)?.wordClass == .introducer
  }

  private static let topics = UnitTable("聚焦 围绕 紧扣 立足 依托 聚焦于")

  /// A verb right before makes the quotation its object, which speech and irony seldom are.
  private func isGoverned(_ open: Int) -> Bool {
    // 提供了“…”
    let end = unit(open - 1) == 0x4E86 ? open - 1 : open
    guard let token = token(before: end), token.wordClass == .verb || token.wordClass == .nominalVerb else {
      return false
    }
    return !token.traits.contains(.naming)
  }

  /// Brands are polished (擦亮, 打响), everything else is principle or slogan until a noun says more.
  private func kindByVerb(before open: Int) -> ProgramKind {
    guard let token = token(before: open), token.wordClass == .introducer else { return .principleOrSlogan }
    return token.traits.contains(.brandVerb) ? .brand : .principleOrSlogan
  }

  /// The head noun that ends `range`, if a name stands before it.
  func headAtEnd(of range: Range<Int>) -> ProgramHead? {
    guard let token = token(before: range.upperBound), token.wordClass == .head, Int(token.start) > range.lowerBound,
      Int(token.end) == range.upperBound
    else { return nil }
    return ProgramHead.all[Int(token.detail)]
  }

  private static let ruleNouns = UnitTable("原则 方针 理念 工作法 主题 信念 意识 观念 基本国策 国策")
  private static let tasks = UnitTable("开展")
  private static let strivings = UnitTable("打造 争创 创建 推进 实施 推行 推动 叫响 打响 实行")
  private static let systems = UnitTable("系统 平台")
  private static let creeds = UnitTable("信念 誓言 信条 校训 家训 口号 宗旨")
  private static let offices = CharacterBitmap("站局厅院社司队校行织")
  private static let seasons = CharacterBitmap("周季节")
  private static let ofYear = Array("年度".utf16)
  private static let experience = Array("经验".utf16)
  private static let onlyOnce = Array("一次".utf16)
}
