import ArgumentParser
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce define TERM|FILE:LINE:COL`
struct DefineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: said(
      "给出词语的定义所在行，或点明某人职务的那一行。",
      "Shows the line of the corpus where a term is defined, or an official is named with the post."
    ),
    discussion:
      said(
        "逐行给出 文件:行:列 和原文，最合适的在前。行、列从 1 数起，列按字数。",
        "Prints file:line:column and the text, best first. FILE:LINE:COL is 1-based, the column counts characters."
      )
  )

  @Argument(help: ArgumentHelp(said("词语，或文件中的位置。", "A term, or a place in a file."), valueName: "term|file:line:col"))
  var subject: String

  @Flag(name: .long, help: said("改为最早的出处。", "The earliest sighting instead."))
  var earliest = false

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let question = try Question(subject).prepare(in: workspace, asOf: day)
    let answer =
      earliest
      ? TargetAnswer.declaration(at: question.offset, in: question.bytes, context: question.context)
      : TargetAnswer.definition(at: question.offset, in: question.bytes, context: question.context)
    guard let answer, !answer.targets.isEmpty else { throw question.unknown() }
    for target in answer.targets {
      let place = "\(target.path):\(target.span.start.line + 1):\(target.span.start.scalar + 1)"
      Terminal.print([place, target.date?.iso ?? "", target.text].joined(separator: "\t"))
    }
  }
}
