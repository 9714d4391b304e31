/// The error codes of JSON-RPC 2.0 and LSP 3.17, "Base Protocol".
package enum ErrorCode: Int, Sendable, Hashable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case internalError = -32603
  case serverNotInitialized = -32002
  case requestFailed = -32803
  case serverCancelled = -32802
  case contentModified = -32801
  case requestCancelled = -32800
}

/// The error a request is answered with.
package struct ResponseError: Error, Sendable, Hashable, JSONWritable {
  /// What kind of error.
  package let code: ErrorCode
  /// What happened, in one sentence a user can read.
  package let message: String

  /// Memberwise.
  package init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The request was cancelled by the client.
  package static let cancelled = ResponseError(.requestCancelled, "cancelled")
  /// The document changed while the answer was being made.
  package static let contentModified = ResponseError(.contentModified, "the document changed meanwhile")

  /// Writes the error object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code.rawValue)
      writer.member("message", message)
    }
  }
}
