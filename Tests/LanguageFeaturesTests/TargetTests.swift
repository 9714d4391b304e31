import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct TargetTests {
  static func places(_ answer: TargetAnswer?) -> [String] {
    answer?.targets.map { "\($0.path):\($0.span.start.line + 1)" } ?? []
  }

  @Test("a programme leads to what explains it, not to any mention")
  func programme() {
    let marked = MarkedText("推行渠1️⃣长制")
    let answer = TargetAnswer.definition(at: marked[1], in: marked.bytes, context: LexiconFixture.sample.context())
    #expect(Self.places(answer) == ["corpus/2023-03-28.txt:20"])
    #expect(answer?.origin == 6..<15)
  }

  @Test("without a definition a programme leads to its first sighting")
  func firstSighting() {
    let marked = MarkedText("坚持三1️⃣清三建")
    let answer = TargetAnswer.definition(at: marked[1], in: marked.bytes, context: LexiconFixture.sample.context())
    #expect(Self.places(answer) == ["corpus/2023-03-28.txt:25"])
  }

  @Test("an official leads to the earliest place with name and post, then to the first of each further post")
  func official() {
    let marked = MarkedText("周文1️⃣渠")
    let context = LexiconFixture.sample.context()
    #expect(
      Self.places(TargetAnswer.definition(at: marked[1], in: marked.bytes, context: context))
        == ["corpus/2022-05-01.txt:10", "corpus/2023-02-01.txt:40"]
    )
    #expect(
      Self.places(TargetAnswer.declaration(at: marked[1], in: marked.bytes, context: context))
        == ["corpus/2022-05-01.txt:10"]
    )
  }

  @Test("no term, no target")
  func nothing() {
    let bytes = Array("天气晴朗".utf8)
    #expect(TargetAnswer.definition(at: 3, in: bytes, context: LexiconFixture.sample.context()) == nil)
  }

  @Test(
    "workspace symbols by Han, by a part, by pinyin",
    arguments: [
      ("渠长", ["渠长制", "渠长制考核办法"]), ("振兴", ["乡村绿化振兴工程"]), ("qzz", ["渠长制", "渠长制考核办法"]),
      ("zwq", ["周文渠"]), ("天气", []), ("天气渠长", []),
    ]
  )
  func symbols(query: String, names: [String]) {
    let found = WorkspaceSymbol.find(query, context: LexiconFixture.sample.context())
    #expect(found.map(\.entity.name) == names)
  }

  @Test("an empty symbol query gives the entities, most mentioned first within their kind")
  func emptyQuery() {
    let found = WorkspaceSymbol.find("", context: LexiconFixture.sample.context(), limit: 4)
    #expect(found.count == 4)
    #expect(found.first?.entity.name == "吕长")
  }
}
