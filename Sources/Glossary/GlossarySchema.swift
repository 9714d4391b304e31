import CLibXML2

/// A schema of the user's, from a local file: RELAX NG in XML syntax, W3C XML Schema, or DTD. Validation streams, but for a DTD, which
/// needs the document in memory.
///
/// Only what the caller names is opened, and what the schema itself includes from the disk; nothing that the glossary points to, and
/// nothing from a network. Run `GlossaryCheck` first: it refuses what is dangerous to read.
package final class GlossarySchema {
  private enum Kind {
    case relaxNG(xmlRelaxNGPtr)
    case xmlSchema(xmlSchemaPtr)
    case documentType(xmlDtdPtr)
  }

  private let path: String
  private let kind: Kind

  /// Reads the schema at `path`; what kind it is its first bytes tell, else its name. Throws `GlossaryError` with place and cause.
  package init(path: String) throws {
    guard LibXML2.isReady else { throw GlossaryError.writer("xmlInitParser") }
    self.path = path
    let head = try Self.head(of: path)
    // Every schema is read by the same loader; without this one libxml2 would follow http addresses in it.
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
    var first: GlossaryFinding?
    let kind = Self.collecting({ if first == nil { first = $0.finding(in: path) } }) { Self.read(path, head) }
    guard let kind else {
      throw GlossaryError.unreadable(
        file: path,
        line: first?.line ?? 1,
        column: 1,
        reason: first.map(\.message) ?? "this is no RELAX NG (XML syntax), XML Schema or DTD"
      )
    }
    self.kind = kind
  }

  deinit {
    switch kind {
    case .relaxNG(let schema): xmlRelaxNGFree(schema)
    case .xmlSchema(let schema): xmlSchemaFree(schema)
    case .documentType(let schema): xmlFreeDtd(schema)
    }
  }

  /// Validates the file at `path` and gives the number of errors. Lines are those of the elements; the library knows no columns.
  package func validate(path file: String, report: (GlossaryFinding) -> Void) throws -> Int {
    let input = try XMLInput(path: file)
    return try validate(input, name: file, report: report)
  }

  /// Validates `bytes`; `name` stands for the file.
  package func validate(bytes: [UInt8], name: String, report: (GlossaryFinding) -> Void) throws -> Int {
    try validate(XMLInput(bytes: bytes), name: name, report: report)
  }

  private func validate(_ input: XMLInput, name: String, report: (GlossaryFinding) -> Void) throws -> Int {
    var count = 0
    // One error may be told for the element and for its parent.
    var last: GlossaryFinding?
    try withoutActuallyEscaping(report) { report in
      try Self.collecting({ message in
        let finding = message.finding(in: name)
        guard finding != last else { return }
        last = finding
        count += 1
        report(finding)
      }) {
        if case .documentType(let schema) = kind {
          try Self.validate(input, by: schema)
        } else {
          try stream(input)
        }
      }
    }
    return count
  }

  // MARK: Reading

  private static let options =
    Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue)

  private static let readCallback: xmlInputReadCallback = { context, buffer, count in
    guard let context, let buffer else { return -1 }
    let input = Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
    return Int32(input.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
  }

  private func stream(_ input: XMLInput) throws {
    let context = Unmanaged.passUnretained(input).toOpaque()
    guard let reader = xmlReaderForIO(Self.readCallback, { _ in 0 }, context, nil, nil, Self.options) else {
      throw GlossaryError.writer("xmlReaderForIO")
    }
    defer { xmlFreeTextReader(reader) }
    let result =
      switch kind {
      case .relaxNG(let schema): xmlTextReaderRelaxNGSetSchema(reader, schema)
      case .xmlSchema(let schema): xmlTextReaderSetSchema(reader, schema)
      case .documentType: Int32(0)
      }
    guard result == 0 else { throw GlossaryError.writer("xmlTextReaderSetSchema") }
    while xmlTextReaderRead(reader) == 1 {}
    withExtendedLifetime(input) {}
  }

  private static func validate(_ input: XMLInput, by schema: xmlDtdPtr) throws {
    guard let parser = xmlNewParserCtxt() else { throw GlossaryError.writer("xmlNewParserCtxt") }
    defer { xmlFreeParserCtxt(parser) }
    let context = Unmanaged.passUnretained(input).toOpaque()
    let document = xmlCtxtReadIO(parser, readCallback, { _ in 0 }, context, nil, nil, options)
    withExtendedLifetime(input) {}
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    guard let validation = xmlNewValidCtxt() else { throw GlossaryError.writer("xmlNewValidCtxt") }
    defer { xmlFreeValidCtxt(validation) }
    _ = xmlValidateDtd(validation, document, schema)
  }

  private static func read(_ path: String, _ head: [UInt8]) -> Kind? {
    let text = String(decoding: head, as: UTF8.self)
    if text.contains("http://relaxng.org/ns/structure/1.0") {
      guard let parser = xmlRelaxNGNewParserCtxt(path) else { return nil }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      return xmlRelaxNGParse(parser).map { .relaxNG($0) }
    }
    if text.contains("http://www.w3.org/2001/XMLSchema") {
      guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return xmlSchemaParse(parser).map { .xmlSchema($0) }
    }
    return path.hasSuffix(".dtd") || text.contains("<!ELEMENT") ? xmlParseDTD(nil, path).map { .documentType($0) } : nil
  }

  /// The first bytes: where a schema says what it is.
  private static func head(of path: String) throws -> [UInt8] {
    let input = try XMLInput(path: path)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { input.readPlain($0) }
    return Array(buffer.prefix(max(0, count)))
  }

  // MARK: Messages

  /// What libxml2 says.
  private struct Message {
    var line: Int
    var text: String

    func finding(in file: String) -> GlossaryFinding {
      GlossaryFinding(
        file: file,
        line: max(1, line),
        column: 1,
        severity: .error,
        rule: .schema,
        message: "schema: " + text
      )
    }
  }

  private final class Collector {
    let take: (Message) -> Void
    init(_ take: @escaping (Message) -> Void) { self.take = take }
  }

  /// Runs `body` with everything libxml2 says on this thread going to `take`, and nothing to stderr.
  private static func collecting<Result>(
    _ take: @escaping (Message) -> Void,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let collector = Collector(take)
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(collector).toOpaque()) { context, error in
      guard let context, let error = error?.pointee, error.level != XML_ERR_WARNING else { return }
      let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      let text = error.message.map { String(cString: $0) } ?? ""
      collector.take(
        Message(line: Int(error.line), text: text.split(whereSeparator: \.isNewline).joined(separator: " "))
      )
    }
    defer {
      xmlSetStructuredErrorFunc(nil, nil)
      withExtendedLifetime(collector) {}
    }
    return try body()
  }
}
