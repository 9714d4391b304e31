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

  private enum State {
    case text
    case tag
    /// In an attribute's value, which may hold `>`; ends with the byte given.
    case value(UInt8)
    /// Behind `<!` or `<?`: comment, CDATA, DOCTYPE, instruction; ends with `>` behind the byte given.
    case declaration(Int)
    case section(UInt8, UInt8)
  }

  private var state = State.text
  private var length = 0
  private var last: UInt8 = 0
  private var beforeLast: UInt8 = 0
  private let isTwoByte: Bool

  init(isTwoByte: Bool) { self.isTwoByte = isTwoByte }

  /// False when a tag has become too long.
  mutating func accept(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      // Most bytes are text, of which only the end matters; the bytes before a `<` do not.
      if case .text = state, let base = bytes.baseAddress {
        guard let next = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index) else { return true }
        index = UnsafeRawPointer(next) - base
      }
      let byte = bytes[index]
      index += 1
      if isTwoByte && byte == 0 {
        length += 1
        continue
      }
      switch state {
      case .text:
        if byte == UInt8(ascii: "<") {
          state = .tag
          length = 0
        }
      case .tag:
        length += 1
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if length <= 2 && last == UInt8(ascii: "<") && byte == UInt8(ascii: "!") {
          state = .declaration(0)
        } else if length <= 2 && last == UInt8(ascii: "<") && byte == UInt8(ascii: "?") {
          state = .section(UInt8(ascii: "?"), 0)
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          state = .value(byte)
        }
        if length > Self.limit { return false }
      case .value(let quote):
        length += 1
        if byte == quote { state = .tag }
        if length > Self.limit { return false }
      case .declaration(let count):
        if byte == UInt8(ascii: ">") {
          state = .text
        } else if count == 1 && last == UInt8(ascii: "-") && byte == UInt8(ascii: "-") {
          state = .section(UInt8(ascii: "-"), UInt8(ascii: "-"))
        } else if count == 0 && byte == UInt8(ascii: "[") {
          state = .section(UInt8(ascii: "]"), UInt8(ascii: "]"))
        } else {
          state = .declaration(min(count + 1, 2))
        }
      case .section(let end, let other):
        if byte == UInt8(ascii: ">") && last == end && (other == 0 || beforeLast == other) { state = .text }
      }
      beforeLast = last
      last = byte
    }
    return true
  }
}
