/// What all formats share: exportable ids, the order of entries, and leaving out what would make a file invalid, with a reason for each.
struct ExportRun {
  var header: GlossaryHeader
  var summary = GlossaryExportSummary()
  private var documents: [String: String] = [:]
  private var documentIDs: Set<String> = []
  /// By first byte of an id: false where no document has an id that begins like this, as is so for nearly every entry.
  private var documentBegins = [Bool](repeating: false, count: 256)
  private var previous: String?
  /// The document cited last: most entries cite it again.
  private var cited: (given: String, isSame: Bool)?
  /// Forms in the glossary's own language.
  private var ownForms = 0

  /// Documents get exportable ids and their order; of two with one id the first stays.
  init(header: GlossaryHeader) {
    self.header = header
    var list: [GlossaryDocument] = []
    for document in header.documents {
      let id = GlossaryIdentifier.exported(document.id)
      guard documentIDs.insert(id).inserted else {
        summary.report(document.id, "another document has this id; left out")
        continue
      }
      documents[document.id] = id
      if let first = id.utf8.first { documentBegins[Int(first)] = true }
      var document = document
      document.id = id
      if let url = document.url, !Self.isWebAddress(url) {
        summary.report(document.id, "the document's address \(url) is neither http nor https; left out")
        document.url = nil
      }
      list.append(document)
    }
    self.header.documents = list.sorted { $0.id < $1.id }
    summary.documents = list.count
  }

  /// `entry` as it can be written; nil, with a reason in the summary, when it has no form. Throws for entries out of order.
  mutating func prepare(
    _ entry: consuming GlossaryEntry,
    isExported: (String) -> Bool
  ) throws -> GlossaryEntry? {
    let given = entry.id
    entry.id = exportedID(given)
    if let previous, previous >= entry.id { throw GlossaryError.order(previous: previous, next: entry.id) }
    previous = entry.id
    // Nearly every entry can go out as it is: what is changed only to be the same costs a copy.
    if entry.forms.contains(where: { XMLText.isBlank($0.text) }) { entry.forms.removeAll { XMLText.isBlank($0.text) } }
    guard !entry.forms.isEmpty else {
      summary.skip(given, "it has no form to write")
      return nil
    }
    for index in entry.forms.indices where !isReady(entry.forms[index]) { prepare(&entry.forms[index], of: given) }
    if entry.definitions.contains(where: { XMLText.isBlank($0.text) }) {
      entry.definitions.removeAll { XMLText.isBlank($0.text) }
    }
    for index in entry.definitions.indices {
      if entry.definitions[index].language != nil {
        entry.definitions[index].language = language(entry.definitions[index].language, of: given)
      }
      if !isReady(entry.definitions[index].source) {
        entry.definitions[index].source = resolved(entry.definitions[index].source, in: given)
      }
    }
    if entry.tenures.contains(where: { XMLText.isBlank($0.post) }) {
      entry.tenures.removeAll { XMLText.isBlank($0.post) }
    }
    for index in entry.tenures.indices where !isReady(entry.tenures[index]) {
      prepare(&entry.tenures[index], of: given)
    }
    if let field = entry.subjectField, XMLText.isBlank(field) { entry.subjectField = nil }
    prepareReferences(of: &entry, given: given, isExported: isExported)
    count(entry)
    return entry
  }

  /// The summary with all that was counted.
  func finish() -> GlossaryExportSummary {
    var summary = summary
    if ownForms > 0 { summary.languages[header.language, default: 0] += ownForms }
    return summary
  }

  private mutating func isReady(_ form: GlossaryForm) -> Bool {
    guard form.language == nil, form.pinyin.map({ !XMLText.isBlank($0) }) ?? true else { return false }
    for context in form.contexts where XMLText.isBlank(context.text) || !isReady(context.source) { return false }
    for source in form.sources where !isReady(source) { return false }
    return true
  }

  private mutating func isReady(_ tenure: GlossaryTenure) -> Bool {
    guard tenure.organisation.map({ !XMLText.isBlank($0) }) ?? true, tenure.place.map({ !XMLText.isBlank($0) }) ?? true,
      tenure.reversal == nil
    else { return false }
    for source in tenure.sources where !isReady(source) { return false }
    return true
  }

  /// True for a source that says something, of a document that is listed under the id it has here.
  private mutating func isReady(_ source: GlossarySource?) -> Bool {
    guard let source else { return true }
    guard let document = source.document else {
      return !source.citation.isEmpty || source.range != nil || source.date != nil
    }
    if let cited, cited.given == document { return cited.isSame }
    let isSame = documents[document] == document
    cited = (document, isSame)
    return isSame
  }

  private mutating func prepare(_ form: inout GlossaryForm, of entry: String) {
    form.language = language(form.language, of: entry)
    form.pinyin = visible(form.pinyin)
    form.contexts.removeAll { XMLText.isBlank($0.text) }
    for number in form.contexts.indices {
      form.contexts[number].source = resolved(form.contexts[number].source, in: entry)
    }
    form.sources = form.sources.compactMap { resolved($0, in: entry) }
  }

  private mutating func prepare(_ tenure: inout GlossaryTenure, of entry: String) {
    tenure.sources = tenure.sources.compactMap { resolved($0, in: entry) }
    tenure.organisation = visible(tenure.organisation)
    tenure.place = visible(tenure.place)
    leaveOutReversal(in: &tenure, of: entry)
  }

  /// Of two dates that cannot both be true nobody knows which is: the post goes out without either.
  private mutating func leaveOutReversal(in tenure: inout GlossaryTenure, of entry: String) {
    while let (start, end) = tenure.reversal {
      let dates = [tenure[keyPath: end], tenure[keyPath: start]].map { $0?.iso ?? "" }
      summary.report(
        entry,
        "its post \"\(tenure.post)\" ends (\(dates[0])) before it begins (\(dates[1])); both dates left out"
      )
      tenure[keyPath: start] = nil
      tenure[keyPath: end] = nil
    }
  }

  private mutating func prepareReferences(of entry: inout GlossaryEntry, given: String, isExported: (String) -> Bool) {
    let areReady = entry.references.allSatisfy { isExported($0.target) && exportedID($0.target) == $0.target }
    if !areReady { entry.references = references(of: entry, given: given, isExported: isExported) }
    if !entry.links.allSatisfy({ Self.isWebAddress($0.url) }) {
      for link in entry.links where !Self.isWebAddress(link.url) {
        summary.report(given, "its link \(link.url) is neither http nor https; left out")
      }
      entry.links.removeAll { !Self.isWebAddress($0.url) }
    }
    for index in entry.changes.indices {
      if let date = entry.changes[index].date, date.day == nil {
        summary.report(given, "the date of change \(date.iso) has no day; left out")
        entry.changes[index].date = nil
      }
    }
    if entry.notes.contains(where: XMLText.isBlank) { entry.notes.removeAll(where: XMLText.isBlank) }
  }

  private mutating func references(
    of entry: GlossaryEntry,
    given: String,
    isExported: (String) -> Bool
  ) -> [GlossaryReference] {
    var references: [GlossaryReference] = []
    for var reference in entry.references {
      guard isExported(reference.target) else {
        summary.report(
          given,
          "its \(reference.relation.rawValue) entry \(reference.target) is not exported; reference left out"
        )
        continue
      }
      reference.target = exportedID(reference.target)
      references.append(reference)
    }
    return references
  }

  /// Nil for a text that shows nothing.
  private func visible(_ text: String?) -> String? { text.flatMap { XMLText.isBlank($0) ? nil : $0 } }

  private func exportedID(_ id: String) -> String {
    let exported = GlossaryIdentifier.exported(id)
    guard let first = exported.utf8.first, documentBegins[Int(first)] else { return exported }
    return documentIDs.contains(exported) ? GlossaryIdentifier.make("x", id) : exported
  }

  /// Nil for the glossary's own language; a tag that is none is reported and becomes the glossary's own.
  private mutating func language(_ tag: String?, of entry: String) -> String? {
    guard let tag, tag != header.language else { return nil }
    guard LanguageTag.isValid(tag) else {
      summary.report(entry, "\"\(tag)\" is no language tag; taken for \(header.language)")
      return nil
    }
    return tag
  }

  private mutating func resolved(_ source: GlossarySource?, in entry: String) -> GlossarySource? {
    guard var source else { return nil }
    if let document = source.document {
      source.document = documents[document]
      if source.document == nil {
        summary.report(entry, "its source document \(document) is not listed; cited without it")
      }
    }
    let isEmpty = source.document == nil && source.citation.isEmpty && source.range == nil && source.date == nil
    return isEmpty ? nil : source
  }

  private mutating func count(_ entry: GlossaryEntry) {
    summary.concepts += 1
    summary.terms += entry.forms.count
    for form in entry.forms {
      if let language = form.language { summary.languages[language, default: 0] += 1 } else { ownForms += 1 }
      summary.sources += form.sources.count
      for context in form.contexts where context.source != nil { summary.sources += 1 }
    }
    if entry.kind.isPerson { summary.persons += 1 }
    summary.tenures += entry.tenures.count
    for tenure in entry.tenures { summary.sources += tenure.sources.count }
    summary.definitions += entry.definitions.count
    for definition in entry.definitions where definition.source != nil { summary.sources += 1 }
  }

  /// http or https with something behind it, and nothing that an address cannot hold (ISO/TR 24633-2: `https?://.*`; xs:anyURI).
  static func isWebAddress(_ url: String) -> Bool {
    let bytes = url.utf8
    let rest: Substring.UTF8View
    if bytes.starts(with: "https://".utf8) {
      rest = Substring(url).utf8.dropFirst(8)
    } else if bytes.starts(with: "http://".utf8) {
      rest = Substring(url).utf8.dropFirst(7)
    } else {
      return false
    }
    return !rest.isEmpty && rest.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
  }
}

/// Language tags as XML schemas take them (xs:language, RFC 3066 syntax; registry not consulted).
enum LanguageTag {
  static func isValid(_ tag: String) -> Bool {
    var isFirst = true
    for part in tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard (1...8).contains(part.count) else { return false }
      for byte in part {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"): if isFirst { return false }
        default: return false
        }
      }
      isFirst = false
    }
    return !isFirst
  }
}
