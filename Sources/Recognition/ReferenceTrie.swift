import CReferenceTables

/// Everyday words and forms of administrative divisions in one table, so that one walk over a few characters finds both.
///
/// Every key is written in Han characters of U+3400 to U+9FFF, three bytes each. Keys share their beginnings: a node is a beginning, an edge
/// leads from it over one character. All edges stand in one open-addressed table, before which a bit for each pair of first characters
/// refuses most positions.
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

  /// An edge and the node it leads to.
  struct Edge {
    /// Bits 24…: node and number of the character; bits 4..<24: the node it leads to; bits 0..<4: what ends there and `further`. 0 is empty.
    var entry: UInt64 = 0
    /// Bit n where a key goes on with a character whose number has n for its low six bits.
    var next: UInt64 = 0
  }

  private static let firstHan: UInt32 = 0x3400
  /// Smaller nodes are first characters.
  private static let firstNode = 8192
  /// Dense number of each character from U+3400 to U+9FFF, from 1; 0 for one that stands in no key.
  private var codes = [UInt16](repeating: 0, count: 0xA000 - 0x3400)
  /// Numbers given out; the node after a first character is its number.
  private var characters = 0
  private var slots = [Edge](repeating: Edge(), count: 1 << 17)
  /// For the first two characters of every key a bit; most pairs of a text are refused by it alone.
  private var pairs = [UInt64](repeating: 0, count: 1 << 13)
  private var nodes: UInt32 = UInt32(ReferenceTrie.firstNode) - 1
  /// The form that ends at a node, counted from `firstNode`, plus one.
  private var forms: [UInt16] = []

  private static let word: UInt64 = 1
  private static let place: UInt64 = 2
  private static let further: UInt64 = 4
  /// A word of the trade that no name is (`NameWords`).
  private static let trade: UInt64 = 8

  private init() {
    Gazetteer.shared.forEachForm { key, form in insert(key, ReferenceTrie.place, form: form) }
    for word in NameWords.trade { insert(Array(word.utf8), ReferenceTrie.trade) }
    var length = 0
    let records = UnsafeBufferPointer(start: mingce_common_words(&length), count: length)
    var key: [UInt8] = []
    var first = 0
    var index = 0
    var startsRecord = true
    while index < records.count {
      if startsRecord {
        first = index
        index += 3
        startsRecord = false
      }
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: records[first..<(first + 3)])
      while index < records.count, records[index] >= 0x80 {
        key.append(records[index])
        index += 1
      }
      insert(key, ReferenceTrie.word)
      startsRecord = index < records.count && records[index] == UInt8(ascii: ";")
      index += 1
    }
  }

  /// Adds `key` as a word or as a form of the gazetteer; a key of one character or of others than Han is left out.
  private mutating func insert(_ key: [UInt8], _ kind: UInt64, form: Int = -1) {
    guard key.count >= 6, key.count % 3 == 0 else { return }
    let scalars = key.withUnsafeBufferPointer { bytes in
      stride(from: 0, to: key.count, by: 3).map { ReferenceKeyTable.decode(bytes, $0).scalar }
    }
    guard scalars.allSatisfy({ $0 >= ReferenceTrie.firstHan && $0 < 0xA000 }) else { return }
    var node: UInt32 = 0
    var last = 0
    for (index, scalar) in scalars.enumerated() {
      let code = number(scalar)
      if index == 0 {
        node = UInt32(code)
        continue
      }
      if index > 1 {
        slots[last].entry |= ReferenceTrie.further
        slots[last].next |= 1 << UInt64(code & 63)
      }
      if index == 1 {
        let bit = ReferenceTrie.hash(UInt64(node) << 16 | UInt64(code)) & (pairs.count * 64 - 1)
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      last = edge(node, code)
      node = UInt32(truncatingIfNeeded: slots[last].entry >> 4 & 0xF_FFFF)
    }
    slots[last].entry |= kind
    if kind == ReferenceTrie.place { forms[Int(node) - ReferenceTrie.firstNode] = UInt16(form + 1) }
  }

  private mutating func number(_ scalar: UInt32) -> Int {
    let index = Int(scalar - ReferenceTrie.firstHan)
    if codes[index] == 0 {
      characters += 1
      precondition(characters < ReferenceTrie.firstNode, "more characters than numbers")
      codes[index] = UInt16(characters)
    }
    return Int(codes[index])
  }

  private mutating func newNode() -> UInt32 {
    nodes += 1
    forms.append(0)
    return nodes
  }

  /// The slot of the edge from `node` over `code`, made where there is none.
  private mutating func edge(_ node: UInt32, _ code: Int) -> Int {
    let key = UInt64(node) << 16 | UInt64(code)
    var slot = ReferenceTrie.hash(key) & (slots.count - 1)
    while slots[slot].entry != 0 {
      if slots[slot].entry >> 24 == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    // The tables are built in: a third more edges than they have fit.
    precondition(
      Int(nodes) - ReferenceTrie.firstNode < slots.count / 5 * 4,
      "more words and places than the table holds"
    )
    slots[slot].entry = key << 24 | UInt64(newNode()) << 4
    return slot
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// Calls `body` with the tables as plain buffers; the scanner must not leave it.
  func withScanner<Result>(_ body: (Scanner) -> Result) -> Result {
    codes.withUnsafeBufferPointer { codes in
      slots.withUnsafeBufferPointer { slots in
        forms.withUnsafeBufferPointer { forms in
          pairs.withUnsafeBufferPointer { pairs in
            body(Scanner(codes: codes, slots: slots, forms: forms, pairs: pairs))
          }
        }
      }
    }
  }

  /// The tables while they are read.
  struct Scanner {
    fileprivate let codes: UnsafeBufferPointer<UInt16>
    fileprivate let slots: UnsafeBufferPointer<Edge>
    fileprivate let forms: UnsafeBufferPointer<UInt16>
    fileprivate let pairs: UnsafeBufferPointer<UInt64>

    /// Number of the character at `offset`; 0 where none of the table stands.
    @inline(__always)
    private func code(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt16 {
      guard offset + 2 < bytes.count else { return 0 }
      let lead = UInt32(bytes[offset])
      guard lead >= 0xE3, lead < 0xEA else { return 0 }
      let b1 = UInt32(bytes[offset + 1]) ^ 0x80
      let b2 = UInt32(bytes[offset + 2]) ^ 0x80
      guard b1 | b2 < 0x40 else { return 0 }
      let scalar = (lead & 0x0F) << 12 | b1 << 6 | b2
      guard scalar >= ReferenceTrie.firstHan, scalar < 0xA000 else { return 0 }
      return codes[Int(scalar - ReferenceTrie.firstHan)]
    }

    /// What begins at `offset` of `bytes`; an offset outside or inside a character finds nothing.
    @inline(__always)
    func find(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Found {
      var found = Found()
      guard offset >= 0 else { return found }
      var node = UInt64(code(bytes, offset))
      guard node != 0 else { return found }
      let mask = slots.count - 1
      var position = offset
      var length = 1
      while true {
        position += 3
        let code = code(bytes, position)
        guard code != 0 else { return found }
        let key = node << 16 | UInt64(code)
        var slot = ReferenceTrie.hash(key) & mask
        var entry = slots[slot].entry
        while entry != 0, entry >> 24 != key {
          slot = (slot + 1) & mask
          entry = slots[slot].entry
        }
        guard entry != 0 else { return found }
        length += 1
        node = entry >> 4 & 0xF_FFFF
        if entry & ReferenceTrie.word != 0 { found.wordLengths |= 1 << UInt32(length) }
        if entry & ReferenceTrie.place != 0 {
          found.placeLength = length
          found.form = Int(forms[Int(node) - ReferenceTrie.firstNode]) - 1
        }
        if entry & ReferenceTrie.further == 0 { return found }
      }
    }

    /// Positions whose first edges are read together: many reads under way hide how far off the memory is.
    private static let batch = 128

    /// Writes what begins at each byte of `bytes`, as `TextReferences.marks` has it, and appends the places. `marks` is as long as `bytes`
    /// and zero.
    func mark(
      _ bytes: UnsafeBufferPointer<UInt8>,
      _ marks: UnsafeMutableBufferPointer<UInt16>,
      places: inout [TextReferences.Place]
    ) {
      let batch = Scanner.batch
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: batch) { keys in
        withUnsafeTemporaryAllocation(of: Edge.self, capacity: batch) { edges in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: batch) { offsets in
            var offset = 0
            var first = code(bytes, offset)
            while offset < bytes.count {
              var count = 0
              while count < batch, offset < bytes.count {
                if first == 0 {
                  offset += bytes[offset] >= 0xE0 && bytes[offset] < 0xF0 ? 3 : 1
                  first = code(bytes, offset)
                  continue
                }
                let second = code(bytes, offset + 3)
                let key = UInt64(first) << 16 | UInt64(second)
                let bit = ReferenceTrie.hash(key) & (pairs.count * 64 - 1)
                keys[count] = key
                offsets[count] = offset
                count += Int(truncatingIfNeeded: pairs[bit >> 6] >> UInt64(bit & 63) & 1)
                first = second
                offset += 3
              }
              for index in 0..<count { edges[index] = slots[ReferenceTrie.hash(keys[index]) & (slots.count - 1)] }
              for index in 0..<count {
                let (mark, node) = mark(bytes, offsets[index], keys[index], edges[index])
                marks[offsets[index]] = mark
                if mark > 0xFF {
                  places.append(
                    TextReferences.Place(
                      offset: Int32(truncatingIfNeeded: offsets[index]),
                      characters: mark >> 8,
                      form: forms[node - ReferenceTrie.firstNode] - 1
                    )
                  )
                }
              }
            }
          }
        }
      }
    }

    /// What begins at `offset`, where the search for the first edge, `key`, came upon `edge`; with the node of the longest place.
    @inline(__always)
    private func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ key: UInt64, _ edge: Edge) -> (
      mark: UInt16, node: Int
    ) {
      let mask = slots.count - 1
      var key = key
      var edge = edge
      var position = offset + 3
      var length = 2
      var words: UInt16 = 0
      var place: UInt16 = 0
      var node = 0
      var slot = ReferenceTrie.hash(key) & mask
      while true {
        while edge.entry >> 24 != key {
          if edge.entry == 0 { return (words | place << 8, node) }
          slot = (slot + 1) & mask
          edge = slots[slot]
        }
        if edge.entry & (ReferenceTrie.word | ReferenceTrie.trade) != 0 {
          let bit: UInt16 = 1 << UInt16(truncatingIfNeeded: length - 2)
          words |= bit << 4
          if edge.entry & ReferenceTrie.word != 0 { words |= bit }
        }
        if edge.entry & ReferenceTrie.place != 0 {
          place = UInt16(truncatingIfNeeded: length)
          node = Int(edge.entry >> 4 & 0xF_FFFF)
        }
        guard edge.entry & ReferenceTrie.further != 0 else { return (words | place << 8, node) }
        position += 3
        length += 1
        let next = code(bytes, position)
        guard next != 0, edge.next & 1 << UInt64(next & 63) != 0 else { return (words | place << 8, node) }
        key = (edge.entry >> 4 & 0xF_FFFF) << 16 | UInt64(next)
        slot = ReferenceTrie.hash(key) & mask
        edge = slots[slot]
      }
    }
  }
}
