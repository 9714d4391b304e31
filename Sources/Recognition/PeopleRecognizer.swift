package import PolicyText

/// Finds people and their posts in one document by surnames, posts and syntax.
///
/// A pure function of the document. The text is read in windows of whole paragraphs; within a window the grammar of posts runs first,
/// then the contexts that need no post (bylines, honorifics, lists, speech). Linear in the length of the text.
package struct PeopleRecognizer: Sendable {
  /// With the built-in tables.
  package init() {}

  /// The people of `document` in the order of the text.
  package func people(in document: PolicyDocument) -> [PersonSighting] {
    people(in: document, references: DocumentReferences(document))
  }

  /// The people of `document`, whose `references` are at hand.
  func people(in document: PolicyDocument, references: DocumentReferences) -> [PersonSighting] {
    var result: [PersonSighting] = []
    let contexts = ArticleContexts(document, references)
    for window in PeopleRecognizer.windows(of: document) {
      let text = PersonText(document.normalized.bytes, window, references: references.text)
      var scan = PeopleScan(text)
      for draft in scan.run() {
        result.append(sighting(draft, in: text, of: document, contexts: contexts))
      }
    }
    return result
  }

  private func sighting(
    _ draft: PersonDraft,
    in text: PersonText,
    of document: PolicyDocument,
    contexts: ArticleContexts
  ) -> PersonSighting {
    let bytes = text.bytes(of: draft.range)
    let article = contexts.article(at: bytes.lowerBound)
    let repeated = document.normalized.isRepeated(bytes.lowerBound)
    var posts: [PostAttribution] = []
    if !draft.posts.isEmpty {
      let resolver = PostResolver(context: contexts.context(of: article), press: contexts.press(of: article))
      for (var post, source) in zip(resolver.resolve(draft.posts, in: text), draft.posts) {
        let phrase = text.bytes(of: source.phrase.range)
        let act = ActOfOffice(source, at: phrase, in: text.bytes) {
          contexts.actDate(before: $0, of: article)
        } isAhead: {
          contexts.isAhead($0, of: article)
        }
        if let status = act.status, post.status == .current { post.status = status }
        posts.append(
          PostAttribution(
            post: post,
            range: document.normalized.map.sourceRange(of: phrase),
            event: act.event,
            actDate: act.date,
            held: post.status == .former ? contexts.held(source, of: article) : nil
          )
        )
      }
    }
    return PersonSighting(
      name: PeopleRecognizer.name(draft.full ?? draft.range, in: text),
      range: document.normalized.map.sourceRange(of: bytes),
      category: draft.category ?? .other,
      evidence: draft.evidence,
      isAmbiguous: draft.isAmbiguous,
      posts: posts,
      article: article,
      isRepeat: repeated
    )
  }

  /// The name without spacing; look-alikes of the middle dot become U+00B7.
  static func name(_ range: Range<Int>, in text: PersonText) -> String {
    if range.allSatisfy({ text.traits(at: $0).contains(.han) }) { return text.string(range) }
    var result = String.UnicodeScalarView()
    for index in range {
      let scalar = text.written(at: index)
      if PersonText.isBlank(scalar) || scalar == 0x0A {
        // Words of Latin letters stay apart.
        if index > range.lowerBound, PersonText.isASCIIAlphanumeric(text[index - 1]),
          PersonText.isASCIIAlphanumeric(text[index + 1])
        {
          result.append(" ")
        }
        continue
      }
      if PersonText.isNameDot(scalar) || scalar == 0x2E {
        result.append("\u{B7}")
      } else if let value = Unicode.Scalar(scalar) {
        result.append(value)
      }
    }
    return String(result)
  }

  /// Stretches of whole paragraphs, none across the start of an article, short enough to keep memory flat.
  static func windows(of document: PolicyDocument) -> [ByteRange] {
    let size = 96 * 1024
    var result: [ByteRange] = []
    let starts = document.articles.map(\.range.lowerBound)
    var next = 0
    var from: Int?
    var to = 0
    for paragraph in document.normalized.paragraphs {
      while next < starts.count, starts[next] < paragraph.lowerBound { next += 1 }
      let opens = next < starts.count && starts[next] == paragraph.lowerBound
      if let start = from, opens || paragraph.upperBound - start > size {
        result.append(start..<to)
        from = nil
      }
      if from == nil { from = paragraph.lowerBound }
      to = paragraph.upperBound
    }
    if let start = from { result.append(start..<to) }
    return result
  }
}

/// The jurisdictions of a document's articles.
private struct ArticleContexts {
  private let document: PolicyDocument
  private let known: [JurisdictionContext]

  /// True when the document calls a paper 本报.
  private let speaksOfItself: Bool

  init(_ document: PolicyDocument, _ references: DocumentReferences) {
    self.document = document
    known = references.contexts
    // 本报, in the first sixty thousand bytes.
    let end = min(document.normalized.bytes.count, 60_000) - 6
    speaksOfItself = references.text.characters.contains(0x672C, 0x62A5, through: end)
  }

  /// Index of the article that holds normalised `offset`.
  func article(at offset: Int) -> Int {
    var low = 0
    var high = document.articles.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if document.articles[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// When the text says that what stands at normalised `offset` happened.
  func actDate(before offset: Int, of article: Int) -> ActDate? {
    guard document.articles.indices.contains(article) else { return nil }
    let source = document.articles[article]
    return ActDate(
      ofActAt: offset,
      in: document.normalized.bytes,
      articleFrom: source.range.lowerBound,
      published: source.date
    )
  }

  /// The time of a post that is over, as the text beside it tells it; nil where it tells none, or one that lies after the day of the article.
  func held(_ post: DraftPost, of article: Int) -> HeldSpan? {
    guard let told = post.told, !told.isSeries, let start = told.start, let end = told.end ?? post.nextStart,
      !isAhead(start, of: article), !isAhead(end, of: article)
    else { return nil }
    return HeldSpan(start: start, end: end, isEndInferred: told.end == nil)
  }

  /// True where `date` lies after the day of the article.
  func isAhead(_ date: ActDate, of article: Int) -> Bool {
    guard document.articles.indices.contains(article), let day = document.articles[article].date else { return false }
    return day < date.first
  }

  /// The paper an article counts itself to: the one it names, or 本报.
  func press(of article: Int) -> String? {
    guard document.articles.indices.contains(article) else { return nil }
    let source = document.articles[article]
    if let paper = source.paper { return paper }
    return speaksOfItself ? "本报" : nil
  }

  /// What `article` says of its places; nothing for an index outside.
  func context(of article: Int) -> JurisdictionContext {
    known.indices.contains(article) ? known[article] : JurisdictionContext()
  }
}
