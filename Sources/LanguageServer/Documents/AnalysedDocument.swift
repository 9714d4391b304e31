import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import PolicyText

/// An open document analysed at one version, over one snapshot of its folder's corpus.
struct AnalysedDocument: Sendable {
  /// The document as it was then; the writer may have typed on since.
  let document: OpenDocument
  /// Says of which text and which corpus this is; equal for equal ones.
  let identity: String
  /// What features answered from.
  let features: FeatureContext
  /// What the report mentions, and where.
  let report: ReportAnalysis
  /// Whom the document names: they come first in completion.
  let named: EntitySet
  /// What the checks found; nothing in a document of the corpus itself, which is evidence.
  let findings: [Finding]

  /// Analyses `document`; takes as long as recognising a text of its length does.
  init(
    _ document: OpenDocument,
    in folder: FolderSnapshot,
    isCorpusDocument: Bool,
    language: AnswerLanguage,
    today: CalendarDate
  ) {
    self.document = document
    let path = folder.shownPath(document.uri)
    let asOf = folder.asOf(document, today: today)
    let overlay = Overlay(
      text: document.text,
      path: path,
      dateHint: asOf.day,
      isCorpusDocument: isCorpusDocument,
      over: folder.lexicon
    )
    features = FeatureContext(
      lexicon: overlay.lexicon,
      keys: overlay.introduced.isEmpty
        ? folder.keys : CompletionIndex(lexicon: overlay.lexicon, over: folder.keys, readings: StandardReadings()),
      asOf: asOf.day,
      language: language
    )
    // What the checks are set to counts too: the same text may be judged otherwise.
    identity =
      "\(folder.identifier).\(folder.lexicon.generation).\(document.revision).\(asOf.day.iso)"
      + ".\(folder.configuration.checks.hashValue).\(folder.isRead)"
    report = ReportAnalysis(overlay)
    named = report.namedEntities
    let severities = folder.configuration.checks
    // A corpus that is empty, or not wholly read yet, knows too little to judge by.
    let isSilent = isCorpusDocument || !folder.isRead || folder.lexicon.corpus.documents == 0
    findings =
      [isCorpusDocument ? nil : Finding.unreadableDate(asOf, severities: severities, language: language)]
      .compactMap { $0 }
      + (isSilent ? [] : Finding.findings(in: report, context: features, severities: severities))
  }
}
