/// The identifiers of a file and the pointers to them. It grows with the file: it is what a check has to remember.
struct IdentifierTable {
  enum Role: String {
    case concept
    case term
    case document = "document in back"
    case responsible = "person or body in back"
    case other
  }

  struct Pointer {
    var target: String
    var position: XMLPosition
    var order: Int
  }

  private struct Known {
    var role: Role
    /// 32 bits are enough for a line and a half of memory for a position.
    var line: UInt32
  }

  private var known: [String: Known] = [:]
  private var open: [String: Pointer] = [:]
  private var count = 0

  /// Adds an identifier; gives the place of an earlier one of the same name.
  mutating func add(_ id: String, as role: Role, at position: XMLPosition) -> XMLPosition? {
    if let earlier = known[id] { return XMLPosition(line: Int(earlier.line), column: 1) }
    known[id] = Known(role: role, line: UInt32(clamping: position.line))
    open[id] = nil
    return nil
  }

  /// Notes a pointer; false when it leads to something of another role than `wanted`. A pointer forward is only checked for leading
  /// somewhere.
  mutating func point(to target: String, at position: XMLPosition, wanted: [Role]) -> Bool {
    if let known = known[target] { return wanted.isEmpty || wanted.contains(known.role) }
    if open[target] == nil {
      open[target] = Pointer(target: target, position: position, order: count)
      count += 1
    }
    return true
  }

  /// The first pointer to each identifier that never came, in the order of the file.
  func unresolved() -> [Pointer] { open.values.sorted { $0.order < $1.order } }
}
