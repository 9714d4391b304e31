package import KnowledgeIndex
package import LanguageFeatures
import LanguageServerProtocol
package import PolicyText

/// Everything a handler may look at: an immutable picture taken in the loop when the request's turn came.
struct RequestContext: Sendable {
  /// The asking client.
  let client: Client
  /// The open documents.
  let documents: DocumentStore
  /// The folders with what their corpora know.
  let folders: FolderList
  /// The analyses of the open documents' present texts.
  let analyses: [DocumentURI: LazyAnalysis]
  /// The day answers hold for where nothing else says.
  let today: CalendarDate
  /// Takes parts of an answer before its end.
  let sink: any MessageSink
  /// The last semantic tokens sent.
  let tokens: TokenResults
  /// The evidence pages the client has been given.
  let pages: EvidencePages
  /// Writes a glossary; nil where there is no writer.
  let exportGlossary: ExportGlossary?
  /// Does something in the session's loop.
  let perform: @Sendable (@escaping @Sendable (Session) -> Void) -> Void

  /// The view of an open document; nil for any other: a request about it has nothing to say.
  func view(of uri: DocumentURI) -> DocumentView? {
    guard let document = documents[uri], let folder = folders.folder(of: uri) else { return nil }
    return DocumentView(document: document, folder: folder, request: self)
  }
}

/// An open document with all that answers about it are made from.
struct DocumentView: Sendable {
  let document: OpenDocument
  let folder: FolderSnapshot
  let request: RequestContext
  /// Its analysis, perhaps of a text some keystrokes older; nil before the first is done.
  let analysis: AnalysedDocument?
  /// The day answers about this document hold for.
  let asOf: AsOfDate
  /// What features answer from: the corpus, and what the document itself introduces.
  let features: FeatureContext

  init(document: OpenDocument, folder: FolderSnapshot, request: RequestContext) {
    self.document = document
    self.folder = folder
    self.request = request
    analysis = folder.analyses[document.uri]
    asOf = folder.asOf(document, today: request.today)
    features = FeatureContext(
      lexicon: analysis?.features.lexicon ?? folder.lexicon,
      keys: analysis?.features.keys ?? folder.keys,
      asOf: asOf.day,
      language: request.client.language
    )
  }

  /// The analysis of the very text that was asked about; waits for it. For a long text it is begun only after the writer has paused:
  /// editors ask after every key, and the next edit makes the answer worthless.
  func freshAnalysis() async -> AnalysedDocument? {
    guard let analysis = request.analyses[document.uri] else { return nil }
    if bytes.count > 1 << 16, !analysis.isBegun {
      do {
        try await Task.sleep(for: DocumentAnalysis.pause)
      } catch {
        return nil  // an edit came: the request has been answered
      }
    }
    return await analysis.value()
  }

  /// The text, UTF-8.
  var bytes: [UInt8] { document.text.bytes }
}

/// Writes the glossary of a corpus: format (`tbx`), path of the file, the day it holds for; gives a line for the user, in
/// the language given.
package typealias ExportGlossary =
  @Sendable (
    _ knowledge: KnowledgeBase, _ format: String, _ path: String, _ asOf: CalendarDate,
    _ language: AnswerLanguage
  ) async throws -> String
