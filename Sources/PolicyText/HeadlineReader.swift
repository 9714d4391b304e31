/// Tells kicker (肩题), headline (主标题) and deck (副题) of an article apart.
struct HeadlineReader {
  let text: ByteText
  let paragraphs: [ArticleParagraph]

  struct Headlines {
    var kicker: ByteRange?
    var headline: ByteRange?
    var deck: ByteRange?
    /// The paragraph after the last headline line that stands before the body.
    var bodyStart: Int
    /// The paragraph after the body.
    var bodyEnd: Int
    /// True when the headline is the title of an official document (关于…的通知).
    var isOfficial = false
  }

  /// Reads the headline lines of the article in `range`.
  func read(_ range: Range<Int>) -> Headlines {
    var result = Headlines(bodyStart: range.lowerBound, bodyEnd: range.upperBound)
    guard paragraphs[range.lowerBound].role != .related else { return result }
    let firstBody = range.first { paragraphs[$0].isRunningText }
    let top = range.lowerBound..<(firstBody ?? range.upperBound)
    var block = lines(in: top)
    // The headline stands above the dated imprint; what stands below it is a summary, a caption, the buttons of a page.
    let imprint = top.first { paragraphs[$0].imprintDate != nil }
    if let firstBody { result.bodyStart = firstBody }
    let isReport = firstBody.map { paragraphs[$0].role == .dateline } ?? false
    if !isReport, let title = documentTitle(block) {
      result.headline = title
      result.isOfficial = true
      return result
    }
    if let imprint, block.contains(where: { $0 < imprint && paragraphs[$0].hanCount >= 5 && !isPaperName($0) }) {
      block.removeAll { $0 > imprint }
    }
    // Lines before a page jump (见2-3版) belong to a teaser.
    if let jump = block.lastIndex(where: { paragraphs[$0].jumpBefore }), jump > 0 { block.removeFirst(jump) }
    let trailing = trailingBlock(range, firstBody)
    let internalHeading = range.first { $0 > firstBody ?? range.upperBound && paragraphs[$0].headingLevel > 0 }
    if let trailing, block.isEmpty || paragraphs[trailing[0]].headingLevel > 0 {
      assign(trailing, hasImprint: false, &result)
      result.bodyEnd = trailing[0]
    } else if block.isEmpty, let internalHeading, let firstBody, paragraphs[firstBody].role == .dateline {
      assign([internalHeading], hasImprint: false, &result)
    } else {
      assign(block, hasImprint: imprint != nil, &result)
    }
    if result.headline == nil { result.headline = range.lazy.compactMap(originalTitle).first }
    return result
  }

  /// 原标题：… on the page of a site that reprints.
  private func originalTitle(_ index: Int) -> ByteRange? {
    let range = paragraphs[index].range
    guard text.matches("原标题", at: range.lowerBound, end: range.upperBound) else { return nil }
    let colon = range.lowerBound + 9
    guard let length = text.firstMatch(["：", ":"], at: colon, end: range.upperBound) else { return nil }
    let start = text.skipSpace(colon + length, end: range.upperBound)
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  /// The headline lines in `range`.
  private func lines(in range: Range<Int>) -> [Int] {
    range.filter { paragraphs[$0].role == .short && !paragraphs[$0].continuedBefore }
  }

  /// The headline lines after the body, when nothing but captions and imprint follows them.
  private func trailingBlock(_ range: Range<Int>, _ firstBody: Int?) -> [Int]? {
    guard let firstBody else { return nil }
    var end = range.upperBound
    while end > firstBody, [.caption, .imprint, .byline, .other].contains(paragraphs[end - 1].role) { end -= 1 }
    var start = end
    while start > firstBody, paragraphs[start - 1].role == .short { start -= 1 }
    guard start < end, start > firstBody else { return nil }
    let block = Array(start..<end)
    // An office that signs an official document is no headline.
    let signs =
      end < range.upperBound && paragraphs[end].isDateOnly
      || block.count == 1 && paragraphs[start].headingLevel == 0 && paragraphs[start].hanCount < 6
    return signs ? nil : block
  }

  private func assign(_ block: [Int], hasImprint: Bool, _ result: inout Headlines) {
    guard !block.isEmpty else { return }
    var block = block.filter { !isPaperName($0) }
    if block.isEmpty { return }
    // Of a long block (menus of a web page) only the last lines can be the headline.
    if block.count > 5 { block.removeFirst(block.count - (hasImprint ? 3 : 4)) }
    let headings = block.filter { paragraphs[$0].headingLevel > 0 }
    if let level = headings.map({ paragraphs[$0].headingLevel }).min(),
      let position = block.firstIndex(where: { paragraphs[$0].headingLevel == level })
    {
      result.headline = paragraphs[block[position]].range
      if position > 0 { result.kicker = paragraphs[block[position - 1]].range }
      if position + 1 < block.count, isDeck(block[position + 1]) || paragraphs[block[position + 1]].hanCount >= 8 {
        result.deck = paragraphs[block[position + 1]].range
      }
      return
    }
    plainBlock(block, hasImprint: hasImprint, &result)
  }

  private func plainBlock(_ block: [Int], hasImprint: Bool, _ result: inout Headlines) {
    var first = 0
    if block.count > 1, let kicker = block.dropLast().lastIndex(where: isKicker) {
      result.kicker = paragraphs[block[kicker]].range
      first = kicker + 1
    } else if hasImprint {
      // Directly above the imprint of a web page stands the headline, or its deck.
      first = block.count - 1
      while first > 0, isDeck(block[first]) || paragraphs[block[first]].hanCount < 5 { first -= 1 }
    }
    var last = first
    while last + 1 < block.count, block[last + 1] == block[last] + 1, paragraphs[block[last + 1]].blankLinesBefore == 0,
      !isDeck(block[last + 1])
    {
      last += 1
    }
    result.headline = paragraphs[block[first]].range.lowerBound..<paragraphs[block[last]].range.upperBound
    if last + 1 < block.count { result.deck = paragraphs[block[last + 1]].range }
  }

  /// 山西省人民政府 / 关于…的通知: the title of an official document with the office that stands before it.
  private func documentTitle(_ block: [Int]) -> ByteRange? {
    guard
      let title = block.lastIndex(where: {
        let range = paragraphs[$0].range
        return text.contains(["关于", "印发", "關於"], in: range) && endsAsDocument(range)
      })
    else { return nil }
    let range = paragraphs[block[title]].range
    if title > 0, text.matches("关于", at: range.lowerBound, end: range.upperBound), block[title - 1] == block[title] - 1,
      isOffice(paragraphs[block[title - 1]].range)
    {
      return paragraphs[block[title - 1]].range.lowerBound..<range.upperBound
    }
    return range
  }

  private func isOffice(_ range: ByteRange) -> Bool {
    text.hasSuffix(
      ["政府", "办公室", "办公厅", "委员会", "厅", "局", "院", "部", "会", "省委", "市委", "县委", "区委", "国务院", "领导小组"],
      start: range.lowerBound,
      end: range.upperBound
    )
  }

  /// Kinds of official documents (党政机关公文处理工作条例, 第八条) and what they usually carry.
  private func endsAsDocument(_ whole: ByteRange) -> Bool {
    var range = whole
    // 关于…的通知（云政办发〔2017〕2号）
    if text.hasSuffix(["）", ")"], start: range.lowerBound, end: range.upperBound) {
      var open = range.upperBound
      while open > range.lowerBound, text.firstMatch(["（", "("], at: open, end: range.upperBound) == nil {
        open = text.scalar(before: open, floor: range.lowerBound).start
      }
      range = range.lowerBound..<open
    }
    return text.hasSuffix(
      [
        "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "办法", "方案", "规定", "公示",
      ],
      start: range.lowerBound,
      end: range.upperBound
    )
  }

  private func isPaperName(_ index: Int) -> Bool {
    ParagraphClassifier(text: text).isPaperName(paragraphs[index].range)
  }

  /// 肩题: X在…时强调, X主持召开会议并强调.
  private func isKicker(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    return text.hasSuffix(
      ["强调", "指出", "要求", "表示", "寄语", "提出", "勉励", "希望", "宣布", "明确", "透露"],
      start: range.lowerBound,
      end: range.upperBound
    )
  }

  /// 副题: ——…, X主持, X出席并讲话, X、Y参加.
  private func isDeck(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    if text.matches("—", at: paragraph.range.lowerBound, end: paragraph.range.upperBound) { return true }
    return paragraph.hanCount <= 16
      && text.hasSuffix(
        ["主持", "主持会议", "出席", "讲话", "参加", "陪同", "致辞", "出席会议", "工作要求", "作报告", "列席", "出席并讲话", "参加会议", "参加调研", "陪同调研"],
        start: paragraph.range.lowerBound,
        end: paragraph.range.upperBound
      )
  }
}
