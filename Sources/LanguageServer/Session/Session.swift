import KnowledgeIndex
import LanguageServerProtocol
import Logging
import PolicyText

/// One client, from `initialize` to `exit`. Lives in the loop's thread alone; whatever runs elsewhere gets values and comes back
/// through the inbox.
final class Session {
  /// Where the client stands in its life (LSP 3.17, "Server lifecycle").
  enum Phase {
    case awaitingInitialize
    case running
    case shutDown
  }

  /// A request that a task is working on.
  struct Running {
    var serial: Int
    var task: Task<Void, Never>
    var document: DocumentURI?
    var survivesEdits: Bool
  }

  let inbox: Inbox
  let sink: any MessageSink
  let logger: Logger
  let environment: SessionEnvironment

  var phase = Phase.awaitingInitialize
  var client = Client()
  var documents = DocumentStore()
  /// True from `initialized` on: the client may be asked and told things.
  var isReady = false
  var complaints: [String] = []
  var complaintsMade: Set<String> = []
  /// Files outside of all folders that the client was asked to watch, and those it could not be asked yet.
  var watchedOutside: Set<String> = []
  var unwatched: [String] = []
  private(set) lazy var workspace = Workspace(session: self, inbox: inbox, logger: logger)
  private(set) lazy var analysis = DocumentAnalysis(session: self)
  private(set) lazy var diagnostics = DiagnosticsPublisher(session: self)
  private let tokens = TokenResults()
  let pages = EvidencePages()
  private(set) lazy var status = StatusNotifier(session: self)
  private(set) lazy var progress = IndexingProgress(session: self)
  private var running: [RequestID: Running] = [:]
  private var serials = 0
  private var outstanding: [RequestID: (JSONValue, String?) -> Void] = [:]
  private var requestsSent = 0
  private var idleWaiters: [@Sendable () -> Void] = []

  init(inbox: Inbox, sink: any MessageSink, logger: Logger, environment: SessionEnvironment) {
    self.inbox = inbox
    self.sink = sink
    self.logger = logger
    self.environment = environment
  }

  /// Deals with events until the client leaves; gives the exit code of the process (LSP 3.17, "Exit Notification").
  func run() -> Int32 {
    while true {
      let (event, isCancelled) = inbox.next()
      if let code = handle(event, isCancelled: isCancelled) {
        for request in running.values { request.task.cancel() }
        workspace.close()
        for waiter in idleWaiters { waiter() }
        return code
      }
      if !idleWaiters.isEmpty, isIdle {
        for waiter in idleWaiters { waiter() }
        idleWaiters = []
      }
    }
  }

  /// Calls `body` in the loop as soon as nothing runs in the background: corpora are read, documents analysed, requests answered.
  func whenIdle(_ body: @escaping @Sendable () -> Void) { idleWaiters.append(body) }

  private var isIdle: Bool { running.isEmpty && workspace.isIdle && analysis.isIdle }

  private func handle(_ event: SessionEvent, isCancelled: Bool) -> Int32? {
    switch event {
    case .message(.request(let id, let method, let params)):
      if isCancelled, phase == .running, method != "shutdown" {
        sink.send(OutgoingMessage.response(id: id, error: .cancelled))
      } else {
        answer(id: id, method: method, params: params)
      }
    case .message(.notification("exit", _)):
      return phase == .shutDown ? 0 : 1
    case .message(.notification(let method, let params)):
      notice(method: method, params: params)
    case .message(.response(let id, let result, let error)):
      if let receive = outstanding.removeValue(forKey: id) { receive(result, error) }
    case .message(.invalid(let id, let error)):
      logger.error("\(error.message)")
      sink.send(OutgoingMessage.response(id: id, error: error))
    case .malformedFrame(let reason):
      logger.error("malformed frame: \(reason)")
      sink.send(OutgoingMessage.response(id: .null, error: ResponseError(.parseError, "malformed frame: \(reason)")))
    case .disconnected(let reason):
      logger.info("\(reason)")
      return phase == .shutDown ? 0 : 1
    case .finished(let id, let serial, let body):
      guard let request = running[id], request.serial == serial else { return nil }
      running[id] = nil
      sink.send(body)
    case .run(let work):
      work(self)
    }
    return nil
  }

  // MARK: Requests

  private func answer(id: RequestID, method: String, params: JSONValue) {
    do {
      switch (phase, method) {
      case (.awaitingInitialize, "initialize"):
        let params = try InitializeParams(json: params)
        sink.send(OutgoingMessage.response(id: id, result: initialize(params)))
        environment.prepare()
        workspace.open(params.folders, initializationOptions: params.initializationOptions)
      case (.awaitingInitialize, _):
        throw ResponseError(.serverNotInitialized, "\(method) before initialize")
      case (.shutDown, _):
        throw ResponseError(.invalidRequest, "\(method) after shutdown")
      case (.running, "initialize"):
        throw ResponseError(.invalidRequest, "initialize is sent once")
      case (.running, "shutdown"):
        phase = .shutDown
        for (id, request) in running { cancel(id, request, .cancelled) }
        sink.send(OutgoingMessage.response(id: id, result: Nothing()))
      case (.running, _):
        try serve(id: id, method: method, params: params)
      }
    } catch {
      sink.send(OutgoingMessage.response(id: id, error: Self.responseError(error, method: method, logger: logger)))
    }
  }

  private func serve(id: RequestID, method: String, params: JSONValue) throws {
    guard let route = RequestRoutes.byMethod[method] else {
      throw ResponseError(.methodNotFound, "\(method) is not served")
    }
    if running[id] != nil { throw ResponseError(.invalidRequest, "a request with id \(id) is still running") }
    let prepared = try route.prepare(params)
    let context = context()
    switch prepared.work {
    case .inline(let work):
      sink.send(OutgoingMessage.response(id: id, result: try work(context)))
    case .background(let work):
      serials += 1
      let serial = serials
      let task = Task.detached(priority: .userInitiated) { [inbox, logger] in
        var body: [UInt8]
        do {
          body = OutgoingMessage.response(id: id, result: try await work(context))
        } catch {
          body = OutgoingMessage.response(
            id: id,
            error: Session.responseError(error, method: method, logger: logger)
          )
        }
        inbox.push(.finished(id, serial: serial, body: body))
      }
      running[id] = Running(
        serial: serial,
        task: task,
        document: prepared.document,
        survivesEdits: route.survivesEdits
      )
    }
  }

  /// The present moment, as a request sees it.
  func context() -> RequestContext {
    RequestContext(
      client: client,
      documents: documents,
      folders: workspace.snapshot,
      analyses: analysis.current,
      today: environment.today(),
      sink: sink,
      tokens: tokens,
      pages: pages,
      exportGlossary: environment.exportGlossary,
      perform: { [inbox] work in inbox.push(.run(work)) }
    )
  }

  /// A document was closed: nothing is kept of it.
  func forget(_ uri: DocumentURI) {
    analysis.closed(uri)
    diagnostics.closed(uri)
    status.closed(uri)
    tokens.forget(uri)
  }

  /// What a thrown error says to the client. An error nobody foresaw is a bug of ours: logged as such, and calm for the user.
  private static func responseError(_ error: any Error, method: String, logger: Logger) -> ResponseError {
    switch error {
    case let error as ResponseError:
      return error
    case let error as JSONShapeError:
      return ResponseError(.invalidParams, "\(method): \(error)")
    case is CancellationError:
      return .cancelled
    default:
      logger.critical("\(method): \(error)")
      return ResponseError(.internalError, "\(method): \(error)")
    }
  }

  private func cancel(_ id: RequestID, _ request: Running, _ error: ResponseError) {
    running[id] = nil
    request.task.cancel()
    sink.send(OutgoingMessage.response(id: id, error: error))
  }

  /// `$/cancelRequest`: the request is answered at once, whatever its task still does.
  func cancel(_ params: CancelParams) {
    guard let request = running[params.id] else { return }
    cancel(params.id, request, .cancelled)
  }

  /// An edit makes the running answers about `uri` wrong.
  func cancelRequests(about uri: DocumentURI) {
    for (id, request) in running where request.document == uri && !request.survivesEdits {
      cancel(id, request, .contentModified)
    }
  }

  // MARK: Notifications

  private func notice(method: String, params: JSONValue) {
    // Before `initialize` and after `shutdown` notifications are dropped, `exit` excepted.
    guard phase == .running, let handle = NotificationRoutes.byMethod[method] else { return }
    do {
      try handle(params, self)
    } catch {
      logger.error("\(method): \(error)")
    }
  }

  // MARK: To the client

  /// Sends a notification.
  func notify(_ method: String, _ params: any JSONWritable) {
    sink.send(OutgoingMessage.notification(method: method, params: params))
  }

  /// Sends a request; `receive` gets the result, or null and the client's error.
  func request(
    _ method: String,
    _ params: any JSONWritable,
    _ receive: @escaping (JSONValue, String?) -> Void = { _, _ in }
  ) {
    requestsSent += 1
    let id = RequestID.text("mingce-\(requestsSent)")
    outstanding[id] = receive
    sink.send(OutgoingMessage.request(id: id, method: method, params: params))
  }
}

/// What the process around a session provides; tests provide their own.
struct SessionEnvironment: Sendable {
  /// The version the server tells the client.
  var version: String
  /// Called with the client's process id at `initialize`.
  var watchProcess: @Sendable (Int) -> Void
  /// The day answers hold for where nothing else says.
  var today: @Sendable () -> CalendarDate
  /// Called once the client has its answer to `initialize`: what the first questions need is made ready beside the loop.
  var prepare: @Sendable () -> Void = {}
  /// Called each time a corpus has been read for the first time.
  var corpusIsRead: @Sendable () -> Void = {}
  /// Writes a corpus's glossary: format and path of the file, the day; gives a line for the user. Nil where there is no writer.
  var exportGlossary: ExportGlossary?
  /// Opens the corpus of the folder with this path.
  var openKnowledge: @Sendable (_ path: String, Configuration) -> KnowledgeBase = {
    KnowledgeBase(root: $0, configuration: $1)
  }
}
