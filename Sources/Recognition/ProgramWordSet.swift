/// A small set of words, found at a position by their first character.
struct UnitTable: Sendable {
  private let bucketOf: [UInt8]
  private let buckets: [[[UInt16]]]

  /// Takes at most 255 different first characters' words, separated by blanks.
  init(_ text: String) {
    var bucketOf = [UInt8](repeating: 0, count: 65536)
    var buckets: [[[UInt16]]] = [[]]
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let units = Array(word.utf16)
      guard let first = units.first else { continue }
      if bucketOf[Int(first)] == 0 {
        precondition(buckets.count < 256, "a word set holds at most 255 first characters")
        bucketOf[Int(first)] = UInt8(buckets.count)
        buckets.append([])
      }
      buckets[Int(bucketOf[Int(first)])].append(units)
    }
    for index in buckets.indices { buckets[index].sort { $0.count > $1.count } }
    self.bucketOf = bucketOf
    self.buckets = buckets
  }

  /// The length of the longest word at `index`, or nil.
  @inline(__always)
  func longest(at index: Int, in text: ProgramText) -> Int? {
    let bucket = bucketOf[Int(text.units[index])]
    if bucket == 0 { return nil }
    for word in buckets[Int(bucket)] where text.has(word, at: index) { return word.count }
    return nil
  }
}
