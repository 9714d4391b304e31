import ArgumentParser
import Foundation
import KnowledgeIndex
import LanguageFeatures

/// `mingce entities [--json] [PATH…]`
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: said("列出语料中的人物和提法。", "Prints the people and programmes of a corpus."),
    discussion: said(
      "这里写出的文件和文件夹当作一份语料来读，不留缓存；不写则读工作区的语料。加 --json 输出一个 JSON 对象，否则每个实体一行。",
      """
      Files and folders named here are read as one corpus and leave nothing in the cache; without them the workspace's corpus is \
      read. With --json one JSON object goes to stdout, format version 1; without it one line for each entity: name, kind, posts or \
      mentions.
      """
    )
  )

  @Flag(help: said("只输出一个 JSON 对象（格式第 1 版）。", "Print one JSON object, format version 1, alone to stdout."))
  var json = false

  @Argument(help: ArgumentHelp(said("当作一份语料读的文件和文件夹。", "Files and folders read as one corpus."), valueName: "path"))
  var paths: [String] = []

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let base = try await paths.isEmpty ? workspace.open().base : read()
    let report = await KnownEntities.report(of: base)
    for skipped in report.skipped { Terminal.note("\(skipped.path): \(skipped.reason)") }
    if report.documents.isEmpty {
      throw Failure.unknown(AnswerLanguage.user.pick("没有可读的文档", "no document could be read"))
    }
    guard !json else {
      Terminal.write(report.json())
      return
    }
    for person in report.people {
      // A post that texts write in several ways is one.
      var posts: [String] = []
      let former = AnswerLanguage.user.pick("原", "former ")
      for post in person.posts.map({ ($0.isFormer ? former : "") + $0.post }) where !posts.contains(post) {
        posts.append(post)
      }
      Terminal.print("\(person.name)\t\(person.category)\t\(posts.joined(separator: "、"))")
    }
    for program in report.programs {
      Terminal.print("\(program.name)\t\(program.kind)\t\(program.mentions.count)")
    }
  }

  /// The named files as a corpus in memory.
  private func read() async throws -> KnowledgeBase {
    let root = FileManager.default.currentDirectoryPath
    let patterns = paths.map { path in
      // A path may hold characters that mean something in a glob; the files are named, not searched.
      var path = path
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }
    let corpus = FolderCorpus(root: root, patterns: patterns, sizeLimit: Configuration().sizeLimit)
    var configuration = Configuration()
    configuration.glossaries = workspace.glossary
    let base = KnowledgeBase(
      source: corpus,
      root: root,
      configuration: configuration,
      readGlossary: CuratedMapping.read
    )
    let progress = ProgressBar.onTerminal()
    let report = try await base.refresh { progress?.show($0) }
    progress?.clear()
    for notice in report.notices { Terminal.note("mingce: " + AnswerLanguage.user.pick(notice)) }
    return base
  }
}
