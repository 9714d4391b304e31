extension DefinitionFinder {
  /// What stands under the heading `二、全面推行某某制度` and begins with the name without its noun: 某某是….
  func underHeadings() -> [Found] {
    var found: [Found] = []
    for (index, candidate) in scan.candidates.enumerated()
    where candidate.form == candidate.name && candidate.name.count >= 6
      && scan.unit(candidate.form.upperBound) == Mark.newline
    {
      guard Self.headNouns.longest(at: candidate.name.upperBound - 2, in: scan.text) == 2 else { continue }
      let stem = scan.text.units[candidate.name.lowerBound..<(candidate.name.upperBound - 2)]
      var start = candidate.form.upperBound
      while scan.unit(start) == Mark.newline || scan.unit(start) == Mark.space || scan.unit(start) == Mark.wideSpace,
        start < scan.text.count
      {
        start += 1
      }
      guard stem.count >= 4, start + stem.count < scan.text.count else { continue }
      // At most four characters stand before the stem: 行政＋执法公示.
      guard
        let lead = (0...4).first(where: {
          start + $0 + stem.count < scan.text.count
            && scan.text.units[(start + $0)..<(start + $0 + stem.count)].elementsEqual(stem)
        }), scan.unit(start + lead + stem.count) == 0x662F
      else { continue }
      let sentence = sentence(around: start)
      found.append(Found(candidate: index, sentence: sentence, strength: .explains, score: 890))
    }
    return found
  }

  private static let headNouns = UnitTable("制度 机制 行动 工程 办法 体系 改革 活动")

  /// The explanations of a glossary's entries.
  func entries() -> [Found] {
    guard !scan.entries.isEmpty else { return [] }
    var byForm: [Int: Int] = [:]
    for (index, candidate) in scan.candidates.enumerated() where byForm[candidate.form.lowerBound] == nil {
      byForm[candidate.form.lowerBound] = index
    }
    var found: [Found] = []
    for entry in scan.entries {
      for form in entry.forms {
        guard let candidate = byForm[form.lowerBound] else { continue }
        var sentence = sentence(around: entry.explanation.lowerBound)
        // 包括“甲”和“乙”。 says little without the sentence behind it.
        if sentence.upperBound - entry.explanation.lowerBound < 24, sentence.upperBound < entry.explanation.upperBound {
          sentence = sentence.lowerBound..<self.sentence(around: sentence.upperBound).upperBound
        }
        // An entry of two terms explains each in a sentence of its own where it can.
        let score = entry.forms.count > 1 ? 935 : 985
        found.append(Found(candidate: candidate, sentence: sentence, strength: .explains, score: score))
      }
    }
    return found
  }

  /// A name made of a number and what is counted: 治 of 三治, 在先 of 四个在先.
  private struct Counted {
    var candidate: Int
    var tail: [UInt16]
  }

  /// Lists of n parts that share what a name counts: 治河、治湖、治海 for 三治, 谋在先、查在先、改在先 for 三个在先.
  func countedLists() -> [Found] {
    var wanted: [Int: [Counted]] = [:]
    var seen: Set<UInt64> = []
    for (index, candidate) in scan.candidates.enumerated() {
      guard let count = countedParts(index), count >= 3, seen.insert(scan.nameKey(candidate.name)).inserted else {
        continue
      }
      var tail = scan.text.units[candidate.name].filter { Mark.isHan($0) }
      if tail.isEmpty { continue }
      tail.removeFirst()
      if tail.count >= 2, tail[0] == 0x4E2A { tail.removeFirst() }
      if (1...3).contains(tail.count) { wanted[count, default: []].append(Counted(candidate: index, tail: tail)) }
    }
    guard !wanted.isEmpty else { return [] }
    var found: [Found] = []
    var marks: [Int] = []
    var index = scan.text.next(unit: Mark.enumerationComma, from: 0)
    while index < scan.text.count {
      findListMarks(from: index, &marks)
      index = scan.text.next(unit: Mark.enumerationComma, from: (marks.last ?? index) + 1)
      for want in wanted[marks.count + 1] ?? [] where lists(want.tail, between: marks) {
        found.append(
          Found(
            candidate: want.candidate,
            sentence: sentence(around: marks[0] - 1),
            strength: .explains,
            score: 930
          )
        )
      }
    }
    return found
  }

  /// The 、 of the list whose first stands at `index`: between two of them one to twelve Han characters.
  private func findListMarks(from index: Int, _ marks: inout [Int]) {
    marks.removeAll(keepingCapacity: true)
    marks.append(index)
    var last = index
    var next = index + 1
    while next - last <= 13 {
      if scan.unit(next) == Mark.enumerationComma, next - last > 1 {
        marks.append(next)
        last = next
      } else if !Mark.isHan(scan.unit(next)) {
        break
      }
      next += 1
    }
  }

  /// True when each part of the list ends with `tail`, or each of parts equally long begins with it.
  private func lists(_ tail: [UInt16], between marks: [Int]) -> Bool {
    guard let first = marks.first, let last = marks.last, marks.count >= 2 else { return false }
    let length = marks[1] - first - 1
    let areEqual = zip(marks, marks.dropFirst()).allSatisfy { $1 - $0 - 1 == length }
    // A single character proves something where the parts are words of one length.
    guard length > tail.count, tail.count > 1 || areEqual && length == 2 else { return false }
    let lastEnd = areEqual ? last + 1 + length : partEnd(from: last + 1)
    let endings =
      marks.allSatisfy { scan.text.has(tail, at: $0 - tail.count) } && scan.text.has(tail, at: lastEnd - tail.count)
    if endings { return true }
    return areEqual && scan.text.has(tail, at: first - length) && marks.allSatisfy { scan.text.has(tail, at: $0 + 1) }
  }

  private func partEnd(from start: Int) -> Int {
    var end = start
    while end - start < 12, Mark.isHan(scan.unit(end)) { end += 1 }
    return end
  }
}
