package import KnowledgeIndex
import Recognition

/// What completion needs beside the lexicon; built once for each published snapshot.
package struct CompletionIndex: Sendable {
  /// A tenure of an entity of the lexicon.
  struct Holder {
    /// Index into `Lexicon.entities`.
    var entity: Int
    /// Index into `Entity.tenures`.
    var tenure: Int
  }

  /// Keys for typed letters.
  let pinyin: PinyinKeys
  /// Post phrases, as written and as resolved, UTF-8 → who has held them.
  let holders: [[UInt8]: [Holder]]
  /// Bytes of the longest post phrase.
  let longestPhrase: Int
  private let readings: @Sendable (UnicodeScalar) -> [String]

  /// Builds the keys of `lexicon`.
  package init(lexicon: Lexicon, readings: some PinyinReadings) {
    self.readings = { readings.readings(of: $0) }
    pinyin = PinyinKeys(lexicon: lexicon, readings: readings)
    var holders: [[UInt8]: [Holder]] = [:]
    var longest = 0
    for (index, entity) in lexicon.entities.enumerated() {
      for (position, tenure) in entity.tenures.enumerated() {
        let phrases = Set(([tenure.post.resolved, tenure.post.written] + tenure.writtenForms).map { Array($0.utf8) })
        for phrase in phrases where !phrase.isEmpty {
          holders[phrase, default: []].append(Holder(entity: index, tenure: position))
          longest = max(longest, phrase.count)
        }
      }
    }
    self.holders = holders
    longestPhrase = longest
  }

  /// True when two characters can be read alike, so that one is easily typed for the other.
  func sharesReading(_ left: UnicodeScalar, _ right: UnicodeScalar) -> Bool {
    readings(left).contains { readings(right).contains($0) }
  }

  /// The holders of the longest post phrase that ends at `end` of `bytes` and begins at or after `start`.
  func holders(endingAt end: Int, from start: Int, in bytes: [UInt8]) -> (start: Int, holders: [Holder])? {
    var from = max(start, end - longestPhrase)
    while from < end {
      if bytes[from] & 0xC0 != 0x80, let found = holders[Array(bytes[from..<end])] { return (from, found) }
      from += 1
    }
    return nil
  }
}
