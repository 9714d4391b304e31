import Foundation

/// The `mingce` that this very build made, for tests that start the real program.
package enum BuiltProgram {
  /// Its absolute path; throws when the build did not make one.
  package static func path() throws -> String {
    let name = "mingce"
    var candidates: [URL] = []
    // The test bundle lies beside the products of the same build.
    for start in [CommandLine.arguments.first, Bundle.main.executablePath].compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        candidates.append(folder.appendingPathComponent(name))
        folder.deleteLastPathComponent()
      }
    }
    guard let found = candidates.first(where: { Self.isProgram($0) }) else {
      throw NotBuilt(tried: candidates.map(\.path))
    }
    return found.path
  }

  private static func isProgram(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: url.path)
  }

  /// No program beside the test bundle.
  package struct NotBuilt: Error, CustomStringConvertible {
    let tried: [String]
    /// What was looked for.
    package var description: String { "mingce is not built; looked at \(tried.joined(separator: ", "))" }
  }
}
