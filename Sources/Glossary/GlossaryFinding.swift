/// Something that a check found in a glossary file.
package struct GlossaryFinding: Sendable, Equatable, CustomStringConvertible {
  /// How bad it is.
  package enum Severity: String, Sendable {
    /// The file breaks the standard, or says something that cannot be.
    case error
    /// Tools will read it, some of them not as meant.
    case warning
  }

  /// What kind of rule it breaks.
  package enum Rule: String, Sendable, CaseIterable {
    /// The XML itself, and what is refused for safety.
    case xml
    /// Elements and attributes: which, where, in what order, how many.
    case structure
    /// Data categories: which, at which level.
    case category
    /// Values that come from a list.
    case picklist
    /// Identifiers.
    case id
    /// Pointers.
    case reference
    /// Dates.
    case date
    /// Language tags.
    case language
    /// Texts that are missing.
    case empty
    /// What a schema of the user's says.
    case schema
  }

  /// The file as named by the caller.
  package var file: String
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// How bad it is.
  package var severity: Severity
  /// The kind of rule.
  package var rule: Rule
  /// What is wrong and, where it helps, what would be right.
  package var message: String

  /// `file:line:column: error: message`
  package var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message)" }
}
