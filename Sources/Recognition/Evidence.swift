/// How much one sighting proves.
///
/// *Strong* context accepts a name alone (`省长李明出席`); *weak* context must repeat, and never accepts a candidate that is also an
/// everyday word.
package enum Evidence: Int, Sendable, Codable, Comparable, Hashable {
  case weak = 0
  case strong = 1

  /// Weak before strong.
  package static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
}

/// How a definition explains its term, weakest first. The hover always says which.
package enum DefinitionStrength: Int, Sendable, Codable, Comparable, Hashable {
  /// A telling sentence that uses the term.
  case used = 0
  /// Who set it up, when, for what.
  case describes = 1
  /// X是…, X即…, X，指…; an enumeration in apposition.
  case explains = 2
  /// From a glossary file somebody wrote.
  case curated = 3

  /// Weakest first.
  package static func < (left: DefinitionStrength, right: DefinitionStrength) -> Bool { left.rawValue < right.rawValue }

  /// The English word used in `--json` output: `used`, `describes`, `explains`, `curated`.
  package var name: String {
    switch self {
    case .used: "used"
    case .describes: "describes"
    case .explains: "explains"
    case .curated: "curated"
    }
  }
}
