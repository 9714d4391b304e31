import KnowledgeIndex
import LanguageServerProtocol
import PolicyText

/// The commands of `workspace/executeCommand`.
enum ServerCommand: String, CaseIterable {
  /// Writes the glossary of a folder's corpus: `{"format": "tbx", "path": "/…", "folder": uri}`; the folder may be left out.
  case export = "mingce.export"
  /// Looks through all corpora for what changed.
  case index = "mingce.index"

  func run(_ arguments: [JSONValue], _ context: RequestContext) async throws -> JSONValue {
    switch self {
    case .index:
      context.perform { $0.workspace.refreshAll() }
      return .null
    case .export:
      return .string(try await Self.export(arguments.first ?? .null, context))
    }
  }

  private static func export(_ options: JSONValue, _ context: RequestContext) async throws -> String {
    guard let export = context.exportGlossary else {
      throw ResponseError(.requestFailed, "no glossary can be written here")
    }
    guard let path = options["path"]?.string, path.utf8.first == UInt8(ascii: "/") else {
      throw ResponseError(.invalidParams, "path: expected an absolute path")
    }
    let uri = options["folder"]?.string.map { DocumentURI($0) }
    let folder = uri.flatMap(context.folders.folder) ?? context.folders.folders.first
    guard let folder, folder.uri != nil else { throw ResponseError(.requestFailed, "no folder is open") }
    let asOf = folder.configuration.asOf ?? context.today
    do {
      return try await export(folder.knowledge, options["format"]?.string ?? "tbx", path, asOf)
    } catch let error as ResponseError {
      throw error
    } catch {
      throw ResponseError(.requestFailed, "\(error)")
    }
  }
}
