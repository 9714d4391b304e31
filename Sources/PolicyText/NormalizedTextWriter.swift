/// Writes the normalised bytes and the runs of the offset map, paragraph by paragraph.
struct NormalizedTextWriter {
  let text: ByteText
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [OffsetMap.Run] = []
  private(set) var paragraphs: [ByteRange] = []

  /// The last scalar written in this paragraph; 0 at its start.
  private var last: UInt32 = 0
  private var lastSourceEnd = 0
  /// False after a fold, even one of equal length: a copied run holds the same bytes.
  private var lastRunIsCopy = false
  private var paragraphStart = 0
  private var quoteOpen = false
  /// One bit per open ASCII bracket, set when it was written full-width.
  private var brackets: UInt64 = 0
  private var bracketDepth = 0

  init(_ text: ByteText) {
    self.text = text
    bytes.reserveCapacity(text.count + text.count / 16)
    runs.reserveCapacity(text.count / 64)
  }

  /// Ends the current paragraph and begins one whose text starts at source `offset`.
  mutating func beginParagraph(at offset: Int) {
    endParagraph()
    if !bytes.isEmpty && bytes.last != 0x0A { fold(0x0A, lastSourceEnd..<max(lastSourceEnd, offset)) }
    paragraphStart = bytes.count
    last = 0
    quoteOpen = false
    brackets = 0
    bracketDepth = 0
  }

  /// Ends the last paragraph and the text.
  mutating func finish() {
    endParagraph()
    if bytes.last == 0x0A {
      bytes.removeLast()
      runs.removeLast()
    }
  }

  private mutating func endParagraph() {
    if bytes.count > paragraphStart { paragraphs.append(paragraphStart..<bytes.count) }
    paragraphStart = bytes.count
  }

  /// Goes on in the same paragraph with a new source line: words of ASCII letters are kept apart, Chinese is not.
  mutating func joinLine(at offset: Int) {
    let next = text.scalar(at: offset).value
    if ScalarClass.isLetter(next) && (ScalarClass.isLetter(last) || ScalarClass.isDigit(last) || last == 0x2C) {
      space(lastSourceEnd..<offset)
    }
  }

  /// Writes source `piece`; gaps that begin at one of `closed` are left out.
  mutating func write(_ piece: ByteRange, closed: [Int] = []) {
    let end = min(piece.upperBound, text.count)
    var index = piece.lowerBound
    var span = index
    while index < end {
      let byte = text.base[index]
      // Most of a Chinese text: U+4000...U+9FFF.
      if byte >= 0xE4 && byte <= 0xE9 {
        index += 3
        continue
      }
      if byte >= 0x30 && byte < 0x80 && Self.plainASCII(byte) {
        index += 1
        continue
      }
      let blank = text.spaceLength(at: index)
      if blank > 0 {
        let after = text.skipSpace(index, end: end)
        copy(span..<index)
        if keepsSpace(index..<after, end: end, closed: closed) { space(index..<after) }
        index = after
        span = after
        continue
      }
      if let (folded, length) = replacement(at: index, from: span, end: end) {
        copy(span..<index)
        fold(folded, index..<(index + length))
        index += length
        span = index
        continue
      }
      index += text.scalar(at: index).length
    }
    index = min(index, end)
    copy(span..<index)
  }

  @inline(__always)
  private static func plainASCII(_ byte: UInt8) -> Bool {
    byte != 0x3A && byte != 0x3B && byte != 0x3F && byte != 0x7F
  }

  private mutating func copy(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    let normalized = bytes.count
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.base[range]))
    if lastRunIsCopy, let run = runs.last, run.normalized + run.length == normalized,
      run.source + run.sourceLength == range.lowerBound
    {
      runs[runs.count - 1].length += range.count
      runs[runs.count - 1].sourceLength += range.count
    } else {
      runs.append(
        OffsetMap.Run(normalized: normalized, length: range.count, source: range.lowerBound, sourceLength: range.count)
      )
    }
    lastRunIsCopy = true
    last = text.scalar(before: range.upperBound, floor: range.lowerBound).value
    lastSourceEnd = range.upperBound
  }

  /// Writes `value` (0 for nothing) for a source range.
  private mutating func fold(_ value: UInt32, _ range: ByteRange) {
    lastSourceEnd = range.upperBound
    guard value != 0 else { return }
    lastRunIsCopy = false
    let start = bytes.count
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(0xC0 | UInt8(value >> 6))
      bytes.append(0x80 | UInt8(value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(0xE0 | UInt8(value >> 12))
      bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(value & 0x3F))
    } else {
      bytes.append(0xF0 | UInt8(value >> 18 & 0x07))
      bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(value & 0x3F))
    }
    runs.append(
      OffsetMap.Run(
        normalized: start,
        length: bytes.count - start,
        source: range.lowerBound,
        sourceLength: range.count
      )
    )
    last = value
  }

  /// Writes one space for a source range; as a copy where the source has just that.
  private mutating func space(_ range: ByteRange) {
    if range.count == 1 && text[range.lowerBound] == 0x20 { copy(range) } else { fold(0x20, range) }
  }

  private func keepsSpace(_ gap: ByteRange, end: Int, closed: [Int]) -> Bool {
    guard last != 0, last != 0x20, gap.upperBound < end, hasWidth(gap) else { return false }
    let next = text.scalar(at: gap.upperBound).value
    if !closed.isEmpty && Self.holds(closed, gap.lowerBound) { return false }
    if ScalarClass.cannotBegin(next) && next >= 0x80 { return false }
    if next == 0xFF08 || next == 0x28 && ScalarClass.isHan(last) { return false }
    if ScalarClass.opens(last) && last >= 0x80 || last == 0xFF0C || last == 0x3001 { return false }
    // 3 月 16 日 is 3月16日.
    if ScalarClass.isDigit(last) && Self.followsNumber(next) { return false }
    if ScalarClass.isDigit(next) && (last == 0x5E74 || last == 0x6708 || last == 0x7B2C) { return false }
    return true
  }

  /// Binary search: a letter-spaced line may be long.
  private static func holds(_ ascending: [Int], _ value: Int) -> Bool {
    var low = 0
    var high = ascending.count
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == value
  }

  /// 年 月 日 时 分 号 版 个 名 亿 万 元 届 期 家 项 人 余 多 次 位
  private static func followsNumber(_ value: UInt32) -> Bool {
    switch value {
    case 0x5E74, 0x6708, 0x65E5, 0x65F6, 0x5206, 0x53F7, 0x7248, 0x4E2A, 0x540D, 0x4EBF, 0x4E07, 0x5143, 0x5C4A, 0x671F,
      0x5BB6,
      0x9879, 0x4EBA, 0x4F59, 0x591A, 0x6B21, 0x4F4D:
      true
    default: false
    }
  }

  /// False for a gap of characters without width (zero-width space, byte order mark, control characters).
  private func hasWidth(_ gap: ByteRange) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return true
      default: index += length
      }
    }
    return false
  }

  /// What the character at `index` is written as, with its length in source bytes; nil when it is copied.
  private mutating func replacement(at index: Int, from span: Int, end: Int) -> (UInt32, Int)? {
    let byte = text.base[index]
    switch byte {
    case 0x2C: return isChineseContext(index, span, end) ? (0xFF0C, 1) : nil
    case 0x3B: return isChineseContext(index, span, end) ? (0xFF1B, 1) : nil
    case 0x3A: return isChineseContext(index, span, end) ? (0xFF1A, 1) : nil
    case 0x21: return ScalarClass.isChinese(previous(index, span)) ? (0xFF01, 1) : nil
    case 0x3F: return ScalarClass.isChinese(previous(index, span)) ? (0xFF1F, 1) : nil
    case 0x28:
      let folds = isChineseContext(index, span, end)
      bracketDepth = min(bracketDepth + 1, 64)
      brackets = brackets << 1 | (folds ? 1 : 0)
      return folds ? (0xFF08, 1) : nil
    case 0x29:
      let folds = bracketDepth > 0 ? brackets & 1 == 1 : ScalarClass.isChinese(previous(index, span))
      if bracketDepth > 0 {
        bracketDepth -= 1
        brackets >>= 1
      }
      return folds ? (0xFF09, 1) : nil
    case 0x22:
      guard quoteOpen || isChineseContext(index, span, end) else { return nil }
      quoteOpen.toggle()
      return (quoteOpen ? 0x201C : 0x201D, 1)
    case 0x26: return entity(index, end, after: previous(index, span))
    case 0x2A: return text[index + 1] == 0x2A && index + 1 < end ? (0, 2) : nil
    case 0xE2, 0xE3:
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB:
        let between =
          ScalarClass.isHan(previous(index, span)) && ScalarClass.isHan(text.scalar(at: min(index + length, end)).value)
        return between && index + length < end ? (0xB7, length) : nil
      case 0x300C: return (0x201C, length)
      case 0x300D: return (0x201D, length)
      case 0x300E: return (0x2018, length)
      case 0x300F: return (0x2019, length)
      default: return nil
      }
    case 0xEF:
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E, 0xFF0D, 0xFF0F:
        return (value - 0xFEE0, length)
      case 0xFF02:
        quoteOpen.toggle()
        return (quoteOpen ? 0x201C : 0x201D, length)
      case 0xFF65: return (0xB7, length)
      default: return nil
      }
    default: return nil
    }
  }

  /// The scalar before source `index`, which is either in the span being copied or the last one written.
  private func previous(_ index: Int, _ span: Int) -> UInt32 {
    index > span ? text.scalar(before: index, floor: span).value : last
  }

  /// True when a neighbour of the mark at `index` is Chinese and it does not stand inside a number (1,069; 08:50).
  private func isChineseContext(_ index: Int, _ span: Int, _ end: Int) -> Bool {
    let before = previous(index, span)
    if ScalarClass.isChinese(before) { return true }
    let afterGap = text.skipSpace(index + 1, end: end)
    guard afterGap < end else { return false }
    let after = text.scalar(at: afterGap).value
    if ScalarClass.isDigit(before) && ScalarClass.isDigit(after) { return false }
    return ScalarClass.isChinese(after)
  }

  /// HTML character references that text extraction leaves behind.
  private func entity(_ index: Int, _ end: Int, after last: UInt32) -> (UInt32, Int)? {
    for (name, value) in Self.entities where text.matches(name, at: index, end: end) {
      // A space that would begin or double is left out.
      return (value == 0x20 && (last == 0 || last == 0x20) ? 0 : value, name.utf8CodeUnitCount)
    }
    guard text[index + 1] == 0x23 else { return nil }
    var cursor = index + 2
    let radix: UInt32 = text[cursor] == 0x78 || text[cursor] == 0x58 ? 16 : 10
    if radix == 16 { cursor += 1 }
    var value: UInt32 = 0
    let first = cursor
    while cursor < end, cursor - first < 7, let digit = Self.digit(text[cursor], radix) {
      value = value * radix + digit
      cursor += 1
    }
    guard cursor > first, cursor < end, text[cursor] == 0x3B, let scalar = Unicode.Scalar(value), scalar.value >= 0x20
    else {
      return nil
    }
    return (value == 0xA0 || value == 0x3000 ? 0x20 : value, cursor + 1 - index)
  }

  private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where radix == 16: UInt32(byte - 0x37)
    case 0x61...0x66 where radix == 16: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static let entities: [(StaticString, UInt32)] = [
    ("&nbsp;", 0x20), ("&ensp;", 0x20), ("&emsp;", 0x20), ("&ldquo;", 0x201C), ("&rdquo;", 0x201D), ("&lsquo;", 0x2018),
    ("&rsquo;", 0x2019), ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&middot;", 0xB7),
    ("&mdash;", 0x2014), ("&hellip;", 0x2026), ("&times;", 0xD7), ("&bull;", 0x2022),
  ]
}
