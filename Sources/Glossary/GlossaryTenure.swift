package import Recognition

/// A post that a person held, with what is known of its dates; unknown dates are nil.
package struct GlossaryTenure: Sendable, Hashable {
  /// The post, resolved as far as the evidence allows: `省长` with its place and body.
  package var post: String
  /// The body's full name.
  package var organisation: String?
  /// The place's full name.
  package var place: String?
  /// Holds, acts, held, or is to hold.
  package var status: PostStatus
  /// The day the tenure began, where a text says so (appointed, elected).
  package var from: GlossaryDate?
  /// The day it ended, where a text says so (dismissed, resigned).
  package var to: GlossaryDate?
  /// It did not begin earlier (TEI P5, att.datable.w3c).
  package var notBefore: GlossaryDate?
  /// It did not end later (TEI P5, att.datable.w3c).
  package var notAfter: GlossaryDate?
  /// The earliest dated text that shows the person in the post.
  package var firstSeen: GlossaryDate?
  /// The latest dated text that shows the person in the post.
  package var lastSeen: GlossaryDate?
  /// Where the post and the name stand together.
  package var sources: [GlossarySource]

  /// Memberwise.
  package init(
    post: String,
    organisation: String? = nil,
    place: String? = nil,
    status: PostStatus = .current,
    from: GlossaryDate? = nil,
    to: GlossaryDate? = nil,
    notBefore: GlossaryDate? = nil,
    notAfter: GlossaryDate? = nil,
    firstSeen: GlossaryDate? = nil,
    lastSeen: GlossaryDate? = nil,
    sources: [GlossarySource] = []
  ) {
    self.post = post
    self.organisation = organisation
    self.place = place
    self.status = status
    self.from = from
    self.to = to
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.sources = sources
  }

  /// A beginning and an end.
  typealias Span = (start: WritableKeyPath<Self, GlossaryDate?>, end: WritableKeyPath<Self, GlossaryDate?>)

  /// Dates that cannot both be true: an end that lies wholly before the beginning; nil where there is none.
  var reversal: Span? {
    func isReversed(_ start: GlossaryDate?, _ end: GlossaryDate?) -> Bool {
      guard let start, let end else { return false }
      return end.isWholly(before: start)
    }
    if isReversed(from, to) { return (\.from, \.to) }
    if isReversed(from, notAfter) { return (\.from, \.notAfter) }
    if isReversed(notBefore, to) { return (\.notBefore, \.to) }
    if isReversed(notBefore, notAfter) { return (\.notBefore, \.notAfter) }
    if isReversed(firstSeen, lastSeen) { return (\.firstSeen, \.lastSeen) }
    return nil
  }

  /// What is wrong with the dates of a tenure that a file tells; nil where nothing is.
  var fault: String? {
    guard let reversal, let start = self[keyPath: reversal.start], let end = self[keyPath: reversal.end] else {
      return nil
    }
    return "the post \"\(post)\" ends (\(end.iso)) before it begins (\(start.iso)); it is not used"
  }
}
