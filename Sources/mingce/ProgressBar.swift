import Foundation
import KnowledgeIndex
import LanguageFeatures
import Synchronization

/// A bar on stderr that shows how far indexing has come; nothing where stderr is no terminal.
final class ProgressBar: Sendable {
  private let language: AnswerLanguage
  private let shown = Mutex<String>("")

  private init(language: AnswerLanguage) {
    self.language = language
  }

  static func onTerminal() -> ProgressBar? {
    Terminal.showsProgress ? ProgressBar(language: .user) : nil
  }

  func show(_ progress: IndexProgress) {
    let phase =
      switch progress.phase {
      case .reading: language.pick("读取", "reading")
      case .consolidating: language.pick("归并", "joining")
      case .matching: language.pick("查找", "matching")
      }
    let width = 30
    let done = progress.total > 0 ? min(width, progress.done * width / progress.total) : 0
    let bar = String(repeating: "█", count: done) + String(repeating: "░", count: width - done)
    let line = "\(phase) \(bar) \(progress.done)/\(progress.total)"
    shown.withLock { last in
      // The same picture twice is only flicker.
      guard line != last else { return }
      last = line
      FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }
  }

  /// Takes the bar away, so that the next message begins a line.
  func clear() {
    shown.withLock { last in
      if !last.isEmpty { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      last = ""
    }
  }
}
