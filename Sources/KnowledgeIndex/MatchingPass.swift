import PolicyText
import Recognition

/// Pass two's search: brings the stored mentions in line with the accepted forms, touching only fragments whose mentions can differ.
struct MatchingPass {
  let store: IndexStore
  let flag: CancellationFlag
  private(set) var rematched = 0

  init(store: IndexStore, flag: CancellationFlag) {
    self.store = store
    self.flag = flag
  }

  mutating func run(_ consolidation: Consolidation, progress: @Sendable (IndexProgress) -> Void) throws {
    let stored = try store.storedForms()
    let wanted = consolidation.forms
    let wantedTexts = Set(wanted.lazy.map { UTF8Key($0.text) })
    let changed = wanted.filter { form in
      guard let known = stored[UTF8Key(form.text)] else { return true }
      return !known.isAccepted || known.owner != form.owner
    }
    let removed = stored.filter { !wantedTexts.contains($0.key) }
    let dirty = try dirtyFragments(consolidation, changed: changed, removed: removed.values.map(\.id), stored: stored)
    guard !dirty.isEmpty || !changed.isEmpty || !removed.isEmpty else { return }

    let ids = try store.prepare(forms: changed.map(\.text))
    let formIDs = wanted.map { ids[UTF8Key($0.text)] ?? 0 }
    let work = consolidation.fragments.filter { dirty.contains($0.id) }
    let finder = MentionFinder(forms: wanted)
    let store = store
    // What came before this was the joining.
    progress(IndexProgress(phase: .matching, done: 0, total: work.count))
    // What one batch found is written while the next is searched.
    var found: [(fragment: Int64, occurrences: [IndexStore.Occurrence])] = []
    for batch in work.chunked(by: 64) + [[]] {
      try flag.check()
      let previous = found
      let (next, written) = Parallel.both(
        {
          Parallel.map(batch) { info in
            Result { try Self.occurrences(in: info, finder, formIDs: formIDs, store: store) }
          }
        },
        { Result { try store.write(previous) } }
      )
      try written.get()
      rematched += previous.count
      found = try next.map { try $0.get() }
      if !previous.isEmpty { progress(IndexProgress(phase: .matching, done: rematched, total: work.count)) }
    }
    try store.accept(changed: changed, removed: removed.keys.map(\.string))
  }

  // Fragments never matched; those that hold a form that went or changed its meaning; those in which a new form occurs. Only the last
  // need a search, and it is for the new forms alone.
  private func dirtyFragments(
    _ consolidation: Consolidation,
    changed: [AcceptedForm],
    removed: [Int64],
    stored: [UTF8Key: IndexStore.StoredForm]
  ) throws -> Set<Int64> {
    var dirty = try store.unmatchedFragments()
    dirty.formUnion(try store.fragments(holding: removed + changed.compactMap { stored[UTF8Key($0.text)]?.id }))
    for form in changed { dirty.formUnion(consolidation.sightedFragments[UTF8Key(form.text)] ?? []) }
    let rest = consolidation.fragments.filter { !dirty.contains($0.id) }
    guard !changed.isEmpty, !rest.isEmpty else { return dirty }
    let finder = MentionFinder(forms: changed)
    let store = store
    for batch in rest.chunked(by: 64) {
      try flag.check()
      let hits = Parallel.map(batch) { info in
        Result { try store.text(of: info.id).map { finder.occurs(in: $0.text) } ?? false }
      }
      for (info, hit) in zip(batch, hits) where try hit.get() { dirty.insert(info.id) }
    }
    return dirty
  }

  private static func occurrences(
    in info: FragmentInfo,
    _ finder: MentionFinder,
    formIDs: [Int64],
    store: IndexStore
  ) throws -> (fragment: Int64, occurrences: [IndexStore.Occurrence]) {
    guard let (source, text) = try store.text(of: info.id), let (recognition, _) = try store.recognition(of: info.id)
    else { return (info.id, []) }
    let mentions = finder.mentions(in: source, text, recognition)
    // By form, those of one form in the order of the text.
    let order = mentions.indices.sorted { (mentions[$0].form, $0) < (mentions[$1].form, $1) }
    let days = info.articles.map { $0.date?.dayNumber }
    var occurrences: [IndexStore.Occurrence] = []
    var next = 0
    while next < order.count {
      let form = mentions[order[next]].form
      let first = next
      while next < order.count, mentions[order[next]].form == form { next += 1 }
      let found = order[first..<next].map { mentions[$0] }
      occurrences.append(IndexStore.Occurrence(form: formIDs[form], mentions: found, days: days))
    }
    return (info.id, occurrences)
  }
}
