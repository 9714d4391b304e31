import PolicyText
import Testing

@Suite struct ArticleTests {
  static func articles(_ text: String, hint: CalendarDate? = nil) -> [(Article, PolicyDocument)] {
    let document = PolicyDocument(source: SourceText(text), dateHint: hint)
    return document.articles.map { ($0, document) }
  }

  @Test func headlineBlockBeforeTheBody() throws {
    let (article, document) = try #require(
      Self.articles(
        """
        周大川在全市水利工作会议上强调

        守住安全底线 办好民生实事

        何田主持

        本报云泽4月11日讯（记者 林晓 陈小雨）4月10日，全市水利工作会议召开。市委书记周大川出席并讲话。2021年是开局之年。
        """
      ).first
    )
    #expect(article.kicker.map(document.display) == "周大川在全市水利工作会议上强调")
    #expect(article.headline.map(document.display) == "守住安全底线 办好民生实事")
    #expect(article.deck.map(document.display) == "何田主持")
    #expect(article.datelinePlace == "云泽")
    #expect(article.date?.iso == "2021-04-11")
    #expect(article.dateIsInferred)
    #expect(article.bylines.map(document.display) == ["林晓", "陈小雨"])
  }

  @Test func headlineBlockAfterTheBody() {
    let found = Self.articles(
      """
      本报讯 4月10日，全市水利工作会议召开。会议要求抓紧抓实。

      周大川在全市水利工作会议上强调

      守住安全底线办好民生实事

      本报讯 4月11日，全市教育工作会议召开。会议要求立德树人。

      何田在全市教育工作会议上要求

      办好人民满意的教育
      """,
      hint: CalendarDate(year: 2021, month: 4, day: 12)
    )
    #expect(found.map { $0.0.headline.map($0.1.display) } == ["守住安全底线办好民生实事", "办好人民满意的教育"])
    #expect(
      found.map { $0.0.date?.iso } == ["2021-04-12", "2021-04-12"],
      "the day of the page, as it is known from outside"
    )
  }

  @Test func webPage() throws {
    let (article, document) = try #require(
      Self.articles(
        """
        首页 > 政务要闻 > 正文
        云泽日报
        青石镇：小菌菇撑起致富伞
        云泽日报 2021-04-11 08:50

        初夏时节，走进青石镇的大棚，菌菇长势喜人。村民们忙着采摘。

        责任编辑：陈小雨

        相关阅读
        青石镇修通产业路
        云泽日报 2019-01-02
        """
      ).first
    )
    #expect(article.headline.map(document.display) == "青石镇：小菌菇撑起致富伞")
    #expect(article.date?.iso == "2021-04-11")
    #expect(!article.dateIsInferred)
    #expect(article.paper == "云泽日报")
    #expect(article.bylines.map(document.display) == ["陈小雨"])
  }

  @Test func officialDocument() throws {
    let (article, document) = try #require(
      Self.articles(
        """
        云泽市人民政府文件

        云政发〔2021〕5号

        云泽市人民政府
        关于加强水库安全管理的通知

        各县（市、区）人民政府，市直各部门：

        为加强水库安全管理，现就有关事项通知如下。

        一、明确责任

        各级政府要落实属地责任。

        云泽市人民政府

        二〇二一年四月十一日
        """
      ).first
    )
    #expect(article.headline.map(document.display) == "云泽市人民政府 关于加强水库安全管理的通知")
    #expect(article.date?.iso == "2021-04-11")
    #expect(!article.dateIsInferred)
  }

  @Test func bylineInBracketsEndsAnArticle() {
    let found = Self.articles(
      """
      ## 青石镇修通产业路

      本刊讯 4月11日，青石镇产业路通车。村民出行更加方便。（陈小雨）

      ## 白水镇开展巡河

      本刊讯 4月12日，白水镇开展巡河活动。（林晓 何田）

      （上接第1版）全市上下一条心，各项工作有序推进。
      """
    )
    #expect(found.map { $0.0.bylines.map($0.1.display) } == [["陈小雨"], ["林晓", "何田"], []])
    #expect(found.map { $0.0.headline.map($0.1.display) } == ["青石镇修通产业路", "白水镇开展巡河", nil])
    #expect(found.map { $0.0.isContinued } == [false, false, true])
    #expect(found.map { $0.0.date } == [nil, nil, nil], "no year in sight: unknown stays unknown")
  }

  @Test(
    arguments: [
      ("2023-06-29_何田调研.md", "2023-06-29"), ("20230629.txt", "2023-06-29"), ("报道_20230629_1.txt", "2023-06-29"),
      ("a/2001-01-01/2023年6月9日.txt", "2023-06-09"), ("2023_06_29.txt", "2023-06-29"), ("000_c0f82cd998580cbb.txt", nil),
      ("123202306291.txt", nil), ("2023-13-29.md", nil), ("", nil),
    ] as [(String, String?)]
  )
  func dateInFileName(_ name: String, _ expected: String?) {
    #expect(CalendarDate.inFileName(name)?.iso == expected)
  }

  @Test func frontMatter() throws {
    let source = SourceText("---\r\ntitle: \"河湖管护\"\r\nDate: 2023-06-29\r\n---\r\n正文在此。")
    let matter = try #require(FrontMatter(source))
    #expect(matter.date?.iso == "2023-06-29")
    #expect(matter.value("title") == "河湖管护")
    #expect(paragraphs("---\ndate: 2023-06-29\n---\n正文在此。") == ["正文在此。"])
    #expect(PolicyDocument(source: source).articles.map(\.date?.iso) == ["2023-06-29"])
    #expect(FrontMatter(SourceText("---\n没有结尾")) == nil)
  }

  @Test func headlineStandsAboveTheImprint() throws {
    let (article, document) = try #require(
      Self.articles(
        """
        青石镇建成十里绿廊
        2021年04月11日10:33 | 来源：云泽新闻网
        222
        订阅本栏目
        云泽新闻网4月10日讯（记者 林晓）青石镇十里绿廊近日建成，沿线群众出行更加便利。
        （责编：林晓、何田）
        分享到微信
        """
      ).first
    )
    #expect(article.headline.map(document.display) == "青石镇建成十里绿廊")
    #expect(article.date?.iso == "2021-04-10")
    #expect(!article.dateIsInferred, "the imprint says the year")
    #expect(article.bylines.map(document.display) == ["林晓", "何田"])
    #expect(article.paper == "云泽新闻网")
  }

  @Test func signatureDatesAnOfficialDocument() throws {
    let (article, document) = try #require(
      Self.articles(
        """
        归档时间:2018-11-21
        云泽市人民政府办公室关于印发河道管护方案的通知
        来源:云泽市政府网 日期:2017-01-12 17:08

        各县区人民政府,市直各单位:

        《河道管护方案》已经市政府同意,现印发给你们。

        云泽市人民政府办公室

        2017年1月10日

        河道管护方案

        为加强河道管护,制定本方案。
        """
      ).first
    )
    #expect(article.headline.map(document.display) == "云泽市人民政府办公室关于印发河道管护方案的通知")
    #expect(article.date?.iso == "2017-01-10")
  }

  @Test func originalTitleOfAReprint() throws {
    let (article, document) = try #require(
      Self.articles("近日，市长何田到青石镇调研，察看春耕情况，并召开座谈会。\n原标题: 何田到青石镇调研春耕").first
    )
    #expect(article.headline.map(document.display) == "何田到青石镇调研春耕")
  }

  @Test(
    arguments: [
      ("本报讯 4月11日，会议召开。会议学习了党的十九大精神。", "2018-04-11"),
      ("本报讯 4月11日，会议召开，通过《2019年工作要点》。目标到2025年实现。", "2019-04-11"),
      ("本报讯 4月9日至11日，市长何田在青石镇调研。2019年是关键之年。", "2019-04-11"),
      ("本报讯 4月11日，会议召开。力争到2035年基本实现。", nil),
      ("本报云泽4月11日电 会议召开。", nil),
      ("新华社北京2019年3月1日电 会议召开。", "2019-03-01"),
    ] as [(String, String?)]
  )
  func yearFromTheNeighbourhood(_ text: String, _ expected: String?) {
    #expect(Self.articles(text).map { $0.0.date?.iso } == [expected])
  }

  @Test(
    "a date known from outside is the paper's, and lends its year; the day of a lead is that of the event",
    arguments: [
      ("本报讯 12月31日，会议召开。", "2020-01-02", false), ("12月31日，会议召开，听取汇报。", "2020-01-02", false),
      ("1月20日，会议将召开，议程已经公布。", "2020-01-02", false), ("没有日期的一段话，到此为止。", "2020-01-02", false),
      // Of a collection each piece keeps its own day.
      ("本报讯 9月6日，会议召开。", "2019-09-06", true), ("本报云泽12月31日电 会议召开。", "2019-12-31", true),
      ("新华社北京2019年12月31日电 会议召开。", "2019-12-31", false),
    ]
  )
  func hint(_ text: String, _ expected: String, _ isInferred: Bool) throws {
    let found = try #require(Self.articles(text, hint: CalendarDate(iso: "2020-01-02")).first?.0)
    #expect(found.date?.iso == expected)
    #expect(found.dateIsInferred == isInferred)
  }

  @Test func theDayOfALeadIsThePapersWhereNoOtherIsThere() throws {
    let found = try #require(Self.articles("9月6日，会议召开，通过《2024年工作要点》。").first?.0)
    #expect(found.date?.iso == "2024-09-06")
    #expect(found.dateIsInferred)
  }

  @Test(arguments: [
    (
      "云政发〔2014〕20号《云泽市人民政府关于深化改革的意见》\n\n浏览量: 时间:2016-01-17 23:45:19\n\n云泽市人民政府关于深化改革的意见\n\n云政发〔2014〕20号\n\n"
        + "各县区人民政府:\n\n改革是发展的动力,现提出以下意见。\n\n云泽市人民政府\n\n2014年12月2日",
      "云泽市人民政府关于深化改革的意见", "2014-12-02"
    ),
    (
      "归档时间:2018-11-21\n中共云泽市委办公室印发《关于河道管护的意见》的通知(云办发〔2017〕2号)\n\n各县区:\n\n《意见》已经同意,请贯彻执行。\n\n中共云泽市委办公室\n\n2017年1月10日",
      "中共云泽市委办公室印发《关于河道管护的意见》的通知(云办发〔2017〕2号)", "2017-01-10"
    ),
    (
      "返回顶部\n\n云泽县人民政府工作规则\n\n  • 来源:\n\n    县政府网站\n  • 发文日期:\n\n    2024年04月06日 16:40\n\n云泽县人民政府工作规则\n\n第一章总则\n\n县政府实行县长负责制。",
      "云泽县人民政府工作规则", "2024-04-06"
    ),
  ])
  func pagesOfGovernmentSites(_ text: String, _ title: String, _ date: String) {
    let found = Self.articles(text)
    #expect(found.map { $0.0.headline.map($0.1.display) } == [title])
    #expect(found.map { $0.0.date?.iso } == [date])
  }
}
