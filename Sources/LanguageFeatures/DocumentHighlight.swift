import KnowledgeIndex
package import PolicyText

/// The places of a report that name what stands at a caret.
package struct DocumentHighlight: Sendable, Hashable {
  /// Source bytes, ascending, none nested in another.
  package var ranges: [ByteRange]

  /// All mentions, under whatever form, of the entities of the longest term at byte `offset`; nil where no term stands. `analysis` must
  /// be of the same text.
  package static func highlights(at offset: Int, in bytes: [UInt8], analysis: ReportAnalysis) -> DocumentHighlight? {
    guard let term = TermAtCaret.find(at: offset, in: bytes, lexicon: analysis.lexicon).first else { return nil }
    return highlights(of: Set(term.entities), in: analysis)
  }

  /// All mentions of `entities` (indices into the analysis's lexicon).
  package static func highlights(of entities: Set<Int>, in analysis: ReportAnalysis) -> DocumentHighlight {
    var ranges: [ByteRange] = []
    for mention in analysis.mentions(of: entities) {
      // “X” and X of one entity: the longer, which comes first, stands for both.
      if let last = ranges.last, mention.range.lowerBound < last.upperBound { continue }
      ranges.append(mention.range)
    }
    return DocumentHighlight(ranges: ranges)
  }
}
