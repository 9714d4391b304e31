import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct PostTests {
  static func post(_ text: String, asOf: String = "2023-04-30") -> (PostAtCaret?, MarkedText) {
    let marked = MarkedText(text)
    let context = LexiconFixture.sample.context(asOf: asOf)
    return (PostAtCaret.find(at: marked[1], in: marked.bytes, context: context), marked)
  }

  @Test(
    "the longest post at the caret, from any position inside it",
    arguments: [
      ("2️⃣云岭1️⃣省省长3️⃣讲话", "云岭省省长"),
      ("2️⃣1️⃣云岭省省长3️⃣讲话", "云岭省省长"),
      ("云岭的2️⃣省1️⃣长3️⃣讲话", "省长"),
      ("2️⃣云岭省\n省1️⃣长3️⃣讲话", "云岭省省长"),
      ("由2️⃣省委书记1️⃣3️⃣讲话", "省委书记"),
    ]
  )
  func finds(text: String, phrase: String) throws {
    let (answer, marked) = Self.post(text)
    let post = try #require(answer)
    #expect(post.phrase == phrase)
    #expect(post.range == marked.range(2, 3))
  }

  @Test("no post, no answer", arguments: ["1️⃣", "天气1️⃣晴朗", "省\n\n1️⃣长"])
  func nothing(text: String) {
    #expect(Self.post(text).0 == nil)
  }

  @Test("the holders of the post as of the day, in the hover too")
  func holders() throws {
    let now = try #require(Self.post("云岭省省1️⃣长").0)
    #expect(now.holders.current.map(\.person.name) == ["曾立单"])
    #expect(now.holders.former.map(\.person.name) == ["周文渠"])
    let marked = MarkedText("云岭省省1️⃣长")
    let context = LexiconFixture.sample.context(asOf: "2023-04-30")
    let hover = try #require(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context))
    var shown = ""
    for language in AnswerLanguage.allCases {
      shown += AnswerText(style: .markdown, language: language).text(of: hover) + "\n\n"
    }
    try Golden.check(shown, "hover-post")
  }

  @Test("implementations of a post are its holders over time, of a person the posts")
  func implementations() {
    func places(_ text: String) -> [String] {
      let marked = MarkedText(text)
      let context = LexiconFixture.sample.context(asOf: "2023-04-30")
      let answer = TargetAnswer.implementations(at: marked[1], in: marked.bytes, context: context)
      return answer?.targets.map { "\($0.path):\($0.span.start.line + 1)" } ?? []
    }
    #expect(places("云岭省省1️⃣长") == ["corpus/2023-02-03.txt:50", "corpus/2022-05-01.txt:10"])
    #expect(places("周文1️⃣渠") == ["corpus/2023-02-01.txt:40", "corpus/2022-05-01.txt:10"])
    #expect(places("天1️⃣气") == [])
  }
}
