import PolicyText
import Recognition
import Testing

/// Lines of cells with a name beside a post: what the column proves; sentences of our own.
@Suite struct RosterRowTests {
  private func posts(_ text: String) -> [String: Set<String>] { RosterTests.posts(text) }

  @Test("beside the posts of a list of chiefs rare surnames and words are names, and waters are none")
  func chiefs() {
    let posts = posts(
      """
      清河县级河长名单
      序号 河流名称 河长姓名 职务
      1 白水河 李建华 县委书记
      2 青衣江 王志强 县委副书记、县长
      3 石亭江 应有虎 县委常委、政法委书记
      4 沱江 项永孝 副县长
      """
    )
    #expect(
      posts == [
        "李建华": ["县委书记"], "王志强": ["县委副书记", "县长"], "应有虎": ["县委常委", "政法委书记"], "项永孝": ["副县长"],
      ]
    )
  }

  @Test("a label's post is that of the lines below it, up to the next label; members hold none")
  func group() {
    let posts = posts(
      """
      一、组成人员
      组  长：张志刚  副市长
      副组长：李国庆  市政府副秘书长
              王海波  市水利局局长
      成  员：赵永平  市发展改革委副主任
              应有虎  市公安局治安支队支队长
      领导小组办公室设在市水利局。
      """
    )
    #expect(
      posts == [
        "张志刚": ["组长", "副市长"], "李国庆": ["副组长", "市政府副秘书长"], "王海波": ["副组长", "市水利局局长"],
        "赵永平": ["市发展改革委副主任"], "应有虎": ["市公安局治安支队支队长"],
      ]
    )
  }

  @Test("names with their bodies in brackets, some with single given names, the label's post for the lines below")
  func bodies() {
    let posts = posts(
      """
      组    长：李文刚
      副组长：冯 磊
      沈 慧
      何洪亮（市纪委）
      成    员：巫振海（市府办）
      帅建文（市旅游局）
      于才水（区统计局）
      """
    )
    #expect(
      posts == [
        "李文刚": ["组长"], "冯磊": ["副组长"], "沈慧": ["副组长"], "何洪亮": ["副组长"], "巫振海": [], "帅建文": [], "于才水": [],
      ]
    )
  }

  @Test("cells between tabs: the people between name and post")
  func tabs() {
    let posts = posts(
      "序号\t来宾单位\t姓名\t民族\t职务\t健康状况\n1\t南江省国资委\t李 伟\t汉族\t法治处处长\t良好\n"
        + "2\t省属企业\t陈良材\t汉族\t专职外部董事\t良好\n3\t信息产业集团\t应 虎\t回族\t工会主席、职工董事\t良好\n"
    )
    #expect(posts == ["李伟": ["法治处处长"], "陈良材": ["专职外部董事"], "应虎": ["工会主席", "职工董事"]])
  }

  @Test("cells on lines of their own below the headings of the columns: each post is that of the name above it")
  func columns() {
    let posts = posts(
      "清河县河长名单\n序号\n河流名称\n河长姓名\n职务\n1\n白水河\n李建华\n县委书记\n2\n石亭江\n应有虎\n县委副书记、县长\n3\n沱江\n项永孝\n副县长\n"
    )
    #expect(posts == ["李建华": ["县委书记"], "应有虎": ["县委副书记", "县长"], "项永孝": ["副县长"]])
  }

  @Test("below headings a column of nothing but posts is nobody's")
  func postsAlone() {
    #expect(posts("河长名单\n河长姓名\n职务\n" + String(repeating: "县委书记\n", count: 400)).isEmpty)
  }

  @Test(
    "one line proves no rare name, and rows without posts none",
    arguments: [
      "应亭江 应急处 主任\n今年开工。", "温泉镇 方家村 张家湾\n沙亭江 白水河 金牛湖\n高山镇 万家村 马家堡\n", "项目 金额 单位\n道路 三百 万元\n",
    ]
  )
  func nobody(text: String) { #expect(posts(text).isEmpty) }
}
