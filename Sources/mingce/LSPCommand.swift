import ArgumentParser
import LanguageServer
import Logging

/// `mingce lsp`
struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: said(
      "供编辑器调用的语言服务器（标准输入输出）。",
      "Serve an editor over standard input and output (Language Server Protocol)."
    ),
    discussion: said(
      "由编辑器启动。消息走标准输出，日志走标准错误。",
      "Editors start this. Messages go to standard output, logs to standard error."
    )
  )

  @Flag(
    help: said("为会传它的编辑器保留，总是用标准输入输出。", "Accepted for editors that pass it; standard input and output are always used.")
  )
  var stdio = false

  @Option(
    name: .customLong("clientProcessId"),
    help: said("为会传它的编辑器保留，客户端自己会说。", "Accepted for editors that pass it; the client says it itself.")
  )
  var clientProcess: Int?

  @Option(
    help: said(
      "日志级别：trace、debug、info、notice、warning、error、critical。",
      "What is logged: trace, debug, info, notice, warning, error or critical."
    ),
    transform: { name in
      guard let level = Logger.Level(rawValue: name) else { throw ValidationError("'\(name)' is no log level") }
      return level
    }
  )
  var logLevel = Logger.Level.info

  /// True for the command lines editors use. They are served without the argument parser, whose reflection is a fifth of the time from
  /// the start of the process to the first answer.
  static func isPlain(_ arguments: [String]) -> Bool {
    arguments == ["lsp"] || arguments == ["lsp", "--stdio"]
  }

  func run() throws {
    let code = Self.serve(logLevel: logLevel)
    if code != 0 { throw ExitCode(code) }
  }

  /// Serves one client and gives the exit status.
  static func serve(logLevel: Logger.Level = .info) -> Int32 {
    LanguageServer.run(
      version: Mingce.version,
      logLevel: logLevel,
      readGlossary: CuratedMapping.read,
      exportGlossary: LSPGlossary.export
    )
  }
}
