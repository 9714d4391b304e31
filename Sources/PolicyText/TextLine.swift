/// One non-blank line of the source as the layout sees it: where its content stands and what speaks for a wrap or a real end.
struct TextLine {
  /// What a line is, where that alone decides how it is laid out.
  struct Marks: OptionSet {
    let rawValue: UInt32
    /// A list item, by bullet or number.
    static let listItem = Marks(rawValue: 1 << 0)
    /// Cells separated by tabs, bars or several wide gaps.
    static let tableRow = Marks(rawValue: 1 << 1)
    /// Ends in two spaces (Markdown's line break).
    static let hardBreak = Marks(rawValue: 1 << 2)
    /// A picture's caption or credit (…摄).
    static let caption = Marks(rawValue: 1 << 3)
    /// Begins as an article does (本报太原3月28日讯).
    static let dateline = Marks(rawValue: 1 << 4)
    /// Something that ends the paragraph before it was set aside in front (页码 do not; 上接第1版 does).
    static let breakBefore = Marks(rawValue: 1 << 5)
    /// Something that ends the paragraph was set aside behind (下转第4版).
    static let breakAfter = Marks(rawValue: 1 << 6)
    /// Holds 。！？ before its end.
    static let sentenceInside = Marks(rawValue: 1 << 7)
    /// Holds ，、； anywhere.
    static let clauses = Marks(rawValue: 1 << 8)
    /// More quotes, brackets or book titles opened than closed.
    static let leftOpen = Marks(rawValue: 1 << 9)
    /// Says who edited, wrote, checked (责任编辑：…), or when and where it was published.
    static let imprint = Marks(rawValue: 1 << 10)
    /// Holds a Han character alone between gaps, as letter-spacing leaves it.
    static let loneHan = Marks(rawValue: 1 << 11)
    /// Every character occurs an even number of times (necessary for a caption said twice).
    static let evenCharacters = Marks(rawValue: 1 << 12)
    /// Holds 。 at its end, behind closing quotes or brackets if any.
    static let sentenceEnd = Marks(rawValue: 1 << 13)
    /// Ends in a full stop or another mark that may end a paragraph (；：）——).
    static let mayEnd = Marks(rawValue: 1 << 14)
    /// Its first clause opens running text, not a headline (…指出，/ 3月29日，/ 近年来，).
    static let proseOpening = Marks(rawValue: 1 << 15)
    /// A page number stood before it.
    static let pageBreakBefore = Marks(rawValue: 1 << 16)
    /// Begins with a span of time, as the lines of a life do (2016.05—2021.09 …).
    static let termOpening = Marks(rawValue: 1 << 17)
  }

  /// Indices of its pieces in the scanner's list; one piece unless markup was taken out.
  var pieces: Range<Int>
  /// First and last content byte (exclusive), without surrounding white space.
  var range: ByteRange
  /// White space before the content in half-widths.
  var indent = 0
  /// Content in half-widths: 2 for Han and full-width marks, 1 for ASCII.
  var width = 0
  /// Han characters.
  var hanCount = 0
  /// First and last scalar.
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// Blank lines between this and the line before.
  var blanksBefore = 0
  /// Markdown or HTML heading level, 0 for none.
  var headingLevel = 0
  var marks: Marks = []

  /// Running text: nothing that is laid out by itself.
  var isPlain: Bool {
    headingLevel == 0 && marks.isDisjoint(with: [.tableRow, .imprint])
  }
}
