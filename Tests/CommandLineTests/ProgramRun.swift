import Foundation
import TestSupport
import Testing

/// One run of the built program.
struct ProgramRun {
  var status: Int32
  var output: String
  var errors: String

  /// Runs `mingce` with `arguments` in `folder`; `locale` is the user's.
  static func mingce(_ arguments: [String], in folder: URL, locale: String = "en_US.UTF-8") throws -> ProgramRun {
    try run([BuiltProgram.path()] + arguments, in: folder, locale: locale)
  }

  /// Runs a program by its absolute path.
  static func run(_ command: [String], in folder: URL, locale: String = "en_US.UTF-8") throws -> ProgramRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["LC_ALL"] = locale
    variables["XDG_CACHE_HOME"] = folder.appendingPathComponent(".cache").path
    variables["COLUMNS"] = nil
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    // Files take any amount without anybody reading at the same time.
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { Scratch.remove(scratch) }
    let (out, err) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return ProgramRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self)
    )
  }
}

/// A workspace of a test's own, removed afterwards.
final class Scratch {
  let folder: URL

  /// Writes `files` (path → text) into a new folder.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-名册-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  deinit {
    Self.remove(folder)
  }

  func write(_ data: Data, to path: String) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  static func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("cannot remove \(folder.path): \(error)")
    }
  }

  /// Two newspaper pages of one province and a report of the same day as the later one.
  static func newspaper() throws -> Scratch {
    try Scratch([
      "corpus/2024-04-12.txt": """
      全省水渠长制工作会议召开

      本报兰州4月12日讯（记者 贺晓棠）4月12日，全省水渠长制工作会议在兰州召开。省委书记祝明川出席并讲话，省委副书记、省长孟知远主持会议。

      会议指出，水渠长制是由各级党政负责人担任渠长、负责组织领导水渠管护的制度。要坚持“三清三建”，推进“三清三建”取得实效。祝明川强调，要压实水渠长制责任。孟知远作部署。

      """,
      "corpus/2024-05-20.txt": """
      省长孟知远调研水渠建设

      本报兰州5月20日讯 5月20日，省长孟知远在兰州市调研时强调，要全面推行水渠长制，落实“三清三建”。

      """,
      "报告.md": """
      ---
      date: 2024-05-21
      ---
      # 水渠管护情况

      𠮷各地推行水渠长制，省长祝明川出席会议。

      """,
    ])
  }
}
