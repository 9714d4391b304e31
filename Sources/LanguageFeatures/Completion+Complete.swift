import KnowledgeIndex
import PolicyText
import Recognition

extension CompletionAnswer {
  /// The completion at byte `caret` of `bytes` (the open report, valid UTF-8). `report` holds the entities the report names already, as
  /// indices into `Lexicon.entities`. Nothing before the caret gives an empty list. In a sentence with an earlier time of its own the answer
  /// holds for that time (`SentenceDate`).
  package static func complete(
    at caret: Int,
    in bytes: [UInt8],
    context: FeatureContext,
    shape: CompletionShape,
    report: EntitySet = []
  ) -> CompletionAnswer {
    var context = context
    if let date = SentenceDate(governing: caret, in: bytes, before: context.asOf) { context.asOf = date.last }
    let run = TypedRun(in: bytes, caret: caret)
    var collector = CompletionCollector(bytes: bytes, run: run, context: context, report: report)
    collector.collect()
    var best = BestFew<CompletionCandidate>(limit: limit)
    for candidate in collector.candidates {
      let facts = context.keys.facts(of: candidate.entity)
      let isInReport = report.contains(candidate.entity)
      best.offer(
        candidate,
        rank: CompletionRank(candidate, facts: facts, context: context, isInReport: isInReport)
      )
    }
    var builder = CompletionBuilder(bytes: bytes, run: run, context: context, shape: shape)
    var items = builder.items(for: best.sorted())
    if shape == .wholeLabel {
      // What such a client lists it also inserts and then takes back by length: an item shorter than what is typed would cost text
      // behind the caret.
      items.removeAll { $0.newText.unicodeScalars.count < scalarCount(bytes[run.range]) }
      for index in items.indices { items[index].label = items[index].newText }
    }
    if items.count > limit { items.removeLast(items.count - limit) }
    for index in items.indices {
      let place = String(index)
      items[index].sortText = String(repeating: "0", count: 4 - place.utf8.count) + place
    }
    return CompletionAnswer(items: items, asOf: context.asOf)
  }
}

/// Unicode scalars of valid UTF-8.
private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 & 0xC0 != 0x80 }
}

/// Turns ranked candidates into items of one shape.
struct CompletionBuilder {
  let bytes: [UInt8]
  let run: TypedRun
  let context: FeatureContext
  let shape: CompletionShape
  /// Where the narrowest text begins that holds what any candidate matched.
  private var commonStart = 0

  init(bytes: [UInt8], run: TypedRun, context: FeatureContext, shape: CompletionShape) {
    self.bytes = bytes
    self.run = run
    self.context = context
    self.shape = shape
  }

  /// Two forms that differ in marks alone are one item.
  private struct Shown: Hashable {
    var entity: Int
    var wording: [UInt32]
  }

  mutating func items(for candidates: [CompletionCandidate]) -> [CompletionItem] {
    commonStart = candidates.lazy.map(\.start).min() ?? run.range.upperBound
    var items: [CompletionItem] = []
    var postItems: [CompletionItem] = []
    var shown = Set<Shown>()
    for (place, candidate) in candidates.enumerated() {
      let entity = context.lexicon.entities[candidate.entity]
      let item = item(for: candidate, entity: entity)
      guard shown.insert(Shown(entity: candidate.entity, wording: PinyinKeys.wording(item.label))).inserted else {
        continue
      }
      items.append(item)
      // The name with its post: only where the writer is clearly naming somebody and has not written the post already.
      guard place < 3, candidate.form != nil, candidate.tenure == nil, candidate.misses == nil, !entity.tenures.isEmpty,
        run.opening == nil,
        let named = itemWithPost(for: candidate, entity: entity)
      else { continue }
      if place == 0 || candidate.isWhole { items.append(named) } else { postItems.append(named) }
    }
    return items + postItems
  }

  private func item(for candidate: CompletionCandidate, entity: Entity) -> CompletionItem {
    let label = label(for: candidate, entity: entity)
    var item = item(inserting: label, for: candidate, entity: entity)
    if candidate.form == nil { item.kind = .holder }
    if let index = candidate.tenure {
      let tenure = entity.tenures[index]
      item.detail = detail(of: tenure, entity)
      item.date = Self.lastSeen(tenure, asOf: context.asOf)?.iso ?? item.date
    } else if let post = candidate.misses {
      item.detail = context.language.pick("未见任\(post) · ", "not seen as \(post) · ") + item.detail
    }
    return item
  }

  private func itemWithPost(for candidate: CompletionCandidate, entity: Entity) -> CompletionItem? {
    let answer = TenureAnswer(tenures: entity.tenures, asOf: context.asOf)
    guard let latest = answer.current.first else { return nil }
    // The posts of the latest sighting, as one sighting stacks them: 省委副书记、省长.
    let stacked = answer.current.filter { $0.lastSeen == latest.lastSeen && $0.status == .current }
      .sorted { $0.sightings.last?.stackPlace ?? 0 < $1.sightings.last?.stackPlace ?? 0 }
    let phrases = (stacked.isEmpty ? [latest] : stacked).prefix(Self.stackLimit).map { $0.post.written }
    let text = phrases.joined(separator: "、") + entity.name
    var item = item(inserting: text, for: candidate, entity: entity)
    item.detail = detail(of: latest, entity)
    item.kind = .postAndName
    return item
  }

  /// More posts than this are put before no name.
  private static let stackLimit = 6

  private func item(inserting term: String, for candidate: CompletionCandidate, entity: Entity) -> CompletionItem {
    let caret = run.range.upperBound
    let start: Int
    switch shape {
    case .narrow: start = candidate.start
    case .scored: start = commonStart
    case .run, .scoredRun, .wholeLabel: start = run.range.lowerBound
    }
    let kept = bytes[start..<candidate.start]
    let typed = bytes[candidate.start..<caret]
    let inserted = closed(term)
    let beginsTerm = inserted.utf8.starts(with: typed)
    var filter: String? = String(decoding: kept + (beginsTerm ? Array(inserted.utf8)[...] : typed), as: UTF8.self)
    switch shape {
    // Typed text that begins the label filters by it; an empty filter text would hide the item.
    case .narrow where typed.isEmpty || term.utf8.starts(with: typed): filter = nil
    case .scored, .scoredRun: filter = start == caret ? nil : String(decoding: bytes[start..<caret], as: UTF8.self)
    default: break
    }
    return CompletionItem(
      label: term,
      kind: .entity(entity.nature),
      range: start..<caret,
      replaceRange: start..<(caret + overlap(of: inserted, typed: typed)),
      newText: String(decoding: kept, as: UTF8.self) + inserted,
      filterText: filter,
      sortText: "",
      detail: detail(of: entity),
      date: entity.lastSeen?.iso,
      entity: entity.id
    )
  }

  /// The entity's own name, or the form that matched where that is another wording of it.
  private func label(for candidate: CompletionCandidate, entity: Entity) -> String {
    guard let form = candidate.form, context.keys.isOtherWording(form) else { return entity.name }
    return context.lexicon.forms[form].text
  }

  /// `term` with the mark that stands before the run taken into account: not opened twice, closed unless it is closed already.
  private func closed(_ term: String) -> String {
    guard let opening = run.opening, let closing = TypedRun.closing(of: opening) else { return term }
    if let first = term.unicodeScalars.first, first == opening {
      let inner = String(String.UnicodeScalarView(term.unicodeScalars.dropFirst()))
      if let last = term.unicodeScalars.last, last == closing, run.following == closing {
        return String(String.UnicodeScalarView(inner.unicodeScalars.dropLast()))
      }
      return inner
    }
    // A form that carries the mark inside the quotation: “十五五”规划 is closed after 十五五.
    let marked = context.lexicon.entities(named: term).flatMap(\.forms).first { form in
      form.unicodeScalars.first == opening && form.unicodeScalars.last != closing
        && PinyinKeys.wording(form) == PinyinKeys.wording(term)
    }
    if let marked { return String(String.UnicodeScalarView(marked.unicodeScalars.dropFirst())) }
    return run.following == closing ? term : term + String(closing)
  }

  /// Bytes after the caret that already spell the rest of `term`.
  private func overlap(of term: String, typed: ArraySlice<UInt8>) -> Int {
    guard term.utf8.starts(with: typed) else { return 0 }
    let rest = Array(term.utf8.dropFirst(typed.count))
    let caret = run.range.upperBound
    return !rest.isEmpty && bytes[caret...].starts(with: rest) ? rest.count : 0
  }

  private func detail(of entity: Entity) -> String {
    if !entity.tenures.isEmpty {
      let answer = TenureAnswer(tenures: entity.tenures, asOf: context.asOf)
      if let tenure = answer.current.first ?? answer.nominated.first ?? answer.former.first ?? answer.later.first {
        return detail(of: tenure, entity)
      }
    }
    return context.language.label(entity.nature)
  }

  private func detail(of tenure: Tenure, _ entity: Entity) -> String {
    let language = context.language
    switch tenure.standing(asOf: context.asOf) {
    case .current:
      // Evidence far from the day is shown with its date, so that nobody takes it for the day's; so is evidence of no day.
      if tenure.latestDate == nil, !tenure.evidence.contains(where: \.isCurated) {
        return tenure.post.resolved + language.pick("（日期不详，请核实）", " (undated; verify)")
      }
      guard let seen = Self.lastSeen(tenure, asOf: context.asOf),
        context.asOf.dayNumber - seen.dayNumber > TenureAnswer.trustedDistance
      else { return tenure.post.resolved }
      if let successor = tenure.successor(among: entity.tenures, asOf: context.asOf) {
        return tenure.post.resolved
          + language.pick(
            "（末见 \(seen.iso)，此后见任\(successor.post.resolved)）",
            " (last seen \(seen.iso); since then \(successor.post.resolved))"
          )
      }
      return tenure.post.resolved + language.pick("（末见 \(seen.iso)，请核实）", " (last seen \(seen.iso); verify)")
    case .former: return language.pick("原", "former ") + tenure.post.resolved
    case .nominated: return language.pick("拟任", "nominated ") + tenure.post.resolved
    case .later where tenure.status == .nominated && tenure.firstSeen == nil:
      return tenure.post.resolved + language.pick("（此后拟任）", " (nominated later)")
    case .later where tenure.firstSeen == nil && tenure.appointed == nil:
      return tenure.post.resolved + language.pick("（后称“原”）", " (called former later)")
    case .later: return tenure.post.resolved + language.pick("（此后）", " (later)")
    }
  }

  /// The latest sighting of the tenure at or before the day.
  private static func lastSeen(_ tenure: Tenure, asOf: CalendarDate) -> CalendarDate? {
    tenure.sightings.compactMap(\.citation.date).filter { $0 <= asOf }.max()
      ?? [tenure.lastSeen, tenure.firstSeen].compactMap { $0 }.first { $0 <= asOf }
  }
}
