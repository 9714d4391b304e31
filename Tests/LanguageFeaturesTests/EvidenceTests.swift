import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

/// Hierarchies, inline suggestions, lenses and evidence pages over the sample corpus.
@Suite struct EvidenceTests {
  static let context = LexiconFixture.sample.context(asOf: "2023-04-30")

  @Test("below a post stand its holders over time, above a person the posts")
  func hierarchy() throws {
    let marked = MarkedText("会见云岭省省1️⃣长")
    let post = try #require(PostHierarchy.item(at: marked[1], in: marked.bytes, context: Self.context).first)
    #expect(post.name == "云岭省省长")
    #expect(post.detail == "职务 · 2 人")
    let holders = PostHierarchy.below(post.subject, context: Self.context)
    #expect(holders.map(\.name) == ["曾立单", "周文渠"])
    #expect(holders.map(\.detail) == ["2023-02-03–2023-06-01", "曾任 · 2022-05-01–2022-11-20"])
    #expect(holders.first?.target?.path == "corpus/2023-02-03.txt")
    #expect(PostHierarchy.above(post.subject, context: Self.context) == [])

    let former = try #require(holders.last)
    let posts = PostHierarchy.above(former.subject, context: Self.context)
    #expect(posts.map(\.name) == ["云岭省委书记", "云岭省省长"])
    #expect(PostHierarchy.below(former.subject, context: Self.context) == [])
  }

  @Test("a person is found by name, nothing where nothing stands")
  func hierarchyItems() {
    func names(_ text: String) -> [String] {
      let marked = MarkedText(text)
      return PostHierarchy.item(at: marked[1], in: marked.bytes, context: Self.context).map {
        "\($0.name) \($0.detail)"
      }
    }
    #expect(names("会见周文1️⃣渠") == ["周文渠 云岭省委书记"])
    #expect(names("天气1️⃣晴朗") == [])
    #expect(names("推行渠长1️⃣制") == [])
  }

  @Test(
    "the standard wording continues what was begun, word by word, and names nobody",
    arguments: [
      ("开展“三清1️⃣", ["三清三建”"]),
      ("推行渠长1️⃣", ["渠长制", "渠长制考核办法"]),
      ("推行渠1️⃣", []),  // one character begins too much
      ("推行qcz1️⃣", []),  // letters would have to be respelled
      ("推进绿化振1️⃣", []),  // so would the middle of a term
      ("会见周文1️⃣", []),
      ("云岭省省长1️⃣", []),
    ]
  )
  func inline(text: String, suggested: [String]) {
    let marked = MarkedText(text)
    let found = InlineSuggestion.suggestions(at: marked[1], in: marked.bytes, context: Self.context)
    #expect(found.map(\.text) == suggested)
    for suggestion in found {
      #expect(suggestion.range.upperBound == marked[1])
      #expect(suggestion.text.utf8.starts(with: marked.bytes[suggestion.range]))
    }
  }

  @Test("one lens for the first mention of what the corpus knows")
  func lenses() {
    let marked = MarkedText("1️⃣周文渠2️⃣推行3️⃣渠长制4️⃣。周文渠强调渠长制，吕长报道。")
    let analysis = ReportAnalysis(marked, context: Self.context)
    let lenses = EvidenceLens.lenses(of: analysis, context: Self.context)
    #expect(lenses.map(\.range) == [marked.range(1, 2), marked.range(3, 4)])
    #expect(lenses.map(\.title) == ["周文渠：3 处，1 份文档，末见 2023-03-28", "渠长制：12 处，1 份文档，末见 2023-03-28"])
  }

  @Test("a page of evidence: the card, every sighting of a post, every mention with its line")
  func page() throws {
    let entity = try #require(Self.context.lexicon.entities(named: "曾立单").first)
    let place = LexiconFixture.citation("省长曾立单强调。", line: 7)
    let mention = Mention(
      entity: entity.id,
      form: "曾立单",
      path: place.path,
      range: place.range,
      span: place.span,
      article: 0,
      date: place.date,
      isRepeat: false
    )
    let page = EvidencePage.text(
      of: EntityCard(entity, context: Self.context),
      mentions: Array(repeating: mention, count: EvidencePage.limit + 2),
      language: .english,
      link: { _ in nil },
      mentionLink: { "\($0.path)#L\($0.span.start.line + 1)" }
    )
    #expect(page.hasPrefix("# 曾立单\n"))
    #expect(page.contains("## Evidence of posts"))
    #expect(page.contains("- 云岭省省长 · 2023-02-03.txt:50"))
    #expect(page.contains("- 2023-03-28 · [corpus/2023-03-28.txt:7](corpus/2023-03-28.txt#L7)\n"))
    #expect(page.hasSuffix("- 2 more\n"))
  }

  @Test("the configuration knows the checks there are")
  func checkNames() {
    #expect(Configuration.checkNames == Finding.Check.allCases.map(\.rawValue))
  }
}
