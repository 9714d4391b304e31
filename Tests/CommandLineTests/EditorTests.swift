import Foundation
import TestSupport
import Testing

/// The editors that a fresh Debian machine can install, driven for real against the built program, on the seeds and a report that holds
/// characters outside the BMP. An absent editor is a failure that says what to install, never a skip.
@Suite(.serialized) struct EditorTests {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let report = """
    ---
    date: 2023-06-30
    ---
    # 𠮷县推行河湖长制

    👪𠮷各地深入推行河湖长制，省委书记蓝佛安出席会议。

    """

  /// A workspace of its own: the seeds and one report.
  static func workspace() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-编辑器-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: repository.appendingPathComponent("seeds"),
      to: folder.appendingPathComponent("seeds")
    )
    try report.write(to: folder.appendingPathComponent("报告.md"), atomically: true, encoding: .utf8)
    return folder
  }

  static func program(_ name: String) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let found = path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return try #require(found, "\(name) is not installed: run `sh .ci/install test`")
  }

  /// Runs an editor in `workspace` and gives what it printed.
  static func run(_ arguments: [String], in workspace: URL, environment: [String: String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = workspace
    var variables = ProcessInfo.processInfo.environment
    variables["MINGCE_COMMAND"] = try BuiltProgram.path()
    variables["MINGCE_EDITORS"] = repository.appendingPathComponent("editors").path
    variables["MINGCE_REPORT"] = workspace.appendingPathComponent("报告.md").path
    variables["XDG_CACHE_HOME"] = workspace.appendingPathComponent(".cache").path
    variables["HOME"] = workspace.path
    variables["LC_ALL"] = "C.UTF-8"
    variables["TERM"] = "xterm-256color"
    variables.merge(environment) { _, new in new }
    process.environment = variables
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// The JSON lines of a driver by their step.
  static func steps(_ output: String) -> [String: Any] {
    var steps: [String: Any] = [:]
    for line in output.split(whereSeparator: \.isNewline) where line.hasPrefix("{") {
      // Anything else an editor prints is not ours to read.
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let step = object["step"] as? String
      else { continue }
      steps[step] = object["value"]
    }
    return steps
  }

  /// What every editor must show for the same report.
  /// `listed` is what the list shows for the term: the term alone, or for clients that insert what they list the whole new text.
  static func check(_ steps: [String: Any], output: String, listed: (String) -> String = { _ in "河湖长制" }) throws {
    let hover = try #require(steps["hover"] as? String, "no hover: \(output)")
    #expect(hover.contains("河湖长制"))
    let official = try #require(steps["hover official"] as? String, "no hover of an official: \(output)")
    #expect(official.contains("山西省委书记"))
    #expect(official.contains("2023-03-2"))
    let definition = try #require(steps["definition"] as? [String: Any], "no definition: \(output)")
    #expect((definition["file"] as? String)?.hasPrefix("00") == true, "\(definition)")
    for (step, expected) in [
      ("complete han", "各地推行河湖长制，成效明显。"), ("complete pinyin", "各地推行河湖长制，成效明显。"),
      ("complete astral", "𠮷林各地推行河湖长制"),
    ] {
      let completion = try #require(steps[step] as? [String: Any], "no \(step): \(output)")
      #expect((completion["shown"] as? [String])?.first == listed(expected), "\(step): \(completion)")
      #expect(completion["line"] as? String == expected, "\(step): \(completion)")
    }
  }

  @Test("Neovim: hover, definition, completion in Han and in pinyin in the middle of a sentence")
  func neovim() throws {
    let neovim = try Self.program("nvim")
    let workspace = try Self.workspace()
    defer { try? FileManager.default.removeItem(at: workspace) }  // a temporary folder that stays harms nobody
    let script = Self.repository.appendingPathComponent("Tests/CommandLineTests/Editors/neovim.lua").path
    let output = try Self.run(
      [neovim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile \(script)"],
      in: workspace,
      environment: [:]
    )
    let steps = Self.steps(output)
    try Self.check(steps, output: output)
    #expect((steps["status"] as? String)?.contains("2023-06-30") == true, "\(output)")
    #expect((steps["status as of"] as? String)?.contains("2025-06-30") == true, "\(output)")
    #expect((steps["evidence"] as? String) == "# 蓝佛安", "\(output)")
  }

  @Test("Vim 9 with nothing but our own plugin: the same, in a real terminal")
  func vim() throws {
    let vim = try Self.program("vim")
    let terminal = try Self.program("script")
    let workspace = try Self.workspace()
    defer { try? FileManager.default.removeItem(at: workspace) }  // a temporary folder that stays harms nobody
    let result = workspace.appendingPathComponent("result.jsonl")
    let driver = Self.repository.appendingPathComponent("Tests/CommandLineTests/Editors/vim.vim").path
    let screen = try Self.run(
      [terminal, "-qec", "'\(vim)' -N -u '\(driver)' -i NONE -n", "/dev/null"],
      in: workspace,
      environment: ["MINGCE_RESULT": result.path]
    )
    let lines = try #require(
      try? String(contentsOf: result, encoding: .utf8),  // absent when Vim never got so far: told below
      "Vim wrote nothing; its screen: \(screen)"
    )
    try Self.check(Self.steps(lines), output: lines)
  }

  @Test("Emacs with lsp-mode: the same, in batch mode; the day and the evidence")
  func lspMode() throws {
    let emacs = try Self.program("emacs")
    let workspace = try Self.workspace()
    defer { try? FileManager.default.removeItem(at: workspace) }  // a temporary folder that stays harms nobody
    let driver = Self.repository.appendingPathComponent("Tests/CommandLineTests/Editors/lspmode.el").path
    let output = try Self.run([emacs, "--batch", "-q", "-l", driver], in: workspace, environment: [:])
    let steps = Self.steps(output)
    try Self.check(steps, output: output)
    #expect((steps["as of"] as? String)?.contains("2025-06-30") == true, "\(output)")
    #expect((steps["evidence"] as? String)?.hasPrefix("# 蓝佛安") == true, "\(output)")
  }

  @Test("Vim with ALE: a title that the corpus contradicts is underlined")
  func ale() throws {
    let vim = try Self.program("vim")
    let terminal = try Self.program("script")
    let workspace = try Self.workspace()
    defer { try? FileManager.default.removeItem(at: workspace) }  // a temporary folder that stays harms nobody
    let result = workspace.appendingPathComponent("result.jsonl")
    let driver = Self.repository.appendingPathComponent("Tests/CommandLineTests/Editors/ale.vim").path
    let screen = try Self.run(
      [terminal, "-qec", "'\(vim)' -N -u '\(driver)' -i NONE -n", "/dev/null"],
      in: workspace,
      environment: ["MINGCE_RESULT": result.path]
    )
    let lines = try #require(
      try? String(contentsOf: result, encoding: .utf8),  // absent when Vim never got so far: told below
      "Vim wrote nothing; its screen: \(screen)"
    )
    let steps = Self.steps(lines)
    let diagnostics = try #require(steps["diagnostics"] as? [String])
    let line = try #require(steps["line"] as? Int)
    #expect(diagnostics.contains { $0.hasPrefix("\(line): ") && $0.contains("金湘军") }, "\(diagnostics)")
  }

  @Test("Emacs with eglot: the same, in batch mode")
  func emacs() throws {
    let emacs = try Self.program("emacs")
    let workspace = try Self.workspace()
    defer { try? FileManager.default.removeItem(at: workspace) }  // a temporary folder that stays harms nobody
    let driver = Self.repository.appendingPathComponent("Tests/CommandLineTests/Editors/emacs.el").path
    let output = try Self.run([emacs, "--batch", "-q", "-l", driver], in: workspace, environment: [:])
    try Self.check(Self.steps(output), output: output) { line in
      String(line.prefix { $0 != "，" })
    }
  }
}
