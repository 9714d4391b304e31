package import PolicyText
package import Recognition

/// A person and a post, with the dated sightings that tie them together.
package struct Tenure: Sendable, Hashable {
  /// Who.
  package var person: EntityID
  /// The post, from the sighting that resolves it furthest; `post.resolved` is the key under which tenures are joined.
  package var post: Post
  /// The status of the latest sighting.
  package var status: PostStatus
  /// The earliest dated sighting of the person in the post (a *former* or *nominated* sighting does not count).
  package var firstSeen: CalendarDate?
  /// The latest dated sighting of the person in the post.
  package var lastSeen: CalendarDate?
  /// The text that says the tenure began (任命…为, 当选), with the time it gives (`Citation.eventDate`).
  package var appointed: Citation?
  /// The text that says it ended (免去, 辞去), or the earliest that calls the post a former one.
  package var ended: Citation?
  /// The end is only known by a day: the person is seen in, or appointed to, the post that this one leads to.
  package var isEndInferred = false
  /// The end is told by a life, which gives the post from when to when; false where it is another text's, of a successor or a promotion.
  package var isEndOfTerm = false
  /// The sightings, earliest first; repeats and reprints of one passage count once, under their earliest source. Of a tenure seen very
  /// often the earliest and the latest are kept (`Tenure.sightingLimit` in all).
  package var sightings: [TenureSighting]
  /// All sightings, those not kept included.
  package var sightingCount: Int

  /// Memberwise.
  package init(
    person: EntityID,
    post: Post,
    status: PostStatus,
    firstSeen: CalendarDate? = nil,
    lastSeen: CalendarDate? = nil,
    appointed: Citation? = nil,
    ended: Citation? = nil,
    sightings: [TenureSighting] = [],
    sightingCount: Int? = nil
  ) {
    self.person = person
    self.post = post
    self.status = status
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.appointed = appointed
    self.ended = ended
    self.sightings = sightings
    self.sightingCount = sightingCount ?? sightings.count
  }

  /// How many sightings a card keeps.
  package static let sightingLimit = 24

  /// Where the sightings stand, earliest first.
  package var evidence: [Citation] { sightings.map(\.citation) }

  /// The phrases in which the text gives this post, each once, in the order of the evidence.
  package var writtenForms: [String] {
    var forms: [String] = []
    for sighting in sightings where !forms.contains(sighting.written) { forms.append(sighting.written) }
    return forms
  }
}

/// One place where a text gives a person a post.
package struct TenureSighting: Sendable, Hashable {
  /// The place of the name.
  package var citation: Citation
  /// The post phrase as it stands there.
  package var written: String
  /// What the phrase says of the post.
  package var status: PostStatus
  /// What the text says happened, if anything.
  package var event: TenureEvent?
  /// 0-based place of the post among those the text stacks before the name; protocol orders them (省委副书记、省长).
  package var stackPlace: Int

  /// Memberwise.
  package init(
    citation: Citation,
    written: String,
    status: PostStatus,
    event: TenureEvent? = nil,
    stackPlace: Int = 0
  ) {
    self.citation = citation
    self.written = written
    self.status = status
    self.event = event
    self.stackPlace = stackPlace
  }
}

/// What the corpus can say of a person's posts, or of a post's holders, on one day.
package struct TenureAnswer: Sendable, Hashable {
  /// The day asked about.
  package var asOf: CalendarDate
  /// Held on that day as far as the corpus shows: seen at or before it, and not ended. The nearest evidence first.
  package var current: [Tenure]
  /// Held before and ended, or superseded by another holder of the same single post.
  package var former: [Tenure]
  /// Announced (拟任, 提名) at or before that day.
  package var nominated: [Tenure]
  /// Seen only after that day.
  package var later: [Tenure]
  /// The date of the evidence nearest to the day among what was found.
  package var nearestEvidence: CalendarDate?
  /// Set when the nearest evidence is so far from the day that the answer must not be asserted: `语料截至 2023-06-29`.
  package var caution: String?

  /// Memberwise.
  package init(
    asOf: CalendarDate,
    current: [Tenure] = [],
    former: [Tenure] = [],
    nominated: [Tenure] = [],
    later: [Tenure] = [],
    nearestEvidence: CalendarDate? = nil,
    caution: String? = nil
  ) {
    self.asOf = asOf
    self.current = current
    self.former = former
    self.nominated = nominated
    self.later = later
    self.nearestEvidence = nearestEvidence
    self.caution = caution
  }
}
