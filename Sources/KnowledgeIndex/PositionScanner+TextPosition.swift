import PolicyText

extension PositionScanner {
  /// The position of byte `target` as the index keeps it; see `place(of:inContent:)`.
  mutating func position(of target: Int) -> TextPosition {
    let place = place(of: target)
    return TextPosition(line: place.line, utf8: place.utf8, utf16: place.utf16, scalar: place.scalar)
  }
}
