/// Measures a line: widths, characters at its ends, and the marks that need a look at every character.
enum LineMeasure {
  /// Fills in what `line` says of its content.
  static func measure(_ line: inout TextLine, pieces: [ByteRange], text: ByteText) {
    var width = 0
    var han = 0
    var net = 0
    var first: UInt32 = 0
    var last: UInt32 = 0
    var beforeLast: UInt32 = 0
    var parity: UInt32 = 0
    var hanRun = 0
    var lone = false
    var sexColumn = false
    var gaps = 0
    var tabs = 0
    var clauses = false
    var sentences = 0
    var beforeClause: UInt32 = 0
    for piece in line.pieces {
      var index = pieces[piece].lowerBound
      let end = pieces[piece].upperBound
      while index < end {
        let lead = text.base[index]
        // Most of a Chinese text: U+4000...U+9FFF, one character of three bytes.
        if lead >= 0xE5 && lead <= 0xE9 && index + 3 <= end {
          let value =
            UInt32(lead & 0x0F) << 12 | UInt32(text.base[index + 1] & 0x3F) << 6 | UInt32(text.base[index + 2] & 0x3F)
          index += 3
          parity ^= (value &* 0x9E37_79B1) | 1
          beforeLast = last
          last = value
          if first == 0 { first = value }
          width += 2
          han += 1
          hanRun += 1
          continue
        }
        let space = text.spaceLength(at: index)
        if space > 0 {
          let after = text.skipSpace(index, end: end)
          if hanRun == 1 {
            lone = true
            // A column of its own for 男 or 女, behind the name.
            if last == 0x7537 || last == 0x5973, width > 2, width <= 24 { sexColumn = true }
          }
          if after - index >= 3 && (space == 1 || after - index >= 6) { gaps += 1 }
          if text[index] == 0x09 { tabs += 1 }
          hanRun = 0
          width += 1
          index = after
          continue
        }
        let (value, length) = text.scalar(at: index)
        index += length
        parity ^= (value &* 0x9E37_79B1) | 1
        beforeLast = last
        last = value
        if first == 0 { first = value }
        width += length >= 3 ? 2 : 1
        if ScalarClass.isHan(value) {
          han += 1
          hanRun += 1
          continue
        }
        hanRun = 0
        if ScalarClass.endsSentence(value) {
          sentences += 1
        } else if ScalarClass.marksProse(value) {
          if !clauses && (value == 0xFF0C || value == 0x2C) { beforeClause = beforeLast }
          clauses = true
        } else if ScalarClass.opens(value) {
          net += 1
        } else if ScalarClass.closes(value) {
          net -= 1
        } else if value == 0x7C {
          tabs += 1
        }
      }
    }
    line.width = width
    line.hanCount = han
    line.first = first
    line.last = last
    let endsInSentence =
      ScalarClass.endsSentence(last) || (ScalarClass.closes(last) && ScalarClass.endsSentence(beforeLast))
    var marks = line.marks
    if endsInSentence { marks.insert(.sentenceEnd) }
    if endsInSentence || last == 0xFF1B || last == 0x3B || last == 0xFF1A || last == 0x3A || last == 0xFF09
      || last == 0x29
      || last == 0x2014
    {
      marks.insert(.mayEnd)
    }
    if sentences > (ScalarClass.endsSentence(last) ? 1 : 0) { marks.insert(.sentenceInside) }
    if clauses { marks.insert(.clauses) }
    if LineKinds.opensProse(beforeClause) { marks.insert(.proseOpening) }
    if net > 0 { marks.insert(.leftOpen) }
    if lone { marks.insert(.loneHan) }
    if parity & ~1 == 0 && han >= 4 { marks.insert(.evenCharacters) }
    if (tabs >= 1 && last != 0x7C || tabs >= 2 || gaps >= 2) && sentences <= 1 || sexColumn && sentences == 0 {
      marks.insert(.tableRow)
    }
    let range = line.range
    if LineKinds.isListItem(text, range) { marks.insert(.listItem) }
    if clauses, LineKinds.opensLife(text, range) { marks.insert(.breakBefore) }
    if first == 0x31 || first == 0x32, LineKinds.opensTerm(text, range) { marks.insert(.termOpening) }
    if width <= 160 {
      if LineKinds.isCaption(text, range) { marks.insert(.caption) }
      if LineKinds.isImprint(text, range)
        || !clauses && sentences == 0 && !marks.contains(.termOpening) && LineKinds.holdsDate(text, range)
      {
        marks.insert(.imprint)
      }
    }
    if Dateline.begins(text, range) { marks.insert(.dateline) }
    line.marks = marks
  }
}

/// Kinds of line that can be told from their first or last characters.
enum LineKinds {
  /// 1. … / 1、… / （一）… / 一、… / 第三条 … / ① … and bullets.
  static func isListItem(_ text: ByteText, _ range: ByteRange) -> Bool {
    let end = range.upperBound
    var index = range.lowerBound
    let (first, firstLength) = text.scalar(at: index)
    switch first {
    case 0x25CF, 0x25A0, 0x25C6, 0x25B2, 0x25CB, 0x2605, 0x2606, 0x2022, 0x25C7, 0x25A1, 0x2460...0x249B: return true
    case 0x30...0x39, 0xFF10...0xFF19:
      var digits = 0
      while ScalarClass.isDigit(text.scalar(at: index).value)
        || (0xFF10...0xFF19).contains(text.scalar(at: index).value)
      {
        index += text.scalar(at: index).length
        digits += 1
      }
      guard digits <= 3, index < end else { return false }
      let (mark, length) = text.scalar(at: index)
      guard mark == 0x2E || mark == 0x3001 || mark == 0xFF0E || mark == 0x29 || mark == 0xFF09 else { return false }
      return !ScalarClass.isDigit(text.scalar(at: index + length).value)
    case 0xFF08, 0x28:
      index += firstLength
      let afterNumber = skipNumber(text, index, end)
      return afterNumber > index && text.firstMatch(["）", ")"], at: afterNumber, end: end) != nil
    case 0x7B2C:  // 第
      let afterNumber = skipNumber(text, index + firstLength, end)
      guard afterNumber > index + firstLength,
        let unit = text.firstMatch(["条", "章", "节", "款", "篇", "编"], at: afterNumber, end: end)
      else { return false }
      let next = afterNumber + unit
      // 第一章总则 as well as 第一章 总则; 第三条线路 is no article of a regulation.
      return next == end || text.spaceLength(at: next) > 0
        || text.firstMatch(["章", "节", "編", "编"], at: afterNumber, end: end) != nil
    default:
      let afterNumber = skipNumber(text, index, end)
      return afterNumber > index && text.matches("、", at: afterNumber, end: end)
    }
  }

  /// 2016.05—2021.09 …, 2021.09— …, 2016.05 …, 2016年5月—2021年9月 …: what a life tells of one time. A span with the words for year and month
  /// stands in prose as well: blanks must set it off.
  static func opensTerm(_ text: ByteText, _ range: ByteRange) -> Bool {
    var index = range.lowerBound
    guard let (isWorded, hasDay) = takeMonth(text, &index, range.upperBound) else { return false }
    var end = text.skipSpace(index, end: range.upperBound)
    var joints = 0
    while joints < 4,
      let joint = text.firstMatch(["—", "－", "–", "-", "~", "～", "至", "到"], at: end, end: range.upperBound)
    {
      end += joint
      joints += 1
    }
    if joints == 0 { return !isWorded && !hasDay && end > index && end < range.upperBound }
    guard isWorded else { return true }
    end = text.skipSpace(end, end: range.upperBound)
    guard takeMonth(text, &end, range.upperBound) != nil else { return false }
    return end < range.upperBound && text.skipSpace(end, end: range.upperBound) > end
  }

  /// Moves `index` behind 2016.05, 2016-05, 2016.05.12 or 2016年5月, the last with words; nil where none stands.
  private static func takeMonth(_ text: ByteText, _ index: inout Int, _ end: Int) -> (isWorded: Bool, hasDay: Bool)? {
    let year = index
    while index < end, ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
    guard index - year == 4, let mark = text.firstMatch(["年", ".", "．", "-", "/"], at: index, end: end) else {
      return nil
    }
    let isWorded = mark == 3 && text.matches("年", at: index, end: end)
    index += mark
    let month = index
    while index < end, ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
    guard (isWorded ? 1...2 : 2...2).contains(index - month) else { return nil }
    if isWorded {
      guard text.matches("月", at: index, end: end) else { return nil }
      index += 3
      return (true, false)
    }
    // 2016.05.12 has a day.
    if index + 3 <= end, text[index] == text[month - 1], ScalarClass.isDigit(UInt32(text[index + 1])),
      ScalarClass.isDigit(UInt32(text[index + 2])), index + 3 == end || !ScalarClass.isDigit(UInt32(text[index + 3]))
    {
      index += 3
      return (false, true)
    }
    return (false, false)
  }

  /// 某某某，男，汉族，…: what is told of one person begins on a line of its own.
  static func opensLife(_ text: ByteText, _ range: ByteRange) -> Bool {
    var index = range.lowerBound
    var characters = 0
    while index < range.upperBound, characters < 14 {
      let (value, length) = text.scalar(at: index)
      if value == 0xFF0C || value == 0x2C { break }
      guard ScalarClass.isHan(value) || value == 0xB7 || text.spaceLength(at: index) > 0 else { return false }
      index += length
      characters += 1
    }
    guard characters > 1, let comma = text.firstMatch(["，", ","], at: index, end: range.upperBound) else {
      return false
    }
    let sex = text.skipSpace(index + comma, end: range.upperBound)
    guard let length = text.firstMatch(["男", "女"], at: sex, end: range.upperBound) else { return false }
    return text.firstMatch(["，", ","], at: sex + length, end: range.upperBound) != nil
  }

  /// The offset after a number in Chinese or Arabic digits.
  private static func skipNumber(_ text: ByteText, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, index - start < 18 {
      let value = text.scalar(at: index).value
      if ScalarClass.isDigit(value) {
        index += 1
      } else if let length = text.firstMatch(numerals, at: index, end: end) {
        index += length
      } else {
        break
      }
    }
    return index
  }

  /// True for a character that ends the first clause of running text far more often than of a headline: 指出，强调，表示，要求，
  /// 认为，希望，介绍，3月29日，以来，目前，会后，期间，此外，据悉，据了解，会上，其中，近年，本月，下一步，同时.
  static func opensProse(_ value: UInt32) -> Bool {
    switch value {
    case 0x51FA, 0x8C03, 0x793A, 0x6C42, 0x4E3A, 0x671B, 0x7ECD, 0x8BF4, 0x65E5, 0x6765, 0x524D, 0x540E, 0x95F4, 0x5916,
      0x6089,
      0x89E3, 0x4E0A, 0x4E2D, 0x5E74, 0x6708, 0x6B65, 0x65F6:
      true
    default: false
    }
  }

  /// 年 月 日 号 时 and the like: a number at the end of the line before belongs to it.
  static func isUnit(_ value: UInt32) -> Bool {
    switch value {
    case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x65F6, 0x5206, 0x4E07, 0x4EBF, 0x5143, 0x4E2A, 0x9879, 0x540D, 0x5BB6, 0x5C4A,
      0x671F:
      true
    default: false
    }
  }

  private static let credits = LiteralSet([
    "摄", "摄影", "摄）", "摄)", "摄】", "供图", "制图", "资料图", "资料图片）", "摄影报道", "资料照片）", "图片由受访者提供",
  ])
  private static let numerals = LiteralSet(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零"])
  private static let brackets = LiteralSet(["（", "(", "【", "["])

  /// A caption ends in its credit: 张三 摄, 摄影, （资料图片）, or begins with 图为.
  static func isCaption(_ text: ByteText, _ range: ByteRange) -> Bool {
    if text.matches("图为", at: range.lowerBound, end: range.upperBound) { return true }
    return text.hasSuffix(
      credits,
      start: range.lowerBound,
      end: range.upperBound
    )
  }

  private static let imprintWords = LiteralSet([
    "责任编辑", "责编", "编辑", "来源", "信息来源", "文章来源", "稿源", "发布时间", "发布日期", "发布机构", "日期", "时间", "作者", "校对", "审核", "编审",
    "监制", "主编", "美编", "值班编委", "值班主任", "统筹", "索引号", "索 引 号", "发文字号", "文号", "文　　号", "成文日期", "发文日期", "发文机关", "主题分类",
    "主题词", "公开方式", "有效性", "浏览", "阅读", "点击", "字号", "字体", "【字体", "【字号", "分享", "打印", "版权", "终审", "初审", "复审", "撰稿", "文字",
    "图片",
    "名称", "组配分类", "生成日期", "抄送", "印发", "原标题", "发布单位", "发文机构", "发布机关", "内容概述", "时效", "关键词", "來源", "責編", "責任編輯", "發布時間",
    "編輯", "归档时间", "视力保护色",
  ])

  /// True for a short line with a numeric date (云泽日报 2021-04-11 08:50), which running text writes in words.
  static func holdsDate(_ text: ByteText, _ range: ByteRange) -> Bool {
    guard range.count <= 120 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      guard ScalarClass.isDigit(UInt32(text[index])) else {
        index += 1
        continue
      }
      if text[index + 4] == 0x2D || text[index + 4] == 0x2F || text[index + 4] == 0x2E,
        WrittenDate.read(text, at: index, end: range.upperBound)?.year != nil
      {
        return true
      }
      while ScalarClass.isDigit(UInt32(text[index])) { index += 1 }
    }
    return false
  }

  /// A line of the imprint: one of the usual labels followed by a colon or slash.
  static func isImprint(_ text: ByteText, _ range: ByteRange) -> Bool {
    var index = range.lowerBound
    if let bracket = text.firstMatch(brackets, at: index, end: range.upperBound) { index += bracket }
    guard let length = text.firstMatch(imprintWords, at: index, end: range.upperBound) else { return false }
    index = text.skipSpace(index + length, end: range.upperBound)
    if text.firstMatch(["次数", "量", "单位"], at: index, end: range.upperBound) != nil {
      index = text.skipSpace(
        index + (text.matches("量", at: index, end: range.upperBound) ? 3 : 6),
        end: range.upperBound
      )
    }
    if text.firstMatch(["：", ":", "/", "／", "丨", "|", "┃"], at: index, end: range.upperBound) != nil { return true }
    // 索引号 014437/2018-00693 文号 …: the header of a government site, set in columns.
    let gap = text.skipSpaceBackwards(index, floor: range.lowerBound)
    return gap < index
      && text.firstMatch(
        ["索引号", "发布单位", "发文机关", "发文机构", "文号", "发文字号", "主题分类", "成文日期", "发文日期", "发布日期"],
        at: range.lowerBound,
        end: gap
      ) != nil
  }
}
