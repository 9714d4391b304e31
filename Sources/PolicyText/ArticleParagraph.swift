/// What a paragraph is to the article it stands in.
struct ArticleParagraph {
  enum Role {
    /// Running text.
    case body
    /// Running text that opens with a dateline.
    case dateline
    /// A line that could be a headline, kicker, deck or subhead.
    case short
    /// A labelled line: source, time of publication, editor.
    case imprint
    /// A line that is a name or two, or 本报记者 with names.
    case byline
    case caption
    /// 晋政发〔2023〕5号
    case documentNumber
    /// 相关阅读 and the like: what follows are links.
    case related
    /// Menus, breadcrumbs, list items, table rows: neither headline nor prose.
    case other
  }

  let range: ByteRange
  var role: Role
  /// 1...6 for a Markdown or HTML heading, else 0.
  let headingLevel: Int
  let blankLinesBefore: Int
  let hanCount: Int
  var dateline: Dateline?
  /// The date of an imprint line or of a line that is a date.
  var imprintDate: WrittenDate?
  /// True when the line is a date and nothing else.
  var isDateOnly = false
  /// The paper or site an imprint line names.
  var paper: ByteRange?
  /// True when the paragraph ends in a byline in brackets, as the last of an article does.
  var closes = false
  /// What was set aside before it or behind it.
  var jumpBefore = false
  var continuedBefore = false
  var continuesAfter = false
  /// First source byte that belongs to it, with a continuation marker set aside before it.
  var sourceStart: Int

  var isRunningText: Bool { role == .body || role == .dateline }
}

/// Tells the roles of paragraphs one by one.
struct ParagraphClassifier {
  let text: ByteText

  /// Classifies the paragraph at `range`.
  func classify(_ range: ByteRange, _ traits: ParagraphTraits) -> ArticleParagraph {
    let long = range.count > 420
    let shape = long ? Shape(han: range.count / 3, sentence: true, clauses: true, beforeClause: 0) : shape(of: range)
    var paragraph = ArticleParagraph(
      range: range,
      role: .body,
      headingLevel: traits.headingLevel,
      blankLinesBefore: traits.blankLinesBefore,
      hanCount: shape.han,
      sourceStart: traits.sourceStart
    )
    paragraph.closes = BylineReader.closingBracket(text, range) != nil
    if traits.isCaption && !long {
      paragraph.role = .caption
      return paragraph
    }
    if let dateline = Dateline.read(text, range) {
      paragraph.dateline = dateline
      paragraph.role = range.count > 60 || shape.sentence ? .dateline : .imprint
      return paragraph
    }
    if long { return paragraph }
    if traits.headingLevel > 0 {
      paragraph.role = .short
      return paragraph
    }
    if readImprint(&paragraph, shape, labelled: traits.isImprint) { return paragraph }
    if isRelated(range) {
      paragraph.role = .related
      return paragraph
    }
    if isNavigation(range) || traits.isTableRow || shape.han < 2 {
      paragraph.role = .other
      return paragraph
    }
    if isDocumentNumber(range) {
      paragraph.role = .documentNumber
      return paragraph
    }
    if BylineReader.isBylineLine(text, range) {
      paragraph.role = .byline
      return paragraph
    }
    if traits.isListItem && !shape.sentence {
      paragraph.role = .other
      return paragraph
    }
    let last = text.scalar(before: range.upperBound, floor: range.lowerBound).value
    let endsOpen = last == 0xFF1A || last == 0xFF1B || last == 0xFF0C
    // A sentence that a page break or a repetition cut off ends like a headline, but runs on in clauses.
    let prose = shape.clauses && (shape.han > 36 || LineKinds.opensProse(shape.beforeClause) && shape.han > 20)
    if !shape.sentence && !endsOpen && !prose && shape.han <= 60 && traits.lineCount <= 4 { paragraph.role = .short }
    return paragraph
  }

  struct Shape {
    var han: Int
    /// Holds 。 or ends in 。！？.
    var sentence: Bool
    var clauses: Bool
    /// The character before the first ，; 0 without one.
    var beforeClause: UInt32
  }

  private func shape(of range: ByteRange) -> Shape {
    var shape = Shape(han: 0, sentence: false, clauses: false, beforeClause: 0)
    var index = range.lowerBound
    var last: UInt32 = 0
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if ScalarClass.isHan(value) {
        shape.han += 1
      } else if value != 0x20 {
        if value == 0x3002 { shape.sentence = true }
        if value == 0xFF0C {
          if !shape.clauses { shape.beforeClause = last }
          shape.clauses = true
        }
      }
      last = value
      index += length
    }
    // A headline may end in ！ or ？; a paragraph of some length that does is prose.
    if (last == 0xFF01 || last == 0xFF1F) && shape.han > 40 { shape.sentence = true }
    return shape
  }

  /// 山西日报 2023-03-30 08:50 / 发布时间：2023-06-29 来源：省水利厅 / 责任编辑：…
  private func readImprint(_ paragraph: inout ArticleParagraph, _ shape: Shape, labelled: Bool) -> Bool {
    let range = paragraph.range
    guard shape.han <= 60, !shape.sentence else { return false }
    var written: WrittenDate?
    var index = range.lowerBound
    while index < range.upperBound {
      // A year begins with 1 or 2, 一九 or 二〇.
      let mayBegin = text[index] == 0x31 || text[index] == 0x32 || text[index] == 0xE4
      if mayBegin, let date = WrittenDate.read(text, at: index, end: range.upperBound), date.year != nil {
        written = date
        break
      }
      let step = index
      while ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
      if index == step { index += text.scalar(at: index).length }
    }
    var label: Int?
    if let source = text.find("源", in: range), text.hasSuffix(Self.sources, start: range.lowerBound, end: source + 3) {
      label = source + 3
    }
    if let written {
      let before = hanCount(range.lowerBound..<written.range.lowerBound)
      let after = hanCount(written.range.upperBound..<range.upperBound)
      let clock =
        before == 0 && text[written.range.upperBound + 3] == 0x3A || text[written.range.upperBound + 2] == 0x3A
      let named =
        clock || label != nil || labelled || text.contains(["发布", "时间", "日期", "浏览", "字号", "星期", "编辑"], in: range)
      guard named || (before <= 10 && after <= 4) || (before == 0 && after <= 12 && endsAsPaper(range)) else {
        return false
      }
      // 2023年3月28日全市… is a sentence, not an imprint.
      if !named && after > 0, text.scalar(at: written.range.upperBound).value != 0x20 { return false }
      if !named && before > 0, !endsAsPaper(range.lowerBound..<written.range.lowerBound) { return false }
      paragraph.imprintDate = written
      paragraph.isDateOnly = before == 0 && after == 0
      if label == nil && before > 0 && endsAsPaper(range.lowerBound..<written.range.lowerBound) {
        let end = text.skipSpaceBackwards(written.range.lowerBound, floor: range.lowerBound)
        paragraph.paper = trimmedPaper(range.lowerBound..<end)
      }
      if label == nil && before == 0 && after > 0 && endsAsPaper(range) {
        paragraph.paper = trimmedPaper(written.range.upperBound..<range.upperBound)
      }
    } else if !labelled && label == nil {
      return false
    } else if label != nil && !labelled && shape.han > 30 {
      return false
    }
    // A source in brackets behind words (a picture's) is not the article's.
    if let label, label - range.lowerBound <= 24 || written != nil || labelled {
      var start = text.skipSpace(label, end: range.upperBound)
      if let colon = text.firstMatch(["：", ":", "/", "丨", "|"], at: start, end: range.upperBound) {
        start = text.skipSpace(start + colon, end: range.upperBound)
        var end = start
        while end < range.upperBound {
          let (value, length) = text.scalar(at: end)
          if !(ScalarClass.isHan(value) || ScalarClass.isLetter(value)) { break }
          end += length
        }
        if end > start { paragraph.paper = start..<end }
      } else if written == nil && !labelled {
        return false
      }
    }
    paragraph.role = .imprint
    return true
  }

  private static let sources = LiteralSet(["来源", "來源", "稿源"])

  private func hanCount(_ range: ByteRange) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if ScalarClass.isHan(value) { count += 1 }
      index += length
    }
    return count
  }

  private static let paperEndings: [StaticString] = [
    "报", "网", "社", "台", "客户端", "在线", "发布", "杂志", "新闻", "融媒", "融媒体中心", "周刊", "日报社", "政府", "视窗", "之声", "头条", "号", "办公室",
    "厅", "局", "委",
  ]

  /// True when `range`, without white space, ends as the name of a paper, site or issuing office does.
  func endsAsPaper(_ range: ByteRange) -> Bool {
    let end = text.skipSpaceBackwards(range.upperBound, floor: range.lowerBound)
    return text.hasSuffix(Self.paperEndings, start: range.lowerBound, end: end)
  }

  /// A line that is the name of a paper or site and nothing else.
  func isPaperName(_ range: ByteRange) -> Bool {
    hanCount(range) <= 8
      && text.hasSuffix(
        ["报", "网", "网站", "社", "电视台", "客户端", "在线", "新闻", "融媒", "周刊"],
        start: range.lowerBound,
        end: range.upperBound
      )
  }

  /// The last word of what stands before the date: 首页 山西日报 → 山西日报.
  private func trimmedPaper(_ range: ByteRange) -> ByteRange {
    var start = range.upperBound
    while start > range.lowerBound {
      let (value, before) = text.scalar(before: start, floor: range.lowerBound)
      guard ScalarClass.isHan(value) || ScalarClass.isLetter(value) else { break }
      start = before
    }
    return start..<range.upperBound
  }

  private static let relatedWords = LiteralSet([
    "相关阅读", "相关新闻", "相关链接", "相关报道", "相关文章", "延伸阅读", "推荐阅读", "热点推荐", "精彩推荐", "热门推荐", "热门文章", "更多新闻", "更多推荐", "猜你喜欢",
    "为你推荐",
    "最新评论", "新闻排行", "图片推荐", "相关稿件", "新闻推荐", "相关信息", "相关解读", "友情链接", "网站地图",
  ])

  private func isRelated(_ range: ByteRange) -> Bool {
    guard range.count <= 30 else { return false }
    var start = range.lowerBound
    if let mark = text.firstMatch(["【", "［", "■", "●", "◆", ">"], at: start, end: range.upperBound) { start += mark }
    return text.firstMatch(Self.relatedWords, at: start, end: range.upperBound) != nil
  }

  private static let menuWords = LiteralSet([
    "首页", "当前位置", "您的位置", "您所在的位置", "您现在的位置", "所在位置", "登录", "注册", "设为首页", "加入收藏", "返回", "上一篇", "下一篇", "扫一扫", "分享到",
    "打印", "关闭",
    "主办单位", "主办：", "承办", "版权所有", "网站标识码", "无障碍", "简体", "繁体", "关键词", "责任编辑", "一键", "收藏", "点赞", "我要纠错", "举报电话",
    "Copyright", "copyright",
    "联系我们", "关于我们",
  ])

  /// 首页 > 新闻 > 正文, 登录 注册, 当前位置：…
  private func isNavigation(_ range: ByteRange) -> Bool {
    if text.firstMatch(Self.menuWords, at: range.lowerBound, end: range.upperBound) != nil { return true }
    guard range.count <= 240 else { return false }
    return text.contains(["ICP备", "公网安备", " > ", " >> ", "＞"], in: range)
  }

  /// 晋政发〔2023〕5号, 国办函[2020]12号, （2023）第3号: the number of an official document (GB/T 9704-2012, 7.2.5).
  private func isDocumentNumber(_ range: ByteRange) -> Bool {
    guard range.count <= 90, text.hasSuffix("号", start: range.lowerBound, end: range.upperBound) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      if let open = text.firstMatch(["〔", "[", "［", "【", "（", "("], at: index, end: range.upperBound) {
        let year = index + open
        var end = year
        while ScalarClass.isDigit(UInt32(text[end])) { end += 1 }
        if end - year == 4, text.firstMatch(["〕", "]", "］", "】", "）", ")"], at: end, end: range.upperBound) != nil {
          return true
        }
      }
      index += text.scalar(at: index).length
    }
    return false
  }
}
