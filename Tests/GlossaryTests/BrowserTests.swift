import Foundation
import Glossary
import Testing

/// The page in a real browser: headless Chromium (Debian: chromium), whichever name it has here.
@Suite(.serialized) struct BrowserTests {
  static let browser: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init)
    for name in ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] {
      if let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }) {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }()

  /// The sample with two officials and mentions over months.
  private static var glossary: Glossary {
    var glossary = Samples.full
    glossary.entries[1].mentions = GlossaryMentions(
      count: 9,
      documents: 3,
      firstSeen: GlossaryDate(iso: "2022-11-30"),
      lastSeen: GlossaryDate(iso: "2023-03-01"),
      byMonth: [("2022-11", 2), ("2023-01", 6), ("2023-03", 1)].compactMap { month, count in
        GlossaryDate(iso: month).map { .init(month: $0, count: count) }
      }
    )
    glossary.entries.append(
      GlossaryEntry(
        id: "p-2",
        kind: .official,
        forms: [GlossaryForm(text: "李某四", pinyin: "Lǐ Mǒusì")],
        tenures: [
          GlossaryTenure(post: "丙县县长", from: GlossaryDate(iso: "2010-01-01"), to: GlossaryDate(iso: "2012-01-01"))
        ]
      )
    )
    return glossary
  }

  private func chromium(_ arguments: [String]) throws -> ProgramResult {
    guard let browser = Self.browser else {
      Issue.record("no Chromium on PATH: install chromium (`sh .ci/install test`)")
      return ProgramResult(status: 127, output: "")
    }
    let home = try TemporaryFolder()
    return try run(
      "timeout",
      ["120", browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(home.path)"] + arguments
    )
  }

  /// What `script` leaves in `result` after it ran in the page, whose address ends with `query`.
  private func result(of script: String, query: String = "") throws -> String {
    let folder = try TemporaryFolder()
    let page = try exportText(Self.glossary, GlossaryExport(.html))
    let probe = """
      <script>
      const names = () => [...document.querySelectorAll('article h2')].map(h => h.firstChild.textContent).join(',');
      const press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const write = (input, text) => { input.value = text; input.dispatchEvent(new Event('input')); };
      const result = (() => { \(script) })();
      document.body.setAttribute('data-result', String(result));
      </script></body>
      """
    let path = try folder.write(Array(page.replacing("</body>", with: probe).utf8), to: "page.html")
    let run = try chromium(["--window-size=1000,800", "--dump-dom", "file://\(path)\(query)"])
    let start = try #require(run.output.firstRange(of: "data-result=\""), "\(run.output.suffix(2000))").upperBound
    return String(run.output[start...].prefix { $0 != "\"" })
  }

  @Test func itSearchesInHanAndPinyinAndSorts() throws {
    let found = try result(
      of: """
        const found = [names()];
        for (const text of ['渠长', 'gouqu', 'gqzz', 'zhangzhi', 'ditch', '县县长', 'zzzz']) {
          write(query, text);
          found.push(names() + '/' + count.textContent);
        }
        write(query, ''); write(order, 'count');
        found.push(names());
        return found.join(' ');
        """
    )
    #expect(
      found
        == "沟渠长制,李某四,张某三,链长制 沟渠长制/1 条 沟渠长制/1 条 沟渠长制/1 条 沟渠长制/1 条 沟渠长制/1 条 李某四/1 条 /0 条 "
        + "沟渠长制,张某三,李某四,链长制"
    )
  }

  @Test func itFiltersByKindAndDateAndKeepsTheViewInTheAddress() throws {
    let found = try result(
      of: """
        const found = [];
        found.push([...kind.options].map(o => o.value).join('+'));
        write(kind, 'official'); found.push(names());
        write(date, '2011-06'); found.push(names());
        write(date, '2023-03-28'); found.push(names());
        write(date, '2023-13'); found.push(names() + date.getAttribute('aria-invalid'));
        form.reset(); found.push(names());
        return found.join(' ');
        """
    )
    #expect(found == "+system+official+term 李某四,张某三 李某四 张某三 李某四,张某三true 沟渠长制,李某四,张某三,链长制")
    #expect(try result(of: "return names() + kind.value", query: "?q=%E9%95%BF&kind=official") == "李某四,张某三official")
    #expect(try result(of: "return document.activeElement.id", query: "#t-2") == "t-2")
  }

  @Test func itDrawsTenuresAndMonths() throws {
    let drawn = try result(
      of: """
        const timeline = document.querySelector('#p-2 svg.timeline'), months = document.querySelector('#t-1 svg.months');
        const bars = [...months.querySelectorAll('rect')].map(r => Math.round(r.getBBox().height));
        return [timeline.querySelectorAll('rect').length, timeline.querySelector('rect').getBBox().width > 300,
          timeline.querySelector('title').textContent, bars.join('+'), document.querySelectorAll('#t-2 svg').length].join(' ');
        """
    )
    #expect(drawn == "1 true 任职时间：丙县县长 2010-01-01 起，至 2012-01-01 15+44+7 0")
  }

  @Test func theKeyboardLeadsThroughIt() throws {
    let focus = try result(
      of: """
        const focus = [];
        const step = key => { press(key); focus.push(document.activeElement.id); };
        ['/', 'ArrowDown', 'j', 'ArrowDown', 'k', 'ArrowUp', 'ArrowUp'].forEach(step);
        write(query, '链'); step('Escape');
        return focus.join(' ') + ' ' + names();
        """
    )
    #expect(focus == "query t-1 p-2 p-1 p-2 t-1 query query 沟渠长制,李某四,张某三,链长制")
  }

  @Test func itFitsAPhoneAndAPrinter() throws {
    let folder = try TemporaryFolder()
    let page = try exportText(Self.glossary, GlossaryExport(.html))
    let path = try folder.write(Array(page.utf8), to: "page.html")
    // A window of the browser is never as narrow as a phone, a frame in it is.
    let tell =
      "<script>parent.postMessage(`${innerWidth} ${document.documentElement.scrollWidth}`, '*')</script></body>"
    _ = try folder.write(Array(page.replacing("</body>", with: tell).utf8), to: "inner.html")
    let frame = """
      <!DOCTYPE html><body><iframe src="inner.html" width="390" height="800" style="border:0"></iframe>
      <script>addEventListener('message', event => document.body.setAttribute('data-result', event.data))</script></body>
      """
    let outer = try folder.write(Array(frame.utf8), to: "outer.html")
    let framed = try chromium(["--virtual-time-budget=5000", "--dump-dom", "file://\(outer)"]).output
    let start = try #require(framed.firstRange(of: "data-result=\"390 "), "\(framed.suffix(2000))").upperBound
    #expect(Int(framed[start...].prefix { $0 != "\"" }) ?? .max <= 390)
    let (picture, paper) = (folder.file("page.png"), folder.file("page.pdf"))
    _ = try chromium(["--window-size=390,1200", "--hide-scrollbars", "--screenshot=\(picture)", "file://\(path)"])
    let png = try Data(contentsOf: URL(fileURLWithPath: picture))
    // PNG, 2nd edition, 5.2 and 11.2.2: the signature, then IHDR with width and height.
    #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 390)
    #expect(png.count > 10_000, "an empty picture")
    _ = try chromium(["--print-to-pdf=\(paper)", "file://\(path)"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: paper)).starts(with: Data("%PDF-".utf8)))
    let printed = try result(of: "window.dispatchEvent(new Event('beforeprint')); return more.hidden + names()")
    #expect(printed.hasPrefix("true沟渠长制"))
  }

  @Test func hostileTextsRunNothing() throws {
    let folder = try TemporaryFolder()
    for seed in 0..<3 {
      var glossary = hostileGlossary(UInt64(seed))
      glossary.entries[0].forms[0].text =
        "</script><script>document.title='stolen'</script><img src=x onerror=\"document.title='stolen'\">"
      let path = try folder.write(try export(glossary, GlossaryExport(.html)), to: "\(seed).html")
      let run = try chromium(["--dump-dom", "file://\(path)"])
      #expect(run.output.contains("<article"))
      #expect(!run.output.contains("<title>stolen"))
    }
  }
}
