package import PolicyText

/// Finds administrative divisions (GB/T 2260) in one document, and the townships and villages named right behind them.
///
/// A full form (太原市) is believed where it stands; a short form (太原) where no word, street or person's name swallows it; a form that is also
/// an everyday word (和平, 城区) only behind the division it lies in, or in a list of its equals. Where several divisions bear a form, the one that the
/// text before it names decides, then the article's own province and prefecture, then the higher level; of equals without a context the
/// code stays unknown.
package struct PlaceRecognizer: Sendable {
  /// With the built-in gazetteer.
  package init() {}

  /// The places of `document` in the order of the text.
  package func places(in document: PolicyDocument) -> [PlaceSighting] {
    places(in: document, references: DocumentReferences(document))
  }

  /// The places of `document`, whose `references` are at hand.
  func places(in document: PolicyDocument, references: DocumentReferences) -> [PlaceSighting] {
    let text = document.normalized
    var result: [PlaceSighting] = []
    for (index, article) in document.articles.enumerated() {
      let range = article.range.clamped(to: 0..<text.bytes.count)
      let found = text.bytes.withUnsafeBufferPointer { bytes in
        let scan = PlaceScan(
          bytes: bytes,
          range: range,
          references: references.text,
          context: references.contexts[index],
          year: article.date?.year
        )
        scan.run()
        return scan.found
      }
      for place in found {
        result.append(
          PlaceSighting(
            name: place.name,
            code: place.code.map(String.init),
            parentCode: place.parentCode.map(String.init),
            range: text.map.sourceRange(of: place.range),
            article: index
          )
        )
      }
    }
    return result
  }
}
