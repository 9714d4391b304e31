import PolicyText
import Recognition

/// MB a second of each stage a document passes through, by size of the corpus; equal figures in a row mean linear cost.
struct StageBenchmark {
  let texts: [[UInt8]]

  func run(sizes: [Int]) {
    printRow("stage", sizes.map { "\($0) MB" })
    let corpora = sizes.map { BenchmarkCorpus.repeated(texts, to: $0 * 1_000_000) }
    func row(_ name: String, _ body: (SourceText) -> Void) {
      printRow(
        name,
        corpora.map { corpus in
          let sources = corpus.map { SourceText(validUTF8: $0) }
          let seconds = fastest { for source in sources { body(source) } }
          return speed(corpus.reduce(0) { $0 + $1.count }, seconds)
        }
      )
    }
    // What is no UTF-8 was passed over when the texts were read.
    row("decode") { _ = try? SourceText.decode($0.bytes) }
    row("normalise") { _ = NormalizedText($0) }
    row("normalise and segment") { _ = PolicyDocument(source: $0) }
    let documents = texts.map { PolicyDocument(source: SourceText(validUTF8: $0)) }
    func recognition(_ name: String, _ body: (PolicyDocument) -> Void) {
      printRow(
        name,
        sizes.map { size in
          let rounds = max(1, size * 1_000_000 / texts.reduce(1) { $0 + $1.count })
          let seconds = fastest { for _ in 0..<rounds { for document in documents { body(document) } } }
          return speed(rounds * texts.reduce(0) { $0 + $1.count }, seconds)
        }
      )
    }
    recognition("people") { _ = PeopleRecognizer().people(in: $0) }
    recognition("programmes and definitions") { _ = ProgramRecognizer().programs(in: $0) }
    recognition("places") { _ = PlaceRecognizer().places(in: $0) }
    recognition("recognise, all") { _ = Recognizer().recognize($0) }
  }
}
