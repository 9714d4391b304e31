/// A term that a text sets apart to explain it: in a numbered glossary, under a label or as a question.
struct GlossaryEntry: Sendable {
  /// The forms the entry explains, with their marks: “甲”“乙”：… explains two.
  var forms: [Range<Int>]
  /// The whole term as it stands.
  var term: Range<Int>
  /// From the first character of the explanation to the end of its paragraph.
  var explanation: Range<Int>
  /// One of a list, which explains it briefly; an answer to a question is prose like any other.
  var isListed: Bool
}

/// A paragraph that opens with a term and a mark of explanation.
private struct EntryLine {
  /// Its number in the list; nil without one.
  var number: Int?
  /// The term with its marks.
  var term: Range<Int>
  /// First character of the explanation, in the same paragraph or the next.
  var explanation: Int
  /// The line feed between the term and its explanation; nil where they share a line.
  var lineBreak: Int?
  /// 即, 指, 是指 opens the explanation.
  var isMeant: Bool
  /// It answers a question.
  var isAnswer = false
}

extension ProgramScan {
  /// Finds the terms of explained lists: `3．田长制：指…` anywhere; every term of a numbered list whose terms look like names or that stands
  /// under a heading 名词解释; a term under a label (`关键词：甲`, `名词解释：…`); the term of a question (`什么是田长制？`).
  mutating func findGlossaryEntries() {
    var run: [EntryLine] = []
    var isGlossary = false
    var gap = 0
    var labelled: Range<Int>?
    var start = 0
    while start < text.count {
      let end = text.next(.newline, from: start)
      defer { start = end + 1 }
      if start == end { continue }
      let line = start..<end
      if let question = question(in: line) {
        addEntry(question)
        continue
      }
      if let term = labelledTerm(in: line) {
        labelled = term
        continue
      }
      if let term = labelled, let explanation = labelledExplanation(in: line) {
        addEntry(EntryLine(term: term, explanation: explanation, isMeant: true))
        labelled = nil
        continue
      }
      if let entry = entryLine(line) {
        let follows =
          entry.number.map { number in run.last?.number.map { $0 + 1 == number } ?? (number >= 1) } ?? isGlossary
        if !follows {
          close(&run, isGlossary: isGlossary)
          if !isGlossary || entry.number.map({ $0 != 1 }) ?? true { isGlossary = false }
        }
        run.append(entry)
        gap = 0
      } else if opensGlossary(line) {
        close(&run, isGlossary: isGlossary)
        isGlossary = true
        gap = 0
      } else if !run.isEmpty, run.last.map({ $0.explanation == start }) ?? false {
        // The explanation that the term's own line announced.
        gap = 0
      } else {
        gap += 1
        // A heading or more than a few paragraphs end the list.
        if !run.isEmpty, gap > 3 || isHeading(line) {
          close(&run, isGlossary: isGlossary)
          isGlossary = false
        }
      }
    }
    close(&run, isGlossary: isGlossary)
  }

  /// Takes the entries of a list that ended: all of a glossary, of other lists those that say 即 or 指.
  private mutating func close(_ run: inout [EntryLine], isGlossary: Bool) {
    defer { run = [] }
    let names = run.reduce(0) { $0 + (looksLikeName($1.term) ? 1 : 0) }
    let commands = run.reduce(0) { $0 + (opensWithAction($1.term) ? 1 : 0) }
    let isList = run.count >= 3 && names * 2 >= run.count && commands * 5 <= run.count
    for entry in run where entry.isMeant || isList || isGlossary && (entry.number != nil || looksLikeName(entry.term)) {
      addEntry(entry)
    }
  }

  private mutating func addEntry(_ line: EntryLine) {
    guard !line.term.contains(where: { claimed[$0] }) else { return }
    let forms = forms(of: line.term)
    guard !forms.isEmpty else { return }
    let end = text.next(.newline, from: line.explanation)
    entries.append(
      GlossaryEntry(
        forms: forms.map(\.form),
        term: line.term,
        explanation: line.explanation..<max(end, line.explanation),
        isListed: !line.isAnswer
      )
    )
    if let lineBreak = line.lineBreak { continuedLines.insert(lineBreak) }
    claim(line.term)
    for form in forms {
      candidates.append(
        ProgramCandidate(
          name: form.name,
          form: form.form,
          kind: headAtEnd(of: form.form)?.kind ?? .principleOrSlogan,
          evidence: .strong
        )
      )
      // “甲乙丙”行动，是指…: what is explained is called “甲乙丙” too.
      guard unit(form.form.lowerBound) == Mark.openingQuote,
        let close = form.form.first(where: { unit($0) == Mark.closingQuote }), close + 1 < form.form.upperBound,
        close - form.form.lowerBound > 3
      else { continue }
      let inner = (form.form.lowerBound + 1)..<close
      var short = ProgramCandidate(
        name: inner,
        form: inner,
        kind: candidates[candidates.count - 1].kind,
        evidence: .strong
      )
      short.canonical = name(form.form)
      candidates.append(short)
    }
  }

  /// Drops what an entry's explanation quotes of the term itself: “四横” and “四纵” in the entry of “四横四纵”水网 are its parts. What else an
  /// explanation names in passing counts where the text names it again. `candidates` are in the order of the text.
  mutating func weighExplanations() {
    guard !entries.isEmpty else { return }
    nameByEntries()
    var parts: Set<Int> = []
    var index = 0
    for entry in entries.filter(\.isListed).sorted(by: { $0.explanation.lowerBound < $1.explanation.lowerBound }) {
      let term = text.units[entry.term].filter { Mark.isHan($0) || $0 < 0x80 }
      let forms = Set(entry.forms.map(nameKey))
      while index < candidates.count, candidates[index].form.lowerBound < entry.explanation.lowerBound { index += 1 }
      while index < candidates.count, candidates[index].form.lowerBound < entry.explanation.upperBound {
        defer { index += 1 }
        let form = candidates[index].form
        if candidates[index].kind == .document || forms.contains(nameKey(form)) { continue }
        if unit(form.lowerBound) == Mark.openingQuote, let close = text.units[form].firstIndex(of: Mark.closingQuote) {
          let inner = Array(text.units[(form.lowerBound + 1)..<close])
          if inner.count < term.count, term.indices.contains(where: { term[$0...].starts(with: inner) }) {
            parts.insert(index)
          }
          // “甲”工程, “甲工程” are names wherever they stand.
          if close + 1 < form.upperBound || headAtEnd(of: (form.lowerBound + 1)..<close)?.isFirm ?? false { continue }
        }
        // 实施＋…行动: set going by somebody else, whatever it explains here.
        if candidates[index].kind == .action, headAtEnd(of: form)?.grade == .strong,
          Self.enactments.longest(at: form.lowerBound - 2, in: text) == 2
        {
          continue
        }
        candidates[index].evidence = .weak
      }
    }
    guard !parts.isEmpty else { return }
    candidates = candidates.indices.filter { !parts.contains($0) }.map { candidates[$0] }
  }

  /// “甲”计划 is called the same in its entry and elsewhere.
  private mutating func nameByEntries() {
    var names: [UInt64: String] = [:]
    for entry in entries {
      for form in entry.forms where unit(form.lowerBound) == Mark.openingQuote { names[nameKey(form)] = name(form) }
    }
    for index in candidates.indices where candidates[index].canonical == nil {
      guard unit(candidates[index].form.lowerBound) == Mark.openingQuote,
        let name = names[nameKey(candidates[index].form)]
      else { continue }
      candidates[index].canonical = name
    }
  }

  // MARK: - Lines

  private func opensGlossary(_ line: Range<Int>) -> Bool {
    line.count <= 30 && line.contains { Self.headings.longest(at: $0, in: text) != nil }
  }

  /// A short line without a mark at its end.
  private func isHeading(_ line: Range<Int>) -> Bool {
    let last = unit(line.upperBound - 1)
    return line.count <= 24 && last != Mark.period && last != Mark.semicolon && last != Mark.closingQuote
      && last != 0xFF01
  }

  /// The term that opens the paragraph `line`: a number at most before it, a mark of explanation after it.
  private func entryLine(_ line: Range<Int>) -> EntryLine? {
    let (number, start) = listNumber(in: line)
    let first = afterArticleNumber(at: start, before: line.upperBound) ?? start
    var index = first
    var depth = 0
    while index < line.upperBound, index - first <= 30 {
      let unit = text.units[index]
      if unit == Mark.openingQuote || unit == Mark.openingBracket {
        depth += 1
      } else if unit == Mark.closingQuote || unit == Mark.closingBracket {
        depth -= 1
      } else if unit == Mark.colon || unit == Mark.comma && depth <= 0 {
        break
      } else if unit == 0x662F, depth <= 0, index - first >= 2, number != nil,
        Self.isMeant.longest(at: index, in: text) != nil
      {
        break
      } else if unit == Mark.period || unit == Mark.semicolon || unit == Mark.openingTitle || unit == 0xFF1F
        || unit == 0xFF01
      {
        return nil
      }
      index += 1
    }
    guard index < line.upperBound, index - first <= 30 else { return nil }
    let isMeant = Self.meanings.longest(at: index, in: text) != nil || unit(index) == 0x662F
    guard isMeant || unit(index) == Mark.colon, let term = term(first..<index, isMeant: isMeant) else { return nil }
    var explanation = unit(index) == 0x662F ? index : index + 1
    var lineBreak: Int?
    while explanation < text.count, unit(explanation) <= Mark.space || unit(explanation) == Mark.wideSpace {
      if unit(explanation) == Mark.newline {
        guard lineBreak == nil || explanation == lineBreak.map({ $0 + 1 }) else { return nil }
        lineBreak = lineBreak ?? explanation
      }
      explanation += 1
    }
    guard explanation < text.count else { return nil }
    return EntryLine(number: number, term: term, explanation: explanation, lineBreak: lineBreak, isMeant: isMeant)
  }

  /// `range` without blanks around it, if a term may be written like that.
  private func term(_ range: Range<Int>, isMeant: Bool) -> Range<Int>? {
    var range = range
    while let first = range.first, unit(first) == Mark.space || unit(first) == Mark.wideSpace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, unit(last) == Mark.space { range = range.lowerBound..<last }
    let own = range.reduce(0) { $0 + (Mark.isHan(unit($1)) || unit($1) < 0x7B && unit($1) > 0x2A ? 1 : 0) }
    guard (2...24).contains(own), !claimed[range.lowerBound],
      Self.explanationLabels.longest(at: range.lowerBound, in: text) != range.count
    else { return nil }
    // 甲队VS乙队：…: a match.
    let isMatch = range.dropLast().contains {
      (unit($0) | 0x20) == 0x76 && (unit($0 + 1) | 0x20) == 0x73 && Mark.isHan(unit($0 - 1))
    }
    guard !isMatch else { return nil }
    var isQuoted = false
    for index in range {
      if unit(index) == Mark.openingQuote { isQuoted = true }
      if unit(index) == Mark.closingQuote { isQuoted = false }
      // 六个有之: what a number opens may hold any word.
      if !isQuoted, isFunctionWord(at: index), !Mark.chineseNumerals.contains(unit(range.lowerBound)) { return nil }
    }
    return range
  }

  /// The number that opens a list's item and where its text begins: 3．, （3）, ［3］, ③, 三、, 注3：.
  private func listNumber(in line: Range<Int>) -> (value: Int?, next: Int) {
    var index = line.lowerBound
    // Most lines open with a character that is neither a numeral nor 注.
    let first = unit(index)
    if Mark.isHan(first), first != 0x6CE8, !Mark.chineseNumerals.contains(first) { return (nil, index) }
    while index < line.upperBound, Self.bullets.contains(unit(index)) || unit(index) == Mark.space { index += 1 }
    let bare = index
    if (0x2460...0x2473).contains(unit(index)) { return (Int(unit(index)) - 0x245F, index + 1) }
    if unit(index) == 0x6CE8 { index += 1 }
    let isOpen = Self.openings.contains(unit(index))
    if isOpen { index += 1 }
    var value = 0
    var digits = 0
    if (0x30...0x39).contains(unit(index)) {
      while (0x30...0x39).contains(unit(index)), digits < 4 {
        value = value * 10 + Int(unit(index)) - 0x30
        digits += 1
        index += 1
      }
    } else {
      while digits < 3, Mark.chineseNumerals.contains(unit(index)), let digit = Mark.digitValue(unit(index)) {
        // 十二 is 12, 二十 is 20, 二十一 is 21.
        value = digit == 10 ? max(value, 1) * 10 : value + digit
        digits += 1
        index += 1
      }
    }
    guard digits > 0, value < 1000, Self.numberEnds.contains(unit(index)) else { return (nil, bare) }
    while index < line.upperBound, Self.numberEnds.contains(unit(index)) { index += 1 }
    return (value, index)
  }

  /// `什么是甲？`, `问：何谓“甲”？`, `甲是什么？`: the term, and the answer behind the question mark.
  private func question(in line: Range<Int>) -> EntryLine? {
    guard text.holdsQuestion, line.count >= 6 else { return nil }
    var (_, index) = listNumber(in: line)
    if unit(index) == 0x95EE, unit(index + 1) == Mark.colon { index += 2 }
    var end = index
    while end < line.upperBound, end - index < 36, unit(end) != 0xFF1F, unit(end) != Mark.period { end += 1 }
    guard end < line.upperBound, unit(end) == 0xFF1F else { return nil }
    var range = index..<end
    if let length = Self.asking.longest(at: index, in: text) {
      range = (index + length)..<end
    } else if text.has(Self.isWhat, at: end - 3) {
      range = index..<(end - 3)
    } else {
      return nil
    }
    guard let term = term(range, isMeant: true), !opensWithAction(term) else { return nil }
    var answer = end + 1
    while answer < text.count, answer - end < 6,
      unit(answer) <= Mark.space || unit(answer) == Mark.wideSpace || unit(answer) == 0x7B54
        || unit(answer) == Mark.colon
        || unit(answer) == Mark.closingQuote
    {
      answer += 1
    }
    guard answer < text.count else { return nil }
    // What is asked for by a bare word must be answered by it.
    let bare = text.units[term].filter { Mark.isHan($0) }
    guard looksLikeName(term) || text.has(bare, at: answer) else { return nil }
    return EntryLine(term: term, explanation: answer, isMeant: true, isAnswer: true)
  }

  /// `关键词：甲`, `热词一：“甲”`: the term of an explanation that follows.
  private func labelledTerm(in line: Range<Int>) -> Range<Int>? {
    guard line.count <= 30, let length = Self.termLabels.longest(at: line.lowerBound, in: text) else { return nil }
    var index = line.lowerBound + length
    while Mark.isNumeral(unit(index)) { index += 1 }
    guard unit(index) == Mark.colon else { return nil }
    return term((index + 1)..<line.upperBound, isMeant: true)
  }

  private func labelledExplanation(in line: Range<Int>) -> Int? {
    guard let length = Self.explanationLabels.longest(at: line.lowerBound, in: text),
      unit(line.lowerBound + length) == Mark.colon
    else { return nil }
    return line.lowerBound + length + 1
  }

  private func isFunctionWord(at index: Int) -> Bool {
    guard let token = token(at: index), Int(token.start) == index else { return false }
    return token.wordClass == .particle || token.wordClass == .time || token.wordClass == .determiner
  }

  // MARK: - Terms

  /// Quotation marks, a number or letters, a head noun: the term of a list is a name, no heading of the list.
  private func looksLikeName(_ term: Range<Int>) -> Bool {
    if term.contains(where: { unit($0) == Mark.openingQuote }) { return true }
    if let value = Mark.digitValue(unit(term.lowerBound)), value > 1 || unit(term.lowerBound) != 0x4E00 { return true }
    if term.contains(where: { (0x30...0x39).contains(unit($0)) || (0x41...0x5A).contains(unit($0)) || unit($0) == 0x2B }
    ) {
      return true
    }
    return headAtEnd(of: term).map(\.isFirm) ?? false
  }

  /// 加强…, 全面…: what is to be done.
  private func opensWithAction(_ term: Range<Int>) -> Bool {
    guard let token = token(at: term.lowerBound) else { return false }
    switch token.wordClass {
    case .introducer, .verb, .adverb: return true
    default: return false
    }
  }

  /// The names a term holds: “甲”“乙” are two, so are 甲工程和“乙”计划; 甲“乙”行动 is one.
  private func forms(of term: Range<Int>) -> [(name: Range<Int>, form: Range<Int>)] {
    var end = term.upperBound
    // 甲（乙）: the bracket says it again.
    if unit(end - 1) == Mark.closingBracket,
      let open = text.units[term].lastIndex(of: Mark.openingBracket), open - term.lowerBound >= 3
    {
      end = open
    }
    let parts = parts(of: term.lowerBound..<end)
    let isJoined = parts.count > 1 && parts.allSatisfy { isWhole($0) }
    return (isJoined ? parts : [term.lowerBound..<end]).map { part in
      isQuotation(part) ? (part.lowerBound + 1..<part.upperBound - 1, part) : (part, part)
    }
  }

  /// `term` cut between quotations and at 和, 与 and 、 outside them.
  private func parts(of term: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = term.lowerBound
    var isQuoted = false
    for index in term {
      switch unit(index) {
      case Mark.openingQuote:
        if index > start, unit(index - 1) == Mark.closingQuote {
          parts.append(start..<index)
          start = index
        }
        isQuoted = true
      case Mark.closingQuote: isQuoted = false
      case Mark.enumerationComma where !isQuoted, 0x548C where !isQuoted, 0x4E0E where !isQuoted:
        if index > start { parts.append(start..<index) }
        start = index + 1
      default: break
      }
    }
    if start < term.upperBound { parts.append(start..<term.upperBound) }
    return parts
  }

  private func isQuotation(_ range: Range<Int>) -> Bool {
    range.count > 3 && unit(range.lowerBound) == Mark.openingQuote
      && text.units[range].firstIndex(of: Mark.closingQuote) == range.upperBound - 1
  }

  private func isWhole(_ part: Range<Int>) -> Bool {
    isQuotation(part) || part.count >= 4 && (headAtEnd(of: part).map(\.isFirm) ?? false)
  }

  private static let headings = UnitTable(
    "名词解释 名词注释 名词术语 术语解释 名词说明 有关名词 用语解释 用语说明 有关用语 名词释义 术语说明 词语解释 专业名词"
  )
  private static let meanings = UnitTable("：即 ：指 ：是指 ：是 ：又称 ：全称 ，是指 ，即指 ：主要是指 ：一般指 ：简称")
  private static let isMeant = UnitTable("是指")
  private static let asking = UnitTable("什么是 何谓 何为 什么叫 什么叫做 啥是")
  private static let isWhat = Array("是什么".utf16)
  private static let termLabels = UnitTable("关键词 热词 新词 词条 新名词")
  private static let explanationLabels = UnitTable("名词解释 释义 解释 解读 词义 注释")
  private static let bullets = CharacterBitmap("\u{3000}·•●■◆※*★☆▲")
  private static let openings = CharacterBitmap("（([【〔［")
  private static let numberEnds = CharacterBitmap("）)]】〕］.．、 \u{3000}：")
}
