import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct CompletionTests {
  static let context = LexiconFixture.sample.context()

  static func complete(
    _ text: String,
    shape: CompletionShape = .run,
    context: FeatureContext = context,
    report: Set<Int> = []
  ) -> (items: [CompletionItem], marked: MarkedText) {
    let marked = MarkedText(text)
    let answer = CompletionAnswer.complete(
      at: marked[1],
      in: marked.bytes,
      context: context,
      shape: shape,
      report: EntitySet(report)
    )
    return (answer.items, marked)
  }

  /// The line after accepting `item`.
  static func accepted(_ item: CompletionItem, in marked: MarkedText, replacing: Bool = false) -> String {
    var bytes = marked.bytes
    bytes.replaceSubrange(replacing ? item.replaceRange : item.range, with: Array(item.newText.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("in a sentence with a time of its own the holder is that time's")
  func sentenceDate() {
    func first(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      let context = LexiconFixture.sample.context(asOf: "2023-04-30")
      return CompletionAnswer.complete(at: bytes.count, in: bytes, context: context, shape: .run).items.first?.label
    }
    #expect(first("云岭省省长") == "曾立单")
    #expect(first("2022年12月，云岭省省长") == "周文渠")
  }

  @Test("what only the report has comes behind what the corpus has, however often the report has it")
  func misspeltInTheReport() {
    var corpus = LexiconFixture()
    corpus.program("百村千塘工程", .project, mentions: 1)
    var report = LexiconFixture()
    report.program("百村千糖工程", .project, mentions: 30, date: "2023-06-30", origin: .report)
    let base = corpus.context()
    let lexicon = base.lexicon.adding(report.entities)
    let keys = CompletionIndex(lexicon: lexicon, over: base.keys, readings: SampleReadings())
    let context = FeatureContext(lexicon: lexicon, keys: keys, asOf: base.asOf, language: .chinese)
    let named = Set(lexicon.entities.indices)
    let labels = Self.complete("实施百村1️⃣", context: context, report: named).items.map(\.label)
    #expect(labels == ["百村千塘工程", "百村千糖工程"])
  }

  @Test("who is only nominated later is called so")
  func nominatedLater() throws {
    var fixture = LexiconFixture()
    let nomination = LexiconFixture.tenure("吕长乐", "河川市市长", seen: ["2023-09-01"], status: .nominated)
    var tenure = nomination
    (tenure.firstSeen, tenure.lastSeen) = (nil, nil)
    fixture.person("吕长乐", [tenure])
    let item = try #require(Self.complete("吕长1️⃣", context: fixture.context()).items.first)
    #expect(item.detail == "河川市市长（此后拟任）")
  }

  @Test(
    "what is typed finds the term, in the middle of a run and without a boundary",
    arguments: [
      ("渠长1️⃣", "渠长制"),
      ("各地推行渠长1️⃣", "渠长制"),
      ("各地推行渠长1️⃣，并", "渠长制"),
      ("推进绿化振1️⃣", "乡村绿化振兴工程"),  // inside the term
      ("qcz1️⃣", "渠长制"),
      ("各地qcz1️⃣", "渠长制"),
      ("各地qzz1️⃣", "渠长制"),  // 长 as zhǎng
      ("quzhangzhi1️⃣", "渠长制"),
      ("quchang1️⃣", "渠长制"),
      ("quzz1️⃣", "渠长制"),  // whole and initials mixed
      ("qzhz1️⃣", "渠长制"),  // zh as two letters
      ("渠zh1️⃣", "渠长制"),  // Han and letters mixed
      ("zhou文q1️⃣", "周文渠"),
      ("QCZ1️⃣", "渠长制"),
      ("sqsj1️⃣", "三清三建"),
      ("“三清1️⃣", "三清三建"),
      ("《渠长1️⃣", "渠长制考核办法"),
      ("sswslg1️⃣", "“十四五”水利规划"),
      ("十四1️⃣", "“十四五”水利规划"),
      ("zls1️⃣", "曾立单"),  // both polyphones: 曾 zēng, 单 shàn
      ("cld1️⃣", "曾立单"),
      ("lvchangle1️⃣", "吕长乐"),
      ("luzhangyue1️⃣", "吕长乐"),  // ü as u
      ("周1️⃣", "周文渠"),
      ("省委书记周1️⃣", "周文渠"),
    ]
  )
  func finds(text: String, label: String) {
    for shape in [CompletionShape.run, .narrow] {
      let labels = Self.complete(text, shape: shape).items.prefix(5).map(\.label)
      #expect(labels.contains(label), "\(shape): \(labels)")
    }
  }

  @Test(
    "what is no beginning and no part of a term finds nothing",
    arguments: ["1️⃣", "会议 1️⃣", "天气晴朗1️⃣", "xyzw1️⃣", "qcx1️⃣", "渠长，1️⃣"]
  )
  func findsNothing(text: String) {
    #expect(Self.complete(text).items.map(\.label) == [])
  }

  @Test(
    "the run shape keeps the left part and filters by the text in its range",
    arguments: [
      ("各地推行渠长1️⃣", "各地推行渠长制", "各地推行渠长制"),
      ("各地qcz1️⃣", "各地渠长制", "各地qcz"),
      ("推进绿化振1️⃣", "推进乡村绿化振兴工程", "推进绿化振"),
      ("各地，推行qcz1️⃣", "推行渠长制", "推行qcz"),
    ]
  )
  func runShape(text: String, newText: String, filter: String) throws {
    let (items, marked) = Self.complete(text, shape: .run)
    let item = try #require(items.first)
    #expect(item.newText == newText)
    #expect(item.filterText == filter)
    let typed = String(decoding: marked.bytes[item.range], as: UTF8.self)
    #expect(filter.utf8.starts(with: typed.utf8), "a client filters by \(typed)")
    #expect(Set(items.map(\.range.lowerBound)).count == 1, "one start for all items")
  }

  @Test("clients that score items find nothing to prefer: one range, one filter text, the order of the server")
  func scoredShapes() throws {
    for (shape, typed) in [(CompletionShape.scored, "渠长"), (.scoredRun, "各地推行渠长")] {
      let (items, marked) = Self.complete("各地推行渠长1️⃣", shape: shape)
      #expect(Set(items.map(\.range)).count == 1)
      #expect(Set(items.map(\.filterText)) == [typed])
      let first = try #require(items.first)
      #expect(first.label == "渠长制")
      #expect(Self.accepted(first, in: marked) == "各地推行渠长制")
      #expect(items.map(\.label) == Self.complete("各地推行渠长1️⃣").items.map(\.label))
    }
    // Holders, of whose names nothing is typed, and names that the post begins: the holders' range is widened to theirs.
    let (items, marked) = Self.complete("会见云岭省省长1️⃣", shape: .scored)
    #expect(Set(items.map(\.range)).count == 1)
    let first = try #require(items.first)
    #expect(first.label == "曾立单")
    #expect(Self.accepted(first, in: marked) == "会见云岭省省长曾立单")
  }

  @Test(
    "the narrow shape replaces just what matched",
    arguments: [
      ("各地推行渠长1️⃣", "渠长", "渠长制", nil),
      ("各地qcz1️⃣", "qcz", "渠长制", "qcz"),
      ("推进绿化振1️⃣", "绿化振", "乡村绿化振兴工程", "绿化振"),
    ] as [(String, String, String, String?)]
  )
  func narrowShape(text: String, replaced: String, newText: String, filter: String?) throws {
    let (items, marked) = Self.complete(text, shape: .narrow)
    let item = try #require(items.first)
    #expect(String(decoding: marked.bytes[item.range], as: UTF8.self) == replaced)
    #expect(item.newText == newText)
    #expect(item.filterText == filter)
  }

  @Test(
    "quotation marks and book-title marks are closed once",
    arguments: [
      ("坚持“三清1️⃣", "三清三建", "坚持“三清三建”"),
      ("坚持“三清1️⃣”，", "三清三建", "坚持“三清三建”，"),
      ("印发《渠长制考1️⃣", "渠长制考核办法", "印发《渠长制考核办法》"),
      ("印发《渠长制考1️⃣》", "渠长制考核办法", "印发《渠长制考核办法》"),
      ("编制“十四1️⃣", "“十四五”水利规划", "编制“十四五”水利规划"),
      ("编制十四1️⃣", "“十四五”水利规划", "编制“十四五”水利规划"),
    ]
  )
  func marks(text: String, label: String, line: String) throws {
    for shape in [CompletionShape.run, .narrow] {
      let (items, marked) = Self.complete(text, shape: shape)
      let item = try #require(items.first { $0.label == label }, "\(items.map(\.label))")
      #expect(Self.accepted(item, in: marked) == line)
    }
  }

  @Test("text after the caret that already spells the rest is replaced with it")
  func overlap() throws {
    let (items, marked) = Self.complete("推行渠1️⃣长制。")
    let item = try #require(items.first { $0.label == "渠长制" })
    #expect(Self.accepted(item, in: marked, replacing: true) == "推行渠长制。")
    let other = try #require(items.first { $0.label == "渠长制考核办法" })
    #expect(other.range == other.replaceRange)
  }

  @Test(
    "after a post its holder on the day comes first",
    arguments: [
      ("云岭省省长1️⃣", "2023-06-30", "曾立单"),
      ("云岭省省长1️⃣", "2022-12-01", "周文渠"),
      ("会议由省长1️⃣", "2023-06-30", "曾立单"),
      ("省委书记1️⃣", "2023-06-30", "周文渠"),
    ]
  )
  func holders(text: String, asOf: String, name: String) throws {
    let (items, marked) = Self.complete(text, context: LexiconFixture.sample.context(asOf: asOf))
    let item = try #require(items.first)
    #expect(item.label == name)
    #expect(item.kind == .holder)
    #expect(Self.accepted(item, in: marked) == marked.text + name)
  }

  @Test("a former holder is offered behind the present one and called so")
  func formerHolder() throws {
    let items = Self.complete("云岭省省长1️⃣").items
    #expect(items.prefix(2).map(\.label) == ["曾立单", "周文渠"])
    #expect(items.prefix(2).map(\.detail) == ["云岭省省长", "原云岭省省长"])
  }

  @Test("a name alone is offered before the same name with its post")
  func postItem() throws {
    let items = Self.complete("会见周文渠1️⃣").items
    #expect(items.prefix(2).map(\.label) == ["周文渠", "省委书记周文渠"])
    #expect(items.prefix(2).map(\.newText) == ["会见周文渠", "会见省委书记周文渠"])
    #expect(items.prefix(2).map(\.filterText) == ["会见周文渠", "会见周文渠"])
    let after = Self.complete("省委书记周1️⃣").items
    #expect(!after.contains { $0.kind == .postAndName }, "the post is there already")
  }

  @Test("officials before journalists, what the report names before what it does not, fresh before stale")
  func ranking() throws {
    #expect(Self.complete("吕1️⃣").items.first?.label == "吕长")
    let named = try #require(Self.context.lexicon.entities.firstIndex { $0.name == "吕长乐" })
    #expect(Self.complete("吕1️⃣", report: [named]).items.first?.label == "吕长乐")
    #expect(Self.complete("推动渠长1️⃣").items.first?.label == "渠长制")
  }

  @Test("a wording typed out comes before longer ones that somebody wrote down")
  func wholeBeforeCurated() {
    var fixture = LexiconFixture()
    fixture.program("渠长制", mentions: 1)
    for name in ["渠长制考核", "渠长制办法", "渠长制图册"] { fixture.program(name, mentions: 9, origin: .curated) }
    let marked = MarkedText("渠长制1️⃣")
    let answer = CompletionAnswer.complete(
      at: marked[1],
      in: marked.bytes,
      context: fixture.context(),
      shape: .run
    )
    #expect(answer.items.first?.label == "渠长制")
    #expect(answer.items.count == 4)
  }

  @Test("a single letter under which thousands stand gives the fifty best of all")
  func crowdedLetter() {
    var fixture = LexiconFixture()
    let digits = Array("一二三四五六七八九十")
    for number in 0..<1000 {
      let name = "渠" + [100, 10, 1].map { String(digits[number / $0 % 10]) }.joined()
      fixture.program(name, mentions: number == 777 ? 500 : 2)
    }
    let marked = MarkedText("各地q1️⃣")
    let answer = CompletionAnswer.complete(at: marked[1], in: marked.bytes, context: fixture.context(), shape: .run)
    #expect(answer.items.count == CompletionAnswer.limit)
    #expect(answer.items.first?.label == "渠八八八")
  }

  @Test("the list is cut at fifty and numbered in its order")
  func cut() {
    var fixture = LexiconFixture()
    for number in 0..<300 { fixture.program("渠长第\(number)号工程", .project, mentions: number) }
    let items = Self.complete("渠长1️⃣", context: fixture.context()).items
    #expect(items.count == 50)
    #expect(items.first?.label == "渠长第299号工程")
    #expect(items.map(\.sortText) == items.map(\.sortText).sorted())
    #expect(Set(items.map(\.sortText)).count == 50)
  }
}
