import Glossary
import KnowledgeIndex
import LanguageFeatures

/// What the glossary's reader, checker and writer say, in the user's language.
enum GlossaryWords {
  /// A finding in both languages.
  static func notice(of finding: GlossaryFinding) -> Notice { Notice(line(finding, .chinese), line(finding, .english)) }

  /// An error in both languages.
  static func notice(of error: GlossaryError) -> Notice { Notice(line(error, .chinese), line(error, .english)) }

  /// `file:line:column: error: message`
  static func line(_ finding: GlossaryFinding, _ language: AnswerLanguage) -> String {
    guard language == .chinese else { return finding.description }
    let severity = finding.severity == .error ? "错误" : "警告"
    return
      "\(finding.file):\(finding.line):\(finding.column): \(severity): \(ChineseMessages.text(of: finding.message))"
  }

  /// One line; `file:line:column: message` where the error has a place.
  static func line(_ error: GlossaryError, _ language: AnswerLanguage) -> String {
    guard language == .chinese else { return error.description }
    if case .unreadable(let file, let line, let column, let reason) = error {
      return "\(file):\(line):\(column): \(ChineseMessages.text(of: reason))"
    }
    return ChineseMessages.text(of: error.description)
  }
}
