import Glossary
import LanguageFeatures

/// Prints the findings of one file: all of them, but of one that comes over and over only the first; a tool that makes a mistake makes it
/// in every entry.
struct FindingLines {
  private struct Group {
    var count = 0
    var first: GlossaryFinding
  }

  private let language: AnswerLanguage
  private var groups: [String: Group] = [:]
  /// What was printed, as far as it may be said again: an import tells few problems, so that few are kept.
  private(set) var told: Set<String> = []

  /// Findings of one wording that are printed.
  private static let limit = 50
  /// Wordings that are counted, and lines that are kept: a hostile file may have any number.
  private static let memory = 1000

  init(_ language: AnswerLanguage) { self.language = language }

  mutating func tell(_ finding: GlossaryFinding) {
    let key = Self.wording(of: finding.message)
    if groups[key] != nil || groups.count < Self.memory {
      groups[key, default: Group(first: finding)].count += 1
      if (groups[key]?.count ?? 0) > Self.limit { return }
    }
    let line = GlossaryWords.line(finding, language)
    if told.count < Self.memory { told.insert(line) }
    Terminal.print(line)
  }

  /// Says how many were not printed.
  func finish() {
    let left = groups.values.filter { $0.count > Self.limit }
    for group in left.sorted(by: { ($0.first.line, $0.first.column) < ($1.first.line, $1.first.column) }) {
      let rest = group.count - Self.limit
      Terminal.print(
        language.pick(
          "\(group.first.file): 同类问题另有 \(rest) 处，如第 \(group.first.line) 行",
          "\(group.first.file): \(rest) more like that of line \(group.first.line)"
        )
      )
    }
  }

  /// The message without what varies: quoted texts and numbers.
  private static func wording(of message: String) -> String {
    var isQuoted = false
    let kept = message.utf8.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
