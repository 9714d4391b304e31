import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// The commands of `workspace/executeCommand`.
enum ServerCommand: String, CaseIterable {
  /// Writes the glossary of a folder's corpus: `{"format": "tbx", "path": "/…", "folder": uri}`; the folder may be left out.
  case export = "mingce.export"
  /// Looks through all corpora for what changed.
  case index = "mingce.index"
  /// The day all answers hold for: `{"date": "2023-06-29", "folder": uri}`; without a date reports and settings say it again, without a
  /// folder it holds for all.
  case setAsOf = "mingce.setAsOf"
  /// The evidence page of what stands at a place, `{"textDocument": {"uri": …}, "position": …}`, or of an address, `{"uri": …}`: gives
  /// `{"uri": …, "text": …}`, and shows it in clients that fetch such pages.
  case evidence = "mingce.evidence"

  func run(_ arguments: [JSONValue], _ context: RequestContext) async throws -> JSONValue {
    switch self {
    case .index:
      context.perform { $0.workspace.refreshAll() }
      return .null
    case .setAsOf:
      return try Self.setAsOf(arguments.first ?? .null, context)
    case .evidence:
      return try await Self.evidence(arguments.first ?? .null, context)
    case .export:
      return .string(try await Self.export(arguments.first ?? .null, context))
    }
  }

  private static func setAsOf(_ options: JSONValue, _ context: RequestContext) throws -> JSONValue {
    guard options.isNull || options.object != nil else {
      throw ResponseError(
        .invalidParams,
        ToProtocol.said(
          context.client,
          "参数应为 {\"date\": \"2023-06-29\"}，或不给",
          "expected {\"date\": \"2023-06-29\"}, or nothing"
        )
      )
    }
    var day: CalendarDate?
    if let date = options["date"], !date.isNull {
      day = date.string.flatMap(CalendarDate.init(iso:))
      guard day != nil else {
        throw ResponseError(.invalidParams, ToProtocol.dateProblem(context.client))
      }
    }
    let folder = options["folder"]?.string.map { DocumentURI($0) }
    if let folder, !context.folders.folders.contains(where: { $0.holds(folder.path ?? "") }) {
      throw ResponseError(
        .invalidParams,
        ToProtocol.said(
          context.client,
          "folder：\(folder.text.prefix(200)) 不在工作区的任何文件夹里",
          "folder: \(folder.text.prefix(200)) is in no folder of the workspace"
        )
      )
    }
    context.perform { [day] in $0.workspace.choose(day, for: folder) }
    return day.map { .string($0.iso) } ?? .null
  }

  private static func evidence(_ options: JSONValue, _ context: RequestContext) async throws -> JSONValue {
    var address: DocumentURI? = options.optional("uri")
    if address == nil, let place = try? TextDocumentPositionParams(json: options) {  // what is no place has no page
      address = FromProtocol.evidenceAddress(at: place.position, of: place.uri, context)
    }
    guard let address else {
      throw ResponseError(
        .requestFailed,
        ToProtocol.said(context.client, "语料里没有这里的内容", "the corpus knows nothing there")
      )
    }
    let page = try await Handlers.textDocumentContent(TextDocumentContentParams(uri: address), context)
    if context.client.capabilities.textDocumentContent, context.client.capabilities.showDocument {
      context.perform { $0.request("window/showDocument", ShownDocumentParams(uri: address, takesFocus: true)) }
    }
    return ["uri": .string(address.text), "text": .string(page.text)]
  }

  private static func export(_ options: JSONValue, _ context: RequestContext) async throws -> String {
    guard let export = context.exportGlossary else {
      throw ResponseError(.requestFailed, ToProtocol.said(context.client, "这里不能写词库", "no glossary can be written here"))
    }
    guard let path = options["path"]?.string, path.utf8.first == UInt8(ascii: "/") else {
      throw ResponseError(
        .invalidParams,
        ToProtocol.said(context.client, "path：应为绝对路径", "path: expected an absolute path")
      )
    }
    let uri = options["folder"]?.string.map { DocumentURI($0) }
    let folder = uri.flatMap(context.folders.folder) ?? context.folders.folders.first
    guard let folder, folder.uri != nil else {
      throw ResponseError(.requestFailed, ToProtocol.said(context.client, "没有打开文件夹", "no folder is open"))
    }
    let asOf = folder.chosenDay ?? folder.configuration.asOf ?? context.today
    do {
      return try await export(folder.knowledge, options["format"]?.string ?? "tbx", path, asOf, context.client.language)
    } catch let error as ResponseError {
      throw error
    } catch {
      throw ResponseError(.requestFailed, "\(error)")
    }
  }
}
