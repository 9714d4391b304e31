import Testing

@testable import Recognition

/// Whose a post is: lists, predicates, announcements, titles of states; texts of our own.
struct BearerTests {
  @Test(
    "announcements give each post to whom it is said of",
    arguments: [
      ("公司董事会同意聘任赵亮先生为公司总经理，聘任孟兆林先生为公司副总经理。", "孟兆林", ["公司副总经理"]),
      ("部长李伟民出席会议并宣布决定：孟兆林同志任青山市委书记，不再担任青山市市长职务。", "孟兆林", ["青山市委书记", "青山市市长"]),
      ("新设一名新闻发言人，由办公室副主任孟兆林担任。", "孟兆林", ["新闻发言人", "办公室副主任"]),
      ("发言人由办公厅主任张卫民、办公厅副主任孟兆林两人担任。", "孟兆林", ["发言人", "办公厅副主任"]),
      ("2006年接任青山市长、2012年转任青山政协主席的孟兆林出席。", "孟兆林", ["青山市长", "青山政协主席"]),
      ("孟兆林曾任乡长，担任过青山县副县长。", "孟兆林", ["乡长", "青山县副县长"]),
      ("现任青山市委书记。凌云，女，汉族，1970年生，现任青山市委副书记。", "凌云", ["青山市委副书记"]),
      ("于兆林等52人当选为青山州政协常务委员。", "于兆林", ["青山州政协常务委员"]),
      ("洛阳市前任副市长孟兆林被带走。", "孟兆林", ["洛阳市前任副市长"]),
      ("外国人管理司司长陈斌和综合司副司长孟小援出席。", "陈斌", ["外国人管理司司长"]),
    ] as [(String, String, Set<String>)]
  )
  func announcements(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test func whatAPredicateLists() {
    let posts = CareerTests.posts("会议选出的州政协副主席是：杜兆山、韩启文、万志良、林文秀。")
    for name in ["杜兆山", "韩启文", "万志良", "林文秀"] { #expect(posts[name] == ["州政协副主席"], "\(name)") }
  }

  @Test(
    "names that are written by their sounds stand beside titles of states",
    arguments: [
      ("首相兼外交大臣哈桑，蒙古国总理赞登格尔，联合体负责人出席。", "赞登格尔", ["蒙古国总理"]),
      ("印度总统帕特尔、副总统安萨尔和总理辛格予以谴责。", "安萨尔", ["副总统"]),
      ("在希奇马莱总统的关心下，两国关系发展良好。", "希奇马莱", ["总统"]),
      ("日本外相林芳明于四月一日来访。", "林芳明", ["日本外相"]),
    ] as [(String, String, Set<String>)]
  )
  func states(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test func expertsHoldNoPost() {
    #expect(CareerTests.posts("青山大学能源问题专家孟兆林认为，前景很好。")["孟兆林"] == [])
    #expect(CareerTests.posts("著名地质学家孟兆林教授到会。")["孟兆林"] == ["教授"])
  }

  @Test(
    "a name on a line of its own is whose life the line below tells",
    arguments: [
      (
        "孟兆林\n1962年5月出生，汉族，大学学历，现任青山市水利局副局长。曾任市水文站站长，市航道局办公室主任。", "孟兆林",
        ["青山市水利局副局长", "市水文站站长", "市航道局办公室主任"]
      ),
      ("孟 林\n男，汉族，1962年5月生，现任青山县县长。", "孟林", ["青山县县长"]),
    ] as [(String, String, Set<String>)]
  )
  func lineAbove(_ text: String, _ name: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)[name] == expected)
  }

  @Test("a line that sets posts beside its first name gives them to it; what somebody says does not")
  func profiles() {
    let posts = CareerTests.posts("孟兆林：青山县委副书记、县长\n马文龙：青山集团创始人，青山集团董事局主席")
    #expect(posts["孟兆林"] == ["青山县委副书记", "县长"])
    #expect(posts["马文龙"] == ["青山集团创始人", "青山集团董事局主席"])
    #expect(CareerTests.posts("孟兆林：市长同志，您好。\n马文龙：我是局长的朋友，今天来看看。").values.flatMap { $0 } == [])
  }

  @Test("what one of a list of names is called is no office of the next")
  func lists() {
    let honoured = "颁授奖章名单\n于明\n于澜\n大湾承包带头人\n马文祺\n马云飞\n马善祥\n王大珩"
    #expect(CareerTests.posts(honoured).values.flatMap { $0 } == [])
    let group = CareerTests.posts("县长\n孟兆林\n副县长\n季文斌\n方志远\n调研员\n高士诚")
    #expect(group == ["孟兆林": ["县长"], "季文斌": ["副县长"], "方志远": ["副县长"], "高士诚": ["调研员"]])
  }

  @Test func classesAreNobody() {
    let posts = CareerTests.posts("张小山同志任青山一中总务处副主任兼高一年级长；\n季文斌同志任青山一中高二年级长；")
    #expect(posts["季文斌"] == ["青山一中高二年级长"])
    #expect(posts["高一"] == nil && posts["高二"] == nil)
  }
}
