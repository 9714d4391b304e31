import PolicyText
import Testing

@testable import Recognition

@Suite("Programmes")
struct ProgramRecognizerTests {
  private func findings(_ text: String) -> ProgramRecognizer.Findings {
    ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
  }

  private func strongNames(_ text: String) -> Set<String> {
    Set(findings(text).programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "names end in a head noun and begin after the verb that introduces them",
    arguments: [
      ("全县深入开展护林防火专项行动。", "护林防火专项行动", ProgramKind.action),
      ("会议决定全面推行田长制。", "田长制", .system),
      ("要大力实施数字赋能倍增工程，带动就业。", "数字赋能倍增工程", .project),
      ("加快建设沿湖生态旅游和绿色农业示范区。", "沿湖生态旅游和绿色农业示范区", .zoneOrPilot),
      ("我市坚定不移实施人才兴市战略。", "人才兴市战略", .strategy),
      ("坚决打好青山、碧海、蓝湾保卫战。", "青山、碧海、蓝湾保卫战", .action),
    ]
  )
  func headedNames(text: String, name: String, kind: ProgramKind) {
    let match = findings(text).programs.first { $0.name == name }
    #expect(match?.kind == kind, "\(findings(text).programs.map(\.name))")
    #expect(match?.evidence == .strong)
  }

  @Test(
    "a quotation is a term when a numeral, a head noun or an introducing verb says so",
    arguments: [
      ("扎实推进“五湖同治”，成效明显。", "五湖同治"),
      ("深入实施“碧水润城”工程。", "碧水润城"),
      ("推行“网格员+志愿者”服务模式。", "网格员+志愿者"),
      ("严格落实“三不放过”。", "三不放过"),
      ("叫响“好客云岭”品牌。", "好客云岭"),
    ]
  )
  func quotedTerms(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "figures of speech, speech and adjectives in quotation marks are no terms",
    arguments: [
      "要牵住“牛鼻子”，啃下“硬骨头”。",
      "他说：“今年我们村的苹果卖得好。”",
      "在审批上做“减法”、在服务上做“加法”。",
      "解决群众的“烦心事”。",
      "着力打造“不打烊”的服务大厅。",
    ]
  )
  func figuresOfSpeech(text: String) {
    #expect(strongNames(text).isEmpty, "\(strongNames(text))")
  }

  @Test("generic phrases are no programmes", arguments: ["抓好重点工程建设。", "完善工作机制。", "制定有关方案。", "加强项目管理制度建设。"])
  func genericPhrases(text: String) {
    #expect(strongNames(text).isEmpty, "\(strongNames(text))")
  }

  @Test("titles in 《》 are documents of the kind their last word says; newspapers and bare kinds are not")
  func documentTitles() {
    let found = findings("市政府印发《青河市湿地保护条例》和《关于加强古树保护的通知》，《青河日报》刊登了全文。").programs
    #expect(found.map(\.name) == ["青河市湿地保护条例", "关于加强古树保护的通知"])
    #expect(found.map(\.documentKind) == [.regulation, .notice])
    #expect(found.first?.form == "《青河市湿地保护条例》")
  }

  @Test("以下简称 ties the short to the full form, and the short form counts as a mention of the full one")
  func shortForms() {
    let found = findings("市里出台《古镇保护三年行动方案》（以下简称《方案》）。《方案》明确了任务。")
    #expect(found.aliases.map(\.short) == ["方案"])
    #expect(found.aliases.map(\.full) == ["古镇保护三年行动方案"])
    #expect(found.programs.map(\.name) == ["古镇保护三年行动方案", "古镇保护三年行动方案", "古镇保护三年行动方案"])
    #expect(found.programs.last?.form == "《方案》")
  }

  @Test("meetings with a proper name; routine meetings are none")
  func meetings() {
    #expect(strongNames("全市湿地保护工作会议在青河召开。").contains("全市湿地保护工作会议"))
    #expect(strongNames("昨日，市政府常务会议召开。").isEmpty)
  }

  @Test("a name keeps its level and drops the jurisdiction in front, which the form shows")
  func jurisdictions() {
    let found = findings("安徽省级生态示范村授牌。推进青阳县高标准农田建设。").programs
    #expect(found.map(\.name) == ["省级生态示范村", "高标准农田建设"])
    #expect(found.map(\.form) == ["安徽省级生态示范村", "青阳县高标准农田建设"])
  }

  @Test("a list before 等工程 names one project a part")
  func listedProjects() {
    #expect(
      strongNames("推进北渠引水、老城水系连通、七湖清淤等工程建设。").isSuperset(of: ["北渠引水", "老城水系连通", "七湖清淤"])
    )
  }

  @Test("one measure for each; idioms of the same shape are none")
  func pairs() {
    #expect(strongNames("实行一湖一档，落实管护责任。") == ["一湖一档"])
    #expect(strongNames("全县上下一心一意谋发展。").isEmpty)
  }

  @Test("rules known by their number and maker")
  func countedRules() {
    #expect(strongNames("严格执行市委十条禁令。") == ["市委十条禁令"])
  }

  @Test("positions are source bytes of the form")
  func positions() {
    let text = "要深入实施“碧水润城”工程。"
    let sighting = findings(text).programs.first
    #expect(sighting.map { SourceText(text).string(in: $0.range) } == "“碧水润城”工程")
  }
}

@Suite("Definitions of programmes")
struct DefinitionFinderTests {
  private func best(_ text: String, _ term: String) -> DefinitionSighting? {
    let document = PolicyDocument(source: SourceText(text))
    return ProgramRecognizer().programs(in: document).definitions.filter { $0.term == term }
      .max { ($0.strength, $0.score) < ($1.strength, $1.score) }
  }

  @Test(
    "what explains a term",
    arguments: [
      ("大家认真讨论了田长制。田长制是由各级党政负责人担任田长、保护耕地的制度。", "田长制", "田长制是由各级党政负责人担任田长、保护耕地的制度。"),
      ("推进“三水统筹”。要坚持水资源、水环境、水生态“三水统筹”，久久为功。", "三水统筹", "要坚持水资源、水环境、水生态“三水统筹”，久久为功。"),
      ("全市一体推进“三治”。坚持治水、治山、治城同步发力。", "三治", "坚持治水、治山、治城同步发力。"),
    ]
  )
  func explains(text: String, term: String, sentence: String) {
    let found = best(text, term)
    #expect(found?.text == sentence)
    #expect(found?.strength == .explains)
  }

  @Test("a sentence that carries a term out is better than boilerplate that lists it")
  func usage() {
    let text = "会议传达学习了有关田长制的文件精神，研究了其他多项工作。全面推行田长制，压实各级责任，守牢耕地保护底线。"
    #expect(best(text, "田长制")?.text == "全面推行田长制，压实各级责任，守牢耕地保护底线。")
  }
}
