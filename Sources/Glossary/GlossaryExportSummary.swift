/// What an export wrote, and what it left out.
package struct GlossaryExportSummary: Sendable, Equatable {
  /// Something left out.
  package struct Skip: Sendable, Equatable {
    /// The entry's id as given.
    package var entry: String
    /// Why, in plain words.
    package var reason: String

    /// Memberwise.
    package init(entry: String, reason: String) {
      self.entry = entry
      self.reason = reason
    }
  }

  /// Entries written.
  package internal(set) var concepts = 0
  /// Forms written.
  package internal(set) var terms = 0
  /// Language tags written, and the forms of each.
  package internal(set) var languages: [String: Int] = [:]
  /// People among the entries.
  package internal(set) var persons = 0
  /// Tenures written.
  package internal(set) var tenures = 0
  /// Definitions written.
  package internal(set) var definitions = 0
  /// Sources written.
  package internal(set) var sources = 0
  /// Documents listed.
  package internal(set) var documents = 0
  /// Entries left out.
  package internal(set) var skippedEntries = 0
  /// Characters replaced by U+FFFD because XML cannot carry them.
  package internal(set) var refusedCharacters = 0
  /// Bytes written.
  package internal(set) var bytes = 0
  /// The first thousand things left out or replaced, in the order of the export; `issueCount` counts all.
  package internal(set) var issues: [Skip] = []
  /// All things left out or replaced.
  package internal(set) var issueCount = 0

  mutating func skip(_ entry: String, _ reason: String) {
    skippedEntries += 1
    report(entry, reason)
  }

  mutating func report(_ entry: String, _ reason: String) {
    issueCount += 1
    if issues.count < Self.issueLimit { issues.append(Skip(entry: entry, reason: reason)) }
  }

  mutating func count(refused: Int, in entry: String) {
    guard refused > 0 else { return }
    refusedCharacters += refused
    report(entry, "\(refused) characters that XML cannot carry, replaced by U+FFFD")
  }

  private static let issueLimit = 1000
}
