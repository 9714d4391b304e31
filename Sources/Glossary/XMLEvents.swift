import CLibXML2

/// 1-based line and 1-based column in Unicode scalars, of the first character of a tag or of the place of an error.
struct XMLPosition: Equatable {
  var line: Int
  var column: Int
}

/// The namespaces that glossaries use.
enum XMLNamespace: Equatable {
  case none
  /// ISO 30042:2019.
  case tbx
  /// A draft of ISO 30042:2019 (`ed:3.0`, `ed-3`).
  case tbxDraft
  /// The modules of TBX in DCT style.
  case tbxModule
  /// TEI P5.
  case tei
  /// `xml:`.
  case xml
  case other
}

struct XMLAttribute {
  var namespace: XMLNamespace
  var name: String
  var value: String
}

struct XMLStartTag {
  var namespace: XMLNamespace
  var name: String
  var attributes: [XMLAttribute]
  var position: XMLPosition
  /// Small, and the same for the same name within one file; -1 in a file with hundreds of different names.
  var number = -1

  /// The value of an attribute without a namespace.
  subscript(name: String) -> String? {
    for attribute in attributes where attribute.namespace == .none && attribute.name == name { return attribute.value }
    return nil
  }

  /// The value of an attribute `xml:name`.
  func xml(_ name: String) -> String? {
    for attribute in attributes where attribute.namespace == .xml && attribute.name == name { return attribute.value }
    return nil
  }
}

/// Takes what the parser sees, in the order of the file.
protocol XMLEventHandler: AnyObject {
  func start(_ tag: XMLStartTag) throws
  func end() throws
  /// Part of a text; a text may come in several parts.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
  /// What is wrong with the XML itself. After a fatal problem nothing more comes.
  func problem(_ message: String, at position: XMLPosition, isFatal: Bool) throws
}

/// Reads XML by libxml2's event interface: nothing is built, nothing is opened but the file itself.
///
/// Refused, with the place: internal subsets of a DOCTYPE (entities, attribute defaults), entities but the five of XML, nesting deeper than
/// 64, texts over 10,000,000 bytes, and what `XMLInput` refuses. Ignored: an external subset, processing instructions, catalogs,
/// `xsi:schemaLocation`, XInclude.
enum XMLEvents {
  static let depthLimit = 64
  static let textLimit = 10_000_000

  static func parse(_ input: XMLInput, _ handler: any XMLEventHandler) throws {
    guard LibXML2.isReady else { throw GlossaryError.writer("xmlInitParser") }
    if let refusal = input.refusal {
      return try handler.problem(refusal, at: XMLPosition(line: 1, column: 1), isFatal: true)
    }
    let state = ParserState(input, handler)
    var sax = makeHandlers()
    let pointer = Unmanaged.passUnretained(state).toOpaque()
    guard
      let context = xmlCreateIOParserCtxt(
        &sax,
        pointer,
        { context, buffer, count in
          guard let context, let buffer else { return -1 }
          let state = Unmanaged<ParserState>.fromOpaque(context).takeUnretainedValue()
          return Int32(state.input.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
        },
        { _ in 0 },
        pointer,
        XML_CHAR_ENCODING_NONE
      )
    else { throw GlossaryError.writer("xmlCreateIOParserCtxt") }
    defer {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      xmlFreeParserCtxt(context)
    }
    state.context = context
    // What goes wrong while bytes are converted is told of no parser, and would go to standard error.
    xmlSetStructuredErrorFunc(pointer) { state, error in
      let codes = [XML_I18N_CONV_FAILED.rawValue, XML_IO_ENCODER.rawValue].map { Int32($0) }
      guard let state, let error, codes.contains(error.pointee.code) else { return }
      Unmanaged<ParserState>.fromOpaque(state).takeUnretainedValue().conversionFailed()
    }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
    guard xmlCtxtUseOptions(context, Int32(options)) == 0 else { throw GlossaryError.writer("xmlCtxtUseOptions") }
    let result = xmlParseDocument(context)
    withExtendedLifetime(state) {}
    if let error = state.error { throw error }
    try state.tellConversion()
    if let refusal = input.refusal {
      try handler.problem(refusal, at: state.lastPosition, isFatal: true)
    } else if result != 0 && !state.hasProblem {
      try handler.problem("libxml2 stopped without a reason", at: state.lastPosition, isFatal: true)
    }
  }

  private static func makeHandlers() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      ParserState.of(context)?.start(name, namespace, Int(count), attributes)
    }
    sax.endElementNs = { context, _, _, _ in ParserState.of(context)?.end() }
    sax.characters = { context, bytes, count in ParserState.of(context)?.text(bytes, Int(count)) }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in ParserState.of(context)?.documentType() }
    sax.reference = { context, name in ParserState.of(context)?.entity(name) }
    sax.serror = { context, error in ParserState.of(context)?.problem(error) }
    return sax
  }
}

/// What the C callbacks reach.
private final class ParserState {
  let input: XMLInput
  private let handler: any XMLEventHandler
  var context: xmlParserCtxtPtr?
  /// The first error of the handler.
  private(set) var error: (any Error)?
  private(set) var hasProblem = false
  private(set) var lastPosition = XMLPosition(line: 1, column: 1)
  private var depth = 0
  private var textLength = 0
  private var isStopped = false
  private var isConverted = true

  init(_ input: XMLInput, _ handler: any XMLEventHandler) {
    self.input = input
    self.handler = handler
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> ParserState? {
    context.map { Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?,
    _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped, let name else { return }
    let position = tagStart()
    lastPosition = position
    depth += 1
    textLength = 0
    guard depth <= XMLEvents.depthLimit else {
      return refuse("elements are nested deeper than \(XMLEvents.depthLimit)", at: position)
    }
    var list: [XMLAttribute] = []
    list.reserveCapacity(count)
    if let attributes {
      for index in 0..<count {
        // libxml2 gives five pointers for each attribute: name, prefix, namespace, first byte and end of the value.
        let fields = attributes + 5 * index
        guard let attribute = fields[0], let first = fields[3], let end = fields[4] else { continue }
        list.append(
          XMLAttribute(
            namespace: kind(of: fields[2]),
            name: names.name(at: attribute).text,
            value: Self.value(UnsafeBufferPointer(start: first, count: end - first))
          )
        )
      }
    }
    let known = names.name(at: name)
    let tag = XMLStartTag(
      namespace: kind(of: namespace),
      name: known.text,
      attributes: list,
      position: position,
      number: known.number
    )
    call { try handler.start(tag) }
  }

  /// Where entities are not substituted, libxml2 hands on each `&` of an attribute as `&#38;`, and no other reference.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      result.append(byte)
      rest = rest.dropFirst(rest.starts(with: "&#38;".utf8) ? 5 : 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  func end() {
    guard !isStopped else { return }
    depth -= 1
    textLength = 0
    call { try handler.end() }
  }

  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard !isStopped, let bytes, count > 0 else { return }
    textLength += count
    guard textLength <= XMLEvents.textLimit else {
      return refuse("a text is longer than \(XMLEvents.textLimit) bytes", at: lastPosition)
    }
    call { try handler.text(UnsafeBufferPointer(start: bytes, count: count)) }
  }

  /// Called before the internal subset, which begins with `[`, is read.
  func documentType() {
    guard let input = context?.pointee.input, let next = input.pointee.cur, next.pointee == UInt8(ascii: "[") else {
      return
    }
    refuse("the DOCTYPE declares entities or defaults of its own ([…]); a glossary needs none", at: here())
  }

  func entity(_ name: UnsafePointer<xmlChar>?) {
    let text = name.map { String(cString: $0) } ?? ""
    refuse("&\(text); is no entity of XML; its text would be missing", at: here())
  }

  func problem(_ error: UnsafeMutablePointer<xmlError>?) {
    guard !isStopped, let error = error?.pointee, error.level != XML_ERR_WARNING, input.refusal == nil else { return }
    let isFatal = error.level == XML_ERR_FATAL
    // `entity` follows and says it better.
    if !isFatal && error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue) { return }
    hasProblem = true
    let position = XMLPosition(line: max(1, Int(error.line)), column: max(1, Int(error.int2)))
    lastPosition = position
    let message = isConverted ? XMLProblem.text(of: error) : XMLProblem.wrongEncoding
    if isFatal { isConverted = true }
    call { try handler.problem(message, at: position, isFatal: isFatal) }
    if isFatal { stop() }
  }

  /// Bytes could not be converted. What was converted before them is still parsed: where that ends, they stand.
  func conversionFailed() { isConverted = false }

  /// Tells of a conversion that failed behind the last tag.
  func tellConversion() throws {
    guard !isConverted, !isStopped else { return }
    hasProblem = true
    try handler.problem(XMLProblem.wrongEncoding, at: here(), isFatal: true)
  }

  private func refuse(_ message: String, at position: XMLPosition) {
    guard !isStopped else { return }
    hasProblem = true
    call { try handler.problem(message, at: position, isFatal: true) }
    stop()
  }

  private func call(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      self.error = error
      stop()
    }
  }

  private func stop() {
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  // MARK: Positions

  private func here() -> XMLPosition {
    guard let input = context?.pointee.input else { return lastPosition }
    return XMLPosition(line: Int(input.pointee.line), column: Int(input.pointee.col))
  }

  /// The place of the `<` of the tag whose end the parser has reached. Attribute values cannot hold `<`, so it is the nearest one back.
  private func tagStart() -> XMLPosition {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return here()
    }
    var position = here()
    var pointer = current
    while pointer > base {
      pointer -= 1
      let byte = pointer.pointee
      if byte == UInt8(ascii: "\n") { position.line -= 1 }
      // Continuation bytes belong to the scalar before them.
      if byte & 0xC0 != 0x80 { position.column -= 1 }
      if byte == UInt8(ascii: "<") { break }
    }
    guard position.line != Int(input.pointee.line) else { return position }
    position.column = 1
    while pointer > base {
      pointer -= 1
      if pointer.pointee == UInt8(ascii: "\n") { break }
      if pointer.pointee & 0xC0 != 0x80 { position.column += 1 }
    }
    return position
  }

  // MARK: Names

  private let names = NameTable()

  private var known: [(pointer: UnsafePointer<xmlChar>, kind: XMLNamespace)] = []

  /// libxml2 keeps one copy of each name, so a namespace is recognised by its address.
  private func kind(of namespace: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let namespace else { return .none }
    for entry in known where entry.pointer == namespace { return entry.kind }
    let kind: XMLNamespace
    switch String(cString: namespace) {
    case "urn:iso:std:iso:30042:ed-2": kind = .tbx
    case "urn:iso:std:iso:30042:ed:3.0", "urn:iso:std:iso:30042:ed-3": kind = .tbxDraft
    case "http://www.tei-c.org/ns/1.0": kind = .tei
    case "http://www.w3.org/XML/1998/namespace": kind = .xml
    case let name where name.hasPrefix("http://www.tbxinfo.net/ns/"): kind = .tbxModule
    default: kind = .other
    }
    if known.count < 16 { known.append((namespace, kind)) }
    return kind
  }
}

/// libxml2 keeps one copy of each name, so that a name is recognised by its address.
///
/// Looked up for each tag and attribute: a class with memory of its own, as arrays in a property would be guarded at each access.
private final class NameTable {
  private static let size = 512
  private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  private let numbers: UnsafeMutablePointer<Int>
  private var texts: [String] = []

  init() {
    pointers = .allocate(capacity: Self.size)
    pointers.initialize(repeating: nil, count: Self.size)
    numbers = .allocate(capacity: Self.size)
    numbers.initialize(repeating: 0, count: Self.size)
  }

  deinit {
    pointers.deallocate()
    numbers.deallocate()
  }

  /// The name at `pointer` and its number, -1 once the table is full.
  func name(at pointer: UnsafePointer<xmlChar>) -> (text: String, number: Int) {
    let address = UInt(bitPattern: pointer)
    var slot = Int(truncatingIfNeeded: (address >> 3) ^ (address >> 12)) & (Self.size - 1)
    while let known = pointers[slot] {
      if known == pointer { return (texts[numbers[slot]], numbers[slot]) }
      slot = (slot + 1) & (Self.size - 1)
    }
    let text = String(cString: pointer)
    guard texts.count < Self.size / 2 else { return (text, -1) }
    pointers[slot] = pointer
    numbers[slot] = texts.count
    texts.append(text)
    return (text, texts.count - 1)
  }
}
