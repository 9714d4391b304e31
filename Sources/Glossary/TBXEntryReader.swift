import Recognition

/// Turns one concept of a TBX file into an entry, and counts what became of each data category.
struct TBXEntryReader {
  let context: ReaderContext
  private var entry = GlossaryEntry(id: "", kind: .term, forms: [])
  private var hasKind = false
  /// Sentences that stand above the terms.
  private var contexts: [GlossaryQuotation] = []

  init(context: ReaderContext) { self.context = context }

  /// The entry; nil when it has no term.
  func read(_ element: XMLElement, _ report: inout GlossaryImportReport) -> GlossaryEntry? {
    var reader = self
    return reader.run(element, &report)
  }

  private mutating func run(_ element: XMLElement, _ report: inout GlossaryImportReport) -> GlossaryEntry? {
    for child in element.children {
      if child.name == "langSec" {
        readLanguage(child, &report)
      } else {
        readConcept(child, language: context.language(child.language), &report)
      }
    }
    guard !entry.forms.isEmpty else { return nil }
    entry.forms[0].contexts += contexts
    if let field = entry.subjectField {
      if !hasKind, let kind = GlossaryKind(label: field) { entry.kind = kind }
      if field == entry.kind.label { entry.subjectField = nil }
    }
    entry.id = element.id ?? GlossaryIdentifier.make("t", entry.forms[0].text)
    if element.id == nil {
      problem(.id, "this entry has no id; \(entry.id) is made of its first term", element, &report)
    }
    return entry
  }

  // MARK: Concept and language level

  private mutating func readConcept(_ element: XMLElement, language: String?, _ report: inout GlossaryImportReport) {
    let line = element.position.line
    switch element.name {
    case "descrip": readDescription(element, sources: [], language: language, &report)
    case "descripGrp": readDescriptionGroup(element, language: language, &report)
    case "ref":
      guard let target = element.target else { return keepAsNote(element, &report) }
      let (relation, name) = HeaderText.reference(from: element.text)
      entry.references.append(GlossaryReference(relation: relation, target: target, name: name))
      report.count(element.category, element.type == "crossReference" ? .kept : .mapped, line: line)
    case "xref":
      guard let target = element.target, ExportRun.isWebAddress(target) else { return keepAsNote(element, &report) }
      entry.links.append(GlossaryLink(url: target, text: element.text))
      report.count(element.category, element.type == "externalCrossReference" ? .kept : .mapped, line: line)
    case "transacGrp": readChange(element, &report)
    case "note":
      let isRepeated = context.isExact && context.isOld && EntryNotes.isProvenance(element.text)
      if !isRepeated { EntryNotes.read(element.text, into: &entry, hasKind: &hasKind) }
      report.count("note", .kept, line: line)
    case "adminGrp":
      for child in element.children { readConcept(child, language: language, &report) }
    default: keepAsNote(element, &report)
    }
  }

  private mutating func readDescriptionGroup(
    _ group: XMLElement,
    language: String?,
    _ report: inout GlossaryImportReport
  ) {
    var sources: [XMLElement] = []
    for child in group.children.flatMap({ $0.name == "adminGrp" ? $0.children : [$0] }) where child.name == "admin" {
      if child.type == "source" { sources.append(child) } else { keepAsNote(child, &report) }
    }
    var isFirst = true
    for child in group.children where child.name == "descrip" {
      let tagged = child.language.map { context.language($0) } ?? language
      readDescription(child, sources: isFirst ? sources : [], language: tagged, &report)
      isFirst = false
    }
    for child in group.children where !["admin", "adminGrp", "descrip"].contains(child.name) {
      readConcept(child, language: language, &report)
    }
  }

  private mutating func readDescription(
    _ element: XMLElement,
    sources: [XMLElement],
    language: String?,
    _ report: inout GlossaryImportReport
  ) {
    let line = element.position.line
    switch element.type {
    case "subjectField":
      if entry.subjectField == nil {
        entry.subjectField = element.text
        report.count(element.category, .kept, line: line)
      } else {
        keepAsNote(element, &report)
      }
    case "definition":
      readDefinition(element, sources: sources, language: language, &report)
    case "context":
      contexts.append(quotation(element, sources.first, &report))
      report.count(element.category, .mapped, line: line)
      for further in sources.dropFirst() { keepAsNote(further, &report) }
    default:
      keepAsNote(element, &report)
      for source in sources { keepAsNote(source, &report) }
    }
  }

  private mutating func readDefinition(
    _ element: XMLElement,
    sources: [XMLElement],
    language: String?,
    _ report: inout GlossaryImportReport
  ) {
    var kept = sources.prefix(1)
    switch EntryNotes.tenureText(element.text) {
    case .tenure(var tenure):
      tenure.sources = sources.compactMap { CitationText.source(from: $0.text, document: $0.target) }
      entry.tenures.append(tenure)
      kept = sources[...]
    case .fault(let rule, let message):
      problem(rule, message, element, &report, .error)
      return keepAllAsNotes([element] + sources, &report)
    case .none:
      let read = sources.first.map { CitationText.read($0.text, document: $0.target) }
      entry.definitions.append(
        GlossaryDefinition(
          text: EntryNotes.definition(from: element.text),
          language: language,
          strength: read?.strength ?? .curated,
          source: read?.source
        )
      )
      keepAllAsNotes(Array(sources.dropFirst()), &report)
    }
    for read in [element] + kept { report.count(read.category, .kept, line: read.position.line) }
  }

  private mutating func readLanguage(_ section: XMLElement, _ report: inout GlossaryImportReport) {
    var tag = section.language
    if let given = tag, !LanguageTag.isValid(given) {
      // `zh_CN` is what older tools write; nothing else that is wrong can be guessed.
      let mended = String(given.map { $0 == "_" ? "-" : $0 })
      tag = LanguageTag.isValid(mended) ? mended : context.language
      problem(.language, "\"\(given)\" is no language tag; taken for \(tag ?? "")", section, &report)
    }
    let language = context.language(tag)
    for child in section.children {
      switch child.name {
      case "termSec", "ntig":
        // Some tools write the one with the content of the other.
        child.children = child.children.flatMap { $0.name == "termGrp" ? $0.children : [$0] }
        readForm(child, language: language, &report)
      case "transacGrp": report.count("transacGrp at language level", .ignored, line: child.position.line)
      default: readConcept(child, language: language, &report)
      }
    }
  }

  private mutating func readChange(_ group: XMLElement, _ report: inout GlossaryImportReport) {
    let kind = group.child("transac")?.text ?? ""
    let date = group.child("date")?.text.prefix(10)
    let change = GlossaryChange(
      isCreation: kind == "creation" || kind == "origination",
      date: date.flatMap { GlossaryDate(iso: String($0)) },
      responsible: group.child("transacNote")?.text
    )
    entry.changes.append(change)
    let isSame = ["creation", "origination", "modification"].contains(kind)
    report.count("transacGrp", isSame ? .kept : .mapped, line: group.position.line)
  }

  // MARK: Terms

  private mutating func readForm(_ section: XMLElement, language: String?, _ report: inout GlossaryImportReport) {
    guard let term = section.child("term"), !XMLText.isBlank(term.text) else {
      return problem(.empty, "this form has no term", section, &report)
    }
    report.count("term", .kept, line: section.position.line)
    var form = GlossaryForm(text: term.text, language: language)
    let notes = section.children.flatMap { $0.name == "termNoteGrp" ? $0.children : [$0] }
    for child in notes {
      let line = child.position.line
      switch child.name {
      case "term": break
      case "termNote": readTermNote(child, into: &form, &report)
      case "note":
        EntryNotes.read(child.text, into: &form)
        report.count("note", .kept, line: line)
      case "admin" where child.type == "source":
        if let source = CitationText.source(from: child.text, document: child.target) { form.sources.append(source) }
        report.count(child.category, .kept, line: line)
      case "descrip" where child.type == "context":
        form.contexts.append(quotation(child, nil, &report))
        report.count(child.category, .kept, line: line)
      case "descripGrp" where child.children.contains { $0.name == "descrip" && $0.type == "context" }:
        readContextGroup(child, into: &form, &report)
      case "descrip" where child.type == "definition":
        readDescription(child, sources: [], language: language, &report)
      case "transacGrp", "termCompList": report.count("\(child.name) at term level", .ignored, line: line)
      default: readConcept(child, language: language, &report)
      }
    }
    entry.forms.append(form)
  }

  private mutating func readContextGroup(
    _ group: XMLElement,
    into form: inout GlossaryForm,
    _ report: inout GlossaryImportReport
  ) {
    let source = group.children.first { $0.name == "admin" && $0.type == "source" }
    var hasSource = false
    for child in group.children {
      if child.name == "descrip" && child.type == "context" {
        form.contexts.append(quotation(child, hasSource ? nil : source, &report))
        hasSource = true
        report.count(child.category, .kept, line: child.position.line)
      } else if child.name == "admin", child.type == "source", child.position == source?.position {
        continue
      } else {
        readConcept(child, language: form.language, &report)
      }
    }
  }

  private func quotation(
    _ element: XMLElement,
    _ source: XMLElement?,
    _ report: inout GlossaryImportReport
  ) -> GlossaryQuotation {
    if let source { report.count(source.category, .kept, line: source.position.line) }
    return GlossaryQuotation(
      text: element.text,
      source: source.flatMap { CitationText.source(from: $0.text, document: $0.target) }
    )
  }

  private func readTermNote(_ note: XMLElement, into form: inout GlossaryForm, _ report: inout GlossaryImportReport) {
    let line = note.position.line
    switch note.type {
    case "partOfSpeech":
      guard let word = WrittenValues.partOfSpeech(note.text) else { break }
      form.partOfSpeech = word
      return report.count(note.category, .kept, line: line)
    case "termType":
      guard let type = WrittenValues.formType(note.text) else { break }
      form.type = type
      return report.count(note.category, .kept, line: line)
    case "usageStatus", "administrativeStatus":
      guard let usage = WrittenValues.usage(note.text) else { break }
      form.usage = usage
      return report.count(note.category, .kept, line: line)
    default: break
    }
    form.notes.append("\(note.type ?? note.name): \(note.text)")
    report.count(note.category, .mapped, line: line)
  }

  // MARK: The rest

  /// Text that has no place of its own becomes a note that begins with the category's name.
  private mutating func keepAsNote(_ element: XMLElement, _ report: inout GlossaryImportReport) {
    let text = element.wholeText
    guard !XMLText.isBlank(text) else {
      return report.count(element.category, .ignored, line: element.position.line)
    }
    let target = element.target.map { " (\($0))" } ?? ""
    entry.notes.append("\(element.type ?? element.name): \(text)\(target)")
    report.count(element.category, .mapped, line: element.position.line)
  }

  private mutating func keepAllAsNotes(_ elements: [XMLElement], _ report: inout GlossaryImportReport) {
    for element in elements { keepAsNote(element, &report) }
  }

  private func problem(
    _ rule: GlossaryFinding.Rule,
    _ message: String,
    _ element: XMLElement,
    _ report: inout GlossaryImportReport,
    _ severity: GlossaryFinding.Severity = .warning
  ) {
    report.problem(
      GlossaryFinding(
        file: context.file,
        line: element.position.line,
        column: element.position.column,
        severity: severity,
        rule: rule,
        message: message
      )
    )
  }
}
