/// Sorted keys that lead from typed text to surface forms.
package struct CompletionKeys: Sendable {
  /// One place inside a form at which typed Han text may begin.
  package struct Suffix: Sendable, Hashable {
    /// Index into `Lexicon.forms`.
    package let form: Int32
    /// Byte offset inside the form; 0 is a prefix match, anything else an infix match.
    package let offset: Int32
  }

  private let layers: [Layer]

  init(_ layers: [Layer]) {
    self.layers = layers
  }

  /// A place in a form, as a key stroke asks for it.
  package struct Match: Sendable {
    /// Index into `Lexicon.forms`.
    package let form: Int
    /// The place is the form's beginning, or stands behind nothing but an opening mark.
    package let isPrefix: Bool
    /// What was typed is the form's text from there to its end.
    package let isWhole: Bool
  }

  /// How many places in forms begin with `typed`.
  package func count(beginningWith typed: [UInt8]) -> Int {
    layers.reduce(0) { $0 + $1.suffixes(beginningWith: typed).count }
  }

  /// Calls `body` with every place in a form that begins with `typed` (UTF-8), or with every form that does where `prefixesOnly`; those of an
  /// open report last. No form's own text is touched.
  package func forEachMatch(beginningWith typed: [UInt8], prefixesOnly: Bool, _ body: (Match) -> Void) {
    for layer in layers { layer.forEachMatch(beginningWith: typed, prefixesOnly: prefixesOnly, body) }
  }

  /// The suffixes that begin with `typed` (UTF-8), ascending by the bytes that follow; those of an open report come last. Empty text
  /// gives everything.
  package func suffixes(beginningWith typed: [UInt8]) -> FlattenSequence<[ArraySlice<Suffix>]> {
    Array(layers.map { $0.suffixes(beginningWith: typed) }).joined()
  }

  /// The keys of one layer of a lexicon.
  final class Layer: Sendable {
    private let suffixes: [Suffix]
    private let bytes: [UInt8]
    /// Where each form begins in `bytes`; one more for the end.
    private let starts: [Int32]
    private let firstForm: Int32

    init(forms: [SurfaceForm], firstForm: Int) {
      var bytes: [UInt8] = []
      var starts: [Int32] = [0]
      starts.reserveCapacity(forms.count + 1)
      for form in forms {
        bytes.append(contentsOf: form.text.utf8)
        starts.append(Int32(bytes.count))
      }
      // Eight bytes (nearly three Han) decide most comparisons at once.
      var keyed: [(key: UInt64, suffix: Suffix)] = []
      for form in forms.indices {
        let (start, end) = (Int(starts[form]), Int(starts[form + 1]))
        for index in start..<end where bytes[index] & 0xC0 != 0x80 {
          var key: UInt64 = 0
          for step in 0..<8 { key = key << 8 | (index + step < end ? UInt64(bytes[index + step]) : 0) }
          keyed.append((key, Suffix(form: Int32(form + firstForm), offset: Int32(index - start))))
        }
      }
      let first = Int32(firstForm)
      bytes.withUnsafeBufferPointer { buffer in
        func text(_ suffix: Suffix) -> Slice<UnsafeBufferPointer<UInt8>> {
          let form = Int(suffix.form - first)
          return buffer[(Int(starts[form]) + Int(suffix.offset))..<Int(starts[form + 1])]
        }
        keyed.sort { left, right in
          if left.key != right.key { return left.key < right.key }
          let (a, b) = (text(left.suffix), text(right.suffix))
          if a.lexicographicallyPrecedes(b) { return true }
          if b.lexicographicallyPrecedes(a) { return false }
          return (left.suffix.form, left.suffix.offset) < (right.suffix.form, right.suffix.offset)
        }
      }
      suffixes = keyed.map(\.suffix)
      self.bytes = bytes
      self.starts = starts
      self.firstForm = first
    }

    func forEachMatch(beginningWith typed: [UInt8], prefixesOnly: Bool, _ body: (Match) -> Void) {
      for suffix in suffixes(beginningWith: typed) {
        // The offset alone rules nearly all others out: an opening mark has three bytes.
        if prefixesOnly, suffix.offset != 0, suffix.offset != 3 { continue }
        let place = Int(suffix.form - firstForm)
        let start = Int(starts[place])
        let isPrefix = suffix.offset == 0 || suffix.offset == 3 && opensWithMark(start)
        if prefixesOnly, !isPrefix { continue }
        body(
          Match(
            form: Int(suffix.form),
            isPrefix: isPrefix,
            isWhole: isPrefix && start + Int(suffix.offset) + typed.count == Int(starts[place + 1])
          )
        )
      }
    }

    /// “ E2 80 9C, 《 E3 80 8A
    private func opensWithMark(_ start: Int) -> Bool {
      start + 2 < bytes.count && bytes[start + 1] == 0x80
        && (bytes[start] == 0xE2 && bytes[start + 2] == 0x9C || bytes[start] == 0xE3 && bytes[start + 2] == 0x8A)
    }

    func suffixes(beginningWith typed: [UInt8]) -> ArraySlice<Suffix> {
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
        let form = Int(suffix.form - firstForm)
        let text = bytes[(Int(starts[form]) + Int(suffix.offset))..<Int(starts[form + 1])]
        if precedes(text) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
