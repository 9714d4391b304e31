/// Checks glossary files by rules of our own, with the place and the cause of each finding; safe against hostile files, in memory that
/// does not grow with the file but for its identifiers.
///
/// TBX v3 (DCA and DCT), TBX v2 and TEI are told apart by the root element.
package struct GlossaryCheck: Sendable {
  /// The version of TBX-Basic whose lists are applied; nil takes what any version takes.
  package var version: GlossaryExport.TBXBasic?

  /// A check.
  package init(version: GlossaryExport.TBXBasic? = nil) {
    self.version = version
  }

  /// What a check saw.
  package struct Summary: Sendable, Equatable {
    /// The format as a person says it; nil where it was not recognised.
    package internal(set) var format: String?
    /// Concepts, or people, bodies and terms.
    package internal(set) var concepts = 0
    /// Forms.
    package internal(set) var terms = 0
    /// Findings by severity.
    package internal(set) var errors = 0
    /// Findings by severity.
    package internal(set) var warnings = 0
  }

  /// Checks the file at `path`; findings come in the order of the file, but for pointers that lead nowhere, which come last. Throws only
  /// when the file cannot be opened.
  package func check(path: String, report: (GlossaryFinding) -> Void) throws -> Summary {
    try check(XMLInput(path: path), name: path, report: report)
  }

  /// Checks `bytes`; `name` stands for the file in findings.
  package func check(bytes: [UInt8], name: String, report: (GlossaryFinding) -> Void) throws -> Summary {
    try check(XMLInput(bytes: bytes), name: name, report: report)
  }

  private func check(_ input: XMLInput, name: String, report: (GlossaryFinding) -> Void) throws -> Summary {
    try withoutActuallyEscaping(report) { report in
      let checker = GlossaryChecker(file: name, version: version, report: report)
      try XMLEvents.parse(input, checker)
      checker.finish()
      return checker.summary
    }
  }
}
