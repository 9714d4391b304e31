import KnowledgeIndex
package import PolicyText
import Recognition

/// A coloured piece of a report.
package struct SemanticToken: Sendable, Hashable {
  /// What is coloured.
  package enum Kind: Int, Sendable, Hashable, CaseIterable {
    case official
    case person
    case program
    case document
    case organisation
    case place
  }

  /// Source bytes on one line: a mention cut by a line end gives two tokens.
  package var range: ByteRange
  /// What it is.
  package var kind: Kind
  /// Known from this report alone.
  package var isFromReport: Bool

  /// The tokens of the report inside `range` (all of it by default), ascending, without overlap.
  package static func tokens(of analysis: ReportAnalysis, in range: ByteRange? = nil) -> [SemanticToken] {
    var tokens: [SemanticToken] = []
    let lines = analysis.document.source.lines
    for mention in analysis.outermost {
      if let range, mention.range.upperBound <= range.lowerBound || mention.range.lowerBound >= range.upperBound {
        continue
      }
      guard let first = mention.entities.first else { continue }
      let entity = analysis.lexicon.entities[first]
      var start = mention.range.lowerBound
      while start < mention.range.upperBound {
        let line = lines.range(ofLine: lines.line(containing: start))
        let end = min(mention.range.upperBound, contentEnd(of: line, in: analysis.document.source))
        if end > start {
          tokens.append(
            SemanticToken(range: start..<end, kind: kind(of: entity), isFromReport: entity.origin == .report)
          )
        }
        start = skipBlanks(from: line.upperBound, to: mention.range.upperBound, in: analysis.document.source)
        if line.upperBound >= mention.range.upperBound { break }
      }
    }
    return tokens
  }

  private static func kind(of entity: Entity) -> Kind {
    switch entity.nature {
    case .person(.official): .official
    case .person: .person
    case .program(.document, _): .document
    case .program: .program
    case .organisation: .organisation
    case .place: .place
    }
  }

  private static func contentEnd(of line: ByteRange, in source: SourceText) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private static func skipBlanks(from start: Int, to end: Int, in source: SourceText) -> Int {
    var start = start
    while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
    return start
  }
}
