/// 128 bits that stand for the content of a file or a passage. Not cryptographic: it guards a cache, not a secret.
struct ContentHash: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// Hashes `bytes`; another `seed` gives an unrelated hash.
  init(_ bytes: some Collection<UInt8>, seed: UInt64 = 0) {
    let hashed = bytes.withContiguousStorageIfAvailable { Self.hash($0, seed: seed) }
    (high, low) = hashed ?? Array(bytes).withUnsafeBufferPointer { Self.hash($0, seed: seed) }
  }

  /// Reads what `bytes` gives; nil for any other length.
  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    high = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Sixteen bytes, most significant first.
  var bytes: [UInt8] {
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - 8 * (index % 8)))
    }
  }

  // Two lanes of multiply-and-fold (the mixing step of W. Yi's wyhash), eight bytes at a time.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64) -> (UInt64, UInt64) {
    var first = mix(seed ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
    var second = mix(seed ^ 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      first = mix(first ^ word, 0xE703_7ED1_A0B4_28DB)
      second = mix(second ^ word, 0x1D8E_4E27_C47D_124F)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    let length = UInt64(raw.count)
    first = mix(first ^ tail ^ 0x2D35_8DCC_AA6C_78A5, length ^ 0x8BB8_4B93_962E_ACC9)
    second = mix(second ^ tail ^ 0x4B33_A62E_D433_D4A3, length ^ 0x4D5A_2DA5_1DE1_AA47)
    return (first, second)
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
