import PolicyText
import Testing

@testable import Recognition

@Suite("Classes of programme names")
struct ProgramClassesTests {
  private func strong(_ text: String) -> Set<String> {
    let document = PolicyDocument(source: SourceText(text))
    return Set(ProgramRecognizer().programs(in: document).programs.filter { $0.evidence == .strong }.map(\.name))
  }

  @Test(
    "systems of a law are named whole, with the verbs inside; 制 and 度 are one word",
    arguments: [
      ("本市实行新增渔业污染物削减替代制度。", "新增渔业污染物削减替代制度"),
      ("本市实行渔业水域有偿使用制度。", "渔业水域有偿使用制度"),
      ("建立全民参与渔港巡护工作机制，鼓励渔民。", "全民参与渔港巡护工作机制"),
      ("建立渔药及饵料停产备案制度，加大储备。", "渔药及饵料停产备案制度"),
      ("继续开展做实渔民账户试点，稳步推进。", "做实渔民账户试点"),
      ("建立县、乡、村三级渔长组织体系，落实责任。", "三级渔长组织体系"),
      ("全面落实“鱼篓子”市长负责制。", "“鱼篓子”市长负责制"),
    ]
  )
  func systems(text: String, name: String) {
    #expect(
      strong(text).map { $0.replacing("“", with: "").replacing("”", with: "") }
        .contains(name.replacing("“", with: "").replacing("”", with: "")),
      "\(strong(text))"
    )
  }

  @Test(
    "parts side by side are one principle under a noun that says so, or where they have one end",
    arguments: [
      ("渔港管理坚持政府主导、渔民参与、安全优先、损害担责的原则。", "政府主导、渔民参与、安全优先、损害担责"),
      ("全体渔民坚持亮船号、晒渔获、树形象；比学赶超。", "亮船号、晒渔获、树形象"),
      ("做到隐患不排除不放过、网具不清理不放过、渔民不上岸不放过。", "隐患不排除不放过、网具不清理不放过、渔民不上岸不放过"),
    ]
  )
  func principles(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test("parts side by side without such a noun are no principle, nor is a list that goes on")
  func noPrinciples() {
    #expect(strong("会议坚持解放思想、转变观念、开阔视野。").isEmpty)
    #expect(strong("坚持养殖生产、渔港建设、海上安全等的要求不变。").isEmpty)
  }

  @Test(
    "works, platforms, belts and circles",
    arguments: [
      ("青山水库加固、碧水河连通输水、高桥灌区配套等水利工程建成投运。", "碧水河连通输水"),
      ("创建7780便民服务平台，解决渔民诉求。", "7780便民服务平台"),
      ("推动建设海防文化带、疍家渔歌文化带。", "疍家渔歌文化带"),
      ("基本形成“半小时渔运圈”，打造“一小时通勤圈”。", "一小时通勤圈"),
      ("大洋屿海底隧道通车，金礁铁路全线开工。", "金礁铁路"),
      ("国家护渔行动取得阶段成效。", "国家护渔行动"),
      ("启动2026年退捕渔民等群体就业帮扶攻坚行动。", "2026年退捕渔民等群体就业帮扶攻坚行动"),
      ("推进提振渔市专项行动。", "提振渔市专项行动"),
      ("深入实施近海、港湾、河口污染防治行动计划。", "近海、港湾、河口污染防治行动计划"),
      ("启动全国首个渔船质量攻坚 行动计划，成效明显。", "渔船质量攻坚行动计划"),
      ("大力推进青礁水运新通道建设。", "青礁水运新通道"),
      ("以强渔工程为抓手，推进振兴。", "强渔工程"),
      ("碧水湾引水工程全线贯通。", "碧水湾引水工程"),
      ("要实施渔港环境持续改善行动。", "渔港环境持续改善行动"),
      ("坚决打赢渔业减量、近海治污和渔船安全三大攻坚战。", "三大攻坚战"),
      ("开展国家深化渔业价格改革全省试点。", "国家深化渔业价格改革全省试点"),
    ]
  )
  func works(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test(
    "themes, awards, slogans under 原则, inspections held again",
    arguments: [
      ("年会的主题是“新渔业 大格局——现代渔港与海洋牧场建设”。", "新渔业大格局——现代渔港与海洋牧场建设"),
      ("队伍荣获“全国渔业系统抗台风工作先进集体”。", "全国渔业系统抗台风工作先进集体"),
      ("按照“谁捕捞谁公示”的原则办理。", "谁捕捞谁公示"),
      ("第二巡察组开展巡察“回头看”，边巡边改。", "巡察回头看"),
      ("“奋楫新渔港”主题成就展闭幕。", "奋楫新渔港"),
      ("认真实施“七五”普法，提高素质。", "七五普法"),
      ("先后开展的“护航渔港、服务船东在行动”等，受到欢迎。", "护航渔港、服务船东在行动"),
      ("以港口互联、航线互通、渔业互助、船员互认为重点。", "港口互联、航线互通、渔业互助、船员互认"),
    ]
  )
  func quotations(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test(
    "bodies and verbs are no names",
    arguments: [
      ("党委坚决接受市委第二巡察组的监督。", "市委第二巡察"),
      ("他到自治区扶贫办调研。", "自治区扶贫"),
      ("渔业学校创建为国家骨干院校。", "渔业学校创建"),
      ("根据有关规定，特制定本实施方案。", "特制定本实施方案"),
      ("司法部负责制定统一的格式。", "司法部负责制"),
      ("引导养殖企业进驻渔业集聚区。", "养殖企业进驻渔业集聚区"),
    ]
  )
  func bodies(text: String, name: String) {
    #expect(!strong(text).contains(name), "\(strong(text))")
  }

  @Test("a scope makes a meeting of its own; two meetings joined by 和 are two")
  func meetings() {
    #expect(strong("全省教育工作会议从建设大局出发作出部署。").contains("全省教育工作会议"))
    let two = strong("两家公司首次参与主办中国东海国际论坛和中国东海渔商采购大会。")
    #expect(two.contains("中国东海渔商采购大会"), "\(two)")
    #expect(strong("在第三轮中丰战略与经济对话框架下磋商。").contains("第三轮中丰战略与经济对话"))
  }

  @Test(
    "terms that a text defines are names, and the sentence is their explanation",
    arguments: [
      ("第二条 本条例所称渔港综合网格化管理（以下简称“网格化管理”），是指以网格为单元的巡查和救助。", "渔港综合网格化管理", "以网格为单元"),
      ("本条例所称渔业养护区，包括青礁区、白沙区以及高屿区的海域。", "渔业养护区", "青礁区"),
      ("第三条 渔船能耗申报，是指船主应当报送能耗的活动。", "渔船能耗申报", "第三条"),
      ("他说到三样。“靠山经济”是指山货多；“靠水经济”就是指码头多。", "靠水经济", "码头多"),
      ("远程渔医（Telefish）是指通过遥测技术为海上渔民诊断的服务。渔民欢迎。", "远程渔医", "遥测技术"),
      ("推广“三捕两养”（捕深海、捕远洋、捕中上层，养生态、养休闲）经验。", "三捕两养", "捕深海"),
      ("二、全面推行渔船执法公示制度\n渔船执法公示是保障渔民知情权的重要措施。", "渔船执法公示制度", "保障渔民知情权"),
      ("渔歌记录是以文字和图像保存渔歌的方式。", "渔歌记录", "文字和图像"),
      ("不可捕捞指的是不能预见的情形。", "不可捕捞", "不能预见"),
      ("“不出海就不沉船，不捕鱼就不罚款”的“渔政两不方针”害了渔业。", "渔政两不方针", "不出海就不沉船"),
    ]
  )
  func definedTerms(text: String, term: String, part: String) throws {
    let document = PolicyDocument(source: SourceText(text))
    let found = ProgramRecognizer().programs(in: document).definitions
    let best = try #require(found.filter { $0.term == term && $0.strength == .explains }.first, "\(found)")
    #expect(best.text.contains(part), "\(best)")
  }

  @Test("a way of thinking that stands in quotation marks is none")
  func thinking() {
    #expect(strong("强化“全渔产链条”思维，补齐短板。").isEmpty)
    #expect(strong("用“大渔港格局”眼光看问题。").isEmpty)
    #expect(strong("实施“全渔产链条”工程，补齐短板。") == ["全渔产链条"])
  }

  @Test("是指 in the midst of a sentence defines nothing")
  func noDefinition() {
    #expect(strong("他说，这里的好多话是指去年的事情。").isEmpty)
  }

  @Test("a festival by its number")
  func festivals() {
    #expect(strong("第七届渔家花山节在县城开幕。").contains("第七届渔家花山节"))
    #expect(strong("礁头村首届开网节启幕。").contains("开网节"))
    #expect(!strong("他参加首届渔代会，季节变换。").contains { $0.hasSuffix("节") })
  }

  @Test(
    "titles in «» and <<>> are titles, and a closing mark typed as an opening one closes",
    arguments: [
      ("根据县委«关于做好秋季渔业普法工作的通知»精神，开展宣讲。", "关于做好秋季渔业普法工作的通知"),
      ("认真落实<<青河渔港管理办法>>。", "青河渔港管理办法"),
      ("突出了“弘扬渔乡新风、增进两岸情谊“的主题，反响热烈。", "弘扬渔乡新风、增进两岸情谊"),
      ("树立‘爱护渔船，胜过性命’的意识。", "爱护渔船，胜过性命"),
      ("他作了题为《渔火》的讲话，又推荐《一条大河的来历》一书。", "一条大河的来历"),
    ]
  )
  func marks(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test(
    "meetings that a body convenes or counts, surveys and ceremonies by their number or kind",
    arguments: [
      ("昨日，青河县召开沿海渔区重点工作推进会。", "沿海渔区重点工作推进会"),
      ("学校召开2025年暑期工作会，研究招生。", "2025年暑期工作会"),
      ("他主持召开县委渔业工作领导小组2024年第二次会议。", "县委渔业工作领导小组2024年第二次会议"),
      ("青河省十二届人大常委会第九次会议在青河举行。", "青河省十二届人大常委会第九次会议"),
      ("国务院第三次全国渔船调查领导小组办公室成立。", "第三次全国渔船调查"),
      ("支队举行新兵授枪仪式。", "新兵授枪仪式"),
      ("渔港联盟签约暨合作共建推进会在青河召开。", "渔港联盟签约暨合作共建推进会"),
      ("渔政部门组织了3次夏夜渔港巡查宣防集中统一行动。", "夏夜渔港巡查宣防集中统一行动"),
    ]
  )
  func convened(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test(
    "what a rule sets up is named, be its attribute of common words; tiers are counted after the last of them",
    arguments: [
      ("推动建立港区间协调联动机制，压实责任。", "港区间协调联动机制"),
      ("应当设立滩长公示牌，标明姓名。", "滩长公示牌"),
      ("制定本级治水工作部门责任清单。", "治水工作部门责任清单"),
      ("建立渔业金融体系。", "渔业金融体系"),
      ("建立县级、镇级、村级三级滩长体系。", "三级滩长体系"),
      ("开展“红包”、吃请专项治理工作。", "红包、吃请专项治理"),
      ("农业部门牵头开展的渔船检验制度改革，成效明显。", "渔船检验制度改革"),
      ("他劝大家慎独、慎微、慎言、慎友。", "慎独、慎微、慎言、慎友"),
      ("弘扬渔工精神。", "渔工精神"),
      ("建立市、区县（自治县）、村（社区）四级滩长体系。", "四级滩长体系"),
      ("有关部门编制渔港服务管理事项清单。", "渔港服务管理事项清单"),
      ("决胜禁渔人民战争、总体战、阻击战。", "禁渔人民战争、总体战、阻击战"),
      ("践行“一生只巡一片海，我为祖国守渔港”的信念。", "一生只巡一片海，我为祖国守渔港"),
      ("该院将继续围绕”教育、感化、挽救”的方针开展工作。", "教育、感化、挽救"),
      ("推行“交海即交证”“交船即交证”改革。", "交船即交证"),
      ("实施稳渔提质八大攻坚行动。", "稳渔提质八大攻坚行动"),
      ("建立了渔船互助和社会观护员制度。", "社会观护员制度"),
    ]
  )
  func setUp(text: String, name: String) {
    #expect(strong(text).contains(name), "\(strong(text))")
  }

  @Test(
    "sessions at which a law was passed, papers, songs and the short names of bodies are no programmes",
    arguments: [
      "2020年9月3日青河省第十三届人民代表大会常务委员会第九次会议通过。", "记者从青河出入境边检站（下称“青河边检站”）获悉。",
      "《渔业科学进展》期刊登了一文。", "大家齐唱《渔光之曲》。", "深入开展学习教育。", "鼓励渔区对标国际先进先行先试。", "进一步明确“养什么”、“养哪里”、“啥时养”等任务。",
      "大河、大山、大海、大湖都在这里。",
    ]
  )
  func plain(text: String) {
    #expect(strong(text).isEmpty, "\(strong(text))")
  }
}
