import Foundation
import KnowledgeIndex

/// MB a second of a first index by size of the corpus, on all cores and in memory: reading (decode, normalise, segment, recognise, store),
/// joining into entities, finding the mentions. Equal figures in a row mean linear cost.
struct IndexBenchmark {
  let texts: [[UInt8]]

  func run(sizes: [Int]) async throws {
    var rows: [(name: String, values: [String])] = [
      ("first index: read and recognise", []), ("first index: consolidate", []), ("first index: match", []),
      ("first index, whole", []),
    ]
    for size in sizes {
      let corpus = MemoryCorpus()
      var bytes = 0
      for (number, text) in BenchmarkCorpus.repeated(texts, to: size * 1_000_000).enumerated() {
        // Equal files are indexed once: every copy gets a line of its own.
        corpus["\(number).txt"] = text + Array("\n第\(number)份\n".utf8)
        bytes += text.count
      }
      let phases = PhaseClock()
      try await KnowledgeBase(source: corpus).refresh { phases.note($0) }
      let seconds = phases.finish()
      for (row, phase) in [IndexProgress.Phase.reading, .consolidating, .matching].enumerated() {
        rows[row].values.append(speed(bytes, seconds[phase] ?? .infinity))
      }
      rows[3].values.append(speed(bytes, seconds.values.reduce(0, +)))
    }
    for row in rows { printRow(row.name, row.values) }
  }
}

/// Adds up the time between reports of progress by what they report.
// Unchecked because the compiler cannot see that `state` is reached only under the lock (`Mutex` needs macOS 15).
private final class PhaseClock: @unchecked Sendable {
  private struct State {
    var last = ContinuousClock.now
    var phase: IndexProgress.Phase = .reading
    var seconds: [IndexProgress.Phase: Double] = [:]
  }
  private var state = State()
  private let lock = NSLock()

  /// A step of a phase is done, or, when nothing of it is done, the phase before it has ended.
  func note(_ progress: IndexProgress) {
    lock.withLock { pass(to: progress.phase, for: progress.done == 0 ? state.phase : progress.phase) }
  }

  private func pass(to phase: IndexProgress.Phase, for spent: IndexProgress.Phase) {
    let now = ContinuousClock.now
    state.seconds[spent, default: 0] += (now - state.last) / .seconds(1)
    state.last = now
    state.phase = phase
  }

  /// Seconds of each phase; what came after the last report belongs to the last phase.
  func finish() -> [IndexProgress.Phase: Double] {
    lock.withLock {
      pass(to: state.phase, for: state.phase)
      return state.seconds
    }
  }
}
