import LanguageServerProtocol

/// What the server says it can do.
enum ServerCapabilities {
  /// For `client`: what the routes serve, and how documents are kept in step.
  static func json(for client: Client, routes: [RequestRoute]) -> JSONValue {
    var workspace: [JSONObject.Member] = [
      .init(name: "workspaceFolders", value: ["supported": true, "changeNotifications": true])
    ]
    if client.capabilities.textDocumentContent {
      workspace.append(
        .init(name: "textDocumentContent", value: ["schemes": [.string(EvidencePages.scheme)]])
      )
    }
    var members: [JSONObject.Member] = [
      .init(name: "positionEncoding", value: .string(client.encoding.rawValue)),
      .init(
        name: "textDocumentSync",
        value: ["openClose": true, "change": 2, "save": ["includeText": false]]
      ),
      .init(
        name: "workspace",
        value: .object(JSONObject(members: workspace))
      ),
    ]
    for route in routes {
      guard let capability = route.capability, let value = capability.value(client) else { continue }
      members.append(.init(name: capability.name, value: value))
    }
    return .object(JSONObject(members: members))
  }
}
