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
    var line = refusal(String(line))
    if let (english, chinese) = beginnings.first(where: { line.hasPrefix($0.0) }) {
      line = chinese + line.dropFirst(english.count)
    }
    if let (english, chinese) = endings.first(where: { line.hasSuffix($0.0) }) {
      line = line.dropLast(english.count) + chinese
    }
    guard let start = line.firstRange(of: " (default: "), line.last == ")" else { return line }
    return line[..<start.lowerBound] + "（默认 " + line[start.upperBound...].dropLast() + "）"
  }

  /// A line that refuses arguments, in Chinese; any other line as it is.
  private static func refusal(_ line: String) -> String {
    let mark = "Error: "
    guard line.hasPrefix(mark) else { return line }
    let message = line.dropFirst(mark.count)
    for (english, chinese) in refusals {
      if let values = values(in: message, of: english) {
        let parts = chinese.split(separator: "%", omittingEmptySubsequences: false)
        return mark + zip(parts, values + [""]).map { $0 + $1 }.joined()
      }
    }
    return line
  }

  /// What stands in `text` at the places of `%` in `template`, in their order; nil where the rest differs. No value is empty.
  private static func values(in text: Substring, of template: String) -> [String]? {
    let parts = template.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = parts.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    for (index, part) in parts.enumerated().dropFirst() {
      let isLast = index == parts.count - 1
      guard let end = isLast && part.isEmpty ? rest.endIndex : rest.firstRange(of: part)?.lowerBound,
        end > rest.startIndex
      else { return nil }
      values.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(part.count)
    }
    return rest.isEmpty ? values : nil
  }

  // The longer wording before the one it begins with.
  private static let refusals = [
    ("Missing expected argument '%'", "缺少参数 %"),
    ("Missing expected arguments '%'", "缺少参数 %"),
    ("Unknown option '%'. Did you mean '%'?", "没有选项 %；是不是要写 %？"),
    ("Unknown option '%'", "没有选项 %"),
    ("The value '%' is invalid for '%'. Please provide one of the following:", "“%”不能用于 %，可用的是："),
    ("The value '%' is invalid for '%'. Please provide one of %.", "“%”不能用于 %，可用的是 %"),
    ("The value '%' is invalid for '%': %", "“%”不能用于 %：%"),
    ("The value '%' is invalid for '%'", "“%”不能用于 %"),
    ("Missing value for '%'", "% 后面缺少值"),
    ("Unexpected argument '%'", "多余的参数“%”"),
    ("% unexpected arguments: %", "有 % 个多余的参数：%"),
  ]

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
