import LanguageFeatures

/// The help's own words, which the library that reads the arguments knows in English only.
enum HelpText {
  /// `text` as the user's locale has it.
  static func localized(_ text: String) -> String {
    guard AnswerLanguage.user == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { localized(line: $0) }.joined(
      separator: "\n"
    )
  }

  private static func localized(line: Substring) -> String {
    var line = String(line)
    if let (english, chinese) = beginnings.first(where: { line.hasPrefix($0.0) }) {
      line = chinese + line.dropFirst(english.count)
    }
    if let (english, chinese) = endings.first(where: { line.hasSuffix($0.0) }) {
      line = line.dropLast(english.count) + chinese
    }
    guard let start = line.firstRange(of: " (default: "), line.last == ")" else { return line }
    return line[..<start.lowerBound] + "（默认 " + line[start.upperBound...].dropLast() + "）"
  }

  private static let beginnings = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Error: ", "错误："), ("Help: ", "说明："),
    ("  See 'mingce help <subcommand>' for detailed information.", "  各子命令的详情：mingce help <子命令>"),
    ("  See '", "  详见 '"),
  ]

  private static let endings = [
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), (" for more information.", ""), (" for detailed help.", ""),
  ]
}
