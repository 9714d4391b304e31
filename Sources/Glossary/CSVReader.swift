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

  /// What people call the columns in Chinese.
  private static let aliases = [
    "术语": "term", "词条": "term", "名称": "term", "类别": "kind", "领域": "subjectField", "拼音": "pinyin", "释义": "definition",
    "定义": "definition", "出处": "source", "来源": "source", "备注": "notes", "语言": "language", "任职": "tenures",
    "又作": "otherForms", "简称": "otherForms",
    "责任单位": "responsible",
  ]

  init(file: String, entry: @escaping (GlossaryEntry) throws -> Void) {
    self.file = file
    self.entry = entry
    report.format = "CSV"
  }

  mutating func read(_ input: XMLInput) throws {
    var rows = CSVRows()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { input.readPlain($0) }
      guard count >= 0 else { throw unreadable(input.refusal ?? "cannot be read", rows.line) }
      try rows.take(buffer[..<count]) { try take($0, line: $1) }
      if rows.isTooLong { throw unreadable("a row is longer than \(CSVRows.limit) bytes", rows.line) }
      if count == 0 { break }
    }
    guard rows.finish() else { throw unreadable("a quoted cell is not closed", rows.line) }
    try rows.takeLast { try take($0, line: $1) }
    if names.isEmpty { throw unreadable("the file has no row of column names", 1) }
  }

  private func unreadable(_ reason: String, _ line: Int) -> GlossaryError {
    .unreadable(file: file, line: line, column: 1, reason: reason)
  }

  private mutating func take(_ cells: [[UInt8]], line: Int) throws {
    var row: [String] = []
    for cell in cells {
      let text = String(decoding: cell, as: UTF8.self)
      // Decoding mends what is wrong, so that only right bytes come back.
      guard text.utf8.elementsEqual(cell) else {
        throw unreadable("this row is not UTF-8; save the table as CSV UTF-8", line)
      }
      row.append(CSVTable.unmarked(text))
    }
    if names.isEmpty { return try readNames(row, line: line) }
    if row.allSatisfy(\.isEmpty) { return }
    try readEntry(row, line: line)
  }

  private mutating func readNames(_ row: [String], line: Int) throws {
    names = row.map { name in
      let name = name.unicodeScalars.first == "\u{FEFF}" ? String(name.unicodeScalars.dropFirst()) : name
      return Self.aliases[name] ?? name
    }
    for (index, name) in names.enumerated() where columns[name] == nil { columns[name] = index }
    guard columns["term"] != nil else {
      throw unreadable("this is no XML, and as a table it has no column called term (or 术语)", line)
    }
  }

  private mutating func readEntry(_ row: [String], line: Int) throws {
    func cell(_ name: String) -> String? {
      guard let index = columns[name], index < row.count, !row[index].isEmpty else { return nil }
      return row[index]
    }
    func date(_ name: String) -> GlossaryDate? { cell(name).flatMap(GlossaryDate.init(iso:)) }
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
    if let given = cell("kind"), kind == nil { problem(.picklist, "\"\(given)\" is no kind; taken for a term", line) }
    var read = GlossaryEntry(id: id, kind: kind ?? .term, subjectField: cell("subjectField"), forms: [])
    read.forms.append(
      GlossaryForm(
        text: term,
        language: language(cell("language")),
        type: cell("type").flatMap(GlossaryFormType.init),
        usage: cell("usage").flatMap(GlossaryUsage.init),
        partOfSpeech: cell("partOfSpeech").flatMap(GlossaryPartOfSpeech.init),
        pinyin: cell("pinyin")
      )
    )
    let others = cell("otherForms")
    let plainForms = Self.plainForms(others)
    read.forms += plainForms.map { GlossaryForm(text: $0) }
    for record in records(plainForms.isEmpty ? others : nil, "otherForms", line) {
      guard let text = record["形式"], !XMLText.isBlank(text) else {
        problem(.empty, "a form in otherForms has no text", line)
        continue
      }
      read.forms.append(
        GlossaryForm(
          text: text,
          language: language(record["语言"]),
          type: record["类型"].flatMap(GlossaryFormType.init),
          usage: record["用法"].flatMap(GlossaryUsage.init),
          partOfSpeech: record["词类"].flatMap(GlossaryPartOfSpeech.init),
          pinyin: record["拼音"]
        )
      )
    }
    if let text = cell("definition") {
      read.definitions.append(
        GlossaryDefinition(
          text: text,
          language: language(cell("definitionLanguage")),
          strength: strength(cell("strength")),
          source: cell("source").flatMap { CitationText.source(from: $0, document: nil) }
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
    for record in records(cell("tenures"), "tenures", line) {
      guard let tenure = tenure(of: record) else {
        problem(.structure, "\"\(record.text)\" is no tenure", line)
        continue
      }
      read.tenures.append(tenure)
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
          date: record["日期"].flatMap(GlossaryDate.init(iso:)),
          responsible: record["责任者"]
        )
      )
    }
    read.notes = cell("notes").map(CSVTable.values(of:)) ?? []
    keepOtherColumns(row, into: &read, line: line)
    read.origin = GlossaryOrigin(file: file, line: line, column: 1)
    report.entries += 1
    report.terms += read.forms.count
    try entry(read)
  }

  /// Columns of somebody else's become notes; all are counted.
  private mutating func keepOtherColumns(_ row: [String], into entry: inout GlossaryEntry, line: Int) {
    for (index, text) in row.enumerated() where !text.isEmpty {
      guard index < names.count else {
        report.count("cells beyond the last column", .ignored, line: line)
        continue
      }
      let isOurs = CSVTable.columns.contains(names[index]) && columns[names[index]] == index
      if !isOurs { entry.notes.append("\(names[index]): \(text)") }
      report.count(names[index], isOurs ? .kept : .mapped, line: line)
    }
  }

  private mutating func records(_ cell: String?, _ column: String, _ line: Int) -> [LabelledText] {
    var records: [LabelledText] = []
    for record in cell.map(CSVTable.records(of:)) ?? [] {
      if let record {
        records.append(record)
      } else {
        problem(.structure, "a line of \(column) does not have the shape 名：值；名：值", line)
      }
    }
    return records
  }

  private func tenure(of record: LabelledText) -> GlossaryTenure? {
    var fields = LabelledText()
    for field in record.fields where field.label != "出处" { fields.add(field.label, field.value) }
    guard var tenure = EntryNotes.tenure(from: fields) else { return nil }
    tenure.sources = record.fields.filter { $0.label == "出处" }.compactMap {
      CitationText.source(from: $0.value, document: nil)
    }
    return tenure
  }

  private mutating func form(of record: LabelledText, in entry: GlossaryEntry) -> Int? {
    let number = record["形式号"].flatMap { Int($0) } ?? 1
    return entry.forms.indices.contains(number - 1) ? number - 1 : nil
  }

  private func source(of record: LabelledText) -> GlossarySource? {
    record["出处"].flatMap { CitationText.source(from: $0, document: nil) }
  }

  private func strength(_ name: String?) -> DefinitionStrength {
    let all: [DefinitionStrength] = [.used, .describes, .explains, .curated]
    return all.first { $0.name == name } ?? .curated
  }

  private mutating func problem(_ rule: GlossaryFinding.Rule, _ message: String, _ line: Int) {
    report.problem(
      GlossaryFinding(file: file, line: line, column: 1, severity: .warning, rule: rule, message: message)
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

/// Cuts the bytes of a table into rows (RFC 4180; rows may also end with LF or CR alone).
private struct CSVRows {
  static let limit = 32 << 20

  /// 1-based line of the file.
  private(set) var line = 1
  private var startLine = 1
  private var cells: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var state = State.start
  private var length = 0
  private var isAfterReturn = false

  private enum State {
    case start
    case plain
    case quoted
    case quoteInQuoted
  }

  var isTooLong: Bool { length > Self.limit }

  mutating func take(_ bytes: ArraySlice<UInt8>, row: ([[UInt8]], Int) throws -> Void) throws {
    for byte in bytes {
      length += 1
      let isSecondOfPair = isAfterReturn && byte == 0x0A
      isAfterReturn = byte == 0x0D
      if (byte == 0x0A && !isSecondOfPair) || byte == 0x0D { line += 1 }
      if state == .quoted {
        if byte == 0x22 { state = .quoteInQuoted } else { cell.append(byte) }
        continue
      }
      switch byte {
      case 0x22 where state == .start: state = .quoted
      case 0x22 where state == .quoteInQuoted:
        cell.append(byte)
        state = .quoted
      case 0x2C: endCell()
      case 0x0A where isSecondOfPair: startLine = line
      case 0x0A, 0x0D:
        endCell()
        try endRow(row)
      default:
        cell.append(byte)
        state = .plain
      }
    }
  }

  /// False when the file ends inside a quoted cell.
  func finish() -> Bool { state != .quoted }

  mutating func takeLast(row: ([[UInt8]], Int) throws -> Void) throws {
    guard !cells.isEmpty || !cell.isEmpty || state != .start else { return }
    endCell()
    try endRow(row)
  }

  private mutating func endCell() {
    cells.append(cell)
    cell = []
    state = .start
  }

  private mutating func endRow(_ row: ([[UInt8]], Int) throws -> Void) throws {
    defer {
      cells = []
      length = 0
      startLine = line
    }
    try row(cells, startLine)
  }
}
