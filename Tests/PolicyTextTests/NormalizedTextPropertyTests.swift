import PolicyText
import Testing

/// What holds for every text, however broken.
@Suite struct NormalizedTextPropertyTests {
  static let tokens = [
    "会", "议", "强", "调", "省长", "何田", "，", "。", "、", "：", "；", "“", "”", "《", "》", "（", "）", "(", ")", ",", ".", ":",
    "\"",
    " ", "  ", "\u{3000}", "\t", "\n", "\n\n", "\r\n", "\r", "\u{2028}", "\u{FEFF}", "\u{200B}", "\0", "\u{A0}", "１",
    "２０", "Ａ",
    "3", "2021", "年", "月", "日", "-", "—", "# ", "## ", "- ", "1. ", "一、", "（一）", "<p>", "</p>", "<b>", "<", "<!--",
    "-->",
    "&nbsp;", "&#20;", "&#x4E00;", "&", "**", "|", "本报讯 ", "本报云泽4月11日讯", "（记者 何田）", "来源：", "摄", "图为", "下转第4版",
    "（上接第1版）", "见2版", "http://a.b/c", "相关阅读", "云政发〔2021〕5号", "关于", "的通知", "𠮷", "👍🏽", "e\u{301}", "•", "・", "「", "」",
    "打 造 青 山", "何　田", "---", "date: 2021-04-11", "政府",
  ]

  static func randomText(_ seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    let count = Int(random.next() % 160)
    return (0..<count).map { _ in tokens[Int(random.next() % UInt64(tokens.count))] }.joined()
  }

  @Test(arguments: 0..<60)
  func randomTexts(_ group: Int) {
    for seed in 0..<10 { check(Self.randomText(UInt64(group * 10 + seed)), "seed \(group * 10 + seed)") }
  }

  @Test(arguments: [
    ("empty", ""), ("white space", " \n\r\t\u{3000}"), ("lone CRs", "\r\r\r"), ("a byte order mark", "\u{FEFF}"),
    ("only marks", "**\n**\n#\n"),
    ("a tag that never ends", "<p class=\""), ("a comment that never ends", "一<!--二"),
    ("furniture alone", "下转第4版\n- 2 -\nhttp://a.b"),
    ("front matter alone", "---\ndate: 2021-04-11\n---\n"),
  ])
  func corners(_ name: String, _ text: String) {
    check(text, name)
  }

  @Test func longLines() {
    check(String(repeating: "会议强调，要抓好落实。", count: 32_000), "1 MB in one line")
    check(String(repeating: "打 造 ", count: 20_000), "letter-spaced line")
    check(String(repeating: "<!--<script>", count: 8_000), "markup that never ends")
    check(String(repeating: "（", count: 50_000), "open brackets")
    check(String(repeating: "何田\n", count: 20_000), "short lines")
    check(String(repeating: "本报讯 会议召开。\n", count: 5_000), "datelines")
    check(String(repeating: "相关阅读\n", count: 10_000), "related links")
    check(String(repeating: "## 标题\n一段正文，到此为止。（何田）\n", count: 4_000), "headings")
  }

  @Test func everyByteKnowsItsPlace() {
    let text = "\u{FEFF}ＧＤＰ增长\n\n７．５％,(含税)\r\n「好」 • 何　田 &ldquo;打&rdquo; 造"
    let source = SourceText(text)
    let normalized = NormalizedText(source)
    for (index, run) in normalized.map.runs.enumerated() where run.length == run.sourceLength && run.length > 3 {
      #expect(
        normalized.bytes[run.normalized..<(run.normalized + run.length)]
          == source.bytes[run.source..<(run.source + run.sourceLength)],
        "run \(index)"
      )
    }
    #expect(normalized.display(0..<normalized.bytes.count, in: source).contains("ＧＤＰ增长"))
  }

  private func check(_ text: String, _ name: String) {
    let source = SourceText(text)
    let document = PolicyDocument(source: source)
    let normalized = document.normalized
    #expect(String(validating: normalized.bytes, as: UTF8.self) != nil, "\(name): valid UTF-8")
    #expect(normalized.traits.count == normalized.paragraphs.count, "\(name): traits")
    var end = -1
    for paragraph in normalized.paragraphs {
      #expect(paragraph.lowerBound == end + 1 && !paragraph.isEmpty, "\(name): paragraphs are one LF apart")
      #expect(!normalized.bytes[paragraph].contains { $0 == 0x0A || $0 == 0x0D }, "\(name): no line end inside")
      end = paragraph.upperBound
    }
    #expect(max(end, 0) == normalized.bytes.count, "\(name): nothing behind the last paragraph")
    checkMap(normalized, source, name)
    checkArticles(document, name)
  }

  private func checkMap(_ normalized: NormalizedText, _ source: SourceText, _ name: String) {
    var reached = 0
    var read = 0
    for run in normalized.map.runs {
      #expect(run.normalized == reached && run.length > 0, "\(name): runs cover the text")
      #expect(run.source >= read, "\(name): runs ascend")
      reached = run.normalized + run.length
      read = run.source + run.sourceLength
      let written = normalized.bytes[run.normalized..<reached]
      let original = source.bytes[run.source..<min(read, source.bytes.count)]
      if run.length == run.sourceLength && run.length > 3 {
        #expect(written.elementsEqual(original), "\(name): copied bytes are the same")
      } else if written.elementsEqual(original) == false {
        #expect(Self.isFold(Array(written), Array(original)), "\(name): \(Array(original)) → \(Array(written))")
      }
    }
    #expect(reached == normalized.bytes.count && read <= source.bytes.count, "\(name): the map ends with the text")
    var last = 0
    for offset in stride(from: 0, to: normalized.bytes.count, by: max(1, normalized.bytes.count / 500)) {
      let start = normalized.map.sourceStart(of: offset)
      #expect(start >= last, "\(name): monotone")
      last = start
    }
  }

  /// True when `written` is a space or line end for a gap, or the one character that `original` folds to.
  private static func isFold(_ written: [UInt8], _ original: [UInt8]) -> Bool {
    if written == [0x20] || written == [0x0A] { return true }
    let from = String(decoding: original, as: UTF8.self)
    let to = String(decoding: written, as: UTF8.self)
    guard let first = from.unicodeScalars.first?.value, let target = to.unicodeScalars.first?.value else {
      return false
    }
    if first == 0x26 { return true }  // A character reference.
    if (0xFF01...0xFF5E).contains(first), target == first - 0xFEE0 { return true }
    if (0x21...0x7E).contains(first), target == first + 0xFEE0 { return true }
    let pairs: [UInt32: Set<UInt32>] = [
      0x22: [0x201C, 0x201D], 0xFF02: [0x201C, 0x201D], 0x2022: [0xB7], 0x30FB: [0xB7], 0x300C: [0x201C],
      0x300D: [0x201D],
      0x300E: [0x2018], 0x300F: [0x2019],
    ]
    return pairs[first]?.contains(target) ?? false
  }

  private func checkArticles(_ document: PolicyDocument, _ name: String) {
    #expect(document.articles.isEmpty == document.normalized.paragraphs.isEmpty, "\(name): articles")
    let count = document.normalized.bytes.count
    var end = 0
    for article in document.articles {
      #expect(article.range.lowerBound >= end && article.range.upperBound <= count, "\(name): articles ascend")
      end = article.range.upperBound
      for part in [article.headline, article.kicker, article.deck, article.bodyRange].compactMap({ $0 })
        + article.bylines
      {
        #expect(part.lowerBound >= article.range.lowerBound && part.upperBound <= end, "\(name): parts lie inside")
      }
      #expect(article.sourceRange.upperBound <= document.source.bytes.count, "\(name): source range")
    }
  }
}
