import Recognition

/// The readings of the built-in table (`PinyinTable`).
package struct StandardReadings: PinyinReadings {
  /// The built-in table.
  package init() {}

  /// All toneless readings of `scalar`, the usual one first; empty for what is no Han character.
  package func readings(of scalar: UnicodeScalar) -> [String] { PinyinTable.shared.readings(of: scalar) }
}
