import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// Analyses open documents in the background: what a report introduces itself is known in it soon after it was typed. One analysis per
/// document at a time; while the writer types, only the last text is analysed. Lives in the session's loop.
final class DocumentAnalysis {
  private struct Pending {
    var serial: Int
    var task: Task<Void, Never>
  }

  private unowned let session: Session
  private var pending: [DocumentURI: Pending] = [:]
  private var serials = 0

  /// How long the writer must pause before a changed document is analysed anew.
  static let pause = Duration.milliseconds(200)

  init(session: Session) {
    self.session = session
  }

  /// A document was opened.
  func opened(_ document: OpenDocument) { analyse(document, after: .zero) }

  /// A document was changed.
  func changed(_ document: OpenDocument) { analyse(document, after: Self.pause) }

  /// The corpus under a document changed, or its settings.
  func lexiconChanged(_ document: OpenDocument) { analyse(document, after: .zero) }

  /// A document was closed.
  func closed(_ uri: DocumentURI) {
    pending.removeValue(forKey: uri)?.task.cancel()
    session.workspace.forgetOverlay(of: uri)
  }

  /// True while nothing is left to do.
  var isIdle: Bool { pending.isEmpty }

  private func analyse(_ document: OpenDocument, after pause: Duration) {
    guard let folder = session.workspace.snapshot.folder(of: document.uri) else { return }
    serials += 1
    let serial = serials
    let before = pending[document.uri]?.task
    before?.cancel()
    let isCorpusDocument = session.workspace.isCorpusDocument(document.uri)
    let today = session.environment.today()
    let work = Work(
      document: document,
      folder: folder,
      isCorpusDocument: isCorpusDocument,
      today: today,
      pause: pause,
      serial: serial,
      before: before,
      inbox: session.inbox
    )
    let task = Task.detached(priority: .utility) { await work.run() }
    pending[document.uri] = Pending(serial: serial, task: task)
  }

  fileprivate func done(_ overlay: Overlay, _ document: OpenDocument, _ folder: FolderSnapshot, serial: Int) {
    if pending[document.uri]?.serial == serial { pending[document.uri] = nil }
    guard session.documents[document.uri] != nil else { return }
    session.workspace.keep(
      overlay,
      of: document.uri,
      folder: folder.identifier,
      generation: folder.lexicon.generation
    )
  }
}

/// One analysis of one version of a document.
private struct Work: Sendable {
  var document: OpenDocument
  var folder: FolderSnapshot
  var isCorpusDocument: Bool
  var today: CalendarDate
  var pause: Duration
  var serial: Int
  var before: Task<Void, Never>?
  var inbox: Inbox

  func run() async {
    if let before { await before.value }
    do {
      if pause > .zero { try await Task.sleep(for: pause) }
      try Task.checkCancellation()
    } catch {
      return  // a newer text is waiting
    }
    let overlay = overlay()
    let (document, folder, serial) = (document, folder, serial)
    inbox.push(.run { $0.analysis.done(overlay, document, folder, serial: serial) })
  }

  private func overlay() -> Overlay {
    let path = folder.shownPath(document.uri)
    let asOf = AsOfDate(
      report: document.text.bytes,
      fileName: path,
      configuration: folder.configuration,
      today: today
    )
    return Overlay(
      text: document.text,
      path: path,
      dateHint: asOf.day,
      isCorpusDocument: isCorpusDocument,
      over: folder.lexicon
    )
  }
}
