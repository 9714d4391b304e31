/// A file the corpus holds, as a listing sees it.
package struct CorpusFile: Sendable, Hashable {
  /// As it is shown: relative to the workspace where it lies inside, else absolute.
  package var path: String
  /// Where it is read from: an absolute path.
  package var location: String
  /// Bytes.
  package var size: Int
  /// Last modification, nanoseconds since 1970; 0 when it must not be trusted.
  package var modified: Int64

  /// Memberwise.
  package init(path: String, location: String, size: Int, modified: Int64) {
    self.path = path
    self.location = location
    self.size = size
    self.modified = modified
  }
}

/// What a walk found.
package struct CorpusListing: Sendable, Hashable {
  /// How the corpus was chosen, for display: `corpus/`, `news/**/*.txt`, `all text files of the workspace`.
  package var origin: String
  /// By path.
  package var files: [CorpusFile]
  /// By path.
  package var skipped: [SkippedFile]

  /// Sorts by path and drops the second of two files with one path.
  package init(origin: String, files: [CorpusFile], skipped: some Sequence<SkippedFile>) {
    self.origin = origin
    var unique: [CorpusFile] = []
    for file in files.sorted(by: { $0.path.compareUTF8($1.path) < 0 })
    where unique.last?.path != file.path { unique.append(file) }
    self.files = unique
    self.skipped = skipped.sorted {
      $0.path == $1.path ? $0.reason < $1.reason : $0.path.compareUTF8($1.path) < 0
    }
  }
}

/// Why a file of the listing could not be read.
package enum CorpusReadError: Error, Sendable, Hashable {
  /// It went away after the listing; no line for the user.
  case vanished
  /// A clause for the user.
  case unreadable(String)
}

extension CorpusReadError {
  /// The bytes of a regular file of at most `limit` bytes, at an absolute path or one from the current folder; throws the reason for
  /// anything else, without waiting for a pipe.
  package static func bytes(of path: String, limit: Int) throws(CorpusReadError) -> [UInt8] {
    try readFile(path, limit: limit)
  }
}

/// Where a corpus comes from: folders on disk, or memory in tests and in tools.
package protocol CorpusSource: Sendable {
  /// Lists the files now. Never throws: what cannot be listed is a skipped line.
  func list() -> CorpusListing
  /// The bytes of a listed file now. Throws `CorpusReadError`.
  func read(_ file: CorpusFile) throws -> [UInt8]
}

/// A corpus held in memory, which may change between refreshes.
package final class MemoryCorpus: CorpusSource {
  private struct Entry {
    var bytes: [UInt8]
    var version: Int64
  }
  private let entries = Locked<(files: [String: Entry], next: Int64)>(([:], 1))

  /// Takes shown paths with their bytes.
  package init(_ files: [String: [UInt8]] = [:]) {
    for (path, bytes) in files { self[path] = bytes }
  }

  /// The bytes under `path`; nil for none. Setting counts as a modification, setting nil removes.
  package subscript(path: String) -> [UInt8]? {
    get { entries.withLock { $0.files[path]?.bytes } }
    set {
      entries.withLock { state in
        state.files[path] = newValue.map { Entry(bytes: $0, version: state.next) }
        state.next += 1
      }
    }
  }

  /// Every file held; none is ever skipped.
  package func list() -> CorpusListing {
    let files = entries.withLock { state in
      state.files.map { path, entry in
        CorpusFile(path: path, location: path, size: entry.bytes.count, modified: entry.version)
      }
    }
    return CorpusListing(origin: "memory", files: files, skipped: [])
  }

  /// The bytes under the file's path; throws `CorpusReadError.vanished` where they were removed.
  package func read(_ file: CorpusFile) throws -> [UInt8] {
    guard let bytes = self[file.path] else { throw CorpusReadError.vanished }
    return bytes
  }
}
