/// The URI of a document. Two URIs of one file are equal however the client escapes them (`%3A` or `:`); the text is kept as it came.
package struct DocumentURI: Sendable {
  /// As the client wrote it, or RFC 3986 with every byte escaped that is not unreserved or `/`.
  package let text: String
  /// The absolute path of a `file` URI, unescaped; nil for other schemes and malformed escapes.
  package let path: String?

  /// Takes any text; what is no file URI has no path.
  package init(_ text: String) {
    self.text = text
    self.path = Self.path(of: text)
  }

  /// The file URI of an absolute path.
  package init(path: String) {
    var escaped = Array("file://".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        escaped.append(byte)
      default:
        escaped.append(UInt8(ascii: "%"))
        escaped.append(digits[Int(byte >> 4)])
        escaped.append(digits[Int(byte & 15)])
      }
    }
    self.text = String(decoding: escaped, as: UTF8.self)
    self.path = path
  }

  /// `file:///a`, `file://localhost/a` and `file:/a` (RFC 8089); query and fragment are cut off.
  private static func path(of uri: String) -> String? {
    let bytes = Array(uri.utf8)
    let scheme = Array("file:".utf8)
    guard bytes.count > scheme.count,
      bytes[..<scheme.count].elementsEqual(scheme, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    var rest = bytes[scheme.count...]
    if rest.starts(with: [0x2F, 0x2F]) {
      rest = rest.dropFirst(2)
      guard let slash = rest.firstIndex(of: 0x2F) else { return nil }
      rest = rest[slash...]
    }
    guard rest.first == 0x2F else { return nil }
    var path: [UInt8] = []
    path.reserveCapacity(rest.count)
    var index = rest.startIndex
    while index < rest.endIndex {
      let byte = rest[index]
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      if byte == UInt8(ascii: "%") {
        guard index + 2 < rest.endIndex, let high = hexadecimal(rest[index + 1]), let low = hexadecimal(rest[index + 2])
        else { return nil }
        path.append(high << 4 | low)
        index += 3
      } else {
        path.append(byte)
        index += 1
      }
    }
    guard !path.contains(0) else { return nil }
    return String(decoding: path, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x41 + 10
    case 0x61...0x66: return byte - 0x61 + 10
    default: return nil
    }
  }
}

extension DocumentURI: Hashable {
  /// Equal when the paths are, or for other schemes the texts, byte for byte.
  package static func == (left: DocumentURI, right: DocumentURI) -> Bool {
    (left.path ?? left.text).utf8.elementsEqual((right.path ?? right.text).utf8)
  }

  /// Hashes what `==` compares.
  package func hash(into hasher: inout Hasher) {
    var key = path ?? text
    key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension DocumentURI: JSONReadable, JSONWritable {
  /// Takes a text.
  package init(json: JSONValue) throws(JSONShapeError) {
    self.init(try String(json: json))
  }

  /// Writes the text.
  package func write(to writer: inout JSONWriter) { writer.string(text) }
}
