import Foundation
import Glossary
import Testing

/// Other people's programs read our files: xmllint (Debian, libxml2-utils) and translate-toolkit (PyPI, 3.20.4), installed by `.ci/run`;
/// and the schema of the Text Encoding Initiative finds our TEI valid (TEI P5 4.8.0, a DTD that the PyPI package trafilatura carries).
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

  /// The path of the DTD of TEI P5.
  private func schemaOfTEI() throws -> String {
    let script = "import importlib.util as u; print(u.find_spec('trafilatura').submodule_search_locations[0], end='')"
    let result = try run("python3", ["-c", script])
    try #require(result.status == 0, "install trafilatura (`sh .ci/install test`): \(result.output)")
    return result.output + "/data/tei_corpus.dtd"
  }

  @Test func ourTEIIsValidByTheSchemaOfTEI() throws {
    let folder = try TemporaryFolder()
    let schema = try schemaOfTEI()
    var files = [try folder.write(try export(Samples.full, GlossaryExport(.tei)), to: "full.xml")]
    let none = Glossary(header: GlossaryHeader(title: "空表"))
    files.append(try folder.write(try export(none, GlossaryExport(.tei)), to: "none.xml"))
    for seed in 0..<200 {
      let bytes = try export(hostileGlossary(UInt64(seed)), GlossaryExport(.tei))
      files.append(try folder.write(bytes, to: "\(seed).xml"))
    }
    let result = try run("xmllint", ["--noout", "--dtdvalid", schema] + files)
    #expect(result.status == 0 && result.output == "")
    // And by the same schema in our own check.
    let own = try GlossarySchema(path: schema)
    for file in files.prefix(20) { #expect(try own.validate(path: file) { Issue.record("\($0)") } == 0) }
  }

  @Test(arguments: ["persName", "occupation", "standOff", "listPerson", "roleName", "titleStmt", "bibl"])
  func aMisspeltElementIsInvalidByTheSchemaOfTEI(name: String) throws {
    let text = try exportText(Samples.full, GlossaryExport(.tei))
    let bad = text.replacing("<\(name)", with: "<\(name)s").replacing("</\(name)", with: "</\(name)s")
    try expectInvalid(bad)
    #expect(bad != text)
  }

  @Test func anIdentifierThatStandsTwiceIsInvalidByTheSchemaOfTEI() throws {
    try expectInvalid(
      try exportText(Samples.full, GlossaryExport(.tei)).replacing("xml:id=\"t-2\"", with: "xml:id=\"t-1\"")
    )
  }

  private func expectInvalid(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "bad.xml")
    let result = try run("xmllint", ["--noout", "--dtdvalid", try schemaOfTEI(), path])
    #expect(result.status != 0 && result.output.contains("validity error"), "\(result)")
  }
}
