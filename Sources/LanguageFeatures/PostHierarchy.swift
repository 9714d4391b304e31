package import KnowledgeIndex
package import PolicyText
import Recognition

/// People above whom stand the posts they held, posts below which stand their holders.
package enum PostHierarchy {
  /// An item: a post, or a person.
  package enum Subject: Sendable, Hashable {
    /// A post with its place, as it is found without the report.
    case post(String)
    case person(EntityID)
  }

  /// An item with what is shown of it.
  package struct Item: Sendable, Hashable {
    /// What it is.
    package var subject: Subject
    /// Its name.
    package var name: String
    /// The post or the dates.
    package var detail: String
    /// Where it leads in the corpus; nil for a post nobody is seen in.
    package var target: TargetLocation?
    /// Bytes of the asking document; nil for items that are not in it.
    package var origin: ByteRange?
  }

  /// The item at byte `offset` of `bytes`: the person there, or the post; none where neither stands.
  package static func item(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> [Item] {
    let window = JoinedWindow(around: offset, in: bytes)
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    let meant = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context)
    if meant == nil, let term = terms.first {
      let people = term.entities.map { context.lexicon.entities[$0] }.filter { $0.id.kind == .person }
      if !people.isEmpty { return people.map { person($0, context: context, origin: term.range) } }
    }
    // A programme of the same wording has no hierarchy, the post has.
    guard let post = meant ?? PostAtCaret.find(at: offset, in: bytes, context: context) else { return [] }
    let count = Set(post.holders.all.map(\.person)).count
    return [
      Item(
        subject: .post(post.resolved),
        name: post.resolved,
        detail: context.language.pick("职务 · \(count) 人", "post · \(count)"),
        target: post.holders.all.first?.evidence.first.map(TargetLocation.init),
        origin: post.range
      )
    ]
  }

  /// What stands below: the holders of a post over time, the present ones first. A person has nothing below.
  package static func below(_ subject: Subject, context: FeatureContext) -> [Item] {
    guard case .post(let name) = subject,
      let post = PostAtCaret.find(at: 0, in: Array(name.utf8), context: context)
    else { return [] }
    var seen = Set<EntityID>()
    return post.holders.all.compactMap { tenure in
      guard seen.insert(tenure.person).inserted, let entity = context.lexicon[tenure.person] else { return nil }
      var item = person(entity, context: context, origin: nil)
      item.detail = dates(of: tenure, context: context)
      if tenure.status == .acting { item.detail = tenure.post.resolved + " · " + item.detail }
      if let place = tenure.evidence.first { item.target = TargetLocation(place) }
      return item
    }
  }

  /// What stands above: the posts of a person over time, the present ones first. A post has nothing above.
  package static func above(_ subject: Subject, context: FeatureContext) -> [Item] {
    guard case .person(let id) = subject, let entity = context.lexicon[id] else { return [] }
    return TenureAnswer(tenures: entity.tenures, asOf: context.asOf).all.map { tenure in
      Item(
        subject: .post(tenure.post.resolved),
        name: tenure.post.resolved,
        detail: dates(of: tenure, context: context),
        target: tenure.evidence.first.map(TargetLocation.init),
        origin: nil
      )
    }
  }

  private static func person(_ entity: Entity, context: FeatureContext, origin: ByteRange?) -> Item {
    let answer = TenureAnswer(tenures: entity.tenures, asOf: context.asOf)
    return Item(
      subject: .person(entity.id),
      name: entity.name,
      detail: answer.current.first?.post.resolved ?? context.language.label(entity.nature),
      target: TargetAnswer.definingPlaces(of: entity, asOf: context.asOf).first.map(TargetLocation.init),
      origin: origin
    )
  }

  private static func dates(of tenure: Tenure, context: FeatureContext) -> String {
    let seen = [tenure.firstSeen?.iso, tenure.lastSeen?.iso].compactMap { $0 }
    let span = seen.first == seen.last ? Array(seen.prefix(1)) : seen
    let dates = span.isEmpty ? context.language.pick("日期不详", "undated") : span.joined(separator: "–")
    switch tenure.standing(asOf: context.asOf) {
    case .current: return dates
    case .former: return context.language.pick("曾任 · ", "former · ") + dates
    case .nominated: return context.language.pick("拟任 · ", "nominated · ") + dates
    case .later: return context.language.pick("此后 · ", "later · ") + dates
    }
  }
}
