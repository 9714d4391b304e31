/// Names in running text that no post, verb or list introduces.
extension PeopleScan {
  /// Reads names by their shape alone: a surname, characters that suit a given name, no word across either edge.
  ///
  /// A good shape between two boundaries is strong evidence, a good shape with one doubtful edge is weak.
  mutating func readFree() {
    var covered = CoveredRanges(drafts.resolved())
    var index = 0
    while index < text.count {
      let scalar = text.scalars[index]
      if let end = covered.end(of: index) {
        index = end
        continue
      }
      let tier = NameSurnames.tier(scalar)
      if tier == 2 || (tier == 1 && !NameSurnames.isEveryday(scalar))
        || NameSurnames.compound.length(at: index, in: text) > 0
      {
        if let length = readFreeName(at: index, tier: tier) {
          index += length
          continue
        }
      }
      index += 1
    }
  }

  private mutating func readFreeName(at index: Int, tier: Int) -> Int? {
    // Cheap refusals first: most surname characters of running text begin a word or stand before one no name contains.
    let second = text[index + 1]
    guard PersonText.isHan(second),
      NameCharacters.givenWeight(second) > 0 || NameSurnames.compound.length(at: index, in: text) > 0,
      text.wordLength(at: index) == 0
    else { return nil }
    guard let name = NameParser.name(at: index, in: text, slot: .free), name.kind == .han, !name.isWord else {
      return nil
    }
    let end = name.range.upperBound
    let previous = text[index - 1]
    let left: Int
    if !PersonText.isHan(previous) {
      left = 2
    } else if NameParser.splitsWord(at: index, text) {
      return nil
    } else if NameNeighbours.preceding.length(endingAt: index, in: text) > 0 {
      left = 2
    } else if PostTitles.heads.length(endingAt: index, in: text) > 1 {
      left = 2
    } else if endsWord(at: index) {
      left = 1
    } else {
      left = -2
    }
    let right = NameParser.endScore(end, in: text)
    var shape = tier == 2 ? 2 : 0
    var index = index + (NameSurnames.compound.length(at: index, in: text) > 0 ? 2 : 1)
    if index == name.range.lowerBound + 2 { shape += 3 }
    let givenStart = index
    while index < end {
      let weight = NameCharacters.givenWeight(text[index])
      if weight < 1 { return nil }
      shape += weight
      index += 1
    }
    if name.range.count == 2 { shape -= 1 }
    let ambiguity = NameWords.ambiguity(of: name.range, surname: 1, in: text)
    var total = shape + left + right - ambiguity.penalty
    if end - givenStart == 2, NameWords.isWord(givenStart..<end, text) { total -= 3 }
    if name.isAmbiguous || ambiguity.penalty >= 3 || right < 0 && left < 2 { return nil }
    if NameCharacters.isBodyEnd(text[end - 1]) && (shape < 6 || total < 9) { return nil }
    if PostJurisdiction.states.length(at: name.range.lowerBound, in: text) > 0 { return nil }
    let evidence: Evidence
    if total >= 9 && left > 0 && right > 0 && name.range.count >= 3 && shape >= 5
      && tier == 2
    {
      evidence = .strong
    } else if tier < 2 && name.range.lowerBound + 2 >= givenStart && !(left == 2 && right >= 3 && total >= 8) {
      return nil
    } else if name.range.count >= 3 ? total >= 7 && left > 0 : total >= 7 && left == 2 && right >= 2 {
      evidence = .weak
    } else {
      return nil
    }
    drafts.add(
      PersonDraft(range: name.range, score: total, evidence: evidence, isAmbiguous: name.isAmbiguous, category: nil)
    )
    return name.range.count
  }

  /// True where an everyday word of two characters and more ends.
  private func endsWord(at index: Int) -> Bool {
    NameWords.isWord((index - 2)..<index, text) || NameWords.isWord((index - 3)..<index, text)
      || NameWords.isWord((index - 4)..<index, text)
  }
}

/// The stretches that names already cover, for one walk from left to right.
private struct CoveredRanges {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ drafts: [PersonDraft]) {
    ranges = drafts.map(\.range)
  }

  /// The end of the range that holds `index`; nil for none. Indices must ascend.
  mutating func end(of index: Int) -> Int? {
    while next < ranges.count, ranges[next].upperBound <= index { next += 1 }
    guard next < ranges.count, ranges[next].contains(index) else { return nil }
    return ranges[next].upperBound
  }
}
