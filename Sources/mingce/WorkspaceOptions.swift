import ArgumentParser
import Foundation
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// The options every verb that asks the corpus shares.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      said("工作区文件夹，默认为当前文件夹。", "The workspace folder; the current folder by default."),
      valueName: "folder"
    )
  )
  var root: String = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      said("用这些语料文件代替配置中的，可重复。", "Corpus files instead of the configured ones; may be given more than once."),
      valueName: "glob"
    )
  )
  var corpus: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      said(
        "用这些词库（TBX、TEI、CSV）代替配置中的，可重复。",
        "Curated glossaries (TBX, TEI, CSV) instead of the configured ones; may be given more than once."
      ),
      valueName: "file"
    )
  )
  var glossary: [String] = []

  /// Reads the configuration, brings the index up to date, and tells what went wrong on stderr.
  func open(progress: ProgressBar? = ProgressBar.onTerminal()) async throws -> Workspace {
    let language = AnswerLanguage.user
    let root = URL(fileURLWithPath: root).standardizedFileURL.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure.arguments(language.pick("没有文件夹 \(root)", "no folder \(root)"))
    }
    var configuration = Configuration()
    let file = root + "/.mingce.json"
    let (read, problems) = Configuration.read(file: file)
    configuration = read
    for problem in problems { Terminal.note("\(file): \(problem)") }
    if !corpus.isEmpty { configuration.corpus = corpus }
    if !glossary.isEmpty { configuration.glossaries = glossary }
    let base = KnowledgeBase(root: root, configuration: configuration, readGlossary: CuratedMapping.read)
    let report = try await base.refresh { progress?.show($0) }
    progress?.clear()
    for notice in report.notices { Terminal.note("mingce: " + language.pick(notice)) }
    return Workspace(root: root, configuration: configuration, base: base, report: report, language: language)
  }
}

/// The day answers hold for.
struct AsOfOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      said(
        "以哪一天为准（如 2023-06-29）；默认依次为稿件日期、配置、今天。",
        "The day answers hold for (2023-06-29); by default the report's own, else the configured one, else today."
      ),
      valueName: "date"
    )
  )
  var asOf: String?

  /// The day given; throws for what is no day.
  func given() throws -> CalendarDate? {
    guard let asOf else { return nil }
    guard let date = CalendarDate(iso: asOf) else {
      let language = AnswerLanguage.user
      throw Failure.arguments(
        language.pick("“\(asOf)”不是日期；请写成 2023-06-29", "\"\(asOf)\" is no date; write 2023-06-29")
      )
    }
    return date
  }
}

/// An open corpus.
struct Workspace {
  let root: String
  let configuration: Configuration
  let base: KnowledgeBase
  let report: IndexReport
  let language: AnswerLanguage

  /// The context for a question about `report`, or about nothing but a term.
  func context(asOf given: CalendarDate?, report bytes: [UInt8] = [], fileName: String = "") -> FeatureContext {
    let lexicon = base.lexicon
    let asOf = asOf(report: bytes, fileName: fileName)
    return FeatureContext(
      lexicon: lexicon,
      keys: CompletionIndex(lexicon: lexicon, readings: StandardReadings()),
      asOf: given ?? asOf.day,
      language: language
    )
  }

  /// The day a report says of itself, else the configured one, else today.
  func asOf(report bytes: [UInt8], fileName: String) -> AsOfDate {
    AsOfDate(report: bytes, fileName: fileName, configuration: configuration, today: Self.today())
  }

  /// Fails when there is neither a corpus nor a glossary to ask.
  func requireDocuments() throws {
    guard report.corpus.documents == 0, report.glossaries.allSatisfy({ $0.glossary?.entries.isEmpty ?? true }) else {
      return
    }
    for file in report.corpus.skipped { Terminal.note(language.pick(file.notice)) }
    throw Failure.unknown(
      language.pick(
        "\(root) 里没有可读的语料；请把文档放进 corpus/ 或 语料/，再运行 mingce index",
        "no readable corpus in \(root); put documents into corpus/ and run mingce index"
      )
    )
  }

  static func today() -> CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    if let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    // The clock may be set to a year no report has.
    guard let fallback = CalendarDate(year: 2000, month: 1, day: 1) else {
      preconditionFailure("a day of the calendar")
    }
    return fallback
  }
}
