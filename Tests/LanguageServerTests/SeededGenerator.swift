import LanguageServerProtocol

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed, so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Pieces of text in which byte, UTF-16 and scalar columns differ, and every line end, true and false.
let trickyPieces = [
  "a", "河", "𠮷", "👨‍👩‍👧", "é", "🇨🇳", "\n", "\r\n", "\r", "\u{2028}", "\u{85}", "\u{C}", "\u{B}", "，", "“", " ", "\t",
  "\u{0}", "\"", "\\",
  "\u{FEFF}", "制度",
]

extension SeededGenerator {
  /// Text of at most `count` pieces.
  mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in trickyPieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// Any JSON value, nested at most `depth` deep.
  mutating func json(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .integer(Int.random(in: -5...5, using: &self))
    case 3:
      return .integer([Int.min, Int.max, -1, 0, 1 << 31, 4_294_967_295].randomElement(using: &self) ?? 0)
    case 4: return .number(Double.random(in: -1e300...1e300, using: &self))
    case 5: return .string(text(upTo: 6))
    case 6: return .array((0..<Int.random(in: 0...3, using: &self)).map { _ in json(depth: depth - 1) })
    default:
      let names = [
        "textDocument", "uri", "position", "line", "character", "text", "range", "start", "end", "id", "version", "x",
        "contentChanges", "query", "context", "settings", "event", "changes", "data", "command", "arguments",
      ]
      return .object(
        JSONObject(
          members: (0..<Int.random(in: 0...4, using: &self)).map { _ in
            JSONObject.Member(name: names.randomElement(using: &self) ?? "", value: json(depth: depth - 1))
          }
        )
      )
    }
  }
}
