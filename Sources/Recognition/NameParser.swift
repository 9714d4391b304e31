/// Reads a name at a position, deciding where it ends.
struct NameParser {
  /// What is known of the position a name is looked for at.
  enum Slot {
    /// A post, a verb of appointment or a byline stands before: a name is due.
    case due
    /// Only the shape speaks for a name.
    case free
  }

  /// A reading.
  struct Reading {
    /// Scalar range, spacing inside included.
    var range: Range<Int>
    /// Sum of what speaks for it; comparable between readings that begin at one place.
    var score: Int
    /// True when the characters are also an everyday word, a place, or begin with a surname that is one.
    var isAmbiguous: Bool
    /// True when the whole reading is an everyday word or a place.
    var isWord = false
    /// How the name is written.
    var kind: Kind
    /// The neighbours decided where it ends: nothing may move it.
    var isFixed = false

    enum Kind { case han, spaced, dotted, phonetic }
  }

  /// The best reading at `start`, or nil.
  static func name(at start: Int, in text: PersonText, slot: Slot) -> Reading? {
    let first = text[start]
    guard PersonText.isHan(first) || (first >= 0x41 && first <= 0x5A) else { return nil }
    if let dotted = dotted(at: start, isDue: slot == .due, in: text) { return dotted }
    guard PersonText.isHan(first) else { return slot == .due ? latin(at: start, in: text) : nil }
    let minority = NameMinority.length(at: start, isDue: slot == .due, in: text)
    if minority > 0, minority > 2 || slot == .due, !NameWords.isWord(start..<(start + minority), text) {
      // 呼日勒|苏赫: a foreign name that begins with such an element.
      if slot == .due, endScore(start + minority, in: text) < 3, let whole = phonetic(at: start, in: text),
        whole.range.count > minority, endScore(whole.range.upperBound, in: text) >= 3
      {
        return whole
      }
      return Reading(range: start..<(start + minority), score: 7, isAmbiguous: minority < 3, kind: .phonetic)
    }
    let compound = NameSurnames.compound.length(at: start, in: text)
    var best: Reading?
    func consider(_ reading: Reading?) {
      guard let reading else { return }
      if let current = best, current.score >= reading.score { return }
      best = reading
    }
    if compound >= 2 {
      consider(han(start, surname: compound, given: 2, text, slot))
      consider(han(start, surname: compound, given: 1, text, slot))
    }
    let tier = NameSurnames.tier(first)
    if tier > 0 {
      consider(han(start, surname: 1, given: 2, text, slot))
      consider(han(start, surname: 1, given: 1, text, slot))
      if slot == .due {
        consider(han(start, surname: 1, given: 3, text, slot))
        consider(spaced(start, text))
      }
    } else if slot == .due {
      consider(bounded(start, text))
    }
    if slot == .due { consider(japanese(start, text)) }
    if slot == .due, let phonetic = phonetic(at: start, in: text) {
      if let current = best {
        if phonetic.range.count > 3 && phonetic.score > current.score { best = phonetic }
      } else {
        best = phonetic
      }
    }
    return best
  }

  /// What follows a surname without being a given name: 王大爷, 张某, 李总.
  static let kinshipWords = PersonWords(
    "高工 大爷 大妈 大娘 大叔 大哥 大姐 大嫂 大伯 老汉 师傅 先生 女士 小姐 老爷 少爷 相公 姑娘 娘子 公子 员外 掌柜 孝廉 新娘 世兄 老兄 仁兄 大人 老太爷 太太 少奶奶 丫头 同志 某某 某 氏 姓 总 工 老 局 处 家人 家村 家庄 家沟 家湾 家坪 家口 家屯 家寨 家镇 家乡 奶奶 爷爷 阿姨 妈妈 爸爸 叔叔 伯伯 嫂子 队 导 董 校 院 所 主任 老师 医生 教授 公 夫人 太太 老太 老伯 老先 家军 家人 家桥 家河 家山 家港 家店 家堡 家洼 家岭 家塘 家坝"
  )

  /// True where a surname at `index` is followed by what its bearer is called: 部长, 先生, 某.
  static func isAddress(after index: Int, in text: PersonText) -> Bool {
    let next = index + 1
    if text[next] == 0x67D0 { return true }  // 某
    if PostTitles.addresses.length(at: next, in: text) > 0 { return true }
    let length = kinship.length(at: next, in: text)
    return length > 1 && !text.traits(at: index - 1).contains(.han)
  }

  /// How well a name may end before `index`: 4 punctuation, 3 a word that follows names, 2 such a
  /// character or a figure, 1 any other word, -3 else.
  static func endScore(_ index: Int, in text: PersonText) -> Int {
    let next = text[index]
    let traits = text.traits(at: index)
    if !traits.contains(.han), NameNeighbours.isStop(next) { return 4 }
    if NameNeighbours.following.length(at: index, in: text) > 0 { return 3 }
    if PostTitles.heads.length(at: index, in: text) > 1 { return 3 }
    if traits.contains(.follows) { return 2 }
    if next < 0x80 { return 2 }
    if text.wordLength(at: index) > 1 { return 1 }
    return -3
  }

  private static func han(_ start: Int, surname: Int, given: Int, _ text: PersonText, _ slot: Slot) -> Reading? {
    let end = start + surname + given
    guard end <= text.count else { return nil }
    var score = 0
    var index = start + surname
    while index < end {
      let traits = text.traits(at: index)
      guard traits.contains(.han) else { return nil }
      score += traits.givenWeight
      index += 1
    }
    let givenScore = score
    if surname > 1 {
      score += 3
    } else {
      switch text.traits(at: start).surnameTier {
      case 2: score += 2
      case 1: score += 0
      default: return nil
      }
    }
    switch given {
    case 1: score += 0
    case 2: score += 1
    default:
      // Two surnames in one: a married woman's own behind her husband's.
      guard text.traits(at: start).surnameTier == 2, text.traits(at: start + 1).surnameTier == 2 else { return nil }
      score -= 4
    }
    // What follows adds four at most, and everything after that takes away.
    let least = slot == .due ? 2 : 4
    guard score + 4 >= least else { return nil }
    let endScore = endScore(end, in: text)
    score += endScore
    guard score >= least else { return nil }
    // 市长王强|和副市长李刚, 王强|为获奖者: behind a post a particle before another post, a place or who receives something is no part of the name.
    if slot == .due, given == 2, surname == 1, joins(end - 1, in: text) { return nil }
    // 李强日|前, 孙洁来|到: the last character begins a word that follows names.
    if given == 2, endScore < 3, NameNeighbours.following.length(at: end - 1, in: text) > 1 { score -= 4 }
    let range = start..<end
    // 县长何家军: where a name is due it is one; elsewhere it may be an army of the family.
    let isArmy = slot == .due && endScore >= 3 && text.has("家军", at: start + 1)
    if !isArmy, kinship.contains((start + surname)..<end, in: text) { return nil }
    if isNoName(range, surname, in: text) { return nil }
    if surname == 1, text.traits(at: start).isEverydaySurname {
      // 和夫人, 向大家, 于近日: an everyday character opens a name only where everything else speaks for one.
      guard endScore >= 3, given == 2 || endScore == 4 || text[start - 1] == 0x3001, score >= 7 - (given == 1 ? 1 : 0)
      else { return nil }
    }
    // A title inside the reading: 任组长, 林长X are no names.
    if titleInside(range, text) { return nil }
    let ambiguity = NameWords.ambiguity(of: range, surname: surname, in: text)
    score -= ambiguity.penalty
    // 书记花建军，: what is a given name as well as a word speaks less against an everyday surname where a name is due (和建设， is none).
    if slot == .due, given == 2, surname == 1, ambiguity.penalty == 9, endScore >= 3,
      givenScore == 4 || givenScore == 3 && endScore == 4
    {
      score += givenScore == 4 ? 6 : 7
    }
    if text.traits(at: end - 1).contains(.bodyEnd) { score -= slot == .due ? (endScore >= 3 ? 1 : 2) : 3 }
    if slot == .free, surname == 1, given == 2, NameWords.isWord(start..<(start + 2), text),
      text.traits(at: start).surnameTier < 2
    {
      return nil
    }
    guard score >= least else { return nil }
    // 副主任…、储亚平、: between marks two characters that are given names speak for any surname.
    let isPlain = slot == .due && given == 2 && givenScore == 4 && endScore == 4
    let isAmbiguous = ambiguity.isWord || (surname == 1 && text.traits(at: start).isEverydaySurname && !isPlain)
    return Reading(range: range, score: score, isAmbiguous: isAmbiguous, isWord: ambiguity.isWord, kind: .han)
  }

  /// 贺信中, 农忙时, 奉献为, 的日子里; 教育司有关…, 翻译成中文; 四川（成德绵）: a word with its particle, the end of a body, a language, short names
  /// of places.
  static func isClause(_ range: Range<Int>, in text: PersonText) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if text[start] == 0x7684 { return true }
    guard range.count == 3 else { return false }
    if wordEnds.contains(text[end - 1]), NameWords.isWord(start..<(start + 2), text) { return true }
    if bodyTails.contains((start + 1)..<end, in: text) { return true }
    return text[start - 1] == 0xFF08 && text[end] == 0xFF09 && PostJurisdiction.placeEnds(at: start - 1, in: text)
  }

  private static let wordEnds = CharacterBitmap("中时里后前又也为只")
  private static let bodyTails = PersonWords("有关 相关 中文 英文 法文 俄文 日文 外文")

  /// Last characters of a date.
  private static let dateEnds = CharacterBitmap("年月日起今间后")

  /// What somebody did who 曾 did it.
  private static let done = PersonWords(
    """
    专程 多次 亲自 先后 一度 经常 特意 公开 连续 两次 三次 数次 几次 长期 主动 积极 深入 参与 参加 经历 获得 获评 荣获 当选 表示 指出 提出 强调 发表 遭遇 遭到 受到 试图 打算 计划 多年 有过 使用 发生 出现 出任 率领 带领 带队 前往
    到访 访问 撰文 发文 透露 介绍 坦言 直言 随团 随同 赴任 留学 就读 服役 工作 供职 任职 执教 兼任 主持 负责 分管 主管 创办 创建 编写 出版 拍摄 主演 接受 拒绝 要求 建议 呼吁 批评 警告 承诺 宣布 预测
    """
  )

  /// True where 任 begins a clause, or stands behind a title, and a title ends the words behind it.
  private static func opensOffice(_ range: Range<Int>, in text: PersonText) -> Bool {
    let start = range.lowerBound
    let isBehindTitle = PostTitles.heads.length(endingAt: start, in: text) > 1
    guard isBehindTitle || text[start - 1] == 0xFF0C || dateEnds.contains(text[start - 1]) else { return false }
    // 由县委书记|任省级…主任的两人
    if isBehindTitle {
      var before = start
      while before > 0, start - before < 20, text[before - 1] != 0x7531, text[before - 1] != 0x3002,
        text[before - 1] != 0xFF0C, text[before - 1] != 0x0A
      {
        before -= 1
      }
      guard before > 0, text[before - 1] == 0x7531 else { return false }
    }
    var index = start + 1
    while index - start < 24, PersonText.isHan(text[index]) || PersonText.isASCIIAlphanumeric(text[index]) {
      let length = PostTitles.heads.length(at: index, in: text)
      if length > 1, index > range.upperBound {
        let next = text[index + length]
        if NameNeighbours.isStop(next) || next == 0x7B49 || next == 0x7684 || next == 0x517C { return true }
      }
      index += max(length, 1)
    }
    return false
  }

  /// 有何, 为何, 如何, 任何, 无何
  private static let beforeWhat = CharacterBitmap("有为如任无若奈因缘从")
  /// What is often done: 常犯, 常见.
  private static let often = CharacterBitmap("犯说见有用以被会要做让给用吃听看")

  /// 李源担|任副市长, 金枫自|1984年, 李源所|作: the character before `end` begins the verb, or the date, that follows the name.
  private static func opensVerb(_ end: Int, in text: PersonText) -> Bool {
    switch text[end] {
    case 0x4EFB: officeVerbs.contains(text[end - 1])  // 任
    case 0x53D7: text[end - 1] == 0x63A5  // 接受
    case 0x30...0x39: text[end - 1] == 0x81EA  // 自
    case 0x4F5C, 0x505A, 0x63D0, 0x8FF0, 0x8BF4, 0x8BB2, 0x8A00, 0x5199, 0x8457:  // 作 做 提 述 说 讲 言 写 著
      text[end - 1] == 0x6240  // 所
    default:
      // 何敏和|有关部门
      (text[end - 1] == 0x548C || text[end - 1] == 0x4E0E) && receivers.length(at: end, in: text) > 0
    }
  }

  /// What makes a verb with 任 and hardly ever ends a name.
  private static let officeVerbs = CharacterBitmap("担出兼接调就转历拟改卸聘")

  /// 高三, 苏皖, 人民日报评论员文章, 率中央代表团, （程前饰）: what begins like a name and is known not to be one.
  static func isNoName(_ range: Range<Int>, _ surname: Int, in text: PersonText) -> Bool {
    guard surname == 1 else { return false }
    let first = text[range.lowerBound]
    let last = text[range.upperBound - 1]
    // 余咏曰: the verb of classical prose; 董娜犯|受贿罪
    if last == 0x66F0 || last == 0x72AF { return true }
    if range.count == 3, opensVerb(range.upperBound, in: text) { return true }
    // 有|何可记; 写作者|常犯; 6成|油温; 车内, 校外
    if first == 0x4F55, Self.beforeWhat.contains(text[range.lowerBound - 1]) { return true }
    if range.count == 2 {
      if first == 0x5E38, Self.often.contains(last) { return true }
      if last == 0x5185 || last == 0x5916 { return true }
    }
    if first == 0x6210, text[range.lowerBound - 1] >= 0x30, text[range.lowerBound - 1] <= 0x39 { return true }
    // 市委书记|任省级…主任的两人; ，任|中信通讯…事业部工程师、: the verb before an office.
    if first == 0x4EFB, opensOffice(range, in: text) { return true }
    // 任上转任…, 李莹兼|财务总监
    if first == 0x4EFB, text[range.lowerBound + 1] == 0x4E0A { return true }
    if range.count == 3, last == 0x517C { return true }
    // 现任|中共…, 现任|共青团…; 率团赴…: verbs.
    if first == 0x4EFB, range.count == 3, PostJurisdiction.opens(at: range.lowerBound + 1, in: text) > 1 { return true }
    if first == 0x7387, Self.led.contains(text[range.lowerBound + 1]) { return true }
    // 2014年至今|任恒达通讯…总经理
    if first == 0x4EFB, range.count == 3, dateEnds.contains(text[range.lowerBound - 1]),
      NameNeighbours.following.length(at: range.upperBound, in: text) == 0,
      !NameNeighbours.isStop(text[range.upperBound])
    {
      return true
    }
    if isClause(range, in: text) { return true }
    // 曾|专程拜访: the adverb of time before a word that only a verb stands behind.
    if first == 0x66FE, range.count == 3, done.contains((range.lowerBound + 1)..<range.upperBound, in: text) {
      return true
    }
    // 党员|管理难
    if range.count == 3, last == 0x96BE, NameWords.isWord(range.lowerBound..<(range.lowerBound + 2), text) {
      return true
    }
    // 廖江河|河长, 白石镇|镇长: what the title speaks of.
    if last == text[range.upperBound], text[range.upperBound + 1] == 0x957F, NameCharacters.isBodyEnd(last) {
      return true
    }
    // 校长|容易升迁: how something is done goes on with what no name goes on with.
    if range.count != 3, Self.manners.contains(range.lowerBound..<(range.lowerBound + 2), in: text) {
      let next = range.lowerBound + 2
      if !NameNeighbours.isStop(text[next]), NameNeighbours.following.length(at: next, in: text) == 0 { return true }
    }
    // 逸夫医院, 中山大学: what is called after somebody is not he.
    if Self.calledAfter.length(at: range.upperBound, in: text) > 0,
      Self.learning.length(at: range.upperBound, in: text) == 0
    {
      return true
    }
    // 姜|切成1厘米的小块
    if range.count == 3, Self.cooking.contains((range.lowerBound + 1)..<range.upperBound, in: text) { return true }
    // 青科奶|业的董事长: a trade ends the name of a company.
    if text[range.upperBound] == 0x4E1A, Self.trades.contains(last),
      NameNeighbours.following.length(at: range.upperBound, in: text) == 0
    {
      return true
    }
    // 《金锁记》
    if text[range.lowerBound - 1] == 0x300A, text[range.upperBound] == 0x300B { return true }
    if range.count == 2 {
      if first == 0x9AD8, forms.contains(last) { return true }
      if first == 0x6587, last == 0x7AE0 { return true }
      // 党建, 党群; 农户|幸福
      if first == 0x515A { return true }
      if NameWords.isWord(range, text), PostTitles.callings.length(endingAt: range.lowerBound, in: text) > 1 {
        return true
      }
      // 大户姜家; 曾向, 曾在
      if last == 0x5BB6 { return true }
      if first == 0x66FE, NameModel.particles.contains(last) { return true }
      // （左五）, （前排右二）: where somebody stands in a picture.
      if first == 0x5DE6 || first == 0x53F3, Self.places.contains(last) { return true }
      return provinces.contains(first) && provinces.contains(last)
    }
    // ，金寨人，: where somebody comes from.
    if range.count == 3, last == 0x4EBA, PostJurisdiction.placeLength(at: range.lowerBound, in: text) == 2 {
      return true
    }
    if credits.contains(last), NameNeighbours.isStop(text[range.upperBound]) { return true }
    if isBoth(range, in: text) { return true }
    // 招聘|中
    if range.count == 3, during.contains(last), NameSurnames.tier(first) < 2,
      NameWords.isWord(range.lowerBound..<(range.lowerBound + 2), text)
    {
      return true
    }
    if range.count == 3, events.contains((range.lowerBound + 1)..<range.upperBound, in: text) { return true }
    return NameSurnames.tier(first) < 2 && NameNeighbours.followingCharacters.contains(first)
      && NameWords.isWord((range.lowerBound + 1)..<range.upperBound, text)
  }

  /// True where 和, 与, 同, 向, 为 at `index` stands before a post, a place or a receiver.
  private static func joins(_ index: Int, in text: PersonText) -> Bool {
    guard particles.contains(text[index]) else { return false }
    let next = index + 1
    if PostJurisdiction.opens(at: next, in: text) > 0 || text.placeLength(at: next) > 1 { return true }
    if PostTitles.heads.length(at: next, in: text) > 1 { return true }
    let modifier = PostTitles.modifiers.length(at: next, in: text)
    if modifier > 0, PostTitles.heads.length(at: next + modifier, in: text) > 0 { return true }
    return receivers.length(at: next, in: text) > 0
  }

  private static let particles = CharacterBitmap("和与同向为")
  private static let receivers = PersonWords(
    "有关 相关 部分 其他 其它 双方 随行 市直 省直 县直 区直 州直 所属 下属 各 部门 机关 班子 获奖 先进 大家 全体 全市 全省 全县 全区 与会 新任 代表们 学员 群众 企业 英雄 模范 劳模 他们 各位"
  )

  /// 边垦造、边种植
  private static func isBoth(_ range: Range<Int>, in text: PersonText) -> Bool {
    text[range.lowerBound] == 0x8FB9
      && (range.upperBound...(range.upperBound + 1)).contains { text[$0] == 0x3001 && text[$0 + 1] == 0x8FB9 }
  }

  private static let places = CharacterBitmap("一二三四五六七八九十起")
  private static let led = CharacterBitmap("团队领众部")
  private static let during = CharacterBitmap("中时后前和与及")
  private static let calledAfter = PersonWords(
    "医院 中学 小学 大学 学校 学院 幼儿园 图书馆 博物馆 体育馆 体育场 科技馆 艺术馆 故居 纪念馆 纪念堂 纪念碑 基金会 奖学金 助学金 大道 广场 公园"
  )
  /// Who went to school: 李明中学毕业, 大学时.
  private static let learning = PersonWords(
    "中学毕业 中学时 中学期间 中学文化 小学毕业 小学时 小学文化 大学毕业 大学时 大学期间 大学本科 大学文化 大学学历 大学老师 中学老师 小学老师 大学同学 中学同学 小学同学 学校领导"
  )
  private static let cooking = PersonWords("切成 切丝 切片 切段 切碎 切块 切丁 切末 拍碎 拍松 剁成 剁碎 磨成 洗净 去皮 捣碎 捣成")
  /// What stands before 业 in the names of companies.
  private static let trades = CharacterBitmap("奶乳矿药酒置实林渔牧农鞋纸盐茶糖粮油水电燃")
  /// How something is done.
  private static let manners = PersonWords(
    "容易 方便 安全 安心 高兴 高效 成功 经常 时常 常常 明明 明确 明显 全面 全力 强力 强烈 强行 平均 平时 通常 左右 相当 相继 单独 双双 万一 应该 应当 能够 终于 易于"
  )
  /// Years at school.
  private static let forms = CharacterBitmap("一二三")
  /// What provinces are called in pairs (苏皖, 京津).
  private static let provinces = CharacterBitmap("京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂晋蒙陕闽贵粤藏川琼滇黔陇")
  /// What is said of meetings and not of people (专家楼|举行).
  private static let events = PersonWords("举行 举办 召开 开幕 闭幕")
  /// What credits say of whom they name.
  private static let credits = CharacterBitmap("饰摄绘译")

  /// 桥本宇太郎: a Japanese surname and one to three characters, three only where they end as such names do.
  private static func japanese(_ start: Int, _ text: PersonText) -> Reading? {
    let surname = NameSurnames.japanese.length(at: start, in: text)
    guard surname > 1 else { return nil }
    var best: Reading?
    for given in 1...3 {
      let end = start + surname + given
      guard (start + surname..<end).allSatisfy({ text.traits(at: $0).contains(.han) }) else { break }
      let isLong = given == 3
      if isLong, !japaneseEnds.contains((end - 2)..<end, in: text) { break }
      let endScore = endScore(end, in: text)
      guard endScore >= 2 || isLong, !titleInside(start..<end, text),
        !NameWords.isWord(start..<(start + surname + 1), text) || given > 1
      else { continue }
      let score = 5 + endScore + (isLong ? 6 : given)
      if best.map({ score > $0.score }) ?? true {
        best = Reading(range: start..<end, score: score, isAmbiguous: false, kind: .han, isFixed: isLong)
      }
    }
    return best
  }

  private static let japaneseEnds = PersonWords("太郎 次郎 一郎 三郎 四郎 五郎 二郎 之助 之介 三子 美子 代子 江子 津子 喜子 由子 惠子 智子 佳子 枝子 纪子 理子")

  /// 李　明: a surname and one character set apart to the width of three, with a boundary on both sides.
  private static func spaced(_ start: Int, _ text: PersonText) -> Reading? {
    var index = start + 1
    guard PersonText.isBlank(text[index]) else { return nil }
    while PersonText.isBlank(text[index]) && index - start <= 4 { index += 1 }
    let given = text[index]
    guard PersonText.isHan(given), NameCharacters.givenWeight(given) >= 0,
      NameNeighbours.isStop(text[index + 1]) || endScore(index + 1, in: text) >= 3
    else { return nil }
    guard text.traits(at: start).surnameTier > 0 else { return nil }
    return Reading(range: start..<(index + 1), score: 5, isAmbiguous: false, kind: .spaced)
  }

  /// A name whose first character is no known surname, between a post and punctuation: rare surnames and minority names (洛桑江村).
  private static func bounded(_ start: Int, _ text: PersonText) -> Reading? {
    var end = start
    var weight = 0
    var phonetic = 0
    while text.traits(at: end).contains(.han) && end - start < 6 {
      weight += text.traits(at: end).givenWeight
      if text.traits(at: end).contains(.phonetic) { phonetic += 1 }
      if end > start && NameNeighbours.following.length(at: end, in: text) > 1 && end - start >= 2 { break }
      end += 1
    }
    let length = end - start
    guard length >= 2, length <= 5, endScore(end, in: text) >= 3, !titleInside(start..<end, text) else { return nil }
    guard phonetic == length || (length == 3 && weight > length) else { return nil }
    if isNoName(start..<end, 1, in: text) { return nil }
    let ambiguity = NameWords.ambiguity(of: start..<end, surname: 1, in: text)
    guard !ambiguity.isWord, ambiguity.penalty == 0, !text.traits(at: end - 1).contains(.bodyEnd) else { return nil }
    return Reading(range: start..<end, score: 2, isAmbiguous: true, kind: phonetic == length ? .phonetic : .han)
  }

  /// A name of sound-writing characters (哈林顿) as long as they run, closed by a boundary.
  private static func phonetic(at start: Int, in text: PersonText) -> Reading? {
    var end = start
    while text.traits(at: end).contains(.phonetic) && end - start < 8 {
      if end - start >= 2 && NameNeighbours.following.length(at: end, in: text) > 1 { break }
      end += 1
    }
    let length = end - start
    guard length >= 2, endScore(end, in: text) >= 2, !titleInside(start..<end, text),
      !isNoName(start..<end, 1, in: text)
    else { return nil }
    let ambiguity = NameWords.ambiguity(of: start..<end, surname: 1, in: text)
    guard !ambiguity.isWord || (length > 2 && !isAbroad(start..<end, text)) else { return nil }
    return Reading(range: start..<end, score: 3 + length / 2, isAmbiguous: length == 2, kind: .phonetic)
  }

  /// Giuseppe Bianchi: two to four words of Latin letters, each with a capital, where a name is due.
  private static func latin(at start: Int, in text: PersonText) -> Reading? {
    var index = start
    var words = 0
    var end = start
    while words < 4, text[index] >= 0x41, text[index] <= 0x5A {
      var letter = index + 1
      while text[letter] >= 0x61, text[letter] <= 0x7A { letter += 1 }
      guard letter - index >= 2 else { break }
      words += 1
      end = letter
      guard text[letter] == 0x20 else { break }
      index = letter + 1
    }
    guard words >= 2, !PersonText.isASCIIAlphanumeric(text[end]) else { return nil }
    return Reading(range: start..<end, score: 7, isAmbiguous: false, kind: .dotted)
  }

  /// True for a state, a place or an organisation abroad, or a division at home.
  static func isAbroad(_ range: Range<Int>, _ text: PersonText) -> Bool {
    PostJurisdiction.states.length(at: range.lowerBound, in: text) >= range.count
      || ForeignPlaces.names.length(at: range.lowerBound, in: text) >= range.count
      || PostJurisdiction.placeLength(at: range.lowerBound, in: text) >= range.count
  }

  /// True when a title begins inside `range`; with `insideOnly` it must also end inside.
  static func titleInside(_ range: Range<Int>, _ text: PersonText, insideOnly: Bool = false) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = PostTitles.heads.length(at: index, in: text)
      if length > 1 && (!insideOnly || index + length <= range.upperBound) { return true }
      index += 1
    }
    return false
  }
}

extension NameParser {
  /// The best reading that ends exactly before `end` and begins at `from` or later; what stands at `end` is taken to end a name.
  static func name(endingAt end: Int, from limit: Int, in text: PersonText) -> Reading? {
    guard end >= 2, end <= text.count, text.traits(at: end - 1).contains(.han) || text[end - 1] < 0x80 else {
      return nil
    }
    if let dotted = dotted(endingAt: end, from: limit, in: text) { return dotted }
    guard text.traits(at: end - 1).contains(.han) else { return nil }
    for length in [6, 5, 4, 3, 2] where end - length >= max(limit, 0) {
      let start = end - length
      guard NameMinority.elements.length(at: start, in: text) > 0,
        NameMinority.elements.length(endingAt: end, in: text) > 0 || length == 3
      else { continue }
      if NameMinority.length(at: start, isDue: true, in: text) == length, !NameWords.isWord(start..<end, text) {
        return Reading(range: start..<end, score: 7, isAmbiguous: length < 3, kind: .phonetic)
      }
    }
    var best: Reading?
    for length in 2...4 where end - length >= max(limit, 0) {
      guard let reading = exact((end - length)..<end, in: text) else { continue }
      if let current = best, current.score >= reading.score { continue }
      best = reading
    }
    // 李　明局长
    if best == nil, end >= 4, PersonText.isBlank(text[end - 2]) {
      var start = end - 2
      while start > limit, PersonText.isBlank(text[start - 1]) { start -= 1 }
      start -= 1
      if start >= limit, text.traits(at: start).surnameTier > 0, text.traits(at: end - 1).givenWeight >= 0,
        !text.traits(at: start - 1).contains(.han) || NameNeighbours.preceding.length(endingAt: start, in: text) > 1
          || PeopleScan.endings.length(endingAt: start, in: text) > 0
      {
        return Reading(range: start..<end, score: 5, isAmbiguous: false, kind: .spaced)
      }
    }
    return best
  }

  /// `range` read as a Han name, whatever follows; nil where its characters cannot be one.
  static func exact(_ range: Range<Int>, in text: PersonText) -> Reading? {
    let compound = NameSurnames.compound.length(at: range.lowerBound, in: text)
    var surname = 1
    if compound == 2 && range.count >= 3 { surname = 2 }
    let given = range.count - surname
    guard given >= 1, given <= 2, !isClause(range, in: text) else { return nil }
    var score = surname > 1 ? 3 : 0
    if surname == 1 {
      switch text.traits(at: range.lowerBound).surnameTier {
      case 2: score = 2
      case 1: score = 0
      default: return nil
      }
    }
    for index in (range.lowerBound + surname)..<range.upperBound {
      guard text.traits(at: index).contains(.han) else { return nil }
      score += text.traits(at: index).givenWeight
    }
    if given == 2 { score += 1 }
    // Everything that follows takes away, but for the three at the end.
    guard score >= -1 else { return nil }
    if titleInside(range, text, insideOnly: true) { return nil }
    // 车内|游客
    if range.count == 2, text[range.lowerBound + 1] == 0x5185 || text[range.lowerBound + 1] == 0x5916 { return nil }
    if kinship.contains((range.lowerBound + surname)..<range.upperBound, in: text) { return nil }
    let ambiguity = NameWords.ambiguity(of: range, surname: surname, in: text, insideOnly: true)
    score -= ambiguity.penalty
    if splitsWord(at: range.lowerBound, text) { score -= 4 }
    if text.traits(at: range.upperBound - 1).contains(.bodyEnd) { score -= 3 }
    score += 3
    guard score >= 2 else { return nil }
    let isAmbiguous = ambiguity.isWord || (surname == 1 && text.traits(at: range.lowerBound).isEverydaySurname)
    return Reading(range: range, score: score, isAmbiguous: isAmbiguous, isWord: ambiguity.isWord, kind: .han)
  }

  /// 刘杰马康勤: two names and more without a mark between them that fill the characters up to the next stop, a title or a credit; nil for
  /// anything else. The split whose names are the best on average wins.
  static func run(at start: Int, in text: PersonText) -> [Reading]? {
    var end = start
    while text.traits(at: end).contains(.han), end - start < 40 {
      if end - start >= 4, PostTitles.heads.length(at: end, in: text) > 1 { break }
      end += 1
    }
    if end - start >= 5, text.has("文", at: end - 1), text[end] == 0x2F || text[end] == 0xFF0F { end -= 1 }
    if end - start >= 5, text.has("摄", at: end - 1) { end -= 1 }
    guard end - start >= 4,
      NameNeighbours.isStop(text[end]) || PostTitles.heads.length(at: end, in: text) > 1 || text.has("文", at: end)
        || text.has("摄", at: end)
    else { return nil }
    // The best split of the characters before each position: the sum of the scores less what one more name costs.
    var best = [(score: Int, length: Int)](repeating: (Int.min, 0), count: end - start + 1)
    best[0].score = 0
    for position in 1...(end - start) {
      for length in 2...4 where length <= position && best[position - length].score > Int.min {
        let range = (start + position - length)..<(start + position)
        guard let reading = exact(range, in: text), !reading.isWord, reading.score >= 3,
          length < 4 || NameSurnames.compound.length(at: range.lowerBound, in: text) == 2
        else { continue }
        let score = best[position - length].score + reading.score - 5
        if score > best[position].score { best[position] = (score, length) }
      }
    }
    guard best[end - start].score > 0 else { return nil }
    var names: [Reading] = []
    var position = end - start
    while position > 0 {
      let length = best[position].length
      guard var reading = exact((start + position - length)..<(start + position), in: text) else { return nil }
      reading.isFixed = true
      names.append(reading)
      position -= length
    }
    return names.count > 1 ? names.reversed() : nil
  }

  /// True when the character before `index` and the one at it are one word: 公司|独立 is no 司独立.
  static func splitsWord(at index: Int, _ text: PersonText) -> Bool { text.traits(at: index).contains(.splitsWord) }
}
