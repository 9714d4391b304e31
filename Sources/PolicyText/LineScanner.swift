/// Cuts a source into lines (at its line ends and at block markup), sets page furniture aside and measures what is left.
struct LineScanner {
  let text: ByteText
  /// The lines that hold text, in order.
  private(set) var lines: [TextLine] = []
  /// The source ranges that lines consist of.
  private(set) var pieces: [ByteRange] = []
  /// What was set aside, in order of the source.
  private(set) var furniture: [(kind: PageFurniture.Kind, range: ByteRange)] = []

  private var blanks = 0
  private var breakNext = false
  private var pageBreak = false
  private var heading = 0

  init(_ text: ByteText) { self.text = text }

  /// Scans everything from source byte `start`.
  mutating func scan(_ table: LineTable, from start: Int, markup: [MarkupScanner.Markup]) {
    lines.reserveCapacity(table.count)
    pieces.reserveCapacity(table.count)
    var next = 0
    while next < markup.count && markup[next].range.upperBound <= start { next += 1 }
    var collected: [ByteRange] = []
    for line in table.line(containing: start)..<table.count {
      let whole = table.range(ofLine: line)
      var from = max(whole.lowerBound, start)
      guard from < whole.upperBound || line + 1 == table.count else { continue }
      while next < markup.count && markup[next].range.lowerBound < whole.upperBound {
        let tag = markup[next]
        if tag.range.lowerBound > from { collected.append(from..<tag.range.lowerBound) }
        from = max(from, tag.range.upperBound)
        if tag.breaksLine {
          let blanksBefore = blanks
          finish(&collected, extraBlank: false)
          blanks = min(blanks, max(blanksBefore, 1))
          breakNext = true
        }
        if tag.headingLevel > 0 { heading = tag.headingLevel }
        // A tag that goes on in the next line takes this line's end with it.
        if tag.range.upperBound > whole.upperBound { break }
        next += 1
      }
      if from < whole.upperBound { collected.append(from..<whole.upperBound) }
      finish(&collected, extraBlank: true)
    }
  }

  /// Ends a line that consists of `collected`; an empty one counts as blank.
  private mutating func finish(_ collected: inout [ByteRange], extraBlank: Bool) {
    defer { collected.removeAll(keepingCapacity: true) }
    let first = pieces.count
    let hardBreak = collected.last.map(endsInTwoSpaces) ?? false
    for (index, piece) in collected.enumerated() {
      let lower = index == 0 ? text.skipSpace(piece.lowerBound, end: piece.upperBound) : piece.lowerBound
      let upper =
        index == collected.count - 1 ? text.skipSpaceBackwards(piece.upperBound, floor: lower) : piece.upperBound
      if lower < upper { pieces.append(lower..<upper) }
    }
    while pieces.count > first, let last = pieces.last,
      text.skipSpace(last.lowerBound, end: last.upperBound) == last.upperBound
    {
      pieces.removeLast()
    }
    guard pieces.count > first else {
      if extraBlank { blanks += 1 }
      return
    }
    let indent = collected.first.map { indentation(from: $0.lowerBound, to: pieces[first].lowerBound) } ?? 0
    var line = TextLine(
      pieces: first..<pieces.count,
      range: pieces[first].lowerBound..<pieces[pieces.count - 1].upperBound
    )
    line.indent = indent
    line.blanksBefore = blanks
    line.headingLevel = heading
    if hardBreak { line.marks.insert(.hardBreak) }
    if breakNext { line.marks.insert(.breakBefore) }
    if pageBreak { line.marks.insert(.pageBreakBefore) }
    heading = 0
    breakNext = false
    guard takeFurniture(from: &line) else { return }
    LineMeasure.measure(&line, pieces: pieces, text: text)
    lines.append(line)
    pageBreak = false
    blanks = 0
  }

  /// Strips Markdown marks and page furniture; false when nothing is left of the line.
  private mutating func takeFurniture(from line: inout TextLine) -> Bool {
    var lower = line.range.lowerBound
    var upper = pieces[line.pieces.lowerBound].upperBound
    if text[lower] == 0x23 {
      var level = 0
      while text[lower + level] == 0x23 { level += 1 }
      let after = text.skipSpace(lower + level, end: upper)
      if level <= 6 && (after > lower + level || after == upper) {
        line.headingLevel = level
        lower = after
      }
    }
    while text[lower] == 0x3E && lower < upper { lower = text.skipSpace(lower + 1, end: upper) }
    if text[lower + 1] == 0x20, text[lower] == 0x2D || text[lower] == 0x2A || text[lower] == 0x2B {
      line.marks.insert(.listItem)
      let after = text.skipSpace(lower + 1, end: upper)
      if !isDigit(text[after]) { lower = after }
    }
    if line.pieces.count == 1 {
      if let kind = FurnitureScanner.wholeLine(text, lower..<upper) {
        furniture.append((kind, lower..<upper))
        pageBreak = pageBreak || kind == .pageNumber
        if kind == .pageNumber { blanks += 1 }
        breakNext = breakNext || line.marks.contains(.breakBefore) || kind == .rule
        pieces.removeLast()
        return false
      }
    }
    if let (kind, end) = FurnitureScanner.prefix(text, lower..<upper) {
      furniture.append((kind, lower..<end))
      line.marks.insert(.breakBefore)
      lower = end
    }
    if line.pieces.count == 1, let start = FurnitureScanner.suffix(text, lower..<upper) {
      furniture.append((.continuesElsewhere, start..<upper))
      line.marks.insert(.breakAfter)
      upper = start
    }
    guard lower < upper || line.pieces.count > 1 else {
      pieces.removeSubrange(line.pieces)
      breakNext = true
      return false
    }
    pieces[line.pieces.lowerBound] = lower..<max(lower, upper)
    let end = line.pieces.count == 1 ? max(lower, upper) : line.range.upperBound
    line.range = lower..<end
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// True for exactly two spaces at the end of the line.
  private func endsInTwoSpaces(_ range: ByteRange) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return end - range.lowerBound > 2 && text[end - 1] == 0x20 && text[end - 2] == 0x20 && text[end - 3] != 0x20
  }

  private func indentation(from start: Int, to end: Int) -> Int {
    var index = start
    var width = 0
    while index < end {
      let length = max(text.spaceLength(at: index), 1)
      width += length == 3 && text[index] == 0xE3 ? 2 : (text[index] == 0x09 ? 4 : (length == 1 || length == 2 ? 1 : 0))
      index += length
    }
    return width
  }
}
