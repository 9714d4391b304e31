extension ProgramScan {
  /// Finds what official texts name without 《》: the document itself in its heading, and numbered resolutions and orders (第723号令).
  mutating func findUnmarkedDocuments() {
    findHeading()
    findNumberedActs()
    findCountedMeasures()
    findCitedTitles()
  }

  /// 青河市人民政府关于…的决定 in the running text: the title of a document whose marks a writer or a page has left out.
  private mutating func findCitedTitles() {
    for index in text.places(of: .phrase)
    where text.units[index] == 0x5173 && text.has(Self.about, at: index) && !claimed[index] {
      guard let end = titleEnd(from: index + 2), end - index >= 10, Self.motions.longest(at: index + 2, in: text) == nil
      else { continue }
      let verb = token(before: index)
      if let verb, Self.utterances.longest(at: Int(verb.end) - 2, in: text) == 2 { continue }
      // 关于提请审议关于…的决定
      if (index - 6..<index).contains(where: { Self.motions.longest(at: $0, in: text) != nil }) { continue }
      let start = issuerStart(before: index)
      claim(start..<end)
      let kind = DocumentTitles.kind(of: text.units[index..<end]) ?? .other
      candidates.append(
        ProgramCandidate(name: start..<end, form: start..<end, kind: .document, documentKind: kind, evidence: .strong)
      )
      // The title itself begins with 关于.
      guard start < index else { continue }
      let short = index..<end
      candidates.append(
        ProgramCandidate(
          name: short,
          form: short,
          kind: .document,
          documentKind: kind,
          evidence: .strong,
          canonical: name(start..<end)
        )
      )
    }
  }

  /// Behind 的＋意见, 的＋若干规定 in the same clause, at most seventy characters on; nil for what was said about somebody's post.
  private func titleEnd(from start: Int) -> Int? {
    var index = start
    while index - start < 70, index < text.count {
      let unit = unit(index)
      if unit == 0x7684, let length = Self.titleNouns.longest(at: index + 1, in: text) {
        let end = index + 1 + length
        return Self.afterTitle.contains(self.unit(end)) ? nil : end
      }
      if claimed[index], unit != Mark.openingTitle, unit != Mark.closingTitle { return nil }
      guard
        Mark.isHan(unit) || (0x30...0x39).contains(unit) || unit == Mark.enumerationComma || unit == 0x2014
          || unit == Mark.openingBracket || unit == Mark.closingBracket || unit == 0x2D || unit == 0xFF0D
          || unit == Mark.newline && index < Self.headingEnd && goesOnInHeading(index)
      else { return nil }
      if unit == 0x804C, self.unit(index + 1) == 0x52A1 { return nil }
      index += 1
    }
    return nil
  }

  /// 青河市人民政府关于支持⏎渔村发展的意见: the heading is broken over two lines, of which the second ends in the noun.
  private func goesOnInHeading(_ index: Int) -> Bool {
    guard Mark.isHan(unit(index + 1)) || unit(index + 1) <= Mark.space else { return false }
    let end = text.next(.newline, from: index + 1)
    guard end < text.count, end - index <= 40, let line = trimmed(index + 1..<end) else { return false }
    return Self.headingNouns.contains { text.has($0, at: line.upperBound - $0.count) }
  }

  /// Characters from the beginning in which the heading stands.
  private static let headingEnd = 160
  private static let headingNouns = ["意见", "通知", "决定", "办法", "方案", "规定", "措施", "批复", "通告", "公告", "条例", "决议", "通报"]
    .map { Array($0.utf16) }

  /// The body whose name ends before 关于 at `index`; `index` where none does.
  private func issuerStart(before index: Int) -> Int {
    // 国务院办公厅⏎关于…
    let index = index < Self.headingEnd && unit(index - 1) == Mark.newline ? index - 1 : index
    guard Self.issuerEnds.contains(where: { text.has($0, at: index - $0.count) }) else {
      return unit(index) == Mark.newline ? index + 1 : index
    }
    return bodyStart(before: index, limit: 30)
  }

  /// A heading in the first lines that is the title of a document: 青河市湿地保护条例, 关于….
  private mutating func findHeading() {
    var start = 0
    var lines = 0
    while start < text.count, lines < 4 {
      let end = text.next(.newline, from: start)
      defer { start = end + 1 }
      guard let line = trimmed(start..<end) else { continue }
      lines += 1
      guard (6...60).contains(line.count), !line.contains(where: { claimed[$0] || Self.proseMarks.contains(unit($0)) }),
        let kind = DocumentTitles.kind(of: text.units[line]), kind == .regulation || kind == .plan || isOpinion(line),
        kind != .plan || Self.plans.contains(where: { text.has($0, at: line.upperBound - $0.count) }),
        isTitle(line)
      else { continue }
      claim(line)
      candidates.append(
        ProgramCandidate(name: line, form: line, kind: .document, documentKind: kind, evidence: .strong)
      )
      return
    }
  }

  /// 条例 of a place, …关于…意见: not “住村”的一个办法.
  private func isTitle(_ line: Range<Int>) -> Bool {
    // 青河省出台…方案: what was done with it.
    let end = line.first { text.has(Self.about, at: $0) } ?? line.upperBound
    if (line.lowerBound..<end).contains(where: { Self.reported.longest(at: $0, in: text) != nil }) { return false }
    let about = end < line.upperBound
    guard let first = token(at: line.lowerBound) else { return false }
    let isPlaced = first.wordClass == .place || text.has(Self.republic, at: line.lowerBound)
    return about || isPlaced && !line.contains { unit($0) == 0x7684 }
  }

  private func isOpinion(_ line: Range<Int>) -> Bool {
    Self.opinions.contains { text.has($0, at: line.upperBound - $0.count) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, unit(start) <= Mark.space || unit(start) == Mark.wideSpace { start += 1 }
    while end > start, unit(end - 1) <= Mark.space || unit(end - 1) == Mark.wideSpace { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// 联合国大会第1号决议, 国务院令第1号: who made it, its number, what it is.
  private mutating func findNumberedActs() {
    for index in text.places(of: .meeting) where unit(index) == 0x7B2C && !claimed[index] {
      var end = index + 1
      while (0x30...0x39).contains(unit(end)) { end += 1 }
      guard end > index + 1, unit(end) == 0x53F7 else { continue }
      end += 1
      let behind = Self.acts.longest(at: end, in: text)
      // 国务院令＋第1号
      guard behind != nil || unit(index - 1) == 0x4EE4 else { continue }
      end += behind ?? 0
      var start = index
      while let token = token(before: start), index - start < 16, !claimed[Int(token.start)] {
        guard
          token.wordClass == .content || token.wordClass == .material || token.wordClass == .place
            || token.wordClass == .head
        else { break }
        start = Int(token.start)
      }
      guard index - start >= 2 else { continue }
      claim(start..<end)
      candidates.append(
        ProgramCandidate(
          name: start..<end,
          form: start..<end,
          kind: .document,
          documentKind: .notice,
          evidence: .strong
        )
      )
    }
  }

  /// 出台＋促进消费＋20条措施: a set of measures known by what for and how many.
  private mutating func findCountedMeasures() {
    for index in text.places(of: .meeting) where unit(index) == 0x6761 && !claimed[index] {
      guard (0x30...0x39).contains(unit(index - 1)), let length = Self.measureNouns.longest(at: index + 1, in: text)
      else { continue }
      var number = index - 1
      while (0x30...0x39).contains(unit(number - 1)) { number -= 1 }
      guard let start = enactedStart(before: number), number - start >= 4 else { continue }
      let range = start..<(index + 1 + length)
      claim(range)
      candidates.append(
        ProgramCandidate(name: range, form: range, kind: .document, documentKind: .notice, evidence: .strong)
      )
    }
  }

  /// Behind the verb that issues what ends before `index`, in the same clause, at most twenty characters away.
  private func enactedStart(before index: Int) -> Int? {
    var start = index
    while let token = token(before: start), index - start < 20, token.wordClass != .mark, !claimed[Int(token.start)] {
      if token.wordClass == .introducer || token.wordClass == .verb,
        Self.issuing.longest(at: Int(token.end) - 2, in: text) == 2
      {
        return start
      }
      guard token.wordClass != .particle || unit(Int(token.start)) == 0x7684 else { return nil }
      start = Int(token.start)
    }
    return nil
  }

  private static let titleNouns = UnitTable(
    "意见 指导意见 实施意见 若干意见 工作意见 决定 若干决定 通知 紧急通知 办法 实施办法 暂行办法 规定 若干规定 暂行规定 条例 决议 公告 通告 通报 批复 方案 实施方案 工作方案 措施 若干措施 若干政策措施 政策措施 若干政策 请示 函 复函 倡议书"
  )
  /// 决定性, 规定动作, 函授: another word.
  private static let afterTitle = CharacterBitmap("性动授权力者书数条")
  /// What somebody says or hears about something.
  private static let utterances = UnitTable("提出 发表 征求 听取 交换 谈谈 提供 形成 反馈 收到 征集")
  /// What is put to the vote, not what comes of it.
  private static let motions = UnitTable("提请 接受")
  private static let issuerEnds = [
    "政府", "国务院", "办公厅", "办公室", "委员会", "常委会", "中央", "省委", "市委", "县委", "区委", "党委", "党组", "法院", "检察院", "大学", "学院", "部",
    "局", "厅",
  ].map { Array($0.utf16) }

  private static let proseMarks = CharacterBitmap("。，；：？！《》“”、")
  private static let reported = UnitTable("出台 印发 发布 公布 推出 召开 举行 解读 审议 通过 实施 施行")
  private static let about = Array("关于".utf16)
  private static let republic = Array("中华人民共和国".utf16)
  private static let opinions = ["意见", "决定"].map { Array($0.utf16) }
  private static let plans = ["规划", "纲要", "行动计划", "行动方案", "实施方案"].map { Array($0.utf16) }
  private static let acts = UnitTable("决议 令 主席令 总理令 公告")
  private static let measureNouns = UnitTable("政策措施 政策 措施 举措 意见")
  private static let issuing = UnitTable("出台 制定 实施 推出 印发 发布 落实")
}
