import Foundation
import Glossary
import Testing

@Suite struct HTMLWriterTests {
  private let attack = "</script><script>alert(1)</script><!-- ]]> & \"'"

  /// The page of the sample with a text that tries to leave its place.
  private func page() throws -> String {
    var glossary = Samples.full
    glossary.header.title = attack
    glossary.entries[2].forms[0].text = attack
    return try exportText(glossary, GlossaryExport(.html))
  }

  @Test func entriesStandInThePageAsData() throws {
    let page = try page()
    let start = try #require(page.firstRange(of: "<script type=\"application/json\" id=\"data\">\n"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.count == 3)
    #expect((entries[2]["forms"] as? [[String: Any]])?.first?["text"] as? String == attack)
    #expect(object["title"] as? String == attack)
  }

  @Test func textsCannotLeaveTheirPlace() throws {
    let page = try page()
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.ranges(of: "</script>").count == 2)
    #expect(
      page.contains("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- ]]&gt; &amp; &quot;'</title>")
    )
  }

  @Test func thePageLoadsNothing() throws {
    let page = try page()
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\""))
    for word in ["src=", "@import", "url(", "<link", "fetch(", "innerHTML", "eval("] { #expect(!page.contains(word)) }
  }

  @Test func everyKindCanBeChosen() throws {
    let page = try page()
    for kind in GlossaryKind.allCases {
      #expect(page.contains("<option value=\"\(kind.rawValue)\">\(kind.label)</option>"))
    }
  }
}
