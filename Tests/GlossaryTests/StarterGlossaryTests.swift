import Foundation
import Glossary
import Recognition
import Testing

/// The glossary that the repository ships as a demonstration: every statement has its source and date, nothing is lost when it is read, and
/// it is written as our own exporter writes.
@Suite struct StarterGlossaryTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds/glossary.tbx").path

  private func read() throws -> (glossary: Glossary, report: GlossaryImportReport) {
    try GlossaryReader().read(path: Self.path)
  }

  @Test func everythingInItIsReadAndKept() throws {
    let (glossary, report) = try read()
    #expect(glossary.entries.count == 118)
    #expect(report.entries == 118 && report.skippedEntries == 0 && report.problems.isEmpty)
    #expect(report.terms == glossary.entries.reduce(0) { $0 + $1.forms.count })
    for (name, counts) in report.categories {
      #expect(counts.kept == counts.read, "\(name): \(counts)")
    }
  }

  @Test func everyEntrySaysWhatItMeansAndWhoSaidSoWhen() throws {
    for entry in try read().glossary.entries {
      #expect(entry.definitions.count == 1, "\(entry.id)")
      let definition = try #require(entry.definitions.first, "\(entry.id)")
      #expect(definition.strength == .curated && definition.text.hasSuffix("。"), "\(entry.id)")
      let source = try #require(definition.source, "\(entry.id)")
      #expect(source.citation.count > 4, "\(entry.id): who says so")
      #expect(source.date?.month != nil, "\(entry.id): the month of the source at least")
      #expect(entry.subjectField != nil && entry.kind != .term, "\(entry.id)")
      #expect(entry.links.allSatisfy { $0.text != $0.url && !$0.text.isEmpty }, "\(entry.id)")
    }
  }

  @Test func formsAreThereOnceAndTyped() throws {
    var owners: [String: String] = [:]
    for entry in try read().glossary.entries {
      #expect(!entry.forms.isEmpty)
      for form in entry.forms {
        #expect(form.text == form.text.trimmingCharacters(in: .whitespacesAndNewlines) && !form.text.isEmpty)
        #expect(form.type != nil && form.partOfSpeech != nil && (form.language ?? "zh-CN") == "zh-CN", "\(form.text)")
        #expect(owners.updateValue(entry.id, forKey: form.text) == nil, "\(form.text) stands twice")
      }
    }
  }

  /// A pointer names its target as the target names itself, and the target points back.
  @Test func referencesHoldBothWays() throws {
    let entries = try read().glossary.entries
    let byIdentifier = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(byIdentifier.count == entries.count)
    for entry in entries {
      for reference in entry.references {
        let target = try #require(byIdentifier[reference.target], "\(entry.id) → \(reference.target)")
        #expect(reference.name == target.forms.first?.text, "\(entry.id) → \(reference.target)")
        let back = target.references.filter { $0.target == entry.id }.map(\.relation)
        let inverse: GlossaryRelation =
          switch reference.relation {
          case .broader: .narrower
          case .narrower: .broader
          case .related: .related
          }
        #expect(back == [inverse], "\(reference.target) → \(entry.id)")
      }
    }
  }

  @Test(arguments: [nil, .v121, .v4] as [GlossaryExport.TBXBasic?])
  func theCheckFindsNothing(version: GlossaryExport.TBXBasic?) throws {
    let summary = try GlossaryCheck(version: version).check(path: Self.path) { Issue.record("\($0)") }
    #expect(summary.concepts == 118 && summary.errors == 0 && summary.warnings == 0)
  }

  @Test func itIsWrittenAsOurExporterWrites() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.path)))
    #expect(try export(read().glossary, GlossaryExport(.tbx)) == bytes)
  }

  @Test func xmllintFindsItWellFormed() throws {
    let result = try run("xmllint", ["--noout", "--pedantic", Self.path])
    #expect(result.status == 0 && result.output == "")
  }
}
