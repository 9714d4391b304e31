import PolicyText
import Testing

@testable import Recognition

@Suite("The whole extent of programme names")
struct ProgramExtentTests {
  private func strongNames(_ text: String) -> Set<String> {
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    return Set(findings.programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "years, numbers, places in brackets and holders at the head of a meeting belong to its name",
    arguments: [
      ("县政协召开第12次双周协商座谈会。", "第12次双周协商座谈会"),
      ("我县召开第三次全国渔船普查启动会。", "第三次全国渔船普查启动会"),
      ("周末将举办第五期养蜂农户分享会，现场答疑。", "第五期养蜂农户分享会"),
      ("2015青河（碧湾）国际渔业发展论坛在碧湾举行。", "2015青河（碧湾）国际渔业发展论坛"),
      ("参加兰州市2013年元宵万人健步走活动。", "2013年元宵万人健步走活动"),
      ("医院召开2016年渔业安全工作会议。", "2016年渔业安全工作会议"),
      ("兰州市政府第十三届第7次常务会议", "兰州市政府第十三届第7次常务会议"),
      ("兰州市第九次党代会提出新目标。", "兰州市第九次党代会"),
      ("中国农工民主党兰州市第四次代表大会闭幕。", "中国农工民主党兰州市第四次代表大会"),
      ("碧湾医院眼科走进甘肃临洮光明义诊活动启动。", "碧湾医院眼科走进甘肃临洮光明义诊活动"),
    ]
  )
  func heads(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "a meeting without anything of its own and a year that tells since when are no part of a name",
    arguments: [
      ("他出席了第二次会议。", "第二次会议"),
      ("这是第一次部长级会议。", "第一次部长级会议"),
      ("自2012年渔业发展大会以来，成效明显。", "2012年渔业发展大会"),
    ]
  )
  func noHeads(text: String, name: String) {
    #expect(!strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test("a firm's project is called with and without the firm")
  func firms() {
    let text = "先后来到青河渔业科技有限公司网箱智能化改造项目、碧湾船舶股份有限公司全球总部项目。"
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    let strong = findings.programs.filter { $0.evidence == .strong }
    #expect(
      strong.contains { $0.name == "网箱智能化改造项目" && $0.form == "青河渔业科技有限公司网箱智能化改造项目" },
      "\(strong.map(\.form))"
    )
    #expect(strong.contains { $0.name == "碧湾船舶股份有限公司全球总部项目" }, "\(strong.map(\.form))")
  }

  @Test(
    "documents cited without their marks",
    arguments: [
      ("省政府办公厅关于加快渔港改造升级的若干意见", "省政府办公厅关于加快渔港改造升级的若干意见"),
      ("会议通过了甘肃省人民代表大会常务委员会关于渔业资源管护办法的决定，", "甘肃省人民代表大会常务委员会关于渔业资源管护办法的决定"),
      ("印发关于进一步做好休渔期渔民生活保障工作的通知，", "关于进一步做好休渔期渔民生活保障工作的通知"),
    ]
  )
  func documents(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "an opinion somebody gives and a vote on a post are no documents",
    arguments: ["征求关于渔港改造升级工作方案的意见。", "通过了关于接受王青河辞去副县长职务请求的决定。"]
  )
  func noDocuments(text: String) {
    #expect(!strongNames(text).contains { $0.hasPrefix("关于") }, "\(strongNames(text))")
  }

  @Test(
    "a measure without head noun is named by what enacts it, by its short form, by recurrence",
    arguments: [
      ("全县推行渔船动态分类监管，成效明显。", "渔船动态分类监管"),
      ("率先开展乡村兽医规范化培训工作。", "乡村兽医规范化培训"),
      ("渔业污染第三方治理（以下简称第三方治理）由县里组织。", "渔业污染第三方治理"),
      ("要实行领导包船、挂图督战。", "领导包船、挂图督战"),
      ("推动建立养殖者付费、第三方清理的治水新机制。", "养殖者付费、第三方清理"),
      ("全县首个渔民工友维权岗挂牌成立。", "渔民工友维权岗"),
      ("书记与各支部签订禁渔工作责任书。", "禁渔工作责任书"),
      ("要完善护港联防机制和护港联防，推动护港联防常态化。", "护港联防"),
    ]
  )
  func measures(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "what every report is about is no measure",
    arguments: [("推动经济社会发展。", "经济社会发展"), ("开展渔港安全隐患排查工作。", "渔港安全隐患排查")]
  )
  func noMeasures(text: String, name: String) {
    #expect(!strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test("the number of an item set without a mark is no part of the name behind it")
  func itemNumbers() {
    let names = strongNames("3限时联合验船改革\n兰州建立联合验船机制。")
    #expect(names.contains("限时联合验船改革"), "\(names)")
  }

  @Test(
    "projects that somebody visits are named as they stand in the list",
    arguments: [
      ("他先后来到明日而立高端渔具研发总部项目、碧湾（东港）深海网箱（二期）产业园项目建设现场。", "明日而立高端渔具研发总部项目"),
      ("他先后来到明日而立高端渔具研发总部项目、碧湾（东港）深海网箱（二期）产业园项目建设现场。", "碧湾（东港）深海网箱（二期）产业园项目"),
      ("区委书记调研红湾矿治理项目。", "红湾矿治理项目"),
    ]
  )
  func visited(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "how many projects there are and what a list mixes with them is no name",
    arguments: [
      ("他现场查看兰州城区4个公建项目、2个居住项目。", "4个公建项目"),
      ("调研团队详细介绍了该校在人文社科项目、经费等方面的经验。", "团队详细介绍了该校在人文社科项目"),
    ]
  )
  func notVisited(text: String, name: String) {
    #expect(!strongNames(text).contains { $0.hasSuffix(name) }, "\(strongNames(text))")
  }

  @Test(
    "quotations: bodies of soldiers, cases, systems, what is fought, striven for, called a feature",
    arguments: [
      ("主席到“英雄渔船连”视察。", "英雄渔船连"),
      ("受“青河事件”影响，股价下跌。", "青河事件"),
      ("调研“青河市渔港监管系统”开发情况。", "青河市渔港监管系统"),
      ("对偷渔者打一场“围网战”。", "围网战"),
      ("他致力于打造“渔都”，引来客商。", "渔都"),
      ("这个村的特色则是“孝渔立村”。", "孝渔立村"),
      ("关于实施“科技兴渔”问题", "科技兴渔"),
      ("部署开展为期3个月的“跨海打击百日会战”。", "跨海打击百日会战"),
      ("近日开展集中整治“渔霸”和“船托”专项行动。", "集中整治渔霸和船托专项行动"),
    ]
  )
  func quotations(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "what is set up, signed, won and carried out",
    arguments: [
      ("县里率先设立基本渔港补助专项资金。", "基本渔港补助专项资金"),
      ("两地签署渔业人才协同发展合作框架协议。", "渔业人才协同发展合作框架协议"),
      ("他获得光华渔业科技进步奖。", "光华渔业科技进步奖"),
      ("警方开始建立DNA渔获数据库。", "DNA渔获数据库"),
      ("全面推行全域渔村党建联盟。", "全域渔村党建联盟"),
      ("严格落实渔民育儿补贴政策。", "渔民育儿补贴"),
    ]
  )
  func setUp(text: String, name: String) {
    #expect(strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test(
    "officers of a body and policies of any kind",
    arguments: [("他会见了渔业联盟主席。", "渔业联盟"), ("要完善政策制度。", "政策制度"), ("落实相关扶持政策。", "相关扶持政策")]
  )
  func notSetUp(text: String, name: String) {
    #expect(!strongNames(text).contains(name), "\(strongNames(text))")
  }

  @Test("a sentence that gives the class of its subject names and explains it")
  func classified() {
    let text = "他强调，渔港问政是提升效能、转变作风的一项重要举措。\n渔港污水第三方治理（以下简称第三方治理）是按风险配置力量的新模式。"
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    for term in ["渔港问政", "渔港污水第三方治理"] {
      #expect(findings.definitions.contains { $0.term == term && $0.strength == .explains }, "\(findings.definitions)")
    }
  }

  @Test("an action is explained by a sentence about what it does")
  func shortSubject() {
    let text = "全县实施渔港更新行动。\n渔港更新是改造老旧泊位、补齐设施的过程。"
    let findings = ProgramRecognizer().programs(in: PolicyDocument(source: SourceText(text)))
    #expect(
      findings.definitions.contains { $0.term == "渔港更新行动" && $0.strength == .explains && $0.text.hasPrefix("渔港更新是") },
      "\(findings.definitions)"
    )
  }
}
