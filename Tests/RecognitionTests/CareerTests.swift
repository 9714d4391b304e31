import PolicyText
import Testing

@testable import Recognition

/// Lives as obituaries, notices and curricula vitae tell them; texts of our own.
struct CareerTests {
  /// The posts of every person whom one sighting at least proves.
  static func posts(_ text: String) -> [String: Set<String>] {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    var posts: [String: Set<String>] = [:]
    for sighting in found where sighting.evidence == .strong {
      posts[sighting.name, default: []].formUnion(sighting.posts.map(\.post.written))
    }
    return posts
  }

  @Test("an obituary's list goes on over its commas, terms included")
  func obituary() {
    let posts = Self.posts(
      """
      中国人民政治协商会议第八届、九届全国委员会副主席孟兆林同志，因病在北京逝世。
      孟兆林同志历任河北省保定地委书记、河北省副省长，中国共产党第十一届、十二届中央书记处书记，第十二届、十三届中央政治局委员，第七届全国人民代表大会常务委员会委员长等职。
      """
    )
    #expect(
      posts == [
        "孟兆林": [
          "中国人民政治协商会议第八届、九届全国委员会副主席", "河北省保定地委书记", "河北省副省长", "中国共产党第十一届、十二届中央书记处书记",
          "第十二届、十三届中央政治局委员", "第七届全国人民代表大会常务委员会委员长",
        ]
      ]
    )
  }

  @Test("an official of a consultative conference is no man of business")
  func conference() throws {
    let text = "中国人民政治协商会议第八届全国委员会副主席孟兆林出席。"
    let people = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(people.map(\.category) == [.official])
  }

  @Test(
    "who the life is of",
    arguments: [
      ("孟兆林，曾任青山县委书记、县长。", ["青山县委书记", "县长"]),
      ("孟兆林（1922年12月27日—2010年7月11日），历史学家。曾任青山大学历史系主任。", ["青山大学历史系主任"]),
      ("孟兆林（1935年6月— ）\n曾任青山市副市长。", ["青山市副市长"]),
      ("孟兆林曾任青山大学物理系主任。", ["青山大学物理系主任"]),
      ("第六至第十二届全国政协常委孟兆林逝世。", ["第六至第十二届全国政协常委"]),
      ("孟兆林，男，汉族，邯郸人，1974年4月出生，现任青山区委书记。", ["青山区委书记"]),
      (
        "省人大常委会接受孟兆林辞去职务的请求。\n人物履历\n1990年至1995年青山县副县长；\n1995年至2000年青山县县长。\n第十一届全国人大代表。",
        ["青山县副县长", "青山县县长", "第十一届全国人大代表"]
      ),
      (
        "孟兆林简历\n孟兆林，男，汉族，1968年1月出生，现任青山市委常委。\n1995年至1999年，任青山县委书记；\n（于2003年8月到部里挂职，任文化司副司长）；\n2007年至2010年，任青山市副市长。",
        ["青山市委常委", "青山县委书记", "文化司副司长", "青山市副市长"]
      ),
    ] as [(String, Set<String>)]
  )
  func bearer(text: String, expected: Set<String>) { #expect(Self.posts(text) == ["孟兆林": expected]) }

  @Test("lives on lines of their own are not run together")
  func lines() {
    let posts = Self.posts(
      """
      孟兆林，男，壮族，1973年5月出生，中共党员，现任青山县委副书记、县人民政府县长、党组书记
      佟秀英，女，土家族，1981年4月生，大学学历，中共党员。现任白水县委副书记、县长。
      """
    )
    #expect(posts["孟兆林"] == ["青山县委副书记", "县人民政府县长", "党组书记"])
    #expect(posts["佟秀英"] == ["白水县委副书记", "县长"])
  }

  @Test(
    "surnames that are words, and names that are words, after an office",
    arguments: [
      ("市委书记花建军，副书记孙晓梅到会。", "花建军", "市委书记"), ("副市长全志军强调，要抓好落实。", "全志军", "副市长"),
      ("副县长糜建华参加。", "糜建华", "副县长"), ("副主任孙晓梅、储亚平、李文慧出席。", "储亚平", "副主任"),
      ("财务处长李莹兼公司副总经理。", "李莹", "财务处长"), ("孟兆林同志2005年任青山集团总裁助理，2008年任青山公司总经理。", "孟兆林", "青山公司总经理"),
      ("县委书记秦岭主持会议。", "秦岭", "县委书记"),
      ("县委副书记、县长提名人选佟秀英到会。", "佟秀英", "县长"), ("县人大常委会主任孟兆林作关于换届的说明。", "孟兆林", "县人大常委会主任"),
      ("全国政协副主席、上合组织友好委员会主席佟秀英出席。", "佟秀英", "上合组织友好委员会主席"),
      ("国务院人口普查领导小组办公室主任佟秀英介绍情况。", "佟秀英", "国务院人口普查领导小组办公室主任"),
      ("总书记孟兆林、国家主席昨天会见来宾。孟兆林总书记、国家主席指出。", "孟兆林", "国家主席"),
    ]
  )
  func words(text: String, name: String, post: String) {
    #expect(Self.posts(text)[name]?.contains(post) == true, "\(Self.posts(text))")
  }

  @Test(
    "a post that leaves its body out is of the body the post before names",
    arguments: [
      ("河南省水利厅党组书记、厅长孟兆林出席。", ["河南省水利厅党组书记", "河南省水利厅厅长"]),
      ("水利部部长、党组书记孟兆林出席。", ["水利部部长", "水利部党组书记"]),
      ("邯郸市发展和改革委员会党组书记、副主任孟兆林出席。", ["邯郸市发展和改革委员会党组书记", "邯郸市发展和改革委员会副主任"]),
      ("青山大学党委书记、校长孟兆林出席。", ["青山大学党委书记", "青山大学校长"]),
      ("青山银行党委书记、董事长孟兆林出席。", ["青山银行党委书记", "青山银行董事长"]),
      // Whose group, and which body, is not said.
      ("邯郸市市长、党组书记孟兆林出席。", ["邯郸市市长", "党组书记"]),
      ("邯郸市水利局副局长、院长孟兆林出席。", ["邯郸市水利局副局长", "院长"]),
    ]
  )
  func body(text: String, expected: [String]) {
    let people = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(people.map { $0.posts.map(\.post.resolved) } == [expected])
  }

  @Test(
    "no name, or no post",
    arguments: [
      "市委书记和建设者们，齐心协力。", "他从青山区委书记任上转赴白水，工作五年。", "市委书记应支持下去。", "县委书记方案介绍完毕。", "会议由县长计划主持。",
    ]
  )
  func nobody(text: String) { #expect(Self.posts(text).isEmpty, "\(Self.posts(text))") }

  /// `written status event` of every post, in the order of the text.
  private static func standings(_ text: String, of name: String) -> [String] {
    PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
      .filter { $0.name == name }.flatMap(\.posts)
      .map { "\($0.post.written) \($0.post.status.rawValue) \($0.event?.rawValue ?? "-")" }
  }

  @Test(
    "of a life told by its years only the last post is held, of a span that is over none, of the dead and the retired none",
    arguments: [
      (
        "孟兆林同志1998年任青山县县长，2006年任青山市副市长，2012年任青山市政协主席。",
        ["青山县县长 former -", "青山市副市长 former -", "青山市政协主席 current appointed"]
      ),
      (
        "孟兆林，男，1970年生。1998.03—2003.05　涉县副县长\n2003.05—2010.05　武安市市长\n2010.05—　邯郸市副市长",
        ["涉县副县长 former -", "武安市市长 former -", "邯郸市副市长 current appointed"]
      ),
      ("2018年至2021年担任青山市市长的孟兆林参加。", ["青山市市长 former -"]),
      ("2019年任青山市市长的孟兆林，现任省水利厅厅长。", ["青山市市长 former -", "省水利厅厅长 current -"]),
      ("孟兆林同志任副市长期间成绩突出。", ["副市长 former -"]),
      ("青山市委副书记、市长孟兆林同志因公殉职，于2022年3月1日逝世。", ["青山市委副书记 current dismissed", "市长 current dismissed"]),
      ("孟兆林同志2012年任青山市政协主席，2022年2月退休。", ["青山市政协主席 current dismissed"]),
      ("孟兆林同志2012年任青山市政协主席。因病医治无效，于2023年5月逝世。", ["青山市政协主席 current dismissed"]),
      ("青山市市长孟兆林对季文斌同志逝世表示哀悼。", ["青山市市长 current -"]),
      ("10月9日，青山市市长孟兆林调研。", ["青山市市长 current -"]),
      ("青山市市长孟兆林否认将出任白水市委书记。", ["青山市市长 current -", "白水市委书记 nominated -"]),
      ("受青山市市长孟兆林委托，季文斌到会。", ["青山市市长 current -"]),
    ]
  )
  func times(text: String, expected: [String]) { #expect(Self.standings(text, of: "孟兆林") == expected) }

  @Test("a particle behind a name of two characters is no part of it")
  func particles() {
    let names = Set(
      PeopleRecognizer().people(
        in: PolicyDocument(
          source: SourceText("市长王强和副市长李刚会见客商。市长王强向副市长李刚授牌。市长王强为获奖者颁奖。市长王强同青山市市长孟川会谈。市长张大为出席。副市长李建和、孟川参加。")
        )
      ).map(\.name)
    )
    #expect(names == ["王强", "李刚", "孟川", "张大为", "李建和"])
  }

  @Test("who speaks for others once holds no office by it")
  func delegates() {
    let posts = Self.posts("新战士代表孟兆林发言。全国人大代表佟秀英说，要抓好落实。驻青山办事处代表季文斌出席。")
    #expect(posts == ["孟兆林": [], "佟秀英": ["全国人大代表"], "季文斌": ["驻青山办事处代表"]])
  }
}
