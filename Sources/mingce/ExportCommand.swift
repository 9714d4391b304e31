import ArgumentParser
import Foundation
import Glossary
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce export --format tbx [-o FILE]`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: said(
      "导出术语库：提法与官员，附释义、任职日期和出处。",
      "Writes the glossary: programmes and officials with definitions, dated posts and sources."
    ),
    discussion: said(
      "tbx 是 TBX v3（ISO 30042:2019，GB/T 44227-2024，TBX-Basic，DCA 写法）。用 -o 时文件要么写全，要么不写；不用则词库写到标准输出，数目写到标准错误。用 --check 时什么都不写，只检查所给文件。",
      """
      tbx is TBX v3 (ISO 30042:2019, GB/T 44227-2024, TBX-Basic in DCA style). With -o the file is written whole or not at all; \
      without it the glossary goes to stdout and the counts to stderr. With --check nothing is written: the file named is checked.
      """
    )
  )

  @Option(name: .long, help: ArgumentHelp(said("文件格式。", "The file format."), valueName: "format"))
  var format: GlossaryExport.Format = .tbx

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(said("写到哪里；不给或 - 则写到标准输出。", "Where to write; stdout by default, and for -."), valueName: "file")
  )
  var file: String?

  @Flag(name: .long, help: said("FILE 不是导出的文件也覆盖。", "Replaces FILE even where no export wrote it."))
  var force = false

  @Option(name: .long, help: ArgumentHelp(said("词库的语言标记。", "The language tag of the glossary."), valueName: "tag"))
  var lang: String = "zh-CN"

  @Option(
    name: .long,
    help: ArgumentHelp(
      said(
        "只要这一类，可给多次；不给则是提法和官员。",
        "Only this kind; may be given more than once. By default programmes and officials."
      ),
      valueName: "kind"
    )
  )
  var kind: [GlossaryKind] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      said("检查这个术语库文件，同 check-glossary。", "Checks this glossary file, as check-glossary does."),
      valueName: "file"
    )
  )
  var check: [String] = []

  @OptionGroup var rules: GlossaryRuleOptions
  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  /// Nil for stdout.
  private var output: String? { file == "-" ? nil : file }

  func validate() throws {
    let language = AnswerLanguage.user
    if output?.isEmpty == true {
      throw ValidationError(language.pick("-o 后面要有文件名", "-o needs the name of a file"))
    }
    if !check.isEmpty, file != nil {
      throw ValidationError(language.pick("--check 不写文件，不能与 -o 同用", "--check writes nothing; leave -o out"))
    }
    if check.isEmpty, rules.schema != nil {
      throw ValidationError(language.pick("--schema 要与 --check 同用", "--schema goes with --check"))
    }
  }

  func run() async throws {
    if !check.isEmpty { return try rules.check(check) }
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let language = workspace.language
    if let output {
      let refusal =
        GlossaryDestination.refusal(of: output, base: workspace.base, language: language)
        ?? (force ? nil : GlossaryDestination.refusalToReplace(output, option: "--force", language: language))
      if let refusal { throw Failure.arguments(refusal) }
    }
    let asOf = AsOfDate(report: [], fileName: "", configuration: workspace.configuration, today: Workspace.today())
    let mapping = await GlossaryMapping(
      of: workspace.base,
      kinds: kind.isEmpty ? Self.defaultKinds : Set(kind),
      asOf: day ?? asOf.day,
      language: lang,
      format: format,
      destination: output
    )
    guard mapping.count > 0 else {
      throw Failure.unknown(
        language.pick("没有可导出的条目：语料里没有这类人物或提法", "nothing to export: the corpus knows nothing of this kind")
      )
    }
    // Stdout keeps nothing whole: there a signal may end the export at once.
    if output != nil { Interruption.begin() }
    defer { if output != nil { Interruption.end() } }
    do {
      tell(try write(mapping), language)
    } catch GlossaryError.interrupted {
      throw Failure(
        message: GlossaryWords.line(GlossaryError.interrupted, language),
        status: 128 + (Interruption.signalNumber ?? SIGINT)
      )
    } catch let error as GlossaryError {
      throw Failure.unknown(GlossaryWords.line(error, language))
    }
  }

  private func write(_ mapping: GlossaryMapping) throws -> GlossaryExportSummary {
    let export = GlossaryExport(format, tbxBasic: rules.dialect) { Interruption.signalNumber != nil }
    guard let output else {
      return try export.write(
        mapping.header,
        to: TerminalSink(),
        isExported: mapping.contains,
        next: mapping.reader()
      )
    }
    return try export.write(mapping.header, toFile: output, isExported: mapping.contains, next: mapping.reader())
  }

  private func tell(_ summary: GlossaryExportSummary, _ language: AnswerLanguage) {
    for issue in summary.issues {
      Terminal.note("\(issue.entry): " + language.pick(ChineseMessages.text(of: issue.reason), issue.reason))
    }
    if summary.issueCount > summary.issues.count {
      let rest = summary.issueCount - summary.issues.count
      Terminal.note(language.pick("另有 \(rest) 处", "\(rest) more"))
    }
    Terminal.note(Self.counts(of: summary, place: output ?? "stdout", language))
    Terminal.note(Self.readers(of: format, language))
  }

  /// What was written, in one line.
  static func counts(of summary: GlossaryExportSummary, place: String, _ language: AnswerLanguage) -> String {
    let languages = summary.languages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    var line = language.pick(
      "\(place)：\(summary.concepts) 条（人物 \(summary.persons)，任职 \(summary.tenures)），术语 \(summary.terms)（\(languages)），"
        + "释义 \(summary.definitions)，出处 \(summary.sources)，文档 \(summary.documents)，\(summary.bytes) 字节",
      "\(place): \(summary.concepts) entries (\(summary.persons) people, \(summary.tenures) tenures), "
        + "\(summary.terms) terms (\(languages)), \(summary.definitions) definitions, \(summary.sources) sources, "
        + "\(summary.documents) documents, \(summary.bytes) bytes"
    )
    if summary.skippedEntries > 0 {
      line += language.pick("；未写 \(summary.skippedEntries) 条", "; \(summary.skippedEntries) entries left out")
    }
    return line
  }

  /// What opens a file of this format; found by trying (README, "The glossary").
  static func readers(of format: GlossaryExport.Format, _ language: AnswerLanguage) -> String {
    switch format {
    case .tbx:
      language.pick(
        "TBX v3（GB/T 44227-2024）：按现行标准的术语工具可读；OmegaT、translate-toolkit、Weblate 只读旧版，请用 --format tbx2",
        "TBX v3 is for tools of the present standard; OmegaT, translate-toolkit and Weblate read the old one alone: "
          + "--format tbx2"
      )
    case .tbx2:
      language.pick(
        "TBX v2：OmegaT、translate-toolkit、Okapi 可读；Weblate 请加 --lang zh-Hans",
        "TBX v2 is read by OmegaT, translate-toolkit and Okapi; for Weblate add --lang zh-Hans"
      )
    case .tei:
      language.pick(
        "TEI P5：oXygen、XSLT 等可读；任职带起止日期和出处",
        "TEI P5 is read by oXygen and by XSLT; posts have dates and sources"
      )
    case .csv:
      language.pick("CSV（UTF-8）：WPS、LibreOffice、Excel 可打开", "CSV (UTF-8) is opened by LibreOffice, WPS and Excel")
    case .json: language.pick("JSON：供程序读取", "JSON is for programs")
    case .html: language.pick("网页：用浏览器打开，不需要联网", "The page opens in any browser and needs no network")
    }
  }

  /// Programmes and officials.
  static let defaultKinds: Set<GlossaryKind> = Set(GlossaryKind.allCases).subtracting([
    .journalist, .business, .person, .organisation, .place, .term,
  ])
}

/// Standard output, as the verbs write to it.
private final class TerminalSink: ByteSink {
  func write(_ bytes: UnsafeRawBufferPointer) throws { Terminal.write(Array(bytes)) }
}

extension GlossaryExport.Format: ExpressibleByArgument {}
extension GlossaryExport.TBXBasic: ExpressibleByArgument {}
extension GlossaryKind: ExpressibleByArgument {}
