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
    /// Concepts, or people, bodies and terms; those without a term to show are none.
    package internal(set) var concepts = 0
    /// Forms that show something.
    package internal(set) var terms = 0
    /// Findings by severity.
    package internal(set) var errors = 0
    /// Findings by severity.
    package internal(set) var warnings = 0
    /// True when the file could not be read to its end.
    package internal(set) var isBroken = false
    /// True for a table (CSV), which no XML schema describes.
    package internal(set) var isTable = false

    /// Adds what a schema found.
    package mutating func add(errors: Int) { self.errors += errors }
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
      if input.isTable { return try checkTable(input, name: name, report: report) }
      let checker = GlossaryChecker(file: name, version: version, report: report)
      try XMLEvents.parse(input, checker)
      checker.finish()
      return checker.summary
    }
  }

  /// A table has no rules but that it can be read: what its import says is what is wrong with it.
  private func checkTable(
    _ input: XMLInput,
    name: String,
    report: @escaping (GlossaryFinding) -> Void
  ) throws -> Summary {
    var summary = Summary()
    summary.isTable = true
    summary.format = "CSV"
    var identifiers = IdentifierTable()
    func tell(_ finding: GlossaryFinding) {
      if finding.severity == .error { summary.errors += 1 } else { summary.warnings += 1 }
      report(finding)
    }
    var reader = CSVReader(file: name) { entry in
      summary.concepts += 1
      summary.terms += entry.forms.count
      guard let origin = entry.origin else { return }
      let position = XMLPosition(line: origin.line, column: origin.column)
      if let first = identifiers.add(entry.id, as: .concept, at: position) {
        tell(
          GlossaryFinding(
            file: name,
            line: origin.line,
            column: 1,
            severity: .error,
            rule: .id,
            message: "the identifier \"\(entry.id)\" stands in line \(first.line) already"
          )
        )
      }
    }
    do {
      try reader.read(input)
    } catch GlossaryError.unreadable(let file, let line, let column, let reason) {
      summary.isBroken = true
      tell(GlossaryFinding(file: file, line: line, column: column, severity: .error, rule: .structure, message: reason))
    }
    for problem in reader.report.problems { tell(problem) }
    // What was not kept is counted by what it is.
    let kept = reader.report.problems
    let moreErrors = reader.report.errorCount - kept.count { $0.severity == .error }
    summary.errors += moreErrors
    summary.warnings += reader.report.problemCount - kept.count - moreErrors
    return summary
  }
}
