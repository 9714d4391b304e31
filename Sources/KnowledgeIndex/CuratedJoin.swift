import PolicyText
import Recognition

/// Lays entries of glossary files over the entities of the corpus: they outrank it.
enum CuratedJoin {
  static func join(_ entries: [CuratedEntry], into entities: inout [Entity], _ forms: inout FormTable) {
    guard !entries.isEmpty else { return }
    var indexByID: [EntityID: Int] = [:]
    for (index, entity) in entities.enumerated() { indexByID[entity.id] = index }
    let corpusCount = entities.count
    var idByTerm: [UTF8Key: EntityID] = [:]
    var posts: Set<HeldPost> = []
    for entry in entries where !entry.term.isEmpty {
      let index = self.index(of: entry, in: &entities, &indexByID, forms, corpusCount: corpusCount)
      lay(entry, over: &entities[index], &forms)
      layPosts(of: entry, over: &entities[index], told: &posts)
      let key = UTF8Key(entry.term)
      if idByTerm[key] == nil { idByTerm[key] = entities[index].id }
    }
    for entry in entries where !entry.broader.isEmpty {
      guard let id = idByTerm[UTF8Key(entry.term)], let index = indexByID[id] else { continue }
      for term in entry.broader {
        guard let target = idByTerm[UTF8Key(term)], target != id, let other = indexByID[target] else { continue }
        if !entities[index].broader.contains(target) { entities[index].broader.append(target) }
        if !entities[other].narrower.contains(id) {
          entities[other].narrower.append(id)
          entities[other].narrower.sort()
        }
      }
    }
  }

  /// The entity an entry is about: one that its term names, else one of the corpus that another of its forms names, else a new one. Two
  /// entries that share a short form stay two.
  private static func index(
    of entry: CuratedEntry,
    in entities: inout [Entity],
    _ indexByID: inout [EntityID: Int],
    _ forms: FormTable,
    corpusCount: Int
  ) -> Int {
    func isKind(_ id: EntityID) -> Bool {
      entry.nature.map { $0.kind == id.kind } ?? (id.kind == .program || id.kind == .person)
    }
    let named = forms.entities(entry.term).first(where: isKind)
    let known =
      named
      ?? entry.forms.lazy.flatMap { forms.entities($0) }.first { id in
        // An entity that carries the term of another entry is that other one.
        isKind(id) && (indexByID[id] ?? .max) < corpusCount && entities[indexByID[id] ?? 0].entry == nil
      }
    let id = known ?? EntityID(kind: entry.nature?.kind ?? .program, name: entry.term)
    if let found = indexByID[id] { return found }
    entities.append(Entity(id: id, nature: entry.nature ?? .program(.other, nil), origin: .curated))
    indexByID[id] = entities.count - 1
    return entities.count - 1
  }

  private static func lay(_ entry: CuratedEntry, over entity: inout Entity, _ forms: inout FormTable) {
    if let nature = entry.nature, !isSameKind(nature, entity.nature) { entity.nature = nature }
    entity.origin = .curated
    // What somebody wrote down as a name is one, also where the corpus would ask for proof.
    entity.isAmbiguous = false
    for name in [entry.term] + entry.forms {
      forms.add(name, entity.id)
      if !entity.forms.contains(name) { entity.forms.append(name) }
    }
    entity.forms = Entity.sortedForms(entity.forms, canonical: entity.name)
    for body in entry.responsible where !entity.responsible.contains(body) { entity.responsible.append(body) }
    let place = citation(of: entry, excerpt: entry.definition ?? entry.term)
    if let text = entry.definition, !text.isEmpty {
      // Several glossaries: the one read first stays first.
      let index = entity.definitions.prefix { $0.strength == .curated }.count
      entity.definitions.insert(
        Definition(text: text, strength: .curated, score: 1000, responsible: entry.responsible, citation: place),
        at: index
      )
    }
    entity.entry = entity.entry ?? place
    entity.firstSighting = entity.firstSighting ?? place
  }

  /// True where the corpus says the same, perhaps more finely (which kind of document).
  private static func isSameKind(_ left: EntityNature, _ right: EntityNature) -> Bool {
    switch (left, right) {
    case (.program(let left, _), .program(let right, _)): left == right
    case (.place, .place): true
    default: left == right
    }
  }

  // MARK: Posts

  private static func tenure(of person: EntityID, _ curated: CuratedTenure, _ entry: CuratedEntry) -> Tenure {
    let status = curated.post.status
    let isHeld = status == .current || status == .acting || status == .former
    let excerpt = "\(entry.term) \(curated.post.resolved)"
    func citation(_ day: CuratedTenure.Day) -> Citation {
      self.citation(of: entry, excerpt: excerpt, source: curated.source, day: day)
    }
    let from = isHeld ? curated.from : nil
    let to = curated.to ?? (status == .former ? unknownEnd(of: curated) : nil)
    let seen = (curated.lastSeen ?? curated.heldOn ?? curated.firstSeen).map { CuratedTenure.Day($0) }
    // A post is seen where the file has it begin and where it last knows of it: between the two nothing is far from evidence.
    var days = [curated.from, seen ?? to].compactMap { $0 }.sorted { $0.date < $1.date }
    if days.count == 2, days[0].date == days[1].date { days.removeLast() }
    let evidence =
      days.isEmpty
      ? [self.citation(of: entry, excerpt: excerpt, source: curated.source)] : days.map(citation)
    return Tenure(
      person: person,
      post: curated.post,
      status: status,
      firstSeen: isHeld ? curated.firstSeen : nil,
      lastSeen: isHeld ? curated.lastSeen : nil,
      appointed: from.map(citation),
      ended: to.map(citation),
      sightings: evidence.map { TenureSighting(citation: $0, written: curated.post.written, status: status) }
    )
  }

  /// A post that was held once, nobody says until when, is claimed for no day after the last one known.
  private static func unknownEnd(of curated: CuratedTenure) -> CuratedTenure.Day? {
    if let last = curated.lastSeen ?? curated.firstSeen {
      return CuratedTenure.Day(CalendarDate(dayNumber: last.dayNumber + 1) ?? last, isInferred: true)
    }
    return curated.from.map { CuratedTenure.Day($0.date, isInferred: true) }
  }

  /// A post of a person of which a glossary has told.
  private struct HeldPost: Hashable {
    var person: EntityID
    var post: UTF8Key
  }

  /// A post that the corpus shows too takes its beginning and its end from the glossary; another comes first. Where the glossary has the
  /// post held more than once, what the corpus saw goes to the time it belongs to. Of several glossaries the one read first is right.
  private static func layPosts(of entry: CuratedEntry, over entity: inout Entity, told: inout Set<HeldPost>) {
    var groups: [(post: UTF8Key, tenures: [Tenure])] = []
    for curated in entry.tenures {
      let key = UTF8Key(curated.post.resolved)
      let tenure = tenure(of: entity.id, curated, entry)
      if let index = groups.firstIndex(where: { $0.post == key }) {
        groups[index].tenures.append(tenure)
      } else {
        groups.append((key, [tenure]))
      }
    }
    for (post, tenures) in groups.reversed() {
      let isFirst = told.insert(HeldPost(person: entity.id, post: post)).inserted
      let index = entity.tenures.firstIndex { UTF8Key($0.post.resolved) == post }
      guard let index else {
        entity.tenures.insert(contentsOf: tenures, at: 0)
        continue
      }
      guard isFirst else { continue }
      if tenures.count == 1 {
        // A glossary that has somebody hold a post outranks a successor of whom the corpus tells: that is told beside it (`CuratedConflict`).
        if tenures[0].ended == nil, entity.tenures[index].isEndInferred, let end = entity.tenures[index].ended,
          !entity.tenures.contains(where: { $0.shows(end) })
        {
          entity.tenures[index].ended = nil
          entity.tenures[index].isEndInferred = false
        }
        entity.tenures[index].take(tenures[0])
      } else {
        let seen = entity.tenures.remove(at: index)
        entity.tenures.insert(contentsOf: tenures.map { $0.taking(sightingsOf: seen) }, at: 0)
      }
    }
  }

  /// The line of an entry, with what the file says about where its words come from.
  private static func citation(
    of entry: CuratedEntry,
    excerpt: String,
    source: String? = nil,
    day: CuratedTenure.Day? = nil
  ) -> Citation {
    let position = TextPosition(line: entry.line, utf8: 0, utf16: 0, scalar: 0)
    return Citation(
      path: entry.path,
      range: 0..<0,
      span: TextSpan(start: position, end: position),
      date: day?.date ?? entry.date,
      dateIsInferred: day?.isInferred ?? false,
      writtenDate: day?.written,
      isCurated: true,
      paper: source ?? entry.source,
      excerpt: excerpt
    )
  }
}

extension Tenure {
  /// True where `citation` is a place that shows this person in this post.
  fileprivate func shows(_ citation: Citation) -> Bool {
    ([appointed].compactMap { $0 } + evidence).contains { $0.path == citation.path && $0.range == citation.range }
  }

  /// Takes over what a glossary says of the same post.
  fileprivate mutating func take(_ curated: Tenure) {
    appointed = curated.appointed ?? appointed
    ended = curated.ended ?? ended
    // A post that ends before it begins: what the corpus says is of another time.
    if let start = appointed?.eventDate, let end = ended?.endDate, end < start {
      if curated.ended == nil { ended = nil } else if curated.appointed == nil { appointed = nil }
    }
    firstSeen = [firstSeen, curated.firstSeen].compactMap { $0 }.min()
    lastSeen = [lastSeen, curated.lastSeen].compactMap { $0 }.max()
    for sighting in curated.sightings { add(sighting) }
  }

  /// This tenure with what the corpus saw of the post between its ends.
  fileprivate func taking(sightingsOf seen: Tenure) -> Tenure {
    var tenure = self
    for sighting in seen.sightings {
      guard let day = sighting.citation.date, appointed?.eventDate.map({ $0 <= day }) ?? true,
        ended?.endDate.map({ day < $0 }) ?? true
      else { continue }
      tenure.add(sighting)
      guard sighting.status == .current || sighting.status == .acting else { continue }
      tenure.firstSeen = min(tenure.firstSeen ?? day, day)
      tenure.lastSeen = max(tenure.lastSeen ?? day, day)
    }
    return tenure
  }

  /// Adds a sighting in the order of dates, those without one first.
  private mutating func add(_ sighting: TenureSighting) {
    let place = sightings.firstIndex { other in
      guard let day = sighting.citation.date else { return true }
      return other.citation.date.map { $0 > day } ?? false
    }
    sightings.insert(sighting, at: place ?? sightings.count)
    sightingCount += 1
  }
}

extension Entity {
  /// The canonical name first, the others by bytes, each once.
  static func sortedForms(_ forms: some Sequence<String>, canonical: String) -> [String] {
    [canonical] + Set(forms).subtracting([canonical]).sorted { $0.compareUTF8($1) < 0 }
  }
}
