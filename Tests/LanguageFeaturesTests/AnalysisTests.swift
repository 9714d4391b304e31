import KnowledgeIndex
import LanguageFeatures
import PolicyText
import Recognition
import TestSupport
import Testing

@Suite struct AnalysisTests {
  static let context = LexiconFixture.sample.context()

  static func text(_ range: ByteRange, _ marked: MarkedText) -> String {
    String(decoding: marked.bytes[range], as: UTF8.self)
  }

  @Test("highlights take in every form and names cut by a line end, and nothing nested in them")
  func highlights() throws {
    let marked = MarkedText(
      """
      会议强调，各级各部门要坚持“三清三1️⃣建”，
      把三清三建贯穿始终，推动各项任务落实。省长曾立
      单出席会议并讲话，曾立单要求各地尽快行动起来，
      把印发《渠长制考核办法》作为一项重要工作来抓，
      确保今年各项目标任务按期完成。

      """
    )
    let analysis = ReportAnalysis(marked, context: Self.context)
    let answer = try #require(DocumentHighlight.highlights(at: marked[1], in: marked.bytes, analysis: analysis))
    #expect(answer.ranges.map { Self.text($0, marked) } == ["“三清三建”", "三清三建"])
    let person = try #require(Self.context.lexicon.entities.firstIndex { $0.name == "曾立单" })
    let names = DocumentHighlight.highlights(of: [person], in: analysis).ranges.map { Self.text($0, marked) }
    #expect(names == ["曾立\n单", "曾立单"])
  }

  @Test("the outline nests headings and puts people and programmes where they are first named")
  func outline() {
    let marked = MarkedText(
      """
      # 总体情况
      省长曾立单讲话。
      ## 制度
      全面推行渠长制，曾立单强调。
      ```
      # 不是标题
      ```
      # 下一步
      坚持三清三建。
      """
    )
    let symbols = DocumentSymbol.outline(
      of: ReportAnalysis(marked, context: Self.context),
      context: Self.context
    )
    func lines(_ symbols: [DocumentSymbol], _ depth: Int = 0) -> [String] {
      symbols.flatMap {
        [String(repeating: "  ", count: depth) + $0.name + "|" + $0.detail] + lines($0.children, depth + 1)
      }
    }
    #expect(
      lines(symbols)
        == ["总体情况|", "  制度|", "    渠长制|制度", "  曾立单|云岭省省长", "下一步|", "  三清三建|固定表述"]
    )
    func check(_ symbols: [DocumentSymbol]) {
      for symbol in symbols {
        #expect(symbol.range.lowerBound <= symbol.selection.lowerBound)
        #expect(symbol.selection.upperBound <= symbol.range.upperBound)
        for child in symbol.children {
          #expect(
            symbol.range.lowerBound <= child.range.lowerBound && child.range.upperBound <= symbol.range.upperBound
          )
        }
        check(symbol.children)
      }
    }
    check(symbols)
    let folds = FoldingRange.ranges(of: symbols, in: SourceText(marked.text))
    #expect(folds.map { [$0.firstLine, $0.lastLine] } == [[0, 6], [2, 6], [7, 8]])
  }

  @Test("tokens do not overlap and stop at line ends", arguments: ["\n", "\r\n"])
  func tokens(lineEnd: String) {
    let lines = [
      "会议强调，各级各部门要提高认识，切实抓好工作", "落实，把各项任务贯穿始终，不折不扣。省长曾立",
      "单推行渠长制，《渠长制考核办法》由吕长报道，", "各地要结合实际抓好落实，确保各项目标任务按期", "完成。",
    ]
    let marked = MarkedText(lines.joined(separator: lineEnd))
    let analysis = ReportAnalysis(marked, context: Self.context)
    let tokens = SemanticToken.tokens(of: analysis)
    #expect(
      tokens.map { "\(Self.text($0.range, marked)):\($0.kind)" }
        == ["曾立:official", "单:official", "渠长制:program", "《渠长制考核办法》:document", "吕长:person"]
    )
    let part = marked.bytes.count * 2 / 5
    let inRange = SemanticToken.tokens(of: analysis, in: part..<marked.bytes.count)
    #expect(inRange == tokens.filter { $0.range.upperBound > part })
  }

  @Test("a hint gives the post behind the first bare name, and none where the text gives one or the evidence is far")
  func hints() {
    let marked = MarkedText("曾立单调研。随后曾立单讲话。1️⃣省委书记2️⃣3️⃣周文渠4️⃣参加。")
    let people = [marked.sighting("周文渠", post: "省委书记", resolved: "云岭省委书记")]
    let analysis = ReportAnalysis(marked, context: Self.context, people: people)
    let hints = InlayHint.hints(of: analysis, context: Self.context)
    #expect(hints.map { "\($0.offset)\($0.label)" } == ["9（云岭省省长）"])
    let later = LexiconFixture.sample.context(asOf: "2026-01-01")
    #expect(InlayHint.hints(of: analysis, context: later) == [])
  }

  @Test("a selection grows from the term to the text")
  func selection() {
    let marked = MarkedText("第一段。\n\n会议强调，推行渠1️⃣长制。下一句。\n")
    let ranges = SelectionRanges.ranges(
      at: marked[1],
      in: SourceText(marked.text),
      lexicon: Self.context.lexicon
    )
    #expect(
      ranges.map { Self.text($0, marked) }
        == [
          "渠长制", "推行渠长制", "会议强调，推行渠长制", "会议强调，推行渠长制。下一句。", "会议强调，推行渠长制。下一句。\n",
          "第一段。\n\n会议强调，推行渠长制。下一句。\n",
        ]
    )
  }
}
