import KnowledgeIndex
import PolicyText
import Recognition

/// The order of candidates: match, then what kind of thing it is, then whether it is typed out, then what the report is about, then how the
/// corpus weighs it. Ten thousand are compared at a first letter: what decides first stands in one number.
struct CompletionRank: Comparable {
  /// From the highest bits: the match; how the person stands to the post before; the kind; what was typed stands for all of a person's name
  /// or a programme's wording, not for its beginning (a wording that is typed out comes before a longer one, even before one that somebody
  /// wrote down); curated; named by the corpus and the report, by the corpus, by the report alone (what was misspelt once must not come first).
  private let key: UInt64
  private let weight: Double
  /// Index into `Lexicon.entities`, which ascend by kind and name.
  private let entity: Int
  /// Index into `Lexicon.forms`; -1 where none was typed. Of two wordings that are equal in everything the same one comes first each time.
  private let form: Int

  /// Worse first, so that the heap gives up the worst.
  @inline(__always)
  static func < (left: CompletionRank, right: CompletionRank) -> Bool {
    if left.key != right.key { return left.key < right.key }
    if left.weight != right.weight { return left.weight < right.weight }
    if left.entity != right.entity { return left.entity > right.entity }
    return left.form > right.form
  }

  /// `facts` are those of the candidate's entity.
  init(_ candidate: CompletionCandidate, facts: CompletionIndex.Facts, context: FeatureContext, isInReport: Bool) {
    var standing = 1
    if let index = candidate.tenure {
      // Who holds the post on the day comes before who held it, and before who only has the name.
      switch context.lexicon.entities[candidate.entity].tenures[index].standing(asOf: context.asOf) {
      case .current: standing = candidate.isExact ? 6 : 5
      case .former: standing = candidate.isExact ? 4 : 3
      case .nominated, .later: standing = 2
      }
    } else if candidate.misses != nil, !facts.isOfficial {
      standing = 0
    }
    let tier = UInt64(min(max(Int(facts.tier), 0), 2))
    var key = UInt64(max(candidate.matchRank, 0)) << 16 | UInt64(standing) << 8 | tier << 4
    if candidate.isWhole, tier == 2 { key |= 8 }
    if facts.tier == 3 { key |= 4 }
    if !context.keys.isOfReportAlone(candidate.entity) { key |= isInReport ? 2 : 1 }
    self.key = key
    var weight = facts.weight + 2 * facts.recency(asOf: context.asOf.dayNumber)
    if candidate.isWhole { weight += 2 }
    if candidate.isLiteral { weight += 0.5 }
    if let form = candidate.form, context.keys.isOtherWording(form) { weight -= 1 }
    self.weight = weight
    entity = candidate.entity
    form = candidate.form ?? -1
  }
}

/// Keeps the best few of many values: a heap whose root is the worst it keeps. The values stay where they are; what is moved about are their
/// ranks.
struct BestFew<Value> {
  private var heap: [(rank: CompletionRank, slot: Int)] = []
  private var values: [Value] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  @inline(__always)
  mutating func offer(_ value: @autoclosure () -> Value, rank: CompletionRank) {
    if heap.count < limit {
      heap.append((rank, values.count))
      values.append(value())
      rise()
    } else if let root = heap.first, root.rank < rank {
      values[root.slot] = value()
      heap[0] = (rank, root.slot)
      sink()
    }
  }

  /// Best first.
  func sorted() -> [Value] {
    heap.sorted { $1.rank < $0.rank }.map { values[$0.slot] }
  }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0, heap[child].rank < heap[(child - 1) / 2].rank {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    heap.withUnsafeMutableBufferPointer { heap in
      let moved = heap[0]
      var parent = 0
      while true {
        var child = 2 * parent + 1
        if child >= heap.count { break }
        if child + 1 < heap.count, heap[child + 1].rank < heap[child].rank { child += 1 }
        if !(heap[child].rank < moved.rank) { break }
        heap[parent] = heap[child]
        parent = child
      }
      heap[parent] = moved
    }
  }
}
