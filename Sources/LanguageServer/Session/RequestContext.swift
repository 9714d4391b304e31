import LanguageServerProtocol

/// Everything a handler may look at: an immutable picture taken in the loop when the request's turn came.
struct RequestContext: Sendable {
  /// The asking client.
  let client: Client
  /// The open documents.
  let documents: DocumentStore
  /// The folders with what their corpora know.
  let folders: FolderList

  /// The open document under `uri`; a request about any other document has nothing to say.
  func document(_ uri: DocumentURI) -> OpenDocument? { documents[uri] }
}
