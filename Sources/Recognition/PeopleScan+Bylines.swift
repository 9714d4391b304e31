/// Names of the press and names that an honorific proves.
extension PeopleScan {
  static let creditsWords = PersonWords(
    "摄 摄影 摄影报道 摄影并报道 文/图 文并摄 供图 编辑整理 采写 编译 整理 撰文 绘图 制图 图/文 文 图 / 报道 撰稿 编辑 拍摄 插图 漫画 书 供稿"
  )

  /// X 摄, （X Y）at the end of a paragraph, 文/X, a line that is a name.
  mutating func readBylines() {
    var index = 0
    while true {
      index = text.next([.credit, .row], from: index)
      guard index < text.count else { break }
      let scalar = text[index]
      switch scalar {
      case 0x6444, 0x7F16, 0x91C7, 0x64B0, 0x4F9B, 0x6574, 0x6587, 0x56FE, 0x62CD, 0x62A5:  // 摄 编 采 撰 供 整 文 图 拍 报
        readCredit(at: index)
      case 0xFF08, 0x28:
        readBracket(at: index)
      case 0x0A:
        readNameLine(at: index + 1)
      default: break
      }
      index += 1
    }
    readNameLine(at: 0)
  }

  /// X 摄 — name, blanks, credit, boundary; 图/X.
  private mutating func readCredit(at index: Int) {
    let length = PeopleScan.credits.length(at: index, in: text)
    guard length > 0 else { return }
    let after = text[index + length]
    let isPhoto = text[index] == 0x6444
    if after == 0x2F || after == 0xFF0F || after == 0xFF1A || after == 0x4E28 || after == 0xFF5C || after == 0x7C {
      guard length <= 2, !PersonText.isHan(text[index - 1]) else { return }
      var position = index + length + 1
      while PersonText.isBlank(text[position]) { position += 1 }
      let found = names(at: position, isApart: true, hasColon: true, isPress: true, isSoft: false)
      for name in found {
        press(name.range, score: name.score + 3, title: index..<(index + length), ambiguous: name.isAmbiguous)
      }
      return
    }
    guard
      NameNeighbours.isStop(after) || after == 0x0A || index + length >= text.count
        || (isPhoto && !PersonText.isHan(after))
    else { return }
    var end = index
    while end > 0, PersonText.isBlank(text[end - 1]) || text[end - 1] == 0x2F || text[end - 1] == 0xFF0F { end -= 1 }
    let isApart = end < index
    // One character alone (文, 图) is a credit only where it is set apart.
    if length == 1 && !isApart && !isPhoto { return }
    if !isPhoto && length < 4 && !isApart && text[end - 1] != 0x7531 && !text.has("由", at: end - 3)
      && !text.has("由", at: end - 4)
    {
      return
    }
    if let draft = drafts.ending(at: end) {
      if !draft.posts.isEmpty {
        if isPhoto { drafts.creditPicture(of: draft) }
        return
      }
      press(draft.range, score: draft.score, title: index..<(index + length), ambiguous: draft.isAmbiguous)
      return
    }
    var first = true
    while let name = NameParser.name(endingAt: end, from: max(0, end - 20), in: text) {
      let previous = text[name.range.lowerBound - 1]
      let isBounded = !PersonText.isHan(previous) || previous == 0x7531 || isLeftBounded(name.range.lowerBound)
      guard isBounded, !name.isAmbiguous || (first && isPhoto) else { break }
      press(name.range, score: name.score, title: index..<(index + length), ambiguous: name.isAmbiguous)
      first = false
      guard PersonText.isBlank(previous) || previous == 0x3001 else { break }
      end = name.range.lowerBound - 1
      while end > 0, PersonText.isBlank(text[end - 1]) { end -= 1 }
    }
  }

  private mutating func press(_ name: Range<Int>, score: Int, title: Range<Int>?, ambiguous: Bool) {
    var draft = PersonDraft(
      range: name,
      score: score,
      evidence: .strong,
      isAmbiguous: ambiguous,
      category: .journalist
    )
    if let title {
      draft.posts = [
        DraftPost(
          phrase: PostPhrase(
            range: title,
            markStart: title.lowerBound,
            headStart: title.lowerBound,
            kind: .journalist,
            isSoft: false,
            status: .current,
            event: nil
          ),
          event: nil
        )
      ]
    }
    drafts.add(draft)
  }

  /// （A B）that closes a paragraph.
  private mutating func readBracket(at index: Int) {
    var position = index + 1
    var found: [NameParser.Reading] = []
    while position - index < 24 {
      while PersonText.isBlank(text[position]) || text[position] == 0x3001 { position += 1 }
      if text[position] == 0xFF09 || text[position] == 0x29 { break }
      guard let name = NameParser.name(at: position, in: text, slot: .due) else { return }
      let end = text[name.range.upperBound]
      guard PersonText.isBlank(end) || end == 0x3001 || end == 0xFF09 || end == 0x29 else { return }
      found.append(name)
      position = name.range.upperBound
    }
    guard text[position] == 0xFF09 || text[position] == 0x29, !found.isEmpty else { return }
    var after = position + 1
    while PersonText.isBlank(text[after]) { after += 1 }
    // At the end of a paragraph it signs the text; after a sentence's end, too.
    let isDateline = text[index - 1] == 0x7535 || text[index - 1] == 0x8BAF  // 电 讯
    guard
      text[after] == 0x0A || after >= text.count || text[index - 1] == 0x3002 || text[index - 1] == 0x201D || isDateline
    else { return }
    guard found.allSatisfy({ $0.score >= 4 && !($0.isAmbiguous && found.count == 1 && $0.score < 7) }) else { return }
    let before = text[index - 1]
    guard
      before == 0x3002 || before == 0xFF01 || before == 0xFF1F || before == 0x201D || PersonText.isBlank(before)
        || before == 0x0A || before == 0xFF09 || before == 0x7535 || before == 0x8BAF  // 电 讯
    else {
      return
    }
    for name in found { press(name.range, score: name.score, title: nil, ambiguous: name.isAmbiguous) }
  }

  /// A paragraph that is one to three names: the author's line.
  private mutating func readNameLine(at start: Int) {
    var position = start
    while PersonText.isBlank(text[position]) { position += 1 }
    if text[position] == 0x25A1 || text[position] == 0x25CB || text[position] == 0x25CE || text[position] == 0x2605
      || text[position] == 0x25A0
    {
      position += 1
      while PersonText.isBlank(text[position]) { position += 1 }
    }
    guard PersonText.isHan(text[position]), NameSurnames.tier(text[position]) > 0 else { return }
    let first = position
    while position - first < 16, text[position] != 0x0A { position += 1 }
    guard text[position] == 0x0A || position >= text.count else { return }
    position = first
    var found: [NameParser.Reading] = []
    while text[position] != 0x0A, position < text.count {
      guard let name = NameParser.name(at: position, in: text, slot: .due) else { return }
      found.append(name)
      position = name.range.upperBound
      while PersonText.isBlank(text[position]) || text[position] == 0x3001 { position += 1 }
    }
    guard !found.isEmpty, found.allSatisfy({ !$0.isAmbiguous && $0.score >= 7 }) else { return }
    // 《金锁记》 on the line before: the title again.
    if found.count == 1, standsInLineBefore(found[0].range, lineStart: start) { return }
    for name in found {
      drafts.add(
        PersonDraft(
          name,
          evidence: found.count > 1 || name.score >= 8 ? .strong : .weak,
          category: found.count <= 3 ? .journalist : nil
        )
      )
    }
  }

  /// True when the characters of `range` stand in 《》 on the line that ends before `lineStart`, or no line does: a heading.
  func standsInLineBefore(_ range: Range<Int>, lineStart: Int) -> Bool {
    var index = lineStart - 1
    if index < 0 { return true }
    while index > 0, lineStart - index < 80 {
      index -= 1
      if text[index] == 0x0A { return false }
      if text[index] == 0x300A, range.indices.allSatisfy({ text[index + 1 + $0 - range.lowerBound] == text[$0] }) {
        return true
      }
    }
    return false
  }

  // MARK: Honorifics

  static let honorificsWords = PersonWords(
    "同志 先生 女士 等同志 烈士 夫妇 一行 等一行 小姐 大爷 大妈 大叔 阿姨 奶奶 爷爷 老先生 老人 院士 教授 同学 老师 老太 老汉 夫人 一家 父子 母女 母子 父女 等人 等人员 等同学 等专家"
  )

  /// Words that follow the name of the leader whose teaching they are.
  static let doctrinesWords = PersonWords(
    "新时代中国特色 同志为核心 总书记 生态文明思想 强军思想 经济思想 法治思想 外交思想 文化思想 新时代 重要讲话 重要指示 重要论述 治国理政"
  )

  /// X同志, X先生, X女士, X一行; X新时代….
  mutating func readHonorifics() {
    var index = 0
    while true {
      index = text.next(.honorific, from: index)
      guard index < text.count else { break }
      let scalar = text[index]
      guard PeopleScan.honorifics.length(at: index, in: text) > 0 else {
        if PeopleScan.doctrines.length(at: index, in: text) > 0,
          let name = NameParser.name(endingAt: index, from: max(0, index - 4), in: text), name.range.count >= 3,
          name.score >= 5, !name.isAmbiguous, !NameParser.splitsWord(at: name.range.lowerBound, text)
        {
          drafts.add(
            PersonDraft(range: name.range, score: name.score, evidence: .strong, isAmbiguous: false, category: nil)
          )
        }
        index += 1
        continue
      }
      if let name = NameParser.name(endingAt: index, from: max(0, index - 20), in: text), name.score >= 5,
        !isSoundInTitle(name.range)
      {
        let isBounded =
          isLeftBounded(name.range.lowerBound) || PostTitles.heads.length(endingAt: name.range.lowerBound, in: text) > 0
        let isPlain =
          name.range.count >= 3 && name.score >= 7 && !NameParser.splitsWord(at: name.range.lowerBound, text)
        if (isBounded || isPlain) && (!name.isAmbiguous || scalar == 0x540C) && name.range.count >= 2 {
          drafts.add(PersonDraft(name, evidence: .strong))
        }
      }
      index += 1
    }
  }
}
