import KnowledgeIndex
import PolicyText
import Recognition

/// The order of candidates: match, then what kind of thing it is, then whether it is typed out, then what the report is about, then how the corpus weighs it.
struct CompletionRank: Comparable {
  var match: Int
  var standing: Int
  var tier: Int
  /// What was typed stands for all of a person's name or a programme's wording, not for its beginning.
  var isWhole: Bool
  var isCurated: Bool
  var isInReport: Bool
  var weight: Double
  /// Index into `Lexicon.entities`, which ascend by kind and name.
  var entity: Int

  /// Worse first, so that the heap gives up the worst.
  static func < (left: CompletionRank, right: CompletionRank) -> Bool {
    if left.match != right.match { return left.match < right.match }
    if left.standing != right.standing { return left.standing < right.standing }
    if left.tier != right.tier { return left.tier < right.tier }
    // A wording that is typed out comes before a longer one, even before one that somebody wrote down.
    if left.isWhole != right.isWhole { return right.isWhole }
    if left.isCurated != right.isCurated { return right.isCurated }
    if left.isInReport != right.isInReport { return right.isInReport }
    if left.weight != right.weight { return left.weight < right.weight }
    return left.entity > right.entity
  }

  init(_ candidate: CompletionCandidate, context: FeatureContext, isInReport: Bool) {
    let facts = context.keys.facts(of: candidate.entity)
    match = candidate.matchRank
    if let index = candidate.tenure {
      // Who holds the post on the day comes before who held it, and before who only has the name.
      switch context.lexicon.entities[candidate.entity].tenures[index].standing(asOf: context.asOf) {
      case .current: standing = candidate.isExact ? 5 : 4
      case .former: standing = candidate.isExact ? 3 : 2
      case .nominated, .later: standing = 1
      }
    } else if candidate.misses != nil, !facts.isOfficial {
      standing = -1
    } else {
      standing = 0
    }
    tier = min(Int(facts.tier), 2)
    isWhole = candidate.isWhole && tier == 2
    isCurated = facts.tier == 3
    self.isInReport = isInReport
    var weight = facts.weight + 2 * facts.recency(asOf: context.asOf.dayNumber)
    if candidate.isWhole { weight += 2 }
    if candidate.isLiteral { weight += 0.5 }
    if let form = candidate.form, context.keys.isOtherWording(form) { weight -= 1 }
    self.weight = weight
    entity = candidate.entity
  }
}

/// Keeps the best few of many values: a heap whose root is the worst it keeps.
struct BestFew<Value> {
  private var heap: [(rank: CompletionRank, value: Value)] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func offer(_ value: Value, rank: CompletionRank) {
    if heap.count < limit {
      heap.append((rank, value))
      var child = heap.count - 1
      while child > 0, heap[child].rank < heap[(child - 1) / 2].rank {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if let root = heap.first, root.rank < rank {
      heap[0] = (rank, value)
      sink()
    }
  }

  /// Best first.
  func sorted() -> [Value] {
    heap.sorted { $1.rank < $0.rank }.map(\.value)
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].rank < heap[least].rank {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
