package import KnowledgeIndex
package import PolicyText

/// What every feature answers from: one immutable snapshot of the corpus, the day the answer holds for, the language of labels.
package struct FeatureContext: Sendable {
  /// The corpus.
  package var lexicon: Lexicon
  /// Keys for typed letters and for posts, made from the same lexicon.
  package var keys: CompletionIndex
  /// The day answers hold for; see `AsOfDate`.
  package var asOf: CalendarDate
  /// The language of labels.
  package var language: AnswerLanguage

  /// Memberwise; `keys` must have been made from `lexicon`.
  package init(lexicon: Lexicon, keys: CompletionIndex, asOf: CalendarDate, language: AnswerLanguage) {
    self.lexicon = lexicon
    self.keys = keys
    self.asOf = asOf
    self.language = language
  }
}
