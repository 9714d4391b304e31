import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct LifecycleTests {
  private let hover = TestClient.place("file:///work/a.md", line: 0, character: 0)

  @Test func requestsBeforeInitializeAreRefused() async {
    let client = TestClient()
    #expect(await client.errorCode("textDocument/hover", hover) == -32002)
    #expect(await client.errorCode("shutdown") == -32002)
    client.open("file:///work/a.md", "x")
    #expect(await client.start()["result"]?["serverInfo"]?["name"] == "mingce")
    #expect(await client.errorCode("initialize", ["capabilities": [:]]) == -32600)
  }

  @Test func afterShutdownOnlyExitCounts() async {
    let client = TestClient()
    await client.start()
    let answer = await client.request("shutdown", .null)
    #expect(answer.object?["result"]?.isNull == true)
    #expect(await client.errorCode("textDocument/hover", hover) == -32600)
    client.open("file:///work/a.md", "x")
    client.notify("exit")
    #expect(await client.exitCode() == 0)
  }

  @Test func leavingWithoutShutdownIsAnError() async {
    let early = TestClient()
    early.notify("exit")
    #expect(await early.exitCode() == 1)
    let late = TestClient()
    await late.start()
    late.notify("exit")
    #expect(await late.exitCode() == 1)
    let gone = TestClient()
    await gone.start()
    gone.disconnect()
    #expect(await gone.exitCode() == 1)
    let polite = TestClient()
    await polite.start()
    await polite.request("shutdown", .null)
    polite.disconnect()
    #expect(await polite.exitCode() == 0)
  }

  @Test(
    arguments: [
      ([], "utf-16"), (["utf-8", "utf-16"], "utf-8"), (["utf-16", "utf-8"], "utf-8"), (["utf-32", "utf-16"], "utf-16"),
      (["utf-32"], "utf-32"), (["utf-8"], "utf-8"), (["ucs-2"], "utf-16"),
    ] as [([String], String)]
  )
  func takesAnEncodingThatIsOffered(_ offered: [String], _ expected: String) async {
    let client = TestClient()
    let capabilities: JSONValue = ["general": ["positionEncodings": .array(offered.map { .string($0) })]]
    let answer = await client.start(capabilities: offered.isEmpty ? [:] : capabilities)
    #expect(answer["result"]?["capabilities"]?["positionEncoding"]?.string == expected)
  }

  @Test func nothingIsSentBeforeTheAnswerToInitialize() async {
    let client = TestClient()
    await client.start()
    #expect(client.received.first?["result"]?["capabilities"] != nil)
  }

  @Test func everyCapabilityOfferedHasARoute() async {
    let client = TestClient()
    let capabilities = await client.start()["result"]?["capabilities"]?.object?.members.map(\.name) ?? []
    let routed =
      RequestRoutes.all.compactMap(\.capability?.name) + ["positionEncoding", "textDocumentSync", "workspace"]
    #expect(Set(capabilities).isSubset(of: routed))
    #expect(capabilities.count == Set(capabilities).count)
    for name in ["hoverProvider", "completionProvider", "definitionProvider", "referencesProvider"] {
      #expect(capabilities.contains(name))
    }
  }

  @Test func theClientsProcessIsWatched() async {
    let client = TestClient()
    await client.request("initialize", ["processId": 4711, "capabilities": [:]])
    #expect(client.watchedProcesses == [4711])
  }

  @Test func asksOnlyWhatTheClientCanDo() async {
    let poor = TestClient()
    await poor.start(capabilities: [:])
    #expect(poor.received.filter { $0["method"] != nil && $0["id"] != nil }.isEmpty)
    #expect(poor.received("$/progress").isEmpty)
    let rich = TestClient()
    await rich.start()
    let methods = Set(rich.received.filter { $0["id"] != nil }.compactMap { $0["method"]?.string })
    // Progress is asked for only where reading the corpus takes longer than the client takes to say `initialized`.
    #expect(
      methods.subtracting(["window/workDoneProgress/create"]) == [
        "client/registerCapability", "workspace/configuration",
      ]
    )
  }

  @Test func oneSessionAfterInvalidMessages() async {
    let client = TestClient()
    await client.start()
    func code(_ body: String) async -> Int? {
      await client.first({ $0["error"] != nil }) { client.sendBody(Array(body.utf8)) }["error"]?["code"]?.integer
    }
    #expect(await code(#"{"jsonrpc":"2.0","id":7,"method":"#) == -32700)
    #expect(await code("") == -32700)
    #expect(await code("[]") == -32600)
    #expect(await code(#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#) == -32600)
    #expect(await code("3") == -32600)
    #expect(await code(#"{"id":900}"#) == -32600)
    #expect(await code(#"{"id":901,"method":5}"#) == -32600)
    #expect(await code(#"{"id":1.5,"method":"x"}"#) == -32600)
    #expect(await code(#"{"id":902,"method":"policy/none"}"#) == -32601)
    #expect(await code(#"{"id":903,"method":"$/none"}"#) == -32601)
    #expect(await code(#"{"id":904,"method":"textDocument/hover","params":"x"}"#) == -32602)
    #expect(await code(#"{"id":905,"method":"textDocument/hover"}"#) == -32602)
    #expect(await code(#"{"id":906,"method":"textDocument/hover","params":{"textDocument":42}}"#) == -32602)
    let garbage = await client.first({ $0["error"] != nil }) { client.sendBytes(Array("garbage\r\n".utf8)) }
    #expect(garbage["error"]?["code"] == -32700)
    for id: JSONValue in ["河", 0, 2_147_483_647, "7", -1] {
      #expect(await client.request("textDocument/hover", hover, id: id)["error"] == nil)
    }
  }
}
