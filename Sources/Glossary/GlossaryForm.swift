/// How a form stands to the name (TBX-Basic, `termType`).
package enum GlossaryFormType: String, Sendable, Hashable, CaseIterable {
  case fullForm
  case shortForm
  case abbreviation
  case acronym
  case variant
  case phrase
}

/// Whether a form should be used (TBX-Basic, `usageStatus` of 2025, `administrativeStatus` before).
package enum GlossaryUsage: String, Sendable, Hashable, CaseIterable {
  case preferred
  case admitted
  case deprecated
  /// Was right once.
  case superseded
}

/// TBX-Basic, `partOfSpeech`.
package enum GlossaryPartOfSpeech: String, Sendable, Hashable, CaseIterable {
  case noun
  case verb
  case adjective
  case adverb
  case properNoun
  case other
}

/// A sentence of a document.
package struct GlossaryQuotation: Sendable, Hashable {
  /// The sentence as a reader would quote it.
  package var text: String
  /// Where it stands.
  package var source: GlossarySource?

  /// Memberwise.
  package init(text: String, source: GlossarySource? = nil) {
    self.text = text
    self.source = source
  }
}

/// One way to write what an entry is about: a full name, a short form, a variant, a translation.
package struct GlossaryForm: Sendable, Hashable {
  /// The form itself; a form without a visible character is skipped on export, with a reason.
  package var text: String
  /// BCP 47 tag; nil for the language of the glossary.
  package var language: String?
  /// How the form stands to the name.
  package var type: GlossaryFormType?
  /// Whether it should be used.
  package var usage: GlossaryUsage?
  /// Nil is written as a noun, as standards want one.
  package var partOfSpeech: GlossaryPartOfSpeech?
  /// Hanyu Pinyin with tone marks: `hé hú zhǎng zhì`.
  package var pinyin: String?
  /// Where the form itself stands.
  package var sources: [GlossarySource]
  /// Sentences that use the form.
  package var contexts: [GlossaryQuotation]
  /// Remarks on the form.
  package var notes: [String]

  /// Memberwise.
  package init(
    text: String,
    language: String? = nil,
    type: GlossaryFormType? = nil,
    usage: GlossaryUsage? = nil,
    partOfSpeech: GlossaryPartOfSpeech? = nil,
    pinyin: String? = nil,
    sources: [GlossarySource] = [],
    contexts: [GlossaryQuotation] = [],
    notes: [String] = []
  ) {
    self.text = text
    self.language = language
    self.type = type
    self.usage = usage
    self.partOfSpeech = partOfSpeech
    self.pinyin = pinyin
    self.sources = sources
    self.contexts = contexts
    self.notes = notes
  }
}
