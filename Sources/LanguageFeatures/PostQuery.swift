import KnowledgeIndex
import PolicyText
import Recognition

/// A post that ends at a place of a report, with whoever the corpus shows in it.
struct PostQuery {
  /// Somebody in the post.
  struct Holder {
    /// Index into `Lexicon.entities`.
    var entity: Int
    /// Index into `Entity.tenures`.
    var tenure: Int
    /// True when the post is also that of the place which the report means; false for the same post elsewhere.
    var isExact: Bool
  }

  /// Bytes of the phrase.
  var range: ByteRange
  /// The phrase as written.
  var phrase: String
  /// The place the phrase names, or the report's; nil where neither says one.
  var place: String?
  /// The phrase completed by the place.
  var resolved: String
  /// Its holders on any day; none where the corpus knows none.
  var holders: [Holder]

  /// The post that ends at byte `end` of `bytes`; nil where none does. `jurisdiction` is asked for only where the phrase names no place.
  static func ending(
    at end: Int,
    in bytes: [UInt8],
    context: FeatureContext,
    lookingAhead: Bool = false,
    jurisdiction: () -> ReportJurisdiction
  ) -> PostQuery? {
    guard let reading = PostReading(endingAt: end, in: bytes, lookingAhead: lookingAhead) else {
      // A post of a kind the grammar does not know, but somebody wrote into a glossary.
      guard context.keys.mayEndPhrase(bytes, at: end), !PostReading.endsInTitle(bytes, at: end),
        let (start, holders) = context.keys.holders(endingAt: end, from: max(0, end - 180), in: bytes),
        !continuesBody(before: start, in: bytes)
      else { return nil }
      return PostQuery(
        range: start..<end,
        phrase: String(decoding: bytes[start..<end], as: UTF8.self),
        place: nil,
        resolved: String(decoding: bytes[start..<end], as: UTF8.self),
        holders: holders.map { Holder(entity: $0.entity, tenure: $0.tenure, isExact: true) }
      )
    }
    var post = reading.post
    let isWritten = post.place != nil
    if !isWritten { post = reading.post(in: jurisdiction()) }
    var query = PostQuery(
      range: reading.range,
      phrase: post.written,
      place: post.place,
      resolved: post.resolved,
      holders: []
    )
    query.find(post, placeIsWritten: isWritten, context: context)
    if query.holders.isEmpty {
      // Words before the post that the grammar took for its body: the longest part of the phrase that is somebody's post.
      var start = reading.range.lowerBound + 3
      while start <= reading.markStart {
        defer { start += 1 }
        guard bytes[start] & 0xC0 != 0x80, !continuesBody(before: start, in: bytes),
          !context.keys.holders(of: bytes[start..<end]).isEmpty
        else { continue }
        query.range = start..<end
        query.phrase = String(decoding: bytes[query.range], as: UTF8.self)
        var shorter = post
        shorter.written = query.phrase
        shorter.resolved = post.place == nil ? query.phrase : post.resolved
        query.find(shorter, placeIsWritten: false, context: context)
        break
      }
    }
    return query
  }

  /// The post at byte `offset` of `bytes`, whatever part of it the offset stands in; the longest one.
  static func around(
    _ offset: Int,
    in bytes: [UInt8],
    context: FeatureContext,
    jurisdiction: () -> ReportJurisdiction
  ) -> PostQuery? {
    var best: PostQuery?
    // A caret in the first character of a long post stands this far from its end.
    var stop = offset
    while stop < min(bytes.count, offset + 96) {
      guard let scalar = TypedRun.scalar(at: stop, in: bytes), TypedRun.isWord(scalar) else { break }
      stop += String(scalar).utf8.count
    }
    let first = max(offset, 1)
    guard first <= stop else { return nil }
    var ends = PostReading.titleEnds(in: bytes, first..<stop)
    ends += (first...stop).filter { context.keys.mayEndPhrase(bytes, at: $0) && !ends.contains($0) }
    for end in ends.sorted() {
      guard
        let query = ending(at: end, in: bytes, context: context, lookingAhead: true, jurisdiction: jurisdiction),
        query.range.lowerBound <= offset, !query.holders.isEmpty || !query.acting(context).isEmpty
      else { continue }
      if best.map({ query.range.count > $0.range.count }) ?? true { best = query }
    }
    return best
  }

  /// Those who act for a holder of the post, 代市长 for 市长; none for a post that none acts in, and for one with a mark of its own.
  func acting(_ context: FeatureContext) -> [Holder] {
    let scalars = resolved.unicodeScalars
    guard scalars.count >= 2, PostCore(phrase: resolved, place: place).isActedIn else { return [] }
    func marked(_ text: String) -> String {
      let scalars = text.unicodeScalars
      return String(scalars.dropLast(2)) + "代" + String(scalars.suffix(2))
    }
    var query = self
    query.holders = []
    let isWritten = place.map { phrase.utf8.starts(with: $0.utf8) } ?? false
    let post = Post(
      written: marked(phrase),
      title: marked(String(scalars.suffix(2))),
      place: place,
      resolved: marked(resolved)
    )
    query.find(post, placeIsWritten: isWritten, context: context)
    return query.holders
  }

  private mutating func find(_ post: Post, placeIsWritten: Bool, context: FeatureContext) {
    let core = PostCore(post)
    var found: [(day: Int32, holder: Holder)] = []
    var seen = Set<Int64>()
    let phrases = post.resolved.utf8.elementsEqual(post.written.utf8) ? [post.resolved] : [post.resolved, post.written]
    for holder in phrases.flatMap({ context.keys.holders(of: Array($0.utf8)[...]) }) {
      guard seen.insert(Int64(holder.entity) << 20 | Int64(holder.tenure)).inserted else { continue }
      let tenure = context.lexicon.entities[holder.entity].tenures[holder.tenure]
      let isSame = tenure.post.resolved.utf8.elementsEqual(post.resolved.utf8)
      // A text that says no place (县长某某) may be any other county's: nobody's where the phrase says one.
      let isPlaceless = tenure.post.place == nil && !placeIsWritten
      let isThere = post.place == nil || isPlaceless || tenure.post.place == post.place
      guard isSame || core.fits(place: tenure.post.place), isSame || isThere || !placeIsWritten else { continue }
      found.append((holder.day, Holder(entity: holder.entity, tenure: holder.tenure, isExact: isSame || isThere)))
    }
    // Thousands share the words of a common post: they are told apart by numbers, and a place is judged once.
    for (names, sharing) in context.keys.holders(sharing: core) {
      let resolved = names.number(of: post.resolved)
      let place = names.number(of: post.place)
      var fitting: [Int32: Bool] = [:]
      for holder in sharing {
        let isSame = holder.resolved == resolved
        let isPlaceless = holder.place == CompletionIndex.Names.none && !placeIsWritten
        let isThere =
          post.place == nil || isPlaceless || place != CompletionIndex.Names.none && holder.place == place
        guard isSame || isThere || !placeIsWritten else { continue }
        if !isSame, core.level != nil, holder.place != CompletionIndex.Names.none {
          let known = fitting[holder.place]
          let fits =
            known ?? core.fits(place: context.lexicon.entities[holder.entity].tenures[holder.tenure].post.place)
          if known == nil { fitting[holder.place] = fits }
          guard fits else { continue }
        }
        guard seen.isEmpty || !seen.contains(Int64(holder.entity) << 20 | Int64(holder.tenure)) else { continue }
        found.append((holder.day, Holder(entity: holder.entity, tenure: holder.tenure, isExact: isSame || isThere)))
      }
    }
    if found.count > Self.limit {
      found.sort { left, right in
        left.day != right.day
          ? left.day > right.day
          : (left.holder.entity, left.holder.tenure) < (right.holder.entity, right.holder.tenure)
      }
      found.removeSubrange(Self.limit...)
    }
    holders += found.map(\.holder)
  }

  /// More holders than this are never shown: of more, the latest.
  private static let limit = 400

  /// True when what ends before `start` belongs to the name of a body or marks a deputy, so that the post does not begin here.
  private static func continuesBody(before start: Int, in bytes: [UInt8]) -> Bool {
    guard let (scalar, _) = TypedRun.scalar(before: start, in: bytes) else { return false }
    return bodyEnds.contains(scalar)
  }

  private static let bodyEnds = Set("省市县区州盟旗镇乡村委府会局厅部院办处室司署团协党组队校行站所心社副总代原前".unicodeScalars)
}
