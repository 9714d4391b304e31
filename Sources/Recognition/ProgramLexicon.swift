import CReferenceTables

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
  /// 坚持, 按照, 构建: principles side by side are its object.
  static let keeping = ProgramWordTraits(rawValue: 1 << 7)
  /// 是, 是指: what stands before it may be a term that the sentence explains.
  static let defining = ProgramWordTraits(rawValue: 1 << 8)
  /// What opens something that no head ends.
  static let opening: ProgramWordTraits = [.keeping, .defining]
}

/// A forward longest-match word table over UTF-16 units.
///
/// What follows a first character stands side by side, the frequent characters first; the few longer words hang on nodes.
struct ProgramLexicon: Sendable {
  /// What the table says of the longest word at a place, four bytes in all; of no characters where none begins.
  struct Entry: Sendable {
    private let characters: UInt8
    /// Of no word `.content`.
    let wordClass: ProgramWordClass
    /// Of no word 0.
    let detail: UInt16

    fileprivate init(length: Int, wordClass: ProgramWordClass, detail: UInt16) {
      characters = UInt8(truncatingIfNeeded: length)
      self.wordClass = wordClass
      self.detail = detail
    }

    static let none = Entry(length: 0, wordClass: .content, detail: 0)

    /// Characters; 0 for none.
    @inline(__always)
    var length: Int { Int(characters) }
  }

  /// A first character.
  fileprivate struct First: Sendable {
    /// Index in `seconds` of the first of its slots, and their number less one, a power of two.
    var start: UInt16 = 0
    var mask: UInt16 = 0
    /// The word that is this character.
    var word = Entry.none
  }

  /// A second character behind a first one.
  fileprivate struct Second: Sendable {
    /// 0 in an empty slot: no word has the character U+0000.
    var unit: UInt16 = 0
    /// Where a word goes on behind it, else 0.
    var node: UInt16 = 0
    /// The word that ends here.
    var word = Entry.none
  }

  /// A beginning of words, or a word, of two characters and more.
  fileprivate struct Node: Sendable {
    /// Bit n where a word goes on with a character whose low six bits are n.
    var next: UInt64 = 0
    /// The word that ends here.
    var word = Entry.none
  }

  /// By the number of the character.
  private var firsts = [First](repeating: First(), count: CharacterNumbers.shared.count)
  /// The first two characters of all words: 16 kilobytes.
  private var pairs = PairFilter(bits: 17)
  /// Behind the last slot of a first character stands its first once more. The first two stay empty: there begin those of a character with
  /// which no longer word begins.
  private var seconds = [Second(), Second()]
  /// Node 0 is none.
  private var nodes = [Node()]
  /// Bits 24…: node and character; bits 0..<24: the node they lead to. 0 is empty.
  private var slots: [UInt64] = []
  private var mask = 0

  /// A node while the table is built.
  private struct Link {
    /// The character that leads to the node.
    var unit: UInt16 = 0
    /// The next node with the same beginning before it, and the first that goes on from this one; 0 for none.
    var next: UInt16 = 0
    var child: UInt16 = 0
  }

  /// Builds the table; a later entry of the same word wins.
  init(_ words: [(text: String, wordClass: ProgramWordClass, detail: UInt16)]) {
    let numbers = CharacterNumbers.shared
    nodes.reserveCapacity(1 << 15)
    // Beside `nodes`; those behind a first character by its number.
    var links = [Link()]
    var opened = [UInt16](repeating: 0, count: firsts.count)
    var pairsCount = 0
    var units: [UInt16] = []
    for word in words {
      units.removeAll(keepingCapacity: true)
      units.append(contentsOf: word.text.utf16)
      guard let unit = units.first else { continue }
      let number = Int(numbers.number(of: unit))
      precondition(number > 0, "a word that begins with a character without a number")
      if units.count == 1 {
        firsts[number].word = Entry(length: 1, wordClass: word.wordClass, detail: word.detail)
        continue
      }
      precondition(units.count < 256, "a word longer than an entry can say")
      pairs.insert(UInt16(number), numbers.number(of: units[1]))
      var node = 0
      for unit in units.dropFirst() {
        let first = node == 0 ? opened[number] : links[node].child
        var child = first
        while child != 0, links[Int(child)].unit != unit { child = links[Int(child)].next }
        if node > 0 { nodes[node].next |= 1 << UInt64(unit & 63) }
        if child == 0 {
          precondition(nodes.count < 0x10000, "more words than the table has room for")
          child = UInt16(nodes.count)
          nodes.append(Node())
          links.append(Link(unit: unit, next: first))
          if node == 0 {
            opened[number] = child
            pairsCount += 1
          } else {
            links[node].child = child
          }
        }
        node = Int(child)
      }
      nodes[node].word = Entry(length: units.count, wordClass: word.wordClass, detail: word.detail)
    }
    for number in opened.indices where opened[number] != 0 { addSeconds(behind: number, opened[number], links) }
    seconds.append(contentsOf: [Second(), Second()])
    var size = 1024
    while size < (nodes.count - 1 - pairsCount) * 3 / 2 { size *= 2 }
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for node in links.indices {
      var child = links[node].child
      while child != 0 {
        let key = UInt64(node) << 16 | UInt64(links[Int(child)].unit)
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = key << 24 | UInt64(child)
        child = links[Int(child)].next
      }
    }
  }

  /// Writes the slots of the first character numbered `number`, behind which the nodes from `first` on stand in `links`.
  private mutating func addSeconds(behind number: Int, _ first: UInt16, _ links: [Link]) {
    var count = 0
    var node = first
    while node != 0 {
      count += 1
      node = links[Int(node)].next
    }
    // At least one slot stays empty.
    var size = 2
    while size * 3 < count * 4 || size == count { size *= 2 }
    precondition(seconds.count + size + 2 < 0x10000, "more words than the table has room for")
    let start = seconds.count
    firsts[number].start = UInt16(start)
    firsts[number].mask = UInt16(size - 1)
    for _ in 0..<size { seconds.append(Second()) }
    node = first
    while node != 0 {
      let link = links[Int(node)]
      var slot = Self.slot(link.unit) & (size - 1)
      while seconds[start + slot].unit != 0 { slot = (slot + 1) & (size - 1) }
      let here = nodes[Int(node)]
      seconds[start + slot] = Second(unit: link.unit, node: here.next == 0 ? 0 : node, word: here.word)
      node = link.next
    }
    // Two slots in a row are read without asking where the end is.
    seconds.append(seconds[start])
  }

  @inline(__always)
  fileprivate static func slot(_ unit: UInt16) -> Int { Int((UInt32(unit) &* 0x9E37_79B1) >> 16) }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// Calls `body` with the tables as plain buffers; the scanner must not leave it.
  func withScanner<Result>(_ body: (Scanner) -> Result) -> Result {
    firsts.withUnsafeBufferPointer { firsts in
      seconds.withUnsafeBufferPointer { seconds in
        nodes.withUnsafeBufferPointer { nodes in
          slots.withUnsafeBufferPointer { slots in
            pairs.withScanner { pairs in
              body(
                Scanner(pairs: pairs, firsts: firsts, seconds: seconds, nodes: nodes, slots: slots, mask: mask)
              )
            }
          }
        }
      }
    }
  }

  /// The tables while they are read.
  struct Scanner {
    fileprivate let pairs: PairFilter.Scanner
    fileprivate let firsts: UnsafeBufferPointer<First>
    fileprivate let seconds: UnsafeBufferPointer<Second>
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let mask: Int

    /// Where a word of two characters and more may begin.
    private struct Beginning {
      var index: Int32
      /// The slot of the second character, then the node behind it.
      var place: Int32
    }

    /// Positions whose words are looked up together: what is far off in memory is asked for before it is needed.
    private static let batch = 128

    /// Writes the longest word that begins at each of `units`, whose characters have `numbers`, into `entries`, as many.
    ///
    /// In steps over some positions at a time. A step writes for each position and moves on only where something was found: what is found
    /// follows no pattern, so that a branch costs more than a write for nothing.
    func findWords(
      _ units: UnsafeBufferPointer<UInt16>,
      _ numbers: UnsafeBufferPointer<UInt16>,
      _ entries: UnsafeMutableBufferPointer<Entry>
    ) {
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: Scanner.batch) { indices in
        withUnsafeTemporaryAllocation(of: Beginning.self, capacity: Scanner.batch) { found in
          guard let first = numbers.baseAddress, let room = indices.baseAddress else { return }
          var index = 0
          while index < units.count {
            let end = min(index + Scanner.batch, units.count)
            for place in index..<end { entries[place] = firsts[Int(numbers[place])].word }
            // The last character has none behind it.
            let count = pairs.find(first, index..<min(end, units.count - 1), room)
            findSlots(units, numbers, room, count, found)
            let nodes = readPairs(units, numbers, found, count, entries)
            let longer = followNodes(units, found, nodes)
            for item in found[0..<longer] { readLonger(units, Int(item.index), Int(item.place), entries) }
            index = end
          }
        }
      }
    }

    /// Notes the first `count` of `indices` in `found`, with the slot in which the second character may stand.
    @inline(__always)
    private func findSlots(
      _ units: UnsafeBufferPointer<UInt16>,
      _ numbers: UnsafeBufferPointer<UInt16>,
      _ indices: UnsafePointer<Int32>,
      _ count: Int,
      _ found: UnsafeMutableBufferPointer<Beginning>
    ) {
      for number in 0..<count {
        let index = Int(indices[number])
        let first = firsts[Int(numbers[index])]
        let slot = Int(first.start) + ProgramLexicon.slot(units[index + 1]) & Int(first.mask)
        mingce_prefetch(seconds.baseAddress.map { $0 + slot })
        found[number] = Beginning(index: indices[number], place: Int32(truncatingIfNeeded: slot))
      }
    }

    /// Writes the words of two characters at the first `count` positions `found`, and keeps those where a longer one may stand, with the node
    /// from which it goes on; gives their number.
    @inline(__always)
    private func readPairs(
      _ units: UnsafeBufferPointer<UInt16>,
      _ numbers: UnsafeBufferPointer<UInt16>,
      _ found: UnsafeMutableBufferPointer<Beginning>,
      _ count: Int,
      _ entries: UnsafeMutableBufferPointer<Entry>
    ) -> Int {
      var kept = 0
      for number in 0..<count {
        let item = found[number]
        let index = Int(item.index)
        let unit = units[index + 1]
        let slot = seconds[Int(item.place)]
        let behind = seconds[Int(item.place) + 1]
        var second = slot.unit == unit ? slot : behind.unit == unit ? behind : Second()
        if second.unit == 0, slot.unit != 0, behind.unit != 0 {
          second = self.second(of: firsts[Int(numbers[index])], unit)
        }
        entries[index] = second.word.length > 0 ? second.word : entries[index]
        mingce_prefetch(nodes.baseAddress.map { $0 + Int(second.node) })
        found[kept] = Beginning(index: item.index, place: Int32(second.node))
        kept += second.node != 0 ? 1 : 0
      }
      return kept
    }

    /// Keeps those of the first `count` positions `found` at which a third character may go on from the node; gives their number.
    @inline(__always)
    private func followNodes(
      _ units: UnsafeBufferPointer<UInt16>,
      _ found: UnsafeMutableBufferPointer<Beginning>,
      _ count: Int
    ) -> Int {
      var kept = 0
      for number in 0..<count {
        let item = found[number]
        let third = Int(item.index) + 2
        let unit = third < units.count ? units[third] : 0
        let slot = ProgramLexicon.hash(UInt64(item.place) << 16 | UInt64(unit)) & mask
        mingce_prefetch(slots.baseAddress.map { $0 + slot })
        found[kept] = item
        kept += nodes[Int(item.place)].next & 1 << UInt64(unit & 63) != 0 ? 1 : 0
      }
      return kept
    }

    /// Writes the longest word of three characters and more at `start`, behind whose first two a word goes on from `node`, if there is one.
    @inline(__always)
    private func readLonger(
      _ units: UnsafeBufferPointer<UInt16>,
      _ start: Int,
      _ node: Int,
      _ entries: UnsafeMutableBufferPointer<Entry>
    ) {
      var node = node
      var index = start + 2
      while node != 0, index < units.count, nodes[node].next & 1 << UInt64(units[index] & 63) != 0 {
        node = child(of: node, units[index])
        index += 1
        let word = nodes[node].word
        if word.length > 0 { entries[start] = word }
      }
    }

    /// The slot of `unit` behind `first`; an empty one for none.
    private func second(of first: First, _ unit: UInt16) -> Second {
      var slot = ProgramLexicon.slot(unit) & Int(first.mask)
      while true {
        let second = seconds[Int(first.start) + slot]
        if second.unit == 0 || second.unit == unit { return second }
        slot = (slot + 1) & Int(first.mask)
      }
    }

    /// The node over `unit` from `node`; 0 for none.
    private func child(of node: Int, _ unit: UInt16) -> Int {
      let key = UInt64(node) << 16 | UInt64(unit)
      var slot = ProgramLexicon.hash(key) & mask
      while slots[slot] != 0 {
        if slots[slot] >> 24 == key { return Int(slots[slot] & 0xFF_FFFF) }
        slot = (slot + 1) & mask
      }
      return 0
    }
  }
}
