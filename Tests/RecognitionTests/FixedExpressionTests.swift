import PolicyText
import Recognition
import Testing

/// Names without a head noun, terms that a law defines, titles without 《》, and what is none of them; sentences of our own.
@Suite struct FixedExpressionTests {
  static func programs(_ text: String) -> [ProgramSighting] {
    Recognizer().recognize(PolicyDocument(source: SourceText(text))).programs.filter { $0.evidence == .strong }
  }

  static func names(_ text: String) -> Set<String> { Set(programs(text).map(\.name)) }

  @Test(
    "a fixed expression of national policy is a name wherever it stands",
    arguments: [
      ("他说，驻村第一书记要住下来。", "驻村第一书记"),
      ("在全县推广积分制、清单制等办法。", "清单制"),
      ("失业保险和工伤保险费率降了。", "工伤保险"),
      ("百姓有事就打12345热线反映。", "12345热线"),
      ("建设宜居宜业和美乡村。", "宜居宜业和美乡村"),
      ("构建中青命运共同体，双方愿意。", "中青命运共同体"),
    ]
  )
  func fixed(text: String, name: String) {
    #expect(Self.names(text).contains(name))
  }

  @Test(
    "every field has expressions of its own",
    arguments: [
      ("他们坚持四下基层，把课堂搬到田间。", "四下基层"),
      ("这个村去年就搞了农产品出村进城。", "农产品出村进城"),
      ("窗口容缺受理，企业少跑两趟。", "容缺受理"),
      ("青河县人民法院上月把马锡五审判方式搬到了船上。", "马锡五审判方式"),
      ("老人说，社保一卡通也能坐船。", "社保一卡通"),
      ("海岛小学今年也开了四点半课堂。", "四点半课堂"),
      ("医生谈起先诊疗后付费，直说省心。", "先诊疗后付费"),
      ("专家谈起碳排放双控，说路还长。", "碳排放双控"),
      ("代表们热议上云用数赋智。", "上云用数赋智"),
      ("两岸青年走过小三通的码头。", "小三通"),
    ]
  )
  func fields(text: String, name: String) {
    #expect(Self.names(text).contains(name))
  }

  @Test(
    "a short expression that runs into the word beside it is none",
    arguments: [
      ("视频播放不断卡顿。", "断卡"),
      ("他的病医改变不了。", "医改"),
      ("这套软件能净网络里的垃圾。", "净网"),
      ("这家店卖三农村的土鸡。", "三农"),
    ]
  )
  func runningWords(text: String, name: String) {
    #expect(!Self.names(text).contains(name))
  }

  @Test(
    "a word that ends right before a short expression keeps it",
    arguments: [("省里提高低保标准，城乡低保对象都受益。", "城乡低保"), ("全县开展打拐行动。", "打拐行动"), ("镇里深化医改。", "医改")]
  )
  func boundaries(text: String, name: String) {
    let found = Self.names(text)
    #expect(found.contains { $0.hasPrefix(name) }, "\(found)")
  }

  @Test("an expression that ends in a head noun may end a longer name")
  func longerNames() {
    #expect(Self.names("实施岛礁渔户阳光家园计划。").contains("岛礁渔户阳光家园计划"))
    #expect(Self.names("实施阳光家园计划。").contains { $0.hasPrefix("阳光家园") })
  }

  @Test(
    "plain words of a report are no expressions",
    arguments: ["坚持改革开放，推动经济发展，改善民生。", "加强安全生产，做好招商引资，优化营商环境。", "县里有三所养老院、两家工业园和一个科技馆。"]
  )
  func plainWords(text: String) {
    #expect(Self.names(text).isEmpty)
  }

  @Test(
    "a law defines its own terms",
    arguments: [
      ("第二条 本条例所称湾区制，是指在海湾设立湾长的制度。", "湾区制"),
      ("本办法所称数据经纪，是指受托交易数据的活动。", "数据经纪"),
      ("本规定所称接件即办工作，是指对来件当日办理的活动。", "接件即办"),
    ]
  )
  func legalTerm(text: String, name: String) throws {
    let result = Recognizer().recognize(PolicyDocument(source: SourceText(text)))
    #expect(result.programs.contains { $0.name == name && $0.evidence == .strong })
    let definition = try #require(result.definitions.first { $0.term == name })
    #expect(definition.strength == .explains)
  }

  @Test("what a report, not a law, calls so is no term of a law")
  func soCalled() {
    #expect(!Self.names("他所称的那件事，是指昨天的会。").contains("那件事"))
  }

  @Test(
    "a document is named by its heading, its number or its measures",
    arguments: [
      ("青海省湿地保护条例\n第一条 为了保护湿地，制定本条例。\n", "青海省湿地保护条例"),
      ("中共海东市委关于加强乡村教师队伍建设的意见\n各县区：\n", "中共海东市委关于加强乡村教师队伍建设的意见"),
      ("根据国务院令第999号，自公布之日起施行。", "国务院令第999号"),
      ("省里出台促进渔业发展28条措施，渔民得利。", "促进渔业发展28条措施"),
      ("他发表题为《山海之间的回响》的演讲。", "山海之间的回响"),
    ]
  )
  func documents(text: String, name: String) {
    let found = Self.programs(text).filter { $0.kind == .document }.map(\.name)
    #expect(found.contains(name), "\(found)")
  }

  @Test("a headline that tells of a document is not its title")
  func headline() {
    #expect(!Self.names("贵州省出台扩大内需实施方案\n本报讯 记者从会上获悉，消息属实。").contains("贵州省出台扩大内需实施方案"))
  }

  @Test("the number of an order follows its issuer")
  func numberedActs() {
    #expect(Self.names("坚持联合国大会第1234号决议，支持和平。").contains("联合国大会第1234号决议"))
  }

  @Test(
    "what only looks like a name",
    arguments: [
      "第三十条 本市实行公开评议。", "贯彻安全生产法律法规，加强教育法治。", "他毕业于土木工程学院，学土木工程专业。",
      "始终在思想上政治上行动上保持一致。", "打造精品工程、标杆工程、友谊工程。",
      "集“指挥、仿真、监测”等功能于一体。", "他被称作“草原之子”，回应“局长与下属同游”。", "一家三代人守边防，一岁一礼。", "把“真金白银”用在民生上。",
    ]
  )
  func none(text: String) {
    #expect(Self.names(text).isEmpty, "\(Self.names(text))")
  }

  @Test("the level in a bracket is no part of a system's name")
  func bracketedLevel() {
    let names = Self.names("落实镇（街道）级湾长制，本级湾长制和湾长制重要制度，湾长制工作要抓好，推行湾长制。")
    #expect(names.contains("湾长制"))
    #expect(!names.contains { $0.contains("级") || $0.contains("重要制度") }, "\(names)")
  }

  @Test("rounds, weights and rows stand inside of a name, a verb right behind a quotation does not")
  func boundaries() {
    #expect(Self.names("加力推进新一轮千亿斤蔬菜产能提升行动。").contains("千亿斤蔬菜产能提升行动"))
    #expect(!Self.names("支持“黎从榕”打造对接大湾区“桥头堡”。").contains { $0.contains("打造") })
    #expect(Self.names("2006年，全国部分省市渔业信息化工作经验交流会在海口召开。").contains("全国部分省市渔业信息化工作经验交流会"))
    #expect(Self.names("他出席中青合作20周年研讨会开幕式。").contains { $0.hasSuffix("研讨会") })
    #expect(!Self.names("他出席中青合作20周年研讨会开幕式。").contains { $0.hasSuffix("开幕式") })
  }

  @Test("a short quotation is a term in a text full of programmes and may be anything in a story")
  func density() {
    let story = "老渔民说，这叫“晒网法”，别处没有。"
    #expect(!Self.names(story).contains("晒网法"))
    let report = """
      实施清水行动、蓝天行动计划、绿岸工程，推进山海协作工程，落实湾长制，开展护苗专项行动，打好净土保卫战，推行“一网通办”，深化“最多跑一次”改革，建设青海湖示范区，实施强县战略，落实林场责任制。基层推广“晒网法”。
      """
    #expect(Self.names(report).contains("晒网法"), "\(Self.names(report))")
  }

  @Test("an entry that a number opens may hold any word")
  func numberedEntry() {
    let text = "名词解释\n1.八个有之：搞形式的有之，搞小圈子的有之。\n2.七项必须：必须守法，必须公开。\n3.双提升行动：指提升质量和效益。\n"
    #expect(Self.names(text).isSuperset(of: ["八个有之", "七项必须"]), "\(Self.names(text))")
  }

  @Test("the quotation is a short form of the name that it makes with a noun")
  func shortForm() {
    let sightings = Self.programs("深化“晒网法”改革，推进工作。")
    #expect(sightings.contains { $0.form == "晒网法" && $0.name == "晒网法改革" }, "\(sightings)")
  }
}
