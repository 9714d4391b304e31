package import PolicyText

/// What the user may set, in `.mingce.json`, in `initializationOptions` and in `workspace/configuration` section `mingce`.
package struct Configuration: Sendable, Hashable {
  /// Globs relative to the workspace root (`corpus/**/*.txt`) or absolute; empty means the default corpus.
  package var corpus: [String] = []
  /// Glossary files, relative to the workspace root or absolute.
  package var glossaries: [String] = []
  /// The day answers hold for, where the report does not say.
  package var asOf: CalendarDate?
  /// Which text a completion replaces.
  package var rangeMode: CompletionRangeMode = .auto
  /// Checks by name with their severity; a check that is not listed keeps its own.
  package var checks: [String: CheckSeverity] = [:]
  /// Posts shown behind bare names (`hints.posts`).
  package var postHints = false
  /// Evidence shown above the first mentions (`lenses.evidence`).
  package var evidenceLenses = false
  /// Folder of the index; nil means the user's cache folder.
  package var cacheFolder: String?
  /// Larger corpus files are skipped, in bytes.
  package var sizeLimit: Int = 64 << 20

  /// The defaults.
  package init() {}
}

/// Which text a completion replaces; see README, "Configuration".
package enum CompletionRangeMode: String, Sendable, Hashable, CaseIterable {
  case auto
  case word
  case narrow
}

/// How loudly a check speaks.
package enum CheckSeverity: String, Sendable, Hashable, CaseIterable {
  case off
  case hint
  case information
  case warning
  case error
}

/// Something wrong with a configuration; the rest of it still holds.
package struct ConfigurationProblem: Sendable, Hashable, CustomStringConvertible {
  /// The key's path: `checks.outdatedPost`.
  package var keyPath: String
  /// What is wrong and what is expected.
  package var message: String

  /// Memberwise.
  package init(keyPath: String, message: String) {
    self.keyPath = keyPath
    self.message = message
  }

  /// `checks.outdatedPost: …`
  package var description: String { keyPath.isEmpty ? message : "\(keyPath): \(message)" }
}

/// A JSON value, whichever door it came through.
package enum ConfigurationValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([ConfigurationValue])
  case object([String: ConfigurationValue])
}
