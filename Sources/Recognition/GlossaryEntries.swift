extension ProgramScan {
  /// Finds the terms of explained lists that stand without quotation marks: `3．田长制：指…`, and under a heading 名词解释 every
  /// `3．田长制：…`.
  mutating func findGlossaryEntries() {
    var isGlossary = false
    var start = 0
    while start < text.count {
      if let entry = entry(at: start, isGlossary: isGlossary) {
        claim(entry)
        candidates.append(
          ProgramCandidate(
            name: entry,
            form: entry,
            kind: headAtEnd(of: entry)?.kind ?? .principleOrSlogan,
            evidence: .strong
          )
        )
      }
      let end = text.next(.newline, from: start)
      if end - start <= 24, !isGlossary { isGlossary = opensGlossary(start..<end) }
      start = end + 1
    }
  }

  private func opensGlossary(_ line: Range<Int>) -> Bool {
    line.contains { Self.headings.longest(at: $0, in: text) != nil }
  }

  /// The term that opens the paragraph at `start`: a number at most before it, a mark of explanation after it.
  private func entry(at start: Int, isGlossary: Bool) -> Range<Int>? {
    var index = start
    var hasNumber = false
    while index - start <= 8 {
      let unit = unit(index)
      if (0x30...0x39).contains(unit) || (0x2460...0x2473).contains(unit) {
        hasNumber = true
      } else if !Self.numbering.contains(unit) {
        break
      }
      index += 1
    }
    // 一、 and （三） number entries; 三 in 三治 belongs to the term.
    if !hasNumber, Mark.chineseNumerals.contains(unit(index)) {
      var after = index
      while Mark.chineseNumerals.contains(unit(after)) { after += 1 }
      if unit(after) == Mark.enumerationComma || unit(after) == Mark.closingBracket { index = after + 1 }
    }
    let first = index
    while index - first <= 20, Mark.isHan(unit(index)) || unit(index) == 0x2B || isLetterOrDigit(unit(index)) {
      index += 1
    }
    let term = first..<index
    guard (3...16).contains(term.count), !claimed[first], unit(index) == Mark.colon || unit(index) == Mark.comma,
      !term.contains(where: { isFunctionWord(at: $0) })
    else { return nil }
    let isMeant = Self.meanings.longest(at: index, in: text) != nil
    guard isMeant || isGlossary && hasNumber && unit(index) == Mark.colon && Mark.isHan(unit(index + 1)) else {
      return nil
    }
    return term
  }

  private func isLetterOrDigit(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  private func isFunctionWord(at index: Int) -> Bool {
    guard let token = token(at: index), Int(token.start) == index else { return false }
    return token.wordClass == .particle || token.wordClass == .time
  }

  private static let headings = UnitTable("名词解释 名词注释 名词术语 术语解释 名词说明 有关名词")
  private static let meanings = UnitTable("：即 ：指 ：是指 ：是 ：又称 ：全称 ，是指 ，即指")
  private static let numbering = CharacterBitmap("（）()[]【】〔〕.．、 \u{3000}\u{FF0E}·•●■◆※*")
}
