import Glossary
import KnowledgeIndex
import PolicyText
import Recognition

/// Turns what the index knows into glossary entries.
struct GlossaryMapping {
  /// Which entities go in.
  var kinds: Set<GlossaryKind>
  /// The day the glossary holds for.
  var asOf: CalendarDate

  private var documents: [String: GlossaryDocument] = [:]

  init(kinds: Set<GlossaryKind>, asOf: CalendarDate) {
    self.kinds = kinds
    self.asOf = asOf
  }

  /// The glossary of `lexicon`; entries without a form nobody could show are left to the writer to refuse.
  mutating func glossary(of lexicon: Lexicon, documents indexed: [IndexedDocument], title: String, language: String)
    -> Glossary
  {
    for document in indexed {
      let id = GlossaryIdentifier.make("d", document.path)
      let dates = document.articles.compactMap(\.date)
      let name =
        document.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? document.path
      let titles = document.articles.compactMap(\.title)
      documents[document.path] = GlossaryDocument(
        id: id,
        title: titles.count == 1 ? titles[0] : name,
        path: document.path.utf8.first == UInt8(ascii: "/") ? nil : document.path,
        date: Set(dates).count == 1 ? Self.date(dates.first) : nil
      )
    }
    let entries = lexicon.entities.filter { kinds.contains(Self.kind(of: $0)) }.map { entry(for: $0, in: lexicon) }
    let header = GlossaryHeader(
      title: title,
      description: "\(lexicon.corpus.documents) documents, \(lexicon.corpus.articles) articles",
      language: language,
      asOf: Self.date(asOf),
      documents: documents.values.sorted { $0.id < $1.id }
    )
    return Glossary(header: header, entries: entries)
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

  private func entry(for entity: Entity, in lexicon: Lexicon) -> GlossaryEntry {
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
      forms[0].contexts = [GlossaryQuotation(text: sighting.excerpt, source: source(sighting))]
    }
    return GlossaryEntry(
      id: Self.identifier(entity.id),
      kind: Self.kind(of: entity),
      forms: forms,
      definitions: entity.definitions.prefix(2).map { definition in
        GlossaryDefinition(text: definition.text, strength: definition.strength, source: source(definition.citation))
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
        lastSeen: Self.date(entity.lastSeen)
      )
    )
  }

  private func tenure(_ tenure: Tenure) -> GlossaryTenure {
    GlossaryTenure(
      post: tenure.post.resolved,
      organisation: tenure.post.organisation,
      place: tenure.post.place,
      status: tenure.status,
      from: Self.date(tenure.appointed?.date),
      to: Self.date(tenure.ended?.date),
      firstSeen: Self.date(tenure.firstSeen),
      lastSeen: Self.date(tenure.lastSeen),
      sources: tenure.evidence.prefix(3).map(source)
    )
  }

  private func source(_ citation: Citation) -> GlossarySource {
    let document = documents[citation.path]
    return GlossarySource(
      document: document?.id,
      citation: document?.title ?? citation.path,
      range: GlossaryTextRange(
        line: citation.span.start.line + 1,
        column: citation.span.start.scalar + 1,
        endLine: citation.span.end.line + 1,
        endColumn: citation.span.end.scalar + 1
      ),
      date: Self.date(citation.date)
    )
  }

  private static func start(_ tenure: Tenure) -> Int {
    (tenure.appointed?.date ?? tenure.firstSeen)?.dayNumber ?? .max
  }

  private static func date(_ date: CalendarDate?) -> GlossaryDate? {
    date.flatMap { GlossaryDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  private static func unmarked(_ text: String) -> [UnicodeScalar] {
    let marks: Set<UnicodeScalar> = ["“", "”", "‘", "’", "《", "》", "〈", "〉", "「", "」", "『", "』"]
    return text.unicodeScalars.filter { !marks.contains($0) }
  }
}
