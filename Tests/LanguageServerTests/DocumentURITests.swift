import LanguageServerProtocol
import Testing

@Suite struct DocumentURITests {
  @Test(
    arguments: [
      ("file:///tmp/a.md", "/tmp/a.md"),
      ("file:///tmp/%E6%84%8F%E8%A7%81%EF%BC%882024%EF%BC%89.md", "/tmp/意见（2024）.md"),
      ("file:///tmp/意见.md", "/tmp/意见.md"), ("file://localhost/a", "/a"), ("file:/a%20b", "/a b"), ("FILE:///a", "/a"),
      ("file:///a%23b#L3", "/a#b"), ("file:///a?x", "/a"), ("file:///%2", nil), ("file:///%zz", nil),
      ("file:///a%00b", nil),
      ("untitled:Untitled-1", nil), ("http://example.com/x.md", nil), ("file:", nil), ("file://", nil), ("", nil),
      ("file:x", nil),
    ] as [(String, String?)]
  )
  func readsPaths(_ uri: String, _ path: String?) {
    #expect(DocumentURI(uri).path == path)
    #expect(DocumentURI(uri).text == uri)
  }

  @Test func escapesAllButUnreservedCharacters() {
    let uri = DocumentURI(path: "/中共 #:(a)/~b-c_d.e")
    #expect(uri.text == "file:///%E4%B8%AD%E5%85%B1%20%23%3A%28a%29/~b-c_d.e")
    #expect(DocumentURI(uri.text).path == uri.path)
  }

  @Test func oneFileIsOneDocumentHoweverItIsEscaped() {
    let spellings = ["file:///c%3A/%e6%84%8f", "file:///c:/%E6%84%8F", "file:///c:/意"].map { DocumentURI($0) }
    #expect(Set(spellings).count == 1)
    #expect(DocumentURI("untitled:a") != DocumentURI("untitled:b"))
  }
}
