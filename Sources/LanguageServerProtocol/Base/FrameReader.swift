/// Cuts a stream of bytes into frames: header lines, an empty line, a body of `Content-Length` bytes (LSP 3.17, "Header Part").
///
/// Tolerant where that is safe: header names in any case and order, spaces around the value, lines that end in LF alone, unknown
/// headers. What is no header is reported once as `malformed` and skipped up to the next `Content-Length:`, so that a stream
/// finds its feet again after a wrong length.
package struct FrameReader: Sendable {
  /// What the stream held.
  package enum Frame: Sendable, Hashable {
    /// The body of one message.
    case body([UInt8])
    /// Bytes that are no frame, with the reason; the stream goes on behind them.
    case malformed(String)
  }

  /// A header block longer than this is no header.
  package static let maximumHeaderLength = 16 * 1024
  /// A longer body is skipped unread.
  package let maximumBodyLength: Int

  private enum State: Sendable {
    case header
    case body(Int)
    case skip(Int)
  }

  private var buffer: [UInt8] = []
  /// First byte of `buffer` that is not consumed.
  private var start = 0
  /// Where the search for the end of the header line goes on.
  private var scanned = 0
  private var state = State.header
  private var contentLength: Int?
  private var headerLength = 0
  /// True while bytes that are no header are skipped; they are reported once.
  private var isLost = false

  /// `maximumBodyLength` defaults to 256 MiB.
  package init(maximumBodyLength: Int = 256 << 20) {
    self.maximumBodyLength = maximumBodyLength
  }

  /// Takes the bytes that were read.
  package mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0, start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      scanned = 0
      start = 0
    } else if start > 1 << 16 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    if case .body(let length) = state, buffer.capacity < length { buffer.reserveCapacity(length + (1 << 16)) }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame; nil when more bytes are needed.
  package mutating func next() -> Frame? {
    while true {
      switch state {
      case .body(let length):
        guard buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<start + length])
        start += length
        beginHeader()
        isLost = false
        return .body(body)
      case .skip(let length):
        let available = min(length, buffer.count - start)
        start += available
        guard available == length else {
          state = .skip(length - available)
          return nil
        }
        beginHeader()
      case .header:
        guard let line = headerLine() else {
          guard headerLength + buffer.count - start > Self.maximumHeaderLength else { return nil }
          // Keep as much as could be the beginning of a header name.
          start = max(start, buffer.count - Self.contentLengthName.count)
          scanned = start
          if let report = lose("a header line without end") { return report }
          return nil
        }
        if let report = read(line) { return report }
      }
    }
  }

  private mutating func beginHeader() {
    state = .header
    contentLength = nil
    headerLength = 0
    scanned = start
  }

  private mutating func lose(_ reason: String) -> Frame? {
    contentLength = nil
    headerLength = 0
    if isLost { return nil }
    isLost = true
    return .malformed(reason)
  }

  /// The next line up to LF, without line end.
  private mutating func headerLine() -> Range<Int>? {
    var position = max(scanned, start)
    while position < buffer.count, buffer[position] != 0x0A { position += 1 }
    scanned = position
    guard position < buffer.count else { return nil }
    var end = position
    if end > start, buffer[end - 1] == 0x0D { end -= 1 }
    let line = start..<end
    headerLength += position + 1 - start
    start = position + 1
    scanned = start
    return line
  }

  private mutating func read(_ line: Range<Int>) -> Frame? {
    if line.isEmpty {
      guard let length = contentLength else {
        // Stray empty lines between messages do no harm, and those within lost bytes are lost.
        let isStray = headerLength <= 2 || isLost
        headerLength = 0
        return isStray ? nil : lose("a header without Content-Length")
      }
      guard length <= maximumBodyLength else {
        beginHeader()
        state = .skip(length)
        return .malformed("a message of \(length) bytes; at most \(maximumBodyLength) are read")
      }
      state = .body(length)
      return nil
    }
    if headerLength > Self.maximumHeaderLength {
      return lose("a header of more than \(Self.maximumHeaderLength) bytes")
    }
    guard let colon = buffer[line].firstIndex(of: UInt8(ascii: ":")),
      buffer[line.lowerBound..<colon].allSatisfy(isNameByte)
    else { return readBehindGarbage(line) }
    guard isContentLength(line.lowerBound..<colon) else { return nil }
    return readLength(colon + 1..<line.upperBound)
  }

  /// A line that is no header may end in one: a body that was longer than announced has no line end of its own.
  private mutating func readBehindGarbage(_ line: Range<Int>) -> Frame? {
    let name = Self.contentLengthName
    var position = line.upperBound - name.count - 1
    while position >= line.lowerBound {
      let end = position + name.count
      if buffer[end] == UInt8(ascii: ":"), isContentLength(position..<end) {
        let report = lose("bytes that are no header")
        return readLength(end + 1..<line.upperBound) ?? report
      }
      position -= 1
    }
    return lose("bytes that are no header")
  }

  private mutating func readLength(_ value: Range<Int>) -> Frame? {
    var digits = buffer[value]
    while let byte = digits.first, byte == 0x20 || byte == 0x09 { digits.removeFirst() }
    while let byte = digits.last, byte == 0x20 || byte == 0x09 { digits.removeLast() }
    guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return lose("a Content-Length that is no length")
    }
    contentLength = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return nil
  }

  private static let contentLengthName = Array("content-length".utf8)

  private func isContentLength(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, buffer[end - 1] == 0x20 { end -= 1 }
    return buffer[range.lowerBound..<end].elementsEqual(Self.contentLengthName) { byte, lower in
      (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == lower
    }
  }
}

/// Letters, digits, hyphen, underscore and space: enough for header names and no JSON.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x20: return true
  default: return false
  }
}

/// The bytes of a frame around `body`.
package func framed(_ body: [UInt8]) -> [UInt8] {
  var frame = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
  frame.reserveCapacity(frame.count + body.count)
  frame.append(contentsOf: body)
  return frame
}
