extension ProgramScan {
  /// Finds `X（以下简称“Y”）`, `X（简称Y）`: Y stands for X from here on.
  mutating func findAliases() {
    for marker in ["以下简称", "下称", "简称"].map({ Array($0.utf16) }) {
      var index = 0
      while let found = text.firstIndex(of: marker, from: index) {
        index = found + marker.count
        guard let open = bracketBefore(found), let short = shortForm(after: index), let full = fullForm(before: open)
        else { continue }
        guard !aliases.contains(where: { $0.short.overlaps(short) }) else { continue }
        aliases.append(ProgramAlias(short: short, full: full, statement: full.lowerBound..<short.upperBound))
      }
    }
    aliases.sort { $0.statement.lowerBound < $1.statement.lowerBound }
  }

  private func bracketBefore(_ index: Int) -> Int? {
    var back = index - 1
    while back >= 0, index - back <= 4 {
      if text.units[back] == Mark.openingBracket { return back }
      if text.units[back] == Mark.comma { return back }
      back -= 1
    }
    return nil
  }

  private func shortForm(after index: Int) -> Range<Int>? {
    var start = index
    while [Mark.openingQuote, Mark.openingTitle, Mark.colon, Mark.openingSingleQuote, 0x4E3A].contains(unit(start)) {
      start += 1
    }
    var end = start
    while end - start < 24 {
      let unit = unit(end)
      if unit == Mark.closingQuote || unit == Mark.closingTitle || unit == Mark.closingBracket || unit == Mark.comma
        || unit == Mark.period
        || unit == Mark.newline || unit == Mark.closingSingleQuote || unit == Mark.enumerationComma
        || unit == Mark.semicolon
      {
        break
      }
      end += 1
    }
    return end - start >= 2 && end - start < 24 ? start..<end : nil
  }

  /// The full form that ends before the bracket at `open`: a title, a quotation, or back to a boundary.
  private func fullForm(before open: Int) -> Range<Int>? {
    let last = unit(open - 1)
    if last == Mark.closingTitle || last == Mark.closingQuote {
      let opening = last == Mark.closingTitle ? Mark.openingTitle : Mark.openingQuote
      var index = open - 2
      while index >= 0, open - index < 90 {
        if text.units[index] == opening { return (index + 1)..<(open - 1) }
        index -= 1
      }
      return nil
    }
    var start = open
    while let token = token(before: start), open - start < 40 {
      switch token.wordClass {
      case .content, .material, .generic, .nominalVerb, .place, .number, .head, .scope, .conjunction:
        start = Int(token.start)
      case .mark where unit(Int(token.start)) == Mark.closingQuote && start < open:
        // “甲乙”＋制度试点
        var index = Int(token.start) - 1
        while index > 0, open - index < 60, unit(index) != Mark.openingQuote, unit(index) != Mark.newline { index -= 1 }
        return unit(index) == Mark.openingQuote ? index..<open : nil
      default: return open - start >= 4 ? start..<open : nil
      }
    }
    return open - start >= 4 ? start..<open : nil
  }
}

extension ProgramText {
  /// The first place of `literal` at or after `start`.
  func firstIndex(of literal: [UInt16], from start: Int) -> Int? {
    guard let first = literal.first else { return nil }
    let isTrigger = ProgramTriggers.table[Int(CharacterNumbers.shared.number(of: first))].contains(.phrase)
    return units.withUnsafeBufferPointer { buffer in
      var index = start
      let end = buffer.count - literal.count
      while index <= end {
        if buffer[index] == first, has(literal, at: index) { return index }
        index = isTrigger ? next(.phrase, from: index + 1) : index + 1
      }
      return nil
    }
  }
}
