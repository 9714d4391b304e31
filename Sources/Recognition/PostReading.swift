package import PolicyText

/// The post that ends at a place of a text, read by the grammar of posts as it would be before a name: what a caret behind it, or on it,
/// is about.
package struct PostReading: Sendable {
  /// Bytes of the phrase as written.
  package let range: ByteRange
  /// First byte of the deputy and acting marks, or of the head: what stands before names the body and the place.
  package let markStart: Int

  private let text: PersonText
  // The posts of one stack in the order of the text (临汾市委副书记、市长), the one asked about last.
  private let stack: [DraftPost]

  /// Bytes looked at before the place asked about: longer than any post and its stack.
  private static let reach = 240

  /// Reads the post that ends at byte `end` of valid UTF-8 `bytes`, a boundary of characters; nil where none ends. `lookingAhead` takes
  /// what follows into account (河长制 holds no post); before a name that is still to be typed nothing follows.
  package init?(endingAt end: Int, in bytes: [UInt8], lookingAhead: Bool = false) {
    guard end > 0, end <= bytes.count, Self.mayEndTitle(bytes, at: end) else { return nil }
    var start = max(0, end - Self.reach)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var stop = lookingAhead ? min(bytes.count, end + 24) : end
    while stop > end, stop < bytes.count, bytes[stop] & 0xC0 == 0x80 { stop -= 1 }
    let text = PersonText(Array(bytes[start..<stop]), 0..<(stop - start))
    guard let place = text.index(ofOffset: end - start), place > 0,
      let phrase = Self.phrase(endingAt: place, floor: Self.floor(before: place, in: text), in: text),
      !(phrase.isSoft && phrase.isBare)
    else { return nil }
    // 市长热线, 书记处: the head begins a longer word that is no post.
    let longest = PostTitles.heads.length(at: phrase.headStart, in: text)
    if longest > phrase.range.upperBound - phrase.headStart { return nil }
    var stack = [DraftPost(phrase: phrase, event: nil)]
    while stack.count < 5, let first = stack.first {
      let comma = first.phrase.range.lowerBound - 1
      // 、 and ，
      guard comma > 0, text[comma] == 0x3001 || text[comma] == 0xFF0C,
        let before = Self.phrase(endingAt: comma, floor: Self.floor(before: comma, in: text), in: text)
      else { break }
      stack.insert(DraftPost(phrase: before, event: nil), at: 0)
    }
    let found = text.bytes(of: phrase.range)
    range = (start + found.lowerBound)..<(start + found.upperBound)
    markStart = start + text.offset(of: max(phrase.markStart, phrase.range.lowerBound))
    self.text = text
    self.stack = stack
  }

  /// The post as far as the phrase itself, and those stacked before it, say it.
  package var post: Post { resolved(JurisdictionContext()) }

  /// The post as the report's own places complete it.
  package func post(in jurisdiction: ReportJurisdiction) -> Post { resolved(jurisdiction.context) }

  private func resolved(_ context: JurisdictionContext) -> Post {
    let posts = PostResolver(context: context).resolve(stack, in: text)
    return posts[posts.count - 1]
  }

  /// The ends, in `range` of `bytes`, of titles that the grammar knows, ascending: where a post may end, found in one reading.
  package static func titleEnds(in bytes: [UInt8], _ range: ByteRange) -> [Int] {
    let stop = min(range.upperBound, bytes.count)
    guard
      (max(range.lowerBound, 0)...max(range.lowerBound, stop, 0)).contains(where: { Self.mayEndTitle(bytes, at: $0) })
    else {
      return []
    }
    var start = max(0, min(range.lowerBound, stop) - 30)
    while start < stop, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let text = PersonText(Array(bytes[start..<stop]), 0..<(stop - start))
    var ends: [Int] = []
    var index = 1
    while index <= text.count {
      let end = start + text.offset(of: index)
      if end >= range.lowerBound, PostTitles.heads.length(endingAt: index, in: text) > 0 { ends.append(end) }
      index += 1
    }
    return ends
  }

  /// True when a title that the grammar knows ends at byte `end` of `bytes`: what it does not read as a post there is none.
  package static func endsInTitle(_ bytes: [UInt8], at end: Int) -> Bool {
    guard mayEndTitle(bytes, at: end) else { return false }
    let window = Array(bytes[max(0, end - 30)..<end])
    let text = PersonText(window, 0..<window.count)
    return PostTitles.heads.length(endingAt: text.count, in: text) > 0
  }

  /// False where no title can end at byte `end` of `bytes`, by the character before it: most places of a text are ruled out before anything
  /// of it is decoded, and without the tables that reading a post takes.
  private static func mayEndTitle(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end > 0, end <= bytes.count else { return false }
    // Some titles of business are Latin (CEO).
    guard bytes[end - 1] >= 0x80 else { return PostTitles.headEnds.contains(UInt32(bytes[end - 1])) }
    guard end >= 3 else { return false }
    let (scalar, width) = bytes.withUnsafeBufferPointer { ReferenceKeyTable.decode($0, end - 3) }
    return width == 3 && PostTitles.headEnds.contains(TraditionalForms.simplified(scalar))
  }

  /// True when `phrase` begins with a state, the party or an organ of state, so that it is one body's wherever it is written.
  package static func namesState(_ phrase: String) -> Bool {
    PostJurisdiction.hardOpener(at: 0, in: PersonText(phrase)) > 0
  }

  private static func phrase(endingAt place: Int, floor: Int, in text: PersonText) -> PostPhrase? {
    let length = PostTitles.heads.length(endingAt: place, in: text)
    guard length > 0 else { return nil }
    return PostGrammar.phrase(head: (place - length)..<place, floor: floor, in: text)
  }

  // A phrase stands inside one clause.
  private static func floor(before place: Int, in text: PersonText) -> Int {
    var index = place
    while index > 0 {
      switch text[index - 1] {
      case 0x0A, 0x0D, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: return index
      default: index -= 1
      }
    }
    return 0
  }
}

/// The places a report speaks from, as far as its text before a caret shows them.
package struct ReportJurisdiction: Sendable {
  let context: JurisdictionContext

  /// Bytes read directly before the caret, and at the head of the report.
  private static let window = 3000

  /// Reads valid UTF-8 `bytes` before `offset`: the neighbourhood counts first, then the head of the report.
  package init(of bytes: [UInt8], before offset: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var start = max(0, offset - Self.window)
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var context = Self.context(of: Array(bytes[start..<offset]))
    if start > 0 {
      var end = min(start, Self.window)
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      context.fill(from: Self.context(of: Array(bytes[..<end])))
    }
    self.context = context
  }

  private static func context(of bytes: [UInt8]) -> JurisdictionContext {
    bytes.withUnsafeBufferPointer { buffer in
      JurisdictionContext(
        dateline: nil,
        paper: nil,
        range: 0..<buffer.count,
        bytes: buffer,
        references: TextReferences(bytes),
        year: nil
      )
    }
  }
}
