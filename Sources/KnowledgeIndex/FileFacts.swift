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

/// The names in a folder, by bytes, without `.` and `..`; nil for a name that is not UTF-8.
func folderEntries(_ path: String) throws(FileError) -> [String?] {
  guard let folder = opendir(path) else { throw FileError.last() }
  defer { closedir(folder) }
  var names: [String?] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(validatingCString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { left, right in
    guard let left, let right else { return left == nil && right != nil }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
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
    throw .unreadable("not a regular file")
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
