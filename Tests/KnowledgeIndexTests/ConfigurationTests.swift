import Foundation
import KnowledgeIndex
import PolicyText
import Testing

@Suite("Configuration and the as-of date")
struct ConfigurationTests {
  @Test("every key is read")
  func everyKey() {
    let text = """
      // 语料
      { "corpus": "语料/**/*.txt", "glossaries": ["a.tbx", "b.tbx",], "asOf": "2023-06-29",
        "completion": { "rangeMode": "narrow" }, "checks": { "outdatedPost": "error", "wordingVariant": "off" }, "lenses": { "evidence": true }, /* 缓存 */
        "cacheFolder": "~/x", "sizeLimit": 1048576 }
      """
    let (configuration, problems) = Configuration.read(json: Array(text.utf8))
    #expect(problems == [])
    #expect(configuration.corpus == ["语料/**/*.txt"])
    #expect(configuration.glossaries == ["a.tbx", "b.tbx"])
    #expect(configuration.asOf == CalendarDate(iso: "2023-06-29"))
    #expect(configuration.rangeMode == .narrow)
    #expect(configuration.checks == ["outdatedPost": .error, "wordingVariant": .off])
    #expect(configuration.cacheFolder == "~/x")
    #expect(configuration.sizeLimit == 1 << 20)
    #expect(configuration.evidenceLenses)
  }

  @Test(
    "what is wrong is told by key path, and the rest holds",
    arguments: [
      (#"{"corpora": "a", "asOf": "2023-06-29"}"#, ["corpora"]),
      (#"{"completion": {"rangemode": "auto"}, "asOf": "2023-06-29"}"#, ["completion.rangemode"]),
      (#"{"completion": 3, "checks": [], "asOf": "2023-06-29"}"#, ["checks", "completion"]),
      (#"{"checks": {"x": "loud"}, "sizeLimit": 0.5, "asOf": "2023-06-29"}"#, ["checks.x", "sizeLimit"]),
      (#"{"corpus": ["a", 1], "glossaries": "", "asOf": "2023-06-29"}"#, ["corpus", "glossaries"]),
      (#"{"checks": {"wrongpost": "error", "wrongPost": "error"}, "asOf": "2023-06-29"}"#, ["checks.wrongpost"]),
      (#"{"corpus": null, "completion": null, "asOf": "2023-06-29"}"#, []),
    ]
  )
  func problems(text: String, keyPaths: [String]) {
    let (configuration, problems) = Configuration.read(json: Array(text.utf8))
    #expect(problems.map(\.keyPath) == keyPaths)
    #expect(configuration.asOf == CalendarDate(iso: "2023-06-29"))
    #expect(configuration.corpus.isEmpty)
  }

  @Test(
    "what is no JSON is told with line and column",
    arguments: [
      ("", "line 1, column 1"), ("{\n \"a\" 1}", "line 2, column 6"), ("[1, 2]", "an object"),
      ("{\"中\": tru}", "line 1, column 7"),
      ("{\"a\": \"b\n\"}", "line 1, column 7"), ("{} x", "line 1, column 4"), ("/* ", "line 1, column 1"),
      ("{\"a\": \"\\q\"}", "line 1, column 9"), (String(repeating: "[", count: 5000), "nested too deeply"),
    ]
  )
  func badJSON(text: String, message: String) {
    let (configuration, problems) = Configuration.read(json: Array(text.utf8))
    #expect(configuration == Configuration())
    #expect(problems.count == 1)
    #expect(problems.first?.description.contains(message) == true, "\(problems)")
  }

  @Test("a settings file that is none gives the defaults and a word about it")
  func unreadableFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("{ \"asOf\": \"2023-06-29\" }", to: "good.json")
    try folder.write("", to: "folder/x")
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.json", withDestinationPath: "nowhere")
    func read(_ name: String) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
      Configuration.read(file: folder.path + "/" + name)
    }
    #expect(read("good.json").configuration.asOf == CalendarDate(iso: "2023-06-29"))
    #expect(read("good.json").problems == [])
    #expect(read("absent.json").problems == [])
    for (name, reason) in [("folder", "a folder"), ("pipe.json", "not a regular file")] {
      #expect(read(name).configuration == Configuration())
      #expect(read(name).problems.map(\.message) == ["\(reason); the defaults hold"], "\(name)")
    }
    #expect(read("link.json").problems.map(\.message) == ["a broken link; the defaults hold"])
  }

  @Test("escapes in strings, surrogate pairs among them")
  func escapes() {
    let text = #"{"cacheFolder": "a\u4E2D\ud842\udfb7\"\\\/\n\ud800"}"#
    #expect(Configuration.read(json: Array(text.utf8)).configuration.cacheFolder == "a中𠮷\"\\/\n\u{FFFD}")
  }

  @Test(
    "front matter, else file name, else a date line at the head, else configuration, else today",
    arguments: [
      ("---\ndate: 2023-06-29\n---\n文", "2022-01-01.md", "2021-01-01", "2023-06-29", AsOfDate.Source.frontMatter),
      ("文", "稿/2022-01-01_会议.md", "2021-01-01", "2022-01-01", .fileName),
      ("文", "20220101.txt", nil, "2022-01-01", .fileName),
      ("---\ntitle: x\n---\n文", "2020/稿.md", "2021-01-01", "2021-01-01", .configuration),
      ("文", "稿99999999.md", nil, "2026-01-02", .today),
      ("# 题\n\n（2024年8月1日）\n\n文", "稿.md", "2021-01-01", "2024-08-01", .dateLine),
      ("---\na: 1\nb: 2\nc: 3\nd: 4\ne: 2020-01-01\n---\n题\n**2024年8月1日**\n文", "稿.md", nil, "2024-08-01", .dateLine),
      ("题\n（2024年8月1日 星期四）\n文", "稿.md", nil, "2024-08-01", .dateLine),
      ("2024-08-01\n题\n文", "稿.md", nil, "2024-08-01", .dateLine),
      ("题\n二〇二四年八月一日\n文", "2022-01-01.md", nil, "2022-01-01", .fileName),
      ("2024年8月1日，全市会议召开。", "稿.md", nil, "2026-01-02", .today),
      ("8月1日\n文", "稿.md", nil, "2026-01-02", .today),
      ("题\n一\n二\n三\n四\n2024年8月1日\n文", "稿.md", nil, "2026-01-02", .today),
    ] as [(String, String, String?, String, AsOfDate.Source)]
  )
  func asOf(text: String, name: String, configured: String?, day: String, source: AsOfDate.Source) throws {
    var configuration = Configuration()
    configuration.asOf = configured.flatMap(CalendarDate.init(iso:))
    let today = try #require(CalendarDate(iso: "2026-01-02"))
    let asOf = AsOfDate(report: Array(text.utf8), fileName: name, configuration: configuration, today: today)
    #expect(asOf == AsOfDate(day: try #require(CalendarDate(iso: day)), source: source))
  }
}
