/// A half-open range of UTF-8 byte offsets. Which text the offsets count in (source or normalised) is said by whoever holds it;
/// everything that leaves `PolicyText` and `Recognition` counts in the *source*.
package typealias ByteRange = Range<Int>

/// The character encoding a document was stored in before it was decoded to UTF-8.
package enum SourceEncoding: String, Sendable, Codable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case gb18030 = "gb18030"
}

/// The immutable text of one document: valid UTF-8 and its line starts.
///
/// Offsets are UTF-8 byte offsets into `bytes`, base 0. A byte order mark is not part of `bytes`. For a file stored in
/// another encoding they count in the decoded text; lines and columns are the same in both.
package struct SourceText: Sendable {
  /// Valid UTF-8, line endings as they stand in the file.
  package let bytes: [UInt8]
  /// The encoding the file had on disk.
  package let encoding: SourceEncoding
  /// Where the lines of `bytes` begin.
  package let lines: LineTable

  /// Takes bytes that are already known to be valid UTF-8 (the decoder and `String` guarantee it).
  package init(validUTF8 bytes: [UInt8], encoding: SourceEncoding = .utf8) {
    self.bytes = bytes
    self.encoding = encoding
    self.lines = LineTable(bytes)
  }

  /// The text of a string.
  package init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// The text of `range`, clamped to the document.
  package func string(in range: ByteRange) -> String {
    let clamped = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[clamped], as: UTF8.self)
  }
}
