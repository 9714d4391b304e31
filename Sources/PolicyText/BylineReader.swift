/// Reads the names of those who wrote an article: （记者 甲 乙）, （甲某某） at its end, 责任编辑：甲, 甲 乙 on a line of their own.
enum BylineReader {
  private static let roles = LiteralSet([
    "特约记者", "见习记者", "实习记者", "本报记者", "本刊记者", "本网记者", "首席记者", "记者", "通讯员", "特约通讯员", "实习生", "作者", "撰稿", "撰文", "责任编辑", "责编",
    "编辑", "責任編輯", "責編", "編輯", "記者",
    "整理", "编审", "文/图", "图/文", "文／图", "文字", "文/", "文丨", "采写",
  ])
  private static let papers = LiteralSet(["报", "网", "社", "台", "報", "網"])
  private static let reporters = LiteralSet(["首席记者", "特约记者", "记者", "記者", "通讯员"])
  private static let photographers: [StaticString] = ["摄影", "供图", "摄"]

  /// The names in brackets that end `range`, as the last paragraph of an article does; nil when it does not end so.
  static func closingBracket(_ text: ByteText, _ range: ByteRange) -> [ByteRange]? {
    guard text.hasSuffix("）", start: range.lowerBound, end: range.upperBound) else { return nil }
    let end = range.upperBound - 3
    let from = max(range.lowerBound, end - 90)
    var open = end
    while open > from, !text.matches("（", at: open, end: end) { open = text.scalar(before: open, floor: from).start }
    guard text.matches("（", at: open, end: end), open > range.lowerBound || range.count < 100 else { return nil }
    let inside = (open + 3)..<end
    if text.hasSuffix(["摄", "摄影", "供图"], start: inside.lowerBound, end: inside.upperBound) { return nil }
    // （以上由甲编辑整理）
    if let names = edited(text, inside) { return names }
    let role = firstRole(text, inside.lowerBound, inside.upperBound)
    let names = self.names(text, from: role ?? inside.lowerBound, end: inside.upperBound, all: true)
    guard let names, !names.isEmpty else { return nil }
    // Without a role only a sentence's end makes names of it: …合作。（甲某某）, but not 市（县）.
    let (before, _) = text.scalar(before: open, floor: range.lowerBound)
    let afterSentence = before == 0 || ScalarClass.endsSentence(before) || before == 0x201D || before == 0x20
    return role != nil || afterSentence && !isRemark(text, inside) ? names : nil
  }

  /// （下同）, （完）, （待续）: remarks, not names.
  private static func isRemark(_ text: ByteText, _ range: ByteRange) -> Bool {
    text.firstMatch(
      [
        "下同", "待续", "完", "略", "节选", "摘编", "摘要", "试行", "此件", "全文", "见图", "附图", "上图", "左图", "右图", "资料", "综合", "续完", "以上",
        "本报", "新华", "来源", "据",
      ],
      at: range.lowerBound,
      end: range.upperBound
    ) != nil
  }

  /// 由甲编辑整理
  private static func edited(_ text: ByteText, _ range: ByteRange) -> [ByteRange]? {
    guard text.hasSuffix(["整理", "编辑", "综合", "采写"], start: range.lowerBound, end: range.upperBound),
      let by = text.find("由", in: range)
    else { return nil }
    let start = by + 3
    var end = range.upperBound
    while let word = ["整理", "编辑", "综合", "采写", "报道"].first(where: { (word: StaticString) in
      text.hasSuffix(word, start: start, end: end)
    }) {
      end -= word.utf8CodeUnitCount
    }
    return names(text, from: start, end: end, all: true)
  }

  /// True for a line of nothing but names, or a role with names: 甲 乙, 本报记者 甲, □ 甲.
  static func isBylineLine(_ text: ByteText, _ range: ByteRange) -> Bool {
    guard range.count <= 90 else { return false }
    var start = range.lowerBound
    var marked = false
    while let mark = text.firstMatch(["□", "■", "●", "◎", "○", "◆", "▲"], at: start, end: range.upperBound) {
      start = text.skipSpace(start + mark, end: range.upperBound)
      marked = true
    }
    if let role = firstRole(text, start, range.upperBound) {
      return names(text, from: role, end: range.upperBound, all: true)?.isEmpty == false
    }
    return marked && names(text, from: start, end: range.upperBound, all: true)?.isEmpty == false
  }

  /// True for one to three names with nothing else, which only their place in the page can make a byline.
  static func couldBeNames(_ text: ByteText, _ range: ByteRange) -> Bool {
    guard range.count <= 40, let names = names(text, from: range.lowerBound, end: range.upperBound, all: true) else {
      return false
    }
    return (1...3).contains(names.count) && names.allSatisfy { $0.count <= 12 }
  }

  /// The names of a line that is nothing but names.
  static func loneNames(_ text: ByteText, _ range: ByteRange) -> [ByteRange] {
    names(text, from: range.lowerBound, end: range.upperBound, all: true) ?? []
  }

  /// The names that a dateline's bracket, a closing bracket, an imprint or a byline line gives in `range`.
  static func bylines(_ text: ByteText, _ range: ByteRange, lead: Bool) -> [ByteRange] {
    if let closing = closingBracket(text, range) { return closing }
    guard lead else { return namesBehindRoles(text, range) }
    // The lead of an article names its writers in brackets: 本报讯（记者 甲 乙）.
    let limit = min(range.upperBound, range.lowerBound + 240)
    var index = range.lowerBound
    while index + 3 <= limit {
      if text[index] == 0xEF || text[index] == 0x28, let open = text.firstMatch(brackets, at: index, end: limit) {
        let start = index + open
        var end = start
        while end < limit, text.firstMatch(closers, at: end, end: limit) == nil { end += text.scalar(at: end).length }
        let found = namesBehindRoles(text, start..<min(end, limit))
        if !found.isEmpty { return found }
        index = start
      } else {
        index += text.scalar(at: index).length
      }
    }
    return []
  }

  private static let brackets = LiteralSet(["（", "("])
  private static let closers = LiteralSet(["）", ")"])

  /// The names behind 记者, 通讯员, 责任编辑 … in `range`.
  private static func namesBehindRoles(_ text: ByteText, _ range: ByteRange) -> [ByteRange] {
    var result: [ByteRange] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let after = firstRole(text, index, range.upperBound) else {
        index += text.scalar(at: index).length
        continue
      }
      let found = names(text, from: after, end: range.upperBound, all: false) ?? []
      result.append(contentsOf: found)
      index = max(after, found.last?.upperBound ?? after)
    }
    return result
  }

  /// The photographers' names before 摄 in a caption.
  static func photographers(_ text: ByteText, _ range: ByteRange) -> [ByteRange] {
    var end = range.upperBound
    while text.hasSuffix(["）", "】"], start: range.lowerBound, end: end) { end -= 3 }
    for word in photographers where text.hasSuffix(word, start: range.lowerBound, end: end) {
      end -= word.utf8CodeUnitCount
      break
    }
    guard end < range.upperBound else { return [] }
    end = text.skipSpaceBackwards(end, floor: range.lowerBound)
    var start = end
    while start > range.lowerBound {
      let (value, before) = text.scalar(before: start, floor: range.lowerBound)
      guard ScalarClass.isHan(value) || value == 0xB7 else { break }
      start = before
    }
    while let role = roles.match(text, at: start, end: end) { start += role }
    let count = (end - start) / 3
    return (2...4).contains(count) ? [start..<end] : []
  }

  /// The offset behind a role that begins at `offset` (after a paper's name of up to eight characters at most).
  private static func firstRole(_ text: ByteText, _ offset: Int, _ end: Int) -> Int? {
    if let length = text.firstMatch(roles, at: offset, end: end) { return offset + length }
    var index = offset
    var count = 0
    while index < end, count < 9 {
      let (value, length) = text.scalar(at: index)
      guard ScalarClass.isHan(value) else { return nil }
      index += length
      count += 1
      if text.hasSuffix(papers, start: offset, end: index),
        let role = text.firstMatch(reporters, at: index, end: end)
      {
        return index + role
      }
    }
    return nil
  }

  /// Names of two to four Han characters (or with ·) from `offset`, separated by spaces or 、, with further roles between. With `all`
  /// nil unless everything up to `end` is names.
  private static func names(_ text: ByteText, from offset: Int, end: Int, all: Bool) -> [ByteRange]? {
    var result: [ByteRange] = []
    var index = offset
    while index < end {
      let (value, length) = text.scalar(at: index)
      switch value {
      case 0x20, 0x3000, 0x3001, 0xFF1A, 0x3A, 0x2F, 0xFF0F, 0x4E28, 0x7C, 0xFF1B, 0xFF0C:
        index += length
        continue
      default: break
      }
      if let role = firstRole(text, index, end) {
        index = role
        continue
      }
      var stop = index
      var count = 0
      var dotted = false
      while stop < end {
        let (next, size) = text.scalar(at: stop)
        if next == 0xB7 {
          dotted = true
        } else if ScalarClass.isHan(next) {
          count += 1
        } else {
          break
        }
        stop += size
      }
      guard count >= 2, count <= (dotted ? 12 : 4) else { return all ? nil : result }
      let after = text.scalar(at: stop).value
      let ends =
        stop >= end || after == 0x20 || after == 0x3001 || after == 0xFF09 || after == 0xFF0C || after == 0xFF1B
        || after == 0x2F
      guard ends else { return all ? nil : result }
      result.append(index..<stop)
      index = stop
    }
    return result
  }
}
