package import PolicyText
import Recognition

extension TenureAnswer {
  /// Evidence further than this from the day asked about is not asserted: half a year, in days. Posts change most at the yearly
  /// sessions of the people's congresses, so half a year never spans two of them.
  package static let trustedDistance = 183

  /// Sorts `tenures` by how they stand on `asOf`.
  package init(tenures: [Tenure], asOf: CalendarDate) {
    self.init(asOf: asOf)
    // A common post has hundreds of holders: what they are ordered by is worked out once for each.
    let ranked = tenures.map { tenure in
      Ranked(
        tenure: tenure,
        day: tenure.rankDay,
        place: tenure.sightings.last?.stackPlace ?? 0,
        standing: tenure.standing(asOf: asOf)
      )
    }
    func inOrder(_ standing: TenureStanding) -> [Ranked] {
      ranked.filter { $0.standing == standing }.sorted { $0.isShownBefore($1) }
    }
    current = inOrder(.current).map(\.tenure)
    former = inOrder(.former).map(\.tenure)
    nominated = inOrder(.nominated).map(\.tenure)
    later = inOrder(.later).reversed().map(\.tenure)
    var before: CalendarDate?
    var after: CalendarDate?
    func consider(_ date: CalendarDate) {
      if date <= asOf {
        before = max(before ?? date, date)
      } else {
        after = min(after ?? date, date)
      }
    }
    // What is known of former and later holders says nothing of whether the present one still holds it.
    let shown = current.isEmpty ? tenures : current
    for tenure in shown {
      for sighting in tenure.sightings
      where current.isEmpty || sighting.status == .current || sighting.status == .acting {
        if let date = sighting.citation.date { consider(date) }
      }
      if let first = tenure.firstSeen { consider(first) }
      if let start = tenure.appointed?.eventDate { consider(start) }
      if let last = tenure.lastSeen { consider(last) }
    }
    // Evidence shortly after the day counts; evidence long after it says less than what was seen before.
    nearestEvidence = before ?? after
    if let earlier = before, let later = after, later.dayNumber - asOf.dayNumber < asOf.dayNumber - earlier.dayNumber,
      later.dayNumber - asOf.dayNumber <= Self.trustedDistance
    {
      nearestEvidence = later
    }
    if shown.contains(where: { $0.spans(asOf) || $0.isSeenAround(asOf) }) { nearestEvidence = asOf }
    if let nearest = nearestEvidence, abs(nearest.dayNumber - asOf.dayNumber) > Self.trustedDistance {
      caution = nearest < asOf ? "语料截至 \(nearest.iso)" : "语料始于 \(nearest.iso)"
    }
  }
}

/// A tenure with what decides its place in an answer.
private struct Ranked {
  var tenure: Tenure
  /// Day number of the latest sighting; `Int.min` where none is dated.
  var day: Int
  /// Place among the posts the text stacks before the name.
  var place: Int
  var standing: TenureStanding

  /// The latest first.
  func isShownBefore(_ other: Ranked) -> Bool {
    if day != other.day { return day > other.day }
    if place != other.place { return place < other.place }
    if tenure.post.resolved != other.tenure.post.resolved { return tenure.post.resolved < other.tenure.post.resolved }
    return tenure.person < other.tenure.person
  }
}

extension Tenure {
  /// Days by which a sighting in another post must be the later one: texts of one season name now this, now that of several posts.
  private static let season = 60

  /// The post in which the person was seen since, where this one was last seen long before `day` (`TenureAnswer.trustedDistance`): then nobody
  /// has said that it ended, and nobody should take it for held. `tenures` are the person's; nil where this is the latest that is known.
  package func successor(among tenures: [Tenure], asOf day: CalendarDate) -> Tenure? {
    guard let seen = lastSeen, day.dayNumber - seen.dayNumber > TenureAnswer.trustedDistance else { return nil }
    var best: Tenure?
    for other in tenures where other.standing(asOf: day) == .current && other.post.resolved != post.resolved {
      // 组长, 市领导 and whatever else is nobody's in particular say nothing of where the person went.
      let isAnybodys =
        other.post.place == nil
        && (other.post.resolved.utf8.elementsEqual(other.post.title.utf8) || other.post.resolved.hasSuffix("领导"))
      guard !isAnybodys, let last = other.lastSeen, last <= day, last.dayNumber - seen.dayNumber > Self.season else {
        continue
      }
      if best?.lastSeen.map({ $0 < last }) ?? true { best = other }
    }
    return best
  }
}

/// How a tenure stands on a day.
package enum TenureStanding: Sendable, Hashable {
  case current
  case former
  case nominated
  case later
}

extension Tenure {
  /// The latest date of any sighting, of whatever status.
  package var latestDate: CalendarDate? {
    var latest = lastSeen
    func consider(_ date: CalendarDate?) {
      if let date, latest.map({ $0 < date }) ?? true { latest = date }
    }
    consider(ended?.date)
    consider(appointed?.date)
    for sighting in sightings { consider(sighting.citation.date) }
    return latest
  }

  /// Number of the day by which tenures are put in order: of one that a life tells with its end, that end or the last sighting, and not the day
  /// of the life; `Int.min` where none is known.
  fileprivate var rankDay: Int {
    guard let told = ended?.actDate?.last.dayNumber else { return latestDate?.dayNumber ?? .min }
    return lastSeen.map { max($0.dayNumber, told) } ?? told
  }

  /// The sighting to show on `day`: the latest dated one at or before it, else the earliest after it; an undated one only where there is no
  /// other.
  package func evidence(asOf day: CalendarDate) -> Citation? {
    var before: Citation?
    var after: Citation?
    for citation in sightings.lazy.map(\.citation) {
      guard let date = citation.date else { continue }
      if date <= day {
        if before?.date.map({ $0 <= date }) ?? true { before = citation }
      } else if after?.date.map({ date < $0 }) ?? true {
        after = citation
      }
    }
    return before ?? after ?? sightings.last?.citation
  }

  /// True when a text or a glossary says that the tenure ended on a day (免去, 辞去); false where the end is only known by a day: the post is
  /// called a former one, or the person is seen in the post it leads to.
  package var isEndAnEvent: Bool {
    guard let ended else { return false }
    return ended.isCurated || !isEndInferred && !isEndCalledFormer
  }

  /// True where the text of the end calls the post a former one.
  package var isEndCalledFormer: Bool {
    // An end with a day of its own is told, whatever the text calls the post.
    guard ended?.actDate == nil else { return false }
    return sightings.contains {
      $0.citation.range == ended?.range && $0.citation.path == ended?.path && $0.status == .former
        && $0.event != .dismissed
    }
  }

  /// True when both ends are written down and `day` lies between them: then it needs no sighting near the day. An end that is only known by the
  /// day on which another post began counts where a life tells both with their days; a successor or a promotion years later says nothing of who
  /// held the post in between.
  package func spans(_ day: CalendarDate) -> Bool {
    guard let start = appointed?.eventDate, let end = ended?.endDate,
      isEndAnEvent || isEndOfTerm && appointed?.actDate != nil && ended?.actDate != nil
    else { return false }
    return start <= day && day < end
  }

  /// True when the person was seen in the post before `day` and after it, or on it.
  func isSeenAround(_ day: CalendarDate) -> Bool {
    guard let first = firstSeen, let last = lastSeen, standing(asOf: day) == .current else { return false }
    return first <= day && day <= last
  }

  /// How this tenure stands on `day`. An undated tenure counts as of any day.
  package func standing(asOf day: CalendarDate) -> TenureStanding {
    // Asked for every holder of a post at every key: nothing is allocated here.
    if let end = ended?.endDate, end <= day { return .former }
    var start = firstSeen
    if let appointed = appointed?.eventDate, start.map({ appointed < $0 }) ?? true { start = appointed }
    guard let start else {
      switch status {
      case .former:
        // Known only from its end: before that day it was held for some time, how long nobody says.
        guard let known = ended?.endDate ?? sightings.lazy.compactMap(\.citation.date).min(), day < known else {
          return .former
        }
        return isEndAnEvent && known.dayNumber - day.dayNumber <= TenureAnswer.trustedDistance ? .current : .later
      case .nominated:
        guard let seen = sightings.compactMap(\.citation.date).min() else { return .nominated }
        return seen <= day ? .nominated : .later
      case .current, .acting: return .current
      }
    }
    return start <= day ? .current : .later
  }
}
