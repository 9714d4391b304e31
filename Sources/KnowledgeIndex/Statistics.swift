import PolicyText
import Recognition

/// Fills in the numbers of entities from the stored mentions.
enum Statistics {
  private struct Tally {
    var mentions = 0
    var fragments: Set<Int64> = []
    var firstDay: Int?
    var lastDay: Int?

    mutating func add(mentions: Int, in fragment: Int64, firstDay: Int?, lastDay: Int?) {
      self.mentions += mentions
      fragments.insert(fragment)
      if let firstDay { self.firstDay = min(self.firstDay ?? firstDay, firstDay) }
      if let lastDay { self.lastDay = max(self.lastDay ?? lastDay, lastDay) }
    }
  }

  // Form id → indices of the entities that own all its mentions; of two people of one name they are told apart one by one.
  private static func owners(
    of consolidation: Consolidation,
    store: IndexStore,
    _ indexByID: [EntityID: Int]
  ) throws -> [Int64: [Int]] {
    let stored = try store.storedForms()
    var owners: [Int64: [Int]] = [:]
    for form in consolidation.forms {
      guard let id = stored[UTF8Key(form.text)]?.id else { continue }
      let isShared = consolidation.homonyms[form.text] != nil
      owners[id] = form.entities.filter { !(isShared && $0.kind == .person) }.compactMap { indexByID[$0] }
    }
    return owners
  }

  /// The snapshot of a consolidation and its stored mentions.
  static func lexicon(
    of consolidation: Consolidation,
    store: IndexStore,
    summary: CorpusSummary,
    generation: Int
  ) throws -> Lexicon {
    var entities = consolidation.entities
    var indexByID: [EntityID: Int] = [:]
    for (index, entity) in entities.enumerated() { indexByID[entity.id] = index }
    let owners = try owners(of: consolidation, store: store, indexByID)
    let copies = Dictionary(uniqueKeysWithValues: consolidation.fragments.map { ($0.id, $0.paths.count) })
    var tallies = [Tally](repeating: Tally(), count: entities.count)
    try store.forEachCount { count in
      guard let copies = copies[count.fragment] else { return }
      for index in owners[count.form] ?? [] {
        tallies[index].add(
          mentions: (count.mentions - count.repeats) * copies,
          in: count.fragment,
          firstDay: count.firstDay,
          lastDay: count.lastDay
        )
      }
    }
    let days = Dictionary(
      uniqueKeysWithValues: consolidation.fragments.map { ($0.id, $0.articles.map { $0.date?.dayNumber }) }
    )
    for (name, homonyms) in consolidation.homonyms.sorted(by: { $0.key < $1.key }) {
      for (_, fragment, mentions) in try store.mentions(of: name) {
        for mention in mentions {
          let articleDays = days[fragment] ?? []
          let day = articleDays.indices.contains(mention.article) ? articleDays[mention.article] : nil
          let id = homonyms.entity(fragment: fragment, article: mention.article, day: day)
          guard let index = indexByID[id] else { continue }
          tallies[index].add(mentions: mention.isRepeat ? 0 : 1, in: fragment, firstDay: day, lastDay: day)
        }
      }
    }
    for (index, tally) in tallies.enumerated() {
      entities[index].mentionCount = tally.mentions
      entities[index].documentCount = tally.fragments.reduce(0) { $0 + (copies[$1] ?? 0) }
      entities[index].firstSeen = tally.firstDay.flatMap(CalendarDate.init(dayNumber:))
      entities[index].lastSeen = tally.lastDay.flatMap(CalendarDate.init(dayNumber:))
    }
    var summary = summary
    let dates = consolidation.fragments.flatMap { $0.articles.compactMap(\.date) }
    summary.documents = consolidation.fragments.reduce(0) { $0 + $1.paths.count }
    summary.articles = consolidation.fragments.reduce(0) { $0 + $1.articles.count * $1.paths.count }
    summary.firstDate = dates.min()
    summary.lastDate = dates.max()
    return Lexicon(entities: entities, corpus: summary, generation: generation)
  }
}
