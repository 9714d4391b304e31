package import PolicyText
package import Recognition

/// An open buffer analysed alone, laid over a snapshot: what the report introduces itself is known inside it only, and marked so
/// (`EntityOrigin.report`). Built in the background after an edit; a pure function of its inputs, and its cost is that of the buffer.
package struct Overlay: Sendable {
  /// The buffer as it was analysed.
  package let document: PolicyDocument
  /// What the recogniser saw in it.
  package let recognition: RecognitionResult
  /// Entities the buffer introduces and the corpus does not know, ascending by id. Their citations lead into the buffer.
  package let introduced: [Entity]
  /// The snapshot with the introduced entities added.
  package let lexicon: Lexicon
  private let path: String

  /// Analyses `text`. `path` is how citations into the buffer are shown; `dateHint` is the report's own date. A buffer that is a
  /// corpus document introduces nothing new: pass `isCorpusDocument`.
  package init(
    text: SourceText,
    path: String,
    dateHint: CalendarDate?,
    isCorpusDocument: Bool = false,
    over base: Lexicon,
    recognize: DocumentRecognition = { Recognizer().recognize($0) }
  ) {
    document = PolicyDocument(source: text, dateHint: dateHint)
    recognition = recognize(document)
    self.path = path
    introduced =
      isCorpusDocument ? [] : Self.introduced(by: document, recognition, path: path, unknownTo: base)
    lexicon = base.adding(introduced)
  }

  /// The places where the buffer names something, ascending; source bytes. A name that is also a word counts only where the buffer
  /// proves it.
  package var matches: [LexiconMatch] { lexicon.matches(in: document, recognition: recognition) }

  /// The mentions of `entity` in the buffer as it is now: they take the place of the stored ones when the buffer is a corpus document.
  package func mentions(of entity: EntityID) -> [Mention] {
    let form = lexicon.forms
    return mentions { match in
      match.entities.contains { lexicon.entities[$0].id == entity } ? (entity, form[match.form].text) : nil
    }
  }

  private func mentions(_ name: (LexiconMatch) -> (EntityID, String)?) -> [Mention] {
    var starts = PositionScanner(document.source)
    return matches.compactMap { match in
      guard let (entity, form) = name(match) else { return nil }
      let article = recognition.articleIndex(at: match.range.lowerBound)
      return Mention(
        entity: entity,
        form: form,
        path: path,
        range: match.range,
        span: TextSpan(
          start: starts.position(of: match.range.lowerBound),
          end: starts.position(of: match.range.upperBound)
        ),
        article: article,
        date: recognition.articles.indices.contains(article) ? recognition.articles[article].date : nil,
        isRepeat: recognition.repeats.contains { $0.contains(match.range.lowerBound) }
      )
    }
  }

  private static func introduced(
    by document: PolicyDocument,
    _ recognition: RecognitionResult,
    path: String,
    unknownTo base: Lexicon
  ) -> [Entity] {
    var consolidator = Consolidator()
    consolidator.add(
      id: 0,
      paths: [path],
      recognition: recognition,
      passages: Passage.passages(of: recognition, in: document.normalized)
    )
    // The text is at hand, so that nothing here can fail; an error would leave the buffer without entities of its own.
    guard let found = try? consolidator.consolidate(curated: [], text: { _ in (document.source, document.normalized) })
    else { return [] }
    let counts = mentionCounts(found, document, recognition)
    let dates = recognition.articles.compactMap(\.date)
    // Places are the gazetteer's, not the report's.
    return found.entities.filter { entity in
      entity.id.kind != .place && !entity.forms.contains { !base.entities(named: $0).isEmpty }
    }
    .map { entity in
      var entity = entity
      entity.origin = .report
      entity.mentionCount = counts[entity.id] ?? 0
      entity.documentCount = 1
      entity.firstSeen = dates.min()
      entity.lastSeen = dates.max()
      return entity
    }
  }

  private static func mentionCounts(
    _ found: Consolidation,
    _ document: PolicyDocument,
    _ recognition: RecognitionResult
  ) -> [EntityID: Int] {
    let mentions = MentionFinder(forms: found.forms).mentions(in: document.source, document.normalized, recognition)
    var counts: [EntityID: Int] = [:]
    for mention in mentions where !mention.isRepeat {
      for id in found.forms[mention.form].entities { counts[id, default: 0] += 1 }
    }
    return counts
  }
}
