#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Comparisons of texts by their bytes: `==` on strings would take two normal forms for one.
enum UTF8Bytes {
  /// True for the same bytes.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in left.count == right.count && isSame(left.baseAddress, right.baseAddress, left.count) }
    }
  }

  /// True when `text` begins with the bytes of `start`, followed by those of `next`.
  static func begins(_ text: String, with start: String, then next: [UInt8] = []) -> Bool {
    var (text, start) = (text, start)
    return text.withUTF8 { text in
      start.withUTF8 { start in
        guard text.count >= start.count + next.count, isSame(text.baseAddress, start.baseAddress, start.count) else {
          return false
        }
        return next.indices.allSatisfy { text[start.count + $0] == next[$0] }
      }
    }
  }

  private static func isSame(_ left: UnsafePointer<UInt8>?, _ right: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
    guard count > 0 else { return true }
    guard let left, let right else { return false }
    return memcmp(left, right, count) == 0
  }
}
