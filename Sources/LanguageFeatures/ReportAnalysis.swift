package import KnowledgeIndex
package import PolicyText
package import Recognition

/// A report read as a whole against a lexicon: what it mentions and where, broken lines undone. Made in the background after an edit
/// and shared by highlights, symbols, tokens, hints and checks.
package struct ReportAnalysis: Sendable {
  /// The report.
  package let document: PolicyDocument
  /// What the recogniser saw in it.
  package let recognition: RecognitionResult
  /// The lexicon the mentions were found with.
  package let lexicon: Lexicon
  /// Every mention, ascending by start, the longest first at one start; nested ones included. Source bytes.
  package let mentions: [LexiconMatch]
  // Entity → indices into `mentions`, ascending.
  private let places: [Int: [Int32]]

  /// Searches `document` with `lexicon`, which is the overlay's where the report introduces entities of its own.
  package init(document: PolicyDocument, recognition: RecognitionResult, lexicon: Lexicon) {
    self.document = document
    self.recognition = recognition
    self.lexicon = lexicon
    mentions = lexicon.matches(in: document, recognition: recognition)
    var places: [Int: [Int32]] = [:]
    for (place, mention) in mentions.enumerated() {
      for entity in mention.entities { places[entity, default: []].append(Int32(truncatingIfNeeded: place)) }
    }
    self.places = places
    namedEntities = EntitySet(places.keys)
  }

  /// The mentions of any of `entities`, indices into the lexicon's; ascending, the longest first at one start.
  package func mentions(of entities: Set<Int>) -> [LexiconMatch] {
    let found =
      entities.count == 1 ? entities.flatMap { places[$0] ?? [] } : Set(entities.flatMap { places[$0] ?? [] }).sorted()
    return found.map { mentions[Int($0)] }
  }

  /// The analysis of an overlay.
  package init(_ overlay: Overlay) {
    self.init(document: overlay.document, recognition: overlay.recognition, lexicon: overlay.lexicon)
  }

  /// The mentions that lie in no longer one: what is coloured and listed.
  package var outermost: [LexiconMatch] {
    var kept: [LexiconMatch] = []
    var end = 0
    for mention in mentions where mention.range.lowerBound >= end {
      kept.append(mention)
      end = mention.range.upperBound
    }
    return kept
  }

  /// The entities the report names, as indices into `Lexicon.entities`: what completion ranks higher.
  package let namedEntities: EntitySet
}
