import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// Tells a client that asks for it what a status line shows of each open document: the day its answers hold for, and how far the corpus
/// reaches. Says nothing twice. Lives in the session's loop.
final class StatusNotifier {
  private unowned let session: Session
  private var said: [DocumentURI: StatusParams] = [:]

  init(session: Session) {
    self.session = session
  }

  /// Something may have changed for all documents.
  func updateAll() {
    for document in session.documents.all { update(document.uri) }
  }

  /// Something may have changed for the document `uri`.
  func update(_ uri: DocumentURI) {
    guard session.isReady, session.client.capabilities.status, let document = session.documents[uri],
      let folder = session.workspace.snapshot.folder(of: uri)
    else { return }
    let asOf = folder.asOf(document, today: session.environment.today())
    let params = ToProtocol.status(of: document.uri, asOf, folder, session.client)
    guard said[uri] != params else { return }
    said[uri] = params
    session.notify("$/mingce/status", params)
  }

  /// A document was closed.
  func closed(_ uri: DocumentURI) { said[uri] = nil }
}
