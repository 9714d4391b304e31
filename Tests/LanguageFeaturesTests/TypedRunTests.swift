import LanguageFeatures
import TestSupport
import Testing

@Suite struct TypedRunTests {
  @Test(
    "the run before the caret",
    arguments: [
      ("各地推行渠长1️⃣", "各地推行渠长"),
      ("会议强调，推行渠长1️⃣制", "推行渠长"),
      ("各地qcz1️⃣", "各地qcz"),
      ("a b_c21️⃣", "b_c2"),
      ("“三清1️⃣”", "三清"),
      ("《渠长1️⃣", "渠长"),
      ("𠮷县渠长1️⃣", "𠮷县渠长"),
      ("买买提·吐尔1️⃣", "买买提·吐尔"),
      ("省、市１２Ａ1️⃣", "市１２Ａ"),
      ("上一行\n下一行1️⃣", "下一行"),
      ("空格 1️⃣", ""),
      ("1️⃣开头", ""),
    ]
  )
  func run(text: String, expected: String) {
    let marked = MarkedText(text)
    let run = TypedRun(in: marked.bytes, caret: marked[1])
    #expect(String(decoding: marked.bytes[run.range], as: UTF8.self) == expected)
    #expect(run.range.upperBound == marked[1])
  }

  @Test("a run is capped in UTF-16 units, and 𠮷 takes two")
  func cap() {
    let plain = Array(String(repeating: "水", count: 100).utf8)
    #expect(TypedRun(in: plain, caret: plain.count).range.count == 60 * 3)
    let wide = Array(String(repeating: "𠮷", count: 100).utf8)
    #expect(TypedRun(in: wide, caret: wide.count).range.count == 30 * 4)
  }

  @Test("the marks around the run")
  func marks() {
    let marked = MarkedText("写《渠长1️⃣》")
    let run = TypedRun(in: marked.bytes, caret: marked[1])
    #expect(run.opening == "《")
    #expect(run.following == "》")
    let bare = MarkedText("写渠长1️⃣\n》")
    let other = TypedRun(in: bare.bytes, caret: bare[1])
    #expect(other.opening == nil)
    #expect(other.following == nil)
  }

  @Test("an offset outside the text or inside a character does no harm", arguments: [-5, 1, 2, 99])
  func odd(offset: Int) {
    let bytes = Array("渠".utf8)
    let run = TypedRun(in: bytes, caret: offset)
    #expect(run.range.lowerBound == 0)
    #expect(run.range.upperBound == (offset == 99 ? 3 : 0))
  }
}
