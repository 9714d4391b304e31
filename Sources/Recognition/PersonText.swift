package import PolicyText

/// A stretch of normalised text decoded to Unicode scalars, so that the grammar of names and posts can look to both sides by index.
///
/// For each scalar stands beside it what kind it is, which words and places begin with it, and which word lists may have a word that begins
/// or ends there: written once, in one pass, so that the many questions of the grammar are a read each.
///
/// The memory is written by the initialiser alone and freed with the object: threads may share it (`@unchecked Sendable`).
package final class PersonText: @unchecked Sendable {
  /// Number of scalars.
  package let count: Int
  /// The bytes the offsets count in.
  package let bytes: [UInt8]
  /// The characters of all `bytes`; they own the offsets and the marks.
  private let characters: TextCharacters
  private let memory: UnsafeMutableRawPointer
  /// What is known of each scalar, and of the line ends before the text and behind it.
  private let rows: UnsafeMutablePointer<Row>
  /// What `next` looks for, by scalar (`PersonTraits.kinds`; `name` only where `NameModel` may see one), and eight empty ones at the end.
  private let kinds: UnsafeMutablePointer<UInt8>
  /// The length of the longest head of a post that begins at each scalar; 0 for none.
  private let headLengths: UnsafeMutablePointer<UInt8>
  /// Normalised byte offset of each scalar, and the end.
  private let offsetValues: UnsafePointer<Int32>
  /// The words and places that begin at each scalar, as `TextReferences` has them.
  private let marks: UnsafePointer<UInt16>
  /// The characters as they are written, those of the Basic Multilingual Plane.
  private let units: UnsafePointer<UInt16>
  /// At hand for `PersonWordList`.
  let wordBeginnings = PersonWordIndex.beginnings
  let wordEndings = PersonWordIndex.endings

  /// What is known of one scalar: what is asked of one place stands together in memory.
  struct Row {
    /// Traditional characters simplified.
    var scalar: UInt32
    var traits: PersonTraits
    /// The lists that may have a word beginning with it.
    var beginnings: UInt32
    /// The lists that may have a word ending before it; the place behind the last scalar has them, too.
    var endings: UInt32
  }

  /// Reads the characters that begin in `range` of valid UTF-8 `bytes`; a range outside is clamped. `references` are those of all `bytes`, made
  /// here when absent.
  package init(_ bytes: [UInt8], _ range: ByteRange, references: TextReferences? = nil) {
    let range = range.clamped(to: 0..<bytes.count)
    let characters = (references ?? TextReferences(bytes)).characters
    let start = characters.index(from: range.lowerBound)
    let count = characters.index(from: range.upperBound) - start
    let places = count + PersonText.before + PersonText.behind
    memory = .allocate(byteCount: places * (MemoryLayout<Row>.stride + 2), alignment: 16)
    rows = memory.bindMemory(to: Row.self, capacity: places) + PersonText.before
    let bytesBehind = memory + places * MemoryLayout<Row>.stride
    kinds = bytesBehind.bindMemory(to: UInt8.self, capacity: places) + PersonText.before
    headLengths = (bytesBehind + places).bindMemory(to: UInt8.self, capacity: places) + PersonText.before
    offsetValues = characters.offsets + start
    marks = UnsafePointer(characters.marks + start)
    units = characters.units + start
    self.count = count
    self.bytes = bytes
    self.characters = characters
    // One place more than there are characters is written before it is known to be none.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { heads in
      guard let room = heads.baseAddress else { return }
      let found = PersonCharacters.shared.describe(
        characters,
        start..<(start + count),
        rows: rows,
        marks: PersonCharacters.Marks(kinds: kinds, heads: room)
      )
      closeEnds()
      noteHeads(UnsafeBufferPointer(rebasing: heads[0..<found]))
    }
    settleSplitWords()
  }

  /// How many places in front of the text and behind it may be read as line ends.
  private static let before = 2
  private static let behind = 10

  /// Writes line ends, with which nothing begins, in front of the text and behind it.
  private func closeEnds() {
    for index in -PersonText.before..<0 { closeEnd(index) }
    for index in count..<(count + PersonText.behind) { closeEnd(index) }
  }

  private func closeEnd(_ index: Int) {
    rows[index].beginnings = 0
    rows[index].traits = .mark
    kinds[index] = 0
  }

  /// Finds the heads of posts, which nearly every question asks for, once: at `places`, where the lists may have one.
  private func noteHeads(_ places: UnsafeBufferPointer<Int32>) {
    headLengths.update(repeating: 0, count: count)
    // What is far off in memory is asked for before it is needed.
    let ahead = 6
    for number in places.indices {
      if number + ahead < places.count { wordBeginnings.prefetch(rows[Int(places[number + ahead])].scalar) }
      let index = Int(places[number])
      let length = wordBeginnings.longest(.heads, self[index], self[index + 1]) { self[index + $0] }
      headLengths[index] = UInt8(truncatingIfNeeded: length)
      if length == 0 {
        rows[index].beginnings &= ~PersonWordList.heads.bit
        kinds[index] &= ~PersonTraits.head.kinds
      }
    }
  }

  /// Says again which scalars near the ends of the text lie inside a word of two to four characters: a word that runs over the end counts for
  /// nothing; between its first two, where the text begins with it, one of two alone.
  private func settleSplitWords() {
    if count > 1 { settleSplitWord(at: 1) }
    for index in max(2, count - 3)..<max(2, count) { settleSplitWord(at: index) }
  }

  private func settleSplitWord(at index: Int) {
    rows[index].traits.remove(.splitsWord)
    for start in max(0, index - 3)..<index {
      let lengths = TextReferences.nameWordLengths(of: marks[start])
      for length in (index - start + 1)...4
      where lengths >> length & 1 != 0 && start + length <= count && (index > 1 || length == 2) {
        rows[index].traits.insert(.splitsWord)
      }
    }
  }

  deinit { memory.deallocate() }

  /// The text of a string, for tests and tables.
  package convenience init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// True for an index of a scalar.
  @inline(__always)
  private func holds(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

  /// The scalar at `index`; a line end outside the text.
  @inline(__always)
  package subscript(index: Int) -> UInt32 {
    holds(index) ? withExtendedLifetime(self) { rows[index].scalar } : 0x0A
  }

  /// What kind the scalar at `index` is; that of a line end outside the text.
  @inline(__always)
  func traits(at index: Int) -> PersonTraits {
    holds(index) ? withExtendedLifetime(self) { rows[index].traits } : .mark
  }

  /// False where no word of `list` begins at `index`.
  @inline(__always)
  func mayBegin(_ list: PersonWordList, at index: Int) -> Bool {
    holds(index) && withExtendedLifetime(self) { rows[index].beginnings } & list.bit != 0
  }

  /// False where no word of `list` ends before `index`.
  @inline(__always)
  func mayEnd(_ list: PersonWordList, before index: Int) -> Bool {
    UInt(bitPattern: index) <= UInt(bitPattern: count)
      && withExtendedLifetime(self) { rows[index].endings } & list.bit != 0
  }

  /// Length in scalars of the longest head of a post that begins at `index`; 0 for none.
  @inline(__always)
  func headLength(at index: Int) -> Int { holds(index) ? withExtendedLifetime(self) { Int(headLengths[index]) } : 0 }

  /// What is known of the scalars around one place.
  struct Surroundings {
    /// Of the scalar before the place, of the one at it, and of those behind.
    var previous, own, second, third: PersonTraits
    /// The bits of the lists that may have a word ending before the place.
    var endings: UInt32
    /// The bits of the lists that may have a word beginning at the place, and at the second and third scalar behind it.
    var beginnings, beginningsThird, beginningsFourth: UInt32
    /// Of the third scalar behind the place.
    var fourth: PersonTraits
    /// The words and places that begin at the place and at each of the three scalars behind it.
    var mark, secondMark, thirdMark, fourthMark: UInt16
  }

  /// What is known around `index`, which is one of the text; read at once.
  @inline(__always)
  func surroundings(of index: Int) -> Surroundings {
    precondition(holds(index))
    return withExtendedLifetime(self) {
      let rows = rows + index
      let marks = marks + index
      return Surroundings(
        previous: rows[-1].traits,
        own: rows[0].traits,
        second: rows[1].traits,
        third: rows[2].traits,
        endings: rows[0].endings,
        beginnings: rows[0].beginnings,
        beginningsThird: rows[2].beginnings,
        beginningsFourth: rows[3].beginnings,
        fourth: rows[3].traits,
        mark: marks[0],
        secondMark: marks[1],
        thirdMark: marks[2],
        fourthMark: marks[3]
      )
    }
  }

  /// The bits of the lists that may have a word beginning at `index`.
  @inline(__always)
  func beginnings(at index: Int) -> UInt32 { holds(index) ? withExtendedLifetime(self) { rows[index].beginnings } : 0 }

  /// Normalised byte offset of the scalar at `index`; `count` gives the end, an index outside is clamped.
  @inline(__always)
  package func offset(of index: Int) -> Int {
    withExtendedLifetime(self) { Int(offsetValues[max(0, min(index, count))]) }
  }

  /// The index of the scalar that begins at normalised byte `offset`, `count` for the end; nil where none begins.
  package func index(ofOffset offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.offset(of: middle) < offset { low = middle + 1 } else { high = middle }
    }
    return self.offset(of: low) == offset ? low : nil
  }

  /// The scalar at `index` as it is written; a line end outside the text.
  func written(at index: Int) -> UInt32 {
    let scalar = self[index]
    return scalar >= 0x4E00 && scalar <= 0x9FFF ? withExtendedLifetime(self) { UInt32(units[index]) } : scalar
  }

  /// True where a traditional character is written, for which its simplified form stands at `index`.
  @inline(__always)
  func isSimplified(at index: Int) -> Bool {
    // Of a character beyond the Basic Multilingual Plane the unit says nothing, and it has no other form.
    holds(index)
      && withExtendedLifetime(self) { rows[index].scalar < 0x10000 && UInt32(units[index]) != rows[index].scalar }
  }

  /// Normalised bytes of the scalars in `range`.
  package func bytes(of range: Range<Int>) -> ByteRange {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// The first index from `index` on whose scalar may begin one of `wanted`, which are those that `PersonTraits.kinds` keeps; `count` where none
  /// is left, an `index` beyond it as it is.
  @inline(__always)
  func next(_ wanted: PersonTraits, from index: Int) -> Int {
    withExtendedLifetime(self) {
      let start = max(index, 0)
      var index = start
      // Eight at a time: most places begin nothing.
      let wide = UInt64(wanted.kinds) &* 0x0101_0101_0101_0101
      while index < count {
        let kinds = UnsafeRawPointer(kinds).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let found = UInt64(littleEndian: kinds) & wide
        if found != 0 { return index + found.trailingZeroBitCount / 8 }
        index += 8
      }
      return start < count ? count : start
    }
  }

  @inline(__always)
  private func mark(at index: Int) -> UInt16 {
    holds(index) ? withExtendedLifetime(self) { marks[index] } : 0
  }

  /// Scalars of the longest everyday word that begins at `index`; 0 for none.
  @inline(__always)
  func wordLength(at index: Int) -> Int { TextReferences.wordCharacters(of: mark(at: index)) }

  /// True where the scalars of `range`, all inside the text, are a word, everyday or of the trade.
  @inline(__always)
  func isNameWord(_ range: Range<Int>) -> Bool {
    TextReferences.isNameWord(mark(at: range.lowerBound), characters: range.count)
  }

  /// Scalars of the longest word, everyday or of the trade, that begins at `index`; 0 for none.
  @inline(__always)
  func nameWordLength(at index: Int) -> Int { TextReferences.nameWordCharacters(of: mark(at: index)) }

  /// Scalars of the longest form of an administrative division that begins at `index`; 0 for none.
  @inline(__always)
  func placeLength(at index: Int) -> Int { TextReferences.placeCharacters(of: mark(at: index)) }

  /// The scalars of `range` as a string.
  package func string(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    // What could not be decoded is not what the bytes say.
    if range.contains(where: { self[$0] == 0xFFFD }) {
      var result = String.UnicodeScalarView()
      for index in range {
        if let scalar = Unicode.Scalar(written(at: index)) { result.append(scalar) }
      }
      return String(result)
    }
    return String(decoding: bytes[bytes(of: range)], as: UTF8.self)
  }

  /// True where `word`, of characters of the Basic Multilingual Plane, stands at `index`.
  package func has(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { bytes in
      var position = index
      var byte = 0
      while byte < bytes.count {
        let lead = UInt32(bytes[byte])
        var scalar = lead
        if lead >= 0xE0, byte + 2 < bytes.count {
          scalar = (lead & 0x0F) << 12 | UInt32(bytes[byte + 1] & 0x3F) << 6 | UInt32(bytes[byte + 2] & 0x3F)
          byte += 3
        } else if lead >= 0xC0, byte + 1 < bytes.count {
          scalar = (lead & 0x1F) << 6 | UInt32(bytes[byte + 1] & 0x3F)
          byte += 2
        } else {
          byte += 1
        }
        if self[position] != scalar { return false }
        position += 1
      }
      return true
    }
  }

  /// The scalars of a literal.
  static func scalars(of literal: StaticString) -> [UInt32] {
    literal.withUTF8Buffer { buffer in String(decoding: buffer, as: UTF8.self).unicodeScalars.map(\.value) }
  }

  /// Han characters, with 〇 and the extensions; not 丨, which is typed for a vertical line.
  @inline(__always)
  package static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF && scalar != 0x4E28) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || scalar >= 0x20000
      || scalar == 0x3007
  }

  /// ASCII digits and the letters A–Z, a–z.
  @inline(__always)
  package static func isASCIIAlphanumeric(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30 && scalar <= 0x39) || (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  /// Space, no-break space, tab, ideographic space and the other blanks of typesetting.
  @inline(__always)
  package static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x3000 || scalar == 0x09 || scalar == 0xA0 || (scalar >= 0x2000 && scalar <= 0x200B)
  }

  /// The middle dot of transliterated names and its look-alikes (U+00B7, U+2022, U+30FB, U+2027, U+FF0E, U+2219, U+22C5, U+FF65).
  @inline(__always)
  package static func isNameDot(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2022, 0x30FB, 0x2027, 0xFF0E, 0x2219, 0x22C5, 0xFF65, 0x25CF, 0x16EB: true
    default: false
    }
  }
}
