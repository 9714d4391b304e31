import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct CancellationTests {
  private let place = TestClient.place("file:///work/a.md", line: 0, character: 0)

  @Test func everyRequestIsAnsweredOnce() async {
    let client = TestClient()
    await client.start()
    client.open("file:///work/a.md", "河湖")
    for method in ["textDocument/hover", "textDocument/references", "workspace/symbol"] {
      for number in 0..<30 {
        let id = JSONValue.string("\(method)\(number)")
        var params = place
        if method == "workspace/symbol" { params = ["query": ""] }
        client.send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
        client.notify("$/cancelRequest", ["id": id])
      }
    }
    client.notify("$/cancelRequest", ["id": 424_242])
    client.notify("$/cancelRequest", ["id": nil])
    client.notify("$/cancelRequest", [])
    await client.request("textDocument/hover", place)
    await client.idle()
    let answers = client.received.filter { $0["id"]?.string?.contains("/") == true }
    #expect(Set(answers.compactMap { $0["id"]?.string }).count == 90)
    #expect(answers.count == 90)
    #expect(answers.allSatisfy { $0["error"] == nil || $0["error"]?["code"] == -32800 })
    // The cancellation was already waiting when most of them had their turn.
    #expect(answers.contains { $0["error"]?["code"] == -32800 })
  }

  @Test func anIdMayNotBeUsedTwiceAtOnce() async {
    let client = TestClient()
    await client.start()
    client.open("file:///work/a.md", "河湖")
    for _ in 0..<2 {
      client.send(["jsonrpc": "2.0", "id": "twice", "method": "textDocument/references", "params": place])
    }
    await client.idle()
    await client.request("textDocument/hover", place)
    let answers = client.received.filter { $0["id"] == "twice" }
    #expect(answers.count == 2)
  }
}
