import PolicyText
import Testing

@testable import Recognition

/// Who of several bears a post, and where a name ends before the verb or the list that follows; sentences of our own.
struct NamedListTests {
  @Test(
    "a name ends where the verb, the date or the list behind it begins",
    arguments: [
      ("副市长何蔚担任市级副河长。", "何蔚", ["副市长", "市级副河长"]),
      ("县委书记任枫拟任市级领导职务。", "任枫", ["县委书记"]),
      ("会议通过了副院长何锐所作的报告。", "何锐", ["副院长"]),
      ("市政府秘书长何敏和有关部门负责人参加。", "何敏", ["市政府秘书长"]),
      ("连长何成冒着寒风走上哨位。", "何成", ["连长"]),
      ("受州长次仁旺加委托，大家致以祝福。", "次仁旺加", ["州长"]),
      ("浙江省省长何家军出席。", "何家军", ["浙江省省长"]),
    ] as [(String, String, Set<String>)]
  )
  func edges(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test func datesAreNoNames() {
    let posts = CareerTests.posts("何枫自1984年至今在青山市任职，2011年3月，任中共青山市委常委，白石开发区（白石工业区）党工委书记、管委会主任。")
    #expect(posts["何枫自"] == nil)
    #expect(posts["何枫"] == ["中共青山市委常委", "白石开发区（白石工业区）党工委书记", "管委会主任"])
  }

  @Test("rivers and towns are no names before the title of who looks after them") func waters() {
    let posts = CareerTests.posts("白龙河河长为副市长陈中；廖江河河长为副市长何蔚；沙河河长为副市长廖建民。")
    #expect(posts["廖江河"] == nil)
    #expect(posts["何蔚"] == ["廖江河河长", "副市长"])
    #expect(posts["廖建民"] == ["沙河河长", "副市长"])
  }

  @Test(
    "those who stand with their posts in a list all take the one that follows",
    arguments: [
      ("县委书记赵国栋、县长孙海峰任组长，副县长钱立新任副组长。", "赵国栋", ["县委书记", "组长"]),
      ("会议推选州长阿依丁·叶尔肯，市委书记何远帆，县委书记谢文川为代表团副团长。", "阿依丁·叶尔肯", ["州长", "代表团副团长"]),
      ("推选地区专员木拉提·艾山和人大主任巴哈提·努尔为代表团副团长。", "木拉提·艾山", ["地区专员", "代表团副团长"]),
      ("朱正民、张东平和何锐等七位同志当选为学院党委委员。", "朱正民", ["学院党委委员"]),
      ("梁绍文、陈培山两位同志当选为学院党委副书记。", "梁绍文", ["学院党委副书记"]),
      ("徐雯老师、王盛老师任副主任委员。", "徐雯", ["副主任委员"]),
      ("何佳总编辑、窦东副台长、朱平副台长、张亮副台长出席。", "朱平", ["副台长"]),
    ] as [(String, String, Set<String>)]
  )
  func lists(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test func nobodyBearsThePostsOfAll() {
    #expect(CareerTests.posts("第四届校务委员会全体委员、第三届校务委员会主任李忠民出席。")["李忠民"] == ["第三届校务委员会主任"])
    #expect(CareerTests.posts("学校领导王立新、李大伟出席。")["王立新"] == [])
    #expect(CareerTests.posts("县领导王立新、李大伟出席。")["王立新"] == ["县领导"])
  }

  @Test("a list goes on behind a name that nobody can read") func strangers() {
    let posts = CareerTests.posts("州人大常委会副主任王全、李洪勇、张锐、颁玛德吉、米建康、张培云出席会议。")
    for name in ["王全", "李洪勇", "张锐", "米建康", "张培云"] { #expect(posts[name] == ["州人大常委会副主任"], "\(name)") }
    let mixed = CareerTests.posts("副县长李强、王伟、生态环境局、财政局负责人参加。")
    #expect(mixed["李强"] == ["副县长"])
    #expect(mixed.keys.sorted() == ["李强", "王伟"])
  }

  @Test("names run together in a headline are those the text below sets apart") func headline() {
    let names = CareerTests.posts(
      "何小江艾山江·库尔班木热提·吾斯曼玉山江·依明张柱民到会祝贺\n何小江、艾山江·库尔班、木热提·吾斯曼、玉山江·依明、张柱民在主席台就座。"
    ).keys.sorted()
    #expect(names == ["何小江", "张柱民", "木热提·吾斯曼", "玉山江·依明", "艾山江·库尔班"].sorted())
  }

  @Test(
    "titles behind a name, parties before a place, verbs before a body",
    arguments: [
      ("院长罗伯特·哈林（Robert Harling）教授、主任卡尔·温斯出席。", "罗伯特·哈林", ["院长", "教授"]),
      ("院长罗伯特·哈林（Robert Harling）教授、主任卡尔·温斯出席。", "卡尔·温斯", ["主任"]),
      ("省政协原副主席、民进海南省委会原主委何葵光逝世。", "何葵光", ["省政协原副主席", "民进海南省委会原主委"]),
      ("河南省纪委监委通报南阳市委副书记、政法委书记何浩接受审查。", "何浩", ["南阳市委副书记", "政法委书记"]),
      ("河北省京津冀协同办副主任陈明武参加会议。", "陈明武", ["河北省京津冀协同办副主任"]),
      ("由于理念不同，何建民与青山乳业创始人李明远交恶。", "李明远", ["青山乳业创始人"]),
      ("何某介绍，何秋受州委书记刘文远委托致辞。", "刘文远", ["州委书记"]),
      ("科学部部长福岛三喜子出席。", "福岛三喜子", ["科学部部长"]),
      ("北京代表处副所长天野正之等陪同。", "天野正之", ["北京代表处副所长"]),
    ] as [(String, String, Set<String>)]
  )
  func phrases(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test(
    "an acting post behind another in one sentence with somebody else's, posts behind 曾担任",
    arguments: [
      ("接受赵国梁辞去青河省省长职务的请求，决定李国强任青河省副省长、代理青河省省长职务。", "李国强", ["青河省副省长", "代理青河省省长"]),
      ("赵国梁到会，李国强任浙江省副省长、代理浙江省省长。", "李国强", ["浙江省副省长", "代理浙江省省长"]),
      ("何家明同志学识渊博，曾担任国务院学位委员会委员，中国大坝委员会主席。", "何家明", ["国务院学位委员会委员", "中国大坝委员会主席"]),
    ] as [(String, String, Set<String>)]
  )
  func verbsInside(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test(
    "the verb behind a name with dots is no part of it, an element that ends like a conjunction is",
    arguments: [
      ("副市长何美玲、热依汗·买买提参加会见。", "热依汗·买买提", ["副市长"]),
      ("区长巴特尔·苏和汇报工作。", "巴特尔·苏和", ["区长"]),
      ("副县长木拉提·艾山和县人大主任巴哈提·努尔出席。", "木拉提·艾山", ["副县长"]),
    ] as [(String, String, Set<String>)]
  )
  func dottedEnds(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test("a line whose date cannot be read ends no life, and what it tells is not held now") func undatedLine() {
    let life = "何国强简历\n\n何国强，男，汉族，1965年3月生。\n2015.05—2016.05 青河市副市长\n白石市副市长\n2019.06—2021.05 白石市市长\n2021.05—至今 青河市委书记"
    let posts = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(life))).flatMap(\.posts).map(\.post)
    #expect(posts.map(\.written) == ["青河市副市长", "白石市副市长", "白石市市长", "青河市委书记"])
    #expect(posts.map(\.status) == [.former, .former, .former, .current])
  }

  @Test func whatWasHeldBefore() {
    for text in ["何劲松同志此前任青山大学校长。", "何劲松曾多次担任青山县委巡察组组长。"] {
      let statuses = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text))).flatMap(\.posts).map(
        \.post.status
      )
      #expect(statuses == [.former], "\(text)")
    }
  }

  @Test("a life whose birth stands in its second sentence, or below the name behind a list mark")
  func lives() {
    let first = CareerTests.posts("何玉台，青山研究中心主任，研究员。1945年9月生。1980年在省科委工作，历任处长、办公厅副主任。1995年1月在省科协工作，任党组书记、副主席。")
    #expect(first["何玉台"] == ["青山研究中心主任", "处长", "办公厅副主任", "党组书记", "副主席"])
    let second = CareerTests.posts("人物生平\n何纪平\n●1948年8月出生。\n●1983年任青山区财贸部副部长，1993年任区长。")
    #expect(second["何纪平"] == ["青山区财贸部副部长", "区长"])
    let third = CareerTests.posts("省委副书记：何左民\n1945年1月生，青山人。1982年8月任青山县宣传处副处长；2005年升至县委副书记。")
    #expect(third["何左民"] == ["省委副书记", "青山县宣传处副处长", "县委副书记"])
    let fourth = CareerTests.posts("何猛民\n生平\n早年任青山县公社团委副书记、书记。1992年3月任青山市副市长。")
    #expect(fourth["何猛民"] == ["青山县公社团委副书记", "书记", "青山市副市长"])
  }

  @Test("scholars in a list bear the post before it and each his rank") func scholars() {
    let posts = CareerTests.posts("学会副理事长薛德民教授、刘敏教授、贺文平教授出席。")
    for name in ["薛德民", "刘敏", "贺文平"] { #expect(posts[name] == ["学会副理事长", "教授"], "\(name)") }
    #expect(CareerTests.posts("商务部副部长兼国际贸易谈判副代表何激出席。")["何激"] == ["商务部副部长", "国际贸易谈判副代表"])
    #expect(CareerTests.posts("·国家粮食局局长何国民：节约仍有余地")["何国民"] == ["国家粮食局局长"])
  }
}
