package import PolicyText
import Recognition

extension TenureAnswer {
  /// Evidence further than this from the day asked about is not asserted: half a year, in days. Posts change most at the yearly
  /// sessions of the people's congresses, so half a year never spans two of them.
  package static let trustedDistance = 183

  /// Sorts `tenures` by how they stand on `asOf`.
  package init(tenures: [Tenure], asOf: CalendarDate) {
    self.init(asOf: asOf)
    for tenure in tenures {
      switch tenure.standing(asOf: asOf) {
      case .current: current.append(tenure)
      case .former: former.append(tenure)
      case .nominated: nominated.append(tenure)
      case .later: later.append(tenure)
      }
    }
    let latestFirst: (Tenure, Tenure) -> Bool = { left, right in
      let (a, b) = (left.latestDate?.dayNumber ?? .min, right.latestDate?.dayNumber ?? .min)
      if a != b { return a > b }
      let (first, second) = (left.sightings.last?.stackPlace ?? 0, right.sightings.last?.stackPlace ?? 0)
      if first != second { return first < second }
      if left.post.resolved != right.post.resolved { return left.post.resolved < right.post.resolved }
      return left.person < right.person
    }
    current.sort(by: latestFirst)
    former.sort(by: latestFirst)
    nominated.sort(by: latestFirst)
    later.sort { !latestFirst($0, $1) && $0 != $1 }
    let dates = tenures.flatMap { tenure in
      tenure.sightings.compactMap(\.citation.date) + [tenure.firstSeen, tenure.lastSeen].compactMap { $0 }
    }
    nearestEvidence = dates.min { left, right in
      let (a, b) = (abs(left.dayNumber - asOf.dayNumber), abs(right.dayNumber - asOf.dayNumber))
      return a != b ? a < b : left < right
    }
    if tenures.contains(where: { $0.spans(asOf) }) { nearestEvidence = asOf }
    if let nearest = nearestEvidence, abs(nearest.dayNumber - asOf.dayNumber) > Self.trustedDistance {
      caution = nearest < asOf ? "语料截至 \(nearest.iso)" : "语料始于 \(nearest.iso)"
    }
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
    [lastSeen, ended?.date, appointed?.date, sightings.compactMap(\.citation.date).max()].compactMap { $0 }.max()
  }

  /// True when both ends are written down and `day` lies between them: then it needs no sighting near the day.
  func spans(_ day: CalendarDate) -> Bool {
    guard let start = appointed?.date, let end = ended?.date else { return false }
    return start <= day && day < end
  }

  /// How this tenure stands on `day`. An undated tenure counts as of any day.
  package func standing(asOf day: CalendarDate) -> TenureStanding {
    let start = [firstSeen, appointed?.date].compactMap { $0 }.min()
    if let end = ended?.date, end <= day { return .former }
    guard let start else {
      switch status {
      case .former: return .former
      case .nominated:
        guard let seen = sightings.compactMap(\.citation.date).min() else { return .nominated }
        return seen <= day ? .nominated : .later
      case .current, .acting: return .current
      }
    }
    return start <= day ? .current : .later
  }
}
