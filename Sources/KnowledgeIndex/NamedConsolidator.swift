import Recognition

/// Organisations and places: joined by name, every one accepted.
struct NamedConsolidator {
  private struct Found {
    var first: Spot
    var fragments: [Int32]
    var code: String?
  }
  private var organisations: [UTF8Key: Found] = [:]
  private var places: [UTF8Key: Found] = [:]

  mutating func add(_ recognition: RecognitionResult, _ locator: SpotLocator) {
    for sighting in recognition.organisations {
      Self.add(sighting.name, nil, locator.spot(sighting.range, article: sighting.article), to: &organisations)
    }
    for sighting in recognition.places {
      Self.add(sighting.name, sighting.code, locator.spot(sighting.range, article: sighting.article), to: &places)
    }
  }

  /// In no particular order.
  func entities() -> [NamedDraft] {
    organisations.map { name, found in
      NamedDraft(
        id: EntityID(kind: .organisation, name: name.string),
        nature: .organisation,
        first: found.first,
        fragments: found.fragments
      )
    }
      + places.map { name, found in
        NamedDraft(
          id: EntityID(kind: .place, name: name.string),
          nature: .place(code: found.code),
          first: found.first,
          fragments: found.fragments
        )
      }
  }

  private static func add(_ name: String, _ code: String?, _ spot: Spot, to table: inout [UTF8Key: Found]) {
    guard !name.isEmpty else { return }
    guard var found = table[UTF8Key(name)] else {
      table[UTF8Key(name)] = Found(first: spot, fragments: [spot.fragment], code: code)
      return
    }
    if Spot.isEarlier(spot, found.first) { found.first = spot }
    if found.fragments.last != spot.fragment { found.fragments.append(spot.fragment) }
    // Two divisions of one name: the lower code stands for both.
    found.code = [found.code, code].compactMap { $0 }.min()
    table[UTF8Key(name)] = found
  }
}

/// An organisation or a place before its citation is made.
struct NamedDraft {
  let id: EntityID
  let nature: EntityNature
  let first: Spot
  let fragments: [Int32]

  func entity(_ citations: CitationBuilder) -> Entity {
    var entity = Entity(id: id, nature: nature)
    entity.firstSighting = citations.citation(first)
    return entity
  }
}
