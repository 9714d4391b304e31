import Recognition

/// TBX v3 (ISO 30042:2019, GB/T 44227-2024), dialect TBX-Basic, style DCA, and TBX v2 (ISO 30042:2008), which differs in names and lists.
/// One termSec for each form; facts without a data category stand in labelled notes (`EntryNotes`); positions stand in the text of
/// `admin source`, whose `target` leads to the document in `back`.
struct TBXWriter: EntryWriter {
  private let xml: XMLOutput
  /// One entry, in text and body.
  private let part = XMLFragment(depth: 3)
  private let dialect: GlossaryExport.TBXBasic
  private let names: Names
  private let state = State()

  /// What the two standards call the same elements.
  struct Names {
    var isOld: Bool
    var root: StaticString
    var header: StaticString
    var entry: StaticString
    var language: StaticString
    var form: StaticString
    var objects: StaticString

    static let of2019 = Names(
      isOld: false,
      root: "tbx",
      header: "tbxHeader",
      entry: "conceptEntry",
      language: "langSec",
      form: "termSec",
      objects: "refObjectSec"
    )
    static let of2008 = Names(
      isOld: true,
      root: "martif",
      header: "martifHeader",
      entry: "termEntry",
      language: "langSet",
      form: "tig",
      objects: "refObjectList"
    )
  }

  private final class State {
    var header = GlossaryHeader(title: "")
    var hasBody = false
  }

  init(_ sink: any ByteSink, dialect: GlossaryExport.TBXBasic, names: Names) throws {
    xml = try XMLOutput(sink)
    self.dialect = dialect
    self.names = names
  }

  // MARK: The frame

  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard LanguageTag.isValid(header.language) else { throw GlossaryError.language(header.language) }
    state.header = header
    try xml.start(names.root)
    // Readers of 2008 refuse a namespace, and validators a DOCTYPE whose file they cannot open.
    if !names.isOld { try xml.attribute("xmlns", "urn:iso:std:iso:30042:ed-2") }
    try xml.attribute("type", "TBX-Basic")
    if !names.isOld { try xml.attribute("style", "dca") }
    try xml.attribute("xml:lang", header.language)
    try xml.start(names.header)
    try xml.start("fileDesc")
    if !names.isOld { try writePublication(header) }
    try xml.start("titleStmt")
    try xml.element("title", text: header.title)
    try xml.end("titleStmt")
    if names.isOld { try writePublication(header) }
    try xml.start("sourceDesc")
    try xml.element("p", text: header.description)
    try xml.end("sourceDesc")
    try xml.end("fileDesc")
    try xml.start("encodingDesc")
    if names.isOld { try xml.element("p", ("type", "XCSURI"), text: "TBXBasicXCSV02.xcs") }
    try xml.element("p", text: HeaderText.mark)
    try xml.end("encodingDesc")
    try xml.end(names.header)
    try xml.start("text")
    summary.count(refused: xml.takeRefused(), in: "header")
  }

  private func writePublication(_ header: GlossaryHeader) throws {
    guard let asOf = header.asOf else { return }
    try xml.start("publicationStmt")
    try xml.element("p", text: HeaderText.text(ofAsOf: asOf))
    try xml.end("publicationStmt")
  }

  func end(_ summary: inout GlossaryExportSummary) throws {
    // An empty body is invalid, a missing one is not; the same holds for lists of documents.
    if !state.hasBody && names.isOld { throw GlossaryError.empty }
    if state.hasBody { try xml.end("body") }
    if !state.header.documents.isEmpty {
      try xml.start("back")
      try xml.start(names.objects)
      try xml.attribute("type", "bibl")
      for document in state.header.documents {
        try xml.start("refObject")
        try xml.attribute("id", document.id)
        for (type, value) in HeaderText.items(of: document) { try xml.element("item", ("type", type), text: value) }
        try xml.end("refObject")
        summary.count(refused: xml.takeRefused(), in: document.id)
      }
      try xml.end(names.objects)
      try xml.end("back")
    }
    try xml.end("text")
    try xml.end(names.root)
    try xml.end()
  }

  // MARK: Entries

  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws {
    if !state.hasBody { try xml.start("body") }
    state.hasBody = true
    part.start(names.entry)
    part.attribute("id", entry.id)
    writeConcept(entry)
    let languages = LanguageGroups(entry)
    for definition in languages.homeless {
      write(definition, language: definition.language ?? state.header.language)
    }
    if languages.tenuresAreHomeless {
      for tenure in entry.tenures { write(tenure, language: state.header.language) }
    }
    var number = 0
    for group in languages.groups {
      part.start(names.language)
      part.attribute("xml:lang", group.language ?? state.header.language)
      for definition in group.definitions { write(definition, language: nil) }
      if group.language == nil {
        for tenure in entry.tenures { write(tenure, language: nil) }
      }
      for form in group.forms {
        number += 1
        write(form, number, of: entry)
      }
      part.end(names.language)
    }
    part.end(names.entry)
    try xml.add(part)
    summary.count(refused: xml.takeRefused(), in: entry.id)
  }

  private func writeConcept(_ entry: GlossaryEntry) {
    part.element("descrip", ("type", "subjectField"), text: entry.subjectField ?? entry.kind.label)
    for reference in entry.references {
      part.element(
        "ref",
        ("type", "crossReference"),
        ("target", reference.target),
        text: HeaderText.text(of: reference)
      )
    }
    for link in entry.links {
      part.element("xref", ("type", "externalCrossReference"), ("target", link.url), text: link.text)
    }
    for change in entry.changes {
      part.start("transacGrp")
      let creation = dialect == .v121 ? "origination" : "creation"
      part.element("transac", ("type", "transactionType"), text: change.isCreation ? creation : "modification")
      if let responsible = change.responsible {
        part.element("transacNote", ("type", "responsibility"), text: responsible)
      }
      if let date = change.date { part.element("date", text: date.iso) }
      part.end("transacGrp")
    }
    EntryNotes.write(notesOf: entry, to: part)
    if names.isOld { for note in EntryNotes.provenanceNotes(of: entry) { part.element("note", text: note) } }
  }

  private func write(_ definition: GlossaryDefinition, language: String?) {
    let text = EntryNotes.text(ofDefinition: definition.text)
    if definition.source == nil && definition.strength == .curated {
      part.element("descrip", ("type", "definition"), language.map { ("xml:lang", $0) }, text: text)
      return
    }
    part.start("descripGrp")
    part.element("descrip", ("type", "definition"), language.map { ("xml:lang", $0) }, text: text)
    write(definition.source, strength: definition.strength)
    part.end("descripGrp")
  }

  private func write(_ tenure: GlossaryTenure, language: String?) {
    part.start("descripGrp")
    part.start("descrip")
    part.attribute("type", "definition")
    if let language { part.attribute("xml:lang", language) }
    EntryNotes.write(tenure, to: part)
    part.end("descrip")
    for source in tenure.sources { write(source) }
    part.end("descripGrp")
  }

  private func write(_ form: GlossaryForm, _ number: Int, of entry: GlossaryEntry) {
    part.start(names.form)
    part.attribute("id", entry.id, suffix: ".", number)
    part.element("term", text: form.text)
    part.element("termNote", ("type", "partOfSpeech"), text: partOfSpeech(of: form, entry))
    if let type = form.type { part.element("termNote", ("type", "termType"), text: type.rawValue) }
    let status = form.usage.flatMap(status(of:))
    if let status { part.element("termNote", ("type", status.type), text: status.value) }
    for context in form.contexts {
      part.start("descripGrp")
      part.element("descrip", ("type", "context"), text: context.text)
      if let source = context.source { write(source) }
      part.end("descripGrp")
    }
    for source in form.sources { write(source) }
    EntryNotes.write(notesOf: form, writesUsage: status == nil, to: part)
    part.end(names.form)
  }

  private func write(_ source: GlossarySource?, strength: DefinitionStrength = .curated) {
    part.start("admin")
    part.attribute("type", "source")
    if let document = source?.document { part.attribute("target", document) }
    CitationText.write(source, strength: strength, to: part)
    part.end("admin")
  }

  /// `properNoun` is of 2025 (and of TBX v2); other versions refuse it.
  private func partOfSpeech(of form: GlossaryForm, _ entry: GlossaryEntry) -> String {
    let hasProperNoun = dialect == .v4 || names.isOld
    let word = form.partOfSpeech ?? (hasProperNoun && entry.kind.isPerson ? .properNoun : .noun)
    return word == .properNoun && !hasProperNoun ? "noun" : word.rawValue
  }

  /// The data category for the use of a form, and its value; nil where the dialect has none, and a note says it.
  private func status(of usage: GlossaryUsage) -> (type: String, value: String)? {
    switch dialect {
    case .common: nil
    case .v121: ("administrativeStatus", "\(usage.rawValue)Term-admn-sts")
    case .v4: usage == .superseded ? nil : ("usageStatus", usage.rawValue)
    }
  }
}
