import LanguageServerProtocol

/// What is done with each notification; all in the loop, in the order they came. Any other notification is ignored (LSP 3.17: those
/// that begin with `$/` may be, and the others do no harm).
enum NotificationRoutes {
  /// One notification's handler.
  typealias Handler = @Sendable (JSONValue, Session) throws -> Void

  /// The table.
  static let byMethod: [String: Handler] = [
    "initialized": { _, session in session.initialized() },
    "$/cancelRequest": { params, session in session.cancel(try CancelParams(json: params)) },
    "textDocument/didOpen": { params, session in session.didOpen(try DidOpenParams(json: params)) },
    "textDocument/didChange": { params, session in session.didChange(try DidChangeParams(json: params)) },
    "textDocument/didSave": { params, session in session.didSave(try TextDocumentParams(json: params)) },
    "textDocument/didClose": { params, session in session.didClose(try TextDocumentParams(json: params)) },
    "workspace/didChangeConfiguration": { params, session in session.didChangeConfiguration(params) },
    "workspace/didChangeWatchedFiles": { params, session in
      session.workspace.filesChanged(try DidChangeWatchedFilesParams(json: params).uris)
    },
    "workspace/didChangeWorkspaceFolders": { params, session in
      session.didChangeFolders(try DidChangeWorkspaceFoldersParams(json: params))
    },
  ]
}
