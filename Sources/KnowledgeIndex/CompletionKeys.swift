/// Sorted keys that lead from typed text to surface forms.
package struct CompletionKeys: Sendable {
  /// One place inside a form at which typed Han text may begin.
  package struct Suffix: Sendable, Hashable {
    /// Index into `Lexicon.forms`.
    package let form: Int32
    /// Byte offset inside the form; 0 is a prefix match, anything else an infix match.
    package let offset: Int32
  }

  /// Every suffix of every form that begins at a character, ascending by the bytes that follow.
  package let suffixes: [Suffix]
  private let texts: [[UInt8]]

  /// Builds the keys of `forms`.
  package init(forms: [SurfaceForm]) {
    let texts = forms.map { Array($0.text.utf8) }
    var suffixes: [Suffix] = []
    for (index, text) in texts.enumerated() {
      for offset in text.indices where text[offset] & 0xC0 != 0x80 {
        suffixes.append(Suffix(form: Int32(index), offset: Int32(offset)))
      }
    }
    suffixes.sort { left, right in
      let a = texts[Int(left.form)][Int(left.offset)...]
      let b = texts[Int(right.form)][Int(right.offset)...]
      if a.lexicographicallyPrecedes(b) { return true }
      if b.lexicographicallyPrecedes(a) { return false }
      return (left.form, left.offset) < (right.form, right.offset)
    }
    self.texts = texts
    self.suffixes = suffixes
  }

  /// The suffixes that begin with `typed` (UTF-8), as a slice of `suffixes`. Empty text gives everything.
  package func suffixes(beginningWith typed: [UInt8]) -> ArraySlice<Suffix> {
    let low = lowerBound { text in text.lexicographicallyPrecedes(typed) }
    let high = lowerBound { text in text.starts(with: typed) || text.lexicographicallyPrecedes(typed) }
    return suffixes[low..<max(low, high)]
  }

  private func lowerBound(where precedes: (ArraySlice<UInt8>) -> Bool) -> Int {
    var low = 0
    var high = suffixes.count
    while low < high {
      let middle = (low + high) / 2
      let suffix = suffixes[middle]
      if precedes(texts[Int(suffix.form)][Int(suffix.offset)...]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
