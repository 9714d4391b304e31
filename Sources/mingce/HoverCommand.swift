import ArgumentParser
import KnowledgeIndex
import LanguageFeatures

/// `mingce hover TERM|FILE:LINE:COL`
struct HoverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hover",
    abstract: said("显示某词语在某日的情况。", "Shows what is known of a term, as of a day."),
    discussion: said(
      "FILE:LINE:COL 的行、列从 1 数起，列按字数。",
      "FILE:LINE:COL is 1-based; the column counts characters (Unicode scalars)."
    )
  )

  @Argument(help: ArgumentHelp(said("词语，或文件中的位置。", "A term, or a place in a file."), valueName: "term|file:line:col"))
  var subject: String

  @Flag(name: .long, help: said("输出 Markdown，与编辑器所得相同。", "Print Markdown, as editors get it."))
  var markdown = false

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let question = try Question(subject).prepare(in: workspace, asOf: day)
    guard let hover = HoverAnswer.hover(at: question.offset, in: question.bytes, context: question.context) else {
      throw question.unknown()
    }
    let text = AnswerText(style: markdown ? .markdown : .plain, language: workspace.language) { citation in
      "\(citation.path)#L\(citation.span.start.line + 1)"
    }
    Terminal.print(text.text(of: hover))
  }
}
