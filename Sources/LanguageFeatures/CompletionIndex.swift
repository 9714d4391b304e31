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
    /// The post's place and its resolved words, as `Names` numbers them.
    var place: Int32
    var resolved: Int32
    /// Day number of the latest sighting; `Int32.min` where none is dated.
    var day: Int32
  }

  /// What ranking asks of an entity, side by side: at a first letter ten thousand are compared, and none of their cards is touched.
  struct Facts {
    /// What counts for the entity whatever was typed and whatever the day.
    var weight: Double
    /// Day numbers of the first and the last dated mention; `Int32.max` and `Int32.min` where none is dated.
    var firstSeen: Int32
    var lastSeen: Int32
    /// 3 curated people and programmes, 2 other ones, 1 organisations, 0 places.
    var tier: Int8
    var isPerson: Bool
    var isOfficial: Bool
  }

  /// Numbers for names, so that they are compared at no cost.
  struct Names {
    private var numbers: [[UInt8]: Int32] = [:]
    /// Stands for no name.
    static let none: Int32 = -1

    /// The number of `name`; `none` for nil and for what no holder of the layer has.
    func number(of name: String?) -> Int32 { name.flatMap { numbers[Array($0.utf8)] } ?? Self.none }

    mutating func take(_ name: String?) -> Int32 {
      guard let name else { return Self.none }
      let key = Array(name.utf8)
      if let known = numbers[key] { return known }
      let number = Int32(truncatingIfNeeded: numbers.count)
      numbers[key] = number
      return number
    }
  }

  /// The keys of a range of forms and entities: the corpus's, or those of an open report.
  ///
  /// An object: a question asked for ten thousand candidates must not copy a dozen tables' references each time.
  private final class Layer: Sendable {
    let pinyin: PinyinKeys
    /// Post phrases, as written and as resolved, UTF-8 → who has held them.
    let holders: [[UInt8]: [Holder]]
    /// Posts by what they are apart from their place, the latest sightings first.
    let cores: [[UInt8]: [Holder]]
    /// For each form from `pinyin.firstForm` on: another wording than the name of what it stands for, not the name in marks.
    let isOtherWording: [Bool]
    /// The first and the last three bytes of all phrases: most pieces of a text are ruled out by them alone.
    let openings: Set<UInt32>
    let endings: Set<UInt32>
    let names: Names
    /// The first and the last nine bytes (three Han) of the names of programmes that are long enough to be checked outside quotation
    /// marks.
    let wordings: Set<UInt64>
    /// For each entity from `firstEntity` on.
    let facts: [Facts]
    let firstEntity: Int
    let entityCount: Int
    let formCount: Int
    let longestPhrase: Int
    /// The entities of form `pinyin.firstForm + n`, indices into `Lexicon.entities`, are at `ownerStarts[n]..<ownerStarts[n + 1]`.
    let owners: [Int32]
    let ownerStarts: [Int32]

    init(
      pinyin: PinyinKeys,
      holders: [[UInt8]: [Holder]],
      cores: [[UInt8]: [Holder]],
      isOtherWording: [Bool],
      openings: Set<UInt32>,
      endings: Set<UInt32>,
      names: Names,
      wordings: Set<UInt64>,
      facts: [Facts],
      firstEntity: Int,
      entityCount: Int,
      formCount: Int,
      longestPhrase: Int,
      owners: [Int32],
      ownerStarts: [Int32]
    ) {
      self.pinyin = pinyin
      self.holders = holders
      self.cores = cores
      self.isOtherWording = isOtherWording
      self.openings = openings
      self.endings = endings
      self.names = names
      self.wordings = wordings
      self.facts = facts
      self.firstEntity = firstEntity
      self.entityCount = entityCount
      self.formCount = formCount
      self.longestPhrase = longestPhrase
      self.owners = owners
      self.ownerStarts = ownerStarts
    }
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

  /// True for an entity that no text of the corpus names, only the open report.
  func isOfReportAlone(_ entity: Int) -> Bool { layers.count > 1 && entity >= layers[0].entityCount }

  /// The entities that `form`, an index into `Lexicon.forms`, may name; without touching the form itself, which stands far off in memory.
  @inline(__always)
  func forEachOwner(of form: Int, _ body: (Int) -> Void) {
    for layer in layers where form >= layer.pinyin.firstForm && form < layer.formCount {
      let place = form - layer.pinyin.firstForm
      for index in Int(layer.ownerStarts[place])..<Int(layer.ownerStarts[place + 1]) { body(Int(layer.owners[index])) }
      return
    }
  }

  /// True when two characters can be read alike, so that one is easily typed for the other.
  func sharesReading(_ left: UnicodeScalar, _ right: UnicodeScalar) -> Bool {
    readings(left).contains { readings(right).contains($0) }
  }

  /// True where one half of a long programme's name may begin at byte `start` of `bytes` (its beginning) or end at byte `start + 9` (its
  /// end): rules nearly every place of a text out.
  func mayBeginWording(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + Self.wordingKey <= bytes.count else { return false }
    let key = Self.wordingKey(bytes[start..<(start + Self.wordingKey)])
    return layers.contains { $0.wordings.contains(key) }
  }

  /// Bytes of a key of `mayBeginWording`: three Han.
  static let wordingKey = 9

  // FNV-1a, 64 bits.
  private static func wordingKey(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  /// What ranking asks of `entity`, an index into `Lexicon.entities`.
  func facts(of entity: Int) -> Facts {
    for layer in layers where entity >= layer.firstEntity && entity < layer.entityCount {
      return layer.facts[entity - layer.firstEntity]
    }
    return Facts(weight: 0, firstSeen: .max, lastSeen: .min, tier: 0, isPerson: false, isOfficial: false)
  }

  /// True when two characters are read alike by those who do not tell zh from z, ch from c, sh from s, or a final ng from n.
  func soundsAlike(_ left: UnicodeScalar, _ right: UnicodeScalar) -> Bool {
    let folded = readings(left).map(Self.folded)
    return readings(right).contains { folded.contains(Self.folded($0)) }
  }

  private static func folded(_ reading: String) -> [UInt8] {
    var bytes = Array(reading.utf8)
    if bytes.count > 1, bytes[1] == UInt8(ascii: "h") { bytes.remove(at: 1) }
    if bytes.count > 1, bytes.suffix(2).elementsEqual("ng".utf8) { bytes.removeLast() }
    return bytes
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

  /// Who has held a post of `core` anywhere, the latest sightings first, at most `holderLimit` of each layer; layer by layer, with the
  /// numbers of its names.
  func holders(sharing core: PostCore) -> [(names: Names, holders: [Holder])] {
    layers.compactMap { layer in layer.cores[core.words].map { (layer.names, $0) } }
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
    var cores: [[UInt8]: [Holder]] = [:]
    var numbers = Names()
    var wordings = Set<UInt64>()
    var facts: [Facts] = []
    facts.reserveCapacity(max(0, lexicon.entities.count - fromEntity))
    var longest = 0
    var openings = Set<UInt32>()
    var endings = Set<UInt32>()
    var names: [Int: [UInt32]] = [:]
    for index in fromEntity..<max(fromEntity, lexicon.entities.count) {
      let entity = lexicon.entities[index]
      facts.append(Facts(entity))
      if entity.id.kind == .program, entity.origin != .report, UnquotedWordings.isChecked(entity) {
        let name = Array(entity.name.utf8)
        wordings.insert(wordingKey(name.prefix(wordingKey)))
        wordings.insert(wordingKey(name.suffix(wordingKey)))
      }
      if entity.forms.count > 1 { names[index] = PinyinKeys.wording(entity.name) }
      for (position, tenure) in entity.tenures.enumerated() {
        let holder = Holder(
          entity: index,
          tenure: position,
          place: numbers.take(tenure.post.place),
          resolved: numbers.take(tenure.post.resolved),
          day: (tenure.lastSeen ?? tenure.latestDate).map { Int32(clamping: $0.dayNumber) } ?? .min
        )
        cores[PostCore(tenure.post).words, default: []].append(holder)
        let phrases = [tenure.post.resolved, tenure.post.written] + tenure.writtenForms
        for phrase in Set(phrases.map { Array($0.utf8) }) where !phrase.isEmpty {
          holders[phrase, default: []].append(holder)
          openings.insert(three(phrase.prefix(3)))
          endings.insert(three(phrase.suffix(3)))
          longest = max(longest, phrase.count)
        }
      }
    }
    let pinyin = PinyinKeys(lexicon: lexicon, from: fromForm, readings: readings)
    var isOtherWording: [Bool] = []
    isOtherWording.reserveCapacity(max(0, lexicon.forms.count - fromForm))
    var ownerList: [Int32] = []
    var ownerStarts: [Int32] = []
    ownerStarts.reserveCapacity(max(0, lexicon.forms.count - fromForm) + 1)
    for index in fromForm..<max(fromForm, lexicon.forms.count) {
      ownerStarts.append(Int32(truncatingIfNeeded: ownerList.count))
      ownerList += lexicon.forms[index].entities.lazy.map { Int32(truncatingIfNeeded: $0) }
      let owners = lexicon.forms[index].entities.compactMap { names[$0] }
      let wording = owners.isEmpty ? [] : pinyin.characters(of: index).map(\.scalar)
      isOtherWording.append(!owners.isEmpty && owners.allSatisfy { $0 != wording })
    }
    ownerStarts.append(Int32(truncatingIfNeeded: ownerList.count))
    return Layer(
      pinyin: pinyin,
      holders: holders,
      cores: cores.mapValues { found in
        Array(found.sorted { ($1.day, $0.entity) < ($0.day, $1.entity) }.prefix(holderLimit))
      },
      isOtherWording: isOtherWording,
      openings: openings,
      endings: endings,
      names: numbers,
      wordings: wordings,
      facts: facts,
      firstEntity: fromEntity,
      entityCount: lexicon.entities.count,
      formCount: lexicon.forms.count,
      longestPhrase: longest,
      owners: ownerList,
      ownerStarts: ownerStarts
    )
  }
}

extension CompletionIndex.Facts {
  /// The facts of `entity`.
  init(_ entity: Entity) {
    switch entity.nature {
    case .person, .program: tier = entity.origin == .curated ? 3 : 2
    case .organisation: tier = 1
    case .place: tier = 0
    }
    isPerson = entity.id.kind == .person
    isOfficial = entity.personCategory == .official
    var weight = Self.log2(1 + entity.mentionCount)
    if isOfficial { weight += 1 }
    if let strength = entity.definitions.first?.strength, strength >= .describes { weight += 1 }
    self.weight = weight
    firstSeen = entity.firstSeen.map { Int32(clamping: $0.dayNumber) } ?? .max
    lastSeen = entity.lastSeen.map { Int32(clamping: $0.dayNumber) } ?? .min
  }

  private static func log2(_ number: Int) -> Double {
    var value = Double(number)
    var result = 0.0
    while value >= 2 {
      value /= 2
      result += 1
    }
    return result + value - 1
  }

  /// 1 for what the corpus saw on the day, falling to a half within a year; what it saw only later counts for little.
  func recency(asOf day: Int) -> Double {
    guard lastSeen != .min, firstSeen != .max else { return 0.3 }
    if Int(firstSeen) > day { return 0.1 }
    return 1 / (1 + Double(max(0, day - Int(lastSeen))) / 365)
  }
}
