import PolicyText
import Recognition
import Testing

/// Texts at the edge of what a reading looks at: windows that end inside a word, chains that never end, the same mark over and over.
@Suite struct BoundsTests {
  static func recognise(_ text: String) -> RecognitionResult {
    Recognizer().recognize(PolicyDocument(source: SourceText(text)))
  }

  @Test("joint issuers as many as the window holds, whatever stands at its edge")
  func issuers() {
    for length in 18...26 {
      let first = String(repeating: "渔", count: length) + "委"
      let second = String(repeating: "盐", count: 47 - length) + "厅"
      let text = "省农业局以及\(first)、\(second)印发《渔港管理办法》。《渔港管理办法》是规范渔港的文件。"
      #expect(Self.recognise(text).programs.contains { $0.name.contains("渔港管理办法") }, "\(length)")
    }
  }

  @Test("terms of office without end are read in a step, not in as many calls")
  func ordinals() {
    let chain = String(repeating: String(repeating: "泵", count: 40) + "一届", count: 20_000)
    #expect(Self.recognise(chain + "书记王小峰讲话。").people.contains { $0.name == "王小峰" })
  }

  @Test("quotations side by side by the thousand")
  func quotations() {
    let text = String(repeating: "“啊”", count: 4_000) + "。实施“渔火”工程。"
    #expect(Self.recognise(text).programs.contains { $0.form.contains("渔火") })
  }
}
