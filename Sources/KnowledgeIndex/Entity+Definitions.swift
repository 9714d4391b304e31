package import PolicyText
import Recognition

extension Entity {
  /// What explains it, for a text of `day`: by strength, and of one strength what was said by then before what was said later; else as `definitions`.
  ///
  /// What a programme is changes from year to year. A sentence without a date, and an entry of a glossary, hold for every day.
  package func definitions(asOf day: CalendarDate) -> [Definition] {
    definitions.enumerated()
      .sorted { left, right in
        if left.element.strength != right.element.strength { return left.element.strength > right.element.strength }
        let (a, b) = (left.element.isLater(than: day), right.element.isLater(than: day))
        return a == b ? left.offset < right.offset : b
      }
      .map(\.element)
  }
}

extension Definition {
  /// Nobody had said it by `day`, as far as the corpus shows.
  package func isLater(than day: CalendarDate) -> Bool {
    strength != .curated && citation.date.map { day < $0 } ?? false
  }
}
