#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the bytes of a file are no text.
package enum SourceDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A NUL or too many control characters: not a text file. `offset` is the first such byte of the file.
  case binary(offset: Int)
  /// Valid in none of the encodings that are tried. `offset` is the first byte of the file that breaks `encoding`, the likeliest one.
  case undecodable(encoding: SourceEncoding, offset: Int)
  /// Valid neither as UTF-8 nor as GB18030: the first byte of the file that breaks the former, its line (1-based), and the first that breaks
  /// the latter.
  case unknownEncoding(offset: Int, line: Int, gb18030Offset: Int)

  /// What happened, where and what to do about it.
  package var description: String {
    switch self {
    case .binary(let offset): "not a text file (control byte at byte offset \(offset)); exclude it from the corpus"
    case .undecodable(let encoding, let offset):
      "not valid \(encoding.rawValue) at byte offset \(offset); save the file as UTF-8"
    case .unknownEncoding(let offset, let line, let other):
      "neither valid UTF-8 (line \(line), byte offset \(offset)) nor GB18030 (byte offset \(other)); save the file as UTF-8"
    }
  }

  /// The same in Chinese.
  package var chineseDescription: String {
    switch self {
    case .binary(let offset): "不是文本文件（第 \(offset) 字节处有控制字符），请移出语料"
    case .undecodable(let encoding, let offset):
      "第 \(offset) 字节处不是有效的 \(encoding.rawValue.uppercased())，请另存为 UTF-8"
    case .unknownEncoding(let offset, let line, let other):
      "既不是有效的 UTF-8（第 \(line) 行，第 \(offset) 字节），也不是 GB18030（第 \(other) 字节），请另存为 UTF-8"
    }
  }
}

extension SourceText {
  /// Decodes the bytes of a file: UTF-8 and UTF-16 by their byte order marks, then UTF-8, then UTF-16 without a mark (told by how its
  /// code units are spread), then GB18030 (which holds GBK and GB 2312).
  ///
  /// Nothing is repaired: a file that is damaged or no text throws with the offset of the first bad byte.
  package static func decode(_ bytes: [UInt8]) throws(SourceDecodingError) -> SourceText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(Array(bytes[3...]), skipped: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, bigEndian: true) }
    let check = UTF8Check(bytes)
    if check.firstBad == nil && check.firstControl == nil { return SourceText(validUTF8: bytes) }
    if let bigEndian = looksLikeUTF16(bytes) { return try utf16(bytes, from: 0, bigEndian: bigEndian) }
    guard let firstBad = check.firstBad else { return try utf8(bytes, skipped: 0) }
    if let control = check.firstControl { throw .binary(offset: control) }
    // Chinese in UTF-8 with a few bad bytes would also pass as GB18030, as nonsense.
    if check.sequences >= 4 && check.sequences >= 8 * check.badRuns {
      throw .undecodable(encoding: .utf8, offset: firstBad)
    }
    do {
      return try gb18030(bytes)
    } catch {
      guard case .undecodable(_, let offset) = error else { throw error }
      let line = 1 + bytes[..<firstBad].count { $0 == 0x0A }
      throw .unknownEncoding(offset: firstBad, line: line, gb18030Offset: offset)
    }
  }

  private static func utf8(_ bytes: [UInt8], skipped: Int) throws(SourceDecodingError) -> SourceText {
    let check = UTF8Check(bytes)
    if let control = check.firstControl { throw .binary(offset: control + skipped) }
    if let bad = check.firstBad { throw .undecodable(encoding: .utf8, offset: bad + skipped) }
    return SourceText(validUTF8: bytes)
  }

  private static func utf16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) throws(SourceDecodingError)
    -> SourceText
  {
    let encoding: SourceEncoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var index = start
    func unit(_ offset: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
        : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
    }
    while index + 1 < bytes.count {
      var value = unit(index)
      let first = index
      index += 2
      if value >= 0xD800 && value < 0xE000 {
        guard value < 0xDC00, index + 1 < bytes.count else { throw .undecodable(encoding: encoding, offset: first) }
        let low = unit(index)
        guard low >= 0xDC00 && low < 0xE000 else { throw .undecodable(encoding: encoding, offset: first) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        index += 2
      }
      if value == 0 { throw .binary(offset: first) }
      if value < 0x80 {
        result.append(UInt8(value))
      } else if value < 0x800 {
        result.append(0xC0 | UInt8(value >> 6))
        result.append(0x80 | UInt8(value & 0x3F))
      } else if value < 0x10000 {
        result.append(0xE0 | UInt8(value >> 12))
        result.append(0x80 | UInt8(value >> 6 & 0x3F))
        result.append(0x80 | UInt8(value & 0x3F))
      } else {
        result.append(0xF0 | UInt8(value >> 18))
        result.append(0x80 | UInt8(value >> 12 & 0x3F))
        result.append(0x80 | UInt8(value >> 6 & 0x3F))
        result.append(0x80 | UInt8(value & 0x3F))
      }
    }
    guard index == bytes.count else { throw .undecodable(encoding: encoding, offset: index) }
    return SourceText(validUTF8: result, encoding: encoding)
  }

  /// True for big-endian, false for little-endian UTF-16 without a byte order mark; nil when neither is likely. Looks at the first
  /// 4 KB: nearly all code units of Chinese text are Han, CJK punctuation, full-width forms, quotes or ASCII.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    let sample = min(bytes.count, 4096)
    var little = 0
    var big = 0
    var index = 0
    while index + 1 < sample {
      if isUsual(bytes[index + 1], bytes[index]) { little += 1 }
      if isUsual(bytes[index], bytes[index + 1]) { big += 1 }
      index += 2
    }
    let units = sample / 2
    let enough = units * 19 / 20
    if little >= enough && little > big { return false }
    if big >= enough && big > little { return true }
    return nil
  }

  private static func isUsual(_ high: UInt8, _ low: UInt8) -> Bool {
    switch high {
    case 0x00: low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 || low == 0xA0 || low == 0xB7
    case 0x4E...0x9F, 0x30, 0xFF: true
    case 0x20: low >= 0x10 && low <= 0x3B
    default: false
    }
  }

  private static func gb18030(_ bytes: [UInt8]) throws(SourceDecodingError) -> SourceText {
    let converter = iconv_open("UTF-8", "GB18030")
    // iconv_open answers (iconv_t)-1 where the system lacks the conversion.
    guard Int(bitPattern: converter) != -1 else { throw .undecodable(encoding: .gb18030, offset: 0) }
    defer { iconv_close(converter) }
    var input = bytes
    var consumed = 0
    var failed = false
    // Two bytes of GB18030 become three of UTF-8 at most, four become four.
    let capacity = bytes.count / 2 * 3 + 16
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
      written = input.withUnsafeMutableBytes { source -> Int in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var room = capacity
        failed = iconv(converter, &from, &left, &to, &room) == conversionFailure
        consumed = source.count - left
        return capacity - room
      }
    }
    guard !failed, consumed == bytes.count else { throw .undecodable(encoding: .gb18030, offset: consumed) }
    return SourceText(validUTF8: result, encoding: .gb18030)
  }
}

/// `(size_t)-1`, with which iconv reports a sequence it cannot convert.
private let conversionFailure = Int(bitPattern: UInt.max)

/// One pass over bytes that may be UTF-8: where they stop being so, and how much of them is.
struct UTF8Check {
  /// The first byte that belongs to no valid sequence.
  private(set) var firstBad: Int?
  /// The first NUL, or the first control character of a file that has many.
  private(set) var firstControl: Int?
  /// Valid sequences of two bytes or more. Counted only once a bad byte was met, for the whole file.
  private(set) var sequences = 0
  /// Stretches of bytes that belong to none.
  private(set) var badRuns = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      let stop = Self.validPrefix(buffer)
      if stop < buffer.count {
        firstBad = stop
        count(buffer)
      }
      firstControl = Self.control(buffer)
    }
  }

  /// The length of the longest valid prefix. Overlong forms, surrogates and values above U+10FFFF are invalid (RFC 3629).
  private static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        // At least nine bytes are there, so that the buffer has an address.
        while index + 8 <= count,
          UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      // U+1000...U+CFFF: nearly every character of a Chinese text.
      if byte >= 0xE1 && byte <= 0xEC && index + 2 < count {
        guard bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else { return index }
        index += 3
        continue
      }
      let length = sequence(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return count
  }

  /// The length of the valid sequence of two to four bytes at `index`; 0 for none.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    func follows(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + distance < bytes.count && range.contains(bytes[index + distance])
    }
    switch lead {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var inBad = false
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        inBad = false
        continue
      }
      let length = Self.sequence(bytes, index)
      if length == 0 {
        if !inBad { badRuns += 1 }
        inBad = true
        index += 1
      } else {
        sequences += 1
        inBad = false
        index += length
      }
    }
  }

  /// The first NUL; or the first other control character (not tab, line end, form feed, escape) where they are more than one in 32.
  private static func control(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    if let nul = memchr(base, 0, bytes.count) {
      return UnsafeRawPointer(nul) - UnsafeRawPointer(base)
    }
    let sample = min(bytes.count, 4096)
    var first: Int?
    var controls = 0
    for index in 0..<sample {
      let byte = bytes[index]
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C && byte != 0x1B {
        if first == nil { first = index }
        controls += 1
      }
    }
    return controls * 32 > sample ? first : nil
  }
}
