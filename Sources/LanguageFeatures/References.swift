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
    guard let entities = entities(at: offset, in: bytes, context: context) else { return nil }
    return await references(to: entities, base: base, limit: limit)
  }

  /// What the longest term at byte `offset` of `bytes` may name; nil where no term stands.
  package static func entities(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> [EntityID]? {
    TermAtCaret.find(at: offset, in: bytes, lexicon: context.lexicon).first?.entities
      .map { context.lexicon.entities[$0].id }
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
