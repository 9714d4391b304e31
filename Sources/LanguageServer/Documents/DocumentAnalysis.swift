import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// Analyses open documents in the background: what a report introduces itself is known in it soon after it was typed. While the writer
/// types, only the last text is analysed; a request that needs the analysis of the very text begins it sooner. Lives in the
/// session's loop.
final class DocumentAnalysis {
  private struct Pending {
    var serial: Int
    var task: Task<Void, Never>
  }

  private unowned let session: Session
  private var pending: [DocumentURI: Pending] = [:]
  private var serials = 0
  /// The analysis of each open document's present text, perhaps not begun.
  private(set) var current: [DocumentURI: LazyAnalysis] = [:]

  /// How long the writer must pause before a changed document is analysed anew.
  static let pause = Duration.milliseconds(200)

  init(session: Session) {
    self.session = session
  }

  /// How long a document that is opened before its corpus has said anything waits for it. Most corpora have by then, and what was made
  /// without one would be made again; of a corpus that is still to be read the document alone says more than nothing.
  static let patience = Duration.milliseconds(700)

  /// A document was opened.
  func opened(_ document: OpenDocument) {
    let folder = session.workspace.snapshot.folder(of: document.uri)
    let isEarly = folder.map { $0.uri != nil && !$0.isRead && $0.lexicon.generation == 0 } ?? false
    analyse(document, after: isEarly ? Self.patience : .zero)
  }

  /// A document was changed.
  func changed(_ document: OpenDocument) { analyse(document, after: Self.pause) }

  /// The corpus under a document changed, or its settings.
  func lexiconChanged(_ document: OpenDocument) { analyse(document, after: .zero) }

  /// A document was closed.
  func closed(_ uri: DocumentURI) {
    pending.removeValue(forKey: uri)?.task.cancel()
    current[uri] = nil
    session.workspace.forgetAnalysis(of: uri)
  }

  /// True while nothing is left to do.
  var isIdle: Bool { pending.isEmpty }

  private func analyse(_ document: OpenDocument, after pause: Duration) {
    guard let folder = session.workspace.snapshot.folder(of: document.uri) else { return }
    serials += 1
    let isCorpusDocument = session.workspace.isCorpusDocument(document.uri)
    let (today, language) = (session.environment.today(), session.client.language)
    let analysis = LazyAnalysis {
      AnalysedDocument(document, in: folder, isCorpusDocument: isCorpusDocument, language: language, today: today)
    }
    if let before = current.updateValue(analysis, forKey: document.uri), before.isBegun { releaseElsewhere(before) }
    let before = pending[document.uri]?.task
    before?.cancel()
    let work = Work(
      analysis: analysis,
      pause: pause,
      folder: folder.identifier,
      generation: folder.lexicon.generation,
      serial: serials,
      before: before,
      inbox: session.inbox
    )
    pending[document.uri] = Pending(
      serial: serials,
      task: Task.detached(priority: .utility) { await work.run() }
    )
  }

  fileprivate func done(_ analysis: AnalysedDocument, _ work: Work) {
    let uri = analysis.document.uri
    // It may be outdated by now, and nobody's but the event's.
    releaseElsewhere(analysis)
    if pending[uri]?.serial == work.serial { pending[uri] = nil }
    guard session.documents[uri] != nil else { return }
    session.workspace.keep(analysis, folder: work.folder, generation: work.generation)
    session.diagnostics.analysed(analysis)
    session.status.update(uri)
  }
}

/// One analysis to be made after a pause. (Not a closure of the task, so that everything it holds is seen to be `Sendable`.)
private struct Work: Sendable {
  var analysis: LazyAnalysis
  var pause: Duration
  var folder: Int
  var generation: Int
  var serial: Int
  /// The analysis of an older text, which may still be running and is not waited for in vain: two at once would take both cores.
  var before: Task<Void, Never>?
  var inbox: Inbox

  func run() async {
    do {
      if pause > .zero { try await Task.sleep(for: pause) }
      if let before { await before.value }
      try Task.checkCancellation()
    } catch {
      return  // a newer text is waiting
    }
    let made = await analysis.value()
    let work = self
    inbox.push(.run { $0.analysis.done(made, work) })
  }
}
