package import PolicyText

/// What kind of named thing a programme is; the raw values are those of `mingce entities --json`, version 1.
package enum ProgramKind: String, Sendable, Codable, Hashable, CaseIterable {
  case system
  case project
  case action
  case plan
  case mechanism
  case strategy
  case principleOrSlogan = "principle_or_slogan"
  case document
  case meeting
  case zoneOrPilot = "zone_or_pilot"
  case brand
  case other
}

/// What a document in 《》 is, by its name (GB/T 9704-2012 names the kinds of official documents).
package enum DocumentKind: String, Sendable, Codable, Hashable {
  case law
  case regulation
  case plan
  case notice
  case workReport
  case other
}

/// One place of a document where general grammar sees a named programme, system, expression, document or meeting.
package struct ProgramSighting: Sendable, Hashable, Codable {
  /// The name in its canonical form, without line breaks, outer quotation marks or book-title marks: `田长制`, `五湖同治`.
  package var name: String
  /// The form as it stands, line breaks removed, with its marks: `“五湖同治”`, `《湿地保护法》`.
  package var form: String
  /// Source bytes of the form.
  package var range: ByteRange
  /// Its kind.
  package var kind: ProgramKind
  /// For `kind == .document`: what document it is.
  package var documentKind: DocumentKind?
  /// How much this context proves.
  package var evidence: Evidence
  /// The canonical name of a broader programme this one narrows (`省级生态示范村` → `生态示范村`), where the form itself shows it.
  package var broader: String?
  /// Index into `RecognitionResult.articles`.
  package var article: Int
  /// True inside a passage that repeats an earlier one.
  package var isRepeat: Bool

  /// Memberwise.
  package init(
    name: String,
    form: String,
    range: ByteRange,
    kind: ProgramKind,
    documentKind: DocumentKind? = nil,
    evidence: Evidence,
    broader: String? = nil,
    article: Int = 0,
    isRepeat: Bool = false
  ) {
    self.name = name
    self.form = form
    self.range = range
    self.kind = kind
    self.documentKind = documentKind
    self.evidence = evidence
    self.broader = broader
    self.article = article
    self.isRepeat = isRepeat
  }
}

/// A sentence that explains, describes or tellingly uses a term.
package struct DefinitionSighting: Sendable, Hashable, Codable {
  /// The canonical name of the term (`ProgramSighting.name`).
  package var term: String
  /// The sentence as a reader would quote it: line breaks removed, widths as written.
  package var text: String
  /// Source bytes of the sentence.
  package var range: ByteRange
  /// How it explains.
  package var strength: DefinitionStrength
  /// Within one strength, the better sentence has the higher score (0...1000): the rule that found it, its length, its place.
  package var score: Int
  /// Responsible bodies or persons the sentence itself names, as written.
  package var responsible: [String]
  /// Index into `RecognitionResult.articles`.
  package var article: Int
  /// True inside a passage that repeats an earlier one.
  package var isRepeat: Bool

  /// Memberwise.
  package init(
    term: String,
    text: String,
    range: ByteRange,
    strength: DefinitionStrength,
    score: Int = 0,
    responsible: [String] = [],
    article: Int = 0,
    isRepeat: Bool = false
  ) {
    self.term = term
    self.text = text
    self.range = range
    self.strength = strength
    self.score = score
    self.responsible = responsible
    self.article = article
    self.isRepeat = isRepeat
  }
}

/// A text that says two forms name one thing: 以下简称“…”, or a full and a short form side by side.
package struct AliasSighting: Sendable, Hashable, Codable {
  /// The short form.
  package var short: String
  /// The full form.
  package var full: String
  /// Source bytes of the statement.
  package var range: ByteRange

  /// Memberwise.
  package init(short: String, full: String, range: ByteRange) {
    self.short = short
    self.full = full
    self.range = range
  }
}
