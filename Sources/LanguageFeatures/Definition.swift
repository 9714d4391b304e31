package import KnowledgeIndex
package import PolicyText

/// A place an answer leads to.
package struct TargetLocation: Sendable, Hashable {
  /// As the corpus shows it: relative to the workspace, or absolute.
  package var path: String
  /// Source bytes.
  package var range: ByteRange
  /// The same as lines and columns.
  package var span: TextSpan
  /// The date of the article.
  package var date: CalendarDate?
  /// The text there: the sentence or line of a citation, the form of a mention.
  package var text: String

  /// The place of a citation.
  package init(_ citation: Citation) {
    path = citation.path
    range = citation.range
    span = citation.span
    date = citation.date
    text = citation.excerpt
  }

  /// The place of a mention.
  package init(_ mention: Mention) {
    path = mention.path
    range = mention.range
    span = mention.span
    date = mention.date
    text = mention.form
  }
}

/// Where a term leads, and the text that asked.
package struct TargetAnswer: Sendable, Hashable {
  /// Bytes of the term in the document that asked.
  package var origin: ByteRange
  /// Best first, none twice.
  package var targets: [TargetLocation]
}

extension TargetAnswer {
  /// The defining places of the term at byte `offset`; those of a post show its holders, the present ones first. Nil where neither stands.
  package static func definition(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> TargetAnswer? {
    let window = JoinedWindow(around: offset, in: bytes)
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    if let post = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context) {
      return holders(of: post, context: context) { $0 }
    }
    return targets(of: terms, lexicon: context.lexicon) { definingPlaces(of: $0, asOf: context.asOf) }
  }

  /// The earliest sighting of the term at byte `offset`, or of anybody in the post there.
  package static func declaration(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> TargetAnswer? {
    let window = JoinedWindow(around: offset, in: bytes)
    let terms = TermAtCaret.find(at: offset, in: window, lexicon: context.lexicon)
    if let post = PostAtCaret.meant(at: offset, in: bytes, window, terms: terms, context: context) {
      return holders(of: post, context: context) { tenures in
        tenures.min { ($0.firstSeen?.dayNumber ?? .max) < ($1.firstSeen?.dayNumber ?? .max) }.map { [$0] } ?? []
      }
    }
    return targets(of: terms, lexicon: context.lexicon) { entity in
      let dated =
        entity.tenures.flatMap(\.evidence) + entity.definitions.map(\.citation)
        + [entity.firstSighting].compactMap { $0 }
      return dated.min { left, right in
        let (a, b) = (left.date?.dayNumber ?? .max, right.date?.dayNumber ?? .max)
        return a != b ? a < b : (left.path, left.range.lowerBound) < (right.path, right.range.lowerBound)
      }.map { [$0] } ?? []
    }
  }

  /// Where `entity` is defined. A curated entry first. A programme: what explains it best, then what else explains or describes it
  /// with the same strength. A person: the earliest place that gives name and post together, then the first of each further post.
  package static func definingPlaces(of entity: Entity, asOf: CalendarDate) -> [Citation] {
    var places: [Citation] = []
    let definitions = entity.definitions(asOf: asOf)
    if let best = definitions.first {
      places += definitions.filter { $0.strength == best.strength }.prefix(3).map(\.citation)
    }
    if !entity.tenures.isEmpty {
      if let first = entity.firstSighting { places.append(first) }
      let answer = TenureAnswer(tenures: entity.tenures, asOf: asOf)
      places += (answer.current + answer.former + answer.later + answer.nominated).compactMap(\.evidence.first)
    } else if places.isEmpty, let first = entity.firstSighting {
      places.append(first)
    }
    guard let entry = entity.entry else { return places }
    return [entry] + places.filter { $0.path != entry.path || $0.span.start.line != entry.span.start.line }
  }

  /// The `places` of the longest of `terms`; nil where there is none.
  static func targets(of terms: [TermAtCaret], lexicon: Lexicon, places: (Entity) -> [Citation]) -> TargetAnswer? {
    guard let term = terms.first else { return nil }
    var targets: [TargetLocation] = []
    for index in term.entities {
      for place in places(lexicon.entities[index]).map(TargetLocation.init) where !targets.contains(place) {
        targets.append(place)
      }
    }
    return TargetAnswer(origin: term.range, targets: targets)
  }
}
