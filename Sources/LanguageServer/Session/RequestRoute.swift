import LanguageServerProtocol

/// How one request method is served. The table of these (`RequestRoutes.swift`) is the only list of methods there is: what the server
/// says it can do at `initialize` is read from it.
struct RequestRoute: Sendable {
  /// A capability of the server.
  struct Capability: Sendable {
    /// Its name in `ServerCapabilities`.
    var name: String
    /// Its value for a client; nil leaves it out.
    var value: @Sendable (Client) -> JSONValue?

    static func named(_ name: String, _ value: JSONValue = true) -> Capability {
      Capability(name: name, value: { _ in value })
    }
  }

  /// Where the work is done.
  enum Work: Sendable {
    /// In the loop: microseconds, nothing that waits.
    case inline(@Sendable (RequestContext) throws -> any JSONWritable)
    /// In a task that can be cancelled.
    case background(@Sendable (RequestContext) async throws -> any JSONWritable)
  }

  /// A request whose parameters were read.
  struct Prepared: Sendable {
    var document: DocumentURI?
    var work: Work
  }

  let method: String
  let capability: Capability?
  /// True for completion: an edit does not make a running one worthless, as the client filters on.
  var survivesEdits = false
  let prepare: @Sendable (JSONValue) throws(JSONShapeError) -> Prepared

  static func inline<Params: DocumentParams, Answer: JSONWritable>(
    _ method: String,
    _ capability: Capability?,
    survivesEdits: Bool = false,
    _ handle: @escaping @Sendable (Params, RequestContext) throws -> Answer
  ) -> RequestRoute {
    RequestRoute(method: method, capability: capability, survivesEdits: survivesEdits) { json throws(JSONShapeError) in
      let params = try Params(json: json)
      return Prepared(document: params.documentURI, work: .inline { try handle(params, $0) })
    }
  }

  static func background<Params: DocumentParams, Answer: JSONWritable>(
    _ method: String,
    _ capability: Capability?,
    _ handle: @escaping @Sendable (Params, RequestContext) async throws -> Answer
  ) -> RequestRoute {
    RequestRoute(method: method, capability: capability) { json throws(JSONShapeError) in
      let params = try Params(json: json)
      return Prepared(document: params.documentURI, work: .background { try await handle(params, $0) })
    }
  }
}

/// Parameters that say which document they are about.
protocol DocumentParams: JSONReadable {
  /// Nil for requests about the whole workspace.
  var documentURI: DocumentURI? { get }
}

extension TextDocumentParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension TextDocumentPositionParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension TextDocumentRangeParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension ReferenceParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension WorkspaceSymbolParams: DocumentParams {
  var documentURI: DocumentURI? { nil }
}
extension ExecuteCommandParams: DocumentParams {
  var documentURI: DocumentURI? { nil }
}
extension SelectionRangeParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension SemanticTokensDeltaParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension DocumentDiagnosticParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension RenameParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension CodeActionParams: DocumentParams {
  var documentURI: DocumentURI? { uri }
}
extension TypeHierarchyParams: DocumentParams {
  var documentURI: DocumentURI? { nil }
}
extension TextDocumentContentParams: DocumentParams {
  var documentURI: DocumentURI? { nil }
}
extension JSONValue: DocumentParams {
  var documentURI: DocumentURI? { nil }
}
