/// A document ready for recognition: its source, its normalised text, its articles. A pure function of the bytes and the file name.
package struct PolicyDocument: Sendable {
  /// The text as stored.
  package let source: SourceText
  /// The text as recognisers read it.
  package let normalized: NormalizedText
  /// The articles in the order of the text; never empty for a text that is not blank.
  package let articles: [Article]

  /// Normalises and segments `source`. `dateHint` is the date of the whole document when something outside the running text says it
  /// (front matter, file name); it dates articles that show no date and lends its year to those that show only month and day.
  package init(source: SourceText, dateHint: CalendarDate? = nil) {
    self.source = source
    self.normalized = NormalizedText(source)
    self.articles = Article.segment(self.normalized, of: source, dateHint: dateHint)
  }

  /// The normalised text of `range` as the source writes it: dropped line breaks stay dropped, folded widths are given back.
  package func display(_ range: ByteRange) -> String {
    normalized.display(range, in: source)
  }
}
