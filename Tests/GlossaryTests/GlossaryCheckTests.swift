import Glossary
import Testing

/// A valid glossary, and what one change makes of it.
@Suite struct GlossaryCheckTests {
  static let valid = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="zh-CN">
      <tbxHeader>
        <fileDesc>
          <titleStmt><title>示例</title></titleStmt>
          <sourceDesc><p>虚构</p></sourceDesc>
        </fileDesc>
      </tbxHeader>
      <text>
        <body>
          <conceptEntry id="c-1">
            <descrip type="subjectField">水利</descrip>
            <ref type="crossReference" target="c-2">乙</ref>
            <transacGrp>
              <transac type="transactionType">creation</transac>
              <transacNote type="responsibility" target="r-1">某编辑</transacNote>
              <date>2024-02-29</date>
            </transacGrp>
            <langSec xml:lang="zh-CN">
              <descripGrp>
                <descrip type="definition">甲的释义。</descrip>
                <admin type="source" target="s-1">文件一 第3页</admin>
              </descripGrp>
              <termSec id="c-1-1">
                <term>甲</term>
                <termNote type="partOfSpeech">noun</termNote>
                <termNote type="usageStatus">preferred</termNote>
                <xref type="externalCrossReference" target="https://example.invalid/">页</xref>
              </termSec>
            </langSec>
          </conceptEntry>
          <conceptEntry id="c-2">
            <langSec xml:lang="zh-CN">
              <termSec><term>乙</term></termSec>
            </langSec>
          </conceptEntry>
        </body>
        <back>
          <refObjectSec type="bibl"><refObject id="s-1"><item type="title">文件一</item></refObject></refObjectSec>
          <refObjectSec type="respPerson"><refObject id="r-1"><item>某编辑</item></refObject></refObjectSec>
        </back>
      </text>
    </tbx>

    """

  struct Case: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    /// `line:column: severity: message` of all findings.
    var findings: [String]
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ findings: String...) {
      self.old = old
      self.new = new
      self.findings = findings
    }
  }

  static let cases: [Case] = [
    Case("", ""),
    // Structure.
    Case(" style=\"dca\"", "", "2:1: error: tbx needs the attribute style"),
    Case("style=\"dca\"", "style=\"DCA\"", "2:1: warning: style is \"DCA\"; the LTAC schema wants it in lower case"),
    Case("style=\"dca\"", "style=\"abc\"", "2:1: error: style is \"abc\"; it is dca or dct"),
    Case("\"TBX-Basic\"", "\"Basic\"", "2:1: error: type is \"Basic\"; a dialect is called TBX-…"),
    Case(
      "<titleStmt><title>示例</title></titleStmt>",
      "<titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>",
      "5:38: error: publicationStmt must stand before titleStmt in fileDesc"
    ),
    Case("<sourceDesc><p>虚构</p></sourceDesc>", "", "4:5: error: fileDesc has no sourceDesc"),
    Case("<p>虚构</p>", "虚构", "6:7: error: sourceDesc has no p", "6:7: error: text stands directly in sourceDesc"),
    Case(
      "    </body>",
      "    <back/></body>",
      "37:5: error: back cannot stand in body; it stands behind it, in text"
    ),
    Case(
      "<term>甲</term>",
      "<note>注</note><term>甲</term>",
      "25:13: error: term must come before note in termSec",
      "25:27: error: term must stand before note in termSec",
      "26:13: error: termNote must stand before note in termSec",
      "27:13: error: termNote must stand before note in termSec"
    ),
    Case(
      "<term>甲</term>",
      "<term>甲</term><note>注</note>",
      "26:13: error: termNote must stand before note in termSec",
      "27:13: error: termNote must stand before note in termSec"
    ),
    Case("<term>甲</term>", "<term>甲</term><term>丙</term>", "25:27: error: termSec has more than one term"),
    Case("<termSec><term>乙</term></termSec>", "", "33:9: error: langSec has no termSec"),
    Case(
      "<term>乙</term>",
      "<b>乙</b>",
      "34:20: error: b is no element of this format",
      "34:11: error: termSec has no term"
    ),
    Case(
      "<term>乙</term>",
      "<term><b>乙</b></term>",
      "34:26: error: b cannot stand in term, which holds text alone",
      "34:20: error: term is empty"
    ),
    Case("<term>乙</term>", "<term>乙<hi>丙</hi></term>"),
    Case("<term>乙</term>", "<term><hi>丙</hi></term>"),
    Case("<term>乙</term>", "<term n=\"1\">乙</term>", "34:20: error: term has no attribute n"),
    Case(
      "<langSec xml:lang=\"zh-CN\">\n          <termSec>",
      "<langSec>\n          <termSec>",
      "33:9: error: langSec needs the attribute xml:lang"
    ),
    Case(
      "<term>乙</term>",
      "<term>乙</term><x:y xmlns:x=\"urn:x\"/>",
      "34:34: error: y is in a foreign namespace",
      "34:34: error: y is no element of this format"
    ),
    Case(
      "<term>乙</term>",
      "<term>乙</term><b:partOfSpeech xmlns:b=\"http://www.tbxinfo.net/ns/min\">noun</b:partOfSpeech>",
      "34:34: error: partOfSpeech is written in DCT style, but the file says style=\"dca\"",
      "34:34: error: partOfSpeech is no element of this format"
    ),
    Case("ed-2\"", "ed:3.0\"", "2:1: error: tbx is not in the namespace urn:iso:std:iso:30042:ed-2"),
    // Data categories.
    Case(
      "type=\"subjectField\"",
      "type=\"domain\"",
      "12:9: error: descrip has no type domain in TBX-Basic; it has context, definition, subjectField"
    ),
    Case("type=\"subjectField\"", "type=\"\"", "12:9: error: the attribute type of descrip is empty"),
    Case(" type=\"subjectField\"", "", "12:9: error: descrip needs the attribute type"),
    Case(
      "type=\"subjectField\"",
      "type=\"context\"",
      "12:9: error: context belongs at term level, not at concept level"
    ),
    Case("type=\"subjectField\"", "type=\"source\"", "12:9: error: source belongs on admin, not on descrip"),
    Case(
      "<term>乙</term>",
      "<term>乙</term><descrip type=\"definition\">丙</descrip>",
      "34:34: error: definition belongs at concept or language level, not at term level"
    ),
    Case(
      "<descrip type=\"subjectField\">水利</descrip>",
      "<admin type=\"source\">某处</admin>",
      "12:9: error: a source at concept level must stand in a descripGrp, beside what it is the source of"
    ),
    Case("<term>乙</term>", "<term>乙</term><admin type=\"source\">某处</admin>"),
    // Values.
    Case(
      ">noun<",
      ">nominal<",
      "26:13: error: \"nominal\" is no partOfSpeech; it is noun, verb, adjective, adverb, properNoun, other"
    ),
    Case(
      ">creation<",
      ">created<",
      "15:11: error: \"created\" is no transactionType; it is creation, modification, origination"
    ),
    Case("<term>甲</term>", "<term/>", "25:13: error: term is empty"),
    Case("<term>甲</term>", "<term> \n\t</term>", "25:13: error: term is empty"),
    Case("甲的释义。", "", "21:13: warning: definition is empty"),
    Case(
      "2024-02-29",
      "2024-02",
      "17:11: error: \"2024-02\" is no date; TBX wants year, month and day (2023-05-01), months alone go into text"
    ),
    Case(
      "2024-02-29",
      "2023-02-29",
      "17:11: error: \"2023-02-29\" is no date; TBX wants year, month and day (2023-05-01), months alone go into text"
    ),
    Case("2024-02-29", "2024-02-29T12:30:00.5+08:00"),
    Case("2024-02-29", "\n 2024-02-29Z\n"),
    Case(
      "2024-02-29",
      "2024-02-29T25:00:00",
      "17:11: error: \"2024-02-29T25:00:00\" is no date; TBX wants year, month and day (2023-05-01), months alone go into text"
    ),
    // Languages.
    Case(
      "<langSec xml:lang=\"zh-CN\">\n          <descripGrp>",
      "<langSec xml:lang=\"zh_CN\">\n          <descripGrp>",
      "19:9: error: \"zh_CN\" is no language tag (BCP 47); write - for _"
    ),
    // Identifiers and pointers.
    Case("id=\"c-1-1\"", "id=\"c-1\"", "24:11: error: the identifier \"c-1\" stands in line 11 already"),
    Case(
      "id=\"c-1-1\"",
      "id=\"s-1\"",
      "39:33: error: the identifier \"s-1\" stands in line 24 already"
    ),
    Case(
      "id=\"c-1-1\"",
      "id=\"1\"",
      "24:11: error: \"1\" is no identifier: it must begin with a letter or _ and hold no space or colon"
    ),
    Case("id=\"c-1-1\"", "id=\"术语\"", "24:11: warning: the identifier \"术语\" is not plain ASCII; some tools change it"),
    Case(
      "<conceptEntry id=\"c-2\">",
      "<conceptEntry>",
      "32:7: warning: conceptEntry has no id; the LTAC schema wants one",
      "13:9: error: \"c-2\" names nothing in this file"
    ),
    Case("target=\"c-2\"", "target=\"c-9\"", "13:9: error: \"c-9\" names nothing in this file"),
    Case(
      "target=\"https://example.invalid/\"",
      "target=\"file:///a\"",
      "28:13: error: \"file:///a\" is no http or https address"
    ),
    Case(" target=\"https://example.invalid/\"", "", "28:13: error: xref needs the attribute target"),
    // The XML itself.
    Case("虚构", "虚\u{B}构", "6:23: error: U+000B cannot stand in XML"),
    Case("甲的释义。", "甲&x;", "21:44: error: &x; is no entity of XML; its text would be missing"),
  ]

  @Test(arguments: cases) func eachChangeIsFoundWhereItStands(_ example: Case) throws {
    let text = example.old.isEmpty ? Self.valid : Self.valid.replacingOccurrence(of: example.old, with: example.new)
    #expect(text != nil)
    var findings: [String] = []
    _ = try GlossaryCheck().check(bytes: Array((text ?? "").utf8), name: "a.tbx") {
      findings.append("\($0.line):\($0.column): \($0.severity.rawValue): \($0.message)")
    }
    #expect(findings == example.findings)
  }

  @Test(arguments: GlossaryExport.TBXBasic.allCases) func ourExportsPass(dialect: GlossaryExport.TBXBasic) throws {
    let bytes = try export(Samples.full, GlossaryExport(.tbx, tbxBasic: dialect))
    let summary = try GlossaryCheck(version: dialect).check(bytes: bytes, name: "") { Issue.record("\($0)") }
    #expect(summary.concepts == 3)
    #expect(summary.terms == 5)
    #expect(summary.format == "TBX v3 (ISO 30042:2019), DCA")
  }
}

extension String {
  /// The text with `old`, which stands in it once, changed to `new`; nil when it does not.
  func replacingOccurrence(of old: String, with new: String) -> String? {
    let ranges = self.ranges(of: old)
    guard let range = ranges.first, ranges.count == 1 else { return nil }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
