/// Cuts a file into entries, header and objects, and turns each into values. Only one of them is in memory at a time.
final class UnitReader: XMLEventHandler {
  private(set) var header = GlossaryHeader(title: "")
  private(set) var report = GlossaryImportReport()
  private let file: String
  private let entry: (GlossaryEntry) throws -> Void
  /// The open elements of the current unit.
  private var unit: [XMLElement] = []
  /// The bytes of the text of each of them; deeper ones are kept empty for the next element.
  private var texts: [[UInt8]] = []
  private var unitSize = 0
  /// The names outside units.
  private var path: [String] = []
  private var sectionType: String?
  private var format = Format.unknown
  /// True for our own files, whose white space is exact; others are wrapped for the eye.
  private var isExact = false
  private var context = ReaderContext(file: "", language: "", isExact: false, isOld: false)

  private enum Format {
    case unknown
    case tbx
    case tbxOld
    case tei
  }

  private static let unitLimit = 32 << 20
  private static let inline: Set<String> = ["hi", "foreign", "ph", "sc", "ec", "bpt", "ept", "it", "ut"]

  init(file: String, entry: @escaping (GlossaryEntry) throws -> Void) {
    self.file = file
    self.entry = entry
  }

  // MARK: Events

  func start(_ tag: XMLStartTag) throws {
    if path.isEmpty && unit.isEmpty { try begin(tag) }
    var name = format == .tbx || format == .tbxOld ? TBXNames.modern(tag.name) : tag.name
    var type = tag["type"]
    if format == .tbx, tag.namespace == .tbxModule, let category = TBXNames.category(ofModuleElement: tag.name) {
      (name, type) = category
    }
    if unit.isEmpty {
      guard isUnit(name, tag) else {
        path.append(name)
        if name == "refObjectSec" { sectionType = type }
        return
      }
      unitSize = 0
    }
    unitSize += 64
    if unit.count < texts.count {
      texts[unit.count].removeAll(keepingCapacity: texts[unit.count].capacity < 1 << 16)
    } else {
      texts.append([])
    }
    unit.append(
      XMLElement(
        name: name,
        type: type,
        id: tag[format == .tei ? "" : "id"] ?? tag.xml("id"),
        language: tag.xml("lang"),
        target: tag["target"],
        attributes: tag.attributes,
        position: tag.position
      )
    )
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard let last = unit.indices.last else { return }
    unitSize += bytes.count
    guard unitSize <= Self.unitLimit else {
      throw unreadable("an entry is larger than \(Self.unitLimit) bytes", at: unit[0].position)
    }
    texts[last].append(contentsOf: bytes)
  }

  func end() throws {
    guard let element = unit.popLast() else {
      path.removeLast()
      return
    }
    let depth = unit.count
    // White space between elements is no text.
    if element.children.isEmpty || !isBlank(texts[depth]) {
      element.text = isExact ? String(decoding: texts[depth], as: UTF8.self) : Self.collapsed(texts[depth])
    }
    if let parent = unit.last {
      if Self.inline.contains(element.name) && format != .tei {
        texts[depth - 1].append(contentsOf: texts[depth])
      } else {
        // The header says only at its end whether its white space is exact.
        if unit[0].name == "tbxHeader" || unit[0].name == "teiHeader" { element.bytes = texts[depth] }
        parent.children.append(element)
      }
    } else {
      try finish(element)
    }
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  func problem(_ message: String, at position: XMLPosition, isFatal: Bool) throws {
    if isFatal { throw unreadable(message, at: position) }
    report.problem(
      GlossaryFinding(
        file: file,
        line: position.line,
        column: position.column,
        severity: .warning,
        rule: .xml,
        message: message
      )
    )
  }

  private func unreadable(_ message: String, at position: XMLPosition) -> GlossaryError {
    .unreadable(file: file, line: position.line, column: position.column, reason: message)
  }

  // MARK: Units

  private func begin(_ tag: XMLStartTag) throws {
    switch (tag.name, tag.namespace) {
    case ("tbx", .tbx), ("tbx", .tbxDraft), ("tbx", .none):
      format = .tbx
      // Tools write it without a namespace, or with that of a draft; what is meant is plain, and a check tells it.
      if tag.namespace != .tbx {
        try problem("tbx is not in the namespace urn:iso:std:iso:30042:ed-2", at: tag.position, isFatal: false)
      }
      report.format = "TBX v3 (ISO 30042:2019), \(tag["style"]?.lowercased() == "dct" ? "DCT" : "DCA")"
    case ("martif", .none), ("martif", .tbx), ("martif", .tbxDraft):
      format = .tbxOld
      if tag.namespace != .none {
        let message = "martif (TBX of 2008) has no namespace; with one many tools do not read it"
        try problem(message, at: tag.position, isFatal: false)
      }
      report.format = "TBX v2 (ISO 30042:2008)"
    case ("TEI", .tei):
      format = .tei
      report.format = "TEI P5"
    default:
      throw unreadable("the root element is \(tag.name); a glossary begins with tbx, martif or TEI", at: tag.position)
    }
    header.language = tag.xml("lang").flatMap { LanguageTag.isValid($0) ? $0 : nil } ?? header.language
    context = ReaderContext(file: file, language: header.language, isExact: false, isOld: format == .tbxOld)
  }

  private func isUnit(_ name: String, _ tag: XMLStartTag) -> Bool {
    switch format {
    case .tbx, .tbxOld: name == "tbxHeader" || name == "conceptEntry" || name == "refObject"
    case .tei:
      name == "teiHeader" || name == "person" || name == "org" || (name == "item" && tag.xml("id") != nil)
    case .unknown: false
    }
  }

  private func finish(_ element: XMLElement) throws {
    switch element.name {
    case "tbxHeader": readTBXHeader(element)
    case "teiHeader": readTEIHeader(element)
    case "refObject": readObject(element)
    case "conceptEntry": try handOn(TBXEntryReader(context: context).read(element, &report), element)
    default: try handOn(TEIEntryReader(context: context).read(element, &report), element)
    }
  }

  private func handOn(_ read: GlossaryEntry?, _ element: XMLElement) throws {
    guard var read else {
      report.skippedEntries += 1
      return report.problem(
        GlossaryFinding(
          file: file,
          line: element.position.line,
          column: element.position.column,
          severity: .error,
          rule: .empty,
          message: "this entry has no term"
        )
      )
    }
    read.origin = GlossaryOrigin(file: file, line: element.position.line, column: element.position.column)
    report.entries += 1
    report.terms += read.forms.count
    try entry(read)
  }

  // MARK: Header and documents

  private func readTBXHeader(_ element: XMLElement) {
    let description = element.child("fileDesc")
    isExact = element.child("encodingDesc")?.children.contains { $0.text == HeaderText.mark } ?? false
    context.isExact = isExact
    header.title = text(of: description?.child("titleStmt")?.child("title"))
    header.description = text(of: description?.child("sourceDesc")?.child("p"))
    header.asOf =
      (description?.child("publicationStmt")?.children ?? []).lazy.compactMap { HeaderText.asOf(from: $0.text) }.first
  }

  private func readTEIHeader(_ element: XMLElement) {
    let description = element.child("fileDesc")
    isExact = element.child("encodingDesc")?.children.contains { $0.text == HeaderText.mark } ?? false
    context.isExact = isExact
    header.title = text(of: description?.child("titleStmt")?.child("title"))
    header.asOf =
      (description?.child("publicationStmt")?.children ?? []).lazy.compactMap { HeaderText.asOf(from: $0.text) }.first
    for source in description?.children(named: "sourceDesc") ?? [] {
      if let paragraph = source.child("p") { header.description = text(of: paragraph) }
      for bibl in source.child("listBibl")?.children(named: "bibl") ?? [] {
        guard let id = bibl.id else { continue }
        func number(_ type: String) -> String? {
          bibl.children.first { $0.name == "idno" && $0.type == type }.map(text(of:))
        }
        header.documents.append(
          GlossaryDocument(
            id: id,
            title: text(of: bibl.child("title")),
            path: number("path"),
            date: bibl.child("date")?["when"].flatMap(GlossaryDate.init(iso:)),
            sha256: number("sha256"),
            url: number("url")
          )
        )
        report.count("bibl", .kept, line: bibl.position.line)
      }
    }
  }

  private func readObject(_ element: XMLElement) {
    guard sectionType == "bibl", let id = element.id else {
      return report.count("refObject \(sectionType ?? "")", .ignored, line: element.position.line)
    }
    let items = element.children.filter { $0.name == "item" }
    func item(_ type: String) -> String? { items.first { $0.type == type }.map(text(of:)) }
    header.documents.append(
      GlossaryDocument(
        id: id,
        title: item("title") ?? items.first.map(text(of:)) ?? "",
        path: item("path"),
        date: item("date").flatMap(GlossaryDate.init(iso:)),
        sha256: item("sha256"),
        url: item("url")
      )
    )
    report.count("refObject bibl", .kept, line: element.position.line)
  }

  /// The header is read before it is known whose file it is, so its texts are made anew.
  private func text(of element: XMLElement?) -> String {
    guard let element else { return "" }
    return isExact && !element.bytes.isEmpty ? String(decoding: element.bytes, as: UTF8.self) : element.text
  }

  /// The text with white space collapsed, as files wrapped for the eye mean it.
  private static func collapsed(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPending = false
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(0x20) }
        isPending = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// What the reading of one entry has to know of its file.
struct ReaderContext {
  var file: String
  /// The language of the file.
  var language: String
  var isExact: Bool
  /// TBX of 2008.
  var isOld: Bool

  /// Nil for the file's own language.
  func language(_ tag: String?) -> String? { tag == language ? nil : tag }
}
