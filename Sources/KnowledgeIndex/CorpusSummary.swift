package import PolicyText

/// What an index was made from.
package struct CorpusSummary: Sendable, Hashable {
  /// How the corpus was chosen, for display: `corpus/`, `news/**/*.txt`, `all text files of the workspace`.
  package var origin: String
  /// Documents that were read.
  package var documents: Int
  /// Articles in them.
  package var articles: Int
  /// The earliest article date.
  package var firstDate: CalendarDate?
  /// The latest article date.
  package var lastDate: CalendarDate?
  /// Files left out, by path.
  package var skipped: [SkippedFile]

  /// Memberwise; empty by default.
  package init(
    origin: String = "",
    documents: Int = 0,
    articles: Int = 0,
    firstDate: CalendarDate? = nil,
    lastDate: CalendarDate? = nil,
    skipped: [SkippedFile] = []
  ) {
    self.origin = origin
    self.documents = documents
    self.articles = articles
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.skipped = skipped
  }
}

/// A file the walk left out.
package struct SkippedFile: Sendable, Hashable {
  /// As it is shown: relative to the workspace where it lies inside.
  package var path: String
  /// A clause for the user: `larger than 64 MB`.
  package var reason: String
  /// The same in Chinese.
  package var chineseReason: String

  /// `chineseReason` may be left out for the reasons that `SkippedFile.chinese` knows.
  package init(path: String, reason: String, chineseReason: String? = nil) {
    self.path = path
    self.reason = reason
    self.chineseReason = chineseReason ?? Self.chinese(reason)
  }
}
