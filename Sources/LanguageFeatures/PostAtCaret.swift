package import KnowledgeIndex
package import PolicyText

/// A post that stands at the caret, in words the corpus uses for a post somebody holds.
package struct PostAtCaret: Sendable, Hashable {
  /// Bytes of the phrase in the document.
  package var range: ByteRange
  /// The phrase.
  package var phrase: String
  /// Its tenures over all holders, as of the day; a short phrase (省长) has those of every place.
  package var holders: TenureAnswer

  /// The longest post phrase that holds byte `offset` of `bytes` or ends there; nil where none stands.
  package static func find(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> PostAtCaret? {
    let window = JoinedWindow(around: offset, in: bytes)
    let reach = context.keys.longestPhrase
    var best: (range: ByteRange, holders: [CompletionIndex.Holder])?
    var start = window.caret
    while start >= 0, window.caret - start <= reach {
      defer { start -= 1 }
      guard start < window.bytes.count, window.bytes[start] & 0xC0 != 0x80 else { continue }
      var end = min(window.bytes.count, start + reach)
      while end >= window.caret, end > start, best.map({ end - start > $0.range.count }) ?? true {
        if end == window.bytes.count || window.bytes[end] & 0xC0 != 0x80 {
          let found = context.keys.holders(of: window.bytes[start..<end])
          if !found.isEmpty {
            best = (start..<end, found)
            break
          }
        }
        end -= 1
      }
    }
    guard let best else { return nil }
    let tenures = best.holders.map { context.lexicon.entities[$0.entity].tenures[$0.tenure] }
    return PostAtCaret(
      range: window.sourceRange(of: best.range),
      phrase: String(decoding: window.bytes[best.range], as: UTF8.self),
      holders: TenureAnswer(tenures: tenures, asOf: context.asOf)
    )
  }
}

extension TargetAnswer {
  /// The holders of the post at byte `offset` over time: the present ones first, then former and later ones, each at the first place
  /// that shows the person in the post. For a person, the places of each post; nil where neither stands.
  package static func implementations(at offset: Int, in bytes: [UInt8], context: FeatureContext) -> TargetAnswer? {
    if let person = targets(
      at: offset,
      in: bytes,
      lexicon: context.lexicon,
      places: { entity in TenureAnswer(tenures: entity.tenures, asOf: context.asOf).all.compactMap(\.evidence.first) }
    ), !person.targets.isEmpty {
      return person
    }
    guard let post = PostAtCaret.find(at: offset, in: bytes, context: context) else { return nil }
    var targets: [TargetLocation] = []
    for place in post.holders.all.compactMap(\.evidence.first).map(TargetLocation.init) where !targets.contains(place) {
      targets.append(place)
    }
    return TargetAnswer(origin: post.range, targets: targets)
  }
}

extension TenureAnswer {
  /// All of them: current, announced, former, later.
  var all: [Tenure] { current + nominated + former + later }
}
