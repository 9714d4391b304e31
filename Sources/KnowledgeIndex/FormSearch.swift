import PolicyText
import Recognition

/// One place where a surface form stands.
struct FormOccurrence: Sendable, Hashable, Comparable {
  /// Index into the forms that were searched for.
  var form: Int
  /// Bytes of the text that was searched.
  var range: ByteRange
  /// True when the recogniser itself saw the name here.
  var isSighting = false

  /// By start, longer first; at one place the recogniser's own sighting first.
  static func < (left: FormOccurrence, right: FormOccurrence) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    if left.form != right.form { return left.form < right.form }
    return left.isSighting && !right.isSighting
  }
}

/// The rules by which occurrences of forms are mentions, the same for the corpus and for open buffers.
enum FormSearch {
  /// The matcher of `forms`; ids are indices.
  static func matcher(_ forms: some Sequence<String>) -> MultiPatternMatcher {
    MultiPatternMatcher(forms.enumerated().map { (bytes: Array($0.element.utf8), id: UInt32($0.offset)) })
  }

  /// Every occurrence that begins in `range`, nested and crossing ones included, those that cut a Latin word or a number in two
  /// (`G20` in `G200`) left out; ascending, at one start the longest first.
  static func occurrences(
    of matcher: MultiPatternMatcher,
    in bytes: [UInt8],
    range: ByteRange,
    firstForm: Int = 0
  ) -> [FormOccurrence] {
    var found: [FormOccurrence] = []
    bytes.withUnsafeBufferPointer { buffer in
      matcher.forEachNestedMatch(in: buffer, range: range) { start, end, id in
        if !cutsWord(start, end, buffer) {
          found.append(FormOccurrence(form: Int(id) + firstForm, range: start..<end))
        }
      }
    }
    // The matcher reports by start, then by length.
    var index = 0
    while index < found.count {
      var end = index + 1
      while end < found.count, found[end].range.lowerBound == found[index].range.lowerBound { end += 1 }
      if end - index > 1 { found[index..<end].reverse() }
      index = end
    }
    return found
  }

  /// Leaves out crossing occurrences (the one that began first wins, unless the recogniser saw the other) and those that `blocks` calls
  /// a part of an outer one. `candidates` must ascend.
  static func select(
    _ candidates: [FormOccurrence],
    blocks: (_ outer: FormOccurrence, _ inner: FormOccurrence) -> Bool
  ) -> [FormOccurrence] {
    var kept: [FormOccurrence] = []
    // Kept occurrences that may still cover what follows.
    var open: [FormOccurrence] = []
    for candidate in candidates {
      open.removeAll { $0.range.upperBound <= candidate.range.lowerBound }
      let isBlocked = open.contains { outer in
        outer.range.upperBound < candidate.range.upperBound ? !candidate.isSighting : blocks(outer, candidate)
      }
      if isBlocked { continue }
      kept.append(candidate)
      open.append(candidate)
    }
    return kept
  }

  /// Whether a form inside another is no mention of its own: one entity's short form inside its long one is one mention, and a person's
  /// name inside a longer person's name is a part of it.
  static func blocks<ID: Hashable>(outer: [ID], inner: [ID], isPerson: (ID) -> Bool) -> Bool {
    inner.allSatisfy(outer.contains) || (inner.allSatisfy(isPerson) && outer.contains(where: isPerson))
  }

  private static func cutsWord(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if start > 0, isWord(bytes[start - 1]), isWord(bytes[start]) { return true }
    return end < bytes.count && isWord(bytes[end]) && isWord(bytes[end - 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
