/// Who issued a document: GB/T 9704-2012 puts the issuing body before 关于 in the title, news before 印发.
extension ProgramScan {
  /// The bodies that issued the document whose title, with its marks, stands at `form`; empty where the text does not say.
  func issuers(of form: Range<Int>) -> [Range<Int>] {
    let inTitle = issuersInTitle((form.lowerBound + 1)..<max(form.lowerBound + 1, form.upperBound - 1))
    return inTitle.isEmpty ? issuersBefore(form.lowerBound) : inTitle
  }

  /// 青河省人民政府＋关于…的意见
  private func issuersInTitle(_ title: Range<Int>) -> [Range<Int>] {
    var index = title.lowerBound
    while index < title.upperBound, index - title.lowerBound <= 40, !text.has(Self.concerning, at: index) {
      if unit(index) == 0x3008 || unit(index) == Mark.openingQuote { return [] }
      index += 1
    }
    guard index < title.upperBound, text.has(Self.concerning, at: index) else { return [] }
    return bodies(in: title.lowerBound..<index)
  }

  /// 省政府办公厅＋印发《…》, 青河市人民政府关于印发《…》的通知
  private func issuersBefore(_ open: Int) -> [Range<Int>] {
    var end = open
    if unit(end - 1) == 0x4E86 { end -= 1 }
    guard end >= 2, Self.issuing.longest(at: end - 2, in: text) == 2 else { return [] }
    end -= 2
    if text.has(Self.concerning, at: end - 2) { end -= 2 }
    // 联合, 近日, 正式 between the body and what it does.
    while let token = token(before: end),
      token.wordClass == .adverb || token.wordClass == .time
        || Self.between.longest(at: Int(token.start), in: text) == token.length
        || token.wordClass == .content && Self.between.longest(at: end - 2, in: text) == 2
    {
      end = token.wordClass == .content ? end - 2 : Int(token.start)
    }
    var start = end
    while start > 0, end - start < 48 {
      let unit = unit(start - 1)
      if unit == Mark.comma || unit == Mark.period || unit == Mark.newline || unit == Mark.semicolon
        || unit == Mark.colon
        || unit == Mark.closingBracket || unit == Mark.closingTitle || unit == Mark.closingQuote
      {
        break
      }
      start -= 1
    }
    return bodies(in: start..<end)
  }

  /// The names in `range`, all of it but dates before and 等五部门 behind them, between 、, 和 and blanks; none unless each ends like the name of a
  /// body.
  private func bodies(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = range.upperBound
    var start = end
    while start > range.lowerBound, let token = token(before: start) {
      switch token.wordClass {
      case .content, .material, .generic, .place, .nominalVerb, .head, .number:
        start = Int(token.start)
        continue
      case .particle where unit(start - 1) == 0x7B49:
        // 教育部等五部门: whom the text does not name is left out.
        start = Int(token.start)
        end = start
        found = []
        continue
      case .conjunction, .mark:
        let mark = unit(Int(token.start))
        guard token.wordClass == .conjunction || mark == Mark.enumerationComma || mark == Mark.space else { break }
        guard let body = body(start..<end) else { return found }
        found.append(body)
        start = Int(token.start)
        end = start
        continue
      default: break
      }
      break
    }
    // A conjunction of two characters may reach over the beginning of the range.
    let first = max(start, range.lowerBound)
    if first < end, let body = body(first..<end) { found.append(body) }
    return found.reversed()
  }

  private func body(_ range: Range<Int>) -> Range<Int>? {
    guard (2...24).contains(range.count), Self.endings.contains(unit(range.upperBound - 1)),
      Mark.isHan(unit(range.lowerBound))
    else { return nil }
    return range
  }

  private static let concerning = Array("关于".utf16)
  private static let issuing = UnitTable("印发 出台 发布 下发 颁布 公布 制定 转发")
  private static let between = UnitTable("联合 会同 近日 日前 共同 正式 专门 先后 相继 研究")
  /// 部 委 办 厅 局 院 府 会 组 署 行 室 央
  private static let endings = CharacterBitmap("部委办厅局院府会组署行室央")
}
