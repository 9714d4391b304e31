package import PolicyText
package import Recognition

/// What the corpus knows of one person, programme, organisation or place: the card a hover shows.
package struct Entity: Sendable, Hashable, Identifiable {
  /// Stable across snapshots of an equal corpus.
  package let id: EntityID
  /// The finer kind, with what only that kind has.
  package var nature: EntityNature
  /// Every accepted surface form in which the text may name it, the canonical name first, then by bytes.
  package var forms: [String]
  /// Posts over time, the latest evidence first. Empty for anything but people.
  package var tenures: [Tenure]
  /// What explains it, best first (strength, then score, then the earlier date); at most five.
  package var definitions: [Definition]
  /// Programmes this one narrows (省级未来乡村 → 未来乡村).
  package var broader: [EntityID]
  /// Programmes that narrow this one.
  package var narrower: [EntityID]
  /// Responsible bodies or persons the definitions name, as written.
  package var responsible: [String]
  /// The sighting a reader should see first: for people the earliest with a post, else the earliest; of an entity that only
  /// a glossary knows, the line of its entry.
  package var firstSighting: Citation?
  /// Mentions over the whole corpus, passages that repeat within a document not counted.
  package var mentionCount: Int
  /// Documents that mention it.
  package var documentCount: Int
  /// The earliest dated mention.
  package var firstSeen: CalendarDate?
  /// The latest dated mention.
  package var lastSeen: CalendarDate?
  /// True when the name is also an everyday word or a place: outside documents that introduce it, a bare occurrence of the name is no
  /// mention of it.
  package var isAmbiguous: Bool
  /// Where the knowledge comes from.
  package var origin: EntityOrigin
  /// The line of the glossary file that describes it; nil where none does.
  package var entry: Citation?

  /// An entity of which nothing but the name is known.
  package init(id: EntityID, nature: EntityNature, origin: EntityOrigin = .corpus) {
    self.id = id
    self.nature = nature
    self.origin = origin
    forms = [id.name]
    tenures = []
    definitions = []
    broader = []
    narrower = []
    responsible = []
    mentionCount = 0
    documentCount = 0
    isAmbiguous = false
  }

  /// The canonical name.
  package var name: String { id.name }

  /// The surface forms other than the canonical name.
  package var variants: [String] { forms.filter { $0 != id.name } }

  /// The best definition, if there is one.
  package var definition: Definition? { definitions.first }

  /// The category of a person; nil for anything else.
  package var personCategory: PersonCategory? {
    if case .person(let category) = nature { return category }
    return nil
  }
}

/// The finer kind of an entity.
package enum EntityNature: Sendable, Hashable {
  case person(PersonCategory)
  case program(ProgramKind, DocumentKind?)
  case organisation
  /// `code`: six digits (GB/T 2260), nil below the county.
  case place(code: String?)

  /// The coarse kind.
  package var kind: EntityKind {
    switch self {
    case .person: .person
    case .program: .program
    case .organisation: .organisation
    case .place: .place
    }
  }
}

/// Where the knowledge of an entity comes from.
package enum EntityOrigin: String, Sendable, Codable, Hashable {
  /// The dated corpus.
  case corpus
  /// A glossary file somebody wrote (it outranks the corpus).
  case curated
  /// The open report alone: it is no evidence, and whoever shows it says so.
  case report
}

/// A sentence that explains an entity, with the line it stands on.
package struct Definition: Sendable, Hashable {
  /// The sentence as a reader would quote it.
  package var text: String
  /// How it explains; every display says which.
  package var strength: DefinitionStrength
  /// Within one strength the better sentence has the higher score (0...1000).
  package var score: Int
  /// Responsible bodies or persons the sentence names, as written.
  package var responsible: [String]
  /// Where it stands.
  package var citation: Citation

  /// Memberwise.
  package init(
    text: String,
    strength: DefinitionStrength,
    score: Int = 0,
    responsible: [String] = [],
    citation: Citation
  ) {
    self.text = text
    self.strength = strength
    self.score = score
    self.responsible = responsible
    self.citation = citation
  }
}
