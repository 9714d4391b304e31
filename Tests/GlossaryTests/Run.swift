import Foundation
import Glossary
import Testing

/// A folder that vanishes with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("glossary-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that stays behind in the system's temporary place harms nobody.
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// What a program said.
struct ProgramResult {
  var status: Int32
  var output: String
}

/// Runs `name` from the search path; the CI installs what is named here.
func run(_ name: String, _ arguments: [String]) throws -> ProgramResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [name] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return ProgramResult(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
}

/// The bytes of an export.
func export(_ glossary: Glossary, _ export: GlossaryExport) throws -> [UInt8] {
  let sink = MemorySink()
  _ = try export.write(glossary, to: sink)
  return sink.bytes
}

/// The text of an export.
func exportText(_ glossary: Glossary, _ format: GlossaryExport) throws -> String {
  String(decoding: try export(glossary, format), as: UTF8.self)
}
