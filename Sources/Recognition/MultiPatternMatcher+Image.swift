/// The flat image of a matcher: one block of bytes in the machine's byte order.
///
/// Layout: header (64 bytes) · codes of U+0000–U+FFFF (2 bytes each) · pairs (scalar, code) of the scalars beyond, ascending (4 + 4 bytes) ·
/// filter of the first two characters (2^n bits) · nodes (base, parent; 4 + 4 bytes) · identifiers of the nodes (4 bytes). The children of
/// the root are the nodes 1...alphabet, so the node of a first character is its code.
struct MatcherHeader {
  /// "MCMatch1" read little-endian: an image of another byte order does not fit either.
  static let magic: UInt64 = 0x3168_6374_614D_434D
  static let version: UInt32 = 1
  static let size = 64

  var magic = MatcherHeader.magic
  var version = MatcherHeader.version
  var formCount: UInt32 = 0
  var byteCount: UInt64 = 0
  /// Over everything behind the header.
  var checksum: UInt64 = 0
  var alphabetSize: UInt32 = 0
  var supplementaryCount: UInt32 = 0
  var nodeCount: UInt32 = 0
  /// The filter holds 2^this bits, at least 64.
  var filterBits: UInt32 = 6
  /// 1 when a form of one character exists.
  var hasSingles: UInt32 = 0
  var reserved: (UInt32, UInt32, UInt32) = (0, 0, 0)

  static func codesOffset() -> Int { size }
  var supplementaryOffset: Int { MatcherHeader.size + 0x10000 * 2 }
  var filterOffset: Int { supplementaryOffset + Int(supplementaryCount) * 8 }
  var nodesOffset: Int { filterOffset + (1 << Int(filterBits)) / 8 }
  var outputsOffset: Int { nodesOffset + Int(nodeCount) * 8 }
  var endOffset: Int { outputsOffset + Int(nodeCount) * 4 }
}

/// Why bytes are no image of a matcher; the reader then builds a new one.
package enum MatcherImageError: Error, Equatable {
  /// Shorter than a header, or than the header says.
  case truncated
  /// Another kind of file, another version or another byte order.
  case otherFormat
  /// The content does not fit the checksum or the sizes in the header.
  case damaged
  /// The address is not a multiple of eight.
  case misaligned
}

extension MultiPatternMatcher {
  /// Uses a block of bytes another owner keeps alive (a mapped file) as a matcher, without copying. `owner` is retained as long as the matcher
  /// and its copies live. With `verifying: false` the checksum is not computed (for a file this process has just verified); a damaged
  /// image then gives wrong matches, but no access outside the block.
  package init(mapping block: UnsafeRawBufferPointer, owner: any AnyObject & Sendable, verifying: Bool = true)
    throws(MatcherImageError)
  {
    image = try MatcherImage(block, owner: owner, verifying: verifying)
  }

  /// Uses a copy of `bytes` as a matcher.
  package init(image bytes: [UInt8]) throws(MatcherImageError) {
    let block = MatcherBlock(byteCount: bytes.count)
    block.pointer.copyBytes(from: bytes)
    image = try MatcherImage(UnsafeRawBufferPointer(block.pointer), owner: block, verifying: true)
  }

  /// Calls `body` with the bytes of the image, to be written to disk or into a larger file at an offset that is a multiple of eight.
  package func withImageBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(image.owner) { try body(image.block) }
  }
}

/// Memory of its own for a built or copied image.
final class MatcherBlock: Sendable {
  // The pointer is written only before the block is handed out; afterwards it is read only.
  nonisolated(unsafe) let pointer: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    pointer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(byteCount, 8), alignment: 64)
    pointer.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { pointer.deallocate() }
}

/// An open image and its parts.
struct MatcherImage: @unchecked Sendable {  // The pointers lead into memory that nobody writes while `owner` lives.
  let owner: any AnyObject & Sendable
  let block: UnsafeRawBufferPointer
  let header: MatcherHeader
  let codes: UnsafePointer<UInt16>
  let supplementary: UnsafeBufferPointer<MatcherSupplementaryCode>
  let filter: UnsafePointer<UInt64>
  let nodes: UnsafePointer<MatcherNode>
  let outputs: UnsafePointer<UInt32>

  init(_ block: UnsafeRawBufferPointer, owner: any AnyObject & Sendable, verifying: Bool) throws(MatcherImageError) {
    guard block.count >= MatcherHeader.size, let start = block.baseAddress else { throw .truncated }
    guard Int(bitPattern: start) % 8 == 0 else { throw .misaligned }
    let header = start.load(as: MatcherHeader.self)
    guard header.magic == MatcherHeader.magic, header.version == MatcherHeader.version else { throw .otherFormat }
    guard header.byteCount <= UInt64(block.count) else { throw .truncated }
    guard (6...32).contains(header.filterBits), header.endOffset <= Int(header.byteCount),
      header.nodeCount > header.alphabetSize
    else { throw .damaged }
    let block = UnsafeRawBufferPointer(rebasing: block[0..<Int(header.byteCount)])
    if verifying, MatcherImage.checksum(block) != header.checksum { throw .damaged }
    self.owner = owner
    self.block = block
    self.header = header
    codes = (start + MatcherHeader.codesOffset()).assumingMemoryBound(to: UInt16.self)
    supplementary = UnsafeBufferPointer(
      start: (start + header.supplementaryOffset).assumingMemoryBound(to: MatcherSupplementaryCode.self),
      count: Int(header.supplementaryCount)
    )
    filter = (start + header.filterOffset).assumingMemoryBound(to: UInt64.self)
    nodes = (start + header.nodesOffset).assumingMemoryBound(to: MatcherNode.self)
    outputs = (start + header.outputsOffset).assumingMemoryBound(to: UInt32.self)
  }

  /// Over the bytes behind the header, eight at a time in four lanes (an image is a multiple of eight long).
  static func checksum(_ block: UnsafeRawBufferPointer) -> UInt64 {
    let words = (block.count - MatcherHeader.size) / 8
    guard words > 0, let start = block.baseAddress else { return 0 }
    let pointer = (start + MatcherHeader.size).assumingMemoryBound(to: UInt64.self)
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var index = 0
    while index + 4 <= words {
      a = (a ^ pointer[index]) &* prime
      b = (b ^ pointer[index + 1]) &* prime
      c = (c ^ pointer[index + 2]) &* prime
      d = (d ^ pointer[index + 3]) &* prime
      a ^= a >> 29
      b ^= b >> 31
      c ^= c >> 33
      d ^= d >> 27
      index += 4
    }
    while index < words {
      a = (a ^ pointer[index]) &* prime
      a ^= a >> 29
      index += 1
    }
    return ((a &* 3 ^ b) &* 5 ^ c) &* 7 ^ d
  }
}

/// Code of a scalar beyond the BMP.
struct MatcherSupplementaryCode {
  var scalar: UInt32
  var code: UInt32
}

/// The child of a state for code c is node `base + c` if that node's `parent` is the state.
struct MatcherNode {
  /// The top bit of `link`: a form ends here.
  static let isEnd: UInt32 = 0x8000_0000

  /// The base, 0 for a state without children (no child can stand at a node below the alphabet), and `isEnd`.
  var link: UInt32
  /// `UInt32.max` for a free node, 0 for children of the root.
  var parent: UInt32
}
