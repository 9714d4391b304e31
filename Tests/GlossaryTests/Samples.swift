import Glossary
import Recognition

/// Glossaries with invented names.
enum Samples {
  static let source = GlossarySource(
    document: "d-1",
    citation: "示例日报",
    range: GlossaryTextRange(line: 113, column: 7, endLine: 113, endColumn: 10),
    date: GlossaryDate(iso: "2023-03-28")
  )

  /// Every field is used at least once.
  static let full = Glossary(
    header: GlossaryHeader(
      title: "政策术语表",
      description: "示例语料，人名地名均为虚构。",
      language: "zh-CN",
      asOf: GlossaryDate(iso: "2023-06-29"),
      documents: [
        GlossaryDocument(
          id: "d-1",
          title: "示例日报",
          path: "corpus/a.txt",
          date: GlossaryDate(iso: "2023-03-28"),
          sha256: "00ff",
          url: "https://example.invalid/a"
        ),
        GlossaryDocument(id: "d-2", title: "示例通知"),
      ]
    ),
    entries: [
      GlossaryEntry(
        id: "p-1",
        kind: .official,
        forms: [GlossaryForm(text: "张某三", pinyin: "Zhāng Mǒusān")],
        tenures: [
          GlossaryTenure(
            post: "甲省省长",
            organisation: "甲省人民政府",
            place: "甲省",
            from: GlossaryDate(iso: "2022-12"),
            firstSeen: GlossaryDate(iso: "2023-03-28"),
            lastSeen: GlossaryDate(iso: "2023-03-29"),
            sources: [source, GlossarySource(document: "d-2", citation: "示例通知")]
          ),
          GlossaryTenure(
            post: "乙市市长；兼",
            status: .former,
            to: GlossaryDate(iso: "2021"),
            notBefore: GlossaryDate(iso: "2015-06"),
            notAfter: GlossaryDate(iso: "2022")
          ),
        ],
        mentions: GlossaryMentions(
          count: 3,
          documents: 2,
          firstSeen: GlossaryDate(iso: "2023-03-28"),
          lastSeen: GlossaryDate(iso: "2023-04-01")
        )
      ),
      GlossaryEntry(
        id: "t-1",
        kind: .system,
        subjectField: "水利",
        forms: [
          GlossaryForm(
            text: "沟渠长制",
            type: .fullForm,
            usage: .preferred,
            partOfSpeech: .noun,
            pinyin: "gōu qú zhǎng zhì",
            sources: [source],
            contexts: [GlossaryQuotation(text: "全面推行沟渠长制。", source: source), GlossaryQuotation(text: "无出处的句子。")],
            notes: ["用法：不是标签"]
          ),
          GlossaryForm(text: "沟长制", type: .shortForm, usage: .superseded),
          GlossaryForm(text: "ditch chief system", language: "en"),
        ],
        definitions: [
          GlossaryDefinition(text: "沟渠长制是指由各级负责人担任沟渠长的制度。", strength: .explains, source: source),
          GlossaryDefinition(text: "任职：看似任职的释义", strength: .used),
          GlossaryDefinition(text: "A system of chiefs.", language: "en", strength: .curated),
          GlossaryDefinition(text: "Ein System.", language: "de", strength: .describes, source: source),
        ],
        references: [
          GlossaryReference(relation: .broader, target: "t-2", name: "链长制"),
          GlossaryReference(relation: .related, target: "p-1", name: "张某三"),
        ],
        responsible: ["甲省水利厅", "乙；丙\\丁"],
        links: [GlossaryLink(url: "https://example.invalid/x?a=1&b=2", text: "说明")],
        changes: [
          GlossaryChange(isCreation: true, date: GlossaryDate(iso: "2026-01-02"), responsible: "编辑部"),
          GlossaryChange(isCreation: false),
        ],
        notes: ["备注一", "类别：制度"]
      ),
      GlossaryEntry(id: "t-2", kind: .term, forms: [GlossaryForm(text: "链长制")]),
    ]
  )

  /// `count` plain entries with ascending ids.
  static func plain(_ count: Int) -> Glossary {
    Glossary(
      header: GlossaryHeader(title: "大表"),
      entries: (0..<count).map { number in
        GlossaryEntry(
          id: "t-\(1_000_000 + number)",
          kind: .project,
          forms: [GlossaryForm(text: "第\(number)号工程")],
          definitions: [GlossaryDefinition(text: "第\(number)号工程是示例。", strength: .explains, source: source)]
        )
      }
    )
  }
}

/// A generator of numbers that gives the same ones in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  // SplitMix64, S. Vigna, public domain.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
