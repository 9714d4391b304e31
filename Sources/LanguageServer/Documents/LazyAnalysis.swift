import LanguageServerProtocol

/// The analysis of one text over one snapshot: made when first asked for, once, whoever asks.
final class LazyAnalysis: Sendable {
  private let task = Locked<Task<AnalysedDocument, Never>?>(nil)
  private let make: @Sendable () -> AnalysedDocument

  init(_ make: @escaping @Sendable () -> AnalysedDocument) {
    self.make = make
  }

  /// True when somebody has asked already.
  var isBegun: Bool { task.withLock { $0 != nil } }

  /// The analysis; begins it where nobody has.
  func value() async -> AnalysedDocument {
    let task = task.withLock { task in
      if let task { return task }
      let started = Task.detached(priority: .userInitiated) { [make] in make() }
      task = started
      return started
    }
    return await task.value
  }
}
