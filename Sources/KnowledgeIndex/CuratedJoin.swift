import PolicyText
import Recognition

/// Lays entries of glossary files over the entities of the corpus: they outrank it.
enum CuratedJoin {
  static func join(_ entries: [CuratedEntry], into entities: inout [Entity], _ forms: inout FormTable) {
    guard !entries.isEmpty else { return }
    var indexByID: [EntityID: Int] = [:]
    for (index, entity) in entities.enumerated() { indexByID[entity.id] = index }
    for entry in entries where !entry.term.isEmpty {
      let names = [entry.term] + entry.forms
      let known = names.flatMap { forms.entities($0) }.first { id in
        entry.nature.map { $0.kind == id.kind } ?? (id.kind == .program || id.kind == .person)
      }
      let id = known ?? EntityID(kind: entry.nature?.kind ?? .program, name: entry.term)
      let index: Int
      if let found = indexByID[id] {
        index = found
      } else {
        index = entities.count
        entities.append(Entity(id: id, nature: entry.nature ?? .program(.other, nil), origin: .curated))
        indexByID[id] = index
      }
      if let nature = entry.nature { entities[index].nature = nature }
      for name in names {
        forms.add(name, id)
        if !entities[index].forms.contains(name) { entities[index].forms.append(name) }
      }
      entities[index].forms = Entity.sortedForms(entities[index].forms, canonical: id.name)
      if let text = entry.definition, !text.isEmpty {
        let position = TextPosition(line: entry.line, utf8: 0, utf16: 0, scalar: 0)
        let citation = Citation(
          path: entry.path,
          range: 0..<0,
          span: TextSpan(start: position, end: position),
          excerpt: text
        )
        // Several glossaries: the one read first stays first.
        let place = entities[index].definitions.prefix { $0.strength == .curated }.count
        entities[index].definitions.insert(
          Definition(text: text, strength: .curated, score: 1000, citation: citation),
          at: place
        )
        entities[index].firstSighting = entities[index].firstSighting ?? citation
      }
    }
  }
}

extension Entity {
  /// The canonical name first, the others by bytes, each once.
  static func sortedForms(_ forms: some Sequence<String>, canonical: String) -> [String] {
    [canonical] + Set(forms).subtracting([canonical]).sorted { $0.compareUTF8($1) < 0 }
  }
}
