import PolicyText

/// How often an article names the divisions it may speak from.
struct PlaceTally {
  private var provinces: [Int: Int] = [:]
  private var prefectures: [Int: Int] = [:]
  private var counties: [Int: Int] = [:]

  /// Bytes of an article that are read: what it is about it says early.
  private static let reach = 12_000
  /// Bytes of headline and lead.
  private static let lead = 900

  /// Counts the places in `range` of `bytes`.
  init(bytes: UnsafeBufferPointer<UInt8>, range: ByteRange, references: TextReferences, year: Int?) {
    var end = min(range.upperBound, range.lowerBound + Self.reach)
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let scan = PlaceScan(
      bytes: bytes,
      range: range.lowerBound..<end,
      references: references,
      context: JurisdictionContext(),
      year: year
    )
    scan.run()
    for place in scan.found {
      guard let code = place.code, let division = Gazetteer.shared.division(code: code),
        !Self.isOfAnother(place.range, in: bytes, end: end),
        // Agencies date what happens anywhere from the capital.
        code != 110_000 || !Self.isDateline(place.range, in: bytes)
      else { continue }
      let isFull = place.name.utf8.elementsEqual(bytes[place.range])
      let distance = place.range.lowerBound - range.lowerBound
      // What stands first counts more, and most the body that issues the text.
      let isIssuer = distance == 0 && Self.issuers.length(at: place.range.upperBound, in: bytes, before: end) != nil
      count(division, isFull: isFull, weight: isIssuer ? 6 : distance < Self.lead ? 2 : 1)
    }
  }

  private mutating func count(_ division: Division, isFull: Bool, weight: Int) {
    switch division.level {
    case .province, .national:
      // 香港, 澳门 and 台湾 have none of the posts that level words complete.
      if division.code < 700_000 { provinces[division.code, default: 0] += (isFull ? 3 : 2) * weight }
    case .prefecture:
      prefectures[division.code, default: 0] += (isFull ? 6 : 4) * weight
      provinces[division.code / 10_000 * 10_000, default: 0] += weight
    default:
      // One short form (it may be a name or a word) decides nothing; a full form or two short ones do.
      counties[division.code, default: 0] += (isFull ? 6 : 2) * weight
      if let parent = division.parentCode {
        if parent % 10_000 != 0 { prefectures[parent, default: 0] += (isFull ? 2 : 1) * weight }
        provinces[division.code / 10_000 * 10_000, default: 0] += isFull ? 2 : 1
      }
    }
  }

  /// Whether the article names `division` itself.
  func names(_ division: Division) -> Bool { counties[division.code] != nil }

  /// The province the article speaks of; nil where it names none, or another as well nearly as often.
  var province: Division? { top(provinces, atLeast: 2) { _ in true } }

  /// The prefecture of `province` the article speaks of.
  func prefecture(in province: Division) -> Division? {
    top(prefectures, atLeast: 3) { $0 / 10_000 == province.code / 10_000 }
  }

  /// The prefecture the article names itself, whatever its province; nil where none leads.
  var prefecture: Division? { top(prefectures, atLeast: 6) { _ in true } }

  /// The county of `outer`, a prefecture or province, the article speaks of.
  func county(in outer: Division) -> Division? {
    let share = outer.level == .prefecture ? 100 : 10_000
    return top(counties, atLeast: 5) { $0 / share == outer.code / share }
  }

  /// The code counted most of those that `isInside` takes: it has to lead the next by half.
  private func top(_ counts: [Int: Int], atLeast least: Int, _ isInside: (Int) -> Bool) -> Division? {
    let inside = counts.filter { isInside($0.key) }.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = inside.first, best.value >= least else { return nil }
    if inside.count > 1, best.value * 2 < inside[1].value * 3 { return nil }
    return Gazetteer.shared.division(code: best.key)
  }

  // MARK: - Places that say nothing of where the article speaks from

  /// A place in the name of a company or a school, where somebody was born, or where somebody goes.
  private static func isOfAnother(_ range: ByteRange, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
    if departures.length(at: range.lowerBound - 3, in: bytes, before: end) != nil { return true }
    if origins.length(at: range.upperBound, in: bytes, before: end) != nil { return true }
    let (others, bodies) = (others, bodies)
    var offset = range.upperBound
    let last = min(end, offset + 14 * 3)
    while offset + 3 <= last, bytes[offset] >= 0xE4, bytes[offset] < 0xEA {
      if others.length(at: offset, in: bytes, before: end) != nil { return true }
      // A body, or the beginning of another phrase.
      if bodies.length(at: offset, in: bytes, before: end) != nil { return false }
      offset += 3
    }
    return false
  }

  /// True behind the name of an agency or paper: 新华社|北京6月29日电.
  private static func isDateline(_ range: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    agencies.length(endingAt: range.lowerBound, in: bytes, from: 0) != nil
  }

  private static let agencies = ByteWords("新华社 新华网 中新社 中新网 本报 本刊 人民网 央视网 日报")
  private static let issuers = ByteWords("人民政府 人大 人民代表大会 政协 党委 纪委 监委 委 政府")
  private static let departures = ByteWords("赴")
  private static let origins = ByteWords("籍 人， 人, 人。 人；")
  private static let others = ByteWords("集团 公司 银行 大学 股份 酒店 频道 卫视")
  private static let bodies = ByteWords("省 市 县 区 州 委 政府 政协 人大 局 的 在 和 与 为 是 对 向 将 举 召")
}
