/// Where the readings of a Han character come from.
package protocol PinyinReadings: Sendable {
  /// All toneless readings of `scalar` in ASCII letters, ü as `v` (曾: `zeng`, `ceng`), those it has in surnames and place names
  /// included; empty for what is no Han character or is not in the table.
  func readings(of scalar: UnicodeScalar) -> [String]
}
