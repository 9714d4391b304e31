/// One wording for one post: 甲市人民政府市长 is 甲市市长, 中共甲市委员会书记 is 甲市委书记. The bodies and their short names are those of the
/// Constitution of the PRC (art. 62, 95–107, 123–127), the Organic Law of the Local People's Congresses and Governments (art. 2, 46, 70),
/// the Constitution of the CPC (art. 25, 45) and the Charter of the CPPCC (art. 40); newspapers use either.
enum PostCanonical {
  /// `resolved` with the bodies of party, congress, government, consultative conference, discipline and supervision by their short names; the
  /// same for any other post.
  static func wording(_ resolved: String) -> String {
    var bytes = Array(resolved.utf8)
    // Nearly every post is short already: the bytes are looked at before anything is taken apart.
    guard markers.contains(where: { find($0, in: bytes) != nil }) else { return resolved }
    shortenActing(&bytes)
    shortenPartyName(&bytes)
    if let at = find(conferenceInFull, in: bytes) {
      bytes.replaceSubrange(at..<(at + conferenceInFull.count), with: conference)
    }
    shortenConference(&bytes)
    for (long, short) in organs {
      guard let at = find(long, in: bytes),
        isDivision(bytes[..<at].dropFirst(bytes.starts(with: party) ? party.count : 0))
      else { continue }
      bytes.replaceSubrange(at..<(at + long.count), with: short)
    }
    shortenParty(&bytes)
    shortenCongress(&bytes)
    for body in governments {
      guard let at = find(body, in: bytes), isDivision(bytes[..<at]), isHead(bytes[(at + body.count)...]) else {
        continue
      }
      bytes.removeSubrange(at..<(at + body.count))
      return String(decoding: bytes, as: UTF8.self)
    }
    // 甲省政府秘书长: 甲省人民政府秘书长.
    if let at = find(governments[1], in: bytes), at > 3, isDivision(bytes[..<at]) {
      bytes.replaceSubrange(at..<(at + governments[1].count), with: governments[0])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// 中国共产党甲市委员会, 中国共产党中央…: 中共…; a society of the party's history keeps its name.
  private static func shortenPartyName(_ bytes: inout [UInt8]) {
    guard bytes.starts(with: partyInFull) else { return }
    let rest = bytes[partyInFull.count...]
    guard
      rest.starts(with: centre) || partyCommittee(in: bytes).map({ isDivision(rest[..<$0.lowerBound]) }) == true
        || organs.contains(where: { organ in find(organ.long, in: bytes).map { isDivision(rest[..<$0]) } == true })
    else { return }
    bytes.replaceSubrange(..<partyInFull.count, with: party)
  }

  /// 代理市长: 代市长; no 代理 of another kind (专利代理协会会长).
  private static func shortenActing(_ bytes: inout [UInt8]) {
    guard let at = find(acting, in: bytes), at == 0 || isDivision(bytes[..<at]) || isBody(bytes[..<at]),
      acted.contains(where: { bytes[(at + acting.count)...].elementsEqual($0) })
    else { return }
    bytes.removeSubrange((at + 3)..<(at + acting.count))
  }

  /// 政协甲市委员会主席, 甲市政协委员会主席: 甲市政协主席.
  private static func shortenConference(_ bytes: inout [UInt8]) {
    guard let at = find(conference, in: bytes) else { return }
    let behind = at + conference.count
    if at == 0, let end = find(committee, in: bytes), end > behind, isDivision(bytes[behind..<end]) {
      bytes = bytes[behind..<end] + conference + bytes[(end + committee.count)...]
    } else if isDivision(bytes[..<at]), bytes[behind...].starts(with: committee) {
      bytes.removeSubrange(behind..<(behind + committee.count))
    }
  }

  /// 中共甲市委员会书记, 甲市市委书记: 甲市委书记.
  private static func shortenParty(_ bytes: inout [UInt8]) {
    let isNamed = bytes.starts(with: party)
    // 中共甲市纪委书记
    if isNamed,
      organs.contains(where: { organ in
        find(organ.short, in: bytes).map { isDivision(bytes[party.count..<max(party.count, $0)]) } == true
      })
    {
      bytes.removeFirst(party.count)
      return
    }
    guard let body = partyCommittee(in: bytes) else { return }
    var division = bytes[(isNamed ? party.count : 0)..<body.lowerBound]
    guard isDivision(division) else { return }
    let title =
      bytes[body.upperBound...].elementsEqual(standingMember) ? ArraySlice(standingShort) : bytes[body.upperBound...]
    // 甲市|市委: the level is said once.
    if isDivision(division.dropLast(3)), division.suffix(3).elementsEqual(division.dropLast(3).suffix(3)) {
      division = division.dropLast(3)
    }
    bytes = division + committeeShort + title
  }

  /// 甲市人民代表大会常务委员会主任, 甲市人大副主任: 甲市人大常委会….
  private static func shortenCongress(_ bytes: inout [UInt8]) {
    if let at = find(congressInFull, in: bytes), isDivision(bytes[..<at]) || at == 0,
      bytes[(at + congressInFull.count)...].starts(with: standing)
    {
      bytes.replaceSubrange(at..<(at + congressInFull.count + standing.count), with: congress + committeeOfCongress)
    }
    guard let at = find(congress, in: bytes), isDivision(bytes[..<at]) else { return }
    let rest = bytes[(at + congress.count)...]
    if directors.contains(where: { rest.elementsEqual($0) }) {
      bytes.insert(contentsOf: committeeOfCongress, at: at + congress.count)
    }
  }

  private static func utf8(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static let party = Array("中共".utf8)
  private static let partyInFull = Array("中国共产党".utf8)
  private static let centre = Array("中央".utf8)
  private static let committee = Array("委员会".utf8)
  private static let committeeShort = Array("委".utf8)
  private static let congress = Array("人大".utf8)
  private static let congressInFull = Array("人民代表大会".utf8)
  private static let committeeOfCongress = Array("常委会".utf8)
  private static let standing = Array("常务委员会".utf8)
  private static let standingMember = Array("常务委员".utf8)
  private static let standingShort = Array("常委".utf8)
  private static let conference = Array("政协".utf8)
  private static let conferenceInFull = Array("中国人民政治协商会议".utf8)
  private static let acting = Array("代理".utf8)
  private static let directors = utf8("主任", "副主任")
  private static let governments = utf8("人民政府", "政府")
  private static let organs = [("纪律检查委员会", "纪委"), ("监察委员会", "监委")].map {
    (long: Array($0.0.utf8), short: Array($0.1.utf8))
  }
  private static let markers = utf8(
    "中共",
    "中国共产党",
    "委员",
    "人民代表大会",
    "人大主任",
    "人大副主任",
    "政府",
    "代理",
    "省省委",
    "市市委",
    "县县委",
    "区区委",
    "州州委"
  )
  private static let levels = utf8("省", "市", "县", "区", "州", "旗", "盟", "乡", "镇")
  private static let nation = Array("全国".utf8)
  private static let acted = utf8(
    "省长",
    "市长",
    "县长",
    "区长",
    "州长",
    "旗长",
    "盟长",
    "乡长",
    "镇长",
    "主席",
    "检察长",
    "院长",
    "主任",
    "局长",
    "厅长",
    "部长",
    "校长"
  )
  private static let bodyEnds = utf8("院", "府", "会", "厅", "局", "部", "学", "校", "委")
  private static let headMarks = utf8("常务", "副", "代")
  private static let chair = Array("主席".utf8)
  private static let chief = Array("长".utf8)
  private static let partyTitles = utf8("书记", "副书记", "常委", "常务委员", "秘书长", "副秘书长", "委员")

  /// True for the name of a division of any level, which ends in the level's own word, and for 全国.
  private static func isDivision(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual(nation) || levels.contains { bytes.suffix(3).elementsEqual($0) }
  }

  /// True for the name of a body by its last character: 检察院, 人民政府, 人大常委会, 水利厅, 财政局.
  private static func isBody(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 6 && bodyEnds.contains { bytes.suffix(3).elementsEqual($0) }
  }

  /// True for 市长, 副市长, 代市长, and 主席 of an autonomous region: whoever heads a government or stands in for its head.
  private static func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for mark in headMarks where rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    if rest.elementsEqual(chair) { return true }
    return rest.count == 6 && isDivision(rest.prefix(3)) && rest.suffix(3).elementsEqual(chief)
  }

  /// The bytes of 委员会 or 委 in 甲市委员会书记, 甲市委书记: of a party's committee, which alone has secretaries and members of a standing
  /// committee.
  private static func partyCommittee(in bytes: [UInt8]) -> Range<Int>? {
    guard let at = find(committeeShort, in: bytes) else { return nil }
    let end = bytes[at...].starts(with: committee) ? at + committee.count : at + committeeShort.count
    return partyTitles.contains { bytes[end...].elementsEqual($0) } ? at..<end : nil
  }

  /// Offset of the first `part` in `bytes`.
  private static func find(_ part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = part.first, bytes.count >= part.count else { return nil }
    for at in 0...(bytes.count - part.count) where bytes[at] == first && bytes[at...].starts(with: part) { return at }
    return nil
  }
}
