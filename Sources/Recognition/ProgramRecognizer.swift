package import PolicyText

/// Finds programmes, documents, meetings, fixed expressions and what defines them in one document.
package struct ProgramRecognizer: Sendable {
  /// What one document yields.
  package struct Findings: Sendable {
    /// In the order of the text.
    package var programs: [ProgramSighting] = []
    /// In the order of the text.
    package var definitions: [DefinitionSighting] = []
    /// In the order of the text.
    package var aliases: [AliasSighting] = []
    /// In the order of the text.
    package var organisations: [OrganisationSighting] = []
  }

  /// With the built-in tables.
  package init() {}

  /// The programmes of `document`.
  package func programs(in document: PolicyDocument) -> Findings {
    programs(in: document, references: TextReferences(document.normalized.bytes))
  }

  /// The programmes of `document`, whose `references` are at hand.
  func programs(in document: PolicyDocument, references: TextReferences) -> Findings {
    let normalized = document.normalized
    var scan = ProgramScan(normalized.bytes, references)
    scan.findDocumentTitles()
    scan.findGlossaryEntries()
    scan.findLegalTerms()
    scan.findUnmarkedDocuments()
    scan.findQuotedTerms()
    scan.findSlogans()
    scan.findMeetings()
    scan.findVisitedProjects()
    scan.findHeadedNames()
    scan.findNominalMeasures()
    scan.findAliases()
    scan.settle()

    let locator = SightingLocator(document)
    var findings = Findings()
    var names: [String] = []
    for candidate in scan.candidates {
      let place = locator.place(of: scan.text.byteRange(candidate.form))
      let name = candidate.canonical ?? scan.name(candidate.name)
      names.append(name)
      findings.programs.append(
        ProgramSighting(
          name: name,
          form: candidate.form == candidate.name && candidate.canonical == nil && scan.isPlain(candidate.form)
            ? name : scan.form(candidate.form),
          range: place.range,
          kind: candidate.kind,
          documentKind: candidate.documentKind,
          evidence: candidate.evidence,
          broader: candidate.broader.map { scan.name($0) },
          article: place.article,
          isRepeat: place.isRepeat
        )
      )
    }
    findings.definitions = DefinitionFinder(scan: scan, names: names, document: document, locator: locator)
      .definitions()
    for alias in scan.aliases {
      findings.aliases.append(
        AliasSighting(
          short: scan.name(alias.short),
          full: scan.name(alias.full),
          range: normalized.map.sourceRange(of: scan.text.byteRange(alias.statement))
        )
      )
    }
    findings.organisations = scan.organisations(locator: locator)
    return findings
  }
}

/// Source positions, articles and repetitions of normalised ranges.
struct SightingLocator: Sendable {
  private let normalized: NormalizedText
  private let articleStarts: [Int]

  /// For the places of `document`.
  init(_ document: PolicyDocument) {
    normalized = document.normalized
    articleStarts = document.articles.map(\.range.lowerBound)
  }

  /// Source range, article index and whether the place repeats an earlier passage, of a normalised byte range.
  func place(of range: ByteRange) -> (range: ByteRange, article: Int, isRepeat: Bool) {
    (
      normalized.map.sourceRange(of: range), article(at: range.lowerBound), normalized.isRepeated(range.lowerBound)
    )
  }

  private func article(at offset: Int) -> Int {
    var low = 0
    var high = articleStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if articleStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// In how many contexts each name of a text stands.
private struct NameContexts {
  /// Each context of each name once, those of one name together.
  private var uses: [(name: UInt64, context: UInt64)]

  init(_ all: [(name: UInt64, context: UInt64)]) {
    uses = []
    uses.reserveCapacity(all.count)
    for use in all.sorted(by: { $0 < $1 }) where uses.last.map({ $0 != use }) ?? true { uses.append(use) }
  }

  /// The contexts of `name`.
  func count(of name: UInt64) -> Int {
    var low = 0
    var high = uses.count
    while low < high {
      let middle = (low + high) / 2
      if uses[middle].name < name { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < uses.count, uses[end].name == name { end += 1 }
    return end - low
  }
}

extension ProgramScan {
  /// Puts the candidates in the order of the text, one per place and name, and lifts what the text uses again and again.
  mutating func settle() {
    var order = candidates.indices.sorted {
      (candidates[$0].form.lowerBound, candidates[$0].form.upperBound, $0)
        < (candidates[$1].form.lowerBound, candidates[$1].form.upperBound, $1)
    }
    candidates = order.map { candidates[$0] }
    weighExplanations()
    order = Array(candidates.indices)
    let contexts = NameContexts(candidates.map { (nameKey($0.name), contextKey($0.form)) })
    var settled: [ProgramCandidate] = []
    var previous: Range<Int>?
    for index in order {
      var candidate = candidates[index]
      if candidate.form == previous { continue }
      previous = candidate.form
      // A fair that the text also names without its place is the same fair.
      if candidate.kind == .meeting, let place = token(at: candidate.name.lowerBound), place.wordClass == .place,
        Int(place.end) < candidate.name.upperBound,
        contexts.count(of: nameKey(Int(place.end)..<candidate.name.upperBound)) > 0
      {
        candidate.name = Int(place.end)..<candidate.name.upperBound
      }
      if candidate.evidence == .weak,
        contexts.count(of: nameKey(candidate.name)) >= (candidate.wantsRecurrence ? 3 : 2)
      {
        candidate.evidence = .strong
      }
      settled.append(candidate)
    }
    liftQuotations(&settled)
    // 省级＋示范村 is known by 示范村.
    let narrow = settled.indices.filter { settled[$0].evidence == .weak && settled[$0].broader != nil }
    if !narrow.isEmpty {
      let strong = Set(settled.filter { $0.evidence == .strong }.map { nameKey($0.name) })
      for index in narrow {
        if let broader = settled[index].broader, strong.contains(nameKey(broader)) { settled[index].evidence = .strong }
      }
    }
    order = []
    candidates = settled
  }

  /// A text full of programmes, as reports of governments are, means a term by a short quotation; a newspaper's story may mean anything.
  private func liftQuotations(_ candidates: inout [ProgramCandidate]) {
    let proven = Set(candidates.filter { $0.evidence == .strong }.map { nameKey($0.name) }).count
    guard proven >= 6 else { return }
    for index in candidates.indices where candidates[index].evidence == .weak {
      let candidate = candidates[index]
      guard unit(candidate.form.lowerBound) == Mark.openingQuote, isTerm(candidate.name, proven: proven),
        !Self.epithetOpenings.contains(unit(candidate.form.lowerBound - 1)),
        !Self.spoken.contains(unit(candidate.name.lowerBound))
      else { continue }
      candidates[index].evidence = .strong
    }
  }

  /// Three to eight characters, five at least where the text has fewer names; or clauses of one length.
  private func isTerm(_ name: Range<Int>, proven: Int) -> Bool {
    if isPlain(name) { return name.count >= (proven >= 10 ? 3 : 5) && name.count <= 8 }
    // Lines of seven characters are verse.
    guard let comma = text.units[name].firstIndex(of: Mark.comma), comma - name.lowerBound <= 6 else { return false }
    return QuotationShape(text.units[name]).isBalanced
  }

  /// “不…”, “看…”: something somebody says.
  private static let spoken = CharacterBitmap("不比看摘")
  /// 祖国的“…”, 当“…”, 成“…”, 哪些“…”: what something is like.
  private static let epithetOpenings = CharacterBitmap("的当成些谓")

  /// What stands left and right of a form: equal contexts prove the same thing once.
  func contextKey(_ form: Range<Int>) -> UInt64 {
    let left = UInt64(unit(form.lowerBound - 1)) << 16 | UInt64(unit(form.lowerBound - 2))
    let right = UInt64(unit(form.upperBound)) << 16 | UInt64(unit(form.upperBound + 1))
    return left << 32 | right
  }

  /// The form as it stands, with its marks, without line breaks and inner spaces.
  func form(_ range: Range<Int>) -> String {
    if !text.units[range].contains(where: { $0 <= Mark.space }) { return text.string(range) }
    var units: [UInt16] = []
    units.reserveCapacity(range.count)
    for index in range where text.units[index] != Mark.newline {
      if text.units[index] == Mark.space, Mark.isHan(unit(index - 1)) { continue }
      units.append(text.units[index])
    }
    return ProgramText.string(units[...])
  }
}
