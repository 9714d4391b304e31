/// The opening of a news item that says who reports from where and when: 本报太原3月28日讯, 新华社北京3月1日电, 本报讯（记者 …）.
struct Dateline {
  /// From its first byte to the end of 讯 or 电.
  let range: ByteRange
  /// The place as written, nil when none is.
  let place: ByteRange?
  /// The date, nil when none is written.
  let date: WrittenDate?
  /// The paper or agency that names itself; nil for 本报, 本刊 and the like.
  let agency: ByteRange?

  /// Papers that speak of themselves.
  private static let own = LiteralSet(["本报", "本刊", "本网", "本台", "本社", "本端", "本報", "本網"])
  private static let agencies = LiteralSet([
    "新华社", "新华网", "中新社", "中新网", "中国新闻网", "人民网", "央视网", "央广网", "光明网", "中国网", "中国日报网", "国际在线", "海外网", "环球网", "经济日报",
    "人民日报",
    "光明日报", "新華社", "人民網", "中新網", "澎湃新闻", "中国经济网", "中国青年网",
  ])

  private static let openings = LiteralSet(["（", "(", "【", "［", "■", "□", "●", "◆", "▲", "★"])
  private static let paperEndings = LiteralSet([
    "日报", "晚报", "晨报", "早报", "商报", "时报", "都市报", "新闻网", "日報", "晚報", "新聞網", "在线", "电视台", "广播电台", "融媒", "新闻客户端",
  ])
  private static let shortEndings = LiteralSet(["网", "網", "报", "報", "社", "台"])
  private static let reports = LiteralSet(["专电", "專電", "快讯", "讯", "訊", "电", "電", "消息"])

  /// True when a dateline begins at the start of `range`; a dateline cut by the end of a line counts once its date shows.
  static func begins(_ text: ByteText, _ range: ByteRange) -> Bool { read(text, range, cut: true) != nil }

  /// Reads the dateline at the start of `range`; nil when there is none. With `cut`, 讯 may be missing when the line ends first.
  static func read(_ text: ByteText, _ range: ByteRange, cut: Bool = false) -> Dateline? {
    let end = range.upperBound
    var index = range.lowerBound
    while let mark = text.firstMatch(Self.openings, at: index, end: end) {
      index = text.skipSpace(index + mark, end: end)
    }
    if text.matches("据", at: index, end: end) { index += 3 }
    let start = index
    var agency: ByteRange?
    var known = true
    if let length = text.firstMatch(own, at: index, end: end) {
      index += length
    } else if let length = text.firstMatch(agencies, at: index, end: end) {
      agency = index..<(index + length)
      index += length
    } else if let after = namedPaper(text, index, end) {
      agency = index..<after
      index = after
      known = false
    } else {
      return nil
    }
    return tail(text, start: start, from: index, end: end, agency: agency, known: known, cut: cut)
  }

  /// Two to ten Han characters that end in 日报, 晚报, 网, 电视台 … at `offset`; the offset behind them.
  private static func namedPaper(_ text: ByteText, _ offset: Int, _ end: Int) -> Int? {
    var index = offset
    var count = 0
    while index < end, count < 10 {
      let (value, length) = text.scalar(at: index)
      guard ScalarClass.isHan(value) else { return nil }
      if count >= 2,
        let suffix = text.firstMatch(Self.paperEndings, at: index, end: end)
      {
        return index + suffix
      }
      // 文汇网讯, 云泽社讯: a name of another kind counts when 讯 stands right behind it.
      if count >= 2, let suffix = text.firstMatch(Self.shortEndings, at: index, end: end),
        text.firstMatch(["讯", "訊"], at: index + suffix, end: end) != nil
      {
        return index + suffix
      }
      index += length
      count += 1
    }
    return nil
  }

  private static func tail(
    _ text: ByteText,
    start: Int,
    from offset: Int,
    end: Int,
    agency: ByteRange?,
    known: Bool,
    cut: Bool
  ) -> Dateline? {
    var index = offset
    var date: WrittenDate?
    var placeStart: Int?
    var placeEnd = offset
    var steps = 0
    while steps < 16 {
      steps += 1
      index = text.skipSpace(index, end: end)
      if index >= end { return cut && known && date != nil ? make() : nil }
      if date == nil, let written = WrittenDate.read(text, at: index, end: end) {
        date = written
        index = written.range.upperBound
        continue
      }
      if let length = text.firstMatch(Self.reports, at: index, end: end) {
        let after = index + length
        let next = text.scalar(at: after).value
        let spoken = text.firstMatch(["记者", "記者", "通讯员", "特约"], at: after, end: end) != nil
        let bare = after >= end || !ScalarClass.isHan(next) || spoken
        // 本台电视节目, 本网讯息 are no datelines; 3月28日电 is one whatever follows.
        guard
          bare || date != nil
            || length == 3 && text.firstMatch(["讯", "訊"], at: index, end: end) != nil && next != 0x606F
        else {
          return nil
        }
        index = after
        return make()
      }
      let (value, length) = text.scalar(at: index)
      // A line cut in the middle of the date: 本报太原3月
      if cut && known && ScalarClass.isDigit(value) && end - index <= 8 { return make() }
      guard ScalarClass.isHan(value) else { return nil }
      if text.firstMatch(["记者", "記者", "通讯员", "编辑"], at: index, end: end) != nil { return nil }
      if placeStart == nil { placeStart = index }
      index += length
      placeEnd = index
    }
    return nil

    func make() -> Dateline {
      var place: ByteRange?
      if let placeStart, placeEnd > placeStart { place = placeStart..<placeEnd }
      if let date, let found = place, found.overlaps(date.range) {
        place = found.lowerBound < date.range.lowerBound ? found.lowerBound..<date.range.lowerBound : nil
      }
      return Dateline(range: start..<min(index, end), place: place, date: date, agency: agency)
    }
  }
}
