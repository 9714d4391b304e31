import PolicyText
import Recognition

/// Reference tables: the time of the first use, and lookups at every character of the texts.
struct TableBenchmark {
  let texts: [[UInt8]]

  func run() {
    let clock = ContinuousClock()
    let reading = clock.measure { _ = PinyinTable.shared.readings(of: "长") }
    print("pinyin table, read at first use:", Int(reading / .milliseconds(1)), "ms")
    let corpus = BenchmarkCorpus.repeated(texts, to: 10_000_000)
    let size = corpus.reduce(0) { $0 + $1.count }
    func row(_ name: String, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Int) {
      var sum = 0
      let seconds = fastest {
        for text in corpus {
          text.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices where bytes[offset] >= 0xE3 { sum &+= body(bytes, offset) }
          }
        }
      }
      printRow(name, [speed(size, seconds), sum == 0 ? "nothing found" : ""])
    }
    row("surname at every character") { Surnames.match(at: $1, in: $0)?.length ?? 0 }
    row("gazetteer at every character") { Gazetteer.shared.matchLength(at: $1, in: $0) }
    row("word at every character") { CommonWords.longestWord(at: $1, in: $0) }
  }
}
