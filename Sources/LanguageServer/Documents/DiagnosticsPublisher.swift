import LanguageServerProtocol

/// Tells the client what the checks found: on its own to clients that do not ask, on request to those that do. Lives in the session's
/// loop.
final class DiagnosticsPublisher {
  private unowned let session: Session
  /// Documents for which the client shows something.
  private var shown: Set<DocumentURI> = []

  init(session: Session) {
    self.session = session
  }

  /// A document was analysed.
  func analysed(_ analysis: AnalysedDocument) {
    let uri = analysis.document.uri
    guard !session.client.capabilities.pullDiagnostics, let document = session.documents[uri],
      document.revision == analysis.document.revision, let view = session.context().view(of: uri)
    else { return }
    let diagnostics = ToProtocol.diagnostics(analysis, view)
    guard !diagnostics.isEmpty || shown.contains(uri) else { return }
    if diagnostics.isEmpty { shown.remove(uri) } else { shown.insert(uri) }
    publish(uri: document.uri, version: document.version, diagnostics)
  }

  /// A document was closed: nothing is said about it any more.
  func closed(_ uri: DocumentURI) {
    if shown.remove(uri) != nil { publish(uri: uri, version: nil, []) }
  }

  /// A corpus or a setting changed: clients that ask are told to ask again for what they show.
  func knowledgeChanged() {
    let capabilities = session.client.capabilities
    guard session.isReady else { return }
    if capabilities.pullDiagnostics, capabilities.refreshDiagnostics {
      session.request("workspace/diagnostic/refresh", Nothing())
    }
    if capabilities.refreshSemanticTokens { session.request("workspace/semanticTokens/refresh", Nothing()) }
    if capabilities.refreshCodeLenses { session.request("workspace/codeLens/refresh", Nothing()) }
    if capabilities.textDocumentContent {
      for page in session.pages.given {
        session.request("workspace/textDocumentContent/refresh", ShownDocumentParams(uri: page))
      }
    }
    if capabilities.refreshInlayHints { session.request("workspace/inlayHint/refresh", Nothing()) }
  }

  private func publish(uri: DocumentURI, version: Int?, _ diagnostics: [Diagnostic]) {
    let version = session.client.capabilities.diagnosticVersions ? version : nil
    session.notify(
      "textDocument/publishDiagnostics",
      PublishDiagnosticsParams(uri: uri, version: version, diagnostics: diagnostics)
    )
  }
}
