import LanguageServerProtocol

/// What the session's loop has to deal with, in the order it came.
enum SessionEvent: Sendable {
  /// A message of the client.
  case message(IncomingMessage)
  /// Bytes that are no frame.
  case malformedFrame(String)
  /// The client has gone, or its process.
  case disconnected(String)
  /// A background request is done; `body` is the whole message.
  case finished(RequestID, serial: Int, body: [UInt8])
  /// Something else to do in the loop.
  case run(@Sendable (Session) -> Void)
}

/// The one ordered queue before the session.
final class Inbox: Sendable {
  private struct State {
    var events: [SessionEvent] = []
    var next = 0
    /// Requests whose cancellation is already in the queue.
    var cancelled: Set<RequestID> = []
  }

  private let state = Locked(State())

  func push(_ event: SessionEvent) {
    state.signal { state in
      if case .message(.notification("$/cancelRequest", let params)) = event, let id: RequestID = params.optional("id")
      {
        state.cancelled.insert(id)
      }
      state.events.append(event)
    }
  }

  /// The next event; blocks the loop's thread until there is one. A request whose cancellation waits further back is marked so, and
  /// is answered without work.
  func next() -> (event: SessionEvent, isCancelled: Bool) {
    state.wait { state in
      guard state.next < state.events.count else { return nil }
      let event = state.events[state.next]
      state.next += 1
      if state.next == state.events.count {
        state.events.removeAll(keepingCapacity: state.events.count < 1024)
        state.next = 0
      }
      switch event {
      case .message(.request(let id, _, _)):
        return (event, !state.cancelled.isEmpty && state.cancelled.contains(id))
      case .message(.notification("$/cancelRequest", let params)):
        if let id: RequestID = params.optional("id") { state.cancelled.remove(id) }
        return (event, false)
      default:
        return (event, false)
      }
    }
  }
}
