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

  @Test(
    "everyday shapes, dates, contrasts, topics and number plates in quotation marks are no terms",
    arguments: [
      "让好政策真正“落实下去”。",
      "先看“有没有”，再问“管不管用”。",
      "产量产值“双提升”。",
      "“9·03”暴雨过后，全镇恢复供电。",
      "车号为“桂C12345”的客车驶离高速。",
      "制度不是“橡皮章”，而是“硬杠杠”。",
      "论坛聚焦“推动乡镇医院发展”展开讨论。",
      "推行“一对一”辅导。",
      "突出“以点带面”“快查快办”“上下贯通”，抓出成效。",
    ]
  )
  func everydayQuotations(text: String) {
    #expect(strongNames(text).isEmpty, "\(strongNames(text))")
  }

  @Test(
    "what proves a quotation: parts of one length, a noun at the end of the list, the policy noun after 的, a naming verb, an entry",
    arguments: [
      ("“渠有人管、坝有人巡、闸有人守”的局面基本形成。", "渠有人管、坝有人巡、闸有人守"),
      ("全市启动“碧水护航”、“蓝天会战”和“净土攻坚”专项行动。", "碧水护航"),
      ("镇里坚持“先急后缓”的原则。", "先急后缓"),
      ("湖长、湖员、湖警合称“一湖三员”，分片守湖。", "一湖三员"),
      ("附件\n1、“三绿”：是绿色车间、绿色矿山、绿色港口的合称。", "三绿"),
      ("县里印发《关于开展“清湖行动”专项整治的通知》。", "清湖行动"),
      ("这些企业都是“羚牛”企业。县里又有两家“羚牛”企业上市。", "羚牛企业"),
      ("开展“我为村里修条路”活动。", "我为村里修条路"),
      ("县政府实施“四个一百”项目推进机制。", "四个一百"),
      ("扎实开展“书香云岭 美味青河”美食节。", "书香云岭美味青河美食节"),
      ("开展“净滩”“护岸”“清网”专项行动。", "净滩"),
      ("活动以“碧水润万家”为主题。", "碧水润万家"),
    ]
  )
  func provenQuotations(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "verbs, owners, counts, dashes and item numbers before a name stay outside",
    arguments: [
      ("会议作出战略部署。", []),
      ("代表团借鉴南山先行示范区做法。", ["南山先行示范区"]),
      ("军方发动地面军事行动。", []),
      ("我们要共同规划未来。", []),
      ("青河县林业局护林防火专项行动启动。", ["护林防火专项行动"]),
      ("——护林防火专项行动成效明显。", ["护林防火专项行动"]),
      ("全县建成26个湿地保护示范区。", ["湿地保护示范区"]),
      ("选手未能接获第9届国际园艺大会邀请。", ["第9届国际园艺大会"]),
      ("10.第三届国际园艺博览会开幕。", ["第三届国际园艺博览会"]),
    ]
  )
  func boundaries(text: String, names: [String]) {
    #expect(strongNames(text) == Set(names))
  }

  @Test("projects of one list prove each other; a firm in front is their owner")
  func listedNames() {
    #expect(
      strongNames("以核心部件聚力突破工程、老旧厂房转型升级工程为重点。").isSuperset(of: ["核心部件聚力突破工程", "老旧厂房转型升级工程"])
    )
    #expect(strongNames("青河云岭建材有限公司节能玻璃智能化扩能项目开工。") == ["节能玻璃智能化扩能项目"])
  }

  @Test("sessions are named in full with their numbers; bodies and standing committees are none")
  func sessions() {
    #expect(strongNames("青河县第九届人民代表大会第三次会议开幕。") == ["青河县第九届人民代表大会第三次会议"])
    #expect(strongNames("政协第八届青河县委员会第二次会议闭幕。") == ["政协第八届青河县委员会第二次会议"])
    #expect(strongNames("本条例经青河市九届人大常委会第三次会议批准。").isEmpty)
    #expect(strongNames("青河县人民代表大会听取了汇报。").isEmpty)
  }

  @Test("numbers of things of two kinds are one term, idioms and measures are none")
  func countedPairs() {
    #expect(strongNames("落实四会一课制度，严格执行三账一册。").contains("三账一册"))
    #expect(strongNames("推进工作三番五次，开展培训两天一次。").isEmpty)
  }

  @Test(
    "terms of explained lists stand without quotation marks",
    arguments: [
      ("附件\n3．湾长制：即由镇干部担任湾长，守护海湾。", "湾长制"),
      ("名词解释\n1.碧水银行：把水质好坏折成积分的做法。", "碧水银行"),
    ]
  )
  func explainedLists(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
    #expect(strongNames("记者：这是怎么回事？\n1.村支书说：路通了。").isEmpty)
  }

  @Test("known by a number: 打好 before 五大攻坚战")
  func numberedPrograms() {
    #expect(strongNames("坚决打好五大攻坚战。") == ["五大攻坚战"])
  }

  @Test("a level in front makes a narrower programme and names the broader")
  func broader() {
    let found = findings("创建省级生态示范村。").programs.first { $0.name == "省级生态示范村" }
    #expect(found?.broader == "生态示范村")
    #expect(findings("创建省级十大生态示范村。").programs.first?.broader == "生态示范村")
  }

  @Test("a title within a title is a document of its own")
  func nestedTitles() {
    let found = findings("市政府印发《青河市落实〈关于促进湖区渔业发展的若干措施〉实施方案》。").programs
    #expect(Set(found.map(\.name)).contains("关于促进湖区渔业发展的若干措施"))
  }

  @Test("generic phrases are no programmes", arguments: ["抓好重点工程建设。", "完善工作机制。", "制定有关方案。", "加强项目管理制度建设。", "创新投资模式。"])
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

  @Test(
    "即, a naming verb and a list after a colon explain",
    arguments: [
      ("“双优”建设即优质学校和优势学科建设，五年一轮。", "双优", "“双优”建设即优质学校和优势学科建设，五年一轮。"),
      ("村里把好事折算成积分，换取用品，这种做法叫“美德账本”。", "美德账本", "村里把好事折算成积分，换取用品，这种做法叫“美德账本”。"),
      ("县里打响“三大战役”：治水、治气、治土一起抓。", "三大战役", "县里打响“三大战役”：治水、治气、治土一起抓。"),
    ]
  )
  func explainsByForm(text: String, term: String, sentence: String) {
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
