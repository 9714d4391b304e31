/// The places an article speaks from: the province, the prefecture and the county its levels (省, 市, 县) mean.
struct JurisdictionContext {
  /// The level words of posts.
  enum Level {
    case province
    case prefecture
    /// 市: a prefecture-level city before one of county level.
    case city
    case county
    case district
  }

  private(set) var province: Division?
  private(set) var prefecture: Division?
  private(set) var county: Division?

  /// Knows nothing.
  init() {}

  /// Makes `division` and what lies above it the context; what lay below another is forgotten.
  mutating func set(_ division: Division) {
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
      province = Gazetteer.shared.province(of: division)
    default:
      county = division
      province = Gazetteer.shared.province(of: division)
      if let parent = Gazetteer.shared.parent(of: division), parent.level == .prefecture { prefecture = parent }
    }
  }

  /// Fills what is unknown from `other`.
  mutating func fill(from other: JurisdictionContext) {
    if province == nil {
      self = other
      return
    }
    guard other.province?.code == province?.code else { return }
    if prefecture == nil { prefecture = other.prefecture }
    if county == nil, other.prefecture?.code == prefecture?.code { county = other.county }
  }

  /// The division that `level` means here.
  func division(_ level: Level) -> Division? {
    switch level {
    case .province: return province
    case .prefecture:
      // 州 and 盟 are no cities.
      guard let prefecture, !prefecture.name.hasSuffix("市") else { return nil }
      return prefecture
    case .city:
      if let county, county.name.hasSuffix("市"), prefecture == nil || countyIsDirect { return county }
      if let prefecture, prefecture.name.hasSuffix("市") { return prefecture }
      if let county, county.name.hasSuffix("市") { return county }
      // 北京市 is province and city.
      if let province, province.name.hasSuffix("市") { return province }
      return nil
    case .county:
      guard let county, county.name.hasSuffix("县") || county.name.hasSuffix("旗") else { return nil }
      return county
    case .district:
      guard let county, county.name.hasSuffix("区") else { return nil }
      return county
    }
  }

  private var countyIsDirect: Bool { county.map { $0.parentCode == province?.code } ?? false }

  /// The division a form in `range` means, the one inside the context before others.
  func division(of text: PersonText, range: Range<Int>) -> Division? {
    let bytes = text.bytes(of: range)
    guard let form = Gazetteer.shared.form(text.bytes[bytes]) else { return nil }
    return best(form)
  }

  func best(_ form: Gazetteer.Form) -> Division? {
    let candidates = form.divisions.map { Gazetteer.shared.divisions[$0] }
    if candidates.count > 1, let province {
      if let inside = candidates.first(where: { Gazetteer.shared.contains(province, $0) }) { return inside }
    }
    return candidates.first
  }

  /// Reads the context of an article: dateline, paper, then the places its text names, each counting for those above it.
  init(dateline: String?, paper: String?, range: Range<Int>, references: TextReferences) {
    if let dateline, let form = Gazetteer.shared.form(dateline), let division = best(form) { set(division) }
    if let paper {
      let name = Array(paper.utf8)
      if let match = Gazetteer.shared.longestMatch(at: 0, in: name), let division = best(match.form) {
        var own = JurisdictionContext()
        own.set(division)
        if province == nil || (prefecture == nil && own.province?.code == province?.code) { set(division) }
      }
    }
    if county != nil { return }
    var provinces: [Int: Int] = [:]
    var prefectures: [Int: Int] = [:]
    var counties: [Int: Int] = [:]
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + 12_000)
    for place in references.places[references.firstPlace(from: index)...] {
      guard place.offset < end else { break }
      guard place.offset >= index else { continue }
      index = Int(place.offset)
      let match = Gazetteer.shared.match(place)
      defer { index += match.length }
      if match.form.isEverydayWord
        || (match.form.kind == .short && match.form.looksLikeName && match.form.divisions.count > 1)
      {
        continue
      }
      guard let division = best(match.form), match.form.divisions.count < 3 else { continue }
      let weight = match.form.kind == .full ? 3 : 2
      // What stands first (headline, lead) counts more.
      let place = index - range.lowerBound < 900 ? 2 : 1
      switch division.level {
      case .province: provinces[division.code, default: 0] += weight * place
      case .prefecture:
        prefectures[division.code, default: 0] += 2 * weight * place
        provinces[division.code / 10_000 * 10_000, default: 0] += place
      default:
        // One short form (it may be a name or a word) decides nothing; a full form or two short ones do.
        let isFull = match.form.kind == .full
        counties[division.code, default: 0] += (isFull ? 6 : 2) * place
        if let parent = division.parentCode {
          if parent % 10_000 != 0 { prefectures[parent, default: 0] += (isFull ? 2 : 1) * place }
          provinces[division.code / 10_000 * 10_000, default: 0] += 1
        }
      }
    }
    func top(_ counts: [Int: Int], within code: Int?, atLeast least: Int) -> Division? {
      let inside = counts.filter { entry in
        guard let code else { return true }
        return code % 10_000 == 0 ? entry.key / 10_000 == code / 10_000 : entry.key / 100 == code / 100
      }
      guard let best = inside.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), best.value >= least else {
        return nil
      }
      return Gazetteer.shared.division(code: best.key)
    }
    // One short form of a county stands in many a person's name (永平, 安宁): it names no province by itself.
    if province == nil, let division = top(provinces, within: nil, atLeast: 2) { set(division) }
    if prefecture == nil, let code = province?.code, let division = top(prefectures, within: code, atLeast: 3) {
      prefecture = division
    }
    if county == nil, let division = top(counties, within: prefecture?.code ?? province?.code, atLeast: 5) {
      county = division
    }
  }
}
