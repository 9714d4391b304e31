/// Writes integers in as few bytes as they need (LEB128, signed ones zigzag).
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(unsigned value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  mutating func write(_ value: Int) {
    write(unsigned: UInt64(bitPattern: Int64(value << 1) ^ Int64(value >> (Int.bitWidth - 1))))
  }

  mutating func write(count: Int) {
    write(unsigned: UInt64(count))
  }

  mutating func write(_ text: [UInt8]) {
    write(unsigned: UInt64(text.count))
    bytes.append(contentsOf: text)
  }
}

/// Reads what `PackedWriter` wrote; bytes that break off or overflow throw.
struct PackedReader {
  /// The bytes were not written by `PackedWriter`: the store is damaged.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func readUnsigned() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard shift < 63 || byte < 2 else { throw Malformed() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Malformed()
  }

  mutating func readInt() throws(Malformed) -> Int {
    let raw = try readUnsigned()
    return Int(truncatingIfNeeded: Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
  }

  /// An offset or a difference of offsets: anything further than a terabyte is damage, so that sums cannot overflow.
  mutating func readOffset() throws(Malformed) -> Int {
    let value = try readInt()
    guard (-(1 << 40)...(1 << 40)).contains(value) else { throw Malformed() }
    return value
  }

  /// A length in bytes.
  mutating func readLength() throws(Malformed) -> Int {
    let value = try readOffset()
    guard value >= 0 else { throw Malformed() }
    return value
  }

  /// A count of things that take at least one byte each.
  mutating func readCount() throws(Malformed) -> Int {
    let count = try readUnsigned()
    guard count <= UInt64(bytes.count - offset) else { throw Malformed() }
    return Int(count)
  }

  mutating func readBytes() throws(Malformed) -> [UInt8] {
    let count = try readCount()
    defer { offset += count }
    return Array(bytes[offset..<(offset + count)])
  }
}
