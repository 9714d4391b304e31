package import PolicyText

/// A stretch of normalised text decoded to Unicode scalars, so that the grammar of names and posts can look to both sides by index.
///
/// `scalars[i]` begins at normalised byte `offsets[i]`; `offsets` has one element more than `scalars`, the end.
package struct PersonText: Sendable {
  /// The scalars in the order of the text.
  package private(set) var scalars: [UInt32]
  /// Normalised byte offset of each scalar, and the end.
  package private(set) var offsets: [Int32]
  /// The bytes `offsets` count in.
  package let bytes: [UInt8]
  /// The words and places that begin at each of `bytes`.
  private let references: TextReferences

  /// Decodes `range` of valid UTF-8 `bytes`; a range outside is clamped. `references` are those of all `bytes`, made here when absent.
  package init(_ bytes: [UInt8], _ range: ByteRange, references: TextReferences? = nil) {
    let range = range.clamped(to: 0..<bytes.count)
    var scalars: [UInt32] = []
    var offsets: [Int32] = []
    scalars.reserveCapacity(range.count / 2)
    offsets.reserveCapacity(range.count / 2 + 1)
    var index = range.lowerBound
    let end = range.upperBound
    bytes.withUnsafeBufferPointer { bytes in
      while index < end {
        offsets.append(Int32(truncatingIfNeeded: index))
        let first = UInt32(bytes[index])
        if first < 0x80 {
          scalars.append(first)
          index += 1
        } else if first >= 0xE0 && first < 0xF0 && index + 2 < end {
          scalars.append((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
          index += 3
        } else if first >= 0xC0 && first < 0xE0 && index + 1 < end {
          scalars.append((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
          index += 2
        } else if first >= 0xF0 && index + 3 < end {
          let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
          scalars.append(high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F))
          index += 4
        } else {
          scalars.append(0xFFFD)
          index += 1
        }
      }
    }
    offsets.append(Int32(truncatingIfNeeded: end))
    self.scalars = scalars
    self.offsets = offsets
    self.bytes = bytes
    self.references = references ?? TextReferences(bytes)
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

  /// Normalised bytes of the scalars in `range`.
  package func bytes(of range: Range<Int>) -> ByteRange {
    Int(offsets[max(range.lowerBound, 0)])..<Int(offsets[min(range.upperBound, scalars.count)])
  }

  /// Scalars of the longest everyday word that begins at `index`; 0 for none.
  @inline(__always)
  func wordLength(at index: Int) -> Int {
    index >= 0 && index < scalars.count ? references.wordCharacters(at: Int(offsets[index])) : 0
  }

  /// True where the scalars of `range`, all inside the text, are an everyday word.
  @inline(__always)
  func isCommonWord(_ range: Range<Int>) -> Bool {
    references.isWord(at: Int(offsets[range.lowerBound]), characters: range.count)
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
      if let scalar = Unicode.Scalar(scalars[index]) { result.append(scalar) }
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

  /// Han characters, with 〇 and the extensions.
  @inline(__always)
  package static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF) || scalar >= 0x20000
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

/// A set of words that can be looked up at, or ending at, a position of a `PersonText`; two array reads where nothing begins.
///
/// The words stand in one array, grouped by the low twelve bits of their first (and again of their last) scalar, longest first.
package struct PersonWords: Sendable {
  private let byFirst: Groups
  private let byLast: Groups

  /// Words in one flat array, with the bounds of each word and of each group.
  private struct Groups: Sendable {
    /// Index of the first word of each of the 4,096 groups, and the end.
    var groups: [UInt16] = []
    /// Index into `scalars` of each word, and the end.
    var bounds: [UInt32] = []
    var scalars: [UInt32] = []

    init(_ words: [[UInt32]], key: ([UInt32]) -> UInt32) {
      var buckets = [[[UInt32]]](repeating: [], count: 4096)
      for word in words { buckets[Int(key(word) & 0xFFF)].append(word) }
      groups.reserveCapacity(4097)
      for bucket in buckets {
        groups.append(UInt16(bounds.count))
        for word in bucket.sorted(by: { $0.count > $1.count }) {
          bounds.append(UInt32(scalars.count))
          scalars.append(contentsOf: word)
        }
      }
      groups.append(UInt16(bounds.count))
      bounds.append(UInt32(scalars.count))
    }
  }

  /// Takes words separated by white space.
  package init(_ words: StaticString) {
    let text = words.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    self.init(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Takes words one by one; empty ones are left out.
  package init(_ words: [String]) {
    let scalars = words.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
    byFirst = Groups(scalars) { $0[0] }
    byLast = Groups(scalars) { $0[$0.count - 1] }
  }

  /// Length in scalars of the longest word that begins at `index`; 0 for none.
  @inline(__always)
  package func length(at index: Int, in text: PersonText) -> Int {
    guard index >= 0, index < text.count else { return 0 }
    let group = Int(text.scalars[index] & 0xFFF)
    let first = byFirst.groups[group]
    let end = byFirst.groups[group + 1]
    return first == end ? 0 : longest(Int(first), Int(end), from: index, in: text)
  }

  /// Length in scalars of the longest word that ends before `index`; 0 for none.
  @inline(__always)
  package func length(endingAt index: Int, in text: PersonText) -> Int {
    guard index > 0, index <= text.count else { return 0 }
    let group = Int(text.scalars[index - 1] & 0xFFF)
    let first = byLast.groups[group]
    let end = byLast.groups[group + 1]
    return first == end ? 0 : longest(Int(first), Int(end), endingAt: index, in: text)
  }

  /// True when the scalars of `range` are one of the words.
  package func contains(_ range: Range<Int>, in text: PersonText) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return false }
    let group = Int(text.scalars[range.lowerBound] & 0xFFF)
    for word in Int(byFirst.groups[group])..<Int(byFirst.groups[group + 1]) {
      let start = Int(byFirst.bounds[word])
      let length = Int(byFirst.bounds[word + 1]) - start
      if length == range.count, matches(byFirst, start, length, at: range.lowerBound, in: text) { return true }
    }
    return false
  }

  private func longest(_ first: Int, _ end: Int, from index: Int, in text: PersonText) -> Int {
    for word in first..<end {
      let start = Int(byFirst.bounds[word])
      let length = Int(byFirst.bounds[word + 1]) - start
      if index + length <= text.count, matches(byFirst, start, length, at: index, in: text) { return length }
    }
    return 0
  }

  private func longest(_ first: Int, _ end: Int, endingAt index: Int, in text: PersonText) -> Int {
    for word in first..<end {
      let start = Int(byLast.bounds[word])
      let length = Int(byLast.bounds[word + 1]) - start
      if index >= length, matches(byLast, start, length, at: index - length, in: text) { return length }
    }
    return 0
  }

  @inline(__always)
  private func matches(_ groups: Groups, _ start: Int, _ length: Int, at index: Int, in text: PersonText) -> Bool {
    var offset = 0
    while offset < length {
      if groups.scalars[start + offset] != text.scalars[index + offset] { return false }
      offset += 1
    }
    return true
  }
}
