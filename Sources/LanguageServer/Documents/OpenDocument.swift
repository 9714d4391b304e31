import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// A document the client has open, at one version. A value: a request keeps the one it was asked about.
struct OpenDocument: Sendable {
  /// The URI as the client wrote it at `didOpen`.
  let uri: DocumentURI
  /// The client's name for the kind of text.
  let languageID: String
  /// The client's version of `text`.
  private(set) var version: Int
  /// Counts openings and changes over the whole session: equal numbers mean equal texts, also after closing and opening again.
  private(set) var revision: Int
  /// The text.
  private(set) var text: SourceText
  /// The days the text says of itself.
  private(set) var dates: ReportDates

  init(uri: DocumentURI, languageID: String, version: Int, revision: Int, text: SourceText) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.revision = revision
    self.text = text
    dates = ReportDates(report: text, fileName: uri.path ?? uri.text)
  }

  /// The absolute path, or the URI of a document that is no file.
  var path: String { uri.path ?? uri.text }

  /// Applies `changes` one after the other; each range counts in the text the one before has left. Ranges outside the text are clamped,
  /// reversed ones turned round.
  mutating func apply(
    _ changes: [DidChangeParams.Change],
    version: Int?,
    revision: Int,
    encoding: PositionEncoding
  ) {
    var firstLine = Int.max
    for change in changes {
      let replacement = Array(change.text.utf8)
      if let range = change.range {
        text = text.replacing(text.byteRange(of: range, in: encoding), with: replacement)
        firstLine = min(firstLine, range.start.line, range.end.line)
      } else {
        text = SourceText(validUTF8: replacement)
        firstLine = 0
      }
    }
    // What lies below cannot be front matter.
    if firstLine <= FrontMatter.longest { dates = ReportDates(report: text, fileName: path) }
    // A client may have sent any number before.
    self.version = version ?? self.version &+ 1
    self.revision = revision
  }
}
