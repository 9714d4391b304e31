package import KnowledgeIndex
package import LanguageFeatures
import PolicyText
package import Recognition

/// Builds a small lexicon by hand, so that a feature's test says exactly what the corpus knows.
package struct LexiconFixture {
  /// What has been added.
  package private(set) var entities: [Entity] = []

  /// Empty.
  package init() {}

  /// One place of the made-up corpus; `line` is 1-based.
  package static func citation(
    _ excerpt: String,
    path: String = "corpus/2023-03-28.txt",
    line: Int = 1,
    date: String? = "2023-03-28",
    title: String? = nil
  ) -> Citation {
    let start = TextPosition(line: line - 1, utf8: 0, utf16: 0, scalar: 0)
    let count = excerpt.unicodeScalars.count
    let end = TextPosition(line: line - 1, utf8: excerpt.utf8.count, utf16: excerpt.utf16.count, scalar: count)
    return Citation(
      path: path,
      range: (line * 1000)..<(line * 1000 + excerpt.utf8.count),
      span: TextSpan(start: start, end: end),
      date: date.flatMap(CalendarDate.init(iso:)),
      title: title,
      excerpt: excerpt
    )
  }

  /// A post with its sightings; `seen` are ISO dates, ascending.
  package static func tenure(
    _ name: String,
    _ resolved: String,
    written: String? = nil,
    seen: [String],
    ended: String? = nil,
    status: PostStatus = .current,
    line: Int = 10
  ) -> Tenure {
    let written = written ?? resolved
    let dates = seen.compactMap(CalendarDate.init(iso:))
    return Tenure(
      person: EntityID(kind: .person, name: name),
      post: Post(written: written, title: written, resolved: resolved, status: status),
      status: status,
      firstSeen: dates.first,
      lastSeen: dates.last,
      ended: ended.map { citation("免去\(name)的\(resolved)职务。", path: "corpus/\($0).txt", line: line, date: $0) },
      sightings: seen.enumerated().map { place, day in
        let excerpt = "会议由\(written)\(name)主持。"
        return TenureSighting(
          citation: citation(excerpt, path: "corpus/\(day).txt", line: line + place, date: day),
          written: written,
          status: status
        )
      }
    )
  }

  /// A person; mentions and dates follow from the tenures.
  package mutating func person(
    _ name: String,
    _ tenures: [Tenure] = [],
    category: PersonCategory = .official,
    mentions: Int = 3,
    ordinal: Int = 1
  ) {
    var person = Entity(id: EntityID(kind: .person, name: name, ordinal: ordinal), nature: .person(category))
    person.tenures = tenures
    person.mentionCount = mentions
    person.documentCount = 1
    let dates = tenures.flatMap(\.evidence).compactMap(\.date)
    person.firstSeen = dates.min() ?? CalendarDate(iso: "2023-03-28")
    person.lastSeen = dates.max() ?? CalendarDate(iso: "2023-03-28")
    person.firstSighting = tenures.first?.evidence.first ?? Self.citation("\(name)出席会议。", line: 3)
    entities.append(person)
  }

  /// A programme with its best definition, and `further` ones of the same strength by ISO day.
  package mutating func program(
    _ name: String,
    _ kind: ProgramKind = .system,
    forms: [String] = [],
    definition: String? = nil,
    strength: DefinitionStrength = .explains,
    mentions: Int = 3,
    line: Int = 20,
    date: String = "2023-03-28",
    further: KeyValuePairs<String, String> = [:],
    origin: EntityOrigin = .corpus
  ) {
    var program = Entity(id: EntityID(kind: .program, name: name), nature: .program(kind, nil), origin: origin)
    program.forms += forms
    program.mentionCount = mentions
    program.documentCount = 1
    program.firstSeen = CalendarDate(iso: date)
    program.lastSeen = CalendarDate(iso: date)
    program.firstSighting = Self.citation("各地推行\(name)。", line: line + 5, date: date)
    if let definition {
      let citation = Self.citation(definition, line: line, date: date, title: "全面推行\(name)")
      program.definitions = [Definition(text: definition, strength: strength, citation: citation)]
    }
    for (day, text) in further {
      let citation = Self.citation(text, path: "corpus/\(day).txt", line: line, date: day)
      program.definitions.append(Definition(text: text, strength: strength, citation: citation))
      program.firstSeen = [program.firstSeen, CalendarDate(iso: day)].compactMap { $0 }.min()
      program.lastSeen = [program.lastSeen, CalendarDate(iso: day)].compactMap { $0 }.max()
    }
    entities.append(program)
  }

  /// The context of features over what was added.
  package func context(asOf: String = "2023-06-30", language: AnswerLanguage = .chinese) -> FeatureContext {
    let lexicon = Lexicon(entities: entities, corpus: CorpusSummary(documents: 1))
    return FeatureContext(
      lexicon: lexicon,
      keys: CompletionIndex(lexicon: lexicon, readings: SampleReadings()),
      asOf: CalendarDate(iso: asOf) ?? Self.someDay,
      language: language
    )
  }

  private static var someDay: CalendarDate {
    guard let day = CalendarDate(year: 2023, month: 6, day: 30) else { preconditionFailure("June has 30 days") }
    return day
  }

  /// The corpus most tests ask: two officials of one post one after the other, a namesake pair, some programmes.
  package static var sample: LexiconFixture {
    var fixture = LexiconFixture()
    fixture.person(
      "周文渠",
      [
        tenure("周文渠", "云岭省省长", written: "省长", seen: ["2022-05-01", "2022-11-20"], ended: "2023-01-10"),
        tenure("周文渠", "云岭省委书记", written: "省委书记", seen: ["2023-02-01", "2023-03-28"], line: 40),
      ]
    )
    fixture.person(
      "曾立单",
      [tenure("曾立单", "云岭省省长", written: "省长", seen: ["2023-02-03", "2023-06-01"], line: 50)]
    )
    fixture.person("吕长乐", [tenure("吕长乐", "河川市市长", written: "市长", seen: ["2023-03-28"], line: 60)])
    fixture.person("吕长", [], category: .journalist, mentions: 40)
    fixture.program(
      "渠长制",
      forms: ["“渠长制”"],
      definition: "渠长制，是指由各级负责人担任渠长、负责组织领导水渠管护的制度。",
      mentions: 12
    )
    fixture.program("渠长制考核办法", .document, forms: ["《渠长制考核办法》"], mentions: 2)
    fixture.program("三清三建", .principleOrSlogan, forms: ["“三清三建”"], mentions: 5)
    fixture.program("乡村绿化振兴工程", .project, definition: "省林草局去年启动乡村绿化振兴工程。", strength: .describes)
    fixture.program("“十四五”水利规划", .plan, mentions: 2)
    fixture.program("绿色通道行动", .action, mentions: 1, date: "2019-01-01")
    return fixture
  }
}

/// Readings of the few characters the fixtures use; polyphones with all their readings.
package struct SampleReadings: PinyinReadings {
  /// The whole table.
  package static let table: [Character: [String]] = [
    "周": ["zhou"], "文": ["wen"], "渠": ["qu"], "曾": ["ceng", "zeng"], "立": ["li"], "单": ["dan", "chan", "shan"],
    "吕": ["lv"], "长": ["chang", "zhang"], "乐": ["le", "yue"], "制": ["zhi"], "考": ["kao"], "核": ["he"],
    "办": ["ban"], "法": ["fa"], "三": ["san"], "清": ["qing"], "建": ["jian"], "乡": ["xiang"], "村": ["cun"],
    "绿": ["lv", "lu"], "化": ["hua"], "振": ["zhen"], "兴": ["xing"], "工": ["gong"], "程": ["cheng"], "十": ["shi"],
    "四": ["si"], "五": ["wu"], "水": ["shui"], "利": ["li"], "规": ["gui"], "划": ["hua"], "色": ["se", "shai"],
    "通": ["tong"], "道": ["dao"], "行": ["xing", "hang"], "动": ["dong"],
  ]

  /// The sample table.
  package init() {}

  package func readings(of scalar: UnicodeScalar) -> [String] {
    Self.table[Character(scalar)] ?? []
  }
}
