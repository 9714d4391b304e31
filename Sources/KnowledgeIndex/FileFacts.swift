#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What `stat` says of a path, links followed.
struct FileFacts: Sendable {
  /// Device and inode: the file itself, whatever names lead to it.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let identity: Identity
  let isFolder: Bool
  let isRegular: Bool
  /// Bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int64

  /// Nil when there is nothing at `path` that can be looked at.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  fileprivate init(_ facts: stat) {
    identity = Identity(
      device: UInt64(truncatingIfNeeded: facts.st_dev),
      inode: UInt64(truncatingIfNeeded: facts.st_ino)
    )
    isFolder = facts.st_mode & S_IFMT == S_IFDIR
    isRegular = facts.st_mode & S_IFMT == S_IFREG
    size = Int(facts.st_size)
    #if canImport(Darwin)
      let time = facts.st_mtimespec
    #else
      let time = facts.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// True for a symbolic link, whatever it leads to.
func isLink(_ path: String) -> Bool {
  var facts = stat()
  return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
}

/// Why a system call on a file failed.
struct FileError: Error {
  /// A clause for the user: `Permission denied`.
  let reason: String
  /// True when the file is gone.
  let isMissing: Bool

  static func last() -> FileError {
    let code = errno
    return FileError(reason: String(cString: strerror(code)), isMissing: code == ENOENT)
  }
}

/// A name in a folder.
enum FolderEntry: Hashable {
  /// A name in UTF-8.
  case named(String)
  /// Any other, as it is shown: each byte that is no ASCII character as `\xB2`.
  case unreadable(String)

  /// The name, where it is UTF-8.
  var text: String? {
    if case .named(let text) = self { return text }
    return nil
  }
}

/// The names in a folder, by bytes, without `.` and `..`; those that are not UTF-8 last.
func folderEntries(_ path: String) throws(FileError) -> [FolderEntry] {
  guard let folder = opendir(path) else { throw FileError.last() }
  defer { closedir(folder) }
  var names: [FolderEntry] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { name in
        if let text = String(validatingCString: name) { return FolderEntry.named(text) }
        var shown = ""
        var index = 0
        while name[index] != 0 {
          let byte = UInt8(bitPattern: name[index])
          if (0x20..<0x7F).contains(byte) {
            shown.unicodeScalars.append(UnicodeScalar(byte))
          } else {
            shown += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
          }
          index += 1
        }
        return .unreadable(shown)
      }
    }
    if name != .named("."), name != .named("..") { names.append(name) }
  }
  return names.sorted { left, right in
    switch (left, right) {
    case (.named(let left), .named(let right)), (.unreadable(let left), .unreadable(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.named, .unreadable): true
    case (.unreadable, .named): false
    }
  }
}

/// The bytes of a regular file of at most `limit` bytes. Throws `CorpusReadError`.
func readFile(_ path: String, limit: Int) throws(CorpusReadError) -> [UInt8] {
  // Not blocking, should the file have become a pipe since it was listed.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else {
    let error = FileError.last()
    throw error.isMissing ? .vanished : .unreadable(error.reason)
  }
  defer { close(descriptor) }
  var facts = stat()
  guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable(facts.st_mode & S_IFMT == S_IFDIR ? "a folder" : "not a regular file")
  }
  guard Int(facts.st_size) <= limit else { throw .unreadable("larger than \(megabytes(limit))") }
  var bytes = [UInt8](repeating: 0, count: Int(facts.st_size) + 1)
  var filled = 0
  while true {
    let room = bytes.count - filled
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + filled }, room) }
    if count < 0 {
      if errno == EINTR { continue }
      throw .unreadable(FileError.last().reason)
    }
    if count == 0 { break }
    filled += count
    if filled > limit { throw .unreadable("larger than \(megabytes(limit))") }
    if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(4096, filled))) }
  }
  bytes.removeLast(bytes.count - filled)
  return bytes
}
