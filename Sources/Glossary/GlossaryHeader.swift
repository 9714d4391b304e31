/// What stands above the entries of a glossary.
package struct GlossaryHeader: Sendable, Hashable {
  /// The title of the glossary.
  package var title: String
  /// Where its facts come from, in a sentence.
  package var description: String
  /// BCP 47 tag of the glossary's own language. `zh-CN` suits most translation tools, `zh-Hans` Weblate; never underscores.
  package var language: String
  /// The day for which the facts hold.
  package var asOf: GlossaryDate?
  /// The documents that sources lead to, in any order; exports have them in ascending order of id.
  package var documents: [GlossaryDocument]

  /// Memberwise.
  package init(
    title: String,
    description: String = "",
    language: String = "zh-CN",
    asOf: GlossaryDate? = nil,
    documents: [GlossaryDocument] = []
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.asOf = asOf
    self.documents = documents
  }
}

/// A whole glossary in memory; large ones are streamed instead (`GlossaryExport`, `GlossaryReader`).
package struct Glossary: Sendable, Hashable {
  /// What stands above the entries.
  package var header: GlossaryHeader
  /// The entries, in any order.
  package var entries: [GlossaryEntry]

  /// Memberwise.
  package init(header: GlossaryHeader, entries: [GlossaryEntry] = []) {
    self.header = header
    self.entries = entries
  }
}
