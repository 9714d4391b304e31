import ArgumentParser
import Foundation
import Glossary
import KnowledgeIndex
import LanguageFeatures

/// `mingce export --format tbx [-o FILE]`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the glossary: programmes and officials with definitions, dated posts and sources.",
    discussion: """
      tbx is TBX v3 (ISO 30042:2019, GB/T 44227-2024, TBX-Basic in DCA style). With -o the file is written whole or not at all; \
      without it the glossary goes to stdout and the counts to stderr.
      """
  )

  @Option(name: .long, help: ArgumentHelp("The file format.", valueName: "format"))
  var format: GlossaryExport.Format = .tbx

  @Option(name: .customLong("tbx-basic"), help: "The rules of TBX-Basic: what all versions take, or those of one.")
  var dialect: GlossaryExport.TBXBasic = .common

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write; stdout by default.", valueName: "file")
  )
  var output: String?

  @Option(name: .long, help: ArgumentHelp("The language tag of the glossary.", valueName: "tag"))
  var lang: String = "zh-CN"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this kind; may be given more than once. By default programmes and officials.",
      valueName: "kind"
    )
  )
  var kind: [GlossaryKind] = []

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let language = workspace.language
    let context = workspace.context(asOf: day)
    let kinds = kind.isEmpty ? Self.defaultKinds : Set(kind)
    var mapping = GlossaryMapping(kinds: kinds, asOf: context.asOf)
    let glossary = mapping.glossary(
      of: context.lexicon,
      documents: await workspace.base.documents(),
      title: language.pick("名册术语表", "Mingce glossary"),
      language: lang
    )
    let export = GlossaryExport(format, tbxBasic: dialect)
    do {
      let summary: GlossaryExportSummary
      if let output {
        summary = try export.write(glossary, toFile: output)
      } else {
        let sink = MemorySink()
        summary = try export.write(glossary, to: sink)
        Terminal.write(sink.bytes)
      }
      for issue in summary.issues { Terminal.note("\(issue.entry): \(issue.reason)") }
      let place = output ?? "stdout"
      Terminal.note(
        language.pick(
          "\(place)：\(summary.concepts) 条（人物 \(summary.persons)，任职 \(summary.tenures)），术语 \(summary.terms)，"
            + "释义 \(summary.definitions)，出处 \(summary.sources)，\(summary.bytes) 字节",
          "\(place): \(summary.concepts) entries (\(summary.persons) people, \(summary.tenures) tenures), "
            + "\(summary.terms) terms, \(summary.definitions) definitions, \(summary.sources) sources, \(summary.bytes) bytes"
        )
      )
    } catch let error as GlossaryError {
      throw Failure.unknown(error.description)
    }
  }

  /// Programmes and officials.
  static let defaultKinds: Set<GlossaryKind> = Set(GlossaryKind.allCases).subtracting([
    .journalist, .business, .person, .organisation, .place, .term,
  ])
}

extension GlossaryExport.Format: ExpressibleByArgument {}
extension GlossaryExport.TBXBasic: ExpressibleByArgument {}
extension GlossaryKind: ExpressibleByArgument {}
