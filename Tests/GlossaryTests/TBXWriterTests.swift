import Glossary
import Recognition
import Testing

@Suite struct TBXWriterTests {
  @Test func anEmptyGlossaryHasNoBody() throws {
    let text = try exportText(Glossary(header: GlossaryHeader(title: "空")), GlossaryExport(.tbx))
    #expect(!text.contains("<body"))
    #expect(!text.contains("<back"))
    #expect(text.hasSuffix("<text/>\n</tbx>\n"))
  }

  @Test func formsDefinitionsAndSourcesStandAtTheirLevels() throws {
    let text = try exportText(Samples.full, GlossaryExport(.tbx))
    let expected = """
            <conceptEntry id="t-1">
              <descrip type="subjectField">水利</descrip>
              <ref type="crossReference" target="t-2">上位：链长制</ref>
              <ref type="crossReference" target="p-1">相关：张某三</ref>
              <xref type="externalCrossReference" target="https://example.invalid/x?a=1&amp;b=2">说明</xref>
              <transacGrp>
                <transac type="transactionType">creation</transac>
                <transacNote type="responsibility">编辑部</transacNote>
                <date>2026-01-02</date>
              </transacGrp>
              <transacGrp>
                <transac type="transactionType">modification</transac>
              </transacGrp>
              <note>类别：制度</note>
              <note>负责：甲省水利厅；乙\\；丙\\\\丁</note>
              <note>备注一</note>
              <note>备注：类别：制度</note>
              <descripGrp>
                <descrip type="definition" xml:lang="de">Ein System.</descrip>
                <admin type="source" target="d-1">[说明] 示例日报 第113行第7–9字 2023-03-28</admin>
              </descripGrp>
              <langSec xml:lang="zh-CN">
                <descripGrp>
                  <descrip type="definition">沟渠长制是指由各级负责人担任沟渠长的制度。</descrip>
                  <admin type="source" target="d-1">[释义] 示例日报 第113行第7–9字 2023-03-28</admin>
                </descripGrp>
                <descripGrp>
                  <descrip type="definition">释义：任职：看似任职的释义</descrip>
                  <admin type="source">[用例]</admin>
                </descripGrp>
                <termSec id="t-1.1">
                  <term>沟渠长制</term>
                  <termNote type="partOfSpeech">noun</termNote>
                  <termNote type="termType">fullForm</termNote>
                  <descripGrp>
                    <descrip type="context">全面推行沟渠长制。</descrip>
                    <admin type="source" target="d-1">示例日报 第113行第7–9字 2023-03-28</admin>
                  </descripGrp>

      """
    #expect(text.contains(expected))
    #expect(text.contains("<note>用法：首选</note>\n            <note>备注：用法：不是标签</note>"))
  }

  @Test func tenuresAreDefinitionsWithASourceEach() throws {
    let text = try exportText(Samples.full, GlossaryExport(.tbx))
    let tenure = "任职：甲省省长；机构：甲省人民政府；地区：甲省；状态：末见时在任；起：2022-12；首见：2023-03-28；末见：2023-03-29"
    let expected = """
                  <descrip type="definition">\(tenure)</descrip>
                  <admin type="source" target="d-1">示例日报 第113行第7–9字 2023-03-28</admin>
                  <admin type="source" target="d-2">示例通知</admin>
                </descripGrp>

      """
    #expect(text.contains(expected))
    #expect(text.contains("任职：乙市市长\\；兼；状态：曾任；止：2021；不早于：2015-06；不晚于：2022"))
  }

  @Test(arguments: [
    (GlossaryExport.TBXBasic.common, "noun", "creation", "<note>用法：首选</note>"),
    (.v121, "noun", "origination", "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"),
    (.v4, "properNoun", "creation", "<termNote type=\"usageStatus\">preferred</termNote>"),
  ])
  func versionsOfTBXBasicDiffer(dialect: GlossaryExport.TBXBasic, name: String, first: String, usage: String) throws {
    let text = try exportText(Samples.full, GlossaryExport(.tbx, tbxBasic: dialect))
    #expect(text.contains("<term>张某三</term>\n            <termNote type=\"partOfSpeech\">\(name)</termNote>"))
    #expect(text.contains("<transac type=\"transactionType\">\(first)</transac>"))
    #expect(text.contains(usage))
  }

  @Test func theSummaryCountsWhatIsInTheFile() throws {
    let summary = try GlossaryExport(.tbx).write(Samples.full, to: MemorySink())
    #expect(summary.concepts == 3)
    #expect(summary.terms == 5)
    #expect(summary.languages == ["zh-CN": 4, "en": 1])
    #expect(summary.persons == 1)
    #expect(summary.tenures == 2)
    #expect(summary.definitions == 4)
    #expect(summary.sources == 6)
    #expect(summary.documents == 2)
    #expect(summary.issues.isEmpty)
  }

  @Test func theOrderOfEntriesDoesNotMatter() throws {
    var shuffled = Samples.full
    var generator = SeededGenerator(1)
    shuffled.entries.shuffle(using: &generator)
    shuffled.header.documents.reverse()
    #expect(try export(shuffled, GlossaryExport(.tbx)) == export(Samples.full, GlossaryExport(.tbx)))
  }

  @Test func streamedEntriesMustAscend() {
    let entries = [Samples.full.entries[1], Samples.full.entries[0]]
    var index = 0
    #expect(throws: GlossaryError.order(previous: "t-1", next: "p-1")) {
      try GlossaryExport(.tbx).write(Samples.full.header, to: MemorySink(), isExported: { _ in true }) {
        defer { index += 1 }
        return index < entries.count ? entries[index] : nil
      }
    }
  }

  @Test func whatCannotBeWrittenIsLeftOutWithAReason() throws {
    var glossary = Samples.full
    glossary.entries = [
      GlossaryEntry(
        id: "t-1",
        kind: .term,
        forms: [GlossaryForm(text: "甲", language: "zh_CN")],
        references: [GlossaryReference(relation: .related, target: "t-9", name: "乙")],
        links: [GlossaryLink(url: "file:///etc/passwd", text: "丙"), GlossaryLink(url: "http://", text: "丁")],
        changes: [GlossaryChange(isCreation: false, date: GlossaryDate(iso: "2023-05"))]
      ),
      GlossaryEntry(id: "t-2", kind: .term, forms: [GlossaryForm(text: " \u{3000}\n")]),
      GlossaryEntry(
        id: "t-3",
        kind: .term,
        forms: [GlossaryForm(text: "戊")],
        definitions: [
          GlossaryDefinition(
            text: "己",
            strength: .used,
            source: GlossarySource(document: "d-9", citation: "庚")
          )
        ]
      ),
      GlossaryEntry(id: "t-3", kind: .term, forms: [GlossaryForm(text: "辛")]),
    ]
    let sink = MemorySink()
    let summary = try GlossaryExport(.tbx).write(glossary, to: sink)
    #expect(summary.concepts == 2)
    #expect(summary.skippedEntries == 2)
    #expect(
      summary.issues == [
        .init(entry: "t-1", reason: "\"zh_CN\" is no language tag; taken for zh-CN"),
        .init(entry: "t-1", reason: "its related entry t-9 is not exported; reference left out"),
        .init(entry: "t-1", reason: "its link file:///etc/passwd is neither http nor https; left out"),
        .init(entry: "t-1", reason: "its link http:// is neither http nor https; left out"),
        .init(entry: "t-1", reason: "the date of change 2023-05 has no day; left out"),
        .init(entry: "t-2", reason: "it has no form to write"),
        .init(entry: "t-3", reason: "its source document d-9 is not listed; cited without it"),
        .init(entry: "t-3", reason: "another entry has this id"),
      ]
    )
  }

  @Test(arguments: ["1", "术语", "a b", "", "t-1.2", "d-1"])
  func idsThatXMLOrOurselvesCouldMistakeAreReplaced(id: String) throws {
    var glossary = Samples.full
    glossary.entries = [GlossaryEntry(id: id, kind: .term, forms: [GlossaryForm(text: "甲")])]
    let text = try exportText(glossary, GlossaryExport(.tbx))
    #expect(text.contains("<conceptEntry id=\"\(GlossaryIdentifier.make("x", id))\">"))
  }

  @Test func refusedCharactersAreReplacedAndReported() throws {
    let glossary = Glossary(
      header: GlossaryHeader(title: "\u{1}"),
      entries: [
        GlossaryEntry(
          id: "t-1",
          kind: .term,
          forms: [GlossaryForm(text: "甲\0乙\u{B}")],
          definitions: [GlossaryDefinition(text: "\u{FFFE}a\u{FFFF}\u{FFFD}]]>\r\n\t", strength: .curated)]
        )
      ]
    )
    let sink = MemorySink()
    let summary = try GlossaryExport(.tbx).write(glossary, to: sink)
    #expect(summary.refusedCharacters == 5)
    #expect(
      summary.issues == [
        .init(entry: "header", reason: "1 characters that XML cannot carry, replaced by U+FFFD"),
        .init(entry: "t-1", reason: "4 characters that XML cannot carry, replaced by U+FFFD"),
      ]
    )
    let text = String(decoding: sink.bytes, as: UTF8.self)
    #expect(text.contains("<term>甲\u{FFFD}乙\u{FFFD}</term>"))
    #expect(text.contains("\u{FFFD}a\u{FFFD}\u{FFFD}]]&gt;&#13;\n\t</descrip>"))
  }

  @Test func aGlossaryNeedsALanguage() {
    #expect(throws: GlossaryError.language("zh_CN")) {
      try GlossaryExport(.tbx).write(Glossary(header: GlossaryHeader(title: "", language: "zh_CN")), to: MemorySink())
    }
  }
}
