/// A set of entities as indices into `Lexicon.entities`, made once and asked for every candidate of every key: one read answers.
package struct EntitySet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var words: [UInt64] = []

  /// Of indices; negative ones are left out.
  package init(_ indices: some Sequence<Int>) {
    for index in indices where index >= 0 {
      if index >> 6 >= words.count { words.append(contentsOf: repeatElement(0, count: (index >> 6) + 1 - words.count)) }
      words[index >> 6] |= 1 << UInt64(index & 63)
    }
  }

  /// Of the indices of a literal.
  package init(arrayLiteral indices: Int...) { self.init(indices) }

  /// True for an index of the set.
  @inline(__always)
  package func contains(_ index: Int) -> Bool {
    index >= 0 && index >> 6 < words.count && words[index >> 6] & 1 << UInt64(index & 63) != 0
  }
}
