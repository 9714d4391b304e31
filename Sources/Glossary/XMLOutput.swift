import CLibXML2

/// libxml2's streaming writer over a `ByteSink`: indented, UTF-8, in constant memory. The frame of a file is written call by call, its
/// entries come as fragments (`XMLFragment`), each in one call.
///
/// Names are ours and constant; text may be any string. Errors of the sink come out of the call during which they happened, or at the
/// latest out of `end()`, never on standard error.
final class XMLOutput {
  private let writer: xmlTextWriterPtr
  private let sink: SinkBox
  /// Characters replaced since the last reset, because XML cannot carry them.
  private(set) var refused = 0
  /// Open elements.
  private(set) var depth = 0
  /// True when the last thing written was a fragment: libxml2 then begins no line of its own.
  private var isAfterFragment = false

  init(_ sink: any ByteSink) throws {
    guard LibXML2.isReady else { throw GlossaryError.writer("xmlInitParser") }
    let box = SinkBox(sink)
    guard
      let buffer = xmlOutputBufferCreateIO(
        { context, bytes, count in
          guard let context else { return -1 }
          return Unmanaged<SinkBox>.fromOpaque(context).takeUnretainedValue().take(bytes, count)
        },
        { _ in 0 },
        Unmanaged.passUnretained(box).toOpaque(),
        nil
      )
    else { throw GlossaryError.writer("xmlOutputBufferCreateIO") }
    // The writer owns the buffer from here on.
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw GlossaryError.writer("xmlNewTextWriter")
    }
    self.writer = writer
    self.sink = box
    try check(xmlTextWriterSetIndent(writer, 1), "xmlTextWriterSetIndent")
    try check(xmlTextWriterSetIndentString(writer, "  "), "xmlTextWriterSetIndentString")
    try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil), "xmlTextWriterStartDocument")
  }

  deinit { xmlFreeTextWriter(writer) }

  /// Closes what is open and hands the last bytes to the sink.
  func end() throws {
    try check(xmlTextWriterEndDocument(writer), "xmlTextWriterEndDocument")
    try check(xmlTextWriterFlush(writer), "xmlTextWriterFlush")
  }

  /// The number of characters replaced so far, which is then counted anew.
  func takeRefused() -> Int {
    defer { refused = 0 }
    return refused
  }

  func start(_ name: StaticString) throws {
    if isAfterFragment { try raw("\n") }
    depth += 1
    try check(xmlTextWriterStartElement(writer, name.utf8Start), "xmlTextWriterStartElement")
  }

  func end(_ name: StaticString) throws {
    depth -= 1
    if isAfterFragment { try raw("\n" + String(repeating: "  ", count: depth)) }
    try check(xmlTextWriterEndElement(writer), "xmlTextWriterEndElement")
  }

  func attribute(_ name: StaticString, _ value: String) throws {
    try check(xmlTextWriterWriteAttribute(writer, name.utf8Start, clean(value)), "xmlTextWriterWriteAttribute")
  }

  func text(_ text: String) throws {
    try check(xmlTextWriterWriteString(writer, clean(text)), "xmlTextWriterWriteString")
  }

  /// An element with text alone, and up to two attributes.
  func element(
    _ name: StaticString,
    _ first: (StaticString, String)? = nil,
    _ second: (StaticString, String)? = nil,
    text: String
  ) throws {
    try start(name)
    if let first { try attribute(first.0, first.1) }
    if let second { try attribute(second.0, second.1) }
    try self.text(text)
    try end(name)
  }

  /// Whole elements, as children of the innermost open one, then forgets them.
  func add(_ fragment: XMLFragment) throws {
    let content = fragment.content
    guard let count = Int32(exactly: content.count) else { throw GlossaryError.writer("xmlTextWriterWriteRawLen") }
    try check(xmlTextWriterWriteRawLen(writer, content.baseAddress, count), "xmlTextWriterWriteRawLen")
    refused += fragment.takeRefused()
    fragment.clear()
    isAfterFragment = true
  }

  private func raw(_ space: String) throws {
    try check(xmlTextWriterWriteRaw(writer, space), "xmlTextWriterWriteRaw")
    isAfterFragment = false
  }

  private func clean(_ text: String) -> String {
    let (text, count) = XMLText.cleaned(text)
    refused += count
    return text
  }

  private func check(_ result: Int32, _ call: StaticString) throws {
    if let error = sink.error { throw error }
    if result < 0 { throw GlossaryError.writer(call.description) }
  }
}

/// What the C callback reaches: the sink, and the error that a C function cannot throw.
private final class SinkBox {
  private let sink: any ByteSink
  private(set) var error: (any Error)?

  init(_ sink: any ByteSink) { self.sink = sink }

  /// Claims success even after an error, which `XMLOutput` throws after the call: libxml2 would tell standard error about it.
  func take(_ bytes: UnsafePointer<CChar>?, _ count: Int32) -> Int32 {
    guard error == nil, let bytes, count > 0 else { return count }
    do {
      try sink.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    } catch {
      self.error = error
    }
    return count
  }
}
