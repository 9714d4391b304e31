package import KnowledgeIndex
import PolicyText
import Recognition

/// What completion needs beside the lexicon; built once for each published snapshot, and for an open report at the cost of what the
/// report introduces.
package struct CompletionIndex: Sendable {
  /// A tenure of an entity of the lexicon.
  struct Holder {
    /// Index into `Lexicon.entities`.
    var entity: Int
    /// Index into `Entity.tenures`.
    var tenure: Int
  }

  /// The keys of a range of forms and entities: the corpus's, or those of an open report.
  private struct Layer {
    var pinyin: PinyinKeys
    /// Post phrases, as written and as resolved, UTF-8 → who has held them.
    var holders: [[UInt8]: [Holder]]
    /// Posts by what they are apart from their place, the latest sightings first.
    var cores: [[UInt8]: [Holder]]
    /// For each form from `pinyin.firstForm` on: another wording than the name of what it stands for, not the name in marks.
    var isOtherWording: [Bool]
    /// The first and the last three bytes of all phrases: most pieces of a text are ruled out by them alone.
    var openings: Set<UInt32>
    var endings: Set<UInt32>
    var entityCount: Int
    var formCount: Int
    var longestPhrase: Int
  }

  private let layers: [Layer]
  private let readings: @Sendable (UnicodeScalar) -> [String]

  /// Builds the keys of all of `lexicon`.
  package init(lexicon: Lexicon, readings: some PinyinReadings) {
    layers = [Self.layer(lexicon, fromEntity: 0, fromForm: 0, readings: readings)]
    self.readings = { readings.readings(of: $0) }
  }

  /// The keys of `lexicon`, which is that of `base` with what a report introduces added (`Lexicon.adding`).
  package init(lexicon: Lexicon, over base: CompletionIndex, readings: some PinyinReadings) {
    let corpus = Array(base.layers.prefix(1))
    let entities = corpus.first?.entityCount ?? 0
    let forms = corpus.first?.formCount ?? 0
    layers = corpus + [Self.layer(lexicon, fromEntity: entities, fromForm: forms, readings: readings)]
    self.readings = base.readings
  }

  /// Keys for typed letters.
  var pinyin: [PinyinKeys] { layers.map(\.pinyin) }

  /// True when `form` is another wording than the name of what it stands for; false for the name with or without marks.
  func isOtherWording(_ form: Int) -> Bool {
    for layer in layers where form >= layer.pinyin.firstForm && form < layer.formCount {
      return layer.isOtherWording[form - layer.pinyin.firstForm]
    }
    return false
  }

  /// True when two characters can be read alike, so that one is easily typed for the other.
  func sharesReading(_ left: UnicodeScalar, _ right: UnicodeScalar) -> Bool {
    readings(left).contains { readings(right).contains($0) }
  }

  /// Who has held the post of which `phrase` is a wording.
  func holders(of phrase: ArraySlice<UInt8>) -> [Holder] {
    var found: [Holder] = []
    for layer in layers
    where phrase.count <= layer.longestPhrase && layer.openings.contains(Self.three(phrase.prefix(3)))
      && layer.endings.contains(Self.three(phrase.suffix(3)))
    {
      if let holders = layer.holders[Array(phrase)] { found += holders }
    }
    return found
  }

  /// False where no phrase can end at byte `end` of `bytes`: rules most places out.
  func mayEndPhrase(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end >= 3, end <= bytes.count else { return false }
    let last = Self.three(bytes[(end - 3)..<end])
    return layers.contains { $0.endings.contains(last) }
  }

  /// Who has held a post of `core` anywhere, the latest sightings first; at most `holderLimit` of each layer.
  func holders(sharing core: PostCore) -> [Holder] {
    layers.flatMap { $0.cores[core.words] ?? [] }
  }

  /// Of a post that thousands hold (记者) those seen last are kept.
  private static let holderLimit = 2000

  private static func three(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The holders of the longest post phrase that ends at `end` of `bytes` and begins at or after `start`.
  func holders(endingAt end: Int, from start: Int, in bytes: [UInt8]) -> (start: Int, holders: [Holder])? {
    var from = max(start, end - longestPhrase)
    while from < end {
      if bytes[from] & 0xC0 != 0x80 {
        let found = holders(of: bytes[from..<end])
        if !found.isEmpty { return (from, found) }
      }
      from += 1
    }
    return nil
  }

  /// Bytes of the longest post phrase.
  var longestPhrase: Int { layers.map(\.longestPhrase).max() ?? 0 }

  private static func layer(
    _ lexicon: Lexicon,
    fromEntity: Int,
    fromForm: Int,
    readings: some PinyinReadings
  ) -> Layer {
    var holders: [[UInt8]: [Holder]] = [:]
    var cores: [[UInt8]: [(day: Int, holder: Holder)]] = [:]
    var longest = 0
    var openings = Set<UInt32>()
    var endings = Set<UInt32>()
    var names: [Int: [UInt32]] = [:]
    for index in fromEntity..<max(fromEntity, lexicon.entities.count) {
      let entity = lexicon.entities[index]
      if entity.forms.count > 1 { names[index] = PinyinKeys.wording(entity.name) }
      for (position, tenure) in entity.tenures.enumerated() {
        let day = tenure.lastSeen?.dayNumber ?? tenure.latestDate?.dayNumber ?? .min
        cores[PostCore(tenure.post).words, default: []].append((day, Holder(entity: index, tenure: position)))
        let phrases = [tenure.post.resolved, tenure.post.written] + tenure.writtenForms
        for phrase in Set(phrases.map { Array($0.utf8) }) where !phrase.isEmpty {
          holders[phrase, default: []].append(Holder(entity: index, tenure: position))
          openings.insert(three(phrase.prefix(3)))
          endings.insert(three(phrase.suffix(3)))
          longest = max(longest, phrase.count)
        }
      }
    }
    let pinyin = PinyinKeys(lexicon: lexicon, from: fromForm, readings: readings)
    var isOtherWording: [Bool] = []
    isOtherWording.reserveCapacity(max(0, lexicon.forms.count - fromForm))
    for index in fromForm..<max(fromForm, lexicon.forms.count) {
      let owners = lexicon.forms[index].entities.compactMap { names[$0] }
      let wording = owners.isEmpty ? [] : pinyin.characters(of: index).map(\.scalar)
      isOtherWording.append(!owners.isEmpty && owners.allSatisfy { $0 != wording })
    }
    return Layer(
      pinyin: pinyin,
      holders: holders,
      cores: cores.mapValues { found in
        found.sorted { ($1.day, $0.holder.entity) < ($0.day, $1.holder.entity) }.prefix(holderLimit).map(\.holder)
      },
      isOtherWording: isOtherWording,
      openings: openings,
      endings: endings,
      entityCount: lexicon.entities.count,
      formCount: lexicon.forms.count,
      longestPhrase: longest
    )
  }
}
