import KnowledgeIndex
import PolicyText
import Recognition

/// The order of candidates: match, then what kind of thing it is, then what the report is about, then how the corpus weighs it.
struct CompletionRank: Comparable {
  var match: Int
  var standing: Int
  var tier: Int
  var isInReport: Bool
  var weight: Double
  var name: String

  /// Worse first, so that the heap gives up the worst.
  static func < (left: CompletionRank, right: CompletionRank) -> Bool {
    if left.match != right.match { return left.match < right.match }
    if left.standing != right.standing { return left.standing < right.standing }
    if left.tier != right.tier { return left.tier < right.tier }
    if left.isInReport != right.isInReport { return right.isInReport }
    if left.weight != right.weight { return left.weight < right.weight }
    return right.name.utf8.lexicographicallyPrecedes(left.name.utf8)
  }

  init(_ candidate: CompletionCandidate, context: FeatureContext, isInReport: Bool) {
    let entity = context.lexicon.entities[candidate.entity]
    match = candidate.matchRank
    if let index = candidate.tenure {
      // Who holds the post on the day comes before who held it, and before who only has the name.
      switch entity.tenures[index].standing(asOf: context.asOf) {
      case .current: standing = candidate.isExact ? 5 : 4
      case .former: standing = candidate.isExact ? 3 : 2
      case .nominated, .later: standing = 1
      }
    } else if candidate.misses != nil, entity.personCategory != .official {
      standing = -1
    } else {
      standing = 0
    }
    switch entity.nature {
    case .person, .program: tier = entity.origin == .curated ? 3 : 2
    case .organisation: tier = 1
    case .place: tier = 0
    }
    self.isInReport = isInReport
    var weight = Self.log2(1 + entity.mentionCount)
    weight += 2 * Self.recency(of: entity, asOf: context.asOf)
    if candidate.isWhole { weight += 2 }
    if candidate.isLiteral { weight += 0.5 }
    if let form = candidate.form, context.keys.isOtherWording(form) { weight -= 1 }
    if entity.personCategory == .official { weight += 1 }
    if let definition = entity.definition, definition.strength >= .describes { weight += 1 }
    self.weight = weight
    name = entity.name
  }

  /// 1 for what the corpus saw on the day, falling to a half within a year; what it saw only later counts for little.
  static func recency(of entity: Entity, asOf: CalendarDate) -> Double {
    guard let last = entity.lastSeen, let first = entity.firstSeen else { return 0.3 }
    if first > asOf { return 0.1 }
    let days = max(0, asOf.dayNumber - last.dayNumber)
    return 1 / (1 + Double(days) / 365)
  }

  private static func log2(_ number: Int) -> Double {
    var value = Double(number)
    var result = 0.0
    while value >= 2 {
      value /= 2
      result += 1
    }
    return result + value - 1
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
