import PolicyText

/// What all recognisers ask of one document, made once: its words and places, and the jurisdiction each article speaks from.
struct DocumentReferences: Sendable {
  /// Words and places by character of the normalised text.
  let text: TextReferences
  /// As many as the document has articles.
  let contexts: [JurisdictionContext]

  /// Of `document`.
  init(_ document: PolicyDocument) {
    let normalized = document.normalized
    let text = TextReferences(normalized.bytes)
    self.text = text
    contexts = normalized.bytes.withUnsafeBufferPointer { bytes in
      document.articles.map { article in
        JurisdictionContext(
          dateline: article.datelinePlace,
          paper: article.paper,
          range: article.range.clamped(to: 0..<bytes.count),
          bytes: bytes,
          references: text,
          year: article.date?.year
        )
      }
    }
  }
}
