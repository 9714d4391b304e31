import PolicyText

@testable import Recognition

/// The names of the people whom `text`, read as a corpus of one document, proves.
func acceptedNames(_ text: String) -> Set<String> {
  let found = PeopleRecognizer().people(in: PolicyDocument(source: SourceText(text)))
  var acceptance = PersonAcceptance()
  acceptance.add(found, document: 0)
  return Set(acceptance.accepted(found).map(\.name))
}
