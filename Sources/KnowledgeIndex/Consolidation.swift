import PolicyText
import Recognition

/// What the whole corpus says, fragments joined: pass two without the mentions.
struct Consolidation: Sendable {
  /// Accepted entities, ascending by id; their numbers (mentions, dates) are filled in after matching.
  var entities: [Entity] = []
  /// Their surface forms, ascending by bytes.
  var forms: [AcceptedForm] = []
  /// For forms that name several entities: which entity stands where.
  var homonyms: [String: Homonyms] = [:]
  /// The fragments in the order in which they were read.
  var fragments: [FragmentInfo] = []
  /// For every form, the fragments in which the recogniser itself saw it.
  var sightedFragments: [UTF8Key: Set<Int64>] = [:]
}

/// What consolidation keeps of a fragment.
struct FragmentInfo: Sendable {
  /// Row id in the store.
  let id: Int64
  /// The shown paths of all documents with this content, ascending; never empty.
  let paths: [String]
  /// Its articles.
  let articles: [ArticleSummary]
  /// The sentences that hold sightings.
  let passages: [Passage]

  /// The path under which it is cited.
  var path: String { paths.first ?? "" }

  func article(_ index: Int) -> ArticleSummary? {
    articles.indices.contains(index) ? articles[index] : nil
  }
}

/// Which of several entities of one name a mention means: the one its article speaks of, else the one its document speaks of, else
/// the one seen nearest in time.
struct Homonyms: Sendable {
  struct Place: Sendable, Hashable {
    let fragment: Int64
    let article: Int
  }

  var byArticle: [Place: EntityID] = [:]
  var byFragment: [Int64: EntityID] = [:]
  /// Dated sightings, as day numbers, ascending; equal days by entity.
  var days: [(day: Int, entity: EntityID)] = []
  /// Where nothing else tells.
  var fallback: EntityID

  func entity(fragment: Int64, article: Int, day: Int?) -> EntityID {
    if let entity = byArticle[Place(fragment: fragment, article: article)] ?? byFragment[fragment] { return entity }
    guard let day else { return fallback }
    var best = fallback
    var bestDistance = Int.max
    for (known, entity) in days where abs(known - day) < bestDistance {
      best = entity
      bestDistance = abs(known - day)
    }
    return best
  }
}

/// Where a sighting stands, small enough to keep a million of them.
struct Spot: Sendable, Hashable {
  /// Index into `Consolidation.fragments`.
  var fragment: Int32
  /// Source bytes.
  var start: Int32
  var length: Int32
  var article: Int32
  /// Index into the fragment's passages; -1 for none.
  var passage: Int32
  /// Day number of the article's date; `Spot.undated` for none.
  var day: Int32
  /// By which the same passage is known elsewhere.
  var hash: UInt64

  static let undated = Int32.max

  var range: ByteRange { Int(start)..<Int(start + length) }

  /// The day number; nil when undated.
  var knownDay: Int? { day == Self.undated ? nil : Int(day) }

  /// Dated before undated, earlier before later, then by fragment (their order is the order of paths) and position.
  static func isEarlier(_ left: Spot, _ right: Spot) -> Bool {
    (left.day, left.fragment, left.start, left.length) < (right.day, right.fragment, right.start, right.length)
  }
}

/// Makes citations of spots, reading each fragment's text once.
struct CitationBuilder {
  /// The text of a fragment by its row id; nil when it has gone.
  typealias TextSource = @Sendable (Int64) throws -> (source: SourceText, text: NormalizedText)?

  private var citations: [Spot: Citation] = [:]
  /// Bytes of text a citation shows at most.
  private static let excerptLimit = 600

  init(spots: Set<Spot>, fragments: [FragmentInfo], text: TextSource) throws {
    let sorted = spots.sorted { ($0.fragment, $0.start, $0.length) < ($1.fragment, $1.start, $1.length) }
    citations.reserveCapacity(sorted.count)
    var groups: [ArraySlice<Spot>] = []
    var index = 0
    while index < sorted.count {
      var end = index
      while end < sorted.count, sorted[end].fragment == sorted[index].fragment { end += 1 }
      groups.append(sorted[index..<end])
      index = end
    }
    let cited = Parallel.map(groups) { spots in Result { try Self.cite(spots, fragments, text) } }
    for (spots, result) in zip(groups, cited) {
      for (spot, citation) in zip(spots, try result.get()) { citations[spot] = citation }
    }
  }

  /// The citations of `spots`, all of one fragment; none where its text has gone.
  private static func cite(
    _ spots: ArraySlice<Spot>,
    _ fragments: [FragmentInfo],
    _ text: TextSource
  ) throws -> [Citation] {
    guard let fragment = spots.first?.fragment, let (source, normalized) = try text(fragments[Int(fragment)].id) else {
      return []
    }
    var scanners = Scanners(source)
    return spots.map { cite($0, of: fragments[Int(fragment)], source, normalized, &scanners) }
  }

  /// The citation of a spot that was asked for at the start.
  func citation(_ spot: Spot) -> Citation? { citations[spot] }

  /// One scanner for each place that ascends from spot to spot: a step back would walk a line from its start.
  private struct Scanners {
    var spot: PositionScanner
    var excerptStart: PositionScanner
    var excerptEnd: PositionScanner

    init(_ source: SourceText) {
      spot = PositionScanner(source)
      excerptStart = spot
      excerptEnd = spot
    }
  }

  private static func cite(
    _ spot: Spot,
    of info: FragmentInfo,
    _ source: SourceText,
    _ text: NormalizedText,
    _ scanners: inout Scanners
  ) -> Citation {
    let article = info.article(Int(spot.article))
    let start = scanners.spot.position(of: spot.range.lowerBound)
    // Definitions may be long and overlap the next spot: their end gets a scanner of its own.
    let end =
      spot.length < 64
      ? scanners.spot.position(of: spot.range.upperBound) : TextPosition(offset: spot.range.upperBound, in: source)
    let excerpt = excerpt(around: spot, of: info, source, text)
    let excerptRange = text.map.sourceRange(of: excerpt.range)
    return Citation(
      path: info.path,
      range: spot.range,
      span: TextSpan(start: start, end: end),
      date: article?.date,
      dateIsInferred: article?.dateIsInferred ?? false,
      title: article?.title,
      paper: article?.paper,
      excerpt: excerpt.text,
      excerptSpan: TextSpan(
        start: scanners.excerptStart.position(of: excerptRange.lowerBound),
        end: scanners.excerptEnd.position(of: excerptRange.upperBound)
      )
    )
  }

  /// What a reader is shown around `spot`, and the normalised bytes it was made of.
  private static func excerpt(
    around spot: Spot,
    of info: FragmentInfo,
    _ source: SourceText,
    _ text: NormalizedText
  ) -> (text: String, range: ByteRange) {
    var range =
      text.map.normalizedOffset(
        ofSource: Int(spot.start)
      )..<text.map.normalizedOffset(
        ofSource: Int(spot.start + spot.length)
      )
    let name = range
    if info.passages.indices.contains(Int(spot.passage)) {
      let passage = info.passages[Int(spot.passage)].range
      range = min(passage.lowerBound, range.lowerBound)..<max(passage.upperBound, range.upperBound)
    }
    guard range.count > excerptLimit else { return (text.display(range, in: source), range) }
    let spare = max(0, excerptLimit - name.count) / 2
    var low = max(range.lowerBound, name.lowerBound - spare)
    var high = min(range.upperBound, name.upperBound + spare, low + excerptLimit)
    while low < high, text.bytes[low] & 0xC0 == 0x80 { low += 1 }
    while high > low, high < text.bytes.count, text.bytes[high] & 0xC0 == 0x80 { high -= 1 }
    let shown =
      (low > range.lowerBound ? "…" : "") + text.display(low..<high, in: source) + (high < range.upperBound ? "…" : "")
    return (shown, low..<high)
  }
}
