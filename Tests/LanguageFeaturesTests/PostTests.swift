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

  @Test(
    "who acts in a post is among its holders, under the name of acting; of who holds it by now, only while he acts",
    arguments: [
      ("2022-12-20", ["河川市代市长 高远山"], ["河川市市长 吕长乐"], ["河川市市长 高远山"]),
      ("2023-03-01", ["河川市市长 高远山"], ["河川市市长 吕长乐"], []),
    ]
  )
  func acting(asOf: String, current: [String], former: [String], later: [String]) throws {
    var fixture = LexiconFixture()
    var tenures = [
      LexiconFixture.tenure("吕长乐", "河川市市长", seen: ["2022-01-10"], ended: "2022-11-08"),
      LexiconFixture.tenure("高远山", "河川市代市长", seen: ["2022-11-08"], ended: "2023-02-12", status: .acting),
      LexiconFixture.tenure("高远山", "河川市市长", seen: ["2023-02-12"]),
    ]
    for index in tenures.indices { tenures[index].post.place = "河川市" }
    fixture.person("吕长乐", [tenures[0]])
    fixture.person("高远山", Array(tenures[1...]))
    let marked = MarkedText("河川市市1️⃣长")
    let post = try #require(
      PostAtCaret.find(at: marked[1], in: marked.bytes, context: fixture.context(asOf: asOf))
    )
    func shown(_ tenures: [Tenure]) -> [String] { tenures.map { "\($0.post.resolved) \($0.person.name)" } }
    #expect(shown(post.holders.current) == current)
    #expect(shown(post.holders.former) == former)
    #expect(shown(post.holders.later) == later)
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

  @Test("the definition of a post is its holders, its declaration the earliest of them")
  func definitionAndDeclaration() {
    let context = Self.cities.context(asOf: "2023-06-30")
    func names(_ answer: TargetAnswer?) -> [String] { answer?.targets.map(\.path) ?? [] }
    for text in ["保1️⃣定市副市长", "保定1️⃣市副市长", "保定市副市1️⃣长"] {
      let marked = MarkedText(text)
      let definition = TargetAnswer.definition(at: marked[1], in: marked.bytes, context: context)
      #expect(names(definition) == ["corpus/2023-05-02.txt"], "\(text)")
    }
    let marked = MarkedText("副市1️⃣长")
    let definition = TargetAnswer.definition(at: marked[1], in: marked.bytes, context: context)
    let declaration = TargetAnswer.declaration(at: marked[1], in: marked.bytes, context: context)
    #expect(names(definition) == ["corpus/2023-05-03.txt", "corpus/2023-05-02.txt"])
    #expect(names(declaration) == ["corpus/2023-05-02.txt"])
  }

  /// Mayors and deputies of two real cities: what is shared and what is not is a matter of places.
  static var cities: LexiconFixture {
    var fixture = LexiconFixture()
    func add(_ name: String, _ resolved: String, _ written: String, _ place: String, _ seen: [String]) {
      var tenure = LexiconFixture.tenure(name, resolved, written: written, seen: seen)
      tenure.post.place = place
      fixture.person(name, [tenure])
    }
    add("周文渠", "保定市市长", "市长", "保定市", ["2023-05-01"])
    add("曾立单", "保定市副市长", "保定市副市长", "保定市", ["2023-05-02"])
    add("吕长乐", "唐山市副市长", "副市长", "唐山市", ["2023-05-03"])
    add("周长绿", "保定市委书记", "市委书记", "保定市", ["2023-05-01"])
    fixture.person("周色", [], category: .journalist, mentions: 90)
    return fixture
  }

  @Test(
    "after a post whoever holds exactly this one, of the place written, else of the report's place first",
    arguments: [
      ("副市长1️⃣", ["吕长乐", "曾立单"]),
      ("保定市副市长1️⃣", ["曾立单"]),
      ("保定市召开会议。副市长1️⃣", ["曾立单", "吕长乐"]),
      ("唐山市召开会议，由副市长1️⃣", ["吕长乐", "曾立单"]),
      ("保定市委书记、副市长1️⃣", ["曾立单"]),
      ("市长1️⃣", ["周文渠"]),
      ("市委书记1️⃣", ["周长绿"]),
      ("县委书记1️⃣", []),
      ("省长1️⃣", []),
      ("市长周1️⃣", ["周文渠"]),
      ("市长zhou1️⃣", ["周文渠"]),
    ]
  )
  func completes(text: String, names: [String]) {
    let marked = MarkedText(text)
    let context = Self.cities.context(asOf: "2023-06-30")
    for shape in [CompletionShape.run, .narrow] {
      let items = CompletionAnswer.complete(at: marked[1], in: marked.bytes, context: context, shape: shape).items
      #expect(items.map(\.label) == names, "\(text) \(shape)")
    }
  }

  @Test("a name typed behind a post that nobody of this name holds is told apart")
  func missed() throws {
    let marked = MarkedText("县长周1️⃣")
    let context = Self.cities.context(asOf: "2023-06-30")
    let items = CompletionAnswer.complete(at: marked[1], in: marked.bytes, context: context, shape: .run).items
    #expect(items.last?.label == "周色", "people who write come behind people who govern")
    #expect(items.allSatisfy { $0.detail.hasPrefix("未见任县长 · ") })
    #expect(items.allSatisfy { $0.kind != .postAndName })
  }

  @Test("evidence far from the day is offered with its date")
  func farEvidence() throws {
    let marked = MarkedText("保定市副市长1️⃣")
    let context = Self.cities.context(asOf: "2025-06-30")
    let items = CompletionAnswer.complete(at: marked[1], in: marked.bytes, context: context, shape: .run).items
    #expect(items.map(\.detail) == ["保定市副市长（末见 2023-05-02，请核实）"])
  }

  @Test("hover on a deputy's post lists the deputies", arguments: ["1️⃣副市长", "副1️⃣市长", "副市1️⃣长", "副市长1️⃣"])
  func deputies(text: String) throws {
    let marked = MarkedText("会议由\(text)主持")
    let context = Self.cities.context(asOf: "2023-06-30")
    let hover = try #require(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context))
    #expect(hover.post?.phrase == "副市长")
    #expect(hover.post?.holders.current.map(\.person.name) == ["吕长乐", "曾立单"])
  }

  @Test("between a post and a name the name is meant, inside the post the post")
  func between() throws {
    let context = Self.cities.context(asOf: "2023-06-30")
    for (text, isName) in [("市委书记1️⃣周长绿", true), ("市委书1️⃣记周长绿", false), ("市委书记周1️⃣长绿", true)] {
      let marked = MarkedText(text)
      let hover = try #require(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context), "\(text)")
      #expect(hover.cards.map(\.entity.name) == (isName ? ["周长绿"] : []), "\(text)")
      #expect((hover.post == nil) == isName, "\(text)")
    }
  }

  @Test("no post where the words are another word's beginning", arguments: ["推行市长1️⃣制", "拨打市长1️⃣热线"])
  func otherWords(text: String) {
    let marked = MarkedText(text)
    let context = Self.cities.context(asOf: "2023-06-30")
    #expect(HoverAnswer.hover(at: marked[1], in: marked.bytes, context: context)?.post == nil)
  }

  @Test("a post of a written place is nobody's whose text says no place")
  func placeless() {
    var fixture = LexiconFixture()
    var there = LexiconFixture.tenure("吕长乐", "镇江市市长", written: "市长", seen: ["2023-03-28"])
    there.post.place = "镇江市"
    fixture.person("吕长乐", [there])
    fixture.person("曾立单", [LexiconFixture.tenure("曾立单", "市长", seen: ["2023-04-20"])])
    fixture.person("周文渠", [LexiconFixture.tenure("周文渠", "副市长", seen: [])])
    let context = fixture.context(asOf: "2023-04-30")
    func items(_ text: String) -> [CompletionItem] {
      let bytes = Array(text.utf8)
      return CompletionAnswer.complete(at: bytes.count, in: bytes, context: context, shape: .run).items
    }
    #expect(items("会见镇江市市长").map(\.label).contains("曾立单") == false)
    #expect(items("会见镇江市市长").first?.label == "吕长乐")
    #expect(items("会见扬州市市长").isEmpty, "nobody is known there")
    #expect(items("会见市长").map(\.label).contains("曾立单"))
    #expect(items("会见副市长").first?.detail == "副市长（日期不详，请核实）", "\(items("会见副市长"))")
  }
}
