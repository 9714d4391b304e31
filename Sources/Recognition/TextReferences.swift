/// The everyday words and the administrative divisions that begin at each character of a text, looked up once for all recognisers.
///
/// One byte for each byte of the text; positions are byte offsets. An offset outside the text or inside a character finds nothing.
package struct TextReferences: Sendable {
  /// Bits 0, 1, 2: a word of two, three, four characters begins here; bits 3 to 7: characters of the longest form of a division.
  private let marks: [UInt8]

  /// Looks up every character of `bytes`, valid UTF-8.
  package init(_ bytes: [UInt8]) {
    marks = [UInt8](unsafeUninitializedCapacity: bytes.count) { marks, count in
      marks.initialize(repeating: 0)
      bytes.withUnsafeBufferPointer { bytes in
        ReferenceTrie.shared.withScanner { $0.mark(bytes, marks) }
      }
      count = bytes.count
    }
  }

  /// Characters of the longest word that begins at `offset` and ends before `end` (default: the end of the text); 0 for none.
  @inline(__always)
  func wordCharacters(at offset: Int, before end: Int = .max) -> Int {
    guard offset >= 0, offset < marks.count else { return 0 }
    let lengths = marks[offset] & 7
    if lengths == 0 { return 0 }
    if lengths & 4 != 0, offset + 12 <= end { return 4 }
    if lengths & 2 != 0, offset + 9 <= end { return 3 }
    return lengths & 1 != 0 && offset + 6 <= end ? 2 : 0
  }

  /// Bytes of the longest word that begins at `offset` and ends before `end`; 0 for none.
  @inline(__always)
  func wordLength(at offset: Int, before end: Int = .max) -> Int { wordCharacters(at: offset, before: end) * 3 }

  /// True where a word of exactly `characters` begins at `offset`.
  @inline(__always)
  func isWord(at offset: Int, characters: Int) -> Bool {
    guard offset >= 0, offset < marks.count, characters >= 2, characters <= 4 else { return false }
    return marks[offset] & 1 << UInt8(characters - 2) != 0
  }

  /// Characters of the longest form of an administrative division that begins at `offset`; 0 for none.
  @inline(__always)
  func placeCharacters(at offset: Int) -> Int {
    offset >= 0 && offset < marks.count ? Int(marks[offset] >> 3) : 0
  }
}
