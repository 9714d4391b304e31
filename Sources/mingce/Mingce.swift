import ArgumentParser
import Foundation
import LanguageFeatures

/// The command line: one file per verb.
struct Mingce: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "mingce",
    abstract: said(
      "名册：写公文、写新闻的人用的人名职务与固定提法助手，一切以日期为准。",
      "Dated knowledge of officials and programmes for people who write Chinese policy reports."
    ),
    discussion: said(
      """
      读取一批政府文件和报纸文字（工作区里的 corpus/、语料/ 或 seeds/，没有则读全部文本文件），
      记住谁在什么时候担任什么职务、有哪些提法，按日期作答，并指明所依据的语料行。

      退出码：0 完成；1 读不到或不知道；2 参数有误。
      """,
      """
      Reads a corpus of government documents and newspaper text (the folder corpus/, 语料/ or seeds/ of the workspace, else its text \
      files), learns who held which post when and which programmes and fixed expressions are in use, and answers as of a day, with \
      the line of the corpus that each answer rests on.

      Exit status: 0 done; 1 nothing could be read, or nothing is known; 2 bad arguments.
      """
    ),
    version: version,
    subcommands: [
      IndexCommand.self, HoverCommand.self, CompleteCommand.self, DefineCommand.self, ReferencesCommand.self,
      CheckCommand.self, EntitiesCommand.self, ExportCommand.self, CheckGlossaryCommand.self, DoctorCommand.self,
      LSPCommand.self,
    ]
  )
}

/// Parses, runs, and gives every failure its exit status.
@main
enum Main {
  static func main() async {
    // A reader that goes away (`| head`) is no crash: the write fails and ends the process quietly.
    signal(SIGPIPE, SIG_IGN)
    if LSPCommand.isPlain(Array(CommandLine.arguments.dropFirst())) { exit(LSPCommand.serve()) }
    do {
      var command = try Mingce.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      // What was given on the command line comes back in messages.
      Terminal.note("mingce: \(Terminal.shown(failure.message))")
      exit(failure.status)
    } catch {
      let code = Mingce.exitCode(for: error)
      let message = Mingce.fullMessage(for: error)
      if code.isSuccess {
        if !message.isEmpty { Terminal.print(HelpText.localized(message)) }
        exit(0)
      }
      if !message.isEmpty { Terminal.note(HelpText.localized(message)) }
      exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}

/// A failure with its message and exit status.
struct Failure: Error, CustomStringConvertible {
  var message: String
  /// 1: nothing could be read or is known; 2: bad arguments.
  var status: Int32

  var description: String { message }

  static func unknown(_ message: String) -> Failure { Failure(message: message, status: 1) }
  static func arguments(_ message: String) -> Failure { Failure(message: message, status: 2) }
}

extension AnswerLanguage {
  /// The language of the user's locale.
  static var user: AnswerLanguage {
    let variables = ProcessInfo.processInfo.environment
    // POSIX.1-2017, 8.2: LC_ALL before LC_MESSAGES before LANG, an empty value counting as unset.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    return AnswerLanguage(locale: locale ?? "")
  }
}

/// One of two wordings, by the user's locale.
func said(_ chinese: String, _ english: String) -> String { AnswerLanguage.user.pick(chinese, english) }

/// The same as help for an argument.
func said(_ chinese: String, _ english: String) -> ArgumentHelp { ArgumentHelp(said(chinese, english) as String) }
