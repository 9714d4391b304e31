import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// One function per request method: from the protocol, to the feature, to the protocol.
enum Handlers {
  static func hover(_ params: TextDocumentPositionParams, _ context: RequestContext) -> Hover? {
    guard let document = context.document(params.uri), let folder = context.folders.folder(of: params.uri) else {
      return nil
    }
    let offset = document.text.byteOffset(of: params.position, in: context.client.encoding)
    guard let match = folder.lexicon.matches(at: offset, in: document.text.bytes).first else { return nil }
    return Hover(
      contents: MarkupContent(kind: .plainText, value: folder.lexicon.forms[match.form].text),
      range: document.text.positionRange(of: match.range, in: context.client.encoding)
    )
  }
}
