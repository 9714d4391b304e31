/// The forms and definitions of an entry by language, in the order in which the languages first appear among the forms.
struct LanguageGroups {
  struct Group {
    /// Nil for the glossary's own language.
    var language: String?
    var definitions: [GlossaryDefinition] = []
    var forms: [GlossaryForm] = []
  }

  private(set) var groups: [Group] = []
  /// Definitions in a language that has no form: they stand at the concept.
  private(set) var homeless: [GlossaryDefinition] = []
  /// True when there is no form in the glossary's own language, in which tenures are told.
  var tenuresAreHomeless: Bool { !groups.contains { $0.language == nil } }

  init(_ entry: GlossaryEntry) {
    // Nearly every entry has one language.
    if entry.forms.allSatisfy({ $0.language == nil }), entry.definitions.allSatisfy({ $0.language == nil }) {
      groups = [Group(language: nil, definitions: entry.definitions, forms: entry.forms)]
      return
    }
    for form in entry.forms {
      if let index = groups.firstIndex(where: { $0.language == form.language }) {
        groups[index].forms.append(form)
      } else {
        groups.append(Group(language: form.language, forms: [form]))
      }
    }
    for definition in entry.definitions {
      if let index = groups.firstIndex(where: { $0.language == definition.language }) {
        groups[index].definitions.append(definition)
      } else {
        homeless.append(definition)
      }
    }
  }
}
