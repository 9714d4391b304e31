import Foundation
import PolicyText
import Recognition
import Testing

@testable import KnowledgeIndex

/// Entries of glossary files over what the corpus shows.
@Suite struct CuratedTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  private func base(_ entries: [CuratedEntry]) async throws -> KnowledgeBase {
    let base = KnowledgeBase(files: ["2024-04-12.txt": Array("省长孟知远主持会议。\n".utf8)])
    await base.setCurated(entries)
    try await base.refresh()
    return base
  }

  private func official(_ tenure: CuratedTenure) -> CuratedEntry {
    CuratedEntry(term: "林渠生", nature: .person(.official), tenures: [tenure], path: "g.tbx", line: 3)
  }

  private func posts(_ tenure: CuratedTenure, _ iso: String) async throws -> TenureAnswer {
    let base = try await base([official(tenure)])
    return base.lexicon.posts(of: EntityID(kind: .person, name: "林渠生"), asOf: try day(iso))
  }

  private let post = Post(written: "甘肃省省长", title: "省长")

  @Test func aPostWithBothEndsHoldsBetweenThemWithoutACaution() async throws {
    let tenure = CuratedTenure(post: post, from: .init(try day("2018-01-02")), to: .init(try day("2024-01-02")))
    let between = try await posts(tenure, "2021-06-01")
    #expect(between.current.count == 1 && between.caution == nil)
    #expect(try await posts(tenure, "2017-12-31").later.count == 1)
    #expect(try await posts(tenure, "2024-01-02").former.count == 1)
  }

  @Test func aPostWithoutAnEndIsNotAssertedLongAfterTheGlossary() async throws {
    let from = CuratedTenure.Day(try day("2022-12-01"))
    let old = CuratedTenure(post: post, from: from, heldOn: try day("2023-06-30"))
    #expect(try await posts(old, "2023-07-01").caution == nil)
    #expect(try await posts(old, "2026-01-01").caution != nil)
  }

  @Test func aSuccessorOfWhomTheCorpusTellsEndsNoPostThatAGlossaryHasHeld() async throws {
    let base = KnowledgeBase(files: [
      "2024-01-10.txt": Array("甘肃省省长林渠生主持会议。\n".utf8), "2024-04-12.txt": Array("甘肃省省长孟知远主持会议。\n".utf8),
    ])
    try await base.refresh()
    let id = EntityID(kind: .person, name: "林渠生")
    #expect(base.lexicon.posts(of: id, asOf: try day("2024-04-13")).current.isEmpty)
    await base.setCurated([official(CuratedTenure(post: post, from: .init(try day("2022-12-01"))))])
    try await base.refresh()
    #expect(base.lexicon.posts(of: id, asOf: try day("2024-04-13")).current.map(\.post.resolved) == ["甘肃省省长"])
  }

  @Test func aFormerPostIsClaimedForNoDayAfterTheLastKnown() async throws {
    var former = post
    former.status = .former
    let seen = CuratedTenure(post: former, firstSeen: try day("2020-01-01"), lastSeen: try day("2021-01-01"))
    #expect(try await posts(seen, "2021-01-01").current.count == 1)
    #expect(try await posts(seen, "2021-01-02").former.count == 1)
    let bare = CuratedTenure(post: former)
    #expect(try await posts(bare, "2021-01-02").former.count == 1)
    let begun = CuratedTenure(post: former, from: .init(try day("2020-01-01")))
    #expect(try await posts(begun, "2021-01-02").current.isEmpty)
  }

  @Test func aNominationIsNoPost() async throws {
    var nominated = post
    nominated.status = .nominated
    let tenure = CuratedTenure(post: nominated, from: .init(try day("2023-01-01")))
    #expect(try await posts(tenure, "2023-02-01").current.isEmpty)
    #expect(try await posts(tenure, "2023-02-01").nominated.count == 1)
  }

  @Test func aPostOfTheCorpusTakesItsEndsFromTheGlossary() async throws {
    let written = try await base([]).lexicon.entities(named: "孟知远").first?.tenures.first?.post
    let known = try #require(written)
    let tenure = CuratedTenure(post: known, to: .init(try day("2024-06-01")))
    let base = try await base([
      CuratedEntry(term: "孟知远", nature: .person(.official), tenures: [tenure], path: "g.tbx", line: 7)
    ])
    let person = try #require(base.lexicon.entities(named: "孟知远").first)
    #expect(person.tenures.count == 1)
    #expect(person.tenures[0].sightings.count == 2)
    #expect(person.origin == .curated)
    #expect(person.entry?.span.start.line == 7)
    #expect(TenureAnswer(tenures: person.tenures, asOf: try day("2024-05-01")).current.count == 1)
    #expect(TenureAnswer(tenures: person.tenures, asOf: try day("2024-06-02")).former.count == 1)
  }

  @Test func aPostOfTheCorpusThatEndedIsNotTheOneThatBeginsLater() async throws {
    let base = KnowledgeBase(files: [
      "2019-03-01.txt": Array("云岭省省长孟知远主持会议。\n".utf8), "2019-12-01.txt": Array("会议决定，免去孟知远的云岭省省长职务。\n".utf8),
    ])
    try await base.refresh()
    let seen = try #require(base.lexicon.entities(named: "孟知远").first?.tenures.first)
    #expect(seen.ended?.date == CalendarDate(iso: "2019-12-01"))
    var post = seen.post
    post.status = .current
    let again = CuratedTenure(post: post, from: .init(try day("2023-01-10")), heldOn: try day("2023-06-30"))
    await base.setCurated([
      CuratedEntry(term: "孟知远", nature: .person(.official), tenures: [again], path: "g.tbx", line: 7)
    ])
    try await base.refresh()
    let tenures = try #require(base.lexicon.entities(named: "孟知远").first?.tenures)
    #expect(tenures.allSatisfy { $0.ended == nil })
    #expect(TenureAnswer(tenures: tenures, asOf: try day("2023-05-01")).current.count == 1)
  }

  @Test func aPostHeldTwiceIsHeldTwice() async throws {
    let post = try #require(try await base([]).lexicon.entities(named: "孟知远").first?.tenures.first?.post)
    let base = try await base([
      CuratedEntry(
        term: "孟知远",
        nature: .person(.official),
        tenures: [
          CuratedTenure(post: post, from: .init(try day("2010-01-01")), to: .init(try day("2012-01-01"))),
          CuratedTenure(post: post, from: .init(try day("2023-01-01"))),
        ],
        path: "g.tbx",
        line: 7
      ),
      CuratedEntry(
        term: "孟知远",
        tenures: [CuratedTenure(post: post, to: .init(try day("2024-01-01")))],
        path: "second.tbx",
        line: 1
      ),
    ])
    let person = try #require(base.lexicon.entities(named: "孟知远").first)
    #expect(person.tenures.count == 2)
    func held(_ iso: String) throws -> Int {
      TenureAnswer(tenures: person.tenures, asOf: try day(iso)).current.count
    }
    #expect(try ["2009-12-31", "2011-01-01", "2015-01-01", "2024-04-12"].map(held) == [0, 1, 0, 1])
    #expect(person.tenures.map(\.sightings.count) == [2, 2], "the corpus saw the second time")
  }

  @Test func twoEntriesWithOneShortFormStayTwo() async throws {
    let base = try await base([
      CuratedEntry(term: "大沟渠长制", forms: ["渠长制"], path: "g.tbx", line: 1),
      CuratedEntry(term: "小沟渠长制", forms: ["渠长制"], path: "g.tbx", line: 2),
      CuratedEntry(term: "小沟渠长制", definition: "又一处释义", path: "h.tbx", line: 9),
    ])
    #expect(base.lexicon.entities(named: "渠长制").map(\.name) == ["大沟渠长制", "小沟渠长制"])
    let second = try #require(base.lexicon.entities(named: "小沟渠长制").first)
    #expect(second.entry?.path == "g.tbx" && second.definition?.text == "又一处释义")
  }

  @Test func widerEntriesOfOneGlossaryAreLinked() async throws {
    let base = try await base([
      CuratedEntry(term: "县级沟渠长制", broader: ["沟渠长制", "没有这一条"], path: "g.tbx", line: 1),
      CuratedEntry(term: "沟渠长制", path: "g.tbx", line: 2),
    ])
    let narrow = try #require(base.lexicon.entities(named: "县级沟渠长制").first)
    let wide = try #require(base.lexicon.entities(named: "沟渠长制").first)
    #expect(narrow.broader == [wide.id])
    #expect(wide.narrower == [narrow.id])
  }

  // MARK: Files

  private struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  /// One entry per line; `!` cannot be read.
  private static let lines: CuratedReading = { location, shown in
    let text = String(decoding: FileManager.default.contents(atPath: location) ?? Data(), as: UTF8.self)
    if text.contains("!") { throw Unreadable(description: "\(shown):1:1: broken") }
    return CuratedGlossary(
      entries: text.split(separator: "\n").enumerated().map { number, term in
        CuratedEntry(term: String(term), path: shown, line: number)
      }
    )
  }

  @Test func filesAreReadInTheirOrderAndAgainWhenTheyChange() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("b"),
      withIntermediateDirectories: true
    )
    defer {
      // What is left in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: folder)
    }
    func write(_ text: String, _ path: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }
    try write("甲制度\n", "z.tbx")
    try write("乙制度\n", "b/1.csv")
    try write("丙制度\n", "b/2.tbx")
    try write("丁制度\n", "b/3.txt")
    let files = CuratedFiles(root: folder.path, patterns: ["./z.tbx", "b/", "b/../z.tbx", "c.tbx"], read: Self.lines)
    let first = await files.refresh()
    #expect(first.entries?.map(\.term) == ["甲制度", "乙制度", "丙制度"])
    #expect(first.entries?.map(\.path) == ["z.tbx", "b/1.csv", "b/2.tbx"])
    #expect(first.notices.map(\.english) == ["c.tbx: no such file or folder"])
    #expect(first.notices.allSatisfy { $0.chinese.contains("没有这个文件") })
    let second = await files.refresh()
    #expect(second.entries == nil && second.notices.isEmpty)

    try write("甲制度!\n", "z.tbx")
    let broken = await files.refresh()
    #expect(broken.entries == nil)
    #expect(broken.notices.map(\.english) == ["z.tbx:1:1: broken; its last readable version stays in use"])
    #expect(broken.files[0].problem?.english == "z.tbx:1:1: broken")
    #expect(broken.files[0].glossary?.entries.map(\.term) == ["甲制度"])
    #expect(await files.refresh().notices.isEmpty)

    try write("甲新制度\n", "z.tbx")
    try FileManager.default.removeItem(at: folder.appendingPathComponent("b/1.csv"))
    let mended = await files.refresh()
    #expect(mended.entries?.map(\.term) == ["甲新制度", "丙制度"])
    await files.keep(CuratedFiles.Outcome(entries: nil, files: [], notices: [Notice("未告知", "not told")]))
    #expect(await files.refresh().notices == [Notice("未告知", "not told")])
  }
}
