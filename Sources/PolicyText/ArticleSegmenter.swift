/// Cuts a document into articles.
///
/// An article begins at a dateline with the headline lines before it, at a continuation (上接第1版), at a headline above an imprint with
/// a date (web pages), at a document number, after a closing byline, or at a Markdown headline. On some pages the headline block
/// follows the body; which of the two a page does is read from its first and last blocks.
struct ArticleSegmenter {
  let text: ByteText
  var paragraphs: [ArticleParagraph]
  /// True when headline blocks follow their bodies on this page.
  private(set) var headlinesFollow = false
  /// The last long body, the last running text, the first headline of level 1: indices, or -1 and the end where there are none.
  private var lastLongBody = -1
  private var lastBody = -1
  private var firstTopHeading = Int.max

  init(_ text: ByteText, _ paragraphs: [ArticleParagraph]) {
    self.text = text
    self.paragraphs = paragraphs
    nameTheSignatures()
    lastLongBody = self.paragraphs.lastIndex(where: \.isLongBody) ?? -1
    lastBody = self.paragraphs.lastIndex(where: \.isRunningText) ?? -1
    firstTopHeading = self.paragraphs.firstIndex { $0.headingLevel == 1 } ?? .max
    headlinesFollow = readOrder()
  }

  /// The paragraph ranges of the articles, in order; they cover the whole document.
  func articles() -> [Range<Int>] {
    guard !paragraphs.isEmpty else { return [] }
    var starts: [Int] = [0]
    var index = 0
    // What the article being read has shown so far.
    var hasBody = false
    var closed = false
    var inLinks = false
    var fragment = paragraphs[0].continuedBefore
    var bodySeen = false
    func begin(_ start: Int) {
      if start > (starts.last ?? 0) { starts.append(start) }
    }
    while index < paragraphs.count {
      let paragraph = paragraphs[index]
      switch paragraph.role {
      case .related:
        if hasBody && !inLinks && lastLongBody < index {
          begin(index)
          inLinks = true
        }
      case _ where inLinks:
        break
      case .dateline where bodySeen || hasBody:
        let block = blockStart(before: index)
        begin(headlinesFollow ? index : block)
        (hasBody, closed, fragment) = (true, false, false)
      case _ where paragraph.continuedBefore && index > 0 && hasBody:
        begin(index)
        (hasBody, closed, fragment) = (paragraph.isRunningText, false, true)
      case .imprint, .documentNumber:
        if hasBody, startsDocument(index) {
          begin(blockStart(before: index))
          (hasBody, closed, fragment) = (false, false, false)
        }
      case .short where hasBody && !headlinesFollow:
        if beginsArticle(index, closed: closed, fragment: fragment) {
          begin(index)
          (hasBody, closed, fragment) = (false, false, false)
        }
      case .body where closed:
        begin(index)
        (hasBody, closed, fragment) = (true, false, false)
      case .caption
      where headlinesFollow && hasBody && index > 0 && paragraphs[index - 1].role == .short
        && lastBody < index:
        begin(index)
        inLinks = true
      default: break
      }
      if paragraph.isRunningText {
        hasBody = true
        bodySeen = true
        closed = paragraph.closes && !inLinks
      } else if paragraph.role == .byline && hasBody {
        closed = closed || followedByHeadline(index)
      }
      index += 1
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : paragraphs.count) }
  }

  /// Names alone on a line after the body are the byline of what stands before.
  private mutating func nameTheSignatures() {
    for index in paragraphs.indices.dropFirst()
    where paragraphs[index].role == .short && paragraphs[index].headingLevel == 0 && paragraphs[index - 1].isRunningText
    {
      guard BylineReader.couldBeNames(text, paragraphs[index].range) else { continue }
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      if next == nil || next?.headingLevel ?? 0 > 0 || next?.role == .caption || next?.role == .imprint {
        paragraphs[index].role = .byline
      }
    }
  }

  /// The first of the headline lines that stand directly before `index`.
  private func blockStart(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let before = paragraphs[start - 1]
      guard before.role == .short || before.role == .imprint || before.role == .byline || before.role == .documentNumber
      else { break }
      // What says that an article ends or who wrote it belongs to the article before.
      if before.role == .byline && start - 1 > 0 && paragraphs[start - 2].isRunningText { break }
      if before.continuesAfter { break }
      if before.role == .imprint && before.imprintDate == nil && start - 1 > 0 && paragraphs[start - 2].isRunningText {
        break
      }
      if isSignature(start - 1) { break }
      start -= 1
      if paragraphs[start].continuedBefore || index - start > 12 { break }
    }
    return start
  }

  /// The issuing office or the date under an official document (GB/T 9704-2012, 7.3.5): the last lines after a body.
  private func isSignature(_ index: Int) -> Bool {
    if paragraphs[index].isDateOnly {
      return index > 0 && (paragraphs[index - 1].isRunningText || endsAsOffice(paragraphs[index - 1].range))
    }
    return index > 0 && paragraphs[index - 1].isRunningText && index + 1 < paragraphs.count
      && paragraphs[index + 1].isDateOnly
  }

  private func endsAsOffice(_ range: ByteRange) -> Bool {
    text.hasSuffix(
      ["政府", "办公室", "办公厅", "委员会", "厅", "局", "院", "部", "会", "组", "中心", "省委", "市委", "县委", "区委"],
      start: range.lowerBound,
      end: range.upperBound
    )
  }

  /// True when the dated imprint or document number at `index`, in the middle of the text, heads a document of its own.
  private func startsDocument(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.role == .documentNumber || paragraph.imprintDate != nil, !isSignature(index) else { return false }
    let block = blockStart(before: index)
    guard block < index || paragraph.role == .documentNumber else { return false }
    guard
      paragraphs[block..<index].contains(where: { $0.role == .short && $0.hanCount >= 5 })
        || paragraph.role == .documentNumber
    else { return false }
    // A body follows before the next imprint: a list of links has none.
    for next in paragraphs[(index + 1)...].prefix(6) {
      if next.isRunningText { return true }
      if next.imprintDate != nil && next.role == .imprint && !next.isDateOnly { return false }
    }
    return false
  }

  /// True when the headline line at `index`, after a body and without a dateline behind it, begins an article.
  private func beginsArticle(_ index: Int, closed: Bool, fragment: Bool) -> Bool {
    let paragraph = paragraphs[index]
    guard let body = nextBody(after: index) else { return false }
    if closed { return true }
    guard paragraph.headingLevel > 0 else { return false }
    if fragment { return true }
    if paragraph.headingLevel == 1, firstTopHeading < index { return true }
    // A round-up: a headline, then items that each open with a place or a date.
    return paragraphs[body].role == .body && body > index + 1 && opensWithDate(paragraphs[body].range)
  }

  /// The next running text, when nothing but headline lines stands between.
  private func nextBody(after index: Int) -> Int? {
    for next in (index + 1)..<min(paragraphs.count, index + 8) {
      if paragraphs[next].isRunningText { return next }
      guard
        paragraphs[next].role == .short || paragraphs[next].role == .byline || paragraphs[next].role == .imprint
          || paragraphs[next].role == .caption
      else { return nil }
    }
    return nil
  }

  func opensWithDate(_ range: ByteRange) -> Bool {
    WrittenDate.read(text, at: range.lowerBound, end: range.upperBound) != nil
  }

  private func followedByHeadline(_ index: Int) -> Bool {
    guard index + 1 < paragraphs.count else { return false }
    let next = paragraphs[index + 1]
    return next.role == .short && nextBody(after: index + 1) != nil
  }

  /// Tells whether headline blocks follow their bodies.
  private func readOrder() -> Bool {
    let datelines = paragraphs.indices.filter { paragraphs[$0].role == .dateline }
    guard let first = datelines.first else { return false }
    let blocks = datelines.filter { blockStart(before: $0) < $0 }
    let bodyBefore = paragraphs[..<first].contains(where: \.isRunningText)
    if !bodyBefore && blocks.contains(first) { return false }
    // The last lines of the page, without captions and imprint.
    var last = paragraphs.count - 1
    while last > 0, paragraphs[last].role == .caption || paragraphs[last].role == .imprint { last -= 1 }
    let trailing = paragraphs[last].role == .short && paragraphs[last].hanCount >= 4 && datelines.count > 1
    if !bodyBefore { return trailing || !blocks.isEmpty }
    return trailing && blocks.count * 2 <= datelines.count
  }
}

extension ArticleParagraph {
  /// Running text of some length, which a list of links does not have.
  fileprivate var isLongBody: Bool { isRunningText && hanCount >= 60 }
}
