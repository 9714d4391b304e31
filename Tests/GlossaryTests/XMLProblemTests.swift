import Glossary
import Testing

/// What is wrong with the XML itself is told in plain words of the reader's language, and not in the library's.
@Suite struct XMLProblemTests {
  /// A broken file, what is told first, the same in Chinese.
  static let cases: [(file: String, english: String, chinese: String)] = [
    ("<a><b>\n</c></a>", "</c> stands where <b> of line 1 must be closed", "第 1 行的 <b> 还没闭合，却出现了 </c>"),
    ("<a>\n<b>", "the file ends before <b> of line 2 is closed", "文件没有写完：第 2 行的 <b> 没有闭合"),
    ("<a b='1' b='2'/>", "the attribute b stands twice in one tag", "一个标签里有两个属性 b"),
    (
      "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", "the attribute b stands twice in one tag", "一个标签里有两个属性 b"
    ),
    ("<a b/>", "the attribute b has no value", "属性 b 没有值"),
    ("<a b=1/>", "the value of an attribute must stand in quotes", "属性值要放在引号里"),
    ("<a b='1'c='2'/>", "there must be a space between attributes", "属性之间要有空格"),
    ("<a b='1/>", "a quote that was opened is not closed", "引号没有闭合"),
    ("<a b='<'/>", "a bare < ; write &lt;", "单独的 < 应写成 &lt;"),
    ("<a>1<2</a>", "a bare < ; write &lt;", "单独的 < 应写成 &lt;"),
    ("<a>& b</a>", "a bare & ; write &amp;", "单独的 & 应写成 &amp;"),
    ("<a>R&D</a>", "a bare & ; write &amp;", "单独的 & 应写成 &amp;"),
    ("<a>&b;</a>", "&b; is no entity of XML; its text would be missing", "&b; 不是 XML 自有的实体；这里会缺字"),
    (
      "<a>&#x1;</a>", "a character reference (&#…;) is wrong, or names a character that cannot stand in XML",
      "字符引用（&#…;）写错了，或指的是 XML 不允许的字符"
    ),
    (
      "<a>&#xZ;</a>", "a character reference (&#…;) is wrong, or names a character that cannot stand in XML",
      "字符引用（&#…;）写错了，或指的是 XML 不允许的字符"
    ),
    ("<a>\u{B}</a>", "U+000B cannot stand in XML", "有 XML 不允许的字符 U+000B"),
    ("<a>\u{FFFE}</a>", "U+FFFE cannot stand in XML", "有 XML 不允许的字符 U+FFFE"),
    ("<a b='\u{2}'/>", "a character that cannot stand in XML", "有 XML 不允许的字符"),
    ("<a/>x", "something follows the root element", "根元素之后还有内容"),
    ("<a/><b/>", "something follows the root element", "根元素之后还有内容"),
    ("<a><!-- </a>", "a comment is not closed, or has -- in it", "注释没有闭合，或注释里有 --"),
    ("<a><!-- -- --></a>", "a comment is not closed, or has -- in it", "注释没有闭合，或注释里有 --"),
    ("<a><?x </a>", "an instruction <?…?> is not closed", "处理指令 <?…?> 没有闭合"),
    (
      " <?xml version='1.0'?><a/>", "<?xml … ?> may stand at the very beginning alone, and must be whole",
      "<?xml … ?> 只能放在文件最开头，并且要写全"
    ),
    (
      "<?xml version='1.0' encoding=''?><a/>", "the encoding \"\" is not read; save the file as UTF-8",
      "不读编码“”；请另存为 UTF-8"
    ),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", "the bytes are not of the declared encoding", "字节与声明的编码不符"),
    ("<a><![CDATA[x</a>", "<![CDATA[…]]> is not closed", "<![CDATA[…]]> 没有闭合"),
    ("<a>]]></a>", "]]> cannot stand in text; write ]]&gt;", "文字里不能有 ]]>，应写成 ]]&gt;"),
    ("<a:b:c xmlns:a='u'/>", "a name has a colon in the wrong place", "名称里的冒号位置不对"),
    ("<x:a/>", "the prefix x has no namespace", "前缀 x 没有对应的命名空间"),
    ("<a xmlns:xml='u'/>", "a namespace cannot be declared like this", "命名空间不能这样声明"),
    ("<a></a", "a tag is not closed where it must be", "标签没有在该闭合的地方闭合"),
    ("<!DOCTYPE a SYSTEM 'x'", "the DOCTYPE is not closed", "DOCTYPE 没有闭合"),
  ]

  @Test(arguments: cases.indices) func itIsToldInBothLanguages(index: Int) throws {
    let example = Self.cases[index]
    var messages: [String] = []
    _ = try GlossaryCheck().check(bytes: Array(example.file.utf8), name: "a") {
      if !$0.message.hasPrefix("the root element is") { messages.append($0.message) }
    }
    #expect(messages.first == example.english)
    #expect(ChineseMessages.text(of: example.english) == example.chinese)
  }

  @Test func bytesOfAnotherEncodingAreToldAtTheirPlace() throws {
    let declared =
      Array("<?xml version='1.0' encoding='GB18030'?>\n<a>".utf8) + [0xD6, 0xD0, 0xFF, 0xFF] + Array("</a>".utf8)
    let undeclared = Array("<a>\n".utf8) + [0xD6, 0xD0] + Array("</a>".utf8)
    for (bytes, line) in [(declared, 2), (undeclared, 2)] {
      var findings: [GlossaryFinding] = []
      _ = try GlossaryCheck().check(bytes: bytes, name: "a") { findings.append($0) }
      let finding = findings.last
      #expect(finding?.message == "the bytes are not of the declared encoding")
      #expect(finding?.line == line)
    }
    #expect(ChineseMessages.text(of: "the bytes are not of the declared encoding") == "字节与声明的编码不符")
  }

  @Test func whatIsQuotedStaysAsItIs() {
    #expect(
      ChineseMessages.text(of: "cannot read a or b, c.tbx: No such file or directory") == "读不了 a or b, c.tbx：没有这个文件或文件夹"
    )
    #expect(ChineseMessages.text(of: "\"a, b\" names nothing in this file") == "“a, b”在本文件中没有对应的标识")
    #expect(ChineseMessages.text(of: "this is not well-formed XML (x, y or z)") == "XML 不合规则（x, y or z）")
  }
}
