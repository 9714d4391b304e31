import Foundation

/// A value behind a lock, for state that several threads touch for a moment only. (`Synchronization.Mutex` needs macOS 15.)
final class Locked<Value>: @unchecked Sendable {
  // Sendable because `value` is touched under `lock` only.
  private var value: Value
  private let lock = NSLock()

  init(_ value: sending Value) {
    self.value = value
  }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
