import PolicyText
import Testing

@testable import Recognition

@Suite("Syntax of programme names")
struct ProgramSyntaxTests {
  private func findings(_ text: String) -> ProgramRecognizer.Findings {
    ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
  }

  private func strongNames(_ text: String) -> Set<String> {
    Set(findings(text).programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "what is set going is named whole: verb and object, years, two verbs of one object, halves joined under one verb",
    arguments: [
      ("全县开展提振渔市专项行动，成效明显。", "提振渔市专项行动"),
      ("启动规范校车运营专项行动。", "规范校车运营专项行动"),
      ("实施塘坝除险3年行动，全面体检。", "塘坝除险3年行动"),
      ("实施草场生态保护和修复工程。", "草场生态保护和修复工程"),
      ("健全渔业资源评估和责任追究制度，压实责任。", "渔业资源评估和责任追究制度"),
      ("实施渔光互补工程和海塘安澜提标工程。", "海塘安澜提标工程"),
      ("继续深化平安渔业年活动。", "平安渔业年活动"),
      ("实施基础提升工程，抓好队伍。", "基础提升工程"),
      ("实施了渔港焕新提升行动。", "渔港焕新提升行动"),
      ("实施好渔民上岸安居工程。", "渔民上岸安居工程"),
      ("推进养殖、捕捞、加工联动改革。", "养殖、捕捞、加工联动改革"),
      ("加快建设中国（青河）自由贸易试验区。", "中国（青河）自由贸易试验区"),
      ("扎实开展主题教育。", "主题教育"),
      ("入选全国科学养殖试点示范县。", "全国科学养殖试点示范县"),
      ("构建新发展格局。", "新发展格局"),
    ]
  )
  func phrases(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "verbs, class nouns and counts in front are no part of a name",
    arguments: [
      ("这直接影响渔港整治行动的成效。", "直接影响渔港整治行动"),
      ("深化能源、铁路、盐业等领域改革。", "领域改革"),
      ("已经举办3届渔商大会。", "3届渔商大会"),
      ("研究后报中央政治局会议审议。", "报中央政治局会议"),
      ("各地实行工作大梳理、难题大排查。", "难题大排查"),
      ("肩负起建设渔业强国的责任。", "建设渔业强国"),
      ("法院第四次大规模集中行动打响。", "第四次大规模集中行动"),
      ("潭下镇养老院4大项目同天开工。", "潭下镇养老院4大项目"),
      ("他是国家渔业科学基金委员会专家。", "国家渔业科学基金"),
    ]
  )
  func foreignParts(text: String, name: String) {
    #expect(!strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "lists of quotations share the verb before them and the noun behind them",
    arguments: [
      ("抓好“渔事一次办”、“船证自动批”、“无纸化渔港”建设等改革。", ["渔事一次办", "船证自动批", "无纸化渔港"]),
      ("“净滩”“护礁”以及“清网”等专项行动同步推进。", ["净滩", "护礁", "清网"]),
      ("推广“渔联通”“渔政通”等平台。", ["渔联通", "渔政通"]),
    ]
  )
  func quotedLists(text: String, names: [String]) {
    #expect(strongNames(text).isSuperset(of: names), "\(strongNames(text))")
  }

  @Test("an attribute before the quotation belongs to the name, whose short form is tied to it")
  func fullNames() {
    let found = findings("实施放心渔市“百千百”工程。各地推进“百千百”工程。").programs
    #expect(found.allSatisfy { $0.name == "放心渔市百千百工程" }, "\(found.map(\.name))")
    #expect(Set(found.map(\.form)).isSuperset(of: ["“百千百”工程", "百千百", "放心渔市“百千百”工程"]), "\(found.map(\.form))")
    #expect(Set(found.map(\.form)).contains("“百千百”工程"))
  }

  @Test(
    "epithets, road numbers, limbs, idioms, topics and things counted out are no terms",
    arguments: [
      "这叫“满载而归”。", "有的写“三天之内修好渔船”。", "论坛聚焦“渔业保险服务”。", "发生一起两辆渔车相撞的事故。",
      "他被誉为“江海联运第一人”。", "打造“00”号低碳公路。", "他是父亲的“双眼”。", "每户一人一张《承诺书》。", "此行是“发现之旅、寻根之旅、希望之旅”。",
    ]
  )
  func figures(text: String) {
    #expect(strongNames(text).isEmpty, "\(strongNames(text))")
  }

  @Test("fairs by their short names, one of two names, and joint efforts by their number")
  func shortNames() {
    #expect(strongNames("第八届渔博会下月开幕。").contains("渔博会"))
    #expect(strongNames("他在微博会客厅发言。").isEmpty)
    #expect(strongNames("首届青河渔业博览会暨国际渔具博览会开幕。") == ["青河渔业博览会暨国际渔具博览会"])
    #expect(strongNames("与五城联创等重点工作相结合。").contains("五城联创"))
    #expect(strongNames("建立起一岗双责的责任意识。").contains("一岗双责"))
  }

  @Test("what others learn from and what a reform promises are names")
  func experiences() {
    #expect(strongNames("坚持和发展新时代“青桥经验”。").contains("青桥经验"))
    #expect(strongNames("力推“渔船查一次”，成效明显。").contains("渔船查一次"))
  }

  @Test("a level in front is known by the broader programme that the text names")
  func levels() {
    let found = findings("加快把青河养殖示范镇打造成样板。力争明年市级养殖示范镇达到九个。").programs
    let narrower = found.first { $0.name == "市级养殖示范镇" }
    #expect(narrower?.evidence == .strong, "\(found.map(\.name))")
    #expect(narrower?.broader == "养殖示范镇")
  }

  @Test(
    "the body that issued a document stands before 印发 or opens its title",
    arguments: [
      ("近日，省委办公厅、省政府办公厅联合印发《平原林网建设行动方案》。", ["省委办公厅", "省政府办公厅"]),
      ("国务院办公厅关于印发《田园保护管理办法》的通知", ["国务院办公厅"]),
      ("教育部等五部门印发了《乡村教师支持计划》。", ["教育部"]),
      ("落实《青河市人民政府关于推行湖长制的实施意见》要求。", ["青河市人民政府"]),
      ("各地认真落实《湖长制工作规则》的要求。", []),
    ]
  )
  func issuingBodies(text: String, bodies: [String]) {
    let responsible = findings(text).definitions.map(\.responsible)
    #expect(responsible.contains(bodies), "\(responsible)")
  }
}
