import LanguageServerProtocol
import PolicyText

/// The open documents. A value: a copy is a snapshot.
struct DocumentStore: Sendable {
  private var documents: [DocumentURI: OpenDocument] = [:]
  private var revisions = 0

  /// Nothing open.
  init() {}

  /// The document the client has open under `uri`, however it escapes it now.
  subscript(uri: DocumentURI) -> OpenDocument? { documents[uri] }

  /// All open documents, by URI.
  var all: [OpenDocument] {
    documents.values.sorted { $0.uri.text.utf8.lexicographicallyPrecedes($1.uri.text.utf8) }
  }

  /// Opens a document; one that is open already is replaced.
  mutating func open(_ params: DidOpenParams) {
    revisions += 1
    documents[params.uri] = OpenDocument(
      uri: params.uri,
      languageID: params.languageID,
      version: params.version,
      revision: revisions,
      text: SourceText(params.text)
    )
  }

  /// Applies changes; returns what is odd about them, for the log. Changes of a document that is not open are ignored, and so is no
  /// other: a change that is refused would leave the two texts apart for good.
  mutating func change(_ params: DidChangeParams, encoding: PositionEncoding) -> String? {
    guard let index = documents.index(forKey: params.uri) else { return "change of a document that is not open" }
    revisions += 1
    let before = documents.values[index].version
    documents.values[index].apply(
      params.changes,
      version: params.version,
      revision: revisions,
      encoding: encoding
    )
    if let version = params.version, version <= before { return "version \(version) after version \(before)" }
    return nil
  }

  /// Closes a document; one that is not open stays so.
  mutating func close(_ uri: DocumentURI) {
    documents[uri] = nil
  }
}
