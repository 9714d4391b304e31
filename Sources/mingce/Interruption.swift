#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns SIGINT and SIGTERM into a flag while something is written that must not be left half done. A second signal ends the process at
/// once. The command line installs one at a time, before it writes.
enum Interruption {
  // Touched by the handler, which may take no lock: C11 (7.14.1.1) allows it an object of this type and nothing else.
  nonisolated(unsafe) private static var received: sig_atomic_t = 0

  /// Watches from now on.
  static func begin() {
    received = 0
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.received != 0 { _exit(128 + number) }
        Interruption.received = number
      }
    }
  }

  /// The first signal that came; nil while none has.
  static var signalNumber: Int32? { received == 0 ? nil : Int32(received) }

  /// Gives the signals back their default action.
  static func end() {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
