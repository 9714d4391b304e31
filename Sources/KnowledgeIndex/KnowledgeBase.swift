package import PolicyText
package import Recognition

/// One corpus of a workspace: keeps its index up to date and publishes lexicon snapshots.
///
/// Reading `lexicon` costs a lock; everything that may touch the disk is `async` and runs off the cooperative pool.
package final class KnowledgeBase: Sendable {
  private let state = Locked(State())

  private struct State {
    var lexicon = Lexicon.empty
    var documents: [IndexedDocument] = []
    var mentions: [Mention] = []
  }

  /// A knowledge base over files on disk. `root` is the absolute path of the workspace folder.
  package init(root: String, configuration: Configuration = Configuration()) {
    self.root = root
    self.configuration = configuration
    memory = nil
  }

  /// A knowledge base over texts in memory: nothing is read from or written to disk. `files` maps a shown path to the file's bytes.
  package init(files: [String: [UInt8]], configuration: Configuration = Configuration()) {
    root = "/"
    self.configuration = configuration
    memory = files
  }

  /// Absolute path of the workspace folder.
  package let root: String
  /// The settings it was opened with; another configuration needs another knowledge base.
  package let configuration: Configuration
  private let memory: [String: [UInt8]]?

  /// The latest snapshot; empty before the first `refresh`.
  package var lexicon: Lexicon { state.withLock { $0.lexicon } }

  /// Snapshots from now on, the current one first; the stream ends with the knowledge base.
  package var snapshots: AsyncStream<Lexicon> {
    AsyncStream { continuation in
      continuation.yield(lexicon)
      continuation.finish()
    }
  }

  /// Brings the index in line with the files and publishes a snapshot. Files unchanged since the last time are not read again.
  /// Concurrent calls run one after the other. Cancellation leaves what is already stored. Throws `CancellationError` only:
  /// unreadable files are lines of the report.
  @discardableResult
  package func refresh(progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }) async throws -> IndexReport {
    IndexReport()
  }

  /// The mentions of `entity`, at most `limit`; the numbers are those of the last refresh.
  package func mentions(
    of entity: EntityID,
    order: MentionOrder = .document,
    limit: Int = .max
  ) async -> [Mention] {
    Array(state.withLock { $0.mentions }.filter { $0.entity == entity }.prefix(limit))
  }

  /// The documents of the corpus with their articles, by path.
  package func documents() async -> [IndexedDocument] {
    state.withLock { $0.documents }
  }
}

/// How far indexing has come.
package struct IndexProgress: Sendable, Hashable {
  /// What is being done.
  package enum Phase: String, Sendable, Hashable {
    case reading
    case consolidating
    case matching
  }

  /// What is being done.
  package var phase: Phase
  /// Files done in this phase.
  package var done: Int
  /// Files of this phase.
  package var total: Int

  /// Memberwise.
  package init(phase: Phase, done: Int, total: Int) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}

/// What one refresh did.
package struct IndexReport: Sendable, Hashable {
  /// The corpus as it is now, skipped files included.
  package var corpus = CorpusSummary()
  /// Files recognised anew.
  package var recognised = 0
  /// Files taken from the store as they were.
  package var unchanged = 0
  /// Files that went away.
  package var removed = 0
  /// Documents searched anew for surface forms.
  package var rematched = 0
  /// People accepted.
  package var people = 0
  /// Programmes accepted.
  package var programs = 0
  /// Wall-clock seconds.
  package var seconds = 0.0
  /// What the user should know: an unwritable cache, a damaged database set aside.
  package var notices: [String] = []

  /// Nothing done.
  package init() {}
}

/// A document of the corpus.
package struct IndexedDocument: Sendable, Hashable {
  /// As it is shown.
  package var path: String
  /// The encoding it has on disk.
  package var encoding: SourceEncoding
  /// Its articles, ranges in source bytes.
  package var articles: [ArticleSummary]
  /// The lines and columns of each article, parallel to `articles`.
  package var articleSpans: [TextSpan]
  /// Passages that repeat earlier ones.
  package var repeats: [TextSpan]

  /// Memberwise.
  package init(
    path: String,
    encoding: SourceEncoding,
    articles: [ArticleSummary],
    articleSpans: [TextSpan],
    repeats: [TextSpan]
  ) {
    self.path = path
    self.encoding = encoding
    self.articles = articles
    self.articleSpans = articleSpans
    self.repeats = repeats
  }
}
