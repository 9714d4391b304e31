/// What a word does to the left boundary of a name.
enum ProgramWordClass: UInt8, Sendable {
  /// No word of the table: material of names.
  case content = 0
  /// A word that holds a function character without being one (`对外`, `在线`, `等级`): material of names.
  case material
  /// A modifier that names nothing by itself (`重点`, `工作`, `长效`).
  case generic
  /// A verb that often stands inside names as a noun (`建设`, `治理`, `提升`).
  case nominalVerb
  /// A verb whose object is typically a programme (`实施`, `推行`, `打造`).
  case introducer
  /// Any other verb before which or after which no name goes on.
  case verb
  /// An adverb or auxiliary (`全面`, `着力`, `要`).
  case adverb
  /// A particle, preposition or pronoun (`的`, `在`, `对`).
  case particle
  /// 和, 与, 及, 暨: between names or inside one.
  case conjunction
  /// `我省`, `各级`, `有关`: before a name, never in it.
  case determiner
  /// `全省`, `全市`, `全国`: before a name, and in that of a meeting.
  case scope
  /// `今年`, `近年来`, `目前`.
  case time
  /// A head noun; `ProgramToken.detail` is its index in `ProgramHead.all`.
  case head
  /// Digits and Chinese numerals with what they count.
  case number
  /// An administrative division (GB/T 2260), full or short.
  case place
  /// A mark; `ProgramToken.detail` is zero.
  case mark
}

/// What else the grammar asks of a word that is no head.
struct ProgramWordTraits: OptionSet, Sendable {
  let rawValue: UInt16
  /// An adverb that is an attribute before a noun: 高标准＋梯田建设.
  static let quality = ProgramWordTraits(rawValue: 1)
  /// A verb that another verb follows as a verb: 加快＋建设….
  static let catalyst = ProgramWordTraits(rawValue: 1 << 1)
  /// An introducing verb that is a noun between a noun and an action: 国企改革＋深化＋提升行动.
  static let firmVerb = ProgramWordTraits(rawValue: 1 << 2)
  /// An attribute that never opens a name.
  static let dropped = ProgramWordTraits(rawValue: 1 << 3)
  /// 召开, 举行, 出席: a meeting is its object.
  static let meetingVerb = ProgramWordTraits(rawValue: 1 << 4)
  /// 擦亮, 打响: a brand is its object.
  static let brandVerb = ProgramWordTraits(rawValue: 1 << 5)
  /// 称为, 誉为: what follows in quotation marks is an epithet.
  static let naming = ProgramWordTraits(rawValue: 1 << 6)
}

/// A forward longest-match word table over UTF-16 units.
struct ProgramLexicon: Sendable {
  /// What the table says of one word.
  struct Entry: Sendable {
    var length: Int
    var wordClass: ProgramWordClass
    var detail: UInt16
  }

  /// A beginning of words, or a word.
  private struct Node: Sendable {
    /// Bit n where a word goes on with a character whose low six bits are n.
    var next: UInt64 = 0
    var detail: UInt16 = 0
    /// Of the word that ends here; 255 for none.
    var wordClass: UInt8 = 255
  }

  private var nodes = [Node()]
  /// Node of each first character by its number; 0 for none.
  private var rootChild = [UInt16](repeating: 0, count: CharacterNumbers.shared.count)
  private var slots: [UInt64] = []
  private var mask = 0

  /// Builds the table; a later entry of the same word wins.
  init(_ words: [(text: String, wordClass: ProgramWordClass, detail: UInt16)]) {
    // The nodes of first characters stand together: they are read at every character of a text.
    let numbers = CharacterNumbers.shared
    precondition(
      words.allSatisfy { $0.text.utf16.first.map { numbers.number(of: $0) > 0 } ?? false },
      "a word that begins with a character without a number"
    )
    for number in Set(words.compactMap { $0.text.utf16.first.map { numbers.number(of: $0) } }).sorted() {
      rootChild[Int(number)] = UInt16(addNode())
    }
    var children: [UInt64: Int32] = [:]
    for word in words {
      var node: Int32 = 0
      for unit in word.text.utf16 {
        if node == 0 {
          node = Int32(rootChild[Int(numbers.number(of: unit))])
        } else {
          let key = UInt64(node) << 16 | UInt64(unit)
          if let next = children[key] {
            node = next
          } else {
            nodes[Int(node)].next |= 1 << UInt64(unit & 63)
            node = addNode()
            children[key] = node
          }
        }
      }
      nodes[Int(node)].wordClass = word.wordClass.rawValue
      nodes[Int(node)].detail = word.detail
    }
    var size = 1024
    while size < children.count * 3 / 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for (key, child) in children {
      var slot = Self.hash(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key << 24 | UInt64(child)
    }
  }

  private mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The longest word that begins at `start` of `units`, whose first character has the number `first`, or nil.
  @inline(__always)
  func longestMatch(in units: UnsafeBufferPointer<UInt16>, at start: Int, first: UInt16) -> Entry? {
    var node = Int(rootChild[Int(first)])
    guard node != 0 else { return nil }
    var best: Entry?
    var index = start + 1
    while true {
      let here = nodes[node]
      if here.wordClass != 255, let wordClass = ProgramWordClass(rawValue: here.wordClass) {
        best = Entry(length: index - start, wordClass: wordClass, detail: here.detail)
      }
      guard index < units.count, here.next & 1 << UInt64(units[index] & 63) != 0 else { break }
      let key = UInt64(node) << 16 | UInt64(units[index])
      var slot = Self.hash(key) & mask
      var next = 0
      while slots[slot] != 0 {
        if slots[slot] >> 24 == key {
          next = Int(slots[slot] & 0xFF_FFFF)
          break
        }
        slot = (slot + 1) & mask
      }
      if next == 0 { break }
      node = next
      index += 1
    }
    return best
  }
}
