import ArgumentParser
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce define TERM|FILE:LINE:COL`
struct DefineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Shows the line of the corpus where a term is defined, or an official is named with the post.",
    discussion:
      "Prints file:line:column and the text, best first. FILE:LINE:COL is 1-based, the column counts characters."
  )

  @Argument(help: ArgumentHelp("A term, or a place in a file.", valueName: "term|file:line:col"))
  var subject: String

  @Flag(name: .long, help: "The earliest sighting instead.")
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
