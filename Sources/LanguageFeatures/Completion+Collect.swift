import KnowledgeIndex
import PolicyText
import Recognition

/// How one entity answers what was typed.
struct CompletionCandidate {
  /// Index into `Lexicon.entities`.
  var entity: Int
  /// Index into `Lexicon.forms`; nil for a holder offered after a post.
  var form: Int?
  /// First byte of the document that belongs to the match.
  var start: Int
  /// Typed characters that matched.
  var typed: Int
  /// The typed text begins the term, not just stands inside it.
  var isPrefix: Bool
  /// Typed characters are those of the term, not letters for them.
  var isLiteral: Bool
  /// The typed text stands for the whole term.
  var isWhole: Bool
  /// The post that stands before the match and that this person holds or held; index into `Entity.tenures`.
  var tenure: Int?
  /// The post is held at the place the report means; false for the same post elsewhere.
  var isExact = true
  /// A post stands before the match, and this person is not known in it: the post's words.
  var misses: String?

  /// A longer match first; of equal length one at the beginning of a term before one inside it.
  var matchRank: Int { typed * 2 + (isPrefix ? 1 : 0) }
}

/// Finds the candidates for one caret.
struct CompletionCollector {
  let bytes: [UInt8]
  let run: TypedRun
  let context: FeatureContext
  /// The entities the report names already.
  let report: EntitySet
  /// One wording of one entity is offered once.
  private struct Offer: Hashable {
    var entity: Int
    /// A form with another wording than the name; -1 for the name, with or without marks.
    var wording: Int
  }

  private var offers: [Offer: CompletionCandidate] = [:]

  private var posts: [Int: PostQuery?] = [:]
  /// The one asked for last: thousands of people are offered at one place.
  private var lastPost: (start: Int, query: PostQuery?)?
  // Of the post that ends at a byte: each holder's best tenure.
  private var standings: [Int: [Int: PostQuery.Holder]] = [:]
  private var jurisdiction: ReportJurisdiction?

  /// What was found, in no order. Behind a post, whoever is not known in it is left out as soon as somebody is who fits what was typed:
  /// a wrong title is worse than a name typed by hand.
  var candidates: [CompletionCandidate] {
    let held = offers.values.lazy.filter { $0.tenure != nil }
    let named = Set(held.filter { $0.form != nil }.map(\.start))
    let phrases = Set(held.compactMap { posts[$0.start]??.range })
    return offers.values.filter { candidate in
      if candidate.misses != nil, named.contains(candidate.start) { return false }
      // 市长|zh is no beginning of 长治: the post was meant.
      return !phrases.contains { $0.lowerBound < candidate.start && candidate.start < $0.upperBound }
    }
  }

  private struct RunScalar {
    var scalar: UnicodeScalar
    var offset: Int
  }

  init(bytes: [UInt8], run: TypedRun, context: FeatureContext, report: EntitySet) {
    self.bytes = bytes
    self.run = run
    self.context = context
    self.report = report
    offers.reserveCapacity(2 * Self.many)
  }

  mutating func collect() {
    var scalars: [RunScalar] = []
    var offset = run.range.lowerBound
    for scalar in String(decoding: bytes[run.range], as: UTF8.self).unicodeScalars {
      scalars.append(RunScalar(scalar: scalar, offset: offset))
      offset += String(scalar).utf8.count
    }
    guard !scalars.isEmpty else { return }
    collectHolders()
    collectLiteral(scalars)
    collectSpelled(scalars)
  }

  /// After a post its holders, before anything is typed of a name.
  private mutating func collectHolders() {
    let end = run.range.upperBound
    guard let query = post(before: end) else { return }
    let typed = bytes[query.range].count { $0 & 0xC0 != 0x80 }
    for holder in query.holders {
      let tenure = context.lexicon.entities[holder.entity].tenures[holder.tenure]
      // The same post elsewhere is offered only to who holds it.
      if !holder.isExact, tenure.standing(asOf: context.asOf) != .current { continue }
      // The whole phrase was typed and the name follows it: better than a term that merely begins with the phrase.
      offer(
        CompletionCandidate(
          entity: holder.entity,
          form: nil,
          start: end,
          typed: typed,
          isPrefix: true,
          isLiteral: true,
          isWhole: false,
          tenure: holder.tenure,
          isExact: holder.isExact
        )
      )
    }
  }

  /// The post that ends at byte `start`; read once.
  private mutating func post(before start: Int) -> PostQuery? {
    if let last = lastPost, last.start == start { return last.query }
    if let known = posts[start] {
      lastPost = (start, known)
      return known
    }
    var shared = jurisdiction
    let bytes = bytes
    let query = PostQuery.ending(at: start, in: bytes, context: context) {
      if let shared { return shared }
      let read = ReportJurisdiction(of: bytes, before: start)
      shared = read
      return read
    }
    jurisdiction = shared
    posts.updateValue(query, forKey: start)
    lastPost = (start, query)
    return query
  }

  /// Says of a person offered behind a post how the person stands to it.
  private mutating func placed(_ candidate: CompletionCandidate) -> CompletionCandidate {
    guard candidate.start > 0, context.keys.facts(of: candidate.entity).isPerson,
      let query = post(before: candidate.start)
    else { return candidate }
    var candidate = candidate
    if let best = standing(of: candidate.entity, in: query, before: candidate.start) {
      candidate.tenure = best.tenure
      candidate.isExact = best.isExact
    } else {
      candidate.misses = query.phrase
    }
    return candidate
  }

  /// How `entity` stands best to the post `query` that ends at `start`; nil where it is not known in it.
  private mutating func standing(of entity: Int, in query: PostQuery, before start: Int) -> PostQuery.Holder? {
    if let known = standings[start] { return known[entity] }
    var best: [Int: PostQuery.Holder] = [:]
    best.reserveCapacity(query.holders.count)
    for holder in query.holders {
      if let known = best[holder.entity], rank(known) > rank(holder) { continue }
      best[holder.entity] = holder
    }
    standings[start] = best
    return best[entity]
  }

  private func rank(_ holder: PostQuery.Holder) -> Int {
    let tenure = context.lexicon.entities[holder.entity].tenures[holder.tenure]
    return (tenure.standing(asOf: context.asOf) == .current ? 2 : 0) + (holder.isExact ? 1 : 0)
  }

  /// Every suffix of the run that begins a form, or stands inside one from the second character on.
  private mutating func collectLiteral(_ scalars: [RunScalar]) {
    let end = run.range.upperBound
    for index in scalars.indices {
      // A Latin word or number is typed from its beginning.
      if index > 0, scalars[index].scalar.value < 0x80, scalars[index - 1].scalar.value < 0x80 { continue }
      let start = scalars[index].offset
      let typed = scalars.count - index
      let key = Array(bytes[start..<end])
      // Whatever a shorter suffix finds ranks below what longer ones have found.
      if offers.count >= CompletionAnswer.limit { return }
      let context = context
      let keys = context.keys
      let completion = context.lexicon.completion
      // Of thousands that match equally well, those that can be shown are kept before anything is gathered.
      let isMany = completion.count(beginningWith: key) > Self.many
      let isAfterPost = start > 0 && post(before: start) != nil
      var best = BestFew<CompletionCandidate>(limit: Self.many)
      // One character is looked for at the beginning of terms only.
      completion.forEachMatch(beginningWith: key, prefixesOnly: typed < 2) { match in
        keys.forEachOwner(of: match.form) { entity in
          let candidate = CompletionCandidate(
            entity: entity,
            form: match.form,
            start: start,
            typed: typed,
            isPrefix: match.isPrefix,
            isLiteral: true,
            isWhole: match.isWhole
          )
          if isMany { keep(candidate, in: &best, context, isAfterPost: isAfterPost) } else { offer(candidate) }
        }
      }
      for candidate in best.sorted() { offer(candidate) }
    }
  }

  /// Every suffix of the run that holds letters, read as pinyin.
  private mutating func collectSpelled(_ scalars: [RunScalar]) {
    let folded = scalars.map { PinyinKeys.keyed($0.scalar) }
    guard let lastLetter = scalars.indices.last(where: { (0x61...0x7A).contains(folded[$0]?.value ?? 0) }),
      scalars.count - lastLetter <= PinyinKeys.keyLength
    else { return }
    var first = lastLetter
    while first > 0, scalars.count - first < 2 * PinyinKeys.keyLength { first -= 1 }
    for index in first...lastLetter {
      if index > 0, let before = folded[index - 1], let here = folded[index], before.value < 0x80, here.value < 0x80 {
        continue
      }
      let query = PinyinQuery(folded[index...].compactMap { $0 })
      for pinyin in context.keys.pinyin {
        collect(query, from: scalars[index].offset, typed: scalars.count - index, in: pinyin)
      }
    }
  }

  private mutating func collect(_ query: PinyinQuery, from start: Int, typed: Int, in pinyin: PinyinKeys) {
    let initials = initials(of: query, in: pinyin)
    let context = context
    let keys = context.keys
    let found = initials.map { pinyin.entries(beginningWith: $0) }
    let isMany = found.reduce(0) { $0 + $1.count } > Self.many
    let letter = query.firstLetter
    let isAfterPost = start > 0 && post(before: start) != nil
    // Which forms were looked at: one form is entered under several readings.
    var seen = [UInt64](repeating: 0, count: (pinyin.formCount + 63) / 64)
    var best = BestFew<CompletionCandidate>(limit: Self.many)
    for entry in found.joined() {
      let bit = Int(entry.form) - pinyin.firstForm
      guard seen[bit >> 6] & (1 << UInt64(bit & 63)) == 0 else { continue }
      seen[bit >> 6] |= 1 << UInt64(bit & 63)
      let characters = pinyin.characters(of: Int(entry.form))
      // Everything under a single letter begins with it.
      guard let covered = letter != nil ? 1 : query.match(characters, sets: pinyin.readingSets) else { continue }
      keys.forEachOwner(of: Int(entry.form)) { entity in
        let candidate = CompletionCandidate(
          entity: entity,
          form: Int(entry.form),
          start: start,
          typed: typed,
          isPrefix: true,
          isLiteral: false,
          isWhole: covered == characters.count
        )
        if isMany { keep(candidate, in: &best, context, isAfterPost: isAfterPost) } else { offer(candidate) }
      }
    }
    for candidate in best.sorted() { offer(candidate) }
  }

  /// More matches of one spelling than this are ranked before they are gathered: four lists full, since forms of one entity and people who
  /// miss the post are left out later.
  private static let many = 4 * CompletionAnswer.limit

  /// The initials under which the readings of `query` may be entered.
  private func initials(of query: PinyinQuery, in pinyin: PinyinKeys) -> Set<[UInt8]> {
    var keys = Set<[UInt8]>()
    for reading in query.readings {
      var variants: [[UInt8]] = [[]]
      for piece in reading.prefix(PinyinKeys.keyLength) {
        let initials: [UInt8] =
          switch piece {
          case .han(let scalar): pinyin.initials(of: scalar)
          case .beginning(let letters), .whole(let letters): [letters[0]]
          }
        variants = variants.flatMap { variant in initials.map { variant + [$0] } }
        if variants.count > PinyinKeys.combinationLimit {
          variants = Array(variants.prefix(PinyinKeys.combinationLimit))
        }
      }
      for variant in variants where !variant.isEmpty { keys.insert(variant) }
    }
    return keys
  }

  /// Keeps `candidate` if it is among the best of those that match equally well; `isAfterPost` says whether a post ends where it begins.
  @inline(__always)
  private mutating func keep(
    _ candidate: CompletionCandidate,
    in best: inout BestFew<CompletionCandidate>,
    _ context: FeatureContext,
    isAfterPost: Bool
  ) {
    let facts = context.keys.facts(of: candidate.entity)
    let placed = isAfterPost && facts.isPerson ? placed(candidate) : candidate
    let isInReport = report.contains(candidate.entity)
    best.offer(placed, rank: CompletionRank(placed, facts: facts, context: context, isInReport: isInReport))
  }

  private mutating func offer(_ found: CompletionCandidate) {
    let candidate = found.form == nil ? found : placed(found)
    let isOther = candidate.form.map { context.keys.isOtherWording($0) } ?? false
    let offer = Offer(entity: candidate.entity, wording: isOther ? candidate.form ?? -1 : -1)
    guard let known = offers[offer] else {
      offers[offer] = candidate
      return
    }
    if candidate.matchRank != known.matchRank {
      if candidate.matchRank > known.matchRank { offers[offer] = candidate }
      return
    }
    if candidate.form == nil, let old = known.tenure, let new = candidate.tenure {
      // One person in the post twice: as the day shows it best.
      let entity = candidate.entity
      let before = rank(PostQuery.Holder(entity: entity, tenure: old, isExact: known.isExact))
      if before < rank(PostQuery.Holder(entity: entity, tenure: new, isExact: candidate.isExact)) {
        offers[offer] = candidate
      }
      return
    }
    if candidate.isWhole, !known.isWhole { offers[offer] = candidate }
  }
}
