import Foundation
import LanguageServerProtocol
import TestSupport
import Testing

/// The built program over real pipes.
@Suite struct BuiltServerTests {
  /// A started `mingce lsp`. Reading blocks, so a conversation runs in a thread of its own.
  private final class Server {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var reader = FrameReader()

    init(folder: URL) throws {
      process.executableURL = URL(fileURLWithPath: try BuiltProgram.path())
      process.arguments = ["lsp", "--log-level", "error"]
      process.currentDirectoryURL = folder
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    func send(_ bytes: [UInt8]) { input.fileHandleForWriting.write(Data(bytes)) }

    func send(_ message: JSONValue) { send(framed(message.json)) }

    func closeInput() throws { try input.fileHandleForWriting.close() }

    func closeOutput() throws { try output.fileHandleForReading.close() }

    /// The next message with this id; nil at the end of the output.
    func answer(_ id: JSONValue) throws -> JSONValue? {
      while true {
        while let frame = reader.next() {
          guard case .body(let body) = frame else { return .string("\(frame)") }
          let message = try JSONParser.parse(body)
          if message["method"] == nil, message["id"] == id { return message }
        }
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { return nil }
        reader.append(data)
      }
    }

    func exitCode() -> Int32 {
      process.waitUntilExit()
      return process.terminationStatus
    }

    func initialize(_ id: JSONValue = 1) throws -> JSONValue? {
      let params: JSONValue = [
        "processId": .integer(Int(ProcessInfo.processInfo.processIdentifier)), "capabilities": [:],
      ]
      send(["jsonrpc": "2.0", "id": id, "method": "initialize", "params": params])
      return try answer(id)
    }
  }

  private func talk<Result: Sendable>(_ body: @escaping @Sendable (Server) throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // What is left in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: folder)
    }
    return try await withCheckedThrowingContinuation { continuation in
      startThread {
        continuation.resume(with: Swift.Result { try body(try Server(folder: folder)) })
      }
    }
  }

  @Test func aWholeLife() async throws {
    let code = try await talk { server in
      let answer = try server.initialize()
      #expect(answer?["result"]?["capabilities"]?["positionEncoding"] == "utf-16")
      server.send(["jsonrpc": "2.0", "id": 2, "method": "shutdown"])
      let shutdown = try server.answer(2)
      #expect(shutdown?.object?["result"]?.isNull == true)
      server.send(["jsonrpc": "2.0", "method": "exit"])
      return server.exitCode()
    }
    #expect(code == 0)
  }

  @Test func everyByteAlone() async throws {
    try await talk { server in
      let message: JSONValue = ["jsonrpc": "2.0", "id": "河", "method": "initialize", "params": ["capabilities": [:]]]
      for byte in framed(message.json) {
        server.send([byte])
      }
      let initialized = try server.answer("河")
      #expect(initialized?["result"] != nil)
      server.send(Array("Content-Length: 3\r\n\r\n{\"x\r\n".utf8))
      let parseError = try server.answer(nil)
      #expect(parseError?["error"]?["code"] == -32700)
      server.send(["jsonrpc": "2.0", "id": 3, "method": "none"])
      let unknownMethod = try server.answer(3)
      #expect(unknownMethod?["error"]?["code"] == -32601)
      server.send(["jsonrpc": "2.0", "method": "exit"])
      #expect(server.exitCode() == 1)
    }
  }

  @Test func theEndOfInputEndsTheServer() async throws {
    for isInitialized in [false, true] {
      let code = try await talk { server in
        if isInitialized { _ = try server.initialize() }
        try server.closeInput()
        return server.exitCode()
      }
      #expect(code == 1)
    }
  }

  @Test func aClientThatDoesNotListenEndsTheServer() async throws {
    let code = try await talk { server in
      _ = try server.initialize()
      try server.closeOutput()
      server.send(["jsonrpc": "2.0", "id": 2, "method": "none"])
      return server.exitCode()
    }
    #expect(code == 1)
  }

  @Test func theDeathOfTheClientsProcessEndsTheServer() async throws {
    let code = try await talk { server in
      let parent = Process()
      parent.executableURL = URL(fileURLWithPath: "/bin/cat")
      parent.standardInput = Pipe()
      try parent.run()
      let params: JSONValue = ["processId": .integer(Int(parent.processIdentifier)), "capabilities": [:]]
      server.send(["jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params])
      let initialized = try server.answer(1)
      #expect(initialized?["result"] != nil)
      // A child inherits the blocked signals of the thread that started it, SIGTERM among them: only SIGKILL is sure to end it.
      kill(parent.processIdentifier, SIGKILL)
      parent.waitUntilExit()
      return server.exitCode()
    }
    #expect(code == 1)
  }
}
