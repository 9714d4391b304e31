package import PolicyText

/// One place of the corpus where a surface form of an entity stands.
package struct Mention: Sendable, Hashable {
  /// Whose name it is.
  package var entity: EntityID
  /// The surface form that matched (canonical spelling; the source may break a line inside it).
  package var form: String
  /// The document's path as it is shown.
  package var path: String
  /// Source bytes.
  package var range: ByteRange
  /// The same as lines and columns.
  package var span: TextSpan
  /// 0-based index of the article inside the document.
  package var article: Int
  /// The date of that article.
  package var date: CalendarDate?
  /// True inside a passage that repeats an earlier one of the same document.
  package var isRepeat: Bool

  /// Memberwise.
  package init(
    entity: EntityID,
    form: String,
    path: String,
    range: ByteRange,
    span: TextSpan,
    article: Int,
    date: CalendarDate?,
    isRepeat: Bool
  ) {
    self.entity = entity
    self.form = form
    self.path = path
    self.range = range
    self.span = span
    self.article = article
    self.date = date
    self.isRepeat = isRepeat
  }
}

/// The order in which a mention list is given.
package enum MentionOrder: Sendable, Hashable {
  /// By path, then by position.
  case document
  /// Latest article first, undated ones last; within a day by path and position.
  case newestFirst
}
