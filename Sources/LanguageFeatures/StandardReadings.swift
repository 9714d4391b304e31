import Recognition

/// The readings of the built-in table (`PinyinTable`).
package struct StandardReadings: PinyinReadings {
  /// The built-in table.
  package init() {}

  package func readings(of scalar: UnicodeScalar) -> [String] { PinyinTable.shared.readings(of: scalar) }
}
