#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all: the bytes go to a new file in the same folder, which takes the place of the previous one
/// when all of it is on the disk. On Linux the new file has no name until then, so that not even a killed process leaves it behind.
///
/// Only a file is replaced: a pipe without a reader would hold the writer for ever, and a file in the place of a device helps nobody.
package final class OutputFile: ByteSink {
  private let path: String
  private let folder: String
  private var descriptor: Int32
  /// The name of the new file; nil while it has none.
  private var temporary: String?

  /// Opens a new file beside `path`; links are followed, so that the file they lead to is replaced. Throws where something else than a
  /// file stands there.
  package init(_ path: String) throws {
    var target = path
    var existing = stat()
    let exists = stat(path, &existing) == 0
    if exists, let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    self.path = target
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    let kind = existing.st_mode & S_IFMT
    if exists && kind != S_IFREG {
      let reason =
        kind == S_IFDIR ? Self.reason(EISDIR) : "it is no regular file; name a new or an ordinary one"
      throw GlossaryError.system(action: "write", path: path, reason: reason)
    }
    descriptor = Self.openUnnamed(in: folder)
    if descriptor < 0 {
      let name = Self.temporaryName(beside: target)
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { temporary = name }
    }
    guard descriptor >= 0 else { throw GlossaryError.system(action: "write", path: path, reason: Self.reason(errno)) }
    // A file replaced keeps its permissions; where that is refused the new file has those of any new file.
    if exists { _ = fchmod(descriptor, existing.st_mode & 0o7777) }
  }

  deinit { discard() }

  /// All of `bytes`; throws `GlossaryError` with the system's reason.
  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      #if canImport(Glibc)
        let written = Glibc.write(descriptor, start, rest.count)
      #else
        let written = Darwin.write(descriptor, start, rest.count)
      #endif
      if written < 0 {
        if errno == EINTR { continue }
        throw failure("write")
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Brings everything to the disk and puts the new file in the place of the previous one. After a throw the previous file stands and
  /// nothing is left behind.
  package func commit() throws {
    defer { discard() }
    guard fsync(descriptor) == 0 else { throw failure("write") }
    if temporary == nil {
      let name = Self.temporaryName(beside: path)
      guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
        throw failure("write")
      }
      temporary = name
    }
    try close()
    guard let name = temporary, rename(name, path) == 0 else { throw failure("replace") }
    temporary = nil
    let directory = open(folder, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    // Some file systems cannot sync a folder; the file itself is on the disk.
    _ = fsync(directory)
    _ = Self.closeDescriptor(directory)
  }

  /// Drops what was written; the previous file stands.
  package func discard() {
    if descriptor >= 0 { _ = Self.closeDescriptor(descriptor) }
    descriptor = -1
    if let name = temporary { unlink(name) }
    temporary = nil
  }

  private func close() throws {
    let result = Self.closeDescriptor(descriptor)
    descriptor = -1
    if result != 0 { throw failure("write") }
  }

  private func failure(_ action: String) -> GlossaryError {
    .system(action: action, path: path, reason: Self.reason(errno))
  }

  private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  /// A file without a name (open(2), O_TMPFILE), or -1 where the system or the file system has none.
  private static func openUnnamed(in folder: String) -> Int32 {
    #if os(Linux)
      // The macro is a compound expression, which the importer leaves out: __O_TMPFILE | O_DIRECTORY.
      guard access("/proc/self/fd", F_OK) == 0 else { return -1 }
      return open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20000000, 0o666)
    #else
      return -1
    #endif
  }

  private static func temporaryName(beside path: String) -> String {
    "\(path).\(getpid()).\(String(UInt32.random(in: .min ... .max), radix: 16)).tmp"
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
