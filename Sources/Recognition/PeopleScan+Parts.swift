/// The part by which a text calls somebody again whose full name it gives: 安德烈·别洛夫 …… 别洛夫表示.
extension PeopleScan {
  /// A part of a dotted name, where it stands first, and the name.
  private struct Part {
    var range: Range<Int>
    var full: Range<Int>
  }

  /// Ties what stands alone and is the first or the last part of one dotted name of the stretch to that name. A part that two of its names
  /// share (a family's name) is nobody's by itself: it is taken out.
  func joinParts(_ names: inout [PersonDraft]) {
    // By the keys of their characters.
    var parts: [UInt64: Part] = [:]
    var wholes: [UInt64: UInt64] = [:]
    var shared: Set<UInt64> = []
    for name in names {
      guard let first = name.range.first(where: { PersonText.isNameDot(text[$0]) }),
        let last = name.range.last(where: { PersonText.isNameDot(text[$0]) })
      else { continue }
      let whole = key(of: name.range)
      for part in [name.range.lowerBound..<first, (last + 1)..<name.range.upperBound] where part.count > 1 {
        let key = key(of: part)
        if let known = wholes[key], known != whole { shared.insert(key) }
        wholes[key] = whole
        if parts[key] == nil { parts[key] = Part(range: part, full: name.range) }
      }
    }
    guard !parts.isEmpty else { return }
    names.removeAll { shared.contains(key(of: $0.range)) }
    for key in shared { parts[key] = nil }
    for index in names.indices {
      let range = names[index].range
      var known = parts[key(of: range)]
      if known == nil, names[index].isFree, names[index].posts.isEmpty {
        // 别洛夫特别|感谢: the model read on.
        for length in (2..<max(range.count, 2)).reversed() {
          let part = range.lowerBound..<(range.lowerBound + length)
          guard let full = parts[key(of: part)], DottedNames.standsAlone(part, in: text) else { continue }
          names[index].range = part
          known = full
          break
        }
      }
      guard let full = known?.full else { continue }
      names[index].full = full
      names[index].evidence = .strong
      names[index].isAmbiguous = false
    }
    addParts(Array(parts.values), to: &names)
  }

  /// 艾山·买买提阿依古丽·吐尔逊王立新出席: names run together in a headline, which the text below sets apart. What holds a part too long
  /// for one name is taken apart by the names known elsewhere in the stretch; where two at least are not known, it is left out if no name has
  /// such a part.
  func splitRuns(_ names: inout [PersonDraft]) {
    let runs = names.indices.filter { isRun(names[$0].range) }
    guard !runs.isEmpty else { return }
    var known: [UInt32: [[UInt32]]] = [:]
    for name in names where name.evidence == .strong && !isRun(name.range) && name.range.count > 1 {
      let word = name.range.map { text[$0] }
      known[word[0], default: []].append(word)
    }
    var added: [PersonDraft] = []
    var taken: Set<Int> = []
    for number in runs {
      let before = added.count
      var range = names[number].range
      while isRunScalar(range.lowerBound - 1) { range = (range.lowerBound - 1)..<range.upperBound }
      while isRunScalar(range.upperBound) { range = range.lowerBound..<(range.upperBound + 1) }
      var index = range.lowerBound
      while index < range.upperBound {
        let best = known[text[index], default: []].filter { isWord($0, at: index) }.map(\.count).max()
        if let best {
          added.append(
            PersonDraft(range: index..<(index + best), score: 10, evidence: .strong, isAmbiguous: false, category: nil)
          )
        }
        index += best ?? 1
      }
      if added.count - before > 1 || longestPart(of: names[number].range) > 6 {
        taken.insert(number)
      } else {
        added.removeSubrange(before...)
      }
    }
    let kept = names.indices.filter { !taken.contains($0) }.map { names[$0] }
    added.removeAll { new in kept.contains { $0.range.overlaps(new.range) } }
    names = (kept + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isRunScalar(_ index: Int) -> Bool { PersonText.isHan(text[index]) || PersonText.isNameDot(text[index]) }

  /// True where more characters stand between two dots than in most names.
  private func isRun(_ range: Range<Int>) -> Bool { range.count > 11 && longestPart(of: range) > 4 }

  /// How many characters stand between two dots at most.
  private func longestPart(of range: Range<Int>) -> Int {
    var last: Int?
    var longest = 0
    for index in range {
      if PersonText.isNameDot(text[index]) {
        if let last { longest = max(longest, index - last - 1) }
        last = index
      } else if !PersonText.isHan(text[index]) {
        last = nil
      }
    }
    return longest
  }

  /// Finds the parts that no draft holds yet, in one reading of the text.
  private func addParts(_ parts: [Part], to names: inout [PersonDraft]) {
    var byFirst: [UInt32: [(word: [UInt32], full: Range<Int>)]] = [:]
    for part in parts {
      let word = part.range.map { text[$0] }
      byFirst[word[0], default: []].append((word, part.full))
    }
    let firsts = CharacterBitmap(Array(byFirst.keys))
    var added: [PersonDraft] = []
    var next = 0
    var index = 0
    while index < text.count {
      if next < names.count, names[next].range.lowerBound <= index {
        index = max(index, names[next].range.upperBound)
        next += 1
        continue
      }
      guard firsts.contains(text[index]),
        let found = byFirst[text[index], default: []].filter({ isWord($0.word, at: index) })
          .max(by: { $0.word.count < $1.word.count }),
        next >= names.count || names[next].range.lowerBound >= index + found.word.count,
        DottedNames.standsAlone(index..<(index + found.word.count), in: text)
      else {
        index += 1
        continue
      }
      let range = index..<(index + found.word.count)
      var draft = PersonDraft(range: range, score: 8, evidence: .strong, isAmbiguous: false, category: nil)
      draft.full = found.full
      added.append(draft)
      index = range.upperBound
    }
    guard !added.isEmpty else { return }
    names = (names + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isWord(_ word: [UInt32], at index: Int) -> Bool {
    for offset in word.indices where text[index + offset] != word[offset] { return false }
    return true
  }
}
