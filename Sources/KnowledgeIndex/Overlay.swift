package import PolicyText
package import Recognition

/// An open buffer analysed alone, laid over a snapshot: what the report introduces itself is known inside it only, and marked so
/// (`EntityOrigin.report`). Built in the background after an edit; a pure function of its inputs.
package struct Overlay: Sendable {
  /// The buffer as it was analysed.
  package let document: PolicyDocument
  /// What the recogniser saw in it.
  package let recognition: RecognitionResult
  /// Entities the buffer introduces and the corpus does not know, ascending by id.
  package let introduced: [Entity]
  /// The snapshot with the introduced entities added.
  package let lexicon: Lexicon

  /// Analyses `text`. `path` is how citations into the buffer are shown; `dateHint` is the report's own date. A buffer that is a
  /// corpus document introduces nothing: pass `isCorpusDocument`.
  package init(
    text: SourceText,
    path: String,
    dateHint: CalendarDate?,
    isCorpusDocument: Bool = false,
    over base: Lexicon
  ) {
    document = PolicyDocument(source: text, dateHint: dateHint)
    recognition = Recognizer().recognize(document)
    introduced = []
    lexicon = base
  }
}
