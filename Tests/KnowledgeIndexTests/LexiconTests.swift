import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite("The lexicon snapshot")
struct LexiconTests {
  private func person(_ name: String, ambiguous: Bool = false) -> Entity {
    var entity = Entity(id: EntityID(kind: .person, name: name), nature: .person(.official))
    entity.isAmbiguous = ambiguous
    return entity
  }

  private func program(_ name: String, _ forms: [String] = []) -> Entity {
    var entity = Entity(id: EntityID(kind: .program, name: name), nature: .program(.system, nil))
    entity.forms += forms
    return entity
  }

  private func names(_ text: String, _ lexicon: Lexicon) -> [String] {
    let bytes = Array(text.utf8)
    return lexicon.matches(in: bytes, range: 0..<bytes.count).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("longest first, nested ones too, but no name inside a longer name and no short form inside its long one")
  func nesting() {
    let lexicon = Lexicon(
      entities: [person("李明"), person("李明珠"), program("李明思想"), program("河长制", ["全面河长制"]), program("G20")],
      corpus: CorpusSummary()
    )
    #expect(names("李明珠与李明", lexicon) == ["李明珠", "李明"])
    #expect(names("学习李明思想", lexicon) == ["李明思想", "李明"])
    #expect(names("推行全面河长制", lexicon) == ["全面河长制"])
    #expect(names("G20与G200、AG20", lexicon) == ["G20"])
  }

  @Test("the match at a caret, in any place of the term", arguments: 0...9)
  func caret(offset: Int) {
    let lexicon = Lexicon(entities: [program("河长制"), program("河长")], corpus: CorpusSummary())
    let bytes = Array("河长制度".utf8)
    let found = lexicon.matches(at: offset, in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found.first == "河长制")
    #expect(found.contains("河长") == (offset <= 6))
    #expect(lexicon.matches(at: 12, in: bytes).isEmpty)
    #expect(lexicon.matches(at: 99, in: bytes).isEmpty)
  }

  @Test("a name broken by a line end is found in a document, and a name that is a word only with proof")
  func documents() {
    let lexicon = Lexicon(entities: [program("河湖长制"), person("高峰", ambiguous: true)], corpus: CorpusSummary())
    let text = "调研期间，他主持召开座谈会，听取河湖\n\n长制工作情况汇报，对成绩给予肯定。客流高峰平稳度过。\n"
    let document = PolicyDocument(source: SourceText(text))
    let found = lexicon.matches(in: document)
    #expect(found.count == 1)
    #expect(found.first.map { document.source.string(in: $0.range) } == "河湖\n\n长制")
    var proof = RecognitionResult()
    proof.people = [PersonSighting(name: "高峰", range: 0..<6, category: .official, evidence: .strong)]
    #expect(lexicon.matches(in: document, recognition: proof).count == 2)
  }

  @Test("completion keys: every suffix, in order, by prefix")
  func completion() {
    let lexicon = Lexicon(entities: [program("乡村振兴战略"), program("振兴计划"), person("振华")], corpus: CorpusSummary())
    let found = lexicon.completion.suffixes(beginningWith: Array("振兴".utf8)).map { suffix in
      "\(lexicon.forms[Int(suffix.form)].text)@\(suffix.offset)"
    }
    #expect(found == ["乡村振兴战略@6", "振兴计划@0"].sorted { $0.contains("战略") && !$1.contains("战略") })
    #expect(lexicon.completion.suffixes(beginningWith: []).count == 12)
    #expect(lexicon.completion.suffixes(beginningWith: Array("无".utf8)).isEmpty)
  }

  @Test("what a report introduces is added without touching the corpus, and is marked")
  func overlay() throws {
    let base = Lexicon(entities: [person("李明")], corpus: CorpusSummary(), generation: 7)
    let overlay = Overlay(
      text: SourceText("会议由[甲省省长]王芳$主持，[乙省省长]李明$出席。王芳强调推行#河长制$。"),
      path: "稿.md",
      dateHint: CalendarDate(iso: "2023-06-30"),
      over: base,
      recognize: ScriptedRecognition.recognize
    )
    #expect(overlay.introduced.map(\.id.description) == ["person/王芳", "program/河长制"])
    #expect(overlay.introduced.allSatisfy { $0.origin == .report })
    #expect(overlay.introduced.first?.tenures.first?.firstSeen == CalendarDate(iso: "2023-06-30"))
    #expect(overlay.introduced.first?.mentionCount == 2)
    #expect(overlay.lexicon.generation == 7)
    #expect(overlay.lexicon.entities.map(\.name) == ["李明", "王芳", "河长制"])
    #expect(overlay.lexicon[EntityID(kind: .person, name: "李明")]?.tenures == [])
    #expect(overlay.lexicon.entities(named: "王芳").count == 1)
    #expect(overlay.lexicon.holders(of: "甲省省长", asOf: try #require(CalendarDate(iso: "2023-07-01"))).current.count == 1)
    #expect(overlay.matches.map { overlay.lexicon.forms[$0.form].text } == ["王芳", "李明", "王芳", "河长制"])
    #expect(overlay.mentions(of: EntityID(kind: .person, name: "李明")).map(\.path) == ["稿.md"])
    #expect(base.entities(named: "王芳").isEmpty)
  }

  @Test("ids are written and read", arguments: ["person/李明", "person/李明/2", "program/A/B", "organisation/x/y/3"])
  func ids(text: String) {
    #expect(EntityID(text)?.description == text)
  }

  @Test("no id", arguments: ["", "person", "thing/x"])
  func badIDs(text: String) {
    #expect(EntityID(text) == nil)
  }

  @Test("far evidence is not asserted")
  func caution() throws {
    let seen = try #require(CalendarDate(iso: "2023-06-29"))
    let tenure = Tenure(
      person: EntityID(kind: .person, name: "李明"),
      post: Post(written: "省长", title: "省长"),
      status: .current,
      firstSeen: seen,
      lastSeen: seen
    )
    let table: [(String, String?)] = [
      ("2023-07-01", nil), ("2023-12-29", nil), ("2024-01-01", "语料截至 2023-06-29"), ("2022-01-01", "语料始于 2023-06-29"),
    ]
    for (day, caution) in table {
      let answer = TenureAnswer(tenures: [tenure], asOf: try #require(CalendarDate(iso: day)))
      #expect(answer.caution == caution, "\(day)")
    }
  }
}
