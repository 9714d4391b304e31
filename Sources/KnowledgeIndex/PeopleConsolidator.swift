import PolicyText
import Recognition

/// Joins sightings of names into people: accepts names on evidence, keeps apart two people of one name, makes tenures of posts.
struct PeopleConsolidator {
  private var records: [UTF8Key: [PersonRecord]] = [:]
  private var posts = PostTable()

  mutating func add(_ sighting: PersonSighting, _ locator: SpotLocator) {
    guard !sighting.name.isEmpty else { return }
    let spot = locator.spot(sighting.range, article: sighting.article)
    let record = PersonRecord(
      spot: spot,
      category: sighting.category,
      isStrong: sighting.evidence == .strong,
      isAmbiguous: sighting.isAmbiguous,
      isRepeat: sighting.isRepeat,
      attributions: sighting.posts.map { attribution in
        // What stands in a sentence of its own, as the posts of a life do, is cited there.
        let own = locator.spot(attribution.range, article: sighting.article)
        return PersonRecord.Attribution(
          spot: own.passage == spot.passage ? spot : own,
          post: posts.index(of: attribution.post),
          event: attribution.event,
          actDate: attribution.actDate,
          held: attribution.held
        )
      }
    )
    records[UTF8Key(sighting.name), default: []].append(record)
  }

  /// The accepted people, by name and then by ordinal.
  func people() -> [PersonDraft] {
    let jurisdictions = posts.posts.map(Jurisdiction.init)
    var people = records.keys.sorted().flatMap { name -> [PersonDraft] in
      let (accepted, isAmbiguous) = Self.accepted(records[name, default: []])
      guard !accepted.isEmpty else { return [] }
      let groups = NamesakeSplitter(jurisdictions: jurisdictions, posts: posts.posts).groups(of: accepted)
      return groups.enumerated().map { index, group in
        PersonDraft(
          id: EntityID(kind: .person, name: name.string, ordinal: index + 1),
          isAmbiguous: isAmbiguous,
          records: group,
          posts: posts
        )
      }
    }
    Succession.endPredecessors(in: &people)
    return people
  }

  // One strong sighting anywhere accepts a name, or weak ones in two different passages; sightings that could be a word count only in
  // documents that hold strong evidence for the name. A name with no other sightings is ambiguous.
  private static func accepted(_ records: [PersonRecord]) -> (records: [PersonRecord], isAmbiguous: Bool) {
    let clear = records.filter { !$0.isAmbiguous }
    let isKnown =
      clear.contains(where: \.isStrong) || Set(clear.filter { !$0.isRepeat }.map(\.spot.hash)).count >= 2
    let proven = Set(records.filter(\.isStrong).map(\.spot.fragment))
    if isKnown { return (records.filter { !$0.isAmbiguous || proven.contains($0.spot.fragment) }, false) }
    return (records.filter { proven.contains($0.spot.fragment) }, true)
  }
}

/// A sighting of a name, small.
struct PersonRecord {
  /// A post the context gives: index into the table of posts.
  struct Attribution {
    /// Where it is cited: at the name, or at the post where that stands in another sentence.
    var spot: Spot
    var post: Int32
    var event: TenureEvent?
    var actDate: ActDate?
    var held: HeldSpan?
  }

  var spot: Spot
  var category: PersonCategory
  var isStrong: Bool
  var isAmbiguous: Bool
  var isRepeat: Bool
  var attributions: [Attribution]
}

/// Equal posts kept once.
struct PostTable {
  private struct Key: Hashable {
    let post: Post

    static func == (left: Key, right: Key) -> Bool {
      left.post.written.compareUTF8(right.post.written) == 0 && left.post == right.post
    }

    // The rest of a post follows from these two nearly always.
    func hash(into hasher: inout Hasher) {
      post.written.hashUTF8(into: &hasher)
      post.resolved.hashUTF8(into: &hasher)
    }
  }

  private(set) var posts: [Post] = []
  private var indices: [Key: Int32] = [:]

  mutating func index(of post: Post) -> Int32 {
    if let known = indices[Key(post: post)] { return known }
    let index = Int32(posts.count)
    posts.append(post)
    indices[Key(post: post)] = index
    return index
  }

  subscript(index: Int32) -> Post { posts[Int(index)] }
}

/// One person before citations are made.
struct PersonDraft {
  let id: EntityID
  let isAmbiguous: Bool
  /// Sightings in the order of the documents.
  let records: [PersonRecord]
  private let category: PersonCategory
  /// The latest evidence first.
  var tenures: [TenureDraft]
  private let first: Spot?

  var name: String { id.name }

  init(id: EntityID, isAmbiguous: Bool, records: [PersonRecord], posts: PostTable) {
    self.id = id
    self.isAmbiguous = isAmbiguous
    self.records = records
    category = Self.category(of: records)
    tenures = TenureDraft.tenures(of: records, posts: posts)
    let originals = records.filter { !$0.isRepeat }
    let candidates = originals.isEmpty ? records : originals
    let withPost = candidates.filter { !$0.attributions.isEmpty }.map(\.spot)
    first = (withPost.isEmpty ? candidates.map(\.spot) : withPost).min(by: Spot.isEarlier)
  }

  func collect(_ spots: inout Set<Spot>) {
    if let first { spots.insert(first) }
    for tenure in tenures { tenure.collect(&spots) }
  }

  func entity(_ citations: CitationBuilder) -> Entity {
    var entity = Entity(id: id, nature: .person(category))
    entity.isAmbiguous = isAmbiguous
    entity.firstSighting = first.flatMap(citations.citation)
    entity.tenures = tenures.map { $0.tenure(of: id, citations) }
    return entity
  }

  // Strong sightings decide, each passage once; of equal numbers the earlier case of `PersonCategory`.
  private static func category(of records: [PersonRecord]) -> PersonCategory {
    let strong = records.filter(\.isStrong)
    var seen: Set<UInt64> = []
    var counts: [PersonCategory: Int] = [:]
    for record in strong.isEmpty ? records : strong where seen.insert(record.spot.hash).inserted {
      counts[record.category, default: 0] += record.category == .other ? 1 : 2
    }
    let order = PersonCategory.allCases
    return order.max { left, right in
      let (a, b) = (counts[left, default: 0], counts[right, default: 0])
      if a != b { return a < b }
      return (order.firstIndex(of: left) ?? 0) > (order.firstIndex(of: right) ?? 0)
    } ?? .other
  }
}
