extension Article {
  /// Finds the articles of a document; a text that is not blank has at least one. `dateHint` is the date of the whole document where
  /// something outside its running text says it.
  package static func segment(
    _ text: NormalizedText,
    of source: SourceText,
    dateHint: CalendarDate?
  ) -> [Article] {
    guard !text.paragraphs.isEmpty else { return [] }
    return text.bytes.withUnsafeBufferPointer { buffer in
      ArticleBuilder(ByteText(buffer), text, dateHint ?? FrontMatter(source)?.date).articles()
    }
  }
}

/// Puts the articles of one document together.
private struct ArticleBuilder {
  let text: ByteText
  let normalized: NormalizedText
  let hint: CalendarDate?
  let segmenter: ArticleSegmenter
  var paragraphs: [ArticleParagraph] { segmenter.paragraphs }

  init(_ text: ByteText, _ normalized: NormalizedText, _ hint: CalendarDate?) {
    self.text = text
    self.normalized = normalized
    self.hint = hint
    let classifier = ParagraphClassifier(text: text)
    var paragraphs: [ArticleParagraph] = []
    paragraphs.reserveCapacity(normalized.paragraphs.count)
    for (index, range) in normalized.paragraphs.enumerated() {
      paragraphs.append(classifier.classify(range, normalized.traits[index]))
    }
    Self.apply(normalized.furniture, to: &paragraphs)
    segmenter = ArticleSegmenter(text, paragraphs)
  }

  /// Notes at each paragraph the jumps and continuations that were set aside next to it.
  private static func apply(_ furniture: [PageFurniture], to paragraphs: inout [ArticleParagraph]) {
    var index = 0
    for item in furniture where !paragraphs.isEmpty {
      while index < paragraphs.count && paragraphs[index].range.upperBound <= item.offset { index += 1 }
      switch item.kind {
      case .pageJump, .continuedFromElsewhere:
        guard index < paragraphs.count else { continue }
        if item.kind == .pageJump {
          paragraphs[index].jumpBefore = true
        } else {
          paragraphs[index].continuedBefore = true
          paragraphs[index].sourceStart = min(paragraphs[index].sourceStart, item.sourceRange.lowerBound)
        }
      case .continuesElsewhere:
        if index > 0 { paragraphs[index - 1].continuesAfter = true }
      default: break
      }
    }
  }

  func articles() -> [Article] {
    let ranges = segmenter.articles()
    let reader = HeadlineReader(text: text, paragraphs: paragraphs)
    let years = yearInference(ranges)
    return ranges.map { article($0, reader, years) }
  }

  private func yearInference(_ ranges: [Range<Int>]) -> YearInference {
    var end = text.count
    if let links = ranges.first(where: { paragraphs[$0.lowerBound].role == .related }) {
      end = paragraphs[links.lowerBound].range.lowerBound
    }
    var anchors: [CalendarDate] = []
    if let hint { anchors.append(hint) }
    for paragraph in paragraphs where paragraph.range.upperBound <= end {
      let written = paragraph.imprintDate ?? paragraph.dateline?.date
      if let written, written.year != nil, let date = written.date() { anchors.append(date) }
    }
    return YearInference(text, in: 0..<end, anchors: anchors)
  }

  private func article(_ range: Range<Int>, _ reader: HeadlineReader, _ years: YearInference) -> Article {
    let headlines = reader.read(range)
    let first = paragraphs[range.lowerBound]
    let last = paragraphs[range.upperBound - 1]
    let whole = first.range.lowerBound..<last.range.upperBound
    let bodyStart = min(headlines.bodyStart, range.upperBound - 1)
    let bodyEnd = max(bodyStart + 1, headlines.bodyEnd)
    let mapped = normalized.map.sourceRange(of: whole)
    var article = Article(
      range: whole,
      sourceRange: min(mapped.lowerBound, first.sourceStart)..<mapped.upperBound,
      bodyRange: paragraphs[bodyStart].range.lowerBound..<paragraphs[bodyEnd - 1].range.upperBound,
      headline: headlines.headline,
      kicker: headlines.kicker,
      deck: headlines.deck
    )
    article.isContinued = range.contains { paragraphs[$0].continuedBefore || paragraphs[$0].continuesAfter }
    guard first.role != .related else { return article }
    let dateline = range.lazy.compactMap { paragraphs[$0].dateline }.first
    if let place = dateline?.place { article.datelinePlace = string(place) }
    article.paper = paper(range, dateline)
    if let found = date(range, dateline, headlines.isOfficial, years) {
      article.date = found.date
      article.dateIsInferred = found.inferred
    } else if let hint {
      article.date = hint
    }
    article.bylines = bylines(range)
    return article
  }

  private func string(_ range: ByteRange) -> String {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return String(decoding: normalized.bytes[range.lowerBound..<end], as: UTF8.self)
  }

  private func paper(_ range: Range<Int>, _ dateline: Dateline?) -> String? {
    for index in range {
      if let paper = paragraphs[index].paper { return string(paper) }
    }
    return dateline?.agency.map(string)
  }

  /// The date by the dateline, the imprint, the signature of an official document, the date known from outside, the lead, in this order.
  private func date(
    _ range: Range<Int>,
    _ dateline: Dateline?,
    _ isOfficial: Bool,
    _ years: YearInference
  ) -> (date: CalendarDate, inferred: Bool)? {
    let imprints = range.lazy.compactMap { paragraphs[$0].imprintDate }
    if let written = dateline?.date, let found = years.resolve(written) {
      // The article's own imprint says the year.
      let own = imprints.compactMap { $0.date() }.contains { abs($0.dayNumber - found.date.dayNumber) <= 31 }
      return (found.date, found.inferred && !own)
    }
    let numbered = isOfficial || range.contains { paragraphs[$0].role == .documentNumber }
    if numbered, let signed = range.first(where: isSigned), let written = paragraphs[signed].imprintDate,
      let found = years.resolve(written)
    {
      return found
    }
    for written in imprints {
      if let found = years.resolve(written) { return found }
    }
    guard let lead = leadDate(range, dateline, years) else { return nil }
    // A lead tells when something happened. Where the day of the paper is known from outside, only what lies far from it, as the pieces of a
    // collection do, is dated by its lead.
    if let hint, abs(hint.dayNumber - lead.date.dayNumber) <= Self.newsDays { return (hint, false) }
    return lead
  }

  /// Days between an event and the paper that tells of it or announces it.
  private static let newsDays = 31

  /// A line that is a date, under the office that signs or under the body (GB/T 9704-2012, 7.3.5.3).
  private func isSigned(_ index: Int) -> Bool {
    guard paragraphs[index].isDateOnly, index > 1 else { return false }
    let before = paragraphs[index - 1]
    return before.isRunningText
      || before.role == .short && before.hanCount <= 24 && index > 2
        && !(paragraphs[index - 1].headingLevel > 0)
  }

  /// The last day that opens a paragraph of a round-up, or that the first sentence of an article names.
  private func leadDate(
    _ range: Range<Int>,
    _ dateline: Dateline?,
    _ years: YearInference
  ) -> (date: CalendarDate, inferred: Bool)? {
    let bodies = range.filter { paragraphs[$0].isRunningText }
    if dateline != nil || bodies.isEmpty {
      let lead = bodies.first ?? range.lowerBound
      return firstDate(paragraphs[lead].range, from: paragraphs[lead].dateline?.range.upperBound, years)
    }
    let opening = bodies.compactMap { index -> (date: CalendarDate, inferred: Bool)? in
      let body = paragraphs[index].range
      return datesOpening(body, years).max { $0.date < $1.date }
    }
    if let latest = opening.max(by: { $0.date < $1.date }) { return (latest.date, true) }
    guard let first = bodies.first, let found = firstDate(paragraphs[first].range, from: nil, years) else { return nil }
    return (found.date, true)
  }

  /// The date that opens a paragraph, and those that open its later sentences (4月1日凌晨，… 4月2日凌晨，…).
  private func datesOpening(_ range: ByteRange, _ years: YearInference) -> [(date: CalendarDate, inferred: Bool)] {
    guard let first = WrittenDate.read(text, at: range.lowerBound, end: range.upperBound),
      let found = years.resolve(first)
    else {
      return []
    }
    var result = [found]
    var index = first.range.upperBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      index += length
      if value == 0x3002, let written = WrittenDate.read(text, at: index, end: range.upperBound),
        let later = years.resolve(written), later.date > found.date, later.date.dayNumber - found.date.dayNumber < 32
      {
        result.append(later)
      }
    }
    return result
  }

  /// The first date in the first sentence of `range`, unless it says since when or until when.
  private func firstDate(
    _ range: ByteRange,
    from start: Int?,
    _ years: YearInference
  ) -> (date: CalendarDate, inferred: Bool)? {
    var index = start ?? range.lowerBound
    let end = min(range.upperBound, index + 600)
    while index < end {
      if let written = WrittenDate.read(text, at: index, end: range.upperBound) {
        let after = text.firstMatch(
          ["以来", "起", "前", "至今", "以前", "之前", "止"],
          at: written.range.upperBound,
          end: range.upperBound
        )
        if after == nil, let found = years.resolve(written) { return found }
        index = written.range.upperBound
        continue
      }
      let (value, length) = text.scalar(at: index)
      if value == 0x3002 { return nil }
      let token = index
      while ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
      if index == token { index += length }
    }
    return nil
  }

  private func bylines(_ range: Range<Int>) -> [ByteRange] {
    var result: [ByteRange] = []
    let hasProse = range.contains { paragraphs[$0].isRunningText }
    for index in range {
      let paragraph = paragraphs[index]
      switch paragraph.role {
      case .byline, .imprint:
        let named = BylineReader.bylines(text, paragraph.range, lead: false)
        result.append(contentsOf: named.isEmpty && paragraph.role == .byline ? lone(paragraph.range) : named)
      case .dateline, .body:
        // Only the lead and the end of an article carry a byline; quotations of reporters in between do not count.
        result.append(contentsOf: BylineReader.bylines(text, paragraph.range, lead: true))
      case .short where index + 1 == range.upperBound || paragraph.closes:
        result.append(contentsOf: BylineReader.closingBracket(text, paragraph.range) ?? [])
      case .caption where !hasProse:
        result.append(contentsOf: BylineReader.photographers(text, paragraph.range))
      default: break
      }
    }
    var seen: Set<[UInt8]> = []
    return result.filter { seen.insert(Array(normalized.bytes[$0])).inserted }
  }

  private func lone(_ range: ByteRange) -> [ByteRange] { BylineReader.loneNames(text, range) }
}
