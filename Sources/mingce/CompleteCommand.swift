import ArgumentParser
import KnowledgeIndex
import LanguageFeatures

/// `mingce complete TEXT`
struct CompleteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: said(
      "列出可接在文字后面的候选：汉字、拼音、句子中间都行。",
      "Shows what can follow a text: in Han, in pinyin, in the middle of a sentence."
    )
  )

  @Argument(help: ArgumentHelp(said("光标前的文字。", "The text before the caret."), valueName: "text"))
  var text: String

  @Option(name: .long, help: said("最多列出的行数。", "At most this many lines."))
  var limit: Int = 10

  @OptionGroup var asOf: AsOfOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if limit < 1 { throw ValidationError(said("--limit 至少为 1。", "--limit must be at least 1.") as String) }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ValidationError(said("请给出光标前的文字。", "Give the text before the caret.") as String)
    }
  }

  func run() async throws {
    let day = try asOf.given()
    let workspace = try await workspace.open()
    try workspace.requireDocuments()
    let bytes = Array(text.utf8)
    let context = workspace.context(asOf: day)
    let answer = CompletionAnswer.complete(at: bytes.count, in: bytes, context: context, shape: .narrow)
    if answer.items.isEmpty {
      throw Failure.unknown(
        workspace.language.pick("“\(text)”之后没有可补的", "nothing in the corpus continues \(text)")
      )
    }
    for item in answer.items.prefix(limit) {
      Terminal.print([item.label, item.detail, item.date ?? ""].joined(separator: "\t"))
    }
  }
}
