import PolicyText
import Testing

@testable import Recognition

/// Instruments of policy that carry no head noun, series of quotations, stated slogans and campaigns of a year; sentences of our own.
@Suite("Instruments, series and stated slogans")
struct ProgramInstrumentTests {
  private func strong(_ text: String) -> [ProgramSighting] {
    ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text))).programs.filter {
      $0.evidence == .strong
    }
  }

  private func names(_ text: String) -> Set<String> { Set(strong(text).map(\.name)) }

  @Test(
    "institutions, systems and works known to the whole country are names wherever they stand",
    arguments: [
      ("渔业集团去年设了院士工作站，今年又来了人。", "院士工作站"),
      ("青河县的扶贫车间缝起了渔网。", "扶贫车间"),
      ("医生说，基本医保和大病保险都能报。", "大病保险"),
      ("老船工讲起引大入秦工程，眼里有光。", "引大入秦工程"),
      ("养殖户领到了完全成本保险的赔款。", "完全成本保险"),
      ("窗口办起并联审批，省了三趟路。", "并联审批"),
      ("青湖大学招了第一批新工科学生。", "新工科"),
      ("专家谈起新型电力系统，说海上风电要先行。", "新型电力系统"),
    ]
  )
  func instruments(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test("insurances side by side are each a system of its own")
  func insurances() {
    let found = names("渔民有基本医保、大病保险、医疗救助三重保障。")
    #expect(found.isSuperset(of: ["基本医保", "大病保险", "医疗救助"]), "\(found)")
  }

  @Test("three quotations side by side are names where their nouns say so, headings of a speech where they do not")
  func series() {
    let found = names("深入实施“渔家名师培养工程”“渔校双岗提升工程”“渔民海外研修计划”等。")
    #expect(found.isSuperset(of: ["渔家名师培养工程", "渔校双岗提升工程", "渔民海外研修计划"]), "\(found)")
    #expect(names("他讲了“海水之蓝”“渔火之红”“滩涂之金”。").isEmpty)
  }

  @Test(
    "what a text calls its tone, theme or principle is a slogan, in a line or behind a colon",
    arguments: [
      ("总基调：抓捕捞促均衡、抓养殖促优质、抓加工促突破。", "抓捕捞促均衡、抓养殖促优质、抓加工促突破"),
      ("（三）紧扣工作主题\n对渔民一生负责、办人人满意渔校、建现代渔业强县\n各乡镇要抓落实。", "对渔民一生负责、办人人满意渔校、建现代渔业强县"),
      ("办学方针：海纳百川、渔歌唱晚。", "海纳百川、渔歌唱晚"),
    ]
  )
  func stated(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test("a list behind another colon is no slogan")
  func unstated() {
    #expect(names("参加单位：青河县渔业局、青河县水务局、青河县公安局。").isEmpty)
    #expect(names("主题：渔船、渔网、渔歌等。").isEmpty)
  }

  @Test(
    "two objects under one verb are one campaign; years have campaigns, wars names",
    arguments: [
      ("扎实推进渔网节约和反渔获浪费行动，人人动手。", "渔网节约和反渔获浪费行动"),
      ("开展渔港项目攻坚年活动。", "渔港项目攻坚年活动"),
      ("全面打响赤潮污水剿灭战。", "赤潮污水剿灭战"),
    ]
  )
  func campaigns(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test(
    "a verb, a conjunction or the line of a reporter in front is no part of a name",
    arguments: [
      ("他长期从事渔业经济理论研究。", "从事渔业经济理论"),
      ("为了推进和保障湾长制实施，制定本规定。", "保障湾长制"),
      ("推动青河省与央企发展战略双向融入。", "与央企发展战略"),
    ]
  )
  func foreignParts(text: String, name: String) {
    #expect(!names(text).contains(name), "\(names(text))")
  }

  @Test("the counted session of a body begins behind the line of who reports")
  func session() {
    let found = names("新渔社青城9月8日电（记者 高海）世界渔联远洋渔业资源委员会第37届会议7日开幕。")
    #expect(found.contains("世界渔联远洋渔业资源委员会第37届会议"), "\(found)")
  }

  @Test("what an entry explains as “甲乙丙丁”行动 is called 甲乙丙丁 too")
  func shortEntry() {
    let found = strong("名词解释\n1.“渔光互联”行动，是指推动渔业和光伏一同发展的行动。\n2.“塘长到户”机制，是指塘长包户的机制。\n")
    let forms = found.filter { $0.name == "渔光互联行动" }.map(\.form)
    #expect(Set(forms).isSuperset(of: ["渔光互联"]), "\(found.map { ($0.name, $0.form) })")
  }

  @Test("of two places that share the noun of a zone each has its zone; levels in brackets belong to a plan")
  func coordinated() {
    let zones = names("推进鄱阳湖、洞庭湖生态经济区建设。")
    #expect(zones.isSuperset(of: ["鄱阳湖生态经济区", "洞庭湖生态经济区"]), "\(zones)")
    #expect(!names("考察了鄱阳湖、洞庭湖。").contains("鄱阳湖"))
    let plans = names("在全市实施提升县（市、区）渔港管理水平三年行动计划。")
    #expect(plans.contains("提升县（市、区）渔港管理水平三年行动计划"), "\(plans)")
  }

  @Test("如下方案 and 动态调整 are said of a plan or a list, not in its name")
  func saidOf() {
    #expect(names("现制定如下行动方案。").isEmpty)
    #expect(!names("编制并公布渔船许可事项清单，动态调整渔船许可事项清单。").contains { $0.hasPrefix("动态") })
  }
}
