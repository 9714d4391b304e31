import KnowledgeIndex
import LanguageServerProtocol
import Logging
import PolicyText

@testable import LanguageServer

/// A client in the same process: what it sends goes through the same bytes as over a pipe, only the pipe is missing. Waiting suspends and
/// never blocks.
final class TestClient: MessageSink {
  private struct State {
    var received: [JSONValue] = []
    var waiters: [(isWanted: @Sendable (JSONValue) -> Bool, continuation: CheckedContinuation<JSONValue, Never>)] = []
    var exitCode: Int32?
    var exitWaiters: [CheckedContinuation<Int32, Never>] = []
    var requests = 0
    var watched: [Int] = []
  }

  private let inbox = Inbox()
  private let state = Locked(State())
  /// The answers to requests of the server, by method; null for any other.
  private let answers: [String: @Sendable (JSONValue) -> JSONValue]

  /// Starts a session. `corpus` maps shown paths to texts: the corpus of every folder, in memory.
  init(
    corpus: [String: String] = [:],
    answers: [String: @Sendable (JSONValue) -> JSONValue] = [:],
    openKnowledge: (@Sendable (String, Configuration) -> KnowledgeBase)? = nil,
    exportGlossary: ExportGlossary? = nil
  ) {
    self.answers = answers
    var environment = SessionEnvironment(
      version: "test",
      watchProcess: { [state] process in state.signal { $0.watched.append(process) } },
      today: {
        guard let day = CalendarDate(iso: "2023-06-30") else { preconditionFailure("June has 30 days") }
        return day
      }
    )
    environment.exportGlossary = exportGlossary
    let files = corpus.mapValues { Array($0.utf8) }
    environment.openKnowledge = openKnowledge ?? { KnowledgeBase(files: files, configuration: $1) }
    startThread { [environment] in
      let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
      let code = Session(inbox: self.inbox, sink: self, logger: logger, environment: environment).run()
      self.state.signal { state in
        state.exitCode = code
        for waiter in state.exitWaiters { waiter.resume(returning: code) }
        state.exitWaiters = []
      }
    }
  }

  /// A message of the server.
  func send(_ body: [UInt8]) {
    let message: JSONValue
    do {
      message = try JSONParser.parse(body)
    } catch {
      preconditionFailure("the server sent \(String(decoding: body, as: UTF8.self)): \(error)")
    }
    if let method = message["method"]?.string, let id = message["id"] {
      let result = answers[method].map { $0(message["params"] ?? .null) } ?? .null
      send(["jsonrpc": "2.0", "id": id, "result": result])
    }
    state.signal { state in
      state.received.append(message)
      for index in state.waiters.indices.reversed() where state.waiters[index].isWanted(message) {
        state.waiters.remove(at: index).continuation.resume(returning: message)
      }
    }
  }

  /// Sends a message of the client.
  func send(_ message: JSONValue) { sendBody(message.json) }

  /// Sends a body as it is.
  func sendBody(_ body: [UInt8]) { inbox.push(.message(IncomingMessage(body: body))) }

  /// Sends bytes through a frame reader.
  func sendBytes(_ bytes: [UInt8]) {
    var reader = FrameReader()
    reader.append(bytes)
    while let frame = reader.next() {
      switch frame {
      case .body(let body): sendBody(body)
      case .malformed(let reason): inbox.push(.malformedFrame(reason))
      }
    }
  }

  /// Sends a notification.
  func notify(_ method: String, _ params: JSONValue = [:]) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request and waits for the whole answer.
  @discardableResult
  func request(_ method: String, _ params: JSONValue = [:], id: JSONValue? = nil) async -> JSONValue {
    let number = state.withLock { state in
      state.requests += 1
      return state.requests
    }
    let id = id ?? .integer(number)
    return await first({ $0["method"] == nil && $0["id"] == id }) {
      self.send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
    }
  }

  /// The result of a request.
  func result(_ method: String, _ params: JSONValue = [:]) async -> JSONValue {
    await request(method, params)["result"] ?? .null
  }

  /// The code of the error a request is answered with; nil where it has a result.
  func errorCode(_ method: String, _ params: JSONValue = [:]) async -> Int? {
    await request(method, params)["error"]?["code"]?.integer
  }

  /// The first message from now on that is wanted; `action` makes it come.
  func first(
    _ isWanted: @escaping @Sendable (JSONValue) -> Bool,
    after action: @Sendable () -> Void
  ) async -> JSONValue {
    await withCheckedContinuation { continuation in
      state.signal { $0.waiters.append((isWanted, continuation)) }
      action()
    }
  }

  /// All messages so far.
  var received: [JSONValue] { state.withLock { $0.received } }

  /// The notifications and requests of `method` so far.
  func received(_ method: String) -> [JSONValue] { received.filter { $0["method"]?.string == method } }

  /// The processes whose death would end the session.
  var watchedProcesses: [Int] { state.withLock { $0.watched } }

  /// Waits until nothing runs in the background.
  func idle() async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      inbox.push(.run { session in session.whenIdle { continuation.resume() } })
    }
  }

  /// Says that the pipe was closed.
  func disconnect() { inbox.push(.disconnected("test")) }

  /// The exit code, as soon as the session has ended.
  func exitCode() async -> Int32 {
    await withCheckedContinuation { continuation in
      state.signal { state in
        if let code = state.exitCode {
          continuation.resume(returning: code)
        } else {
          state.exitWaiters.append(continuation)
        }
      }
    }
  }

  // MARK: Usual conversations

  /// Capabilities of a capable client.
  static let capabilities: JSONValue = [
    "general": ["positionEncodings": ["utf-8", "utf-16"]],
    "workspace": [
      "configuration": true, "didChangeConfiguration": ["dynamicRegistration": true],
      "didChangeWatchedFiles": ["dynamicRegistration": true], "workspaceEdit": ["documentChanges": true],
    ],
    "window": ["workDoneProgress": true],
    "textDocument": [
      "hover": ["contentFormat": ["markdown", "plaintext"]], "definition": ["linkSupport": true],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]],
      "diagnostic": [:], "publishDiagnostics": ["versionSupport": true, "relatedInformation": true],
      "completion": ["completionItem": ["documentationFormat": ["markdown"], "labelDetailsSupport": true]],
    ],
  ]

  /// Initialises the session with one folder and waits until its corpus is read.
  @discardableResult
  func start(
    capabilities: JSONValue = TestClient.capabilities,
    folders: [String] = ["/work"],
    name: String = "test",
    options: JSONValue = .null
  ) async -> JSONValue {
    let answer = await request(
      "initialize",
      [
        "processId": nil, "clientInfo": ["name": .string(name)], "capabilities": capabilities,
        "initializationOptions": options,
        "workspaceFolders": .array(
          folders.map { ["uri": .string(DocumentURI(path: $0).text), "name": .string($0)] }
        ),
      ]
    )
    notify("initialized")
    await idle()
    return answer
  }

  /// Opens a document.
  func open(_ uri: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "markdown", "version": .integer(version), "text": .string(text),
        ]
      ]
    )
  }

  /// Sends a request without waiting.
  func ask(_ method: String, _ params: JSONValue, id: String) {
    send(["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params])
  }

  /// The parameters of a request about the place `offset` characters into the first `needle` of `text`, columns in UTF-8.
  static func place(_ uri: String, _ needle: String, in text: String, offset: Int = 1) -> JSONValue {
    guard let start = text.firstRange(of: needle)?.lowerBound else { preconditionFailure("no \(needle)") }
    let before = text[..<text.index(start, offsetBy: offset)]
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return place(
      uri,
      line: line,
      character: before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count ?? 0
    )
  }

  /// The parameters of a request about a place.
  static func place(_ uri: String, line: Int, character: Int) -> JSONValue {
    [
      "textDocument": ["uri": .string(uri)],
      "position": ["line": .integer(line), "character": .integer(character)],
    ]
  }
}
