import PolicyText
import Recognition

/// What a post is apart from whose it is: 太原市副市长 and 副市长 share one core, 山西省委书记 and 省委书记 another.
struct PostCore: Sendable, Hashable {
  /// The words behind the place, UTF-8.
  let words: [UInt8]
  /// The level the words speak of where no place does (省发展改革委主任: 省); nil where they say none, or say it inside (副市长, 市委书记).
  let level: UnicodeScalar?

  /// Level words of one character (Constitution of the PRC, art. 30).
  private static let levels = Set("省市县区州盟旗镇乡村".unicodeScalars)

  /// The core of `post`.
  init(_ post: Post) { self.init(phrase: post.resolved, place: post.place) }

  /// The core of a phrase, with or without its place; `place` is the place's full name, where it is known.
  init(phrase: String, place: String? = nil) {
    var bytes = Array(phrase.utf8)[...]
    for opening in ["原", "中共"] where bytes.starts(with: opening.utf8) && bytes.count > opening.utf8.count + 3 {
      bytes = bytes.dropFirst(opening.utf8.count)
    }
    let name = place.map { Array($0.utf8) } ?? []
    let length =
      !name.isEmpty && bytes.starts(with: name)
      ? name.count : Gazetteer.shared.lengthOfForm(beginning: Array(bytes))
    if length > 3, length < bytes.count, length % 3 == 0 {
      var rest = bytes.dropFirst(length)
      // 山西省|委书记, 太原市|长: the level belongs to both.
      if rest.starts(with: "委".utf8) || rest.elementsEqual("长".utf8) { rest = bytes.dropFirst(length - 3) }
      words = Array(rest)
      level = nil
      return
    }
    if let first = TypedRun.scalar(at: 0, in: Array(bytes)), Self.levels.contains(first), bytes.count > 9,
      !bytes.dropFirst(3).starts(with: "委".utf8), !bytes.dropFirst(3).starts(with: "长".utf8)
    {
      words = Array(bytes.dropFirst(3))
      level = first
    } else {
      words = Array(bytes)
      level = nil
    }
  }

  /// True when a post at `place` (a full name, 山西省) may be meant by these words alone.
  func fits(place: String?) -> Bool {
    guard let level, let place else { return true }
    switch level {
    case "省": return place.hasSuffix("省") || place.hasSuffix("自治区")
    case "州": return place.hasSuffix("州")
    case "县": return place.hasSuffix("县")
    default: return place.unicodeScalars.last == level
    }
  }

  /// The core without marks of deputies and of acting: 副市长 → 市长; the same for what has none.
  var principal: [UInt8] {
    let text = String(decoding: words, as: UTF8.self)
    var scalars = Array(text.unicodeScalars)
    for mark in ["常务副", "第一副", "专职副", "代理", "副", "代"] {
      let mark = Array(mark.unicodeScalars)
      guard let place = Self.find(mark, in: scalars) else { continue }
      // 副 is a mark before the head of a post, not inside the name of a body (代表, 副食).
      guard scalars.count - place - mark.count <= 5, scalars.count - place - mark.count >= 2,
        !(mark == ["代"] && place + 1 < scalars.count && scalars[place + 1] == "表")
      else { continue }
      scalars.removeSubrange(place..<(place + mark.count))
      break
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// True for a deputy's post.
  var isDeputy: Bool {
    let text = String(decoding: words, as: UTF8.self)
    return text.unicodeScalars.contains("副") && principal != words
  }

  /// True for the head of a government: 省长, 市长, 县长, 自治区主席.
  var isGovernmentHead: Bool {
    let head = principal
    let suffix = Array(head.suffix(6))
    if head.count == 6, suffix.suffix(3).elementsEqual("长".utf8),
      let first = TypedRun.scalar(at: 0, in: suffix), Self.levels.contains(first)
    {
      return true
    }
    return head.elementsEqual("自治区主席".utf8) || head.elementsEqual("政府主席".utf8)
  }

  /// True for a post in which somebody may act until the next session: the head of a government (Organic Law of the Local People's Congresses and
  /// Governments, art. 50), without a mark. The place need not be known.
  var isActedIn: Bool {
    guard principal == words else { return false }
    let head = Array(String(decoding: words.suffix(6), as: UTF8.self).unicodeScalars)
    return isGovernmentHead || head.count == 2 && head[1] == "长" && Self.levels.contains(head[0])
  }

  /// True for the secretary of a place's party committee: 省委书记, 区党委书记.
  var isPartyHead: Bool {
    let head = principal
    guard head.suffix(6).elementsEqual("书记".utf8) else { return false }
    let body = head.dropLast(6)
    if body.elementsEqual("党委".utf8) { return true }
    return body.count == 6 && body.suffix(3).elementsEqual("委".utf8)
      && (TypedRun.scalar(at: 0, in: Array(body)).map(Self.levels.contains) ?? false)
  }

  /// Posts of which a body has one at a time.
  var isSingle: Bool {
    let text = Array(String(decoding: words, as: UTF8.self).unicodeScalars)
    if text.contains("副") { return false }
    return Self.singleHeads.contains { head in text.count >= head.count && text.suffix(head.count).elementsEqual(head) }
  }

  private static let singleHeads: [[UnicodeScalar]] = [
    "省长", "市长", "县长", "区长", "州长", "旗长", "盟长", "镇长", "乡长", "书记", "主席", "主任", "部长", "厅长", "局长", "总理", "总统", "首相", "委员长",
    "检察长", "院长", "秘书长", "行长", "国务卿", "外长", "防长",
  ].map { Array($0.unicodeScalars) }

  private static func find(_ part: [UnicodeScalar], in whole: [UnicodeScalar]) -> Int? {
    guard part.count <= whole.count else { return nil }
    return (0...(whole.count - part.count)).last { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
