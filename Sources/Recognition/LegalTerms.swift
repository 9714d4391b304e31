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
      while end - start < 24, unit(end) != Mark.newline, unit(end) != Mark.period,
        Self.meaning.longest(at: end, in: text) == nil
      {
        end += 1
      }
      guard let _ = Self.meaning.longest(at: end, in: text), end - start >= 2, !claimed[start] else { continue }
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

  private static let instruments = [
    "条例", "办法", "规定", "细则", "本法", "规则", "准则", "规范", "意见", "方案", "通知", "规划", "章程", "指南", "标准",
  ]
  .map { Array($0.utf16) }
  private static let meaning = UnitTable("，是指 ，指 是指 ，系指 系指")
  private static let work = Array("工作".utf16)
}
