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
  static let breaksWords = PersonWords(
    """
    一行 兼 等 深入学习贯彻 学习贯彻 贯彻落实 携 打开 来到 走进 走到 找到 拉着 握着 指着 见到 看望了 走访了 同志 先生 女士 的 了 着 过 由 被 是 让 请 叫 通报 证实 透露 名 位 个 会见 拜会 陪同 邀请 特邀 宣判 递补 采访 任命 提名 推选 推举 选举 补选 增选 听取 接受 拜访 看望 慰问 欢迎 感谢 祝贺 来自 作为 包括 跟随 自 继 系 亦 担任 出任 接任 继任 兼任 代理 转任 升任 调任 当选 当选为 当选为新任 任职 升至 任 获任 改任 聘任 聘为 聘请 晋升为 提拔为 推荐 任命为 选为 免去 撤销 不再担任 辞去 卸任 告别 现任 时任 历任 曾任 先后任 先后担任 拟任 拟提名 拟提名为 拟推荐 拟推荐为 新任 原任 前任 起任 身为 作为 成为 称为 誉为 评为 称 据 经 向 对 与 和 同 及 以及 并 在 为 从 给 把 将 使 跟 随 到 至 于 以 而 但 因 如 有 见 问 问过 找 找到
    我省 我市 我县 我区 我州 我镇 我乡 我村 我局 我厅 本市 本省 本县 本区 该省 该市 该县 该区 该州 该镇 该乡 该村 该校 该院 该局 该厅 该公司 该所 该集团 该企业 该社区 该街道 该园区 该委 该办 该部 该中心 该协会 该队 该站 今天 昨天 今日 昨日 近日 日前 当天 当日 上午 下午 晚上 中午 凌晨 会上 会前 会后 会议上 期间 其间 随后 同时 此外 其中 并由 分别 还有 以及 指派 委派 组织 联合 协同 会同 通知 告诉 询问 责成 要求 责令 责任 介绍 宣布 决定 同意 批准 强调 指出 表示 认为 说 主持 出席 参加 陪 率 带领 率领 约谈 走访 拨打 联系 联系上 致电 批评 表扬 表彰 奖励 逮捕 开除 处分 调查 审查 查处 对话 专访 访 听 看到 遇到 遇见 结识 认识 担任过 干过 做过 原 前 先 又 也 还 都 就 则 即 曾 已 故 新 老 连 经过 根据 按照 关于 截至 目前 如今 现在 今年 去年 这位 那位 一位 两位 三位 几位 多位 各位 一名 两名 三名 几名 多名 一个 每位 每名 这名 那名 这个 那个 全体 各级 各地 各部门 部分 一些 许多 不少 所有 参会 到会 与会 应 受 释放 敦促 致函 致电 发表 连任 当选连任 会晤 通电 授权 委托 受到 得到 索取 收受 收到 接到 给予 赠予 赠送 送给 交给 递给 转交 寄给 写给 献给 告诫 劝说 说服 催促 迎接 迎来 送别 接替 取代 代替 替代 撤换 罢免 解除 委任 处决 枪杀 绑架 殴打 袭击 打伤 杀害 行贿 贿赂 控告 指控 揭发 指责 谴责 抨击 嘲笑 羡慕 崇拜 敬佩 佩服 怀念 缅怀 悼念 追忆 回忆 想起 记得 认出 看见 撞见 碰到 碰见 偶遇 偕同 携手 搭档 副手 击败 战胜 打败 淘汰 公布 披露 刊登 刊发 解聘 解雇 聘用 选派 选聘 选任 选出 选定 评出 评定 授予 追授 追认 指定 鉴于 商量 填补 履新 遭到 遭遇 该机构 广大 美媒称 外媒称 媒体称 领衔 主演 出演 饰演 扮演 执导 感动 打动 震惊 激励 鼓舞 帮助 照顾 照料 陪伴 追随 师从 嫁给 迎娶 爱戴 尊敬 敬爱 热爱 喜欢 讨厌 服从 听从 遵从 上述 下述 以下 下列 前述 所谓 称作 号称 自称 名为 化名 冒充 案发地 事发地 所在地 发生地 非法 多次 再次 首次 曾经 已经 正在 仍然 依然 最终 终于 立即 立刻 迅速 马上 亲自 特地 特意 当场 当年 当时 此时 那时 同年 次年 翌年 去年 前年 早年 一起 一同 一道 共同 下旬 上旬 中旬 复信 回信 现任命 兼 会晤 通电 出席会议 主持会议 签名 落款 署名 职务 职务为 及其 比如 例如 譬如 诸如 竞选 深入学习 认真学习 聆听 尚不清楚 不清楚 得知 获悉 炸死 打死 击毙 刺杀 暗杀 岁 年 月 日 时 点 号 人 后 前任 上任 共 任过
    """
  )

  /// Words of bodies' names in which a word of `breaks` stands: 组织部, 有限责任公司, 自由贸易试验区.
  static let bodyWordsWords = PersonWords(
    """
    代理有限 代理公司 代理人 代理商 代理机构 代理中心 代理协会 代理行业 代理记账 税务代理 专利代理 商标代理 产权代理 招标代理 保险代理 所有限 连副 连政治 纪委派驻 监委派驻 工委派驻 党委派驻 党的群众路线 党的建设 党的纪律 组织部 组织处 组织科 组织股 组织人事 组织工作 组织生活 组织委员 组织建设 社会组织 党组织 群众组织 国际组织 卫生组织 贸易组织 合作组织 上合组织 世卫组织 世贸组织 条约组织 粮农组织 气象组织 产权组织 教科文组织 海事组织 旅游组织 组织一 组织二 组织三 组织四 组织干部 调查领导 调查工作领导 普查领导 联合会 联合国 联合体 联合社 联合总社 联合党委 联合党支部 联合工会 联合组 责任公司 责任区 责任段 责任制 自由贸易 自由党 自由民主 采访部 采访中心 采访团 采访室
    调查总队 调查队 调查局 调查研究 调查委员会 调查组 调查室 调查中心 审查调查 审查局 选举委员会 推荐委员会 表彰办 对话会 介绍所 访问团 审查委员会 处分委员会 介绍中心 要求权 通知书 组织协调 会议中心 协同创新 协同中心 协同办 协同发展 协同推进 见习基地 参会组 推选委员会 人民 人大 人社 人力 人武 人事 人才 人口 人防 日报 日本 时报 年鉴 月刊 中共 公共 共青团 共产党 先锋 新闻 新华 新区 新城 新村 新能源 老干部 老龄 老年 在线 应急 应用 外联
    """
  )

  /// Characters that stand in no name of a body.
  private static let particles = CharacterBitmap("是让被叫把跟着岁")

  /// Of `breaks`, those that also stand inside names of bodies, and so break only before a place, a level or a head.
  private static let conditional = CharacterBitmap(
    PersonText.scalars(of: "受和同及对与在为从向以至将经据到于并给使随有如因任问见先又也还都就即已故新老连名位个号点日月年时人后前原看听访称请说名而但过陪率找共应自继系亦")
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
      // 李为民|当选|市长: the verb; 美国|当选|总统 is the mark.
      let before = markStart - length
      if text.has("当选", at: before), PersonText.isHan(text[before - 1]),
        PostJurisdiction.states.length(endingAt: before, in: text) == 0,
        !PostJurisdiction.placeEnds(at: before, in: text)
      {
        break
      }
      // 韩大正|主任: the last character of a name.
      if length == 1, givenMarks.contains(text[before]),
        let name = NameParser.name(endingAt: markStart, from: max(floor, markStart - 3), in: text),
        name.range.count == 3, name.score >= 6, !name.isAmbiguous
      {
        break
      }
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
    if candidates.length(at: head.upperBound, in: text) > 0, phrase.status == .current { phrase.status = .nominated }
    return phrase
  }

  /// Marks of rank that are given names as well.
  private static let givenMarks = CharacterBitmap("正青")

  /// Reads 时任, 原, 拟任, 代 … before and at the start of a phrase.
  private static func readMarks(of phrase: inout PostPhrase, floor: Int, in text: PersonText) {
    for (words, status) in statusWords {
      let length = words.length(endingAt: phrase.range.lowerBound, in: text)
      if length > 1 && phrase.range.lowerBound - length >= floor { phrase.status = status }
      let inside = words.length(at: phrase.range.lowerBound, in: text)
      if inside > 0 && phrase.range.lowerBound + inside <= phrase.headStart {
        if status == .acting {
          // 代表团副团长: another word; 代县|县长: a place, but 代|县长.
          let place = PostJurisdiction.placeLength(at: phrase.range.lowerBound, in: text)
          let isPlace = place > 1 && phrase.range.lowerBound + place <= phrase.headStart
          if !isPlace, text[phrase.range.lowerBound + 1] != 0x8868 { phrase.status = .acting }
        } else if inside > 1 {
          phrase.status = status
          phrase.range = (phrase.range.lowerBound + inside)..<phrase.range.upperBound
        } else if phrase.range.lowerBound + inside < phrase.headStart || status == .former {
          phrase.status = status
        }
      }
    }
    if text[phrase.range.lowerBound] == 0x539F { phrase.status = .former }  // 原
    // 前晋城市市长; 此前, 目前 are words of time.
    if text[phrase.range.lowerBound - 1] == 0x524D, phrase.status == .current,
      phrase.range.lowerBound < 2
        || !NameWords.isWord((phrase.range.lowerBound - 2)..<phrase.range.lowerBound, text)
    {
      phrase.status = .former
    }
    // 青河市|前任副市长, 该局前任局长: whose it was; where the place stands before, the phrase begins there.
    let former = phrase.range.lowerBound - 2
    if text.has("前任", at: former), former > floor, let place = placeStart(endingAt: former, in: text), place >= floor {
      phrase.range = place..<phrase.range.upperBound
      phrase.status = .former
    }
    if text[phrase.range.lowerBound - 1] == 0x539F {  // 原
      phrase.range = (phrase.range.lowerBound - 1)..<phrase.range.upperBound
      phrase.status = .former
      // 青河省|原粮食局局长: whose it was.
      if phrase.range.lowerBound + 1 < phrase.markStart,
        let place = placeStart(endingAt: phrase.range.lowerBound, in: text),
        place >= floor
      {
        phrase.range = place..<phrase.range.upperBound
      }
    }
    if phrase.markStart < phrase.headStart, text[phrase.markStart] == 0x4EE3, phrase.status == .current {  // 代
      phrase.status = .acting
    }
    if phrase.markStart < phrase.range.lowerBound { phrase.markStart = phrase.range.lowerBound }
    if phrase.status == .current, formerMark(in: phrase, text) != nil { phrase.status = .former }
  }

  /// Where 原, or 前 among its marks, stands in a phrase: before it, behind the place or the body (青河省|原副省长, 省委|原副书记), not within
  /// a word (太原, 草原).
  static func formerMark(in phrase: PostPhrase, _ text: PersonText) -> Int? {
    (phrase.range.lowerBound..<max(phrase.range.lowerBound, phrase.headStart)).first { index in
      if text[index] == 0x524D { return index >= phrase.markStart && index > phrase.range.lowerBound }
      guard text[index] == 0x539F else { return false }
      if index == phrase.range.lowerBound || index >= phrase.markStart { return true }
      if PostJurisdiction.placeEnds(at: index, in: text) { return true }
      return NameCharacters.isBodyEnd(text[index - 1]) && !PostJurisdiction.placeCovers(index, in: text)
        && !NameWords.isWord((index - 1)..<(index + 1), text) && !NameWords.isWord(index..<(index + 2), text)
    }
  }

  /// Where the place that ends before `end` begins.
  private static func placeStart(endingAt end: Int, in text: PersonText) -> Int? {
    guard PostJurisdiction.placeEnds(at: end, in: text) else { return nil }
    return (2...8).reversed().map { end - $0 }.first {
      $0 >= 0 && PostJurisdiction.placeLength(at: $0, in: text) == end - $0
    }
  }

  /// Where the phrase begins.
  private static func leftEnd(
    of head: Range<Int>,
    markStart: Int,
    floor: Int,
    readsOrdinals: Bool = true,
    in text: PersonText
  ) -> Int {
    var index = markStart
    let limit = max(floor, markStart - 40)
    var breakAt = -1
    while index > limit {
      let scalar = text[index - 1]
      if scalar == 0xFF09 || scalar == 0x29 || scalar == 0x201D || scalar == 0x300B {  // ）)”》
        guard let open = insertion(endingAt: index, limit: limit, markStart: markStart, in: text) else { break }
        index = open
        continue
      }
      guard isBodyScalar(scalar) else { break }
      let length = breaks.length(endingAt: index, in: text)
      if length > 0, index - length >= limit - 1, breaksAt(index, length, head, markStart, in: text) {
        breakAt = index
        break
      }
      index -= 1
    }
    var start = hardStart(from: breakAt >= 0 ? breakAt : index, to: markStart, in: text)
    // Digits of a date or a number before the body are no part of it.
    while start < markStart, text[start] < 0x80 && !isLetter(text[start]) || text[start] == 0xB7 { start += 1 }
    start = skipLeading(from: start, to: markStart, isBehindDate: isDigit(text[start - 2]), in: text)
    if text[start] == 0x8BB0, start + 1 < markStart, !PersonText.isHan(text[start - 1]),
      !NameWords.isWord(start..<(start + 2), text)
    {
      start += 1  // ——记某某县…
    }
    start = provinceStart(from: start, to: markStart, in: text)
    // A break word may run into a place (对内|蒙古自治区): the place is whole.
    for back in 1...2
    where start - back >= floor && PostJurisdiction.placeLength(at: start - back, in: text) >= back + 2 {
      start -= back
      break
    }
    // 越共|中央总书记: a party abroad.
    if text.has("中央", at: start), text[start - 1] == 0x5171, start - 2 >= floor, partiesAbroad.contains(text[start - 2])
    {
      start -= 2
    }
    // 和, 与, 及 directly behind a name that was just read are no part of 和县.
    if start == floor, start > 0, start < markStart, conjunctions.contains(text[start]),
      PersonText.isHan(text[start - 1])
    {
      start += 1
    }
    return readsOrdinals ? ordinalStart(from: start, floor: floor, in: text) : start
  }

  /// What says behind a post that it is not held yet.
  static let candidates = PersonWords("候选人 提名人选 拟任人选 推荐人选 建议人选 人选")

  private static let partiesAbroad = CharacterBitmap("越古朝俄法日意印葡希")

  private static let pronouns = CharacterBitmap("他她我你们")

  /// What ends the names of townships and villages.
  private static let townEnds = CharacterBitmap("乡镇村街")

  private static let conjunctions = CharacterBitmap("和与及同暨")

  /// True where the break word of `length` scalars before `index` does end the phrase.
  private static func breaksAt(_ index: Int, _ length: Int, _ head: Range<Int>, _ markStart: Int, in text: PersonText)
    -> Bool
  {
    let scalar = text[index - 1]
    if length == 1, isInsidePlace(index - 1, in: text) { return false }
    if length == 1, particles.contains(scalar) { return true }
    if isInsideBodyWord(index - length, index, in: text) { return false }
    if length > 1 { return !(NameWords.isLongWord(at: index - length, over: length, text) && index < markStart) }
    guard conditional.contains(scalar) else { return true }
    switch scalar {
    case 0x65E5, 0x6708, 0x5E74, 0x53F7, 0x65F6:  // 日 月 年 号 时: a date
      if isDigit(text[index - 2]) { return true }
    case 0x4EFB, 0x4E3A, 0x7CFB:  // 任 为 系
      if scalar == 0x4EFB, isOrdinal(endingAt: index - 1, in: text) { return false }
      // 物理系|主任
      if scalar == 0x7CFB, index >= markStart, PersonText.isHan(text[index - 2]), !endsSubject(index - 1, in: text) {
        return false
      }
      // 任县教育局: the verb, not the former county 任县.
      if PostJurisdiction.placeLength(at: index, in: text) > 1
        || (PostJurisdiction.opens(at: index, in: text) > 0 && !NameWords.isWord((index - 2)..<index, text))
      {
        return true
      }
      if endsSubject(index - 1, in: text), !NameWords.isWord((index - 1)..<(index + 1), text) { return true }
    case 0x548C, 0x4E0E, 0x53CA:  // 和 与 及
      // 段某中和|秘书长: before the title itself, whatever word the two characters make.
      if index >= markStart, !PostJurisdiction.placeCovers(index - 1, in: text) { return true }
      // 何建民与白石公司创始人
      if let name = NameParser.name(endingAt: index - 1, from: max(0, index - 5), in: text), name.range.count == 3,
        name.score >= 8, !name.isAmbiguous, !PersonText.isHan(text[name.range.lowerBound - 1])
      {
        return true
      }
      // 他和商务部长; 总领事与某大学校长
      if pronouns.contains(text[index - 2]) { return true }
      if PostTitles.heads.length(endingAt: index - 1, in: text) > 1 { return true }
      // 数学与统计学院: a branch of work on its second side, and neither a title nor a name on its first.
      if PostJurisdiction.sectors.length(at: index, in: text) > 0,
        PostTitles.heads.length(endingAt: index - 1, in: text) == 0, !endsSubject(index - 1, in: text)
      {
        return false
      }
    default: break
    }
    if townEnds.contains(text[index]), (1...3).contains(where: { PostJurisdiction.placeEnds(at: index - $0, in: text) })
    {
      return false  // 某某县聂都乡: the last character of a township's name
    }
    return standsAlone(index - 1, in: text) && opensBody(index, head: head, markStart: markStart, in: text)
  }

  /// True when the name of a place goes on behind the scalar at `index`, and began before it (日喀|则|市).
  private static func isInsidePlace(_ index: Int, in text: PersonText) -> Bool {
    (1...3).contains { back in
      let length = PostJurisdiction.placeLength(at: index - back, in: text)
      return length >= 3 && length > back + 1
    }
  }

  /// True when a word of `bodyWords` longer than the break covers it.
  private static func isInsideBodyWord(_ start: Int, _ end: Int, in text: PersonText) -> Bool {
    var from = max(0, start - 2)
    while from <= start {
      let length = bodyWords.length(at: from, in: text)
      if length > end - start, from + length >= end { return true }
      from += 1
    }
    return false
  }

  /// True where a name, 同志 or an adverb of office ends before `index`: what follows is a verb (王某某|任…).
  private static func endsSubject(_ index: Int, in text: PersonText) -> Bool {
    if text[index - 1] == 0xFF09 { return true }
    if subjectEnds.length(endingAt: index, in: text) > 0 { return true }
    guard let name = NameParser.name(endingAt: index, from: max(0, index - 12), in: text), !name.isAmbiguous,
      name.score >= 5
    else { return false }
    return !PersonText.isHan(text[name.range.lowerBound - 1]) || name.range.count >= 3 && name.score >= 7
  }

  private static let subjectEnds = PersonWords("同志 先生 女士 等人 同时 本人 再次 正式 先后 生前 依法 曾 拟 被 后 并 起 兼")

  /// Where the bracket or quotation that closes before `end` opens, when it stands inside the name of a body.
  private static func insertion(endingAt end: Int, limit: Int, markStart: Int, in text: PersonText) -> Int? {
    let closing = text[end - 1]
    guard PersonText.isHan(text[end]), end <= markStart else { return nil }
    let isQuote = closing == 0x201D || closing == 0x300B
    if isQuote && text[end] == 0x7684 { return nil }
    let opening: UInt32 =
      closing == 0x201D ? 0x201C : closing == 0x300B ? 0x300A : closing == 0xFF09 ? 0xFF08 : 0x28
    var open = end - 2
    let reach = isQuote || end < markStart || NameCharacters.isBodyEnd(text[end - 2]) ? 20 : 8
    while open > limit, end - open <= reach, text[open] != opening, text[open] != 0xFF08 || closing != 0x29 {
      let scalar = text[open]
      guard isBodyScalar(scalar) || isQuote && (scalar == 0x3001 || scalar == 0xFF0C) || scalar == 0x3001 else {
        return nil
      }
      open -= 1
    }
    guard text[open] == opening || closing == 0x29 && text[open] == 0xFF08, open > limit,
      PersonText.isHan(text[open - 1]) || isLetter(text[open - 1])
        || isQuote && end < markStart && end - open <= 20 && NameCharacters.isBodyEnd(text[markStart - 1])
    else { return nil }
    if isQuote {
      if end == markStart, !NameCharacters.isBodyEnd(text[open - 1]) { return nil }
      // A place or an organ opens a new phrase: 出席“两会”的…, 荣获“先进”省委….
      return breaks.length(endingAt: open, in: text) > 1 || PostJurisdiction.placeLength(at: end, in: text) > 0
        ? nil : open
    }
    // （女）, （回族）: behind a name.
    if end - open <= 4, text[open + 1] == 0x5973 || text[open + 1] == 0x7537 || text[end - 2] == 0x65CF { return nil }
    return open
  }

  /// Passes words that stand at the head of a clause, none of them the beginning of a longer word or a place.
  private static func skipLeading(from start: Int, to markStart: Int, isBehindDate: Bool, in text: PersonText) -> Int {
    var start = start
    var isBehindDate = isBehindDate
    while start < markStart {
      if isBehindDate, afterDate.length(at: start, in: text) > 0 {
        start += afterDate.length(at: start, in: text)
        isBehindDate = false
        continue
      }
      let message = messages.length(at: start, in: text)
      if message > 0, start + message < markStart, text[start + message] != 0x56E2,
        PostJurisdiction.opens(at: start + message, in: text) > 0
      {
        start += message
        continue
      }
      let length = leading.length(at: start, in: text)
      if length == 0 || start + length > markStart || PostJurisdiction.opens(at: start, in: text) > length { break }
      // 于某某书记, 任某某委员: a surname.
      if length == 1, NameSurnames.tier(text[start]) > 0,
        let name = NameParser.name(endingAt: markStart, from: start, in: text), name.range.lowerBound == start,
        name.range.count >= 3
      {
        break
      }
      if PostJurisdiction.placeLength(at: start, in: text) > 1 { break }
      if length == 1, start + 2 <= markStart, NameWords.isWord(start..<(start + 2), text) { break }
      start += length
    }
    return start
  }

  /// Whose word or errand it is: 受|甲市市长…委托, 据传|甲市市长….
  private static let messages = PersonWords("受 代表 委托 据传 据称 据说 已故")

  /// What may follow a date before a body: 5月间, 年底, 月起.
  private static let afterDate = PersonWords("调 调任 间 底 初 起 份 末 后 前 以来 至今 至 到 下旬 上旬 中旬")

  /// 事发地湖北荆门市: where a province followed by what lies in it stands inside the phrase, behind nothing that opens a body, the phrase begins there.
  private static func provinceStart(from start: Int, to markStart: Int, in text: PersonText) -> Int {
    if start + 3 > markStart || PostJurisdiction.opens(at: start, in: text) > 0 { return start }
    var index = start + 1
    while index < markStart - 1 {
      let length = PostJurisdiction.provinces.length(at: index, in: text)
      if length > 0, parties.length(endingAt: index, in: text) == 0, !NameCharacters.isBodyEnd(text[index - 1]),
        text[index - 1] != 0x9A7B, text[index - 1] != 0x8D74,
        index + length < markStart,
        length > 2 || PostJurisdiction.placeLength(at: index + length, in: text) > 0
          || PostJurisdiction.seats.length(at: index + length, in: text) > 0
      {
        return index
      }
      if PostJurisdiction.opens(at: index, in: text) > 0 { return start }
      index += 1
    }
    return start
  }

  /// 第十三届全国人大…, 中国共产党第十一届、十二届中央…: the numbers of terms before an organ belong to it.
  private static func ordinalStart(from start: Int, floor: Int, in text: PersonText) -> Int {
    var result = start
    var index = start
    // 第六、七届全国人大…
    if start > floor + 2, isNumeral(text[start]), text[start - 1] == 0x3001, isNumeral(text[start - 2]) {
      var earlier = start - 2
      while earlier > floor, isNumeral(text[earlier - 1]) { earlier -= 1 }
      if earlier > floor, text[earlier - 1] == 0x7B2C { return earlier - 1 }
    }
    // 第六届、|七届中央委员会
    if start > floor + 2, text[start - 1] == 0x3001, text[start - 2] == 0x5C4A,
      isNumeral(text[start]) || text[start] == 0x7B2C
    {
      index -= 1
    }
    // 第六至第十一届|湖南省政协, 第六至|第十一届全国政协
    if start > floor + 2, text[start - 1] == 0x81F3, text[start] == 0x7B2C {
      var earlier = start - 1
      while earlier > floor, isNumeral(text[earlier - 1]) || text[earlier - 1] == 0x5C4A { earlier -= 1 }
      if earlier > floor, earlier < start - 1, text[earlier - 1] == 0x7B2C { return earlier - 1 }
    }
    while index > floor, text[index - 1] == 0x5C4A {  // 届
      var first = index - 1
      while first > floor, isNumeral(text[first - 1]) { first -= 1 }
      guard first < index - 1 else { break }
      if first > floor, text[first - 1] == 0x7B2C { first -= 1 }  // 第
      // 第六、七届: the first number has no 届 of its own.
      if text[first] != 0x7B2C, first > floor + 2, text[first - 1] == 0x3001, isNumeral(text[first - 2]) {
        var earlier = first - 2
        while earlier > floor, isNumeral(text[earlier - 1]) { earlier -= 1 }
        if earlier > floor, text[earlier - 1] == 0x7B2C { first = earlier - 1 }
      }
      if first > floor + 2, text[first - 1] == 0x81F3, text[first] == 0x7B2C {
        var earlier = first - 1
        while earlier > floor, isNumeral(text[earlier - 1]) || text[earlier - 1] == 0x5C4A { earlier -= 1 }
        if earlier > floor, earlier < first - 1, text[earlier - 1] == 0x7B2C { first = earlier - 1 }
      }
      result = first
      index = first
      if index > floor + 1, text[index - 1] == 0x3001, text[index - 2] == 0x5C4A { index -= 1 }
    }
    if result < start, text.has("中国共产党", at: result - 5), result - 5 >= floor { return result - 5 }
    // 台湾民主自治同盟|第六届、七届中央委员会
    if result < start, result > floor, PersonText.isHan(text[result - 1]) {
      let body = leftEnd(of: result..<result, markStart: result, floor: floor, readsOrdinals: false, in: text)
      if body < result, PostJurisdiction.opens(at: body, in: text) > 0 { return body }
    }
    return result
  }

  /// 第35任, 第三任: the number of a term ends before `index`.
  private static func isOrdinal(endingAt index: Int, in text: PersonText) -> Bool {
    var first = index
    while first > 0, isNumeral(text[first - 1]) { first -= 1 }
    return first < index && text[first - 1] == 0x7B2C
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// Digits and Chinese numerals.
  private static func isNumeral(_ scalar: UInt32) -> Bool { isDigit(scalar) || numerals.contains(scalar) }

  private static let numerals = CharacterBitmap("一二三四五六七八九十百零〇两")

  /// Parties whose committees are called after them and the place: 民进青河省委会.
  private static let parties = PersonWords("民革 民盟 民建 民进 台盟 九三")

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
        // 发展|中国|家: the word is 国家.
        if !isOpen, !text.has("发展中国家", at: index - 2), !NameCharacters.isBodyEnd(previous), previous != 0x515A,
          previous != 0x9A7B,
          PersonText.isHan(previous), parties.length(endingAt: index, in: text) == 0
        {
          result = index
        }
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
  static let leadingWords = PersonWords(
    "单位 而 指 公司新 新任 现任 原任 案发时 讯 电 就是 正是 便是 与 和 我省 我市 我县 我区 我国 该省 该市 该县 该区 本市 本省 本县 该公司 该 由 在 据 对 与 和 及 并 以及 经 向 为 近日 日前 今天 昨天 上午 下午 随后 其中 会上 同时 现 亦 年 月 日 于 其 这 那 另 另外 包括 有 如 如果 虽然 由于 因为 鉴于 针对 针对网传 网传 任 具备 具有 引进 正式引进"
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
