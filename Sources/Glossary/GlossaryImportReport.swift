/// What an import read, and what became of it.
package struct GlossaryImportReport: Sendable, Equatable {
  /// What became of one data category.
  package struct Category: Sendable, Equatable {
    /// Occurrences.
    package internal(set) var read = 0
    /// Taken over with their meaning.
    package internal(set) var kept = 0
    /// Taken over as something else, mostly as a note that begins with the category's name.
    package internal(set) var mapped = 0
    /// Lost.
    package internal(set) var ignored = 0
    /// 1-based line of the first one lost.
    package internal(set) var firstIgnoredLine: Int?

    mutating func count(_ outcome: Outcome, line: Int) {
      read += 1
      switch outcome {
      case .kept: kept += 1
      case .mapped: mapped += 1
      case .ignored:
        ignored += 1
        if firstIgnoredLine == nil { firstIgnoredLine = line }
      }
    }
  }

  /// The format as a person says it.
  package internal(set) var format = ""
  /// Entries handed on.
  package internal(set) var entries = 0
  /// Forms of these entries.
  package internal(set) var terms = 0
  /// Entries without a form.
  package internal(set) var skippedEntries = 0
  /// By the name of the category: `descrip definition`, `note`, a column of a table.
  package internal(set) var categories: [String: Category] = [:]
  /// The first thousand things that could not be taken as they are; `problemCount` counts all.
  package internal(set) var problems: [GlossaryFinding] = []
  /// All problems.
  package internal(set) var problemCount = 0
  /// Those of them that are errors.
  package internal(set) var errorCount = 0

  enum Outcome {
    case kept
    case mapped
    case ignored
  }

  mutating func count(_ category: String, _ outcome: Outcome, line: Int) {
    categories[category, default: Category()].count(outcome, line: line)
  }

  mutating func problem(_ finding: GlossaryFinding) {
    problemCount += 1
    if finding.severity == .error { errorCount += 1 }
    if problems.count < 1000 { problems.append(finding) }
  }
}
