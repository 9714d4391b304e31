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
}
