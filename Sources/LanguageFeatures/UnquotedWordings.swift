import KnowledgeIndex
import PolicyText
import Recognition

/// Finds names of programmes that a report writes without quotation marks and with one character that sounds the same: what an input method
/// puts there (水渠常制 for 水渠长制). Any other difference may be the writer's meaning and is left alone.
struct UnquotedWordings {
  let analysis: ReportAnalysis
  let context: FeatureContext

  /// A name with a slip.
  struct Slip {
    /// Bytes of the normalised text.
    var range: ByteRange
    /// What is meant.
    var entity: Entity
    /// The character that differs.
    var written: UnicodeScalar
  }

  /// Shorter names differ by a character for good reasons, and begin or end like too many others.
  private static let shortest = 5
  private static let longest = 24
  /// More names than this that begin or end alike say nothing about what is meant.
  private static let crowd = 64

  /// True for a name that is checked: Han throughout, long enough, and one that the corpus has more than once, explains or somebody wrote down.
  static func isChecked(_ entity: Entity) -> Bool {
    let scalars = entity.name.unicodeScalars
    guard scalars.count >= shortest, scalars.count <= longest, scalars.allSatisfy(TypedRun.isHan),
      entity.name.utf8.count == 3 * scalars.count
    else { return false }
    if entity.origin == .curated || entity.mentionCount > 1 { return true }
    return entity.definitions.first.map { $0.strength >= .describes } ?? false
  }

  /// The slips, ascending; none inside or across what is known as it stands.
  func slips() -> [Slip] {
    let normalized = analysis.document.normalized
    let bytes = normalized.bytes
    // Source bytes; a known form covers what it spells.
    let known = analysis.mentions.map(\.range)
    var next = 0
    var slips: [Slip] = []
    var end = 0
    bytes.withUnsafeBufferPointer { buffer in
      for start in buffer.indices where buffer[start] >= 0xE0 && start >= end {
        guard context.keys.mayBeginWording(buffer, at: start) else { continue }
        let here = normalized.map.sourceRange(of: start..<(start + CompletionIndex.wordingKey))
        while next < known.count, known[next].upperBound <= here.lowerBound { next += 1 }
        // Most places are what is known; nothing is looked up there.
        if isCovered(here, by: known, from: next) { continue }
        guard let slip = slip(at: start, in: bytes),
          !isCovered(normalized.map.sourceRange(of: slip.range), by: known, from: next)
        else { continue }
        slips.append(slip)
        end = slip.range.upperBound
      }
    }
    return slips
  }

  /// True where a known form as long as those that are checked reaches into `range`; `known` ascends by start, and those before `first` end
  /// before the range, but for a long one around shorter ones.
  private func isCovered(_ range: ByteRange, by known: [ByteRange], from first: Int) -> Bool {
    known[max(0, min(first, known.count) - 8)...].prefix { $0.lowerBound < range.upperBound }
      .contains { $0.count >= Self.shortest * 3 && $0.overlaps(range) }
  }

  /// The slip of which three characters at `start` are the beginning or, spelled right too, the end.
  private func slip(at start: Int, in bytes: [UInt8]) -> Slip? {
    let key = Array(bytes[start..<(start + CompletionIndex.wordingKey)])
    let suffixes = context.lexicon.completion.suffixes(beginningWith: key)
    var best: Slip?
    var seen = 0
    for suffix in suffixes {
      seen += 1
      if seen > Self.crowd { return nil }
      let form = context.lexicon.forms[Int(suffix.form)]
      let length = form.text.utf8.count
      let offset = Int(suffix.offset)
      guard offset == 0 || offset == length - CompletionIndex.wordingKey, start >= offset,
        start - offset + length <= bytes.count, length >= Self.shortest * 3
      else { continue }
      let range = (start - offset)..<(start - offset + length)
      guard
        let entity = form.entities.lazy.map({ context.lexicon.entities[$0] }).first(where: {
          $0.id.kind == .program && $0.origin != .report && $0.name.utf8.elementsEqual(form.text.utf8)
            && Self.isChecked($0)
        }),
        let written = written(in: range, of: bytes, for: form.text)
      else { continue }
      if best.map({ $0.range.count < range.count }) ?? true {
        best = Slip(range: range, entity: entity, written: written)
      }
    }
    return best
  }

  /// The one character of `range` that stands for another of `name` and sounds like it; nil for any other difference, and for none.
  private func written(in range: ByteRange, of bytes: [UInt8], for name: String) -> UnicodeScalar? {
    let text = bytes[range]
    // A range that cuts a character is no text.
    guard text.first.map({ $0 & 0xC0 != 0x80 }) ?? false,
      range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80
    else { return nil }
    let left = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let right = Array(name.unicodeScalars)
    guard let place = WordingCheck.difference(left, right),
      // At its ends a name meets other words: 服务消费继|续 is no slip for 服务消费季.
      place > 0, place < left.count - 1, context.keys.soundsAlike(left[place], right[place]),
      // 做 and 作, 的 and 地 are grammar, not names.
      !Self.grammar.contains(left[place]), !Self.grammar.contains(right[place])
    else { return nil }
    return left[place]
  }

  private static let grammar = Set("的地得做作在再和与及其之以已而于他她它们了着过是为".unicodeScalars)
}
