import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

private let notHeld = "周文渠在 2023-04-30 已不任云岭省省长（至 2023-01-10）；现见云岭省委书记"

@Suite struct CheckTests {
  static func findings(
    _ text: String,
    asOf: String = "2023-04-30",
    severities: [String: CheckSeverity] = [:],
    people: (MarkedText) -> [PersonSighting] = { _ in [] }
  ) -> ([Finding], MarkedText) {
    let marked = MarkedText(text)
    let context = LexiconFixture.sample.context(asOf: asOf)
    let analysis = ReportAnalysis(marked, context: context, people: people(marked))
    return (Finding.findings(in: analysis, context: context, severities: severities), marked)
  }

  /// The text after the first change of a finding.
  static func fixed(_ fix: QuickFix, _ marked: MarkedText) -> String {
    var bytes = marked.bytes
    bytes.replaceSubrange(fix.range, with: Array(fix.newText.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a post that ended before the day is outdated, with the present post and the present holder as fixes")
  func outdated() throws {
    let (findings, marked) = Self.findings("会见1️⃣省长2️⃣3️⃣周文渠4️⃣。") {
      [$0.sighting("周文渠", post: "省长", resolved: "云岭省省长", place: "云岭省")]
    }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.check == .outdatedPost)
    #expect(finding.severity == .warning)
    #expect(finding.range == marked.range(1, 2))
    #expect(finding.message == "周文渠在 2023-04-30 已不任云岭省省长（至 2023-01-10）；现见云岭省委书记")
    #expect(finding.evidence?.path == "corpus/2023-01-10.txt")
    #expect(finding.fixes.map { Self.fixed($0, marked) } == ["会见省委书记周文渠。", "会见省长曾立单。"])
  }

  @Test("a post that is another's on the day is wrong")
  func wrong() throws {
    let (findings, marked) = Self.findings("会见1️⃣云岭省委书记2️⃣3️⃣曾立单4️⃣。") {
      [$0.sighting("曾立单", post: "云岭省委书记", resolved: "云岭省委书记", place: "云岭省")]
    }
    let finding = try #require(findings.first)
    #expect(finding.check == .wrongPost)
    #expect(finding.message == "语料中云岭省委书记是周文渠；曾立单见云岭省省长")
    #expect(finding.fixes.map { Self.fixed($0, marked) } == ["会见云岭省省长曾立单。", "会见云岭省委书记周文渠。"])
  }

  @Test(
    "who held the post years before a successor may have left: nobody is wrong by that, as by an end that is stated",
    arguments: [(true, PostStatus.current, false), (true, .former, false), (false, .current, true)]
  )
  func yearsBetween(isInferred: Bool, laterStatus: PostStatus, isWrong: Bool) throws {
    func told(_ day: String) -> Citation {
      var citation = LexiconFixture.citation("\(day)，河川市举行会议。", path: "corpus/\(day).txt", date: day)
      citation.actDate = CalendarDate(iso: day).flatMap { ActDate(first: $0, last: $0) }
      return citation
    }
    var fixture = LexiconFixture()
    var first = LexiconFixture.tenure("曾立单", "河川市市长", seen: ["2018-03-18"])
    first.appointed = told("2018-03-18")
    first.ended = told("2024-02-03")
    first.isEndInferred = isInferred
    first.post.place = "河川市"
    if laterStatus == .former {
      let later = told("2024-05-06")
      first.sightings.append(TenureSighting(citation: later, written: "原河川市市长", status: .former))
    }
    var next = LexiconFixture.tenure("吕长乐", "河川市市长", seen: ["2024-02-03", "2024-05-01"])
    next.post.place = "河川市"
    var between = LexiconFixture.tenure("高远山", "河川市委副书记", seen: ["2022-05-01"])
    between.post.place = "河川市"
    fixture.person("曾立单", [first])
    fixture.person("吕长乐", [next])
    fixture.person("高远山", [between])
    let context = fixture.context(asOf: "2022-06-01")
    let marked = MarkedText("会见1️⃣河川市市长2️⃣3️⃣高远山4️⃣。")
    let people = [marked.sighting("高远山", post: "河川市市长", resolved: "河川市市长", place: "河川市")]
    let findings = Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
    #expect(findings.contains { $0.check == .wrongPost } == isWrong, "\(findings.map(\.message))")
  }

  @Test("a post the report does not resolve is looked for where the person's own posts are")
  func unresolved() {
    var fixture = LexiconFixture()
    for (name, post) in [("周文渠", "省委书记"), ("曾立单", "省长"), ("吕长乐", "市长")] {
      var tenure = LexiconFixture.tenure(name, "云岭省" + post, written: post, seen: ["2023-03-28"])
      tenure.post.place = post == "市长" ? "河川市" : "云岭省"
      fixture.person(name, [tenure])
    }
    let context = fixture.context(asOf: "2023-04-30")
    func messages(_ name: String, _ post: String) -> [String] {
      let marked = MarkedText("会见1️⃣\(post)2️⃣3️⃣\(name)4️⃣。")
      let people = [marked.sighting(name, post: post, resolved: post)]
      return Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
        .map(\.message)
    }
    #expect(messages("周文渠", "省长") == ["语料中云岭省省长是曾立单；周文渠见云岭省省委书记"])
    #expect(messages("吕长乐", "省长") == ["语料未见吕长乐任省长；见云岭省市长（2023-03-28）"], "another place")
    #expect(messages("周文渠", "厅长") == ["语料未见周文渠任厅长；见云岭省省委书记（2023-03-28）"], "a post the corpus does not know")
  }

  @Test(
    "silent where the post holds, and where the text itself says that it is not held",
    arguments: [
      ("周文渠", "省委书记", "云岭省委书记", PostStatus.current, "2023-04-30"),
      ("周文渠", "省长", "云岭省省长", .current, "2022-12-01"),
      ("周文渠", "省长", "云岭省省长", .former, "2023-04-30"),
      ("周文渠", "省长", "云岭省省长", .nominated, "2023-04-30"),
      ("曾立单", "省长", "省长", .current, "2023-04-30"),
    ]
  )
  func silent(name: String, post: String, resolved: String, status: PostStatus, asOf: String) {
    let (findings, _) = Self.findings("会见1️⃣\(post)2️⃣3️⃣\(name)4️⃣。", asOf: asOf) {
      [$0.sighting(name, post: post, resolved: resolved, place: resolved == post ? nil : "云岭省", status: status)]
    }
    #expect(findings == [])
  }

  @Test(
    "a post that the corpus only calls former: over from that day on, unknown before it",
    arguments: [
      ("2023-05-01", "高远山在 2023-05-01 已不任河川市市长（2023-03-28 已称“原”）"),
      ("2023-02-01", "语料中高远山到 2023-03-28 才以原河川市市长出现，2023-02-01 是否在任未知"),
    ]
  )
  func calledFormer(asOf: String, message: String) {
    var fixture = LexiconFixture()
    var tenure = LexiconFixture.tenure("高远山", "河川市市长", seen: ["2023-03-28"], status: .former)
    tenure.firstSeen = nil
    tenure.lastSeen = nil
    tenure.post.place = "河川市"
    tenure.ended = tenure.sightings.first?.citation
    fixture.person("高远山", [tenure])
    let context = fixture.context(asOf: asOf)
    let marked = MarkedText("会见1️⃣河川市市长2️⃣3️⃣高远山4️⃣。")
    let people = [marked.sighting("高远山", post: "河川市市长", resolved: "河川市市长", place: "河川市")]
    let findings = Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
    #expect(findings.map(\.message) == [message])
  }

  @Test("called by the full post by a report while only acting in it, which the corpus shows beside the deputy's post")
  func actingOnly() throws {
    var fixture = LexiconFixture()
    var tenures = [
      LexiconFixture.tenure("高远山", "河川市副市长", seen: ["2022-11-08"]),
      LexiconFixture.tenure("高远山", "河川市代市长", seen: ["2022-11-08"], status: .acting),
    ]
    for index in tenures.indices { tenures[index].post.place = "河川市" }
    fixture.person("高远山", tenures)
    let context = fixture.context(asOf: "2022-11-20")
    let marked = MarkedText("会见1️⃣河川市市长2️⃣3️⃣高远山4️⃣。")
    let people = [marked.sighting("高远山", post: "河川市市长", resolved: "河川市市长", place: "河川市")]
    let findings = Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
    #expect(findings.map(\.message) == ["语料中高远山见河川市代市长，未见任河川市市长"])
    #expect(findings.map(\.check) == [.wrongPost])
  }

  @Test("a message that rests on a text whose day is inferred says so")
  func inferred() throws {
    var fixture = LexiconFixture()
    var tenure = LexiconFixture.tenure("高远山", "河川市市长", seen: ["2022-03-28"], ended: "2022-05-10")
    tenure.post.place = "河川市"
    tenure.ended?.dateIsInferred = true
    fixture.person("高远山", [tenure])
    let marked = MarkedText("会见1️⃣河川市市长2️⃣3️⃣高远山4️⃣。")
    let people = [marked.sighting("高远山", post: "河川市市长", resolved: "河川市市长", place: "河川市")]
    for (language, ending) in [
      (AnswerLanguage.chinese, "（依据的日期系推定）"), (.english, " (the date of the evidence is inferred)"),
    ] {
      let context = fixture.context(asOf: "2022-06-01", language: language)
      let finding = try #require(
        Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context).first
      )
      #expect(finding.check == .outdatedPost)
      #expect(finding.message.hasSuffix(ending), "\(finding.message)")
    }
  }

  @Test(
    "called by the full post while acting in it; what a paper tells a few days later contradicts nobody",
    arguments: [
      ("2022-12-20", "高远山在 2022-12-20 见任河川市代市长；任河川市市长首见于 2023-02-12", Finding.Check.wrongPost),
      ("2023-02-11", "语料中高远山任河川市市长首见于 2023-02-12，2023-02-11 是否在任未知", .undecidedPost),
    ]
  )
  func acting(asOf: String, message: String, check: Finding.Check) {
    var fixture = LexiconFixture()
    var acting = LexiconFixture.tenure(
      "高远山",
      "河川市代市长",
      seen: ["2022-11-08"],
      ended: "2023-02-12",
      status: .acting
    )
    var full = LexiconFixture.tenure("高远山", "河川市市长", seen: ["2023-02-12"])
    acting.post.place = "河川市"
    full.post.place = "河川市"
    fixture.person("高远山", [acting, full])
    let context = fixture.context(asOf: asOf)
    let marked = MarkedText("会见1️⃣河川市市长2️⃣3️⃣高远山4️⃣。")
    let people = [marked.sighting("高远山", post: "河川市市长", resolved: "河川市市长", place: "河川市")]
    let findings = Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.check) == [check])
  }

  @Test(
    "a post that the corpus contradicts, of a person it knows or does not know",
    arguments: [
      // A governor is not his own deputy; nobody is mayor of two cities; the post is another's.
      ("曾立单", "副省长", "云岭省副省长", "云岭省", "2023-04-30", "语料中曾立单见云岭省省长，未见任云岭省副省长"),
      ("曾立单", "省委书记", "云岭省委书记", "云岭省", "2023-04-30", "语料中云岭省委书记是周文渠；曾立单见云岭省省长"),
      ("某某某", "省长", "云岭省省长", "云岭省", "2023-04-30", "语料中云岭省省长是曾立单，未见某某某任此职"),
    ]
  )
  func contradicted(name: String, post: String, resolved: String, place: String, asOf: String, message: String) {
    let (findings, marked) = Self.findings("会见1️⃣\(post)2️⃣3️⃣\(name)4️⃣。", asOf: asOf) {
      [$0.sighting(name, post: post, resolved: resolved, place: place)]
    }
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.check) == [.wrongPost])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.range == marked.range(1, 2))
    #expect(findings.first?.fixes.isEmpty == false)
  }

  @Test(
    "a post that the day contradicts is judged at the time the sentence gives",
    arguments: [
      // Held in that month, on that day, in that year; somewhere before a short 在….
      ("2022年12月，1️⃣省长2️⃣3️⃣周文渠4️⃣到此调研。", ""),
      ("早在2022年12月4日，1️⃣省长2️⃣3️⃣周文渠4️⃣就提出。", ""),
      ("会议认为。2022年，1️⃣省长2️⃣3️⃣周文渠4️⃣到此调研。", ""),
      ("2022年12月中旬，在省城，1️⃣省长2️⃣3️⃣周文渠4️⃣到此调研。", ""),
      // Not held then either.
      (
        "2023年2月，1️⃣省长2️⃣3️⃣周文渠4️⃣到此调研。",
        "周文渠在 2023-02-28 已不任云岭省省长（至 2023-01-10）；现见云岭省委书记（按句中“2023年2月”核对）"
      ),
      // No time of this sentence: a bound, an attribute, another clause, another sentence, a later day.
      ("2022年12月以来，1️⃣省长2️⃣3️⃣周文渠4️⃣多次调研。", notHeld), ("2022年度，1️⃣省长2️⃣3️⃣周文渠4️⃣强调。", notHeld),
      ("2022年12月建成，今年投产，1️⃣省长2️⃣3️⃣周文渠4️⃣昨天说。", notHeld),
      ("2022年12月开工。1️⃣省长2️⃣3️⃣周文渠4️⃣说。", notHeld), ("2023年9月，1️⃣省长2️⃣3️⃣周文渠4️⃣将出席。", notHeld),
    ]
  )
  func sentenceDate(text: String, message: String) {
    let (findings, _) = Self.findings(text) {
      [$0.sighting("周文渠", post: "省长", resolved: "云岭省省长", place: "云岭省")]
    }
    #expect(findings.map(\.message) == (message.isEmpty ? [] : [message]))
  }

  @Test("a post that holds on the day needs no other")
  func sentenceDateNotNeeded() {
    let (findings, _) = Self.findings("2022年12月，1️⃣省委书记2️⃣3️⃣周文渠4️⃣到此调研。") {
      [$0.sighting("周文渠", post: "省委书记", resolved: "云岭省委书记", place: "云岭省")]
    }
    #expect(findings == [])
  }

  @Test("nobody heads two cities at once")
  func twoCities() {
    var fixture = LexiconFixture()
    var tenure = LexiconFixture.tenure("吕长乐", "河川市市长", written: "市长", seen: ["2023-04-20"])
    tenure.post.place = "河川市"
    fixture.person("吕长乐", [tenure])
    let context = fixture.context(asOf: "2023-04-30")
    func checks(_ written: String, _ resolved: String, _ place: String) -> [Finding.Check] {
      let marked = MarkedText("1️⃣\(written)2️⃣3️⃣吕长乐4️⃣说")
      let people = [marked.sighting("吕长乐", post: written, resolved: resolved, place: place)]
      return Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
        .map(\.check)
    }
    #expect(checks("湖川市市长", "湖川市市长", "湖川市") == [.wrongPost])
    #expect(checks("河川市市长", "河川市市长", "河川市") == [])
    #expect(checks("市长", "湖川市市长", "湖川市") == [], "the place is a guess from the text around")
    #expect(checks("河川市委书记", "河川市委书记", "河川市") == [.undecidedPost], "both may be one person's")
  }

  @Test(
    "what the corpus cannot decide is said, and contradicts nothing",
    arguments: [
      // Another post, beyond the corpus, before it, of somebody unknown.
      ("曾立单", "厅长", "云岭省水利厅厅长", "2023-04-30", "语料未见曾立单任云岭省水利厅厅长；见云岭省省长（2023-06-01）"),
      ("周文渠", "省委书记", "云岭省委书记", "2026-04-30", "周文渠任云岭省委书记末见于 2023-03-28，2026-04-30 是否在任未知"),
      ("吕长乐", "市长", "河川市市长", "2023-01-30", "语料中吕长乐任河川市市长首见于 2023-03-28，2023-01-30 是否在任未知"),
      ("某某某", "厅长", "云岭省水利厅厅长", "2023-04-30", "语料中没有某某某任云岭省水利厅厅长的记载"),
      ("某某某", "省委书记", "云岭省委书记", "2023-06-30", "语料未见某某某任云岭省委书记；2023-03-28 见周文渠"),
    ]
  )
  func undecided(name: String, post: String, resolved: String, asOf: String, message: String) {
    let people: (MarkedText) -> [PersonSighting] = {
      [$0.sighting(name, post: post, resolved: resolved, place: "云岭省")]
    }
    let text = "会见1️⃣\(post)2️⃣3️⃣\(name)4️⃣。"
    let (findings, _) = Self.findings(text, asOf: asOf, people: people)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.check) == [.undecidedPost])
    #expect(findings.map(\.severity) == [.hint])
    #expect(Self.findings(text, asOf: asOf, severities: ["undecidedPost": .off], people: people).0 == [])
  }

  @Test(
    "a quoted wording that differs by one character",
    arguments: [
      ("坚持1️⃣“三清三见”2️⃣。", "三清三建"),
      ("印发《渠长制考合办法》。", "渠长制考核办法"),
    ]
  )
  func wording(text: String, known: String) throws {
    let (findings, _) = Self.findings(text)
    let finding = try #require(findings.first)
    #expect(finding.check == .wordingVariant)
    #expect(finding.severity == .information)
    #expect(finding.fixes.map(\.newText) == [known])
  }

  @Test(
    "known wordings, other numbers, other lengths and unquoted text are left alone",
    arguments: ["“三清三建”", "“三清三+”", "“五清三建”", "“三清三建好”", "三清三见", "“三建三清”", "“三清", "《渠长制考核办法》"]
  )
  func wordingSilent(text: String) {
    #expect(Self.findings(text).0 == [])
  }

  @Test("outside quotation marks only a character that sounds the same is a slip")
  func unquotedWording() throws {
    let (findings, marked) = Self.findings("各地推进1️⃣乡村绿化振行工程2️⃣建设。")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.check == .wordingVariant)
    #expect(finding.range == marked.range(1, 2))
    #expect(finding.fixes.map(\.newText) == ["乡村绿化振兴工程"])
    #expect(Self.findings("各地推进乡村绿化振动工程。").0 == [], "another word")
    #expect(Self.findings("各地推进乡村绿化振兴工程。").0 == [], "as it is known")
    #expect(Self.findings("各地推进乡村绿化振行工").0 == [], "cut off")
    #expect(Self.findings("各地推进乡村绿化振兴工成。").0 == [], "at its end another word begins")
    #expect(Self.findings("各地推进“乡村绿化振行工程”。").0.count == 1, "said once")
  }

  @Test("of several posts the comparable one is held against the claim")
  func comparablePost() {
    var fixture = LexiconFixture()
    var tenures = ["河川市委副书记", "河川市市长"].map { LexiconFixture.tenure("吕长乐", $0, seen: ["2023-03-28"]) }
    for index in tenures.indices { tenures[index].post.place = "河川市" }
    fixture.person("吕长乐", tenures)
    let context = fixture.context(asOf: "2023-09-30")
    let marked = MarkedText("会见1️⃣山阴县县长2️⃣3️⃣吕长乐4️⃣。")
    let people = [marked.sighting("吕长乐", post: "山阴县县长", resolved: "山阴县县长", place: "山阴县")]
    let findings = Finding.findings(in: ReportAnalysis(marked, context: context, people: people), context: context)
    #expect(findings.map(\.message) == ["语料未见吕长乐任山阴县县长；见河川市市长（2023-03-28）"])
  }

  @Test("dated evidence is shown before undated, the latest of it at or before the day")
  func datedEvidence() {
    var tenure = LexiconFixture.tenure("吕长乐", "河川市市长", seen: ["2023-03-28", "2023-06-01"])
    var undated = tenure.sightings[0]
    undated.citation.date = nil
    undated.citation.path = "corpus/undated.txt"
    tenure.sightings.append(undated)
    func path(_ day: String) -> String? { CalendarDate(iso: day).flatMap { tenure.evidence(asOf: $0)?.path } }
    #expect(path("2023-04-01") == "corpus/2023-03-28.txt")
    #expect(path("2023-07-01") == "corpus/2023-06-01.txt")
    #expect(path("2023-01-01") == "corpus/2023-03-28.txt", "the nearest later one")
    tenure.sightings = [undated]
    #expect(path("2023-04-01") == "corpus/undated.txt", "for want of another")
  }

  @Test("severities come from the configuration, off silences")
  func severities() {
    #expect(Self.findings("“三清三见”", severities: ["wordingVariant": .error]).0.map(\.severity) == [.error])
    #expect(Self.findings("“三清三见”", severities: ["wordingVariant": .off]).0 == [])
  }
}
