/// What all formats share: exportable ids, the order of entries, and leaving out what would make a file invalid, with a reason for each.
struct ExportRun {
  var header: GlossaryHeader
  var summary = GlossaryExportSummary()
  private var documents: [String: String] = [:]
  private var documentIDs: Set<String> = []
  private var previous: String?

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
    entry.forms.removeAll { XMLText.isBlank($0.text) }
    guard !entry.forms.isEmpty else {
      summary.skip(given, "it has no form to write")
      return nil
    }
    for index in entry.forms.indices {
      entry.forms[index].language = language(entry.forms[index].language, of: given)
      entry.forms[index].pinyin = visible(entry.forms[index].pinyin)
      entry.forms[index].contexts.removeAll { XMLText.isBlank($0.text) }
      for number in entry.forms[index].contexts.indices {
        entry.forms[index].contexts[number].source = resolved(entry.forms[index].contexts[number].source, in: given)
      }
      entry.forms[index].sources = entry.forms[index].sources.compactMap { resolved($0, in: given) }
    }
    entry.definitions.removeAll { XMLText.isBlank($0.text) }
    for index in entry.definitions.indices {
      entry.definitions[index].language = language(entry.definitions[index].language, of: given)
      entry.definitions[index].source = resolved(entry.definitions[index].source, in: given)
    }
    entry.tenures.removeAll { XMLText.isBlank($0.post) }
    for index in entry.tenures.indices {
      entry.tenures[index].sources = entry.tenures[index].sources.compactMap { resolved($0, in: given) }
      entry.tenures[index].organisation = visible(entry.tenures[index].organisation)
      entry.tenures[index].place = visible(entry.tenures[index].place)
    }
    entry.subjectField = visible(entry.subjectField)
    prepareReferences(of: &entry, given: given, isExported: isExported)
    count(entry)
    return entry
  }

  private mutating func prepareReferences(of entry: inout GlossaryEntry, given: String, isExported: (String) -> Bool) {
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
    entry.references = references
    var links: [GlossaryLink] = []
    for link in entry.links {
      if Self.isWebAddress(link.url) {
        links.append(link)
      } else {
        summary.report(given, "its link \(link.url) is neither http nor https; left out")
      }
    }
    entry.links = links
    for index in entry.changes.indices {
      if let date = entry.changes[index].date, date.day == nil {
        summary.report(given, "the date of change \(date.iso) has no day; left out")
        entry.changes[index].date = nil
      }
    }
    entry.notes.removeAll(where: XMLText.isBlank)
  }

  /// Nil for a text that shows nothing.
  private func visible(_ text: String?) -> String? { text.flatMap { XMLText.isBlank($0) ? nil : $0 } }

  private func exportedID(_ id: String) -> String {
    let exported = GlossaryIdentifier.exported(id)
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
      summary.languages[form.language ?? header.language, default: 0] += 1
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
