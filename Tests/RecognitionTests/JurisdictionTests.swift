import PolicyText
import Recognition
import Testing

/// Whose 省, 市 and 县 a post speaks of: completed where the article shows it, left as written where it does not.
@Suite struct JurisdictionTests {
  static func posts(of name: String, in text: String) -> [String] {
    Recognizer().recognize(PolicyDocument(source: SourceText(text))).people.filter { $0.name == name }
      .flatMap(\.posts).map(\.post.resolved)
  }

  @Test(
    "a level word means the place the article speaks from",
    arguments: [
      ("湖州市召开会议。市委书记郭培林主持。", ["湖州市委书记"]),
      ("福建省人民政府任免通知\n任命郭培林为省水利厅副厅长。\n会议在广东省广州市召开过，深圳市、珠海市也有代表。", ["福建省水利厅副厅长"]),
      ("香港某代表团到霍山县考察，县委书记郭培林陪同。香港客商在霍山县座谈。", ["霍山县委书记"]),
      ("新华网河南频道5月18日讯 省长郭培林在郑州会见来宾。河南正在发展。", ["河南省省长"]),
      ("拉萨市委书记普布次仁，日喀则市委副书记郭培林参加。", ["日喀则市委副书记"]),
    ]
  )
  func completed(text: String, posts: [String]) {
    #expect(Self.posts(of: "郭培林", in: text) == posts)
  }

  @Test(
    "a dateline's district is not asked where the text names another city, or one of the district's name",
    arguments: [
      ("本报镜湖5月9日讯　抚州市委书记钱立新到湿地调研，代市长郭培林陪同。", ["抚州市代市长"]),
      ("本报云溪8月24日讯　24日，代市长郭培林到云溪市水利局调研。", ["代市长"]),
      ("本报青浦5月9日讯　区长郭培林到上海市青浦区调研。", ["青浦区区长"]),
    ]
  )
  func districts(text: String, posts: [String]) {
    #expect(Self.posts(of: "郭培林", in: text) == posts)
  }

  @Test(
    "in a stack of posts it means the place named last",
    arguments: [
      ("义乌市和金华市、台州市共商。曾任东阳市委副书记、市长的郭培林出席，东阳市委副书记、市长郭培林讲话。", "东阳市市长"),
      ("会议在晋中市召开。晋中市榆次区委书记、市委常委郭培林出席。", "晋中市委常委"),
      ("浙江省副省长，丽水市委书记、市人大常委会主任郭培林出席。", "丽水市人大常委会主任"),
    ]
  )
  func stacked(text: String, post: String) {
    #expect(Self.posts(of: "郭培林", in: text).contains(post), "\(Self.posts(of: "郭培林", in: text))")
  }

  @Test(
    "where nothing shows the place, the post stays as written",
    arguments: [
      ("北京市教委来考察，省教育厅副厅长郭培林陪同。", "省教育厅副厅长"),
      ("辽宁省和辽阳市开会。自治区主席郭培林到会。", "自治区主席"),
      ("新任代县长杨树生坐下，县委书记郭培林讲话。", "县委书记"),
      ("他走进镇里和县国土资源局，县委书记郭培林陪同。", "县委书记"),
      ("省政府督查专员郭培林到山东海蓝化工集团和河北中远银行调研。", "省政府督查专员"),
      ("湖北省、湖南省两省会商，省长郭培林讲话。", "省长"),
      ("新华社北京6月29日电 市委书记郭培林在会上发言。", "市委书记"),
      ("新华网5月18日讯 省长郭培林会见客人。", "省长"),
      ("郭培林，男，浙江永康人，县委书记郭培林讲话。", "县委书记"),
    ]
  )
  func unknown(text: String, post: String) {
    #expect(Set(Self.posts(of: "郭培林", in: text)) == [post])
  }

  @Test("a name that two divisions bore means the one in force when the article was written")
  func byDate() {
    let text = "2006年10月24日\n巢湖市召开会议，居巢区、含山县参加。市长郭培林讲话。"
    let places = Recognizer().recognize(PolicyDocument(source: SourceText(text))).places
    #expect(Self.posts(of: "郭培林", in: text) == ["巢湖市市长"], "\(places)")
  }

  @Test(
    "a short form that another level word follows is another place",
    arguments: [
      ("青山市水利局局长郭培林汇报。", nil), ("西湖镇镇长郭培林出席。", nil), ("青山区水利局局长郭培林汇报。", "青山区"),
      ("武汉区域总监郭培林到会。", "武汉市"), ("高淳县县长郭培林出席。", "高淳县"),
    ]
  )
  func otherLevel(text: String, place: String?) {
    let posts = Recognizer().recognize(PolicyDocument(source: SourceText(text))).people.flatMap(\.posts)
    #expect(posts.map(\.post.place) == [place])
  }
}
