import ArgumentParser
import Foundation

/// `mingce entities [--json] [PATH…]`
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Prints the people and programmes of a corpus."
  )

  @Flag(help: "Print one JSON object, format version 1, alone to stdout.")
  var json = false

  @Argument(help: "Files and folders read as one corpus; without them the workspace's corpus.")
  var paths: [String] = []

  func run() async throws {
    let report = DirectReading.report(of: paths.isEmpty ? ["seeds"] : paths)
    for skipped in report.skipped { Terminal.note("\(skipped.path): \(skipped.reason)") }
    if report.documents.isEmpty { throw ExitCode(1) }
    if json {
      Terminal.write(report.json())
    } else {
      for person in report.people {
        Terminal.print("\(person.name)\t\(person.category)\t\(person.posts.map(\.post).joined(separator: "、"))")
      }
      for program in report.programs {
        Terminal.print("\(program.name)\t\(program.kind)\t\(program.mentions.count)")
      }
    }
  }
}
