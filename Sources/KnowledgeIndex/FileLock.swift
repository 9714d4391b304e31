#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An advisory lock between processes, held as long as the value lives; the system releases it when the process dies.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Waits for the lock on `path`; nil when the file cannot be made or its file system knows no locks: then nobody is kept out, and
  /// the database's own locking has to do. `check` is called between attempts and may throw to give up.
  init?(path: String, check: () throws -> Void) rethrows {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        close(descriptor)
        return nil
      }
      do {
        try check()
      } catch {
        close(descriptor)
        throw error
      }
      usleep(20_000)
    }
  }

  deinit {
    close(descriptor)
  }
}
