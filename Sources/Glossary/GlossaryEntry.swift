package import Recognition

/// One concept: a programme, an expression, a person, a body.
package struct GlossaryEntry: Sendable, Hashable {
  /// ASCII, unique in the glossary, stable from export to export: `GlossaryIdentifier.make`. Exports are in ascending order of it.
  package var id: String
  /// What the entry is about.
  package var kind: GlossaryKind
  /// The field it belongs to (`财政政策`); nil where nobody said more than the kind.
  package var subjectField: String?
  /// The name first, then its other forms and its translations.
  package var forms: [GlossaryForm]
  /// Best first.
  package var definitions: [GlossaryDefinition]
  /// Broader, narrower and related entries.
  package var references: [GlossaryReference]
  /// The posts of a person, in order of time.
  package var tenures: [GlossaryTenure]
  /// Bodies or persons in charge.
  package var responsible: [String]
  /// How often and when the corpus mentions it.
  package var mentions: GlossaryMentions?
  /// Pages about it.
  package var links: [GlossaryLink]
  /// Who wrote or changed the entry, and when.
  package var changes: [GlossaryChange]
  /// Remarks.
  package var notes: [String]
  /// The place in the glossary file that the entry was read from; never exported.
  package var origin: GlossaryOrigin?

  /// Memberwise.
  package init(
    id: String,
    kind: GlossaryKind,
    subjectField: String? = nil,
    forms: [GlossaryForm],
    definitions: [GlossaryDefinition] = [],
    references: [GlossaryReference] = [],
    tenures: [GlossaryTenure] = [],
    responsible: [String] = [],
    mentions: GlossaryMentions? = nil,
    links: [GlossaryLink] = [],
    changes: [GlossaryChange] = [],
    notes: [String] = [],
    origin: GlossaryOrigin? = nil
  ) {
    self.id = id
    self.kind = kind
    self.subjectField = subjectField
    self.forms = forms
    self.definitions = definitions
    self.references = references
    self.tenures = tenures
    self.responsible = responsible
    self.mentions = mentions
    self.links = links
    self.changes = changes
    self.notes = notes
    self.origin = origin
  }
}

/// What an entry means, how strongly the text says so, and where.
package struct GlossaryDefinition: Sendable, Hashable {
  /// The sentence.
  package var text: String
  /// BCP 47 tag; nil for the language of the glossary.
  package var language: String?
  /// How it explains. What a foreign glossary says is curated.
  package var strength: DefinitionStrength
  /// Where it stands; nil where nobody says.
  package var source: GlossarySource?

  /// Memberwise.
  package init(
    text: String,
    language: String? = nil,
    strength: DefinitionStrength,
    source: GlossarySource? = nil
  ) {
    self.text = text
    self.language = language
    self.strength = strength
    self.source = source
  }
}

/// How one entry stands to another.
package enum GlossaryRelation: String, Sendable, Hashable, CaseIterable {
  case broader
  case narrower
  case related
}

/// A pointer to another entry of the same glossary.
package struct GlossaryReference: Sendable, Hashable {
  /// How the target stands to this entry: `.broader` names a wider concept.
  package var relation: GlossaryRelation
  /// `GlossaryEntry.id` of the target; a pointer to no exported entry is left out on export, with a reason.
  package var target: String
  /// The target's name.
  package var name: String

  /// Memberwise.
  package init(relation: GlossaryRelation, target: String, name: String) {
    self.relation = relation
    self.target = target
    self.name = name
  }
}

/// Mentions in the corpus.
package struct GlossaryMentions: Sendable, Hashable {
  /// All mentions.
  package var count: Int
  /// Documents with at least one.
  package var documents: Int
  /// The earliest dated mention.
  package var firstSeen: GlossaryDate?
  /// The latest dated mention.
  package var lastSeen: GlossaryDate?
  /// Mentions of each month, ascending; months without any may be missing. In JSON and HTML only.
  package var byMonth: [MonthCount]

  /// Mentions of one month.
  package struct MonthCount: Sendable, Hashable {
    /// Year and month.
    package var month: GlossaryDate
    /// Mentions in it.
    package var count: Int

    /// Memberwise.
    package init(month: GlossaryDate, count: Int) {
      self.month = month
      self.count = count
    }
  }

  /// Memberwise; negative counts become 0.
  package init(
    count: Int,
    documents: Int,
    firstSeen: GlossaryDate? = nil,
    lastSeen: GlossaryDate? = nil,
    byMonth: [MonthCount] = []
  ) {
    self.count = max(0, count)
    self.documents = max(0, documents)
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.byMonth = byMonth
  }
}

/// A page about an entry.
package struct GlossaryLink: Sendable, Hashable {
  /// http or https; anything else is left out on export, with a reason.
  package var url: String
  /// What a reader sees.
  package var text: String

  /// Memberwise.
  package init(url: String, text: String) {
    self.url = url
    self.text = text
  }
}

/// One change of an entry.
package struct GlossaryChange: Sendable, Hashable {
  /// True for the first writing, false for a later change.
  package var isCreation: Bool
  /// The day; a date without a day is left out on export (TBX wants xs:date).
  package var date: GlossaryDate?
  /// Who did it.
  package var responsible: String?

  /// Memberwise.
  package init(isCreation: Bool, date: GlossaryDate? = nil, responsible: String? = nil) {
    self.isCreation = isCreation
    self.date = date
    self.responsible = responsible
  }
}

/// Where an entry stands in a glossary file.
package struct GlossaryOrigin: Sendable, Hashable {
  /// The file's path as given to the reader.
  package var file: String
  /// 1-based line of the entry.
  package var line: Int
  /// 1-based column of the entry, in Unicode scalars.
  package var column: Int

  /// Memberwise.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
