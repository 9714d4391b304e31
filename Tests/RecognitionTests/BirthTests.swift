import Testing

@testable import Recognition

/// Lives that begin with a birth, and the posts told of them; texts of our own.
struct BirthTests {
  @Test(
    "whoever is born is whom the posts belong to",
    arguments: [
      ("孟兆林同志1922年6月16日生于青山县，1938年参加革命，曾任青山地委书记，青山省委宣传部部长。", ["青山地委书记", "青山省委宣传部部长"]),
      (
        "孟兆林1918年11月5日在青山省白水县龙口镇出生。\n抗日战争期间，担任白水县委组织部部长。1949年任青山市公安局副局长；同年11月担任局长。",
        ["白水县委组织部部长", "青山市公安局副局长", "局长"]
      ),
      ("孟兆林，曾用名孟毅，青山白水人，1932年12月出生。1958年至1984年历任青山学院办公室主任、机械系主任。", ["青山学院办公室主任", "机械系主任"]),
      (
        "孟兆林先生：1967年5月出生，大学毕业，高级经济师。\n历任公司采供处处长兼党支部书记。\n青山高科技集团股份有限公司第四届监事会主席。\n现任本公司独立董事和青山市汇海咨询有限公司总经理。",
        ["公司采供处处长", "党支部书记", "青山高科技集团股份有限公司第四届监事会主席", "本公司独立董事", "青山市汇海咨询有限公司总经理"]
      ),
    ] as [(String, Set<String>)]
  )
  func births(_ text: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)["孟兆林"] == expected)
  }

  @Test(
    "what a life tells of offices",
    arguments: [
      // A trade of a named body is a post in a list, a rank alone is none.
      ("孟兆林，男，1970年生，高级工程师，曾任青山市水利局工程师、副局长。", ["青山市水利局工程师", "副局长"]),
      ("孟兆林，男，1970年生，任青山通讯事业部工程师、研究院副院长等职。", ["青山通讯事业部工程师", "研究院副院长"]),
      ("孟兆林，男，1992年1月生，民建会员，县政府办公室副主任，拟任乡镇（街道）党政正职。", ["县政府办公室副主任", "乡镇（街道）党政正职"]),
      ("会议决定：免去孟兆林同志的市财政局局长职务，任命其为市审计局局长。", ["市财政局局长", "市审计局局长"]),
      ("被告人孟兆林利用担任青山县副县长、县委副书记职务之便，收受财物。", ["青山县副县长", "县委副书记"]),
    ] as [(String, Set<String>)]
  )
  func offices(_ text: String, _ expected: Set<String>) {
    #expect(CareerTests.posts(text)["孟兆林"] == expected)
  }

  @Test func severalNamesBehindOnePost() {
    let posts = CareerTests.posts("会议由主任孟兆林主持。委员李建中、王小丽、张伟民出席会议。")
    #expect(posts["李建中"] == ["委员"])
    #expect(posts["张伟民"] == ["委员"])
    let four = CareerTests.posts("孟兆林任主任，李建中、王小丽、张伟民三人出任副主任。")
    #expect(four["李建中"] == ["副主任"] && four["王小丽"] == ["副主任"] && four["张伟民"] == ["副主任"])
  }

  @Test func aTradeInTheNameOfAnOffice() {
    #expect(CareerTests.posts("任命刘向前同志为青山市畜牧兽医局局长。")["刘向前"] == ["青山市畜牧兽医局局长"])
  }

  @Test(arguments: ["判决被告人董娜犯受贿罪，判处有期徒刑三年。", "由县委书记任省级园区管委会主任的两人：董娜、马刚。"])
  func verbsAreNoPartOfNames(_ text: String) {
    let names = Set(CareerTests.posts(text).keys)
    #expect(names.contains("董娜"))
    #expect(names.isSubset(of: ["董娜", "马刚"]))
  }
}
