import Recognition

/// Turns a person, a body or a term of a TEI file of ours into an entry; what other TEI files say in other elements becomes notes.
struct TEIEntryReader {
  let context: ReaderContext
  private var entry = GlossaryEntry(id: "", kind: .term, forms: [])
  private var hasKind = false
  private var sources: [String: GlossarySource] = [:]
  private var forms: [String: Int] = [:]

  init(context: ReaderContext) { self.context = context }

  /// The entry; nil when it has no name.
  func read(_ element: XMLElement, _ report: inout GlossaryImportReport) -> GlossaryEntry? {
    var reader = self
    return reader.run(element, &report)
  }

  private mutating func run(_ element: XMLElement, _ report: inout GlossaryImportReport) -> GlossaryEntry? {
    entry.kind = element.name == "person" ? .person : element.name == "org" ? .organisation : .term
    for child in element.children where child.name == "bibl" {
      guard let id = child.id else { continue }
      sources[id] = CitationText.source(from: child.text, document: pointers(child["corresp"]).first)
      report.count("bibl", .kept, line: child.position.line)
    }
    for child in element.children where ["persName", "orgName", "term"].contains(child.name) {
      readForm(child, &report)
    }
    for child in element.children { readFact(child, &report) }
    guard !entry.forms.isEmpty else { return nil }
    entry.id = element.id ?? GlossaryIdentifier.make("t", entry.forms[0].text)
    return entry
  }

  private mutating func readForm(_ element: XMLElement, _ report: inout GlossaryImportReport) {
    let text = element.wholeText
    if element.type == "pinyin" {
      let index = pointers(element["corresp"]).first.flatMap { forms[$0] } ?? entry.forms.indices.last
      if let index { entry.forms[index].pinyin = text }
      return report.count("\(element.name) pinyin", index == nil ? .ignored : .kept, line: element.position.line)
    }
    guard !XMLText.isBlank(text) else { return report.count(element.name, .ignored, line: element.position.line) }
    if let id = element.id { forms[id] = entry.forms.count }
    entry.forms.append(
      GlossaryForm(
        text: text,
        language: context.language(element.language),
        type: element.type.flatMap(GlossaryFormType.init),
        sources: cited(element)
      )
    )
    report.count(element.name, .kept, line: element.position.line)
  }

  private mutating func readFact(_ element: XMLElement, _ report: inout GlossaryImportReport) {
    switch element.name {
    case "persName", "orgName", "term": break
    case "bibl" where element.id != nil: break
    case "occupation": readOccupation(element, &report)
    case "note": readNote(element, &report)
    default:
      let text = element.wholeText
      guard !XMLText.isBlank(text) else { return report.count(element.name, .ignored, line: element.position.line) }
      entry.notes.append("\(element.name): \(text)")
      report.count(element.name, .mapped, line: element.position.line)
    }
  }

  private mutating func readOccupation(_ element: XMLElement, _ report: inout GlossaryImportReport) {
    var bad: (name: String, text: String)?
    func date(_ name: String, of holder: XMLElement?) -> GlossaryDate? {
      guard let text = holder?[name] else { return nil }
      if let date = GlossaryDate(iso: text) { return date }
      // A time of a day is that day.
      if XMLDate.isDateOrDateTime(text), let date = GlossaryDate(iso: String(text.prefix(10))) { return date }
      bad = (name, text)
      return nil
    }
    func seen(_ type: String) -> GlossaryDate? {
      date("when", of: element.children.first { $0.name == "date" && $0.type == type })
    }
    let tenure = GlossaryTenure(
      post: element.child("roleName")?.wholeText ?? element.wholeText,
      organisation: element.child("orgName")?.wholeText,
      place: element.child("placeName")?.wholeText,
      status: element.type.flatMap(PostStatus.init(rawValue:)) ?? .current,
      from: date("from", of: element),
      to: date("to", of: element),
      notBefore: date("notBefore", of: element),
      notAfter: date("notAfter", of: element),
      firstSeen: seen("firstSeen"),
      lastSeen: seen("lastSeen"),
      sources: cited(element)
    )
    // A post whose end cannot be read would be held for ever.
    let fault = bad.map { "\($0.name)=\"\($0.text)\" is no date; write 2023, 2023-05 or 2023-05-01" } ?? tenure.fault
    guard let fault else {
      entry.tenures.append(tenure)
      return report.count("occupation", .kept, line: element.position.line)
    }
    problem(.date, fault, element, &report)
    var text = EntryNotes.text(of: tenure)
    if let bad { text += "；\(bad.name)：\(bad.text)" }
    entry.notes.append(text)
    report.count("occupation", .mapped, line: element.position.line)
  }

  private mutating func readNote(_ element: XMLElement, _ report: inout GlossaryImportReport) {
    let outcome = keep(element, &report)
    report.count(element.category, outcome ? .kept : .mapped, line: element.position.line)
    if !outcome { entry.notes.append("\(element.type ?? "note"): \(element.wholeText)") }
  }

  /// False when the note is none of ours.
  private mutating func keep(_ element: XMLElement, _ report: inout GlossaryImportReport) -> Bool {
    guard let type = element.type else {
      EntryNotes.read(element.text, into: &entry, hasKind: &hasKind)
      return true
    }
    if let relation = GlossaryRelation(rawValue: type) {
      guard let reference = element.child("ref"), let target = pointers(reference.target).first else { return false }
      entry.references.append(GlossaryReference(relation: relation, target: target, name: reference.text))
      return true
    }
    switch type {
    case "definition":
      let strength: [DefinitionStrength] = [.used, .describes, .explains, .curated]
      entry.definitions.append(
        GlossaryDefinition(
          text: element.text,
          language: context.language(element.language),
          strength: strength.first { $0.name == element["subtype"] } ?? .curated,
          source: cited(element).first
        )
      )
    case "tenure":
      switch EntryNotes.tenureText(element.text) {
      case .tenure(var tenure):
        tenure.sources = cited(element)
        entry.tenures.append(tenure)
      case .fault(let rule, let message):
        problem(rule, message, element, &report)
        return false
      case .none: return false
      }
    case "subjectField": entry.subjectField = element.text
    case "link":
      guard let reference = element.child("ref"), let url = reference.target else { return false }
      entry.links.append(GlossaryLink(url: url, text: reference.text))
    case "creation", "modification":
      entry.changes.append(
        GlossaryChange(
          isCreation: type == "creation",
          date: element.child("date")?["when"].flatMap(GlossaryDate.init(iso:)),
          responsible: element.child("name")?.text
        )
      )
    default: return keep(type, element)
    }
    return true
  }

  /// Notes on a form.
  private mutating func keep(_ type: String, _ element: XMLElement) -> Bool {
    guard let index = pointers(element["corresp"]).first.flatMap({ forms[$0] }) else { return false }
    switch type {
    case "usage":
      guard let usage = GlossaryUsage.allCases.first(where: { EntryNotes.label(of: $0) == element.text }) else {
        return false
      }
      entry.forms[index].usage = usage
    case "partOfSpeech":
      guard let word = GlossaryPartOfSpeech(rawValue: element.text) else { return false }
      entry.forms[index].partOfSpeech = word
    case "context":
      entry.forms[index].contexts.append(GlossaryQuotation(text: element.text, source: cited(element).first))
    case "form": entry.forms[index].notes.append(element.text)
    default: return false
    }
    return true
  }

  private func cited(_ element: XMLElement) -> [GlossarySource] {
    pointers(element["source"]).compactMap { sources[$0] ?? GlossarySource(citation: $0) }
  }

  /// The identifiers of `#a #b`; whole addresses stay as they are.
  private func pointers(_ value: String?) -> [String] {
    (value ?? "").split(separator: " ").map { String($0.utf8.first == UInt8(ascii: "#") ? $0.dropFirst() : $0) }
  }

  private func problem(
    _ rule: GlossaryFinding.Rule,
    _ message: String,
    _ element: XMLElement,
    _ report: inout GlossaryImportReport
  ) {
    report.problem(
      GlossaryFinding(
        file: context.file,
        line: element.position.line,
        column: element.position.column,
        severity: .error,
        rule: rule,
        message: message
      )
    )
  }
}
