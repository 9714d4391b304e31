import PolicyText
import Recognition

/// The area a post is in, by GB/T 2260.
struct Jurisdiction: Hashable {
  /// The province's code; nil for national posts and unknown places.
  let province: Int?
  /// The prefecture's code, when the post phrase itself names a place below the province.
  let prefecture: Int?

  init(_ post: Post) {
    let gazetteer = Gazetteer.shared
    guard let place = post.place, post.level != .national, let form = gazetteer.form(place), form.kind == .full else {
      province = nil
      prefecture = nil
      return
    }
    // A name that several provinces use (鼓楼区) tells no province.
    let divisions = form.divisions.map { gazetteer.divisions[$0] }
    let provinces = Set(divisions.map { $0.code / 10_000 })
    guard provinces.count == 1, let division = divisions.first else {
      province = nil
      prefecture = nil
      return
    }
    province = division.code / 10_000
    let isNamed = division.shortName.map { post.written.contains($0) } ?? post.written.contains(division.name)
    prefecture = division.level > .province && isNamed ? division.code / 100 : nil
  }
}

/// Tells two people of one name apart by jurisdiction and time.
///
/// Whoever holds posts in two provinces (or two prefectures of one) within two months is two people, unless a text speaks of the change
/// (原, 任, 免去). A journalist and an official of one name are two people.
struct NamesakeSplitter {
  let jurisdictions: [Jurisdiction]
  let posts: [Post]
  /// Days between the last sighting in one area and the first in another that a transfer takes at least.
  private static let transferGap = 60

  init(jurisdictions: [Jurisdiction], posts: [Post]) {
    self.jurisdictions = jurisdictions
    self.posts = posts
  }

  /// The people among `records` of one name, by their earliest sighting; each record goes to one of them.
  func groups(of records: [PersonRecord]) -> [[PersonRecord]] {
    let journalists = records.indices.filter { records[$0].category == .journalist && records[$0].isStrong }
    let hasOfficial = records.contains { $0.category == .official && $0.isStrong && !$0.attributions.isEmpty }
    var assigned = [Int?](repeating: nil, count: records.count)
    var groupCount = 0
    if hasOfficial, !journalists.isEmpty {
      for index in records.indices where records[index].category == .journalist { assigned[index] = 0 }
      groupCount = 1
    }
    let areas = areas(of: records, leaving: assigned)
    let areaGroups = Self.group(areas.keys.sorted(), conflicts: { conflict(areas[$0], areas[$1]) })
    for (group, members) in areaGroups.enumerated() {
      for area in members {
        for index in areas[area]?.records ?? [] where assigned[index] == nil { assigned[index] = groupCount + group }
      }
    }
    groupCount += areaGroups.count
    guard groupCount > 1 else { return [records] }
    spread(&assigned, over: records)
    var groups = [[PersonRecord]](repeating: [], count: groupCount)
    for (index, record) in records.enumerated() { groups[assigned[index] ?? 0].append(record) }
    return groups.filter { !$0.isEmpty }.sorted { left, right in
      guard let a = left.map(\.spot).min(by: Spot.isEarlier), let b = right.map(\.spot).min(by: Spot.isEarlier) else {
        return right.isEmpty
      }
      return Spot.isEarlier(a, b)
    }
  }

  private struct AreaKey: Hashable, Comparable {
    let province: Int
    let prefecture: Int

    static func < (left: AreaKey, right: AreaKey) -> Bool {
      (left.province, left.prefecture) < (right.province, right.prefecture)
    }
  }

  private struct Area {
    var key: AreaKey
    var first = Int.max
    var last = Int.min
    var hasUndated = false
    /// A text speaks of the post as taken up or left.
    var isInMotion = false
    var records: [Int] = []
  }

  private func areas(of records: [PersonRecord], leaving assigned: [Int?]) -> [AreaKey: Area] {
    var areas: [AreaKey: Area] = [:]
    for (index, record) in records.enumerated() where assigned[index] == nil {
      for attribution in record.attributions {
        let jurisdiction = jurisdictions[Int(attribution.post)]
        guard let province = jurisdiction.province else { continue }
        let key = AreaKey(province: province, prefecture: jurisdiction.prefecture ?? 0)
        var area = areas[key] ?? Area(key: key)
        area.records.append(index)
        let status = posts[Int(attribution.post)].status
        if attribution.event != nil || status == .former || status == .nominated {
          area.isInMotion = true
        } else if let day = record.spot.knownDay {
          area.first = min(area.first, day)
          area.last = max(area.last, day)
        } else {
          area.hasUndated = true
        }
        areas[key] = area
      }
    }
    return areas
  }

  private func conflict(_ left: Area?, _ right: Area?) -> Bool {
    guard let left, let right else { return false }
    if left.key.province == right.key.province {
      guard left.key.prefecture != 0, right.key.prefecture != 0, left.key.prefecture != right.key.prefecture else {
        return false
      }
    }
    // One article that gives both posts to the name speaks of one person.
    if !Set(left.records).isDisjoint(with: right.records) { return false }
    guard left.first <= left.last, right.first <= right.last else {
      return left.hasUndated && right.hasUndated && !left.isInMotion && !right.isInMotion
    }
    let gap = max(left.first, right.first) - min(left.last, right.last)
    if left.isInMotion || right.isInMotion { return gap < -Self.transferGap }
    return gap < Self.transferGap
  }

  // Each area joins the first group it does not conflict with.
  private static func group(_ keys: [AreaKey], conflicts: (AreaKey, AreaKey) -> Bool) -> [[AreaKey]] {
    var groups: [[AreaKey]] = []
    for key in keys {
      if let index = groups.firstIndex(where: { group in !group.contains { conflicts($0, key) } }) {
        groups[index].append(key)
      } else {
        groups.append([key])
      }
    }
    return groups
  }

  // Records that name no area go with their article, else with their document, else with the nearest day.
  private func spread(_ assigned: inout [Int?], over records: [PersonRecord]) {
    struct Article: Hashable {
      let fragment: Int32
      let article: Int32
    }
    var byArticle: [Article: Int] = [:]
    var byFragment: [Int32: Int] = [:]
    var days: [(day: Int, group: Int)] = []
    var counts: [Int: Int] = [:]
    for (index, record) in records.enumerated() {
      guard let group = assigned[index] else { continue }
      counts[group, default: 0] += 1
      let article = Article(fragment: record.spot.fragment, article: record.spot.article)
      if byArticle[article] == nil { byArticle[article] = group }
      if byFragment[record.spot.fragment] == nil { byFragment[record.spot.fragment] = group }
      if let day = record.spot.knownDay { days.append((day, group)) }
    }
    days.sort { ($0.day, $0.group) < ($1.day, $1.group) }
    let largest = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? 0
    for (index, record) in records.enumerated() where assigned[index] == nil {
      let article = Article(fragment: record.spot.fragment, article: record.spot.article)
      assigned[index] =
        byArticle[article] ?? byFragment[record.spot.fragment] ?? nearest(record.spot.knownDay, days) ?? largest
    }
  }

  private func nearest(_ day: Int?, _ days: [(day: Int, group: Int)]) -> Int? {
    guard let day, !days.isEmpty else { return nil }
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    if low == days.count { return days[low - 1].group }
    if low > 0, day - days[low - 1].day <= days[low].day - day { return days[low - 1].group }
    return days[low].group
  }
}
