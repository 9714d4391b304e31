package import KnowledgeIndex
import PolicyText

/// All mentions of what stands at a caret.
package struct ReferencesAnswer: Sendable {
  /// Whose mentions they are.
  package var entities: [EntityID]
  /// Newest article first, undated ones last; a passage repeated within a document counts once.
  package var mentions: [Mention]

  /// The mentions of the longest term at byte `offset` of `bytes`; nil where no term stands. The base may be newer than the context's
  /// lexicon: an entity it no longer knows has no mentions.
  package static func references(
    at offset: Int,
    in bytes: [UInt8],
    context: FeatureContext,
    base: KnowledgeBase,
    limit: Int = .max
  ) async -> ReferencesAnswer? {
    switch subject(at: offset, in: bytes, context: context) {
    case .entities(let entities): return await references(to: entities, base: base, limit: limit)
    case .post(let post): return ReferencesAnswer(sightingsOf: post, limit: limit)
    case nil: return nil
    }
  }

  /// Whose mentions are asked for.
  package enum Subject: Sendable {
    /// What the longest term there may name.
    case entities([EntityID])
    /// A post, which is mentioned wherever somebody is seen in it.
    case post(PostAtCaret)
  }

  /// What stands at byte `offset` of `bytes`; nil where neither a term nor a post does.
  package static func subject(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> Subject? {
    let window = JoinedWindow(around: offset, in: bytes)
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    if let post = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context) {
      return .post(post)
    }
    return terms.first.map { .entities($0.entities.map { context.lexicon.entities[$0].id }) }
  }

  /// The mentions of `entities`.
  package static func references(to entities: [EntityID], base: KnowledgeBase, limit: Int = .max) async
    -> ReferencesAnswer
  {
    var mentions: [Mention] = []
    for entity in entities {
      mentions += await base.mentions(of: entity, order: .newestFirst, limit: limit).filter { !$0.isRepeat }
    }
    if entities.count > 1 {
      mentions.sort { left, right in
        let (a, b) = (left.date?.dayNumber ?? .min, right.date?.dayNumber ?? .min)
        if a != b { return a > b }
        return (left.path, left.range.lowerBound) < (right.path, right.range.lowerBound)
      }
      var seen = Set<TargetLocation>()
      mentions = mentions.filter { seen.insert(TargetLocation($0)).inserted }
    }
    return ReferencesAnswer(entities: entities, mentions: Array(mentions.prefix(limit)))
  }
}

extension ReferencesAnswer {
  /// The places that show somebody in `post`, as far as the cards keep them, newest first.
  package init(sightingsOf post: PostAtCaret, limit: Int = .max) {
    entities = []
    mentions = post.holders.all.flatMap { tenure in
      tenure.sightings.map { sighting in
        Mention(
          entity: tenure.person,
          form: sighting.written + tenure.person.name,
          path: sighting.citation.path,
          range: sighting.citation.range,
          span: sighting.citation.span,
          article: 0,
          date: sighting.citation.date,
          isRepeat: false
        )
      }
    }
    mentions.sort(by: MentionOrder.newestFirst.precedes)
    var seen = Set<TargetLocation>()
    mentions = Array(mentions.filter { seen.insert(TargetLocation($0)).inserted }.prefix(limit))
  }
}
