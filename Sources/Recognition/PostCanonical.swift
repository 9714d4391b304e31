/// One wording for one post: 甲市人民政府市长 is 甲市市长, 中共甲市委员会书记 is 甲市委书记. The bodies and their short names are those of the
/// Constitution of the PRC (art. 95–107), the Organic Law of the Local People's Congresses and Governments (art. 2, 46, 70), the
/// Constitution of the CPC (art. 25) and the Charter of the CPPCC (art. 40); newspapers use either.
enum PostCanonical {
  /// `resolved` with the bodies of party, congress, government and consultative conference by their short names; the same for any other post.
  static func wording(_ resolved: String) -> String {
    // Nearly every post is short already: the bytes are looked at before anything is taken apart.
    var bytes = Array(resolved.utf8)
    guard markers.contains(where: { find($0, in: bytes) != nil }) else { return resolved }
    if let at = find(actingLong, in: bytes), at == 0 || isDivision(bytes[..<at]) || isBody(bytes[..<at]),
      acted.contains(where: { bytes[(at + 6)...].elementsEqual($0) })
    {
      bytes.removeSubrange((at + 3)..<(at + 6))
    }
    if let at = find(consultative, in: bytes) {
      bytes.replaceSubrange(at..<(at + consultative.count), with: "政协".utf8)
    }
    if bytes.starts(with: "政协".utf8), let at = find(committee, in: bytes), at > 6, isDivision(bytes[6..<at]) {
      bytes = Array(bytes[6..<at]) + Array("政协".utf8) + Array(bytes[(at + committee.count)...])
    } else if let at = find("政协".utf8.map { $0 }, in: bytes), isDivision(bytes[..<at]),
      bytes[(at + 6)...].starts(with: committee)
    {
      bytes.removeSubrange((at + 6)..<(at + 6 + committee.count))
    }
    if bytes.starts(with: party), let end = partyCommittee(in: bytes), isDivision(bytes[party.count..<end.lowerBound]) {
      bytes.replaceSubrange(end, with: "委".utf8)
      bytes.removeFirst(party.count)
    } else if let end = partyCommittee(in: bytes), end.count > 3, isDivision(bytes[..<end.lowerBound]) {
      bytes.replaceSubrange(end, with: "委".utf8)
    }
    if let at = find(congress, in: bytes), isDivision(bytes[..<at]) || at == 0 {
      var end = at + congress.count
      if bytes[end...].starts(with: standing) {
        end += standing.count
        bytes.replaceSubrange(at..<end, with: "人大常委会".utf8)
      }
    }
    if let at = find("人大".utf8.map { $0 }, in: bytes), isDivision(bytes[..<at]) {
      let rest = bytes[(at + 6)...]
      if rest.elementsEqual("主任".utf8) || rest.elementsEqual("副主任".utf8) {
        bytes.insert(contentsOf: "常委会".utf8, at: at + 6)
      }
    }
    for body in governments {
      guard let at = find(body, in: bytes), isDivision(bytes[..<at]), isHead(bytes[(at + body.count)...]) else {
        continue
      }
      bytes.removeSubrange(at..<(at + body.count))
      break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let party = Array("中共".utf8)
  private static let committee = Array("委员会".utf8)
  private static let congress = Array("人民代表大会".utf8)
  private static let standing = Array("常务委员会".utf8)
  private static let consultative = Array("中国人民政治协商会议".utf8)
  private static let actingLong = Array("代理".utf8)
  private static let acted = [
    "省长", "市长", "县长", "区长", "州长", "旗长", "盟长", "乡长", "镇长", "主席", "检察长", "院长", "主任", "局长", "厅长", "部长", "校长",
  ].map { Array($0.utf8) }

  /// True for the name of a body by its last character: 检察院, 法院, 政府, 人大常委会, 水利厅, 财政局.
  private static func isBody(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 6
      && ["院", "府", "会", "厅", "局", "部", "学", "校", "委"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
  }

  private static let governments = ["人民政府", "政府"].map { Array($0.utf8) }
  private static let markers = [
    "中共", "委员会", "人民代表大会", "人大主任", "人大副主任", "政府", "代理",
  ].map { Array($0.utf8) }

  /// True for the name of a division of any level: it ends in the level's own word.
  private static func isDivision(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 3
      && ["省", "市", "县", "区", "州", "旗", "盟", "乡", "镇"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
  }

  /// True for 市长, 副市长, 代市长, and 主席 of an autonomous region: whoever heads a government or stands in for its head.
  private static func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for mark in ["常务", "副", "代"] where rest.starts(with: mark.utf8) { rest = rest.dropFirst(mark.utf8.count) }
    if rest.elementsEqual("主席".utf8) { return true }
    return rest.count == 6 && isDivision(rest.prefix(3)) && rest.suffix(3).elementsEqual("长".utf8)
  }

  /// The bytes of 委员会 or 委 in 甲市委员会书记, 甲市委书记: of a party's committee, which alone has secretaries and members of a standing
  /// committee.
  private static func partyCommittee(in bytes: [UInt8]) -> Range<Int>? {
    guard let at = find(Array("委".utf8), in: bytes) else { return nil }
    let end = bytes[at...].starts(with: committee) ? at + committee.count : at + 3
    let rest = bytes[end...]
    for title in ["书记", "副书记", "常委", "常务委员", "秘书长", "副秘书长", "委员"] where rest.elementsEqual(title.utf8) {
      return at..<end
    }
    return nil
  }

  /// Offset of the first `part` in `bytes`.
  private static func find(_ part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = part.first, bytes.count >= part.count else { return nil }
    for at in 0...(bytes.count - part.count) where bytes[at] == first && bytes[at...].starts(with: part) { return at }
    return nil
  }
}
