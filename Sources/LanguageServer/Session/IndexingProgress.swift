import KnowledgeIndex
import LanguageServerProtocol

/// Shows the client that a corpus is being read (work-done progress begun by the server). Lives in the session's loop.
final class IndexingProgress {
  private enum State {
    /// The client was asked for the token and has not answered.
    case asked
    case shown
  }

  private unowned let session: Session
  private var states: [Int: State] = [:]
  /// True from `initialized` on: nothing is asked of the client before.
  private var isReady = false
  private var waiting: [Int: FolderSnapshot] = [:]
  private var unseen: [Int: FolderSnapshot] = [:]

  init(session: Session) {
    self.session = session
  }

  /// `initialized` came: what began before is shown now.
  func clientIsReady() {
    isReady = true
    for (identifier, folder) in waiting.sorted(by: { $0.key < $1.key }) { begin(identifier, folder: folder) }
    waiting = [:]
  }

  /// A later look through a corpus is shown only where it has at least this many files to do: a save must not flicker.
  static let worthShowing = 50

  /// A corpus is looked through again.
  func mayBegin(_ identifier: Int, folder: FolderSnapshot) { unseen[identifier] = folder }

  /// A corpus begins to be read.
  func begin(_ identifier: Int, folder: FolderSnapshot) {
    guard session.client.capabilities.progress else { return }
    guard isReady else {
      waiting[identifier] = folder
      return
    }
    guard states[identifier] == nil else { return }
    states[identifier] = .asked
    let token = token(identifier)
    session.request("window/workDoneProgress/create", CreateProgressParams(token: token)) { [weak self] _, error in
      guard let self, case .asked = states[identifier] else { return }
      if error != nil {
        states[identifier] = nil
        return
      }
      states[identifier] = .shown
      let title = "Mingce: reading the corpus"
      session.notify(
        "$/progress",
        ProgressParams(token: token, value: .begin(title: title, message: folder.path, percentage: 0))
      )
    }
  }

  /// It has come this far.
  func report(_ identifier: Int, _ progress: IndexProgress) {
    if progress.total >= Self.worthShowing, let folder = unseen.removeValue(forKey: identifier) {
      begin(identifier, folder: folder)
    }
    guard states[identifier] == .shown else { return }
    let percentage = ProgressThrottle.percentage(progress)
    let message = "\(progress.phase.rawValue) \(progress.done)/\(progress.total)"
    session.notify(
      "$/progress",
      ProgressParams(token: token(identifier), value: .report(message: message, percentage: percentage))
    )
  }

  /// It is done, or given up.
  func end(_ identifier: Int, message: String?) {
    waiting[identifier] = nil
    unseen[identifier] = nil
    guard let state = states.removeValue(forKey: identifier), state == .shown else { return }
    session.notify("$/progress", ProgressParams(token: token(identifier), value: .end(message: message)))
  }

  private func token(_ identifier: Int) -> ProgressToken {
    ProgressToken(.text("mingce-index-\(identifier)"))
  }
}

/// Lets a report through when its phase or its whole percentage is new, so that a corpus of a million files sends a few hundred.
final class ProgressThrottle: Sendable {
  private let last = Locked<IndexProgress?>(nil)
  private let send: @Sendable (IndexProgress) -> Void

  init(_ send: @escaping @Sendable (IndexProgress) -> Void) {
    self.send = send
  }

  func report(_ progress: IndexProgress) {
    let isNew = last.withLock { last in
      if let before = last, before.phase == progress.phase,
        Self.percentage(before) == Self.percentage(progress)
      {
        return false
      }
      last = progress
      return true
    }
    if isNew { send(progress) }
  }

  /// Of the whole work, the three phases weighed by what they usually cost; 0...100, never falling.
  static func percentage(_ progress: IndexProgress) -> Int {
    let inPhase = progress.total > 0 ? min(progress.done * 100 / progress.total, 100) : 0
    switch progress.phase {
    case .reading: return inPhase * 70 / 100
    case .consolidating: return 70 + inPhase * 10 / 100
    case .matching: return 80 + inPhase * 20 / 100
    }
  }
}
