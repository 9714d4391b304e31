import CReferenceTables

/// Everyday words and forms of administrative divisions in one table, so that one walk over a few characters finds both.
///
/// Every key is written in Han characters of U+3400 to U+9FFF, three bytes each. Keys share their beginnings: a node is a beginning, an edge
/// leads from it over one character. The edges of the first character stand in an array, all others in one open-addressed table of
/// eight bytes an edge, so that a position where nothing begins costs two or three reads.
struct ReferenceTrie: Sendable {
  /// The words of `common_words.c` and the forms of `Gazetteer.shared`, read once.
  static let shared = ReferenceTrie()

  /// What begins at a position.
  struct Found {
    /// Bit n for a word of n characters.
    var wordLengths: UInt32 = 0
    /// Characters of the longest form of a division; 0 for none.
    var placeLength = 0
    /// Index of that form in the gazetteer.
    var form = -1
  }

  private static let firstHan: UInt32 = 0x3400
  /// Smaller nodes are first characters.
  private static let firstNode = 8192
  /// Dense number of each character from U+3400 to U+9FFF, from 1; 0 for one that stands in no key.
  private var codes = [UInt16](repeating: 0, count: 0xA000 - 0x3400)
  /// Numbers given out; the node after a first character is its number.
  private var characters = 0
  /// Bits 24…: node and number of the character; bits 3..<24: the node it leads to; bits 0..<3: `word`, `place`, `further`. 0 is empty.
  private var slots = [UInt64](repeating: 0, count: 1 << 18)
  private var nodes: UInt32 = UInt32(ReferenceTrie.firstNode) - 1
  /// The form that ends at a node, counted from `firstNode`, plus one.
  private var forms: [UInt16] = []

  private static let word: UInt64 = 1
  private static let place: UInt64 = 2
  private static let further: UInt64 = 4

  private init() {
    Gazetteer.shared.forEachForm { key, form in insert(key, form: form) }
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
      insert(key, form: nil)
      startsRecord = index < records.count && records[index] == UInt8(ascii: ";")
      index += 1
    }
  }

  /// Adds `key` as a form of the gazetteer, or as a word; a key of one character or of others than Han is left out.
  private mutating func insert(_ key: [UInt8], form: Int?) {
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
      if index > 1 { slots[last] |= ReferenceTrie.further }
      last = edge(node, code)
      node = UInt32(truncatingIfNeeded: slots[last] >> 3 & 0x1F_FFFF)
    }
    if let form {
      slots[last] |= ReferenceTrie.place
      forms[Int(node) - ReferenceTrie.firstNode] = UInt16(form + 1)
    } else {
      slots[last] |= ReferenceTrie.word
    }
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
    while slots[slot] != 0 {
      if slots[slot] >> 24 == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    // The tables are built in: twice as many edges as they have fit.
    precondition(nodes < slots.count / 2, "more words and places than the table holds")
    slots[slot] = key << 24 | UInt64(newNode()) << 3
    return slot
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  /// Calls `body` with the tables as plain buffers; the scanner must not leave it.
  func withScanner<Result>(_ body: (Scanner) -> Result) -> Result {
    codes.withUnsafeBufferPointer { codes in
      slots.withUnsafeBufferPointer { slots in
        forms.withUnsafeBufferPointer { forms in
          body(Scanner(codes: codes, slots: slots, forms: forms))
        }
      }
    }
  }

  /// The tables while they are read.
  struct Scanner {
    fileprivate let codes: UnsafeBufferPointer<UInt16>
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let forms: UnsafeBufferPointer<UInt16>

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
        var entry = slots[slot]
        while entry != 0, entry >> 24 != key {
          slot = (slot + 1) & mask
          entry = slots[slot]
        }
        guard entry != 0 else { return found }
        length += 1
        node = entry >> 3 & 0x1F_FFFF
        if entry & ReferenceTrie.word != 0 { found.wordLengths |= 1 << UInt32(length) }
        if entry & ReferenceTrie.place != 0 {
          found.placeLength = length
          found.form = Int(forms[Int(node) - ReferenceTrie.firstNode]) - 1
        }
        if entry & ReferenceTrie.further == 0 { return found }
      }
    }

    /// Characters whose first edges are read together: many reads under way hide how far off the memory is.
    private static let batch = 128

    /// Writes what begins at each byte of `bytes`: bits 0, 1, 2 for words of two, three, four characters, bits 3 to 7 for the characters
    /// of the longest form. `marks` is as long as `bytes` and zero.
    func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>) {
      let batch = Scanner.batch
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: batch) { entries in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: batch) { offsets in
          var offset = 0
          while offset < bytes.count {
            var count = 0
            var first = code(bytes, offset)
            while count < batch, offset < bytes.count {
              if first == 0 {
                offset += bytes[offset] >= 0xE0 && bytes[offset] < 0xF0 ? 3 : 1
                first = code(bytes, offset)
                continue
              }
              let second = code(bytes, offset + 3)
              let key = UInt64(first) << 16 | UInt64(second)
              let entry = slots[ReferenceTrie.hash(key) & (slots.count - 1)]
              entries[count] = entry
              offsets[count] = offset
              count += second != 0 && entry != 0 ? 1 : 0
              first = second
              offset += 3
            }
            for index in 0..<count { marks[offsets[index]] = mark(bytes, offsets[index], entries[index]) }
          }
        }
      }
    }

    /// What begins at `offset`, where the search for the first edge came upon `entry`.
    @inline(__always)
    private func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ entry: UInt64) -> UInt8 {
      let mask = slots.count - 1
      var key = UInt64(code(bytes, offset)) << 16 | UInt64(code(bytes, offset + 3))
      var entry = entry
      var position = offset + 3
      var length = 2
      var words: UInt8 = 0
      var place: UInt8 = 0
      var slot = ReferenceTrie.hash(key) & mask
      while true {
        while entry >> 24 != key {
          if entry == 0 { return words | place << 3 }
          slot = (slot + 1) & mask
          entry = slots[slot]
        }
        if entry & ReferenceTrie.word != 0 { words |= 1 << UInt8(truncatingIfNeeded: length - 2) }
        if entry & ReferenceTrie.place != 0 { place = UInt8(truncatingIfNeeded: length) }
        guard entry & ReferenceTrie.further != 0 else { return words | place << 3 }
        position += 3
        length += 1
        let next = code(bytes, position)
        guard next != 0 else { return words | place << 3 }
        key = (entry >> 3 & 0x1F_FFFF) << 16 | UInt64(next)
        slot = ReferenceTrie.hash(key) & mask
        entry = slots[slot]
      }
    }
  }
}
