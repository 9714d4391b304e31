/// Messages of the server, as bodies of frames.
package enum OutgoingMessage {
  /// The answer to request `id`.
  package static func response(id: RequestID, result: any JSONWritable) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 1024)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.name("result")
      result.write(to: &writer)
    }
    return writer.bytes
  }

  /// The error request `id` is answered with.
  package static func response(id: RequestID, error: ResponseError) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("error", error)
    }
    return writer.bytes
  }

  /// A notification.
  package static func notification(method: String, params: any JSONWritable) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", method)
      writer.name("params")
      params.write(to: &writer)
    }
    return writer.bytes
  }

  /// A request to the client.
  package static func request(id: RequestID, method: String, params: any JSONWritable) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("id", id)
      writer.member("method", method)
      writer.name("params")
      params.write(to: &writer)
    }
    return writer.bytes
  }
}
