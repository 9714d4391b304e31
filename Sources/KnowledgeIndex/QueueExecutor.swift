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

  /// The same for small pieces of work: some hundred at a time.
  static func mapAll<Input: Sendable, Output: Sendable>(
    _ inputs: [Input],
    _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    map(inputs.chunked(by: 256)) { $0.map(body) }.flatMap { $0 }
  }

  /// The results of both, which run side by side.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Locked<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.first = result }
      } else {
        let result = second()
        results.withLock { $0.second = result }
      }
    }
    let (one, other) = results.withLock { $0 }
    guard let one, let other else {
      preconditionFailure("concurrentPerform returned before both of its iterations ran")
    }
    return (one, other)
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
