import ArgumentParser
import KnowledgeIndex
import LanguageFeatures
import PolicyText

/// `mingce index`
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: said("读取语料，报告学到了什么、跳过了什么。", "Reads the corpus and tells what was learned and what was skipped.")
  )

  @Flag(
    name: .long,
    help: said("与重新建立的索引比较，不同则退出码为 1。", "Compare the index with one built anew; exit status 1 when they differ.")
  )
  var verify = false

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let workspace = try await workspace.open()
    let report = workspace.report
    let language = workspace.language
    let corpus = report.corpus
    for file in corpus.skipped where !report.glossaries.contains(where: { $0.path == file.path }) {
      Terminal.note(language.pick("跳过 ", "skipped ") + language.pick(file.notice))
    }
    try workspace.requireDocuments()
    let span = [corpus.firstDate?.iso, corpus.lastDate?.iso].compactMap { $0 }
    let days = span.count == 2 ? language.pick("，\(span[0]) 至 \(span[1])", ", \(span[0]) to \(span[1])") : ""
    Terminal.print(
      language.pick(
        "语料 \(corpus.origin)：\(corpus.documents) 份文档，\(corpus.articles) 篇文章\(days)",
        "corpus \(corpus.origin): \(corpus.documents) documents, \(corpus.articles) articles\(days)"
      )
    )
    Terminal.print(
      language.pick(
        "人物 \(report.people)，名目 \(report.programs)，跳过文件 \(corpus.skipped.count)，用时 \(Self.seconds(report.seconds)) 秒",
        "\(report.people) people, \(report.programs) programmes, \(corpus.skipped.count) files skipped, "
          + "\(Self.seconds(report.seconds)) seconds"
      )
    )
    for file in report.glossaries {
      guard let glossary = file.glossary else { continue }
      Terminal.print(
        language.pick(
          "词库 \(file.path)：条目 \(glossary.used)，未用 \(glossary.unused)",
          "glossary \(file.path): \(glossary.used) entries, \(glossary.unused) not used"
        )
      )
    }
    Terminal.print(
      language.pick(
        "新识别 \(report.recognised)，未变 \(report.unchanged)，已移除 \(report.removed)",
        "\(report.recognised) read anew, \(report.unchanged) unchanged, \(report.removed) removed"
      )
    )
    if verify { try await compare(workspace) }
  }

  private func compare(_ workspace: Workspace) async throws {
    let differences = try await workspace.base.verify(refreshing: false)
    let language = workspace.language
    for difference in differences { Terminal.note(difference) }
    guard differences.isEmpty else {
      throw Failure.unknown(
        language.pick(
          "索引与重建的不一致（\(differences.count) 处）；删除缓存后再运行 mingce index",
          "the index differs from a rebuild in \(differences.count) places; delete the cache and run mingce index"
        )
      )
    }
    Terminal.print(language.pick("索引与重建的一致", "the index equals a rebuild"))
  }

  static func seconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
