package import KnowledgeIndex
package import PolicyText
import Recognition

/// A post shown behind a bare name, which the text itself does not hold.
package struct InlayHint: Sendable, Hashable {
  /// Byte after the name.
  package var offset: Int
  /// `（山西省省长）`
  package var label: String
  /// Whose card explains it.
  package var entity: EntityID

  /// Posts as of the day behind the first mention of each official in `range` (all of the report by default) where the report gives no
  /// post there itself.
  package static func hints(
    of analysis: ReportAnalysis,
    context: FeatureContext,
    in range: ByteRange? = nil
  ) -> [InlayHint] {
    let posted = Set(analysis.recognition.people.filter { !$0.posts.isEmpty }.map(\.range.lowerBound))
    var seen = Set<Int>()
    var hints: [InlayHint] = []
    for mention in analysis.outermost {
      guard mention.entities.count == 1, let index = mention.entities.first, seen.insert(index).inserted else {
        continue
      }
      if let range, !range.contains(mention.range.lowerBound) { continue }
      let entity = analysis.lexicon.entities[index]
      guard entity.personCategory == .official, entity.origin != .report, !posted.contains(mention.range.lowerBound)
      else {
        continue
      }
      let card = EntityCard(entity, context: context)
      // Evidence that is far from the day is no statement about the day.
      guard card.evidenceEnds == nil, let post = card.posts.current.first?.post.resolved else { continue }
      hints.append(InlayHint(offset: mention.range.upperBound, label: "（\(post)）", entity: entity.id))
    }
    return hints
  }
}
