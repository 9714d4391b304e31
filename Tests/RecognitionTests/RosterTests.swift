import PolicyText
import Recognition
import Testing

/// Rosters that name the office on a line of its own, and posts as other lists write them; sentences of our own.
@Suite struct RosterTests {
  static func posts(_ text: String) -> [String: Set<String>] {
    var posts: [String: Set<String>] = [:]
    for person in Recognizer().recognize(PolicyDocument(source: SourceText(text))).people
    where person.evidence == .strong {
      posts[person.name, default: []].formUnion(person.posts.map(\.post.written))
    }
    return posts
  }

  @Test("the holders stand on the lines below their office, with terms and notes in brackets")
  func roster() {
    let text = """
      第二届青海县人民委员会领导人名录
      县长
      周思远（1957.1～1958.5）
      张书城(1958.5~1960.1)
      副县长
      季士诚（1957.1～1958.5）
      委员
      文中礼
      王友兰（女）
      以上名单依据档案整理。
      """
    let posts = Self.posts(text)
    #expect(posts["周思远"] == ["县长"])
    #expect(posts["张书城"] == ["县长"])
    #expect(posts["季士诚"] == ["副县长"])
    #expect(posts["文中礼"] == ["委员"])
    #expect(posts["王友兰"] == ["委员"])
    #expect(posts.count == 5, "\(posts)")
  }

  @Test(
    "an office on a line is no roster where prose or nothing follows",
    arguments: ["县长\n今年的工作很多，大家要努力。\n", "县长\n", "县长\n\n", "县长"]
  )
  func noRoster(text: String) {
    #expect(Self.posts(text).isEmpty)
  }

  @Test("name, sex, people and posts on one line: any name")
  func sexRows() {
    let posts = Self.posts(
      """
      代表名单
      索南东才 男 藏族 青海省海东州人民政府州长
      俄金吉 女 藏族 青海玉山民宗委主任、党组书记
      师　磊 男 汉族 青山县县长
      他 男 的
      """
    )
    #expect(posts["索南东才"] == ["青海省海东州人民政府州长"])
    #expect(posts["俄金吉"] == ["青海玉山民宗委主任", "党组书记"])
    #expect(posts["师磊"] == ["青山县县长"])
    #expect(posts.count == 3, "\(posts)")
  }

  @Test(
    "a row's cell behind a name, and whoever stands before 为 and 的 in a list of appointments, however rare the name"
  )
  func cells() {
    #expect(
      Self.posts(
        """
        序号 河流名称 河长姓名 职务 联系电话
        1 清江 季文斌 市委常委、常务副市长 0311-8888888
        2 白水河 佟秀英 副市长 0311-8888889
        一级林长 孟兆林 市委书记
        索朗达吉 男 哈萨克 县长
        县长 周大川 副县长 何建业 副县长 罗文清
        """
      ) == [
        "季文斌": ["市委常委", "常务副市长"], "佟秀英": ["副市长"], "孟兆林": ["一级林长", "市委书记"], "索朗达吉": ["县长"],
        "周大川": ["县长"], "何建业": ["副县长"], "罗文清": ["副县长"],
      ]
    )
    #expect(
      Self.posts(
        """
        任命：
        吐尔逊江为海东市审计局局长；
        呷绒翁丁为海东市财政局局长（试用期一年）。
        免去：
        夺扎多的海东市民政局局长职务。
        会议主持人为海东市副市长；
        市长热线为海东市政府秘书长。
        """
      ) == ["吐尔逊江": ["海东市审计局局长"], "呷绒翁丁": ["海东市财政局局长"], "夺扎多": ["海东市民政局局长"]]
    )
  }

  @Test("a table set as lines: the name, its offices, and what they are for")
  func nameLines() {
    let posts = Self.posts(
      """
      姓名
      职务
      分工
      杨东梅
      党委书记
      主持党委全面工作，负责干部人事和党风廉政建设工作
      曲继刚
      党委副书记
      学工办主任
      负责学生工作，分管宣传思想工作和信息化建设
      """
    )
    #expect(posts["杨东梅"] == ["党委书记"])
    #expect(posts["曲继刚"] == ["党委副书记", "学工办主任"])
  }

  @Test("a table may end anywhere", arguments: ["杨东梅\n党委书记", "杨东梅\n党委书记\n", "杨东梅\n党委书记\n\n", "杨东梅\n"])
  func cutTables(text: String) {
    #expect(Self.posts(text).keys.allSatisfy { $0 == "杨东梅" })
  }

  @Test("a career goes on behind the heading of its list")
  func careerBehindHeading() {
    let posts = Self.posts(
      """
      成思远，男，汉族，1935年6月生，湖南湘乡人。
      主要研究领域为系统工程和管理科学。
      个人履历
      1956年至1958年某省化工厅科员。
      1994年至1997年某省化工厅副厅长。
      """
    )
    #expect(posts["成思远"]?.contains { $0.hasSuffix("副厅长") } ?? false, "\(posts)")
  }

  @Test(
    "verbs of office and words of the trade are nobody",
    arguments: ["2000年11月，任中共青河市委常委。", "市长率团赴南京考察。", "破解党员管理难，抓好基层党建。"]
  )
  func verbs(text: String) {
    #expect(Self.posts(text).isEmpty, "\(Self.posts(text))")
  }

  @Test(
    "joint chairs, parties abroad, former offices of a place, hyphened names",
    arguments: [
      ("新加坡永续发展与环境部部长、联盟联合主席傅海兰致辞。", "傅海兰", "联盟联合主席"),
      ("研究所高级顾问、联盟咨询委员会主任委员韩佩西致辞。", "韩佩西", "联盟咨询委员会主任委员"),
      ("越共中央总书记阮富明会见了他。", "阮富明", "越共中央总书记"),
      ("古巴国家主席迪亚斯-卡内拉会见了他。", "迪亚斯-卡内拉", "古巴国家主席"),
      ("贵州省原粮食局党组书记杨随安违规决策。", "杨随安", "贵州省原粮食局党组书记"),
      ("会议特邀市纪委第五派驻纪检监察组组长陈友林讲课。", "陈友林", "市纪委第五派驻纪检监察组组长"),
    ]
  )
  func posts(text: String, name: String, post: String) {
    let posts = Self.posts(text)
    #expect(posts[name]?.contains(post) ?? false, "\(posts)")
  }

  @Test(
    "原 and 前 within a post say that it was held, for what hangs on it too, and are no part of it",
    arguments: [
      ("安徽省原副省长王光被查。", ["安徽省副省长 former"]),
      ("四川省委原副书记李成被查。", ["四川省委副书记 former"]),
      ("浙江省宁波市原市委副书记、市长卢子林被查。", ["浙江省宁波市委副书记 former", "宁波市市长 former"]),
      ("原市委副书记、市长卢子林被查。", ["市委副书记 former", "市长 former"]),
      ("原省委书记、全国人大常委会副委员长张平出席。", ["省委书记 former", "全国人大常委会副委员长 current"]),
      ("美国前总统克林登来访。", ["美国总统 former"]),
      ("太原市市长王明出席。", ["太原市市长 current"]),
      ("草原管理局局长王明出席。", ["草原管理局局长 current"]),
    ]
  )
  func formerPosts(text: String, expected: [String]) {
    let people = Recognizer().recognize(PolicyDocument(source: SourceText(text))).people
    #expect(people.flatMap(\.posts).map { "\($0.post.resolved) \($0.post.status.rawValue)" } == expected)
  }

  @Test(
    "what somebody was before is former, and no appointment of the day",
    arguments: ["他此前担任省水利厅厅长。", "他之前担任省水利厅厅长。", "此前，他担任省水利厅厅长。", "他曾担任省水利厅厅长。"]
  )
  func formerCareer(tail: String) throws {
    let text = "5月7日，副省长陶正南主持会议，" + tail
    let people = Recognizer().recognize(PolicyDocument(source: SourceText(text))).people
    let post = try #require(people.flatMap(\.posts).first { $0.post.written == "省水利厅厅长" })
    #expect(post.post.status == .former)
    #expect(post.event == nil)
  }

  @Test("a year before the verb is not the day of the text; an appointment without one is")
  func dated() throws {
    func event(_ text: String) -> TenureEvent? {
      Recognizer().recognize(PolicyDocument(source: SourceText(text))).people.flatMap(\.posts).first?.event
    }
    #expect(event("陶正南2019年任省水利厅厅长。") == nil)
    #expect(event("会议决定任命陶正南为省水利厅厅长。") == .appointed)
  }

  @Test("the life of somebody whose name cannot be read is not that of the one above")
  func strangers() {
    let posts = Self.posts(
      """
      干部任前公示

      邹牧云，男，汉族，1972年3月生，现任襄阳市委常委，拟任省直单位正职。

      曲丽比娜勒，女，1975年8月生，现任自治区卫生健康委员会副主任，拟任正厅级领导职务。
      """
    )
    #expect(posts["邹牧云"] == ["襄阳市委常委", "省直单位正职"], "\(posts)")
  }

  @Test("原 behind a name known without it belongs to what follows")
  func former() {
    let posts = Self.posts("有人找过周骏，要他签字。县长周骏原应该被提拔。周骏说不行。")
    #expect(posts.keys.contains("周骏"))
    #expect(!posts.keys.contains("周骏原"))
  }

  @Test(
    "where somebody stands in a picture, and what both sides do, is nobody",
    arguments: [("书记黄文盛（左五）率队。", ["黄文盛"]), ("鼓励农户边垦造、边种植。", []), ("在毕业生招聘中为他人谋利。", [])]
  )
  func none(text: String, names: [String]) {
    #expect(Set(Self.posts(text).keys) == Set(names))
  }

  @Test("a row of figures is nobody", arguments: ["城镇人口 男 5230\n服务行业 女 12\n", "百米跨栏 男 甲组\n"])
  func figures(text: String) {
    #expect(Self.posts(text).isEmpty, "\(Self.posts(text))")
  }

  @Test(
    "text that is being typed ends anywhere",
    arguments: [
      "今年的工作很多，大家要努力。\n杨东梅", "今年的工作很多，大家要努力。\n杨东梅\n党委书记", "青河湿地综合治理三年行动是以", "本条例所称", "他发表题为", "以文塑旅、以", "中国特色",
    ]
  )
  func typed(text: String) {
    let result = Recognizer().recognize(PolicyDocument(source: SourceText(text)))
    #expect(result.people.allSatisfy { $0.name == "杨东梅" })
  }
}
