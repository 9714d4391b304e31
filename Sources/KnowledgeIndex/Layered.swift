/// Two arrays read as one: what the corpus gives, and behind it what an open report adds. Neither is copied.
package struct Layered<Element: Sendable>: RandomAccessCollection, Sendable {
  private let base: [Element]
  private let added: [Element]

  /// `added` follows `base`.
  package init(_ base: [Element], _ added: [Element] = []) {
    self.base = base
    self.added = added
  }

  /// 0
  package var startIndex: Int { 0 }
  /// The number of elements.
  package var endIndex: Int { base.count + added.count }

  /// The element at `position`, which must lie inside.
  package subscript(position: Int) -> Element {
    position < base.count ? base[position] : added[position - base.count]
  }
}

extension Layered: Equatable where Element: Equatable {
  /// Element by element.
  package static func == (left: Layered, right: Layered) -> Bool { left.elementsEqual(right) }
}
