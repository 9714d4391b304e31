import CReferenceTables

/// Reads the records of the pinyin tables (format: `pinyin.c`).
struct PinyinReader {
  private(set) var syllables: [PinyinSyllable] = []
  /// Every reading of every character, the first ones before the further ones, whatever the order of the records.
  private(set) var readings: [(scalar: UInt32, syllable: UInt16)] = []
  private(set) var phrases: (keys: ReferenceKeyTable, readings: [[UInt16]]) = (ReferenceKeyTable(capacity: 4096), [])
  private(set) var surnames: (keys: ReferenceKeyTable, readings: [[UInt16]]) = (ReferenceKeyTable(capacity: 512), [])
  private var indices: [String: UInt16] = [:]

  mutating func read() {
    readings.reserveCapacity(32_000)
    var length = 0
    let characters = mingce_pinyin_characters(&length)
    readCharacters(UnsafeBufferPointer(start: characters, count: length))
    let phraseRecords = mingce_pinyin_phrases(&length)
    phrases = readKeyed(UnsafeBufferPointer(start: phraseRecords, count: length), capacity: 4096)
    let surnameRecords = mingce_pinyin_surnames(&length)
    surnames = readKeyed(UnsafeBufferPointer(start: surnameRecords, count: length), capacity: 512)
  }

  /// `zhang3张掌长/涨;`
  private mutating func readCharacters(_ table: UnsafeBufferPointer<UInt8>) {
    var further: [(scalar: UInt32, syllable: UInt16)] = []
    var offset = 0
    while offset < table.count {
      let syllable = self.syllable(table, &offset)
      var isFurther = false
      while offset < table.count, table[offset] != UInt8(ascii: ";") {
        if table[offset] == UInt8(ascii: "/") {
          isFurther = true
          offset += 1
          continue
        }
        let (scalar, width) = ReferenceKeyTable.decode(table, offset)
        if isFurther { further.append((scalar, syllable)) } else { readings.append((scalar, syllable)) }
        offset += max(width, 1)
      }
      offset += 1
    }
    readings += further
  }

  /// `银行yin2hang2;`
  private mutating func readKeyed(
    _ table: UnsafeBufferPointer<UInt8>,
    capacity: Int
  ) -> (keys: ReferenceKeyTable, readings: [[UInt16]]) {
    var keys = ReferenceKeyTable(capacity: capacity)
    var lists: [[UInt16]] = []
    var offset = 0
    while offset < table.count {
      let start = offset
      while offset < table.count, table[offset] >= 0x80 { offset += 1 }
      let key = table[start..<offset]
      var list: [UInt16] = []
      while offset < table.count, table[offset] != UInt8(ascii: ";") { list.append(syllable(table, &offset)) }
      offset += 1
      if keys.insert(key, value: lists.count) == lists.count { lists.append(list) }
    }
    return (keys, lists)
  }

  /// Letters and a digit at `offset`, which moves behind them.
  private mutating func syllable(_ table: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt16 {
    let start = offset
    while offset < table.count, table[offset] >= UInt8(ascii: "a"), table[offset] <= UInt8(ascii: "z") { offset += 1 }
    let letters = String(decoding: table[start..<offset], as: UTF8.self)
    let tone = offset < table.count ? Int(table[offset]) - 0x30 : 5
    offset += 1
    let key = letters + String(tone)
    if let known = indices[key] { return known }
    let index = UInt16(syllables.count)
    syllables.append(PinyinSyllable(letters: letters, tone: tone))
    indices[key] = index
    return index
  }
}
