import Foundation
import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite("Indexing the documents in seeds/")
struct SeedsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test("every document is read, and every mention says where it stands in the file")
  func seeds() async throws {
    let folder = try TemporaryFolder()
    var configuration = Configuration()
    configuration.cacheFolder = folder.path
    let base = KnowledgeBase(root: Self.root, configuration: configuration)
    let report = try await base.refresh()
    #expect(report.corpus.documents == 5)
    #expect(report.corpus.origin == "seeds/")
    #expect(report.recognised == 5)
    #expect(report.notices.isEmpty)
    #expect(report.corpus.skipped.isEmpty, "a glossary beside the documents is no document")
    let again = try await KnowledgeBase(root: Self.root, configuration: configuration).refresh()
    #expect(again.recognised == 0)
    #expect(again.unchanged == 5)
    #expect(again.rematched == 0)
    #expect(again.people == report.people)
    for entity in base.lexicon.entities.prefix(200) {
      for mention in await base.mentions(of: entity.id).prefix(20) {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.root + "/" + mention.path)))
        let source = SourceText(validUTF8: bytes)
        #expect(mention.span == TextSpan(mention.range, in: source), "\(mention)")
      }
    }
  }
}

/// A folder that goes with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "mingce-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  deinit {
    // What the system's own clean-up would remove later.
    try? FileManager.default.removeItem(atPath: path)
  }
}
