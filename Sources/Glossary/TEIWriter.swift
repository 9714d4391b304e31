import Recognition

/// TEI P5: people in listPerson with one dated occupation for each tenure, bodies in listOrg, terms in list. All three have the same
/// inner shape; each fact points (`source`) to a citation of the entry, and each citation (`corresp`) to a document of the header.
///
/// Lists open and close as kinds change, so that entries go out in ascending order of id, in constant memory.
struct TEIWriter: EntryWriter {
  private let xml: XMLOutput
  /// One entry, in standOff and its list.
  private let part = XMLFragment(depth: 3)
  private let state = State()

  private final class State {
    var shape: Shape?
    var isEmpty = true
  }

  /// The elements that differ between people, bodies and terms.
  private struct Shape {
    enum Kind {
      case person
      case organisation
      case term
    }

    var kind: Kind
    var list: StaticString
    var type: String?
    var entry: StaticString
    var form: StaticString

    static let person = Shape(.person, list: "listPerson", entry: "person", form: "persName")
    static let organisation = Shape(.organisation, list: "listOrg", entry: "org", form: "orgName")
    static let term = Shape(.term, list: "list", type: "terms", entry: "item", form: "term")

    private init(_ kind: Kind, list: StaticString, type: String? = nil, entry: StaticString, form: StaticString) {
      self.kind = kind
      self.list = list
      self.type = type
      self.entry = entry
      self.form = form
    }

    init(_ kind: GlossaryKind) {
      self = kind.isPerson ? .person : kind == .organisation ? .organisation : .term
    }
  }

  init(_ sink: any ByteSink) throws { xml = try XMLOutput(sink) }

  // MARK: The frame

  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard LanguageTag.isValid(header.language) else { throw GlossaryError.language(header.language) }
    try xml.start("TEI")
    try xml.attribute("xmlns", "http://www.tei-c.org/ns/1.0")
    try xml.attribute("xml:lang", header.language)
    try xml.start("teiHeader")
    try xml.start("fileDesc")
    try xml.start("titleStmt")
    try xml.element("title", text: header.title)
    try xml.end("titleStmt")
    try xml.start("publicationStmt")
    try xml.element("p", text: header.asOf.map(HeaderText.text(ofAsOf:)) ?? "")
    try xml.end("publicationStmt")
    try xml.start("sourceDesc")
    try xml.element("p", text: header.description)
    try xml.end("sourceDesc")
    try writeDocuments(header, &summary)
    try xml.end("fileDesc")
    try xml.start("encodingDesc")
    try xml.element("p", text: HeaderText.mark)
    try xml.end("encodingDesc")
    try xml.end("teiHeader")
    summary.count(refused: xml.takeRefused(), in: "header")
  }

  private func writeDocuments(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard !header.documents.isEmpty else { return }
    try xml.start("sourceDesc")
    try xml.start("listBibl")
    for document in header.documents {
      try xml.start("bibl")
      try xml.attribute("xml:id", document.id)
      try xml.element("title", text: document.title)
      if let date = document.date { try xml.element("date", ("when", date.iso), text: date.iso) }
      if let path = document.path { try xml.element("idno", ("type", "path"), text: path) }
      if let sha256 = document.sha256 { try xml.element("idno", ("type", "sha256"), text: sha256) }
      if let url = document.url { try xml.element("idno", ("type", "url"), text: url) }
      try xml.end("bibl")
      summary.count(refused: xml.takeRefused(), in: document.id)
    }
    try xml.end("listBibl")
    try xml.end("sourceDesc")
  }

  func end(_ summary: inout GlossaryExportSummary) throws {
    try closeList()
    if state.isEmpty {
      // A TEI file has to have some content.
      try xml.start("text")
      try xml.start("body")
      try xml.element("p", text: "")
      try xml.end("body")
      try xml.end("text")
    } else {
      try xml.end("standOff")
    }
    try xml.end("TEI")
    try xml.end()
  }

  private func closeList() throws {
    guard let shape = state.shape else { return }
    try xml.end(shape.list)
    state.shape = nil
  }

  // MARK: Entries

  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws {
    let shape = Shape(entry.kind)
    if state.isEmpty { try xml.start("standOff") }
    state.isEmpty = false
    if state.shape?.kind != shape.kind {
      try closeList()
      try xml.start(shape.list)
      if let type = shape.type { try xml.attribute("type", type) }
      state.shape = shape
    }
    var citations = Citations(entry: entry.id)
    part.start(shape.entry)
    part.attribute("xml:id", entry.id)
    // All names before all notes: an org wants it so.
    for (index, form) in entry.forms.enumerated() { write(form, index + 1, shape, entry, &citations) }
    for (index, form) in entry.forms.enumerated() { writeNotes(of: form, index + 1, entry, &citations) }
    for tenure in entry.tenures { write(tenure, shape, &citations) }
    for definition in entry.definitions {
      note(
        "definition",
        subtype: definition.strength.name,
        language: definition.language,
        source: citations.pointer(definition.source),
        text: definition.text
      )
    }
    if let field = entry.subjectField { note("subjectField", text: field) }
    for reference in entry.references {
      note(reference.relation.rawValue, target: "#" + reference.target, text: reference.name)
    }
    for link in entry.links { note("link", target: link.url, text: link.text) }
    for change in entry.changes { write(change) }
    EntryNotes.write(notesOf: entry, to: part)
    for (number, source) in citations.sources.enumerated() {
      part.start("bibl")
      part.attribute("xml:id", entry.id, suffix: ".s", number + 1)
      if let document = source.document { part.attribute("corresp", prefix: "#", document) }
      CitationText.write(source, to: part)
      part.end("bibl")
    }
    part.end(shape.entry)
    try xml.add(part)
    summary.count(refused: xml.takeRefused(), in: entry.id)
  }

  private func write(
    _ form: GlossaryForm,
    _ number: Int,
    _ shape: Shape,
    _ entry: GlossaryEntry,
    _ citations: inout Citations
  ) {
    let id = GlossaryIdentifier.form(number, of: entry.id)
    part.start(shape.form)
    part.attribute("xml:id", id)
    if let language = form.language { part.attribute("xml:lang", language) }
    if let type = form.type { part.attribute("type", type.rawValue) }
    let sources = form.sources.compactMap { citations.pointer($0) }
    if !sources.isEmpty { part.attribute("source", sources.joined(separator: " ")) }
    part.text(form.text)
    part.end(shape.form)
    if let pinyin = form.pinyin {
      part.start(shape.form)
      part.attribute("xml:lang", "zh-Latn-pinyin")
      part.attribute("type", "pinyin")
      part.attribute("corresp", prefix: "#", id)
      part.text(pinyin)
      part.end(shape.form)
    }
  }

  private func writeNotes(
    of form: GlossaryForm,
    _ number: Int,
    _ entry: GlossaryEntry,
    _ citations: inout Citations
  ) {
    let id = GlossaryIdentifier.form(number, of: entry.id)
    if let usage = form.usage { note("usage", corresp: id, text: EntryNotes.label(of: usage)) }
    if let word = form.partOfSpeech { note("partOfSpeech", corresp: id, text: word.rawValue) }
    for context in form.contexts {
      note("context", corresp: id, source: citations.pointer(context.source), text: context.text)
    }
    for text in form.notes { note("form", corresp: id, text: text) }
  }

  /// Only a person has occupations in TEI; elsewhere a note says the same.
  private func write(_ tenure: GlossaryTenure, _ shape: Shape, _ citations: inout Citations) {
    let sources = tenure.sources.compactMap { citations.pointer($0) }.joined(separator: " ")
    guard shape.kind == .person else {
      return note("tenure", source: sources.isEmpty ? nil : sources, text: EntryNotes.text(of: tenure))
    }
    part.start("occupation")
    part.attribute("type", tenure.status.rawValue)
    if let date = tenure.from { part.attribute("from", date.iso) }
    if let date = tenure.to { part.attribute("to", date.iso) }
    if let date = tenure.notBefore { part.attribute("notBefore", date.iso) }
    if let date = tenure.notAfter { part.attribute("notAfter", date.iso) }
    if !sources.isEmpty { part.attribute("source", sources) }
    part.element("roleName", ("type", "post"), text: tenure.post)
    if let organisation = tenure.organisation { part.element("orgName", text: organisation) }
    if let place = tenure.place { part.element("placeName", text: place) }
    for (type, date) in [("firstSeen", tenure.firstSeen), ("lastSeen", tenure.lastSeen)] {
      if let date { part.element("date", ("type", type), ("when", date.iso), text: date.iso) }
    }
    part.end("occupation")
  }

  private func write(_ change: GlossaryChange) {
    part.start("note")
    part.attribute("type", change.isCreation ? "creation" : "modification")
    if let date = change.date { part.element("date", ("when", date.iso), text: date.iso) }
    if let responsible = change.responsible { part.element("name", text: responsible) }
    part.end("note")
  }

  private func note(
    _ type: String?,
    subtype: String? = nil,
    language: String? = nil,
    corresp: String? = nil,
    source: String? = nil,
    target: String? = nil,
    text: String
  ) {
    part.start("note")
    if let type { part.attribute("type", type) }
    if let subtype { part.attribute("subtype", subtype) }
    if let language { part.attribute("xml:lang", language) }
    if let corresp { part.attribute("corresp", prefix: "#", corresp) }
    if let source { part.attribute("source", source) }
    if let target {
      part.element("ref", ("target", target), text: text)
    } else {
      part.text(text)
    }
    part.end("note")
  }
}

/// The different sources of one entry, in the order of their first use.
private struct Citations {
  let entry: String
  private(set) var sources: [GlossarySource] = []
  /// By document and bytes of the text, which is all that is written of a source.
  private var numbers: [[UInt8]: Int] = [:]

  init(entry: String) { self.entry = entry }

  /// `#t-1.s2`; nil without a source.
  mutating func pointer(_ source: GlossarySource?) -> String? {
    guard let source else { return nil }
    let key = Array("\(source.document ?? "") \(CitationText.text(of: source))".utf8)
    if let number = numbers[key] { return "#" + GlossaryIdentifier.source(number, of: entry) }
    sources.append(source)
    numbers[key] = sources.count
    return "#" + GlossaryIdentifier.source(sources.count, of: entry)
  }
}
