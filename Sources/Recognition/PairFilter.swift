/// Refuses most pairs of characters with which no word of a table begins.
///
/// A table asks memory far off for each beginning it looks up; the filter is small enough to stay near, so that a text is looked up only
/// where something is likely to stand. One bit for each pair by a hash of its two numbers (`CharacterNumbers`): a pair that begins a word
/// always passes, another passes by chance.
struct PairFilter: Sendable {
  private var words: [UInt64]
  /// How far a hash is shifted for a bit of `words`; less than 32.
  private let shift: UInt32

  /// Of `1 << bits` bits (6 to 32). It refuses as large a part of the other pairs as bits stay clear, and must not crowd out what it spares:
  /// a sixth or so of them should be set.
  init(bits: Int) {
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    shift = UInt32(32 - bits)
  }

  /// Lets the pair pass of which `first` and `second` are the numbers.
  mutating func insert(_ first: UInt16, _ second: UInt16) {
    let bit = PairFilter.hash(UInt32(second) << 16 | UInt32(first)) >> shift
    words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  private static func hash(_ pair: UInt32) -> UInt32 {
    // The higher half of the product depends on all bits of the pair.
    (pair ^ pair >> 15) &* 0x9E37_79B1
  }

  /// Calls `body` with the filter as a plain buffer; the scanner must not leave it.
  @inline(__always)
  func withScanner<Result>(_ body: (Scanner) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Scanner(words: $0, shift: shift)) }
  }

  /// The filter while it is read.
  struct Scanner {
    fileprivate let words: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt32

    /// Writes the indices of `range` at which a pair may pass into `found`, which has room for all, and gives their number. `numbers` has one
    /// number more than the range ends at.
    ///
    /// Each index is written and kept only where it passes: what passes follows no pattern, so that a branch costs more than a write.
    @inline(__always)
    func find(
      _ numbers: UnsafePointer<UInt16>,
      _ range: Range<Int>,
      _ found: UnsafeMutablePointer<Int32>
    ) -> Int {
      guard let words = words.baseAddress else { return 0 }
      var count = 0
      var first = UInt32(numbers[range.lowerBound])
      for index in range {
        let second = UInt32(numbers[index + 1])
        // The highest bits of the hash, of which there are no more than the filter has: it is never read beyond its end.
        let bit = PairFilter.hash(second &<< 16 | first) &>> shift
        found[count] = Int32(truncatingIfNeeded: index)
        count &+= Int(truncatingIfNeeded: words[Int(bit &>> 6)] &>> UInt64(bit) & 1)
        first = second
      }
      return count
    }
  }
}
