import PolicyText
import Testing

/// The paragraphs that `text` is normalised to.
func paragraphs(_ text: String) -> [String] {
  let normalized = NormalizedText(SourceText(text))
  return normalized.paragraphs.map { String(decoding: normalized.bytes[$0], as: UTF8.self) }
}

struct Layout: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let expected: [String]
  init(_ name: String, _ source: String, _ expected: String...) {
    self.name = name
    self.source = source
    self.expected = expected
  }
  var testDescription: String { name }
}

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    Layout(
      "a narrow column",
      """
      本报讯 4月11日，云泽市召开全市
      水库移民后期扶持工作会议，副市长
      周大川出席会议并讲话，要求各县区
      抓紧推进。

      会议指出，要把好事办好。
      """,
      "本报讯 4月11日，云泽市召开全市水库移民后期扶持工作会议，副市长周大川出席会议并讲话，要求各县区抓紧推进。",
      "会议指出，要把好事办好。"
    ),
    Layout(
      "a name cut by the end of the line",
      """
      四月的云泽，春光正好。市委书记郑
      家和来到青石镇，走进田间地头，同
      村民们一道算起了丰收账，连声说：“好。”
      """,
      "四月的云泽，春光正好。市委书记郑家和来到青石镇，走进田间地头，同村民们一道算起了丰收账，连声说：“好。”"
    ),
    Layout(
      "a column break with blank lines in mid-sentence",
      """
      会议要求，各级各部门要把思想统一
      到市委的决策部署上来，进一步增强

      做好防汛工作的责任感和紧迫感，抓
      细抓实各项措施，确保安全度汛。
      """,
      "会议要求，各级各部门要把思想统一到市委的决策部署上来，进一步增强做好防汛工作的责任感和紧迫感，抓细抓实各项措施，确保安全度汛。"
    ),
    Layout(
      "a page break inside an unwrapped paragraph",
      "调研期间，他主持召开座谈会，听\n\n取了工作情况汇报，对成绩给予肯定。",
      "调研期间，他主持召开座谈会，听取了工作情况汇报，对成绩给予肯定。"
    ),
    Layout(
      "a headline with a comma stays above its article",
      "踔厉奋发，共绘新图景\n\n初夏时节，走进青石镇，处处是忙碌的身影。",
      "踔厉奋发，共绘新图景",
      "初夏时节，走进青石镇，处处是忙碌的身影。"
    ),
    Layout(
      "list items and signature lines",
      """
      特此通知。

      附件：1.任务分工表
      2.工作进度表

      云泽市人民政府办公室
      2021年4月11日
      """,
      "特此通知。",
      "附件：1.任务分工表",
      "2.工作进度表",
      "云泽市人民政府办公室",
      "2021年4月11日"
    ),
    Layout(
      "a list of leaders",
      "市　长：周大川\n副市长：郑家和\n秘书长：何　田\n",
      "市长：周大川",
      "副市长：郑家和",
      "秘书长：何田"
    ),
    Layout("a headline cut after 和", "周大川主持召开全市水利和\n农业农村工作会议", "周大川主持召开全市水利和农业农村工作会议"),
    Layout("two lines of a headline", "以实干笃行护好一江清水\n为高质量发展增添底气", "以实干笃行护好一江清水", "为高质量发展增添底气"),
    Layout("Markdown headings", "# 标题之一\n## 标题之二\n正文在此，不再赘述。", "标题之一", "标题之二", "正文在此，不再赘述。"),
    Layout("letter-spacing", "打 造 青 山 绿 水 的 家 园", "打造青山绿水的家园"),
    Layout("names of two characters", "出席会议的有：何　田、王建国、李 明。", "出席会议的有：何田、王建国、李明。"),
    Layout("narrow gaps inside, wide gaps between", "何　田　　李　明", "何田 李明"),
    Layout("the column of sex joins nothing", "李　明 男 汉族 县长", "李明 男 汉族 县长"),
    Layout("women are no column", "青 河 县 妇 女 联 合 会 主 席", "青河县妇女联合会主席"),
    Layout("the column of sex before one character", "李明智 男 汉 县长", "李明智 男 汉 县长"),
    Layout("women at the head", "妇 女 联 合 会", "妇女联合会"),
    Layout("the column of sex, one blank each", "李 明 女 汉族 县长", "李明 女 汉族 县长"),
    Layout("headline parts keep one space", "守住底线　　办好实事", "守住底线 办好实事"),
    Layout("spaces around numbers", "2021 年 4 月 11 日，完成投资 3.2 亿元", "2021年4月11日，完成投资 3.2亿元"),
    Layout("a doubled caption", "水库除险加固施工现场水库除险加固施工现场。。 何田何田 摄摄", "水库除险加固施工现场。 何田 摄"),
    Layout("doubled characters", "水水库库除除险险现现场场", "水库除险现场"),
    Layout("widths", "ＧＤＰ增长７．５％，(含税)按\"老办法\"算:好;行", "GDP增长7.5%，（含税）按“老办法”算：好；行"),
    Layout("ASCII marks inside numbers stay", "共1,069个,08:50开始(2021)", "共1,069个，08:50开始（2021）"),
    Layout("look-alikes of the middle dot", "阿依古丽•买买提和卡德尔・吐逊", "阿依古丽·买买提和卡德尔·吐逊"),
    Layout("corner brackets", "「四好」農村路", "“四好”農村路"),
    Layout(
      "HTML remnants",
      "<p>会议&ldquo;强调&rdquo;，<b>要</b>落实。</p><p>下一段&nbsp;文字。</p>",
      "会议“强调”，要落实。",
      "下一段 文字。"
    ),
    Layout("a less-than sign is no tag", "当 a<b 时，p<0.05。", "当 a<b 时，p<0.05。"),
    Layout("page numbers vanish from a sentence", "要坚持问题导向，强化\n\n— 2 —\n\n责任落实，确保见效。", "要坚持问题导向，强化责任落实，确保见效。"),
    Layout("continuations", "（上接第1版）全市上下一条心。\n项目已完工。（下转第4版）\n何田", "全市上下一条心。", "项目已完工。", "何田"),
    Layout("a page jump before a headline", "见2-3版云泽：山城换新颜", "云泽：山城换新颜"),
    Layout("lone CRs", "第一行。\r第二行。\r\r第三行。", "第一行。", "第二行。", "第三行。"),
    Layout("nothing", ""),
    Layout("white space", " \u{3000}\n\t\r\n\u{FEFF}"),
  ])
  func layout(_ sample: Layout) {
    #expect(paragraphs(sample.source) == sample.expected)
  }

  @Test func repeatedPassages() throws {
    let passage = "会议强调，要把防汛安全放在首位，压实属地责任，强化会商研判，抓好巡查值守，备足抢险物资，组织群众避险转移，确保水库不垮坝、重要堤防不决口、人民群众生命财产安全。要统筹做好抗旱保供水工作。"
    let wrapped = passage.enumerated().map { $0.offset % 20 == 19 ? "\($0.element)\n" : "\($0.element)" }.joined()
    let text = "开头一段，各不相同。\n\n" + passage + "\n\n中间另起一段，说别的事。\n\n" + wrapped + "\n\n结尾一段，到此为止。"
    let source = SourceText(text)
    let normalized = NormalizedText(source)
    #expect(normalized.repeats.count == 1)
    let found = try #require(normalized.repeats.first)
    #expect(source.string(in: found.originalSourceRange).hasPrefix("会议强调，要把防汛"))
    #expect(normalized.display(found.range, in: source).hasPrefix("会议强调，要把防汛安全"))
    #expect(found.originalSourceRange.upperBound <= found.sourceRange.lowerBound)
    #expect(
      NormalizedText(SourceText(passage + "\n" + passage.prefix(30))).repeats.isEmpty,
      "set phrases are no passages"
    )
  }

  @Test func threeCopiesAreTwoRepeats() {
    let passage = "要严格落实责任制，" + (0..<60).map { "第\($0)项工作要抓实" }.joined(separator: "，") + "。"
    let source = SourceText([passage, passage, passage].joined(separator: "\n\n"))
    let repeats = NormalizedText(source).repeats
    #expect(repeats.count == 2)
    #expect(Set(repeats.map(\.originalSourceRange)).count == 1)
  }

  @Test func furnitureKeepsItsPlace() throws {
    let source = SourceText("见2版云泽：山城换新颜\n正文在此，不再赘述。（下转第4版）\n\nhttp://example.com/a\n- 3 -")
    let furniture = NormalizedText(source).furniture
    #expect(furniture.map(\.kind) == [.pageJump, .continuesElsewhere, .address, .pageNumber])
    #expect(furniture.map { source.string(in: $0.sourceRange) } == ["见2版", "（下转第4版）", "http://example.com/a", "- 3 -"])
  }
}
