package import KnowledgeIndex

/// The language of labels in answers; what the corpus says is never translated.
package enum AnswerLanguage: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// Reads a locale name (`zh_CN.UTF-8`, `zh-Hans`, `en-GB`, `C`); whatever is not Chinese gets English.
  package init(locale: String) {
    self = locale.utf8.starts(with: "zh".utf8) || locale.utf8.starts(with: "ZH".utf8) ? .chinese : .english
  }

  /// The wording of a notice.
  package func pick(_ notice: Notice) -> String { pick(notice.chinese, notice.english) }

  /// The one of two wordings.
  package func pick(_ chinese: String, _ english: String) -> String {
    self == .chinese ? chinese : english
  }
}
