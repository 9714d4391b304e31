package import KnowledgeIndex
package import PolicyText

/// What the writer sees at the caret: the longest term there, and what stands inside it.
package struct HoverAnswer: Sendable {
  /// Bytes of the term in the document.
  package var range: ByteRange
  /// One card per entity the term may name: two for two people of one name.
  package var cards: [EntityCard]
  /// Shorter terms at the caret, longest first.
  package var nested: [EntityCard]
  /// The post at the caret, where no longer term covers it.
  package var post: PostAtCaret?
  /// The time that the sentence gives and people and posts are shown as of; nil where the report's day holds.
  package var sentenceDate: SentenceDate?

  /// The hover at byte `offset` of `bytes` (any valid UTF-8 text); nil where no term stands.
  package static func hover(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> HoverAnswer? {
    let window = JoinedWindow(around: offset, in: bytes)
    guard let date = SentenceDate(governingCaretOf: window, before: context.asOf) else {
      return answer(at: offset, in: bytes, window, context: context)
    }
    var earlier = context
    earlier.asOf = date.last
    guard var hover = answer(at: offset, in: bytes, window, context: earlier) else { return nil }
    guard hover.post != nil || hover.cards.contains(where: { !$0.entity.tenures.isEmpty }) else {
      return answer(at: offset, in: bytes, window, context: context)
    }
    hover.sentenceDate = date
    return hover
  }

  private static func answer(
    at offset: Int,
    in bytes: [UInt8],
    _ window: JoinedWindow,
    context: FeatureContext
  ) -> HoverAnswer? {
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    if let post = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context) {
      return HoverAnswer(range: post.range, cards: [], nested: [], post: post)
    }
    guard let longest = terms.first else { return nil }
    var shown = Set(longest.entities)
    var nested: [EntityCard] = []
    for term in terms.dropFirst() {
      for index in term.entities where shown.insert(index).inserted {
        nested.append(EntityCard(context.lexicon.entities[index], context: context))
      }
    }
    let cards = longest.entities.map { EntityCard(context.lexicon.entities[$0], context: context) }
    return HoverAnswer(range: longest.range, cards: cards, nested: nested, post: nil)
  }
}

/// What is known of one entity on a day.
package struct EntityCard: Sendable {
  /// The entity.
  package var entity: Entity
  /// Its posts on the day; empty for whoever holds none.
  package var posts: TenureAnswer
  /// The broader and narrower programmes, names.
  package var related: [String]
  /// Set when the evidence is so far from the day that the answer must not be asserted: the date of the nearest.
  package var evidenceEnds: CalendarDate?
  /// How far the corpus reaches.
  package var corpus: CorpusSpan
  /// Where the corpus speaks later, and otherwise, than a glossary.
  package var conflicts: [CuratedConflict]

  /// The card of `entity` as of the context's day.
  package init(_ entity: Entity, context: FeatureContext) {
    self.entity = entity
    corpus = CorpusSpan(context.lexicon.corpus)
    posts = TenureAnswer(tenures: entity.tenures, asOf: context.asOf)
    conflicts = (posts.current + posts.former).compactMap { CuratedConflict($0, context: context) }
    related = (entity.broader + entity.narrower).map(\.name)
    let nearest = entity.tenures.isEmpty ? Self.nearest(of: entity, to: context.asOf) : posts.nearestEvidence
    if let nearest, abs(nearest.dayNumber - context.asOf.dayNumber) > TenureAnswer.trustedDistance {
      evidenceEnds = nearest
    }
  }

  private static func nearest(of entity: Entity, to day: CalendarDate) -> CalendarDate? {
    guard let first = entity.firstSeen, let last = entity.lastSeen else { return nil }
    if day <= first { return first }
    return last <= day ? last : nil
  }
}

/// The dates of the first and the last article of a corpus.
package struct CorpusSpan: Sendable, Hashable {
  /// The earliest article; nil where none is dated.
  package var first: CalendarDate?
  /// The latest article; nil where none is dated.
  package var last: CalendarDate?

  /// The span of what an index was made from.
  package init(_ corpus: CorpusSummary) {
    first = corpus.firstDate
    last = corpus.lastDate
  }
}
