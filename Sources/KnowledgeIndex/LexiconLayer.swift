import PolicyText
import Recognition

/// Entities with everything that leads to them; a lexicon is one layer for the corpus and perhaps one for an open report.
final class LexiconLayer: Sendable {
  /// Ascending by id.
  let entities: [Entity]
  /// Ascending by bytes; their entities are indices into the whole lexicon.
  let forms: [SurfaceForm]
  let indexByID: [EntityID: Int32]
  let formByText: [UTF8Key: Int32]
  /// Resolved post → entities of this layer that hold it.
  let postHolders: [UTF8Key: [Int32]]
  let matcher: MultiPatternMatcher
  let completion: CompletionKeys.Layer
  /// Bytes of the longest form; 0 where there is none.
  let longestForm: Int
  /// Where this layer's entities and forms begin in the whole lexicon.
  let firstEntity: Int
  let firstForm: Int

  static let empty = LexiconLayer([])

  /// `entities` may come in any order; of two with one id the first stays. `taken` forms are left to the layer below.
  init(_ entities: [Entity], firstEntity: Int = 0, firstForm: Int = 0, taken: (UTF8Key) -> Bool = { _ in false }) {
    var unique = entities
    if !zip(entities, entities.dropFirst()).allSatisfy({ $0.id < $1.id }) {
      unique = []
      unique.reserveCapacity(entities.count)
      for entity in entities.sorted(by: { $0.id < $1.id }) where unique.last?.id != entity.id { unique.append(entity) }
    }
    self.entities = unique
    self.firstEntity = firstEntity
    self.firstForm = firstForm
    var byID: [EntityID: Int32] = [:]
    byID.reserveCapacity(unique.count)
    var owners: [UTF8Key: [Int]] = [:]
    owners.reserveCapacity(unique.count)
    var holders: [UTF8Key: [Int32]] = [:]
    for (index, entity) in unique.enumerated() {
      byID[entity.id] = Int32(index)
      for form in entity.forms.lazy.map(UTF8Key.init) where !form.string.isEmpty && !taken(form) {
        if owners[form]?.last != firstEntity + index { owners[form, default: []].append(firstEntity + index) }
      }
      for post in entity.tenures.lazy.map({ UTF8Key($0.post.resolved) }) where holders[post]?.last != Int32(index) {
        holders[post, default: []].append(Int32(index))
      }
    }
    let forms = owners.sorted { $0.key < $1.key }.map { text, entities in
      let isAmbiguous = entities.allSatisfy { unique[$0 - firstEntity].isAmbiguous }
      return SurfaceForm(text: text.string, entities: entities, isAmbiguous: isAmbiguous)
    }
    self.forms = forms
    var byText: [UTF8Key: Int32] = [:]
    byText.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() { byText[UTF8Key(form.text)] = Int32(index) }
    indexByID = byID
    formByText = byText
    postHolders = holders
    longestForm = forms.lazy.map(\.text.utf8.count).max() ?? 0
    // The few forms of an open report are not worth a second thread.
    if forms.count < 1000 {
      matcher = FormSearch.matcher(forms.lazy.map(\.text))
      completion = CompletionKeys.Layer(forms: forms, firstForm: firstForm)
    } else {
      (matcher, completion) = Parallel.both(
        { FormSearch.matcher(forms.lazy.map(\.text)) },
        { CompletionKeys.Layer(forms: forms, firstForm: firstForm) }
      )
    }
  }
}
