package import PolicyText
import Recognition

/// What the corpus knows, as one immutable snapshot for the hot path: entity cards, a matcher over all surface forms, sorted keys for
/// completion. Nothing here touches the disk.
package struct Lexicon: Sendable {
  /// Raised with every published snapshot of one knowledge base; 0 for the empty one.
  package let generation: Int
  /// What the snapshot was made from.
  package let corpus: CorpusSummary
  /// All entities, ascending by id.
  package let entities: [Entity]
  /// All surface forms, ascending by bytes, each once.
  package let forms: [SurfaceForm]
  /// Sorted keys for completion.
  package let completion: CompletionKeys

  private let indexByID: [EntityID: Int32]
  private let formByText: [String: Int32]
  private let postHolders: [String: [Int32]]
  private let matcher: any SurfaceFormMatcher

  /// A lexicon that knows nothing.
  package static let empty = Lexicon(entities: [], corpus: CorpusSummary())

  /// Builds the snapshot; `entities` may come in any order, a second entity with an id already taken is dropped.
  package init(entities: [Entity], corpus: CorpusSummary, generation: Int = 0) {
    self.generation = generation
    self.corpus = corpus
    var unique: [Entity] = []
    unique.reserveCapacity(entities.count)
    for entity in entities.sorted(by: { $0.id < $1.id }) where unique.last?.id != entity.id { unique.append(entity) }
    self.entities = unique

    var byID: [EntityID: Int32] = [:]
    byID.reserveCapacity(unique.count)
    var owners: [String: [Int32]] = [:]
    var holders: [String: [Int32]] = [:]
    for (index, entity) in unique.enumerated() {
      byID[entity.id] = Int32(index)
      for form in entity.forms where !form.isEmpty { owners[form, default: []].append(Int32(index)) }
      for tenure in entity.tenures where holders[tenure.post.resolved]?.last != Int32(index) {
        holders[tenure.post.resolved, default: []].append(Int32(index))
      }
    }
    let forms = owners.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { SurfaceForm(text: $0, entities: (owners[$0] ?? []).map(Int.init)) }
    self.forms = forms
    var byText: [String: Int32] = [:]
    byText.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() { byText[form.text] = Int32(index) }
    indexByID = byID
    formByText = byText
    postHolders = holders
    matcher = TrieMatcher(forms: forms.map(\.text))
    completion = CompletionKeys(forms: forms)
  }

  /// The card of `id`; nil when this snapshot does not know it.
  package subscript(id: EntityID) -> Entity? {
    indexByID[id].map { entities[Int($0)] }
  }

  /// The entities that `form` (a canonical name or any other accepted form, exactly) may name, ascending by id.
  package func entities(named form: String) -> [Entity] {
    guard let index = formByText[form] else { return [] }
    return forms[Int(index)].entities.map { entities[$0] }
  }

  /// Every mention in `range` of UTF-8 `bytes` (an open buffer, its line breaks as they are): longest first at one start, nested
  /// ones included, those that break a boundary rule left out. Ascending by start.
  package func matches(in bytes: [UInt8], range: ByteRange) -> [LexiconMatch] {
    FormBoundary.accepted(matcher.occurrences(in: bytes, range: range), in: bytes).map { match in
      LexiconMatch(form: match.form, range: match.range, entities: forms[match.form].entities)
    }
  }

  /// The same over a whole document, through its normalised text, so that a name broken by a line end is found. Source bytes.
  package func matches(in document: PolicyDocument) -> [LexiconMatch] {
    let text = document.normalized
    return matches(in: text.bytes, range: 0..<text.bytes.count).map { match in
      LexiconMatch(form: match.form, range: text.map.sourceRange(of: match.range), entities: match.entities)
    }
  }

  /// The mentions that hold the byte at `offset` or end there, longest first; of equal length the one that holds the offset, not
  /// the one that ends there. `bytes` is any UTF-8 text.
  package func matches(at offset: Int, in bytes: [UInt8]) -> [LexiconMatch] {
    guard !bytes.isEmpty, offset >= 0, offset <= bytes.count else { return [] }
    // A form stands on one line of a buffer; 600 bytes (200 Han) are more than any name has.
    let from = max(0, offset - 600)
    let near = matches(in: bytes, range: from..<min(bytes.count, offset + 1))
      .filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    return near.sorted { left, right in
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
      return left.form < right.form
    }
  }

  /// The posts of a person as of a day; an empty answer for whoever holds none.
  package func posts(of person: EntityID, asOf: CalendarDate) -> TenureAnswer {
    TenureAnswer(tenures: self[person]?.tenures ?? [], asOf: asOf)
  }

  /// Who held `post` (as `Post.resolved` spells it) on a day.
  package func holders(of post: String, asOf: CalendarDate) -> TenureAnswer {
    let tenures = (postHolders[post] ?? []).flatMap { index in
      entities[Int(index)].tenures.filter { $0.post.resolved == post }
    }
    return TenureAnswer(tenures: tenures, asOf: asOf)
  }

  /// All resolved posts somebody holds in the corpus, ascending by bytes.
  package var postNames: [String] {
    postHolders.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// A surface form and whom it may name.
package struct SurfaceForm: Sendable, Hashable {
  /// As the text writes it, line breaks removed.
  package let text: String
  /// Indices into `Lexicon.entities`, ascending; two for two people of one name.
  package let entities: [Int]

  /// Memberwise.
  package init(text: String, entities: [Int]) {
    self.text = text
    self.entities = entities
  }
}

/// A surface form found in a text.
package struct LexiconMatch: Sendable, Hashable {
  /// Index into `Lexicon.forms`.
  package let form: Int
  /// Bytes of the text that was searched (of its source, for a document).
  package let range: ByteRange
  /// Indices into `Lexicon.entities`.
  package let entities: [Int]

  /// Memberwise.
  package init(form: Int, range: ByteRange, entities: [Int]) {
    self.form = form
    self.range = range
    self.entities = entities
  }
}

/// What an index was made from.
package struct CorpusSummary: Sendable, Hashable {
  /// How the corpus was chosen, for display: `corpus/`, `*.txt`, `workspace`.
  package var origin: String
  /// Documents that were read.
  package var documents: Int
  /// Articles in them.
  package var articles: Int
  /// The earliest article date.
  package var firstDate: CalendarDate?
  /// The latest article date.
  package var lastDate: CalendarDate?
  /// Files left out, by path.
  package var skipped: [SkippedFile]

  /// Memberwise; empty by default.
  package init(
    origin: String = "",
    documents: Int = 0,
    articles: Int = 0,
    firstDate: CalendarDate? = nil,
    lastDate: CalendarDate? = nil,
    skipped: [SkippedFile] = []
  ) {
    self.origin = origin
    self.documents = documents
    self.articles = articles
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.skipped = skipped
  }
}

/// A file the walk left out.
package struct SkippedFile: Sendable, Hashable {
  /// As it is shown: relative to the workspace where it lies inside.
  package var path: String
  /// A clause for the user: `larger than 64 MB`.
  package var reason: String

  /// Memberwise.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
