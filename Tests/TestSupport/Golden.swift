import Foundation
package import Testing

/// Compares text with a golden file that stands beside the test: `Golden/NAME.txt`.
///
/// With `MINGCE_REWRITE_GOLDEN=1` in the environment the file is written instead, to be reviewed as a diff.
package enum Golden {
  /// Expects `text` to equal the golden file `name`.
  package static func check(
    _ text: String,
    _ name: String,
    beside file: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Golden")
    let url = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["MINGCE_REWRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return
    }
    let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(
      text == expected,
      "rewrite with MINGCE_REWRITE_GOLDEN=1 and review the diff",
      sourceLocation: sourceLocation
    )
  }
}
