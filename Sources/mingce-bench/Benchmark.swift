import Foundation
import Glossary
import PolicyText
import Recognition

/// Speed by size of the corpus, on one core: `swift run -c release mingce-bench [--sizes 1,10,100] [FILE|FOLDER…]`.
///
/// The texts named (default: `seeds`) are repeated up to each size in MB.
///
/// Matcher, release build, 2026-11-22, AMD EPYC, two cores, both busy with other work (load 3 to 4), 40 MB and 32 MB of text; MB a second,
/// leftmost-longest:
///
///     forms                           build ms   image kB   repeated newspaper   words at random
///     10,000 names, places, terms           10        519              229–278           258–292
///     100,000 names, places, terms         170      6,570              150–160           107–120
///     10,000 words of a dictionary           8        474              177–226               119
///     100,000 words of a dictionary        125      7,140              110–116                56
///
/// The last row finds a form at every third character.
///
/// Stages, release build, 2026-11-23 (9fc2260), the same machine; 1,423 texts of news (36 MB), dense with names and posts; MB a second, on
/// one core up to `recognise, all`, the first index on two. The machine's own speed changes by a third and more from hour to hour:
///
///     stage                                  1 MB        10 MB
///     normalise                            42           58
///     normalise and segment                28           31
///     people                             14.4         13.3
///     programmes and definitions         17.4         14.8
///     places                              108           86
///     recognise, all                      9.0          8.0
///     first index: read and recognise     3.4          4.2
///     first index: consolidate            7.3          9.0
///     first index: match                 10.7          7.0
///     first index, whole                  1.9          2.0
///
/// One run, load 4 to 6, when the machine gave 60 % of what it gave the day before (normalise 76 to 80, recognise, all 9.0 to 10.3).
/// Against fc20295, run alternately: people 1.04, programmes 1.15, places 1.11, recognise, all 1.04 times as fast, the best of either
/// near 11.8 MB a second; 432 instructions a byte instead of 460; a first index takes a tenth less processor time.
///
/// People, programmes and places by themselves each look up the words and places of the text, which all together do once.
@main
struct Benchmark {
  static func main() async throws {
    var sizes = [1, 10]
    var paths: [String] = []
    var arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "glossary" { return try runGlossary(arguments.dropFirst()) }
    while let argument = arguments.popFirst() {
      if argument == "--sizes", let list = arguments.popFirst() {
        sizes = list.split(separator: ",").compactMap { Int($0) }
      } else {
        paths.append(argument)
      }
    }
    let texts = try BenchmarkCorpus.texts(paths.isEmpty ? ["seeds"] : paths)
    guard !texts.isEmpty, !sizes.isEmpty else {
      print("usage: mingce-bench [--sizes 1,10,100] [FILE|FOLDER…]")
      exit(2)
    }
    print(
      texts.count,
      "texts,",
      texts.reduce(0) { $0 + $1.count },
      "bytes;",
      "fastest of three runs, MB of UTF-8 a second"
    )
    StageBenchmark(texts: texts).run(sizes: sizes)
    try await IndexBenchmark(texts: texts).run(sizes: sizes)
    MatcherBenchmark(texts: texts).run(sizes: sizes)
    TableBenchmark(texts: texts).run()
  }

  private static func runGlossary(_ arguments: ArraySlice<String>) throws {
    var counts = [100_000, 1_000_000]
    var formats = GlossaryExport.Format.allCases
    var arguments = arguments
    while let argument = arguments.popFirst() {
      let list = arguments.popFirst()?.split(separator: ",").map(String.init) ?? []
      switch argument {
      case "--entries": counts = list.compactMap { Int($0) }
      case "--formats": formats = list.compactMap { GlossaryExport.Format(rawValue: $0) }
      default: counts = []
      }
    }
    guard !counts.isEmpty, !formats.isEmpty else {
      print("usage: mingce-bench glossary [--entries 100000,1000000] [--formats tbx,tbx2,tei,csv,json,html]")
      exit(2)
    }
    try GlossaryBenchmark(counts: counts, formats: formats).run()
  }
}

/// Prints one row of a table.
func printRow(_ name: String, _ values: [String]) {
  let width = 12
  let padded = values.map { String(repeating: " ", count: max(width - $0.count, 1)) + $0 }
  print(name.padding(toLength: 40, withPad: " ", startingAt: 0) + padded.joined())
}

/// The fastest of three runs, in seconds.
func fastest(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  return (0..<3).map { _ in clock.measure(body) / .seconds(1) }.min() ?? .infinity
}

/// MB of UTF-8 a second.
func speed(_ bytes: Int, _ seconds: Double) -> String { String(format: "%.1f", Double(bytes) / seconds / 1e6) }
