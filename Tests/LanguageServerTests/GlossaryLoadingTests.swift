import Foundation
import KnowledgeIndex
import LanguageServerProtocol
import Testing

@testable import LanguageServer
@testable import mingce

/// The setting `glossaries` in a running server.
@Suite struct GlossaryLoadingTests {
  private let text = "各地推进四水同管和五渠联治。\n"

  /// A folder with a corpus of one line and a glossary outside of it, removed afterwards.
  private final class Folders {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-\(UUID().uuidString)")
    var work: String { base.path + "/work" }
    var glossary: String { base.path + "/elsewhere/词库.csv" }

    init() throws {
      try write("全面推行水渠长制。\n", to: "work/corpus/2023-01-01.md")
    }

    deinit {
      // What is left in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: base)
    }

    func write(_ text: String, to path: String) throws {
      let url = base.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func client(_ folders: Folders) async throws -> (TestClient, String) {
    try folders.write(#"{"cacheFolder": ".cache", "glossaries": "../elsewhere/词库.csv"}"#, to: "work/.mingce.json")
    let client = TestClient(openKnowledge: {
      KnowledgeBase(root: $0, configuration: $1, readGlossary: CuratedMapping.read)
    })
    let capabilities: JSONValue = [
      "general": ["positionEncodings": ["utf-8"]],
      "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": true]],
      "textDocument": ["hover": ["contentFormat": ["markdown"]], "definition": ["linkSupport": true]],
    ]
    await client.start(capabilities: capabilities, folders: [folders.work])
    let report = DocumentURI(path: folders.work + "/report.md").text
    client.open(report, text)
    await client.idle()
    return (client, report)
  }

  private func hover(_ client: TestClient, _ report: String, _ term: String) async -> String? {
    let hover = await client.result("textDocument/hover", TestClient.place(report, term, in: text))
    return hover.at("contents", "value").string
  }

  private func changed(_ client: TestClient, _ folders: Folders) async {
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(DocumentURI(path: folders.glossary).text), "type": 2]]]
    )
    await client.idle()
  }

  @Test func aGlossaryIsReadWatchedAndReadAgain() async throws {
    let folders = try Folders()
    try folders.write("术语,释义\n四水同管,四水同管是四种水一起管。\n", to: "elsewhere/词库.csv")
    let (client, report) = try await client(folders)
    #expect(await hover(client, report, "四水同管")?.contains("四水同管是四种水一起管") == true)
    #expect(await hover(client, report, "五渠联治")?.contains("联合治理") != true)
    let links = await client.result("textDocument/definition", TestClient.place(report, "四水同管", in: text))
    #expect(links.at(0, "targetUri").string == DocumentURI(path: folders.glossary).text, "\(links)")
    #expect(links.at(0, "targetSelectionRange", "start", "line") == 1)
    let watched = client.received("client/registerCapability").map { String(decoding: $0.json, as: UTF8.self) }
    #expect(watched.contains { $0.contains("baseUri") && $0.contains("词库.csv") }, "\(watched)")

    try folders.write("术语,释义\n\n五渠联治,五渠联治是五条渠联合治理。\n", to: "elsewhere/词库.csv")
    await changed(client, folders)
    #expect(await hover(client, report, "五渠联治")?.contains("联合治理") == true)
    #expect(await hover(client, report, "四水同管")?.contains("四种水") != true)
  }

  @Test func aBrokenGlossaryIsToldAndItsLastGoodVersionStays() async throws {
    let folders = try Folders()
    try folders.write("术语,释义\n四水同管,四水同管是四种水一起管。\n", to: "elsewhere/词库.csv")
    let (client, report) = try await client(folders)
    try folders.write("术语,释义\n四水同管,\"没有写完\n", to: "elsewhere/词库.csv")
    await changed(client, folders)
    await changed(client, folders)
    #expect(await hover(client, report, "四水同管")?.contains("四种水") == true)
    let messages = client.received("window/showMessage").compactMap { $0.at("params", "message").string }
    #expect(messages.filter { $0.contains("词库.csv:2:6: 有一个带引号的单元格没有闭合") }.count == 1, "\(messages)")
    try folders.write("术语,释义\n四水同管,改好了的释义。\n", to: "elsewhere/词库.csv")
    await changed(client, folders)
    #expect(await hover(client, report, "四水同管")?.contains("改好了的释义") == true)
  }

  @Test func anExportRefusesTheCorpusAndDoesNotBlockTheServer() async throws {
    let folders = try Folders()
    try folders.write("术语,释义\n四水同管,四水同管是四种水一起管。\n", to: "elsewhere/词库.csv")
    try folders.write(#"{"cacheFolder": ".cache", "glossaries": "../elsewhere/词库.csv"}"#, to: "work/.mingce.json")
    let client = TestClient(
      openKnowledge: { KnowledgeBase(root: $0, configuration: $1, readGlossary: CuratedMapping.read) },
      exportGlossary: LSPGlossary.export
    )
    await client.start(folders: [folders.work])
    func export(_ path: String, _ format: String = "tbx") async -> JSONValue {
      await client.request(
        "workspace/executeCommand",
        ["command": "mingce.export", "arguments": [["format": .string(format), "path": .string(path)]]]
      )
    }
    let good = await export(folders.base.path + "/out.tbx")
    #expect(good["result"]?.string?.contains("out.tbx") == true, "\(good)")
    let corpus = folders.work + "/corpus/2023-01-01.md"
    let before = FileManager.default.contents(atPath: corpus)
    for path in [corpus, folders.glossary, folders.work, folders.base.path + "/no/such/folder.tbx"] {
      #expect(await export(path).at("error", "message").string?.contains(path) == true, "\(path)")
    }
    #expect(FileManager.default.contents(atPath: corpus) == before)
    #expect(await export(folders.base.path + "/x", "docx").at("error", "message").string?.contains("docx") == true)
  }
}
