import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct ReportTests {
  @Test(
    "citations lead to documents of the corpus",
    arguments: [
      ("见1️⃣2023-03-29.txt:1132️⃣。", "corpus/2023-03-29.txt", 112),
      ("见1️⃣corpus/2023-03-29.txt:113:52️⃣。", "corpus/2023-03-29.txt", 112),
      ("见1️⃣语料/纪要.md2️⃣", "语料/纪要.md", nil),
      ("见1️⃣b/同名.txt:22️⃣", "b/同名.txt", 1),
    ] as [(String, String, Int?)]
  )
  func links(text: String, path: String, line: Int?) throws {
    let marked = MarkedText(text)
    let paths = ["corpus/2023-03-29.txt", "语料/纪要.md", "a/同名.txt", "b/同名.txt"]
    let links = DocumentLink.links(in: marked.bytes, to: paths)
    let link = try #require(links.first)
    #expect(links.count == 1)
    #expect(link.path == path)
    #expect(link.line == line)
    #expect(link.range == marked.range(1, 2))
  }

  @Test(
    "what names no single document is no link",
    arguments: ["同名.txt:3", "x2023-03-29.txt", "2023-03-29.txts", "天气"]
  )
  func noLinks(text: String) {
    let paths = ["corpus/2023-03-29.txt", "a/同名.txt", "b/同名.txt"]
    #expect(DocumentLink.links(in: Array(text.utf8), to: paths) == [])
  }

  @Test("what an open report introduces is completed with the corpus, at the report's cost")
  func introduced() throws {
    let base = LexiconFixture.sample.context()
    var report = LexiconFixture()
    report.program("渠网提升行动", .action, origin: .report)
    report.person("郑渠生", [LexiconFixture.tenure("郑渠生", "渠县县长", seen: ["2023-06-01"])])
    let lexicon = base.lexicon.adding(report.entities)
    let context = FeatureContext(
      lexicon: lexicon,
      keys: CompletionIndex(lexicon: lexicon, over: base.keys, readings: SampleReadings()),
      asOf: base.asOf,
      language: .chinese
    )
    func labels(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return CompletionAnswer.complete(at: bytes.count, in: bytes, context: context, shape: .run).items.map(\.label)
    }
    #expect(labels("推行渠").contains("渠网提升行动"))
    #expect(labels("推行渠").contains("渠长制"))
    #expect(labels("qcz").first == "渠长制")
    #expect(labels("渠县县长").first == "郑渠生")
    #expect(labels("云岭省省长").first == "曾立单")
    let again = CompletionIndex(lexicon: lexicon, over: context.keys, readings: SampleReadings())
    let second = FeatureContext(lexicon: lexicon, keys: again, asOf: base.asOf, language: .chinese)
    let bytes = Array("渠县县长".utf8)
    let items = CompletionAnswer.complete(at: bytes.count, in: bytes, context: second, shape: .run).items
    #expect(items.filter { $0.label == "郑渠生" }.count == 1, "a report's layer replaces the one before")
  }

  @Test("another wording of an entity is an item of its own, the name in marks is not")
  func wordings() {
    var fixture = LexiconFixture()
    fixture.program("放水养渠", .principleOrSlogan, forms: ["“放水养渠”", "放水养渠改革"], mentions: 5)
    let bytes = Array("推进放水".utf8)
    let items = CompletionAnswer.complete(at: bytes.count, in: bytes, context: fixture.context(), shape: .narrow).items
    #expect(items.map(\.label) == ["放水养渠", "放水养渠改革"])
  }

  @Test("rename changes the places that write this name, marks and other forms of it stay")
  func rename() throws {
    let marked = MarkedText("“1️⃣三清2️⃣三建3️⃣”见效，三清三建不停，推行渠长制。")
    let context = LexiconFixture.sample.context()
    let analysis = ReportAnalysis(marked, context: context)
    let answer = try #require(RenameAnswer.rename(at: marked[2], in: marked.bytes, analysis: analysis))
    #expect(answer.origin == marked.range(1, 3))
    #expect(answer.name == "三清三建")
    #expect(answer.places.count == 2)
    #expect(answer.places.first == marked.range(1, 3))
    let none = MarkedText("天1️⃣气")
    #expect(
      RenameAnswer.rename(at: none[1], in: none.bytes, analysis: ReportAnalysis(none, context: context)) == nil
    )
  }

  @Test("references are the mentions of the longest term, newest first, repeats once")
  func references() async throws {
    let base = KnowledgeBase(files: [
      "corpus/2023-01-01.md": Array("全面推行渠长制。渠长制，是指由各级党政负责人担任渠长的制度。\n".utf8),
      "corpus/2023-05-01.md": Array("各地推行渠长制。\n".utf8),
    ])
    try await base.refresh()
    let lexicon = base.lexicon
    let context = FeatureContext(
      lexicon: lexicon,
      keys: CompletionIndex(lexicon: lexicon, readings: SampleReadings()),
      asOf: try #require(CalendarDate(iso: "2023-06-30")),
      language: .chinese
    )
    let marked = MarkedText("推行渠1️⃣长制")
    let answer = await ReferencesAnswer.references(at: marked[1], in: marked.bytes, context: context, base: base)
    #expect(answer?.mentions.map(\.path) == ["corpus/2023-05-01.md", "corpus/2023-01-01.md", "corpus/2023-01-01.md"])
    let nothing = MarkedText("天1️⃣气")
    #expect(await ReferencesAnswer.references(at: nothing[1], in: nothing.bytes, context: context, base: base) == nil)
  }
}
