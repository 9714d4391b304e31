import KnowledgeIndex
import PolicyText
import Recognition

/// Turns what an index knows into the report of `mingce entities`.
enum KnownEntities {
  /// The report of `base` as it was last refreshed.
  static func report(of base: KnowledgeBase) async -> EntitiesReport {
    let lexicon = base.lexicon
    var report = EntitiesReport()
    report.skipped = lexicon.corpus.skipped.map { .init(path: $0.path, reason: $0.reason) }
    report.documents = await base.documents().map(row)
    for entity in lexicon.entities {
      let mentions = await base.mentions(of: entity.id, order: .document).map {
        EntitiesReport.Mention(path: $0.path, extent: extent($0.span))
      }
      switch entity.nature {
      case .person(let category):
        report.people.append(
          .init(
            name: entity.name,
            category: category.rawValue,
            posts: entity.tenures.flatMap(rows),
            mentions: mentions
          )
        )
      case .program(let kind, _):
        let definition = entity.definition.map {
          EntitiesReport.DefinitionRow(text: $0.text, strength: $0.strength.name, point: point($0.citation))
        }
        report.programs.append(
          .init(
            name: entity.name,
            kind: kind.rawValue,
            variants: entity.variants,
            definition: definition,
            mentions: mentions
          )
        )
      case .organisation: report.organisations.append(.init(name: entity.name, code: nil, mentions: mentions))
      case .place(let code): report.places.append(.init(name: entity.name, code: code, mentions: mentions))
      }
    }
    return report
  }

  private static func row(_ document: IndexedDocument) -> EntitiesReport.DocumentRow {
    .init(
      path: document.path,
      encoding: document.encoding.rawValue,
      articles: zip(document.articles, document.articleSpans).map { article, span in
        .init(
          startLine: span.start.line + 1,
          // An article that ends with its last line feed ends on that line, not on the next.
          endLine: span.end.scalar == 0 && span.end.line > span.start.line ? span.end.line : span.end.line + 1,
          title: article.title,
          kicker: article.kicker,
          deck: article.deck,
          dateline: article.dateline,
          date: article.date?.iso,
          bylines: article.bylines,
          paper: article.paper
        )
      },
      repeats: document.repeats.map(extent)
    )
  }

  /// One row for each phrase in which the text gives the post.
  private static func rows(_ tenure: Tenure) -> [EntitiesReport.PostRow] {
    tenure.writtenForms.map { written in
      let sightings = tenure.sightings.filter { $0.written.utf8.elementsEqual(written.utf8) }
      let dates = sightings.compactMap(\.citation.date)
      return .init(
        post: tenure.post.resolved,
        written: written,
        organisation: tenure.post.organisation,
        place: tenure.post.place,
        firstSeen: dates.min()?.iso,
        lastSeen: dates.max()?.iso,
        evidence: sightings.map { point($0.citation) },
        isFormer: tenure.status == .former
      )
    }
  }

  private static func point(_ citation: Citation) -> EntitiesReport.Point {
    .init(path: citation.path, line: citation.span.start.line + 1, column: citation.span.start.scalar + 1)
  }

  private static func extent(_ span: TextSpan) -> EntitiesReport.Extent {
    .init(
      startLine: span.start.line + 1,
      startColumn: span.start.scalar + 1,
      endLine: span.end.line + 1,
      endColumn: span.end.scalar + 1
    )
  }
}
