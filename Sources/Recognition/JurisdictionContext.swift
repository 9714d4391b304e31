import PolicyText

/// The places an article speaks from: the province, the prefecture and the county its level words (省, 市, 县) mean.
///
/// A level word means a division whose name ends with it: 省委 in a text about 北京市 means no known province. What several places share
/// evenly is nobody's: an unknown place is better than a wrong one.
struct JurisdictionContext {
  /// The level words of posts.
  enum Level: String {
    case province = "省"
    case region = "自治区"
    case prefecture = "州"
    case league = "盟"
    case city = "市"
    case county = "县"
    case banner = "旗"
    case district = "区"
  }

  private(set) var province: Division?
  private(set) var prefecture: Division?
  private(set) var county: Division?

  /// What the posts before in the same stack named last (东阳市委副书记、|市长): its level words mean this division or one above.
  private var nearest: Division?
  /// False where the prefecture is known only as what its county lies in.
  private var namesPrefecture = false

  /// Knows nothing.
  init() {}

  /// Makes `division` and what lies above it the context of the posts that follow in its stack; what lay below another is forgotten.
  mutating func set(_ division: Division) {
    place(division)
    nearest = division
  }

  private mutating func place(_ division: Division) {
    switch division.level {
    case .province:
      if province?.code != division.code {
        prefecture = nil
        county = nil
      }
      province = division
    case .prefecture:
      if prefecture?.code != division.code { county = nil }
      prefecture = division
      namesPrefecture = true
      province = Gazetteer.shared.province(of: division)
    default:
      county = division
      province = Gazetteer.shared.province(of: division)
      if let parent = Gazetteer.shared.parent(of: division), parent.level == .prefecture {
        if prefecture?.code != parent.code { namesPrefecture = false }
        prefecture = parent
      }
    }
  }

  /// Fills what is unknown from `other`.
  mutating func fill(from other: JurisdictionContext) {
    if province == nil {
      self = other
      return
    }
    guard other.province?.code == province?.code else { return }
    if prefecture == nil {
      prefecture = other.prefecture
      namesPrefecture = other.namesPrefecture
    }
    if county == nil, other.prefecture?.code == prefecture?.code { county = other.county }
  }

  /// The division that `level` means here; nil where nothing shows it.
  func division(_ level: Level) -> Division? {
    var above = nearest
    while let division = above {
      if Self.isMeant(division, by: level) { return division }
      above = Gazetteer.shared.parent(of: division)
    }
    // 东阳日报's 市 is 东阳 unless the text names its prefecture too; a direct county city lies in none.
    let lower = namesPrefecture && !countyIsDirect ? [prefecture, county] : [county, prefecture]
    return (lower + [province]).lazy.compactMap { $0 }.first { Self.isMeant($0, by: level) }
  }

  private static func isMeant(_ division: Division, by level: Level) -> Bool {
    // 自治区 ends with 区 and 自治州 with 州: the level decides what the ending does not.
    guard division.name.utf8.suffix(level.rawValue.utf8.count).elementsEqual(level.rawValue.utf8) else { return false }
    return switch level {
    case .province, .region: division.level == .province
    case .prefecture, .league: division.level == .prefecture
    // 北京市 is province and city.
    case .city: true
    case .county, .banner, .district: division.level == .county
    }
  }

  private var countyIsDirect: Bool { county.map { $0.parentCode == province?.code } ?? false }

  /// The division a form in `range` means, the one inside the context before others.
  func division(of text: PersonText, range: Range<Int>) -> Division? {
    let bytes = text.bytes(of: range)
    guard let form = Gazetteer.shared.form(text.bytes[bytes]) else { return nil }
    return best(form)
  }

  private func best(_ form: Gazetteer.Form) -> Division? {
    let candidates = form.divisions.map { Gazetteer.shared.divisions[$0] }
    if candidates.count > 1, let province {
      if let inside = candidates.first(where: { Gazetteer.shared.contains(province, $0) }) { return inside }
    }
    return candidates.first
  }

  /// Reads the context of the article at `range` of `bytes`: dateline, paper, then the places its text names, each counting for those above
  /// it. `year` is the article's: divisions that had ceased by then come after those in force.
  init(
    dateline: String?,
    paper: String?,
    range: ByteRange,
    bytes: UnsafeBufferPointer<UInt8>,
    references: TextReferences,
    year: Int?
  ) {
    let tally = PlaceTally(bytes: bytes, range: range, references: references, year: year)
    if let dateline, let form = Gazetteer.shared.form(dateline), let division = best(form),
      // Agencies date what happens anywhere from the capital.
      division.code != 110_000 || tally.province?.code == division.code,
      !Self.isOverruled(division, dateline, by: tally, range: range, bytes: bytes)
    {
      place(division)
    }
    if let paper, let division = self.division(ofPaper: paper, tally) {
      var own = JurisdictionContext()
      own.place(division)
      if province == nil || (prefecture == nil && own.province?.code == province?.code) { place(division) }
    }
    if county != nil { return }
    if province == nil, let division = tally.province { place(division) }
    if prefecture == nil, let province, let division = tally.prefecture(in: province) { place(division) }
    if county == nil, let outer = prefecture ?? province, let division = tally.county(in: outer) {
      county = division
      if prefecture == nil, let parent = Gazetteer.shared.parent(of: division), parent.level == .prefecture {
        prefecture = parent
      }
    }
  }

  /// True of a dateline's district where the text speaks of a city of that name (云溪 and 云溪市), or names another city than the one the district
  /// lies in: half the districts share their names with others and with towns.
  private static func isOverruled(
    _ division: Division,
    _ dateline: String,
    by tally: PlaceTally,
    range: ByteRange,
    bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard division.level == .county else { return false }
    let city = Array(dateline.utf8) + Array("市".utf8)
    if !division.name.utf8.elementsEqual(city), !dateline.hasSuffix("市"), holds(city, in: range, of: bytes) {
      return true
    }
    guard let parent = Gazetteer.shared.parent(of: division), parent.level == .prefecture, let named = tally.prefecture
    else { return false }
    return named.code != parent.code
  }

  private static func holds(_ word: [UInt8], in range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count) - word.count
    while index <= end {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }

  /// The division whose name opens that of a paper. Half the counties bear names that papers bear for other reasons (新华, 光明, 东方): a county
  /// must stand in the text as well.
  private func division(ofPaper name: String, _ tally: PlaceTally) -> Division? {
    guard let match = Gazetteer.shared.longestMatch(at: 0, in: Array(name.utf8)), !match.form.isEverydayWord,
      let division = best(match.form)
    else { return nil }
    return division.level != .county || tally.names(division) ? division : nil
  }
}
