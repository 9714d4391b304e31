import PolicyText
import Recognition

/// A tenure before citations are made.
struct TenureDraft {
  /// One place that gives the post, small.
  struct Sighting {
    var spot: Spot
    var post: Int32
    var status: PostStatus
    var event: TenureEvent?
    var actDate: ActDate?
    var held: HeldSpan?
    var isRepeat: Bool
    var stackPlace: Int
  }

  /// Where a beginning or an end is told, and when it was, if that is said.
  struct Act {
    var spot: Spot
    var date: ActDate?

    init(spot: Spot, date: ActDate?) {
      self.spot = spot
      self.date = date
    }

    init(_ sighting: Sighting) {
      self.init(spot: sighting.spot, date: sighting.actDate)
    }

    /// The day on which it is sure to have happened; nil where no day is known.
    var day: Int? {
      guard let told = date?.last.dayNumber else { return spot.knownDay }
      return spot.knownDay.map { min($0, told) } ?? told
    }

    func citation(_ citations: CitationBuilder) -> Citation? {
      var citation = citations.citation(spot)
      citation?.actDate = date
      return citation
    }
  }

  private(set) var post: Post
  private var status: PostStatus
  private(set) var firstDay: Int?
  private(set) var lastDay: Int?
  private(set) var appointed: Act?
  private(set) var ended: Act?
  private var isEndInferred = false
  private var isEndOfTerm = false
  private var kept: [Sighting]
  private(set) var count: Int
  private var writtenForms: [Int32: String]

  /// The tenures of one person, the latest evidence first.
  static func tenures(of records: [PersonRecord], posts: PostTable) -> [TenureDraft] {
    var byPost: [String: [Sighting]] = [:]
    for record in records {
      for (place, attribution) in record.attributions.enumerated() {
        let post = posts[attribution.post]
        byPost[post.resolved, default: []].append(
          Sighting(
            spot: attribution.spot,
            post: attribution.post,
            status: post.status,
            event: attribution.event,
            actDate: attribution.actDate,
            held: attribution.held,
            isRepeat: record.isRepeat,
            stackPlace: place
          )
        )
      }
    }
    joinUnresolved(&byPost, posts)
    var drafts = byPost.values.flatMap { TenureTerm.terms(of: $0) }.map { TenureDraft($0, posts: posts) }
    endDeputies(&drafts)
    endActing(&drafts)
    return drafts.sorted { left, right in
      let (a, b) = (left.latestDay, right.latestDay)
      if a != b { return a > b }
      let (first, second) = (left.kept.last?.stackPlace ?? 0, right.kept.last?.stackPlace ?? 0)
      if first != second { return first < second }
      if left.post.resolved != right.post.resolved { return left.post.resolved.compareUTF8(right.post.resolved) < 0 }
      return (left.appointed?.day ?? .min) < (right.appointed?.day ?? .min)
    }
  }

  /// The first dated sighting in the post.
  var firstAct: Act? {
    kept.first {
      ($0.status == .current || $0.status == .acting) && $0.event != .dismissed && $0.spot.knownDay != nil
    }.map(Act.init)
  }

  /// Ends the tenure at `act`, which says no more than that it is over by then.
  mutating func end(atLatest act: Act) {
    ended = act
    isEndInferred = true
    isEndOfTerm = false
  }

  // Whoever is chief of a body is its deputy no more: the text that appoints, or the first that shows it, ends the deputy's post, unless a later
  // one shows that again. Whoever acts for the chief stays a deputy, as the law has it (Organic Law of the Local People's Congresses, art. 50).
  private static func endDeputies(_ drafts: inout [TenureDraft]) {
    for index in drafts.indices where drafts[index].ended == nil && drafts[index].post.place != nil {
      guard let last = drafts[index].lastDay, let chief = chief(above: drafts[index].post.resolved) else { continue }
      // 免去…副市长职务: the 常务副市长 is one of them.
      if let plain = plainDeputy(drafts[index].post.resolved),
        let left = drafts.first(where: { $0.post.resolved.utf8.elementsEqual(plain.utf8) })?.ended,
        let day = left.day, day >= last
      {
        drafts[index].end(atLatest: left)
        continue
      }
      let rises = drafts.filter { $0.post.resolved.utf8.elementsEqual(chief.utf8) }.compactMap { $0.rise(after: last) }
      guard let rise = rises.min(by: { ($0.day ?? .max) < ($1.day ?? .max) }) else { continue }
      drafts[index].end(atLatest: rise)
    }
  }

  /// Where it is told that this post was taken up, or first seen in it after `day`, when its holder was last seen in a lower one.
  private func rise(after day: Int) -> Act? {
    if let appointed, let at = appointed.day, at >= day - Self.lag, appointed.spot.knownDay ?? at >= day {
      return appointed
    }
    return kept.first {
      $0.status == .current && $0.event != .dismissed && $0.spot.knownDay.map { $0 > day } ?? false
    }.map(Act.init)
  }

  // Whoever is seen as 市长 is 代市长 no more: the first text that says so ends the acting, unless a later one shows it.
  private static func endActing(_ drafts: inout [TenureDraft]) {
    for index in drafts.indices where drafts[index].ended == nil {
      guard let full = withoutMark("代", drafts[index].post.resolved),
        let held = drafts.first(where: { $0.post.resolved.utf8.elementsEqual(full.utf8) }),
        let last = drafts[index].lastDay,
        let first = held.kept.first(where: {
          $0.event != .dismissed && ($0.status == .current || $0.event == .appointed)
            && $0.spot.knownDay.map { $0 >= last } ?? false
        })
      else { continue }
      drafts[index].end(atLatest: Act(first))
    }
  }

  // 甲市市长 for 甲市代市长; nil where the mark does not stand before a head of government.
  static func withoutMark(_ mark: Unicode.Scalar, _ resolved: String) -> String? {
    let scalars = resolved.unicodeScalars
    guard let at = scalars.lastIndex(of: mark), scalars.distance(from: at, to: scalars.endIndex) == 3 else {
      return nil
    }
    return String(scalars[..<at]) + String(scalars[scalars.index(after: at)...])
  }

  // 甲市副市长 for 甲市常务副市长; nil for any other.
  private static func plainDeputy(_ resolved: String) -> String? {
    let scalars = resolved.unicodeScalars
    guard let mark = scalars.lastIndex(of: "副"), scalars[..<mark].suffix(2).elementsEqual("常务".unicodeScalars) else {
      return nil
    }
    return String(scalars[..<mark].dropLast(2)) + String(scalars[mark...])
  }

  // 甲市市长 for 甲市副市长 and 甲市常务副市长; nil for a post that is no deputy's.
  private static func chief(above resolved: String) -> String? {
    let scalars = resolved.unicodeScalars
    guard let mark = scalars.lastIndex(of: "副") else { return nil }
    var body = scalars[..<mark]
    if body.suffix(2).elementsEqual("常务".unicodeScalars) { body = body.dropLast(2) }
    return String(body) + String(scalars[scalars.index(after: mark)...])
  }

  // 省长 that its article could not resolve is the 省长 which the same person's other texts resolve, if there is just one, and 省委书记 the
  // post that another text writes with the province's name (某某省委书记).
  private static func joinUnresolved(_ byPost: inout [String: [Sighting]], _ posts: PostTable) {
    var resolvedByWritten: [String: Set<String>] = [:]
    for (resolved, sightings) in byPost {
      for sighting in sightings where posts[sighting.post].place != nil {
        let post = posts[sighting.post]
        resolvedByWritten[post.written, default: []].insert(resolved)
        if let level = withoutPlace(resolved, post.place) { resolvedByWritten[level, default: []].insert(resolved) }
      }
    }
    for key in byPost.keys.sorted() {
      guard let sightings = byPost[key], sightings.allSatisfy({ posts[$0.post].place == nil }),
        let targets = resolvedByWritten[key], targets.count == 1, let target = targets.first, target != key
      else { continue }
      byPost[target, default: []] += sightings
      byPost[key] = nil
    }
  }

  // 省委书记 for 某某省委书记, 省长 for 某某省省长; nil where `resolved` does not begin with the place.
  private static func withoutPlace(_ resolved: String, _ place: String?) -> String? {
    guard let place, let level = place.unicodeScalars.last, resolved.hasPrefix(place) else { return nil }
    let rest = resolved.unicodeScalars.dropFirst(place.unicodeScalars.count)
    // 省长 and 副省长 hold the level's own character, 委书记 does not.
    return rest.prefix(2).contains(level) ? String(rest) : String(Character(level)) + String(rest)
  }

  private init(_ term: TenureTerm, posts: PostTable) {
    let all = term.sightings
    let originals = all.filter { !$0.isRepeat }
    var seen: [UInt64: Set<UTF8Key>] = [:]
    // The earliest source of a passage stands for its reprints; the same person may stand in one passage with one post only once for each
    // phrase that writes it.
    let sightings = (originals.isEmpty ? all : originals)
      .sorted { Spot.isEarlier($0.spot, $1.spot) }
      .filter { seen[$0.spot.hash, default: []].insert(UTF8Key(posts[$0.post].written)).inserted }
    let held = sightings.filter { $0.status == .current || $0.status == .acting }
      .filter { $0.event != .dismissed }
    firstDay = held.compactMap(\.spot.knownDay).min()
    lastDay = held.compactMap(\.spot.knownDay).max()
    appointed = Self.beginning(of: sightings)
    // A text that tells of an appointment proves no more than its day, when it comes to an end told beside it.
    let lastHeld = held.compactMap {
      $0.event == .appointed ? $0.actDate?.last.dayNumber ?? $0.spot.knownDay : $0.spot.knownDay
    }.max()
    ended = Self.end(of: sightings, lastHeld: lastHeld)
    // The end of an earlier term is no word on this one.
    let own = sightings.filter { sighting in
      guard sighting.event == .dismissed, let told = sighting.actDate?.last.dayNumber, let lastHeld else { return true }
      return lastHeld - told <= Self.lag
    }
    status = Self.status(of: own.isEmpty ? sightings : own)
    count = seen.count
    let limit = Tenure.sightingLimit
    if let start = term.start { appointed = start }
    if let end = term.end {
      ended = end
      isEndInferred = term.isEndInferred
      isEndOfTerm = true
      status = .former
    }
    kept =
      sightings.count <= limit ? sightings : Array(sightings.prefix(limit / 2) + sightings.suffix(limit - limit / 2))
    writtenForms = [:]
    for sighting in kept { writtenForms[sighting.post] = posts[sighting.post].written }
    post = Self.representative(sightings, posts)
  }

  // The first text that tells of it; a headline says no day, the sentence below it may.
  private static func beginning(of sightings: [Sighting]) -> Act? {
    let told = sightings.filter { $0.event == .appointed && $0.status != .nominated }
    guard let first = told.first else { return nil }
    guard first.actDate == nil, let day = first.spot.knownDay else { return Act(first) }
    return Act(
      told.first { $0.actDate.map { day - $0.last.dayNumber >= 0 && day - $0.first.dayNumber <= Self.news } ?? false }
        ?? first
    )
  }

  /// Days within which papers tell of an act.
  private static let news = 31

  // The latest dismissal, or the earliest text that calls the post a former one; neither counts when the person is seen in it later.
  private static func end(of sightings: [Sighting], lastHeld: Int?) -> Act? {
    func isAfterAll(_ sighting: Sighting) -> Bool {
      guard let lastHeld else { return true }
      // An end long before the last sighting is that of an earlier term; a paper may be some days behind.
      if let told = sighting.actDate?.last.dayNumber, lastHeld - told > Self.lag { return false }
      return sighting.spot.knownDay.map { $0 >= lastHeld } ?? false
    }
    if let dismissed = sightings.last(where: { $0.event == .dismissed && isAfterAll($0) }),
      !isTakenUpAgain(sightings, after: dismissed)
    {
      return Act(dismissed)
    }
    // The end of a span that a life tells is that of its term (`TenureTerm`), and no word on what came later.
    return sightings.first { $0.status == .former && $0.held == nil && isAfterAll($0) }.map(Act.init)
  }

  // Of two acts told on one day the later one by the days the text gives, else the one told last.
  private static func isLater(_ sighting: Sighting, _ other: Sighting) -> Bool {
    if let date = sighting.actDate, let before = other.actDate, date != before { return before.first < date.first }
    return Spot.isEarlier(other.spot, sighting.spot)
  }

  /// Days by which papers may still name who has left.
  static let lag = 14

  // 免去…副县长职务，任命…为副县长 in one text: what is said last holds.
  private static func isTakenUpAgain(_ sightings: [Sighting], after dismissed: Sighting) -> Bool {
    sightings.contains {
      $0.event == .appointed && $0.spot.knownDay == dismissed.spot.knownDay
        && isLater($0, dismissed)
    }
  }

  private static func status(of sightings: [Sighting]) -> PostStatus {
    guard let last = sightings.last(where: { $0.spot.knownDay != nil }) ?? sightings.last else { return .current }
    // On one day the text that holds the post outweighs the one that looks back.
    let sameDay = sightings.filter { $0.spot.day == last.spot.day }
    if let dismissed = sameDay.last(where: { $0.event == .dismissed }) {
      if !isTakenUpAgain(sameDay, after: dismissed) { return .former }
      return .current
    }
    for status in [PostStatus.current, .acting, .former, .nominated]
    where sameDay.contains(where: { $0.status == status }) {
      return status
    }
    return last.status
  }

  private static func representative(_ sightings: [Sighting], _ posts: PostTable) -> Post {
    func completeness(_ post: Post) -> Int {
      (post.organisation == nil ? 0 : 4) + (post.place == nil ? 0 : 2) + (post.level == nil ? 0 : 1)
    }
    var best = posts[sightings[0].post]
    for sighting in sightings.dropFirst() where completeness(posts[sighting.post]) > completeness(best) {
      best = posts[sighting.post]
    }
    return best
  }

  private var latestDay: Int {
    [lastDay, ended?.spot.knownDay, kept.compactMap(\.spot.knownDay).max()].compactMap { $0 }.max() ?? .min
  }

  func collect(_ spots: inout Set<Spot>) {
    for sighting in kept { spots.insert(sighting.spot) }
    if let appointed { spots.insert(appointed.spot) }
    if let ended { spots.insert(ended.spot) }
  }

  func tenure(of person: EntityID, _ citations: CitationBuilder) -> Tenure {
    let sightings = kept.compactMap { sighting in
      citations.citation(sighting.spot).map { citation in
        TenureSighting(
          citation: citation,
          written: writtenForms[sighting.post] ?? post.written,
          status: sighting.status,
          event: sighting.event,
          stackPlace: sighting.stackPlace
        )
      }
    }
    var shown = post
    shown.status = status
    var tenure = Tenure(
      person: person,
      post: shown,
      status: status,
      firstSeen: firstDay.flatMap(CalendarDate.init(dayNumber:)),
      lastSeen: lastDay.flatMap(CalendarDate.init(dayNumber:)),
      appointed: appointed.flatMap { $0.citation(citations) },
      ended: ended.flatMap { $0.citation(citations) },
      sightings: sightings,
      sightingCount: count
    )
    tenure.isEndInferred = isEndInferred
    tenure.isEndOfTerm = isEndOfTerm
    return tenure
  }
}

extension CalendarDate {
  /// The day `number` days after 1970-01-01; nil outside 1900...2100.
  init?(dayNumber number: Int) {
    // Civil from days, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
