/// A set of words that can be looked up at, or ending at, a position of a `PersonText`; two array reads where nothing begins.
///
/// The words stand in one array, grouped by the low twelve bits of their first (and again of their last) scalar, longest first. A group
/// knows the scalars that come next, so that most positions are refused without looking at a word.
package final class PersonWords: Sendable {
  private let byFirst: Groups
  private let byLast: Groups
  /// The scalars that words begin with.
  let firstScalars: [UInt32]

  /// Words in one flat array, with the bounds of each word and of each group.
  private struct Groups: Sendable {
    struct Group: Sendable {
      /// Index of the first word, and the end.
      var first: UInt16 = 0
      var end: UInt16 = 0
      /// Bit n where a word goes on with a scalar whose low six bits are n; all bits where a word of one scalar belongs to the group.
      var next: UInt64 = 0
    }
    /// Index in `groups` by the low twelve bits of the scalar; 0 is the empty group.
    var numbers = [UInt16](repeating: 0, count: 4096)
    var groups = [Group()]
    /// Index into `scalars` of each word, and the end.
    var bounds: [UInt32] = []
    var scalars: [UInt32] = []

    /// `isReversed`: grouped by the last scalar, going on to the left.
    init(_ words: [[UInt32]], isReversed: Bool) {
      func key(_ word: [UInt32]) -> Int { Int(word[isReversed ? word.count - 1 : 0] & 0xFFF) }
      let sorted = words.sorted { (key($0), $1.count) < (key($1), $0.count) }
      for (index, word) in sorted.enumerated() {
        if index == 0 || key(word) != key(sorted[index - 1]) {
          numbers[key(word)] = UInt16(groups.count)
          groups.append(Group(first: UInt16(bounds.count)))
        }
        bounds.append(UInt32(scalars.count))
        scalars.append(contentsOf: word)
        let next = word.count == 1 ? UInt64.max : 1 << UInt64(word[isReversed ? word.count - 2 : 1] & 63)
        groups[groups.count - 1].next |= next
        groups[groups.count - 1].end = UInt16(bounds.count)
      }
      bounds.append(UInt32(scalars.count))
    }

    /// The group of words that begin (end) with `scalar` and may go on with `next`; empty for none.
    @inline(__always)
    func words(_ scalar: UInt32, _ next: UInt32) -> Range<Int> {
      let number = numbers[Int(scalar & 0xFFF)]
      if number == 0 { return 0..<0 }
      let group = groups[Int(number)]
      return group.next & 1 << UInt64(next & 63) == 0 ? 0..<0 : Int(group.first)..<Int(group.end)
    }
  }

  /// Takes words separated by white space.
  package convenience init(_ words: StaticString) {
    self.init(scalars: WordLiteral.words(words).map { $0.unicodeScalars.map(\.value) })
  }

  /// Takes words one by one; empty ones are left out.
  package convenience init(_ words: [String]) {
    self.init(scalars: words.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty })
  }

  /// Takes words that are not empty, as scalars.
  init(scalars: [[UInt32]]) {
    byFirst = Groups(scalars, isReversed: false)
    byLast = Groups(scalars, isReversed: true)
    firstScalars = Array(Set(scalars.map { $0[0] }))
  }

  /// Length in scalars of the longest word that begins at `index`; 0 for none.
  @inline(__always)
  package func length(at index: Int, in text: PersonText) -> Int {
    guard index >= 0, index < text.count else { return 0 }
    let words = byFirst.words(text[index], text[index + 1])
    return words.isEmpty ? 0 : longest(words, from: index, in: text)
  }

  /// Length in scalars of the longest word that ends before `index`; 0 for none.
  @inline(__always)
  package func length(endingAt index: Int, in text: PersonText) -> Int {
    guard index > 0, index <= text.count else { return 0 }
    let words = byLast.words(text[index - 1], text[index - 2])
    return words.isEmpty ? 0 : longest(words, endingAt: index, in: text)
  }

  /// True when the scalars of `range` are one of the words.
  @inline(__always)
  package func contains(_ range: Range<Int>, in text: PersonText) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return false }
    let words = byFirst.words(text[range.lowerBound], text[range.lowerBound + 1])
    return words.isEmpty ? false : isOne(of: words, range, in: text)
  }

  /// The number by which the word in `range` of `text` is known; nil where none of the words stands there.
  func number(of range: Range<Int>, in text: PersonText) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= text.count, !range.isEmpty else { return nil }
    return byFirst.words(text[range.lowerBound], text[range.lowerBound + 1]).first { word in
      let start = Int(byFirst.bounds[word])
      let length = Int(byFirst.bounds[word + 1]) - start
      return length == range.count && matches(byFirst, start, length, at: range.lowerBound, in: text)
    }
  }

  /// The words in the order of their numbers.
  var numbered: [[UInt32]] {
    var words: [[UInt32]] = []
    forEachWord { words.append(Array($0)) }
    return words
  }

  /// Calls `body` with the scalars, valid during the call, of each word in the order of their numbers.
  func forEachWord(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    byFirst.scalars.withUnsafeBufferPointer { scalars in
      for word in 0..<(byFirst.bounds.count - 1) {
        body(UnsafeBufferPointer(rebasing: scalars[Int(byFirst.bounds[word])..<Int(byFirst.bounds[word + 1])]))
      }
    }
  }

  private func isOne(of words: Range<Int>, _ range: Range<Int>, in text: PersonText) -> Bool {
    for word in words {
      let start = Int(byFirst.bounds[word])
      let length = Int(byFirst.bounds[word + 1]) - start
      if length == range.count, matches(byFirst, start, length, at: range.lowerBound, in: text) { return true }
    }
    return false
  }

  private func longest(_ words: Range<Int>, from index: Int, in text: PersonText) -> Int {
    for word in words {
      let start = Int(byFirst.bounds[word])
      let length = Int(byFirst.bounds[word + 1]) - start
      if index + length <= text.count, matches(byFirst, start, length, at: index, in: text) { return length }
    }
    return 0
  }

  private func longest(_ words: Range<Int>, endingAt index: Int, in text: PersonText) -> Int {
    for word in words {
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
      if groups.scalars[start + offset] != text[index + offset] { return false }
      offset += 1
    }
    return true
  }
}
