package import KnowledgeIndex
import PolicyText
import Recognition

/// Evidence of the corpus that is later than what a glossary says of a post, and says otherwise. The glossary outranks the corpus, as
/// somebody answers for it; but nobody keeps one up to date every day, so that the later evidence is told beside it.
package struct CuratedConflict: Sendable, Hashable {
  /// What the glossary says.
  package var tenure: Tenure
  /// Whom the corpus shows in the post; the same person where the glossary had the post end.
  package var holder: EntityID
  /// Where and when.
  package var citation: Citation

  /// The conflict about `tenure` as of the context's day; nil where it rests on no glossary, or where nothing later speaks against it.
  package init?(_ tenure: Tenure, context: FeatureContext) {
    guard tenure.evidence.contains(where: \.isCurated) else { return nil }
    let day = context.asOf
    self.tenure = tenure
    switch tenure.standing(asOf: day) {
    case .former:
      guard let end = tenure.ended, end.isCurated,
        let seen = Self.latestSighting(of: tenure, until: day), Self.isAfter(seen, end)
      else { return nil }
      holder = tenure.person
      citation = seen
    case .current:
      guard PostCore(tenure.post).isSingle else { return nil }
      let known = tenure.evidence.compactMap(\.date).filter { $0 <= day }.max()
      let others = context.lexicon.holders(of: tenure.post.resolved, asOf: day).current.filter {
        $0.person != tenure.person && !Self.isPart($0.person.name, of: tenure.person.name)
      }
      let seen = others.compactMap { other in
        Self.latestSighting(of: other, until: day).map { (person: other.person, citation: $0) }
      }
      guard let latest = seen.max(by: { ($0.citation.date ?? day) < ($1.citation.date ?? day) }),
        let date = latest.citation.date, known.map({ $0 < date }) ?? true
      else { return nil }
      holder = latest.person
      citation = latest.citation
    case .nominated, .later: return nil
    }
  }

  /// One sentence without the place of the evidence.
  package func text(_ language: AnswerLanguage) -> String {
    let day = citation.date?.iso ?? ""
    guard holder != tenure.person else {
      return language.pick(
        "词库与语料不符：\(day) 仍见\(tenure.person.name)任\(tenure.post.resolved)，请核实",
        "The corpus differs from the glossary: \(tenure.person.name) is still seen as \(tenure.post.resolved) on \(day); verify"
      )
    }
    return language.pick(
      "词库与语料不符：\(day) 见\(holder.name)任\(tenure.post.resolved)，请核实",
      "The corpus differs from the glossary: on \(day) \(holder.name) is seen as \(tenure.post.resolved); verify"
    )
  }

  /// The latest place of the corpus that shows the post as held.
  private static func latestSighting(of tenure: Tenure, until day: CalendarDate) -> Citation? {
    tenure.sightings.last { sighting in
      let isHeld = sighting.status == .current || sighting.status == .acting
      return isHeld && !sighting.citation.isCurated && sighting.citation.date.map { $0 <= day } ?? false
    }?.citation
  }

  /// True when the sighting lies behind the end for sure: a month that the file names has to be over.
  private static func isAfter(_ sighting: Citation, _ end: Citation) -> Bool {
    guard let seen = sighting.date, let last = end.date else { return false }
    guard end.dateIsInferred else { return seen > last }
    guard let written = end.writtenDate else { return false }
    return String(seen.iso.prefix(written.count)) > written
  }

  /// Two wordings of one name: 别洛夫 and 安德烈·别洛夫.
  private static func isPart(_ left: String, of right: String) -> Bool {
    left.utf8.starts(with: right.utf8) || right.utf8.starts(with: left.utf8)
  }
}
