import KnowledgeIndex

/// Cuts the telling sentence out of the lines a citation keeps.
enum Excerpt {
  /// The sentence of `text` in which one of `names` stands (the first found counts), without the white space around it, cut to about
  /// `limit` bytes around the name; the beginning of `text` when it holds none.
  static func sentence(of text: String, naming names: [String], limit: Int = 360) -> String {
    let bytes = Array(text.utf8)
    let hit = names.lazy.compactMap { name in find(Array(name.utf8), in: bytes) }.first ?? 0..<0
    var start = hit.lowerBound
    while start > 0, hit.lowerBound - start < limit / 2, !endsSentence(at: start, in: bytes) { start -= 1 }
    var end = hit.upperBound
    while end < bytes.count, end - hit.lowerBound < limit, !endsSentence(at: end, in: bytes) || end == start {
      end += 1
    }
    while start < hit.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let cutsStart = start > 0 && !endsSentence(at: start, in: bytes)
    let cutsEnd = end < bytes.count && !endsSentence(at: end, in: bytes)
    let sentence = String(decoding: bytes[start..<end], as: UTF8.self)
    let trimmed = sentence.unicodeScalars.drop {
      $0 == " " || $0 == "\u{3000}" || $0 == "\n" || $0 == "\t" || $0 == "”"
    }
    return (cutsStart ? "…" : "") + String(String.UnicodeScalarView(trimmed)) + (cutsEnd ? "…" : "")
  }

  static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    for start in 0...(bytes.count - needle.count)
    where bytes[start] == first && bytes[start...].starts(with: needle) {
      return start..<(start + needle.count)
    }
    return nil
  }

  /// True when 。！？； or a line feed ends directly before `offset`.
  private static func endsSentence(at offset: Int, in bytes: [UInt8]) -> Bool {
    if offset >= 1, bytes[offset - 1] == 0x0A { return true }
    guard offset >= 3 else { return false }
    let three = (bytes[offset - 3], bytes[offset - 2], bytes[offset - 1])
    return three == (0xE3, 0x80, 0x82) || three == (0xEF, 0xBC, 0x81) || three == (0xEF, 0xBC, 0x9F)
      || three == (0xEF, 0xBC, 0x9B)
  }
}
