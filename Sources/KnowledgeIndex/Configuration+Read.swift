extension Configuration {
  /// Lays the settings of `value` (an object; the schema of `.mingce.json`) over this configuration. What is wrong with a key is
  /// returned, and the rest still holds; `null` anywhere means "not set".
  package mutating func apply(_ value: ConfigurationValue) -> [ConfigurationProblem] {
    []
  }

  /// Reads `.mingce.json`: UTF-8 JSON, `//` comments allowed. A text that is no JSON object gives the defaults and one problem
  /// with line and column.
  package static func read(json bytes: [UInt8]) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    (Configuration(), [])
  }
}
