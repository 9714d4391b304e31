/// Reads curated glossaries: TBX v3 (DCA and DCT), TBX v2, our own TEI, CSV. Entries are handed on one at a time; nothing but the file
/// itself is opened.
package struct GlossaryReader: Sendable {
  /// A reader.
  package init() {}

  /// Reads the file at `path`. Entries come in the order of the file, each with its place (`GlossaryEntry.origin`); the header is complete
  /// only at the end, because TBX lists its documents there. Throws `GlossaryError.unreadable` at the place where a file breaks off, after
  /// the entries before it were handed on; `name` stands for the file in places and messages.
  package func read(
    path: String,
    name: String? = nil,
    entry: (GlossaryEntry) throws -> Void
  ) throws -> (header: GlossaryHeader, report: GlossaryImportReport) {
    try read(XMLInput(path: path), name: name ?? path, entry: entry)
  }

  /// Reads `bytes`; `name` stands for the file.
  package func read(
    bytes: [UInt8],
    name: String,
    entry: (GlossaryEntry) throws -> Void
  ) throws -> (header: GlossaryHeader, report: GlossaryImportReport) {
    try read(XMLInput(bytes: bytes), name: name, entry: entry)
  }

  /// Reads a whole file into memory.
  package func read(path: String) throws -> (glossary: Glossary, report: GlossaryImportReport) {
    var entries: [GlossaryEntry] = []
    let (header, report) = try read(path: path) { entries.append($0) }
    return (Glossary(header: header, entries: entries), report)
  }

  private func read(
    _ input: XMLInput,
    name: String,
    entry: (GlossaryEntry) throws -> Void
  ) throws -> (header: GlossaryHeader, report: GlossaryImportReport) {
    try withoutActuallyEscaping(entry) { entry in
      if input.isTable {
        var reader = CSVReader(file: name, entry: entry)
        try reader.read(input)
        return (reader.header, reader.report)
      }
      let reader = UnitReader(file: name, entry: entry)
      try XMLEvents.parse(input, reader)
      return (reader.header, reader.report)
    }
  }
}
