import Foundation
import Glossary
import Testing

/// Other people's programs read our files: xmllint (Debian, libxml2-utils) and translate-toolkit (PyPI, 3.20.4), installed by `.ci/run`.
@Suite struct ToolTests {
  /// The units that translate-toolkit sees: source, target and notes, one in each line.
  private func units(of path: String, source: String, target: String) throws -> ProgramResult {
    let script = """
      import sys
      from translate.storage import tbx
      store = tbx.tbxfile(open(sys.argv[1], 'rb'), sourcelanguage=sys.argv[2], targetlanguage=sys.argv[3])
      for unit in store.units:
          print(unit.source, unit.target, '出处：' in unit.getnotes(), sep='|')
      """
    return try run("python3", ["-c", script, path, source, target])
  }

  @Test func translateToolkitReadsTBXOf2008() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try export(Samples.full, GlossaryExport(.tbx2)), to: "a.tbx")
    let result = try units(of: path, source: "zh-CN", target: "en")
    #expect(result.output == "张某三|None|True\n沟渠长制|ditch chief system|True\n链长制|None|False\n")
    #expect(result.status == 0)
  }

  /// Tells when it learns the present standard, so that our advice to users can change.
  @Test func translateToolkitDoesNotReadTBXOf2019() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try export(Samples.full, GlossaryExport(.tbx)), to: "a.tbx")
    let result = try units(of: path, source: "zh-CN", target: "en")
    #expect(result.status != 0)
    #expect(result.output.contains("AssertionError"))
  }

  @Test(arguments: [GlossaryExport.Format.tbx, .tbx2, .tei]) func xmllintFindsOurFilesWellFormed(
    format: GlossaryExport.Format
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try export(Samples.full, GlossaryExport(format)), to: "a.xml")
    let result = try run("xmllint", ["--noout", "--pedantic", path])
    #expect(result.status == 0 && result.output == "")
  }
}
