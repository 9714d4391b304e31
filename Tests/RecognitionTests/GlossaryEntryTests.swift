import PolicyText
import Testing

@testable import Recognition

@Suite("Glossaries and answers")
struct GlossaryEntryTests {
  private func findings(_ text: String) -> ProgramRecognizer.Findings {
    ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
  }

  private func strongNames(_ text: String) -> Set<String> {
    Set(findings(text).programs.filter { $0.evidence == .strong }.map(\.name))
  }

  private func explanation(of term: String, in text: String) -> String? {
    findings(text).definitions.filter { $0.term == term && $0.strength == .explains }.max { $0.score < $1.score }?.text
  }

  private static let report = """
    《政府工作报告》名词解释
    1.“三级联巡”：市、县、乡三级按月巡查山塘。
    2.山塘修复：把年久失修的山塘逐座除险。
    3.“四纵六横”灌溉网：“四纵”指四条干渠，“六横”指六条支渠。
    4.稻渔共生工程和“双塘”计划：稻渔共生工程是指在稻田养鱼的工程。“双塘”计划是指每村修两口塘的计划。
    5.“清渠日”“护塘周”：每月最后一天清渠，每年春分一周护塘。
    """

  @Test("a numbered glossary names its terms and explains each with its line")
  func numberedGlossary() {
    let names = strongNames(Self.report)
    #expect(names.isSuperset(of: ["三级联巡", "山塘修复", "四纵六横灌溉网", "稻渔共生工程", "双塘计划", "清渠日", "护塘周"]), "\(names)")
    #expect(explanation(of: "山塘修复", in: Self.report) == "2.山塘修复：把年久失修的山塘逐座除险。")
    #expect(explanation(of: "护塘周", in: Self.report)?.contains("每年春分一周护塘") == true)
  }

  @Test("what an explanation quotes of the term itself is a part of it, no term")
  func partsOfTerms() {
    #expect(strongNames(Self.report).isDisjoint(with: ["四纵", "六横"]))
  }

  @Test("terms joined by 和 are explained by the sentence that is about each")
  func joinedTerms() {
    #expect(explanation(of: "双塘计划", in: Self.report) == "“双塘”计划是指每村修两口塘的计划。")
  }

  @Test("numbers in brackets, the explanation on the next line, no heading")
  func explanationOnNextLine() {
    let text = """
      ［7］三湾一岛：
      青湾、碧湾、月湾和白鹭岛。
      ［8］1+4+N：
      “1”即县图书馆，“4”即四个分馆，“N”即各村书屋。
      ［9］“双林”行动：
      指护林和造林的行动。
      """
    #expect(strongNames(text).isSuperset(of: ["三湾一岛", "1+4+N", "双林行动"]), "\(strongNames(text))")
    #expect(explanation(of: "三湾一岛", in: text)?.hasSuffix("青湾、碧湾、月湾和白鹭岛。") == true)
    #expect(explanation(of: "双林行动", in: text)?.contains("指护林和造林的行动") == true)
  }

  @Test(
    "numbered lists that explain no terms stay prose",
    arguments: [
      "会议安排\n1.时间：三月五日。\n2.地点：县礼堂。\n3.人员：各村代表。",
      "下一步工作\n1.加强组织领导：成立专班。\n2.严格督导检查：每月通报。\n3.全面落实责任：责任到人。",
    ]
  )
  func plainLists(text: String) {
    #expect(strongNames(text).isEmpty, "\(strongNames(text))")
  }

  @Test("the glossary ends where its section ends: a later 某事：… is none")
  func sectionEnds() {
    let text = """
      名词解释
      1.山塘修复：把年久失修的山塘逐座除险。
      2.渠系联通：把干渠和支渠接通。

      附件三 联系方式
      联系人名单见下表，请各单位核对后报县水利局。
      2.报送地址：县水利局二楼。
      """
    #expect(!strongNames(text).contains("报送地址"), "\(strongNames(text))")
    #expect(strongNames(text).contains("渠系联通"))
  }

  @Test("a keyword and its explanation under labels")
  func labelledTerms() {
    let text = "关键词：“211”种养体系\n\n名词解释：“2”是稻和鱼两个主业，“1”是一条加工链，后一个“1”是一个市场。\n"
    #expect(strongNames(text).contains("211种养体系"), "\(strongNames(text))")
    #expect(explanation(of: "211种养体系", in: text)?.contains("稻和鱼两个主业") == true)
  }

  @Test("a question names its term, the answer explains it")
  func questions() {
    let text = "问：什么是“田保姆”？\n答：“田保姆”是替外出农户种田的服务队。\n"
    #expect(strongNames(text).contains("田保姆"))
    #expect(explanation(of: "田保姆", in: text)?.contains("替外出农户种田") == true)
    #expect(strongNames("什么是幸福？\n有人说是平安。").isEmpty)
    #expect(strongNames("什么是好的生活？\n好的生活是安宁。").isEmpty)
  }

  @Test("of two kinds of explanation the counted list, the components and the stated core explain too")
  func explainingSentences() {
    let listed = "全镇推行“四个在前”。做到谋在前、查在前、改在前、讲在前，塘坝安全有了底。"
    #expect(explanation(of: "四个在前", in: listed)?.contains("谋在前") == true)
    let composed = "青河联防机制由三个乡镇的护林队组成，共用一套台账。各地完善青河联防机制。"
    #expect(explanation(of: "青河联防机制", in: composed)?.contains("护林队组成") == true)
  }

  @Test("a list of matches explains no terms")
  func matches() {
    let found = Recognizer().recognize(
      PolicyDocument(source: SourceText("1.青河队VS白山队：主队三连胜，值得看好。\n2.红岭vs海西：双方战平三次。\n3.金山VS银川：客队不敌。\n"))
    )
    #expect(found.programs.allSatisfy { $0.evidence == .weak }, "\(found.programs.map(\.name))")
  }

  @Test("who joins, reports or allows a system is no part of its name", arguments: ["加入", "按时上报", "允许"])
  func doers(verb: String) {
    let found = Recognizer().recognize(PolicyDocument(source: SourceText("各单位要\(verb)河长制。全县推行河长制。")))
    #expect(!found.programs.contains { $0.name.contains(verb.suffix(2)) }, "\(found.programs.map(\.name))")
  }
}
