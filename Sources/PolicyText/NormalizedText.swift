/// The text recognisers read: hard wraps inside Chinese sentences undone, page furniture and doubled captions set aside,
/// letter-spacing closed, widths folded. Every byte knows its place in the source.
///
/// Folding (for matching only; `display(_:)` gives the text back as the source writes it):
/// - full-width ASCII letters, digits and ％ ． － ／ become ASCII;
/// - ASCII `, ; : ! ? ( ) "` next to Chinese become full-width (`"` in turn “ and ”), but not inside numbers (1,069; 08:50);
/// - 「」『』 become “”‘’; • ‧ ∙ ⋅ ・ ･ between Han become ·; HTML character references become what they name.
///
/// White space: runs become one ASCII space, and vanish before closing marks, after ， 、 and opening marks, and in dates and counts
/// (3 月 16 日 → 3月16日). Two Han characters that stand alone with a gap between are one word: 李　明 → 李明, so that a name is found in
/// one form; 李明 王强 keeps its space.
package struct NormalizedText: Sendable {
  /// Valid UTF-8. Paragraphs are separated by one LF; there is no other line end.
  package let bytes: [UInt8]
  /// Normalised byte ranges of the paragraphs, ascending, without the LF between them. A headline is a paragraph.
  package let paragraphs: [ByteRange]
  /// Normalised offsets ↔ source offsets.
  package let map: OffsetMap
  /// Passages, ascending, that say again what stood earlier in the document (PDF extraction repeats them). They stay in `bytes`, so that
  /// mentions in them are found; as evidence they count once.
  package let repeats: [RepeatedPassage]

  /// What was set aside because it belongs to the page (page jumps, page numbers, addresses), in the order of the source.
  package let furniture: [PageFurniture]
  /// What the layout says of each paragraph; as many as `paragraphs`.
  package let traits: [ParagraphTraits]

  /// Whether normalised `offset` lies in one of `repeats`.
  package func isRepeated(_ offset: Int) -> Bool {
    var low = 0
    var high = repeats.count
    while low < high {
      let middle = (low + high) / 2
      if repeats[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < repeats.count && repeats[low].range.contains(offset)
  }

  /// Memberwise.
  package init(
    bytes: [UInt8],
    paragraphs: [ByteRange],
    map: OffsetMap,
    repeats: [RepeatedPassage],
    furniture: [PageFurniture],
    traits: [ParagraphTraits]
  ) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.map = map
    self.repeats = repeats
    self.furniture = furniture
    self.traits = traits
  }
}

/// A passage that repeats an earlier one of the same document.
package struct RepeatedPassage: Sendable, Hashable {
  /// Where the repetition stands, in normalised bytes.
  package let range: ByteRange
  /// Where the repetition stands, in source bytes.
  package let sourceRange: ByteRange
  /// Where it stood first, in source bytes.
  package let originalSourceRange: ByteRange

  /// Memberwise.
  package init(range: ByteRange, sourceRange: ByteRange, originalSourceRange: ByteRange) {
    self.range = range
    self.sourceRange = sourceRange
    self.originalSourceRange = originalSourceRange
  }
}
