package import PolicyText

/// Pass one: what general knowledge (surnames, administrative divisions, the grammar of posts, quotation and suffix patterns) sees in
/// one document. Knows no text of any particular corpus, reads no file, cannot fail.
package struct Recognizer: Sendable {
  /// Raised with every change that can alter a result; part of the key of stored fragments.
  package static let version = 28

  /// The recogniser with the built-in tables.
  package init() {}

  /// Reads the built-in tables into memory, which the first recognition would do: some milliseconds that a program which is asked soon can
  /// spend before it is asked. Safe to call from any thread, any number of times.
  package static func prepare() {
    // What reading an index and the first completion ask for comes first.
    _ = PinyinTable.shared
    _ = Gazetteer.shared
    _ = ReferenceTrie.shared
    _ = PersonCharacters.shared
    _ = PersonWordIndex.beginnings
    _ = PersonWordIndex.endings
    _ = ProgramWords.lexicon
  }

  /// Recognises `document`.
  package func recognize(_ document: PolicyDocument) -> RecognitionResult {
    var result = RecognitionResult()
    let references = DocumentReferences(document)
    result.articles = document.articles.map { ArticleSummary($0, in: document) }
    result.repeats = document.normalized.repeats.map(\.sourceRange)
    result.people = PeopleRecognizer().people(in: document, references: references)
    let programs = ProgramRecognizer().programs(in: document, references: references.text)
    result.programs = programs.programs
    result.definitions = programs.definitions
    result.aliases = programs.aliases
    result.organisations = programs.organisations
    result.places = PlaceRecognizer().places(in: document, references: references)
    return result
  }
}
