import Foundation
import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite("Incremental indexing equals a rebuild")
struct IncrementalTests {
  private static let sentences = [
    "会议由[山西省省长]李明$主持。", "今天[广东省省长]李明$讲话。", "据~王芳$说，丰收在望。", "走进~王芳$的果园。", "李明和王芳到会。",
    "[太原市市长]^高峰$到会。", "客流高峰将至。", "推行#河长制$。", "%林长制$见效。", "再提%林长制$。", "=河长制|河长制是制度。$",
    "&河制法|河长制$。", "@省水利厅$发文。", "省水利厅和河制法。", "全面河长制林长制。",
  ]

  // SplitMix64: the sequences are the same in every run.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test("after any sequence of edits", arguments: 1...12)
  func randomEdits(seed: Int) async throws {
    var random = Random(state: UInt64(seed))
    let corpus = MemoryCorpus()
    let base = KnowledgeBase(source: corpus, recognize: ScriptedRecognition.recognize)
    for _ in 0..<10 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let path = "2023-0\(Int.random(in: 1...6, using: &random))-01.txt"
        if Int.random(in: 0..<4, using: &random) == 0 {
          corpus[path] = nil
        } else {
          let lines = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
            Self.sentences.randomElement(using: &random)
          }
          corpus[path] = Array(lines.joined(separator: "\n\n").utf8)
        }
      }
      try await base.refresh()
      #expect(try await base.verify() == [])
    }
  }

  @Test("one changed file is recognised alone, and a new form is searched everywhere")
  func oneChange() async throws {
    let corpus = MemoryCorpus([
      "a.txt": Array("会议由[甲省省长]李明$主持。".utf8), "b.txt": Array("李明和王芳到会。".utf8), "c.txt": Array("没有谁。".utf8),
    ])
    let base = KnowledgeBase(source: corpus, recognize: ScriptedRecognition.recognize)
    let first = try await base.refresh()
    #expect(first.recognised == 3)
    corpus["a.txt"] = Array("会议由[甲省省长]李明$主持。没有变。".utf8)
    let second = try await base.refresh()
    #expect(second.recognised == 1)
    #expect(second.rematched == 1)
    corpus["c.txt"] = Array("会议由[乙省省长]王芳$主持。".utf8)
    let third = try await base.refresh()
    #expect(third.recognised == 1)
    #expect(third.rematched == 2)
    #expect(base.person("王芳")?.mentionCount == 2)
    let fourth = try await base.refresh()
    #expect(fourth.recognised == 0)
    #expect(fourth.rematched == 0)
  }

  @Test("a fault in the stored mentions is found by verification")
  func verificationFindsFaults() async throws {
    let corpus = MemoryCorpus(["a.txt": Array("会议由[甲省省长]李明$主持。".utf8)])
    let base = KnowledgeBase(source: corpus, recognize: ScriptedRecognition.recognize)
    try await base.refresh()
    corpus["a.txt"] = Array("会议由[甲省省长]王芳$主持。".utf8)
    #expect(try await base.verify(refreshing: false) != [])
    #expect(try await base.verify() == [])
  }
}
