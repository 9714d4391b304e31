/// A monotone map between normalised and source byte offsets, kept as runs.
///
/// A run says: `length` normalised bytes from `normalized` stand for `sourceLength` source bytes from `source`. In a *copied* run the
/// two lengths are equal and the bytes are the same; any other run is one folded character, of which only the ends correspond.
/// Source bytes between runs were dropped (line breaks, furniture, letter-spacing, the second half of a doubled caption).
package struct OffsetMap: Sendable {
  /// One run of the map; see `OffsetMap`.
  package struct Run: Sendable, Hashable {
    /// First normalised byte.
    package var normalized: Int
    /// Number of normalised bytes.
    package var length: Int
    /// First source byte.
    package var source: Int
    /// Number of source bytes.
    package var sourceLength: Int

    /// Memberwise.
    package init(normalized: Int, length: Int, source: Int, sourceLength: Int) {
      self.normalized = normalized
      self.length = length
      self.source = source
      self.sourceLength = sourceLength
    }
  }

  /// Ascending in both texts, without overlap.
  package let runs: [Run]

  /// Takes runs that ascend in both texts.
  package init(runs: [Run]) {
    self.runs = runs
  }

  /// The source range that normalised `range` stands for: from the source of its first byte to the source end of its last.
  /// An empty or out-of-range request gets the nearest empty range.
  package func sourceRange(of range: ByteRange) -> ByteRange {
    guard !runs.isEmpty else { return 0..<0 }
    let first = indexOfRun(containing: range.lowerBound)
    let start = sourceStart(of: range.lowerBound, in: runs[first])
    guard range.upperBound > range.lowerBound else { return start..<start }
    // Most ranges end in the run in which they begin, or in the next.
    var last = first
    while last - first < 4, last + 1 < runs.count, runs[last + 1].normalized < range.upperBound { last += 1 }
    if last - first == 4 { last = indexOfRun(containing: range.upperBound - 1) }
    let run = runs[last]
    let inside = min(range.upperBound - run.normalized, run.length)
    let end = run.length == run.sourceLength ? run.source + inside : run.source + run.sourceLength
    return start..<max(start, end)
  }

  /// The source offset at which the normalised byte at `offset` begins.
  package func sourceStart(of offset: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    return sourceStart(of: offset, in: runs[indexOfRun(containing: offset)])
  }

  private func sourceStart(of offset: Int, in run: Run) -> Int {
    let inside = min(max(offset - run.normalized, 0), run.length)
    if run.length == run.sourceLength { return run.source + inside }
    return inside >= run.length ? run.source + run.sourceLength : run.source
  }

  /// The normalised offset for source `offset`; a dropped byte gets the next kept one.
  package func normalizedOffset(ofSource offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].source + runs[middle].sourceLength <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count else { return runs.last.map { $0.normalized + $0.length } ?? 0 }
    let run = runs[low]
    if offset <= run.source { return run.normalized }
    return run.length == run.sourceLength ? run.normalized + (offset - run.source) : run.normalized
  }

  func indexOfRun(containing offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].normalized <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
