import Foundation

/// The glossary files of a workspace: read once, and again when they change.
///
/// Its methods block; they run on a queue of their own.
actor CuratedFiles {
  private struct Fingerprint: Hashable {
    var identity: FileFacts.Identity
    var size: Int
    var modified: Int64
  }

  /// What a look at the files found.
  struct Outcome: Sendable {
    /// The entries of all files, those of the file configured first in front; nil when nothing changed since the last look.
    var entries: [CuratedEntry]?
    /// The files, in the order of the configuration.
    var files: [CuratedFile]
    /// What the user has not been told yet.
    var notices: [Notice]
    /// Counts the looks: of two whose answers cross on their way, the later one holds.
    var number = 0
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let executor = QueueExecutor(label: "mingce.index.glossaries")
  private let root: String
  private let patterns: [String]
  private let read: CuratedReading
  private var known: [String: (fingerprint: Fingerprint, file: CuratedFile)] = [:]
  private var order: [String] = []
  private var told: Set<String> = []
  private var pending: [Notice] = []
  private var looks = 0
  private var isFirst = true

  /// Endings that a folder of glossaries is searched for.
  static let endings = ["tbx", "xml", "tei", "csv"]

  /// `patterns` are `Configuration.glossaries`: files, folders, globs.
  init(root: String, patterns: [String], read: @escaping CuratedReading) {
    self.root = root
    self.patterns = patterns
    self.read = read
  }

  /// Looks at the files and reads those that changed.
  func refresh() -> Outcome {
    looks += 1
    var notices = pending
    pending = []
    var missing: Set<String> = []
    var isChanged = isFirst
    isFirst = false
    var locations: [String] = []
    for pattern in patterns {
      let listing = list(pattern)
      for skipped in listing.skipped {
        missing.insert(skipped.path)
        if told.insert(skipped.path).inserted { notices.append(Self.notice(of: skipped)) }
      }
      for file in listing.files where !locations.contains(file.location) {
        locations.append(file.location)
        if update(file, &notices) { isChanged = true }
      }
    }
    // A file that comes back and goes again is told of again.
    told.formIntersection(missing)
    if locations != order { isChanged = true }
    order = locations
    for location in known.keys where !locations.contains(location) { known[location] = nil }
    let files = locations.compactMap { known[$0]?.file }
    return Outcome(
      entries: isChanged ? files.flatMap { $0.glossary?.entries ?? [] } : nil,
      files: files,
      notices: notices,
      number: looks
    )
  }

  /// Keeps what could not be told for the next look.
  func keep(_ outcome: Outcome) {
    pending = outcome.notices + pending
  }

  // True when what the file says may have changed.
  private func update(_ file: CorpusFile, _ notices: inout [Notice]) -> Bool {
    guard let facts = FileFacts(path: file.location) else { return false }
    let fingerprint = Fingerprint(identity: facts.identity, size: facts.size, modified: facts.modified)
    let previous = known[file.location]
    if let previous, previous.fingerprint == fingerprint { return false }
    var entry = CuratedFile(path: file.path, location: file.location)
    do {
      let glossary = try read(file.location, file.path)
      entry.glossary = glossary
      if glossary.entries.isEmpty {
        notices.append(
          Notice(
            "\(file.path)：没有可用的条目（\(glossary.unused) 条没有中文术语）；用 mingce check-glossary 查看原因",
            "\(file.path): no entry of this file is used (\(glossary.unused) without a Chinese term); "
              + "mingce check-glossary says why"
          )
        )
      }
    } catch {
      let rest =
        previous?.file.glossary == nil
        ? Notice("改好之前，这个文件的条目都不用", "no entry of this file is used until it is mended")
        : Notice("仍用上一次读到的内容", "its last readable version stays in use")
      let problem = (error as? NoticedFailure)?.notice ?? Notice("\(error)", "\(error)")
      entry.glossary = previous?.file.glossary
      entry.problem = problem
      notices.append(Notice("\(problem.chinese)；\(rest.chinese)", "\(problem.english); \(rest.english)"))
    }
    known[file.location] = (fingerprint, entry)
    return entry.glossary != previous?.file.glossary
  }

  private static func notice(of skipped: SkippedFile) -> Notice {
    var notice = skipped.notice
    if skipped.reason == "no such file or folder" { notice.chinese += "；请改 .mingce.json 里的 glossaries" }
    return notice
  }

  private func list(_ pattern: String) -> CorpusListing {
    Self.corpus(of: pattern, root: root).list()
  }

  /// True when a file at the absolute path `location` is, or would be, a glossary that `patterns` name.
  static func wouldTake(_ location: String, patterns: [String], root: String) -> Bool {
    patterns.contains { corpus(of: $0, root: root).wouldTake(location) }
  }

  private static func corpus(of pattern: String, root: String) -> FolderCorpus {
    var pattern = pattern == "~" || pattern.hasPrefix("~/") ? NSHomeDirectory() + pattern.dropFirst() : pattern
    while pattern.hasPrefix("./") { pattern.removeFirst(2) }
    if pattern.split(separator: "/").contains("..") {
      // Outside of the workspace after all, perhaps: one name for one file.
      pattern = URL(fileURLWithPath: pattern.hasPrefix("/") ? pattern : root + "/" + pattern).standardizedFileURL.path
      if pattern.hasPrefix(root + "/") { pattern.removeFirst(root.count + 1) }
    }
    let location = pattern.hasPrefix("/") ? pattern : root + "/" + pattern
    if FileFacts(path: location)?.isFolder == true {
      while pattern.utf8.count > 1, pattern.hasSuffix("/") { pattern.removeLast() }
      pattern += "/**/*.{" + endings.joined(separator: ",") + "}"
    }
    return FolderCorpus(root: root, patterns: [pattern], sizeLimit: .max)
  }
}
