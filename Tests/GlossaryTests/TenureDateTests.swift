import Glossary
import Testing

/// A post that ends before it begins, or whose dates are none, is nobody's: told with its place, and kept as a remark.
@Suite struct TenureDateTests {
  private func read(_ text: String) throws -> (entries: [GlossaryEntry], report: GlossaryImportReport) {
    var entries: [GlossaryEntry] = []
    let (_, report) = try GlossaryReader().read(bytes: Array(text.utf8), name: "a") { entries.append($0) }
    return (entries, report)
  }

  private func findings(_ text: String) throws -> [String] {
    var findings: [String] = []
    _ = try GlossaryCheck().check(bytes: Array(text.utf8), name: "a") { findings.append($0.description) }
    return findings
  }

  private static let reversed = "the post \"乙市市长\" ends (2021-05) before it begins (2023); it is not used"

  private func tbx(_ definition: String) -> String {
    """
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="zh-CN"><tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="p-1"><langSec xml:lang="zh-CN">
        <descripGrp><descrip type="definition">\(definition)</descrip><admin type="source">乙日报</admin></descripGrp>
        <termSec><term>甲某</term><termNote type="partOfSpeech">noun</termNote></termSec>
      </langSec></conceptEntry>
    </body></text></tbx>
    """
  }

  private func tbx2(_ definition: String) -> String {
    """
    <martif type="TBX-Basic" xml:lang="zh-CN"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="p-1"><langSet xml:lang="zh-CN">
        <descripGrp><descrip type="definition">\(definition)</descrip></descripGrp>
        <tig><term>甲某</term></tig>
      </langSet></termEntry>
    </body></text></martif>
    """
  }

  private func tei(_ occupation: String) -> String {
    """
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="zh-CN"><teiHeader/><standOff><listPerson>
      <person xml:id="p-1"><persName>甲某</persName>
        \(occupation)
      </person>
    </listPerson></standOff></TEI>
    """
  }

  @Test func everyReaderTellsAPostThatEndsBeforeItBegins() throws {
    let record = "任职：乙市市长；起：2023；止：2021-05"
    let files = [
      (tbx(record), "a:3:17"), (tbx2(record), "a:3:17"),
      (tei("<occupation from=\"2023\" to=\"2021-05\"><roleName>乙市市长</roleName></occupation>"), "a:3:5"),
      ("术语,类别,任职\n甲某,官员,\(record)\n", "a:2:7"),
      // A body has no occupations in TEI.
      (tei("<note type=\"tenure\">\(record)</note>"), "a:3:5"),
    ]
    for (file, place) in files {
      let (entries, report) = try read(file)
      #expect(entries.count == 1 && entries[0].tenures.isEmpty, "\(place)")
      #expect(report.problems.map(\.description) == ["\(place): error: \(Self.reversed)"])
      #expect(entries[0].notes.contains { $0.contains("任职：乙市市长") && $0.contains("2021-05") }, "\(entries[0].notes)")
      let found = try findings(file).filter { $0.contains(": error: ") }
      #expect(found.count == 1 && found[0].hasPrefix("\(place): error: "), "\(found)")
      #expect(ChineseMessages.text(of: Self.reversed) == "“乙市市长”的结束日期 2021-05 早于开始日期 2023；这项任职不用")
    }
  }

  @Test(arguments: [
    ("起：2023-05；止：2023", true), ("起：2023-05-06；止：2023-05-06", true), ("起：2023；不晚于：2022", false),
    ("不早于：2023-05；止：2023-04-30", false), ("不早于：2024；不晚于：2023", false), ("首见：2023-05-02；末见：2023-05-01", false),
    ("止：2020；首见：2023", true), ("状态：曾任；止：2020", true), ("机构：乙市人民政府", true),
  ])
  func onlyWhatCannotBeIsRefused(dates: String, isUsed: Bool) throws {
    for file in [tbx("任职：乙市市长；\(dates)"), "术语,任职\n甲某,任职：乙市市长；\(dates)\n"] {
      let (entries, report) = try read(file)
      #expect(entries.first?.tenures.count == (isUsed ? 1 : 0))
      #expect(report.problemCount == (isUsed ? 0 : 1))
      #expect(try findings(file).filter { $0.contains(": error: ") }.isEmpty == isUsed)
    }
  }

  @Test func aDateThatIsNoneIsToldByEveryReader() throws {
    let record = "任职：乙市市长；起：2022年12月"
    let message = "\"2022年12月\" is no date; write 2022, 2022-12 or 2022-12-01"
    for file in [tbx(record), tbx2(record), "术语,任职\n甲某,\(record)\n"] {
      let (entries, report) = try read(file)
      #expect(entries.first?.tenures.isEmpty == true && entries.first?.definitions.isEmpty == true)
      #expect(report.problems.map(\.message) == [message])
      #expect(try findings(file).contains { $0.hasSuffix(message) })
    }
    let file = tei("<occupation from=\"2022-12\" to=\"2023-13\" source=\"#x\"><roleName>乙市市长</roleName></occupation>")
    let (entries, report) = try read(file)
    #expect(entries.first?.tenures.isEmpty == true, "a post without its end would be held for ever")
    #expect(report.problems.map(\.message) == ["to=\"2023-13\" is no date; write 2023, 2023-05 or 2023-05-01"])
    #expect(entries.first?.notes.first?.hasSuffix("to：2023-13") == true)
    let time = tei("<occupation from=\"2022-12-01T00:00:00\"><roleName>乙市市长</roleName></occupation>")
    #expect(try read(time).entries.first?.tenures.first?.from == GlossaryDate(iso: "2022-12-01"))
  }

  @Test func aPostWrittenByHandIsReadInTBX() throws {
    let (entries, report) = try read(tbx("任职：乙市市长；\n          止：2024-01；  起： 2022-12"))
    #expect(report.problemCount == 0)
    #expect(
      entries.first?.tenures == [
        GlossaryTenure(
          post: "乙市市长",
          from: GlossaryDate(iso: "2022-12"),
          to: GlossaryDate(iso: "2024-01"),
          sources: [GlossarySource(citation: "乙日报")]
        )
      ]
    )
    let mistyped = "任职：乙市市长；起2022-12；止：2024"
    #expect(try read(tbx(mistyped)).report.problems.map(\.message) == ["\"\(mistyped)\" is no tenure"])
    // What a dictionary says of the word itself.
    for definition in ["任职：担任职务", "任职：担任职务；与任用同义", "任职：担任职务；例：他在县里任职"] {
      let (entries, report) = try read(tbx(definition))
      #expect(entries.first?.definitions.map(\.text) == [definition])
      #expect(report.problemCount == 0)
      #expect(try findings(tbx(definition)) == [])
    }
  }

  @Test func aLongPostIsCheckedToItsEnd() throws {
    let post = String(repeating: "省直机关综合办公室", count: 60) + "主任"
    #expect(try findings(tbx("任职：\(post)；起：2023；止：2021")).count == 1)
    #expect(try findings(tbx("任职：\(post)；起：2021；止：2023")).isEmpty)
  }

  @Test(arguments: GlossaryExport.Format.allCases) func anExportLeavesOutBothDates(format: GlossaryExport.Format) throws
  {
    var glossary = Samples.full
    glossary.entries[0].tenures = [
      GlossaryTenure(
        post: "甲省省长",
        from: GlossaryDate(iso: "2023-01"),
        to: GlossaryDate(iso: "2019"),
        sources: [Samples.source]
      )
    ]
    let sink = MemorySink()
    let summary = try GlossaryExport(format).write(glossary, to: sink)
    #expect(summary.tenures == 1)
    #expect(
      summary.issues.map(\.reason) == [
        "its post \"甲省省长\" ends (2019) before it begins (2023-01); both dates left out"
      ]
    )
    let text = String(decoding: sink.bytes, as: UTF8.self)
    #expect(!text.contains("2023-01") && !text.contains("2019"))
  }

  @Test("an error behind a thousand warnings is counted as one")
  func errorBehindWarnings() throws {
    let rows = (0..<1_200).map { "甲\($0),怪,,乙日报 2023-01-02\n" }.joined()
    let text = "术语,类别,任职,出处\n" + rows + "丙某,官员,任职：乙市市长；起：2022年12月,乙日报 2023-01-02\n"
    let summary = try GlossaryCheck().check(bytes: Array(text.utf8), name: "a") { _ in }
    #expect(summary.errors == 1)
    #expect(summary.warnings >= 1_200)
  }
}
