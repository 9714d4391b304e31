extension MatcherImage {
  /// The code of the character at `offset` (0: in no form, or no valid UTF-8) and the offset behind it.
  @inline(__always)
  func code(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ end: Int) -> (code: Int, next: Int) {
    let b0 = UInt32(bytes[offset])
    if b0 >= 0xE0, b0 < 0xF0, offset + 2 < end {
      let b1 = UInt32(bytes[offset + 1]) ^ 0x80
      let b2 = UInt32(bytes[offset + 2]) ^ 0x80
      let scalar = (b0 & 0x0F) << 12 | b1 << 6 | b2
      // Surrogates need no check: no form holds one, so their code is 0.
      guard (b1 | b2) < 0x40, scalar >= 0x800 else { return (0, offset + 1) }
      return (Int(codes[Int(scalar)]), offset + 3)
    }
    if b0 < 0x80 { return (Int(codes[Int(b0)]), offset + 1) }
    return rareCode(bytes, offset, end)
  }

  /// Two and four bytes, and what is no UTF-8.
  @inline(never)
  private func rareCode(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ end: Int) -> (code: Int, next: Int) {
    let (scalar, width) = ReferenceKeyTable.decode(UnsafeBufferPointer(start: bytes, count: end), offset)
    guard width > 0 else { return (0, offset + 1) }
    if scalar < 0x10000 { return (Int(codes[Int(scalar)]), offset + width) }
    var low = 0
    var high = supplementary.count
    while low < high {
      let middle = (low + high) / 2
      if supplementary[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < supplementary.count, supplementary[low].scalar == scalar else { return (0, offset + width) }
    return (Int(supplementary[low].code), offset + width)
  }

  /// The bit of the filter for two first characters.
  @inline(__always)
  static func filterBit(_ first: Int, _ second: Int, _ bits: UInt32) -> Int {
    let hash = UInt64(truncatingIfNeeded: first << 16 | second) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }

  /// Calls `body(end, id)` with every form that begins at `offset`, shortest first.
  func walk(_ buffer: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int, _ body: (Int, UInt32) -> Void) {
    guard let bytes = buffer.baseAddress, header.formCount > 0 else { return }
    let first = code(bytes, offset, end)
    guard first.code != 0, first.code <= Int(header.alphabetSize) else { return }
    walk(bytes, first.code, first.next, end, body)
  }

  /// Calls `body(end, id)` with every form on the way from `node`, behind whose character the text goes on at `next`.
  @inline(__always)
  private func walk(
    _ bytes: UnsafePointer<UInt8>,
    _ node: Int,
    _ next: Int,
    _ end: Int,
    _ body: (Int, UInt32) -> Void
  ) {
    var node = node
    var next = next
    let nodeCount = Int(header.nodeCount)
    while true {
      let link = nodes[node].link
      if link & MatcherNode.isEnd != 0 { body(next, outputs[node]) }
      let base = Int(link & ~MatcherNode.isEnd)
      guard base != 0, next < end else { return }
      let step = code(bytes, next, end)
      let child = base + step.code
      guard step.code != 0, child < nodeCount, Int(nodes[child].parent) == node else { return }
      node = child
      next = step.next
    }
  }

  /// The scanning loop; see `MultiPatternMatcher.forEachMatch` and `forEachNestedMatch`.
  ///
  /// Each character is decoded once while nothing is found: most pairs of characters begin no form and are turned away by the filter, which
  /// stays in the cache where the nodes of a large matcher do not.
  func scan(
    _ buffer: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    nested: Bool,
    _ body: (Int, Int, UInt32) -> Void
  ) {
    guard let bytes = buffer.baseAddress, header.formCount > 0, !range.isEmpty else { return }
    let end = range.upperBound
    let alphabetSize = Int(header.alphabetSize)
    let hasSingles = header.hasSingles != 0
    let bits = header.filterBits
    let filter = self.filter
    var start = range.lowerBound
    var (first, next) = code(bytes, start, end)
    while true {
      var second = 0
      var afterSecond = next
      var isCandidate = hasSingles && first != 0
      if next < end {
        (second, afterSecond) = code(bytes, next, end)
        let bit = MatcherImage.filterBit(first, second, bits)
        if filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { isCandidate = first != 0 }
      }
      if isCandidate, first <= alphabetSize {
        var matchEnd = 0
        var matchID: UInt32 = 0
        walk(bytes, first, next, end) { formEnd, id in
          if nested {
            body(start, formEnd, id)
          } else {
            matchEnd = formEnd
            matchID = id
          }
        }
        if matchEnd != 0 {
          body(start, matchEnd, matchID)
          guard matchEnd < end else { return }
          start = matchEnd
          (first, next) = code(bytes, start, end)
          continue
        }
      }
      guard next < end else { return }
      start = next
      first = second
      next = afterSecond
    }
  }
}
