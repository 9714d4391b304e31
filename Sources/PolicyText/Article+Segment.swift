extension Article {
  /// Finds the articles of a document; a text that is not blank has at least one.
  package static func segment(
    _ text: NormalizedText,
    of source: SourceText,
    dateHint: CalendarDate?
  ) -> [Article] {
    guard !text.bytes.isEmpty else { return [] }
    let whole = 0..<text.bytes.count
    return [Article(range: whole, sourceRange: text.map.sourceRange(of: whole), bodyRange: whole, date: dateHint)]
  }
}
