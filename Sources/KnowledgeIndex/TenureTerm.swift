import PolicyText
import Recognition

/// The sightings of one person in one post that belong together: all of them, or those of one term where lives tell of terms with their ends.
struct TenureTerm {
  /// In the order in which they came.
  var sightings: [TenureDraft.Sighting]
  /// The most exact of the texts that tell of the beginning; nil where no life tells one with its end.
  var start: TenureDraft.Act?
  /// The same of the end; nil where the term lasts.
  var end: TenureDraft.Act?
  /// The life tells no end: it is where the next post begins.
  var isEndInferred = false

  /// Days that may lie between two spans of one term (1998.05—2001.03, 2001.04—2003.11), and by which papers may tell of it later.
  private static let gap = 62

  /// Parts the `sightings` of one post. Spans that follow one another are one term; what is seen before a term or in it belongs to it, what is
  /// seen long after its end to the next, and after the last to one that nobody told.
  static func terms(of sightings: [TenureDraft.Sighting]) -> [TenureTerm] {
    guard sightings.contains(where: { $0.held != nil }) else { return [TenureTerm(sightings: sightings)] }
    var terms = joined(sightings.compactMap(Span.init))
    var rest: [TenureDraft.Sighting] = []
    for sighting in sightings where Span(sighting) == nil {
      if let index = index(of: sighting, in: terms) {
        terms[index].sightings.append(sighting)
      } else {
        rest.append(sighting)
      }
    }
    return terms.map(\.term) + (rest.isEmpty ? [] : [TenureTerm(sightings: rest)])
  }

  /// The term to which what says no span belongs; nil where it comes after all.
  private static func index(of sighting: TenureDraft.Sighting, in terms: [Told]) -> Int? {
    let told = sighting.event == nil ? nil : sighting.actDate?.first.dayNumber
    guard let day = told ?? sighting.spot.knownDay else { return terms.indices.last }
    // 原甲市市长: of the last term that is over.
    if sighting.status == .former, sighting.event == nil {
      return terms.indices.last { terms[$0].last <= day } ?? terms.indices.first
    }
    return terms.indices.first { day <= terms[$0].last + gap || terms[$0].isOpen }
  }

  /// One span with its sighting.
  fileprivate struct Span {
    var sighting: TenureDraft.Sighting
    var start: ActDate
    /// Nil for a span that lasts.
    var end: ActDate?

    init?(_ sighting: TenureDraft.Sighting) {
      self.sighting = sighting
      if let held = sighting.held {
        start = held.start
        end = held.end
      } else if sighting.event == .appointed, sighting.status != .nominated, let date = sighting.actDate {
        start = date
      } else {
        return nil
      }
    }

    var first: Int { start.first.dayNumber }
    /// Of a span that lasts, the day on which it was told.
    var last: Int { end?.last.dayNumber ?? max(start.last.dayNumber, sighting.spot.knownDay ?? .min) }
  }

  /// Spans that follow one another.
  fileprivate struct Told {
    var spans: [Span]
    var sightings: [TenureDraft.Sighting] = []
    var last: Int
    /// A span without its end is the last.
    var isOpen: Bool { end == nil }

    /// The last end, the most exact of those that mean the same; nil where a later text has the post still held.
    private var end: Span? {
      let ended = spans.filter { $0.end != nil }
      guard let latest = ended.map(\.last).max(), last - latest <= TenureDraft.lag else { return nil }
      let firstDay = ended.filter { $0.last == latest }.compactMap { $0.end?.first.dayNumber }.min() ?? latest
      let same = ended.filter { $0.last >= firstDay }
      return same.first { $0.sighting.held?.isEndInferred == false && $0.exactness == same.map(\.exactness).min() }
        ?? same.min { $0.exactness < $1.exactness }
    }

    var term: TenureTerm {
      var term = TenureTerm(sightings: spans.map(\.sighting) + sightings)
      guard let first = spans.first else { return term }
      let begun = spans.filter { $0.first <= first.start.last.dayNumber }
      if let start = begun.min(by: { $0.start.length < $1.start.length }) {
        term.start = TenureDraft.Act(spot: start.sighting.spot, date: start.start)
      }
      guard let over = end, var date = over.end else { return term }
      // Seen in it on a day of the month in which it ended.
      let seen = sightings.filter { $0.status == .current || $0.status == .acting }.filter { $0.event != .dismissed }
        .compactMap(\.spot.knownDay).filter { $0 >= date.first.dayNumber && $0 < date.last.dayNumber }.max()
      if let seen, let later = CalendarDate(dayNumber: seen + 1), let rest = ActDate(first: later, last: date.last) {
        date = rest
      }
      // 免去: the act itself, where it gives the day.
      let acts = sightings.filter { sighting in
        sighting.event == .dismissed
          && sighting.actDate.map { $0.length < date.length && abs($0.first.dayNumber - over.last) <= TenureTerm.gap }
            ?? false
      }
      term.end =
        acts.first.map(TenureDraft.Act.init) ?? TenureDraft.Act(spot: over.sighting.spot, date: date)
      term.isEndInferred = acts.isEmpty && over.sighting.held?.isEndInferred == true
      return term
    }
  }

  private static func joined(_ spans: [Span]) -> [Told] {
    var terms: [Told] = []
    for span in spans.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let index = terms.indices.last, span.first - terms[index].last <= gap {
        terms[index].spans.append(span)
        terms[index].last = max(terms[index].last, span.last)
      } else {
        terms.append(Told(spans: [span], last: span.last))
      }
    }
    return terms
  }
}

extension TenureTerm.Span {
  /// Days that the end leaves open.
  fileprivate var exactness: Int { end?.length ?? .max }
}

extension ActDate {
  /// Days that it leaves open.
  fileprivate var length: Int { last.dayNumber - first.dayNumber }
}
