import ArgumentParser
import Foundation
import KnowledgeIndex
import LanguageFeatures
import Recognition

/// `mingce doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: said(
      "显示版本、找到的语料、缓存，以及各编辑器还缺什么。",
      "Shows versions, the corpus found, the cache, and what each editor needs."
    )
  )

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let workspace = try await workspace.open()
    let language = workspace.language
    let corpus = workspace.report.corpus
    let program = CommandLine.arguments.first ?? "mingce"
    Terminal.print("mingce \(Mingce.version) (\(language.pick("识别版本", "recogniser")) \(Recognizer.version))")
    Terminal.print(language.pick("程序　　", "program   ") + (Self.which(program) ?? program))
    Terminal.print(language.pick("工作区　", "workspace ") + workspace.root)
    let settings = workspace.root + "/.mingce.json"
    let hasSettings = FileManager.default.fileExists(atPath: settings)
    Terminal.print(
      language.pick("配置　　", "settings  ") + (hasSettings ? settings : language.pick("无（用默认值）", "none (defaults)"))
    )
    Terminal.print(
      language.pick("语料　　", "corpus    ") + corpus.origin
        + language.pick(
          "：\(corpus.documents) 份文档，\(corpus.articles) 篇文章",
          ": \(corpus.documents) documents, \(corpus.articles) articles"
        )
    )
    for file in corpus.skipped where !workspace.report.glossaries.contains(where: { $0.path == file.path }) {
      Terminal.print(language.pick("　跳过　", "  skipped ") + language.pick(file.notice))
    }
    for file in workspace.report.glossaries { GlossaryReport.print(file, language) }
    Terminal.print(
      language.pick("缓存　　", "cache     ")
        + (workspace.base.cachePath ?? language.pick("仅在内存中", "in memory only"))
    )
    Terminal.print("")
    for editor in Self.editors {
      let found = editor.programs.lazy.compactMap(Self.which).first
      let state = found ?? language.pick("未安装", "not installed")
      Terminal.print("\(editor.name): \(state)\n  " + language.pick(editor.chinese, editor.english))
    }
    if Self.which("mingce") == nil {
      Terminal.print(
        language.pick(
          "\nmingce 不在 PATH 里；编辑器要能找到它：sudo install \(program) /usr/local/bin/",
          "\nmingce is not on PATH, where editors look for it: sudo install \(program) /usr/local/bin/"
        )
      )
    }
    try workspace.requireDocuments()
  }

  private struct Editor {
    var name: String
    var programs: [String]
    var chinese: String
    var english: String
  }

  private static let editors = [
    Editor(
      name: "Vim",
      programs: ["vim"],
      chinese: "9.0 以上：set runtimepath^=…/editors/vim",
      english: "9.0 or later: set runtimepath^=…/editors/vim"
    ),
    Editor(
      name: "Neovim",
      programs: ["nvim"],
      chinese: "0.7 以上：runtimepath 加 editors/nvim，require(\"mingce\").setup({})",
      english: "0.7 or later: editors/nvim on runtimepath, require(\"mingce\").setup({})"
    ),
    Editor(
      name: "VS Code",
      programs: ["code", "codium"],
      chinese: "装 editors/vscode 打包的 vsix；Markdown 自动弹出由扩展打开",
      english: "install the vsix of editors/vscode; it switches quick suggestions on for Markdown"
    ),
    Editor(
      name: "Emacs",
      programs: ["emacs"],
      chinese: "load-path 加 editors/emacs，(require 'mingce)，M-x eglot",
      english: "editors/emacs on load-path, (require 'mingce), M-x eglot"
    ),
  ]

  private static func which(_ program: String) -> String? {
    if program.contains("/") { return URL(fileURLWithPath: program).standardizedFileURL.path }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
