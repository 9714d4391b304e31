/// Why a glossary could not be written or read.
package enum GlossaryError: Error, Equatable, CustomStringConvertible {
  /// A call to the system failed: what was tried, on which path, and the system's reason.
  case system(action: String, path: String, reason: String)
  /// A signal or the user asked to stop.
  case interrupted
  /// libxml2 refused a call of the writer.
  case writer(String)
  /// An entry came before one that should follow it; ids of the two.
  case order(previous: String, next: String)
  /// The format has no way to write a glossary without entries.
  case empty
  /// The glossary's own language is no language tag.
  case language(String)
  /// A file that cannot be read further; `file:line:column`, and why.
  case unreadable(file: String, line: Int, column: Int, reason: String)

  /// What happened, where, in one line.
  package var description: String {
    switch self {
    case .system(let action, let path, let reason): "cannot \(action) \(path): \(reason)"
    case .interrupted: "interrupted; the previous file is untouched"
    case .writer(let call): "libxml2 refused to write: \(call)"
    case .order(let previous, let next): "entry \(next) follows \(previous); entries must ascend by id without repeats"
    case .empty: "there is no entry to write, and this format cannot be empty"
    case .language(let tag): "\"\(tag)\" is no language tag (BCP 47), e.g. zh-CN or zh-Hans"
    case .unreadable(let file, let line, let column, let reason): "\(file):\(line):\(column): \(reason)"
    }
  }
}
