import PolicyText
import Recognition

/// MB a second of the matcher with 10,000 and 100,000 forms.
struct MatcherBenchmark {
  let texts: [[UInt8]]

  func run(sizes: [Int]) {
    for count in [10_000, 100_000] {
      let forms = BenchmarkCorpus.forms(count, from: texts)
      var matcher = MultiPatternMatcher()
      let built = fastest { matcher = MultiPatternMatcher(forms) }
      let image = matcher.withImageBytes { Array($0) }
      let opened = fastest {
        matcher.withImageBytes { block in
          // A damaged image cannot come from the matcher itself; the time of the check is what counts here.
          _ = try? MultiPatternMatcher(mapping: block, owner: ImageOwner())
        }
      }
      print(
        count,
        "forms: built in",
        Int(built * 1000),
        "ms, image",
        image.count / 1000,
        "kB, verified and opened in",
        Int(opened * 1e6),
        "µs"
      )
      printRow("matches", sizes.map { "\($0) MB" })
      var found = 0
      func row(_ name: String, nested: Bool) {
        printRow(
          name,
          sizes.map { size in
            let corpus = BenchmarkCorpus.repeated(texts, to: size * 1_000_000)
            let seconds = fastest {
              found = 0
              for text in corpus {
                text.withUnsafeBufferPointer { bytes in
                  if nested {
                    matcher.forEachNestedMatch(in: bytes) { _, _, _ in found += 1 }
                  } else {
                    matcher.forEachMatch(in: bytes) { _, _, _ in found += 1 }
                  }
                }
              }
            }
            return speed(corpus.reduce(0) { $0 + $1.count }, seconds)
          }
        )
      }
      row("leftmost-longest", nested: false)
      row("nested", nested: true)
      print("  matches in the largest:", found)
    }
  }

  /// The image is kept alive by the matcher it comes from.
  private final class ImageOwner: Sendable {}
}
