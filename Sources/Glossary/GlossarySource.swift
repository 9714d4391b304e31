/// Characters of a document: 1-based lines, 1-based columns in Unicode scalars of the raw line, ends exclusive (the notation of
/// `file:line:column` everywhere in the command line).
package struct GlossaryTextRange: Sendable, Hashable {
  /// 1-based line of the first character.
  package let line: Int
  /// 1-based column of the first character.
  package let column: Int
  /// 1-based line of the character after the last.
  package let endLine: Int
  /// 1-based column of the character after the last.
  package let endColumn: Int

  /// Numbers below 1 become 1, and an end before the start becomes the start.
  package init(line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.line = max(1, line)
    self.column = max(1, column)
    let end = (max(1, endLine), max(1, endColumn))
    let start = (self.line, self.column)
    (self.endLine, self.endColumn) = end < start ? start : end
  }
}

/// Where a fact stands.
package struct GlossarySource: Sendable, Hashable {
  /// `GlossaryDocument.id` of the document; nil when the source is no document of the corpus.
  package var document: String?
  /// What a reader is told: the document's name, or a citation in free text (`国务院公报2023年第5号`).
  package var citation: String
  /// The characters that say it.
  package var range: GlossaryTextRange?
  /// The date of the text.
  package var date: GlossaryDate?

  /// Memberwise.
  package init(
    document: String? = nil,
    citation: String,
    range: GlossaryTextRange? = nil,
    date: GlossaryDate? = nil
  ) {
    self.document = document
    self.citation = citation
    self.range = range
    self.date = date
  }

  /// The source that a glossary names in words, its range and its date as far as they stand at the end: `示例日报 第113行第7–9字 2023-03-28`.
  /// Nil for an empty text.
  package init?(text: String) {
    guard let read = CitationText.source(from: text, document: nil) else { return nil }
    self = read
  }

  /// As a person reads it: `示例日报 第113行第7–9字 2023-03-28`.
  package var text: String { CitationText.text(of: self) }
}

/// A document that sources lead to.
package struct GlossaryDocument: Sendable, Hashable {
  /// ASCII, unique among documents: `GlossaryIdentifier.make("d", path)`.
  package var id: String
  /// What a reader calls it; the file name when the text shows no title.
  package var title: String
  /// Path relative to the workspace; never an absolute path of somebody's machine.
  package var path: String?
  /// The date of the whole document.
  package var date: GlossaryDate?
  /// SHA-256 of the bytes, in hexadecimal.
  package var sha256: String?
  /// Where it is published (http or https).
  package var url: String?

  /// Memberwise.
  package init(
    id: String,
    title: String,
    path: String? = nil,
    date: GlossaryDate? = nil,
    sha256: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.date = date
    self.sha256 = sha256
    self.url = url
  }
}
