/// When candidates become people of the corpus.
///
/// A name is accepted by one strong sighting anywhere, or by two weak ones in distinct contexts (other documents, or other paragraphs of
/// one). A name that is also a word, a place, or begins with an everyday character needs a strong sighting in the same document.
/// Repeated passages prove nothing new.
package struct PersonAcceptance: Sendable {
  private var strong: Set<String> = []
  private var weakContexts: [String: Set<Int>] = [:]

  /// Nothing seen.
  package init() {}

  /// Takes the sightings of one document; `document` is any number that differs between documents.
  package mutating func add(_ people: [PersonSighting], document: Int) {
    for sighting in people where !sighting.isRepeat {
      if sighting.evidence == .strong && !sighting.isAmbiguous {
        strong.insert(sighting.name)
      } else if !sighting.isAmbiguous {
        weakContexts[sighting.name, default: []].insert(document << 32 | sighting.range.lowerBound)
      }
    }
  }

  /// The sightings of a document that stand, given all that was added.
  package func accepted(_ people: [PersonSighting]) -> [PersonSighting] {
    var strongHere: Set<String> = []
    for sighting in people where sighting.evidence == .strong { strongHere.insert(sighting.name) }
    return people.filter { sighting in
      if strongHere.contains(sighting.name) { return true }
      if sighting.isAmbiguous { return false }
      return strong.contains(sighting.name) || (weakContexts[sighting.name]?.count ?? 0) >= 2
    }
  }
}
