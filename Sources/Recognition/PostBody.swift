/// The body that the second of two posts leaves out: 省水利厅党组书记、厅长 is 省水利厅厅长, too; 水利部部长、党组书记 is 水利部党组书记.
enum PostBody {
  /// The body of `first`, resolved as `post`, where `second`, which follows it and names none, is a post of it; nil otherwise.
  static func shared(by first: PostPhrase, _ post: Post, _ second: PostPhrase, in text: PersonText) -> String? {
    guard second.range.lowerBound > first.range.upperBound,
      text[second.range.lowerBound - 1] == 0x3001 || text[second.range.lowerBound - 1] == 0x517C  // 、 兼
    else { return nil }
    if let organ = organ(of: post, second, in: text) { return organ }
    guard second.isBare else { return nil }
    var start = max(first.markStart, first.range.lowerBound)
    guard start > first.range.lowerBound else { return nil }
    // 某省水利厅原党组书记、厅长: the mark of time is no part of the title.
    if first.status == .former, text[start] == 0x539F || text[start] == 0x524D { start += 1 }
    let title = PostResolver.written(start..<first.range.upperBound, in: text)
    guard post.resolved.hasSuffix(title) else { return nil }
    var body = String(post.resolved.dropLast(title.count))
    // 县委办公室副主任、主任
    if text[start] == 0x526F, title.dropFirst() == PostResolver.written(second.range, in: text), post.place != nil {
      return body
    }
    var isFirstParty = party.length(at: start, in: text) > 0
    for group in ["党委", "党总支", "党支部"] where body.hasSuffix(group) {
      body.removeLast(group.count)
      isFirstParty = true
    }
    guard let last = body.unicodeScalars.last else { return nil }
    if party.length(at: max(second.markStart, second.range.lowerBound), in: text) > 0 {
      // 市长、党组书记: of whose group is not said.
      return !isFirstParty && ends.contains(last.value) ? body : nil
    }
    return isFirstParty && heads(body, lastOf: last.value, second, in: text) ? body : nil
  }

  /// 市委常委、组织部部长: 市委|组织部部长; 市委常委、纪委书记: 市|纪委书记; 省政府党组成员、秘书长: 省政府|秘书长.
  private static func organ(of post: Post, _ second: PostPhrase, in text: PersonText) -> String? {
    guard let place = post.place, post.resolved.hasPrefix(place) else { return nil }
    let start = second.range.lowerBound
    if let title = committeeTitles.first(where: { post.resolved.hasSuffix("委" + $0) }) {
      if inspections.length(at: start, in: text) > 0 { return place }
      let body = String(post.resolved.dropLast(title.count))
      // 市委书记、常委、委员; 市委委员、常委、书记
      if second.isBare, members.length(at: start, in: text) == second.range.count { return body }
      return committeeOrgans.length(at: start, in: text) > 0 ? body : nil
    }
    if post.resolved.hasSuffix("纪委书记"), text.has("监委", at: start) || text.has("监察委员会", at: start) { return place }
    guard secretaries.length(at: start, in: text) == second.range.count,
      let group = ["党组成员", "党组书记", "党组副书记"].first(where: { post.resolved.hasSuffix($0) })
    else { return nil }
    let body = String(post.resolved.dropLast(group.count))
    return ["政府", "人大常委会", "政协"].contains { body.hasSuffix($0) } ? body : nil
  }

  /// Titles of a place's party committee whose holders lead its organs.
  private static let committeeTitles = ["常委", "副书记", "书记", "委员"]
  private static let committeeOrgans = PersonWords("秘书长 副秘书长 组织部 宣传部 统战部 统一战线工作部 政法委 政法委员会 社会工作部")
  private static let members = PersonWords("常委 委员 书记 副书记")
  private static let inspections = PersonWords("纪委书记 纪律检查委员会书记 监委主任 监察委员会主任")
  private static let secretaries = PersonWords("秘书长 副秘书长")

  private static let ends = CharacterBitmap("厅局部委院校司处署行社台馆所办会室团学心")

  private static let party = PersonWords("党组 党委 党总支 党支部")

  /// True where whoever is called by `phrase` leads a body of this name: 厅长 a 厅, 主任 a 委 or a 中心.
  private static func heads(_ body: String, lastOf last: UInt32, _ phrase: PostPhrase, in text: PersonText) -> Bool {
    let head = phrase.headStart
    if phrase.range.upperBound - head == 2, text[head + 1] == 0x957F {  // 长
      if text[head] == 0x6821 { return last == 0x6821 || last == 0x5B66 }  // 校: 校 学
      return text[head] == last && ends.contains(last)
    }
    if text.has("主任", at: head) { return directed.contains(last) }
    if text.has("检察长", at: head) { return body.hasSuffix("检察院") }
    if text.has("董事长", at: head) || text.has("总经理", at: head) || text.has("总裁", at: head) {
      return body.hasSuffix("公司") || body.hasSuffix("集团") || body.hasSuffix("银行")
    }
    return false
  }

  /// The last characters of bodies led by a 主任: 委, 会, 办, 室, 心.
  private static let directed = CharacterBitmap("委会办室心")
}
