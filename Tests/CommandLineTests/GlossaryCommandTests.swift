import Foundation
import TestSupport
import Testing

/// Glossaries in and out, as a terminal or a script sees them.
@Suite struct GlossaryCommandTests {
  /// Line 6 begins the entry of 三清三建, line 14 that of 四水同管.
  static let glossary = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="zh-CN">
    <tbxHeader><fileDesc><sourceDesc><p>手工</p></sourceDesc></fileDesc></tbxHeader>
    <text>
    <body>
    <conceptEntry id="t-1">
    <langSec xml:lang="zh-CN">
    <descripGrp><descrip type="definition">三清三建是清淤清障清违、建档建制建队。</descrip><admin type="source">甘水发〔2023〕7号</admin></descripGrp>
    <termSec><term>三清三建</term><termNote type="partOfSpeech">noun</termNote></termSec>
    <termSec><term>清建行动</term><termNote type="partOfSpeech">noun</termNote></termSec>
    </langSec>
    <langSec xml:lang="en"><termSec><term>clearing drive</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
    </conceptEntry>
    <conceptEntry id="t-2">
    <langSec xml:lang="zh-CN"><termSec><term>四水同管</term><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
    </conceptEntry>
    </body>
    </text>
    </tbx>

    """

  static let officials = """
    术语,又作,类别,任职
    祝明川,,官员,任职：甘肃省委书记；起：2022-12；止：2024-05-06
    林渠生,林书记、渠生同志,官员,任职：省委书记；地区：甘肃省；起：2024-05-06

    """

  private func workspace(_ settings: String = #"{"glossaries": ["词库/g.tbx", "o.csv"]}"#) throws -> Scratch {
    let scratch = try Scratch.newspaper()
    try scratch.write(Data(Self.glossary.utf8), to: "词库/g.tbx")
    try scratch.write(Data(Self.officials.utf8), to: "o.csv")
    try scratch.write(Data(settings.utf8), to: ".mingce.json")
    return scratch
  }

  @Test("entries of the configured glossaries outrank the corpus in hover, define and complete")
  func curated() throws {
    let scratch = try workspace()
    let hover = try ProgramRun.mingce(["hover", "三清三建", "--as-of", "2024-05-21"], in: scratch.folder)
    #expect(hover.errors == "")
    let lines = hover.output.split(separator: "\n")
    #expect(lines.first?.hasSuffix("· glossary") == true, "\(hover.output)")
    #expect(lines.dropFirst().first == "[curated]")
    #expect(hover.output.contains("  —— 词库/g.tbx:6:1 · 甘水发〔2023〕7号"), "\(hover.output)")
    #expect(hover.output.contains("mentions in 2 documents"), "the corpus's mentions stay")
    for (term, line) in [("三清三建", 6), ("清建行动", 6), ("四水同管", 14)] as [(String, Int)] {
      let define = try ProgramRun.mingce(["define", term], in: scratch.folder)
      #expect(define.output.hasPrefix("词库/g.tbx:\(line):1\t"), "\(define)")
    }
    let complete = try ProgramRun.mingce(["complete", "推进四水"], in: scratch.folder)
    #expect(complete.output.hasPrefix("四水同管\t"), "\(complete)")
    let short = try ProgramRun.mingce(["define", "渠生同志"], in: scratch.folder)
    #expect(short.output.hasPrefix("o.csv:3:1\t"), "\(short)")
    let translation = try ProgramRun.mingce(["define", "clearing drive"], in: scratch.folder)
    #expect(translation.status == 1, "a translation is no form of a Chinese text")
  }

  @Test("curated posts hold between their dates, and the check knows who came after")
  func curatedPosts() throws {
    let scratch = try workspace()
    let before = try ProgramRun.mingce(["hover", "祝明川", "--as-of", "2024-05-05"], in: scratch.folder)
    #expect(before.output.contains("甘肃省委书记"))
    #expect(!before.output.contains("Before:"), "\(before.output)")
    #expect(before.output.contains("until 2024-05-06"))
    #expect(
      before.output.contains("appointed 2022-12,"),
      "the month of the file, and no day that nobody wrote: \(before.output)"
    )
    let after = try ProgramRun.mingce(["hover", "祝明川", "--as-of", "2024-05-21"], in: scratch.folder)
    #expect(after.output.contains("Before:\n- 甘肃省委书记"), "\(after.output)")
    let far = try ProgramRun.mingce(["hover", "林渠生", "--as-of", "2026-05-21"], in: scratch.folder)
    #expect(far.output.contains("unknown as of 2026-05-21"), "an old glossary asserts nothing: \(far.output)")
    try scratch.write(Data("---\ndate: 2024-05-21\n---\n省委书记祝明川在兰州市调研。\n".utf8), to: "稿.md")
    let check = try ProgramRun.mingce(["check", "稿.md"], in: scratch.folder)
    #expect(check.status == 1, "\(check)")
    #expect(check.output.contains("[outdatedPost]"))
    #expect(check.output.contains("o.csv:2:1"))
    #expect(check.output.contains("林渠生") || check.output.contains("until 2024-05-06"))
  }

  @Test("a quoted wording that differs by one character from a curated one is told")
  func curatedWording() throws {
    let scratch = try workspace()
    try scratch.write(Data("---\ndate: 2024-05-21\n---\n推进“四水同治”，落实任务。\n".utf8), to: "稿.md")
    let check = try ProgramRun.mingce(["check", "稿.md"], in: scratch.folder)
    #expect(check.output.hasPrefix("稿.md:4:4: info: the glossary 词库/g.tbx:14 has “四水同管”; “治” differs here"), "\(check)")
    #expect(check.output.contains("词库/g.tbx:14:1"))
  }

  @Test("of simplified and traditional forms the simplified ones are used, in whatever order they come")
  func scripts() throws {
    let scratch = try workspace("{}")
    func entry(_ id: String, _ forms: [(String, String)]) -> String {
      let sets = forms.map { "<langSet xml:lang=\"\($0)\"><tig><term>\($1)</term></tig></langSet>" }.joined()
      return "<termEntry id=\"\(id)\">\(sets)</termEntry>"
    }
    let body =
      entry("a", [("en-us", "cluster"), ("zh-tw", "叢集"), ("zh-cn", "集群")]) + entry("b", [("zh-Hant", "雲端")])
      + entry("c", [("zh-Hans-HK", "云端")])
    try scratch.write(
      Data("<martif type=\"TBX\" xml:lang=\"en-us\"><text><body>\(body)</body></text></martif>".utf8),
      to: "g.tbx"
    )
    func knows(_ term: String) throws -> Bool {
      try ProgramRun.mingce(["define", term, "--glossary", "g.tbx"], in: scratch.folder).status == 0
    }
    #expect(try knows("集群") && knows("雲端") && knows("云端"))
    #expect(try !knows("叢集") && !knows("cluster"))
  }

  @Test("--glossary stands for the setting, also for a corpus named on the command line")
  func option() throws {
    let scratch = try workspace("{}")
    let none = try ProgramRun.mingce(["define", "四水同管"], in: scratch.folder)
    #expect(none.status == 1)
    let named = try ProgramRun.mingce(["define", "四水同管", "--glossary", "词库"], in: scratch.folder)
    #expect(named.output.hasPrefix("词库/g.tbx:14:1\t"), "\(named)")
    let entities = try ProgramRun.mingce(["entities", "corpus", "--glossary", "o.csv"], in: scratch.folder)
    #expect(entities.output.contains("林渠生\tofficial\t甘肃省委书记"), "\(entities)")
  }

  @Test("a malformed or missing glossary is told with its place, and the rest is answered from")
  func malformed() throws {
    let scratch = try workspace(#"{"glossaries": ["bad.tbx", "词库/g.tbx", "no.tbx"]}"#)
    try scratch.write(Data(Self.glossary.replacing("</termSec>", with: "").utf8), to: "bad.tbx")
    let run = try ProgramRun.mingce(["define", "四水同管"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("词库/g.tbx:14:1\t"))
    let lines = run.errors.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("mingce: bad.tbx:11:") && $0.contains("until it is mended") },
      "\(run.errors)"
    )
    #expect(lines.contains { $0.hasPrefix("mingce: no.tbx: ") }, "\(run.errors)")
    let corpus = try ProgramRun.mingce(["define", "水渠长制"], in: scratch.folder)
    #expect(corpus.output.hasPrefix("corpus/2024-04-12.txt:"))
    let doctor = try ProgramRun.mingce(["doctor"], in: scratch.folder)
    #expect(doctor.output.contains("not read bad.tbx:11:"), "\(doctor.output)")
    #expect(doctor.output.contains("termNote partOfSpeech  4 read, 4 kept, 0 mapped, 0 ignored"), "\(doctor.output)")
  }

  @Test("check-glossary and export --check tell place and cause, and what an import makes of the file")
  func check() throws {
    let scratch = try workspace()
    let bad = Self.glossary.replacing("<termNote type=\"partOfSpeech\">", with: "<termNote type=\"partOfSpeach\">")
    try scratch.write(Data(bad.utf8), to: "bad.tbx")
    for verb in [["check-glossary"], ["export", "--check"]] {
      let good = try ProgramRun.mingce(verb + ["词库/g.tbx"], in: scratch.folder)
      #expect(good.status == 0, "\(good)")
      #expect(good.output.contains("2 entries, 4 terms, 0 errors"))
      #expect(good.output.contains("descrip definition"))
      let run = try ProgramRun.mingce(verb + ["bad.tbx"], in: scratch.folder)
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("bad.tbx:9:27: error: "), "\(run)")
      #expect(run.output.contains("partOfSpeach"))
    }
    let table = try ProgramRun.mingce(["check-glossary", "o.csv"], in: scratch.folder)
    #expect(table.status == 0, "\(table)")
    let missing = try ProgramRun.mingce(["check-glossary", "no.tbx"], in: scratch.folder)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("no.tbx"))
    try scratch.write(Data("term\n".utf8), to: "empty.csv")
    #expect(try ProgramRun.mingce(["check-glossary", "empty.csv"], in: scratch.folder).status == 1)
  }

  @Test("a schema of the user's is applied, whichever of the three kinds it is", arguments: ["rng", "xsd", "dtd"])
  func schema(kind: String) throws {
    let scratch = try workspace()
    let schemas = [
      "rng": """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:x"><start><element name="list">
      <oneOrMore><element name="term"><text/></element></oneOrMore></element></start></grammar>
      """,
      "xsd": """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x" elementFormDefault="qualified">
      <element name="list"><complexType><sequence><element name="term" type="string" maxOccurs="9"/></sequence></complexType>
      </element></schema>
      """,
      "dtd": "<!ELEMENT list (term+)><!ATTLIST list xmlns CDATA #IMPLIED><!ELEMENT term (#PCDATA)>",
    ]
    try scratch.write(Data((schemas[kind] ?? "").utf8), to: "s.\(kind)")
    try scratch.write(Data("<list xmlns=\"urn:x\">\n<term>甲</term>\n</list>\n".utf8), to: "good.xml")
    try scratch.write(Data("<list xmlns=\"urn:x\">\n<word>甲</word>\n</list>\n".utf8), to: "bad.xml")
    let good = try ProgramRun.mingce(["check-glossary", "--schema", "s.\(kind)", "good.xml"], in: scratch.folder)
    #expect(!good.output.contains("schema:"), "\(good)")
    let bad = try ProgramRun.mingce(["check-glossary", "--schema", "s.\(kind)", "bad.xml"], in: scratch.folder)
    #expect(bad.output.contains(" error: schema: "), "\(bad)")
    #expect(bad.output.split(separator: "\n").contains { $0.hasPrefix("bad.xml:") && $0.contains("word") }, "\(bad)")
    #expect(good.errors == "" && bad.errors == "")
    try scratch.write(Data("<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"/>".utf8), to: "broken.rng")
    let broken = try ProgramRun.mingce(["check-glossary", "--schema", "broken.rng", "good.xml"], in: scratch.folder)
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("mingce: broken.rng:1:1: "), "\(broken)")
  }

  @Test(
    "an export never goes over the corpus, a glossary, a folder or nowhere",
    arguments: ["corpus/2024-04-12.txt", "corpus/new.md", "./词库/g.tbx", "corpus", "new/", ""]
  )
  func refusedDestinations(path: String) throws {
    let scratch = try workspace()
    let before = try listing(of: scratch)
    let run = try ProgramRun.mingce(["export", "-o", path], in: scratch.folder)
    #expect(run.status == 2, "\(run)")
    #expect(run.errors.contains(path.isEmpty ? "-o" : path))
    #expect(try listing(of: scratch) == before)
  }

  @Test(
    "nor where a folder or a pattern of glossaries would read it",
    arguments: [
      ("词库/*.tbx", "词库/g.tbx"), ("词库/*.tbx", "词库/new.tbx"), ("词库", "词库/g.tbx"), ("./词库/", "词库/new.tbx"),
      ("{{folder}}/词库/**/*.tbx", "词库/new.tbx"), ("../*/词库/g.tbx", "词库/g.tbx"),
    ]
  )
  func refusedByPattern(pattern: String, path: String) throws {
    let scratch = try workspace()
    let pattern = pattern.replacingOccurrences(of: "{{folder}}", with: scratch.folder.path)
    try scratch.write(Data("{\"glossaries\": [\"\(pattern)\"]}".utf8), to: ".mingce.json")
    let before = try listing(of: scratch)
    let run = try ProgramRun.mingce(["export", "-o", path], in: scratch.folder)
    #expect(run.status == 2, "\(run)")
    #expect(run.errors.contains(path))
    #expect(try listing(of: scratch) == before)
  }

  @Test("an export replaces what an export wrote, and nothing else without --force")
  func replaced() throws {
    let scratch = try workspace()
    for format in ["tbx", "tbx2", "tei", "csv", "json", "html"] {
      for _ in 0..<2 {
        let run = try ProgramRun.mingce(["export", "--format", format, "-o", "out.\(format)"], in: scratch.folder)
        #expect(run.status == 0, "\(run)")
      }
    }
    // Written by hand, as our exporter writes, but under a title of its own; of another kind; empty.
    let ours = try String(contentsOf: scratch.folder.appendingPathComponent("out.tbx"), encoding: .utf8)
    let others = [
      "hand.tbx": ours.replacingOccurrences(of: "<title>Mingce glossary</title>", with: "<title>My terms</title>")
        .replacingOccurrences(of: "<title>名册术语表</title>", with: "<title>我的术语</title>"),
      "notes.md": "要点\n", "table.csv": "术语,释义\n甲,乙\n",
    ]
    for (name, text) in others {
      try scratch.write(Data(text.utf8), to: "mine/\(name)")
      let run = try ProgramRun.mingce(["export", "-o", "mine/\(name)"], in: scratch.folder)
      #expect(run.status == 2, "\(name) \(run)")
      #expect(run.errors.contains("mine/\(name)") && run.errors.contains("--force"), "\(run)")
      let file = scratch.folder.appendingPathComponent("mine/\(name)")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
      #expect(try ProgramRun.mingce(["export", "--force", "-o", "mine/\(name)"], in: scratch.folder).status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).contains("mingce glossary 1"))
    }
    try scratch.write(Data(), to: "mine/empty.tbx")
    #expect(try ProgramRun.mingce(["export", "-o", "mine/empty.tbx"], in: scratch.folder).status == 0)
  }

  @Test("an export goes into files alone: a pipe, a device, a socket are refused and not waited for")
  func refusedPipes() throws {
    let scratch = try workspace()
    let pipe = scratch.folder.appendingPathComponent("pipe.tbx").path
    #expect(mkfifo(pipe, 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appendingPathComponent("link.tbx"),
      withDestinationURL: URL(fileURLWithPath: pipe)
    )
    for path in ["pipe.tbx", "link.tbx", "/dev/null", "/dev/full"] {
      for option in [[], ["--force"]] {
        let run = try ProgramRun.mingce(["export", "-o", path] + option, in: scratch.folder)
        #expect(run.status == 2, "\(run)")
        #expect(run.errors.contains("\(path) is no regular file; name a file, or leave -o out for stdout"), "\(run)")
      }
    }
    let chinese = try ProgramRun.mingce(["export", "-o", "pipe.tbx"], in: scratch.folder, locale: "zh_CN.UTF-8")
    #expect(chinese.errors.contains("pipe.tbx 不是普通文件"), "\(chinese)")
    let stdout = try ProgramRun.mingce(["export", "-o", "-"], in: scratch.folder)
    #expect(stdout.status == 0 && stdout.output.hasSuffix("</tbx>\n"), "\(stdout)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("-").path))
  }

  @Test("a pipe is refused and not waited for")
  func pipes() throws {
    let scratch = try workspace()
    let pipe = scratch.folder.appendingPathComponent("pipe.tbx").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for arguments in [["check-glossary", pipe], ["export", "--check", pipe], ["check-glossary", "/dev/zero"]] {
      let run = try ProgramRun.mingce(arguments, in: scratch.folder)
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("no regular file"), "\(run)")
    }
    let hover = try ProgramRun.mingce(["hover", "三清三建", "--glossary", pipe], in: scratch.folder)
    #expect(hover.errors.contains("pipe.tbx"), "\(hover)")
  }

  @Test("a mistake in every entry is told fifty times and then counted; what check and import both find is told once")
  func repeatedFindings() throws {
    let scratch = try workspace()
    var entries = ""
    for number in 1...70 {
      entries +=
        "<termEntry id=\"\(number)\"><langSet xml:lang=\"zh-CN\"><tig><term>甲</term></tig></langSet></termEntry>\n"
    }
    let head =
      "<martif type=\"TBX\" xml:lang=\"zh-CN\"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc>"
    try scratch.write(
      Data("\(head)</martifHeader><text><body>\n\(entries)</body></text></martif>\n".utf8),
      to: "many.tbx"
    )
    let run = try ProgramRun.mingce(["check-glossary", "many.tbx"], in: scratch.folder)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.contains(" is no identifier: ") } == 50)
    #expect(lines.contains("many.tbx: 20 more like that of line 2"), "\(run.output)")
    #expect(run.output.contains("70 entries, 70 terms, 70 errors"))
    try scratch.write(Data("术语,类别,任职\n甲某,官员,任职：乙市市长；起：2023；止：2021\n".utf8), to: "r.csv")
    for (locale, words) in [("en_US.UTF-8", "it is not used"), ("zh_CN.UTF-8", "这项任职不用")] {
      let reversed = try ProgramRun.mingce(["check-glossary", "r.csv"], in: scratch.folder, locale: locale)
      #expect(reversed.status == 1)
      #expect(reversed.output.hasPrefix("r.csv:2:7: "), "\(reversed)")
      #expect(reversed.output.components(separatedBy: words).count == 2, "\(reversed)")
    }
    let posts = try ProgramRun.mingce(
      ["hover", "甲某", "--glossary", "r.csv", "--as-of", "2022-01-01"],
      in: scratch.folder
    )
    #expect(!posts.output.contains("- 乙市市长"), "\(posts)")
  }

  @Test("an entry whose term is lost is counted as none, by check and import alike")
  func lostTerms() throws {
    let scratch = try workspace()
    let text = Self.glossary.replacingOccurrences(of: "<term>四水同管</term>", with: "<term> </term>")
    try scratch.write(Data(text.utf8), to: "lost.tbx")
    let run = try ProgramRun.mingce(["check-glossary", "lost.tbx"], in: scratch.folder)
    #expect(run.status == 1)
    #expect(run.output.contains("TBX v3 (ISO 30042:2019), DCA, 1 entries, 3 terms, 1 errors"), "\(run.output)")
    #expect(run.output.contains("1 entries in use"), "\(run.output)")
  }

  @Test("messages about a glossary follow the user's language")
  func languages() throws {
    let scratch = try workspace(#"{"glossaries": ["broken.tbx", "no.csv", "empty.csv"]}"#)
    try scratch.write(Data("<tbx".utf8), to: "broken.tbx")
    try scratch.write(Data("术语,语言\nterm,en\n".utf8), to: "empty.csv")
    let command = "LC_ALL=zh_CN.UTF-8 '\(try BuiltProgram.path())' hover 三清三建"
    let run = try ProgramRun.run(["/bin/sh", "-c", command], in: scratch.folder)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3, "\(run.errors)")
    #expect(lines.contains { $0.contains("no.csv：没有这个文件或文件夹") }, "\(run.errors)")
    #expect(lines.contains { $0.contains("broken.tbx:1:") && $0.hasSuffix("改好之前，这个文件的条目都不用") }, "\(run.errors)")
    #expect(lines.contains { $0.contains("empty.csv：没有可用的条目") }, "\(run.errors)")
  }

  @Test("what the corpus says later is told beside a curated post, and a check names the glossary's line")
  func conflicts() throws {
    let scratch = try workspace(#"{"glossaries": ["o.csv"]}"#)
    let table = """
      术语,类别,任职,出处
      何远帆,官员,任职：云岭省省长；起：2021-06,云岭日报 2021-06-30
      林渠生,官员,任职：云岭省省长；起：2019-01；止：2021-06-01,云岭日报 2021-06-30

      """
    try scratch.write(Data(table.utf8), to: "o.csv")
    let alone = try ProgramRun.mingce(["hover", "何远帆", "--as-of", "2021-07-30"], in: scratch.folder)
    #expect(alone.output.contains("appointed 2021-06\n"), "\(alone.output)")
    #expect(alone.output.contains("云岭日报"), "the source of the row: \(alone.output)")
    #expect(!alone.output.contains("differs"), "\(alone.output)")
    try scratch.write(
      Data("---\ndate: 2021-07-20\n---\n云岭省省长周立山昨日在河川市调研时强调，要抓好防汛工作。云岭省省长周立山还到了水文站。\n".utf8),
      to: "corpus/2021-07-20.md"
    )
    let both = try ProgramRun.mingce(["hover", "何远帆", "--as-of", "2021-07-30"], in: scratch.folder)
    #expect(
      both.output.contains("The corpus differs from the glossary: on 2021-07-20 周立山 is seen as 云岭省省长; verify"),
      "\(both.output)"
    )
    #expect(both.output.contains("corpus/2021-07-20.md:4:"), "\(both.output)")
    try scratch.write(Data("---\ndate: 2021-07-30\n---\n云岭省省长何远帆出席会议。\n".utf8), to: "稿.md")
    let check = try ProgramRun.mingce(["check", "稿.md"], in: scratch.folder)
    #expect(check.output.contains("on 2021-07-20 周立山 is seen as 云岭省省长"), "\(check)")
    try scratch.write(Data("---\ndate: 2021-07-05\n---\n云岭省省长林渠生出席会议。\n".utf8), to: "早.md")
    let earlier = try ProgramRun.mingce(["check", "早.md"], in: scratch.folder)
    #expect(earlier.output.contains("(until 2021-06-01), says the glossary o.csv:3"), "\(earlier)")
  }

  @Test("a glossary's posts go out with the dates and the sources it gives them, and with none of our making")
  func exportedPosts() throws {
    let scratch = try workspace(#"{"glossaries": ["o.csv"]}"#)
    let table = """
      术语,类别,任职,出处
      林渠生,官员,"任职：兰州市副市长；起：2008；止：2012-03
      任职：甘肃省委副书记；不早于：2013；不晚于：2018
      任职：甘肃省委书记；起：2024-05-06",甘肃日报 2024-05-07

      """
    try scratch.write(Data(table.utf8), to: "o.csv")
    let run = try ProgramRun.mingce(["export", "--format", "tbx", "--kind", "official"], in: scratch.folder)
    let posts = run.output.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.contains("任职：") }
    let all = posts.joined(separator: "\n")
    #expect(all.contains("任职：兰州市副市长；") && all.contains("；起：2008；止：2012-03<"), "\(all)")
    #expect(all.contains("；不晚于：2018-12-31<"), "it was over by then: \(all)")
    #expect(all.contains("任职：甘肃省委书记；") && all.contains("；起：2024-05-06<"), "\(all)")
    #expect(run.output.contains("<admin type=\"source\">甘肃日报 2024-05-07</admin>"), "\(run.output)")
    #expect(!run.output.contains("2024-05-07 2024"), "the date of a source stands once")
    #expect(!run.output.contains(" 2008-12-31") && !run.output.contains("甘肃日报 2024-05-06"), "no day of our making")
    // A text that calls a post a former one says by when it had ended, and not when.
    try scratch.write(
      Data("---\ndate: 2024-05-20\n---\n原云岭省省长周立山出席座谈会。原云岭省省长周立山发言。\n".utf8),
      to: "corpus/2024-05-20-b.md"
    )
    let former = try ProgramRun.mingce(["export", "--format", "json"], in: scratch.folder)
    let line = try #require(former.output.split(separator: "\n").first { $0.contains("周立山") }, "\(former.output)")
    #expect(line.contains("\"notAfter\":\"2024-05-20\"") && !line.contains("\"to\":"), "\(line)")
  }

  @Test("a full disk ends an export with 1 and one line")
  func fullDisk() throws {
    let scratch = try workspace()
    let stdout = try ProgramRun.run(
      ["/bin/sh", "-c", "'\(try BuiltProgram.path())' export > /dev/full"],
      in: scratch.folder
    )
    #expect(stdout.status == 1, "\(stdout)")
    #expect(stdout.errors.contains("No space left on device"))
    #expect(stdout.errors.split(separator: "\n").count == 1, "\(stdout.errors)")
  }

  /// The largest file a process may write (setrlimit, RLIMIT_FSIZE) stands for a disk that fills up in mid-write.
  @Test("a disk that fills up leaves the previous file and nothing else", arguments: ["en_US.UTF-8", "zh_CN.UTF-8"])
  func diskThatFillsUp(locale: String) throws {
    let scratch = try workspace(#"{"glossaries": ["large.csv"]}"#)
    var table = "term,definition\n"
    for number in 0..<4000 { table += "第\(number)号示例工程,第\(number)号示例工程是一项示例。\n" }
    try scratch.write(Data(table.utf8), to: "large.csv")
    try scratch.write(Data("the previous file".utf8), to: "out/g.tbx")
    // Room for the index and not for the export, in blocks of 512 bytes (POSIX, ulimit).
    let command = "trap '' XFSZ; ulimit -f 2000; exec '\(try BuiltProgram.path())' export --force -o out/g.tbx"
    let run = try ProgramRun.run(["/bin/sh", "-c", command], in: scratch.folder, locale: locale)
    #expect(run.status == 1, "\(run)")
    #expect(run.errors.contains(locale.hasPrefix("zh") ? "g.tbx：文件过大" : "g.tbx: File too large"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    let file = scratch.folder.appendingPathComponent("out/g.tbx")
    #expect(try String(contentsOf: file, encoding: .utf8) == "the previous file")
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path) == ["g.tbx"])
  }

  @Test("an export tells its counts and what reads the file; curated sources go out as they came in")
  func exported() throws {
    let scratch = try workspace()
    let run = try ProgramRun.mingce(["export", "--format", "tbx2", "-o", "out.tbx"], in: scratch.folder)
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("documents"))
    #expect(run.errors.contains("OmegaT"))
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("out.tbx"), encoding: .utf8)
    #expect(text.contains("<admin type=\"source\">甘水发〔2023〕7号</admin>"), "\(text)")
    let nothing = try ProgramRun.mingce(["export", "--kind", "business", "-o", "none.tbx"], in: scratch.folder)
    #expect(nothing.status == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("none.tbx").path))
  }

  @Test(
    "a signal in mid-write ends the export, leaves the previous file and nothing else",
    arguments: [SIGTERM, SIGINT]
  )
  func interrupted(signal: Int32) throws {
    let scratch = try workspace(#"{"glossaries": ["large.csv"]}"#)
    var table = "term,definition\n"
    for number in 0..<8_000 { table += "第\(number)号示例工程,第\(number)号示例工程是一项示例。\n" }
    try scratch.write(Data(table.utf8), to: "large.csv")
    try scratch.write(Data("the previous file".utf8), to: "out/g.tbx")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path())
    process.arguments = ["export", "--force", "-o", "out/g.tbx"]
    process.currentDirectoryURL = scratch.folder
    var variables = ProcessInfo.processInfo.environment
    variables["XDG_CACHE_HOME"] = scratch.folder.appendingPathComponent(".cache").path
    process.environment = variables
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The new file is open from the first entry to the last.
    let folder = scratch.folder.appendingPathComponent("out").resolvingSymlinksInPath().path + "/"
    while process.isRunning, !Self.hasOpenFile(process.processIdentifier, below: folder) {}
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + signal)
    #expect(process.terminationReason == .exit)
    #expect(
      try String(contentsOf: scratch.folder.appendingPathComponent("out/g.tbx"), encoding: .utf8) == "the previous file"
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["g.tbx"])
  }

  private static func hasOpenFile(_ process: Int32, below folder: String) -> Bool {
    let descriptors = "/proc/\(process)/fd"
    // The process may have ended in between.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
    return names.contains { name in
      // As above.
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\(name)"))?.hasPrefix(folder) == true
    }
  }

  private func listing(of scratch: Scratch) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path) where !path.hasPrefix(".cache")
    {
      files[path] = FileManager.default.contents(atPath: scratch.folder.appendingPathComponent(path).path) ?? Data()
    }
    return files
  }
}
