import LanguageServerProtocol
import Testing

@testable import LanguageServer

/// Whatever a client sends, the session lives on and answers the next valid request.
@Suite struct FuzzTests {
  private static let methods =
    RequestRoutes.all.map(\.method) + Array(NotificationRoutes.byMethod.keys).sorted() + ["$/x", "", "initialize", "河"]

  @Test(arguments: 0..<6)
  func randomMessagesNeverEndTheSession(_ seed: Int) async {
    var generator = SeededGenerator(seed: UInt64(seed))
    let client = TestClient(corpus: ["corpus/a.txt": "全面推行河湖长制。\n"])
    await client.start()
    let uris = ["file:///work/a.md", "file:///work/%E6%B2%B3.md", "untitled:1", "file:///other/b.md", ""]
    for _ in 0..<1500 {
      let method = Self.methods.randomElement(using: &generator) ?? ""
      var params = generator.json(depth: 4)
      if Bool.random(using: &generator) {
        params = Self.plausible(uris.randomElement(using: &generator) ?? "", &generator)
      }
      var message: JSONValue = ["jsonrpc": "2.0", "method": .string(method), "params": params]
      if Int.random(in: 0..<3, using: &generator) > 0, case .object(var object) = message {
        object.members.append(.init(name: "id", value: generator.json(depth: 0)))
        message = .object(object)
      }
      var body = message.json
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: body.removeLast(Int.random(in: 0...body.count, using: &generator))
      case 1: body[Int.random(in: 0..<body.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      case 2: body = generator.json(depth: 3).json
      default: break
      }
      client.sendBody(body)
    }
    client.open("file:///work/after.md", "河湖", version: 1)
    let answer = await client.request(
      "textDocument/hover",
      TestClient.place("file:///work/after.md", line: 0, character: 1),
      id: "the end"
    )
    #expect(answer.object?["result"] != nil)
    await client.idle()
    await client.request("shutdown", .null, id: "shutdown")
    client.notify("exit")
    #expect(await client.exitCode() == 0)
  }

  /// Parameters of nearly the right shape: they get past decoding and into the handlers.
  private static func plausible(_ uri: String, _ generator: inout SeededGenerator) -> JSONValue {
    func position() -> JSONValue {
      [
        "line": .integer([0, 0, 1, 2, 5, 1 << 31, Int.max, -1].randomElement(using: &generator) ?? 0),
        "character": .integer([0, 1, 2, 3, 7, 1 << 31, Int.max, -1].randomElement(using: &generator) ?? 0),
      ]
    }
    func range() -> JSONValue { ["start": position(), "end": position()] }
    let changes: [JSONValue] = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      ["range": Bool.random(using: &generator) ? range() : nil, "text": .string(generator.text(upTo: 6))]
    }
    return [
      "textDocument": [
        "uri": .string(uri), "version": .integer(Int.random(in: -2...50, using: &generator)), "languageId": "markdown",
        "text": .string(generator.text(upTo: 30)),
      ],
      "position": position(), "range": range(), "contentChanges": .array(changes),
      "query": .string(generator.text(upTo: 3)), "context": ["includeDeclaration": false, "diagnostics": []],
      "positions": [position(), position()], "newName": .string(generator.text(upTo: 3)),
      "changes": [["uri": .string(uri), "type": 2]], "command": "mingce.index", "arguments": [generator.json(depth: 2)],
      "event": ["added": [], "removed": []], "settings": ["mingce": generator.json(depth: 2)],
      "options": generator.json(depth: 2), "previousResultId": "1",
    ]
  }
}
