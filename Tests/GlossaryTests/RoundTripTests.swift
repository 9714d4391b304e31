import Foundation
import Glossary
import Recognition
import Testing

/// Export → import → export, with texts made to break it.
@Suite struct RoundTripTests {
  static let formats: [GlossaryExport] =
    GlossaryExport.TBXBasic.allCases.map { GlossaryExport(.tbx, tbxBasic: $0) }
    + [GlossaryExport(.tbx2), GlossaryExport(.tei), GlossaryExport(.csv)]

  @Test(arguments: formats.indices) func theSampleComesBackByteForByte(index: Int) throws {
    let format = Self.formats[index]
    let first = try export(Samples.full, format)
    let (glossary, report) = try imported(first)
    #expect(try exportText(glossary, format) == String(decoding: first, as: UTF8.self))
    #expect(report.entries == 3)
    #expect(report.terms == 5)
    #expect(report.problems.isEmpty)
    #expect(report.categories.values.allSatisfy { $0.ignored == 0 && $0.mapped == 0 && $0.kept == $0.read })
  }

  @Test func tbxKeepsTheWholeModel() throws {
    let (glossary, _) = try imported(try export(Samples.full, GlossaryExport(.tbx)))
    var expected = Samples.full
    // What TBX wants and the sample leaves open.
    for (entry, form) in [(0, 0), (1, 1), (1, 2), (2, 0)] { expected.entries[entry].forms[form].partOfSpeech = .noun }
    // Definitions in a language without a form stand at the concept, before the others.
    expected.entries[1].definitions.insert(expected.entries[1].definitions.remove(at: 3), at: 0)
    var read = glossary
    for index in read.entries.indices { read.entries[index].origin = nil }
    #expect(read == expected)
  }

  @Test func entriesKnowTheirLine() throws {
    let bytes = try export(Samples.full, GlossaryExport(.tbx))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for entry in try imported(bytes).glossary.entries {
      let origin = try #require(entry.origin)
      #expect(origin.file == "a" && origin.column == 7)
      #expect(lines[origin.line - 1] == "      <conceptEntry id=\"\(entry.id)\">")
    }
  }

  @Test(arguments: 0..<200) func hostileTextsComeBack(seed: Int) throws {
    let glossary = hostileGlossary(UInt64(seed))
    for format in Self.formats {
      let sink = MemorySink()
      let summary = try format.write(glossary, to: sink)
      var findings: [String] = []
      if format.format != .csv {
        _ = try GlossaryCheck(version: format.format == .tbx ? format.tbxBasic : nil).check(bytes: sink.bytes, name: "")
        {
          if $0.severity == .error { findings.append($0.description) }
        }
      }
      #expect(findings == [])
      let (read, report) = try imported(sink.bytes)
      #expect(report.entries == summary.concepts)
      #expect(report.terms == summary.terms)
      let difference = firstDifference(try export(read, format), sink.bytes)
      #expect(difference == nil, "\(format.format) \(format.tbxBasic)")
      expectEqualTexts(read, glossary)
    }
  }

  @Test func otherReadersFindThemWellFormed() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for seed in 0..<200 {
      let format = Self.formats[seed % 5]
      paths.append(try folder.write(try export(hostileGlossary(UInt64(seed)), format), to: "\(seed).xml"))
    }
    let result = try run("xmllint", ["--noout"] + paths)
    #expect(result.status == 0)
    #expect(result.output == "")
  }

  @Test func aMegabyteComesBack() throws {
    var glossary = Samples.full
    glossary.entries[2].definitions = [
      GlossaryDefinition(text: String(repeating: "长长的释义𠮷]]>", count: 50_000), strength: .explains)
    ]
    for format in Self.formats {
      let bytes = try export(glossary, format)
      #expect(bytes.count > 1_000_000)
      let (read, _) = try imported(bytes)
      #expect(
        read.entries.last?.definitions.first?.text.utf8.count == glossary.entries[2].definitions[0].text.utf8.count
      )
      #expect(try export(read, format) == bytes)
    }
  }

  @Test func costGrowsWithTheNumberOfEntries() throws {
    func cost(_ count: Int) throws -> Duration {
      let glossary = Samples.plain(count)
      let clock = ContinuousClock()
      return try (0..<3).map { _ in
        try clock.measure {
          let bytes = try export(glossary, GlossaryExport(.tbx))
          _ = try GlossaryCheck().check(bytes: bytes, name: "") { _ in }
          _ = try imported(bytes)
        }
      }.min() ?? .zero
    }
    // Eight times the entries: quadratic cost would show as 64.
    #expect(try cost(4000) / cost(500) < 24)
  }

  // MARK: Making and comparing

  private func imported(_ bytes: [UInt8]) throws -> (glossary: Glossary, report: GlossaryImportReport) {
    var entries: [GlossaryEntry] = []
    let (header, report) = try GlossaryReader().read(bytes: bytes, name: "a") { entries.append($0) }
    return (Glossary(header: header, entries: entries), report)
  }

  /// The first lines that differ.
  private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String? {
    guard left != right else { return nil }
    let lines = [left, right].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
    let number =
      zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(lines[0].count, lines[1].count)
    return lines.map { $0.indices.contains(number) ? String(decoding: $0[number], as: UTF8.self) : "" }.joined(
      separator: " ≠ "
    )
  }

  /// Every visible text of every entry comes back, but for characters that XML cannot carry.
  private func expectEqualTexts(_ read: Glossary, _ written: Glossary) {
    func cleaned(_ texts: [String]) -> [[UInt8]] {
      texts.filter { text in !text.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }.map { text in
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
          let isCarried = scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
          scalars.append(isCarried && scalar.value != 0xFFFE && scalar.value != 0xFFFF ? scalar : "\u{FFFD}")
        }
        return Array(String(scalars).utf8)
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    let byID = Dictionary(read.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in written.entries where !cleaned(entry.forms.map(\.text)).isEmpty {
      let other = byID[entry.id]
      #expect(other.map { cleaned($0.forms.map(\.text)) } == cleaned(entry.forms.map(\.text)))
      #expect(other.map { cleaned($0.definitions.map(\.text)) } == cleaned(entry.definitions.map(\.text)))
      #expect(other.map { cleaned($0.notes) } == cleaned(entry.notes))
      #expect(other.map { cleaned($0.tenures.map(\.post)) } == cleaned(entry.tenures.map(\.post)))
      #expect(other?.kind == entry.kind)
    }
  }
}
