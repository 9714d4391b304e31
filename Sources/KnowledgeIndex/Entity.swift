package import PolicyText
package import Recognition

/// What the corpus knows of one person, programme, organisation or place: the card a hover shows.
///
/// A value of one word: its fields live behind a reference that is copied when a shared one is written to. A hundred thousand cards are
/// walked over at every key, and a card of twenty inline fields would cost twenty reference counts each time one is looked at.
package struct Entity: Sendable, Hashable, Identifiable {
  private var fields: EntityFields

  /// Stable across snapshots of an equal corpus.
  package var id: EntityID { fields.id }

  /// An entity of which nothing but the name is known.
  package init(id: EntityID, nature: EntityNature, origin: EntityOrigin = .corpus) {
    fields = EntityFields(id: id, nature: nature, origin: origin)
  }

  private mutating func own() -> EntityFields {
    if !isKnownUniquelyReferenced(&fields) { fields = EntityFields(fields) }
    return fields
  }

  /// The finer kind, with what only that kind has.
  package var nature: EntityNature {
    get { fields.nature }
    _modify { yield &own().nature }
  }
  /// Every accepted surface form in which the text may name it, the canonical name first, then by bytes.
  package var forms: [String] {
    get { fields.forms }
    _modify { yield &own().forms }
  }
  /// Posts over time, the latest evidence first. Empty for anything but people.
  package var tenures: [Tenure] {
    get { fields.tenures }
    _modify { yield &own().tenures }
  }
  /// What explains it, best first (strength, then score, then the earlier date); at most five.
  package var definitions: [Definition] {
    get { fields.definitions }
    _modify { yield &own().definitions }
  }
  /// Programmes this one narrows (省级未来乡村 → 未来乡村).
  package var broader: [EntityID] {
    get { fields.broader }
    _modify { yield &own().broader }
  }
  /// Programmes that narrow this one.
  package var narrower: [EntityID] {
    get { fields.narrower }
    _modify { yield &own().narrower }
  }
  /// Responsible bodies or persons the definitions name, as written.
  package var responsible: [String] {
    get { fields.responsible }
    _modify { yield &own().responsible }
  }
  /// The sighting a reader should see first: for people the earliest with a post, else the earliest; of an entity that only
  /// a glossary knows, the line of its entry.
  package var firstSighting: Citation? {
    get { fields.firstSighting }
    _modify { yield &own().firstSighting }
  }
  /// Mentions over the whole corpus, passages that repeat within a document not counted.
  package var mentionCount: Int {
    get { fields.mentionCount }
    _modify { yield &own().mentionCount }
  }
  /// Documents that mention it.
  package var documentCount: Int {
    get { fields.documentCount }
    _modify { yield &own().documentCount }
  }
  /// The earliest dated mention.
  package var firstSeen: CalendarDate? {
    get { fields.firstSeen }
    _modify { yield &own().firstSeen }
  }
  /// The latest dated mention.
  package var lastSeen: CalendarDate? {
    get { fields.lastSeen }
    _modify { yield &own().lastSeen }
  }
  /// True when the name is also an everyday word or a place: outside documents that introduce it, a bare occurrence of the name is no
  /// mention of it.
  package var isAmbiguous: Bool {
    get { fields.isAmbiguous }
    _modify { yield &own().isAmbiguous }
  }
  /// Where the knowledge comes from.
  package var origin: EntityOrigin {
    get { fields.origin }
    _modify { yield &own().origin }
  }
  /// The line of the glossary file that describes it; nil where none does.
  package var entry: Citation? {
    get { fields.entry }
    _modify { yield &own().entry }
  }

  /// Field by field.
  package static func == (left: Entity, right: Entity) -> Bool {
    left.fields === right.fields || left.fields.isEqual(to: right.fields)
  }

  /// By the id, which is all that equal cards must share.
  package func hash(into hasher: inout Hasher) { hasher.combine(fields.id) }

  /// The canonical name.
  package var name: String { fields.id.name }

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

// Unchecked because the compiler cannot see that the fields are written only through `Entity.own()`, to an instance nobody shares.
/// The fields of an `Entity`, which documents them.
private final class EntityFields: @unchecked Sendable {
  let id: EntityID
  var nature: EntityNature
  var forms: [String]
  var tenures: [Tenure]
  var definitions: [Definition]
  var broader: [EntityID]
  var narrower: [EntityID]
  var responsible: [String]
  var firstSighting: Citation?
  var mentionCount: Int
  var documentCount: Int
  var firstSeen: CalendarDate?
  var lastSeen: CalendarDate?
  var isAmbiguous: Bool
  var origin: EntityOrigin
  var entry: Citation?

  init(id: EntityID, nature: EntityNature, origin: EntityOrigin) {
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

  init(_ other: EntityFields) {
    id = other.id
    nature = other.nature
    forms = other.forms
    tenures = other.tenures
    definitions = other.definitions
    broader = other.broader
    narrower = other.narrower
    responsible = other.responsible
    firstSighting = other.firstSighting
    mentionCount = other.mentionCount
    documentCount = other.documentCount
    firstSeen = other.firstSeen
    lastSeen = other.lastSeen
    isAmbiguous = other.isAmbiguous
    origin = other.origin
    entry = other.entry
  }

  func isEqual(to other: EntityFields) -> Bool {
    id == other.id && nature == other.nature && forms == other.forms && tenures == other.tenures
      && definitions == other.definitions && broader == other.broader && narrower == other.narrower
      && responsible == other.responsible && firstSighting == other.firstSighting && mentionCount == other.mentionCount
      && documentCount == other.documentCount && firstSeen == other.firstSeen && lastSeen == other.lastSeen
      && isAmbiguous == other.isAmbiguous && origin == other.origin && entry == other.entry
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
