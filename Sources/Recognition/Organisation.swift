package import PolicyText

/// One place of a document where a body, department, company or institution is named.
package struct OrganisationSighting: Sendable, Hashable, Codable {
  /// The name without line breaks.
  package var name: String
  /// Source bytes.
  package var range: ByteRange
  /// Index into `RecognitionResult.articles`.
  package var article: Int

  /// Memberwise.
  package init(name: String, range: ByteRange, article: Int = 0) {
    self.name = name
    self.range = range
    self.article = article
  }
}

/// One place of a document where an administrative division is named.
package struct PlaceSighting: Sendable, Hashable, Codable {
  /// The division's full name: `太原市` for 太原.
  package var name: String
  /// Its six-digit code (GB/T 2260); nil for places below the county.
  package var code: String?
  /// For a township or village: the code of the division it was named behind; nil for a division.
  package var parentCode: String?
  /// Source bytes.
  package var range: ByteRange
  /// Index into `RecognitionResult.articles`.
  package var article: Int

  /// Memberwise.
  package init(name: String, code: String?, parentCode: String? = nil, range: ByteRange, article: Int = 0) {
    self.name = name
    self.code = code
    self.parentCode = parentCode
    self.range = range
    self.article = article
  }
}
