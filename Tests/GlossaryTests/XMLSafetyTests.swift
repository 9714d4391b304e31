import Foundation
import Glossary
import Testing

/// Files made to harm the reader: each is refused where it stands, nothing is opened, and cost stays bounded.
@Suite struct XMLSafetyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var findings: [String]

    init(_ name: String, _ text: String, _ findings: String...) {
      self.init(name, Array(text.utf8), findings)
    }

    init(_ name: String, _ bytes: [UInt8], _ findings: [String]) {
      testDescription = name
      self.bytes = bytes
      self.findings = findings
    }
  }

  static let subset = "error: the DOCTYPE declares entities or defaults of its own ([…]); a glossary needs none"
  static let root = "error: the root element is a; a glossary begins with tbx, martif or TEI"

  static let cases: [Case] = [
    Case(
      "external entity",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "1:13: \(subset)"
    ),
    Case("parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\">%x;]><a/>", "1:13: \(subset)"),
    Case(
      "entity bomb",
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n<a>&c;</a>",
      "1:13: \(subset)"
    ),
    Case("attribute defaults", "<!DOCTYPE a\n [<!ATTLIST a b CDATA 'c'>]><a/>", "2:2: \(subset)"),
    Case("a bare DOCTYPE is ignored", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "1:41: \(root)"),
    Case(
      "an entity that an external DTD might have",
      "<!DOCTYPE a SYSTEM \"b.dtd\"><a>&c;</a>",
      "1:28: \(root)",
      "1:34: error: &c; is no entity of XML; its text would be missing"
    ),
    Case(
      "instructions are ignored",
      "<?xml-model href=\"http://127.0.0.1:9/\"?><?oasis-xml-catalog catalog=\"http://127.0.0.1:9/\"?><a/>",
      "1:92: \(root)"
    ),
    Case(
      "XInclude is not followed",
      "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\" parse=\"text\"/></a>",
      "1:1: \(root)"
    ),
    Case(
      "deep nesting",
      String(repeating: "<a>", count: 100_000),
      "1:1: \(root)",
      "1:193: error: elements are nested deeper than 64"
    ),
    Case(
      "long text",
      "<a>" + String(repeating: "长", count: 3_333_334) + "</a>",
      "1:1: \(root)",
      "1:1: error: a text is longer than 10000000 bytes"
    ),
    Case(
      "many attributes",
      "<a " + (0..<20_000).map { "a\($0)=\">\" " }.joined() + "/>",
      "1:1: error: a tag is longer than 65536 bytes"
    ),
    Case(
      "UTF-7",
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
      "1:1: error: the encoding \"UTF-7\" is not read; save the file as UTF-8"
    ),
    Case("gzip", [0x1F, 0x8B, 8, 0], ["1:1: error: the file is compressed; unpack it first"]),
    Case("no XML", "甲,乙\n", "1:1: error: this is no XML, and as a table it has no column called term (or 术语)"),
    Case("nothing", "", "1:1: error: the file is empty"),
    Case("UTF-32", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C], ["1:1: error: UTF-32 is not read; save the file as UTF-8"]),
    Case(
      "UTF-32, little end first",
      [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0],
      ["1:1: error: UTF-32 is not read; save the file as UTF-8"]
    ),
    Case(
      "cut off",
      "<a>\n<b>",
      "1:1: \(root)",
      "2:4: error: the file ends before <b> of line 2 is closed"
    ),
  ]

  @Test(arguments: cases) func hostileFilesAreRefused(_ example: Case) throws {
    var findings: [String] = []
    _ = try GlossaryCheck().check(bytes: example.bytes, name: "") {
      findings.append("\($0.line):\($0.column): \($0.severity.rawValue): \($0.message)")
    }
    #expect(findings == example.findings)
  }

  @Test(arguments: [String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .init(rawValue: 0x8000_0632)])
  func positionsHoldInEveryEncoding(encoding: String.Encoding) throws {
    let name = encoding == .init(rawValue: 0x8000_0632) ? "GB18030" : encoding == .utf8 ? "UTF-8" : "UTF-16"
    let text = (GlossaryCheckTests.valid.replacingOccurrence(of: "\"UTF-8\"", with: "\"\(name)\"") ?? "")
      .replacingOccurrence(of: "<term>乙</term>", with: "<term>𠮷乙</term><b/>")
    var bytes = Array(try #require(text?.data(using: encoding)))
    if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
    if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
    var findings: [String] = []
    _ = try GlossaryCheck().check(bytes: bytes, name: "") { findings.append($0.description) }
    #expect(findings == [":34:35: error: b is no element of this format"])
  }

  @Test func bytesThatAreNotOfTheEncodingAreAnError() throws {
    var bytes = Array(GlossaryCheckTests.valid.utf8)
    let place = try #require(bytes.firstRange(of: Array("虚构".utf8))?.lowerBound)
    bytes[place] = 0xFF
    var findings: [GlossaryFinding] = []
    _ = try GlossaryCheck().check(bytes: bytes, name: "a") { findings.append($0) }
    let expected = "a:6:22: error: the bytes are not of the declared encoding"
    #expect(findings.map { String($0.description.prefix(expected.utf8.count)) } == [expected])
  }

  @Test func aFileThatIsNotThereIsAnError() {
    #expect(
      throws: GlossaryError.system(action: "read", path: "/nowhere/a", reason: "No such file or directory")
    ) { try GlossaryCheck().check(path: "/nowhere/a") { _ in } }
    #expect(throws: GlossaryError.system(action: "read", path: "/", reason: "Is a directory")) {
      try GlossaryCheck().check(path: "/") { _ in }
    }
  }

  @Test func aLargeFileIsReadInParts() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.tbx")
    _ = try GlossaryExport(.tbx).write(Samples.plain(2000), toFile: path)
    let summary = try GlossaryCheck().check(path: path) { Issue.record("\($0)") }
    #expect(summary.concepts == 2000)
  }
}
