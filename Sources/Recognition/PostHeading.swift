/// The body a list of its leaders is headed by: 秘书长 below 某省人民政府领导名单 is that of the government.
enum PostHeading {
  /// Scalars and lines above a post in which its heading is looked for.
  private static let reach = 1_500
  private static let lines = 40
  /// A line longer than this is no row of a list, and one longer than `heading` no heading.
  private static let row = 80
  private static let heading = 40

  /// The body named by the heading of the list in whose row the post at `index` stands: the nearest line above that is a body's name with nothing
  /// but words of lists behind it. Nil in running text, and where a line of it stands between.
  static func body(above index: Int, in text: PersonText) -> Range<Int>? {
    var start = index
    while start > 0, text[start - 1] != 0x0A {
      start -= 1
      if index - start > row { return nil }
    }
    guard !isProse(start..<lineEnd(start, in: text), in: text) else { return nil }
    for _ in 0..<lines {
      guard start > 1, index - start < reach else { return nil }
      let end = start - 1
      start = end
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
      if start == end { continue }
      if isProse(start..<end, in: text) { return nil }
      if let body = body(named: start..<end, in: text) { return body }
    }
    return nil
  }

  private static func lineEnd(_ start: Int, in text: PersonText) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A, end - start <= row { end += 1 }
    return end
  }

  private static func isProse(_ line: Range<Int>, in text: PersonText) -> Bool {
    line.count > row || line.contains { text[$0] == 0x3002 }
  }

  /// The body of which `line` is the heading.
  private static func body(named line: Range<Int>, in text: PersonText) -> Range<Int>? {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, text[start] == 0x23 || PersonText.isBlank(text[start]) || opening.contains(text[start]) {
      start += 1
    }
    while start < end, PersonText.isBlank(text[end - 1]) || closing.contains(text[end - 1]) { end -= 1 }
    guard (3...heading).contains(end - start), !(start..<end).contains(where: { marks.contains(text[$0]) }) else {
      return nil
    }
    while true {
      let length = listWords.length(endingAt: end, in: text)
      guard length > 0, end - length > start + 2 else { break }
      end -= length
    }
    guard bodyEnds.contains(text[end - 1]),
      PostJurisdiction.opens(at: start, in: text) > 0 || organs.length(at: start, in: text) > 0
    else { return nil }
    return start..<end
  }

  /// Last characters of bodies that have leaders; a place alone is none.
  private static let bodyEnds = CharacterBitmap("府会委院厅局办处部署协团校学")

  /// 【 《 “ ■ ●
  private static let opening = CharacterBitmap([0x3010, 0x300A, 0x201C, 0x25A0, 0x25CF])
  /// 】 》 ” ：
  private static let closing = CharacterBitmap([0x3011, 0x300B, 0x201D, 0xFF1A, 0x3A])
  /// ， 。 ； ： ！ ？
  private static let marks = CharacterBitmap([0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F])
  /// How the names of bodies begin that do not begin with their place.
  private static let organs = PersonWords("中共 中国共产党 政协 中国人民政治协商会议")
  /// What stands behind the name of a body over a list of its leaders.
  private static let listWords = PersonWords(
    """
    领导 班子 成员 领导班子 领导成员 领导班子成员 组成人员 名单 人员 现任 现任领导 简介 简历 信息 介绍 一览 一览表 分工 工作分工 领导分工 领导之窗 领导信息 机构领导 领导名录 名录 通讯录 及 、
    主任 副主任 秘书长 主席 副主席 省长 副省长 市长 副市长 县长 副县长 区长 副区长 书记 副书记 常委 局长 厅长
    """
  )
}
