/// Closes the gaps that letter-spacing leaves: 打 造 山 水 → 打造山水, 李　明 → 李明.
///
/// A run is a row of single Han characters with white space between. Two with a gap are one word (李　明, 通　知, 县 长). In a longer run
/// gaps of one width are all closed; where widths differ only the narrow ones are (李　明　　张　伟 → 李明 张伟). 男 and 女 behind a
/// name and before a word are the column of a table and belong to no run (李　明 男 汉族 → 李明 男 汉族).
enum LetterSpacing {
  /// The source offsets at which a gap to be closed begins, ascending.
  static func closedGaps(_ text: ByteText, in range: ByteRange) -> [Int] {
    var closed: [Int] = []
    var run: [Gap] = []
    var index = range.lowerBound
    var tokenHan = 0
    var tokenOther = false
    var tokenIsSex = false
    // The token before is a word of several characters.
    var isBehindWord = false
    var pending: Gap?
    func flush() {
      close(run, into: &closed)
      run.removeAll(keepingCapacity: true)
    }
    while index <= range.upperBound {
      let atEnd = index == range.upperBound
      let space = atEnd ? 0 : text.spaceLength(at: index)
      if space == 0 && !atEnd {
        let (value, length) = text.scalar(at: index)
        if ScalarClass.isHan(value) {
          tokenHan += 1
          tokenIsSex = value == 0x7537 || value == 0x5973
        } else if ScalarClass.isChinesePunctuation(value) || value < 0x30 || value == 0x3A || value == 0x3B {
          // A mark ends the token; what follows is not joined to what stood before.
          endToken(&run, &pending, single: tokenHan == 1 && !tokenOther, flush: flush)
          pending = nil
          flush()
          tokenHan = 0
          tokenOther = false
        } else {
          tokenOther = true
        }
        index += length
        continue
      }
      let isColumn =
        tokenIsSex && !atEnd
        && (pending == nil ? isBehindWord : run.count <= 1 && isBeforeWord(text, index, range.upperBound))
      let single = tokenHan == 1 && !tokenOther && !isColumn
      endToken(&run, &pending, single: single, flush: flush)
      if atEnd { break }
      let after = text.skipSpace(index, end: range.upperBound)
      pending = single ? Gap(offset: index, width: width(text, index..<after)) : nil
      if !single { flush() }
      isBehindWord = tokenHan > 1
      tokenHan = 0
      tokenOther = false
      index = after
    }
    flush()
    return closed.sorted()
  }

  /// True where the gap at `index` stands before a word of several characters (汉族), as cells of a table do.
  private static func isBeforeWord(_ text: ByteText, _ index: Int, _ end: Int) -> Bool {
    let next = text.skipSpace(index, end: end)
    guard next < end else { return false }
    let (value, length) = text.scalar(at: next)
    guard next + length < end, ScalarClass.isHan(value) || ScalarClass.isDigit(value) else { return false }
    return text.spaceLength(at: next + length) == 0
  }

  private struct Gap {
    let offset: Int
    let width: Int
  }

  private static func endToken(_ run: inout [Gap], _ pending: inout Gap?, single: Bool, flush: () -> Void) {
    if single, let gap = pending { run.append(gap) }
    pending = nil
  }

  private static func close(_ run: [Gap], into closed: inout [Int]) {
    guard let narrow = run.map(\.width).min() else { return }
    guard run.contains(where: { $0.width > narrow }) else {
      closed.append(contentsOf: run.map(\.offset))
      return
    }
    // Close the narrow gaps; a wide gap whose two neighbours both stay open stands between lone characters again.
    for (index, gap) in run.enumerated() {
      let before = index == 0 || run[index - 1].width > narrow
      let after = index == run.count - 1 || run[index + 1].width > narrow
      if gap.width == narrow || (before && after && (index > 0 || index < run.count - 1) && isPair(run, index, narrow))
      {
        closed.append(gap.offset)
      }
    }
  }

  /// True for the only wide gap after the last word of a run: 县 长　李　明.
  private static func isPair(_ run: [Gap], _ index: Int, _ narrow: Int) -> Bool {
    index == run.count - 1 && index >= 2 && run[index - 1].width == run[index].width && run[index - 2].width == narrow
  }

  private static func width(_ text: ByteText, _ range: ByteRange) -> Int {
    var width = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let length = max(text.spaceLength(at: index), 1)
      width += length == 3 && text[index] == 0xE3 ? 2 : (text[index] == 0x09 ? 4 : 1)
      index += length
    }
    return width
  }
}
