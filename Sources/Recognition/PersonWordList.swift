/// The word lists that the grammar of names and posts asks for at most places of a text.
///
/// `PersonText` knows for each place which of them may have a word there, so that nearly every question is answered by a bit; the words
/// themselves stand with the grammar they belong to.
enum PersonWordList: UInt8, CaseIterable, Sendable {
  // Rare enough to share a bit with those at the end.
  case callings, occupations, anybody, aides, bearing, counts, pointers
  case heads, soft, addresses, modifiers, following, strongVerbs, ofPlaces, kin, preceding, compound, japanese, yi
  case minority, openers, states, hard, foreignPlaces, breaks, bodyWords, leading, links, credits, honorifics
  case doctrines, speech
  case offices, endings, attendance, office, sectors, provinces, kinship

  /// The list in the numbers that `PersonText` writes for each scalar: one of 32 bits, the first lists and the last share theirs.
  @inline(__always)
  var bit: UInt32 { 1 << UInt32(rawValue & 31) }

  /// The words.
  var words: PersonWords {
    switch self {
    case .heads: PostTitles.headsWords
    case .soft: PostTitles.softWords
    case .callings: PostTitles.callingsWords
    case .occupations: PostTitles.occupationsWords
    case .addresses: PostTitles.addressesWords
    case .modifiers: PostTitles.modifiersWords
    case .following: NameNeighbours.followingWords
    case .strongVerbs: NameNeighbours.strongVerbsWords
    case .ofPlaces: NameNeighbours.ofPlacesWords
    case .anybody: NameNeighbours.anybodyWords
    case .kin: NameNeighbours.kinWords
    case .preceding: NameNeighbours.precedingWords
    case .kinship: NameParser.kinshipWords
    case .compound: NameSurnames.compoundWords
    case .japanese: NameSurnames.japaneseWords
    case .yi: NameSurnames.yiWords
    case .minority: NameMinority.elementsWords
    case .openers: PostJurisdiction.openersWords
    case .sectors: PostJurisdiction.sectorsWords
    case .states: PostJurisdiction.statesWords
    case .hard: PostJurisdiction.hardWords
    case .provinces: PostJurisdiction.provincesWords
    case .foreignPlaces: ForeignPlaces.namesWords
    case .breaks: PostGrammar.breaksWords
    case .bodyWords: PostGrammar.bodyWordsWords
    case .leading: PostGrammar.leadingWords
    case .links: PeopleScan.linksWords
    case .offices: PeopleScan.officesWords
    case .endings: PeopleScan.endingsWords
    case .pointers: PeopleScan.pointersWords
    case .counts: PeopleScan.countsWords
    case .aides: PeopleScan.aidesWords
    case .bearing: PeopleScan.bearingWords
    case .credits: PeopleScan.creditsWords
    case .honorifics: PeopleScan.honorificsWords
    case .doctrines: PeopleScan.doctrinesWords
    case .speech: PeopleScan.speechWords
    case .attendance: PeopleScan.attendanceWords
    case .office: PeopleScan.officeWords
    }
  }

  /// Length in scalars of the longest word that begins at `index`; 0 for none.
  @inline(__always)
  func length(at index: Int, in text: PersonText) -> Int {
    if self == .heads { return text.headLength(at: index) }
    return text.mayBegin(self, at: index) ? longest(at: index, in: text) : 0
  }

  /// Length in scalars of the longest word that ends before `index`; 0 for none.
  @inline(__always)
  func length(endingAt index: Int, in text: PersonText) -> Int {
    text.mayEnd(self, before: index) ? longest(endingAt: index, in: text) : 0
  }

  /// True when the scalars of `range` are one of the words.
  @inline(__always)
  func contains(_ range: Range<Int>, in text: PersonText) -> Bool {
    text.mayBegin(self, at: range.lowerBound) && holds(range, in: text)
  }

  @inline(never)
  private func longest(at index: Int, in text: PersonText) -> Int {
    text.wordBeginnings.longest(self, text[index], text[index + 1]) { text[index + $0] }
  }

  @inline(never)
  private func longest(endingAt index: Int, in text: PersonText) -> Int {
    text.wordEndings.longest(self, text[index - 1], text[index - 2]) { text[index - 1 - $0] }
  }

  @inline(never)
  private func holds(_ range: Range<Int>, in text: PersonText) -> Bool { words.contains(range, in: text) }
}

extension PostTitles {
  @inline(__always)
  static var heads: PersonWordList { .heads }
  @inline(__always)
  static var soft: PersonWordList { .soft }
  @inline(__always)
  static var callings: PersonWordList { .callings }
  @inline(__always)
  static var occupations: PersonWordList { .occupations }
  @inline(__always)
  static var addresses: PersonWordList { .addresses }
  @inline(__always)
  static var modifiers: PersonWordList { .modifiers }
}

extension NameNeighbours {
  @inline(__always)
  static var following: PersonWordList { .following }
  @inline(__always)
  static var strongVerbs: PersonWordList { .strongVerbs }
  @inline(__always)
  static var ofPlaces: PersonWordList { .ofPlaces }
  @inline(__always)
  static var anybody: PersonWordList { .anybody }
  @inline(__always)
  static var kin: PersonWordList { .kin }
  @inline(__always)
  static var preceding: PersonWordList { .preceding }
}

extension NameParser {
  @inline(__always)
  static var kinship: PersonWordList { .kinship }
}

extension NameSurnames {
  @inline(__always)
  static var compound: PersonWordList { .compound }
  @inline(__always)
  static var japanese: PersonWordList { .japanese }
  @inline(__always)
  static var yi: PersonWordList { .yi }
}

extension NameMinority {
  @inline(__always)
  static var elements: PersonWordList { .minority }
}

extension PostJurisdiction {
  @inline(__always)
  static var openers: PersonWordList { .openers }
  @inline(__always)
  static var sectors: PersonWordList { .sectors }
  @inline(__always)
  static var states: PersonWordList { .states }
  @inline(__always)
  static var hard: PersonWordList { .hard }
  @inline(__always)
  static var provinces: PersonWordList { .provinces }
}

extension ForeignPlaces {
  @inline(__always)
  static var names: PersonWordList { .foreignPlaces }
}

extension PostGrammar {
  @inline(__always)
  static var breaks: PersonWordList { .breaks }
  @inline(__always)
  static var bodyWords: PersonWordList { .bodyWords }
  @inline(__always)
  static var leading: PersonWordList { .leading }
}

extension PeopleScan {
  @inline(__always)
  static var links: PersonWordList { .links }
  @inline(__always)
  static var offices: PersonWordList { .offices }
  @inline(__always)
  static var endings: PersonWordList { .endings }
  @inline(__always)
  static var pointers: PersonWordList { .pointers }
  @inline(__always)
  static var counts: PersonWordList { .counts }
  @inline(__always)
  static var aides: PersonWordList { .aides }
  @inline(__always)
  static var bearing: PersonWordList { .bearing }
  @inline(__always)
  static var credits: PersonWordList { .credits }
  @inline(__always)
  static var honorifics: PersonWordList { .honorifics }
  @inline(__always)
  static var doctrines: PersonWordList { .doctrines }
  @inline(__always)
  static var speech: PersonWordList { .speech }
  @inline(__always)
  static var attendance: PersonWordList { .attendance }
  @inline(__always)
  static var office: PersonWordList { .office }
}
