import Foundation
import TestSupport
import Testing

/// The built program as a terminal or a script sees it.
@Suite struct CommandLineTests {
  @Test(
    "help of every verb",
    arguments: [
      "", "index", "hover", "complete", "define", "references", "check", "entities", "export", "check-glossary",
      "doctor", "lsp",
    ]
  )
  func help(verb: String) throws {
    let scratch = try Scratch()
    let run = try ProgramRun.mingce(verb.isEmpty ? ["--help"] : [verb, "--help"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    try Golden.check(run.output, verb.isEmpty ? "help" : "help-\(verb)")
  }

  @Test(
    "bad arguments leave with 2, say so on stderr and print nothing",
    arguments: [
      ["nonsense"], ["--nonsense"], ["hover"], ["hover", "水渠长制", "--as-of", "gestern"],
      ["complete", "水渠", "--limit", "0"],
      ["index", "--root", "/nowhere/at/all"], ["export", "--format", "docx"], ["export", "--kind", "animal"],
      ["hover", "报告.md:99:1"], ["check"],
    ]
  )
  func badArguments(arguments: [String]) throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(arguments, in: scratch.folder)
    #expect(run.status == 2, "\(run)")
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test(
    "what the corpus does not know, or cannot be read, leaves with 1",
    arguments: [
      ["hover", "量子纠缠"], ["define", "量子纠缠"], ["define", "没有.md:1:1"], ["references", "量子纠缠"], ["complete", "量子纠"],
      ["check", "没有.md"],
      ["entities", "没有"], ["export", "-o", "/nowhere/at/all/g.tbx"],
    ]
  )
  func unknown(arguments: [String]) throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(arguments, in: scratch.folder)
    #expect(run.status == 1, "\(run)")
    #expect(run.output == "")
    #expect(run.errors != "")
  }

  @Test(
    "a refusal says what is wrong in the user's language",
    arguments: [
      (["hover"], "缺少参数 <term|file:line:col>"),
      (["hover", "水渠", "--bogus"], "没有选项 --bogus"),
      (["index", "--verif"], "没有选项 --verif；是不是要写 --verify？"),
      (["complete", "水渠", "--limit", "x"], "“x”不能用于 --limit"),
      (["complete", "水渠", "--limit"], "--limit <limit> 后面缺少值"),
      (["complete", " "], "请给出光标前的文字"),
      (["nonsense"], "多余的参数“nonsense”"),
      (["hover", "a", "b", "c"], "有 2 个多余的参数："),
      (["hover", "报告.md:0:0"], "行、列从 1 数起"),
      (["hover", "报告.md:99:1"], "报告.md 只有 6 行"),
      (["define", "报告.md:1:9"], "第 1 行只有 3 个字"),
      (["define", "报告.md:1:1"], "报告.md:1:1 处没有语料认得的词"),
      (["check", "corpus"], "读不了 corpus：是文件夹，不是文件"),
      (["check", "没有.md"], "没有文件 没有.md"),
      (["check", "坏.md"], "既不是有效的 UTF-8（第 2 行，第 4 字节），也不是 GB18030"),
    ]
  )
  func refusal(arguments: [String], message: String) throws {
    let scratch = try Scratch.newspaper()
    try scratch.write(Data([0x61, 0x62, 0x63, 0x0A, 0xFF, 0x62]), to: "坏.md")
    let run = try ProgramRun.mingce(arguments, in: scratch.folder, locale: "zh_CN.UTF-8")
    #expect(run.status != 0)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a pipe is not waited for")
  func pipe() throws {
    let scratch = try Scratch.newspaper()
    #expect(mkfifo(scratch.folder.appendingPathComponent("pipe.md").path, 0o600) == 0)
    let run = try ProgramRun.mingce(["check", "pipe.md"], in: scratch.folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot read pipe.md: not a regular file"), "\(run.errors)")
  }

  @Test("a date in the front matter that is no day is told with its line, and another day answers")
  func unreadableDate() throws {
    let scratch = try Scratch.newspaper()
    try scratch.write(Data("---\ndate: 2024-13-45\n---\n\n推行水渠长制。\n".utf8), to: "稿.md")
    let check = try ProgramRun.mingce(["check", "稿.md"], in: scratch.folder)
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("稿.md:2:1: warning: “2024-13-45” is no day; answers hold for 20"), "\(check)")
    #expect(check.output.contains("[unreadableDate]"))
    let hover = try ProgramRun.mingce(["hover", "稿.md:5:4"], in: scratch.folder)
    #expect(hover.status == 0)
    #expect(hover.errors.contains("稿.md:2:1: “2024-13-45” is no day"), "\(hover)")
  }

  @Test("an empty workspace says what to do next", arguments: ["index", "doctor", "entities"])
  func empty(verb: String) throws {
    let scratch = try Scratch()
    let run = try ProgramRun.mingce([verb], in: scratch.folder)
    #expect(run.status == 1)
    if verb != "entities" { #expect(run.errors.contains("corpus/")) }
  }

  @Test(
    "messages follow the locale",
    arguments: [("zh_CN.UTF-8", "语料里没有"), ("en_GB.UTF-8", "does not know"), ("C", "does not know")]
  )
  func locale(locale: String, message: String) throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(["hover", "量子纠缠"], in: scratch.folder, locale: locale)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("index tells what was read and names what was skipped, and equals a rebuild")
  func index() throws {
    let scratch = try Scratch.newspaper()
    try scratch.write(Data([0, 1, 2, 0, 255]), to: "corpus/binary.txt")
    try scratch.write(Data(), to: "corpus/empty.txt")
    try scratch.write(Data([0xB9, 0xAB, 0xCE, 0xC4, 0xA1, 0xA3]), to: "corpus/gb18030.txt")  // 公文。
    let first = try ProgramRun.mingce(["index", "--verify"], in: scratch.folder)
    #expect(first.status == 0, "\(first)")
    #expect(first.errors.contains("corpus/binary.txt: "))
    #expect(first.output.contains("2024-04-12 to 2024-05-20"), "\(first.output)")
    #expect(first.output.contains("the index equals a rebuild"))
    let second = try ProgramRun.mingce(["index"], in: scratch.folder)
    #expect(second.output.contains("0 read anew"), "\(second.output)")
  }

  @Test("hover answers for a term and for a place of a file, as of the report's date")
  func hover() throws {
    let scratch = try Scratch.newspaper()
    let term = try ProgramRun.mingce(["hover", "祝明川", "--as-of", "2024-05-21"], in: scratch.folder)
    #expect(term.status == 0, "\(term)")
    #expect(term.output.contains("甘肃省委书记"))
    #expect(term.output.contains("corpus/2024-04-12.txt:3:"))
    // Column 10 of the line is inside 长 of 水渠长制; 𠮷 counts as one.
    let place = try ProgramRun.mingce(["hover", "报告.md:6:8"], in: scratch.folder)
    #expect(place.output.contains("由各级党政负责人担任渠长"), "\(place)")
    let late = try ProgramRun.mingce(["hover", "祝明川", "--as-of", "2026-05-21"], in: scratch.folder)
    #expect(late.output.contains("Corpus ends 2024-0"), "\(late.output)")
  }

  @Test("complete, define and references", arguments: ["各地推行水渠", "各地sqcz"])
  func ask(typed: String) throws {
    let scratch = try Scratch.newspaper()
    let complete = try ProgramRun.mingce(["complete", typed], in: scratch.folder)
    #expect(complete.output.split(separator: "\n").prefix(3).contains { $0.hasPrefix("水渠长制\t") }, "\(complete)")
    let inside = try ProgramRun.mingce(["hover", "各地全面推行水渠长制"], in: scratch.folder)
    #expect(inside.output.hasPrefix("水渠长制 · "), "the longest term of a phrase: \(inside)")
    let define = try ProgramRun.mingce(["define", "水渠长制"], in: scratch.folder)
    #expect(define.output.hasPrefix("corpus/2024-04-12.txt:5:"), "\(define)")
    let references = try ProgramRun.mingce(["references", "水渠长制"], in: scratch.folder)
    let dates = references.output.split(separator: "\n").map { $0.split(separator: "\t")[1] }
    #expect(dates.first == "2024-05-20")
    #expect(dates == dates.sorted(by: >))
  }

  @Test("check names the wrong post, its place and the line it rests on, and leaves with 1")
  func check() throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(["check", "报告.md"], in: scratch.folder)
    #expect(run.status == 1, "\(run)")
    #expect(run.output.hasPrefix("报告.md:6:11: warning: "), "\(run)")
    #expect(run.output.contains("孟知远"))
    #expect(run.output.contains("corpus/2024-05-20.txt:"))
    let early = try ProgramRun.mingce(["check", "corpus/2024-05-20.txt"], in: scratch.folder)
    #expect(early.status == 0)
    #expect(early.output == "")
    // How many posts agree, differ, and cannot be told is said of every file.
    #expect(run.errors.contains(" differing: 1, "), "\(run.errors)")
    #expect(early.errors.contains(" differing: 0, undecided: 0"), "\(early.errors)")
    #expect(early.errors.contains("as of 2024-05-20"), "a document of the corpus holds on its own day: \(early.errors)")
    let late = try ProgramRun.mingce(["check", "报告.md", "--as-of", "2026-05-21"], in: scratch.folder)
    #expect(late.status == 0, "what cannot be decided is no error: \(late)")
    #expect(late.output.contains("[undecidedPost]"), "\(late)")
  }

  @Test("help is Chinese under a Chinese locale", arguments: ["hover", "check", "complete", "lsp"])
  func chineseHelp(verb: String) throws {
    let scratch = try Scratch()
    let run = try ProgramRun.mingce([verb, "--help"], in: scratch.folder, locale: "zh_CN.UTF-8")
    #expect(run.status == 0)
    for word in ["说明：", "用法：mingce \(verb)", "选项：", "显示帮助。"] { #expect(run.output.contains(word), "\(run.output)") }
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show help"] { #expect(!run.output.contains(word), "\(run.output)") }
  }

  @Test("a bare post is defined by its holders, and referred to wherever somebody is seen in it")
  func barePost() throws {
    let scratch = try Scratch.newspaper()
    for verb in ["define", "references"] {
      let run = try ProgramRun.mingce([verb, "省长"], in: scratch.folder)
      #expect(run.status == 0, "\(verb): \(run)")
      #expect(run.output.contains("corpus/"), "\(verb): \(run)")
    }
  }

  @Test("what was given comes back in messages without moving the terminal's cursor")
  func controlCharacters() throws {
    let scratch = try Scratch.newspaper()
    for verb in ["hover", "define", "references", "complete", "check"] {
      let run = try ProgramRun.mingce([verb, "\u{1B}[31m红\n\u{202E}。"], in: scratch.folder)
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("\\u{1B}[31m红\\u{A}\\u{202E}。"), "\(run.errors)")
      #expect(!run.errors.contains("\u{1B}"), "\(verb)")
    }
  }

  @Test("settings that are no file are told, and the defaults hold")
  func settingsFolder() throws {
    let scratch = try Scratch.newspaper()
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent(".mingce.json"),
      withIntermediateDirectories: true
    )
    let run = try ProgramRun.mingce(["hover", "祝明川", "--as-of", "2024-05-21"], in: scratch.folder)
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains(".mingce.json: a folder; the defaults hold"), "\(run.errors)")
  }

  @Test("entities prints one stable JSON object whose positions hold the names")
  func entities() throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(["entities", "--json", "corpus"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let again = try ProgramRun.mingce(["entities", "--json", "corpus"], in: scratch.folder)
    #expect(run.output == again.output)
    let report = try JSONDecoder().decode(Entities.self, from: Data(run.output.utf8))
    #expect(report.formatVersion == 1)
    #expect(report.corpus.documents == 2)
    #expect(report.documents.map(\.path) == ["corpus/2024-04-12.txt", "corpus/2024-05-20.txt"])
    let person = try #require(report.people.first { $0.name == "孟知远" })
    #expect(person.category == "official")
    let post = try #require(person.posts.first { $0.written == "省长" })
    #expect(post.post == "甘肃省省长")
    #expect(post.firstSeen == "2024-04-12")
    #expect(post.lastSeen == "2024-05-20")
    let program = try #require(report.programs.first { $0.name == "水渠长制" })
    #expect(program.kind == "system")
    #expect(program.definition?.strength == "explains")
    for (name, mentions) in report.people.map({ ($0.name, $0.mentions) }) {
      #expect(!mentions.isEmpty)
      for mention in mentions {
        let text = try String(contentsOf: scratch.folder.appendingPathComponent(mention.path), encoding: .utf8)
        let line = Array(text.split(separator: "\n", omittingEmptySubsequences: false)[mention.line - 1].unicodeScalars)
        let found = String(String.UnicodeScalarView(line[(mention.column - 1)..<(mention.endColumn - 1)]))
        #expect(found == name)
      }
    }
  }

  @Test("a reader that goes away ends the program quietly")
  func closedPipe() throws {
    let scratch = try Scratch.newspaper()
    let program = try BuiltProgram.path()
    let run = try ProgramRun.run(
      ["/bin/bash", "-o", "pipefail", "-c", "'\(program)' entities --json corpus | head -c 1"],
      in: scratch.folder,
      locale: "C"
    )
    #expect(run.status == 0)
    #expect(run.output == "{")
    #expect(run.errors == "")
  }

  @Test("export writes the glossary whole, to a file or to stdout")
  func export() throws {
    let scratch = try Scratch.newspaper()
    let run = try ProgramRun.mingce(["export", "-o", "g.tbx"], in: scratch.folder)
    #expect(run.status == 0, "\(run)")
    #expect(run.output == "")
    #expect(run.errors.contains("entries"))
    let text = try String(contentsOf: scratch.folder.appendingPathComponent("g.tbx"), encoding: .utf8)
    #expect(text.hasPrefix("<?xml"))
    #expect(text.contains("水渠长制"))
    #expect(text.contains("孟知远"))
    #expect(!text.contains("<term>贺晓棠</term>"), "a journalist is no term")
    let printed = try ProgramRun.mingce(["export"], in: scratch.folder)
    #expect(printed.output == text)
  }

  private struct Entities: Decodable {
    struct Corpus: Decodable {
      var documents: Int
    }
    struct Document: Decodable {
      var path: String
    }
    struct Mention: Decodable {
      var path: String
      var line: Int
      var column: Int
      var endLine: Int
      var endColumn: Int
    }
    struct Post: Decodable {
      var post: String
      var written: String
      var firstSeen: String?
      var lastSeen: String?
    }
    struct Person: Decodable {
      var name: String
      var category: String
      var posts: [Post]
      var mentions: [Mention]
    }
    struct Definition: Decodable {
      var strength: String
    }
    struct Program: Decodable {
      var name: String
      var kind: String
      var definition: Definition?
    }
    var formatVersion: Int
    var corpus: Corpus
    var documents: [Document]
    var people: [Person]
    var programs: [Program]
  }
}
