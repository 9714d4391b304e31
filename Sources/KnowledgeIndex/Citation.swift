package import PolicyText

/// A place in a text in every notation at once, so that no answer has to read a file again.
///
/// All numbers are 0-based. Columns count from the start of the line: `utf8` in bytes, `utf16` in UTF-16 code units (the default of
/// LSP 3.17), `scalar` in Unicode scalars (LSP's `utf-32`, and the command line, which adds one).
package struct TextPosition: Sendable, Hashable, Codable {
  /// 0-based line.
  package var line: Int
  /// Column in UTF-8 bytes.
  package var utf8: Int
  /// Column in UTF-16 code units.
  package var utf16: Int
  /// Column in Unicode scalars.
  package var scalar: Int

  /// Memberwise.
  package init(line: Int, utf8: Int, utf16: Int, scalar: Int) {
    self.line = line
    self.utf8 = utf8
    self.utf16 = utf16
    self.scalar = scalar
  }

  /// The place of byte `offset` in `source`; an offset outside gets the nearest end of the text.
  package init(offset: Int, in source: SourceText) {
    var scanner = PositionScanner(source)
    self = scanner.position(of: offset)
  }
}

/// A span of a text in every notation at once.
package struct TextSpan: Sendable, Hashable, Codable {
  /// First position.
  package var start: TextPosition
  /// Position after the last character.
  package var end: TextPosition

  /// Memberwise.
  package init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }

  /// The span of byte `range` in `source`.
  package init(_ range: ByteRange, in source: SourceText) {
    start = TextPosition(offset: range.lowerBound, in: source)
    end = TextPosition(offset: range.upperBound, in: source)
  }
}

/// A dated line of the corpus that supports an answer.
package struct Citation: Sendable, Hashable {
  /// The document's path as it is shown: relative to the workspace where it lies inside, else absolute.
  package var path: String
  /// Source bytes of what is cited: the name, the sentence.
  package var range: ByteRange
  /// The same as lines and columns.
  package var span: TextSpan
  /// The date of the article it stands in.
  package var date: CalendarDate?
  /// True when a part of `date` was inferred.
  package var dateIsInferred: Bool
  /// When the text cited says that what it is cited for happened; nil where it gives no time.
  package var actDate: ActDate?
  /// The date as a glossary file writes it, where it names no day: `2022-12`.
  package var writtenDate: String?
  /// True for a line of a glossary file, which is no part of the corpus.
  package var isCurated: Bool
  /// The article's headline.
  package var title: String?
  /// The paper the text itself names.
  package var paper: String?
  /// The sentence that holds what is cited, line breaks removed, cut to about 600 bytes around it.
  package var excerpt: String
  /// Where the characters of `excerpt` stand; nil for a line of a glossary file.
  package var excerptSpan: TextSpan?

  /// Memberwise.
  package init(
    path: String,
    range: ByteRange,
    span: TextSpan,
    date: CalendarDate? = nil,
    dateIsInferred: Bool = false,
    writtenDate: String? = nil,
    isCurated: Bool = false,
    title: String? = nil,
    paper: String? = nil,
    excerpt: String,
    excerptSpan: TextSpan? = nil
  ) {
    self.path = path
    self.range = range
    self.span = span
    self.date = date
    self.dateIsInferred = dateIsInferred
    self.writtenDate = writtenDate
    self.isCurated = isCurated
    self.title = title
    self.paper = paper
    self.excerpt = excerpt
    self.excerptSpan = excerptSpan
  }

  /// The day from which on nothing says that what it ends still held: the first of those the text gives, or the day of the text.
  package var endDate: CalendarDate? {
    guard let first = actDate?.first else { return date }
    return date.map { min($0, first) } ?? first
  }

  /// The day on which what it is cited for is sure to have happened: the last of those the text gives, or the day of the text.
  package var eventDate: CalendarDate? {
    guard let last = actDate?.last else { return date }
    return date.map { min($0, last) } ?? last
  }
}
