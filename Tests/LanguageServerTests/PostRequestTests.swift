import KnowledgeIndex
import LanguageServerProtocol
import PolicyText
import Testing

@testable import LanguageServer

/// Conversations about posts, evidence and the day they hold for.
@Suite struct PostRequestTests {
  private let uri = SampleCorpus.uri

  /// A capable client of LSP 3.18.
  private static let capabilities: JSONValue = {
    guard case .object(var object) = TestClient.capabilities else { return TestClient.capabilities }
    object.members.append(.init(name: "experimental", value: ["mingceStatus": true]))
    for index in object.members.indices {
      guard case .object(var group) = object.members[index].value else { continue }
      switch object.members[index].name {
      case "workspace": group.members.append(.init(name: "textDocumentContent", value: [:]))
      case "textDocument":
        group.members.append(.init(name: "inlineCompletion", value: [:]))
        group.members.append(.init(name: "implementation", value: ["linkSupport": true]))
      case "window": group.members.append(.init(name: "showDocument", value: ["support": true]))
      default: continue
      }
      object.members[index].value = .object(group)
    }
    return .object(object)
  }()

  private func client(
    _ text: String,
    options: JSONValue = .null,
    capabilities: JSONValue = PostRequestTests.capabilities
  ) async -> TestClient {
    let client = TestClient(corpus: SampleCorpus.files)
    await client.start(capabilities: capabilities, options: options)
    client.open(uri, text)
    await client.idle()
    return client
  }

  @Test func implementationsOfAPostAreItsHolders() async {
    let text = "会见河北省省长一行。\n"
    let client = await client(text)
    let links = await client.result("textDocument/implementation", TestClient.place(uri, "省长", in: text))
    #expect(links.at(0, "targetUri") == "file:///work/corpus/2023-05-10.txt")
    #expect(links.at(0, "originSelectionRange").text(in: text) == "河北省省长")
    let definition = await client.result("textDocument/definition", TestClient.place(uri, "省长", in: text))
    #expect(definition == links, "a post is defined by its holders")
    #expect(await client.result("textDocument/implementation", TestClient.place(uri, "会见", in: text)) == nil)
  }

  @Test func typeHierarchyGoesFromThePostToTheHolderAndBack() async {
    let text = "会见河北省省长一行。\n"
    let client = await client(text)
    let items = await client.result("textDocument/prepareTypeHierarchy", TestClient.place(uri, "省长", in: text))
    #expect(items.at(0, "name") == "河北省省长")
    #expect(items.at(0, "range").text(in: text) == "河北省省长")
    let holders = await client.result("typeHierarchy/subtypes", ["item": items.at(0)])
    #expect(holders.array?.map { $0.at("name") } == ["周文渠"])
    #expect(holders.at(0, "uri") == "file:///work/corpus/2023-05-10.txt")
    let posts = await client.result("typeHierarchy/supertypes", ["item": holders.at(0)])
    #expect(posts.array?.map { $0.at("name") } == ["河北省省长"])
    #expect(await client.result("typeHierarchy/supertypes", ["item": items.at(0)]) == [])
    #expect(await client.result("textDocument/prepareTypeHierarchy", TestClient.place(uri, "会见", in: text)) == nil)
    #expect(await client.errorCode("typeHierarchy/subtypes", [:]) == -32602)
  }

  @Test func citationsOfTheCorpusAreLinks() async {
    let text = "依据 corpus/2023-05-10.txt:2 和 2023-03-28.md。\n"
    let client = await client(text)
    let links = await client.result("textDocument/documentLink", ["textDocument": ["uri": .string(uri)]])
    #expect(
      links.array?.map { $0.at("target") } == [
        "file:///work/corpus/2023-05-10.txt#L2", "file:///work/corpus/2023-03-28.md",
      ]
    )
    #expect(links.at(0, "range").text(in: text) == "corpus/2023-05-10.txt:2")
  }

  @Test func lensesAreOffUntilTheyAreWanted() async {
    let params: JSONValue = ["textDocument": ["uri": .string(uri)]]
    let text = "各地推行渠长制。\n"
    #expect(await client(text).result("textDocument/codeLens", params) == nil)
    let client = await client(text, options: ["lenses": ["evidence": true]])
    let lens = await client.result("textDocument/codeLens", params).at(0)
    #expect(lens.at("range").text(in: text) == "渠长制")
    #expect(lens.at("command", "command") == "mingce.evidence")
    let page = await client.result(
      "workspace/executeCommand",
      ["command": "mingce.evidence", "arguments": lens.at("command", "arguments")]
    )
    #expect(page.at("text").string?.hasPrefix("# 渠长制\n") == true)
    // A client that fetches such pages is told to show it.
    await client.idle()
    #expect(client.received("window/showDocument").map { $0.at("params", "uri") } == [page.at("uri")])
    let content = await client.result("workspace/textDocumentContent", ["uri": page.at("uri")])
    #expect(content.at("text") == page.at("text"))
    #expect(content.at("text").string?.contains("file:///work/corpus/2023-03-28.md#L3") == true)
  }

  @Test func evidenceOfWhatStandsAtThePlace() async {
    let text = "省长周文渠强调，天气晴朗。\n"
    let client = await client(text)
    let page = await client.result(
      "workspace/executeCommand",
      ["command": "mingce.evidence", "arguments": [TestClient.place(uri, "周文渠", in: text)]]
    )
    #expect(page.at("text").string?.contains("河北省省长") == true)
    #expect(page.at("uri").string?.hasPrefix("mingce-evidence:/1/2023-06-30/person/") == true, "as of the report's day")
    for argument in [TestClient.place(uri, "天气", in: text), ["uri": "mingce-evidence:/9/2023-06-30/person/X.md"], [:]] {
      let answer = await client.request(
        "workspace/executeCommand",
        ["command": "mingce.evidence", "arguments": [argument]]
      )
      #expect(answer["error"] != nil, "\(argument)")
    }
    #expect(await client.errorCode("workspace/textDocumentContent", ["uri": "other:/1/x.md"]) == -32602)
    let long = await client.request(
      "workspace/textDocumentContent",
      ["uri": .string("other:/" + String(repeating: "长", count: 5000))]
    )
    #expect((long["error"]?["message"]?.string?.utf8.count ?? .max) < 1000, "a message is no echo")
  }

  @Test func anEvidencePageOutlivesAChangeOfSettings() async {
    let text = "省长周文渠强调，各地推行渠长制。\n"
    let client = await client(text)
    let page = await client.result(
      "workspace/executeCommand",
      ["command": "mingce.evidence", "arguments": [TestClient.place(uri, "渠长制", in: text)]]
    )
    // Another limit makes it another index: the folder is opened anew.
    client.notify("workspace/didChangeConfiguration", ["settings": ["mingce": ["sizeLimit": 123456]]])
    await client.idle()
    let content = await client.result("workspace/textDocumentContent", ["uri": page.at("uri")])
    #expect(content.at("text") == page.at("text"))
  }

  @Test func aPostIsReferredToWhereverSomebodyIsSeenInIt() async {
    let text = "河北省省长强调，各地推行渠长制。\n"
    let client = await client(text)
    let places = await client.result("textDocument/references", TestClient.place(uri, "省长", in: text))
    #expect((places.array ?? []).count > 0)
    #expect((places.array ?? []).allSatisfy { $0.at("uri").string?.hasPrefix("file:///work/corpus/") == true })
  }

  @Test func aBegunWordingIsContinuedInline() async {
    let text = "各地推行渠长\n"
    let client = await client(text)
    let place = TestClient.place(uri, line: 0, character: "各地推行渠长".utf8.count)
    let list = await client.result("textDocument/inlineCompletion", place)
    #expect(list.at("items", 0, "insertText") == "渠长制")
    #expect(list.at("items", 0, "range").text(in: text) == "渠长")
    let other = await client.result("textDocument/inlineCompletion", TestClient.place(uri, line: 0, character: 0))
    #expect(other.at("items") == [])
  }

  @Test func whatIsOfLaterVersionsIsToldOnlyToClientsThatKnowIt() async {
    let new = await TestClient().start(capabilities: Self.capabilities).at("result", "capabilities")
    #expect(new.at("inlineCompletionProvider") == true)
    #expect(new.at("workspace", "textDocumentContent", "schemes") == ["mingce-evidence"])
    let old = await TestClient().start().at("result", "capabilities")
    #expect(old.at("inlineCompletionProvider") == nil)
    #expect(old.at("workspace", "textDocumentContent") == nil)
    #expect(old.at("typeHierarchyProvider") == true)
    #expect(old.at("implementationProvider") == true)
  }

  @Test func theChosenDayChangesEveryAnswer() async {
    let text = "河北省省长周文渠强调。\n"
    let client = await client(text)
    func hover() async -> String {
      await client.result("textDocument/hover", TestClient.place(uri, "周文渠", in: text)).at("contents", "value").string
        ?? ""
    }
    func choose(_ date: JSONValue) async -> JSONValue {
      let answer = await client.request(
        "workspace/executeCommand",
        ["command": "mingce.setAsOf", "arguments": [["date": date]]]
      )
      await client.idle()
      return answer
    }
    func shown() -> [JSONValue] { client.received("$/mingce/status").map { $0.at("params", "asOf") } }
    func findings() async -> [JSONValue] {
      await client.result("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
        .at("items").array?.map { $0.at("code") } ?? []
    }
    #expect(await hover().contains("未知") == false)
    #expect(await findings() == [])
    #expect(await choose("2025-01-01")["result"] == "2025-01-01")
    #expect(await hover().contains("2025-01-01 的情况未知"))
    #expect(await findings() == ["undecidedPost"])
    #expect(await choose(nil)["error"] == nil)
    #expect(await hover().contains("未知") == false)
    #expect(shown() == ["2023-06-30", "2025-01-01", "2023-06-30"])
    #expect(client.received("$/mingce/status").map { $0.at("params", "source") } == ["today", "chosen", "today"])
    #expect(await choose("yesterday")["error"]?["code"] == -32602)
    let wrong: [JSONValue] = ["2025-01-01", ["2025-01-01"], ["date": "2025-01-01", "folder": "file:///elsewhere"]]
    for argument in wrong {
      let answer = await client.request(
        "workspace/executeCommand",
        ["command": "mingce.setAsOf", "arguments": [argument]]
      )
      #expect(answer["error"]?["code"] == -32602, "\(argument)")
    }
    await client.idle()
    #expect(shown().count == 3, "what is refused changes nothing")
  }

  @Test func theStatusIsToldToNobodyWhoDoesNotAsk() async {
    let client = await client("河北省省长周文渠强调。\n", capabilities: TestClient.capabilities)
    #expect(client.received("$/mingce/status") == [])
  }

  @Test func hoverBeforeTheCorpusIsReadSaysSo() async {
    let source = GatedCorpus(SampleCorpus.files)
    let client = TestClient(openKnowledge: { _, configuration in
      KnowledgeBase(source: source, configuration: configuration)
    })
    await client.request(
      "initialize",
      ["capabilities": Self.capabilities, "workspaceFolders": [["uri": "file:///work", "name": "work"]]]
    )
    client.notify("initialized")
    client.open(uri, SampleCorpus.report)
    let place = TestClient.place(uri, "渠长制", in: SampleCorpus.report)
    let early = await client.result("textDocument/hover", place)
    #expect(early.at("contents", "value").string?.contains("正在建立索引") == true)
    // Nor is anything found wanting in a corpus nobody has read.
    let findings = await client.result("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
    #expect(findings.at("items") == [], "\(findings)")
    source.open()
    await client.idle()
    let judged = await client.result("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
    #expect(judged.at("items").array?.isEmpty == false, "\(judged)")
    let late = await client.result("textDocument/hover", place)
    #expect(late.at("contents", "value").string?.contains("由各级党政负责人担任渠长") == true)
  }

  @Test func oneBadChangeDoesNotCostTheOthers() async {
    let text = "各地推行渠\n"
    let client = await client(text)
    func insert(_ text: String, line: JSONValue, character: JSONValue) -> JSONValue {
      let place: JSONValue = ["line": line, "character": character]
      return ["range": ["start": place, "end": place], "text": .string(text)]
    }
    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": 2],
        "contentChanges": [
          insert("长", line: 0, character: .integer("各地推行渠".utf8.count)),
          insert("坏", line: "x", character: 0),
          insert("制", line: 0, character: .integer("各地推行渠长".utf8.count)),
          insert("　", line: -1, character: -5),
        ],
      ]
    )
    await client.idle()
    let hover = await client.result(
      "textDocument/hover",
      TestClient.place(uri, line: 0, character: "　各地推行渠".utf8.count)
    )
    #expect(hover.at("range").text(in: "　各地推行渠长制\n") == "渠长制")
  }
}

/// A corpus that is not listed before it is opened.
private final class GatedCorpus: CorpusSource {
  private let corpus: MemoryCorpus
  private let isOpen = Locked(false)

  init(_ files: [String: String]) {
    corpus = MemoryCorpus(files.mapValues { Array($0.utf8) })
  }

  func open() { isOpen.signal { $0 = true } }

  func list() -> CorpusListing {
    _ = isOpen.wait { $0 ? true : nil }
    return corpus.list()
  }

  func read(_ file: CorpusFile) throws -> [UInt8] { try corpus.read(file) }
}
