import Foundation
import Glossary
import Recognition
import Testing

/// TBX of 2008, TEI, CSV and JSON.
@Suite struct OtherFormatTests {
  @Test(arguments: [GlossaryExport.Format.tbx2, .tei]) func ourExportsPassOurCheck(format: GlossaryExport.Format) throws
  {
    let bytes = try export(Samples.full, GlossaryExport(format))
    var findings: [String] = []
    let summary = try GlossaryCheck().check(bytes: bytes, name: "") { findings.append($0.description) }
    // One tenure of the sample has no source, which is worth a remark in TEI.
    let remark = [":45:9: warning: this occupation has no source"]
    #expect(findings == (format == .tei ? remark : []))
    #expect(summary.concepts == 3)
  }

  @Test func tbxOf2008HasNoNamespaceAndRepeatsSourcesAsNotes() throws {
    let text = try exportText(Samples.full, GlossaryExport(.tbx2))
    #expect(text.contains("\n<martif type=\"TBX-Basic\" xml:lang=\"zh-CN\">\n"))
    #expect(!text.contains("xmlns") && !text.contains("DOCTYPE") && !text.contains("Sec"))
    #expect(text.contains("<termNote type=\"partOfSpeech\">properNoun</termNote>"))
    #expect(text.contains("<note>出处：示例日报 第113行第7–9字 2023-03-28</note>\n        <note>出处：示例通知</note>"))
    #expect(
      text.contains(
        "<tig id=\"t-1.3\">\n            <term>ditch chief system</term>"
      )
    )
  }

  @Test func tbxOf2008CannotBeEmpty() {
    #expect(throws: GlossaryError.empty) {
      try GlossaryExport(.tbx2).write(Glossary(header: GlossaryHeader(title: "空")), to: MemorySink())
    }
  }

  @Test func teiDatesEachPostAndPointsToItsSources() throws {
    let text = try exportText(Samples.full, GlossaryExport(.tei))
    let expected = """
              <occupation type="current" from="2022-12" source="#p-1.s1 #p-1.s2">
                <roleName type="post">甲省省长</roleName>
                <orgName>甲省人民政府</orgName>
                <placeName>甲省</placeName>
                <date type="firstSeen" when="2023-03-28">2023-03-28</date>
                <date type="lastSeen" when="2023-03-29">2023-03-29</date>
              </occupation>
              <occupation type="former" to="2021" notBefore="2015-06" notAfter="2022">

      """
    #expect(text.contains(expected))
    #expect(text.contains("<bibl xml:id=\"p-1.s1\" corresp=\"#d-1\">示例日报 第113行第7–9字 2023-03-28</bibl>"))
    #expect(text.contains("<note type=\"broader\">\n          <ref target=\"#t-2\">链长制</ref>"))
  }

  @Test func anEmptyTEIFileHasSomeContent() throws {
    let text = try exportText(Glossary(header: GlossaryHeader(title: "空")), GlossaryExport(.tei))
    #expect(text.hasSuffix("  <text>\n    <body>\n      <p></p>\n    </body>\n  </text>\n</TEI>\n"))
  }

  @Test func spreadsheetsGetOneRowForEachEntry() throws {
    let text = try exportText(Samples.full, GlossaryExport(.csv))
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.contains("\r\nt-2,term,,链长制,zh-CN,,,,,,,,,,,,,,,,,,,,,,,,\r\n"))
    #expect(text.contains("\r\nt-1,system,水利,沟渠长制,zh-CN,gōu qú zhǎng zhì,noun,fullForm,preferred,\"形式：沟长制；"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "'-5"), ("@甲", "'@甲"), ("'甲", "''甲"), ("甲\"乙", "\"甲\"\"乙\""), ("甲,乙", "\"甲,乙\""),
    ("甲=乙", "甲=乙"),
  ])
  func spreadsheetsComputeNothing(term: String, cell: String) throws {
    let glossary = Glossary(
      header: GlossaryHeader(title: ""),
      entries: [GlossaryEntry(id: "t-1", kind: .term, forms: [GlossaryForm(text: term)])]
    )
    #expect(try exportText(glossary, GlossaryExport(.csv)).contains("\r\nt-1,term,,\(cell),zh-CN,"))
  }

  @Test func programsGetJSON() throws {
    var glossary = Samples.full
    glossary.entries[2].notes = ["\"\\\n\r\t\u{1}\u{1F}\u{2028}𠮷\0"]
    glossary.entries[2].mentions = GlossaryMentions(
      count: 2,
      documents: 1,
      byMonth: [.init(month: try #require(GlossaryDate(iso: "2023-03")), count: 2)]
    )
    let bytes = try export(glossary, GlossaryExport(.json))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["formatVersion"] as? Int == 1)
    #expect(object["asOf"] as? String == "2023-06-29")
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String } == ["p-1", "t-1", "t-2"])
    #expect(entries[2]["notes"] as? [String] == glossary.entries[2].notes)
    let tenures = try #require(entries[0]["tenures"] as? [[String: Any]])
    #expect(tenures[0]["firstSeen"] as? String == "2023-03-28")
    let source = try #require((tenures[0]["sources"] as? [[String: Any]])?.first)
    #expect(
      source["line"] as? Int == 113 && source["endColumn"] as? Int == 10 && source["document"] as? String == "d-1"
    )
    let mentions = try #require(entries[2]["mentions"] as? [String: Any])
    #expect((mentions["byMonth"] as? [[String: Any]])?.first?["month"] as? String == "2023-03")
  }
}
