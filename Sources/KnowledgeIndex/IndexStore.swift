import Foundation
import GRDB
import Recognition

/// The database of one workspace: fragments, the documents that hold them, accepted surface forms and where they stand.
///
/// It is a cache. Its file name carries the schema's and the recogniser's version, so a newer program builds a new one; a damaged file is
/// set aside; without a writable place the same schema lives in memory.
struct IndexStore: Sendable {
  /// Raised with every change of the schema or of a stored encoding.
  static let schemaVersion = 2

  /// A pool on disk, a queue in memory: both run the same code.
  let database: any DatabaseWriter
  /// The file; nil in memory.
  let path: String?

  /// A store that lives as long as it is held.
  static func inMemory() throws -> IndexStore {
    let queue = try DatabaseQueue(configuration: settings)
    let store = IndexStore(database: queue, path: nil)
    try store.createSchema()
    return store
  }

  /// Opens or makes the file at `path`, whose folder must exist.
  static func open(at path: String) throws -> IndexStore {
    let pool = try DatabasePool(path: path, configuration: settings)
    let store = IndexStore(database: pool, path: path)
    try store.createSchema()
    return store
  }

  private static var settings: GRDB.Configuration {
    var settings = GRDB.Configuration()
    settings.label = "mingce.index"
    settings.busyMode = .timeout(5)
    settings.maximumReaderCount = 3
    settings.prepareDatabase { database in
      // A cache may lose its last moments with the power, and holds nothing that must be overwritten when deleted.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA secure_delete = OFF")
    }
    return settings
  }

  private func createSchema() throws {
    try database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS fragment (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
            encoding TEXT NOT NULL,
            isMatched INTEGER NOT NULL DEFAULT 0
          );
          CREATE TABLE IF NOT EXISTS fragmentText (
            fragmentId INTEGER PRIMARY KEY REFERENCES fragment(id) ON DELETE CASCADE,
            source BLOB NOT NULL,
            normalization BLOB NOT NULL
          );
          CREATE TABLE IF NOT EXISTS recognition (
            fragmentId INTEGER PRIMARY KEY REFERENCES fragment(id) ON DELETE CASCADE,
            content BLOB NOT NULL
          );
          CREATE TABLE IF NOT EXISTS document (
            path TEXT PRIMARY KEY,
            fragmentId INTEGER NOT NULL REFERENCES fragment(id),
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL
          ) WITHOUT ROWID;
          CREATE INDEX IF NOT EXISTS documentFragment ON document(fragmentId);
          CREATE TABLE IF NOT EXISTS form (
            id INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE,
            owner TEXT NOT NULL,
            isAccepted INTEGER NOT NULL
          );
          CREATE TABLE IF NOT EXISTS occurrence (
            formId INTEGER NOT NULL REFERENCES form(id),
            fragmentId INTEGER NOT NULL REFERENCES fragment(id) ON DELETE CASCADE,
            mentionCount INTEGER NOT NULL,
            repeatCount INTEGER NOT NULL,
            firstDay INTEGER,
            lastDay INTEGER,
            mentions BLOB NOT NULL,
            PRIMARY KEY (formId, fragmentId)
          ) WITHOUT ROWID;
          CREATE INDEX IF NOT EXISTS occurrenceFragment ON occurrence(fragmentId);
          CREATE TABLE IF NOT EXISTS revision (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL);
          INSERT OR IGNORE INTO revision (id, number) VALUES (1, 0);
          """
      )
    }
  }
}

extension IndexStore {
  /// How a store came to be opened.
  struct Opening: Sendable {
    let store: IndexStore
    /// What the user should know.
    let notices: [Notice]
  }

  /// The name of a workspace's database file: readable, and apart for other corpora of the same folder.
  static func fileName(root: String, patterns: [String]) -> String {
    let name = root.split(separator: "/").last.map(String.init) ?? "root"
    let safe = String(name.unicodeScalars.prefix(40).map { $0 == "/" || $0.value < 0x20 ? "_" : Character($0) })
    let hash = ContentHash(Array(([root] + patterns).joined(separator: "\u{0}").utf8))
    let hex = hash.bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "\(safe)-\(hex).v\(schemaVersion).\(Recognizer.version).sqlite"
  }

  /// The user's cache folder for this program: `$XDG_CACHE_HOME/mingce`, else `~/.cache/mingce` (macOS: `~/Library/Caches/mingce`).
  static func defaultFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/mingce" }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    #if canImport(Darwin)
      return home + "/Library/Caches/mingce"
    #else
      return home + "/.cache/mingce"
    #endif
  }

  /// Opens the file `name` in `folder`; a damaged one is set aside, and where nothing can be written the store lives in memory.
  static func open(folder: String, name: String) throws -> Opening {
    let path = folder + "/" + name
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      removeOlderVersions(of: name, in: folder)
      do {
        return Opening(store: try open(at: path), notices: [])
      } catch let error as DatabaseError where error.meansDamage {
        let notice = try setAside(path, because: error)
        return Opening(store: try open(at: path), notices: [notice])
      }
    } catch {
      return Opening(store: try inMemory(), notices: [unwritable(path, because: error)])
    }
  }

  /// Moves a damaged database out of the way and says so.
  static func setAside(_ path: String, because error: any Error) throws -> Notice {
    let manager = FileManager.default
    let aside = path + ".damaged"
    for ending in ["", "-wal", "-shm"] {
      // What is not there needs no removal; a failing move below is what counts.
      try? manager.removeItem(atPath: aside + ending)
      if manager.fileExists(atPath: path + ending) {
        try manager.moveItem(atPath: path + ending, toPath: aside + ending)
      }
    }
    let reason = describe(error)
    return Notice(
      "索引 \(path) 已损坏（\(reason)）；已移到 \(aside)，正在重建",
      "the index \(path) was damaged (\(reason)); it was set aside as \(aside) and is built anew"
    )
  }

  /// What to tell the user when the file cannot be written.
  static func unwritable(_ path: String, because error: any Error) -> Notice {
    let reason = describe(error)
    return Notice(
      "索引写不进 \(path)（\(reason)），只放在内存里，下次启动还要重建：请腾出空间，或在 .mingce.json 里把 `cacheFolder` 设为可写的文件夹",
      "the index cannot be kept in \(path) (\(reason)); it is held in memory and is built anew at the next start: "
        + "free space, or set `cacheFolder` in .mingce.json to a writable folder"
    )
  }

  private static func describe(_ error: any Error) -> String {
    if let error = error as? DatabaseError { return error.message ?? "\(error.resultCode)" }
    return (error as NSError).localizedDescription
  }

  // An older program may still hold its file open: removing the name harms it only in that its next start builds anew.
  private static func removeOlderVersions(of name: String, in folder: String) {
    let stem = name.split(separator: ".").dropLast(3).joined(separator: ".") + ".v"
    guard let version = versions(of: name) else { return }
    // A folder that cannot be listed has nothing to clear away.
    for other in ((try? folderEntries(folder)) ?? []).compactMap(\.text) where other.hasPrefix(stem) {
      let base = other.hasSuffix("-wal") || other.hasSuffix("-shm") ? String(other.dropLast(4)) : other
      if base.hasSuffix(".sqlite"), let old = versions(of: base), old < version {
        // Best effort: a leftover costs space only.
        try? FileManager.default.removeItem(atPath: folder + "/" + other)
      }
    }
  }

  private static func versions(of name: String) -> (Int, Int)? {
    let parts = name.split(separator: ".")
    guard parts.count >= 4, parts[parts.count - 3].hasPrefix("v"),
      let schema = Int(parts[parts.count - 3].dropFirst()), let recogniser = Int(parts[parts.count - 2])
    else { return nil }
    return (schema, recogniser)
  }
}

extension DatabaseError {
  /// The file is no database, or a broken one.
  var meansDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode)
      || [.SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT, .SQLITE_FORMAT].contains(resultCode)
  }
}
