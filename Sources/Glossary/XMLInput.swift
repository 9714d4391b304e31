#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of an XML file, looked at before libxml2 sees them: compressed files, encodings outside a short list and endless tags are
/// refused here, because the library would unpack, convert or compare them at a cost that the file's author chooses.
final class XMLInput {
  private let source: Source
  private var head: [UInt8]
  private var tags: TagGuard
  /// Why reading stopped; nil while all is well.
  private(set) var refusal: String?
  private let isText: Bool

  private enum Source {
    case descriptor(Int32)
    case memory
  }

  /// Opens the file at `path`. A pipe or a device is refused: it may never end, or never begin, and a check reads a file twice.
  convenience init(path: String) throws {
    // Without O_NONBLOCK a pipe that nobody writes to would hold us here.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw GlossaryError.system(action: "read", path: path, reason: String(cString: strerror(errno)))
    }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      _ = Self.closeDescriptor(descriptor)
      let isFolder = facts.st_mode & S_IFMT == S_IFDIR
      throw GlossaryError.system(
        action: "read",
        path: path,
        reason: isFolder ? String(cString: strerror(EISDIR)) : "it is no regular file; save it to one first"
      )
    }
    var head = [UInt8](repeating: 0, count: Self.headSize)
    var count = 0
    while count < head.count {
      let read = head.withUnsafeMutableBytes {
        Self.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if read < 0 {
        let reason = String(cString: strerror(errno))
        _ = Self.closeDescriptor(descriptor)
        throw GlossaryError.system(action: "read", path: path, reason: reason)
      }
      if read == 0 { break }
      count += read
    }
    self.init(.descriptor(descriptor), head: Array(head[..<count]))
  }

  /// Reads `bytes`.
  convenience init(bytes: [UInt8]) { self.init(.memory, head: bytes) }

  private init(_ source: Source, head: [UInt8]) {
    self.source = source
    self.head = head
    isText = Self.isText(head)
    tags = TagGuard(isTwoByte: Self.isTwoByte(head))
    refusal = Self.refusal(of: head)
  }

  deinit {
    if case .descriptor(let descriptor) = source { _ = Self.closeDescriptor(descriptor) }
  }

  /// True when the bytes can be no XML but may be a table.
  var isTable: Bool { isText }

  /// Fills `buffer`; 0 at the end, -1 after a refusal or an error of the disk.
  func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard refusal == nil else { return -1 }
    let count = readPlain(buffer)
    if count > 0, !tags.accept(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
      refusal = "a tag is longer than \(TagGuard.limit) bytes"
      return -1
    }
    return count
  }

  /// As `read`, for files that are no XML.
  func readPlain(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = min(buffer.count, head.count - offset)
    if count > 0 {
      head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)])) }
      offset += count
      if offset == head.count {
        head = []
        offset = 0
      }
    } else if case .descriptor(let descriptor) = source {
      count = Self.read(descriptor, buffer)
      if count < 0 {
        refusal = "cannot read on: \(String(cString: strerror(errno)))"
        return -1
      }
    }
    return count
  }

  private var offset = 0
  private static let headSize = 4096

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  private static func isTwoByte(_ head: [UInt8]) -> Bool {
    guard head.count >= 2 else { return false }
    return [[0xFE, 0xFF], [0xFF, 0xFE], [0x3C, 0], [0, 0x3C]].contains([head[0], head[1]])
  }

  /// Neither markup nor another encoding nor a binary file.
  private static func isText(_ head: [UInt8]) -> Bool {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = head.dropFirst(start).first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 })
    else {
      return false
    }
    // UTF-32, which is refused, begins like UTF-16.
    if head.count >= 4, head[2] == 0, head[3] == 0 { return false }
    if isTwoByte(head) {
      // UTF-16 with its mark: a table unless markup follows.
      return [[0xFE, 0xFF], [0xFF, 0xFE]].contains([head[0], head[1]]) && !head.prefix(4).contains(UInt8(ascii: "<"))
    }
    return first != UInt8(ascii: "<") && !head.contains(0) && !head.starts(with: [0x1F, 0x8B])
      && !head.starts(with: [0x50, 0x4B])
  }

  // MARK: Encodings

  /// Encodings that glossaries come in; iconv would also take UTF-7 and others whose bytes hide markup.
  private static let encodings: Set<String> = [
    "UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "ISO-8859-1", "GB18030", "GBK", "GB2312",
    "BIG5",
  ]

  private static func refusal(of head: [UInt8]) -> String? {
    guard let first = head.first else { return "the file is empty" }
    if head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x50, 0x4B]) {
      return "the file is compressed; unpack it first"
    }
    if [[0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C], [0, 0, 0xFE, 0xFF]].contains(Array(head.prefix(4))) {
      return "UTF-32 is not read; save the file as UTF-8"
    }
    if isTwoByte(head) { return nil }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head.count > start,
      head[start] == UInt8(ascii: "<") || first == 0x20 || first == 0x0A || first == 0x0D || first == 0x09
    else { return "this is no XML: it does not begin with <" }
    guard let name = declaredEncoding(head[start...]) else { return nil }
    return encodings.contains(name.uppercased())
      ? nil : "the encoding \"\(name)\" is not read; save the file as UTF-8"
  }

  /// The encoding of `<?xml version="1.0" encoding="…"?>`.
  private static func declaredEncoding(_ head: ArraySlice<UInt8>) -> String? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let range = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[range.upperBound...]
    guard let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    return String(rest[rest.index(after: quote)...].prefix { $0 != rest[quote] })
  }
}

/// Bounds the length of a tag: libxml2 compares each attribute of a tag with each other one.
struct TagGuard {
  /// Bytes from `<` to `>`.
  static let limit = 1 << 16

  private enum State: UInt8 {
    case text
    case tag
    /// In an attribute's value, which may hold `>`; ends with the byte in `end`.
    case value
    /// Behind `<!`: what it is the next bytes tell.
    case declaration
    /// A comment, a CDATA section, an instruction: ends with `>` behind the byte in `end`, twice where `isDouble`.
    case section
  }

  private var state = State.text
  private var end: UInt8 = 0
  private var isDouble = false
  /// Bytes of the tag so far; of a declaration those behind `<!`.
  private var length = 0
  private var last: UInt8 = 0
  private var beforeLast: UInt8 = 0
  private let isTwoByte: Bool

  init(isTwoByte: Bool) { self.isTwoByte = isTwoByte }

  /// False when a tag has become too long.
  mutating func accept(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    while index < bytes.count {
      switch state {
      case .text:
        // Most bytes are text, of which only the end matters; the bytes before a `<` do not.
        guard let next = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index) else { return true }
        index = UnsafeRawPointer(next) - base + 1
        state = .tag
        length = 0
      case .tag:
        guard acceptTag(bytes, &index) else { return false }
      case .value:
        let rest = bytes.count - index
        let next = memchr(base + index, Int32(end), rest)
        let taken = next.map { UnsafeRawPointer($0) - base - index + 1 } ?? rest
        index += taken
        length += taken
        if next != nil { state = .tag }
      case .declaration, .section:
        accept(bytes[index])
        index += 1
      }
      if length > Self.limit && state != .declaration && state != .section { return false }
    }
    return true
  }

  /// Bytes between `<` and what ends the tag, or opens a value in it. False when they are too many.
  private mutating func acceptTag(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    let start = index
    defer { length += index - start }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"):
        state = .text
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        state = .value
        end = byte
        return true
      case UInt8(ascii: "!") where isBehindBracket(index - start):
        state = .declaration
        length = start - index
        return true
      case UInt8(ascii: "?") where isBehindBracket(index - start):
        open(UInt8(ascii: "?"), isDouble: false)
        return true
      default: break
      }
    }
    return true
  }

  /// True for the first character behind `<`, whose other byte in an encoding of two bytes is 0 and comes first: `3C 00 21 00`, `00 3C 00 21`.
  private func isBehindBracket(_ count: Int) -> Bool { length + count == (isTwoByte ? 2 : 1) }

  private mutating func accept(_ byte: UInt8) {
    if isTwoByte && byte == 0 { return }
    if state == .section {
      if byte == UInt8(ascii: ">") && last == end && (!isDouble || beforeLast == end) {
        state = .text
      } else {
        (beforeLast, last) = (last, byte)
      }
      return
    }
    length += 1
    switch byte {
    case UInt8(ascii: ">"): state = .text
    case UInt8(ascii: "-") where length == 2 && last == byte: open(byte, isDouble: true)
    case UInt8(ascii: "[") where length == 1: open(UInt8(ascii: "]"), isDouble: true)
    default: last = byte
    }
  }

  private mutating func open(_ end: UInt8, isDouble: Bool) {
    state = .section
    self.end = end
    self.isDouble = isDouble
    (last, beforeLast) = (0, 0)
  }
}
