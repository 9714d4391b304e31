import ArgumentParser
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce references TERM|FILE:LINE:COL`
struct ReferencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: said("列出词语的每一处出处，新的在前。", "Lists every mention of a term, newest first."),
    discussion:
      said(
        "逐行给出 文件:行:列、日期和写法。行、列从 1 数起，列按字数。",
        "Prints file:line:column, the date and the form. FILE:LINE:COL is 1-based, the column counts characters."
      )
  )

  @Argument(help: ArgumentHelp(said("词语，或文件中的位置。", "A term, or a place in a file."), valueName: "term|file:line:col"))
  var subject: String

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let question = try Question(subject).prepare(in: workspace, asOf: nil)
    let answer = await ReferencesAnswer.references(
      at: question.offset,
      in: question.bytes,
      context: question.context,
      base: workspace.base
    )
    guard let answer, !answer.mentions.isEmpty else { throw question.unknown() }
    for mention in answer.mentions {
      let place = "\(mention.path):\(mention.span.start.line + 1):\(mention.span.start.scalar + 1)"
      Terminal.print([place, mention.date?.iso ?? "", mention.form].joined(separator: "\t"))
    }
  }
}
