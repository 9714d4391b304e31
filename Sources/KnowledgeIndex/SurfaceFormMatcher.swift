package import PolicyText

/// One place where a surface form stands.
package struct FormMatch: Sendable, Hashable {
  /// Index into the forms the matcher was built from.
  package var form: Int
  /// Bytes of the text that was searched.
  package var range: ByteRange

  /// Memberwise.
  package init(form: Int, range: ByteRange) {
    self.form = form
    self.range = range
  }
}

/// Finds all of a fixed set of surface forms in UTF-8 text.
package protocol SurfaceFormMatcher: Sendable {
  /// Every occurrence that begins inside `range` of `bytes`, nested and overlapping ones included, ascending by start and at one
  /// start the longest first. Boundary rules are the caller's.
  func occurrences(in bytes: [UInt8], range: ByteRange) -> [FormMatch]
}

/// A trie over UTF-8 bytes: every start is followed as far as some form goes on.
package struct TrieMatcher: SurfaceFormMatcher {
  // Children of node n are the edges edgeStarts[n]..<edgeStarts[n + 1], ascending by byte.
  private let edgeStarts: [Int32]
  private let edgeBytes: [UInt8]
  private let edgeTargets: [Int32]
  private let formAtNode: [Int32]
  private let firstTargets: [Int32]

  /// Builds the trie; empty forms match nothing, of equal forms the first counts.
  package init(forms: [String]) {
    let keys = forms.enumerated().map { (bytes: Array($0.element.utf8), index: $0.offset) }
      .filter { !$0.bytes.isEmpty }
      .sorted { ($0.bytes.lexicographicallyPrecedes($1.bytes)) || ($0.bytes == $1.bytes && $0.index < $1.index) }
    var starts: [Int32] = []
    var bytes: [UInt8] = []
    var targets: [Int32] = []
    var atNode: [Int32] = []
    // Breadth first over groups of sorted keys that share a prefix of `depth` bytes.
    var queue: [(low: Int, high: Int, depth: Int)] = [(0, keys.count, 0)]
    var head = 0
    while head < queue.count {
      let (low, high, depth) = queue[head]
      head += 1
      starts.append(Int32(bytes.count))
      var form: Int32 = -1
      var index = low
      while index < high, keys[index].bytes.count == depth {
        if form < 0 { form = Int32(keys[index].index) }
        index += 1
      }
      atNode.append(form)
      while index < high {
        let byte = keys[index].bytes[depth]
        var end = index + 1
        while end < high, keys[end].bytes[depth] == byte { end += 1 }
        bytes.append(byte)
        targets.append(Int32(queue.count))
        queue.append((index, end, depth + 1))
        index = end
      }
    }
    starts.append(Int32(bytes.count))
    edgeStarts = starts
    edgeBytes = bytes
    edgeTargets = targets
    formAtNode = atNode
    var first = [Int32](repeating: -1, count: 256)
    if let end = starts.dropFirst().first {
      for edge in 0..<Int(end) { first[Int(bytes[edge])] = targets[edge] }
    }
    firstTargets = first
  }

  package func occurrences(in bytes: [UInt8], range: ByteRange) -> [FormMatch] {
    let range = range.clamped(to: 0..<bytes.count)
    var found: [FormMatch] = []
    for start in range {
      var node = firstTargets[Int(bytes[start])]
      guard node >= 0 else { continue }
      let firstFound = found.count
      var offset = start + 1
      while node >= 0 {
        let form = formAtNode[Int(node)]
        if form >= 0 { found.append(FormMatch(form: Int(form), range: start..<offset)) }
        guard offset < bytes.count else { break }
        node = child(of: node, byte: bytes[offset])
        offset += 1
      }
      if found.count - firstFound > 1 { found[firstFound...].reverse() }
    }
    return found
  }

  private func child(of node: Int32, byte: UInt8) -> Int32 {
    var low = Int(edgeStarts[Int(node)])
    var high = Int(edgeStarts[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeBytes[middle] < byte { low = middle + 1 } else { high = middle }
    }
    guard low < Int(edgeStarts[Int(node) + 1]), edgeBytes[low] == byte else { return -1 }
    return edgeTargets[low]
  }
}
