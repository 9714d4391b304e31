/// Writes glossaries: entries come one at a time, in ascending order of id, and go out at once.
package struct GlossaryExport: Sendable {
  /// The file formats.
  package enum Format: String, Sendable, CaseIterable {
    /// TBX v3: ISO 30042:2019, GB/T 44227-2024; dialect TBX-Basic, style DCA.
    case tbx
    /// TBX v2: ISO 30042:2008, root `martif`; what OmegaT, translate-toolkit and Weblate read.
    case tbx2
    /// TEI P5: people with dated occupations, bodies, terms, and a source on each fact.
    case tei
    /// One row for each entry, for spreadsheets.
    case csv
    /// One object, for programs.
    case json
    /// One page to read and search, without a network.
    case html
  }

  /// Which rules of TBX-Basic a TBX v3 file follows where they differ.
  package enum TBXBasic: String, Sendable, CaseIterable {
    /// What all versions take.
    case common
    /// LTAC, 2023.
    case v121 = "1.2.1"
    /// TerminOrgs, 2025.
    case v4 = "4"
  }

  /// The file format.
  package var format: Format
  /// The rules of TBX-Basic; for `.tbx` alone.
  package var tbxBasic: TBXBasic
  /// Asked before each entry; true ends the export with `GlossaryError.interrupted`.
  package var isInterrupted: @Sendable () -> Bool

  /// An export to `format`.
  package init(
    _ format: Format,
    tbxBasic: TBXBasic = .common,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.format = format
    self.tbxBasic = tbxBasic
    self.isInterrupted = isInterrupted
  }

  /// Writes a glossary of any size to `sink`: `next` gives the entries in ascending order of `GlossaryIdentifier.exported(id)`, then nil;
  /// `isExported` says whether the glossary has an entry of that id with a form to write, as references to others would lead nowhere.
  package func write(
    _ header: GlossaryHeader,
    to sink: any ByteSink,
    isExported: (String) -> Bool,
    next: () throws -> GlossaryEntry?
  ) throws -> GlossaryExportSummary {
    let buffer = BufferedSink(sink)
    var run = ExportRun(header: header)
    let writer = try makeWriter(buffer)
    try writer.begin(run.header, &run.summary)
    while let entry = try next() {
      if isInterrupted() { throw GlossaryError.interrupted }
      guard let entry = try run.prepare(entry, isExported: isExported) else { continue }
      try writer.write(entry, &run.summary)
    }
    if isInterrupted() { throw GlossaryError.interrupted }
    try writer.end(&run.summary)
    try buffer.flush()
    run.summary.bytes = buffer.count
    return run.finish()
  }

  /// Writes `glossary` to `sink`, its entries sorted by id; of two entries with one id the second is skipped, with a reason.
  package func write(_ glossary: Glossary, to sink: any ByteSink) throws -> GlossaryExportSummary {
    var entries = glossary.entries.map { (GlossaryIdentifier.exported($0.id), $0) }
    entries.sort { $0.0 < $1.0 }
    let ids = Set(glossary.entries.lazy.filter { $0.forms.contains { !XMLText.isBlank($0.text) } }.map(\.id))
    var index = 0
    var repeats: [GlossaryExportSummary.Skip] = []
    var summary = try write(glossary.header, to: sink, isExported: ids.contains) {
      while index < entries.count, index > 0, entries[index].0 == entries[index - 1].0 {
        repeats.append(.init(entry: entries[index].1.id, reason: "another entry has this id"))
        index += 1
      }
      guard index < entries.count else { return nil }
      defer { index += 1 }
      return entries[index].1
    }
    for skip in repeats { summary.skip(skip.entry, skip.reason) }
    return summary
  }

  /// Writes to a file, whole or not at all (`OutputFile`).
  package func write(
    _ header: GlossaryHeader,
    toFile path: String,
    isExported: (String) -> Bool,
    next: () throws -> GlossaryEntry?
  ) throws -> GlossaryExportSummary {
    let file = try OutputFile(path)
    defer { file.discard() }
    let summary = try write(header, to: file, isExported: isExported, next: next)
    try file.commit()
    return summary
  }

  /// Writes `glossary` to a file, whole or not at all (`OutputFile`).
  package func write(_ glossary: Glossary, toFile path: String) throws -> GlossaryExportSummary {
    let file = try OutputFile(path)
    defer { file.discard() }
    let summary = try write(glossary, to: file)
    try file.commit()
    return summary
  }

  /// True when a file that begins with `head` (some 16 KB are enough) was written by an export under one of `titles`: such a file may be
  /// replaced by the next one. A table has no title; there the columns tell.
  package static func isExport(head: [UInt8], titles: [String]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    if text.utf8.starts(with: CSVWriter.firstRow.utf8) { return true }
    return titles.contains { title in
      if text.utf8.starts(
        with: JSONWriter.opening(GlossaryHeader(title: title)).utf8.prefix { $0 != UInt8(ascii: ",") }
      ) {
        return text.contains("\"title\":\"\(title)\"")
      }
      let isOurs = text.contains("<p>\(HeaderText.mark)</p>") || text.contains(HTMLWriter.mark)
      return isOurs && text.contains("<title>\(title)</title>")
    }
  }

  private func makeWriter(_ sink: any ByteSink) throws -> any EntryWriter {
    switch format {
    case .tbx: try TBXWriter(sink, dialect: tbxBasic, names: .of2019)
    case .tbx2: try TBXWriter(sink, dialect: .v121, names: .of2008)
    case .tei: try TEIWriter(sink)
    case .csv: CSVWriter(sink)
    case .json: JSONWriter(sink)
    case .html: HTMLWriter(sink)
    }
  }
}

/// Writes one format. Entries are prepared: exportable ids in ascending order, at least one visible form, references that lead somewhere.
protocol EntryWriter {
  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws
  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws
  func end(_ summary: inout GlossaryExportSummary) throws
}
