import LanguageServerProtocol
import Testing

@testable import LanguageServer

/// One conversation per method, over a corpus in memory.
@Suite struct FeatureRequestTests {
  private let uri = SampleCorpus.uri
  private let report = SampleCorpus.report

  private func client(
    capabilities: JSONValue = TestClient.capabilities,
    name: String = "test"
  ) async -> TestClient {
    let client = TestClient(corpus: SampleCorpus.files)
    await client.start(capabilities: capabilities, name: name)
    client.open(uri, report)
    await client.idle()
    return client
  }

  private func place(_ needle: String, offset: Int = 1) -> JSONValue {
    TestClient.place(uri, needle, in: report, offset: offset)
  }

  @Test func hoverSaysWhatTheCorpusSays() async {
    let client = await client()
    for offset in 0...3 {
      let hover = await client.result("textDocument/hover", place("渠长制", offset: offset))
      #expect(hover.at("contents", "kind") == "markdown")
      #expect(hover.at("contents", "value").string?.contains("由各级党政负责人担任渠长") == true, "\(hover)")
      #expect(hover.at("contents", "value").string?.contains("file:///work/corpus/2023-03-28.md#L3") == true)
      #expect(hover.at("range").text(in: report) == "渠长制")
    }
    let person = await client.result("textDocument/hover", place("周文渠"))
    #expect(person.at("contents", "value").string?.contains("河北省省长") == true)
    #expect(await client.result("textDocument/hover", place("深化")) == nil)
  }

  @Test func hoverInPlainTextForClientsThatReadNoMarkdown() async {
    let client = await client(capabilities: ["general": ["positionEncodings": ["utf-8"]]])
    let hover = await client.result("textDocument/hover", place("渠长制"))
    #expect(hover.at("contents", "kind") == "plaintext")
    #expect(hover.at("contents", "value").string?.contains("**") == false)
  }

  @Test func completionInTheMiddleOfASentence() async {
    let client = await client()
    let text = "各地推行渠长\n各地qcz\n"
    client.open("file:///work/new.md", text)
    for (line, typed) in [(0, "各地推行渠长"), (1, "各地qcz")] {
      let answer = await client.result(
        "textDocument/completion",
        TestClient.place("file:///work/new.md", line: line, character: typed.utf8.count)
      )
      #expect(answer.at("isIncomplete") == true)
      let item = answer.at("items", 0)
      #expect(item.at("label") == "渠长制", "\(answer)")
      // The whole run is replaced, and what the client filters by begins with what stands there.
      #expect(item.at("textEdit", "range").text(in: text) == typed)
      let newText = item.at("textEdit", "newText").string ?? ""
      #expect(newText.hasSuffix("渠长制"))
      let filter = item.at("filterText").string ?? item.at("label").string ?? ""
      #expect(filter.hasPrefix(typed), "\(filter)")
      #expect(item.at("documentation") == nil)
      #expect(item.at("sortText").string?.isEmpty == false)

      let resolved = await client.result("completionItem/resolve", item)
      #expect(resolved.at("label") == "渠长制")
      #expect(resolved.at("textEdit") == item.at("textEdit"))
      #expect(resolved.at("documentation", "value").string?.contains("由各级党政负责人担任渠长") == true)
    }
  }

  @Test func completionReplacesJustTheMatchInVisualStudioCode() async {
    let client = await client(name: "Visual Studio Code")
    let text = "各地推行渠长\n"
    client.open("file:///work/new.md", text)
    let answer = await client.result(
      "textDocument/completion",
      TestClient.place("file:///work/new.md", line: 0, character: "各地推行渠长".utf8.count)
    )
    #expect(answer.at("items", 0, "textEdit", "range").text(in: text) == "渠长")
    #expect(answer.at("items", 0, "textEdit", "newText") == "渠长制")
  }

  @Test func itemsGoInAsTheyAreWhereTheClientCanBeTold() async {
    let text = "各地推行渠长\n"
    func mode(_ capabilities: JSONValue) async -> JSONValue {
      let client = await client(capabilities: capabilities)
      client.open("file:///work/new.md", text)
      let place = TestClient.place("file:///work/new.md", line: 0, character: "各地推行渠长".utf8.count)
      return await client.result("textDocument/completion", place).at("items", 0, "insertTextMode")
    }
    let item: JSONValue = ["insertTextModeSupport": ["valueSet": [1, 2]]]
    #expect(
      await mode([
        "general": ["positionEncodings": ["utf-8"]], "textDocument": ["completion": ["completionItem": item]],
      ]) == 1
    )
    #expect(await mode(TestClient.capabilities) == nil)
  }

  @Test func definitionLeadsToTheDefiningSentence() async {
    let client = await client()
    let links = await client.result("textDocument/definition", place("渠长制"))
    let link = links.at(0)
    #expect(link.at("targetUri") == "file:///work/corpus/2023-03-28.md")
    #expect(link.at("originSelectionRange").text(in: report) == "渠长制")
    #expect(link.at("targetRange", "start", "line") == 2)
    let plain = await self.client(capabilities: ["general": ["positionEncodings": ["utf-8"]]])
    let locations = await plain.result("textDocument/definition", place("渠长制"))
    #expect(locations.at(0, "uri") == "file:///work/corpus/2023-03-28.md")
    #expect(locations.at(0, "range") == link.at("targetSelectionRange"))
    let declaration = await plain.result("textDocument/declaration", place("周文渠"))
    #expect(declaration.at(0, "uri") == "file:///work/corpus/2023-05-10.txt")
  }

  @Test func referencesAreTheMentionsOfTheCorpus() async {
    let client = await client()
    let all = await client.result("textDocument/references", place("渠长制"))
    // The report's own first, as it is now, then the corpus.
    #expect(all.array?.prefix(2).allSatisfy { $0.at("uri") == .string(uri) } == true)
    #expect((all.array?.count ?? 0) >= 6, "\(all)")
    for location in all.array ?? [] {
      #expect(location.at("range").text(in: SampleCorpus.text(location.at("uri").string ?? "")) == "渠长制")
    }
    guard case .object(var object) = place("渠长制") else { return }
    object.members.append(.init(name: "context", value: ["includeDeclaration": false]))
    let others = await client.result("textDocument/references", .object(object))
    #expect((others.array?.count ?? 0) == (all.array?.count ?? 0) - 1)

    object.members.append(.init(name: "partialResultToken", value: "part"))
    let rest = await client.result("textDocument/references", .object(object))
    #expect(rest == [])
    let parts = client.received("$/progress").filter { $0.at("params", "token") == "part" }
    #expect(parts.flatMap { $0.at("params", "value").array ?? [] } == others.array)
  }

  @Test func highlightsAndOutlineOfTheReport() async {
    let client = await client()
    let highlights = await client.result("textDocument/documentHighlight", place("渠长制"))
    #expect(highlights.array?.map { $0.at("range").text(in: report) } == ["渠长制", "渠长制"])
    let tree = await client.result("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
    #expect(tree.at(0, "name") == "意见")
    let flat = await self.client(capabilities: ["general": ["positionEncodings": ["utf-8"]]])
    let list = await flat.result("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
    #expect(list.at(0, "location", "uri") == .string(uri))
    #expect(list.array?.contains { $0.at("name") == "周文渠" } == true)
    let folds = await client.result("textDocument/foldingRange", ["textDocument": ["uri": .string(uri)]])
    #expect(folds.at(0, "startLine") == 0)
    #expect((folds.at(0, "endLine").integer ?? 0) > 0)
  }

  @Test func selectionsGrow() async {
    let client = await client()
    let position = place("渠长制").at("position")
    let answer = await client.result(
      "textDocument/selectionRange",
      ["textDocument": ["uri": .string(uri)], "positions": [position, position]]
    )
    #expect(answer.array?.count == 2)
    #expect(answer.at(0, "range").text(in: report) == "渠长制")
    #expect(answer.at(0, "parent", "range").text(in: report)?.hasSuffix("渠长制") == true)
  }

  @Test func workspaceSymbolsByHanAndByPinyin() async {
    let client = await client()
    for query in ["渠长", "qcz"] {
      let symbols = await client.result("workspace/symbol", ["query": .string(query)])
      #expect(symbols.array?.contains { $0.at("name") == "渠长制" } == true, "\(query): \(symbols)")
    }
    #expect(await client.errorCode("workspace/symbol", [:]) == -32602)
  }

  @Test func semanticTokensWholeInPartAndAsDifference() async {
    let client = await client()
    let document: JSONValue = ["textDocument": ["uri": .string(uri)]]
    let whole = await client.result("textDocument/semanticTokens/full", document)
    let texts = tokens(whole.at("data"))
    #expect(texts.contains("渠长制"))
    #expect(texts.contains("周文渠"))
    let range: JSONValue = [
      "textDocument": ["uri": .string(uri)],
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 3, "character": 0]],
    ]
    #expect(tokens(await client.result("textDocument/semanticTokens/range", range).at("data")).contains("周文渠") == false)

    client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": 2],
        "contentChanges": [
          ["range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]], "text": "\n"]
        ],
      ]
    )
    let delta = await client.result(
      "textDocument/semanticTokens/full/delta",
      ["textDocument": ["uri": .string(uri)], "previousResultId": whole.at("resultId")]
    )
    var data = whole.at("data").array ?? []
    for edit in delta.at("edits").array ?? [] {
      let start = edit.at("start").integer ?? 0
      data.replaceSubrange(start..<(start + (edit.at("deleteCount").integer ?? 0)), with: edit.at("data").array ?? [])
    }
    let again = await client.result("textDocument/semanticTokens/full", document)
    #expect(JSONValue.array(data) == again.at("data"))
    #expect(delta.at("edits").array?.count == 1)
    let unknown = await client.result(
      "textDocument/semanticTokens/full/delta",
      ["textDocument": ["uri": .string(uri)], "previousResultId": "none of ours"]
    )
    #expect(unknown.at("data") == again.at("data"))
  }

  private func tokens(_ data: JSONValue) -> [String] {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let numbers = data.array?.compactMap(\.integer) ?? []
    var (line, column) = (0, 0)
    var texts: [String] = []
    for start in stride(from: 0, to: numbers.count, by: 5) {
      column = numbers[start] == 0 ? column + numbers[start + 1] : numbers[start + 1]
      line += numbers[start]
      texts.append(String(decoding: lines[line][column..<(column + numbers[start + 2])], as: UTF8.self))
    }
    return texts
  }

  @Test func hintsAreOffUntilTheyAreWanted() async {
    let bare = "周文渠出席会议。\n"
    let params: JSONValue = [
      "textDocument": ["uri": "file:///work/bare.md"],
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 1, "character": 0]],
    ]
    for (options, expected) in [(JSONValue.null, JSONValue.null), (["hints": ["posts": true]], "（河北省省长）")] {
      let client = TestClient(corpus: SampleCorpus.files)
      await client.start(options: options)
      client.open("file:///work/bare.md", bare)
      let hints = await client.result("textDocument/inlayHint", params)
      #expect(hints.at(0, "label") == expected)
      if !expected.isNull { #expect(hints.at(0, "position", "character") == .integer("周文渠".utf8.count)) }
    }
  }

  @Test func renamesWhereverTheNameIsWritten() async {
    let client = await client()
    let prepared = await client.result("textDocument/prepareRename", place("渠长制"))
    #expect(prepared.at("placeholder") == "渠长制")
    #expect(prepared.at("range").text(in: report) == "渠长制")
    #expect(await client.result("textDocument/prepareRename", place("深化")) == nil)
    func rename(_ name: JSONValue) async -> JSONValue {
      guard case .object(var object) = place("渠长制") else { return nil }
      object.members.append(.init(name: "newName", value: name))
      return await client.request("textDocument/rename", .object(object))
    }
    let edits = await rename("水渠长制").at("result", "documentChanges", 0, "edits").array ?? []
    #expect(edits.map { $0.at("range").text(in: report) } == ["渠长制", "渠长制"])
    #expect(edits.allSatisfy { $0.at("newText") == "水渠长制" })
    for bad in ["", "a\nb", 5] as [JSONValue] { #expect(await rename(bad).at("error", "code") == -32602) }
  }

  @Test func findingsArePulledAndMended() async {
    let client = await client()
    let document: JSONValue = ["textDocument": ["uri": .string(uri)]]
    let full = await client.result("textDocument/diagnostic", document)
    let finding = full.at("items").array?.first { $0.at("code") == "wordingVariant" } ?? nil
    #expect(finding.at("range").text(in: report) == "三清三件", "\(full)")
    #expect(finding.at("source") == "mingce")
    #expect(finding.at("relatedInformation", 0, "location", "uri") == "file:///work/corpus/2023-05-10.txt")
    let unchanged = await client.result(
      "textDocument/diagnostic",
      ["textDocument": ["uri": .string(uri)], "previousResultId": full.at("resultId")]
    )
    #expect(unchanged.at("kind") == "unchanged")

    let actions = await client.result(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": finding.at("range"), "context": ["diagnostics": []]]
    )
    let edit = actions.at(0, "edit", "documentChanges", 0)
    #expect(edit.at("textDocument", "version") == 1)
    #expect(edit.at("edits", 0, "newText") == "三清三建")
    #expect(edit.at("edits", 0, "range") == finding.at("range"))
    let refactorings = await client.result(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": finding.at("range"), "context": ["only": ["refactor"]]]
    )
    #expect(refactorings == nil)
  }

  @Test func findingsArePushedToClientsThatDoNotAsk() async {
    let client = TestClient(corpus: SampleCorpus.files)
    await client.start(
      capabilities: [
        "general": ["positionEncodings": ["utf-8"]],
        "textDocument": ["publishDiagnostics": ["versionSupport": true]],
      ]
    )
    client.open(uri, report, version: 7)
    await client.idle()
    let published = client.received("textDocument/publishDiagnostics").last ?? .null
    #expect(published.at("params", "version") == 7)
    #expect(published.at("params", "diagnostics").array?.contains { $0.at("code") == "wordingVariant" } == true)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    await client.idle()
    #expect(client.received("textDocument/publishDiagnostics").last?.at("params", "diagnostics") == [])
  }

  @Test func unopenedAndEmptyDocumentsHaveNothingToSay() async {
    let client = await client()
    client.open("file:///work/empty.md", "")
    for method in RequestRoutes.all.map(\.method) where method.hasPrefix("textDocument/") {
      for uri in ["file:///work/empty.md", "file:///work/missing.md", "untitled:1", "http://example.com/x.md"] {
        let answer = await client.request(
          method,
          [
            "textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 0],
            "positions": [["line": 9, "character": 9]], "previousResultId": "1", "newName": "x",
            "range": ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 9]],
          ]
        )
        #expect(answer.object?["result"] != nil, "\(method) \(uri): \(answer)")
      }
    }
  }
}
