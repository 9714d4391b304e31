import PolicyText

/// One pass over the normalised text of an article.
///
/// A class: it holds much, and a structure would be copied for each question it asks itself.
final class PlaceScan {
  /// A place at a normalised range.
  struct Found {
    var name: String
    /// GB/T 2260, as `Division.code` has it.
    var code: Int?
    var parentCode: Int?
    var range: ByteRange
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let range: ByteRange
  /// The words and places of `bytes`.
  let references: TextReferences
  let context: JurisdictionContext
  /// The year of the article; divisions that had ceased by then come after those in force.
  let year: Int?
  private(set) var found: [Found] = []

  private let gazetteer = Gazetteer.shared
  private let divisions = Gazetteer.shared.divisions
  /// The division last accepted, and where its form ended.
  private var last: (division: Int, end: Int)?
  /// What each form was resolved to when something decided it.
  private var decided: [Int: Int] = [:]
  /// Names of townships found behind their county, with the county's code.
  private var townships: [[UInt8]: Int] = [:]

  init(
    bytes: UnsafeBufferPointer<UInt8>,
    range: ByteRange,
    references: TextReferences,
    context: JurisdictionContext,
    year: Int?
  ) {
    self.bytes = bytes
    self.range = range
    self.references = references
    self.context = context
    self.year = year
  }

  /// Fills `found`, ascending.
  func run() {
    var offset = range.lowerBound
    for known in references.places[references.firstPlace(from: offset)...] {
      guard known.offset < range.upperBound else { break }
      guard known.offset >= offset else { continue }
      offset = Int(known.offset)
      let end = offset + Int(known.characters) * 3
      guard end <= range.upperBound, let place = accept(known, offset, end) else {
        offset += 3
        continue
      }
      found.append(Found(name: place.name, code: place.code, parentCode: nil, range: offset..<end))
      offset = end
      guard let division = place.division else { continue }
      last = (division, end)
      offset = readTownships(at: end, from: Int(known.index) + Int(known.characters), below: division)
    }
    findTownshipsAgain()
  }

  // MARK: - Acceptance

  /// The index of the division where the code is known.
  private typealias Accepted = (name: String, code: Int?, division: Int?)

  private func accept(_ known: TextReferences.Place, _ start: Int, _ end: Int) -> Accepted? {
    let index = Int(known.index)
    // Most short forms are refused by what stands around them.
    if gazetteer.kind(known) == .short, isSwallowed(index, start, end, isFull: false) || isStreet(end) { return nil }
    let match = gazetteer.match(known)
    let form = match.form
    let candidates = inForceFirst(form.divisions)
    // Only what stands right behind the last place can lie inside it.
    var inside: Int?
    if last?.end == start {
      for index in candidates where inside == nil && isInsideLast(divisions[index]) { inside = index }
    }
    var isFull = false
    if form.kind == .full {
      for index in candidates where !isFull { isFull = bytesEqual(divisions[index].name, start, end) }
    }
    if isFull {
      if inside == nil, form.isEverydayWord || (match.characters == 2 && isPartOfWord(index, start, end)) { return nil }
      if inside == nil, match.characters > 2, isSwallowed(index, start, end, isFull: true) { return nil }
    } else {
      if form.kind != .short, isSwallowed(index, start, end, isFull: false) || isStreet(end) { return nil }
      if inside == nil {
        if form.isEverydayWord, candidates.isEmpty || divisions[candidates[0]].level != .province,
          !isInList(start, candidates),
          !opensList(end, candidates), !isOwnPrefecture(candidates)
        {
          return nil
        }
        if isGivenName(index, start) { return nil }
        if areCounties(candidates), !isInList(start, candidates),
          !isShortCounty(form, candidates, index, start, end)
        {
          return nil
        }
      }
    }
    if let inside {
      decided[form.divisions[0]] = inside
      return accepted(inside)
    }
    if let known = decided[form.divisions[0]] { return accepted(known) }
    if let division = resolved(candidates) { return accepted(division) }
    guard let first = candidates.first else { return nil }
    var rivals = 0
    for index in candidates
    where divisions[index].level == divisions[first].level
      && (divisions[index].endYear == nil) == (divisions[first].endYear == nil)
    {
      rivals += 1
    }
    if rivals == 1 { return accepted(first) }
    // Several equals and nothing to tell them apart: the name is certain, the code is not.
    return isFull ? (divisions[first].name, nil, nil) : nil
  }

  private func areCounties(_ candidates: [Int]) -> Bool {
    for index in candidates where divisions[index].level != .county { return false }
    return true
  }

  private func accepted(_ index: Int) -> Accepted {
    (divisions[index].name, divisions[index].code, index)
  }

  /// Whether the short form of a county is meant: the article's own province knows it, or there is only one and it is no district.
  private func isShortCounty(
    _ form: Gazetteer.Form,
    _ candidates: [Int],
    _ index: Int,
    _ start: Int,
    _ end: Int
  ) -> Bool {
    // 和|政策, 从|江面: a word begins at the second character and goes on.
    let (first, width) = ReferenceKeyTable.decode(bytes, start)
    if Surnames.isEverydayCharacter(first),
      start + width + references.wordLength(at: index + 1, before: range.upperBound) > end
    {
      return false
    }
    if let outer = context.prefecture, candidates.contains(where: { gazetteer.contains(outer, divisions[$0]) }) {
      return true
    }
    if let outer = context.province, candidates.contains(where: { gazetteer.contains(outer, divisions[$0]) }) {
      return true
    }
    return candidates.count == 1 && !form.looksLikeName && !divisions[candidates[0]].name.hasSuffix("区")
  }

  /// The candidate that the article's context names: one of its county, prefecture or province, the narrowest first.
  private func resolved(_ candidates: [Int]) -> Int? {
    // A province or prefecture does not give way to a county elsewhere in the province (海南 is the province in 海南's papers).
    if let first = candidates.first, divisions[first].level == .province { return first }
    if let outer = context.prefecture,
      let inside = candidates.first(where: { gazetteer.contains(outer, divisions[$0]) })
    {
      return inside
    }
    if let outer = context.province, let inside = candidates.first(where: { gazetteer.contains(outer, divisions[$0]) })
    {
      return inside
    }
    if let first = candidates.first, divisions[first].level == .prefecture { return first }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// Those in force in the article's year first, and of these what has ceased since before what carries its name on.
  private func inForceFirst(_ candidates: [Int]) -> [Int] {
    guard let year, candidates.count > 1 else { return candidates }
    var hasEnded = false
    for index in candidates where divisions[index].endYear != nil { hasEnded = true }
    guard hasEnded else { return candidates }
    func rank(_ index: Int) -> Int {
      guard let end = divisions[index].endYear else { return 1 }
      if year >= end { return 2 }
      return candidates.contains { divisions[$0].code == divisions[index].successorCode } ? 0 : 1
    }
    // Most stand in that order.
    var last = 0
    var isOrdered = true
    for index in candidates {
      let rank = rank(index)
      isOrdered = isOrdered && rank >= last
      last = rank
    }
    return isOrdered ? candidates : [0, 1, 2].flatMap { wanted in candidates.filter { rank($0) == wanted } }
  }

  private func isInsideLast(_ division: Division) -> Bool {
    guard let last, divisions[last.division].code != division.code else { return false }
    return gazetteer.contains(divisions[last.division], division)
  }

  /// `太原、大同、朔州`: an accepted place stands before the enumeration comma, and one candidate is its equal under the same province, or
  /// both are provinces or prefectures.
  private func isInList(_ start: Int, _ candidates: [Int]) -> Bool {
    guard let last, start >= 3, bytes[start - 3] == 0xE3, bytes[start - 2] == 0x80, bytes[start - 1] == 0x81,
      last.end == start - 3
    else { return false }
    let level = divisions[last.division].level
    let province = divisions[last.division].code / 10_000
    return candidates.contains {
      divisions[$0].level == level && (level != .county || divisions[$0].code / 10_000 == province)
    }
  }

  /// `大同、朔州`: behind the enumeration comma stands a form that is no everyday word and means an equal.
  private func opensList(_ end: Int, _ candidates: [Int]) -> Bool {
    guard end + 3 < range.upperBound, bytes[end] == 0xE3, bytes[end + 1] == 0x80, bytes[end + 2] == 0x81,
      let next = gazetteer.longestMatch(at: end + 3, in: bytes), !next.form.isEverydayWord
    else { return false }
    return next.form.divisions.contains { other in
      divisions[other].level != .county && candidates.contains { divisions[$0].level == divisions[other].level }
    }
  }

  /// An everyday word that is a prefecture of the article's own province (白银 in a text from 甘肃).
  private func isOwnPrefecture(_ candidates: [Int]) -> Bool {
    guard let province = context.province else { return false }
    return candidates.contains { divisions[$0].level == .prefecture && gazetteer.contains(province, divisions[$0]) }
  }

  private func bytesEqual(_ name: String, _ start: Int, _ end: Int) -> Bool {
    name.utf8.count == end - start && name.utf8.elementsEqual(bytes[start..<end])
  }

  // MARK: - What swallows a form

  /// A word that begins before the form and ends in it (省长|治水), or one that begins with it and is longer (长治久安).
  private func isSwallowed(_ index: Int, _ start: Int, _ end: Int, isFull: Bool) -> Bool {
    if !isFull {
      let word = references.wordLength(at: index, before: range.upperBound)
      if word > end - start, !isPlaceWord(start + word, after: end) { return true }
    }
    var earlier = start
    for back in 1...3 {
      guard earlier - 3 >= range.lowerBound, bytes[earlier - 3] >= 0xE3, bytes[earlier - 3] < 0xEA else { break }
      earlier -= 3
      // What belongs to the place before is no beginning of a word.
      if let last, earlier < last.end { break }
      let word = references.wordLength(at: index - back, before: range.upperBound)
      guard earlier + word > start else { continue }
      // A full form of three characters outweighs a chance pair (和平|遥县), not a word that holds it whole.
      if !isFull || earlier + word >= end { return true }
    }
    return false
  }

  /// Whether a longer word is the place with an institution behind it (北京大学): the place is named all the same.
  private func isPlaceWord(_ wordEnd: Int, after end: Int) -> Bool {
    let rest = end..<wordEnd
    guard rest.count >= 3 else { return false }
    if rest.count == 3 { return PlaceWords.generic.contains(Array(bytes[rest])) }
    return PlaceWords.institutions.contains(Array(bytes[rest]))
  }

  /// 县 with one character before it that ends another word: 示范|县, 健康|县, 市和|县.
  private func isPartOfWord(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    let stem = Array(bytes[start..<(start + 3)])
    if PlaceWords.looseStems.contains(stem) { return true }
    guard start - 3 >= range.lowerBound, bytes[start - 3] >= 0xE3, bytes[start - 3] < 0xEA else { return false }
    return references.wordLength(at: index - 1, before: end) > 3
      || (start - 6 >= range.lowerBound && references.wordLength(at: index - 2, before: end) > 6)
  }

  /// 太原街, 北京东路: the name of a street.
  private func isStreet(_ end: Int) -> Bool {
    PlaceWords.streets.length(at: end, in: bytes, before: range.upperBound) != nil
  }

  /// A common surname right before a short form, and no word that ends with it: 记者王长春.
  private func isGivenName(_ index: Int, _ start: Int) -> Bool {
    let before = start - 3
    guard before >= range.lowerBound, bytes[before] >= 0xE3, bytes[before] < 0xEA else { return false }
    if let last, last.end == start { return false }
    let (scalar, _) = ReferenceKeyTable.decode(bytes, before)
    guard let tier = Surnames.tier(of: scalar), tier == .common, !Surnames.isEverydayCharacter(scalar) else {
      return false
    }
    // 河南, 江西 …: the character ends a word of two.
    if before - 3 >= range.lowerBound, references.wordLength(at: index - 2, before: start) == 6 { return false }
    return true
  }

  // MARK: - Townships and villages

  /// Reads 清徐县|孟封镇|杨房村 behind a county or prefecture, from byte `start`, where `character` stands; gives the offset behind what was read.
  private func readTownships(at start: Int, from character: Int, below index: Int) -> Int {
    guard divisions[index].level != .province else { return start }
    let code = divisions[index].code
    var offset = start
    var character = character
    for endings in [PlaceWords.townshipEndings, PlaceWords.villageEndings] {
      guard let end = endOfLocalName(at: offset, from: character, endings) else { continue }
      let name = Array(bytes[offset..<end])
      townships[name] = code
      found.append(
        Found(
          name: String(decoding: name, as: UTF8.self),
          code: nil,
          parentCode: code,
          range: offset..<end
        )
      )
      character += (end - offset) / 3
      offset = end
    }
    return offset
  }

  private func endOfLocalName(at start: Int, from character: Int, _ endings: ByteWords) -> Int? {
    var offset = start
    for count in 0...5 {
      if count > 0, let length = endings.length(at: offset, in: bytes, before: range.upperBound) {
        let end = offset + length
        // 城乡, 乡村, 小城镇: a word ends or begins at the ending, so it closes no name.
        if references.isWord(at: character, characters: (end - start) / 3) { return nil }
        if length == 3, references.wordLength(at: character + count, before: range.upperBound) > 3 { return nil }
        return end
      }
      guard offset + 3 <= range.upperBound, bytes[offset] >= 0xE4, bytes[offset] < 0xEA else { return nil }
      if PlaceWords.noLocalName.contains(ReferenceKeyTable.decode(bytes, offset).scalar) { return nil }
      offset += 3
    }
    return nil
  }

  /// A township named with its county once is known in the whole article.
  private func findTownshipsAgain() {
    guard !townships.isEmpty else { return }
    var more: [Found] = []
    for (name, parent) in townships {
      guard let first = name.first else { continue }
      var offset = range.lowerBound
      while offset + name.count <= range.upperBound {
        if bytes[offset] == first, bytes[offset..<(offset + name.count)].elementsEqual(name) {
          let here = offset..<(offset + name.count)
          if !found.contains(where: { $0.range.overlaps(here) }) {
            more.append(Found(name: String(decoding: name, as: UTF8.self), code: nil, parentCode: parent, range: here))
          }
          offset += name.count
        } else {
          offset += 1
        }
      }
    }
    found = (found + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Closed lists of the scan.
private enum PlaceWords {
  static let streets = ByteWords("路 街 大街 大道 东路 西路 南路 北路 中路 东街 西街 南街 北街 胡同 巷")
  static let institutions = Set(
    words(
      "大学 银行 日报 晚报 早报 晨报 都市报 市委 省委 机场 铁路 车站 地区 人民 政府 军区 法院 海关 学院 医院 电视 电视台 分行 分公司 公司 师大 工业 农业 方面 时间 新区 市场 会议 话剧 方言"
    )
  )
  static let generic = Set(words("省 市 县 区 州 盟 旗 人 队 籍 话 城 站 港 海 湾 段 戏 菜 味 版 西 东 南 北"))
  static let looseStems = Set(words("和 各 到 在 对 应 代 成 开 理 道 任 冠 范 文 礼 景 房 古 义 单 息 高 康 易 费 达 全 与 及 从 向"))
  static let townshipEndings = ByteWords("街道 苏木 镇 乡")
  static let villageEndings = ByteWords("社区 嘎查 村")
  static let noLocalName = CharacterBitmap(
    "的了在和与及等各全所有个对从向将把被为以于到是委党政府局市县区省会长两多数每这那其该首召举开部分级"
  )

  private static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }
}
