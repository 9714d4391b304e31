import ArgumentParser
import Foundation
import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition

/// `mingce check FILE`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      "核对稿件：报告日期当天不成立的职务，与已知提法不一致的写法。",
      "Finds posts that do not hold on the report's date, and wordings that differ from the known one."
    ),
    discussion: said(
      "逐行给出 文件:行:列、程度、说明和所依据的语料行。有警告或错误时退出码为 1。",
      """
      Prints file:line:column, severity, message and the line of the corpus it rests on. Exit status 1 when there is a warning or an \
      error.
      """
    )
  )

  @Argument(help: ArgumentHelp(said("稿件。", "Reports."), valueName: "file"))
  var files: [String]

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let language = workspace.language
    var worst = 0
    let corpus = Set(
      await workspace.base.documents().map { document in
        URL(fileURLWithPath: document.path, relativeTo: URL(fileURLWithPath: workspace.root, isDirectory: true))
          .standardizedFileURL.path
      }
    )
    for file in files {
      let source = try SourceFile.read(file, language: language)
      var context = workspace.context(asOf: day, report: source.bytes, fileName: file)
      // A document of the corpus holds on its own dates.
      let isCorpus = day == nil && corpus.contains(URL(fileURLWithPath: file).standardizedFileURL.path)
      let hint = isCorpus ? AsOfDate.own(report: source, fileName: file) : context.asOf
      let overlay = Overlay(
        text: source,
        path: file,
        dateHint: hint,
        isCorpusDocument: isCorpus,
        over: context.lexicon
      )
      let days = isCorpus ? overlay.recognition.articles.compactMap(\.date) : [context.asOf]
      if let last = days.max() { context.asOf = last }
      let report = CheckReport(
        ReportAnalysis(overlay),
        context: context,
        severities: workspace.configuration.checks,
        usesArticleDates: isCorpus
      )
      let dateFinding =
        isCorpus
        ? nil
        : Finding.unreadableDate(
          workspace.asOf(report: source.bytes, fileName: file),
          severities: workspace.configuration.checks,
          language: language
        )
      let findings = [dateFinding].compactMap { $0 } + report.findings
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
      Terminal.note(Self.summary(of: report, file: file, days: days, language))
    }
    if worst > 0 { throw ExitCode(1) }
  }

  /// How many posts agree, differ, and cannot be told: nothing is passed over in silence.
  private static func summary(
    of report: CheckReport,
    file: String,
    days: [CalendarDate],
    _ language: AnswerLanguage
  ) -> String {
    let asOf: String
    switch (days.min(), days.max()) {
    case (let first?, let last?) where first != last:
      asOf = language.pick(
        "各篇以本身日期（\(first.iso) 至 \(last.iso)）为准",
        "as of each article's day (\(first.iso) to \(last.iso))"
      )
    case (let day?, _): asOf = language.pick("截至 \(day.iso)", "as of \(day.iso)")
    case (nil, _): asOf = language.pick("日期不详", "of no known day")
    }
    let wrong = report.findings.count { $0.check == .wrongPost || $0.check == .outdatedPost }
    return language.pick(
      "\(file)：\(asOf)，职务与语料一致 \(report.agreeing) 处，不符 \(wrong) 处，无从判断 \(report.undecided) 处",
      "\(file): \(asOf), posts in agreement with the corpus: \(report.agreeing), differing: \(wrong), "
        + "undecided: \(report.undecided)"
    )
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
