import Foundation
import Glossary
import Recognition
import Testing

/// Glossaries of other people: what is kept, mapped and lost is counted, and nothing is lost silently.
@Suite struct ReaderTests {
  private func read(_ text: String) throws -> (
    entries: [GlossaryEntry], header: GlossaryHeader, report: GlossaryImportReport
  ) {
    var entries: [GlossaryEntry] = []
    let (header, report) = try GlossaryReader().read(bytes: Array(text.utf8), name: "a") { entries.append($0) }
    return (entries, header, report)
  }

  private let dct = """
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
      xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
      <tbxHeader><fileDesc><sourceDesc><p>Made
        by hand</p></sourceDesc></fileDesc></tbxHeader>
      <text><body>
        <conceptEntry id="c1">
          <min:subjectField>人物</min:subjectField>
          <transacGrp><basic:transactionType>origination</basic:transactionType><date>2020-01-02T03:04:05</date></transacGrp>
          <basic:xGraphic target="https://example.invalid/a.png">picture</basic:xGraphic>
          <note>A remark.</note>
          <langSec xml:lang="zh_CN">
            <transacGrp><basic:transactionType>modification</basic:transactionType></transacGrp>
            <descripGrp>
              <basic:definition>A
                wrapped    definition.</basic:definition>
              <basic:source>Book</basic:source>
              <basic:source>Other book</basic:source>
            </descripGrp>
            <termSec>
              <term>甲<hi>乙</hi></term>
              <min:partOfSpeech>noun</min:partOfSpeech>
              <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
              <basic:termLocation>menuItem</basic:termLocation>
              <descripGrp><basic:context>Sentence.</basic:context><basic:source>Paper</basic:source></descripGrp>
            </termSec>
            <termSec><term> </term></termSec>
          </langSec>
          <langSec xml:lang="en"><termSec><term>AB</term></termSec></langSec>
        </conceptEntry>
      </body></text>
    </tbx>
    """

  @Test func dctIsReadLikeDCA() throws {
    let (entries, header, report) = try read(dct)
    let entry = try #require(entries.first)
    #expect(header.language == "en" && header.description == "Made by hand")
    #expect(entry.origin == GlossaryOrigin(file: "a", line: 6, column: 5))
    #expect(entry.kind == .person && entry.subjectField == nil)
    #expect(entry.forms.map(\.text) == ["甲乙", "AB"])
    #expect(entry.forms.map(\.language) == ["zh-CN", nil])
    #expect(entry.forms[0].usage == .deprecated && entry.forms[0].partOfSpeech == .noun)
    #expect(entry.forms[0].notes == ["termLocation: menuItem"])
    #expect(
      entry.forms[0].contexts == [GlossaryQuotation(text: "Sentence.", source: GlossarySource(citation: "Paper"))]
    )
    #expect(
      entry.definitions == [
        GlossaryDefinition(
          text: "A wrapped definition.",
          language: "zh-CN",
          strength: .curated,
          source: GlossarySource(citation: "Book")
        )
      ]
    )
    #expect(entry.notes == ["A remark.", "source: Other book"])
    #expect(entry.links == [GlossaryLink(url: "https://example.invalid/a.png", text: "picture")])
    #expect(entry.changes == [GlossaryChange(isCreation: true, date: GlossaryDate(iso: "2020-01-02"))])
    #expect(report.format == "TBX v3 (ISO 30042:2019), DCT")
    #expect(
      report.problems.map(\.description) == [
        "a:11:7: warning: \"zh_CN\" is no language tag; taken for zh-CN", "a:26:9: warning: this form has no term",
      ]
    )
  }

  @Test func theReportCountsEachCategory() throws {
    let report = try read(dct).report
    let counts = report.categories.mapValues { [$0.read, $0.kept, $0.mapped, $0.ignored, $0.firstIgnoredLine ?? 0] }
    #expect(
      counts == [
        "descrip subjectField": [1, 1, 0, 0, 0], "descrip definition": [1, 1, 0, 0, 0],
        "descrip context": [1, 1, 0, 0, 0],
        "admin source": [3, 2, 1, 0, 0], "transacGrp": [1, 1, 0, 0, 0],
        "transacGrp at language level": [1, 0, 0, 1, 12],
        "xref xGraphic": [1, 0, 1, 0, 0], "note": [1, 1, 0, 0, 0], "term": [2, 2, 0, 0, 0],
        "termNote partOfSpeech": [1, 1, 0, 0, 0], "termNote administrativeStatus": [1, 1, 0, 0, 0],
        "termNote termLocation": [1, 0, 1, 0, 0],
      ]
    )
    #expect(report.entries == 1 && report.terms == 2)
  }

  @Test func tbxOf2008WithNestedTermsIsRead() throws {
    let (entries, _, report) = try read(
      """
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="zh-CN"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></martifHeader>
      <text><body>
        <termEntry>
          <descrip type="explanation">说明。</descrip>
          <langSet xml:lang="zh-CN">
            <ntig><termGrp><term>甲</term><termNote type="termType">shortForm</termNote></termGrp>
              <descrip type="definition">释义。</descrip></ntig>
          </langSet>
        </termEntry>
        <termEntry id="x"><langSet xml:lang="en"><tig><term/></tig></langSet></termEntry>
      </body></text></martif>
      """
    )
    #expect(entries.count == 1)
    #expect(entries[0].forms == [GlossaryForm(text: "甲", type: .shortForm)])
    #expect(entries[0].definitions.map(\.text) == ["释义。"])
    #expect(entries[0].notes == ["explanation: 说明。"])
    #expect(entries[0].id == GlossaryIdentifier.make("t", "甲"))
    #expect(report.skippedEntries == 1)
    #expect(report.format == "TBX v2 (ISO 30042:2008)")
  }

  @Test func anEntryWithoutOurNotesComesBackTheSameWay() throws {
    let entries = try read(dct).entries
    let first = try export(
      Glossary(header: GlossaryHeader(title: "", language: "en"), entries: entries),
      GlossaryExport(.tbx)
    )
    var again: [GlossaryEntry] = []
    let (header, _) = try GlossaryReader().read(bytes: first, name: "b") { again.append($0) }
    #expect(try export(Glossary(header: header, entries: again), GlossaryExport(.tbx)) == first)
  }

  @Test func aHandMadeTableNeedsOnlyTerms() throws {
    let (entries, header, report) = try read(
      "\u{FEFF}术语,释义,类别,出处,级别\n甲,\"甲，即\n乙\",制度,公报 2023-05-01,国家\r\n\n乙,,不明,,\n,缺词,,,\n"
    )
    #expect(header.language == "zh-CN")
    #expect(entries.map { $0.forms.map(\.text) } == [["甲"], ["乙"]])
    #expect(entries.map(\.kind) == [.system, .term])
    #expect(entries[0].definitions.first?.text == "甲，即\n乙")
    #expect(
      entries[0].definitions.first?.source == GlossarySource(citation: "公报", date: GlossaryDate(iso: "2023-05-01"))
    )
    #expect(entries[0].notes == ["级别: 国家"])
    #expect(entries.map { $0.origin?.line } == [2, 5])
    #expect(
      report.problems.map(\.description) == [
        "a:5:4: warning: \"不明\" is no kind; taken for a term", "a:6:1: warning: this row has no term",
      ]
    )
    #expect(report.categories["级别"]?.mapped == 1)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "a:1:1: this is no XML, and as a table it has no column called term (or 术语)"),
    ("term\n\"甲\n", "a:2:1: a quoted cell is not closed"),
    ("term,释义\n甲,\"甲是\n乙,乙是\n", "a:2:3: a quoted cell is not closed"),
    ("<a/>", "a:1:1: the root element is a; a glossary begins with tbx, martif or TEI"),
    (
      "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">&x;</tbx>",
      "a:1:44: &x; is no entity of XML; its text would be missing"
    ),
    ("", "a:1:1: the file is empty"),
  ])
  func aFileThatBreaksOffIsAnError(text: String, message: String) {
    #expect {
      try read(text)
    } throws: {
      String(describing: $0) == message
    }
  }

  /// As several tools write it.
  @Test(arguments: ["", " xmlns=\"urn:iso:std:iso:30042:ed-3\""])
  func tbxOutsideOfItsNamespaceIsReadAndTold(namespace: String) throws {
    let (entries, _, report) = try read(
      """
      <tbx\(namespace) type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c">
      <langSec xml:lang="zh-CN"><termSec><term>甲</term></termSec></langSec></conceptEntry></body></text></tbx>
      """
    )
    #expect(entries.map { $0.forms.map(\.text) } == [["甲"]])
    #expect(
      report.problems.map(\.description) == [
        "a:1:1: warning: tbx is not in the namespace urn:iso:std:iso:30042:ed-2"
      ]
    )
  }

  /// What spreadsheets save: other separators, other encodings; `sep=` is Excel's.
  @Test(arguments: [
    ("术语;释义\n甲;甲，即乙\n", String.Encoding.utf8), ("术语\t释义\n甲\t甲，即乙\n", .utf8), ("sep=;\n术语;释义\n甲;甲，即乙\n", .utf8),
    ("术语,释义\n甲,\"甲，即乙\"\n", .init(rawValue: 0x8000_0632)), ("\u{FEFF}术语\t释义\n甲\t甲，即乙\n", .utf16LittleEndian),
    ("\u{FEFF}术语,释义\r\n甲,甲，即乙\r\n", .utf16BigEndian), ("释义,术语\n\"甲，即乙\",甲", .utf8),
  ])
  func tablesOfOtherProgramsAreRead(text: String, encoding: String.Encoding) throws {
    let bytes = Array(try #require(text.data(using: encoding)))
    var entries: [GlossaryEntry] = []
    let (_, report) = try GlossaryReader().read(bytes: bytes, name: "a") { entries.append($0) }
    #expect(entries.map { $0.forms.map(\.text) } == [["甲"]])
    #expect(entries.map { $0.definitions.map(\.text) } == [["甲，即乙"]])
    #expect(report.problemCount == 0)
  }

  @Test func aLargeTableOfAnotherEncodingComesWhole() throws {
    // Characters of one, two and four bytes, so that every piece ends within one sooner or later.
    let rows = (0..<20_000).map { "第\($0)号𠮷工程x,释义\($0)" }
    let text = "术语,释义\n" + rows.joined(separator: "\n") + "\n"
    for encoding in [String.Encoding(rawValue: 0x8000_0632), .utf16LittleEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
      let bytes = mark + Array(try #require(text.data(using: encoding)))
      var count = 0
      _ = try GlossaryReader().read(bytes: bytes, name: "a") { entry in
        if entry.forms[0].text != "第\(count)号𠮷工程x" { Issue.record("\(entry.forms[0].text)") }
        count += 1
      }
      #expect(count == 20_000)
    }
  }

  @Test func aTableCutWithinACharacterIsNoWholeTable() throws {
    for encoding in [String.Encoding(rawValue: 0x8000_0632), .utf16LittleEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
      let whole = mark + Array(try #require("术语,释义\n甲,乙丙".data(using: encoding)))
      #expect {
        _ = try GlossaryReader().read(bytes: Array(whole.dropLast()), name: "a") { _ in }
      } throws: {
        String(describing: $0).contains("save it as CSV UTF-8")
      }
    }
  }

  @Test func aSeparatorRowNamesASeparatorOrNothing() throws {
    for table in ["sep=;\n术语;释义\n甲;乙\n", "sep=\r\n术语,释义\r\n甲,乙\r\n", "sep=\n术语,释义\n甲,乙\n"] {
      let (entries, _, _) = try read(table)
      #expect(entries.map { $0.definitions.map(\.text) } == [["乙"]])
    }
  }

  @Test func bytesOfNoEncodingAreToldAtTheirCell() {
    let text = Array("术语,释义\n甲,乙\n丙,".utf8) + [0xB0, 0xA1, 0xFF, 0x0A]
    #expect {
      _ = try GlossaryReader().read(bytes: text, name: "a") { _ in }
    } throws: {
      String(describing: $0) == "a:3:3: this cell is not UTF-8; save the table as CSV UTF-8"
    }
  }

  @Test func aBadDateIsToldInItsCellWithTheForm() throws {
    let (entries, _, report) = try read(
      "术语,类别,任职,出处\n甲某,官员,任职：乙市市长；起：2022年12月,乙日报 2023-01-02\n丙某,官员,任职：乙市市长；起：2022-12,乙日报 2023-01-02\n"
    )
    #expect(
      report.problems.map(\.description) == [
        "a:2:7: error: \"2022年12月\" is no date; write 2022, 2022-12 or 2022-12-01"
      ]
    )
    #expect(entries.map(\.tenures.count) == [0, 1])
    #expect(entries[1].tenures.first?.sources.map(\.text) == ["乙日报 2023-01-02"], "a row's source is that of its post")
  }

  @Test func aTableOfHalfAMillionColumnsIsRefusedAtOnce() {
    let text = "术语" + String(repeating: ",a", count: 500_000) + "\n"
    #expect {
      try read(text)
    } throws: {
      String(describing: $0).contains("more than \(4096) cells")
    }
  }

  @Test func entriesBeforeTheBreakAreHandedOn() {
    var entries: [String] = []
    let text = GlossaryCheckTests.valid.replacingOccurrence(of: "<term>乙</term>", with: "<term>乙\u{1}</term>") ?? ""
    #expect(throws: GlossaryError.self) {
      try GlossaryReader().read(bytes: Array(text.utf8), name: "a") { entries.append($0.id) }
    }
    #expect(entries == ["c-1"])
  }

  @Test func postsOfOtherTEIFilesAreRead() throws {
    let (entries, _, report) = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="zh-CN"><teiHeader/><standOff><listPerson>
        <person xml:id="p1">
          <persName><surname>张</surname><forename>某</forename></persName>
          <persName type="pinyin">Zhāng Mǒu</persName>
          <occupation from="2021-03" source="#c1"><roleName>厅长</roleName>，<orgName>某厅</orgName></occupation>
          <birth when="1970"/>
          <residence>某市</residence>
        </person>
      </listPerson></standOff></TEI>
      """
    )
    #expect(entries.count == 1)
    #expect(entries[0].forms == [GlossaryForm(text: "张某", pinyin: "Zhāng Mǒu")])
    #expect(
      entries[0].tenures == [
        GlossaryTenure(
          post: "厅长",
          organisation: "某厅",
          from: GlossaryDate(iso: "2021-03"),
          sources: [GlossarySource(citation: "c1")]
        )
      ]
    )
    #expect(entries[0].notes == ["residence: 某市"])
    #expect(report.categories["birth"]?.ignored == 1)
  }

  /// As Microsoft's terminology, TermWeb, Weblate and people write them.
  @Test func valuesOfListsAreReadAsOtherToolsWriteThem() throws {
    let values: [(String, String, GlossaryPartOfSpeech?, GlossaryUsage?)] = [
      ("Noun", "preferred", .noun, .preferred), ("Proper Noun", "notRecommended", .properNoun, .deprecated),
      ("动词", "Obsolete", .verb, .superseded), ("other", "forbidden", .other, .deprecated),
      ("adverb", "admittedTerm-admn-sts", .adverb, .admitted), ("专有名词", "preferredTerm", .properNoun, .preferred),
      ("adjective", "不宜用", .adjective, .deprecated), ("particle", "draft", nil, nil),
    ]
    for (word, status, part, usage) in values {
      let (entries, _, report) = try read(
        """
        <martif type="TBX" xml:lang="zh-CN"><text><body><termEntry id="a"><langSet xml:lang="zh-CN"><tig><term>甲</term>
        <termNote type="partOfSpeech">\(word)</termNote><termNote type="administrativeStatus">\(status)</termNote></tig></langSet>
        </termEntry></body></text></martif>
        """
      )
      #expect(entries[0].forms[0].partOfSpeech == part && entries[0].forms[0].usage == usage)
      #expect(
        entries[0].forms[0].notes == (part == nil ? ["partOfSpeech: particle", "administrativeStatus: draft"] : [])
      )
      #expect(report.categories["termNote partOfSpeech"]?.kept == (part == nil ? 0 : 1))
      let table = try read("术语,词性,用法\n甲,\(word),\(status)\n")
      #expect(table.entries[0].forms[0].partOfSpeech == part && table.entries[0].forms[0].usage == usage)
      #expect(
        table.report.problems.map(\.description)
          == (part == nil
            ? [
              "a:2:12: warning: \"draft\" is no value of usage; kept as a note",
              "a:2:3: warning: \"particle\" is no value of partOfSpeech; kept as a note",
            ] : [])
      )
    }
  }

  /// As Terminator and translate-toolkit write them.
  @Test func aFormOfEitherShapeIsRead() throws {
    let (entries, _, report) = try read(
      """
      <martif xmlns="urn:iso:std:iso:30042:ed-2" type="TBX" xml:lang="en"><text><body><termEntry id="a">
      <langSet xml:lang="zh-CN"><tig><termGrp><term>甲</term><termNote type="termType">acronym</termNote></termGrp></tig>
      <ntig><term>乙</term></ntig></langSet></termEntry></body></text></martif>
      """
    )
    #expect(entries.map { $0.forms.map(\.text) } == [["甲", "乙"]])
    #expect(entries[0].forms[0].type == .acronym)
    #expect(
      report.problems.map(\.description) == [
        "a:1:1: warning: martif (TBX of 2008) has no namespace; with one many tools do not read it"
      ]
    )
  }
}
