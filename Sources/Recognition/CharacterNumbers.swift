/// A number for each character, those that are frequent in Chinese first, so that what a table says of the characters of a text stands close
/// together: most of what looking up characters costs is memory far off.
///
/// Frequent are marks and ASCII, then the characters by the number of everyday words they stand in. The memory is written by the initialiser
/// alone and never freed: threads may share it (`@unchecked Sendable`).
final class CharacterNumbers: @unchecked Sendable {
  /// Made once.
  static let shared = CharacterNumbers()

  /// One more than the highest number.
  let count: Int
  /// One more than the highest number of ASCII, Latin-1, the marks of Chinese and the full forms of ASCII.
  let marksCount: Int
  private let numbers: UnsafeMutablePointer<UInt16>

  private init() {
    var uses = [Int](repeating: 0, count: 0x10000)
    CommonWords.forEach { word in
      for index in stride(from: 0, to: word.count, by: 3) {
        uses[Int(word[index] & 0x0F) << 12 | Int(word[index + 1] & 0x3F) << 6 | Int(word[index + 2] & 0x3F)] += 1
      }
    }
    let numbers = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    numbers.initialize(repeating: 0, count: 0x10000)
    var count = 1
    func number(_ scalars: some Sequence<Int>) {
      for scalar in scalars where numbers[scalar] == 0 {
        numbers[scalar] = UInt16(truncatingIfNeeded: count)
        count += 1
      }
    }
    for range in [0...0xFF, 0x2010...0x203F, 0x3000...0x303F, 0xFF00...0xFF5F] { number(range) }
    marksCount = count
    number((0x3400...0x9FFF).filter { uses[$0] > 0 }.sorted { (uses[$1], $0) < (uses[$0], $1) })
    for range in [0x3400...0x9FFF, 0x100...0x2FF, 0x2000...0x33FF, 0xF900...0xFAFF, 0xFE00...0xFFFF] { number(range) }
    self.count = count
    self.numbers = numbers
  }

  /// The number of `unit`; 0 for the scripts and symbols that Chinese texts hardly have.
  @inline(__always)
  func number(of unit: UInt16) -> UInt16 { numbers[Int(unit)] }

  /// The number of `scalar`; 0 for the scripts and symbols that Chinese texts hardly have, and beyond the Basic Multilingual Plane.
  @inline(__always)
  func number(of scalar: UInt32) -> Int { scalar < 0x10000 ? Int(numbers[Int(scalar)]) : 0 }
}
