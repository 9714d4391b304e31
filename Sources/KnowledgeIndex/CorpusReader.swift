import Foundation
import PolicyText
import Recognition

/// Pass one over a listing: reads what changed, recognises it on all cores, stores the fragments batch by batch.
struct CorpusReader {
  let source: any CorpusSource
  let store: IndexStore
  let recognize: DocumentRecognition
  let flag: CancellationFlag

  private(set) var recognised = 0
  private(set) var unchanged = 0
  private(set) var removed = 0
  private(set) var skipped: [SkippedFile] = []

  init(source: any CorpusSource, store: IndexStore, recognize: @escaping DocumentRecognition, flag: CancellationFlag) {
    self.source = source
    self.store = store
    self.recognize = recognize
    self.flag = flag
  }

  /// Files per batch, and bytes after which a batch is full: a batch is one transaction, and what a kill can lose is two.
  private static let batchFiles = 64
  private static let batchBytes = 4 << 20
  /// A file modified so shortly before it was read may change again within the same time stamp.
  private static let unsettled: Int64 = 2_000_000_000

  private enum Outcome: Sendable {
    case change(IndexStore.DocumentChange)
    case skipped(String, chinese: String? = nil)
    case vanished
    case failed(any Error)
  }

  /// Brings documents and fragments in line with `listing`. `onGrowth` is called, on another thread while reading goes on, whenever the number
  /// of new fragments has grown fourfold, so that its cost stays a fraction of the whole.
  mutating func read(
    _ listing: CorpusListing,
    progress: @Sendable (IndexProgress) -> Void,
    onGrowth: @Sendable () throws -> Void
  ) throws {
    let known = try store.knownDocuments()
    let knownByPath = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var storedKeys = Set(known.map(\.key))
    let stale = listing.files.filter { file in
      guard let document = knownByPath[file.path] else { return true }
      return document.size != file.size || document.modified != file.modified || file.modified == 0
    }
    unchanged = listing.files.count - stale.count
    var done = unchanged
    var nextEarly = 128
    var gone: Set<String> = []
    progress(IndexProgress(phase: .reading, done: done, total: listing.files.count))
    // What one batch changed is stored while the next is read.
    var changes: [IndexStore.DocumentChange] = []
    var hasGrown = false
    for batch in Self.batches(stale) {
      let (keys, reader, previous, grows) = (storedKeys, self, changes, hasGrown)
      let (outcomes, stored) = Parallel.both(
        { Parallel.map(batch) { file in reader.outcome(of: file, storedKeys: keys) } },
        {
          Result {
            try reader.store.store(previous)
            if grows { try onGrowth() }
          }
        }
      )
      try stored.get()
      try flag.check()
      changes = []
      for (file, outcome) in zip(batch, outcomes) {
        switch outcome {
        case .change(let change):
          if change.fragment == nil { unchanged += 1 } else { recognised += 1 }
          // A touched file with the content it had needs no write but its time stamp.
          changes.append(change)
          storedKeys.insert(change.key)
        case .skipped(let reason, let chinese):
          skipped.append(SkippedFile(path: file.path, reason: reason, chineseReason: chinese))
          gone.insert(file.path)
        case .vanished:
          gone.insert(file.path)
        case .failed(let error):
          throw error
        }
      }
      done += batch.count
      progress(IndexProgress(phase: .reading, done: done, total: listing.files.count))
      hasGrown = recognised >= nextEarly
      if hasGrown { nextEarly = recognised * 4 }
    }
    try store.store(changes)
    let listed = Set(listing.files.map(\.path)).subtracting(gone)
    let removedPaths = known.map(\.path).filter { !listed.contains($0) }
    removed = removedPaths.count
    try store.remove(paths: removedPaths)
  }

  private func outcome(of file: CorpusFile, storedKeys: Set<ContentHash>) -> Outcome {
    do {
      try flag.check()
      var file = file
      let now = Int64(Date().timeIntervalSince1970 * 1e9)
      if abs(now - file.modified) < Self.unsettled { file.modified = 0 }
      let bytes = try source.read(file)
      file.size = bytes.count
      let source = try SourceText.decode(bytes)
      // A byte order mark alone is no text.
      if source.bytes.isEmpty { return .skipped("empty") }
      let dateHint = AsOfDate.own(report: source, fileName: file.path)
      let key = IndexFragment.key(of: bytes, dateHint: dateHint)
      if storedKeys.contains(key) { return .change(.init(file: file, key: key, fragment: nil)) }
      let fragment = IndexFragment(key: key, source: source, dateHint: dateHint, recognize: recognize)
      return .change(.init(file: file, key: key, fragment: .init(fragment)))
    } catch CorpusReadError.vanished {
      return .vanished
    } catch CorpusReadError.unreadable(let reason) {
      return .skipped(reason)
    } catch let error as SourceDecodingError {
      return .skipped(error.description, chinese: error.chineseDescription)
    } catch {
      return .failed(error)
    }
  }

  private static func batches(_ files: [CorpusFile]) -> [[CorpusFile]] {
    var batches: [[CorpusFile]] = []
    var current: [CorpusFile] = []
    var bytes = 0
    for file in files {
      current.append(file)
      bytes += file.size
      if current.count >= batchFiles || bytes >= batchBytes {
        batches.append(current)
        current = []
        bytes = 0
      }
    }
    if !current.isEmpty { batches.append(current) }
    return batches
  }
}
