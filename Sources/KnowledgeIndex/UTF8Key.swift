#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A string as a dictionary key by its bytes. `String`'s own hash and order normalise, which costs ten times as much on Chinese and would
/// make two spellings one that the text keeps apart.
struct UTF8Key: Sendable, Hashable, Comparable {
  let string: String

  init(_ string: String) {
    self.string = string
  }

  func hash(into hasher: inout Hasher) {
    string.hashUTF8(into: &hasher)
  }

  static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.string.compareUTF8(right.string) == 0
  }

  static func < (left: UTF8Key, right: UTF8Key) -> Bool {
    left.string.compareUTF8(right.string) < 0
  }
}

extension String {
  /// Below, at or above zero as the bytes stand before, equal or after those of `other`.
  func compareUTF8(_ other: String) -> Int {
    // Both closures run: native strings are contiguous. The fallback serves bridged ones.
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Int in
        let shared = min(left.count, right.count)
        if shared > 0, let a = left.baseAddress, let b = right.baseAddress {
          let order = memcmp(a, b, shared)
          if order != 0 { return Int(order) }
        }
        return left.count - right.count
      }
    }
    if let order, let order { return order }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }

  /// Feeds the bytes and their number.
  func hashUTF8(into hasher: inout Hasher) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isDone == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(UInt8(0xFF))
  }
}
