/// Builds the image of a matcher: counts the characters, inserts the forms into a linked trie, then lays it out as a double array.
struct MatcherBuilder {
  private var frequency: [UInt32: Int] = [:]
  private var bmpFrequency = [UInt32](repeating: 0, count: 0x10000)
  private var codes = [UInt16](repeating: 0, count: 0x10000)
  private var supplementary: [MatcherSupplementaryCode] = []
  private var alphabetSize = 0

  /// The linked trie; node 0 is the root.
  private var nodes = [TrieNode()]
  /// (parent, code) → node, open addressing; 0 is a free slot.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var formCount = 0

  private struct TrieNode {
    var code: UInt32 = 0
    var firstChild: UInt32 = 0
    var nextSibling: UInt32 = 0
    var output: UInt32 = .max
  }

  private struct Slot {
    var key: UInt64 = 0
    var node: UInt32 = 0
  }

  private static let maximumLength = 1000

  /// Counts the characters of `forms` and gives frequent ones small codes, so that children lie close together.
  mutating func count(_ forms: [(bytes: [UInt8], id: UInt32)]) {
    for form in forms {
      form.bytes.withUnsafeBufferPointer { bytes in
        var offset = 0
        while offset < bytes.count {
          let (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
          guard width > 0 else { return }
          if scalar < 0x10000 { bmpFrequency[Int(scalar)] += 1 } else { frequency[scalar, default: 0] += 1 }
          offset += width
        }
      }
    }
    var used: [(scalar: UInt32, count: Int)] = []
    for (scalar, count) in bmpFrequency.enumerated() where count > 0 { used.append((UInt32(scalar), Int(count))) }
    for (scalar, count) in frequency { used.append((scalar, count)) }
    used.sort { $0.count != $1.count ? $0.count > $1.count : $0.scalar < $1.scalar }
    // A 16-bit code holds every character in use today many times over; what is beyond stays without a code and its forms are left out.
    for (index, entry) in used.prefix(0xFFFF).enumerated() {
      if entry.scalar < 0x10000 {
        codes[Int(entry.scalar)] = UInt16(index + 1)
      } else {
        supplementary.append(MatcherSupplementaryCode(scalar: entry.scalar, code: UInt32(index + 1)))
      }
    }
    supplementary.sort { $0.scalar < $1.scalar }
    alphabetSize = min(used.count, 0xFFFF)
  }

  /// Adds one form; see `MultiPatternMatcher.init` for what is left out.
  mutating func insert(_ form: [UInt8], id: UInt32) {
    guard !form.isEmpty, id != .max else { return }
    var path: [UInt32] = []
    path.reserveCapacity(form.count / 3 + 1)
    form.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (scalar, width) = ReferenceKeyTable.decode(bytes, offset)
        let code = width > 0 ? self.code(of: scalar) : 0
        guard code != 0, path.count < MatcherBuilder.maximumLength else {
          path.removeAll()
          return
        }
        path.append(code)
        offset += width
      }
    }
    guard !path.isEmpty else { return }
    var node: UInt32 = 0
    for code in path { node = child(of: node, code) }
    if nodes[Int(node)].output == .max {
      nodes[Int(node)].output = id
      formCount += 1
    }
  }

  private func code(of scalar: UInt32) -> UInt32 {
    if scalar < 0x10000 { return UInt32(codes[Int(scalar)]) }
    var low = 0
    var high = supplementary.count
    while low < high {
      let middle = (low + high) / 2
      if supplementary[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low < supplementary.count && supplementary[low].scalar == scalar ? supplementary[low].code : 0
  }

  private mutating func child(of parent: UInt32, _ code: UInt32) -> UInt32 {
    let key = UInt64(parent) << 16 | UInt64(code)
    var slot = MatcherBuilder.slot(of: key, slots.count)
    while slots[slot].node != 0 {
      if slots[slot].key == key { return slots[slot].node }
      slot = (slot + 1) & (slots.count - 1)
    }
    let node = UInt32(nodes.count)
    nodes.append(TrieNode(code: code, nextSibling: nodes[Int(parent)].firstChild))
    nodes[Int(parent)].firstChild = node
    slots[slot] = Slot(key: key, node: node)
    if nodes.count * 2 > slots.count { grow() }
    return node
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    for entry in slots where entry.node != 0 {
      var slot = MatcherBuilder.slot(of: entry.key, larger.count)
      while larger[slot].node != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }

  @inline(__always)
  private static func slot(of key: UInt64, _ count: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & (count - 1)
  }

  /// Lays the trie out and writes the image.
  mutating func finish() -> MatcherImage {
    slots = []
    var layout = DoubleArrayLayout(alphabetSize: alphabetSize, expectedNodes: nodes.count)
    // Breadth first: the wide states near the root find room first, the many single children fill the holes.
    var queue: [(trie: UInt32, placed: UInt32)] = []
    queue.reserveCapacity(nodes.count)
    var child = nodes[0].firstChild
    while child != 0 {
      let code = nodes[Int(child)].code
      layout.place(node: code, parent: 0, output: nodes[Int(child)].output)
      queue.append((child, code))
      child = nodes[Int(child)].nextSibling
    }
    var childCodes: [UInt32] = []
    var head = 0
    while head < queue.count {
      let (trie, placed) = queue[head]
      head += 1
      childCodes.removeAll(keepingCapacity: true)
      var child = nodes[Int(trie)].firstChild
      while child != 0 {
        childCodes.append(nodes[Int(child)].code)
        child = nodes[Int(child)].nextSibling
      }
      guard !childCodes.isEmpty else { continue }
      let base = layout.base(for: childCodes)
      layout.setBase(base, of: placed)
      child = nodes[Int(trie)].firstChild
      while child != 0 {
        let node = base + nodes[Int(child)].code
        layout.place(node: node, parent: placed, output: nodes[Int(child)].output)
        queue.append((child, node))
        child = nodes[Int(child)].nextSibling
      }
    }
    return write(layout)
  }

  /// The codes of the first two characters of every form that has two.
  private func firstPairs() -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var first = nodes[0].firstChild
    while first != 0 {
      var second = nodes[Int(first)].firstChild
      while second != 0 {
        pairs.append((Int(nodes[Int(first)].code), Int(nodes[Int(second)].code)))
        second = nodes[Int(second)].nextSibling
      }
      first = nodes[Int(first)].nextSibling
    }
    return pairs
  }

  private var hasSingles: Bool {
    var first = nodes[0].firstChild
    while first != 0 {
      if nodes[Int(first)].output != .max { return true }
      first = nodes[Int(first)].nextSibling
    }
    return false
  }

  private func write(_ layout: DoubleArrayLayout) -> MatcherImage {
    var header = MatcherHeader()
    header.formCount = UInt32(formCount)
    header.alphabetSize = UInt32(alphabetSize)
    header.supplementaryCount = UInt32(supplementary.count)
    header.nodeCount = UInt32(layout.usedCount)
    let pairs = firstPairs()
    // Sixteen bits for each pair let about one foreign pair in sixteen through.
    while header.filterBits < 24, 1 << Int(header.filterBits) < pairs.count * 16 { header.filterBits += 1 }
    var filter = [UInt64](repeating: 0, count: (1 << Int(header.filterBits)) / 64)
    for pair in pairs {
      let bit = MatcherImage.filterBit(pair.0, pair.1, header.filterBits)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    header.hasSingles = hasSingles ? 1 : 0
    header.byteCount = UInt64((header.endOffset + 7) & ~7)
    let block = MatcherBlock(byteCount: Int(header.byteCount))
    let memory = block.pointer
    func copy<Element>(_ elements: ArraySlice<Element>, to offset: Int) {
      elements.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: memory[offset..<(offset + source.count)]).copyMemory(from: source)
      }
    }
    copy(codes[...], to: MatcherHeader.codesOffset())
    copy(supplementary[...], to: header.supplementaryOffset)
    copy(filter[...], to: header.filterOffset)
    copy(layout.nodes[..<layout.usedCount], to: header.nodesOffset)
    copy(layout.outputs[..<layout.usedCount], to: header.outputsOffset)
    header.checksum = MatcherImage.checksum(UnsafeRawBufferPointer(rebasing: memory[0..<Int(header.byteCount)]))
    memory.storeBytes(of: header, as: MatcherHeader.self)
    do {
      return try MatcherImage(UnsafeRawBufferPointer(memory), owner: block, verifying: false)
    } catch {
      preconditionFailure("a new matcher image does not open: \(error)")
    }
  }
}

/// Places the states of a trie in the double array; free nodes form a list.
private struct DoubleArrayLayout {
  private(set) var nodes: [MatcherNode]
  private(set) var outputs: [UInt32]
  /// One past the last node in use.
  private(set) var usedCount: Int
  /// Links of the free list, by node; 0 ends it (node 0 is the root).
  private var nextFree: [UInt32]
  private var previousFree: [UInt32]
  private var firstFree: UInt32 = 0
  private var lastFree: UInt32 = 0
  /// Where the search for a state with several children begins; 0 for the front. Always a free node.
  private var rover: UInt32 = 0
  private let alphabetSize: Int

  init(alphabetSize: Int, expectedNodes: Int) {
    self.alphabetSize = alphabetSize
    let capacity = expectedNodes + expectedNodes / 4 + alphabetSize * 2 + 64
    nodes = []
    outputs = []
    nextFree = []
    previousFree = []
    nodes.reserveCapacity(capacity)
    outputs.reserveCapacity(capacity)
    nextFree.reserveCapacity(capacity)
    previousFree.reserveCapacity(capacity)
    usedCount = alphabetSize + 1
    // The root and its children have fixed places and never join the free list.
    let fixed = alphabetSize + 1
    nodes = [MatcherNode](repeating: MatcherNode(link: 0, parent: .max), count: fixed)
    outputs = [UInt32](repeating: .max, count: fixed)
    nextFree = [UInt32](repeating: 0, count: fixed)
    previousFree = [UInt32](repeating: 0, count: fixed)
    grow(to: fixed + max(expectedNodes, alphabetSize + 1))
  }

  private mutating func grow(to count: Int) {
    while nodes.count < count {
      let node = UInt32(nodes.count)
      nodes.append(MatcherNode(link: 0, parent: .max))
      outputs.append(.max)
      nextFree.append(0)
      previousFree.append(lastFree)
      if lastFree != 0 { nextFree[Int(lastFree)] = node } else { firstFree = node }
      lastFree = node
    }
  }

  mutating func place(node: UInt32, parent: UInt32, output: UInt32) {
    let index = Int(node)
    nodes[index].parent = parent
    outputs[index] = output
    if output != .max { nodes[index].link |= MatcherNode.isEnd }
    usedCount = max(usedCount, index + 1)
    guard index > alphabetSize else { return }
    let next = nextFree[index]
    if rover == node { rover = next }
    let previous = previousFree[index]
    if previous != 0 { nextFree[Int(previous)] = next } else { firstFree = next }
    if next != 0 { previousFree[Int(next)] = previous } else { lastFree = previous }
  }

  mutating func setBase(_ base: UInt32, of node: UInt32) { nodes[Int(node)].link |= base }

  /// A base at which every child of `codes` falls on a free node behind the fixed ones.
  mutating func base(for codes: [UInt32]) -> UInt32 {
    let smallest = codes.min() ?? 0
    let largest = codes.max() ?? 0
    // A single child fits any hole, so it fills the ones at the front. A wider state searches from where the last one found room: the
    // holes before that are too small for most, and searching them again for each state would make building quadratic.
    let isSingle = codes.count == 1
    var free = isSingle || rover == 0 ? firstFree : rover
    var attempts = 0
    while free != 0, attempts < 1024 {
      if free > smallest {
        let base = free - smallest
        let needed = Int(base + largest) + 1
        if needed > nodes.count { grow(to: max(needed, nodes.count + nodes.count / 8)) }
        if codes.allSatisfy({ nodes[Int(base + $0)].parent == .max && base + $0 > UInt32(alphabetSize) }) {
          if !isSingle, attempts > 32 { rover = free }
          return base
        }
      }
      free = nextFree[Int(free)]
      attempts += 1
    }
    // Its first child stands right behind the last node in use, or as near as a base above 0 allows.
    let base = UInt32(max(usedCount, alphabetSize + 1, Int(smallest) + 1)) - smallest
    grow(to: Int(base + largest) + 1)
    return base
  }
}
