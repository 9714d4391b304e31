/// The readings of the built-in table.
package struct StandardReadings: PinyinReadings {
  /// The built-in table.
  package init() {}

  package func readings(of scalar: UnicodeScalar) -> [String] { [] }
}
