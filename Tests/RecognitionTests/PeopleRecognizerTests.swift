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

/// Posts that stand away from the name, and lists of leaders.
struct PeopleAppointmentTests {
  private func people(_ text: String) -> [String] {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    return found.filter { $0.evidence == .strong }.map { sighting in
      ([sighting.name] + sighting.posts.map(\.post.written)).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("决定任命：张伟明为市审计局局长；决定免去李建国的市财政局局长职务。", ["张伟明 市审计局局长", "李建国 市财政局局长"]),
      ("免去赵丽萍、钱进的临江市中级人民法院副院长职务。", ["赵丽萍 临江市中级人民法院副院长", "钱进 临江市中级人民法院副院长"]),
      ("杨秀兰同志任县教育局副局长（试用期一年）。", ["杨秀兰 县教育局副局长"]),
      ("周海涛，男，汉族，1970年3月生，现任县水利局局长。", ["周海涛 县水利局局长"]),
      ("组长：孙大力（县长）", ["孙大力 组长 县长"]),
      ("冯建军、吴海燕等市领导到场祝贺。", ["冯建军 市领导", "吴海燕 市领导"]),
      ("本报讯（记者刘杰马晓勤）昨日开工。", ["刘杰 记者", "马晓勤 记者"]),
      ("省水利厅党组书记、厅长，省河长办主任樊大中讲话。", ["樊大中 省水利厅党组书记 厅长 省河长办主任"]),
      ("华江集团党委书记、董事长、总经理助理周志强参加。", ["周志强 华江集团党委书记 董事长 总经理助理"]),
      ("图为志愿者清理河道。（张小健 摄）", ["张小健 摄"]),
    ])
  func postsAwayFromNames(text: String, expected: [String]) {
    #expect(people(text) == expected)
  }

  @Test func eventsAndStatus() throws {
    let text = "免去李建国的市财政局局长职务。任命张伟明为市财政局局长。原县长赵国强受审。代县长孙大力主持。"
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    let posts = Dictionary(grouping: found, by: \.name).compactMapValues { $0.first?.posts.first }
    #expect(posts["李建国"]?.event == .dismissed)
    #expect(posts["张伟明"]?.event == .appointed)
    #expect(posts["赵国强"]?.post.status == .former)
    #expect(posts["孙大力"]?.post.status == .acting)
  }

  @Test(
    arguments: [
      ("长沙市委书记刘海涛主持会议，省长周国平出席。", "刘海涛", "长沙市委书记"),
      ("长沙市委书记刘海涛主持会议，省长周国平出席。", "周国平", "湖南省省长"),
      ("临汾市委副书记、市长王小峰在太原考察。", "王小峰", "临汾市市长"),
    ])
  func resolvesFromContext(text: String, name: String, resolved: String) {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    let all = found.filter { $0.name == name }.flatMap { $0.posts.map(\.post.resolved) }
    #expect(all.contains(resolved))
  }
}
