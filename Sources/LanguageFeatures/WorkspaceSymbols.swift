package import KnowledgeIndex

/// An entity that answers a symbol query, with the place it leads to.
package struct WorkspaceSymbol: Sendable {
  /// The entity.
  package var entity: Entity
  /// Its defining place.
  package var target: TargetLocation

  /// The entities whose name begins with `query`, holds it, or is spelled by it; best first, at most `limit`. An empty query gives the
  /// most mentioned ones.
  package static func find(_ query: String, context: FeatureContext, limit: Int = 128) -> [WorkspaceSymbol] {
    let bytes = Array(query.utf8)
    var best = BestFew<Int>(limit: limit)
    if bytes.isEmpty {
      for index in context.lexicon.entities.indices {
        let candidate = CompletionCandidate(
          entity: index,
          form: nil,
          start: 0,
          typed: 0,
          isPrefix: true,
          isLiteral: true,
          isWhole: false
        )
        let facts = context.keys.facts(of: index)
        best.offer(index, rank: CompletionRank(candidate, facts: facts, context: context, isInReport: false))
      }
    } else {
      let run = TypedRun(in: bytes, caret: bytes.count)
      var collector = CompletionCollector(bytes: bytes, run: run, context: context, report: [])
      collector.collect()
      // Every typed character counts: a query is a word, not the end of a sentence.
      for candidate in collector.candidates
      where candidate.start == run.range.lowerBound && candidate.form != nil {
        let facts = context.keys.facts(of: candidate.entity)
        best.offer(
          candidate.entity,
          rank: CompletionRank(candidate, facts: facts, context: context, isInReport: false)
        )
      }
    }
    var seen = Set<Int>()
    return best.sorted().filter { seen.insert($0).inserted }.compactMap { index in
      let entity = context.lexicon.entities[index]
      return TargetAnswer.definingPlaces(of: entity, asOf: context.asOf).first
        .map { WorkspaceSymbol(entity: entity, target: TargetLocation($0)) }
    }
  }
}
