/// One article of a document: a newspaper page holds several, a government document usually is one.
package struct Article: Sendable, Hashable {
  /// Normalised bytes from the first to the last of the article, headline included.
  package var range: ByteRange
  /// The same in source bytes.
  package var sourceRange: ByteRange
  /// The running text without headline block, in normalised bytes.
  package var bodyRange: ByteRange
  /// The headline (主标题), in normalised bytes; nil when the text shows none.
  package var headline: ByteRange?
  /// The line above the headline (肩题), in normalised bytes.
  package var kicker: ByteRange?
  /// The line below the headline (副题), in normalised bytes.
  package var deck: ByteRange?
  /// The place of the dateline, as written: 太原 in 本报太原3月29日讯.
  package var datelinePlace: String?
  /// The day the article was written or printed: as its text gives it, else as known from outside (front matter, file name) unless its lead lies
  /// more than 31 days from that, else its lead's; nil where none is known.
  package var date: CalendarDate?
  /// True when a part of `date` (usually the year) comes from the neighbourhood, not from the article's own words.
  package var dateIsInferred: Bool
  /// The writers' names as the byline gives them, normalised byte ranges of each name.
  package var bylines: [ByteRange]
  /// The paper or site the text itself names (山西日报), not inferred from file names.
  package var paper: String?
  /// True when the article ends or begins with a continuation marker (下转第4版, 上接第1版).
  package var isContinued: Bool

  /// Memberwise, with nothing known but the extent.
  package init(
    range: ByteRange,
    sourceRange: ByteRange,
    bodyRange: ByteRange,
    headline: ByteRange? = nil,
    kicker: ByteRange? = nil,
    deck: ByteRange? = nil,
    datelinePlace: String? = nil,
    date: CalendarDate? = nil,
    dateIsInferred: Bool = false,
    bylines: [ByteRange] = [],
    paper: String? = nil,
    isContinued: Bool = false
  ) {
    self.range = range
    self.sourceRange = sourceRange
    self.bodyRange = bodyRange
    self.headline = headline
    self.kicker = kicker
    self.deck = deck
    self.datelinePlace = datelinePlace
    self.date = date
    self.dateIsInferred = dateIsInferred
    self.bylines = bylines
    self.paper = paper
    self.isContinued = isContinued
  }
}
