import CLibXML2
import Foundation
import Glossary
import Recognition

/// Glossaries by number of entries: `swift run -c release mingce-bench glossary [--entries 100000,1000000] [--formats tbx,tei]`.
///
/// Seconds by the clock, seconds of the processor (which say more on a busy machine), MB on disk, and how far the resident memory rises
/// above what it was before, in MB; beside them what libxml2 needs to write and to read the same number of entries by itself, in half the
/// bytes.
///
/// Release build, 2026-11-22, AMD EPYC, two cores, both busy with other work (load 4.5), libxml2 2.9.14, 1,000,000 entries, by the clock:
///
///     libxml2 writes   16.2 s     620 MB    0.7 MB memory
///     libxml2 reads     9.2 s     620 MB    0.4
///     tbx: export      10.7 s   1,190 MB    0.5
///     tbx: import     115.0 s   1,190 MB    0.3
///     tbx: check       64.0 s   1,190 MB   73.9
///
/// Of the processor, 500,000 entries, load 5.5: libxml2 writes in 4.1 to 4.5 s, an export takes 5.4 to 5.5 s, of which 1.0 s makes the
/// entries. TEI and CSV at 100,000 entries, by the clock, load 3:
///
///     tei: export  1.5 s    87 MB          csv: export  1.8 s    34 MB
///     tei: import  5.0 s                   csv: import  2.4 s
///     tei: check   4.1 s   21.3 MB memory  csv: check   3.2 s   4.7 MB memory
///
/// Only a check grows with the file: by its table of identifiers. An entry of this benchmark has three in TBX (its own and those of two
/// forms) and up to five in TEI; each takes 16 to 32 bytes, with the table of half the size while it grows.
struct GlossaryBenchmark {
  let counts: [Int]
  let formats: [GlossaryExport.Format]

  func run() throws {
    for count in counts {
      print("\(count) entries")
      printRow("", ["seconds", "processor", "MB file", "MB memory"])
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-bench-\(getpid())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer {
        // What is left in the temporary folder does no harm.
        try? FileManager.default.removeItem(at: folder)
      }
      let floor = folder.appendingPathComponent("floor.xml").path
      try measure("libxml2 writes", floor) { writeFloor(count, to: floor) }
      try measure("libxml2 reads", floor) { readFloor(floor) }
      for format in formats {
        let path = folder.appendingPathComponent("g.\(format.rawValue)").path
        try measure("\(format.rawValue): export", path) { try export(count, GlossaryExport(format), to: path) }
        if format != .html && format != .json {
          try measure("\(format.rawValue): import", path) {
            var entries = 0
            _ = try GlossaryReader().read(path: path) { _ in entries += 1 }
            precondition(entries == count, "\(entries) of \(count) entries came back")
          }
          try measure("\(format.rawValue): check", path) {
            let summary = try GlossaryCheck().check(path: path) { print($0) }
            precondition(summary.errors == 0 && summary.concepts == count, "\(summary)")
          }
        }
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  private func export(_ count: Int, _ export: GlossaryExport, to path: String) throws {
    let source = GlossaryDocument(id: "d-1", title: "示例日报", path: "corpus/a.txt")
    let header = GlossaryHeader(title: "大表", documents: [source])
    var number = 0
    let summary = try export.write(header, toFile: path, isExported: { $0.utf8.count == 12 }) {
      guard number < count else { return nil }
      defer { number += 1 }
      return entry(number)
    }
    precondition(summary.concepts == count && summary.issueCount == 0, "\(summary)")
  }

  // A store has its dates as numbers.
  private let day = GlossaryDate(year: 2023, month: 3, day: 28)

  /// Every tenth entry is an official with two posts, the others are programmes with a definition, a context and a broader one.
  private func entry(_ number: Int) -> GlossaryEntry {
    func id(_ number: Int) -> String { "t-\(1_000_000_000 + number)" }
    let source = GlossarySource(
      document: "d-1",
      citation: "示例日报",
      range: GlossaryTextRange(line: 1 + number % 900, column: 7, endLine: 1 + number % 900, endColumn: 30),
      date: day
    )
    var entry = GlossaryEntry(
      id: id(number),
      kind: number % 10 == 0 ? .official : .project,
      forms: [
        GlossaryForm(text: "第\(number)号示例工程", type: .fullForm, usage: .preferred, pinyin: "shì lì gōng chéng"),
        GlossaryForm(text: "\(number)号工程", type: .shortForm),
      ],
      mentions: GlossaryMentions(count: 3, documents: 2, firstSeen: day)
    )
    if number % 10 == 0 {
      entry.tenures = ["甲省省长", "乙市市长"].map {
        GlossaryTenure(post: $0, firstSeen: day, sources: [source])
      }
    } else {
      entry.definitions = [
        GlossaryDefinition(text: "第\(number)号示例工程是由有关部门组织实施的一项示例。", strength: .explains, source: source)
      ]
      entry.references = [GlossaryReference(relation: .broader, target: id(number - number % 10), name: "示例")]
    }
    return entry
  }

  // MARK: The library by itself

  private func writeFloor(_ count: Int, to path: String) {
    guard let writer = xmlNewTextWriterFilename(path, 0) else { preconditionFailure("cannot write \(path)") }
    func text(_ name: String, _ text: String) { _ = xmlTextWriterWriteElement(writer, name, text) }
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
    xmlTextWriterStartElement(writer, "body")
    for number in 0..<count {
      xmlTextWriterStartElement(writer, "conceptEntry")
      xmlTextWriterWriteAttribute(writer, "id", "t-\(1_000_000_000 + number)")
      text("descrip", "工程")
      text("note", "提及：3；篇数：2；首见：2023-03-28")
      text("ref", "示例")
      xmlTextWriterStartElement(writer, "langSec")
      text("descrip", "第\(number)号示例工程是由有关部门组织实施的一项示例。")
      text("admin", "[释义] 示例日报 第1行第7–29字 2023-03-28")
      for form in ["第\(number)号示例工程", "\(number)号工程"] {
        xmlTextWriterStartElement(writer, "termSec")
        text("term", form)
        text("termNote", "noun")
        text("termNote", "fullForm")
        text("note", "拼音：shì lì gōng chéng")
        xmlTextWriterEndElement(writer)
      }
      xmlTextWriterEndElement(writer)
      xmlTextWriterEndElement(writer)
    }
    xmlTextWriterEndDocument(writer)
    xmlFreeTextWriter(writer)
  }

  private func readFloor(_ path: String) {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue)
    guard let reader = xmlReaderForFile(path, nil, options) else { preconditionFailure("cannot read \(path)") }
    while xmlTextReaderRead(reader) == 1 {}
    xmlFreeTextReader(reader)
  }

  // MARK: Numbers

  private func measure(_ name: String, _ path: String, _ body: () throws -> Void) throws {
    let before = Memory.reset()
    let start = Self.processorSeconds()
    let seconds = try ContinuousClock().measure(body) / .seconds(1)
    let processor = Self.processorSeconds() - start
    let rise = Memory.peak() - before
    let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    printRow(
      name,
      [
        String(format: "%.1f", seconds), String(format: "%.1f", processor), "\(size / 1_000_000)",
        String(format: "%.1f", Double(rise) / 1000),
      ]
    )
  }

  /// What this process has used of the processor, the system's work for it included.
  private static func processorSeconds() -> Double {
    var usage = rusage()
    // RUSAGE_SELF, which is of one type here and of another there.
    getrusage(0, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
  }
}

/// Resident memory of this process in kB.
enum Memory {
  /// What is resident now; the peak is counted from here on where the system allows it (Linux, proc(5), clear_refs).
  static func reset() -> Int {
    // Where it cannot be written the peak is that of the whole run.
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
    return field("VmRSS:") ?? peak()
  }

  /// The most that was resident since.
  static func peak() -> Int {
    if let peak = field("VmHWM:") { return peak }
    var usage = rusage()
    // RUSAGE_SELF, which is of one type here and of another there.
    getrusage(0, &usage)
    return Int(usage.ru_maxrss) / 1000
  }

  private static func field(_ name: String) -> Int? {
    // There is no such file but on Linux.
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }
  }
}
