import PolicyText
import Recognition

/// Reads mention lists and documents of one snapshot from its store. Blocks.
struct MentionReader: Sendable {
  private let snapshot: IndexWriter.Snapshot

  init(_ snapshot: IndexWriter.Snapshot) {
    self.snapshot = snapshot
  }

  func mentions(of id: EntityID, order: MentionOrder, limit: Int) -> [Mention] {
    guard let store = snapshot.store, let entity = snapshot.lexicon[id], limit > 0 else { return [] }
    var mentions: [Mention] = []
    for form in entity.forms {
      let homonyms = id.kind == .person ? snapshot.homonyms[form] : nil
      // A store that fails is mended by the next refresh; until then there is no list to give.
      guard let rows = try? store.mentions(of: form) else { return [] }
      for (path, fragment, found) in rows {
        let articleDates = snapshot.articleDates[fragment] ?? []
        for mention in found {
          let date = articleDates.indices.contains(mention.article) ? articleDates[mention.article] : nil
          if let homonyms,
            homonyms.entity(fragment: fragment, article: mention.article, day: date?.dayNumber) != id
          {
            continue
          }
          mentions.append(
            Mention(
              entity: id,
              form: form,
              path: path,
              range: mention.range,
              span: mention.span,
              article: mention.article,
              date: date,
              isRepeat: mention.isRepeat
            )
          )
        }
      }
    }
    mentions.sort(by: order.precedes)
    return Array(mentions.prefix(limit))
  }

  func documents() -> [IndexedDocument] {
    // A store that fails is mended by the next refresh; until then there is nothing to list.
    guard let store = snapshot.store, let known = try? store.knownDocuments() else { return [] }
    return known.compactMap { document -> IndexedDocument? in
      // As above: a document that cannot be read now is left out until the next refresh.
      guard let (source, _) = try? store.text(of: document.fragment),
        // As above.
        let (recognition, _) = try? store.recognition(of: document.fragment)
      else { return nil }
      return IndexedDocument(
        path: document.path,
        encoding: source.encoding,
        articles: recognition.articles,
        articleSpans: recognition.articles.map { TextSpan($0.range, in: source) },
        repeats: recognition.repeats.map { TextSpan($0, in: source) }
      )
    }
  }
}

extension MentionOrder {
  /// Whether `left` comes before `right` in this order.
  package func precedes(_ left: Mention, _ right: Mention) -> Bool {
    if self == .newestFirst {
      let (a, b) = (left.date?.dayNumber ?? .min, right.date?.dayNumber ?? .min)
      if a != b { return a > b }
    }
    if left.path != right.path { return left.path.compareUTF8(right.path) < 0 }
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    return left.form.compareUTF8(right.form) < 0
  }
}
