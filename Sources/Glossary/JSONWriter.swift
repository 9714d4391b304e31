import Recognition

/// One JSON object (RFC 8259), one line for each entry, keys in a fixed order, absent values left out. `formatVersion` is raised when a
/// key changes its meaning.
struct JSONWriter: EntryWriter {
  private let sink: any ByteSink
  private let state = State()

  private final class State { var isEmpty = true }

  init(_ sink: any ByteSink) { self.sink = sink }

  func begin(_ header: GlossaryHeader, _ summary: inout GlossaryExportSummary) throws {
    guard LanguageTag.isValid(header.language) else { throw GlossaryError.language(header.language) }
    try sink.write(Self.opening(header))
  }

  /// The object up to its entries.
  static func opening(_ header: GlossaryHeader) -> String {
    var text = JSONText()
    text.open("{")
    text.raw("formatVersion", "1")
    text.string("title", header.title)
    text.string("description", header.description)
    text.string("language", header.language)
    text.string("asOf", header.asOf?.iso)
    text.list("documents", header.documents) { text, document in
      text.string("id", document.id)
      text.string("title", document.title)
      text.string("path", document.path)
      text.string("date", document.date?.iso)
      text.string("sha256", document.sha256)
      text.string("url", document.url)
    }
    return text.text + ",\"entries\":["
  }

  func write(_ entry: GlossaryEntry, _ summary: inout GlossaryExportSummary) throws {
    try sink.write((state.isEmpty ? "\n" : ",\n") + JSONWriter.text(of: entry))
    state.isEmpty = false
  }

  func end(_ summary: inout GlossaryExportSummary) throws { try sink.write("\n]}\n") }

  /// The object of one entry.
  static func text(of entry: GlossaryEntry) -> String {
    var text = JSONText()
    text.open("{")
    text.string("id", entry.id)
    text.string("kind", entry.kind.rawValue)
    text.string("subjectField", entry.subjectField)
    text.list("forms", entry.forms, write(form:_:))
    text.list("definitions", entry.definitions) { text, definition in
      text.string("text", definition.text)
      text.string("language", definition.language)
      text.string("strength", definition.strength.name)
      text.object("source", definition.source, write(source:_:))
    }
    text.list("references", entry.references) { text, reference in
      text.string("relation", reference.relation.rawValue)
      text.string("target", reference.target)
      text.string("name", reference.name)
    }
    text.list("tenures", entry.tenures, write(tenure:_:))
    text.strings("responsible", entry.responsible)
    text.object("mentions", entry.mentions) { text, mentions in
      text.raw("count", String(mentions.count))
      text.raw("documents", String(mentions.documents))
      text.string("firstSeen", mentions.firstSeen?.iso)
      text.string("lastSeen", mentions.lastSeen?.iso)
      text.list("byMonth", mentions.byMonth) { text, month in
        text.string("month", month.month.iso)
        text.raw("count", String(month.count))
      }
    }
    text.list("links", entry.links) { text, link in
      text.string("url", link.url)
      text.string("text", link.text)
    }
    text.list("changes", entry.changes) { text, change in
      text.string("type", change.isCreation ? "creation" : "modification")
      text.string("date", change.date?.iso)
      text.string("responsible", change.responsible)
    }
    text.strings("notes", entry.notes)
    text.close("}")
    return text.text
  }

  private static func write(form text: inout JSONText, _ form: GlossaryForm) {
    text.string("text", form.text)
    text.string("language", form.language)
    text.string("type", form.type?.rawValue)
    text.string("usage", form.usage?.rawValue)
    text.string("partOfSpeech", form.partOfSpeech?.rawValue)
    text.string("pinyin", form.pinyin)
    text.list("sources", form.sources, write(source:_:))
    text.list("contexts", form.contexts) { text, context in
      text.string("text", context.text)
      text.object("source", context.source, write(source:_:))
    }
    text.strings("notes", form.notes)
  }

  private static func write(tenure text: inout JSONText, _ tenure: GlossaryTenure) {
    text.string("post", tenure.post)
    text.string("organisation", tenure.organisation)
    text.string("place", tenure.place)
    text.string("status", tenure.status.rawValue)
    text.string("from", tenure.from?.iso)
    text.string("to", tenure.to?.iso)
    text.string("notBefore", tenure.notBefore?.iso)
    text.string("notAfter", tenure.notAfter?.iso)
    text.string("firstSeen", tenure.firstSeen?.iso)
    text.string("lastSeen", tenure.lastSeen?.iso)
    text.list("sources", tenure.sources, write(source:_:))
  }

  private static func write(source text: inout JSONText, _ source: GlossarySource) {
    text.string("document", source.document)
    text.string("citation", source.citation)
    if let range = source.range {
      text.raw("line", String(range.line))
      text.raw("column", String(range.column))
      text.raw("endLine", String(range.endLine))
      text.raw("endColumn", String(range.endColumn))
    }
    text.string("date", source.date?.iso)
  }
}

/// JSON as it grows.
struct JSONText {
  private(set) var text = ""
  private var needsComma = false

  mutating func open(_ bracket: String) {
    text += bracket
    needsComma = false
  }

  mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  /// A number or another text that is JSON already.
  mutating func raw(_ key: String, _ value: String) {
    separate()
    text += "\"\(key)\":\(value)"
  }

  mutating func string(_ key: String, _ value: String?) {
    guard let value else { return }
    separate()
    text += "\"\(key)\":"
    append(value)
  }

  mutating func strings(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    separate()
    text += "\"\(key)\":["
    for (index, value) in values.enumerated() {
      if index > 0 { text += "," }
      append(value)
    }
    text += "]"
  }

  mutating func object<Value>(_ key: String, _ value: Value?, _ write: (inout JSONText, Value) -> Void) {
    guard let value else { return }
    separate()
    text += "\"\(key)\":"
    open("{")
    write(&self, value)
    close("}")
  }

  mutating func list<Value>(_ key: String, _ values: [Value], _ write: (inout JSONText, Value) -> Void) {
    guard !values.isEmpty else { return }
    separate()
    text += "\"\(key)\":"
    open("[")
    for value in values {
      separate()
      open("{")
      write(&self, value)
      close("}")
    }
    close("]")
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = true
  }

  private mutating func append(_ value: String) {
    text += "\""
    let plain = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0xE2 }
    if plain {
      text += value
    } else {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\u{2028}", "\u{2029}": text += "\\u" + String(scalar.value, radix: 16)
        case _ where scalar.value < 0x20:
          text += scalar.value < 0x10 ? "\\u000" : "\\u00"
          text += String(scalar.value, radix: 16)
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
