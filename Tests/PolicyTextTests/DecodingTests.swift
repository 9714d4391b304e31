import PolicyText
import Testing

@Suite struct DecodingTests {
  static let sample = "省长何田：𠮷，ok\r\n第二行。会议强调，要把好事办好。"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test func utf8() throws {
    let plain = try SourceText.decode(Array(Self.sample.utf8))
    #expect(plain.encoding == .utf8)
    #expect(plain.bytes == Array(Self.sample.utf8))
    #expect(try SourceText.decode([0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8)).bytes == plain.bytes)
    #expect(try SourceText.decode([]).bytes.isEmpty)
    #expect(try SourceText.decode([0xEF, 0xBB, 0xBF]).bytes.isEmpty)
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(bigEndian: Bool, mark: Bool) throws {
    let order: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let text = try SourceText.decode((mark ? order : []) + Self.utf16(Self.sample, bigEndian: bigEndian))
    #expect(text.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(text.bytes == Array(Self.sample.utf8))
  }

  @Test func gb18030() throws {
    // 省长，会议。 in GB 2312, 镕 in GBK, 𠮷 in four bytes of GB18030.
    let bytes: [UInt8] = [
      0xCA, 0xA1, 0xB3, 0xA4, 0xA3, 0xAC, 0xBB, 0xE1, 0xD2, 0xE9, 0xA1, 0xA3, 0xE9, 0x46, 0x0A, 0x95, 0x34, 0xB2, 0x35,
    ]
    let text = try SourceText.decode(bytes)
    #expect(text.encoding == .gb18030)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "省长，会议。镕\n𠮷")
    #expect(text.lines.count == 2)
  }

  struct Refused: Sendable {
    let name: String
    let bytes: [UInt8]
    let error: SourceDecodingError
  }

  @Test(arguments: [
    Refused(name: "NUL", bytes: Array("会议\0强调".utf8), error: .binary(offset: 6)),
    Refused(
      name: "PNG",
      bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
      error: .binary(offset: 8)
    ),
    Refused(
      name: "one bad byte in a page of UTF-8",
      bytes: Array("会议强调，要办好实事。".utf8) + [0xFF] + Array("完".utf8),
      error: .undecodable(encoding: .utf8, offset: 33)
    ),
    Refused(
      name: "UTF-8 cut in the middle of a character",
      bytes: Array("会议强调，要办好实事。".utf8.dropLast()),
      error: .undecodable(encoding: .utf8, offset: 30)
    ),
    Refused(
      name: "mark, then a bad byte",
      bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xC3],
      error: .undecodable(encoding: .utf8, offset: 4)
    ),
    Refused(
      name: "neither UTF-8 nor GB18030",
      bytes: [0x61, 0x0A, 0xFF, 0x62],
      error: .unknownEncoding(offset: 2, line: 2, gb18030Offset: 2)
    ),
    Refused(
      name: "half a surrogate pair",
      bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00],
      error: .undecodable(encoding: .utf16LittleEndian, offset: 2)
    ),
    Refused(
      name: "an odd byte at the end of UTF-16",
      bytes: [0xFE, 0xFF, 0x77, 0x01, 0x95],
      error: .undecodable(encoding: .utf16BigEndian, offset: 4)
    ),
    Refused(name: "control characters", bytes: Array(repeating: 0x02, count: 40), error: .binary(offset: 0)),
  ])
  func refused(_ sample: Refused) {
    #expect(throws: sample.error, "\(sample.name)") { try SourceText.decode(sample.bytes) }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func overlongAndSurrogates(_ bytes: [UInt8]) {
    #expect(throws: SourceDecodingError.self) { try SourceText.decode([0xEF, 0xBB, 0xBF] + bytes) }
  }

  /// Whatever the bytes, decoding answers with valid UTF-8 or an error.
  @Test func randomBytes() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int(random.next() % 64)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      guard let text = try? SourceText.decode(bytes) else { continue }  // A refusal is a fine answer here.
      #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    }
  }
}

/// A small generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
