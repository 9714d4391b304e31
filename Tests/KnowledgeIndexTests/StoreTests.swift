import Foundation
import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite("The store is a cache: it may be damaged, shared, missing, never wrong")
struct StoreTests {
  private static let id = EntityID(kind: .person, name: "李明")

  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("会议由[甲省省长]李明$主持。", to: "corpus/2023-03-01.txt")
    try folder.write("李明来到田间。", to: "corpus/2023-03-02.txt")
    return folder
  }

  private func base(_ folder: TemporaryFolder, cache: String = "cache") -> KnowledgeBase {
    var configuration = Configuration()
    configuration.cacheFolder = cache
    return KnowledgeBase(root: folder.path, configuration: configuration, recognize: ScriptedRecognition.recognize)
  }

  // Files written a moment ago are looked at again, because they may change within one time stamp; older ones are not even opened.
  private func age(_ folder: TemporaryFolder) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/corpus") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: folder.path + "/corpus/" + name
      )
    }
  }

  @Test("a second start recognises nothing anew and knows the same")
  func secondStart() async throws {
    let folder = try workspace()
    try age(folder)
    let first = base(folder)
    #expect(try await first.refresh().recognised == 2)
    let second = base(folder)
    let report = try await second.refresh()
    #expect(report.recognised == 0)
    #expect(report.unchanged == 2)
    #expect(report.rematched == 0)
    #expect(second.lexicon.entities == first.lexicon.entities)
    #expect(await second.mentions(of: Self.id) == (await first.mentions(of: Self.id)))
    #expect(await second.mentions(of: Self.id).count == 2)
  }

  @Test("a renamed or touched file keeps its fragment; a file written within the same moment is not missed")
  func touchedFiles() async throws {
    let folder = try workspace()
    let knowledge = base(folder)
    try await knowledge.refresh()
    let corpus = folder.path + "/corpus/"
    try FileManager.default.moveItem(atPath: corpus + "2023-03-02.txt", toPath: corpus + "again-2023-03-02.txt")
    let moved = try await knowledge.refresh()
    #expect(moved.recognised == 0)
    #expect(moved.removed == 1)
    #expect(await knowledge.mentions(of: Self.id).map(\.path).contains("corpus/again-2023-03-02.txt"))
    // The same length at the same time: only the content tells.
    try folder.write("会议由[乙省省长]李明$主持。", to: "corpus/2023-03-01.txt")
    #expect(try await knowledge.refresh().recognised == 1)
    #expect(knowledge.lexicon[Self.id]?.tenures.map(\.post.resolved) == ["乙省省长"])
  }

  @Test("a damaged database is set aside and built anew", arguments: ["not a database", "broken page"])
  func damage(kind: String) async throws {
    let folder = try workspace()
    let path = try #require(base(folder).cachePath)
    do {
      try await base(folder).refresh()
    }
    if kind == "not a database" {
      try Data(repeating: 0x41, count: 20_000).write(to: URL(fileURLWithPath: path))
    } else {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for index in 100..<bytes.count { bytes[index] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
    let knowledge = base(folder)
    let report = try await knowledge.refresh()
    #expect(report.recognised == 2)
    #expect(
      report.notices.contains {
        $0.english.contains("damaged") && $0.chinese.contains("已损坏") && $0.chinese.contains(path)
      }
    )
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    #expect(await knowledge.mentions(of: Self.id).count == 2)
    #expect(try await base(folder).refresh().recognised == 0)
  }

  @Test("where nothing can be written the index lives in memory and says so")
  func unwritable() async throws {
    let folder = try workspace()
    try folder.write("a file where the folder should be", to: "blocked")
    let knowledge = base(folder, cache: "blocked/cache")
    let report = try await knowledge.refresh()
    #expect(report.notices.contains { $0.english.contains("held in memory") && $0.chinese.contains("内存") })
    #expect(await knowledge.mentions(of: Self.id).count == 2)
    #expect(try await knowledge.refresh().notices.isEmpty)
  }

  @Test("several knowledge bases on one database agree, whoever writes")
  func sharedDatabase() async throws {
    let folder = try workspace()
    let bases = [base(folder), base(folder), base(folder)]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, knowledge) in bases.enumerated() {
        group.addTask {
          for round in 0..<5 {
            try folder.write("会议由[甲省省长]李明$主持。又有[乙省省长]王芳$。\(index) \(round)", to: "corpus/\(index).txt")
            try await knowledge.refresh()
          }
        }
      }
      try await group.waitForAll()
    }
    for knowledge in bases {
      #expect(try await knowledge.verify() == [])
      #expect(knowledge.lexicon.corpus.documents == 5)
    }
  }

  @Test("cancelling leaves a store that the next refresh completes")
  func cancellation() async throws {
    let corpus = MemoryCorpus()
    for index in 0..<600 { corpus["\(index).txt"] = Array("会议由[甲省省长]李明$主持。\(index)".utf8) }
    let knowledge = KnowledgeBase(source: corpus, recognize: ScriptedRecognition.recognize)
    let task = Task { try await knowledge.refresh() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let report = try await knowledge.refresh()
    #expect(report.corpus.documents == 600)
    #expect(try await knowledge.verify() == [])
  }

  @Test("progress counts files up to the total, and snapshots are published")
  func progress() async throws {
    let corpus = MemoryCorpus()
    for index in 0..<700 { corpus["\(index).txt"] = Array("会议由[甲省省长]李明$主持。\(index)".utf8) }
    let knowledge = KnowledgeBase(source: corpus, recognize: ScriptedRecognition.recognize)
    let steps = Steps()
    try await knowledge.refresh { steps.add($0) }
    let reading = steps.all.filter { $0.phase == .reading }
    #expect(reading.last == IndexProgress(phase: .reading, done: 700, total: 700))
    #expect(reading.map(\.done) == reading.map(\.done).sorted())
    #expect(Set(steps.all.map(\.phase)) == [.reading, .consolidating, .matching])
    var iterator = knowledge.snapshots.makeAsyncIterator()
    #expect(await iterator.next()?.generation == knowledge.lexicon.generation)
  }

  private final class Steps: @unchecked Sendable {
    // Sendable because every access holds the lock.
    private let lock = NSLock()
    private var steps: [IndexProgress] = []

    func add(_ step: IndexProgress) {
      lock.withLock { steps.append(step) }
    }

    var all: [IndexProgress] { lock.withLock { steps } }
  }
}
