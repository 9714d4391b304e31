import Dispatch

/// Runs an actor's jobs on a dispatch queue of its own, so that blocking calls never hold a thread of the cooperative pool.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label, qos: .utility)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

/// Work on all cores, on threads outside the cooperative pool; called from a thread that may block.
enum Parallel {
  /// The results of `body` in the order of `inputs`.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    let results = Locked<[Output?]>(Array(repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = body(inputs[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}

/// A flag that a cancelled task raises for work on other threads.
final class CancellationFlag: Sendable {
  private let isRaised = Locked(false)

  func raise() {
    isRaised.withLock { $0 = true }
  }

  func check() throws(CancellationError) {
    if isRaised.withLock({ $0 }) { throw CancellationError() }
  }
}
