/// Two arrays read as one: what the corpus gives, and behind it what an open report adds. Neither is copied.
///
/// Inlinable, so that walking over a hundred thousand elements in another module is a loop and no call through witness tables.
package struct Layered<Element: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline let base: [Element]
  @usableFromInline let added: [Element]

  /// `added` follows `base`.
  @inlinable
  package init(_ base: [Element], _ added: [Element] = []) {
    self.base = base
    self.added = added
  }

  /// 0
  @inlinable package var startIndex: Int { 0 }
  /// The number of elements.
  @inlinable package var endIndex: Int { base.count + added.count }

  /// The element at `position`, which must lie inside.
  @inlinable
  package subscript(position: Int) -> Element {
    position < base.count ? base[position] : added[position - base.count]
  }
}

extension Layered: Equatable where Element: Equatable {
  /// Element by element.
  package static func == (left: Layered, right: Layered) -> Bool { left.elementsEqual(right) }
}
