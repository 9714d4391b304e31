import LanguageServerProtocol
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test(
    arguments: [
      ("null", JSONValue.null), (" true ", true), ("false", false), ("0", 0), ("-0", 0), ("12", 12), ("-7", -7),
      ("9223372036854775807", .integer(Int.max)), ("-9223372036854775808", .integer(Int.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5", 1.5), ("1e2", 100.0), ("-2.5E-1", -0.25),
      ("1e999", .number(Double.greatestFiniteMagnitude)), ("-1e999", .number(-Double.greatestFiniteMagnitude)),
      ("1e-999", 0.0), (#""""#, ""), (#""河湖""#, "河湖"), (#""\u6CB3\n\t\"\\\/\b\f\r""#, "河\n\t\"\\/\u{8}\u{C}\r"),
      (#""\ud842\udfb7""#, "𠮷"), ("[]", []), ("[1,[2],{}]", [1, [2], [:]]),
      (#"{"a":1,"b":[null]}"#, ["a": 1, "b": [nil]]),
      ("\u{FEFF}[1]", [1]), ("\t\r\n[ 1 , 2 ]\n", [1, 2]),
    ] as [(String, JSONValue)]
  )
  func reads(_ text: String, _ expected: JSONValue) throws {
    #expect(try parse(text) == expected)
  }

  @Test(arguments: [
    "", " ", "nul", "truefalse", "tru", "01", "-", "1.", ".5", "1e", "+1", "[1,]", "[1 2]", "[", "[1", "{", "{\"a\"",
    "{\"a\":",
    "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
    "\"\n\"",
    "\"\u{1}\"", "1 2", "[]]", "'a'", "NaN", "Infinity", "//x\n1", "{\"a\":1 \"b\":2}",
  ])
  func refuses(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try parse(text) }
  }

  /// What is no Unicode text becomes U+FFFD with the same number of UTF-16 units where the client meant a lone surrogate.
  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], "\u{FFFD}"), ([0x22, 0xE6, 0xB2, 0x22], "\u{FFFD}"),
      ([0x22, 0xED, 0xA0, 0xBD, 0x22], "\u{FFFD}"),
      ([0x22, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x22], "\u{FFFD}\u{FFFD}"),
      ([0x22, 0xC0, 0x80, 0x22], "\u{FFFD}\u{FFFD}"),
      (Array(#""\ud83d""#.utf8), "\u{FFFD}"), (Array(#""\ud83dx""#.utf8), "\u{FFFD}x"),
      (Array(#""\ude00\ud83d""#.utf8), "\u{FFFD}\u{FFFD}"), (Array(#""\ud83d\u6cb3""#.utf8), "\u{FFFD}河"),
      (Array(#""\ud83d\n""#.utf8), "\u{FFFD}\n"),
    ] as [([UInt8], String)]
  )
  func repairs(_ bytes: [UInt8], _ expected: String) throws {
    #expect(try JSONParser.parse(bytes) == .string(expected))
  }

  @Test func lastOfEqualNamesCounts() throws {
    #expect(try parse(#"{"a":1,"b":2,"a":3}"#)["a"] == 3)
  }

  @Test func refusesDeepNestingWithoutFalling() throws {
    let limit = JSONParser.maximumDepth
    let allowed = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(throws: Never.self) { try parse(allowed) }
    for open in ["[", "{\"a\":"] {
      #expect(throws: JSONSyntaxError.self) { try parse(String(repeating: open, count: 1_000_000)) }
    }
  }

  @Test func wholeNumbersMayBeWrittenWithAFraction() throws {
    #expect(try parse("3.0").integer == 3)
    #expect(try parse("3.5").integer == nil)
    #expect(try parse("1e300").integer == nil)
  }

  @Test func writtenValuesReadBack() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let value = generator.json(depth: 4)
      let read = try JSONParser.parse(value.json)
      #expect(read == value, "\(String(decoding: value.json, as: UTF8.self))")
    }
  }

  /// Whatever comes is a value or an error, never a crash.
  @Test func survivesDamage() throws {
    var generator = SeededGenerator(seed: 2)
    var refused = 0
    for _ in 0..<5000 {
      var bytes = generator.json(depth: 4).json
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
        default: bytes.removeLast(bytes.count - place)
        }
      }
      do { _ = try JSONParser.parse(bytes) } catch { refused += 1 }
    }
    #expect(refused > 1000)
  }
}
