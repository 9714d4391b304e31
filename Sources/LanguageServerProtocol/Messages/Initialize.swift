/// `initialize`
package struct InitializeParams: Sendable, JSONReadable {
  /// A folder of the workspace.
  package struct Folder: Sendable, Hashable, JSONReadable {
    /// The folder.
    package var uri: DocumentURI
    /// As the client shows it.
    package var name: String

    /// Takes `uri`; the name defaults to the URI.
    package init(json: JSONValue) throws(JSONShapeError) {
      uri = try json.required("uri")
      name = json.optional("name") ?? uri.text
    }
  }

  /// The process whose death ends this one; nil when there is none.
  package var processID: Int?
  /// The client's name; empty when it does not say.
  package var clientName: String
  /// The client's version; empty when it does not say.
  package var clientVersion: String
  /// The language of the client's surface (`zh-cn`); nil when it does not say.
  package var locale: String?
  /// The folders; `rootUri` or `rootPath` where the client sends no list.
  package var folders: [Folder]
  /// The user's settings, in the server's own schema.
  package var initializationOptions: JSONValue
  /// What the client can do.
  package var capabilities: ClientCapabilities

  /// Takes an object; every member may be missing.
  package init(json: JSONValue) throws(JSONShapeError) {
    guard json.object != nil else { throw JSONShapeError(expected: "an object") }
    processID = json.optional("processId")
    clientName = json["clientInfo"]?.optional("name") ?? ""
    clientVersion = json["clientInfo"]?.optional("version") ?? ""
    locale = json.optional("locale")
    initializationOptions = json["initializationOptions"] ?? .null
    capabilities = ClientCapabilities(json["capabilities"] ?? .null)
    folders = []
    for folder in json["workspaceFolders"]?.array ?? [] {
      guard let uri: DocumentURI = folder.optional("uri") else { continue }
      folders.append(Folder(uri: uri, name: folder.optional("name") ?? uri.text))
    }
    if folders.isEmpty {
      if let uri: DocumentURI = json.optional("rootUri") {
        folders = [Folder(uri: uri, name: uri.text)]
      } else if let path: String = json.optional("rootPath"), path.hasPrefix("/") {
        folders = [Folder(uri: DocumentURI(path: path), name: path)]
      }
    }
  }
}

extension InitializeParams.Folder {
  /// Memberwise.
  package init(uri: DocumentURI, name: String) {
    self.uri = uri
    self.name = name
  }
}

/// The answer to `initialize`.
package struct InitializeResult: Sendable, JSONWritable {
  /// What the server can do.
  package var capabilities: JSONValue
  /// The server's version.
  package var version: String

  /// Memberwise.
  package init(capabilities: JSONValue, version: String) {
    self.capabilities = capabilities
    self.version = version
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("capabilities", capabilities)
      writer.name("serverInfo")
      writer.object { writer in
        writer.member("name", "mingce")
        writer.member("version", version)
      }
    }
  }
}
