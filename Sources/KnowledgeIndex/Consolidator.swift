import PolicyText
import Recognition

/// Joins fragments into entities. Pure and deterministic: equal fragments in an equal order give an equal result.
struct Consolidator {
  private(set) var fragments: [FragmentInfo] = []
  private var people = PeopleConsolidator()
  private var programs = ProgramConsolidator()
  private var named = NamedConsolidator()

  /// Takes the next fragment; the order must be that of the paths.
  mutating func add(id: Int64, paths: [String], recognition: RecognitionResult, passages: [Passage]) {
    let index = Int32(fragments.count)
    fragments.append(FragmentInfo(id: id, paths: paths, articles: recognition.articles, passages: passages))
    let locator = SpotLocator(fragment: index, articles: recognition.articles, passages: passages)
    for sighting in recognition.people { people.add(sighting, locator) }
    programs.add(recognition, locator)
    named.add(recognition, locator)
  }

  /// The entities of all fragments taken so far. `curated` entries outrank what the corpus shows.
  func consolidate(curated: [CuratedEntry], text: CitationBuilder.TextSource) throws -> Consolidation {
    let (programs, (people, named)) = joined()
    var spots: Set<Spot> = []
    for draft in people { draft.collect(&spots) }
    for draft in programs { draft.collect(&spots) }
    for draft in named { spots.insert(draft.first) }
    let citations = try CitationBuilder(spots: spots, fragments: fragments, text: text)

    var result = Consolidation()
    result.fragments = fragments
    var forms = FormTable()
    result.entities = Parallel.mapAll(people) { $0.entity(citations) }
    for draft in people {
      forms.add(draft.name, draft.id, isAmbiguous: draft.isAmbiguous)
      let fragments = Set(draft.records.map { id($0.spot) })
      result.sightedFragments[UTF8Key(draft.name), default: []].formUnion(fragments)
    }
    let ids = Set(programs.map(\.id))
    result.entities += Parallel.mapAll(programs) { $0.entity(citations, known: ids) }
    for draft in programs {
      for form in draft.forms { forms.add(form, draft.id) }
      for (form, spots) in draft.formSpots {
        result.sightedFragments[form, default: []].formUnion(spots.map(id))
      }
    }
    linkNarrower(&result.entities)
    for draft in named {
      result.entities.append(draft.entity(citations))
      forms.add(draft.id.name, draft.id, isSearched: draft.id.kind != .place)
      result.sightedFragments[UTF8Key(draft.id.name), default: []].formUnion(
        draft.fragments.map { fragments[Int($0)].id }
      )
    }
    CuratedJoin.join(curated, into: &result.entities, &forms)
    result.entities.sort { $0.id < $1.id }
    result.forms = forms.accepted()
    result.homonyms = homonyms(people)
    return result
  }

  /// The programmes beside the people, organisations and places: neither asks for the other. One document (an open report) is not worth a
  /// second thread.
  private func joined() -> ([ProgramDraft], ([PersonDraft], [NamedDraft])) {
    guard fragments.count > 1 else { return (programs.programs(), (people.people(), named.entities())) }
    let (people, programs, named) = (people, programs, named)
    return Parallel.both({ programs.programs() }, { (people.people(), named.entities()) })
  }

  private func id(_ spot: Spot) -> Int64 { fragments[Int(spot.fragment)].id }

  private func linkNarrower(_ entities: inout [Entity]) {
    var narrower: [EntityID: [EntityID]] = [:]
    for entity in entities {
      for broader in entity.broader { narrower[broader, default: []].append(entity.id) }
    }
    for index in entities.indices {
      if let found = narrower[entities[index].id] { entities[index].narrower = found.sorted() }
    }
  }

  private func homonyms(_ people: [PersonDraft]) -> [String: Homonyms] {
    var byName: [String: [PersonDraft]] = [:]
    for draft in people { byName[draft.name, default: []].append(draft) }
    var result: [String: Homonyms] = [:]
    for (name, drafts) in byName where drafts.count > 1 {
      var counts: [Homonyms.Place: [EntityID: Int]] = [:]
      var fragmentCounts: [Int64: [EntityID: Int]] = [:]
      var days: [(day: Int, entity: EntityID)] = []
      for draft in drafts {
        for record in draft.records {
          let fragment = id(record.spot)
          counts[.init(fragment: fragment, article: Int(record.spot.article)), default: [:]][draft.id, default: 0] += 1
          fragmentCounts[fragment, default: [:]][draft.id, default: 0] += 1
          if let day = record.spot.knownDay { days.append((day, draft.id)) }
        }
      }
      // Most sightings first, then the lower id.
      func most(_ counts: [EntityID: Int]) -> EntityID {
        counts.max { $0.value != $1.value ? $0.value < $1.value : $1.key < $0.key }?.key ?? drafts[0].id
      }
      var homonyms = Homonyms(
        fallback: drafts.max { ($0.records.count, $1.id) < ($1.records.count, $0.id) }?.id ?? drafts[0].id
      )
      homonyms.byArticle = counts.mapValues(most)
      homonyms.byFragment = fragmentCounts.mapValues(most)
      homonyms.days = days.sorted { ($0.day, $0.entity) < ($1.day, $1.entity) }
      result[name] = homonyms
    }
    return result
  }
}

/// Turns sightings of one fragment into spots.
struct SpotLocator {
  let fragment: Int32
  let articles: [ArticleSummary]
  let passages: [Passage]

  func spot(_ range: ByteRange, article: Int) -> Spot {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].sourceRange.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let date = articles.indices.contains(article) ? articles[article].date : nil
    return Spot(
      fragment: fragment,
      start: Int32(clamping: range.lowerBound),
      length: Int32(clamping: range.count),
      article: Int32(clamping: article),
      passage: Int32(low - 1),
      day: date.map { Int32($0.dayNumber) } ?? Spot.undated,
      hash: low > 0 ? passages[low - 1].hash : UInt64(truncatingIfNeeded: range.lowerBound)
    )
  }
}

/// Collects surface forms with the entities they name.
struct FormTable {
  private struct Entry {
    var entities: [EntityID]
    var isAmbiguous: Bool
    var isSearched: Bool
  }
  private var entries: [UTF8Key: Entry] = [:]

  /// Adds a form of `entity`; forms of a single character are left out: they say nothing by themselves.
  mutating func add(_ form: String, _ entity: EntityID, isAmbiguous: Bool = false, isSearched: Bool = true) {
    guard form.unicodeScalars.dropFirst().first != nil else { return }
    let key = UTF8Key(form)
    guard var entry = entries[key] else {
      entries[key] = Entry(entities: [entity], isAmbiguous: isAmbiguous, isSearched: isSearched)
      return
    }
    if !entry.entities.contains(entity) { entry.entities.append(entity) }
    // One meaning that needs no proof is enough to find the form; which meaning is told by the entities.
    entry.isAmbiguous = entry.isAmbiguous && isAmbiguous
    entry.isSearched = entry.isSearched || isSearched
    entries[key] = entry
  }

  /// The entities `form` names so far.
  func entities(_ form: String) -> [EntityID] { entries[UTF8Key(form)]?.entities ?? [] }

  /// All forms, ascending by bytes.
  func accepted() -> [AcceptedForm] {
    entries.sorted { $0.key < $1.key }.map { text, entry in
      let entities = entry.entities.sorted()
      let flags = (entry.isAmbiguous ? "a" : "") + (entry.isSearched ? "s" : "")
      return AcceptedForm(
        text: text.string,
        owner: flags + "|" + entities.map(\.description).joined(separator: "|"),
        entities: entities,
        isAmbiguous: entry.isAmbiguous,
        isSearched: entry.isSearched
      )
    }
  }
}
