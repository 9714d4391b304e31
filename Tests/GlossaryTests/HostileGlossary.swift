import Glossary
import Recognition

/// Entries whose texts try to leave their place in any of the formats; equal for equal seeds.
func hostileGlossary(_ seed: UInt64) -> Glossary {
  var random = SeededGenerator(seed)
  let languages: [String?] = [nil, nil, "en", "zh-Latn-pinyin"]
  let documents = (1...3).map {
    GlossaryDocument(id: "d-\($0)", title: text(&random), path: text(&random), sha256: text(&random))
  }
  func source() -> GlossarySource? {
    guard Bool.random(using: &random) else { return nil }
    let line = Int.random(in: 1...9, using: &random)
    return GlossarySource(
      document: Bool.random(using: &random) ? "d-\(Int.random(in: 1...3, using: &random))" : nil,
      citation: text(&random),
      range: Bool.random(using: &random)
        ? GlossaryTextRange(
          line: line,
          column: 1,
          endLine: line + Int.random(in: 0...1, using: &random),
          endColumn: 3
        ) : nil,
      date: date()
    )
  }
  func date() -> GlossaryDate? {
    [nil, GlossaryDate(iso: "2023"), GlossaryDate(iso: "2023-05"), GlossaryDate(iso: "2023-05-06")].randomElement(
      using: &random
    )
      ?? nil
  }
  let entries = (0..<Int.random(in: 1...6, using: &random)).map { number in
    GlossaryEntry(
      id: "t-\(number)",
      kind: GlossaryKind.allCases.randomElement(using: &random) ?? .term,
      subjectField: Bool.random(using: &random) ? text(&random) + "域" : nil,
      forms: (0..<Int.random(in: 1...3, using: &random)).map { _ in
        GlossaryForm(
          text: text(&random),
          language: languages.randomElement(using: &random) ?? nil,
          type: GlossaryFormType.allCases.randomElement(using: &random),
          usage: GlossaryUsage.allCases.randomElement(using: &random),
          partOfSpeech: GlossaryPartOfSpeech.allCases.randomElement(using: &random),
          pinyin: Bool.random(using: &random) ? "p" + text(&random) : nil,
          sources: [source()].compactMap { $0 },
          contexts: [GlossaryQuotation(text: text(&random), source: source())],
          notes: [text(&random), text(&random)]
        )
      },
      definitions: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        GlossaryDefinition(
          text: text(&random),
          language: languages.randomElement(using: &random) ?? nil,
          strength: [.used, .describes, .explains, .curated].randomElement(using: &random) ?? .used,
          source: source()
        )
      },
      references: [
        GlossaryReference(relation: .broader, target: "t-0", name: text(&random)),
        GlossaryReference(relation: .related, target: "t-\(number)", name: text(&random)),
      ],
      tenures: (0..<Int.random(in: 0...2, using: &random)).map { _ in
        GlossaryTenure(
          post: text(&random),
          organisation: text(&random),
          status: .former,
          from: date(),
          to: date(),
          firstSeen: date(),
          sources: [source(), source()].compactMap { $0 }
        )
      },
      responsible: [text(&random), text(&random)],
      mentions: Bool.random(using: &random) ? GlossaryMentions(count: 3, documents: 2, lastSeen: date()) : nil,
      links: [GlossaryLink(url: "https://example.invalid/", text: text(&random))],
      changes: [GlossaryChange(isCreation: Bool.random(using: &random), date: date(), responsible: text(&random))],
      notes: [text(&random), text(&random)]
    )
  }
  return Glossary(
    header: GlossaryHeader(
      title: text(&random),
      description: text(&random),
      language: "zh-Hans",
      asOf: date(),
      documents: documents
    ),
    // One is sure to have a form: TBX of 2008 cannot be empty.
    entries: entries + [GlossaryEntry(id: "t-9", kind: .term, forms: [GlossaryForm(text: "必有")])]
  )
}

private let hostileParts = [
  "甲", "乙丙", "𠮷", "葛\u{E0100}", "\u{E000}", "e\u{301}", "\u{202E}אב", "]]>", "<a>", "&amp;", "\"", "'", "\0", "\u{B}",
  "\u{7F}",
  "\u{85}", "\u{FFFE}", "\u{FFFF}", "\r\n", "\n", "\t", " ", "\u{3000}", "；", "：", "\\", "\\n", "类别：", "类别：制度", "备注：",
  "负责：",
  "提及：3；篇数：2", "任职：", "任职：省长；状态：末见时在任", "释义：", "出处：", "拼音：", "用法：首选", "[释义] ", "[用例]", " 2023-01-01", " 第1行第1–2字",
  "上位：", "=1+1", "-", "@", ",", "\u{FEFF}", "--", "<!--", "?>", "%x;",
]

private func text(_ random: inout SeededGenerator) -> String {
  (0..<Int.random(in: 0...5, using: &random)).map { _ in hostileParts.randomElement(using: &random) ?? "" }.joined()
}
