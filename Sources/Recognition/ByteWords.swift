/// A short list of words that begin with a Chinese character, looked for at a place of UTF-8 text.
///
/// Two bits of the first character refuse nearly every place before a word is looked at.
struct ByteWords: Sendable {
  private let words: [[UInt8]]
  /// Bit n where a word has n for the low six bits of its second byte, and of its third.
  private let seconds: UInt64
  private let thirds: UInt64

  /// Takes words separated by blanks; those that begin otherwise are left out.
  init(_ list: String) {
    words = list.split(separator: " ").map { Array($0.utf8) }.filter { $0.count >= 3 && $0[0] >= 0xE0 && $0[0] < 0xF0 }
    seconds = words.reduce(0) { $0 | 1 << UInt64($1[1] & 63) }
    thirds = words.reduce(0) { $0 | 1 << UInt64($1[2] & 63) }
  }

  /// The length of the first of the words that stands at `offset` of `bytes` and ends by `end`; nil where none does.
  @inline(__always)
  func length(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    guard offset >= 0, offset + 3 <= min(end, bytes.count), seconds & 1 << UInt64(bytes[offset + 1] & 63) != 0,
      thirds & 1 << UInt64(bytes[offset + 2] & 63) != 0
    else { return nil }
    return search(offset, bytes, min(end, bytes.count))
  }

  /// The length of the first of the words that begins at `start` or later and ends at `end` of `bytes`; nil where none does.
  func length(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for word in words
    where end - word.count >= start && length(at: end - word.count, in: bytes, before: end) == word.count {
      return word.count
    }
    return nil
  }

  private func search(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    for word in words where offset + word.count <= end {
      var index = 0
      while index < word.count, word[index] == bytes[offset + index] { index += 1 }
      if index == word.count { return index }
    }
    return nil
  }
}
