extension ProgramScan {
  /// Sessions of congresses and conferences by their numbers: 青河县第九届人民代表大会第二次会议, 政协第九届青河县委员会第二次会议, 市九届人大
  /// 二次会议. Those of standing committees are routine: their characters are claimed, no name is given.
  mutating func findSessions() {
    for index in text.places(of: .meeting) where text.units[index] == 0x6B21 && !claimed[index] {
      guard Mark.isNumeral(unit(index - 1)), let tail = Self.sessionTails.longest(at: index, in: text) else {
        findSurvey(at: index)
        continue
      }
      let end = index + tail
      if let plenum = plenumStart(countedAt: index, tail: tail), !claimed[plenum] {
        claim(plenum..<end)
        candidates.append(ProgramCandidate(name: plenum..<end, form: plenum..<end, kind: .meeting, evidence: .strong))
        continue
      }
      guard let term = term(before: index) else {
        if Self.congressTails.longest(at: index, in: text) == tail { findCongress(countedBefore: index, to: end) }
        continue
      }
      let body = text.units[term.end..<index]
      let start = bodyStart(before: term.start)
      let isStanding = Self.standing.contains { pattern in
        body.indices.contains { $0 + pattern.count <= body.endIndex && text.has(pattern, at: $0) }
      }
      let range = start..<end
      claim(range)
      // A law is passed there; a report of the session itself says that it was held.
      if isStanding, Self.held.longest(at: end, in: text) == nil, Self.holdings.longest(at: start - 2, in: text) != 2 {
        continue
      }
      candidates.append(ProgramCandidate(name: range, form: range, kind: .meeting, evidence: .strong))
    }
  }

  /// 青河市第三次党代会, 中国农工民主党青河市第二次代表大会: the congress of a place or a party by its number.
  mutating func findCongress(countedBefore index: Int, to end: Int) {
    guard let number = numberStart(before: index + 1) else { return }
    var start = bodyStart(before: number)
    // 青湾渔业协会＋第十一次全国代表大会
    if start == number { start = associationStart(before: number) ?? number }
    guard start < number, !claimed[start] else { return }
    claim(start..<end)
    candidates.append(ProgramCandidate(name: start..<end, form: start..<end, kind: .meeting, evidence: .strong))
  }

  private static let congressTails = UnitTable("次代表大会 次代表会议 次党代会 次妇女代表大会 次团代会 次归侨侨眷代表大会 次文代会 次全国代表大会 次全盟代表大会 次全国妇女代表大会")
  private static let holdings = UnitTable("召开 举行 开好")
  /// 第二次全国土地调查: a survey is known by its number.
  mutating func findSurvey(at index: Int) {
    guard Mark.isNumeral(unit(index - 1)) else { return }
    var start = index - 1
    while Mark.isNumeral(unit(start - 1)) { start -= 1 }
    guard unit(start - 1) == 0x7B2C, Self.surveyed.longest(at: index + 1, in: text) != nil else { return }
    var end = index + 3
    while end - index < 16, Mark.isHan(unit(end)), unit(end) != 0x7684, Self.surveys.longest(at: end, in: text) == nil {
      end += 1
    }
    guard Self.surveys.longest(at: end, in: text) != nil, end - index >= 5, !claimed[end] else { return }
    let range = (start - 1)..<(end + 2)
    claim(range)
    candidates.append(ProgramCandidate(name: range, form: range, kind: .action, evidence: .strong))
  }

  private static let surveyed = UnitTable("全国 全省 全市 中国 国家")
  private static let surveys = UnitTable("调查 普查 清查 考察 评估")
  static let sessionTails = UnitTable(
    "次会议 次全体会议 次全会 次代表大会 次代表会议 次党代会 次妇女代表大会 次团代会 次归侨侨眷代表大会 次文代会 次全国代表大会 次全盟代表大会 次全国妇女代表大会 届会议"
  )
  static let standing = ["常务委员会", "常委会", "主席团", "主任会议", "委员长"].map { Array($0.utf16) }

  /// 第…届 or …届 at most thirty characters before the number of the session, in the same clause, with a congress or a committee between.
  func term(before index: Int) -> (start: Int, end: Int)? {
    var back = index - 1
    while back > 0, index - back <= 34, Mark.isHan(unit(back)) || (0x30...0x39).contains(unit(back)) {
      if unit(back) == 0x5C4A, Mark.isNumeral(unit(back - 1)) {
        var start = back - 1
        while Mark.isNumeral(unit(start - 1)) { start -= 1 }
        if unit(start - 1) == 0x7B2C { start -= 1 }
        let hasBody = (back + 1..<index).contains { Self.bodies.longest(at: $0, in: text) != nil }
        return hasBody ? (start, back + 1) : nil
      }
      back -= 1
    }
    return nil
  }

  private static let bodies = UnitTable("人民代表大会 人大 政协 委员会 党代 代表大会 政治协商")

  /// Left of 第…届: the conference, the party, the level, the place.
  func bodyStart(before index: Int) -> Int {
    var start = index
    var steps = 0
    while steps < 4 {
      steps += 1
      if let opening = Self.openings.first(where: { text.has($0, at: start - $0.count) }) {
        start -= opening.count
      } else if let token = token(before: start), token.wordClass == .place {
        start = Int(token.start)
      } else {
        break
      }
    }
    return start
  }

  private static let openings = [
    "中国农工民主党", "中国民主建国会", "中国民主同盟", "中国致公党", "中国共产主义青年团", "中国科学技术协会", "中国工会", "中国科协", "台盟", "中国人民政治协商会议", "中国共产党",
    "共青团", "全国人大", "政协", "中共", "全国", "自治区",
    "自治州", "省", "市", "县", "区",
  ]
  .map { Array($0.utf16) }

  /// Where the name of a body begins that ends before `index`: nouns, at most `limit` characters and a word.
  func bodyStart(before index: Int, limit: Int) -> Int {
    var start = index
    while let token = token(before: start), index - start < limit, !claimed[Int(token.start)] {
      switch token.wordClass {
      case .content, .material, .generic, .place, .head, .nominalVerb: start = Int(token.start)
      default: return start
      }
    }
    return start
  }
}
