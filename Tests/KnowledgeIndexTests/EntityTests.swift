import KnowledgeIndex
import PolicyText
import Recognition
import Testing

@Suite struct EntityTests {
  @Test("a copy is a value: what is written to one is not seen in the other")
  func copies() {
    let first = Entity(id: EntityID(kind: .program, name: "渠长制"), nature: .program(.system, nil))
    var second = first
    second.mentionCount = 7
    second.forms.append("“渠长制”")
    #expect(first.mentionCount == 0)
    #expect(first.forms == ["渠长制"])
    #expect(second.mentionCount == 7)
    #expect(second.variants == ["“渠长制”"])
    #expect(first != second)
    second.mentionCount = 0
    second.forms.removeLast()
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
  }

  @Test("what a report says of its day: front matter and file name")
  func reportDates() {
    let report = SourceText("---\ndate: 2023-06-29\n---\n正文")
    let dates = ReportDates(report: report, fileName: "稿件/2023-05-01_会议.md")
    #expect(dates.frontMatter?.iso == "2023-06-29")
    #expect(dates.fileName?.iso == "2023-05-01")
    #expect(ReportDates(report: SourceText("正文"), fileName: "会议.md").frontMatter == nil)
  }
}
