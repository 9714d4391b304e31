import ArgumentParser
import LanguageServer
import Logging

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
      readGlossary: CuratedMapping.read,
      exportGlossary: LSPGlossary.export
    )
    if code != 0 { throw ExitCode(code) }
  }
}
