/// What the characters inside a quotation show.
struct QuotationShape {
  /// A numeral opens it or stands second of three (`清五堵`), or it counts with + (`1+N`).
  var isNumbered = false
  /// Pronouns and mood particles: somebody speaks.
  var isSpeech = false
  /// 的, 了, 在: a phrase, not a name.
  var hasParticle = false
  /// 、 or ， inside.
  var hasClauseMark = false
  /// The parts between 、 or ， are equally long.
  var isBalanced = false
  /// 、 alone parts it into parts of some length.
  var isEnumeration = false
  /// Digits and numerals alone (7·15, 五一): a date or a number.
  var isBareNumber = false
  /// Parts of two characters: 水清、岸绿.
  var hasShortParts = false
  /// `甲+乙`
  var isSum = false
  /// Everyday shapes: 强起来, 行不行, 三连涨, 一对一, 90后.
  var isFigure = false

  init(_ inner: ArraySlice<UInt16>) {
    var partLengths = [0]
    var digits = 0
    var hasComma = false
    var isBare = true
    let chineseNumerals = Mark.chineseNumerals
    let speech = Self.speech
    let particles = Self.particles
    for unit in inner {
      if !(0x30...0x39).contains(unit), !chineseNumerals.contains(unit), unit != Mark.middleDot, unit != 0x2E,
        unit != 0x2D
      {
        isBare = false
      }
      switch unit {
      case 0x2018, 0x2019, 0x201C, 0x201D: continue
      case Mark.comma, Mark.enumerationComma, Mark.semicolon, Mark.colon, 0x00B7:
        if unit != 0x00B7 { hasClauseMark = true }
        if unit == Mark.comma || unit == Mark.semicolon || unit == Mark.colon { hasComma = true }
        partLengths.append(0)
      default:
        partLengths[partLengths.count - 1] += 1
        if (0x30...0x39).contains(unit) || unit == 0x2B || unit == 0xFF0B { digits += 1 }
        if speech.contains(unit) { isSpeech = true }
        if particles.contains(unit) { hasParticle = true }
      }
    }
    isBalanced = partLengths.count > 1 && Set(partLengths).count == 1
    isEnumeration =
      hasClauseMark && !hasComma && isBalanced && (partLengths[0] >= 3 || partLengths.count >= 3 && partLengths[0] == 2)
    hasShortParts = partLengths.contains { $0 <= 2 }
    // 十四五: a plan of five years by its number.
    let isPlanNumber = inner.count == 3 && inner.first == 0x5341 && inner.last == 0x4E94
    isBareNumber = isBare && !isPlanNumber
    // 何时开工, 如何管, …是否…: a question.
    if !hasClauseMark, Self.asks(inner) { isSpeech = true }
    isFigure = Self.isFigure(inner)
    guard let first = inner.first, !isFigure, !isBareNumber else { return }
    // 二十二连丰, 两院, 30条: counts, not names.
    if inner.last == 0x6761 && digits > 0 { return }
    let second = inner.count > 1 ? inner[inner.startIndex + 1] : 0
    let count = inner.count
    let isOne = first == 0x4E00
    let numerals = inner.reduce(0) { $0 + (chineseNumerals.contains($1) ? 1 : 0) }
    if first == 0x7B2C || first == 0x96F6 {
      isNumbered = false
    } else if isOne {
      isNumbered = numerals >= 2 && count >= 4
    } else if Mark.chineseNumerals.contains(first) || first == 0x53CC {
      isNumbered = true
    } else if count == 4, Self.counts.contains(inner[inner.startIndex + 2]), Self.rules.contains(inner.last ?? 0) {
      // 治沙九法
      isNumbered = true
    } else if count == 3, Mark.chineseNumerals.contains(second), second != 0x4E00 {
      isNumbered = true
    } else if digits > 0 || inner.contains(0x2B) || inner.contains(0xFF0B) {
      isNumbered = digits >= 2 || count >= 3
      isSum = inner.contains(0x2B) || inner.contains(0xFF0B)
    } else if numerals >= 2, count <= 8 {
      isNumbered = true
    }
    if isSpeech, isNumbered, count <= 6 { isSpeech = false }
  }

  /// 何时开工, 能否按期: it opens with a word that asks, or asks 是否 inside.
  private static func asks(_ inner: ArraySlice<UInt16>) -> Bool {
    var before: UInt16 = 0
    for unit in inner {
      if before == 0x662F, unit == 0x5426 { return true }
      before = unit
    }
    guard inner.count >= 3 else { return false }
    return questions.contains(UInt32(inner[inner.startIndex]) << 16 | UInt32(inner[inner.startIndex + 1]))
  }

  private static let questions: Set<UInt32> = Set(
    ["如何", "何时", "为何", "怎样", "能否", "可否", "何以", "何处"].map { $0.utf16.reduce(0) { $0 << 16 | UInt32($1) } }
  )

  private static func isFigure(_ inner: ArraySlice<UInt16>) -> Bool {
    inner.withUnsafeBufferPointer(isFigure)
  }

  private static func isFigure(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    let count = units.count
    guard count >= 2 else { return false }
    // 强起来, 沉下去
    if count >= 3, count <= 6, comings.contains(UInt32(units[count - 2]) << 16 | UInt32(units[count - 1])) {
      return true
    }
    // 行不行, 管不管用; 一对一
    if count >= 3 {
      for index in 1..<(count - 1) where units[index - 1] == units[index + 1] {
        if units[index] == 0x4E0D || units[index] == 0x5BF9 && count == 3 { return true }
      }
      if units[1] == 0x5BF9, count == 3, Mark.isNumeral(units[0]), Mark.isNumeral(units[2]) { return true }
    }
    // 90后, 00后
    if units[count - 1] == 0x540E, Mark.isNumeral(units[count - 2]) { return true }
    // 三连涨, 二十二连丰
    if units[count - 2] == 0x8FDE, count >= 3, units[..<(count - 2)].allSatisfy(Mark.isNumeral),
      records.contains(units[count - 1])
    {
      return true
    }
    // 3/0: a score.
    if units.contains(0x2F), units.allSatisfy({ $0 < 0x3A && $0 > 0x2E }) { return true }
    // 后半篇文章; 五篇文章 are counted.
    if count >= 4, units[count - 2] == 0x6587, units[count - 1] == 0x7AE0, !Mark.isNumeral(units[0]) { return true }
    // 满载而归: an idiom; 七分饱, 三天之内: how much, how long.
    if count == 4, units[2] == 0x800C { return true }
    if count >= 3, Mark.isNumeral(units[0]), amounts.contains(units[1]), units[2] != 0x949F,
      !(count == 4 && Mark.isNumeral(units[2])),
      !(units[0] == 0x5341 && units[1] == 0x5206)
    {
      return true
    }
    // 双眼: a pair of limbs.
    if count == 2, units[0] == 0x53CC, limbs.contains(units[1]) { return true }
    // 六项, 三个: a count without what is counted.
    if count == 2, Mark.isNumeral(units[0]), measures.contains(units[1]) { return true }
    // 甲→乙, 甲+乙+丙+丁: a formula.
    if units.contains(0x2192) || units.reduce(0, { $0 + ($1 == 0x2B || $1 == 0xFF0B ? 1 : 0) }) >= 3 { return true }
    // 鲁A12345: a number plate.
    if count >= 6, Mark.isHan(units[0]), units[1...].allSatisfy({ $0 < 0x5B && $0 > 0x2F }) { return true }
    return false
  }

  private static let counts = CharacterBitmap("二三四五六七八九十")
  private static let rules = CharacterBitmap("法策条招步式规问字制治联查")
  private static let amounts = CharacterBitmap("天分碗斤秒")
  private static let records = CharacterBitmap("涨跌冠胜败丰增降升阳阴霸平任击发拍赢输红快跳")
  private static let limbs = CharacterBitmap("眼手脚腿耳肩臂翼拳目膝掌")

  /// The first of two characters in the high half.
  private static let comings: Set<UInt32> = Set(
    ["起来", "下去", "下来", "出来", "过来", "上去", "上来", "出去", "进去", "进来", "回来", "过去"].map {
      $0.utf16.reduce(0) { $0 << 16 | UInt32($1) }
    }
  )
  private static let measures = CharacterBitmap("项个条批次种类点步场件名位家年月日天岁级分星层")
  private static let speech = CharacterBitmap("我你您他她它咱吗呢吧啊呀嘛哦这那啥哪么")
  private static let particles = CharacterBitmap("的了着在被把很")
}
