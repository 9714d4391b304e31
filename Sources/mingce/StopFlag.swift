import Foundation

/// Asks a piece of work on another thread to stop.
final class StopFlag: @unchecked Sendable {
  // Sendable because `raised` is touched under `lock` only.
  private let lock = NSLock()
  private var raised = false

  var isRaised: Bool { lock.withLock { raised } }

  func raise() { lock.withLock { raised = true } }
}
