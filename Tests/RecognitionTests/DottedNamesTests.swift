import PolicyText
import Testing

@testable import Recognition

/// Names of several parts, and the parts by which a text calls their bearers again. Sentences of our own.
struct DottedNamesTests {
  private func sightings(_ text: String) -> [PersonSighting] {
    PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
  }

  @Test(
    arguments: [
      // A title, a state, a verb before the first part; a verb, a title, a particle behind the last.
      ("乌兹共和国总统拉希德·卡马洛夫今天在这里说，双方将扩大合作。", "拉希德·卡马洛夫"),
      ("会见了国防军司令古斯塔夫·海格隆德上将一行。", "古斯塔夫·海格隆德"),
      ("自治区副主席铁木尔·阿不都热西提到会听取汇报。", "铁木尔·阿不都热西提"),
      ("自治区妇联副主席库来惜·阿不都拉，调研员李秀山参加。", "库来惜·阿不都拉"),
      ("国家主席致电易卜拉欣·伊斯干达，祝贺他就任。", "易卜拉欣·伊斯干达"),
      ("在阿不都·黑力力心目中，村里的变化最大。", "阿不都·黑力力"),
      ("他们访问了诺尔曼·白瑞恩的故居。", "诺尔曼·白瑞恩"),
      // Initials, several parts, hyphens, other dots, a line's end at the dot.
      ("作家J·K·罗尔琳来华访问。", "J·K·罗尔琳"),
      ("前总统约翰·F·肯尼斯回忆说，当时风很大。", "约翰·F·肯尼斯"),
      ("王储穆罕默德·本·萨利曼出席。", "穆罕默德·本·萨利曼"),
      ("总统弗兰克-瓦尔特·施泰因鲍尔8日发表讲话。", "弗兰克-瓦尔特·施泰因鲍尔"),
      ("自治区主席艾尔肯・吐尼牙孜主持会议。", "艾尔肯·吐尼牙孜"),
      ("美国国务卿安东尼·\n布林森出席。", "安东尼·布林森"),
      // A Han surname for a last part, Tibetan and Mongol names.
      ("主席阿兰·陈、书记王小明参加。", "阿兰·陈"),
      ("佛教协会会长班丹额尔德尼·确吉桑布完成调研。", "班丹额尔德尼·确吉桑布"),
    ])
  func name(text: String, expected: String) {
    #expect(sightings(text).map(\.name).contains(expected))
  }

  @Test(
    arguments: [
      "“山水之城·秀美之乡”品牌越擦越亮。",
      "擦亮“康养山西·夏养山西”品牌，打造西安·大唐不夜城。",
      "客机在阿夸·伊博姆州附近遭遇强风。",
      "车队驶过雅克·卡蒂埃大桥，停在史密斯·巴内金融服务公司门前。",
      "书架上有《安娜·卡列尼娜》和《约翰·克利斯朵夫》。",
      "党建·引领活动启动，人物·故事栏目上线。",
    ])
  func noName(text: String) {
    #expect(sightings(text).filter { $0.evidence == .strong }.map(\.name) == [])
  }

  @Test func aPartStandsForTheWhole() {
    let text = "法国总统弗拉基米尔·普塔宁8日抵达。普塔宁表示，两国关系良好。会谈后，普塔宁特别感谢中方。"
    let found = sightings(text)
    #expect(found.map(\.name) == ["弗拉基米尔·普塔宁", "弗拉基米尔·普塔宁", "弗拉基米尔·普塔宁"])
    let source = Array(text.utf8)
    #expect(found.map { String(decoding: source[$0.range], as: UTF8.self) } == ["弗拉基米尔·普塔宁", "普塔宁", "普塔宁"])
  }

  @Test func aTitleBesideThePartIsTheBearers() {
    let found = sightings("热依娜·玉山来到村里。订单是热依娜厅长帮助联系的。")
    #expect(Set(found.map(\.name)) == ["热依娜·玉山"])
    #expect(found.flatMap(\.posts).map(\.post.written) == ["厅长"])
  }

  @Test func aPartTwoShareIsNobodys() {
    let found = sightings("会见了安娜·贝克森和汉斯·贝克森。贝克森说，很高兴来访。")
    #expect(found.map(\.name) == ["安娜·贝克森", "汉斯·贝克森"])
  }
}

/// Things whose names begin like a person's.
struct NameThingsTests {
  private func names(_ text: String) -> [String] {
    let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
    return found.filter { $0.evidence == .strong }.map(\.name)
  }

  @Test(
    arguments: [
      "山体蕴藏的矿产主要有铅、锌、石英岩、高岭土、安山岩等。",
      "岩层以毛矾石为主，局部夹钱塘石。",
      "林下生长着石菖蒲、龙胆草和马兰花等植物。",
      "配方：柴胡根10克，龙胆草15克，车前草6克。",
      "以牛首山为中心的山地，面积约二十平方公里。",
      "景区内有毛公山、宝顶山、白石山等景点。",
      "一只白唇鹿走了过来，三株华山松立在路边。",
      "黄焖鸡的做法很简单，白胡椒少许。",
      "会议在专家楼举行，治理的钱从何而来？",
      "第二届“金声奖”揭晓，龙年出行有新变化，以方未回应。",
      "苏铁树为多年生植物，雷公山海拔两千多米。",
    ])
  func things(text: String) {
    #expect(names(text) == [])
  }

  @Test(
    arguments: [
      ("县长李青山、副县长王海花参加。", ["李青山", "王海花"]),
      ("张春花告诉记者，今年收成好。", ["张春花"]),
      ("参加座谈的有邹国梁、田玉石、万小波等。", ["邹国梁", "田玉石", "万小波"]),
      ("妻子周石榴在镇上开了一家面馆。", ["周石榴"]),
    ])
  func people(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test("a chain of parts without end is nobody, and is not read again from each of its dots")
  func endlessChain() {
    let text = String(repeating: "·普京", count: 20_000)
    let people = Recognizer().recognize(PolicyDocument(source: SourceText(text))).people
    #expect(people.allSatisfy { $0.name.unicodeScalars.count < 40 })
  }
}
