import LanguageServerProtocol
import Logging

extension Session {
  /// `initialize`: learns the client and says what the server can do. Nothing is read yet.
  func initialize(_ params: InitializeParams) -> InitializeResult {
    client = Client(params)
    phase = .running
    if let process = params.processID { environment.watchProcess(process) }
    logger.info("client \(params.clientName) \(params.clientVersion), positions in \(client.encoding.rawValue)")
    return InitializeResult(
      capabilities: ServerCapabilities.json(for: client, routes: RequestRoutes.all),
      version: environment.version
    )
  }

  /// `initialized`: from now on the client may be asked things.
  func initialized() {
    var registrations: [RegistrationParams.Registration] = []
    if client.capabilities.watchedFiles {
      // Saved reports, corpora and glossaries in any of the usual forms, and the settings.
      let watchers: JSONValue = [
        ["globPattern": "**/*.{txt,md,markdown,text,html,htm,xml,tbx,tei,json,csv}"],
        ["globPattern": "**/.mingce.json"],
      ]
      registrations.append(
        .init(id: "mingce-files", method: "workspace/didChangeWatchedFiles", options: ["watchers": watchers])
      )
    }
    if client.capabilities.didChangeConfiguration {
      registrations.append(
        .init(
          id: "mingce-settings",
          method: "workspace/didChangeConfiguration",
          options: ["section": ["mingce"]]
        )
      )
    }
    if !registrations.isEmpty {
      request("client/registerCapability", RegistrationParams(registrations: registrations)) { [logger] _, error in
        if let error { logger.info("the client does not watch for us: \(error)") }
      }
    }
    progress.clientIsReady()
    pullConfiguration()
    isReady = true
    watchOutside([])
    status.updateAll()
    for complaint in complaints { tell(.warning, complaint) }
    complaints = []
  }

  /// Has the client watch files that lie in none of its folders, where it can; each is asked for once.
  func watchOutside(_ paths: [String]) {
    guard phase == .awaitingInitialize || client.capabilities.watchedFiles && client.capabilities.relativePatterns
    else {
      return
    }
    for path in paths where !watchedOutside.contains(path) && !unwatched.contains(path) { unwatched.append(path) }
    guard isReady else { return }
    var watchers: [JSONValue] = []
    for path in unwatched where watchedOutside.insert(path).inserted {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let folder = slash == path.startIndex ? "/" : String(path[..<slash])
      let name = String(path[path.utf8.index(after: slash)...])
      watchers.append([
        "globPattern": ["baseUri": .string(DocumentURI(path: folder).text), "pattern": .string(name)]
      ])
    }
    unwatched = []
    guard !watchers.isEmpty else { return }
    let registration = RegistrationParams.Registration(
      id: "mingce-outside-\(watchedOutside.count)",
      method: "workspace/didChangeWatchedFiles",
      options: ["watchers": .array(watchers)]
    )
    request("client/registerCapability", RegistrationParams(registrations: [registration])) { [logger] _, error in
      if let error { logger.info("the client does not watch for us: \(error)") }
    }
  }

  /// Asks for the section `mingce`, for the workspace and for each folder.
  func pullConfiguration() {
    guard client.capabilities.configuration else { return }
    let scopes = [nil] + workspace.snapshot.folders.map(\.uri).filter { $0 != nil }
    request("workspace/configuration", ConfigurationParams(scopes: scopes)) { [weak self] result, error in
      guard let self else { return }
      if let error {
        logger.info("no settings from the client: \(error)")
        return
      }
      let values = result.array ?? []
      guard !values.isEmpty else { return }
      workspace.editorSettings(Array(zip(scopes, values)).map { (scope: $0.0, value: $0.1) })
    }
  }

  /// `workspace/didChangeConfiguration`: asks anew where the client can be asked, else takes what came along.
  func didChangeConfiguration(_ params: JSONValue) {
    if client.capabilities.configuration {
      pullConfiguration()
    } else if let section = params["settings"]?["mingce"], section.object != nil {
      workspace.editorSettings([(scope: nil, value: section)])
    }
  }

  /// `workspace/didChangeWorkspaceFolders`
  func didChangeFolders(_ params: DidChangeWorkspaceFoldersParams) {
    workspace.change(params)
    pullConfiguration()
  }

  // MARK: Documents

  /// `textDocument/didOpen`
  func didOpen(_ params: DidOpenParams) {
    cancelRequests(about: params.uri)
    documents.open(params)
    if let document = documents[params.uri] { analysis.opened(document) }
    status.update(params.uri)
  }

  /// `textDocument/didChange`
  func didChange(_ params: DidChangeParams) {
    cancelRequests(about: params.uri)
    if let oddity = documents.change(params, encoding: client.encoding) {
      logger.error("\(params.uri.text): \(oddity)")
    }
    for change in params.unreadable { logger.error("\(params.uri.text): \(change); this change is left out") }
    if let document = documents[params.uri] { analysis.changed(document) }
  }

  /// `textDocument/didSave`: the document may belong to a corpus, and not every client watches files.
  func didSave(_ params: TextDocumentParams) {
    workspace.filesChanged([params.uri])
  }

  /// `textDocument/didClose`
  func didClose(_ params: TextDocumentParams) {
    cancelRequests(about: params.uri)
    documents.close(params.uri)
    forget(params.uri)
  }

  // MARK: Messages

  /// A line for the client's log.
  func log(_ message: String) {
    notify("window/logMessage", MessageParams(type: .info, message: message))
  }

  /// Something the user should act on.
  func tell(_ type: MessageType, _ message: String) {
    logger.warning("\(message)")
    notify("window/showMessage", MessageParams(type: type, message: message))
  }

  /// Something wrong with the settings; kept back until the client may be told, and told once.
  func complain(_ message: String) {
    guard complaintsMade.insert(message).inserted else { return }
    if isReady { tell(.warning, message) } else { complaints.append(message) }
  }
}
