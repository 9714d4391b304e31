import Foundation
import KnowledgeIndex
import LanguageFeatures

/// What an import made of a glossary file, for people.
enum GlossaryReport {
  /// One file of the configuration, on stdout.
  static func print(_ file: CuratedFile, _ language: AnswerLanguage) {
    Terminal.print(language.pick("词库　　", "glossary  ") + file.path)
    if let problem = file.problem { Terminal.print(language.pick("　未用　", "  not read ") + language.pick(problem)) }
    guard let glossary = file.glossary else { return }
    for line in lines(of: glossary, language) { Terminal.print("  " + line) }
  }

  /// The counts, one line for each data category, then what could not be taken as it is.
  static func lines(of glossary: CuratedGlossary, _ language: AnswerLanguage) -> [String] {
    var lines = [
      "\(glossary.format): "
        + language.pick(
          "可用条目 \(glossary.used)，未用 \(glossary.unused)",
          "\(glossary.used) entries in use, \(glossary.unused) without a Chinese term"
        )
    ]
    let width = glossary.categories.map { Self.width(of: $0.name) }.max() ?? 0
    for category in glossary.categories {
      let name = category.name + String(repeating: " ", count: width - Self.width(of: category.name))
      var line = language.pick(
        "\(name)  读到 \(category.read)，照收 \(category.kept)，转存 \(category.mapped)，未收 \(category.ignored)",
        "\(name)  \(category.read) read, \(category.kept) kept, \(category.mapped) mapped, \(category.ignored) ignored"
      )
      if let first = category.firstIgnoredLine { line += language.pick("（自第 \(first) 行）", " (from line \(first))") }
      lines.append(line)
    }
    lines += glossary.problems.map(language.pick)
    if glossary.problemCount > glossary.problems.count {
      let rest = glossary.problemCount - glossary.problems.count
      lines.append(language.pick("另有 \(rest) 处问题", "\(rest) more problems"))
    }
    return lines
  }

  /// Columns on a terminal, where a Han character takes two (UAX #11).
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
