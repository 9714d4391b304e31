import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// Every request the server answers.
enum RequestRoutes {
  /// The table.
  static let all: [RequestRoute] = [
    .inline("textDocument/hover", .named("hoverProvider"), Handlers.hover)
  ]

  /// The table by method.
  static let byMethod = Dictionary(uniqueKeysWithValues: all.map { ($0.method, $0) })
}
