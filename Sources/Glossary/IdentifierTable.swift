/// The identifiers of a file and the pointers to them. It grows with the file: it is what a check has to remember.
struct IdentifierTable {
  enum Role: UInt8 {
    case concept
    case term
    case document
    case responsible
    case other

    /// For messages.
    var name: String {
      switch self {
      case .concept: "concept"
      case .term: "term"
      case .document: "document in back"
      case .responsible: "person or body in back"
      case .other: "thing"
      }
    }
  }

  struct Pointer {
    var target: String
    var position: XMLPosition
    var order: Int
  }

  /// Hashes, 0 for a free slot. A million entries have three million identifiers, so that of each only its hash is kept: SipHash with a
  /// seed of this process, by which no file can be made to collide. That any two of three million do by chance has odds of one to four million.
  private var hashes = [UInt64](repeating: 0, count: 1 << 8)
  /// The role in the lowest three bits, the line above; lines beyond 2^29 become that.
  private var facts = [UInt32](repeating: 0, count: 1 << 8)
  private var used = 0
  private var open: [UInt64: Pointer] = [:]
  private var count = 0

  /// Adds an identifier; gives the place of an earlier one of the same name.
  mutating func add(_ id: String, as role: Role, at position: XMLPosition) -> XMLPosition? {
    let hash = Self.hash(id)
    let slot = slot(of: hash)
    if hashes[slot] != 0 { return XMLPosition(line: Int(facts[slot] >> 3), column: 1) }
    hashes[slot] = hash
    facts[slot] = min(UInt32(clamping: position.line), UInt32.max >> 3) << 3 | UInt32(role.rawValue)
    if !open.isEmpty { open[hash] = nil }
    used += 1
    if used > hashes.count / 4 * 3 { grow() }
    return nil
  }

  /// Notes a pointer; false when it leads to something of another role than `wanted`. A pointer forward is only checked for leading
  /// somewhere.
  mutating func point(to target: String, at position: XMLPosition, wanted: [Role]) -> Bool {
    let hash = Self.hash(target)
    let slot = slot(of: hash)
    if hashes[slot] != 0 {
      return wanted.isEmpty || wanted.contains { $0.rawValue == UInt8(facts[slot] & 7) }
    }
    if open[hash] == nil {
      open[hash] = Pointer(target: target, position: position, order: count)
      count += 1
    }
    return true
  }

  /// The first pointer to each identifier that never came, in the order of the file.
  func unresolved() -> [Pointer] { open.values.sorted { $0.order < $1.order } }

  private static func hash(_ id: String) -> UInt64 {
    var hasher = Hasher()
    var id = id
    // Bytes: two spellings of one character are two identifiers.
    id.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    return hash == 0 ? 1 : hash
  }

  /// The slot of `hash`, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldHashes, oldFacts) = (hashes, facts)
    hashes = [UInt64](repeating: 0, count: 2 * oldHashes.count)
    facts = [UInt32](repeating: 0, count: 2 * oldHashes.count)
    for (index, hash) in oldHashes.enumerated() where hash != 0 {
      let slot = slot(of: hash)
      hashes[slot] = hash
      facts[slot] = oldFacts[index]
    }
  }
}
