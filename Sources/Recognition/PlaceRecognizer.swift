package import PolicyText

/// Finds administrative divisions (GB/T 2260) in one document.
package struct PlaceRecognizer: Sendable {
  /// With the built-in gazetteer.
  package init() {}

  /// The places of `document` in the order of the text.
  package func places(in document: PolicyDocument) -> [PlaceSighting] { [] }
}
