package import PolicyText

extension SentenceDate {
  /// The date that governs byte `offset` of `bytes` (valid UTF-8), where it lies wholly before `day`; nil where the sentence gives none.
  package init?(governing offset: Int, in bytes: [UInt8], before day: CalendarDate) {
    self.init(governingCaretOf: JoinedWindow(around: offset, in: bytes), before: day)
  }

  /// The same for the caret of a window.
  init?(governingCaretOf window: JoinedWindow, before day: CalendarDate) {
    self.init(governingEndOf: window.bytes[..<window.caret], before: day)
  }
}
