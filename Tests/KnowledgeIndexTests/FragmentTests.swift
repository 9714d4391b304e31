import PolicyText
import Recognition
import Testing

@testable import KnowledgeIndex

@Suite("Stored fragments")
struct FragmentTests {
  private func sample() -> RecognitionResult {
    var result = RecognitionResult()
    let document = PolicyDocument(source: SourceText("甲省省长李明出席。\n\n乙省召开会议。"), dateHint: CalendarDate(iso: "2023-01-02"))
    result.articles = document.articles.map { ArticleSummary($0, in: document) }
    result.articles.append(
      ArticleSummary(
        range: 5..<90,
        title: "题",
        kicker: "肩",
        deck: "副",
        dateline: "甲地",
        date: CalendarDate(iso: "1999-12-31"),
        dateIsInferred: true,
        bylines: ["丙", "丁"],
        paper: "甲报"
      )
    )
    let post = Post(
      written: "省长",
      title: "长",
      organisation: "甲省人民政府",
      place: "甲省",
      level: .province,
      resolved: "甲省省长",
      status: .acting
    )
    result.people = [
      PersonSighting(
        name: "李明",
        range: 12..<18,
        category: .business,
        evidence: .strong,
        isAmbiguous: true,
        posts: [
          PostAttribution(post: post, range: 0..<12, event: .dismissed, actDate: actDate("2021-05-01", "2021-05-31")),
          PostAttribution(post: Post(written: "x", title: ""), range: 3..<4),
        ],
        article: 1,
        isRepeat: true
      ),
      PersonSighting(name: "王芳", range: 2..<3, category: .journalist, evidence: .weak),
    ]
    result.programs = [
      ProgramSighting(
        name: "甲",
        form: "“甲”",
        range: 5..<9,
        kind: .zoneOrPilot,
        documentKind: .workReport,
        evidence: .strong,
        broader: "乙",
        article: 2,
        isRepeat: true
      ),
      ProgramSighting(name: "甲", form: "甲", range: 1..<2, kind: .other, evidence: .weak),
    ]
    result.definitions = [
      DefinitionSighting(
        term: "甲",
        text: "甲是乙。",
        range: 7..<70,
        strength: .explains,
        score: 812,
        responsible: ["甲厅", "乙厅"],
        article: 3,
        isRepeat: true
      )
    ]
    result.organisations = [OrganisationSighting(name: "甲厅", range: 1..<9, article: 1)]
    result.places = [
      PlaceSighting(name: "甲省", code: "140000", range: 2..<4, article: 1),
      PlaceSighting(name: "乙村", code: nil, parentCode: "140100", range: 1..<3),
    ]
    result.aliases = [AliasSighting(short: "甲", full: "甲乙", range: 4..<40)]
    result.repeats = [9..<10, 3..<8]
    return result
  }

  private func actDate(_ first: String, _ last: String) -> ActDate? {
    guard let first = CalendarDate(iso: first), let last = CalendarDate(iso: last) else { return nil }
    return ActDate(first: first, last: last)
  }

  @Test("what is written is read")
  func roundTrip() throws {
    let passages = [
      Passage(range: 0..<9, sourceRange: 2..<14, hash: 7), Passage(range: 9..<30, sourceRange: 20..<44, hash: .max),
    ]
    let (result, read) = try FragmentCoder.decode(FragmentCoder.encode(sample(), passages))
    #expect(result == sample())
    #expect(read == passages)
    let empty = try FragmentCoder.decode(FragmentCoder.encode(RecognitionResult(), []))
    #expect(empty.0 == RecognitionResult())
  }

  // A member that is added to a stored type must be added to the coder; this is where one is reminded.
  @Test("the coder knows every member of the stored types")
  func members() throws {
    func labels(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    let sample = sample()
    #expect(
      labels(sample) == [
        "articles", "people", "programs", "definitions", "organisations", "places", "aliases", "repeats",
      ]
    )
    #expect(
      labels(sample.people[0])
        == ["name", "range", "category", "evidence", "isAmbiguous", "posts", "article", "isRepeat"]
    )
    #expect(labels(sample.people[0].posts[0]) == ["post", "range", "event", "actDate", "held"])
    #expect(sample.people[0].posts[0].actDate.map(labels) == ["first", "last"])
    #expect(
      labels(sample.people[0].posts[0].post)
        == ["written", "title", "organisation", "place", "level", "resolved", "status"]
    )
    #expect(
      labels(sample.programs[0])
        == ["name", "form", "range", "kind", "documentKind", "evidence", "broader", "article", "isRepeat"]
    )
    #expect(
      labels(sample.definitions[0])
        == ["term", "text", "range", "strength", "score", "responsible", "article", "isRepeat"]
    )
    #expect(
      labels(sample.articles[0])
        == ["range", "title", "kicker", "deck", "dateline", "date", "dateIsInferred", "bylines", "paper"]
    )
    #expect(labels(sample.organisations[0]) == ["name", "range", "article"])
    #expect(labels(sample.places[0]) == ["name", "code", "parentCode", "range", "article"])
    #expect(labels(sample.aliases[0]) == ["short", "full", "range"])
  }

  @Test("damaged bytes throw, whatever is damaged")
  func damage() throws {
    let whole = FragmentCoder.encode(sample(), [Passage(range: 0..<9, sourceRange: 2..<14, hash: 7)])
    for length in 0..<whole.count {
      #expect(throws: (any Error).self) { try FragmentCoder.decode(Array(whole.prefix(length))) }
    }
    // Any byte may be wrong: the reader may misread, but never trap.
    for index in whole.indices {
      for value in [0x00, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = value
        // Both outcomes are right; only a trap would not be.
        _ = try? FragmentCoder.decode(bytes)
      }
    }
  }

  @Test(
    "a normalised text is stored as its difference from the source",
    arguments: [
      "", "甲省省长李明出席。", "第一行没有写完就换\n行了，接着写。\n\n另一段，(括号)和ＡＢＣ１２。\r\n　　缩进。", "李　明、王\n芳\u{FEFF}𠮷",
    ]
  )
  func normalization(text: String) throws {
    let document = PolicyDocument(source: SourceText(text))
    let stored = FragmentCoder.encode(document.normalized, of: document.source)
    let read = try FragmentCoder.decodeNormalization(stored, of: document.source)
    #expect(read.bytes == document.normalized.bytes)
    #expect(read.map.runs == document.normalized.map.runs)
    for length in 0..<stored.count {
      #expect(throws: (any Error).self) {
        try FragmentCoder.decodeNormalization(Array(stored.prefix(length)), of: document.source)
      }
    }
  }

  @Test("positions, one by one and in one walk")
  func positions() {
    let source = SourceText("a河𠮷\r\n长\r制\n")
    var scanner = PositionScanner(source)
    for offset in 0...(source.bytes.count + 1) {
      #expect(scanner.position(of: offset) == TextPosition(offset: offset, in: source), "\(offset)")
    }
    #expect(scanner.position(of: 8) == TextPosition(line: 0, utf8: 8, utf16: 4, scalar: 3))
    #expect(scanner.position(of: 3) == TextPosition(offset: 3, in: source))
  }

  @Test("integers of every size")
  func integers() throws {
    var writer = PackedWriter()
    let numbers = [0, 1, -1, 63, 64, -64, -65, 1 << 20, .max, .min]
    for number in numbers { writer.write(number) }
    writer.write(unsigned: .max)
    var reader = PackedReader(writer.bytes)
    for number in numbers { #expect(try reader.readInt() == number) }
    #expect(try reader.readUnsigned() == .max)
    #expect(reader.isAtEnd)
    #expect(throws: PackedReader.Malformed.self) { try reader.readUnsigned() }
  }

  @Test("day numbers go both ways")
  func days() throws {
    for day in stride(from: -25_567, through: 47_846, by: 1) {
      #expect(CalendarDate(dayNumber: day)?.dayNumber == day)
    }
    #expect(CalendarDate(dayNumber: 0) == CalendarDate(iso: "1970-01-01"))
    #expect(CalendarDate(dayNumber: 10_000_000) == nil)
  }

  @Test(
    "marks around a form",
    arguments: [("“四好”", "四好"), ("《办法》", "办法"), ("“甲”和“乙”", "“甲”和“乙”"), ("“甲”工程", "“甲”工程"), ("“”", "“”")]
  )
  func marks(form: String, bare: String) {
    #expect(unmarked(form) == bare)
  }
}
