import PolicyText
import Testing

@testable import Recognition

@Suite("Occasions, headings and whole principles")
struct ProgramOccasionTests {
  private func strong(_ text: String) -> [ProgramSighting] {
    ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text))).programs.filter {
      $0.evidence == .strong
    }
  }

  private func names(_ text: String) -> Set<String> { Set(strong(text).map(\.name)) }

  @Test(
    "a meeting that the sentence convenes is named by all that stands before its noun",
    arguments: [
      ("省渔业厅召开在青渔企对接座谈会。", "在青渔企对接座谈会"),
      ("县里召开“渔港振兴”规划编制专家学者和船东座谈会，听取意见。", "“渔港振兴”规划编制专家学者和船东座谈会"),
      ("两国部长共同主持召开了中青渔业和水产技术合作第一次会议。", "中青渔业和水产技术合作第一次会议"),
      ("由渔业协会主办的网箱与深海养殖学术研讨会29日在兰州举行。", "网箱与深海养殖学术研讨会"),
      ("全国渔船安全电视电话会议7日在京召开。", "全国渔船安全电视电话会议"),
      ("双方举行新一轮中青战略对话。", "中青战略对话"),
      ("青湾渔业联盟成员国渔业部长（大臣）理事会第二十四次会议在兰州举行。", "青湾渔业联盟成员国渔业部长（大臣）理事会第二十四次会议"),
      ("兰州市第八届渔民传统体育运动会新闻发布会举行。", "兰州市第八届渔民传统体育运动会"),
    ]
  )
  func convened(text: String, name: String) {
    #expect(names(text).contains(name.filter { !"“”".contains($0) }), "\(names(text))")
  }

  @Test(
    "what every body holds and a room are no meetings with a name",
    arguments: [
      ("县委召开有关重点工作和民生实事的相关会议。", "会议"),
      ("校党委在校本部行政楼403会议室召开座谈会。", "403会议"),
      ("展会期间举行了100余场养护和运营会议。", "会议"),
    ]
  )
  func notConvened(text: String, ending: String) {
    #expect(!names(text).contains { $0.hasSuffix(ending) }, "\(names(text))")
  }

  @Test("a prize and games are known by their number")
  func numbered() {
    #expect(names("专家列为第二届甘肃渔歌终身成就奖拟表彰人选。").contains("第二届甘肃渔歌终身成就奖"))
    #expect(names("不久前闭幕的第十五届全运会上，他获得金牌。").contains("第十五届全运会"))
    #expect(!names("第二届甘肃渔歌奖学金开始申请。").contains("第二届甘肃渔歌奖"))
  }

  @Test("a fair is called with and without its scope")
  func fairs() {
    let found = strong("25日兰州房交会开幕首日，看房者众。全国渔家用具艺博会下月举办。")
    #expect(found.contains { $0.form == "兰州房交会" && $0.name == "房交会" }, "\(found.map(\.form))")
    #expect(found.contains { $0.form == "全国渔家用具艺博会" }, "\(found.map(\.form))")
    #expect(!names("他在外交会谈中提交会议材料。").contains { $0.hasSuffix("交会") })
  }

  @Test("an association's congress is called with and without the association")
  func congresses() {
    let found = strong("在青湾志愿服务联合会第三届会员代表大会召开之际，各地举办活动。")
    #expect(found.contains { $0.name == "第三届会员代表大会" && $0.form == "青湾志愿服务联合会第三届会员代表大会" }, "\(found.map(\.form))")
  }

  @Test(
    "congresses of associations, sessions of parties and days set aside for a cause",
    arguments: [
      ("青湾渔业协会第十一次全国代表大会选举产生新一届理事会。", "青湾渔业协会第十一次全国代表大会"),
      ("台盟十一届三中全会在京召开。", "台盟十一届三中全会"), ("快讯：“央企助渔兴农周”助农增收。", "央企助渔兴农周"),
      ("将组织开展世界渔民日活动。", "世界渔民日活动"), ("将今年的主题确定为“渔歌唱晚的七十五年”，以示纪念。", "渔歌唱晚的七十五年"),
      ("5年来兰州双城经济圈建设取得成效。", "兰州双城经济圈"),
    ]
  )
  func occasions(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test(
    "plenary sessions of party committees by term and number",
    arguments: [
      ("深入贯彻落实省委十三届十次全会精神。", "省委十三届十次全会"), ("根据中共临洮县委十四届十次全体会议通过的建议。", "中共临洮县委十四届十次全体会议"),
      ("十二届市纪委四次全会召开。", "十二届市纪委四次全会"), ("市委六届十四次全会提出新目标。", "市委六届十四次全会"),
    ]
  )
  func plenums(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test("the heading of a document is read over its line break")
  func brokenHeading() {
    let text = "省政府办公厅关于推进\n渔港改造健康有序发展的意见\n青政办发〔2018〕3号\n各市、县人民政府：\n渔港是渔业的重要基础设施。"
    #expect(names(text).contains("省政府办公厅关于推进渔港改造健康有序发展的意见"), "\(names(text))")
    let prose = "省政府办公厅关于推进\n渔港改造的做法受到好评，现将有关情况介绍如下。"
    #expect(!names(prose).contains { $0.contains("关于推进") }, "\(names(prose))")
  }

  @Test(
    "a principle is whole in all its groups",
    arguments: [
      (
        "按照统筹推进、突出要点，试点先行、夯实根基，分区治理、精细养护的基本原则，做好三件事。",
        "统筹推进、突出要点，试点先行、夯实根基，分区治理、精细养护"
      ),
      (
        "明年要坚持稳渔兴港、强港富民，守正求新、先立后破，系统集成、配合有序，充实完善工具箱。",
        "稳渔兴港、强港富民，守正求新、先立后破，系统集成、配合有序"
      ),
    ]
  )
  func principles(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test("a section's heading in two halves is a slogan, a sentence is none")
  func sections() {
    #expect(names("三、具体措施\n（一）带船入港，以港养船。\n在试点渔港实行。").contains("带船入港，以港养船"))
    #expect(!names("三、具体措施\n（一）渔港改造，加快进度落实到位。").contains { $0.contains("渔港改造，") })
  }

  @Test("the owner and the attribute that says which are part of a form")
  func owners() {
    let text = "实施重要青河堤岸排污口整治工程。他入选国家百千万人才工程。"
    let found = strong(text)
    #expect(found.contains { $0.form == "重要青河堤岸排污口整治工程" }, "\(found.map(\.form))")
    #expect(found.contains { $0.form == "国家百千万人才工程" && $0.name == "百千万人才工程" }, "\(found.map(\.form))")
  }

  @Test(
    "rules that are adopted have names; whose business reform is has none",
    arguments: [("审判中引入渔情调查官制度。", "渔情调查官制度", true), ("省人民政府发展改革、公安、渔业等部门负责。", "人民政府发展改革", false)]
  )
  func rules(text: String, name: String, isName: Bool) {
    #expect(names(text).contains(name) == isName, "\(names(text))")
  }
}

@Suite("Rules under the verb that sets them up")
struct ProgramRuleTests {
  private func names(_ text: String) -> Set<String> {
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    return Set(findings.programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "parts that share their head are one rule, each of a list is set up, and an attribute with 的 does not hide the verb",
    arguments: [
      ("建立渔船与渔港调查、监测和风险评估制度。", "渔船与渔港调查、监测和风险评估制度"),
      ("建立渔业资源获取与惠益分享制度。", "渔业资源获取与惠益分享制度"),
      ("健全渔权纠纷多元化解决机制和渔业产权维权援助机制。", "渔业产权维权援助机制"),
      ("建立渔港环保协调机制、渔业用水统一调配制度、跨海湾联合监察执法机制。", "渔业用水统一调配制度"),
      ("建立渔港环保协调机制、渔业用水统一调配制度、跨海湾联合监察执法机制。", "跨海湾联合监察执法机制"),
      ("建立严格的渔港环境保护责任制度。", "渔港环境保护责任制度"),
      ("建立健全渔业安全动态监测预警体系。", "渔业安全动态监测预警体系"),
    ]
  )
  func setUp(text: String, name: String) {
    #expect(names(text).contains(name), "\(names(text))")
  }

  @Test(
    "what is spoken of, and not set up, is no rule; what is examined is no plan",
    arguments: [
      ("他介绍了严格的渔港环境保护责任制度。", "渔港环境保护责任制度"), ("深入开展渔港新区总体规划环评。", "渔港新区总体规划"),
      ("合理界定渔港国家公园范围。", "合理界定渔港国家公园"),
    ]
  )
  func notSetUp(text: String, name: String) {
    #expect(!names(text).contains(name), "\(names(text))")
  }
}

@Suite("What only looks like a programme")
struct ProgramLookalikeTests {
  private func names(_ text: String) -> Set<String> {
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    return Set(findings.programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "questions, scores, faculties, bodies that govern a zone, reforms that go on as innovation, and counts",
    arguments: [
      ("他详细询问“何时开工”、“如何管护”等情况。", "何时开工"), ("他详细询问“何时开工”、“如何管护”等情况。", "如何管护"),
      ("本场适合选择“3/0”的格局。", "3/0"), ("他毕业于青河大学海洋学院海洋工程系。", "青河大学海洋学院海洋工程"),
      ("甘肃渔港合作区管理局局长到会。", "甘肃渔港合作区"), ("部署实施渔业教育改革创新重大事项。", "渔业教育改革"),
      ("推进13万个渔村环境专项整治，成效明显。", "13万个渔村环境专项整治"), ("就一般双边问题交换意见。", "一般双边"),
      ("（以下简称“渔合组织”）成员国代表到会。", "渔合组织"),
    ]
  )
  func lookalikes(text: String, name: String) {
    #expect(!names(text).contains(name), "\(names(text))")
  }

  @Test("the attribute that says where belongs to the form of a fixed expression")
  func attributes() {
    let text = "加快推进农村危房改造，到明年完成任务。"
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    #expect(findings.programs.contains { $0.form == "农村危房改造" }, "\(findings.programs.map(\.form))")
  }
}
