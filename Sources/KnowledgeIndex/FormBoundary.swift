/// The rules by which an occurrence of a form's bytes is no mention of it.
package enum FormBoundary {
  /// Drops occurrences that cut a Latin word or a number in two (`G20` in `G200`).
  package static func accepted(_ occurrences: [FormMatch], in bytes: [UInt8]) -> [FormMatch] {
    occurrences.filter { !cutsWord($0.range, in: bytes) }
  }

  private static func cutsWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    if range.lowerBound > 0, isWord(bytes[range.lowerBound - 1]), isWord(bytes[range.lowerBound]) { return true }
    if range.upperBound < bytes.count, isWord(bytes[range.upperBound]), isWord(bytes[range.upperBound - 1]) {
      return true
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
