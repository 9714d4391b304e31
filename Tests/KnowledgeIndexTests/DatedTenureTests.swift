import PolicyText
import Recognition
import Testing

@testable import KnowledgeIndex

/// Who held which post on which day, from texts of our own to the answer.
@Suite("Dated tenures")
struct DatedTenureTests {
  /// A base over `files` that the recogniser itself reads.
  private static func base(_ files: [String: String]) async throws -> KnowledgeBase {
    let base = KnowledgeBase(
      source: MemoryCorpus(files.mapValues { Array($0.utf8) }),
      recognize: { Recognizer().recognize($0) }
    )
    try await base.refresh()
    return base
  }

  /// The posts that `name` holds on `day`, in the order of their bytes; a caution stands behind them.
  private static func held(_ name: String, _ day: String, in base: KnowledgeBase) throws -> [String] {
    let tenures = try #require(base.person(name), "\(name)").tenures
    let answer = TenureAnswer(tenures: tenures, asOf: try #require(CalendarDate(iso: day)))
    return answer.current.map(\.post.resolved).sorted() + (answer.caution.map { [$0] } ?? [])
  }

  private static let life = """
    谭立群简历

    谭立群，男，汉族，1970年3月生，湖北荆门人，1991年7月参加工作，中共党员。现任荆州市委副书记、市长。

    1991.07—1999.05 荆州市财政局干部
    2003.11—2011.08 公安县委常委、副县长（其间：2005.03—2006.01 在省委党校学习）
    2011.08—2016.05 监利县委副书记，县长
    2016.05—2018.03 荆州市副市长
    2018.03—2021.09 荆州市委常委，副市长
    2021.09— 荆州市委副书记、市长
    """

  @Test(
    "the years of a life date its earlier posts; a month's first and last days are left open",
    arguments: [
      ("2005-06-01", ["公安县副县长", "公安县委常委"]), ("2012-01-01", ["监利县县长", "监利县委副书记"]),
      ("2017-01-01", ["荆州市副市长"]), ("2019-06-01", ["荆州市副市长", "荆州市委常委"]), ("2021-09-15", []),
      ("2021-10-08", ["荆州市委副书记", "荆州市市长"]), ("2022-01-10", ["荆州市委副书记", "荆州市市长"]),
    ]
  )
  func spans(day: String, expected: [String]) async throws {
    let base = try await Self.base(["2021-10-09_简历.txt": Self.life])
    #expect(try Self.held("谭立群", day, in: base) == expected)
  }

  @Test("every post of a life is cited at its own line, with the months that stand there")
  func lines() async throws {
    let base = try await Self.base(["2021-10-09_简历.txt": Self.life])
    let tenures = try #require(base.person("谭立群")).tenures
    let shown = tenures.map { tenure in
      let line = tenure.sightings.first.map { $0.citation.span.start.line + 1 } ?? 0
      return
        "\(tenure.post.resolved) \(line) \(tenure.appointed?.actDate?.iso ?? "-") \(tenure.ended?.actDate?.iso ?? "-")"
    }
    #expect(
      Set(shown) == [
        "公安县委常委 6 2003-11 2011-08", "公安县副县长 6 2003-11 2011-08", "监利县委副书记 7 2011-08 2016-05", "监利县县长 7 2011-08 2016-05",
        "荆州市副市长 8 2016-05 2021-09", "荆州市委常委 9 2018-03 2021-09", "荆州市委副书记 3 2021-09 -", "荆州市市长 3 2021-09 -",
      ]
    )
    let deputy = try #require(tenures.first { $0.post.resolved == "荆州市副市长" })
    #expect(deputy.sightings.map(\.citation.excerpt) == ["2016.05—2018.03 荆州市副市长", "2018.03—2021.09 荆州市委常委，副市长"])
    #expect(deputy.isEndAnEvent)
  }

  @Test(
    "a life in sentences",
    arguments: [
      ("2010-01-01", ["林州市委副书记", "林州市市长"]), ("2018-01-01", ["安阳市副市长"]), ("2021-12-01", ["安阳市委书记"]),
      ("2016-05-20", []),
    ]
  )
  func sentences(day: String, expected: [String]) async throws {
    let base = try await Self.base([
      "2022-03-02.txt": """
      穆长河，男，1970年11月出生，中共党员，现任安阳市委书记。
      2008年6月至2011年4月，任林州市委副书记、市长；2016年6月至2021年9月，任安阳市副市长；2021年9月至今，任安阳市委书记。
      """
    ])
    #expect(try Self.held("穆长河", day, in: base) == expected)
  }

  @Test("a life without ends: each post lasts, at the latest, to the next one; what is held beside another ends none")
  func withoutEnds() async throws {
    let base = try await Self.base([
      "2023-02-01.txt": "谭立群同志2006年3月任涉县县长，2012年5月任邯郸市副市长，2014年2月兼任邯郸市公安局局长，2019年8月任邯郸市政协主席。"
    ])
    #expect(try Self.held("谭立群", "2008-01-01", in: base) == ["涉县县长"])
    #expect(try Self.held("谭立群", "2016-01-01", in: base).contains("邯郸市副市长"))
    #expect(try Self.held("谭立群", "2022-12-01", in: base) == ["邯郸市政协主席"])
    let deputy = try #require(base.person("谭立群")?.tenures.first { $0.post.resolved == "邯郸市副市长" })
    #expect(deputy.ended?.actDate?.iso == "2019-08")
    #expect(!deputy.isEndAnEvent)
  }

  @Test(
    "a span in brackets behind its post, on a line above it, with days, and in years",
    arguments: [
      ("2003-06-01", ["涉县县长"]), ("2010-03-01", ["邯郸市水利局局长"]), ("2015-01-01", ["邯郸市副市长"]), ("2020-06-01", ["邯郸市政协主席"]),
    ]
  )
  func forms(day: String, expected: [String]) async throws {
    let base = try await Self.base([
      "2022-08-15.txt": """
      谭立群简历
      谭立群，男，汉族，1962年2月出生。
      曾任涉县县长（2001年3月—2007年5月）、邯郸市水利局局长（2007.05-2012.04）等职。
      2012.04.26—2017.02.11 邯郸市副市长
      2017年2月至2022年2月
      邯郸市政协主席
      """
    ])
    #expect(try Self.held("谭立群", day, in: base) == expected)
  }

  @Test("a page about one official: the name on a line of its own, the post, a heading, the years")
  func page() async throws {
    let base = try await Self.base([
      "2022-05-05.txt": """
      谭立群
      浙江省自然资源厅党组书记、厅长

      个人简历
      1998.02—2003.03 上虞市副市长
      2003.03—2007.01 新昌县委副书记、县长
      2021.12— 浙江省自然资源厅党组书记、厅长
      """
    ])
    #expect(try Self.held("谭立群", "2005-01-01", in: base) == ["新昌县县长", "新昌县委副书记"])
    #expect(try Self.held("谭立群", "2022-05-01", in: base) == ["浙江省自然资源厅党组书记", "浙江省自然资源厅厅长"])
  }

  @Test("the end of a deputy's post is that of the deputy in charge of the daily work, too")
  func deputyInCharge() async throws {
    let base = try await Self.base([
      "2019-07-22.txt": "绍兴市常务副市长谭立群参加。", "2020-08-29.txt": "会议决定免去谭立群的绍兴市副市长职务。",
    ])
    #expect(try Self.held("谭立群", "2019-08-01", in: base).contains("绍兴市常务副市长"))
    #expect(try Self.held("谭立群", "2020-09-01", in: base) == [])
  }

  @Test("what is seen of a former holder does not vouch for the present one")
  func caution() async throws {
    let base = try await Self.base([
      "2015-03-02.txt": "绍兴市市长郑卫东主持会议。", "2016-04-11.txt": "绍兴市市长谭立群主持会议。",
      "2022-09-15.txt": "绍兴市原市长郑卫东接受审查调查。",
    ])
    let tenures = ["郑卫东", "谭立群"].compactMap { base.person($0) }.flatMap(\.tenures)
    let answer = TenureAnswer(tenures: tenures, asOf: try #require(CalendarDate(iso: "2022-10-01")))
    #expect(answer.current.map(\.person.name) == ["谭立群"])
    #expect(answer.caution == "语料截至 2016-04-11")
  }

  @Test("of posts held one after the other in a time none is said to be held for all of it")
  func series() async throws {
    let base = try await Self.base([
      "2023-08-15.txt": "谭立群，男，汉族，1972年2月出生，2010年起历任慈利县委副书记、县长、县委书记，2022年12月起任张家界市委常委、常务副市长。"
    ])
    #expect(try Self.held("谭立群", "2015-01-01", in: base).filter { $0.contains("慈利县") } == [])
    #expect(try Self.held("谭立群", "2023-08-01", in: base) == ["张家界市委常委", "张家界市常务副市长"])
  }

  @Test("two terms in one post are two tenures; what papers show in between belongs to neither's time")
  func terms() async throws {
    let base = try await Self.base([
      "2020-06-01.txt": "谭立群，男，1965年生。\n2003.02—2007.04 涉县县长\n2007.04—2012.05 邯郸市水利局局长\n2012.05—2016.08 涉县县长",
      "2005-05-09.txt": "涉县县长谭立群主持会议。",
    ])
    let tenures = try #require(base.person("谭立群")).tenures.filter { $0.post.resolved == "涉县县长" }
    #expect(tenures.compactMap { $0.appointed?.actDate?.iso }.sorted() == ["2003-02", "2012-05"])
    #expect(tenures.first { $0.appointed?.actDate?.iso == "2003-02" }?.firstSeen?.iso == "2005-05-09")
    #expect(try Self.held("谭立群", "2009-01-01", in: base) == ["邯郸市水利局局长"])
  }

  @Test(
    "spans in brackets, and of who acted meanwhile",
    arguments: [
      ("2004-05-01", ["上海市青浦区区长助理", "沁阳市委副书记", "沁阳市市长"]), ("2009-01-01", ["温县县委办公室主任"]),
      ("2019-06-15", ["焦作市代市长", "焦作市副市长", "焦作市委副书记"]), ("2021-05-01", ["焦作市委副书记", "焦作市市长"]),
    ]
  )
  func meanwhile(day: String, expected: [String]) async throws {
    let base = try await Self.base([
      "2021-10-20.txt": """
      谭立群简历
      谭立群，男，汉族，1966年7月生。
      2003.04-2006.10  沁阳市委副书记、市长（2004.03-2004.09 挂职任上海市青浦区区长助理）
      2006.10-2012.08  温县县委办公室主任

      公开资料显示，谭立群2016年9月任焦作市副市长，2019年5月任焦作市委副书记、代市长，2020年1月任焦作市委副书记、市长。
      """
    ])
    #expect(try Self.held("谭立群", day, in: base) == expected)
  }

  @Test("who is said to act for the mayor is no mayor: 代理…市长职务")
  func actsFor() async throws {
    let base = try await Self.base([
      "2021-11-05.txt": "11月3日，焦作市人大常委会举行会议，决定任命谭立群为焦作市副市长，并决定谭立群代理焦作市市长职务。",
      "2021-11-06.txt": "会议决定任命佟秀英为安阳市副市长，决定其代理安阳市人民政府市长职务。",
    ])
    #expect(try Self.held("佟秀英", "2021-11-06", in: base) == ["安阳市代市长", "安阳市副市长"])
    let namesake = try await Self.base(["2021-11-05.txt": "11月3日，代县人大常委会举行会议，决定任命孟兆林为代县副县长，并决定孟兆林代理代县县长职务。"])
    #expect(
      try Self.held("孟兆林", "2021-11-05", in: namesake) == ["代县代县长", "代县副县长"],
      "the mark in the name of the place is none"
    )
    let head = try await Self.base(["2021-11-05.txt": "代县县长郑卫东主持会议，代县副县长佟秀英参加。"])
    #expect(try Self.held("郑卫东", "2021-11-05", in: head) == ["代县县长"])
    #expect(try Self.held("佟秀英", "2021-11-05", in: head) == ["代县副县长"])
    let bare = try await Self.base(["2021-11-05.txt": "代县代县长郑卫东主持会议。"])
    #expect(try Self.held("郑卫东", "2021-11-05", in: bare) == ["代县代县长"])
    let acting = try #require(base.person("谭立群")?.tenures.first { $0.post.resolved == "焦作市代市长" })
    #expect(acting.writtenForms == ["代理焦作市市长"], "the words for the full post alone are not those for this one")
    #expect(try Self.held("谭立群", "2021-11-06", in: base) == ["焦作市代市长", "焦作市副市长"])
  }

  private static let mayors = [
    "2022-01-15.txt": "1月14日，安阳市市长郑卫东主持会议，副市长谭立群参加。",
    "2022-05-10.txt": "5月9日，安阳市代市长谭立群主持会议。",
    "2022-07-08.txt": "7月6日，安阳市人民代表大会选举谭立群为安阳市市长。",
    "2022-11-11.txt": "11月10日，安阳市市长孟兆林主持会议。",
  ]

  @Test(
    "of a post that one holds at a time the predecessor's time ends, at the latest, where the next one acts in it or holds it"
  )
  func succession() async throws {
    let base = try await Self.base(Self.mayors)
    #expect(try Self.held("郑卫东", "2022-05-09", in: base) == ["安阳市市长"])
    #expect(try Self.held("郑卫东", "2022-05-10", in: base) == [])
    #expect(try Self.held("谭立群", "2022-06-01", in: base) == ["安阳市代市长", "安阳市副市长"])
    #expect(try Self.held("谭立群", "2022-07-10", in: base) == ["安阳市市长"])
    #expect(try Self.held("谭立群", "2022-11-11", in: base) == [])
    let first = try #require(base.person("郑卫东")?.tenures.first)
    #expect(first.ended?.path == "2022-05-10.txt")
    #expect(!first.isEndAnEvent)
  }

  @Test(
    "nobody is followed where the post has several holders, the place is another, or papers show the old one again",
    arguments: [
      ["2022-01-15.txt": "安阳市副市长郑卫东主持会议。", "2022-05-10.txt": "安阳市副市长谭立群主持会议。"],
      ["2022-01-15.txt": "安阳市市长郑卫东主持会议。", "2022-05-10.txt": "焦作市市长谭立群主持会议。"],
      [
        "2022-01-15.txt": "安阳市市长郑卫东主持会议。", "2022-05-10.txt": "安阳市市长谭立群主持会议。",
        "2022-06-10.txt": "安阳市市长郑卫东调研。",
      ],
    ]
  )
  func noSuccession(files: [String: String]) async throws {
    let base = try await Self.base(files)
    #expect(try #require(base.person("郑卫东")).tenures.allSatisfy { $0.ended == nil })
  }

  @Test(
    "an end known only from a successor or a promotion years later says nothing of the years between",
    arguments: [
      ("郑卫东", "2018-03-20.txt", "3月18日，安阳市人民代表大会选举郑卫东为安阳市市长。", "安阳市市长"),
      ("孟兆林", "2018-03-20.txt", "3月18日，安阳市人大常委会决定任命孟兆林为安阳市副市长。", "安阳市副市长"),
    ]
  )
  func unknownYears(name: String, path: String, text: String, post: String) async throws {
    let base = try await Self.base([path: text, "2024-02-05.txt": "2月3日，安阳市人民代表大会选举孟兆林为安阳市市长。"])
    #expect(try Self.held(name, "2018-06-01", in: base) == [post])
    #expect(try Self.held(name, "2022-06-01", in: base) == [post, "语料截至 2018-03-20"])
    #expect(try !Self.held(name, "2024-02-05", in: base).contains(post))
    let stated = try await Self.base([path: text, "2024-02-05.txt": "2月3日，安阳市人大常委会决定免去\(name)的\(post)职务。"])
    #expect(try Self.held(name, "2022-06-01", in: stated) == [post], "both ends stated: no caution")
  }

  @Test(
    "one passage that names another ends no holder whom several show; two, an appointment or an acting one do",
    arguments: [
      (["2022-05-10.txt": "安阳市市长孟兆林主持会议。"], false),
      (["2022-05-10.txt": "安阳市市长孟兆林主持会议。", "2022-06-10.txt": "安阳市市长孟兆林到企业调研。"], true),
      (["2022-05-10.txt": "5月9日，安阳市人民代表大会选举孟兆林为安阳市市长。"], true),
      (["2022-05-10.txt": "安阳市代市长孟兆林主持会议。"], true),
    ]
  )
  func successorOfOneSeenOften(later: [String: String], isOver: Bool) async throws {
    let often = ["2022-01-15.txt": "安阳市市长郑卫东主持会议。", "2022-02-15.txt": "安阳市市长郑卫东到乡镇调研。"]
    let base = try await Self.base(often.merging(later) { first, _ in first })
    #expect((try #require(base.person("郑卫东")?.tenures.first).ended != nil) == isOver)
  }

  @Test(
    "a place has one head, whose title repeats the level of the place",
    arguments: [
      (Post(written: "市长", title: "市长", place: "安阳市", resolved: "安阳市市长"), true),
      (Post(written: "代县长", title: "县长", place: "代县", resolved: "代县代县长"), true),
      (Post(written: "主席", title: "主席", place: "广西壮族自治区", resolved: "广西壮族自治区主席"), true),
      (Post(written: "书记", title: "书记", place: "安阳市", resolved: "安阳市委书记"), true),
      (Post(written: "安阳市区长", title: "区长", place: "安阳市", resolved: "安阳市区长"), false),
      (Post(written: "文峰区乡长", title: "乡长", place: "文峰区", resolved: "文峰区乡长"), false),
      (Post(written: "安阳县镇长", title: "镇长", place: "安阳县", resolved: "安阳县镇长"), false),
      (Post(written: "安阳市主席", title: "主席", place: "安阳市", resolved: "安阳市主席"), false),
      (Post(written: "副市长", title: "副市长", place: "安阳市", resolved: "安阳市副市长"), false),
    ]
  )
  func oneHolder(post: Post, isSingle: Bool) {
    #expect((Succession.singlePost(post) != nil) == isSingle)
  }

  @Test("a file's date is the paper's, the day of the lead that of the act")
  func paperDay() async throws {
    let base = try await Self.base(["2024-09-08_任免.txt": "9月6日，安阳市人大常委会决定任命谭立群为安阳市副市长。"])
    let tenure = try #require(base.person("谭立群")?.tenures.first)
    #expect(tenure.appointed?.date?.iso == "2024-09-08")
    #expect(tenure.appointed?.dateIsInferred == false)
    #expect(tenure.appointed?.actDate?.iso == "2024-09-06")
    #expect(try Self.held("谭立群", "2024-09-06", in: base) == ["安阳市副市长"])
    let decided = try await Self.base([
      "2024-02-02_x.txt": "谭立群任安阳市委书记\n\n1月31日，安阳市召开领导干部会议。省委决定：谭立群任安阳市委委员、常委、书记。"
    ])
    #expect(try Self.held("谭立群", "2024-01-31", in: decided) == ["安阳市委书记", "安阳市委委员", "安阳市委常委"])
  }
}
