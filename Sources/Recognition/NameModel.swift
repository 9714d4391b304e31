/// How much the characters of a reading and what stands around it speak for a name.
///
/// A sum of weights, in tenths of log odds: 0 is even, 30 is twenty to one. One weight each for the surname, the characters of the given
/// part, what stands before, what follows, and the everyday words a reading is, holds or cuts; none for any name or pair of characters.
/// They were set by hand, with a fit to labelled news (People's Daily and MSRA in Chinese-NLP-Corpus, BosonNLP, CLUENER2020) to compare with,
/// and moved where development texts came out wrong; the fit is no part of this repository, so nothing in it derives them. They rank
/// readings of one place and decide what needs no other context.
enum NameModel {
  /// How a reading is put together.
  enum Shape: Int, Sendable {
    /// A surname of one character.
    case single
    /// A surname of two characters.
    case compound
    /// Characters that write foreign names by sound.
    case phonetic
    /// A Japanese surname and a given name.
    case japanese
    /// Two surnames in one: a married woman's own behind her husband's.
    case double
    /// A clan of the Yi and a given name.
    case clan
    /// Syllables of Tibetan, Mongolian and Uyghur names.
    case minority
  }

  /// A stretch that may be a name.
  struct Candidate: Sendable {
    /// Scalars of a `PersonText`.
    var range: Range<Int>
    /// How it is put together.
    var shape: Shape
  }

  /// Calls `body` for every reading that may begin at `index`.
  static func forEachCandidate(at index: Int, in text: PersonText, _ body: (Candidate) -> Void) {
    let first = text[index]
    guard first >= 0x3400 else { return }
    let tier = text.traits(at: index).surnameTier
    // 翟部长, 王先生, 李某: a surname and what the bearer is.
    if tier > 0, isGiven(index + 1, text), !NameParser.isAddress(after: index, in: text) {
      body(Candidate(range: index..<(index + 2), shape: .single))
      if isGiven(index + 2, text) {
        body(Candidate(range: index..<(index + 3), shape: .single))
        if tier == 2, text.traits(at: index + 1).surnameTier == 2, isGiven(index + 3, text) {
          body(Candidate(range: index..<(index + 4), shape: .double))
        }
      }
    }
    let compound = NameSurnames.compound.length(at: index, in: text)
    if compound == 2, isGiven(index + 2, text) {
      body(Candidate(range: index..<(index + 3), shape: .compound))
      if isGiven(index + 3, text) { body(Candidate(range: index..<(index + 4), shape: .compound)) }
    }
    if NameSurnames.yi.length(at: index, in: text) > 0, isGiven(index + 2, text), isGiven(index + 3, text) {
      body(Candidate(range: index..<(index + 4), shape: .clan))
    }
    let minority =
      text.mayBegin(.minority, at: index) ? NameMinority.length(at: index, isDue: true, in: text) : 0
    if minority > 2 { body(Candidate(range: index..<(index + minority), shape: .minority)) }
    let japanese = NameSurnames.japanese.length(at: index, in: text)
    if japanese > 0 {
      var end = index + japanese
      while end < index + japanese + 3, isGiven(end, text) {
        end += 1
        body(Candidate(range: index..<end, shape: .japanese))
      }
    }
    if isPhonetic(index, text),
      !isPhonetic(index - 1, text) || PostTitles.heads.length(endingAt: index, in: text) > 1
    {
      var end = index + 1
      while end < index + 8, isPhonetic(end, text) {
        end += 1
        body(Candidate(range: index..<end, shape: .phonetic))
      }
    }
  }

  /// True for a character that may stand in a given name.
  @inline(__always)
  private static func isGiven(_ index: Int, _ text: PersonText) -> Bool { text.traits(at: index).contains(.given) }

  /// True where a character stands that writes foreign names by sound.
  @inline(__always)
  private static func isPhonetic(_ index: Int, _ text: PersonText) -> Bool {
    text.traits(at: index).contains(.phonetic)
  }

  /// The log odds, in tenths, that `candidate` is a name; where they are not above `limit`, any number that is not.
  static func score(_ candidate: Candidate, above limit: Int = .min, in text: PersonText) -> Int {
    let inner = innerScore(candidate, in: text)
    if inner + leftLimit < rightLimit { return inner }
    if inner + leftLimit + mostRight + mostTitle <= limit { return limit }
    let left = leftWeights[leftClass(candidate.range.lowerBound, text)]
    return score(candidate, inner: inner, left: left, above: limit, in: text)
  }

  /// A reading and its log odds, in tenths.
  typealias Weighed = (candidate: Candidate, score: Int)

  /// Appends every reading that may begin at `index`, one of the text, and whose log odds are above `limit`.
  @inline(__always)
  static func addLikely(at index: Int, above limit: Int, in text: PersonText, to found: inout [Weighed]) {
    // Most places are refused by what stands beside each character.
    if mayBeLikely(at: index, above: limit, in: text) { weigh(at: index, above: limit, in: text, &found) }
  }

  private static func weigh(at index: Int, above limit: Int, in text: PersonText, _ found: inout [Weighed]) {
    let left = leftWeights[leftClass(index, text)]
    let traits = text.traits(at: index)
    let isSound =
      traits.contains(.phonetic) && isPhonetic(index + 1, text)
      && (!isPhonetic(index - 1, text) || text.mayEnd(.heads, before: index))
    if text.beginnings(at: index) & rareBits == 0, !isSound {
      // A surname of one character alone.
      guard traits.surnameTier > 0, isGiven(index + 1, text), !NameParser.isAddress(after: index, in: text) else {
        return
      }
      weigh(Candidate(range: index..<(index + 2), shape: .single), left: left, above: limit, in: text, &found)
      guard isGiven(index + 2, text) else { return }
      weigh(Candidate(range: index..<(index + 3), shape: .single), left: left, above: limit, in: text, &found)
      guard traits.surnameTier == 2, text.traits(at: index + 1).surnameTier == 2, isGiven(index + 3, text) else {
        return
      }
      weigh(Candidate(range: index..<(index + 4), shape: .double), left: left, above: limit, in: text, &found)
      return
    }
    forEachCandidate(at: index, in: text) { weigh($0, left: left, above: limit, in: text, &found) }
  }

  private static func weigh(
    _ candidate: Candidate,
    left: Int,
    above limit: Int,
    in text: PersonText,
    _ found: inout [Weighed]
  ) {
    let inner = innerScore(candidate, in: text)
    let title = candidate.shape == .phonetic ? mostTitle : 0
    // Nothing that follows outweighs this.
    if inner + left + mostRight + title <= limit { return }
    let score = score(candidate, inner: inner, left: left, above: limit, in: text)
    if score > limit { found.append((candidate, score)) }
  }

  /// False where no reading that begins at `index`, one of the text, has log odds above `limit`, by what stands beside the characters around it.
  @inline(__always)
  private static func mayBeLikely(at index: Int, above limit: Int, in text: PersonText) -> Bool {
    let near = text.surroundings(of: index)
    let left = mostLeft(near)
    // Sounds begin a reading behind another sound only where that ends a title.
    if near.own.contains(.phonetic), near.second.contains(.phonetic),
      !near.previous.contains(.phonetic) || near.endings & PersonWordList.heads.bit != 0,
      mostPhonetic + mostTitle + mostRight + left > limit
    {
      return true
    }
    let lists = near.beginnings
    if lists & rareBits != 0 {
      if lists & PersonWordList.compound.bit != 0, 20 + mostGiven + mostRight + left > limit { return true }
      if lists & PersonWordList.yi.bit != 0, 12 + mostRight + left > limit { return true }
      if lists & PersonWordList.minority.bit != 0, 15 + mostRight + left > limit { return true }
      if lists & PersonWordList.japanese.bit != 0, 5 + mostRight + left > limit { return true }
    }
    guard near.own.surnameTier > 0, near.second.contains(.given) else { return false }
    // The best that the surname's bearer can be, computed without a branch: which reading it is nothing foretells.
    let hasThree = near.third.contains(.given)
    let isDouble = hasThree && near.second.surnameTier == 2
    // Two surnames in one.
    let double = isDouble ? -25 + mostGiven + mostRight : leastScore
    // A word that begins where the reading does is the reading, begins it or runs over its end.
    let words = TextReferences.nameWordLengths(of: near.mark)
    let word = words == 0 ? 0 : words & 1 << 2 != 0 ? -33 : -20
    let two =
      -16 + near.second.lastGivenScore + word
      + mostRight(near.third, near.beginningsThird, near.thirdMark, before: near.secondMark)
    let three =
      5 + near.second.firstGivenScore + near.third.lastGivenScore + word
      + mostRight(near.fourth, near.beginningsFourth, near.fourthMark, before: near.thirdMark)
    return max(two, hasThree ? three : leastScore, double) > limit - near.own.surnameScore - left
  }

  /// Below all scores and limits.
  private static let leastScore = -10_000

  /// The lists whose words begin readings of other shapes than a surname of one character and sounds.
  static var rareBits: UInt32 {
    PersonWordList.compound.bit | PersonWordList.yi.bit | PersonWordList.minority.bit | PersonWordList.japanese.bit
  }

  /// At least what `leftWeights` give for what stands before a place.
  @inline(__always)
  private static func mostLeft(_ near: PersonText.Surroundings) -> Int {
    var most = near.previous.contains(.trade) ? 6 : -7
    most = near.endings & PersonWordList.preceding.bit != 0 ? 10 : most
    // `isBetweenWords` wants the head of a post behind two or three characters.
    let heads = (near.beginningsThird | near.beginningsFourth) & PersonWordList.heads.bit
    let between = near.own.surnameTier == 2 && heads != 0 ? -7 : -54
    most = near.own.contains(.splitsWord) ? between : most
    most = near.endings & (PersonWordList.heads.bit | PersonWordList.kin.bit) != 0 ? leftLimit : most
    return near.previous.contains(.han) ? most : 15
  }

  /// At least what `rightWeights`, and `wordWeights` for the end of a reading, give for a scalar of these traits with which words of these lists
  /// and of `mark` may begin, behind one with which those of `last` begin.
  @inline(__always)
  private static func mostRight(_ traits: PersonTraits, _ lists: UInt32, _ mark: UInt16, before last: UInt16) -> Int {
    let words = TextReferences.nameWordLengths(of: last)
    let wanted = PersonWordList.heads.bit | PersonWordList.modifiers.bit | PersonWordList.following.bit
    let crosses = words & 1 << 2 != 0
    // A word of what stands behind (某某广场) outweighs that a word runs over the end.
    var most = crosses ? -20 : -15
    most = traits.contains(.follows) ? (crosses ? -10 : 7) : most
    most = TextReferences.beginsWord(mark) ? (crosses ? -10 : -3) : most
    most = traits.contains(.bodyEnd) ? -20 : most
    most = !traits.contains(.han) || lists & wanted != 0 ? mostRight : most
    // A word runs over the end.
    return most + (words != 0 ? -18 : 0)
  }

  /// The most that what stands before can add, and the most that what follows can, negative.
  static let leftLimit = 34
  private static let rightLimit = -30
  /// The most that `rightWeights`, `givenScore` and `phoneticWeights` give, and what a title behind a foreign name adds to the first.
  static let mostRight = 18
  static let mostTitle = 9
  static let mostGiven = 9
  static let mostPhonetic = -1

  /// The log odds; where they are not above `limit`, any number that is not.
  private static func score(_ candidate: Candidate, inner: Int, left: Int, above limit: Int, in text: PersonText) -> Int
  {
    let following = rightClass(candidate.range.upperBound, text)
    var right = rightWeights[following]
    // 弗雷泽|里克森: the sound goes on.
    if following > 12, isPhonetic(candidate.range.upperBound, text),
      candidate.range.allSatisfy({ isPhonetic($0, text) })
    {
      right = min(right, -22)
    }
    let title = candidate.shape == .phonetic && following == 10 ? 12 : 0
    // Words only take away.
    if inner + left + right + title <= limit { return limit }
    let words = wordScore(candidate, in: text)
    // 署长江|经济带: the title's last character belongs to a word, and so does the given name.
    let cut =
      words <= -20 && left == leftWeights[10] && NameParser.splitsWord(at: candidate.range.lowerBound, text) ? -30 : 0
    return inner + left + right + title + words + cut
  }

  /// The log odds, in tenths, of a reading found by other means; nil for one that has no shape this model knows.
  static func score(_ range: Range<Int>, in text: PersonText) -> Int? {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return nil }
    var best: Int?
    forEachCandidate(at: range.lowerBound, in: text) { candidate in
      if candidate.range == range {
        let score = score(candidate, in: text)
        best = max(best ?? score, score)
      }
    }
    return best
  }

  /// What the characters of a reading say by themselves.
  static func innerScore(_ candidate: Candidate, in text: PersonText) -> Int {
    let start = candidate.range.lowerBound
    let end = candidate.range.upperBound
    let count = end - start
    switch candidate.shape {
    case .phonetic: return count < 9 ? phoneticWeights[count] : -40
    case .compound: return 20 + givenScore((start + 2)..<end, in: text)
    case .japanese: return 5
    case .clan: return 12
    case .minority: return 15
    case .double: return -25 + text.traits(at: start).surnameScore + givenScore((end - 2)..<end, in: text)
    case .single:
      let own = (count == 3 ? 5 : -16) + text.traits(at: start).surnameScore + givenScore((start + 1)..<end, in: text)
      // 某某镇: hundreds of towns begin with a surname's character.
      return text.traits(at: end - 1).contains(.townEnd) ? own - 25 : own
    }
  }

  /// Last characters of towns.
  static let townEnds = CharacterBitmap("镇乡县")

  /// What a character says as a surname; `PersonTraits` has it of each character of a text.
  static func surnameScore(_ scalar: UInt32) -> Int {
    if NameSurnames.isEveryday(scalar) { return -26 }
    switch Surnames.tier(of: scalar) {
    case .common: return 22
    case .frequent: return 2
    case .rare: return -15
    case nil: return NameSurnames.tier(scalar) == 2 ? 15 : -15
    }
  }

  private static func givenScore(_ range: Range<Int>, in text: PersonText) -> Int {
    var sum = 0
    for index in range {
      let traits = text.traits(at: index)
      sum += index == range.upperBound - 1 ? traits.lastGivenScore : traits.firstGivenScore
    }
    return sum
  }

  /// Foreign names by their length.
  static let phoneticWeights = [-40, -40, -14, -1, -2, -2, -4, -12, -20]

  /// What stands before a reading, in few classes.
  static func leftClass(_ start: Int, _ text: PersonText) -> Int {
    let previous = text[start - 1]
    let traits = text.traits(at: start - 1)
    if !traits.contains(.han) { return mark(previous) }
    let head = PostTitles.heads.length(endingAt: start, in: text)
    let splitsWord = NameParser.splitsWord(at: start, text)
    if head > 1 {
      // 总工|程量, 员工|商: the head's last character belongs to another word; 长 seldom does.
      let isCut = previous != 0x957F && splitsWord
      if !isCut { return PostTitles.soft.length(endingAt: start, in: text) == head ? 21 : 10 }
    }
    if !splitsWord, NameNeighbours.kin.length(endingAt: start, in: text) > 0 { return 18 }
    if splitsWord { return isBetweenWords(start, text) ? 14 : 11 }
    let preceding = NameNeighbours.preceding.length(endingAt: start, in: text)
    if preceding > 0 { return preceding > 1 ? 12 : 13 }
    if traits.contains(.trade) { return 19 }
    if NameWords.isWord((start - 2)..<start, text) { return 14 }
    if NameWords.isWord((start - 3)..<start, text) || NameWords.isWord((start - 4)..<start, text) { return 15 }
    return traits.contains(.bodyEnd) ? 16 : 17
  }

  /// 落实|习某某总书记: the words before and behind the name speak for it, the one across its beginning is chance.
  static func isBetweenWords(_ start: Int, _ text: PersonText) -> Bool {
    guard text.traits(at: start).surnameTier == 2, NameWords.isWord((start - 2)..<start, text) else { return false }
    return PostTitles.heads.length(at: start + 3, in: text) > 2 || PostTitles.heads.length(at: start + 2, in: text) > 2
  }

  /// By the classes of `leftClass`.
  static let leftWeights = [
    9, 9, 7, 11, 2, 15, -2, 14, -24, -20, 34, -54, 10, 2, -7, -9, -15, -18, 24, 6, 0, 14,
  ]

  /// What stands after a reading, in few classes.
  static func rightClass(_ end: Int, _ text: PersonText) -> Int {
    let next = text[end]
    let traits = text.traits(at: end)
    if !traits.contains(.han) {
      // X13日表示
      var digit = end
      while digit - end < 2, text[digit] >= 0x30, text[digit] <= 0x39 { digit += 1 }
      if digit > end, text[digit] == 0x65E5 || text[digit] == 0x6708 { return 12 }
      return mark(next)
    }
    if PostTitles.heads.length(at: end, in: text) > 1 { return 10 }
    let modifier = PostTitles.modifiers.length(at: end, in: text)
    if modifier > 0, PostTitles.heads.length(at: end + modifier, in: text) > 1 { return 10 }
    if NameNeighbours.ofPlaces.length(at: end + 2, in: text) == 2, text.traits(at: end + 1).contains(.han) { return 20 }
    if traits.contains(.bodyEnd) || NameNeighbours.ofPlaces.length(at: end, in: text) > 0 { return 20 }
    let following = NameNeighbours.following.length(at: end, in: text)
    if following > 0 { return following > 1 ? 12 : 13 }
    let crosses = NameWords.isWord((end - 1)..<(end + 1), text)
    if text.wordLength(at: end) > 1 { return crosses ? 18 : 14 }
    if traits.contains(.follows) { return crosses ? 19 : 15 }
    return crosses ? 16 : 17
  }

  /// By the classes of `rightClass`.
  static let rightWeights = [
    2, 15, 1, 0, 12, 15, -7, 11, -12, -25, 15, 0, 18, 4, -3, 7, -36, -15, -10, -10, -20,
  ]

  /// 0 line end, 1 、, 2 comma, 3 full stop and the like, 4 colon or stroke, 5 bracket, 6 quotation marks, 7 blank, 8 Latin or digit, 9 other.
  private static func mark(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x0A: 0
    case 0x3001: 1
    case 0xFF0C, 0x2C: 2
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x3B, 0x21, 0x3F: 3
    case 0xFF1A, 0x3A, 0x4E28, 0x7C, 0xFF5C, 0x2F, 0xFF0F, 0x5F, 0xFF3F: 4
    case 0xFF08, 0x28, 0xFF09, 0x29: 5
    case 0x201C, 0x201D, 0x300A, 0x300B: 6
    default: PersonText.isBlank(scalar) ? 7 : PersonText.isASCIIAlphanumeric(scalar) ? 8 : 9
    }
  }

  /// Which parts of a reading are everyday words or places: 1 all of it, 2 its first two characters, 4 its last two, 8 a longer word begins
  /// with it, 16 a word runs over its end, 32 a place is or begins with it, 64 it begins with a place, 128 with a state or a place abroad, 256 a title stands
  /// in it, 512 it ends like a body,
  /// 1024 its last character is a particle of what follows, 2048 a place begins at its second character,
  /// 4096 after one that is a verb, 8192 an everyday character stands before a word, or the first character comes again as
  /// the last, or 方 stands second, or a verb of speech is the given part.
  static func wordBits(_ range: Range<Int>, in text: PersonText) -> Int {
    var bits = 0
    let start = range.lowerBound
    let end = range.upperBound
    if NameWords.isWord(range, text) { bits |= 1 }
    if range.count > 2 {
      if NameWords.isWord(start..<(start + 2), text) { bits |= 2 }
      if NameWords.isWord((end - 2)..<end, text) { bits |= 4 }
    }
    if NameWords.isLongWord(at: start, over: range.count, text) { bits |= 8 }
    if NameWords.isLongWord(at: end - 1, over: 1, text) { bits |= 16 }
    let place = PostJurisdiction.placeLength(at: start, in: text)
    if place >= range.count { bits |= 32 } else if place > 1 { bits |= 64 }
    if PostJurisdiction.states.length(at: start, in: text) > 0 || ForeignPlaces.names.length(at: start, in: text) > 0 {
      bits |= 128
    }
    if NameParser.titleInside(range, text) { bits |= 256 }
    let last = text.traits(at: end - 1)
    if last.contains(.bodyEnd) { bits |= 512 }
    let next = text.traits(at: end)
    if next.contains(.han) {
      if last.contains(.particle)
        || (last.contains(.softParticle)
          && (text[end - 1] == 0x548C || !next.contains(.follows))
          && NameNeighbours.following.length(at: end, in: text) < 2)
      {
        bits |= 1024
      }
    }
    if range.count > 2, PostJurisdiction.placeLength(at: start + 1, in: text) > 1 {
      // 任|雅安市: the verb.
      bits |= text[start] == 0x4EFB || text.traits(at: start).isEverydaySurname ? 6144 : 2048
    }
    // 向大家; 治林兴林.
    if bits & 4 != 0, text.traits(at: start).isEverydaySurname { bits |= 8192 }
    if range.count == 3, text[start] == text[end - 1] { bits |= 8192 }
    // 韩|介绍: a surname and the verb.
    if range.count == 3, bits & 4 != 0, NameNeighbours.strongVerbs.length(at: start + 1, in: text) > 1 { bits |= 8192 }
    // 毛|方, 巴|方愿同…: a state's side.
    if text[start + 1] == 0x65B9, text.traits(at: start + 2).contains(.han) { bits |= 8192 }
    return bits
  }

  /// Prepositions, conjunctions and verbs of one character that follow names and end hardly one: 王春|向记者.
  static let particles: CharacterBitmap = CharacterBitmap(
    PersonText.scalars(of: "向对与致就在用也还则以从将到携率获称任及给由于被把说问答是的因一已曾均并而作不副")
  )

  /// Those of them that end names as well: 李树才|被 against 李树|才能.
  static let softParticles: CharacterBitmap = CharacterBitmap(PersonText.scalars(of: "和同来才为"))

  private static func wordScore(_ candidate: Candidate, in text: PersonText) -> Int {
    let bits = wordBits(candidate.range, in: text)
    if bits == 0 { return 0 }
    let weights = candidate.shape == .phonetic || candidate.shape == .minority ? soundWordWeights : wordWeights
    var sum = 0
    var rest = bits
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  /// By the bits of `wordBits`.
  static let wordWeights = [-33, -37, -20, -20, -18, -20, -18, -34, -20, -28, -30, -4, -26, -28]
  static let soundWordWeights = [-8, -10, -4, -13, -13, -18, -14, -40, -17, -15, -10, 0, 0, 0]
}
