import PolicyText
import Recognition
import Testing

/// Where a name ends although a surname follows inside it, and what begins like a name and is none; sentences of our own.
@Suite struct NameEdgesTests {
  static func names(_ text: String) -> Set<String> {
    Set(
      Recognizer().recognize(PolicyDocument(source: SourceText(text))).people.filter {
        $0.evidence == .strong || !$0.isAmbiguous
      }
      .map(\.name)
    )
  }

  @Test(
    "a foreign name behind a title goes on to the boundary",
    arguments: [
      ("蒙古总统呼日勒巴特、白俄罗斯总统卢申科夫出席。", ["呼日勒巴特", "卢申科夫"]),
      ("乌兹别克斯坦总统米尔济扎耶夫、哈萨克斯坦总理别克捷罗夫出席。", ["米尔济扎耶夫", "别克捷罗夫"]),
      ("大学警察局长克里斯滕松（Jens）表示遗憾。", ["克里斯滕松"]),
      ("多米尼克总理斯凯里出席。", ["斯凯里"]),
    ]
  )
  func foreign(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "what begins like a name and is none",
    arguments: [
      ("强降雨将再度增强，苏皖等地部分地区有雨。", []),
      ("山东临沂市高三毕业生徐兰兰接到电话。", ["徐兰兰"]),
      ("母亲（奚美玲饰）也来了。", ["奚美玲"]),
      ("国家主席、中央军委主席率中央代表团到新疆。", []),
      ("驻芝加哥总领事洪磊赶赴香槟看望。", ["洪磊"]),
      ("人民日报评论员文章指出，要抓好落实。", []),
      ("新任厅长来了。主席马", []),
    ]
  )
  func none(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "names between two words, Japanese names, names of two surnames",
    arguments: [
      ("深入贯彻落实习远平总书记的讲话精神。", ["习远平"]),
      ("棋院创始人桥本宇次郎九段来访。", ["桥本宇次郎"]),
      ("翁牛特旗旗委书记敖日格勒出席。", ["敖日格勒"]),
      ("一起谈话的还有邓肯·弗里曼，他是队员。", ["邓肯·弗里曼"]),
      ("行长默文·金施加压力。", ["默文·金"]),
    ]
  )
  func between(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "a spaced name directly behind the verb that appoints or dismisses",
    arguments: [
      ("决定任命邹　凯为青川市人民法院副院长；", ["邹凯"]),
      ("决定任命：\n邹　凯为青川市人民法院副院长；\n李建国为青川市人民法院审判员。", ["邹凯", "李建国"]),
      ("任命李 响为青川市副市长。", ["李响"]),
      ("任命王　芳（女）为青川市审计局局长；", ["王芳"]),
      ("会议决定任命蒋　鑫为青川市副市长，免去郭　亮的青川市副市长职务。", ["蒋鑫", "郭亮"]),
    ]
  )
  func spaced(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "rare characters, ranks one after the other, hyphens for dots, adverbs behind a foreign name",
    arguments: [
      ("由海州大学朱竑教授、李翀教授、吴昉教授和罗祎研究员作报告。", ["朱竑", "李翀", "吴昉", "罗祎"]),
      ("罗比-哈林斯先后得分，德里克-费尔森替补登场。", ["罗比-哈林斯", "德里克-费尔森"]),
      ("汤森-格林公司主席到会，德里克-费尔森比易水强。", []),
      ("沙特-伊朗关系改善，柏林-巴格达铁路通车，呼和浩特-包头高速公路开工。", []),
      ("亨利·福森也认为很重要，布拉德·伯森曾执导多部影片。", ["亨利·福森", "布拉德·伯森"]),
    ]
  )
  func rare(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "what is called after somebody, how something is done, what is cut: nobody",
    arguments: [
      ("9月7日，邵子夫医院正式加入医联体。", []),
      ("名校校长容易升迁，也容易受到关注。", []),
      ("推动制度建设和新时代人大工作。", []),
      ("盘 2：姜切成 2cm长的细条，蒜两瓣", []),
      ("托管公司青科奶业的董事长罗文迪到场。", ["罗文迪"]),
      ("校长李明中学毕业后回乡，书记周文生说。", ["李明", "周文生"]),
    ]
  )
  func called(text: String, names: [String]) {
    #expect(Self.names(text) == Set(names))
  }

  @Test(
    "titles of works, families and adverbs are nobody",
    arguments: [
      "美剧《辛普利一家》和电影《布鲁克林先生》上映。", "《金锁传》\n金锁传\n根据同名小说改编。", "京城大户姜家的三少爷来了。", "曾向记者透露。", "侵害妇女儿童权利的行为。",
    ]
  )
  func works(text: String) {
    #expect(Self.names(text) == [])
  }

  @Test("a word that the name splits is none where another word ends before it")
  func behindAWord() {
    #expect(Self.names("再回想一下一年前习远平主席在论坛的演讲。") == ["习远平"])
  }

  @Test(
    "terms in a row belong to the post, with the body before them",
    arguments: [
      ("他是台湾民主自治同盟第六届、七届中央委员会主席张志辉。", "台湾民主自治同盟第六届、七届中央委员会主席"),
      ("全国政协第九届、十届全国委员会副主席张志辉逝世。", "全国政协第九届、十届全国委员会副主席"),
      ("会见了他和商务部长张志辉。", "商务部长"),
      ("王总领事与河谷大学校长张志辉看望了学生。", "河谷大学校长"),
    ]
  )
  func leftEdge(text: String, post: String) {
    let people = Recognizer().recognize(PolicyDocument(source: SourceText(text))).people
    #expect(people.filter { $0.name == "张志辉" }.flatMap(\.posts).map(\.post.written) == [post])
  }

  @Test("前 before a post says that it is held no more; 此前 and 目前 do not")
  func formerly() {
    func statuses(_ text: String) -> [PostStatus] {
      Recognizer().recognize(PolicyDocument(source: SourceText(text))).people.flatMap(\.posts).map(\.post.status)
    }
    #expect(statuses("前晋城市市长王建国出席。") == [.former])
    #expect(statuses("会见了前晋城市市长王建国。") == [.former])
    #expect(statuses("此前晋城市市长王建国出席。") == [.current])
  }
}
