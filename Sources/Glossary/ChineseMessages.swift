#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What checks, imports and exports say, in Chinese. The rules themselves speak English, in one wording for each thing; here stands that
/// wording with its translation, `%1` and so on for what varies.
package enum ChineseMessages {
  /// The Chinese for `message`; a message that has none, such as libxml2's own, stays as it is.
  package static func text(of message: String) -> String {
    for (pattern, chinese) in patterns {
      guard let values = pattern.values(in: message) else { continue }
      var text = ""
      var rest = Substring(chinese)
      while let mark = rest.firstIndex(of: "%") {
        text += rest[..<mark]
        let next = rest.index(after: mark)
        guard next < rest.endIndex, let number = rest[next].wholeNumberValue, values.indices.contains(number - 1) else {
          return message
        }
        let value = values[number - 1]
        text += pattern.isVerbatim(number - 1) ? systemReasons[value] ?? value : joined(value, in: chinese)
        rest = rest[rest.index(after: next)...]
      }
      return text + rest
    }
    return message
  }

  /// What the system says when a call fails (strerror), for the calls that files need.
  private static let systemReasons: [String: String] = {
    let reasons: [(Int32, String)] = [
      (ENOENT, "没有这个文件或文件夹"), (EACCES, "没有权限"), (EPERM, "不允许这样做"), (ENOSPC, "磁盘已满"), (EISDIR, "这是文件夹"),
      (ENOTDIR, "路径中有一段不是文件夹"), (EROFS, "磁盘只读"), (EIO, "读写出错"), (EFBIG, "文件过大"), (EDQUOT, "超出磁盘配额"),
      (ENAMETOOLONG, "文件名过长"), (ELOOP, "链接层数过多"), (EMFILE, "打开的文件过多"),
    ]
    return Dictionary(reasons.map { (String(cString: strerror($0)), $1) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Lists inside a message; what has a Chinese name is named where the message is about such things: levels, and what identifiers name.
  private static func joined(_ value: String, in chinese: String) -> String {
    let words = value.replacing(" or ", with: "、").replacing(", ", with: "、")
    var names: [String: String] = [:]
    if chinese.contains("层") || chinese.contains("指的不是") {
      names = [
        "concept": "概念", "language": "语言", "term": "术语", "document in back": "back 中的文档", "person": "人物",
        "body in back": "back 中的机构",
      ]
    }
    let parts = words.split(separator: "、", omittingEmptySubsequences: false).map { names[String($0)] ?? String($0) }
    return parts.joined(separator: "、")
  }

  /// A wording with what varies in it.
  private struct Pattern {
    /// Literal text between the places that vary.
    private let parts: [String]

    init(_ wording: String) {
      var parts: [String] = [""]
      var isMark = false
      for character in wording {
        if isMark {
          parts.append("")
          isMark = false
        } else if character == "%" {
          isMark = true
        } else {
          parts[parts.count - 1].append(character)
        }
      }
      self.parts = parts
    }

    /// True for what is quoted from elsewhere: a path, a reason, somebody's text.
    func isVerbatim(_ place: Int) -> Bool {
      parts[0].hasPrefix("cannot ") || parts[place].hasSuffix("\"") || parts[place].hasSuffix("(")
    }

    /// What stands in the places that vary; nil for another wording.
    func values(in message: String) -> [String]? {
      guard message.hasPrefix(parts[0]) else { return nil }
      var rest = message.dropFirst(parts[0].count)
      var values: [String] = []
      for (number, part) in parts.enumerated().dropFirst() {
        let isLast = number == parts.count - 1
        if part.isEmpty && isLast {
          values.append(String(rest))
          rest = ""
        } else if isLast {
          guard rest.hasSuffix(part) else { return nil }
          values.append(String(rest.dropLast(part.count)))
          rest = ""
        } else {
          guard let range = rest.firstRange(of: part) else { return nil }
          values.append(String(rest[..<range.lowerBound]))
          rest = rest[range.upperBound...]
        }
      }
      return rest.isEmpty ? values : nil
    }
  }

  private static let patterns: [(pattern: Pattern, chinese: String)] = wordings.map { (Pattern($0.0), $0.1) }

  /// The particular before the general.
  private static let wordings: [(String, String)] = [
    // The XML itself.
    ("&%1; is no entity of XML; its text would be missing", "&%1; 不是 XML 自有的实体；这里会缺字"),
    ("</%1> stands where <%2> of line %3 must be closed", "第 %3 行的 <%2> 还没闭合，却出现了 </%1>"),
    ("the file ends before <%1> of line %2 is closed", "文件没有写完：第 %2 行的 <%1> 没有闭合"),
    ("the file ends before its XML does", "文件没有写完"),
    ("there is no XML in this file", "文件里没有 XML"),
    ("something follows the root element", "根元素之后还有内容"),
    ("U+%1 cannot stand in XML", "有 XML 不允许的字符 U+%1"),
    ("a character that cannot stand in XML", "有 XML 不允许的字符"),
    (
      "a character reference (&#…;) is wrong, or names a character that cannot stand in XML",
      "字符引用（&#…;）写错了，或指的是 XML 不允许的字符"
    ),
    ("a bare & ; write &amp;", "单独的 & 应写成 &amp;"),
    ("a bare < ; write &lt;", "单独的 < 应写成 &lt;"),
    ("entities that contain each other, or too many of them", "实体互相包含，或数量过多"),
    ("an entity of the file's own; a glossary needs none", "用了文件自己声明的实体；术语表用不着"),
    ("the bytes are not of the declared encoding", "字节与声明的编码不符"),
    ("the name of the encoding is missing or none", "编码名缺失或不成立"),
    ("the attribute %1 stands twice in one tag", "一个标签里有两个属性 %1"),
    ("the attribute %1 has no value", "属性 %1 没有值"),
    ("the value of an attribute must stand in quotes", "属性值要放在引号里"),
    ("a quote that was opened is not closed", "引号没有闭合"),
    ("a tag is not closed where it must be", "标签没有在该闭合的地方闭合"),
    ("there must be a space between attributes", "属性之间要有空格"),
    ("a comment is not closed, or has -- in it", "注释没有闭合，或注释里有 --"),
    ("an instruction <?…?> is not closed", "处理指令 <?…?> 没有闭合"),
    ("<?xml … ?> may stand at the very beginning alone, and must be whole", "<?xml … ?> 只能放在文件最开头，并且要写全"),
    ("<![CDATA[…]]> is not closed", "<![CDATA[…]]> 没有闭合"),
    ("]]> cannot stand in text; write ]]&gt;", "文字里不能有 ]]>，应写成 ]]&gt;"),
    ("the DOCTYPE is not closed", "DOCTYPE 没有闭合"),
    ("a name has a colon in the wrong place", "名称里的冒号位置不对"),
    ("a namespace cannot be declared like this", "命名空间不能这样声明"),
    ("the prefix %1 has no namespace", "前缀 %1 没有对应的命名空间"),
    ("a name or a text is too long", "名称或文字过长"),
    ("the library has no memory left", "内存不足"),
    ("this is not well-formed XML (%1)", "XML 不合规则（%1）"),
    // Elements.
    ("text stands directly in %1", "%1 里不能直接写文字"),
    ("\"%1\" names nothing in this file", "“%1”在本文件中没有对应的标识"),
    ("tbx is not in the namespace %1", "tbx 不在命名空间 %1 中"),
    (
      "martif (TBX of 2008) has no namespace; with one many tools do not read it",
      "martif（2008 年版 TBX）不带命名空间；带了很多工具读不了"
    ),
    ("the root element is %1; a glossary begins with tbx, martif or TEI", "根元素是 %1；术语表应以 tbx、martif 或 TEI 开头"),
    ("%1 is no data category of TBX-Basic", "TBX-Basic 没有数据类目 %1"),
    ("%1 is written in DCT style, but the file says style=\"dca\"", "%1 是 DCT 写法，但文件声明 style=\"dca\""),
    ("%1 is in a foreign namespace", "%1 属于别的命名空间"),
    ("back cannot stand in body; it stands behind it, in text", "back 不能放在 body 里，应在 text 中放在 body 之后"),
    ("%1 cannot stand in %2, which holds text alone", "%1 不能放在 %2 里，%2 只能有文字"),
    ("%1 cannot stand in %2", "%1 不能放在 %2 里"),
    ("%1 has more than one %2", "%1 里有不止一个 %2"),
    ("%1 must come before %2 in %3", "%3 里，%1 应在 %2 之前"),
    ("%1 must stand before %2 in %3", "%3 里，%1 应放在 %2 之前"),
    ("%1 is no element of this format", "这种格式没有元素 %1"),
    ("body has no %1; an empty glossary has no body", "body 里没有 %1；空术语表不写 body"),
    ("conceptEntry has no id; the LTAC schema wants one", "conceptEntry 没有 id；LTAC 的模式要求有"),
    ("%1 has no attribute %2", "%1 没有属性 %2"),
    ("%1 needs the attribute %2", "%1 缺少属性 %2"),
    ("the attribute %1 of %2 is empty", "%2 的属性 %1 是空的"),
    // Identifiers, languages, values.
    ("\"%1\" is no language tag (BCP 47); write - for _", "“%1”不是语言标签（BCP 47）；把 _ 改成 -"),
    ("\"%1\" is no language tag (BCP 47), e.g. zh-CN or zh-Hans", "“%1”不是语言标签（BCP 47），例如 zh-CN 或 zh-Hans"),
    ("\"%1\" is no language tag (BCP 47)", "“%1”不是语言标签（BCP 47）"),
    ("\"%1\" is no language tag; taken for %2", "“%1”不是语言标签；按 %2 处理"),
    (
      "\"%1\" is no identifier: it must begin with a letter or _ and hold no space or colon",
      "“%1”不能作标识：须以字母或 _ 开头，不含空格和冒号"
    ),
    ("the identifier \"%1\" is not plain ASCII; some tools change it", "标识“%1”不是纯 ASCII；有的工具会改掉它"),
    ("the identifier \"%1\" stands in line %2 already", "标识“%1”在第 %2 行已经用过"),
    ("%1 has no type %2 in %3; it has %4", "%3 的 %1 没有类型 %2，只有 %4"),
    ("%1 has no type %2 in %3", "%3 的 %1 没有类型 %2"),
    ("%1 belongs on %2, not on %3", "%1 应写在 %2 上，不在 %3 上"),
    ("%1 \"%2\" is of TBX-Basic %3 only", "%1 的值“%2”只有 TBX-Basic %3 才有"),
    ("%1 is of TBX-Basic %2 only", "%1 只有 TBX-Basic %2 才有"),
    ("%1 belongs at %2 level, not at %3 level", "%1 应在%2层，不在%3层"),
    (
      "a source at %1 level must stand in a descripGrp, beside what it is the source of",
      "%1层的出处要和它所说明的内容一起放进 descripGrp"
    ),
    ("style is \"%1\"; the LTAC schema wants it in lower case", "style 写成“%1”；LTAC 的模式要求小写"),
    ("style is \"%1\"; it is dca or dct", "style 写成“%1”；应为 dca 或 dct"),
    ("type is \"%1\"; a dialect is called TBX-…", "type 写成“%1”；方言名应为 TBX-…"),
    ("\"%1\" is no http or https address", "“%1”不是 http 或 https 地址"),
    ("\"%1\" does not name a %2", "“%1”指的不是%2"),
    (
      "\"%1\" is no date; TBX wants year, month and day (2023-05-01), months alone go into text",
      "“%1”不是日期；TBX 要年月日（2023-05-01），只有月份的写进文字"
    ),
    ("%1=\"%2\" is no date; write 2023, 2023-05 or 2023-05-01", "%1=“%2”不是日期；请写 2023、2023-05 或 2023-05-01"),
    ("%1=\"%2\" is later than %3=\"%4\"", "%1=“%2”晚于 %3=“%4”"),
    ("this occupation has no source", "这项任职没有出处"),
    ("\"%1\" is no value of %2; kept as a note", "“%1”不是 %2 的值；存为备注"),
    ("\"%1\" is no kind; taken for a term", "“%1”不是类别；按术语处理"),
    (
      "the post \"%1\" ends (%2) before it begins (%3); it is not used", "“%1”的结束日期 %2 早于开始日期 %3；这项任职不用"
    ),
    ("its post \"%1\" ends (%2) before it begins (%3); both dates left out", "“%1”的结束日期 %2 早于开始日期 %3；两个日期都略去"),
    ("\"%1\" is no tenure", "“%1”不是任职记录；应写成“任职：……；起：2022-12；止：2024-05-06”"),
    ("\"%1\" is no %2; it is %3", "“%1”不是 %2 的值，应为 %3"),
    ("%1 is empty", "%1 是空的"),
    // The file.
    ("libxml2 stopped without a reason", "libxml2 停止解析，原因不明"),
    ("elements are nested deeper than %1", "元素嵌套超过 %1 层"),
    ("a text is longer than %1 bytes", "一段文字超过 %1 字节"),
    ("a tag is longer than %1 bytes", "一个标签超过 %1 字节"),
    ("an entry is larger than %1 bytes", "一个条目超过 %1 字节"),
    ("a row is longer than %1 bytes", "一行超过 %1 字节"),
    (
      "the DOCTYPE declares entities or defaults of its own ([…]); a glossary needs none",
      "DOCTYPE 自带实体或缺省值声明（[…]）；术语表用不着"
    ),
    ("cannot read on: %1", "读到一半出错：%1"),
    ("the file is empty", "文件是空的"),
    ("the file is compressed; unpack it first", "文件是压缩的；请先解压"),
    ("UTF-32 is not read; save the file as UTF-8", "不读 UTF-32；请另存为 UTF-8"),
    ("this is no XML: it does not begin with <", "这不是 XML：开头不是 <"),
    ("this is no XML, and as a table it has no column called term (or 术语)", "这不是 XML；当作表格又没有“术语”（term）一列"),
    ("the encoding \"%1\" is not read; save the file as UTF-8", "不读编码“%1”；请另存为 UTF-8"),
    ("a quoted cell is not closed", "有一个带引号的单元格没有闭合"),
    ("the file has no row of column names", "文件没有列名行"),
    ("this cell is not UTF-8; save the table as CSV UTF-8", "这一格不是 UTF-8；请另存为“CSV UTF-8”"),
    (
      "the bytes are not of the encoding %1 in which the table begins; save it as CSV UTF-8",
      "表格开头是 %1，后面的字节却不是；请另存为“CSV UTF-8”"
    ),
    ("a row has more than %1 cells; this is no glossary table", "一行超过 %1 格；这不是术语表"),
    ("\"%1\" is no date; write 2022, 2022-12 or 2022-12-01", "“%1”不是日期；请写 2022、2022-12 或 2022-12-01"),
    ("this row has no term", "这一行没有术语"),
    ("this entry has no term", "这个条目没有术语"),
    ("this form has no term", "这个形式没有术语"),
    ("a form in otherForms has no text", "otherForms 里有一个形式没有文字"),
    ("a line of %1 does not have the shape 名：值；名：值", "%1 里有一行不是“名：值；名：值”的写法"),
    ("this entry has no id; %1 is made of its first term", "这个条目没有 id；按第一个术语编为 %1"),
    ("this is no RELAX NG (XML syntax), XML Schema or DTD", "这不是 RELAX NG（XML 写法）、XML Schema 或 DTD"),
    ("schema: %1", "模式：%1"),
    // Export.
    ("another document has this id; left out", "另一份文档已用此标识；略去"),
    ("another entry has this id", "另一个条目已用此标识"),
    ("the document's address %1 is neither http nor https; left out", "文档地址 %1 不是 http 或 https；略去"),
    ("it has no form to write", "没有可写的形式"),
    ("its %1 entry %2 is not exported; reference left out", "它的 %1 条目 %2 没有导出；略去这条参见"),
    ("its link %1 is neither http nor https; left out", "链接 %1 不是 http 或 https；略去"),
    ("the date of change %1 has no day; left out", "变更日期 %1 没有日；略去"),
    ("its source document %1 is not listed; cited without it", "出处文档 %1 不在列表中；引用时略去"),
    ("%1 characters that XML cannot carry, replaced by U+FFFD", "%1 个字符 XML 容不下，已换成 U+FFFD"),
    ("cannot read %1: it is no regular file; save it to one first", "读不了 %1：不是普通文件；请先存成文件"),
    ("cannot write %1: it is no regular file; name a new or an ordinary one", "写不了 %1：不是普通文件；请换个文件名"),
    ("cannot write %1: %2", "写不了 %1：%2"),
    ("cannot read %1: %2", "读不了 %1：%2"),
    ("cannot replace %1: %2", "替换不了 %1：%2"),
    ("interrupted; the previous file is untouched", "已中断；原有文件未动"),
    ("libxml2 refused to write: %1", "libxml2 拒绝写入：%1"),
    ("there is no entry to write, and this format cannot be empty", "没有可写的条目，而这种格式不能为空"),
    // Last, as nearly every sentence with "has no" fits it.
    ("%1 has no %2", "%1 里没有 %2"),
  ]
}
