/// A post phrase found in a text: where it begins, where its head stands, what it says.
struct PostPhrase {
  /// Scalars of the phrase as written, without marks of time (时任, 现任).
  var range: Range<Int>
  /// First scalar of deputy and acting marks, or of the head.
  var markStart: Int
  /// First scalar of the head.
  var headStart: Int
  /// What the head says of its bearer.
  var kind: PostTitles.Kind
  /// True for a head that is a common noun when it stands alone.
  var isSoft: Bool
  /// Holds, acts, held, is to hold.
  var status: PostStatus
  /// What stands directly before, when it is a verb of appointment.
  var event: TenureEvent?

  /// True when nothing but marks stands before the head.
  var isBare: Bool { range.lowerBound >= markStart }
}

/// Finds the heads of posts and how far their phrases reach to the left.
enum PostGrammar {
  /// Words after which a post phrase begins: verbs that take a person, particles, words of time.
  static let breaks = PersonWords(
    """
    一行 兼 等 深入学习贯彻 学习贯彻 贯彻落实 携 打开 来到 走进 走到 找到 拉着 握着 指着 见到 看望了 走访了 同志 先生 女士 的 了 着 过 由 被 是 让 请 叫 名 位 个 会见 陪同 邀请 采访 任命 提名 推选 推举 选举 补选 增选 听取 接受 拜访 看望 慰问 欢迎 感谢 祝贺 来自 作为 包括 跟随 担任 出任 接任 继任 兼任 转任 升任 调任 当选 当选为 当选为新任 任 获任 改任 聘任 聘为 聘请 晋升为 提拔为 推荐 任命为 选为 免去 撤销 不再担任 辞去 卸任 告别 现任 时任 历任 曾任 先后任 先后担任 拟任 拟提名 拟提名为 拟推荐 拟推荐为 新任 原任 前任 起任 身为 作为 成为 称为 誉为 评为 称 据 经 向 对 与 和 同 及 以及 并 在 为 从 给 把 将 使 跟 随 到 至 于 以 而 但 因 如 有 见 问 问过 找 找到
    我省 我市 我县 我区 我州 我镇 我乡 我村 我校 我院 我局 我厅 本市 本省 本县 本区 该省 该市 该县 该区 该州 该镇 该乡 该村 该校 该院 该局 该厅 该公司 该所 该集团 该企业 该社区 该街道 该园区 该委 该办 该部 该中心 该协会 该队 该站 今天 昨天 今日 昨日 近日 日前 当天 当日 上午 下午 晚上 中午 凌晨 会上 会前 会后 会议上 期间 其间 随后 同时 此外 其中 并由 分别 还有 以及 指派 委派 组织 联合 协同 会同 通知 告诉 询问 责成 要求 责令 责任 介绍 宣布 决定 同意 批准 强调 指出 表示 认为 说 主持 出席 参加 陪 率 带领 率领 约谈 走访 拨打 联系 致电 批评 表扬 表彰 奖励 逮捕 开除 处分 调查 审查 查处 对话 专访 访 听 看到 遇到 遇见 结识 认识 担任过 干过 做过 原 前 先 又 也 还 都 就 则 即 曾 已 故 新 老 连 经过 根据 按照 关于 截至 目前 如今 现在 今年 去年 这位 那位 一位 两位 三位 几位 多位 各位 一名 两名 三名 几名 多名 一个 每位 每名 这名 那名 这个 那个 全体 各级 各地 各部门 部分 一些 许多 不少 所有 参会 到会 与会 应 释放 敦促 致函 致电 发表 连任 当选连任 会晤 通电 出席会议 主持会议 签名 落款 署名 职务 职务为 岁 年 月 日 时 点 号 人 后 前任 上任 共 任过
    """
  )

  /// Of `breaks`, those that also stand inside names of bodies, and so break only before a place, a level or a head.
  private static let conditional = CharacterBitmap(
    PersonText.scalars(of: "和同及对与在为从向以至将经据到于并给使随有如因任问见先又也还都就即已故新老连名位个号点日月年时人后前原看听访称叫请说名而但过着陪率跟把找共岁是让被应")
  )

  /// Marks of time before a post, and the status they give.
  static let statusWords: [(words: PersonWords, status: PostStatus)] = [
    (PersonWords("时任 原任 曾任 历任 前任 先后任 先后担任 曾担任 原 曾 前 卸任"), .former),
    (PersonWords("拟任 拟提名 拟提名为 拟推荐 拟推荐为 提名 提名为 拟任命为 拟担任 拟进一步使用 拟转任 拟提拔"), .nominated),
    (PersonWords("代 代理"), .acting),
  ]

  /// The phrase whose head stands in `head`, reaching left at most to `floor`; nil when the head is none.
  static func phrase(head: Range<Int>, floor: Int, in text: PersonText) -> PostPhrase? {
    let kind = PostTitles.kind(of: head, in: text)
    guard kind != .none else { return nil }
    // 国家长治久安: the first and the last character of the head belong to two other words.
    if NameWords.isWord((head.lowerBound - 1)..<(head.lowerBound + 1), text),
      NameWords.isLongWord(at: head.upperBound - 1, over: 1, text)
    {
      return nil
    }
    // 河长制, 河长办, 县长们, 教育家: the head is the beginning of another word.
    let next = text[head.upperBound]
    if next == 0x5236 || next == 0x529E || next == 0x7EA7 || next == 0x4EEC || next == 0x5BB6 && kind != .official {
      return nil
    }
    var markStart = head.lowerBound
    while true {
      let length = PostTitles.modifiers.length(endingAt: markStart, in: text)
      if length == 0 || markStart - length < floor { break }
      // 前 and 原 are marks of time only where nothing stands before them.
      markStart -= length
    }
    let start = leftEnd(of: head, markStart: markStart, floor: floor, in: text)
    var phrase = PostPhrase(
      range: start..<head.upperBound,
      markStart: max(markStart, start),
      headStart: head.lowerBound,
      kind: kind,
      isSoft: PostTitles.soft.contains(head, in: text),
      status: .current,
      event: nil
    )
    readMarks(of: &phrase, floor: floor, in: text)
    return phrase
  }

  /// Reads 时任, 原, 拟任, 代 … before and at the start of a phrase.
  private static func readMarks(of phrase: inout PostPhrase, floor: Int, in text: PersonText) {
    for (words, status) in statusWords {
      let length = words.length(endingAt: phrase.range.lowerBound, in: text)
      if length > 1 && phrase.range.lowerBound - length >= floor { phrase.status = status }
      let inside = words.length(at: phrase.range.lowerBound, in: text)
      if inside > 0 && phrase.range.lowerBound + inside <= phrase.headStart {
        if status == .acting {
          phrase.status = .acting
        } else if inside > 1 {
          phrase.status = status
          phrase.range = (phrase.range.lowerBound + inside)..<phrase.range.upperBound
        } else if phrase.range.lowerBound + inside < phrase.headStart || status == .former {
          phrase.status = status
        }
      }
    }
    if text[phrase.range.lowerBound] == 0x539F { phrase.status = .former }  // 原
    if text[phrase.range.lowerBound - 1] == 0x539F {  // 原
      phrase.range = (phrase.range.lowerBound - 1)..<phrase.range.upperBound
      phrase.status = .former
    }
    if phrase.markStart < phrase.headStart, text[phrase.markStart] == 0x4EE3, phrase.status == .current {  // 代
      phrase.status = .acting
    }
    if phrase.markStart < phrase.range.lowerBound { phrase.markStart = phrase.range.lowerBound }
  }

  /// Where the phrase begins.
  private static func leftEnd(of head: Range<Int>, markStart: Int, floor: Int, in text: PersonText) -> Int {
    var index = markStart
    let limit = max(floor, markStart - 36)
    var breakAt = -1
    while index > limit {
      let scalar = text[index - 1]
      if scalar == 0xFF09 || scalar == 0x29 {  // ）: a short bracket inside the body's name, 县（区）委
        var open = index - 2
        while open > limit && index - open <= 8 && text[open] != 0xFF08 && text[open] != 0x28 { open -= 1 }
        guard text[open] == 0xFF08 || text[open] == 0x28, open > limit, PersonText.isHan(text[open - 1]),
          index < markStart + 1,
          index - open <= 8, PersonText.isHan(text[index])
        else { break }
        index = open
        continue
      }
      guard isBodyScalar(scalar) else { break }
      let length = breaks.length(endingAt: index, in: text)
      if length > 0 && index - length >= limit - 1 {
        let isConditional = length == 1 && conditional.contains(scalar)
        if length > 1, NameWords.isLongWord(at: index - length, over: length, text), index < markStart {
          index -= 1
          continue
        }
        let isLink = scalar == 0x4E3A || scalar == 0x4EFB
        // 任县教育局: the verb, not the former county 任县.
        if isLink,
          PostJurisdiction.placeLength(at: index, in: text) > 1
            || (PostJurisdiction.opens(at: index, in: text) > 0 && !NameWords.isWord((index - 2)..<index, text))
        {
          breakAt = index
          break
        }
        if !isConditional
          || (standsAlone(index - 1, in: text) && opensBody(index, head: head, markStart: markStart, in: text))
        {
          breakAt = index
          break
        }
      }
      index -= 1
    }
    var start = hardStart(from: breakAt >= 0 ? breakAt : index, to: markStart, in: text)
    // Digits of a date or a number before the body are no part of it.
    while start < markStart, text[start] < 0x80, !isLetter(text[start]) { start += 1 }
    while start < markStart, leading.length(at: start, in: text) > 0 {
      if PostJurisdiction.placeLength(at: start, in: text) > 1 { break }
      let length = leading.length(at: start, in: text)
      if start + length > markStart { break }
      start += length
    }
    return start
  }

  /// 敦促美方释放委内瑞拉总统: the phrase begins at the last state or organ of state that no body's name precedes.
  private static func hardStart(from start: Int, to markStart: Int, in text: PersonText) -> Int {
    var result = start
    var index = start
    var isOpen = true
    while index < markStart {
      let length = PostJurisdiction.hardOpener(at: index, in: text)
      if length > 0 {
        let previous = text[index - 1]
        // 党 and 驻 belong to the body: 老挝党, 驻美国大使.
        if !isOpen, !NameCharacters.isBodyEnd(previous), previous != 0x515A, previous != 0x9A7B { result = index }
        index += length
        isOpen = true
        continue
      }
      let place = isOpen ? PostJurisdiction.opens(at: index, in: text) : 0
      if place > 0 {
        index += place
      } else {
        isOpen = false
        index += 1
      }
    }
    return result
  }

  /// Words that stand at the head of a clause and belong to no body.
  private static let leading = PersonWords(
    "与 和 我省 我市 我县 我区 我国 该省 该市 该县 该区 本市 本省 本县 该公司 该 由 在 据 对 与 和 及 并 以及 经 向 为 近日 日前 今天 昨天 上午 下午 随后 其中 会上 同时 现 任 年 月 日 于 其 这 那 另 另外 包括 有 如"
  )

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  /// Characters of which names of bodies consist.
  @inline(__always)
  static func isBodyScalar(_ scalar: UInt32) -> Bool {
    PersonText.isHan(scalar) || PersonText.isASCIIAlphanumeric(scalar) || scalar == 0x2D || scalar == 0xB7
  }

  /// True when the single character at `index` is a word of its own, not part of a longer one (大同, 数据, 和平).
  private static func standsAlone(_ index: Int, in text: PersonText) -> Bool {
    !(NameWords.isWord((index - 1)..<(index + 1), text) || NameWords.isWord(index..<(index + 2), text)
      || PostJurisdiction.placeCovers(index, in: text))
  }

  /// True when a body, a place, a level or the head itself begins at `index`.
  static func opensBody(_ index: Int, head: Range<Int>, markStart: Int, in text: PersonText) -> Bool {
    index >= markStart || PostJurisdiction.opens(at: index, in: text) > 0
  }
}

extension PostGrammar {
  /// Where the name of a body that ends before `end` begins.
  static func bodyStart(endingAt end: Int, floor: Int, in text: PersonText) -> Int {
    guard let phrase = phraseRange(endingAt: end, floor: floor, in: text) else { return end }
    return phrase
  }

  private static func phraseRange(endingAt end: Int, floor: Int, in text: PersonText) -> Int? {
    let start = leftEnd(of: end..<end, markStart: end, floor: floor, in: text)
    return start < end ? start : nil
  }
}
