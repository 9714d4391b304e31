import PolicyText
import Testing

@testable import Recognition

/// Which posts belong to whom, and where a post phrase begins and ends; sentences of our own.
struct PostAttributionTests {
  /// `name:post+post` of every person with a strong sighting, names in the order of the text, posts joined over the sightings.
  private func posts(_ text: String) -> [String] {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    let strong = Set(found.filter { $0.evidence == .strong }.map(\.name))
    var order: [String] = []
    var posts: [String: [String]] = [:]
    for sighting in found where strong.contains(sighting.name) {
      if posts[sighting.name] == nil { order.append(sighting.name) }
      for post in sighting.posts where posts[sighting.name]?.contains(post.post.written) != true {
        posts[sighting.name, default: []].append(post.post.written)
      }
      posts[sighting.name, default: []] += []
    }
    return order.map { ([$0] + (posts[$0] ?? [])).joined(separator: " ") }
  }

  @Test(
    "the left edge holds the body, and no verb, date or adverb",
    arguments: [
      ("继四川广元市委书记赵国梁之后，又有一人被查。", ["赵国梁 四川广元市委书记"]),
      ("5月间江苏省政府原党组成员、副省长孙晓梅被查。", ["孙晓梅 江苏省政府原党组成员 副省长"]),
      ("代表团受到青山区委常委、统战部部长赵国梁的欢迎。", ["赵国梁 青山区委常委 统战部部长"]),
      ("县委常委、组织部长孙晓梅到社区调研。", ["孙晓梅 县委常委 组织部长"]),
      ("省社会组织联合会会长赵国梁致辞。", ["赵国梁 省社会组织联合会会长"]),
      ("恒达建设有限责任公司董事长孙晓梅介绍了情况。", ["孙晓梅 恒达建设有限责任公司董事长"]),
      ("记者对内蒙古自治区副主席赵国梁作了专访。", ["赵国梁 内蒙古自治区副主席"]),
      ("新任县长赵国梁和县纪委书记孙晓梅走了进来。", ["赵国梁 县长", "孙晓梅 县纪委书记"]),
      ("数学与统计学院院长赵国梁主持。", ["赵国梁 数学与统计学院院长"]),
      ("青山县柳都乡党总支书记赵国梁主持。", ["赵国梁 青山县柳都乡党总支书记"]),
      ("国际步行联盟（中国）秘书长赵国梁出席。", ["赵国梁 国际步行联盟（中国）秘书长"]),
      ("省委“学思践悟”主题教育第三指导组副组长孙晓梅讲话。", ["孙晓梅 省委“学思践悟”主题教育第三指导组副组长"]),
      (
        "任命赵国梁、孙晓梅为第十届全国人民代表大会常务委员会副秘书长。",
        [
          "赵国梁 第十届全国人民代表大会常务委员会副秘书长", "孙晓梅 第十届全国人民代表大会常务委员会副秘书长",
        ]
      ),
    ]
  )
  func edges(text: String, expected: [String]) { #expect(posts(text) == expected) }

  @Test(
    "one post has one wording, however long the text writes its body",
    arguments: [
      ("邯郸市人民政府市长", "邯郸市市长"), ("邯郸市政府副市长", "邯郸市副市长"), ("邯郸市人民政府代理市长", "邯郸市代市长"),
      ("邯郸市代理市长", "邯郸市代市长"), ("广西壮族自治区人民政府主席", "广西壮族自治区主席"), ("大营镇人民政府镇长", "大营镇镇长"),
      ("中共邯郸市委员会书记", "邯郸市委书记"), ("中共邯郸市委书记", "邯郸市委书记"), ("邯郸市委员会副书记", "邯郸市委副书记"),
      ("邯郸市人民代表大会常务委员会主任", "邯郸市人大常委会主任"), ("邯郸市人大副主任", "邯郸市人大常委会副主任"),
      ("政协邯郸市委员会主席", "邯郸市政协主席"), ("中国人民政治协商会议邯郸市委员会副主席", "邯郸市政协副主席"),
      ("邯郸市政协委员会主席", "邯郸市政协主席"), ("政协全国委员会副主席", "全国政协副主席"),
      ("中国人民政治协商会议全国委员会主席", "全国政协主席"), ("全国人民代表大会常务委员会副委员长", "全国人大常委会副委员长"),
      ("中国共产党邯郸市委员会书记", "邯郸市委书记"), ("邯郸市市委副书记", "邯郸市委副书记"), ("山西省委常务委员", "山西省委常委"),
      ("中共邯郸市纪律检查委员会书记", "邯郸市纪委书记"), ("中共邯郸市纪委副书记", "邯郸市纪委副书记"),
      ("邯郸市监察委员会主任", "邯郸市监委主任"), ("邯郸市政府秘书长", "邯郸市人民政府秘书长"), ("邯郸市政府党组成员", "邯郸市人民政府党组成员"),
      ("中共邯郸市委组织部部长", "中共邯郸市委组织部部长"), ("中国共产党中央委员会总书记", "中共中央委员会总书记"),
      // Other bodies, and other posts of the same ones, keep their names.
      ("邯郸市人民政府秘书长", "邯郸市人民政府秘书长"), ("邯郸市人民政府办公室主任", "邯郸市人民政府办公室主任"),
      ("邯郸市发展和改革委员会主任", "邯郸市发展和改革委员会主任"), ("中共中央委员会总书记", "中共中央委员会总书记"),
      ("邯郸市人民代表大会代表", "邯郸市人民代表大会代表"), ("居民委员会主任", "居民委员会主任"), ("总代理", "总代理"),
      ("中国专利代理协会会长", "中国专利代理协会会长"), ("甲市税务代理行业协会会长", "甲市税务代理行业协会会长"),
      ("某某产权代理有限公司董事长", "某某产权代理有限公司董事长"), ("邯郸市人民检察院代理检察长", "邯郸市人民检察院代检察长"),
      ("某公司委员会书记", "某公司委员会书记"),
      ("中国共产党历史学会会长", "中国共产党历史学会会长"), ("村务监督委员会主任", "村务监督委员会主任"), ("委员会书记", "委员会书记"), ("代理", "代理"), ("", ""),
    ]
  )
  func canonical(post: String, expected: String) { #expect(PostCanonical.wording(post) == expected) }

  @Test(
    "a post in a list is of the body that heads the list, on whatever line above",
    arguments: [
      ("河北省人民政府领导名单\n\n省长：孟兆林\n副省长：佟秀英、季文斌\n秘书长：郭培林", "河北省人民政府秘书长"),
      ("河北省人大常委会领导\n主任　孟兆林\n副主任　佟秀英\n秘书长　郭培林", "河北省人大常委会秘书长"),
      ("政协邯郸市委员会领导班子\n主席：孟兆林\n秘书长：郭培林", "邯郸市政协秘书长"),
      ("中共邯郸市委\n书记：孟兆林\n秘书长：郭培林", "邯郸市委秘书长"),
      ("河北省水利厅领导\n厅长：孟兆林\n副厅长：郭培林", "河北省水利厅副厅长"),
      // A place alone has no body, and prose ends a list.
      ("河北省领导名单\n秘书长：郭培林", "秘书长"),
      ("河北省人民政府\n\n会议听取了汇报，研究了工作。\n\n秘书长：郭培林", "秘书长"),
    ]
  )
  func headed(text: String, expected: String) {
    let people = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(people.filter { $0.name == "郭培林" }.flatMap(\.posts).map(\.post.resolved) == [expected])
  }

  @Test(
    "members of a committee lead its organs; those of a government's party group are its secretaries",
    arguments: [
      ("邯郸市委常委、组织部部长郭培林出席。", ["邯郸市委常委", "邯郸市委组织部部长"]), ("邯郸市委常委、秘书长郭培林出席。", ["邯郸市委常委", "邯郸市委秘书长"]),
      ("邯郸市委副书记、政法委书记郭培林出席。", ["邯郸市委副书记", "邯郸市委政法委书记"]),
      ("邯郸市委常委、纪委书记、监委主任郭培林出席。", ["邯郸市委常委", "邯郸市纪委书记", "邯郸市监委主任"]),
      ("邯郸市政府党组成员、秘书长郭培林出席。", ["邯郸市人民政府党组成员", "邯郸市人民政府秘书长"]),
      ("邯郸市委委员、常委、书记郭培林出席。", ["邯郸市委委员", "邯郸市委常委", "邯郸市委书记"]),
      ("邯郸市副市长、秘书长郭培林出席。", ["邯郸市副市长", "秘书长"]),
    ]
  )
  func organs(text: String, expected: [String]) {
    let people = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(people.map { $0.posts.map(\.post.resolved) } == [expected])
  }

  @Test(
    "words that look like a name, a verb or a mark",
    arguments: [
      ("决定接受赵国梁请求辞去青州省省长职务。", ["赵国梁 青州省省长"]),
      ("省委党的群众路线教育实践活动领导小组办公室副主任赵国梁说。", ["赵国梁 省委党的群众路线教育实践活动领导小组办公室副主任"]),
      ("会议提名赵国梁为县长候选人，副县长候选人孙晓梅发言。", ["赵国梁 县长", "孙晓梅 副县长"]),
      ("孙晓梅当选市长。", ["孙晓梅 市长"]),
      ("填补履新青山省委常委、常务副省长的赵国梁留下的职缺。", ["赵国梁 青山省委常委 常务副省长"]),
      ("会见了恒达银行（中国）有限公司行长及首席执行官赵国梁一行。", ["赵国梁 恒达银行（中国）有限公司行长 首席执行官"]),
      // What is told of another, or only supposed, is nobody's post.
      ("他给学生赵国梁回信。在当选会长之后，孙晓梅的公开信主要写给青年。", ["赵国梁", "孙晓梅"]),
      ("以纪检监察组组长赵国梁为组长的调研组来到学校。", ["赵国梁 纪检监察组组长"]),
      (
        "赵国梁是青州人，1931年入党。他历任排长、连政治指导员、区委书记等职，参加了多次战斗。",
        ["赵国梁 排长 连政治指导员 区委书记"]
      ),
      ("任命周建平为代县长，市委副书记、代市长孙晓梅出席。", ["周建平 代县长", "孙晓梅 市委副书记 代市长"]),
    ]
  )
  func words(text: String, expected: [String]) { #expect(posts(text) == expected) }

  @Test(
    "ranks beside posts, verbs of two characters behind short names, particles before posts, what somebody is",
    arguments: [
      ("教育处处长姜昊文教授汇报，研究中心主任张玉强副教授参加。", ["姜昊文 教育处处长 教授", "张玉强 研究中心主任 副教授"]),
      ("总裁王继业博士参加。", ["王继业 总裁"]),
      ("王强兼任公司总经理，孙晓梅兼任公司总监。", ["王强 公司总经理", "孙晓梅 公司总监"]),
      ("副主任赵建才、王保存、段喜中和秘书长丁巍出席。", ["赵建才 副主任", "王保存 副主任", "段喜中 副主任", "丁巍 秘书长"]),
      ("消化科主任韩大正参加。韩大正主任是知名专家。", ["韩大正 消化科主任 主任"]),
      ("目前，尚不清楚原董事长殷一鸣去向。", ["殷一鸣 原董事长"]),
      ("肖颖波是江南医院外科主任，全省外科研究所所长，二级教授，博士生导师。", ["肖颖波 江南医院外科主任 全省外科研究所所长 二级教授 博士生导师"]),
      ("青国总统驻南部地区全权代表雅科夫列夫宣布。", ["雅科夫列夫 青国总统驻南部地区全权代表"]),
      ("县纪委派驻县教育局纪检组组长：张炳华", ["张炳华 县纪委派驻县教育局纪检组组长"]),
      ("人民陪审员陈家福表示，总公司首席营运官戴华雨参加。", ["陈家福 人民陪审员", "戴华雨 总公司首席营运官"]),
      ("他还曾专程拜访了侨办。2014年至今任恒达通讯总经理。", []),
    ]
  )
  func besides(text: String, expected: [String]) { #expect(posts(text) == expected) }

  @Test(
    "no post goes to a neighbour: the next headline, the line before, the body's owner",
    arguments: [
      ("王凤江任青州市委书记 郑德岳不再担任\n据悉，省委决定。", ["王凤江 青州市委书记", "郑德岳"]),
      ("郑德岳，现任青山区委常委、纪委书记。\n于永君，现任青山区委常委、人武部政委。", ["郑德岳 青山区委常委 纪委书记", "于永君 青山区委常委 人武部政委"]),
      ("罗卫虹女，1965年4月出生，汉族。现任青河市人民政府副市长。", ["罗卫虹 青河市人民政府副市长"]),
      ("基金公司及其负责人赵国梁等到会。比如青州人大常委会副主任孙晓梅也来了。", ["赵国梁 负责人", "孙晓梅 青州人大常委会副主任"]),
      ("吉林省长春市青山街道党委书记孙晓梅发言。", ["孙晓梅 吉林省长春市青山街道党委书记"]),
      ("会议开始。“青山大妈”志愿服务队队长孙晓梅发言。", ["孙晓梅 “青山大妈”志愿服务队队长"]),
      ("电力联合会常务副理事长杨昆备受鼓舞。", ["杨昆 电力联合会常务副理事长"]),
      ("农忙时在家，用担当奉献为时代增添力量，教育司有关负责同志答问，翻译成中文，四川（成德绵）等地。", []),
    ]
  )
  func neighbours(text: String, expected: [String]) { #expect(posts(text) == expected) }

  @Test(
    "posts that stand behind the name, at a distance, or are shared",
    arguments: [
      ("赵国梁是青州市黄石镇镇长。", ["赵国梁 青州市黄石镇镇长"]),
      ("赵国梁再次当选县工商联主席。", ["赵国梁 县工商联主席"]),
      ("赵国梁出生于1969年。2010年2月，升任青州市副市长；2011年6月起，任青州市委常委。", ["赵国梁 青州市副市长 青州市委常委"]),
      ("公司决定解除赵国梁的行政总裁一职，并罢免其执行董事职务。", ["赵国梁 行政总裁 执行董事"]),
      ("赵国梁、孙晓梅两位副院长各带一组。", ["赵国梁 副院长", "孙晓梅 副院长"]),
      ("县发改局现任副局长有两位，分别是赵国梁、孙晓梅。", ["赵国梁 副局长", "孙晓梅 副局长"]),
      ("孙晓梅捕前系青州市政府副秘书长。", ["孙晓梅 青州市政府副秘书长"]),
      ("以县委书记赵国梁为组长、县长孙晓梅为副组长。", ["赵国梁 县委书记 组长", "孙晓梅 县长 副组长"]),
      ("办公室主任由省教育厅副厅长赵国梁兼任。", ["赵国梁 省教育厅副厅长 办公室主任"]),
      ("青州大学校长赵国梁教授、党委书记孙晓梅教授出席。", ["赵国梁 青州大学校长 教授", "孙晓梅 党委书记 教授"]),
      ("王大明先生（华兴集团董事长）应邀出席。", ["王大明 华兴集团董事长"]),
      ("同为副县长的赵国梁介绍了情况。", ["赵国梁 副县长"]),
      ("孟德良副校长、学校工会副主席赵国梁参加。", ["孟德良 副校长", "赵国梁 学校工会副主席"]),
      ("赵国梁、孙晓梅等县领导参加。", ["赵国梁 县领导", "孙晓梅 县领导"]),
      ("第十届省政协委员，青州大学原副校长，水利学院教授赵国梁同志逝世。", ["赵国梁 第十届省政协委员 青州大学原副校长 水利学院教授"]),
    ]
  )
  func attributions(text: String, expected: [String]) { #expect(posts(text) == expected) }

  @Test("a curriculum vitae speaks of one person, line by line")
  func career() {
    let text = """
      赵国梁简历
      赵国梁，男，汉族，1965年5月生，大学学历。
      1987年2月  青山县水利局干部、办公室主任
      1992年10月  青山县政府副县长，县委常委
      2003年6月  青州市政府副市长
      （责任编辑：李明）
      """
    #expect(posts(text).first == "赵国梁 办公室主任 青山县政府副县长 县委常委 青州市政府副市长")
  }

  @Test(
    "callings and roles in court are no posts",
    arguments: [
      ("被告人赵国梁利用职务便利受贿。", "赵国梁"), ("村民孙晓梅高兴地说，路修好了。", "孙晓梅"), ("道德模范赵国梁来到现场。", "赵国梁"),
    ]
  )
  func callings(text: String, name: String) {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(found.map(\.name) == [name])
    #expect(found.flatMap(\.posts).isEmpty)
  }

  @Test("the posts of a zone are resolved to the zone named before them")
  func zones() {
    let text = "青岛经开区党工委副书记、管委会主任赵国梁，管委会副主任孙晓梅参加活动。"
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    #expect(found.flatMap { $0.posts.map(\.post.resolved) } == ["青岛经开区党工委副书记", "青岛经开区管委会主任", "青岛经开区管委会副主任"])
  }
}
