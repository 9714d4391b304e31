import Foundation
import GRDB
import PolicyText
import Recognition

/// Where an index is kept.
enum IndexPlace: Sendable, Hashable {
  case memory
  case file(folder: String, name: String)
}

/// The one writer of an index: brings the store in line with the files and makes snapshots of it.
///
/// Its methods block; they run on a queue of their own.
actor IndexWriter {
  /// What a refresh leaves behind.
  struct Snapshot: Sendable {
    var lexicon: Lexicon
    /// Which of two people of one name stands where.
    var homonyms: [String: Homonyms]
    /// The dates of the articles of each fragment.
    var articleDates: [Int64: [CalendarDate?]]
    var store: IndexStore?

    static let empty = Snapshot(lexicon: .empty, homonyms: [:], articleDates: [:], store: nil)

    init(lexicon: Lexicon, homonyms: [String: Homonyms], articleDates: [Int64: [CalendarDate?]], store: IndexStore?) {
      self.lexicon = lexicon
      self.homonyms = homonyms
      self.articleDates = articleDates
      self.store = store
    }

    init(_ lexicon: Lexicon, _ consolidation: Consolidation, _ store: IndexStore) {
      let dates = consolidation.fragments.map { ($0.id, $0.articles.map(\.date)) }
      self.init(
        lexicon: lexicon,
        homonyms: consolidation.homonyms,
        articleDates: Dictionary(dates, uniquingKeysWith: { first, _ in first }),
        store: store
      )
    }
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let executor = QueueExecutor(label: "mingce.index.writer")
  private let source: any CorpusSource
  private let recognize: DocumentRecognition
  private var place: IndexPlace
  private var store: IndexStore?
  private var pendingNotices: [Notice] = []
  private var curated: [CuratedEntry] = []
  private var curatedNumber = 0
  private var published: (revision: Int, curated: [CuratedEntry], snapshot: Snapshot)?

  init(source: any CorpusSource, place: IndexPlace, recognize: @escaping DocumentRecognition) {
    self.source = source
    self.recognize = recognize
    self.place = place
  }

  /// Entries that outrank the corpus, from the next refresh on. Of two looks at the files (`CuratedFiles.Outcome.number`) the later one
  /// holds, in whichever order they arrive.
  func setCurated(_ entries: [CuratedEntry], number: Int = .max) {
    guard number >= curatedNumber else { return }
    curated = entries
    if number < .max { curatedNumber = number }
  }

  func curatedEntries() -> [CuratedEntry] { curated }

  /// One refresh. `early` receives snapshots of what is known before the work is done.
  func refresh(
    flag: CancellationFlag,
    progress: @Sendable (IndexProgress) -> Void,
    early: @Sendable (Snapshot) -> Void
  ) throws -> (IndexReport, Snapshot) {
    var lastError: (any Error)?
    // A store may fail once on disk, once more when built anew, and then lives in memory.
    for _ in 0..<4 {
      do {
        var (report, snapshot) = try refreshOnce(flag: flag, progress: progress, early: early)
        report.notices = pendingNotices + report.notices
        pendingNotices = []
        return (report, snapshot)
      } catch let error as CancellationError {
        throw error
      } catch {
        lastError = error
        recover(from: error)
      }
    }
    throw lastError ?? CancellationError()
  }

  private func recover(from error: any Error) {
    published = nil
    let path = store?.path
    // Closing a broken database may fail; it is given up either way.
    try? store?.database.close()
    store = nil
    guard let path else {
      place = .memory
      return
    }
    let isDamage = (error as? DatabaseError)?.meansDamage ?? !(error is FileError)
    do {
      guard isDamage else { throw error }
      pendingNotices.append(try IndexStore.setAside(path, because: error))
    } catch {
      pendingNotices.append(IndexStore.unwritable(path, because: error))
      place = .memory
    }
  }

  private func openStore() throws -> IndexStore {
    if let store { return store }
    switch place {
    case .memory:
      store = try IndexStore.inMemory()
    case .file(let folder, let name):
      let opening = try IndexStore.open(folder: folder, name: name)
      pendingNotices += opening.notices
      if opening.store.path == nil { place = .memory }
      store = opening.store
    }
    return try store ?? IndexStore.inMemory()
  }

  private func refreshOnce(
    flag: CancellationFlag,
    progress: @Sendable (IndexProgress) -> Void,
    early: @Sendable (Snapshot) -> Void
  ) throws -> (IndexReport, Snapshot) {
    let started = DispatchTime.now().uptimeNanoseconds
    let store = try openStore()
    let lock = try store.path.flatMap { try FileLock(path: $0 + ".lock", check: flag.check) }
    defer { withExtendedLifetime(lock) {} }

    var report = IndexReport()
    let listing = source.list()
    var reader = CorpusReader(source: source, store: store, recognize: recognize, flag: flag)
    let generation = (published?.snapshot.lexicon.generation ?? 0) + 1
    let curated = curated
    try reader.read(listing, progress: progress) {
      try Self.makeEarly(store, listing, curated, generation: generation, flag: flag, early)
    }
    report.recognised = reader.recognised
    report.unchanged = reader.unchanged
    report.removed = reader.removed

    let revision = try store.revision()
    if let published, published.revision == revision, published.curated == curated {
      var lexicon = published.snapshot.lexicon
      let skipped = (listing.skipped + reader.skipped).sorted { $0.path.compareUTF8($1.path) < 0 }
      if lexicon.corpus.skipped != skipped || lexicon.corpus.origin != listing.origin {
        var summary = lexicon.corpus
        summary.skipped = skipped
        summary.origin = listing.origin
        lexicon = lexicon.with(summary, generation: lexicon.generation + 1)
        self.published?.snapshot.lexicon = lexicon
      }
      report.finish(lexicon, since: started)
      return (report, self.published?.snapshot ?? published.snapshot)
    }

    let consolidation = try Self.consolidate(store, curated, flag: flag, progress: progress)
    var matching = MatchingPass(store: store, flag: flag)
    try matching.run(consolidation, progress: progress)
    report.rematched = matching.rematched
    let skipped = (listing.skipped + reader.skipped).sorted { $0.path.compareUTF8($1.path) < 0 }
    let lexicon = try Statistics.lexicon(
      of: consolidation,
      store: store,
      summary: CorpusSummary(origin: listing.origin, skipped: skipped),
      generation: generation
    )
    let snapshot = Snapshot(lexicon, consolidation, store)
    published = (try store.revision(), curated, snapshot)
    report.finish(lexicon, since: started)
    return (report, snapshot)
  }

  // What is stored so far, without mention numbers: enough to answer while a large corpus is still being read.
  private static func makeEarly(
    _ store: IndexStore,
    _ listing: CorpusListing,
    _ curated: [CuratedEntry],
    generation: Int,
    flag: CancellationFlag,
    _ early: @Sendable (Snapshot) -> Void
  ) throws {
    let consolidation = try consolidate(store, curated, flag: flag) { _ in }
    let lexicon = try Statistics.lexicon(
      of: consolidation,
      store: store,
      summary: CorpusSummary(origin: listing.origin, skipped: listing.skipped),
      generation: generation
    )
    early(Snapshot(lexicon, consolidation, store))
  }

  private static func consolidate(
    _ store: IndexStore,
    _ curated: [CuratedEntry],
    flag: CancellationFlag,
    progress: @Sendable (IndexProgress) -> Void
  ) throws -> Consolidation {
    let fragments = FragmentPaths.group(try store.knownDocuments())
    var consolidator = Consolidator()
    var done = 0
    for batch in fragments.chunked(by: 64) {
      try flag.check()
      let decoded = Parallel.map(batch) { fragment in Result { try store.recognition(of: fragment.id) } }
      for (fragment, result) in zip(batch, decoded) {
        guard let (recognition, passages) = try result.get() else { continue }
        consolidator.add(id: fragment.id, paths: fragment.paths, recognition: recognition, passages: passages)
      }
      done += batch.count
      progress(IndexProgress(phase: .consolidating, done: done, total: fragments.count))
    }
    return try consolidator.consolidate(curated: curated) { try store.text(of: $0) }
  }
}

/// A fragment with the paths of all documents that hold it.
struct FragmentPaths: Sendable, Hashable {
  var id: Int64
  var paths: [String]

  /// By first path. `documents` ascend by path.
  static func group(_ documents: [IndexStore.KnownDocument]) -> [FragmentPaths] {
    var indexByID: [Int64: Int] = [:]
    var groups: [FragmentPaths] = []
    for document in documents {
      if let index = indexByID[document.fragment] {
        groups[index].paths.append(document.path)
      } else {
        indexByID[document.fragment] = groups.count
        groups.append(FragmentPaths(id: document.fragment, paths: [document.path]))
      }
    }
    return groups
  }
}

extension Array {
  /// Slices of `size` elements, the last one shorter.
  func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

extension IndexReport {
  fileprivate mutating func finish(_ lexicon: Lexicon, since started: UInt64) {
    corpus = lexicon.corpus
    people = lexicon.entities.count { $0.id.kind == .person }
    programs = lexicon.entities.count { $0.id.kind == .program }
    seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
  }
}
