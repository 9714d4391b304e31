import Testing

@testable import KnowledgeIndex

@Suite("Work on other threads")
struct CancellationTests {
  @Test("what is cancelled while it reads publishes nothing more")
  func cancellationBeforeEarlySnapshot() async throws {
    let corpus = MemoryCorpus()
    for index in 0..<600 { corpus["\(index).txt"] = Array("会议由[甲省省长]李明$主持。\(index)".utf8) }
    let writer = IndexWriter(source: corpus, place: .memory, recognize: ScriptedRecognition.recognize)
    let (flag, published) = (CancellationFlag(), Locked(0))
    await #expect(throws: CancellationError.self) {
      // The first snapshot is due beside the batch that follows 128 files.
      try await writer.refresh(
        flag: flag,
        progress: { if $0.done == 128 { flag.raise() } },
        early: { _ in published.withLock { $0 += 1 } }
      )
    }
    #expect(published.withLock { $0 } == 0)
  }

  @Test("of two pieces of work side by side each is done once")
  func bothOnce() {
    let runs = Locked((first: 0, second: 0))
    let results = Parallel.both(
      { () -> Int in
        runs.withLock { $0.first += 1 }
        return 7
      },
      { () -> Int? in
        runs.withLock { $0.second += 1 }
        return nil
      }
    )
    #expect(results.0 == 7 && results.1 == nil)
    #expect(runs.withLock { $0 } == (1, 1))
  }
}
