import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite("Consolidation: what is accepted, and who is who")
struct ConsolidationTests {
  @Test(
    "names are accepted on evidence",
    arguments: [
      (["a.txt": "会议由[甲省省长]李明$主持。"], true, "strong once"),
      (["a.txt": "据~李明$说，今年粮食丰收，农民收入也有提高。"], false, "weak once"),
      (["a.txt": "据~李明$说，今年粮食丰收。", "b.txt": "走进~李明$的果园，枝头挂满果实。"], true, "weak in two passages"),
      (
        ["a.txt": "据~李明$说，今年粮食丰收，农民收入也有提高，家家户户忙着卖粮。", "b.txt": "据~李明$说，今年粮食丰收，农民收入也有提高，家家户户忙着卖粮。"],
        false, "a reprint is no second passage"
      ),
      (["a.txt": "迎来~^李明$。", "b.txt": "又见~^李明$。"], false, "a word, weak twice"),
      (["a.txt": "会议由[甲省省长]^李明$主持。"], true, "a word, strong"),
    ]
  )
  func acceptance(files: [String: String], isAccepted: Bool, cause: String) async throws {
    let base = try await KnowledgeBase.scripted(files)
    #expect((base.person("李明") != nil) == isAccepted, "\(cause)")
  }

  @Test("a name that is a word is mentioned only in documents that prove it")
  func ambiguousMentions() async throws {
    let base = try await KnowledgeBase.scripted([
      "a.txt": "会议由[甲省省长]^高峰$主持。高峰强调安全。", "b.txt": "客流高峰将至。",
    ])
    let mentions = await base.mentions(of: EntityID(kind: .person, name: "高峰"))
    #expect(mentions.map(\.path) == ["a.txt", "a.txt"])
    #expect(base.person("高峰")?.mentionCount == 2)
    #expect(base.person("高峰")?.isAmbiguous == true)
  }

  @Test("a name introduced in one file is found in all, and the numbers fit the list")
  func mentionsEverywhere() async throws {
    let base = try await KnowledgeBase.scripted([
      "2023-03-01.txt": "会议由[甲省省长]李明$主持。", "2023-05-02.txt": "李明来到田间。李明说，丰收在望。", "c.txt": "没有谁。",
    ])
    let id = EntityID(kind: .person, name: "李明")
    let mentions = await base.mentions(of: id, order: .newestFirst)
    #expect(mentions.map(\.path) == ["2023-05-02.txt", "2023-05-02.txt", "2023-03-01.txt"])
    let entity = try #require(base.lexicon[id])
    #expect(entity.mentionCount == 3)
    #expect(entity.documentCount == 2)
    #expect(entity.firstSeen?.iso == "2023-03-01")
    #expect(entity.lastSeen?.iso == "2023-05-02")
  }

  @Test(
    "two people of one name stay apart by place and time",
    arguments: [
      ("2023-03-01.txt", "[山西省省长]李明$", "2023-03-05.txt", "[广东省省长]李明$", 2, "two provinces within days"),
      ("2019-03-01.txt", "[山西省省长]李明$", "2023-03-05.txt", "[广东省省长]李明$", 1, "years apart: a transfer"),
      ("2023-03-01.txt", "[-山西省省长]李明$", "2023-03-05.txt", "[广东省省长]李明$", 1, "the text says he left"),
      ("2023-03-01.txt", "[山西省省长]李明$", "2023-03-05.txt", "[山西省委书记]李明$", 1, "one province"),
      ("2023-03-01.txt", "[太原市副市长]李明$", "2023-03-05.txt", "[大同市副市长]李明$", 2, "two prefectures within days"),
      ("2023-03-01.txt", "[山西省副省长]李明$", "2023-03-05.txt", "[大同市副市长]李明$", 1, "a province and its own prefecture"),
    ]
  )
  func namesakes(_ pathA: String, _ textA: String, _ pathB: String, _ textB: String, count: Int, cause: String)
    async throws
  {
    let base = try await KnowledgeBase.scripted([pathA: "会议由\(textA)主持，研究春耕。", pathB: "会上\(textB)讲话，部署防汛。"])
    #expect(base.lexicon.entities(named: "李明").count == count, "\(cause)")
  }

  @Test("mentions of namesakes go to the one their document speaks of")
  func namesakeMentions() async throws {
    let base = try await KnowledgeBase.scripted([
      "2023-03-01.txt": "会议由[山西省省长]李明$主持，研究春耕。李明强调安全。",
      "2023-03-05.txt": "会上[广东省省长]李明$讲话，部署防汛。",
      "2023-03-06.txt": "李明到会。",
    ])
    let first = EntityID(kind: .person, name: "李明")
    let second = EntityID(kind: .person, name: "李明", ordinal: 2)
    #expect(await base.mentions(of: first).map(\.path) == ["2023-03-01.txt", "2023-03-01.txt"])
    #expect(await base.mentions(of: second).map(\.path) == ["2023-03-05.txt", "2023-03-06.txt"])
    #expect(base.lexicon[first]?.mentionCount == 2)
    #expect(base.lexicon[second]?.mentionCount == 2)
  }

  @Test("a beginning and an end are of the day that the text gives, not of the paper's")
  func actDates() async throws {
    let base = KnowledgeBase(
      source: MemoryCorpus(
        [
          "2023-09-08.txt": "临江日报 2023年9月8日\n\n9月5日，临江市人大常委会举行会议，决定任命陈思远为临江市副市长；免去周国平的临江市副市长职务。",
          "2023-09-09.txt": "临江日报 2023年9月9日\n\n市委决定，高士诚同志自2023年10月1日起任临江市市长。",
          "2023-09-11.txt": """
          临江日报 2023年9月11日

          据悉，周启航将于10月1日起任临江大学校长。

          据悉，梁玉洁将自11月1日起兼任清河大学校长。
          """,
          "2023-09-10.txt": "临江日报 2023年9月10日\n\n清河市市长吴国梁今天调研。",
          "2023-09-19.txt": "临江日报 2023年9月19日\n\n2021年5月10日，清河市人大常委会决定免去吴国梁的清河市市长职务。",
          "2023-09-18.txt": "临江日报 2023年9月18日\n\n2018年3月5日，李志远曾当选清河市市长。",
          "2023-09-17.txt": """
          临江日报 2023年9月17日

          2022年1月10日，白水县人大常委会决定免去孙立群的白水县副县长职务。

          2021年3月5日，白水县人大常委会决定任命孙立群为白水县副县长。
          """,
          "2023-09-20.txt": "方志强，男，汉族，1970年3月生，1992年7月参加工作，2021年5月任平川市委书记。",
        ].mapValues { Array($0.utf8) }
      )
    )
    try await base.refresh()
    func standing(_ name: String, _ day: String) throws -> TenureStanding {
      let tenure = try #require(base.person(name)?.tenures.first, "\(name)")
      return tenure.standing(asOf: try #require(CalendarDate(iso: day)))
    }
    #expect(base.person("陈思远")?.tenures.first?.appointed?.actDate?.iso == "2023-09-05")
    #expect(base.person("陈思远")?.tenures.first?.appointed?.date?.iso == "2023-09-08")
    #expect(try standing("陈思远", "2023-09-04") == .later)
    #expect(try standing("陈思远", "2023-09-05") == .current)
    #expect(try standing("周国平", "2023-09-04") == .current)
    #expect(try standing("周国平", "2023-09-05") == .former)
    // Announced is not held; what was held once is not held on.
    #expect(base.person("高士诚")?.tenures.first?.status == .nominated)
    for name in ["周启航", "梁玉洁"] {
      #expect(base.person(name)?.tenures.map(\.status) == [.nominated], "\(name)")
      #expect(base.person(name)?.tenures.first?.appointed == nil, "\(name)")
    }
    #expect(try standing("李志远", "2023-09-21") == .former)
    // An earlier term's end is none of the one seen since.
    #expect(try standing("吴国梁", "2023-09-10") == .current)
    #expect(base.person("吴国梁")?.tenures.first?.status == .current)
    // Of two acts told on one day the later one holds, whatever stands first.
    #expect(try standing("孙立群", "2022-01-09") == .current)
    #expect(try standing("孙立群", "2023-09-21") == .former)
    // Of a month its last day is sure.
    #expect(base.person("方志强")?.tenures.first?.appointed?.actDate?.iso == "2021-05")
    #expect(try standing("方志强", "2021-05-30") == .later)
    #expect(try standing("方志强", "2021-05-31") == .current)
  }

  @Test("tenures carry their first and last day, their beginning and their end")
  func tenures() async throws {
    let base = try await KnowledgeBase.scripted([
      "2020-01-10.txt": "任命[+甲省省长]李明$，会议作出决定。",
      "2021-06-01.txt": "今天[甲省省长]李明$调研农业。",
      "2022-06-01.txt": "今天[甲省省长]李明$调研工业。",
      "2022-09-01.txt": "免去[x甲省省长]李明$职务。",
      "2023-01-01.txt": "当年[-甲省省长]李明$回忆往事。",
    ])
    let tenure = try #require(base.person("李明")?.tenures.first)
    #expect(base.person("李明")?.tenures.count == 1)
    #expect(tenure.firstSeen?.iso == "2020-01-10")
    #expect(tenure.lastSeen?.iso == "2022-06-01")
    #expect(tenure.appointed?.path == "2020-01-10.txt")
    #expect(tenure.ended?.path == "2022-09-01.txt")
    #expect(tenure.status == .former)
    #expect(tenure.sightingCount == 5)
    #expect(tenure.evidence.first?.excerpt.contains("会议作出决定") == true)
    let table: [(String, TenureStanding)] = [
      ("2019-12-31", .later), ("2020-01-10", .current), ("2022-08-31", .current), ("2022-09-01", .former),
    ]
    for (day, standing) in table {
      #expect(tenure.standing(asOf: try #require(CalendarDate(iso: day))) == standing, "\(day)")
    }
  }

  @Test(
    "whoever is appointed chief of a body, or seen in that post, is its deputy no more, on the word of that text",
    arguments: [
      ("[太原市副市长]李明$", "[+太原市市长]李明$", ["太原市副市长"]),
      ("[太原市常务副市长]李明$", "[+太原市市长]李明$", ["太原市常务副市长"]),
      ("[太原市副市长]李明$", "[+太原市委书记]李明$", []),
      ("[太原市副市长]李明$", "[太原市市长]李明$", ["太原市副市长"]),
      ("[太原市副市长]李明$", "[太原市代市长]李明$", []),
      ("[太原市副市长]李明$", "[-太原市市长]李明$", ["太原市市长"]),
      ("[太原市委常委]李明$", "[太原市市长]李明$", []),
      ("[太原市委副书记]李明$", "[太原市市长]李明$", []),
      ("[太原市副市长]李明$", "[大同市市长]李明$", []),
      ("[太原市市长]李明$", "[+太原市副市长]李明$", []),
      ("[太原市市长]李明$", "[太原市副市长]李明$", []),
    ]
  )
  func promotion(before: String, after: String, ended: [String]) async throws {
    let base = try await KnowledgeBase.scripted(["2023-03-01.txt": before, "2023-05-02.txt": after])
    let tenures = try #require(base.person("李明")).tenures
    #expect(tenures.filter { $0.ended != nil }.map(\.post.resolved) == ended)
    let now = TenureAnswer(tenures: tenures, asOf: try #require(CalendarDate(iso: "2023-05-03")))
    #expect(now.former.map(\.post.resolved) == ended)
    #expect(now.former.allSatisfy { $0.ended?.path == "2023-05-02.txt" })
    let then = TenureAnswer(tenures: tenures, asOf: try #require(CalendarDate(iso: "2023-05-01")))
    #expect(then.former.isEmpty, "not before the appointment")
  }

  @Test(
    "whoever is seen in the full post acts in it no more",
    arguments: [
      ("[太原市代市长]李明$", "[太原市市长]李明$", ["太原市代市长"]), ("[太原市市长]李明$", "[太原市代市长]李明$", []),
      ("[太原市代市长]李明$", "[大同市市长]李明$", []), ("[太原市代市长]李明$", "[-太原市市长]李明$", ["太原市市长"]),
      ("[代表]李明$", "[表]李明$", []),
    ]
  )
  func acting(before: String, after: String, ended: [String]) async throws {
    let base = try await KnowledgeBase.scripted(["2023-03-01.txt": before, "2023-05-02.txt": after])
    let tenures = base.lexicon.entities(named: "李明").flatMap(\.tenures)
    #expect(tenures.filter { $0.ended != nil }.map(\.post.resolved) == ended)
    #expect(tenures.compactMap(\.ended).allSatisfy { $0.path == "2023-05-02.txt" })
  }

  @Test("a post known only from its end was held before it; one only called former may have ended any time before")
  func knownFromItsEnd() async throws {
    func standings(_ text: String, _ days: [String]) async throws -> [TenureStanding] {
      let base = try await KnowledgeBase.scripted(["2023-05-02.txt": text])
      let tenure = try #require(base.person("李明")?.tenures.first)
      return try days.map { tenure.standing(asOf: try #require(CalendarDate(iso: $0))) }
    }
    let days = ["2022-05-02", "2023-04-30", "2023-05-02", "2024-01-01"]
    #expect(try await standings("免去[x甲省省长]李明$职务。", days) == [.later, .current, .former, .former])
    #expect(try await standings("当年[-甲省省长]李明$回忆往事。", days) == [.later, .later, .former, .former])
  }

  @Test("a reprinted passage counts once, under its earliest source")
  func reprints() async throws {
    let text = "会议由[甲省省长]李明$主持，研究部署春季农业生产和防汛抗旱工作，听取有关情况汇报。"
    let base = try await KnowledgeBase.scripted(["2023-03-02.txt": text + "完。", "2023-03-01.txt": text])
    let tenure = try #require(base.person("李明")?.tenures.first)
    #expect(tenure.evidence.map(\.path) == ["2023-03-01.txt"])
  }

  @Test("a post that its own article cannot resolve joins the one the same person's other texts resolve")
  func unresolvedPosts() async throws {
    let base = try await KnowledgeBase.scripted([
      "a.txt": "今天[山西省省长]李明$讲话。", "b.txt": "今天[省长]王芳$到会，看望群众。",
    ])
    #expect(base.person("王芳")?.tenures.map(\.post.resolved) == ["省长"])
    #expect(base.person("李明")?.tenures.map(\.post.resolved) == ["山西省省长"])
  }

  @Test("programmes: marks do not part names, aliases and heads join, broader ones are linked")
  func programs() async throws {
    let base = try await KnowledgeBase.scripted([
      "2023-01-01.txt": "实施#“清水”工程|“清水”工程$，建设#清水|“清水”$。推行#全面绿色发展制度$，#省级示范镇|省级示范镇|示范镇$和#示范镇$。",
      "2023-02-01.txt": "即&绿发制|全面绿色发展制度$。再推行绿发制，=全面绿色发展制度|全面绿色发展制度是基础制度。$",
    ])
    #expect(base.lexicon.entities(named: "清水").count == 1)
    #expect(base.lexicon.entities(named: "清水").first?.forms.contains("“清水”工程") == true)
    let system = try #require(base.program("全面绿色发展制度"))
    #expect(system.forms == ["全面绿色发展制度", "绿发制"])
    #expect(system.definition?.strength == .explains)
    #expect(system.definition?.citation.path == "2023-02-01.txt")
    #expect(base.program("示范镇")?.narrower.map(\.name) == ["省级示范镇"])
    #expect(base.program("省级示范镇")?.broader.map(\.name) == ["示范镇"])
  }

  @Test("a document that shows a short form beside the full one ties them; two full ones that fit leave it alone")
  func abbreviations() async throws {
    let base = try await KnowledgeBase.scripted([
      "a.txt": "实施#百湖清淤、千渠贯通$，#百千工程$见效。推进#云岭自由贸易试验区$建设，#云岭自贸试验区$挂牌。",
      "b.txt": "深化#城市综合执法改革$，#综合执法改革$提速。",
      "c.txt": "推行#青河山林管护制$和#青河山田管护制$，落实#青山管护制$。",
      "d.txt": "推进#湖区复兴$，#湖区全面复兴$迈出新步伐。",
    ])
    #expect(base.program("百湖清淤、千渠贯通")?.forms == ["百湖清淤、千渠贯通", "百千工程"])
    #expect(base.program("云岭自由贸易试验区")?.forms.contains("云岭自贸试验区") == true)
    #expect(base.program("城市综合执法改革")?.forms.contains("综合执法改革") == true)
    #expect(base.program("青山管护制")?.forms == ["青山管护制"])
    #expect(base.program("湖区复兴")?.forms == ["湖区复兴"])
  }

  @Test("curated entries outrank the corpus and add what it does not know")
  func curated() async throws {
    let base = KnowledgeBase(
      source: MemoryCorpus(["a.txt": Array("推行#河长制$，=河长制|河长制是制度。$".utf8)]),
      recognize: ScriptedRecognition.recognize
    )
    await base.setCurated([
      CuratedEntry(term: "河长制", forms: ["河长体系"], definition: "由负责人担任河长的制度", path: "g.tbx", line: 4),
      CuratedEntry(term: "林长制", definition: "由负责人担任林长的制度", path: "g.tbx", line: 9),
    ])
    try await base.refresh()
    let known = try #require(base.program("河长制"))
    #expect(known.definitions.map(\.strength) == [.curated, .explains])
    #expect(known.definition?.citation.span.start.line == 4)
    #expect(base.lexicon.entities(named: "河长体系").map(\.id) == [known.id])
    #expect(base.program("林长制")?.origin == .curated)
  }
}
