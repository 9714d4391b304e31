package import PolicyText

/// Finds people and their posts in one document by surnames, posts and syntax.
package struct PeopleRecognizer: Sendable {
  /// With the built-in tables.
  package init() {}

  /// The people of `document` in the order of the text.
  package func people(in document: PolicyDocument) -> [PersonSighting] { [] }
}
