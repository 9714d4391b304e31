package import KnowledgeIndex
package import PolicyText

/// Something in a report that the corpus contradicts or knows otherwise.
package struct Finding: Sendable, Hashable {
  /// The checks by the names the configuration uses.
  package enum Check: String, Sendable, Hashable, CaseIterable {
    /// The post before a name was held once, and is not on the report's date.
    case outdatedPost
    /// The post before a name is another person's on the report's date, or not this person's.
    case wrongPost
    /// The corpus neither shows the person in the post on the date nor contradicts it.
    case undecidedPost
    /// A quoted wording or a title differs by one character from a known one.
    case wordingVariant
    /// The date field of the front matter names no day, so that the report is read as of another.
    case unreadableDate

    /// How loudly it speaks where the configuration says nothing.
    package var severity: CheckSeverity {
      switch self {
      case .outdatedPost, .wrongPost, .unreadableDate: .warning
      case .wordingVariant: .information
      // There is nothing to change, and a report names many whom no corpus knows.
      case .undecidedPost: .hint
      }
    }
  }

  /// Which check.
  package var check: Check
  /// How loudly.
  package var severity: CheckSeverity
  /// Source bytes of what is in question.
  package var range: ByteRange
  /// What the corpus says, in the language of labels.
  package var message: String
  /// The line the message rests on.
  package var evidence: Citation?
  /// Changes the writer may want, the likeliest first.
  package var fixes: [QuickFix]

  /// All findings of the checks that are switched on, ascending by place.
  package static func findings(
    in analysis: ReportAnalysis,
    context: FeatureContext,
    severities: [String: CheckSeverity] = [:]
  ) -> [Finding] {
    CheckReport(analysis, context: context, severities: severities).findings
  }
}

extension Finding {
  /// What to say of a date field that names no day; nil where there is none, or the check is switched off. Needs no corpus.
  package static func unreadableDate(
    _ asOf: AsOfDate,
    severities: [String: CheckSeverity] = [:],
    language: AnswerLanguage
  ) -> Finding? {
    let severity = severities[Check.unreadableDate.rawValue] ?? Check.unreadableDate.severity
    guard severity != .off, let field = asOf.unreadable else { return nil }
    return Finding(
      check: .unreadableDate,
      severity: severity,
      range: field.range,
      message: language.pick(
        "“\(field.value)”不是日期，现按 \(asOf.day.iso) 作答；请写成 2023-06-29",
        "“\(field.value)” is no day; answers hold for \(asOf.day.iso); write 2023-06-29"
      ),
      evidence: nil,
      fixes: []
    )
  }
}

/// What the checks make of a report.
package struct CheckReport: Sendable {
  /// The findings of the checks that are switched on, ascending by place.
  package private(set) var findings: [Finding] = []
  /// Posts that agree with the corpus.
  package private(set) var agreeing = 0
  /// Posts of which the corpus cannot tell, whether that is shown or not.
  package private(set) var undecided = 0

  /// Checks a report as of the context's day; with `usesArticleDates` each post as of the date of its article, for documents of a corpus.
  package init(
    _ analysis: ReportAnalysis,
    context: FeatureContext,
    severities: [String: CheckSeverity] = [:],
    usesArticleDates: Bool = false
  ) {
    func severity(_ check: Finding.Check) -> CheckSeverity? {
      let severity = severities[check.rawValue] ?? check.severity
      return severity == .off ? nil : severity
    }
    let outcome = PostCheck(analysis: analysis, context: context, usesArticleDates: usesArticleDates).outcome()
    agreeing = outcome.agreeing
    undecided = outcome.undecided
    var found = outcome.findings
    // What the corpus itself writes is a wording it has.
    if severity(.wordingVariant) != nil, !usesArticleDates {
      found += WordingCheck(analysis: analysis, context: context).findings()
    }
    for var finding in found {
      guard let severity = severity(finding.check) else { continue }
      finding.severity = severity
      findings.append(finding)
    }
    findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }
}

/// A change of the report that answers a finding.
package struct QuickFix: Sendable, Hashable {
  /// What it does, in the language of labels.
  package var title: String
  /// Source bytes that are replaced.
  package var range: ByteRange
  /// What stands there afterwards.
  package var newText: String
}
