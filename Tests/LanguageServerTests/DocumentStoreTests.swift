import KnowledgeIndex
import LanguageServerProtocol
import PolicyText
import Testing

@testable import LanguageServer

/// The store against the plainest possible implementation over arrays of scalars.
@Suite struct DocumentStoreTests {
  /// Lines with their ends, by the protocol's three line ends.
  private struct Naive {
    var scalars: [Unicode.Scalar]

    var lines: [(content: Range<Int>, next: Int)] {
      var lines: [(Range<Int>, Int)] = []
      var start = 0
      var index = 0
      while index < scalars.count {
        let isBreak = scalars[index] == "\n" || scalars[index] == "\r"
        guard isBreak else {
          index += 1
          continue
        }
        let width = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n" ? 2 : 1
        lines.append((start..<index, index + width))
        index += width
        start = index
      }
      lines.append((start..<scalars.count, scalars.count))
      return lines
    }

    static func width(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
      switch encoding {
      case .utf8: return String(scalar).utf8.count
      case .utf16: return String(scalar).utf16.count
      case .utf32: return 1
      }
    }

    func index(_ position: Position, _ encoding: PositionEncoding) -> Int {
      let lines = lines
      guard position.line < lines.count else { return scalars.count }
      var units = 0
      for index in lines[position.line].content {
        let width = Self.width(scalars[index], encoding)
        if units + width > position.character { return index }
        units += width
      }
      return lines[position.line].content.upperBound
    }

    var string: String { String(String.UnicodeScalarView(scalars)) }
  }

  @Test(arguments: PositionEncoding.allCases)
  func editsAsANaiveImplementationDoes(_ encoding: PositionEncoding) throws {
    var generator = SeededGenerator(seed: 4)
    let uri = DocumentURI("file:///a.md")
    for round in 0..<150 {
      let text = generator.text(upTo: 40)
      var store = DocumentStore()
      store.open(
        try DidOpenParams(json: ["textDocument": ["uri": "file:///a.md", "version": 1, "text": .string(text)]])
      )
      var naive = Naive(scalars: Array(text.unicodeScalars))
      for version in 2..<12 {
        func place() -> Position {
          Position(
            line: Int.random(in: 0...(naive.lines.count + 1), using: &generator),
            character: Int.random(in: 0...12, using: &generator)
          )
        }
        var range = PositionRange(start: place(), end: place())
        if Bool.random(using: &generator) { range.end = range.start }
        let new = generator.text(upTo: 4)
        let change: JSONValue = [
          "range": [
            "start": ["line": .integer(range.start.line), "character": .integer(range.start.character)],
            "end": ["line": .integer(range.end.line), "character": .integer(range.end.character)],
          ], "text": .string(new),
        ]
        let params = try DidChangeParams(
          json: ["textDocument": ["uri": "file:///a.md", "version": .integer(version)], "contentChanges": [change]])
        #expect(store.change(params, encoding: encoding) == nil)
        let ends = [naive.index(range.start, encoding), naive.index(range.end, encoding)].sorted()
        naive.scalars.replaceSubrange(ends[0]..<ends[1], with: Array(new.unicodeScalars))

        let document = try #require(store[uri])
        try #require(document.text.bytes == Array(naive.string.utf8), "round \(round), version \(version)")
        try #require(
          document.text.lines.starts == LineTable(document.text.bytes).starts,
          "round \(round), version \(version)"
        )
        #expect(document.version == version)
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func positionsGoThereAndBack(_ encoding: PositionEncoding) {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let source = SourceText(generator.text(upTo: 30))
      for offset in 0...source.bytes.count {
        let isBoundary = offset == source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
        let isInLineEnd =
          offset > 0 && offset < source.bytes.count && source.bytes[offset - 1] == 0x0D && source.bytes[offset] == 0x0A
        guard isBoundary, !isInLineEnd else { continue }
        let position = source.position(of: offset, in: encoding)
        #expect(source.byteOffset(of: position, in: encoding) == offset)
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func aCursorCountsAsTheTextDoes(_ encoding: PositionEncoding) {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<100 {
      let source = SourceText(generator.text(upTo: 40))
      let offsets = (0...source.bytes.count).filter { $0 == source.bytes.count || source.bytes[$0] & 0xC0 != 0x80 }
      var scanner = PositionScanner(source)
      for offset in offsets where Bool.random(using: &generator) {
        #expect(scanner.position(of: offset, in: encoding) == source.position(of: offset, in: encoding))
      }
      for offset in offsets.shuffled(using: &generator) {
        #expect(scanner.position(of: offset, in: encoding) == source.position(of: offset, in: encoding))
      }
    }
  }

  @Test func clampsWhatLiesOutside() {
    let source = SourceText("河𠮷\r\nb")
    for encoding in PositionEncoding.allCases {
      #expect(source.byteOffset(of: Position(line: 0, character: 1_000_000), in: encoding) == 7)
      #expect(source.byteOffset(of: Position(line: 1_000_000, character: 0), in: encoding) == 10)
      #expect(source.byteOffset(of: Position(line: Int.max, character: Int.max), in: encoding) == 10)
      #expect(source.position(of: 8, in: encoding).line == 0)
      #expect(source.position(of: 99, in: encoding) == Position(line: 1, character: 1))
      #expect(source.position(of: -1, in: encoding) == Position(line: 0, character: 0))
    }
    // Inside 𠮷: the place before it.
    #expect(source.byteOffset(of: Position(line: 0, character: 2), in: .utf16) == 3)
    #expect(source.byteOffset(of: Position(line: 0, character: 5), in: .utf8) == 3)
  }

  @Test func changesOfNoOpenDocumentAreReported() throws {
    var store = DocumentStore()
    let params = try DidChangeParams(
      json: ["textDocument": ["uri": "file:///a.md", "version": 2], "contentChanges": [["text": "x"]]])
    #expect(store.change(params, encoding: .utf16) != nil)
    store.open(try DidOpenParams(json: ["textDocument": ["uri": "file:///a.md", "version": 5, "text": ""]]))
    // A version that goes back is odd, but refusing the change would leave the texts apart.
    #expect(store.change(params, encoding: .utf16) != nil)
    #expect(store[DocumentURI("file:///a.md")]?.text.bytes == [0x78])
    store.close(DocumentURI("file:///%61.md"))
    #expect(store.all.isEmpty)
  }

  @Test("the day a report says of itself follows its front matter, wherever else it is changed")
  func dates() throws {
    let uri = DocumentURI("file:///work/2023-05-01.md")
    var document = OpenDocument(
      uri: uri,
      languageID: "markdown",
      version: 1,
      revision: 1,
      text: SourceText("---\ndate: 2023-06-29\n---\n正文\n")
    )
    #expect(document.dates.frontMatter?.iso == "2023-06-29")
    #expect(document.dates.fileName?.iso == "2023-05-01")
    func change(_ line: Int, _ from: Int, _ to: Int, _ text: String) throws -> DidChangeParams.Change {
      let json: JSONValue = [
        "textDocument": ["uri": .string(uri.text), "version": 2],
        "contentChanges": [
          [
            "range": [
              "start": ["line": .integer(line), "character": .integer(from)],
              "end": ["line": .integer(line), "character": .integer(to)],
            ],
            "text": .string(text),
          ]
        ],
      ]
      return try #require(try DidChangeParams(json: json).changes.first)
    }
    document.apply([try change(1, 14, 16, "30")], version: 2, revision: 2, encoding: .utf8)
    #expect(document.dates.frontMatter?.iso == "2023-06-30")
    document.apply([try change(3, 0, 0, "新的")], version: 3, revision: 3, encoding: .utf8)
    #expect(document.dates.frontMatter?.iso == "2023-06-30")
    document.apply([try change(0, 0, 3, "")], version: 4, revision: 4, encoding: .utf8)
    #expect(document.dates.frontMatter == nil)
  }
}
