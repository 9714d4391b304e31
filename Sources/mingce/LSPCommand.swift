import ArgumentParser
import Glossary
import KnowledgeIndex
import LanguageServer
import Logging
import PolicyText

/// `mingce lsp`
struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor over standard input and output (Language Server Protocol).",
    discussion: "Editors start this. Messages go to standard output, logs to standard error."
  )

  @Flag(help: "Accepted for editors that pass it; standard input and output are always used.")
  var stdio = false

  @Option(name: .customLong("clientProcessId"), help: "Accepted for editors that pass it; the client says it itself.")
  var clientProcess: Int?

  @Option(
    help: "What is logged: trace, debug, info, notice, warning, error or critical.",
    transform: { name in
      guard let level = Logger.Level(rawValue: name) else { throw ValidationError("'\(name)' is no log level") }
      return level
    }
  )
  var logLevel = Logger.Level.info

  func run() throws {
    let code = LanguageServer.run(
      version: Mingce.version,
      logLevel: logLevel,
      exportGlossary: { try await Self.export($0, format: $1, path: $2, asOf: $3) }
    )
    if code != 0 { throw ExitCode(code) }
  }

  /// What the editors' command "export the glossary" does: as `mingce export`, from the corpus the server has open.
  private static func export(_ base: KnowledgeBase, format: String, path: String, asOf: CalendarDate) async throws
    -> String
  {
    guard let format = GlossaryExport.Format(rawValue: format) else {
      throw Failure.arguments("no format \(format)")
    }
    var mapping = GlossaryMapping(kinds: ExportCommand.defaultKinds, asOf: asOf)
    let glossary = mapping.glossary(
      of: base.lexicon,
      documents: await base.documents(),
      title: "名册术语表",
      language: "zh-CN"
    )
    let summary = try GlossaryExport(format, tbxBasic: .common).write(glossary, toFile: path)
    return "\(path): \(summary.concepts) entries, \(summary.definitions) definitions, \(summary.bytes) bytes"
  }
}
