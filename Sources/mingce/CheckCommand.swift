import ArgumentParser
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce check FILE`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds posts that do not hold on the report's date, and wordings that differ from the known one.",
    discussion: """
      Prints file:line:column, severity, message and the line of the corpus it rests on. Exit status 1 when there is a warning or an \
      error.
      """
  )

  @Argument(help: ArgumentHelp("Reports.", valueName: "file"))
  var files: [String]

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let language = workspace.language
    var worst = 0
    for file in files {
      let source = try SourceFile.read(file, language: language)
      let context = workspace.context(asOf: day, report: source.bytes, fileName: file)
      let overlay = Overlay(text: source, path: file, dateHint: context.asOf, over: context.lexicon)
      let findings = Finding.findings(
        in: ReportAnalysis(overlay),
        context: context,
        severities: workspace.configuration.checks
      )
      for finding in findings {
        let place = source.commandLinePosition(ofByte: finding.range.lowerBound)
        var line =
          "\(file):\(place.line):\(place.column): \(Self.label(finding.severity, language)): \(finding.message)"
        line += " [\(finding.check.rawValue)]"
        if let evidence = finding.evidence {
          line += "\n  " + AnswerText(style: .plain, language: language).place(evidence)
        }
        Terminal.print(line)
        if finding.severity == .warning || finding.severity == .error { worst = 1 }
      }
      if findings.isEmpty {
        Terminal.note(
          language.pick("\(file)：截至 \(context.asOf.iso) 没有发现问题", "\(file): nothing found as of \(context.asOf.iso)")
        )
      }
    }
    if worst > 0 { throw ExitCode(1) }
  }

  private static func label(_ severity: CheckSeverity, _ language: AnswerLanguage) -> String {
    switch severity {
    case .off, .hint: language.pick("提示", "hint")
    case .information: language.pick("信息", "info")
    case .warning: language.pick("警告", "warning")
    case .error: language.pick("错误", "error")
    }
  }
}
