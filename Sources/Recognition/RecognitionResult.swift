package import PolicyText

/// What pass one found in one document; a pure function of the document. All ranges are source bytes.
package struct RecognitionResult: Sendable, Codable, Hashable {
  /// What later passes need of each article, in order; the `article` of a sighting is an index here.
  package var articles: [ArticleSummary] = []
  /// Names of people, in the order of the text.
  package var people: [PersonSighting] = []
  /// Programmes, documents, meetings, in the order of the text.
  package var programs: [ProgramSighting] = []
  /// Candidate definitions.
  package var definitions: [DefinitionSighting] = []
  /// Bodies and companies.
  package var organisations: [OrganisationSighting] = []
  /// Administrative divisions.
  package var places: [PlaceSighting] = []
  /// Statements that tie a short to a full form.
  package var aliases: [AliasSighting] = []
  /// Source byte ranges of passages that repeat earlier ones of the same document.
  package var repeats: [ByteRange] = []

  /// Empty.
  package init() {}
}

/// What consolidation and output need to know of an article.
package struct ArticleSummary: Sendable, Codable, Hashable {
  /// Source bytes of the article.
  package var range: ByteRange
  /// The headline as a reader would quote it.
  package var title: String?
  /// The line above the headline.
  package var kicker: String?
  /// The line below the headline.
  package var deck: String?
  /// The place of the dateline.
  package var dateline: String?
  /// The article's date.
  package var date: CalendarDate?
  /// True when part of the date was inferred.
  package var dateIsInferred: Bool
  /// Writers.
  package var bylines: [String]
  /// The paper the text itself names.
  package var paper: String?

  /// Memberwise.
  package init(
    range: ByteRange,
    title: String? = nil,
    kicker: String? = nil,
    deck: String? = nil,
    dateline: String? = nil,
    date: CalendarDate? = nil,
    dateIsInferred: Bool = false,
    bylines: [String] = [],
    paper: String? = nil
  ) {
    self.range = range
    self.title = title
    self.kicker = kicker
    self.deck = deck
    self.dateline = dateline
    self.date = date
    self.dateIsInferred = dateIsInferred
    self.bylines = bylines
    self.paper = paper
  }

  /// Reads the summary of `article` in `document`.
  package init(_ article: Article, in document: PolicyDocument) {
    range = article.sourceRange
    title = article.headline.map(document.display)
    kicker = article.kicker.map(document.display)
    deck = article.deck.map(document.display)
    dateline = article.datelinePlace
    date = article.date
    dateIsInferred = article.dateIsInferred
    bylines = article.bylines.map(document.display)
    paper = article.paper
  }
}
