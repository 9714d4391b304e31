/// Finds many forms at once in UTF-8 text: leftmost-longest without overlap, or every form at every place.
///
/// A double-array trie over code points: every scalar that occurs in a form has a dense code (frequent ones small), UTF-8 is decoded in the
/// scanning loop, and a state is one lookup. The whole matcher is one flat image that can be written to disk and mapped again
/// (`MultiPatternMatcher+Image.swift`). The text may hold any bytes: an invalid, overlong or truncated sequence belongs to no form and the
/// scan goes on at the next byte. Time is linear in the text, times the length of the longest form at worst.
package struct MultiPatternMatcher: Sendable {
  /// One form found in a text.
  package struct Match: Sendable, Hashable {
    /// Bytes of the text.
    package var range: Range<Int>
    /// The identifier given with the form.
    package var id: UInt32

    /// Memberwise.
    package init(range: Range<Int>, id: UInt32) {
      self.range = range
      self.id = id
    }
  }

  let image: MatcherImage

  init(image: MatcherImage) { self.image = image }

  /// Builds the matcher of `forms`. Of a form given twice the first identifier stays; an empty form, one with invalid UTF-8 and one longer
  /// than 1,000 characters are left out. Identifiers may be any number below `UInt32.max`.
  package init(_ forms: [(bytes: [UInt8], id: UInt32)]) {
    var builder = MatcherBuilder()
    builder.count(forms)
    for form in forms { builder.insert(form.bytes, id: form.id) }
    image = builder.finish()
  }

  /// A matcher that finds nothing.
  package init() { self.init([]) }

  /// The number of different forms.
  package var count: Int { Int(image.header.formCount) }

  /// The matches of `bytes` without overlap, ascending: at the leftmost place where a form begins the longest one, then on behind it.
  package func matches(in bytes: [UInt8]) -> [Match] {
    var result: [Match] = []
    bytes.withUnsafeBufferPointer { buffer in
      forEachMatch(in: buffer) { result.append(Match(range: $0..<$1, id: $2)) }
    }
    return result
  }

  /// Every form at every place of `bytes`, by start, then by length.
  package func nestedMatches(in bytes: [UInt8]) -> [Match] {
    var result: [Match] = []
    bytes.withUnsafeBufferPointer { buffer in
      forEachNestedMatch(in: buffer) { result.append(Match(range: $0..<$1, id: $2)) }
    }
    return result
  }

  /// The longest form that begins exactly at `offset`; nil when none does or the offset is outside.
  package func longestMatch(at offset: Int, in bytes: [UInt8]) -> Match? {
    guard offset >= 0, offset < bytes.count else { return nil }
    var result: Match?
    bytes.withUnsafeBufferPointer { buffer in
      image.walk(buffer, offset, buffer.count) { result = Match(range: offset..<$0, id: $1) }
    }
    return result
  }

  /// The identifier of the whole of `form`; nil when it is none.
  package func id(of form: [UInt8]) -> UInt32? {
    guard let match = longestMatch(at: 0, in: form), match.range.count == form.count else { return nil }
    return match.id
  }

  /// Calls `body(start, end, id)` with the leftmost-longest matches of `bytes` within `range` (default: all), ascending, without overlap.
  package func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>,
    range: Range<Int>? = nil,
    _ body: (Int, Int, UInt32) -> Void
  ) {
    let range = range?.clamped(to: 0..<bytes.count) ?? 0..<bytes.count
    image.scan(bytes, range, nested: false, body)
  }

  /// Calls `body(start, end, id)` with every form at every place of `bytes` within `range` (default: all), by start, then by length.
  package func forEachNestedMatch(
    in bytes: UnsafeBufferPointer<UInt8>,
    range: Range<Int>? = nil,
    _ body: (Int, Int, UInt32) -> Void
  ) {
    let range = range?.clamped(to: 0..<bytes.count) ?? 0..<bytes.count
    image.scan(bytes, range, nested: true, body)
  }
}
