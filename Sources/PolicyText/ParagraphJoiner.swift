/// Decides which lines of the source are one paragraph.
///
/// Two kinds of break are undone: the hard wrap of a column (lines of nearly one width, about 8 to 60 Han characters), and the blank
/// lines that a column or page break leaves in mid-sentence. A line end stays where it is one: after a headline, list item, table row,
/// caption, signature or imprint line, before a dateline, at a short line, at an indented one.
struct ParagraphJoiner {
  let lines: [TextLine]
  /// For each line, the width of the wrapped column it stands in, in half-widths; 0 where the lines are not wrapped.
  private var columns: [Int]
  /// For each line, the width of the column its neighbourhood is set in; 0 for none.
  private var regions: [Int]

  init(_ lines: [TextLine]) {
    self.lines = lines
    columns = Array(repeating: 0, count: lines.count)
    regions = Array(repeating: 0, count: lines.count)
    findColumns()
  }

  /// For each line, true when it goes on in the paragraph of the line before.
  func joins() -> [Bool] {
    var result = Array(repeating: false, count: lines.count)
    guard lines.count > 1 else { return result }
    var paragraph = Paragraph(lines[0])
    for index in 1..<lines.count {
      let joins = continues(paragraph, index - 1, index)
      result[index] = joins
      if joins { paragraph.add(lines[index]) } else { paragraph = Paragraph(lines[index]) }
    }
    return result
  }

  /// What is known of the paragraph so far.
  private struct Paragraph {
    var lineCount = 1
    var hasClauses: Bool
    var hasSentence: Bool
    var width: Int
    var opener: Bool
    var open: Bool

    init(_ line: TextLine) {
      hasClauses = line.marks.contains(.clauses)
      hasSentence = line.marks.contains(.sentenceInside) || line.marks.contains(.sentenceEnd)
      width = line.width
      opener = line.marks.contains(.proseOpening)
      open = line.marks.contains(.leftOpen)
    }

    mutating func add(_ line: TextLine) {
      lineCount += 1
      hasClauses = hasClauses || line.marks.contains(.clauses)
      hasSentence = hasSentence || line.marks.contains(.sentenceInside) || line.marks.contains(.sentenceEnd)
      width += line.width
      open = line.marks.contains(.leftOpen)
    }
  }

  private func continues(_ paragraph: Paragraph, _ previous: Int, _ next: Int) -> Bool {
    let before = lines[previous]
    let after = lines[next]
    guard before.isPlain, after.isPlain else { return false }
    if before.marks.contains(.breakAfter) || after.marks.contains(.breakBefore) { return false }
    // （其间：2005.03—/2007.01 …）: an open bracket goes on.
    if after.marks.contains(.termOpening), !paragraph.open { return false }
    if after.marks.contains(.dateline) || before.marks.contains(.caption) { return false }
    if after.marks.contains(.caption) && after.width < 100 && !ScalarClass.demandsContinuation(before.last) {
      return after.blanksBefore == 0 && wrapsAt(paragraph, previous) && !before.marks.contains(.mayEnd)
        && after.width < columns[next]
    }
    if ScalarClass.cannotBegin(after.first) && after.indent < 4 && !before.marks.contains(.sentenceEnd) { return true }
    if after.marks.contains(.listItem) {
      // 、 before a number at the start of a line: 一、\n二、三产业.
      guard after.blanksBefore == 0, before.last == 0x3001 else { return false }
    }
    return after.blanksBefore == 0
      ? continuesDirectly(paragraph, previous, next) : continuesOverBlank(paragraph, previous, next)
  }

  /// True when `line` reaches the right edge of its column; the first line of a paragraph lost its indentation of two characters.
  private func wrapsAt(_ paragraph: Paragraph, _ line: Int, region: Bool = false) -> Bool {
    let column = region ? max(regions[line], columns[line]) : (columns[line] > 0 ? columns[line] : regions[line])
    guard column > 0 else { return false }
    let width = lines[line].width
    return width >= column - (paragraph.lineCount == 1 ? 10 : 5) && width <= column + 6
  }

  private func continuesDirectly(_ paragraph: Paragraph, _ previous: Int, _ next: Int) -> Bool {
    let before = lines[previous]
    let after = lines[next]
    // An indented line begins a paragraph, unless the whole block is indented.
    let indented = after.indent >= 3 && after.indent > before.indent
    if columns[previous] > 0, columns[next] > 0, wrapsAt(paragraph, previous) {
      if before.marks.contains(.mayEnd) {
        if indented || before.marks.contains(.hardBreak) { return false }
        // A full stop exactly at the edge: more often inside a paragraph, unless the colon of a list or a salutation.
        return before.last != 0xFF1A && before.last != 0x3A && before.width >= columns[previous] - 3
      }
      return !(indented && !before.marks.contains(.clauses) && paragraph.lineCount == 1)
    }
    if before.marks.contains(.mayEnd) || before.marks.contains(.hardBreak) || indented { return false }
    if ScalarClass.isDigit(before.last) && LineKinds.isUnit(after.first) { return true }
    if ScalarClass.demandsContinuation(before.last) { return true }
    if ScalarClass.linksForward(before.last) && before.width >= 20 { return true }
    if columns[previous] > 0 {
      // Not at the edge. Only an open quote or title says that the sentence goes on.
      return paragraph.open && before.width * 2 > columns[previous]
    }
    if paragraph.open && paragraph.hasClauses { return true }
    // Two long lines without a column to compare with.
    return before.width >= 50 && before.marks.contains(.clauses) && after.width <= before.width + 4
      && (after.marks.contains(.sentenceEnd) || after.marks.contains(.sentenceInside))
  }

  private func continuesOverBlank(_ paragraph: Paragraph, _ previous: Int, _ next: Int) -> Bool {
    let before = lines[previous]
    let after = lines[next]
    guard !before.marks.contains(.mayEnd), !before.marks.contains(.hardBreak), after.indent < 4 else { return false }
    guard before.hanCount > 0 else { return false }
    let prose = paragraph.hasClauses || paragraph.hasSentence || paragraph.open || paragraph.lineCount > 2
    guard prose else { return false }
    let afterIsProse =
      after.marks.contains(.clauses) || after.marks.contains(.sentenceEnd) || after.marks.contains(.sentenceInside)
    let region = max(regions[previous], regions[next])
    if region > 0 && region <= 64 && before.width <= region + 6 {
      // Narrow columns: the line before the gap is as full as its neighbours, or ends in a mark that demands more.
      let nextIsSet = columns[next] > 0 || after.width <= region + 4
      if ScalarClass.demandsContinuation(before.last) { return nextIsSet }
      let slack = paragraph.lineCount == 1 ? (paragraph.open ? 8 : 6) : 5
      return before.width >= region - slack && nextIsSet && (afterIsProse || columns[next] > 0)
    }
    guard afterIsProse || after.width >= 80 else { return false }
    if ScalarClass.demandsContinuation(before.last) { return true }
    if paragraph.hasSentence || paragraph.opener || paragraph.open || after.marks.contains(.pageBreakBefore) {
      return true
    }
    // A headline may hold a comma; it is not this long.
    return paragraph.width >= 90 && paragraph.hasClauses
  }

  /// Finds the blocks of wrapped lines and the width of each.
  private mutating func findColumns() {
    var blocks: [(range: Range<Int>, width: Int)] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      // Long blocks are looked at in parts: a column may change its width, and the cost stays linear.
      while end < lines.count, lines[end].blanksBefore == 0, end - start < 48 { end += 1 }
      let width = Self.columnWidth(lines[start..<end])
      blocks.append((start..<end, width))
      if width > 0 { for index in start..<end { columns[index] = width } }
      start = end
    }
    // The neighbourhood: the width most lines of the blocks near by are set in.
    let reach = 4
    for (position, block) in blocks.enumerated() {
      var best = 0
      var bestLines = 0
      for near in max(0, position - reach)...min(blocks.count - 1, position + reach) where blocks[near].width > 0 {
        var support = 0
        for other in max(0, position - reach)...min(blocks.count - 1, position + reach)
        where blocks[other].width > 0 && abs(blocks[other].width - blocks[near].width) <= 3 {
          support += blocks[other].range.count
        }
        if support > bestLines {
          best = blocks[near].width
          bestLines = support
        }
      }
      if best == 0 { best = pooledWidth(blocks, around: position, reach: reach) }
      for index in block.range { regions[index] = best }
      // Two lines are no column of their own, but one of the neighbourhood's.
      if block.width == 0, block.range.count <= 2, best > 0,
        block.range.allSatisfy({ lines[$0].width <= best + 2 && lines[$0].isPlain })
      {
        for index in block.range { columns[index] = best }
      }
    }
  }

  /// The width of columns whose paragraphs are too short to show it one by one: of the lines near by that end no sentence.
  private func pooledWidth(_ blocks: [(range: Range<Int>, width: Int)], around position: Int, reach: Int) -> Int {
    var pool: [TextLine] = []
    for near in max(0, position - reach)...min(blocks.count - 1, position + reach) {
      for line in lines[blocks[near].range] where line.isPlain && !line.marks.contains(.sentenceEnd) {
        pool.append(line)
      }
      if pool.count > 96 { break }
    }
    guard pool.count >= 3, let last = pool.last else { return 0 }
    // The last line of a block is not compared; here every line is.
    return Self.columnWidth((pool + [last])[...])
  }

  /// The width that most lines of a block of three or more reach, or 0 when the lines do not look wrapped.
  private static func columnWidth(_ block: ArraySlice<TextLine>) -> Int {
    guard block.count >= 3 else { return 0 }
    let longest = 200
    var histogram = [Int](repeating: 0, count: longest + 1)
    var plain = 0
    var punctuated = 0
    var ended = 0
    for line in block.dropLast() {
      guard line.isPlain else { continue }
      plain += 1
      histogram[min(line.width, longest)] += 1
      if line.marks.contains(.clauses) || line.marks.contains(.sentenceInside) || line.marks.contains(.sentenceEnd) {
        punctuated += 1
      }
      if line.marks.contains(.sentenceEnd) { ended += 1 }
    }
    guard plain >= 2, punctuated * 10 >= plain * 3 else { return 0 }
    var window = 0
    var best = 0
    var bestCount = 0
    for width in 0..<longest {
      window += histogram[width]
      if width >= 6 { window -= histogram[width - 6] }
      if window > bestCount {
        best = width
        bestCount = window
      }
    }
    guard best >= 16, best <= 130, bestCount * 10 >= plain * 6, ended * 2 <= plain else { return 0 }
    return best
  }
}
