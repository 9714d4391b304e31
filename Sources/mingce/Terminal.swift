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

  /// `text` for a terminal: characters that would move its cursor, change its colours or turn the direction of writing (C0, C1, and the
  /// controls of bidirectional text, Unicode Standard Annex 9) as `\u{1B}`.
  static func shown(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepingLines: result += "\n"
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Writes `text` and a line feed to stderr.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((shown(text, keepingLines: true) + "\n").utf8))
  }

  /// True when stderr is a terminal, so that a progress bar can be drawn there.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
}
