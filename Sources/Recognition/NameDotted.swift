/// Names of several parts joined by a middle dot: 阿不都热西提·买买提, 安德烈·别洛夫, J·K·哈林.
///
/// A dot fixes where one part ends and the next begins; how far the first part reaches to the left and the last to the right is weighed from
/// what the characters are used for and from the words beside them.
enum DottedNames {
  /// The longest part, in scalars.
  private static let longestPart = 9

  /// The most parts of a name (佩德罗·德·阿尔坎塔拉·…), in what the names of news have.
  private static let mostParts = 7

  /// Characters that in reports and news write the sounds of foreign and minority names far more often than anything else (新华社译名室
  /// 《世界人名翻译大辞典》; 少数民族语人名汉字音译规则 of Xinjiang, Tibet and Inner Mongolia).
  private static let sounds = CharacterBitmap(
    """
    阿埃艾奥昂巴比芭鲍贝彼博伯茨茜戴黛迪蒂杜顿厄恩尔弗夫菲芬戈圭哈赫霍亨吉贾杰卡凯坎柯科克肯库夸奎拉莱赖兰朗劳勒雷蕾黎莉丽利琳卢鲁罗洛伦玛迈曼芒梅蒙米密缪莫默姆穆纳娜奈妮尼涅纽诺努帕佩彭皮珀普
    契钦琴琼丘热茹瑞若萨塞赛瑟莎沙绍舍什舒朔斯丝司索苏塔泰坦汤唐陶特腾提廷托瓦韦维魏温沃翁乌吾希锡夏谢辛欣逊雅亚延耶伊依尤约扎詹泽芝兹孜佐罕嘎吐甫桑措旺班丹格德森登邓达娅喀噶迦薇萝翰
    """
  )

  /// Characters of the same tables that other words use as well.
  private static let shared = CharacterBitmap(
    """
    廉爱安白拜邦保本毕别宾波勃布采蔡查昌车次戴道丁敦范丰冯富福盖甘刚冈古瓜贡根果海汉豪黑洪胡华怀惠基季加简金京久居卜康可孔寇昆里理廖列林留柳龙隆路略吕律露马毛美门孟敏摩墨木南内嫩宁牛农瑙欧派潘庞蓬
    平齐奇恰乔切秋让仁荣儒色珊尚申圣施石史士思松孙台滕铁通图万威文伍武席显香肖晓歇雄修休许叶因英永裕云曾增治朱卓宗宰再嘉坚赞晋沛确禅额衣来惜荪禾力守肉素义牙呼汗冬群佩培陇曲批彬焦侯津莲济席易
    干捷哲撒柴蒲薛谔笛狄萧伽歌梵拿仑葛郭奔泊迭缇琪岱惟倪聂芮冉叙汀韩侬尕裕烈佛法费尧祖钱杨扬耀颂差猜帖立占乍披信育哇功集隆益央珠仓堆坚参才让加旦项玉秀闹拜买合巨哥苔翠逖娥娃吕楚聪岑麦辽甸那其烈兴川历渥江珍图雪赤宝特巧焕亥满何朵
    """
  )

  /// Characters of everyday words that also stand in such names: they speak neither for a name nor against one.
  private static let neutral = CharacterBitmap("不都再生大当得东多方高国见地民花也西能公日山张章强新春明光学友用元青成红英庆然飞朋非实者")

  /// Characters that no such name holds: particles, conjunctions, verbs of speech.
  private static let foreign = CharacterBitmap(
    "有的了着过和与及或跟同向对在于是为被把将从由给等这该此其说称问答讲我你他她它们很也就还并但而且如若因以至到任时年月第名位个省市县区镇乡村州"
  )

  private static let adverbs = CharacterBitmap("也曾")

  private static let prepositions = CharacterBitmap("对向与和在为被把将从由给跟同")

  /// Names after which things are called: 约翰·斯密大街, 奥古斯特·拉丹号.
  private static let things = PersonWords(
    """
    州 堡 岛 港 湾 河 湖 山 海 角 郡 省 市 县 区 村 镇 乡 站 街 路 桥 宫 殿 塔 墓 号 型 级 式 牌 杯 奖 族 语 教 大街 大道 大桥 大厦 广场 机场 国际机场 公园 花园 庄园 酒店 饭店 餐厅 剧院 剧场 体育场 体育馆 球场
    博物馆 美术馆 图书馆 纪念馆 大学 学院 中学 小学 医院 研究所 研究院 研究中心 中心 实验室 天文台 空间站 望远镜 航母 号航母 级 战列舰 驱逐舰 集团 公司 银行 基金 基金会 资本 证券 航空 汽车 电影公司 影业 唱片 乐队 乐团 俱乐部
    车队 主义 主义者 定律 定理 效应 综合征 综合症 病 法案 协议 条约 系列 品牌 香水 手表 威士忌 金融 矿业 能源 石油 科技 制药
    """
  )

  /// What foreigners do, where the words begin with a character that writes sounds.
  private static let visits = PersonWords(
    "来华 访华 抵华 赴华 在华 特意 特地 特别 达成 基本 都是 都会 都在 都要 都有 都将 登上 登场 登基 西行 西班牙 列席 施加 施压 加入 加盟 加强 加快 力挺 力邀 来电 来信 来到 列入"
  )

  /// What a character says of a reading it stands in.
  private static func weight(_ scalar: UInt32) -> Int {
    if sounds.contains(scalar) { return 3 }
    if shared.contains(scalar) { return 1 }
    if neutral.contains(scalar) { return 0 }
    return foreign.contains(scalar) ? -8 : -4
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }

  private static func isCapital(_ scalar: UInt32) -> Bool { scalar >= 0x41 && scalar <= 0x5A }

  /// 让-马克: a hyphen inside a part.
  private static func isHyphen(_ index: Int, _ text: PersonText) -> Bool {
    switch text[index] {
    case 0x2D, 0xFF0D, 0x2010, 0x2011:
      return text.traits(at: index - 1).contains(.han) && text.traits(at: index + 1).contains(.han)
    default: return false
    }
  }

  /// True for a dot between two parts; a full stop of Latin type is one between Han characters, and behind an initial.
  private static func isDot(_ index: Int, _ text: PersonText) -> Bool {
    let scalar = text[index]
    // 马丁斯-科雷亚: sounds around it, and no two states or towns (沙特-伊朗).
    if scalar == 0x2D || scalar == 0x2010 {
      let near = [index - 2, index - 1, index + 1, index + 2].map { weight(text[$0]) }
      return near[1] > 0 && near[2] > 0 && near.count { $0 > 0 } > 2 && near.count { $0 == 3 } > 1
        && !isAbroad(endingAt: index, text) && !isAbroad(at: index + 1, text)
    }
    guard PersonText.isNameDot(scalar) || scalar == 0x2E else { return false }
    let previous = text[index - 1]
    let next = text[afterDot(index, text)]
    return (PersonText.isHan(previous) || isLatin(previous)) && (PersonText.isHan(next) || isCapital(next))
  }

  private static func isAbroad(at index: Int, _ text: PersonText) -> Bool {
    PostJurisdiction.states.length(at: index, in: text) > 0 || ForeignPlaces.names.length(at: index, in: text) > 0
  }

  private static func isAbroad(endingAt index: Int, _ text: PersonText) -> Bool {
    PostJurisdiction.states.length(endingAt: index, in: text) > 0
      || ForeignPlaces.names.length(endingAt: index, in: text) > 0
  }

  /// True for a hyphen that joins the parts of a foreign name in running text (罗比-哈林): a dot in the type of some papers.
  static func joins(_ index: Int, in text: PersonText) -> Bool {
    (text[index] == 0x2D || text[index] == 0x2010) && weight(text[index - 2]) > 0 && weight(text[index + 2]) > 0
      && isDot(index, text)
  }

  /// The scalar after the dot at `index` and one blank, or the end of a line.
  private static func afterDot(_ index: Int, _ text: PersonText) -> Int {
    PersonText.isBlank(text[index + 1]) || text[index + 1] == 0x0A ? index + 2 : index + 1
  }

  /// The end of the run of a part's characters that begins at `index`.
  private static func runEnd(_ index: Int, _ text: PersonText) -> Int {
    var end = index
    if isLatin(text[index]) {
      while end - index <= longestPart, isLatin(text[end]) { end += 1 }
    } else {
      while end - index <= longestPart, text.traits(at: end).contains(.han) || isHyphen(end, text) { end += 1 }
    }
    return end
  }

  /// Sum of the weights of `range`, and how many of its characters speak for a name and how many against one.
  private static func weigh(_ range: Range<Int>, _ text: PersonText) -> (sum: Int, sounds: Int, strange: Int) {
    var sum = 0
    var sounds = 0
    var strange = 0
    for index in range where text.traits(at: index).contains(.han) {
      let weight = weight(text[index])
      sum += weight
      if weight == 3 { sounds += 1 }
      if weight < 0 { strange += 1 }
    }
    return (sum, sounds, strange)
  }

  /// True where the run in `range`, a dot on both sides, is one part of one name.
  private static func isMiddle(_ range: Range<Int>, _ text: PersonText) -> Bool {
    if isLatin(text[range.lowerBound]) { return range.count <= 9 }
    guard range.count <= 8 else { return false }
    if range.contains(where: { foreign.contains(text[$0]) }) || NameParser.titleInside(range, text) { return false }
    return weigh(range, text).strange <= (range.count <= 4 ? 1 : range.count / 4)
  }

  /// The name whose first dot stands at `dot`. `start` is where a name is due, `end` where one is known to end; both may be nil.
  static func name(dot: Int, start due: Int?, end known: Int?, in text: PersonText) -> NameParser.Reading? {
    guard isDot(dot, text) else { return nil }
    // 记者对|派特里克·…: a preposition is not the name that is due.
    let due = due.flatMap { Self.prepositions.contains(text[$0]) ? nil : $0 }
    var part = afterDot(dot, text)
    var stop = runEnd(part, text)
    var middle = (sum: 0, sounds: 0, strange: 0)
    var length = 0
    var parts = 1
    while isDot(stop, text), stop - part < longestPart, isMiddle(part..<stop, text) {
      // A chain without end is nobody, and not read again from each of its dots.
      parts += 1
      if parts > mostParts { return nil }
      let weights = weigh(part..<stop, text)
      middle = (middle.sum + weights.sum, middle.sounds + weights.sounds, middle.strange + weights.strange)
      length += stop - part
      part = afterDot(stop, text)
      stop = runEnd(part, text)
    }
    guard let first = start(before: dot, due: due, text), let last = end(after: part, known: known, text) else {
      return nil
    }
    // A hyphen proves less than a dot: nothing but sounds, and an end that is sure (not 汤森-格林公司).
    if text[dot] == 0x2D || text[dot] == 0x2010, due == nil, known == nil,
      right(of: last.index, text).score < 4
        || !(first.index..<last.index).allSatisfy({ $0 == dot || weight(text[$0]) > 0 })
        || text[last.index - 1] == 0x53F8
    {
      return nil
    }
    // 《安娜·卡列尼娜》: a book or a film.
    if last.isThing || due == nil && (text[first.index - 1] == 0x300A || text[last.index] == 0x300B) { return nil }
    let head = weigh(first.index..<dot, text)
    let tail = weigh(part..<last.index, text)
    let sounds = head.sounds + middle.sounds + tail.sounds
    // 阿兰·陈: a Han surname for a last part.
    let surname = last.index == part + 1 && text.traits(at: part).surnameTier == 2 ? 1 : 0
    let strange = head.strange + middle.strange + max(0, tail.strange - surname)
    let count = dot - first.index + length + last.index - part
    let sum = head.sum + middle.sum + tail.sum + (tail.strange > 0 ? surname * 4 : 0)
    guard strange * 5 <= count, sum >= (first.isGiven ? 2 : 4),
      count > 2 || due != nil,
      first.isGiven || sounds * 3 >= count || sounds > 0 && sum >= count
    else { return nil }
    return NameParser.Reading(range: first.index..<last.index, score: 14, isAmbiguous: false, kind: .dotted)
  }

  /// Where the part before the dot at `dot` begins.
  private static func start(before dot: Int, due: Int?, _ text: PersonText) -> (index: Int, isGiven: Bool)? {
    if isLatin(text[dot - 1]) {
      // J·K·哈林
      var start = dot
      while start > 0, isLatin(text[start - 1]), dot - start < longestPart { start -= 1 }
      guard isCapital(text[start]), due == nil || due == start else { return nil }
      return (start, false)
    }
    var best: (index: Int, score: Int, isGiven: Bool)?
    var sum = 0
    var index = dot
    while index > 0, dot - index < longestPart {
      index -= 1
      if isHyphen(index, text) { continue }
      guard text.traits(at: index).contains(.han) else { break }
      let weight = weight(text[index])
      // Behind a post the name begins whatever its first characters are.
      if weight == -8 && due != index { break }
      // A strange character within a name is one too many, and so is a word of characters that say nothing (公民).
      sum += weight == -4 && dot - index > 2 && due != index ? -8 : weight
      if weight <= 0, index + 1 < dot, self.weight(text[index + 1]) <= 0, NameWords.isWord(index..<(index + 2), text) {
        sum -= 6
      }
      guard !isHyphen(index - 1, text) else { continue }
      let left = left(of: index, text)
      let score = sum + left + (due == index ? 8 : 0)
      if best.map({ score > $0.score }) ?? true { best = (index, score, due == index || left >= 7) }
      if left >= 7 { break }
    }
    guard let best, best.score >= 0, due == nil || best.index == due else { return nil }
    if best.index == dot - 2 || best.index == dot - 3, !best.isGiven || due == nil,
      text.placeLength(at: best.index) == dot - best.index, !isAllSounds(best.index..<dot, text)
    {
      return nil  // 山西·…: a place at home is no part of a name.
    }
    if !best.isGiven, PostJurisdiction.placeEnds(at: dot, in: text), PostJurisdiction.placeCovers(best.index, in: text)
    {
      return nil
    }
    return (best.index, best.isGiven)
  }

  /// True where `range`, a part of a name known from elsewhere, is a whole word: neither its neighbours nor a longer word take it in.
  static func standsAlone(_ range: Range<Int>, in text: PersonText) -> Bool {
    if PersonText.isNameDot(text[range.lowerBound - 1]) || PersonText.isNameDot(text[range.upperBound]) { return false }
    let left = left(of: range.lowerBound, text)
    let (right, isThing) = right(of: range.upperBound, text)
    return left > -3 && right > -3 && !isThing && (!NameWords.isWord(range, text) || left + right > 10)
  }

  /// 别洛|韦杰夫: characters that write sounds, behind another that does.
  static func goesOn(before range: Range<Int>, in text: PersonText) -> Bool {
    sounds.contains(text[range.lowerBound - 1]) && isAllSounds(range, text)
  }

  private static func isAllSounds(_ range: Range<Int>, _ text: PersonText) -> Bool {
    range.allSatisfy { sounds.contains(text[$0]) }
  }

  /// What stands before `index` says for a name that begins there.
  private static func left(of index: Int, _ text: PersonText) -> Int {
    let previous = text[index - 1]
    guard PersonText.isHan(previous) else { return PersonText.isNameDot(previous) ? -20 : 6 }
    if PostTitles.heads.length(endingAt: index, in: text) > 1 { return 9 }
    if NameNeighbours.kin.length(endingAt: index, in: text) > 0 { return 7 }
    if endsName(index, text) { return 8 }
    let preceding = NameNeighbours.preceding.length(endingAt: index, in: text)
    if preceding > 1 { return 6 }
    if PostJurisdiction.states.length(endingAt: index, in: text) > 0
      || ForeignPlaces.names.length(endingAt: index, in: text) > 0
    {
      return 5
    }
    switch weight(previous) {
    case 3: return -8
    case 1: return NameWords.isWord((index - 2)..<index, text) ? 2 : -3
    case 0: return NameWords.isWord((index - 2)..<index, text) ? 4 : 0
    case -8: return 5
    default:
      if preceding > 0 { return 5 }
      return NameWords.isWord((index - 2)..<index, text) || NameWords.isWord((index - 3)..<index, text) ? 4 : 2
    }
  }

  /// 总统王建国|斯洛博丹·…: a Han name behind a title, or at the beginning of a clause, ends before `index`.
  private static func endsName(_ index: Int, _ text: PersonText) -> Bool {
    let start = index - 3
    guard start >= 0, text.traits(at: start).surnameTier == 2,
      !text.traits(at: start - 1).contains(.han) || PostTitles.heads.length(endingAt: start, in: text) > 1,
      (start + 1..<index).contains(where: { weight(text[$0]) <= 0 }),
      let name = NameParser.exact(start..<index, in: text)
    else { return false }
    return name.score >= 7 && !name.isAmbiguous
  }

  /// Where the part that begins at `part` ends, and whether what follows makes a thing's name of it.
  private static func end(after part: Int, known: Int?, _ text: PersonText) -> (index: Int, isThing: Bool)? {
    if isLatin(text[part]) { return nil }
    var best: (index: Int, score: Int, isThing: Bool)?
    var sum = 0
    var index = part
    while index - part < longestPart, text.traits(at: index).contains(.han) || isHyphen(index, text) {
      if isHyphen(index, text) {
        index += 1
        continue
      }
      let weight = weight(text[index])
      if weight == -8 && index > part, !closesElement(index, text) { break }
      // 买买提|参加会见
      if index - part > 1, takings.length(at: index, in: text) > 0 { break }
      sum +=
        weight == -8 && index > part ? 3 : weight == -4 && index > part + 1 ? (index > part + 2 ? -12 : -8) : weight
      index += 1
      guard !isHyphen(index, text) else { continue }
      let (right, isThing) = right(of: index, text)
      let score = sum + right + (known == index ? 8 : 0)
      // 买买提·艾山|和…: a name that is whole is worth as much as a mountain called after its beginning, and more.
      if best.map({ score > $0.score || score == $0.score && $0.isThing && !isThing }) ?? true {
        best = (index, score, isThing)
      }
    }
    guard var best, best.score >= 0, known == nil || known == best.index else { return nil }
    // 福特|也认为, 伯德|曾执导: an adverb before what is told of the bearer.
    if known == nil, best.index - part > 2, adverbs.contains(text[best.index - 1]), PersonText.isHan(text[best.index]) {
      best.index -= 1
    }
    return (best.index, best.isThing && known == nil)
  }

  /// True where 和 at `index` ends an element of Mongolian names (苏和, 布和) and no conjunction can stand: a stop or a verb comes next.
  private static func closesElement(_ index: Int, _ text: PersonText) -> Bool {
    guard text[index] == 0x548C, NameMinority.elements.length(endingAt: index + 1, in: text) > 1 else { return false }
    return NameNeighbours.isStop(text[index + 1]) || NameNeighbours.following.length(at: index + 1, in: text) > 1
  }

  private static let takings = PersonWords("参加 参观 参与 参会")

  /// What stands at `index` says for a name that ends there; and whether it is a thing called after one.
  private static func right(of index: Int, _ text: PersonText) -> (score: Int, isThing: Bool) {
    let next = text[index]
    guard PersonText.isHan(next) else { return (6, false) }
    if PostTitles.heads.length(at: index, in: text) > 1 { return (8, false) }
    let modifier = PostTitles.modifiers.length(at: index, in: text)
    if modifier > 0, PostTitles.heads.length(at: index + modifier, in: text) > 1 { return (8, false) }
    if NameNeighbours.following.length(at: index, in: text) > 1 || visits.length(at: index, in: text) > 0 {
      return (10, false)
    }
    if things.length(at: index, in: text) > 0 { return (5, true) }
    let word = text.wordLength(at: index)
    if word > 2 { return (8, false) }
    let isWord = word > 1
    switch weight(next) {
    case 3: return (isWord ? 0 : -8, false)
    case 1: return (isWord ? 3 : -3, false)
    case 0: return (isWord ? 4 : 0, false)
    case -8: return (5, false)
    default:
      if NameNeighbours.followingCharacters.contains(next) { return (4, false) }
      // 阿兴，: one more character, then the clause ends.
      if !isWord, !text.traits(at: index + 1).contains(.han) { return (-4, false) }
      return (isWord ? 4 : 2, false)
    }
  }
}

extension NameParser {
  /// The dotted name that begins at `start`; `isDue` where a post or the like stands before.
  static func dotted(at start: Int, isDue: Bool = false, in text: PersonText) -> Reading? {
    // Most positions are refused by the next mark alone: it is no dot, or too far off.
    let first = text.next(.mark, from: start)
    var mark = first
    while mark - start <= 9, text[mark] == 0x2D || text[mark] == 0xFF0D { mark = text.next(.mark, from: mark + 1) }
    while mark > start, mark - start <= 9, PersonText.isASCIIAlphanumeric(text[mark]) { mark += 1 }
    let hasDot = mark > start && mark - start <= 9 && (PersonText.isNameDot(text[mark]) || text[mark] == 0x2E)
    // 马丁斯-科雷亚: a hyphen alone.
    let dot = hasDot ? mark : first
    guard hasDot || (text[first] == 0x2D || text[first] == 0x2010) && first > start && first - start <= 6 else {
      return latinDotted(at: start, isDue: isDue, in: text)
    }
    guard let name = DottedNames.name(dot: dot, start: isDue ? start : nil, end: nil, in: text) else { return nil }
    return name.range.lowerBound == start ? name : nil
  }

  /// J·K·哈林: letters before the first dot.
  private static func latinDotted(at start: Int, isDue: Bool, in text: PersonText) -> Reading? {
    guard PersonText.isASCIIAlphanumeric(text[start]) else { return nil }
    var mark = start
    while PersonText.isASCIIAlphanumeric(text[mark]), mark - start <= 9 { mark += 1 }
    guard PersonText.isNameDot(text[mark]) || text[mark] == 0x2E,
      let name = DottedNames.name(dot: mark, start: isDue ? start : nil, end: nil, in: text)
    else { return nil }
    return name.range.lowerBound == start ? name : nil
  }

  /// The dotted name that ends before `end` and begins at `limit` or later.
  static func dotted(endingAt end: Int, from limit: Int, in text: PersonText) -> Reading? {
    var mark = end
    while mark > limit, end - mark < 10, text.traits(at: mark - 1).contains(.han) || text[mark - 1] == 0x2D {
      mark -= 1
    }
    guard mark < end, mark - 1 > limit, PersonText.isNameDot(text[mark - 1]) || text[mark - 1] == 0x2E else {
      return nil
    }
    // Over the dots of one name to its first.
    var dots = [mark - 1]
    var index = mark - 1
    while index > limit, dots[dots.count - 1] - index < 10, dots.count < 5 {
      index -= 1
      if PersonText.isNameDot(text[index]) || text[index] == 0x2E {
        dots.append(index)
      } else if !text.traits(at: index).contains(.han), !PersonText.isASCIIAlphanumeric(text[index]),
        text[index] != 0x2D
      {
        break
      }
    }
    for dot in dots.reversed() {
      if let name = DottedNames.name(dot: dot, start: nil, end: end, in: text), name.range.upperBound == end,
        name.range.lowerBound >= limit
      {
        return name
      }
    }
    return nil
  }
}
