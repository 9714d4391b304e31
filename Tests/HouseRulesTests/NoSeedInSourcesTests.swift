import Foundation
import PolicyText
import Recognition
import Testing

/// Recognisers know grammar, not this corpus: nothing in `Sources` may name a person or a programme of the seeds. The names are read from the
/// seeds here, so that they stand nowhere in the repository but there.
@Suite struct NoSeedInSources {
  static func seeds() throws -> [RecognitionResult] {
    let folder = HouseRules.root.appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()
    return try names.map { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return Recognizer().recognize(PolicyDocument(source: SourceText(text)))
    }
  }

  static func sources() throws -> [(name: String, text: String)] {
    let base = HouseRules.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { path in [".swift", ".c", ".h", ".txt", ".tsv", ".json"].contains { path.hasSuffix($0) } }
    return try paths.map { ($0, try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8)) }
  }

  @Test("no person of the seeds is named in the sources")
  func people() throws {
    let names = Set(try Self.seeds().flatMap(\.people).filter { $0.evidence == .strong }.map(\.name))
    #expect(names.count > 20, "the seeds name more people than that: recognition is broken")
    // Two characters may meet by chance inside a word of a table; three do not.
    for (file, text) in try Self.sources() {
      for name in names where name.unicodeScalars.count >= 3 {
        #expect(!text.contains(name), "\(file) names a person of the seeds: \(name)")
      }
    }
  }

  @Test("no programme of the seeds is named in the sources")
  func programs() throws {
    let names = Set(
      try Self.seeds().flatMap(\.programs).filter { $0.evidence == .strong }.map(\.name)
    )
    #expect(names.count > 20, "the seeds name more programmes than that: recognition is broken")
    for (file, text) in try Self.sources() where file.hasSuffix(".swift") {
      // What a comment shows as an example is no knowledge of the program.
      let code = text.split(separator: "\n").filter { !$0.trimmingPrefix(while: { $0 == " " }).hasPrefix("//") }
      for name in names where name.unicodeScalars.count >= 4 {
        #expect(!code.contains { $0.contains("\"\(name)\"") }, "\(file) names a programme of the seeds: \(name)")
      }
      // Tables hold many words in one literal: each of them is looked at by itself.
      let words = Set(
        code.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\"" || $0 == "\\" }) }.map(String.init)
      )
      for name in names where name.unicodeScalars.count >= 3 && !Self.generic.contains(name) {
        #expect(!words.contains(name), "a list of \(file) names a programme of the seeds: \(name)")
      }
    }
  }

  /// What the seeds mention as every report of its decade does, and what is no name but a word of the grammar: the two great goals of the
  /// party after 2012, heads with an attribute that never varies, and the attribute 全产业链.
  private static let generic: Set<String> = ["全面从严治党", "脱贫攻坚", "全产业链"]
}
