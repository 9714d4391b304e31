/// The everyday words and the administrative divisions that begin at each character of a text, looked up once for all recognisers.
package struct TextReferences: Sendable {
  /// The characters, with the marks of each. Bits 0 to 2: an everyday word of two to four characters begins here; bits 4 to 7: one of two to
  /// five, or a word of the trade; bits 8 on: characters of the longest form of a division.
  let characters: TextCharacters
  /// Where forms of divisions begin, ascending; of several at one offset the longest.
  let places: [Place]

  /// A form of an administrative division that stands in the text.
  struct Place: Sendable {
    /// The byte it begins at.
    var offset: Int32
    /// The character it begins with.
    var index: Int32
    /// How many characters it has.
    var characters: UInt16
    /// Its index in the gazetteer.
    var form: UInt16
  }

  /// Looks up every character of `bytes`, valid UTF-8.
  package init(_ bytes: [UInt8]) {
    let characters = TextCharacters(bytes)
    var places: [Place] = []
    ReferenceTrie.shared.withScanner { $0.mark(characters, places: &places) }
    self.places = places
    self.characters = characters
  }

  /// Bytes of the longest word that begins with the character at `index` and ends before byte `end`; 0 for none, and outside the text.
  @inline(__always)
  func wordLength(at index: Int, before end: Int = .max) -> Int {
    let lengths = characters.mark(at: index) & 7
    if lengths == 0 { return 0 }
    let offset = characters.offset(of: index)
    if lengths & 4 != 0, offset + 12 <= end { return 12 }
    if lengths & 2 != 0, offset + 9 <= end { return 9 }
    return lengths & 1 != 0 && offset + 6 <= end ? 6 : 0
  }

  /// True where a word of exactly `characters` begins with the character at `index`.
  @inline(__always)
  func isWord(at index: Int, characters count: Int) -> Bool {
    guard count >= 2, count <= 4 else { return false }
    return characters.mark(at: index) & 1 << UInt16(count - 2) != 0
  }

  /// True where an everyday word begins where `mark` was read.
  @inline(__always)
  static func beginsWord(_ mark: UInt16) -> Bool { mark & 7 != 0 }

  /// Characters of the longest everyday word that begins where `mark` was read; 0 for none.
  @inline(__always)
  static func wordCharacters(of mark: UInt16) -> Int {
    let lengths = mark & 7
    return lengths == 0 ? 0 : 17 - lengths.leadingZeroBitCount
  }

  /// True where a word of exactly `characters`, everyday or of the trade, begins where `mark` was read.
  @inline(__always)
  static func isNameWord(_ mark: UInt16, characters: Int) -> Bool {
    characters >= 2 && characters <= 5 && mark >> UInt16(characters + 2) & 1 != 0
  }

  /// Bit n where a word of n characters, everyday or of the trade, begins where `mark` was read.
  @inline(__always)
  static func nameWordLengths(of mark: UInt16) -> UInt16 { mark >> 2 & 0x3C }

  /// Characters of the longest word, everyday or of the trade, that begins where `mark` was read; 0 for none.
  @inline(__always)
  static func nameWordCharacters(of mark: UInt16) -> Int {
    let lengths = mark >> 4 & 15
    return lengths == 0 ? 0 : 17 - lengths.leadingZeroBitCount
  }

  /// Characters of the longest form of a division that begins where `mark` was read; 0 for none.
  @inline(__always)
  static func placeCharacters(of mark: UInt16) -> Int { Int(mark >> 8) }

  /// The index in `places` of the first that begins at `offset` or later; their number where none does.
  func firstPlace(from offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].offset) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
