import ArgumentParser

/// The command line: one file per verb.
@main
struct Mingce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingce",
    abstract: "Dated knowledge of officials and programmes for people who write Chinese policy reports.",
    subcommands: [
      EntitiesCommand.self,
      LSPCommand.self,
    ]
  )
}
