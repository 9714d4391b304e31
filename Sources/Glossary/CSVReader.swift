import Recognition

/// Reads tables: ours with every column, and small ones that somebody made by hand with a column `term` (or 术语) and any others.
struct CSVReader {
  private(set) var header = GlossaryHeader(title: "")
  private(set) var report = GlossaryImportReport()
  private let file: String
  private let entry: (GlossaryEntry) throws -> Void
  /// The column of each name.
  private var columns: [String: Int] = [:]
  private var names: [String] = []
  /// Where the cells of the row at hand begin.
  private var places: [XMLPosition] = []

  /// What people call the columns in Chinese.
  private static let aliases = [
    "术语": "term", "词条": "term", "名称": "term", "类别": "kind", "领域": "subjectField", "拼音": "pinyin", "释义": "definition",
    "定义": "definition", "出处": "source", "来源": "source", "备注": "notes", "语言": "language", "任职": "tenures",
    "又作": "otherForms", "简称": "otherForms", "责任单位": "responsible", "用法": "usage", "词类": "partOfSpeech",
    "词性": "partOfSpeech",
  ]

  init(file: String, entry: @escaping (GlossaryEntry) throws -> Void) {
    self.file = file
    self.entry = entry
    report.format = "CSV"
  }

  mutating func read(_ input: XMLInput) throws {
    let bytes = TableInput(input)
    var rows = CSVRows()
    var isFirst = true
    while true {
      let chunk: ArraySlice<UInt8>
      do {
        chunk = try bytes.next()
      } catch let problem as TableInput.Problem {
        throw unreadable(problem.reason, rows.place)
      }
      if isFirst { rows.separator = CSVRows.separator(of: chunk) }
      isFirst = false
      try rows.take(chunk) { try take($0, $1) }
      if rows.isTooLong {
        // Nearly always a quote that was never closed.
        if let quote = rows.openQuote { throw unreadable("a quoted cell is not closed", quote) }
        throw unreadable("a row is longer than \(CSVRows.limit) bytes", rows.place)
      }
      if rows.isTooWide {
        throw unreadable("a row has more than \(CSVRows.cellLimit) cells; this is no glossary table", rows.place)
      }
      if chunk.isEmpty { break }
    }
    if let quote = rows.openQuote { throw unreadable("a quoted cell is not closed", quote) }
    try rows.takeLast { try take($0, $1) }
    if names.isEmpty { throw unreadable("the file has no row of column names", XMLPosition(line: 1, column: 1)) }
  }

  private func unreadable(_ reason: String, _ place: XMLPosition) -> GlossaryError {
    .unreadable(file: file, line: place.line, column: place.column, reason: reason)
  }

  private mutating func take(_ cells: [[UInt8]], _ places: [XMLPosition]) throws {
    let line = places.first?.line ?? 1
    self.places = places
    var row: [String] = []
    for (index, cell) in cells.enumerated() {
      let text = String(decoding: cell, as: UTF8.self)
      // Decoding mends what is wrong, so that only right bytes come back.
      guard text.utf8.elementsEqual(cell) else {
        throw unreadable("this cell is not UTF-8; save the table as CSV UTF-8", places[index])
      }
      row.append(CSVTable.unmarked(text))
    }
    if names.isEmpty { return try readNames(row, places) }
    if row.allSatisfy(\.isEmpty) { return }
    try readEntry(row, line: line)
  }

  private mutating func readNames(_ row: [String], _ places: [XMLPosition]) throws {
    // Excel's way to name the separator, a row of its own.
    if row.count <= 2, row.first?.utf8.starts(with: "sep=".utf8) == true { return }
    names = row.map { name in
      let name = name.unicodeScalars.first == "\u{FEFF}" ? String(name.unicodeScalars.dropFirst()) : name
      let trimmed = String(name.unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" })
      return Self.aliases[trimmed] ?? trimmed
    }
    for (index, name) in names.enumerated() where columns[name] == nil { columns[name] = index }
    guard columns["term"] != nil else {
      throw unreadable(
        "this is no XML, and as a table it has no column called term (or 术语)",
        places.first ?? XMLPosition(line: 1, column: 1)
      )
    }
  }

  private mutating func readEntry(_ row: [String], line: Int) throws {
    func cell(_ name: String) -> String? {
      guard let index = columns[name], index < row.count, !row[index].isEmpty else { return nil }
      return row[index]
    }
    func date(_ name: String) -> GlossaryDate? {
      guard let text = cell(name) else { return nil }
      let date = GlossaryDate(iso: text)
      if date == nil { badDate(text, name, line) }
      return date
    }
    guard let term = cell("term"), !XMLText.isBlank(term) else {
      report.skippedEntries += 1
      return problem(.empty, "this row has no term", line)
    }
    if report.entries == 0, let language = cell("language"), LanguageTag.isValid(language) {
      header.language = language
    }
    func language(_ tag: String?) -> String? { tag == header.language ? nil : tag }
    let id = cell("id") ?? GlossaryIdentifier.make("t", term)
    let kind = cell("kind").flatMap { GlossaryKind(rawValue: $0) ?? GlossaryKind(label: $0) }
    if let given = cell("kind"), kind == nil {
      problem(.picklist, "\"\(given)\" is no kind; taken for a term", line, column: "kind")
    }
    var read = GlossaryEntry(id: id, kind: kind ?? .term, subjectField: cell("subjectField"), forms: [])
    var strange: [(column: String, value: String)] = []
    func picked<Value>(_ column: String, _ text: String?, _ list: (String) -> Value?) -> Value? {
      guard let text else { return nil }
      let value = list(text)
      if value == nil { strange.append((column, text)) }
      return value
    }
    read.forms.append(
      GlossaryForm(
        text: term,
        language: language(cell("language")),
        type: picked("type", cell("type"), WrittenValues.formType),
        usage: picked("usage", cell("usage"), WrittenValues.usage),
        partOfSpeech: picked("partOfSpeech", cell("partOfSpeech"), WrittenValues.partOfSpeech),
        pinyin: cell("pinyin")
      )
    )
    let others = cell("otherForms")
    let plainForms = Self.plainForms(others)
    read.forms += plainForms.map { GlossaryForm(text: $0) }
    for record in records(plainForms.isEmpty ? others : nil, "otherForms", line) {
      guard let text = record["形式"], !XMLText.isBlank(text) else {
        problem(.empty, "a form in otherForms has no text", line, column: "otherForms")
        continue
      }
      read.forms.append(
        GlossaryForm(
          text: text,
          language: language(record["语言"]),
          type: picked("otherForms", record["类型"], WrittenValues.formType),
          usage: picked("otherForms", record["用法"], WrittenValues.usage),
          partOfSpeech: picked("otherForms", record["词类"], WrittenValues.partOfSpeech),
          pinyin: record["拼音"]
        )
      )
    }
    for (column, value) in strange {
      problem(.picklist, "\"\(value)\" is no value of \(column); kept as a note", line, column: column)
      read.notes.append("\(column): \(value)")
    }
    if let text = cell("definition") {
      read.definitions.append(
        GlossaryDefinition(
          text: text,
          language: language(cell("definitionLanguage")),
          strength: strength(cell("strength")),
          source: source(cell("source"))
        )
      )
    }
    for record in records(cell("otherDefinitions"), "otherDefinitions", line) {
      read.definitions.append(
        GlossaryDefinition(
          text: record["释义"] ?? "",
          language: language(record["语言"]),
          strength: strength(record["强度"]),
          source: source(of: record)
        )
      )
    }
    var unused: Set<String> = []
    for record in records(cell("tenures"), "tenures", line) {
      guard var tenure = tenure(of: record) else {
        unused.insert("tenures")
        read.notes.append(record.text)
        if let field = EntryNotes.badDate(of: record.trimmed) {
          problem(.date, EntryNotes.badDateMessage(field.value), line, column: "tenures", severity: .error)
        } else {
          problem(.structure, "\"\(record.text)\" is no tenure", line, column: "tenures", severity: .error)
        }
        continue
      }
      if let fault = tenure.fault {
        problem(.date, fault, line, column: "tenures", severity: .error)
        unused.insert("tenures")
        read.notes.append(record.text)
        continue
      }
      // 出处 of a row without a definition is where the post stands.
      if tenure.sources.isEmpty, read.definitions.isEmpty, let source = source(cell("source")) {
        tenure.sources = [source]
      }
      read.tenures.append(tenure)
    }
    if read.definitions.isEmpty, read.tenures.isEmpty, let source = source(cell("source")) {
      read.forms[0].sources.append(source)
    }
    read.responsible = cell("responsible").map(CSVTable.values(of:)) ?? []
    for relation in GlossaryRelation.allCases {
      for value in cell(relation.rawValue).map(CSVTable.values(of:)) ?? [] {
        let (target, name) = Self.split(value)
        read.references.append(GlossaryReference(relation: relation, target: target, name: name))
      }
    }
    if let count = cell("mentions").flatMap({ Int($0) }) {
      read.mentions = GlossaryMentions(
        count: count,
        documents: cell("documents").flatMap { Int($0) } ?? 0,
        firstSeen: date("firstSeen"),
        lastSeen: date("lastSeen")
      )
    }
    for record in records(cell("contexts"), "contexts", line) {
      guard let index = form(of: record, in: read) else { continue }
      read.forms[index].contexts.append(GlossaryQuotation(text: record["例句"] ?? "", source: source(of: record)))
    }
    for record in records(cell("formRemarks"), "formRemarks", line) {
      guard let index = form(of: record, in: read) else { continue }
      if let note = record["备注"] { read.forms[index].notes.append(note) }
      if let source = source(of: record) { read.forms[index].sources.append(source) }
    }
    for value in cell("links").map(CSVTable.values(of:)) ?? [] {
      let (url, text) = Self.split(value)
      read.links.append(GlossaryLink(url: url, text: text))
    }
    for record in records(cell("changes"), "changes", line) {
      read.changes.append(
        GlossaryChange(
          isCreation: record["变更"] == "creation",
          date: record["日期"].flatMap { text in
            let date = GlossaryDate(iso: text)
            if date == nil { badDate(text, "changes", line) }
            return date
          },
          responsible: record["责任者"]
        )
      )
    }
    read.notes += cell("notes").map(CSVTable.values(of:)) ?? []
    unused.formUnion(strange.map(\.column))
    keepOtherColumns(row, into: &read, line: line, unused: unused)
    read.origin = GlossaryOrigin(file: file, line: line, column: 1)
    report.entries += 1
    report.terms += read.forms.count
    try entry(read)
  }

  /// Columns of somebody else's become notes; all are counted, those of which something could not be used (`unused`) as mapped.
  private mutating func keepOtherColumns(
    _ row: [String],
    into entry: inout GlossaryEntry,
    line: Int,
    unused: Set<String>
  ) {
    for (index, text) in row.enumerated() where !text.isEmpty {
      guard index < names.count else {
        report.count("cells beyond the last column", .ignored, line: line)
        continue
      }
      let isOurs = CSVTable.columns.contains(names[index]) && columns[names[index]] == index
      if !isOurs { entry.notes.append("\(names[index]): \(text)") }
      report.count(names[index], isOurs && !unused.contains(names[index]) ? .kept : .mapped, line: line)
    }
  }

  private mutating func records(_ cell: String?, _ column: String, _ line: Int) -> [LabelledText] {
    var records: [LabelledText] = []
    for record in cell.map(CSVTable.records(of:)) ?? [] {
      if let record {
        records.append(record)
      } else {
        problem(.structure, "a line of \(column) does not have the shape 名：值；名：值", line, column: column)
      }
    }
    return records
  }

  private func tenure(of record: LabelledText) -> GlossaryTenure? {
    var fields = LabelledText()
    for field in record.fields where field.label != "出处" { fields.add(field.label, field.value) }
    guard var tenure = EntryNotes.tenure(from: fields) ?? EntryNotes.tenure(from: fields.trimmed) else { return nil }
    tenure.sources = record.fields.filter { $0.label == "出处" }.compactMap {
      CitationText.source(from: $0.value, document: nil)
    }
    return tenure
  }

  private mutating func form(of record: LabelledText, in entry: GlossaryEntry) -> Int? {
    let number = record["形式号"].flatMap { Int($0) } ?? 1
    return entry.forms.indices.contains(number - 1) ? number - 1 : nil
  }

  private func source(_ text: String?) -> GlossarySource? {
    text.flatMap { CitationText.source(from: $0, document: nil) }
  }

  private func source(of record: LabelledText) -> GlossarySource? {
    record["出处"].flatMap { CitationText.source(from: $0, document: nil) }
  }

  private func strength(_ name: String?) -> DefinitionStrength {
    let all: [DefinitionStrength] = [.used, .describes, .explains, .curated]
    return all.first { $0.name == name } ?? .curated
  }

  private mutating func badDate(_ text: String, _ column: String, _ line: Int) {
    problem(.date, EntryNotes.badDateMessage(text), line, column: column)
  }

  /// A problem of the row, or of its cell in the column named.
  private mutating func problem(
    _ rule: GlossaryFinding.Rule,
    _ message: String,
    _ line: Int,
    column: String? = nil,
    severity: GlossaryFinding.Severity = .warning
  ) {
    let index = column.flatMap { columns[$0] }
    let place = index.flatMap { places.indices.contains($0) ? places[$0] : nil } ?? XMLPosition(line: line, column: 1)
    report.problem(
      GlossaryFinding(
        file: file,
        line: place.line,
        column: place.column,
        severity: severity,
        rule: rule,
        message: message
      )
    )
  }

  /// Forms that somebody wrote without labels, one behind the other: `河长体系、河长`. None where the cell has a label.
  private static func plainForms(_ cell: String?) -> [String] {
    guard let cell, !cell.unicodeScalars.contains("：") else { return [] }
    let marks: Set<UnicodeScalar> = ["、", "；", ";", "，", ",", "\n"]
    return cell.unicodeScalars.split { marks.contains($0) }.map { String(String.UnicodeScalarView($0)) }
      .filter { !XMLText.isBlank($0) }
  }

  /// The word before the first space, and the rest.
  private static func split(_ text: String) -> (String, String) {
    guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return (text, "") }
    return (String(text[..<space]), String(text[text.utf8.index(after: space)...]))
  }
}
