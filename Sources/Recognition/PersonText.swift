package import PolicyText

/// A stretch of normalised text decoded to Unicode scalars, so that the grammar of names and posts can look to both sides by index.
///
/// `scalars[i]` begins at normalised byte `offsets[i]`; `offsets` has one element more than `scalars`, the end.
package struct PersonText: Sendable {
  /// The scalars in the order of the text, traditional characters simplified.
  package let scalars: [UInt32]
  /// Normalised byte offset of each scalar, and the end.
  package let offsets: [Int32]
  /// The bytes `offsets` count in.
  package let bytes: [UInt8]
  /// The words and places that begin at each of `bytes`.
  private let references: TextReferences
  /// What each scalar may begin.
  private let beginnings: [PersonBeginnings]

  /// Decodes `range` of valid UTF-8 `bytes`; a range outside is clamped. `references` are those of all `bytes`, made here when absent.
  package init(_ bytes: [UInt8], _ range: ByteRange, references: TextReferences? = nil) {
    let range = range.clamped(to: 0..<bytes.count)
    var offsets: [Int32] = []
    var beginnings: [PersonBeginnings] = []
    // One scalar for each byte that opens one; a range that cuts characters at its ends gives a few more.
    let capacity = bytes[range].reduce(8) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    scalars = [UInt32](unsafeUninitializedCapacity: capacity) { scalars, count in
      offsets = [Int32](unsafeUninitializedCapacity: capacity + 1) { offsets, offsetCount in
        count = bytes.withUnsafeBufferPointer { PersonText.decode($0, range, scalars, offsets) }
        TraditionalForms.fold(scalars, count)
        offsetCount = count + 1
      }
      beginnings = PersonBeginnings.table.withUnsafeBufferPointer { table in
        [PersonBeginnings](unsafeUninitializedCapacity: count) { beginnings, filled in
          for index in 0..<count {
            let scalar = Int(scalars[index])
            beginnings.initializeElement(at: index, to: scalar < 0x10000 ? table[scalar] : [])
          }
          filled = count
        }
      }
    }
    self.offsets = offsets
    self.beginnings = beginnings
    self.bytes = bytes
    self.references = references ?? TextReferences(bytes)
  }

  /// Writes the scalars of `range` and their offsets, one more at the end; gives the number of scalars.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: ByteRange,
    _ scalars: UnsafeMutableBufferPointer<UInt32>,
    _ offsets: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var index = range.lowerBound
    let end = range.upperBound
    var count = 0
    while index < end, count < scalars.count {
      offsets[count] = Int32(truncatingIfNeeded: index)
      let first = UInt32(bytes[index])
      if first < 0x80 {
        scalars[count] = first
        index += 1
      } else if first >= 0xE0 && first < 0xF0 && index + 2 < end {
        scalars[count] = (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        index += 3
      } else if first >= 0xC0 && first < 0xE0 && index + 1 < end {
        scalars[count] = (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        index += 2
      } else if first >= 0xF0 && index + 3 < end {
        let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        scalars[count] = high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        index += 4
      } else {
        scalars[count] = 0xFFFD
        index += 1
      }
      count += 1
    }
    offsets[count] = Int32(truncatingIfNeeded: end)
    return count
  }

  /// The text of a string, for tests and tables.
  package init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// Number of scalars.
  package var count: Int { scalars.count }

  /// The scalar at `index`; a line end outside the text.
  @inline(__always)
  package subscript(index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0x0A
  }

  /// The scalar at `index` as it is written; a line end outside the text.
  func written(at index: Int) -> UInt32 {
    guard index >= 0, index < scalars.count else { return 0x0A }
    let scalar = scalars[index]
    guard scalar >= 0x4E00, scalar <= 0x9FFF else { return scalar }
    let offset = Int(offsets[index])
    return UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
  }

  /// Normalised bytes of the scalars in `range`.
  package func bytes(of range: Range<Int>) -> ByteRange {
    Int(offsets[max(range.lowerBound, 0)])..<Int(offsets[min(range.upperBound, scalars.count)])
  }

  /// The first index from `index` on whose scalar may begin one of `wanted`; `count` where none is left.
  @inline(__always)
  func next(_ wanted: PersonBeginnings, from index: Int) -> Int {
    beginnings.withUnsafeBufferPointer { beginnings in
      var index = max(index, 0)
      while index < beginnings.count, beginnings[index].isDisjoint(with: wanted) { index += 1 }
      return index
    }
  }

  /// Scalars of the longest everyday word that begins at `index`; 0 for none.
  @inline(__always)
  func wordLength(at index: Int) -> Int {
    index >= 0 && index < scalars.count ? references.wordCharacters(at: Int(offsets[index])) : 0
  }

  /// True where the scalars of `range`, all inside the text, are a word, everyday or of the trade.
  @inline(__always)
  func isNameWord(_ range: Range<Int>) -> Bool {
    references.isNameWord(at: Int(offsets[range.lowerBound]), characters: range.count)
  }

  /// Scalars of the longest word, everyday or of the trade, that begins at `index`; 0 for none.
  @inline(__always)
  func nameWordLength(at index: Int) -> Int {
    index >= 0 && index < scalars.count ? references.nameWordCharacters(at: Int(offsets[index])) : 0
  }

  /// Scalars of the longest form of an administrative division that begins at `index`; 0 for none.
  @inline(__always)
  func placeLength(at index: Int) -> Int {
    index >= 0 && index < scalars.count ? references.placeCharacters(at: Int(offsets[index])) : 0
  }

  /// The scalars of `range` as a string.
  package func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range.clamped(to: 0..<scalars.count) {
      if let scalar = Unicode.Scalar(written(at: index)) { result.append(scalar) }
    }
    return String(result)
  }

  /// True where `word` stands at `index`.
  package func has(_ word: StaticString, at index: Int) -> Bool {
    var position = index
    for scalar in PersonText.scalars(of: word) {
      if self[position] != scalar { return false }
      position += 1
    }
    return true
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
