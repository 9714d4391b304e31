/// What an entity is, coarsely; the order is the order of listings.
package enum EntityKind: String, Sendable, Codable, Hashable, Comparable, CaseIterable {
  case person
  case program
  case organisation
  case place

  /// In the order of declaration.
  package static func < (left: EntityKind, right: EntityKind) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .person: 0
    case .program: 1
    case .organisation: 2
    case .place: 3
    }
  }
}

/// The name under which an entity is known across snapshots: equal corpora give equal ids.
///
/// Written `kind/name`, and `kind/name/2` for the second entity of one name.
package struct EntityID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// What it is.
  package let kind: EntityKind
  /// Its canonical name.
  package let name: String
  /// 1 for the first (usually only) entity of that kind and name, 2 for the next.
  package let ordinal: Int

  /// Memberwise.
  package init(kind: EntityKind, name: String, ordinal: Int = 1) {
    self.kind = kind
    self.name = name
    self.ordinal = ordinal
  }

  /// Reads what `description` writes; anything else gives nil.
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let kind = EntityKind(rawValue: String(parts[0])) else { return nil }
    if parts.count > 2, let last = parts.last, let ordinal = Int(last), ordinal >= 2 {
      self.init(kind: kind, name: parts[1..<(parts.count - 1)].joined(separator: "/"), ordinal: ordinal)
    } else {
      self.init(kind: kind, name: parts[1...].joined(separator: "/"))
    }
  }

  /// `person/李明`, `person/李明/2`
  package var description: String {
    ordinal == 1 ? "\(kind.rawValue)/\(name)" : "\(kind.rawValue)/\(name)/\(ordinal)"
  }

  /// By kind, then by the bytes of the name, then by ordinal.
  package static func < (left: EntityID, right: EntityID) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    let order = left.name.compareUTF8(right.name)
    return order == 0 ? left.ordinal < right.ordinal : order < 0
  }

  /// By the bytes of the name.
  package static func == (left: EntityID, right: EntityID) -> Bool {
    left.ordinal == right.ordinal && left.kind == right.kind && left.name.compareUTF8(right.name) == 0
  }

  /// Consistent with `==`.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    name.hashUTF8(into: &hasher)
    hasher.combine(ordinal)
  }
}
