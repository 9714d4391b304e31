import Recognition

/// One row for each entry, for spreadsheets: UTF-8 with a byte order mark (without it Excel takes another encoding), CRLF, quotes by
/// RFC 4180. Cells with several values have one in each line. A cell that a spreadsheet would take for a formula stands behind `'`.
struct CSVWriter: EntryWriter {
  private let sink: any ByteSink
  private let state = State()

  private final class State {
    var language = ""
    var documents: [String: GlossaryDocument] = [:]
  }

  /// What every file begins with: the byte order mark and the names of the columns.
  static let firstRow = "\u{FEFF}" + CSVTable.columns.joined(separator: ",") + "\r\n"

  init(_ sink: any ByteSink) { self.sink = sink }

  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard LanguageTag.isValid(header.language) else { throw GlossaryError.language(header.language) }
    state.language = header.language
    for document in header.documents { state.documents[document.id] = document }
    try sink.write(Self.firstRow)
  }

  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws {
    var refused = 0
    var row = ""
    for (index, cell) in cells(of: entry).enumerated() {
      let (text, count) = XMLText.cleaned(cell)
      refused += count
      if index > 0 { row += "," }
      row += CSVTable.quoted(text)
    }
    try sink.write(row + "\r\n")
    summary.count(refused: refused, in: entry.id)
  }

  func end(_ summary: inout GlossaryExportSummary) throws {}

  // MARK: Cells

  /// In the order of `CSVTable.columns`.
  private func cells(of entry: GlossaryEntry) -> [String] {
    let first = entry.forms.first
    let definition = entry.definitions.first
    func references(_ relation: GlossaryRelation) -> String {
      CSVTable.lines(entry.references.filter { $0.relation == relation }.map { "\($0.target) \($0.name)" })
    }
    return [
      entry.id,
      entry.kind.rawValue,
      entry.subjectField ?? "",
      first?.text ?? "",
      first?.language ?? state.language,
      first?.pinyin ?? "",
      first?.partOfSpeech?.rawValue ?? "",
      first?.type?.rawValue ?? "",
      first?.usage?.rawValue ?? "",
      records(entry.forms.dropFirst().map(record(of:))),
      definition?.text ?? "",
      definition?.strength.name ?? "",
      definition.map { $0.language ?? state.language } ?? "",
      text(of: definition?.source),
      records(entry.definitions.dropFirst().map(record(of:))),
      records(entry.tenures.map(record(of:))),
      CSVTable.lines(entry.responsible),
      references(.broader),
      references(.narrower),
      references(.related),
      (entry.mentions?.count).map(String.init) ?? "",
      (entry.mentions?.documents).map(String.init) ?? "",
      entry.mentions?.firstSeen?.iso ?? "",
      entry.mentions?.lastSeen?.iso ?? "",
      records(first.map { [$0] + entry.forms.dropFirst() }.map(contexts(of:)) ?? []),
      records(first.map { [$0] + entry.forms.dropFirst() }.map(remarks(of:)) ?? []),
      CSVTable.lines(entry.links.map { "\($0.url) \($0.text)" }),
      records(entry.changes.map(record(of:))),
      CSVTable.lines(entry.notes),
    ]
  }

  private func records(_ records: [LabelledText]) -> String { records.map(\.text).joined(separator: "\n") }

  private func record(of form: GlossaryForm) -> LabelledText {
    var record = LabelledText()
    record.add("形式", form.text)
    record.add("语言", form.language ?? state.language)
    record.add("拼音", form.pinyin)
    record.add("词类", form.partOfSpeech?.rawValue)
    record.add("类型", form.type?.rawValue)
    record.add("用法", form.usage?.rawValue)
    return record
  }

  private func record(of definition: GlossaryDefinition) -> LabelledText {
    var record = LabelledText()
    record.add("释义", definition.text)
    record.add("强度", definition.strength.name)
    record.add("语言", definition.language ?? state.language)
    record.add("出处", cited(definition.source))
    return record
  }

  private func record(of tenure: GlossaryTenure) -> LabelledText {
    var record = LabelledText(EntryNotes.text(of: tenure)) ?? LabelledText()
    for source in tenure.sources { record.add("出处", cited(source)) }
    return record
  }

  /// Sentences and sources of all forms, each with the number of its form.
  private func contexts(of forms: [GlossaryForm]) -> [LabelledText] {
    forms.enumerated().flatMap { index, form in
      form.contexts.map { context in
        var record = LabelledText()
        record.add("例句", context.text)
        record.add("形式号", String(index + 1))
        record.add("出处", cited(context.source))
        return record
      }
    }
  }

  private func remarks(of forms: [GlossaryForm]) -> [LabelledText] {
    forms.enumerated().flatMap { index, form in
      let sources = form.sources.compactMap(cited).map { ("出处", $0) }
      return (sources + form.notes.map { ("备注", $0) }).map { label, value in
        var record = LabelledText()
        record.add(label, value)
        record.add("形式号", String(index + 1))
        return record
      }
    }
  }

  private func record(of change: GlossaryChange) -> LabelledText {
    var record = LabelledText()
    record.add("变更", change.isCreation ? "creation" : "modification")
    record.add("日期", change.date?.iso)
    record.add("责任者", change.responsible)
    return record
  }

  private func cited(_ source: GlossarySource?) -> String? {
    let text = text(of: source)
    return text.isEmpty ? nil : text
  }

  /// A row cannot point to a list of documents, so the document's path stands beside its name: `示例日报（corpus/a.txt） 第113行第7–9字`.
  private func text(of source: GlossarySource?) -> String {
    guard var source else { return "" }
    if let document = source.document.flatMap({ state.documents[$0] }) {
      let name = source.citation.isEmpty ? document.title : source.citation
      let path = document.path ?? ""
      let isNamedByPath = name.isEmpty || path.utf8.elementsEqual(name.utf8) || path.hasSuffix("/" + name)
      source.citation = path.isEmpty ? name : isNamedByPath ? path : "\(name)（\(path)）"
    }
    return CitationText.text(of: source)
  }
}

/// The shape of our CSV files.
enum CSVTable {
  static let columns = [
    "id", "kind", "subjectField", "term", "language", "pinyin", "partOfSpeech", "type", "usage", "otherForms",
    "definition",
    "strength", "definitionLanguage", "source", "otherDefinitions", "tenures", "responsible", "broader", "narrower",
    "related",
    "mentions", "documents", "firstSeen", "lastSeen", "contexts", "formRemarks", "links", "changes", "notes",
  ]

  /// One value in each line.
  static func lines(_ values: [String]) -> String { values.map(LabelledText.escaped).joined(separator: "\n") }

  /// The values of `lines`.
  static func values(of cell: String) -> [String] { rows(of: cell).map(LabelledText.unescaped) }

  /// The records of a cell; nil for one that is none.
  static func records(of cell: String) -> [LabelledText?] { rows(of: cell).map { LabelledText($0) } }

  /// True when a spreadsheet would compute the cell (OWASP, "CSV Injection"), or when it could be taken for one so marked.
  static func isMarked(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return "=+-@\t\r'".utf8.contains(first)
  }

  /// The text of a cell that may be marked.
  static func unmarked(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    return isMarked(rest) ? rest : text
  }

  static func quoted(_ text: String) -> String {
    let text = isMarked(text) ? "'" + text : text
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private static func rows(of cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    return cell.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
