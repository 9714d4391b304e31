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
    /// A quoted wording or a title differs by one character from a known one.
    case wordingVariant

    /// How loudly it speaks where the configuration says nothing.
    package var severity: CheckSeverity {
      switch self {
      case .outdatedPost, .wrongPost: .warning
      case .wordingVariant: .information
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

  /// All findings of the checks that are switched on, ascending by place. A report that is itself part of the corpus has none of posts.
  package static func findings(
    in analysis: ReportAnalysis,
    context: FeatureContext,
    severities: [String: CheckSeverity] = [:]
  ) -> [Finding] {
    func severity(_ check: Check) -> CheckSeverity? {
      let severity = severities[check.rawValue] ?? check.severity
      return severity == .off ? nil : severity
    }
    var findings: [Finding] = []
    let outdated = severity(.outdatedPost)
    let wrong = severity(.wrongPost)
    if outdated != nil || wrong != nil {
      let posts = PostCheck(analysis: analysis, context: context)
      for finding in posts.findings() {
        guard let severity = finding.check == .outdatedPost ? outdated : wrong else { continue }
        var finding = finding
        finding.severity = severity
        findings.append(finding)
      }
    }
    if let severity = severity(.wordingVariant) {
      for var finding in WordingCheck(analysis: analysis, context: context).findings() {
        finding.severity = severity
        findings.append(finding)
      }
    }
    findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return findings
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
