/// A line for the user in the two languages that messages are written in: who shows it knows which of them is asked for.
package struct Notice: Sendable, Hashable, CustomStringConvertible {
  /// The Chinese wording.
  package var chinese: String
  /// The English wording.
  package var english: String

  /// Both wordings.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The English wording, as logs have it.
  package var description: String { english }
}

/// Why a file could not be read, as a line for the user with place and cause.
package struct NoticedFailure: Error, CustomStringConvertible {
  /// The line.
  package var notice: Notice

  /// Memberwise.
  package init(_ notice: Notice) { self.notice = notice }

  /// The English wording, as logs have it.
  package var description: String { notice.english }
}
