import PolicyText

extension Configuration {
  /// The keys of the schema, by path, with what each expects; `checks.*` stands for every check.
  package static let schema: [(keyPath: String, expects: String)] = [
    ("corpus", "a glob or a list of globs"),
    ("glossaries", "a path or a list of paths"),
    ("asOf", "a day like \"2023-06-29\""),
    ("completion.rangeMode", "one of \"auto\", \"word\", \"narrow\""),
    ("checks.*", "one of \"off\", \"hint\", \"information\", \"warning\", \"error\""),
    ("hints.posts", "true or false"),
    ("lenses.evidence", "true or false"),
    ("cacheFolder", "the path of a folder"),
    ("sizeLimit", "a number of bytes, at least 1024"),
  ]

  /// The checks there are; any other name under `checks` is a slip of the pen.
  package static let checkNames = ["outdatedPost", "wrongPost", "undecidedPost", "wordingVariant", "unreadableDate"]

  /// Lays the settings of `value` (an object; the schema of `.mingce.json`) over this configuration. What is wrong with a key is
  /// returned, by key path, and the rest still holds; `null` anywhere means "not set".
  package mutating func apply(_ value: ConfigurationValue) -> [ConfigurationProblem] {
    var problems: [ConfigurationProblem] = []
    apply(value, at: "", &problems)
    return problems.sorted { ($0.keyPath, $0.message) < ($1.keyPath, $1.message) }
  }

  /// Reads `.mingce.json`: UTF-8 JSON, comments and trailing commas allowed. A text that is no JSON object gives the defaults and one
  /// problem with line and column.
  package static func read(json bytes: [UInt8]) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var configuration = Configuration()
    do {
      let problems = configuration.apply(try JSONText.parse(bytes))
      return (configuration, problems)
    } catch {
      let place = "line \(error.line), column \(error.column)"
      return (Configuration(), [ConfigurationProblem(keyPath: "", message: "\(place): \(error.message)")])
    }
  }

  /// A settings file larger than this is none, in bytes.
  private static let fileLimit = 1 << 20

  /// Reads the settings file at `path`. Where there is none the defaults hold, without a word; a folder, a pipe or a file that cannot be
  /// read gives the defaults and a problem.
  package static func read(file path: String) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    guard FileFacts(path: path) != nil || isLink(path) else { return (Configuration(), []) }
    do throws(CorpusReadError) {
      return read(json: try readFile(path, limit: fileLimit))
    } catch {
      let reason =
        switch error {
        case .vanished: "a broken link"
        case .unreadable(let reason): reason
        }
      return (Configuration(), [ConfigurationProblem(keyPath: "", message: "\(reason); the defaults hold")])
    }
  }

  private mutating func apply(_ value: ConfigurationValue, at path: String, _ problems: inout [ConfigurationProblem]) {
    switch (path, value) {
    case (_, .null): return
    case ("", .object(let members)), ("completion", .object(let members)), ("checks", .object(let members)),
      ("hints", .object(let members)), ("lenses", .object(let members)):
      for (key, member) in members { apply(member, at: path.isEmpty ? key : "\(path).\(key)", &problems) }
    case ("", _):
      problems.append(.init(keyPath: "", message: "an object { … } is expected"))
    case ("completion", _), ("checks", _), ("hints", _), ("lenses", _):
      problems.append(.init(keyPath: path, message: "an object { … } is expected"))
    default:
      guard let known = Self.schema.first(where: { Self.matches($0.keyPath, path) }) else {
        problems.append(.init(keyPath: path, message: Self.unknown(path)))
        return
      }
      if path.hasPrefix("checks."), !Self.checkNames.contains(String(path.dropFirst("checks.".count))) {
        problems.append(
          .init(keyPath: path, message: "no such check; there are " + Self.checkNames.joined(separator: ", "))
        )
        return
      }
      if !set(path, value) { problems.append(.init(keyPath: path, message: "\(known.expects) is expected")) }
    }
  }

  // False when the value does not fit.
  private mutating func set(_ path: String, _ value: ConfigurationValue) -> Bool {
    switch (path, value) {
    case ("corpus", _):
      guard let globs = value.strings else { return false }
      corpus = globs
    case ("glossaries", _):
      guard let paths = value.strings else { return false }
      glossaries = paths
    case ("asOf", .string(let text)):
      guard let day = CalendarDate(iso: text) else { return false }
      asOf = day
    case ("completion.rangeMode", .string(let text)):
      guard let mode = CompletionRangeMode(rawValue: text) else { return false }
      rangeMode = mode
    case ("hints.posts", .bool(let isOn)): postHints = isOn
    case ("lenses.evidence", .bool(let isOn)): evidenceLenses = isOn
    case ("cacheFolder", .string(let text)):
      guard !text.isEmpty else { return false }
      cacheFolder = text
    case ("sizeLimit", .number(let number)):
      guard number >= 1024, number <= 4e9, number.rounded() == number else { return false }
      sizeLimit = Int(number)
    case (_, .string(let text)) where path.hasPrefix("checks."):
      guard let severity = CheckSeverity(rawValue: text) else { return false }
      checks[String(path.dropFirst("checks.".count))] = severity
    default: return false
    }
    return true
  }

  private static func matches(_ known: String, _ path: String) -> Bool {
    known == path || known.hasSuffix(".*") && path.hasPrefix(known.dropLast()) && path.utf8.count >= known.utf8.count
  }

  private static func unknown(_ path: String) -> String {
    "unknown key; known are " + schema.map(\.keyPath).joined(separator: ", ")
  }
}

extension ConfigurationValue {
  /// A string as a list of one, a list of strings as it is; nil for anything else, an empty string included.
  fileprivate var strings: [String]? {
    switch self {
    case .string(let text): return text.isEmpty ? nil : [text]
    case .array(let elements):
      var texts: [String] = []
      for element in elements {
        guard case .string(let text) = element, !text.isEmpty else { return nil }
        texts.append(text)
      }
      return texts
    default: return nil
    }
  }
}
