import Dispatch
import Foundation
package import PolicyText
package import Recognition

/// Pass one over one document: pure, and safe to run on several threads.
package typealias DocumentRecognition = @Sendable (PolicyDocument) -> RecognitionResult

/// One corpus of a workspace: keeps its index up to date and publishes lexicon snapshots.
///
/// Reading `lexicon` costs a lock; everything that may touch the disk is `async` and runs off the cooperative pool.
package final class KnowledgeBase: Sendable {
  private struct State {
    var snapshot = IndexWriter.Snapshot.empty
    var listeners: [Int: AsyncStream<Lexicon>.Continuation] = [:]
    var nextListener = 0
  }

  /// Absolute path of the workspace folder; `/` for a corpus in memory.
  package let root: String
  /// The settings it was opened with; another configuration needs another knowledge base.
  package let configuration: Configuration
  /// The file of the index; nil when it is kept in memory from the start.
  package let cachePath: String?

  private let source: any CorpusSource
  private let writer: IndexWriter
  private let recognize: DocumentRecognition
  private let glossaries: CuratedFiles?
  private let reader = DispatchQueue(label: "mingce.index.reader", qos: .userInitiated)
  private let state = Locked(State())

  /// A knowledge base over files on disk. `root` is the absolute path of the workspace folder. `readGlossary` reads the files of
  /// `Configuration.glossaries`; without it they are left alone. `recognize` is pass one; tests of the index bring their own.
  package init(
    root: String,
    configuration: Configuration = Configuration(),
    readGlossary: CuratedReading? = nil,
    recognize: @escaping DocumentRecognition = { Recognizer().recognize($0) }
  ) {
    self.root = root
    self.configuration = configuration
    source = FolderCorpus(root: root, patterns: configuration.corpus, sizeLimit: configuration.sizeLimit)
    let folder =
      configuration.cacheFolder.map { Self.absolute($0, in: root) } ?? IndexStore.defaultFolder()
    let name = IndexStore.fileName(root: root, patterns: configuration.corpus)
    cachePath = folder + "/" + name
    self.recognize = recognize
    glossaries = Self.glossaries(root, configuration, readGlossary)
    writer = IndexWriter(source: source, place: .file(folder: folder, name: name), recognize: recognize)
  }

  /// A knowledge base over `source` whose index lives in memory: nothing is written to disk. Paths of glossaries begin at `root`.
  package init(
    source: any CorpusSource,
    root: String = "/",
    configuration: Configuration = Configuration(),
    readGlossary: CuratedReading? = nil,
    recognize: @escaping DocumentRecognition = { Recognizer().recognize($0) }
  ) {
    self.root = root
    self.configuration = configuration
    self.source = source
    cachePath = nil
    self.recognize = recognize
    glossaries = Self.glossaries(root, configuration, readGlossary)
    writer = IndexWriter(source: source, place: .memory, recognize: recognize)
  }

  /// A knowledge base over texts in memory. `files` maps a shown path to the file's bytes.
  package convenience init(
    files: [String: [UInt8]],
    configuration: Configuration = Configuration(),
    readGlossary: CuratedReading? = nil
  ) {
    self.init(source: MemoryCorpus(files), configuration: configuration, readGlossary: readGlossary)
  }

  /// Reads the recogniser's tables into memory before they are asked for (`Recognizer.prepare`).
  package static func prepare() { Recognizer.prepare() }

  /// True when a file at the absolute path `location` is, or would be, one of `Configuration.glossaries`.
  package func wouldReadGlossary(at location: String) -> Bool {
    CuratedFiles.wouldTake(location, patterns: configuration.glossaries, root: root)
  }

  private static func glossaries(_ root: String, _ configuration: Configuration, _ read: CuratedReading?)
    -> CuratedFiles?
  {
    guard let read, !configuration.glossaries.isEmpty else { return nil }
    return CuratedFiles(root: root, patterns: configuration.glossaries, read: read)
  }

  // `~/` is the user's home, anything else that is not absolute lies in the workspace.
  private static func absolute(_ path: String, in root: String) -> String {
    if path.hasPrefix("/") { return path }
    return path == "~" || path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : root + "/" + path
  }

  deinit {
    for listener in state.withLock({ $0.listeners.values }) { listener.finish() }
  }

  /// The latest snapshot; empty before the first `refresh`.
  package var lexicon: Lexicon { state.withLock { $0.snapshot.lexicon } }

  /// Snapshots from now on, the current one first; a slow reader gets the newest only. The stream ends with the knowledge base.
  package var snapshots: AsyncStream<Lexicon> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let id = state.withLock { state in
        state.nextListener += 1
        state.listeners[state.nextListener] = continuation
        continuation.yield(state.snapshot.lexicon)
        return state.nextListener
      }
      continuation.onTermination = { [weak self] _ in
        _ = self?.state.withLock { $0.listeners.removeValue(forKey: id) }
      }
    }
  }

  /// Brings the index in line with the files and publishes a snapshot. Files unchanged since the last time are not read again.
  /// Concurrent calls run one after the other. Cancellation leaves what is already stored. Unreadable files are lines of the report;
  /// it throws `CancellationError`, or the error of a store that not even memory can hold. `progress` is called on another thread.
  @discardableResult
  package func refresh(progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }) async throws -> IndexReport {
    let flag = CancellationFlag()
    let curated = await glossaries?.refresh()
    // Refreshes may overtake each other between these two steps; the later look at the files holds, and the refresh below, which
    // waits for its turn, publishes whatever holds by then.
    if let curated, let entries = curated.entries { await writer.setCurated(entries, number: curated.number) }
    do {
      return try await withTaskCancellationHandler {
        var (report, snapshot) = try await writer.refresh(flag: flag, progress: progress) { [weak self] early in
          self?.publish(early)
        }
        publish(snapshot)
        report.glossaries = curated?.files ?? []
        report.notices = (curated?.notices ?? []) + report.notices
        return report
      } onCancel: {
        flag.raise()
      }
    } catch {
      // Nobody has been told yet what the look at the glossaries found.
      if let curated { await glossaries?.keep(curated) }
      throw error
    }
  }

  /// Entries that outrank the corpus from the next `refresh` on, in the place of those of `Configuration.glossaries`.
  package func setCurated(_ entries: [CuratedEntry]) async {
    await writer.setCurated(entries)
  }

  func curatedEntries() async -> [CuratedEntry] {
    await writer.curatedEntries()
  }

  /// An empty base over the same files, in memory.
  func rebuilder() -> KnowledgeBase {
    KnowledgeBase(source: source, configuration: configuration, recognize: recognize)
  }

  /// The mentions of `entity`, at most `limit`. An unknown entity has none; a store that fails gives none until the next refresh.
  package func mentions(
    of entity: EntityID,
    order: MentionOrder = .document,
    limit: Int = .max
  ) async -> [Mention] {
    let snapshot = state.withLock { $0.snapshot }
    return await onReader { MentionReader(snapshot).mentions(of: entity, order: order, limit: limit) }
  }

  /// The documents of the corpus with their articles, by path.
  package func documents() async -> [IndexedDocument] {
    let snapshot = state.withLock { $0.snapshot }
    return await onReader { MentionReader(snapshot).documents() }
  }

  private func onReader<Output: Sendable>(_ body: @escaping @Sendable () -> Output) async -> Output {
    await withCheckedContinuation { continuation in
      reader.async { continuation.resume(returning: body()) }
    }
  }

  private func publish(_ snapshot: IndexWriter.Snapshot) {
    state.withLock { state in
      let isNew = state.snapshot.lexicon.generation != snapshot.lexicon.generation
      state.snapshot = snapshot
      guard isNew else { return }
      for listener in state.listeners.values { listener.yield(snapshot.lexicon) }
    }
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
  /// What the user should know: an unwritable cache, a damaged database set aside, a glossary that cannot be read.
  package var notices: [Notice] = []
  /// The glossary files, in the order of the configuration.
  package var glossaries: [CuratedFile] = []

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
