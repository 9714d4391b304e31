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
    guard let term = TermAtCaret.find(at: offset, in: bytes, lexicon: context.lexicon).first else { return nil }
    return await references(to: term.entities.map { context.lexicon.entities[$0].id }, base: base, limit: limit)
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
