import Testing

@testable import Glossary

/// Bytes of our own are those that libxml2's writer gives for the same calls.
@Suite struct XMLFragmentTests {
  private static let parts = [
    "甲", "，", "！", "𠮷", "e\u{301}", "\u{202E}אב", "]]>", "<a>", "&amp;", "\"", "'", "\0", "\u{B}", "\u{1F}", "\u{7F}",
    "\u{85}",
    "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{FFEE}", "\r\n", "\n", "\t", " ", "\u{FEFF}", "--", "?>",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.parts.randomElement(using: &random) ?? "" }.joined()
  }

  /// Elements within elements, attributes, texts, empty elements: the same for the same seed, by whatever writes them.
  private func write(
    depth: Int,
    _ random: inout SeededGenerator,
    start: (StaticString) throws -> Void,
    attribute: (StaticString, String) throws -> Void,
    text writeText: (String) throws -> Void,
    end: (StaticString) throws -> Void
  ) rethrows {
    let names: [StaticString] = ["note", "admin", "langSec"]
    let name = names[Int.random(in: 0...2, using: &random)]
    try start(name)
    for attributeName in (["id", "xml:lang"] as [StaticString]).prefix(Int.random(in: 0...2, using: &random)) {
      try attribute(attributeName, text(&random))
    }
    switch Int.random(in: 0...3, using: &random) {
    case 0: break
    case 1: try writeText(text(&random))
    default:
      for _ in 0..<(depth > 4 ? 0 : Int.random(in: 1...3, using: &random)) {
        try write(depth: depth + 1, &random, start: start, attribute: attribute, text: writeText, end: end)
      }
    }
    try end(name)
  }

  @Test func writesWhatLibxml2Writes() throws {
    for seed in 0..<500 {
      let (whole, parts) = (MemorySink(), MemorySink())
      let (library, frame) = (try XMLOutput(whole), try XMLOutput(parts))
      var refused = (0, 0)
      for output in [library, frame] {
        try output.start("root")
        try output.attribute("title", "“表”")
        try output.start("list")
      }
      for entry in 0..<3 {
        var random = SeededGenerator(UInt64(seed * 3 + entry))
        try write(
          depth: 0,
          &random,
          start: library.start,
          attribute: library.attribute,
          text: library.text,
          end: library.end
        )
        let fragment = XMLFragment(depth: 2)
        random = SeededGenerator(UInt64(seed * 3 + entry))
        write(
          depth: 0,
          &random,
          start: fragment.start,
          attribute: fragment.attribute,
          text: fragment.text,
          end: fragment.end
        )
        try frame.add(fragment)
        refused.0 += library.takeRefused()
        refused.1 += frame.takeRefused()
      }
      for output in [library, frame] {
        try output.end("list")
        try output.element("back", text: "完")
        try output.end("root")
        try output.end()
      }
      #expect(parts.bytes == whole.bytes, "seed \(seed)")
      #expect(refused.0 == refused.1)
    }
  }

  @Test func numbersAndDatesAreThoseOfTheirTexts() throws {
    let days = ["0007", "0123-01", "2023-05-06", "9999-12-31"].compactMap(GlossaryDate.init(iso:))
    #expect(days.count == 4)
    for day in days {
      let fragment = XMLFragment(depth: 0)
      fragment.start("date")
      fragment.text(day)
      fragment.end("date")
      #expect(String(decoding: fragment.content, as: UTF8.self) == "\n<date>\(day.iso)</date>")
    }
    for number in [0, 7, 10, 1_234_567_890, -1, Int.max, Int.min] {
      let fragment = XMLFragment(depth: 0)
      fragment.start("n")
      fragment.attribute("id", "t<", suffix: ".", number)
      fragment.text(number)
      fragment.end("n")
      #expect(String(decoding: fragment.content, as: UTF8.self) == "\n<n id=\"t&lt;.\(number)\">\(number)</n>")
    }
  }

  @Test func aFragmentGrowsWithWhatItHolds() throws {
    let long = String(repeating: "长&", count: 2_000_000)
    let fragment = XMLFragment(depth: 0)
    for _ in 0..<2 {
      fragment.start("note")
      fragment.text(long)
      fragment.end("note")
      #expect(fragment.content.count == 1 + 6 + 2_000_000 * 8 + 7)
      fragment.clear()
      #expect(fragment.content.isEmpty)
    }
  }
}
