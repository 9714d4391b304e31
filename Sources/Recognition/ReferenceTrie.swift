import CReferenceTables

/// Everyday words and forms of administrative divisions in one table, so that one walk over a few characters finds both.
///
/// Every key is written in Han characters of U+3400 to U+9FFF, three bytes each. Keys share their beginnings: a node is a beginning, an edge
/// leads from it over one character. The edges from a first character stand side by side, a filter before them refuses most second characters;
/// the few edges from longer beginnings stand in one table.
struct ReferenceTrie: Sendable {
  /// The words of `common_words.c` and the forms of `Gazetteer.shared`, read once.
  static let shared = ReferenceTrie()

  /// What begins at a position.
  struct Found {
    /// Bit n for an everyday word of n characters.
    var wordLengths: UInt32 = 0
    /// Characters of the longest form of a division; 0 for none.
    var placeLength = 0
    /// Index of that form in the gazetteer.
    var form = -1
  }

  /// The edges from one first character.
  fileprivate struct First {
    /// Index in `seconds` of the first of their slots, and their number less one: a power of two, or nothing.
    var start: UInt32 = 0
    var mask: UInt32 = 0
  }

  private static let firstHan: UInt32 = 0x3400
  /// Smaller nodes are first characters, by their number.
  private static let firstNode = 0x10000
  /// By the number of the first character.
  private var firsts: [First]
  /// The first two characters of all keys: 32 kilobytes, of whose bits some forty thousand keys set a sixth.
  private var pairs = PairFilter(bits: 18)
  /// Bits 48…: number of the second character; bits 24..<44: the node its edge leads to; bits 4..<20: one for each low four bits of a character
  /// with which a key goes on; bits 0..<4: what ends there and `further`. 0 is empty. Behind the last slot of a first character stands its first
  /// once more.
  private var seconds: [UInt64] = []
  /// Bits 24…: node and number of the character; bits 4..<24: the node the edge leads to; bits 0..<4: what ends there and `further`. 0 is
  /// empty.
  private var slots: [UInt64] = []
  /// The form that ends at a node, counted from `firstNode`, plus one.
  private var forms: [UInt16] = []

  private static let word: UInt64 = 1
  private static let place: UInt64 = 2
  private static let further: UInt64 = 4
  /// A word of the trade that no name is (`NameWords`).
  private static let trade: UInt64 = 8

  /// An edge while the table is built.
  private struct Edge {
    /// Node and number of the character; 0 is empty.
    var key: UInt64 = 0
    var child: UInt32 = 0
    /// What ends there and `further`.
    var flags: UInt16 = 0
    /// One for each low four bits of a character with which a key goes on.
    var next: UInt16 = 0
  }

  private init() {
    firsts = [First](repeating: First(), count: CharacterNumbers.shared.count)
    // Room for the beginnings of fifty thousand words: the array is asked for once, and what is behind its end stays untouched.
    forms.reserveCapacity(1 << 16)
    let edges = UnsafeMutableBufferPointer<Edge>.allocate(capacity: 1 << 17)
    edges.initialize(repeating: Edge())
    defer { edges.deallocate() }
    Gazetteer.shared.forEachForm { key, form in insert(key, ReferenceTrie.place, form: form, edges) }
    for word in NameWords.trade {
      var word = word
      word.withUTF8 { insert($0, ReferenceTrie.trade, edges) }
    }
    CommonWords.forEach { insert($0, ReferenceTrie.word, edges) }
    pack(edges)
  }

  /// Adds `key` as a word or as a form of the gazetteer; a key of one character or of others than Han is left out.
  private mutating func insert(
    _ key: UnsafeBufferPointer<UInt8>,
    _ kind: UInt64,
    form: Int = -1,
    _ edges: UnsafeMutableBufferPointer<Edge>
  ) {
    guard key.count >= 6, key.count % 3 == 0 else { return }
    for offset in stride(from: 0, to: key.count, by: 3) {
      guard key[offset] & 0xF0 == 0xE0, key[offset + 1] & 0xC0 == 0x80, key[offset + 2] & 0xC0 == 0x80 else { return }
      let unit = ReferenceTrie.unit(key, offset)
      guard unit >= ReferenceTrie.firstHan, unit < 0xA000 else { return }
    }
    let numbers = CharacterNumbers.shared
    var node = UInt64(numbers.number(of: ReferenceTrie.unit(key, 0)))
    var last = 0
    for offset in stride(from: 3, to: key.count, by: 3) {
      let number = UInt64(numbers.number(of: ReferenceTrie.unit(key, offset)))
      if offset > 3 {
        edges[last].flags |= UInt16(ReferenceTrie.further)
        edges[last].next |= 1 << UInt16(number & 15)
      }
      last = edge(node << 16 | number, edges)
      node = UInt64(edges[last].child)
    }
    edges[last].flags |= UInt16(kind)
    if kind == ReferenceTrie.place { forms[Int(node) - ReferenceTrie.firstNode] = UInt16(form + 1) }
  }

  /// The character of three bytes at `offset` of `key`, which has as many.
  @inline(__always)
  private static func unit(_ key: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt16 {
    UInt16(key[offset] & 0x0F) << 12 | UInt16(key[offset + 1] & 0x3F) << 6 | UInt16(key[offset + 2] & 0x3F)
  }

  /// The index of the edge `key`, made where there is none.
  private mutating func edge(_ key: UInt64, _ edges: UnsafeMutableBufferPointer<Edge>) -> Int {
    let mask = edges.count - 1
    var slot = ReferenceTrie.hash(key) & mask
    while edges[slot].key != 0 {
      if edges[slot].key == key { return slot }
      slot = (slot + 1) & mask
    }
    // Four fifths full at most, so that searches end soon. The tables are built in: no input leads here.
    precondition(forms.count < edges.count / 5 * 4, "more words and places than the table holds")
    edges[slot].key = key
    edges[slot].child = UInt32(ReferenceTrie.firstNode + forms.count)
    forms.append(0)
    return slot
  }

  /// Brings the edges into the order in which they are looked up.
  private mutating func pack(_ edges: UnsafeMutableBufferPointer<Edge>) {
    // Twenty bits hold a node.
    precondition(
      ReferenceTrie.firstNode + forms.count < 1 << 20,
      "more words and places than the table has numbers for"
    )
    var counts = [Int](repeating: 0, count: firsts.count)
    var deeper = 0
    for edge in edges where edge.key != 0 {
      let node = Int(edge.key >> 16)
      if node < ReferenceTrie.firstNode { counts[node] += 1 } else { deeper += 1 }
    }
    // The first slots stay empty: there begin those of a character with which no key begins.
    var total = 2
    for (number, count) in counts.enumerated() where count > 0 {
      // At least one slot stays empty.
      var size = 2
      while size * 3 < count * 4 || size == count { size *= 2 }
      firsts[number].start = UInt32(total)
      firsts[number].mask = UInt32(size - 1)
      // The first slot stands behind the last as well: two in a row are read without asking where the end is.
      total += size + 1
    }
    seconds = [UInt64](repeating: 0, count: total + 2)
    var size = 1024
    while size * 2 < deeper * 3 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for edge in edges where edge.key != 0 {
      let number = Int(edge.key >> 16)
      if number < ReferenceTrie.firstNode {
        let second = UInt32(edge.key & 0xFFFF)
        pairs.insert(UInt16(number), UInt16(second))
        let first = firsts[number]
        var index = ReferenceTrie.slot(second) & first.mask
        while seconds[Int(first.start + index)] != 0 { index = (index + 1) & first.mask }
        let packed = UInt64(second) << 48 | UInt64(edge.child) << 24 | UInt64(edge.next) << 4 | UInt64(edge.flags)
        seconds[Int(first.start + index)] = packed
        if index == 0 { seconds[Int(first.start + first.mask) + 1] = packed }
      } else {
        var slot = ReferenceTrie.hash(edge.key) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = edge.key << 24 | UInt64(edge.child) << 4 | UInt64(edge.flags)
      }
    }
  }

  /// Where among the slots of a first character the search for a second one begins.
  @inline(__always)
  private static func slot(_ second: UInt32) -> UInt32 { (second &* 0x9E37_79B1) >> 16 }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// Calls `body` with the tables as plain buffers; the scanner must not leave it.
  func withScanner<Result>(_ body: (Scanner) -> Result) -> Result {
    firsts.withUnsafeBufferPointer { firsts in
      seconds.withUnsafeBufferPointer { seconds in
        slots.withUnsafeBufferPointer { slots in
          forms.withUnsafeBufferPointer { forms in
            pairs.withScanner { pairs in
              body(
                Scanner(
                  characters: CharacterNumbers.shared,
                  pairs: pairs,
                  firsts: firsts,
                  seconds: seconds,
                  slots: slots,
                  forms: forms
                )
              )
            }
          }
        }
      }
    }
  }

  /// The tables while they are read.
  struct Scanner {
    fileprivate let characters: CharacterNumbers
    fileprivate let pairs: PairFilter.Scanner
    fileprivate let firsts: UnsafeBufferPointer<First>
    fileprivate let seconds: UnsafeBufferPointer<UInt64>
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let forms: UnsafeBufferPointer<UInt16>

    /// Number of the Han character at `offset`; 0 where none stands.
    @inline(__always)
    private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
      guard offset + 2 < bytes.count else { return 0 }
      let lead = UInt32(bytes[offset])
      guard lead >= 0xE3, lead < 0xEA else { return 0 }
      let b1 = UInt32(bytes[offset + 1]) ^ 0x80
      let b2 = UInt32(bytes[offset + 2]) ^ 0x80
      guard b1 | b2 < 0x40 else { return 0 }
      let scalar = (lead & 0x0F) << 12 | b1 << 6 | b2
      guard scalar >= ReferenceTrie.firstHan, scalar < 0xA000 else { return 0 }
      return UInt32(characters.number(of: UInt16(truncatingIfNeeded: scalar)))
    }

    /// The edge from the first character numbered `first` over `second`; 0 for none.
    @inline(__always)
    private func edge(from first: UInt32, over second: UInt32) -> UInt64 {
      let known = firsts[Int(first)]
      guard known.mask > 0, second != 0 else { return 0 }
      var index = ReferenceTrie.slot(second) & known.mask
      while true {
        let edge = seconds[Int(known.start + index)]
        if edge >> 48 == UInt64(second) || edge == 0 { return edge }
        index = (index + 1) & known.mask
      }
    }

    /// The edge from a longer beginning; 0 for none.
    @inline(__always)
    private func edge(from node: UInt64, further number: UInt32) -> UInt64 {
      let key = node << 16 | UInt64(number)
      var slot = ReferenceTrie.hash(key) & (slots.count - 1)
      while true {
        let edge = slots[slot]
        if edge >> 24 == key || edge == 0 { return edge }
        slot = (slot + 1) & (slots.count - 1)
      }
    }

    /// What begins at `offset` of `bytes`; an offset outside or inside a character finds nothing.
    func find(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Found {
      var found = Found()
      guard offset >= 0 else { return found }
      let first = number(bytes, offset)
      guard first != 0 else { return found }
      let second = edge(from: first, over: number(bytes, offset + 3))
      guard second != 0 else { return found }
      walk(second) {
        number(bytes, offset + 3 * $0)
      } _: { length, flags, node in
        if flags & ReferenceTrie.word != 0 { found.wordLengths |= 1 << UInt32(length) }
        if flags & ReferenceTrie.place != 0 {
          found.placeLength = length
          found.form = Int(forms[node - ReferenceTrie.firstNode]) - 1
        }
      }
      return found
    }

    /// Calls `body` with the characters, the flags and the node of every beginning at `offset`, from the two characters over which `second`
    /// leads on.
    @inline(__always)
    private func walk(
      _ second: UInt64,
      _ number: (_ place: Int) -> UInt32,
      _ body: (_ length: Int, _ flags: UInt64, _ node: Int) -> Void
    ) {
      var node = second >> 24 & 0xF_FFFF
      var flags = second & 15
      var length = 2
      body(length, flags, Int(node))
      while flags & ReferenceTrie.further != 0 {
        let number = number(length)
        if number == 0 || length == 2 && second >> 4 & 1 << UInt64(number & 15) == 0 { return }
        let edge = edge(from: node, further: number)
        if edge == 0 { return }
        node = edge >> 4 & 0xF_FFFF
        flags = edge & 15
        length += 1
        body(length, flags, Int(node))
      }
    }

    /// Positions whose edges are looked up together: what is far off in memory is asked for before it is needed.
    private static let batch = 128

    /// Where a key begins.
    private struct Beginning {
      var index: Int
      /// The edge over the second character.
      var edge: UInt64
    }

    /// Asks for the memory of the first slot in which an edge from a longer beginning may stand.
    @inline(__always)
    private func prefetchEdge(from node: UInt64, further number: UInt32) {
      let slot = ReferenceTrie.hash(node << 16 | UInt64(number)) & (slots.count - 1)
      mingce_prefetch(slots.baseAddress.map { $0 + slot })
    }

    /// Writes what begins at each character of `text` into its marks, which are zero before, as `TextReferences` has them, and appends the places.
    ///
    /// In steps over some positions at a time. A step writes for each position and moves on only where something was found: what is found
    /// follows no pattern, so that a branch costs more than a write for nothing.
    func mark(_ text: TextCharacters, places: inout [TextReferences.Place]) {
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * Scanner.batch) { room in
        withUnsafeTemporaryAllocation(of: Beginning.self, capacity: Scanner.batch) { found in
          guard let indices = room.baseAddress else { return }
          let slots = indices + Scanner.batch
          var index = 0
          while index < text.count {
            let end = min(index + Scanner.batch, text.count)
            // No key holds a character but Han, so that no other leads anywhere.
            let count = pairs.find(text.numbers, index..<end, indices)
            findSlots(text, indices, count, slots)
            let longer = markPairs(text, indices, slots, count, found)
            markLonger(text, UnsafeBufferPointer(rebasing: found[0..<longer]), &places)
            index = end
          }
        }
      }
    }

    /// Finds the slots in which the second characters at the first `count` of `indices` may stand.
    @inline(__always)
    private func findSlots(
      _ text: TextCharacters,
      _ indices: UnsafePointer<Int32>,
      _ count: Int,
      _ slots: UnsafeMutablePointer<Int32>
    ) {
      let numbers = text.numbers
      for number in 0..<count {
        let index = Int(indices[number])
        let first = firsts[Int(numbers[index])]
        let slot = Int(first.start &+ (ReferenceTrie.slot(UInt32(numbers[index + 1])) & first.mask))
        mingce_prefetch(seconds.baseAddress.map { $0 + slot })
        slots[number] = Int32(truncatingIfNeeded: slot)
      }
    }

    /// Writes the words and places of two characters at the first `count` of `indices`, whose second characters may stand in `slots`, and keeps
    /// in `found` those with a place or a longer key; gives their number.
    @inline(__always)
    private func markPairs(
      _ text: TextCharacters,
      _ indices: UnsafePointer<Int32>,
      _ slots: UnsafePointer<Int32>,
      _ count: Int,
      _ found: UnsafeMutableBufferPointer<Beginning>
    ) -> Int {
      let numbers = text.numbers
      var kept = 0
      for number in 0..<count {
        let index = Int(indices[number])
        let second = UInt64(numbers[index + 1])
        let slot = seconds[Int(slots[number])]
        let behind = seconds[Int(slots[number]) + 1]
        // Zero is in no slot but empty ones.
        var edge = second == 0 ? 0 : slot >> 48 == second ? slot : behind >> 48 == second ? behind : 0
        if edge == 0, slot != 0, behind != 0 {
          edge = self.edge(from: UInt32(numbers[index]), over: UInt32(second))
        }
        let word = edge & ReferenceTrie.word
        let trade = edge >> 3 & 1
        let place = edge & ReferenceTrie.place
        let mark = UInt16(truncatingIfNeeded: word | (word | trade) << 4 | place << 8)
        text.marks[index] = mark
        let third = numbers[index + 2]
        // Only an edge with `further` has one of these bits.
        let goesOn = edge >> 4 & 1 << UInt64(third & 15) != 0 && third != 0
        prefetchEdge(from: goesOn ? edge >> 24 & 0xF_FFFF : 0, further: goesOn ? UInt32(third) : 0)
        found[kept] = Beginning(index: index, edge: edge)
        kept += goesOn || place != 0 ? 1 : 0
      }
      return kept
    }

    /// Writes the words and places of all lengths at `positions`, where more than a word of two characters may stand.
    private func markLonger(
      _ text: TextCharacters,
      _ positions: UnsafeBufferPointer<Beginning>,
      _ places: inout [TextReferences.Place]
    ) {
      let numbers = text.numbers
      for item in positions {
        var words: UInt16 = 0
        var place: UInt16 = 0
        var placeNode = 0
        walk(item.edge) {
          UInt32(numbers[item.index + $0])
        } _: { length, flags, node in
          if flags & (ReferenceTrie.word | ReferenceTrie.trade) != 0 {
            let bit: UInt16 = 1 << UInt16(truncatingIfNeeded: length - 2)
            words |= bit << 4
            if flags & ReferenceTrie.word != 0 { words |= bit }
          }
          if flags & ReferenceTrie.place != 0 {
            place = UInt16(truncatingIfNeeded: length)
            placeNode = node
          }
        }
        text.marks[item.index] = words | place << 8
        if place > 0 {
          places.append(
            TextReferences.Place(
              offset: text.offsets[item.index],
              index: Int32(truncatingIfNeeded: item.index),
              characters: place,
              form: forms[placeNode - ReferenceTrie.firstNode] - 1
            )
          )
        }
      }
    }
  }
}
