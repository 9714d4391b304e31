package import KnowledgeIndex
package import PolicyText
import Recognition

/// How well the corpus knows what a line of a report names for the first time.
package struct EvidenceLens: Sendable, Hashable {
  /// Bytes of the mention.
  package var range: ByteRange
  /// `张三：12 处，5 份文档，2023-06-29`
  package var title: String
  /// Whose evidence it is.
  package var entity: EntityID

  /// One for the first mention of each official and programme in the report that the corpus knows.
  package static func lenses(of analysis: ReportAnalysis, context: FeatureContext) -> [EvidenceLens] {
    var seen = Set<Int>()
    var lenses: [EvidenceLens] = []
    for mention in analysis.outermost {
      guard let index = mention.entities.first, mention.entities.count == 1, seen.insert(index).inserted else {
        continue
      }
      let entity = analysis.lexicon.entities[index]
      guard entity.origin != .report, entity.mentionCount > 0,
        entity.personCategory == .official || entity.id.kind == .program
      else { continue }
      let language = context.language
      var title = language.pick(
        "\(entity.name)：\(entity.mentionCount) 处，\(entity.documentCount) 份文档",
        "\(entity.name): \(entity.mentionCount) mentions, \(entity.documentCount) documents"
      )
      if let last = entity.lastSeen { title += language.pick("，末见 \(last.iso)", ", last seen \(last.iso)") }
      lenses.append(EvidenceLens(range: mention.range, title: title, entity: entity.id))
    }
    return lenses
  }
}
