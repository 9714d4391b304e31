import Foundation

/// What the command line prints and where: results go to stdout, everything else to stderr.
enum Terminal {
  /// Writes `bytes` to stdout; a reader that has gone away (`| head`) ends the process quietly with status 0.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(STDOUT_FILENO, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if count > 0 {
          sent += count
        } else if errno == EPIPE {
          exit(0)
        } else if errno != EINTR {
          note("mingce: stdout: \(String(cString: strerror(errno)))")
          exit(1)
        }
      }
    }
  }

  /// Writes `text` and a line feed to stdout.
  static func print(_ text: String) {
    write(Array((text + "\n").utf8))
  }

  /// Writes `text` and a line feed to stderr.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// True when stderr is a terminal, so that a progress bar can be drawn there.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
