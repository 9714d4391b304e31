import LanguageFeatures
import LanguageServerProtocol

/// What is known of the client since `initialize`.
struct Client: Sendable {
  /// Its name; empty when it does not say.
  var name = ""
  /// What it can do.
  var capabilities = ClientCapabilities(.null)
  /// The unit of columns both sides use.
  var encoding = PositionEncoding.utf16
  /// The language of labels: the editor's, where it says; else Chinese, as the texts are.
  var language = AnswerLanguage.chinese

  /// A client of which nothing is known.
  init() {}

  /// The client that sent `params`. Of the encodings it offers UTF-8 is taken, else UTF-16, which is also meant where it offers none
  /// (LSP 3.17, `general.positionEncodings`); UTF-32 only where nothing else is offered.
  init(_ params: InitializeParams) {
    name = params.clientName
    capabilities = params.capabilities
    if let locale = params.locale { language = AnswerLanguage(locale: locale) }
    let offered = capabilities.positionEncodings
    encoding = offered.contains(.utf8) ? .utf8 : offered.contains(.utf16) || !offered.contains(.utf32) ? .utf16 : .utf32
  }
}
