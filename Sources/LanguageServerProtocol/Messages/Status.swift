/// `$/mingce/status`, a notification of our own for clients that ask for it (`capabilities.experimental.mingceStatus`): what a status line
/// shows of an open document.
package struct StatusParams: Sendable, Hashable, JSONWritable {
  /// The document.
  package var uri: DocumentURI
  /// The day answers about it hold for, `2023-06-29`.
  package var asOf: String
  /// Where the day comes from: `chosen`, `frontMatter`, `fileName`, `configuration` or `today`.
  package var source: String
  /// The date of the latest article of its corpus; nil where there is none.
  package var corpusEnds: String?
  /// Documents of the corpus.
  package var documents: Int
  /// True while the corpus is read for the first time.
  package var isIndexing: Bool
  /// One line for people.
  package var text: String

  /// Memberwise.
  package init(
    uri: DocumentURI,
    asOf: String,
    source: String,
    corpusEnds: String?,
    documents: Int,
    isIndexing: Bool,
    text: String
  ) {
    self.uri = uri
    self.asOf = asOf
    self.source = source
    self.corpusEnds = corpusEnds
    self.documents = documents
    self.isIndexing = isIndexing
    self.text = text
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uri", uri)
      writer.member("asOf", asOf)
      writer.member("source", source)
      writer.member("corpusEnds", corpusEnds)
      writer.member("documents", documents)
      writer.name("indexing")
      writer.bool(isIndexing)
      writer.member("text", text)
    }
  }
}
