package import KnowledgeIndex
package import PolicyText

/// A term that stands at the caret.
package struct TermAtCaret: Sendable, Hashable {
  /// Bytes of the document, line breaks inside the term included.
  package var range: ByteRange
  /// Index into `Lexicon.forms`.
  package var form: Int
  /// Indices into `Lexicon.entities`: two for two people of one name.
  package var entities: [Int]

  /// The terms that hold byte `offset` of `bytes` (any UTF-8 text) or end there, longest first. A term is found from any position
  /// inside it, on either side of a line break that cuts it.
  package static func find(at offset: Int, in bytes: [UInt8], lexicon: Lexicon) -> [TermAtCaret] {
    find(at: offset, in: JoinedWindow(around: offset, in: bytes), lexicon: lexicon)
  }

  /// The same in a window made around `offset`.
  static func find(at offset: Int, in window: JoinedWindow, lexicon: Lexicon) -> [TermAtCaret] {
    var terms: [TermAtCaret] = []
    for match in lexicon.matches(at: window.caret, in: window.bytes) {
      let range = window.sourceRange(of: match.range)
      guard range.lowerBound <= offset, offset <= range.upperBound else { continue }
      terms.append(TermAtCaret(range: range, form: match.form, entities: match.entities))
    }
    return terms
  }

  /// True when the caret at `offset` is rather about this term than about the post in `post`: what holds the character behind the caret (省长|李明)
  /// before what ends there, else the longer one.
  func goesBefore(_ post: ByteRange, at offset: Int) -> Bool {
    if range.contains(offset) != post.contains(offset) { return range.contains(offset) }
    return range.count >= post.count
  }
}

/// The neighbourhood of a caret with hard wraps undone: line breaks between Chinese text, and the white space around them, left out.
struct JoinedWindow {
  private(set) var bytes: [UInt8] = []
  /// The caret's offset in `bytes`.
  private(set) var caret = 0
  // Source offset of each byte of `bytes`, and one more for the end.
  private var sources: [Int] = []

  /// Bytes taken on either side: 200 Han are more than any name has.
  static let reach = 600

  init(around offset: Int, in text: [UInt8]) {
    let offset = min(max(offset, 0), text.count)
    var low = max(0, offset - Self.reach)
    while low > 0, text[low] & 0xC0 == 0x80 { low -= 1 }
    let high = min(text.count, offset + Self.reach)
    bytes.reserveCapacity(high - low)
    sources.reserveCapacity(high - low + 1)
    var index = low
    var caretSet = false
    text.withUnsafeBufferPointer { text in
      while index < high {
        if !caretSet, index >= offset {
          caret = bytes.count
          caretSet = true
        }
        // Up to the next white space, or to the caret.
        var end = index
        let stop = caretSet ? high : offset
        while end < stop, text[end] != 0x20, text[end] != 0x09, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
        if end > index {
          bytes.append(contentsOf: text[index..<end])
          sources.append(contentsOf: index..<end)
          index = end
          continue
        }
        let gap = Self.gapLength(at: index, in: text, end: high)
        if gap > 0, let last = bytes.last, last >= 0x80, index + gap < high, text[index + gap] >= 0x80 {
          index += gap
          continue
        }
        let step = max(gap, 1)
        for position in index..<(index + step) {
          bytes.append(text[position])
          sources.append(position)
        }
        index += step
      }
    }
    if !caretSet { caret = bytes.count }
    sources.append(high)
  }

  /// From the source of the first byte to just behind the source of the last.
  func sourceRange(of range: ByteRange) -> ByteRange {
    guard !range.isEmpty, range.upperBound < sources.count else { return 0..<0 }
    return sources[range.lowerBound]..<(sources[range.upperBound - 1] + 1)
  }

  /// The length of white space at `index` that holds exactly one line break; 0 when it holds none or a blank line.
  private static func gapLength(at index: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Int {
    var at = index
    var breaks = 0
    while at < end {
      let byte = text[at]
      if byte == 0x0D, at + 1 < end, text[at + 1] == 0x0A {
        breaks += 1
        at += 2
      } else if byte == 0x0A || byte == 0x0D {
        breaks += 1
        at += 1
      } else if byte == 0x20 || byte == 0x09 {
        at += 1
      } else if byte == 0xE3, at + 2 < end, text[at + 1] == 0x80, text[at + 2] == 0x80 {
        // An ideographic space after a line break indents a new paragraph.
        return 0
      } else {
        break
      }
    }
    return breaks == 1 ? at - index : 0
  }
}
