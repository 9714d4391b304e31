import Foundation
import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct HoverTests {
  static func hover(_ text: String, asOf: String = "2023-06-30") -> (HoverAnswer?, MarkedText) {
    let marked = MarkedText(text)
    let context = LexiconFixture.sample.context(asOf: asOf)
    return (HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context), marked)
  }

  @Test(
    "the longest term at the caret, from any position inside it, on either side of a line break",
    arguments: [
      ("推行2️⃣1️⃣渠长制3️⃣。", "渠长制"),
      ("推行2️⃣渠1️⃣长制3️⃣。", "渠长制"),
      ("推行2️⃣渠长制1️⃣3️⃣。", "渠长制"),
      ("印发2️⃣《渠1️⃣长制考核办法》3️⃣", "渠长制考核办法"),
      ("省长2️⃣曾1️⃣\n立单3️⃣出席", "曾立单"),
      ("省长2️⃣曾\r\n立1️⃣单3️⃣出席", "曾立单"),
      ("省长2️⃣曾  \n  立1️⃣单3️⃣出席", "曾立单"),
      ("𠮷👪2️⃣渠1️⃣长制3️⃣", "渠长制"),
    ]
  )
  func finds(text: String, name: String) throws {
    let (answer, marked) = Self.hover(text)
    let hover = try #require(answer)
    #expect(hover.cards.map(\.entity.name) == [name])
    #expect(hover.range == marked.range(2, 3))
  }

  @Test(
    "no term, no hover",
    arguments: ["天气1️⃣晴朗", "1️⃣", "渠\n\n长1️⃣制", "渠\n　　长1️⃣制", "渠长制。天1️⃣气"]
  )
  func nothing(text: String) {
    #expect(Self.hover(text).0 == nil)
  }

  @Test("shorter terms at the caret are listed")
  func nested() throws {
    let hover = try #require(Self.hover("《渠1️⃣长制考核办法》").0)
    #expect(hover.nested.map(\.entity.name) == ["渠长制"])
  }

  @Test("posts stand as of the day of the report")
  func asOf() throws {
    let now = try #require(Self.hover("周1️⃣文渠").0?.cards.first)
    #expect(now.posts.current.map(\.post.resolved) == ["云岭省委书记"])
    #expect(now.posts.former.map(\.post.resolved) == ["云岭省省长"])
    #expect(now.evidenceEnds == nil)
    let then = try #require(Self.hover("周1️⃣文渠", asOf: "2022-12-01").0?.cards.first)
    #expect(then.posts.current.map(\.post.resolved) == ["云岭省省长"])
    #expect(then.posts.later.map(\.post.resolved) == ["云岭省委书记"])
  }

  @Test("a programme is explained as it was said by the day, and what was said later is marked")
  func explainedAsOf() throws {
    var fixture = LexiconFixture()
    let (late, early) = ("渠长制是九项任务的总称。", "渠长制是三项任务的总称。")
    fixture.program("渠长制", definition: late, date: "2023-09-02", further: ["2022-04-01": early])
    func card(_ day: String) throws -> String {
      let marked = MarkedText("推行渠1️⃣长制。")
      let context = fixture.context(asOf: day)
      let hover = try #require(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context))
      return AnswerText(style: .plain, language: .chinese).text(of: hover)
    }
    let then = try card("2023-06-30")
    let (first, second) = (try #require(then.range(of: early)), try #require(then.range(of: late)))
    #expect(first.lowerBound < second.lowerBound)
    #expect(then.contains("晚于 2023-06-30〕\n  \(late)"))
    #expect(!then.contains("首见于"))
    let now = try card("2023-10-01")
    #expect(try #require(now.range(of: late)).lowerBound < #require(now.range(of: early)).lowerBound)
    #expect(!now.contains("晚于"))
    #expect(try card("2022-03-01").contains("首见于 2022-04-01，晚于 2022-03-01"))
  }

  @Test("people and posts of a sentence with a time of its own are shown as of that time")
  func sentenceDate() throws {
    let hover = try #require(Self.hover("2022年12月，省长周1️⃣文渠到此调研。").0)
    #expect(hover.sentenceDate?.written == "2022年12月")
    #expect(hover.cards.first?.posts.asOf.iso == "2022-12-31")
    #expect(hover.cards.first?.posts.current.map(\.post.resolved) == ["云岭省省长"])
    let text = AnswerText(style: .plain, language: .chinese).text(of: hover)
    #expect(text.hasPrefix("〔按句中“2022年12月”，截至 2022-12-31〕\n\n周文渠 · 官员"), "\(text)")
    let post = try #require(Self.hover("2022年12月，云岭省省1️⃣长到此调研。").0)
    #expect(post.post?.holders.current.map(\.person.name) == ["周文渠"])
    let programme = try #require(Self.hover("2022年12月，推行渠1️⃣长制。").0)
    #expect(programme.sentenceDate == nil)
  }

  @Test("a post last seen long ago is shown with the post seen since")
  func successor() throws {
    var fixture = LexiconFixture()
    fixture.person(
      "吕长乐",
      [
        LexiconFixture.tenure("吕长乐", "河川市市长", written: "市长", seen: ["2021-03-05"]),
        LexiconFixture.tenure("吕长乐", "云岭省副省长", written: "副省长", seen: ["2023-03-28"]),
      ]
    )
    let context = fixture.context(asOf: "2023-04-30")
    func shown(_ text: String) throws -> String {
      let marked = MarkedText(text)
      let hover = try #require(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context))
      return AnswerText(style: .plain, language: .chinese).text(of: hover)
    }
    let card = try shown("吕1️⃣长乐")
    #expect(card.contains("河川市市长（原文“市长”） · 2021-03-05 见，此后未见；2023-03-28 见任云岭省副省长"), "\(card)")
    #expect(!card.contains("2023-03-28 见，此后未见"))
    #expect(try shown("河川市市1️⃣长").contains("2021-03-05 见，此后未见；2023-03-28 见任云岭省副省长"))
    let typed = Array("河川市市长".utf8)
    let items = CompletionAnswer.complete(at: typed.count, in: typed, context: context, shape: .run).items
    #expect(items.first?.detail == "河川市市长（末见 2021-03-05，此后见任云岭省副省长）", "\(items)")
  }

  @Test("far from the evidence the card says where the corpus ends", arguments: ["周1️⃣文渠", "渠1️⃣长制"])
  func caution(text: String) throws {
    let card = try #require(Self.hover(text, asOf: "2024-06-30").0?.cards.first)
    #expect(card.evidenceEnds?.iso == "2023-03-28")
  }

  @Test(
    "the words of a hover",
    arguments: [
      ("official", "周1️⃣文渠", "2023-06-30"), ("late", "周1️⃣文渠", "2025-01-01"), ("earlier", "周1️⃣文渠", "2022-12-01"),
      ("system", "推行渠1️⃣长制", "2023-06-30"), ("phrase", "《渠1️⃣长制考核办法》", "2023-06-30"),
    ]
  )
  func words(name: String, text: String, asOf: String) throws {
    let hover = try #require(Self.hover(text, asOf: asOf).0)
    var shown = ""
    for style in [AnswerText.Style.markdown, .plain] {
      for language in AnswerLanguage.allCases {
        let words = AnswerText(style: style, language: language) { "file:///w/\($0.path)#L\($0.span.start.line + 1)" }
        shown += "=== \(style) \(language.rawValue)\n\(words.text(of: hover))\n\n"
      }
    }
    try Golden.check(shown, "hover-\(name)")
  }

  @Test("marks in the corpus's text do not become Markdown")
  func escaping() throws {
    var fixture = LexiconFixture()
    fixture.program("三*清_建", definition: "三*清_建是<b>一项</b>[制度](http://example.org)。\n# 第二行")
    let bytes = Array("推行三*清_建".utf8)
    let hover = try #require(HoverAnswer.hover(at: 8, in: bytes, context: fixture.context()))
    let text = AnswerText(style: .markdown, language: .chinese).text(of: hover)
    #expect(text.contains("**三\\*清\\_建**"))
    #expect(text.contains("\\<b\\>一项\\</b\\>\\[制度\\](http://example.org)。 \\# 第二行"))
  }
}
