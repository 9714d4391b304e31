package import PolicyText

/// What a person is in the text; the raw values are those of `mingce entities --json`, version 1.
package enum PersonCategory: String, Sendable, Codable, Hashable, CaseIterable {
  case official
  case journalist
  case business
  case other
}

/// One place of a document where general grammar sees a person's name.
package struct PersonSighting: Sendable, Hashable, Codable {
  /// The name without spaces, line breaks or annotations: `李明`, `阿不都热西提·买买提` (look-alikes of · folded to ·).
  package var name: String
  /// Source bytes of the name, from its first to its last character (a line break or spacing inside is included).
  package var range: ByteRange
  /// What this context says the person is.
  package var category: PersonCategory
  /// How much this context proves.
  package var evidence: Evidence
  /// True when the name is also an everyday word, a place or a word of the trade: it then needs strong evidence in this document.
  package var isAmbiguous: Bool
  /// The posts this context gives the person, in the order of the text.
  package var posts: [PostAttribution]
  /// Index into `RecognitionResult.articles`.
  package var article: Int
  /// True inside a passage that repeats an earlier one: it is a mention, but no further evidence.
  package var isRepeat: Bool

  /// Memberwise.
  package init(
    name: String,
    range: ByteRange,
    category: PersonCategory,
    evidence: Evidence,
    isAmbiguous: Bool = false,
    posts: [PostAttribution] = [],
    article: Int = 0,
    isRepeat: Bool = false
  ) {
    self.name = name
    self.range = range
    self.category = category
    self.evidence = evidence
    self.isAmbiguous = isAmbiguous
    self.posts = posts
    self.article = article
    self.isRepeat = isRepeat
  }
}

/// A post that a context gives to a person.
package struct PostAttribution: Sendable, Hashable, Codable {
  /// The post, resolved as far as the article allows.
  package var post: Post
  /// Source bytes of the post phrase as written.
  package var range: ByteRange
  /// What the context says happened; nil for a plain sighting (the person holds the post).
  package var event: TenureEvent?
  /// When the text itself says that it happened; nil where nothing happened or the text gives no time: it is known on the article's day.
  package var actDate: ActDate?
  /// The time for which a life tells that a former post was held; nil where the text does not tell from when to when.
  package var held: HeldSpan?

  /// Memberwise.
  package init(post: Post, range: ByteRange, event: TenureEvent? = nil, actDate: ActDate? = nil, held: HeldSpan? = nil)
  {
    self.post = post
    self.range = range
    self.event = event
    self.actDate = actDate
    self.held = held
  }
}

/// The time of a post that is over, as a life tells it: 2016.05—2021.09.
package struct HeldSpan: Sendable, Hashable, Codable {
  /// When it was taken up.
  package var start: ActDate
  /// When it was left.
  package var end: ActDate
  /// The text tells no end: it is where the next post of the same life begins.
  package var isEndInferred: Bool

  /// Memberwise.
  package init(start: ActDate, end: ActDate, isEndInferred: Bool = false) {
    self.start = start
    self.end = end
    self.isEndInferred = isEndInferred
  }
}

/// What a text says happened to a tenure, on its day or on the day it gives (`PostAttribution.actDate`).
package enum TenureEvent: String, Sendable, Codable, Hashable {
  /// 任命…为, 当选, 任: the tenure starts.
  case appointed
  /// 免去, 不再担任, 辞去: the tenure ends.
  case dismissed
}
