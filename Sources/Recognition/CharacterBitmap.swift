/// A set of characters of the Basic Multilingual Plane; one read answers. Characters outside the plane are never in it.
struct CharacterBitmap: Sendable, Sequence {
  private var words = [UInt64](repeating: 0, count: 1024)

  /// Of scalars; those outside the plane are left out.
  init(_ scalars: [UInt32]) {
    for scalar in scalars { insert(scalar) }
  }

  /// Of the characters of a text.
  init(_ text: StaticString) {
    text.withUTF8Buffer { buffer in
      for scalar in String(decoding: buffer, as: UTF8.self).unicodeScalars { insert(scalar.value) }
    }
  }

  private mutating func insert(_ scalar: UInt32) {
    if scalar < 0x10000 { words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  /// The characters of both.
  func union(_ scalars: [UInt32]) -> CharacterBitmap {
    var result = self
    for scalar in scalars { result.insert(scalar) }
    return result
  }

  /// The characters of both.
  func union(_ other: CharacterBitmap) -> CharacterBitmap {
    var result = self
    for index in result.words.indices { result.words[index] |= other.words[index] }
    return result
  }

  /// The scalars of the set, ascending.
  func makeIterator() -> Array<UInt32>.Iterator {
    (0..<UInt32(0x10000)).filter { contains($0) }.makeIterator()
  }

  /// Whether `scalar` is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  /// Whether the UTF-16 unit `unit` is in the set.
  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { words[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}
