package import KnowledgeIndex
package import PolicyText
import Recognition

/// A line of a report's outline.
package struct DocumentSymbol: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// An article of a page that holds several.
    case article
    /// A Markdown heading; 1...6.
    case heading(level: Int)
    /// A person or programme, at its first mention below the heading above it.
    case entity(EntityNature)
  }

  /// What the outline shows; never empty.
  package var name: String
  /// The post, the date, the kind.
  package var detail: String
  /// What it is.
  package var kind: Kind
  /// Source bytes of everything that belongs to it.
  package var range: ByteRange
  /// Source bytes of the name, inside `range`.
  package var selection: ByteRange
  /// What stands below it.
  package var children: [DocumentSymbol]

  /// The outline of the report: articles where there are several, else headings by their level; people and programmes each once,
  /// below the innermost heading or article that holds their first mention.
  package static func outline(of analysis: ReportAnalysis, context: FeatureContext) -> [DocumentSymbol] {
    let builder = OutlineBuilder(analysis: analysis)
    var sections = builder.headings()
    if sections.isEmpty, analysis.recognition.articles.count > 1 { sections = builder.articles() }
    var seen = Set<Int>()
    for mention in analysis.outermost {
      for index in mention.entities where seen.insert(index).inserted {
        let entity = analysis.lexicon.entities[index]
        switch entity.nature {
        case .organisation, .place: continue
        case .person, .program: break
        }
        let symbol = DocumentSymbol(
          name: entity.name,
          detail: AnswerText(style: .plain, language: context.language)
            .summary(of: EntityCard(entity, context: context)),
          kind: .entity(entity.nature),
          range: mention.range,
          selection: mention.range,
          children: []
        )
        builder.place(symbol, in: &sections)
      }
    }
    return sections
  }
}

private struct OutlineBuilder {
  let analysis: ReportAnalysis

  /// ATX headings (CommonMark 0.31, 4.2) outside fenced code, nested by their level.
  func headings() -> [DocumentSymbol] {
    let source = analysis.document.source
    var found: [(level: Int, start: Int, line: ByteRange, name: String)] = []
    var fence: UInt8?
    for line in 0..<source.lines.count {
      let range = Self.trimmed(source.lines.range(ofLine: line), in: source.bytes)
      guard let first = range.isEmpty ? nil : source.bytes[range.lowerBound] else { continue }
      if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
        if source.bytes[range].prefix(3).count(where: { $0 == first }) == 3 {
          fence = fence == nil ? first : fence == first ? nil : fence
        }
        continue
      }
      guard fence == nil, first == UInt8(ascii: "#") else { continue }
      let level = source.bytes[range].prefix { $0 == first }.count
      let textStart = range.lowerBound + level
      guard level <= 6, textStart < range.upperBound, source.bytes[textStart] == 0x20 else { continue }
      let text = Self.trimmed(textStart..<range.upperBound, in: source.bytes)
      if !text.isEmpty { found.append((level, range.lowerBound, text, source.string(in: text))) }
    }
    var index = 0
    return nest(found, from: &index, below: 0, end: source.bytes.count)
  }

  private func nest(
    _ found: [(level: Int, start: Int, line: ByteRange, name: String)],
    from index: inout Int,
    below level: Int,
    end: Int
  ) -> [DocumentSymbol] {
    var symbols: [DocumentSymbol] = []
    while index < found.count, found[index].level > level {
      let heading = found[index]
      let next = found[(index + 1)...].first { $0.level <= heading.level }?.start ?? end
      index += 1
      let children = nest(found, from: &index, below: heading.level, end: next)
      symbols.append(
        DocumentSymbol(
          name: heading.name,
          detail: "",
          kind: .heading(level: heading.level),
          range: heading.start..<next,
          selection: heading.line,
          children: children
        )
      )
    }
    return symbols
  }

  /// The articles of a page, by their headline or their first words.
  func articles() -> [DocumentSymbol] {
    let document = analysis.document
    return zip(document.articles, analysis.recognition.articles).map { article, summary in
      let head =
        article.headline ?? article.range.lowerBound..<min(article.range.lowerBound + 60, article.range.upperBound)
      let words = summary.title ?? document.display(head).split(whereSeparator: \.isNewline).first.map(String.init)
      let selection = document.normalized.map.sourceRange(of: head).clamped(to: article.sourceRange)
      return DocumentSymbol(
        name: words.flatMap { $0.isEmpty ? nil : $0 } ?? "…",
        detail: summary.date?.iso ?? "",
        kind: .article,
        range: article.sourceRange,
        selection: selection,
        children: []
      )
    }
  }

  /// Puts `symbol` below the innermost section that holds it, at top level when none does.
  func place(_ symbol: DocumentSymbol, in sections: inout [DocumentSymbol]) {
    for index in sections.indices {
      let section = sections[index]
      if case .entity = section.kind { continue }
      if section.range.lowerBound <= symbol.range.lowerBound, symbol.range.upperBound <= section.range.upperBound {
        place(symbol, in: &sections[index].children)
        return
      }
    }
    sections.append(symbol)
  }

  private static func trimmed(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, blank.contains(bytes[low]) { low += 1 }
    while high > low, blank.contains(bytes[high - 1]) { high -= 1 }
    return low..<high
  }
}
