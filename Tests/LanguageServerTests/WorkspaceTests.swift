import Foundation
import KnowledgeIndex
import LanguageFeatures
import LanguageServerProtocol
import PolicyText
import Recognition
import Testing

@testable import LanguageServer

@Suite struct WorkspaceTests {
  private let north = "file:///north/report.md"
  private let south = "file:///south/report.md"
  private let text = "各地推行渠长制和塘长制。\n"

  private static func corpus(_ term: String) -> [String: [UInt8]] {
    ["corpus/2023-01-01.md": Array("全面推行\(term)。\(term)，是指由各级党政负责人担任负责人的制度。\n".utf8)]
  }

  private func twoFolders() -> TestClient {
    TestClient(openKnowledge: { path, configuration in
      KnowledgeBase(files: Self.corpus(path == "/north" ? "渠长制" : "塘长制"), configuration: configuration)
    })
  }

  /// The hover on `needle`, where it rests on a document of the corpus; the report's own words are none.
  private func hover(_ client: TestClient, _ uri: String, _ needle: String) async -> JSONValue {
    let hover = await client.result("textDocument/hover", TestClient.place(uri, needle, in: text))
    return hover.at("contents", "value").string?.contains("2023-01-0") == true ? hover : nil
  }

  @Test func nothingOfOneFolderIsSeenInAnother() async {
    let client = twoFolders()
    await client.start(folders: ["/north", "/south"])
    client.open(north, text)
    client.open(south, text)
    await client.idle()
    #expect(await hover(client, north, "渠长制") != nil)
    #expect(await hover(client, north, "塘长制") == nil)
    #expect(await hover(client, south, "塘长制") != nil)
    #expect(await hover(client, south, "渠长制") == nil)
    let links = await client.result("textDocument/definition", TestClient.place(south, "塘长制", in: text))
    #expect(links.at(0, "targetUri") == "file:///south/corpus/2023-01-01.md")
  }

  @Test func foldersComeAndGo() async {
    let client = twoFolders()
    await client.start(folders: ["/north"])
    client.open(south, text)
    await client.idle()
    // A document outside of all folders belongs to the first.
    #expect(await hover(client, south, "渠长制") != nil)
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [["uri": "file:///south", "name": "south"]], "removed": []]]
    )
    await client.idle()
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(south), "version": 2], "contentChanges": [["text": .string(text)]]]
    )
    await client.idle()
    #expect(await hover(client, south, "塘长制") != nil)
    #expect(await hover(client, south, "渠长制") == nil)
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [], "removed": [["uri": "file:///north"], ["uri": "file:///south"]]]]
    )
    await client.idle()
    #expect(await hover(client, south, "塘长制") == nil)
  }

  @Test func aClientWithoutFoldersGetsAnswersToo() async {
    let client = TestClient()
    await client.request("initialize", ["capabilities": [:], "rootUri": nil])
    client.notify("initialized")
    client.open(north, text)
    #expect(await client.request("textDocument/hover", TestClient.place(north, line: 0, character: 0))["error"] == nil)
    #expect(await client.request("workspace/symbol", ["query": ""])["result"] == [])
  }

  @Test(
    arguments: [
      ["rootUri": "file:///north"], ["rootPath": "/north"], ["rootUri": "file:///north", "workspaceFolders": nil],
      ["rootUri": "file:///north/"],
    ] as [JSONValue]
  )
  func olderWaysToNameAFolder(_ params: JSONValue) async {
    let client = twoFolders()
    guard case .object(var object) = params else { return }
    object.members.append(.init(name: "capabilities", value: ["general": ["positionEncodings": ["utf-8"]]]))
    await client.request("initialize", .object(object))
    client.notify("initialized")
    client.open(north, text)
    await client.idle()
    #expect(await hover(client, north, "渠长制") != nil)
  }

  /// Indexing is held up until the test lets it go on: what is asked meanwhile is answered.
  @Test func answersWhileTheCorpusIsRead() async {
    let gate = Locked(false)
    let client = TestClient(openKnowledge: { _, configuration in
      KnowledgeBase(
        source: MemoryCorpus(Self.corpus("渠长制")),
        configuration: configuration,
        recognize: { document in
          _ = gate.wait { $0 ? true : nil }
          return Recognizer().recognize(document)
        }
      )
    })
    let begin = await client.first({ $0.at("params", "value", "kind") == "begin" }) {
      client.send([
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": ["capabilities": TestClient.capabilities, "rootUri": "file:///north"],
      ])
      client.notify("initialized")
    }
    #expect(begin.at("params", "value", "title").string?.isEmpty == false)
    client.open(north, text)
    #expect(await hover(client, north, "渠长制") == nil)
    #expect(
      await client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(north)]])["error"] == nil
    )
    let end = await client.first({ $0.at("params", "value", "kind") == "end" }) { gate.signal { $0 = true } }
    #expect(end.at("params", "token") == begin.at("params", "token"))
    await client.idle()
    #expect(await hover(client, north, "渠长制") != nil)
    #expect(client.received("window/workDoneProgress/create").count == 1)
  }

  @Test func editsAnswerRunningRequestsAboutTheDocument() async {
    let client = TestClient(openKnowledge: { _, configuration in
      KnowledgeBase(files: Self.corpus("渠长制"), configuration: configuration)
    })
    await client.start(folders: ["/north"])
    // Long enough (some 300 kB) to be running still when the next message is looked at, however busy the machine is.
    let long = String(repeating: text, count: 8_000)
    client.open(north, long)
    client.ask("textDocument/documentSymbol", ["textDocument": ["uri": .string(north)]], id: "outline")
    client.ask("textDocument/semanticTokens/full", ["textDocument": ["uri": .string(north)]], id: "tokens")
    client.notify("$/cancelRequest", ["id": "tokens"])
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(north), "version": 2], "contentChanges": [["text": .string(text)]]]
    )
    await client.request("textDocument/hover", TestClient.place(north, line: 0, character: 0))
    func code(_ id: String) -> JSONValue {
      (client.received.first { $0["id"]?.string == id } ?? .null).at("error", "code")
    }
    #expect(code("tokens") == -32800)
    #expect(code("outline") == -32801)
    await client.idle()
    #expect(client.received.filter { $0["id"] == "outline" || $0["id"] == "tokens" }.count == 2)
  }

  @Test func settingsComeThroughThreeDoors() async {
    // Initialization options, then the editor's own, which win; what is wrong is told once, with its path.
    let client = TestClient(
      corpus: SampleCorpus.files,
      answers: [
        "workspace/configuration": { params in
          .array(
            (params["items"]?.array ?? []).map { item in
              item["scopeUri"] == nil
                ? ["asOf": "2022-01-01", "checks": ["wordingVariant": "off"], "colour": "red"] : .null
            }
          )
        }
      ]
    )
    await client.start(options: ["asOf": "2021-01-01", "completion": ["rangeMode": "narrow"], "sizeLimit": "big"])
    client.open("file:///work/new.md", SampleCorpus.report + "各地推行渠长")
    await client.idle()
    let lines = SampleCorpus.report.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let answer = await client.result(
      "textDocument/completion",
      TestClient.place("file:///work/new.md", line: lines, character: "各地推行渠长".utf8.count)
    )
    #expect(answer.at("items", 0, "textEdit", "newText") == "渠长制")
    #expect(answer.at("items", 0, "data", "asOf") == "2022-01-01")
    let findings = await client.result("textDocument/diagnostic", ["textDocument": ["uri": "file:///work/new.md"]])
    #expect(findings.at("items").array?.contains { $0.at("code") == "wordingVariant" } == false)
    let messages = client.received("window/showMessage").compactMap { $0.at("params", "message").string }
    #expect(messages.filter { $0.hasPrefix("colour") }.count == 1, "\(messages)")
    #expect(messages.filter { $0.hasPrefix("sizeLimit") }.count == 1, "\(messages)")
  }

  @Test func settingsChangeLive() async {
    let client = TestClient(corpus: SampleCorpus.files)
    let capabilities: JSONValue = ["general": ["positionEncodings": ["utf-8"]], "textDocument": ["diagnostic": [:]]]
    await client.start(capabilities: capabilities)
    client.open("file:///work/new.md", SampleCorpus.report)
    func codes() async -> [JSONValue] {
      let answer = await client.result("textDocument/diagnostic", ["textDocument": ["uri": "file:///work/new.md"]])
      return (answer.at("items").array ?? []).map { $0.at("code") }
    }
    #expect(await codes().contains("wordingVariant"))
    client.notify(
      "workspace/didChangeConfiguration",
      ["settings": ["mingce": ["checks": ["wordingVariant": "off"]]]]
    )
    #expect(await codes().contains("wordingVariant") == false)
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    client.notify("workspace/didChangeConfiguration", ["settings": ["mingce": [:]]])
    #expect(await codes().contains("wordingVariant"))
  }

  @Test func filesOnDiskAreReadAnewWhenTheyChange() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-\(UUID().uuidString)")
    let corpus = folder.appendingPathComponent("corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer {
      // What is left in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: folder)
    }
    func write(_ name: String, _ term: String) throws {
      let text = "全面推行\(term)。\(term)，是指由各级党政负责人担任负责人的制度。\n"
      try Data(text.utf8).write(to: corpus.appendingPathComponent(name))
    }
    try write("2023-01-01.md", "渠长制")
    try Data(#"{"cacheFolder": ".cache", "asOf": 7}"#.utf8).write(to: folder.appendingPathComponent(".mingce.json"))
    let client = TestClient(openKnowledge: { KnowledgeBase(root: $0, configuration: $1) })
    await client.start(folders: [folder.path])
    let report = DocumentURI(path: folder.path + "/report.md").text
    client.open(report, text)
    await client.idle()
    #expect(await hover(client, report, "渠长制") != nil)
    #expect(await hover(client, report, "塘长制") == nil)
    let messages = client.received("window/showMessage").compactMap { $0.at("params", "message").string }
    #expect(messages.contains { $0.contains(".mingce.json") && $0.contains("asOf") }, "\(messages)")

    try write("2023-01-02.md", "塘长制")
    let changed = DocumentURI(path: corpus.path + "/2023-01-02.md").text
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(changed), "type": 1]]])
    await client.idle()
    #expect(await hover(client, report, "塘长制") != nil)

    try FileManager.default.removeItem(at: corpus.appendingPathComponent("2023-01-01.md"))
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(report)]])
    await client.idle()
    #expect(await hover(client, report, "渠长制") == nil)
  }

  @Test func commands() async {
    let client = TestClient(
      corpus: SampleCorpus.files,
      exportGlossary: { base, format, path, asOf, language in
        "\(format) \(path) \(asOf.iso) \(base.lexicon.corpus.documents) \(language.rawValue)"
      }
    )
    await client.start()
    func run(_ command: String, _ arguments: JSONValue) async -> JSONValue {
      await client.request("workspace/executeCommand", ["command": .string(command), "arguments": arguments])
    }
    #expect(
      await run("mingce.export", [["format": "tbx", "path": "/tmp/x.tbx"]])["result"]
        == "tbx /tmp/x.tbx 2023-06-30 2 zh"
    )
    #expect(await run("mingce.export", [["path": "x.tbx"]]).at("error", "code") == -32602)
    #expect(await run("mingce.export", []).at("error", "code") == -32602)
    #expect(await run("mingce.index", [])["result"] == .null)
    #expect(await run("mingce.none", []).at("error", "code") == -32602)
  }
}
