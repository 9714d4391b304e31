import Foundation
import Glossary
import Testing

/// Validators of other people agree with ours: xmllint and jing (Debian), by schemas of our own in `Tools`, and OmegaT reads what it should.
@Suite struct ValidatorTests {
  static let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Tools").path

  /// The files that `jing` finds wrong; its launcher warns of libraries that it does not need.
  private func jing(_ schema: String, _ files: [String]) throws -> String {
    let result = try run("jing", ["\(Self.tools)/\(schema)"] + files)
    let lines = result.output.split(separator: "\n").filter { !$0.hasPrefix("[warning]") }
    #expect((result.status == 0) == lines.isEmpty, "\(result)")
    return lines.joined(separator: "\n")
  }

  @Test func everyExportIsValidForOthersToo() throws {
    let folder = try TemporaryFolder()
    let dialects: [(String, GlossaryExport)] =
      GlossaryExport.TBXBasic.allCases.map { ("tbx.rng", GlossaryExport(.tbx, tbxBasic: $0)) }
      + [("tbx2.rng", GlossaryExport(.tbx2))]
    var files: [String: [String]] = [:]
    for (number, (schema, format)) in dialects.enumerated() {
      files[schema, default: []].append(try folder.write(try export(Samples.full, format), to: "full-\(number).xml"))
      for seed in 0..<200 {
        let bytes = try export(hostileGlossary(UInt64(seed)), format)
        files[schema, default: []].append(try folder.write(bytes, to: "\(number)-\(seed).xml"))
      }
    }
    for (schema, files) in files {
      #expect(try jing(schema, files) == "")
      let xmllint = try run("xmllint", ["--noout", "--relaxng", "\(Self.tools)/\(schema)"] + files)
      let wrong = xmllint.output.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
      #expect(xmllint.status == 0 && wrong.isEmpty, "\(wrong.prefix(5))")
    }
  }

  @Test func othersCountTheSameEntries() throws {
    let folder = try TemporaryFolder()
    for (format, entry, term) in [(GlossaryExport.Format.tbx, "conceptEntry", "term"), (.tbx2, "termEntry", "term")] {
      let path = try folder.write(try export(Samples.full, GlossaryExport(format)), to: "\(format).xml")
      for (name, count) in [(entry, 3), (term, 5)] {
        let result = try run("xmllint", ["--xpath", "count(//*[local-name()='\(name)'])", path])
        #expect(result.output.filter { !$0.isNewline } == "\(count)")
      }
    }
  }

  /// One thing wrong in the sample: what, by what.
  static let mistakes: [(String, String)] = [
    ("style=\"dca\"", "style=\"other\""),
    (" xml:lang=\"en\"", ""),
    ("xml:lang=\"en\"", "xml:lang=\"en_US\""),
    ("<conceptEntry id=\"t-2\">", "<conceptEntry id=\"t-1\">"),
    ("<conceptEntry id=\"t-2\">", "<conceptEntry id=\"2\">"),
    ("<date>2026-01-02</date>", "<date>2026-01</date>"),
    ("type=\"crossReference\" target=\"t-2\"", "type=\"crossReference\" target=\"t-9\""),
    ("<term>链长制</term>", "<term></term>"),
    (">noun<", ">thing<"),
    ("type=\"termType\"", "type=\"typeOfTerm\""),
    ("target=\"https://example.invalid/x", "target=\"file:///x"),
    ("<term>链长制</term>", "<note>先</note><term>链长制</term>"),
    ("  </text>", "  <body/></text>"),
  ]

  @Test func othersRefuseWhatWeRefuse() throws {
    let folder = try TemporaryFolder()
    let good = try exportText(Samples.full, GlossaryExport(.tbx))
    for (number, (right, wrong)) in Self.mistakes.enumerated() {
      guard let range = good.firstRange(of: right) else {
        Issue.record("the sample has no \(right)")
        continue
      }
      let bad = Array(good.replacingCharacters(in: range, with: wrong).utf8)
      let path = try folder.write(bad, to: "\(number).tbx")
      let ours = try GlossaryCheck().check(path: path) { _ in }
      #expect(ours.errors > 0, "\(wrong)")
      #expect(try jing("tbx.rng", [path]) != "", "\(wrong)")
      let xmllint = try run("xmllint", ["--noout", "--relaxng", "\(Self.tools)/tbx.rng", path])
      #expect(xmllint.status != 0, "\(wrong)")
      let schema = try GlossarySchema(path: "\(Self.tools)/tbx.rng")
      var findings: [GlossaryFinding] = []
      let count = try schema.validate(path: path) { findings.append($0) }
      // Validation that streams does not look for the target of a pointer; the check before it does.
      #expect(count > 0 || wrong.contains("t-9"), "\(wrong)")
      #expect(count == findings.count)
      #expect(findings.allSatisfy { $0.file == path && $0.line > 1 }, "\(findings)")
    }
    let schema = try GlossarySchema(path: "\(Self.tools)/tbx.rng")
    var findings: [GlossaryFinding] = []
    _ = try schema.validate(bytes: Array(good.utf8), name: "good") { findings.append($0) }
    #expect(findings == [])
  }

  @Test func omegaTReadsEveryTermOnceWithItsProvenance() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    func read(_ format: GlossaryExport.Format, _ source: String, _ target: String) throws -> ProgramResult {
      let path = try folder.write(try export(Samples.full, GlossaryExport(format)), to: "\(format).tbx")
      return try run(
        "java",
        [
          "-Djava.awt.headless=true", "-Duser.home=\(home.path)", "-cp", "/usr/share/omegat/OmegaT.jar",
          "\(Self.tools)/OmegaTProbe.java", folder.path, path, source, target,
        ]
      )
    }
    for source in ["zh-CN", "zh-Hans", "zh"] {
      let result = try read(.tbx2, source, "en")
      let lines = result.output.split(separator: "\n")
      #expect(
        lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).prefix(2).joined(separator: "|") }
          == ["张某三|", "沟渠长制|ditch chief system", "沟长制|ditch chief system", "链长制|"],
        "\(result)"
      )
      #expect(lines.dropFirst().first?.contains("沟渠长制是指由各级负责人担任沟渠长的制度。") == true)
      #expect(lines.dropFirst().first?.contains("出处：") == true)
      #expect(lines.first?.contains("甲省省长") == true)
    }
    let present = try read(.tbx, "zh-CN", "en")
    #expect(
      present.status != 0 && present.output.contains("unexpected element"),
      "OmegaT reads TBX v3 now: say so to users"
    )
  }
}
