import PolicyText
import Recognition

/// Who follows whom in posts of which a place has one holder at a time: whoever was last seen in one before another took it up, or first acted
/// in it, holds it no more.
///
/// The posts are those of the Constitution of the PRC (art. 101, 103, 105), the Constitution of the CPC (art. 28) and the Charter of the
/// CPPCC (art. 53). Whoever is seen in the post afterwards is not ended: then the texts disagree, or two places share a name.
enum Succession {
  /// A holder of a post.
  private struct Holder {
    var person: Int
    var tenure: Int
    var start: TenureDraft.Act
    var startDay: Int
    /// More than one text in passing that leaves the place to the reader.
    var isSure: Bool
    /// Appointed, acting or seen in more than one passage.
    var isBacked: Bool
  }

  /// Ends the tenures whose post another took up later.
  static func endPredecessors(in people: inout [PersonDraft]) {
    var posts: [String: [Holder]] = [:]
    for (person, draft) in people.enumerated() {
      for (index, tenure) in draft.tenures.enumerated() {
        guard let post = singlePost(tenure.post), let start = tenure.start, let day = start.day else { continue }
        posts[post, default: []].append(
          Holder(
            person: person,
            tenure: index,
            start: start,
            startDay: day,
            isSure: isSure(tenure),
            isBacked: isBacked(tenure)
          )
        )
      }
    }
    for holders in posts.values where holders.count > 1 {
      let sure = holders.filter(\.isSure).sorted { ($0.startDay, $0.person) < ($1.startDay, $1.person) }
      for holder in holders {
        let tenure = people[holder.person].tenures[holder.tenure]
        guard tenure.ended == nil, let last = tenure.lastDay else { continue }
        let name = people[holder.person].name
        // One passage, which may be misread or be of a namesake of the place, ends nobody who was seen in the post again and again.
        let isOften = tenure.count > 1
        guard
          let next = sure.first(where: {
            $0.startDay > last && ($0.isBacked || !isOften) && isAnother(people[$0.person].name, name)
          })
        else { continue }
        people[holder.person].tenures[holder.tenure].end(atLatest: next.start.after(last))
      }
    }
  }

  private static func isAnother(_ name: String, _ other: String) -> Bool {
    !name.utf8.starts(with: other.utf8) && !other.utf8.starts(with: name.utf8)
  }

  private static func isBacked(_ tenure: TenureDraft) -> Bool {
    // Nobody writes 代市长 by the way.
    tenure.appointed != nil || tenure.count > 1 || tenure.isActing
  }

  private static func isSure(_ tenure: TenureDraft) -> Bool {
    guard !isBacked(tenure), let place = tenure.post.place else { return true }
    return tenure.post.written.unicodeScalars.starts(with: place.unicodeScalars.prefix(2))
  }

  // MARK: Posts with one holder

  /// The name of a post that one person holds at a time, the mark of acting left out; nil for any other, and where several places bear the name.
  static func singlePost(_ post: Post) -> String? {
    guard let place = post.place, post.resolved.utf8.starts(with: place.utf8) else { return nil }
    let words = Array(post.resolved.utf8.dropFirst(place.utf8.count))
    let full = words.starts(with: acting) ? Array(words.dropFirst(acting.count)) : words
    guard single.contains(full) || isHead(full, of: place), let form = Gazetteer.shared.form(place), form.kind == .full,
      form.divisions.count == 1
    else { return nil }
    return place + String(decoding: full, as: UTF8.self)
  }

  /// 县长 of a 县: a head of government's title repeats the level, which ends the name of the place. In an autonomous region it is 主席
  /// (Constitution of the PRC, art. 101). 甲市区长 and 甲区乡长 leave open of which district or township.
  private static func isHead(_ words: [UInt8], of place: String) -> Bool {
    if words.elementsEqual("主席".utf8) { return place.hasSuffix("自治区") }
    guard words.suffix(3).elementsEqual("长".utf8), words.count == 6, !place.hasSuffix("自治区") else { return false }
    return levels.contains { words.starts(with: $0) && place.utf8.suffix(3).elementsEqual($0) }
  }

  private static let levels = ["省", "市", "县", "区", "州", "旗", "盟", "乡", "镇"].map { Array($0.utf8) }
  private static let acting = Array("代".utf8)
  private static let single = Set(
    [
      "委书记", "党委书记", "人大常委会主任", "政协主席", "纪委书记", "监委主任", "委秘书长", "人民政府秘书长", "人民检察院检察长", "检察院检察长", "高级人民法院院长", "中级人民法院院长",
      "人民法院院长",
    ].map { Array($0.utf8) }
  )
}

extension TenureDraft {
  /// 代市长
  fileprivate var isActing: Bool { Self.withoutMark("代", post.resolved) != nil }

  /// Where and when it is first said to be held; nil where no day is known.
  fileprivate var start: Act? {
    guard let first = firstAct else { return appointed }
    guard let appointed, let begun = appointed.day, let seen = first.day, begun <= seen else { return first }
    return appointed
  }
}

extension TenureDraft.Act {
  /// The same, for whoever was still seen in the post on `day`.
  fileprivate func after(_ day: Int) -> TenureDraft.Act {
    guard let date, date.first.dayNumber <= day, let next = CalendarDate(dayNumber: day + 1),
      let rest = ActDate(first: next, last: date.last)
    else { return self }
    return TenureDraft.Act(spot: spot, date: rest)
  }
}
