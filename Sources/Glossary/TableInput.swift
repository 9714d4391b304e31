import CLibXML2

/// The bytes of a table as UTF-8. Spreadsheets save tables in UTF-8, in UTF-16 with a byte order mark ("Unicode text") and, under a
/// Chinese Windows, in GB18030; which of them it is the first bytes tell.
final class TableInput {
  /// Why reading stopped.
  struct Problem: Error {
    let reason: String
  }

  private let input: XMLInput
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var conversion: Conversion?
  private var isBegun = false

  init(_ input: XMLInput) { self.input = input }

  /// The next bytes; none at the end.
  func next() throws -> ArraySlice<UInt8> {
    var chunk = try read()
    if !isBegun {
      isBegun = true
      // The first bytes come in one small piece (`XMLInput`), in which a first row may not end.
      while !chunk.isEmpty, chunk.count < 1 << 15, !chunk.contains(0x0A), !chunk.contains(0x0D) {
        let more = try read()
        if more.isEmpty { break }
        chunk += more
      }
      if let encoding = Self.encoding(of: chunk) { conversion = try Conversion(encoding) }
    }
    guard let conversion else { return chunk }
    // A piece may end within a character, so that nothing comes of it.
    while !chunk.isEmpty {
      let converted = try conversion.convert(chunk)
      if !converted.isEmpty { return converted }
      chunk = try read()
    }
    try conversion.finish()
    return []
  }

  private func read() throws -> ArraySlice<UInt8> {
    let count = buffer.withUnsafeMutableBytes { input.readPlain($0) }
    guard count >= 0 else { throw Problem(reason: input.refusal ?? "cannot be read") }
    return buffer[..<count]
  }

  /// Nil for UTF-8, or for what is none of the three: that is told at its place.
  private static func encoding(of head: ArraySlice<UInt8>) -> String? {
    if head.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if head.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if isUTF8(head) { return nil }
    return isGB18030(head) ? "GB18030" : nil
  }

  /// A character cut at the end counts as whole.
  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var whole = bytes
    for _ in 0..<3 {
      guard let last = whole.last, last >= 0x80 else { break }
      whole = whole.dropLast()
      if last >= 0xC0 { break }
    }
    return [whole, bytes].contains { String(decoding: $0, as: UTF8.self).utf8.elementsEqual($0) }
  }

  /// GB 18030-2022: two bytes 81–FE and 40–7E or 80–FE, or four with digits 30–39 in second and fourth place.
  private static func isGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard byte != 0x80, byte != 0xFF else { return false }
      guard index + 1 < bytes.endIndex else { return true }
      let second = bytes[index + 1]
      if (0x30...0x39).contains(second) {
        guard index + 3 < bytes.endIndex else { return true }
        guard (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3]) else { return false }
        index += 4
      } else {
        guard second >= 0x40, second != 0x7F, second != 0xFF else { return false }
        index += 2
      }
    }
    return true
  }

  /// libxml2's conversion to UTF-8; what is cut at the end of a piece waits for the next.
  private final class Conversion {
    private let handler: xmlCharEncodingHandlerPtr
    private let source: xmlBufferPtr
    private let result: xmlBufferPtr
    private let name: String

    init(_ name: String) throws {
      guard LibXML2.isReady, let handler = xmlFindCharEncodingHandler(name), let source = xmlBufferCreate() else {
        throw Problem(reason: "the encoding \"\(name)\" is not read; save the file as UTF-8")
      }
      guard let result = xmlBufferCreate() else {
        xmlBufferFree(source)
        throw Problem(reason: "the encoding \"\(name)\" is not read; save the file as UTF-8")
      }
      self.handler = handler
      self.source = source
      self.result = result
      self.name = name
    }

    deinit {
      xmlBufferFree(source)
      xmlBufferFree(result)
      _ = xmlCharEncCloseFunc(handler)
    }

    private var problem: Problem {
      Problem(reason: "the bytes are not of the encoding \(name) in which the table begins; save it as CSV UTF-8")
    }

    /// Throws when the file ends within a character.
    func finish() throws {
      if xmlBufferLength(source) > 0 { throw problem }
    }

    func convert(_ bytes: ArraySlice<UInt8>) throws -> ArraySlice<UInt8> {
      let added = bytes.withUnsafeBufferPointer { xmlBufferAdd(source, $0.baseAddress, Int32($0.count)) }
      guard added == 0, LibXML2.quietly({ xmlCharEncInFunc(handler, result, source) }) != -2 else { throw problem }
      defer { xmlBufferEmpty(result) }
      let length = Int(xmlBufferLength(result))
      return ArraySlice(UnsafeBufferPointer(start: xmlBufferContent(result), count: length))
    }
  }
}
