package import KnowledgeIndex
package import PolicyText
import Recognition

/// A post that stands at the caret, in words the corpus uses for a post somebody holds.
package struct PostAtCaret: Sendable, Hashable {
  /// Bytes of the phrase in the document.
  package var range: ByteRange
  /// The phrase.
  package var phrase: String
  /// The phrase completed by the report's place: a name under which it is found without the report.
  package var resolved: String
  /// Its tenures over all holders, as of the day; a short phrase (省长) has those of every place.
  package var holders: TenureAnswer
  /// How far the corpus reaches.
  package var corpus: CorpusSpan
  /// The posts in which holders were seen since this one was, where its evidence is old (`Tenure.successor`).
  package var successors: [EntityID: Tenure]

  /// The longest post phrase that holds byte `offset` of `bytes` or ends there; nil where none stands.
  package static func find(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> PostAtCaret? {
    let window = JoinedWindow(around: offset, in: bytes)
    return query(at: offset, in: bytes, window, context: context)
      .map { PostAtCaret($0, range: window.sourceRange(of: $0.range), context: context) }
  }

  /// The longest post phrase around the caret of `window`. The places of the report are read once, whichever phrases ask for them.
  private static func query(at offset: Int, in bytes: [UInt8], _ window: JoinedWindow, context: FeatureContext)
    -> PostQuery?
  {
    var jurisdiction: ReportJurisdiction?
    return PostQuery.around(window.caret, in: window.bytes, context: context) {
      if let jurisdiction { return jurisdiction }
      let read = ReportJurisdiction(of: bytes, before: offset)
      jurisdiction = read
      return read
    }
  }

  private init(_ query: PostQuery, range: ByteRange, context: FeatureContext) {
    // The same post elsewhere only where the report's own place has no holder.
    let exact = query.holders.filter(\.isExact)
    var tenures = (exact.isEmpty ? query.holders : exact).map {
      context.lexicon.entities[$0.entity].tenures[$0.tenure]
    }
    // Who acts in it is told too, under that name; of who holds it by now, only while he acts.
    let people = Set(tenures.map(\.person))
    let acting = query.acting(context)
    let actingThere = acting.filter(\.isExact)
    for holder in tenures.isEmpty && actingThere.isEmpty ? acting : actingThere {
      let tenure = context.lexicon.entities[holder.entity].tenures[holder.tenure]
      // 代理…市长职务 writes the full post: it is found already.
      if query.holders.contains(where: { $0.entity == holder.entity && $0.tenure == holder.tenure }) { continue }
      if !people.contains(tenure.person) || tenure.standing(asOf: context.asOf) == .current { tenures.append(tenure) }
    }
    self.range = range
    phrase = query.phrase
    resolved = query.resolved
    holders = TenureAnswer(tenures: tenures, asOf: context.asOf)
    holders.dropOvertakenNominations()
    corpus = CorpusSpan(context.lexicon.corpus)
    successors = [:]
    for tenure in holders.current.prefix(Self.shown) {
      guard let person = context.lexicon[tenure.person] else { continue }
      successors[tenure.person] = tenure.successor(among: person.tenures, asOf: context.asOf)
    }
  }

  /// As many holders are listed.
  static let shown = 8
}

extension PostAtCaret {
  /// The post that the caret at byte `offset` is about: nil where none stands, and where a term there goes before it. A place inside a post
  /// (太原市|市长) goes behind it.
  static func meant(
    at offset: Int,
    in bytes: [UInt8],
    _ window: JoinedWindow,
    terms: [TermAtCaret],
    context: FeatureContext
  ) -> PostAtCaret? {
    guard let query = query(at: offset, in: bytes, window, context: context) else { return nil }
    let range = window.sourceRange(of: query.range)
    // Decided before the holders of a common post, who may be hundreds, are put in order.
    if terms.first?.goesBefore(range, at: offset) ?? false { return nil }
    return PostAtCaret(query, range: range, context: context)
  }
}

extension TargetAnswer {
  /// The holders of the post at byte `offset` over time: the present ones first, then former and later ones, each at the first place
  /// that shows the person in the post. For a person, the places of each post; nil where neither stands.
  package static func implementations(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> TargetAnswer? {
    let window = JoinedWindow(around: offset, in: bytes)
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    if let post = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context) {
      return holders(of: post, context: context) { $0 }
    }
    return targets(of: terms, lexicon: context.lexicon) { entity in
      TenureAnswer(tenures: entity.tenures, asOf: context.asOf).all.compactMap(\.evidence.first)
    }
    .flatMap { $0.targets.isEmpty ? nil : $0 }
  }

  /// The first place of each holder's tenure of `post`, the tenures put in the order `arrange` gives: the present ones first as they come.
  static func holders(of post: PostAtCaret, context: FeatureContext, arrange: ([Tenure]) -> [Tenure]) -> TargetAnswer {
    var targets: [TargetLocation] = []
    for place in arrange(post.holders.all).compactMap(\.evidence.first).map(TargetLocation.init)
    where !targets.contains(place) {
      targets.append(place)
    }
    return TargetAnswer(origin: post.range, targets: targets)
  }
}

extension TenureAnswer {
  /// Leaves out who was announced for a post that another has taken up since.
  fileprivate mutating func dropOvertakenNominations() {
    let begun = (current + former).compactMap { tenure in
      (tenure.appointed?.eventDate ?? tenure.firstSeen).map { (tenure.person, $0) }
    }
    nominated.removeAll { tenure in
      guard let announced = tenure.latestDate else { return false }
      return begun.contains { $0.0 != tenure.person && $0.1 > announced }
    }
  }

  /// All of them: current, announced, former, later.
  var all: [Tenure] { current + nominated + former + later }
}
