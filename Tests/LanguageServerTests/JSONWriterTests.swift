import LanguageServerProtocol
import Testing

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func separatesMembersAndElements() {
    let text = written { writer in
      writer.object { writer in
        writer.name("a")
        writer.array { writer in
          writer.integer(1)
          writer.object { _ in }
          writer.array { _ in }
          writer.string("河")
        }
        writer.name("b")
        writer.null()
        writer.flag("left out", false)
        writer.flag("c", true)
        writer.member("left out", Int?.none)
        writer.member("d", "x")
      }
    }
    #expect(text == #"{"a":[1,{},[],"河"],"b":null,"c":true,"d":"x"}"#)
  }

  @Test(arguments: [
    (0, "0"), (9, "9"), (10, "10"), (-1, "-1"), (1_234_567, "1234567"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func writesNumbers(_ number: Int, _ expected: String) {
    #expect(written { $0.integer(number) } == expected)
  }

  @Test(arguments: [
    ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{0}\u{1F}", #""\n\r\t\u0000\u001f""#),
    ("𠮷/\u{7F}\u{2028}", "\"𠮷/\u{7F}\u{2028}\""),
  ])
  func escapes(_ text: String, _ expected: String) {
    #expect(written { $0.string(text) } == expected)
    #expect(written { $0.string(utf8: Array(text.utf8)[...]) } == expected)
    #expect(written { $0.name(text) } == expected + ":")
  }

  @Test func writesNoNumberJSONHasNotGot() {
    #expect(written { $0.number(.nan) } == "null")
    #expect(written { $0.number(-.infinity) } == "null")
    #expect(written { $0.number(1.5) } == "1.5")
  }
}
