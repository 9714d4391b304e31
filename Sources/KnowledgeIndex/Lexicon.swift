package import PolicyText
package import Recognition

/// What the corpus knows, as one immutable snapshot for the hot path: entity cards, a matcher over all surface forms, sorted keys for
/// completion. Nothing here touches the disk.
package struct Lexicon: Sendable {
  /// Raised with every published snapshot of one knowledge base; 0 for the empty one.
  package let generation: Int
  /// What the snapshot was made from.
  package let corpus: CorpusSummary
  /// All entities, ascending by id; those an open report introduces follow, ascending among themselves.
  package let entities: Layered<Entity>
  /// All surface forms, each once, ascending by bytes; those an open report introduces follow.
  package let forms: Layered<SurfaceForm>
  /// Sorted keys for completion.
  package let completion: CompletionKeys

  private let base: LexiconLayer
  private let report: LexiconLayer

  /// A lexicon that knows nothing.
  package static let empty = Lexicon(.empty, .empty, corpus: CorpusSummary(), generation: 0)

  /// Builds the snapshot; `entities` may come in any order, a second entity with an id already taken is dropped.
  package init(entities: [Entity], corpus: CorpusSummary, generation: Int = 0) {
    self.init(LexiconLayer(entities), .empty, corpus: corpus, generation: generation)
  }

  private init(_ base: LexiconLayer, _ report: LexiconLayer, corpus: CorpusSummary, generation: Int) {
    self.base = base
    self.report = report
    self.corpus = corpus
    self.generation = generation
    entities = Layered(base.entities, report.entities)
    forms = Layered(base.forms, report.forms)
    completion = CompletionKeys([base.completion, report.completion])
  }

  /// This snapshot with the entities a report introduces; costs what they cost, not what the corpus costs. Ids and forms the corpus
  /// knows are left to it.
  package func adding(_ introduced: [Entity]) -> Lexicon {
    let new = introduced.filter { base.indexByID[$0.id] == nil }
    guard !new.isEmpty else { return Lexicon(base, .empty, corpus: corpus, generation: generation) }
    let layer = LexiconLayer(new, firstEntity: base.entities.count, firstForm: base.forms.count) { [base] form in
      base.formByText[form] != nil
    }
    return Lexicon(base, layer, corpus: corpus, generation: generation)
  }

  /// The same entities under another summary.
  func with(_ corpus: CorpusSummary, generation: Int) -> Lexicon {
    Lexicon(base, report, corpus: corpus, generation: generation)
  }

  /// The card of `id`; nil when this snapshot does not know it.
  package subscript(id: EntityID) -> Entity? {
    if let index = base.indexByID[id] { return base.entities[Int(index)] }
    return report.indexByID[id].map { report.entities[Int($0)] }
  }

  /// Where in `entities` the card of `id` is; nil when this snapshot does not know it.
  package func index(of id: EntityID) -> Int? {
    if let index = base.indexByID[id] { return Int(index) }
    return report.indexByID[id].map { report.firstEntity + Int($0) }
  }

  /// The entities that `form` (a canonical name or any other accepted form, exactly) may name, ascending by id.
  package func entities(named form: String) -> [Entity] {
    if let index = base.formByText[UTF8Key(form)] { return base.forms[Int(index)].entities.map { entities[$0] } }
    guard let index = report.formByText[UTF8Key(form)] else { return [] }
    return report.forms[Int(index)].entities.map { entities[$0] }
  }

  /// Every mention that begins in `range` of UTF-8 `bytes` (an open buffer, its line breaks as they are): ascending by start, at one
  /// start the longest first, nested ones included, those that break a boundary rule left out. Names that are also words are included.
  package func matches(in bytes: [UInt8], range: ByteRange) -> [LexiconMatch] {
    select(occurrences(in: bytes, range: range)).map { match in
      LexiconMatch(form: match.form, range: match.range, entities: forms[match.form].entities)
    }
  }

  /// The mentions of a whole document, through its normalised text, so that a name broken by a line end is found. Source bytes.
  ///
  /// A name that is also a word counts only when `recognition` (of this document) proves it by strong evidence.
  package func matches(in document: PolicyDocument, recognition: RecognitionResult? = nil) -> [LexiconMatch] {
    let text = document.normalized
    let proven = Set((recognition?.people ?? []).lazy.filter { $0.evidence == .strong }.map(\.name))
    let found = occurrences(in: text.bytes, range: 0..<text.bytes.count).filter { occurrence in
      let form = forms[occurrence.form]
      return !form.isAmbiguous || proven.contains(form.text)
    }
    return select(found).map { match in
      let range = text.map.sourceRange(of: match.range)
      return LexiconMatch(form: match.form, range: range, entities: forms[match.form].entities)
    }
  }

  /// The mentions that hold the byte at `offset` or end there, longest first; of equal length the one that holds the offset, not
  /// the one that ends there. `bytes` is any UTF-8 text.
  package func matches(at offset: Int, in bytes: [UInt8]) -> [LexiconMatch] {
    guard !bytes.isEmpty, offset >= 0, offset <= bytes.count else { return [] }
    // As far as a form that holds the offset reaches, and before it one that may cross that; no further than 600 bytes (200 Han).
    let reach = min(600, max(base.longestForm, report.longestForm))
    var from = max(0, offset - min(600, 2 * reach))
    while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
    let near = matches(in: bytes, range: from..<min(bytes.count, offset + reach))
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
    let tenures = [base, report].flatMap { layer in
      (layer.postHolders[UTF8Key(post)] ?? []).flatMap { index in
        layer.entities[Int(index)].tenures.filter { $0.post.resolved == post }
      }
    }
    return TenureAnswer(tenures: tenures, asOf: asOf)
  }

  private func occurrences(in bytes: [UInt8], range: ByteRange) -> [FormOccurrence] {
    let found = FormSearch.occurrences(of: base.matcher, in: bytes, range: range)
    guard !report.forms.isEmpty else { return found }
    let added = FormSearch.occurrences(of: report.matcher, in: bytes, range: range, firstForm: report.firstForm)
    return added.isEmpty ? found : (found + added).sorted()
  }

  private func select(_ found: [FormOccurrence]) -> [FormOccurrence] {
    FormSearch.select(found) { outer, inner in
      FormSearch.blocks(outer: forms[outer.form].entities, inner: forms[inner.form].entities) {
        entities[$0].id.kind == .person
      }
    }
  }
}

/// A surface form and whom it may name.
package struct SurfaceForm: Sendable, Hashable {
  /// As the text writes it, line breaks removed.
  package let text: String
  /// Indices into `Lexicon.entities`, ascending; two for two people of one name.
  package let entities: [Int]
  /// True when everything it may name is also an everyday word or a place: a bare occurrence proves nothing.
  package let isAmbiguous: Bool

  /// Memberwise.
  package init(text: String, entities: [Int], isAmbiguous: Bool = false) {
    self.text = text
    self.entities = entities
    self.isAmbiguous = isAmbiguous
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
