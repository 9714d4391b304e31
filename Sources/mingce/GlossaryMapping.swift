import Glossary
import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition

/// Turns what the index knows into glossary entries, one at a time.
struct GlossaryMapping {
  /// An entity that goes in, under the identifier that orders it: numbers, as a million identifiers would take 80 MB.
  private struct Place: Comparable {
    var isPerson: Bool
    var number: UInt64
    var index: Int32

    init(_ id: EntityID, index: Int) {
      isPerson = id.kind == .person
      number = GlossaryIdentifier.number(of: id.description)
      self.index = Int32(clamping: index)
    }

    /// Nil for what `identifier` does not make.
    init?(_ id: String) {
      guard let number = UInt64(id.dropFirst(2), radix: 16) else { return nil }
      isPerson = id.utf8.first == UInt8(ascii: "p")
      self.number = number
      index = 0
    }

    static func < (left: Place, right: Place) -> Bool {
      left.isPerson != right.isPerson ? left.isPerson : left.number < right.number
    }
  }

  /// The title of every export, in Chinese and in English.
  static let titles = ["名册术语表", "Mingce glossary"]

  /// What stands above the entries.
  let header: GlossaryHeader
  private let lexicon: Lexicon
  private let documents: [String: GlossaryDocument]
  private let places: [Place]
  private let months: [EntityID: [GlossaryMentions.MonthCount]]

  /// The glossary of `base` as of the last refresh: the entities of `kinds`, for the day `asOf`, to be written to `destination`.
  ///
  /// Only the formats that show mentions by month are given them: that takes a look at every mention. A page has links to the documents,
  /// so their paths begin at its own folder there.
  init(
    of base: KnowledgeBase,
    kinds: Set<GlossaryKind>,
    asOf: CalendarDate,
    language: String,
    format: GlossaryExport.Format,
    destination: String?
  ) async {
    let lexicon = base.lexicon
    self.lexicon = lexicon
    let prefix = format == .html ? destination.map { GlossaryDestination.way(from: $0, to: base.root) } ?? "" : ""
    documents = Self.documents(await base.documents(), prefix: prefix)
    places = lexicon.entities.enumerated().compactMap { index, entity in
      guard kinds.contains(Self.kind(of: entity)) else { return nil }
      return Place(entity.id, index: index)
    }.sorted()
    let text = AnswerLanguage(locale: language)
    header = GlossaryHeader(
      title: text.pick(Self.titles[0], Self.titles[1]),
      description: Self.description(of: lexicon.corpus, text),
      language: language,
      asOf: Self.date(asOf),
      documents: documents.values.sorted { $0.id < $1.id }
    )
    var months: [EntityID: [GlossaryMentions.MonthCount]] = [:]
    if format == .html || format == .json {
      for place in places {
        let id = lexicon.entities[Int(place.index)].id
        months[id] = Self.months(of: await base.mentions(of: id))
      }
    }
    self.months = months
  }

  /// The number of entries.
  var count: Int { places.count }

  /// Whether an entry has this identifier.
  func contains(_ id: String) -> Bool {
    guard let place = Place(id) else { return false }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && !(place < places[low])
  }

  /// Gives the entries one after the other, in ascending order of identifiers, then nil.
  func reader() -> () -> GlossaryEntry? {
    var next = 0
    return {
      guard next < places.count else { return nil }
      defer { next += 1 }
      return entry(for: lexicon.entities[Int(places[next].index)])
    }
  }

  /// The glossary's kind of an entity.
  static func kind(of entity: Entity) -> GlossaryKind {
    switch entity.nature {
    case .person(let category): GlossaryKind(category)
    case .program(let kind, _): GlossaryKind(kind)
    case .organisation: .organisation
    case .place: .place
    }
  }

  /// The stable identifier of an entity.
  static func identifier(_ id: EntityID) -> String {
    GlossaryIdentifier.make(id.kind == .person ? "p" : "t", id.description)
  }

  private static func description(of corpus: CorpusSummary, _ language: AnswerLanguage) -> String {
    var text = language.pick(
      "语料 \(corpus.documents) 份文档，\(corpus.articles) 篇文章",
      "\(corpus.documents) documents, \(corpus.articles) articles"
    )
    if let first = corpus.firstDate, let last = corpus.lastDate {
      text += language.pick("，\(first.iso) 至 \(last.iso)", ", \(first.iso) to \(last.iso)")
    }
    return text
  }

  private static func documents(_ indexed: [IndexedDocument], prefix: String) -> [String: GlossaryDocument] {
    var documents: [String: GlossaryDocument] = [:]
    for document in indexed {
      let dates = document.articles.compactMap(\.date)
      let name =
        document.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? document.path
      let titles = document.articles.compactMap(\.title)
      documents[document.path] = GlossaryDocument(
        id: GlossaryIdentifier.make("d", document.path),
        title: titles.count == 1 ? titles[0] : name,
        path: document.path.utf8.first == UInt8(ascii: "/") ? nil : prefix + document.path,
        date: Set(dates).count == 1 ? Self.date(dates.first) : nil
      )
    }
    return documents
  }

  private static func months(of mentions: [Mention]) -> [GlossaryMentions.MonthCount] {
    var counts: [GlossaryDate: Int] = [:]
    for mention in mentions where !mention.isRepeat {
      guard let date = mention.date, let month = GlossaryDate(year: date.year, month: date.month) else { continue }
      counts[month, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { GlossaryMentions.MonthCount(month: $0.key, count: $0.value) }
  }

  private func entry(for entity: Entity) -> GlossaryEntry {
    let isPerson = entity.id.kind == .person
    func pinyin(_ text: String) -> String? {
      let pinyin = PinyinTable.shared.marked(text, isName: isPerson)
      return pinyin.isEmpty ? nil : pinyin
    }
    var forms = [GlossaryForm(text: entity.name, type: .fullForm, usage: .preferred, pinyin: pinyin(entity.name))]
    for variant in entity.variants {
      // “X” and 《X》 beside X are one word with its marks, not another form.
      if Self.unmarked(variant).elementsEqual(Self.unmarked(entity.name)) { continue }
      let isShorter = variant.utf8.count < entity.name.utf8.count
      forms.append(
        GlossaryForm(text: variant, type: isShorter ? .shortForm : .variant, usage: .admitted, pinyin: pinyin(variant))
      )
    }
    if entity.definitions.isEmpty, let sighting = entity.firstSighting {
      forms[0].contexts = [
        GlossaryQuotation(text: sighting.excerpt, source: source(sighting, of: sighting.excerptSpan ?? sighting.span))
      ]
    }
    return GlossaryEntry(
      id: Self.identifier(entity.id),
      kind: Self.kind(of: entity),
      forms: forms,
      definitions: entity.definitions.prefix(2).map { definition in
        GlossaryDefinition(
          text: definition.text,
          strength: definition.strength,
          source: source(definition.citation, of: definition.citation.span)
        )
      },
      references: entity.broader.map {
        GlossaryReference(relation: .broader, target: Self.identifier($0), name: $0.name)
      }
        + entity.narrower.map { GlossaryReference(relation: .narrower, target: Self.identifier($0), name: $0.name) },
      tenures: entity.tenures.sorted { Self.start($0) < Self.start($1) }.map(tenure),
      responsible: entity.responsible,
      mentions: GlossaryMentions(
        count: entity.mentionCount,
        documents: entity.documentCount,
        firstSeen: Self.date(entity.firstSeen),
        lastSeen: Self.date(entity.lastSeen),
        byMonth: months[entity.id] ?? []
      )
    )
  }

  private func tenure(_ tenure: Tenure) -> GlossaryTenure {
    // A text that calls the post a former one says by when it had ended, and not when.
    let isOver = tenure.ended != nil && !tenure.isEndAnEvent
    let end = knownDate(tenure.ended)
    return GlossaryTenure(
      post: tenure.post.resolved,
      organisation: tenure.post.organisation,
      place: tenure.post.place,
      status: tenure.status,
      from: knownDate(tenure.appointed),
      to: isOver ? nil : end,
      notAfter: isOver ? end : latestEnd(of: tenure),
      firstSeen: Self.date(tenure.firstSeen),
      lastSeen: Self.date(tenure.lastSeen),
      sources: sources(of: tenure)
    )
  }

  /// The day before the one on which a glossary's post was over for sure (its 不晚于): without it the post would seem to be held on.
  private func latestEnd(of tenure: Tenure) -> GlossaryDate? {
    guard let ended = tenure.ended, ended.isCurated, ended.dateIsInferred, ended.writtenDate == nil,
      tenure.status != .former, let day = ended.date
    else { return nil }
    if day.day > 1 { return GlossaryDate(year: day.year, month: day.month, day: day.day - 1) }
    let (year, month) = day.month > 1 ? (day.year, day.month - 1) : (day.year - 1, 12)
    // The longest day number that the month has.
    return [31, 30, 29, 28].lazy.compactMap { GlossaryDate(year: year, month: month, day: $0) }.first
  }

  /// Where a tenure and its dates stand: who appointed, the first sightings, the last one, who dismissed; each place once.
  private func sources(of tenure: Tenure) -> [GlossarySource] {
    let sightings = tenure.evidence
    let chosen =
      [tenure.appointed].compactMap { $0 } + sightings.prefix(2) + sightings.suffix(1)
      + [tenure.ended].compactMap { $0 }
    var sources: [GlossarySource] = []
    for citation in chosen {
      let source = source(citation, of: citation.span)
      if !sources.contains(source) { sources.append(source) }
    }
    return sources
  }

  /// A place of the corpus is cited with the characters of `span`; an entry of a glossary by the source that it names itself.
  private func source(_ citation: Citation, of span: TextSpan) -> GlossarySource {
    guard let document = documents[citation.path] else {
      // The date of such a citation is that of the fact; that of the source, if any, stands in its words.
      return citation.paper.flatMap(GlossarySource.init(text:)) ?? GlossarySource(citation: citation.path)
    }
    return GlossarySource(
      document: document.id,
      citation: document.title,
      range: GlossaryTextRange(
        line: span.start.line + 1,
        column: span.start.scalar + 1,
        endLine: span.end.line + 1,
        endColumn: span.end.scalar + 1
      ),
      date: Self.date(citation.date)
    )
  }

  /// A glossary's month or year goes on as it is written there, and not as the day that was made of it.
  private func knownDate(_ citation: Citation?) -> GlossaryDate? {
    if let written = citation?.writtenDate ?? citation?.actDate?.iso { return GlossaryDate(iso: written) }
    guard let citation, !citation.dateIsInferred || documents[citation.path] != nil else { return nil }
    return Self.date(citation.date)
  }

  private static func start(_ tenure: Tenure) -> Int {
    (tenure.appointed?.eventDate ?? tenure.firstSeen)?.dayNumber ?? .max
  }

  private static func date(_ date: CalendarDate?) -> GlossaryDate? {
    date.flatMap { GlossaryDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  private static func unmarked(_ text: String) -> [UnicodeScalar] {
    let marks: Set<UnicodeScalar> = ["“", "”", "‘", "’", "《", "》", "〈", "〉", "「", "」", "『", "』"]
    return text.unicodeScalars.filter { !marks.contains($0) }
  }
}
