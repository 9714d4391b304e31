/// The part by which a text calls somebody again whose full name it gives: 安德烈·别洛夫 …… 别洛夫表示.
extension PeopleScan {
  /// Ties what stands alone and is the first or the last part of one dotted name of the stretch to that name. A part that two of its names
  /// share (a family's name) is nobody's by itself: it is taken out.
  func joinParts(_ names: inout [PersonDraft]) {
    var parts: [String: Range<Int>] = [:]
    var wholes: [String: String] = [:]
    var shared: Set<String> = []
    for name in names {
      guard let first = name.range.first(where: { PersonText.isNameDot(text[$0]) }),
        let last = name.range.last(where: { PersonText.isNameDot(text[$0]) })
      else { continue }
      let whole = text.string(name.range)
      for part in [name.range.lowerBound..<first, (last + 1)..<name.range.upperBound] where part.count > 1 {
        let key = text.string(part)
        if let known = wholes[key], known != whole { shared.insert(key) }
        wholes[key] = whole
        if parts[key] == nil { parts[key] = name.range }
      }
    }
    guard !parts.isEmpty else { return }
    names.removeAll { shared.contains(text.string($0.range)) }
    for key in shared { parts[key] = nil }
    for index in names.indices {
      let range = names[index].range
      var known = parts[text.string(range)]
      if known == nil, names[index].isFree, names[index].posts.isEmpty {
        // 别洛夫特别|感谢: the model read on.
        for length in (2..<max(range.count, 2)).reversed() {
          let part = range.lowerBound..<(range.lowerBound + length)
          guard let full = parts[text.string(part)], DottedNames.standsAlone(part, in: text) else { continue }
          names[index].range = part
          known = full
          break
        }
      }
      guard let full = known else { continue }
      names[index].full = full
      names[index].evidence = .strong
      names[index].isAmbiguous = false
    }
    addParts(parts, to: &names)
  }

  /// Finds the parts that no draft holds yet, in one reading of the text.
  private func addParts(_ parts: [String: Range<Int>], to names: inout [PersonDraft]) {
    var byFirst: [UInt32: [(word: [UInt32], full: Range<Int>)]] = [:]
    for (part, full) in parts {
      let word = part.unicodeScalars.map { TraditionalForms.simplified($0.value) }
      byFirst[word[0], default: []].append((word, full))
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
