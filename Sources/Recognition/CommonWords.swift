import CReferenceTables

/// Everyday Chinese words of two to four characters, for telling words from names (高质量, 应急, 和谐, 于是, 马上).
///
/// All words that begin with a surname character and are not rare, and the frequent ones that begin with any other character; facts about
/// the language, source and licence in `common_words.c`. Bytes are UTF-8; an offset outside the text or on a continuation byte finds nothing.
package enum CommonWords {
  /// Whether the whole of `bytes` is a word.
  package static func isWord(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = Array(bytes)
    return isWord(bytes.indices, in: bytes)
  }

  /// Whether the whole of `text` is a word.
  package static func isWord(_ text: String) -> Bool { isWord(text.utf8) }

  /// Whether `range` of `bytes` is a word; a range outside the text is none.
  package static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { isWord(range, in: $0) }
  }

  /// Whether `range` of `bytes` is a word; a range outside the text is none.
  package static func isWord(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !range.isEmpty else { return false }
    return longestWord(at: range.lowerBound, in: bytes, before: range.upperBound) == range.count
  }

  /// The bytes of the longest word that stands at `offset` and ends before `end` (default: the end of the text); 0 when none does.
  package static func longestWord(at offset: Int, in bytes: [UInt8], before end: Int = .max) -> Int {
    bytes.withUnsafeBufferPointer { longestWord(at: offset, in: $0, before: end) }
  }

  /// The bytes of the longest word that stands at `offset` and ends before `end` (default: the end of the text); 0 when none does.
  package static func longestWord(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int = .max) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    var lengths = ReferenceTrie.shared.withScanner { $0.find(bytes, offset).wordLengths }
    while lengths != 0 {
      let longest = 31 - lengths.leadingZeroBitCount
      if offset + longest * 3 <= end { return longest * 3 }
      lengths &= ~(1 << UInt32(longest))
    }
    return 0
  }

  /// The set of word lengths that stand at `offset`: bit n for a word of n characters.
  package static func wordLengths(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    UInt8(truncatingIfNeeded: ReferenceTrie.shared.withScanner { $0.find(bytes, offset).wordLengths })
  }

  /// Calls `body` with the bytes of every word, valid during the call.
  static func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var length = 0
    let records = UnsafeBufferPointer(start: mingce_common_words(&length), count: length)
    // Tens of thousands of words are read at every start, each into the same few bytes.
    let room = 24
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { key in
      var index = 0
      var startsRecord = true
      while index < records.count {
        if startsRecord {
          precondition(index + 3 <= records.count, "a record ends within its first character")
          for byte in 0..<3 { key[byte] = records[index + byte] }
          index += 3
        }
        var count = 3
        while index < records.count, records[index] >= 0x80 {
          precondition(count < room, "a word longer than the table of words says")
          key[count] = records[index]
          count += 1
          index += 1
        }
        body(UnsafeBufferPointer(rebasing: key[0..<count]))
        startsRecord = index < records.count && records[index] == UInt8(ascii: ";")
        index += 1
      }
    }
  }
}
