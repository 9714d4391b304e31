/// A message of the client, classified. Every frame has a decided fate: what is no message becomes `invalid` and is answered with
/// an error, never dropped in silence.
package enum IncomingMessage: Sendable, Hashable {
  /// Wants exactly one answer.
  case request(id: RequestID, method: String, params: JSONValue)
  /// Wants none.
  case notification(method: String, params: JSONValue)
  /// Answers a request of the server; `result` is null where the client answered with an error.
  case response(id: RequestID, result: JSONValue, error: String?)
  /// Is no message; to be answered with `error` under `id`, which is null where none could be read.
  case invalid(id: RequestID, error: ResponseError)

  /// Reads the body of one frame.
  ///
  /// `jsonrpc` is not checked, for clients that leave it out do no harm. A batch (array) is refused as one invalid request: LSP
  /// does not use batches, and a client that sends one by mistake should hear of it.
  package init(body: [UInt8]) {
    let json: JSONValue
    do {
      json = try JSONParser.parse(body)
    } catch {
      self = .invalid(id: .null, error: ResponseError(.parseError, "malformed JSON: \(error)"))
      return
    }
    self.init(json: json)
  }

  /// Classifies a parsed body.
  package init(json: JSONValue) {
    guard case .object(let object) = json else {
      let reason = json.array == nil ? "a message is an object" : "batches are not part of the protocol"
      self = .invalid(id: .null, error: ResponseError(.invalidRequest, reason))
      return
    }
    var id: RequestID?
    if let member = object["id"] {
      do {
        id = try RequestID(json: member)
      } catch {
        self = .invalid(id: .null, error: ResponseError(.invalidRequest, "id: \(error)"))
        return
      }
    }
    guard let method = object["method"] else {
      if let id, object["result"] != nil || object["error"] != nil {
        let message = object["error"].flatMap { $0.isNull ? nil : $0["message"]?.string ?? "unknown error" }
        self = .response(id: id, result: object["result"] ?? .null, error: message)
      } else {
        self = .invalid(id: id ?? .null, error: ResponseError(.invalidRequest, "neither a method nor a result"))
      }
      return
    }
    guard case .string(let method) = method else {
      self = .invalid(id: id ?? .null, error: ResponseError(.invalidRequest, "method: expected a string"))
      return
    }
    let params = object["params"] ?? .null
    self = id.map { .request(id: $0, method: method, params: params) } ?? .notification(method: method, params: params)
  }
}
