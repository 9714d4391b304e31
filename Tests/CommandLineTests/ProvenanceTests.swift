import Foundation
import Glossary
import Testing

/// Each fact of an export leads to the document, the line and the characters of the corpus that say it, whichever format carries it.
@Suite struct ProvenanceTests {
  /// What an export says, and where it says that it stands.
  private struct Fact: Hashable {
    /// Definition, sentence or post.
    var kind: String
    /// The name of the entry.
    var entry: String
    /// The words quoted; of a post its name.
    var text: String
    var path: String
    var range: GlossaryTextRange
  }

  private static let formats: [GlossaryExport.Format] = [.json, .html, .tbx, .tbx2, .tei, .csv]

  @Test("every definition, sentence and post of every format leads to the characters that say it")
  func newspaper() throws {
    try check(try Scratch.newspaper(), atLeast: 8)
  }

  @Test("so they do in five pages of newspapers and documents, with the broken lines of PDF text")
  func seeds() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../seeds")
      .standardized
    let scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".txt") {
      try scratch.write(try Data(contentsOf: folder.appendingPathComponent(name)), to: "corpus/\(name)")
    }
    try check(scratch, atLeast: 200)
  }

  @Test("so they do with other encodings and line ends, a byte order mark, and characters outside of the first plane")
  func encodings() throws {
    let scratch = try Scratch()
    let page = """
      𠮷全省水渠长制工作会议召开

      \u{3000}\u{3000}本报兰州4月12日讯（记者 贺晓棠）2024年4月12日，全省水渠长制工作会议在兰州召开。省委书记祝明川出席并讲话，省委副书记、省长孟知远主持会议。

      \u{3000}\u{3000}会议指出，𠮷水渠长制是由各级党政负责人担任渠长、负责组织领导水渠管护的制度。要坚持“三清三建”，推进“三清三建”取得实效。

      """
    let lines = page.replacingOccurrences(of: "\n", with: "\r\n")
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    try scratch.write(Data("\u{FEFF}\(lines)".utf8), to: "corpus/mark.txt")
    let renamed = page.replacingOccurrences(of: "孟知远", with: "梁知近").replacingOccurrences(of: "4月12日", with: "4月13日")
    try scratch.write(try #require(renamed.data(using: gb18030)), to: "corpus/gb.txt")
    try check(scratch, atLeast: 4)
  }

  // MARK: Checking

  private func check(_ scratch: Scratch, atLeast least: Int) throws {
    var first: Set<Fact> = []
    for format in Self.formats {
      let run = try ProgramRun.mingce(["export", "--format", format.rawValue], in: scratch.folder)
      #expect(run.status == 0, "\(run.errors)")
      let facts = try facts(of: run.output, format)
      #expect(facts.count >= least)
      #expect(Set(facts.map(\.kind)).isSuperset(of: ["definition", "post"]))
      var texts: [String: [[UnicodeScalar]]] = [:]
      for fact in facts {
        if texts[fact.path] == nil {
          texts[fact.path] = try lines(of: scratch.folder.appendingPathComponent(fact.path))
        }
        try check(fact, texts[fact.path] ?? [], format)
      }
      if first.isEmpty { first = Set(facts) }
      #expect(Set(facts) == first, "\(format) says the same as json")
    }
  }

  private func check(_ fact: Fact, _ lines: [[UnicodeScalar]], _ format: GlossaryExport.Format) throws {
    let (range, place) = (fact.range, "\(format) \(fact)")
    try #require(range.endLine <= lines.count, "\(place)")
    var words: [UnicodeScalar] = []
    for line in range.line...range.endLine {
      let from = line == range.line ? range.column - 1 : 0
      let to = line == range.endLine ? range.endColumn - 1 : lines[line - 1].count
      try #require(from <= to && to <= lines[line - 1].count, "\(place)")
      words += lines[line - 1][from..<to]
    }
    guard fact.kind == "post" else { return #expect(ink(words) == ink(Array(fact.text.unicodeScalars)), "\(place)") }
    // The name, and the post within a sentence of it: PDF text breaks lines within both.
    #expect(ink(words) == ink(Array(fact.entry.unicodeScalars)), "\(place)")
    let around = ink(lines[max(0, range.line - 9)..<min(lines.count, range.endLine + 3)].flatMap { $0 })
    let title = String(String.UnicodeScalarView(ink(Array(fact.text.unicodeScalars)).suffix(2)))
    #expect(String(String.UnicodeScalarView(around)).contains(title), "\(place)")
  }

  /// White space is no part of the words: PDF text has it anywhere.
  private func ink(_ scalars: [UnicodeScalar]) -> [UnicodeScalar] {
    var ink = scalars.filter { !$0.properties.isWhitespace }
    // A long sentence is quoted around the name.
    if ink.first == "…" { ink.removeFirst() }
    if ink.last == "…" { ink.removeLast() }
    return ink
  }

  private func lines(of file: URL) throws -> [[UnicodeScalar]] {
    let data = try Data(contentsOf: file)
    let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .init(rawValue: 0x8000_0632))
    var scalars = Array(try #require(text).unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { $0 != "\r" } }
  }

  // MARK: Reading

  private func facts(of output: String, _ format: GlossaryExport.Format) throws -> [Fact] {
    switch format {
    case .json: return try facts(ofJSON: output)
    case .html:
      let start = try #require(output.range(of: "id=\"data\">"))
      let end = try #require(output.range(of: "</script>", range: start.upperBound..<output.endIndex))
      return try facts(ofJSON: String(output[start.upperBound..<end.lowerBound]))
    case .tbx, .tbx2, .tei, .csv: break
    }
    var entries: [GlossaryEntry] = []
    let (header, report) = try GlossaryReader().read(bytes: Array(output.utf8), name: "export") { entries.append($0) }
    #expect(report.problemCount == 0)
    let again = MemorySink()
    _ = try GlossaryExport(format).write(Glossary(header: header, entries: entries), to: again)
    #expect(String(decoding: again.bytes, as: UTF8.self) == output, "\(format): read and written again, the same bytes")
    let paths = Dictionary(uniqueKeysWithValues: header.documents.map { ($0.id, $0.path) })
    func path(of source: GlossarySource) throws -> String {
      if let document = source.document { return try #require(paths[document] ?? nil) }
      // A row of a table has no list of documents: the path stands in brackets, or alone.
      try #require(format == .csv, "\(format) points to documents")
      guard let open = source.citation.lastIndex(of: "（") else { return source.citation }
      return String(source.citation[source.citation.index(after: open)...].dropLast())
    }
    return try entries.flatMap { entry in
      let name = entry.forms[0].text
      func fact(_ kind: String, _ text: String, _ source: GlossarySource?) throws -> Fact {
        let source = try #require(source, "\(name) \(text)")
        let range = try #require(source.range, "\(name) \(text)")
        return Fact(kind: kind, entry: name, text: text, path: try path(of: source), range: range)
      }
      var facts = try entry.definitions.map { try fact("definition", $0.text, $0.source) }
      for context in entry.forms.flatMap(\.contexts) {
        facts.append(try fact("sentence", context.text, context.source))
      }
      for tenure in entry.tenures {
        #expect(!tenure.sources.isEmpty, "\(name) \(tenure.post)")
        facts += try tenure.sources.map { try fact("post", tenure.post, $0) }
      }
      return facts
    }
  }

  private func facts(ofJSON text: String) throws -> [Fact] {
    let glossary = try JSONDecoder().decode(ExportedGlossary.self, from: Data(text.utf8))
    let paths = Dictionary(uniqueKeysWithValues: glossary.documents.map { ($0.id, $0.path) })
    return try glossary.entries.flatMap { entry in
      func fact(_ kind: String, _ text: String, _ source: ExportedGlossary.Source) throws -> Fact {
        Fact(
          kind: kind,
          entry: entry.forms[0].text,
          text: text,
          path: try #require(paths[source.document]),
          range: GlossaryTextRange(
            line: source.line,
            column: source.column,
            endLine: source.endLine,
            endColumn: source.endColumn
          )
        )
      }
      var facts = try (entry.definitions ?? []).map { try fact("definition", $0.text, $0.source) }
      for form in entry.forms { facts += try (form.contexts ?? []).map { try fact("sentence", $0.text, $0.source) } }
      for tenure in entry.tenures ?? [] { facts += try tenure.sources.map { try fact("post", tenure.post, $0) } }
      return facts
    }
  }

  private struct ExportedGlossary: Decodable {
    struct Document: Decodable {
      var id: String
      var path: String
    }
    struct Source: Decodable {
      var document: String
      var line: Int
      var column: Int
      var endLine: Int
      var endColumn: Int
    }
    struct Quotation: Decodable {
      var text: String
      var source: Source
    }
    struct Tenure: Decodable {
      var post: String
      var sources: [Source]
    }
    struct Form: Decodable {
      var text: String
      var contexts: [Quotation]?
    }
    struct Entry: Decodable {
      var forms: [Form]
      var definitions: [Quotation]?
      var tenures: [Tenure]?
    }
    var documents: [Document]
    var entries: [Entry]
  }
}
