package import PolicyText

/// Finds programmes, documents, meetings, fixed expressions and what defines them in one document.
package struct ProgramRecognizer: Sendable {
  /// What one document yields.
  package struct Findings: Sendable {
    /// In the order of the text.
    package var programs: [ProgramSighting] = []
    /// In the order of the text.
    package var definitions: [DefinitionSighting] = []
    /// In the order of the text.
    package var aliases: [AliasSighting] = []
    /// In the order of the text.
    package var organisations: [OrganisationSighting] = []
  }

  /// With the built-in tables.
  package init() {}

  /// The programmes of `document`.
  package func programs(in document: PolicyDocument) -> Findings { Findings() }
}
