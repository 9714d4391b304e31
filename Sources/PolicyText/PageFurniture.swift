/// Something of the page, not of the text, that normalisation set aside.
package struct PageFurniture: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// 见2-3版: a teaser's pointer to the page that has the article.
    case pageJump
    /// 下转第4版: the article goes on elsewhere.
    case continuesElsewhere
    /// 上接第1版: the article began elsewhere.
    case continuedFromElsewhere
    /// A page number or a running foot (— 2 —, 第2页 共5页).
    case pageNumber
    /// A line that is an address of the web.
    case address
    /// A line of dashes, asterisks or the like.
    case rule
    /// The metadata block at the top of a Markdown file.
    case frontMatter
  }

  /// What it is.
  package let kind: Kind
  /// Where it stands, in source bytes.
  package let sourceRange: ByteRange
  /// The normalised offset before which it stood.
  package let offset: Int
}

/// Recognises page furniture at the edges of a line.
enum FurnitureScanner {
  /// The furniture that a line is as a whole, or nil.
  static func wholeLine(_ text: ByteText, _ range: ByteRange) -> PageFurniture.Kind? {
    guard range.count <= 400 else { return nil }
    if text.matches("http://", at: range.lowerBound, end: range.upperBound)
      || text.matches("https://", at: range.lowerBound, end: range.upperBound)
      || text.matches("www.", at: range.lowerBound, end: range.upperBound)
    {
      var index = range.lowerBound
      while index < range.upperBound, text[index] > 0x20, text[index] < 0x80 { index += 1 }
      return index == range.upperBound ? .address : nil
    }
    guard range.count <= 60 else { return isRule(text, range) ? .rule : nil }
    if isPageNumber(text, range) { return .pageNumber }
    return isRule(text, range) ? .rule : nil
  }

  private static let arrows = LiteralSet(["▲", "△", "▶", "◀", "►", "◄", "↑", "→", "●", "■"])
  private static let openings = LiteralSet([
    "▲", "△", "▶", "◀", "►", "◄", "↑", "→", "●", "■", "（", "(", "【", "［", "[", "紧接", "上接", "详见", "见",
  ])
  private static let closings = LiteralSet(["版", "页", "）", ")", "】", "］", "]"])

  /// The length of 见2-3版, 上接第1版 or （上接第1版） at the start of `range`, with what it is.
  static func prefix(_ text: ByteText, _ range: ByteRange) -> (PageFurniture.Kind, end: Int)? {
    let end = range.upperBound
    var index = range.lowerBound
    guard text.firstMatch(openings, at: index, end: end) != nil else { return nil }
    // Arrows and triangles mark continuations on many pages: ▲（上接第1版）
    while let mark = text.firstMatch(arrows, at: index, end: end) {
      index = text.skipSpace(index + mark, end: end)
    }
    var bracketed = false
    if let bracket = text.firstMatch(["（", "(", "【", "［", "["], at: index, end: end) {
      bracketed = true
      index = text.skipSpace(index + bracket, end: end)
    }
    var kind = PageFurniture.Kind.continuedFromElsewhere
    if let length = text.firstMatch(["紧接", "上接"], at: index, end: end) {
      index += length
    } else if !bracketed, let length = text.firstMatch(["详见", "见"], at: index, end: end) {
      kind = .pageJump
      index += length
    } else {
      return nil
    }
    guard let closed = pageReference(text, from: index, end: end, bracketed: bracketed) else { return nil }
    return (kind, text.skipSpace(closed, end: end))
  }

  /// The start of 下转第4版 or （下转第4版） at the end of `range`.
  static func suffix(_ text: ByteText, _ range: ByteRange) -> Int? {
    guard text.hasSuffix(closings, start: range.lowerBound, end: range.upperBound) else {
      return nil
    }
    let from = max(range.lowerBound, range.upperBound - 60)
    guard let turn = text.find("下转", in: from..<range.upperBound) else { return nil }
    var start = text.skipSpaceBackwards(turn, floor: range.lowerBound)
    let bracketed = text.hasSuffix(["（", "(", "【", "［", "["], start: range.lowerBound, end: start)
    let close = pageReference(text, from: turn + 6, end: range.upperBound, bracketed: bracketed)
    guard let close, text.skipSpace(close, end: range.upperBound) == range.upperBound else { return nil }
    if bracketed { start = text.scalar(before: start, floor: range.lowerBound).start }
    start = text.skipSpaceBackwards(start, floor: range.lowerBound)
    for mark in ["▲", "△", "▼", "▶", "►", "↓", "→"] as [StaticString]
    where text.hasSuffix(mark, start: range.lowerBound, end: start) {
      start -= mark.utf8CodeUnitCount
    }
    return text.skipSpaceBackwards(start, floor: range.lowerBound)
  }

  /// Reads 第1版, 2-3版, D1 版, A02、A03版, 第三版 from `offset`, with the closing bracket when `bracketed`.
  private static func pageReference(_ text: ByteText, from offset: Int, end: Int, bracketed: Bool) -> Int? {
    let limit = min(end, offset + 48)
    var index = offset
    var digits = 0
    while index < limit {
      if let unit = text.firstMatch(["版", "页"], at: index, end: end) {
        guard digits > 0 else { return nil }
        index += unit
        guard bracketed else { return index }
        while index < limit {
          if let close = text.firstMatch(["）", ")", "】", "］", "]"], at: index, end: end) { return index + close }
          index += text.scalar(at: index).length
        }
        return nil
      }
      let (value, length) = text.scalar(at: index)
      if ScalarClass.isDigit(value) || (value >= 0xFF10 && value <= 0xFF19)
        || text.firstMatch(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"], at: index, end: end) != nil
      {
        digits += 1
      } else if !(ScalarClass.isLetter(value) || text.spaceLength(at: index) > 0
        || text.firstMatch(["第", "、", "，", "至", "—", "－", "-", "~", "～", "·", "要闻"], at: index, end: end) != nil)
      {
        return nil
      }
      index += length
    }
    return nil
  }

  private static let pageWords = LiteralSet(["第", "共", "页", "Page", "page", "of"])

  /// 12, — 12 —, ·12·, 12/30, 第12页, 第12页 共30页, Page 3 of 7.
  private static func isPageNumber(_ text: ByteText, _ range: ByteRange) -> Bool {
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if ScalarClass.isDigit(value) || (value >= 0xFF10 && value <= 0xFF19) {
        digits += 1
      } else if let word = text.firstMatch(pageWords, at: index, end: range.upperBound) {
        index += word
        continue
      } else {
        switch value {
        case 0x2D, 0x2F, 0x2014, 0x2015, 0x2013, 0x2012, 0xB7, 0x2022, 0xFF0D, 0x20, 0x3000, 0xA0, 0x7E, 0xFF0F: break
        default: return false
        }
      }
      index += length
    }
    return digits > 0 && digits <= 8
  }

  /// Three or more marks that draw a line and nothing else.
  private static func isRule(_ text: ByteText, _ range: ByteRange) -> Bool {
    guard range.count >= 3 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x2E, 0x20, 0x2014, 0x2500...0x257F, 0xB7, 0x2022, 0x2026, 0x25CF, 0x25A0,
        0x2606,
        0x2605, 0xFF0A:
        break
      default: return false
      }
      index += length
    }
    return true
  }
}
