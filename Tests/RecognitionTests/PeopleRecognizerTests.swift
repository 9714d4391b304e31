import PolicyText
import Testing

@testable import Recognition

/// People and posts in sentences of our own, each showing one difficulty.
struct PeopleRecognizerTests {
  /// `name:post+post` of every accepted person, in the order of the text; posts as written.
  private func people(_ text: String) -> [String] {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    var acceptance = PersonAcceptance()
    acceptance.add(found, document: 0)
    return acceptance.accepted(found).map { sighting in
      ([sighting.name] + sighting.posts.map(\.post.written)).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      // Titles stack, scope over lists, restart after the enumeration comma.
      ("省委书记、省总河长陈立群主持会议。", ["陈立群 省委书记 省总河长"]),
      ("副市长赵国梁、孙晓梅参加。", ["赵国梁 副市长", "孙晓梅 副市长"]),
      ("青州市副市长赵国梁、市政协副主席孙晓梅等出席。", ["赵国梁 青州市副市长", "孙晓梅 市政协副主席"]),
      ("市领导周继承、吴大海、郑丽出席。", ["周继承 市领导", "吴大海 市领导", "郑丽 市领导"]),
      // The verb is not part of the name.
      ("县委书记李强调研乡村振兴工作。", ["李强 县委书记"]),
      ("县长王伟强调，要压实责任。", ["王伟 县长"]),
      // The name before its title, and after a verb of appointment.
      ("会议由赵国梁市长主持。", ["赵国梁 市长"]),
      ("任命孙晓梅为市财政局局长。", ["孙晓梅 市财政局局长"]),
      ("孙晓梅同志担任县委副书记。", ["孙晓梅 县委副书记"]),
      // Minority names, annotations.
      ("自治区主席买买提江·阿不都拉出席。", ["买买提江·阿不都拉 自治区主席"]),
      ("副县长马秀兰（女，回族）陪同。", ["马秀兰 副县长"]),
      // Bylines.
      ("本报讯（记者 林小雨 何建华）昨天，全市防汛工作会议召开。", ["林小雨 记者", "何建华 记者"]),
    ])
  func namesWithPosts(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test(
    arguments: [
      "要坚持高质量发展，严守安全底线，促进人与自然和谐共生。",
      "省林业厅、省商务厅主要负责人参加会议。",
      "县委书记高度重视，市长向大家表示感谢。",
      "把能干事的干部用起来，坚持统筹施策。",
      "充分发挥河长、林长协作机制作用，国家长治久安。",
      "“山水之城·秀美之乡”品牌越擦越亮。",
    ])
  func noPeople(text: String) {
    #expect(people(text) == [])
  }
}
