/// Completes posts from the context of their article: who is 省长 in a report from 太原 is 山西省省长.
struct PostResolver {
  /// The article's own province, prefecture and county, as far as its text shows them.
  let context: JurisdictionContext

  /// What the article calls its own paper: 本报, or a paper it names; nil where it says nothing.
  var press: String?

  /// The posts of one stack; the place of an earlier one serves the later ones (临汾市委副书记、市长).
  func resolve(_ posts: [DraftPost], in text: PersonText) -> [Post] {
    var local = context
    var result: [Post] = []
    for (number, post) in posts.enumerated() {
      var resolved = resolve(post.phrase, local: &local, in: text)
      if number > 0, let body = PostBody.shared(by: posts[number - 1].phrase, result[number - 1], post.phrase, in: text)
      {
        resolved.resolved = body + resolved.written
        resolved.place = resolved.place ?? result[number - 1].place
        resolved.level = resolved.level ?? result[number - 1].level
      }
      if resolved.place == nil, post.phrase.isBare, post.phrase.kind == .official,
        resolved.resolved.utf8.elementsEqual(resolved.written.utf8),
        let body = PostHeading.body(above: post.phrase.range.lowerBound, in: text)
      {
        resolve(&resolved, under: body, local: local, in: text)
      }
      // 青河省＋原＋副省长: the mark of time is no part of the post.
      if resolved.status == .former, let mark = PostGrammar.formerMark(in: post.phrase, text) {
        var after = mark + 1
        let rest = PostResolver.written(after..<post.phrase.range.upperBound, in: text)
        if resolved.resolved.hasSuffix("原" + rest) || resolved.resolved.hasSuffix("前" + rest) {
          // 青河市原市委书记: the level is said once.
          if mark > post.phrase.range.lowerBound, text[after] == text[mark - 1], text[after + 1] == 0x59D4 {
            after += 1
          }
          resolved.resolved =
            resolved.resolved.dropLast(rest.count + 1)
            + PostResolver.written(after..<post.phrase.range.upperBound, in: text)
        }
      }
      // 代理青河市市长职务: 青河市代理市长, of which the wording below makes 青河市代市长. A place may have the mark in its name (代县).
      if resolved.status == .acting, resolved.resolved.hasSuffix(resolved.title),
        !PostResolver.isMarkedActing(resolved.resolved, title: resolved.title)
      {
        resolved.resolved = resolved.resolved.dropLast(resolved.title.count) + "代理" + resolved.title
        // Without its verb the phrase would name the full post.
        resolved.written = "代理" + resolved.written
      }
      resolved.resolved = PostCanonical.wording(resolved.resolved)
      if post.phrase.kind == .journalist {
        if post.phrase.isBare, let press { resolved.resolved += "(" + press + ")" }
        if post.isPhotographer { resolved.resolved += "(摄影)" }
      }
      result.append(resolved)
    }
    return result
  }

  /// Completes a post by the body that heads its list; left as it is where nothing shows whose body that is.
  private func resolve(_ post: inout Post, under body: Range<Int>, local: JurisdictionContext, in text: PersonText) {
    var start = body.lowerBound
    start += PostResolver.organNames.length(at: start, in: text)
    let length = PostJurisdiction.placeLength(at: start, in: text)
    var name = PostResolver.written(body, in: text)
    let division: Division?
    if length >= 2, start + length < body.upperBound {
      division = local.division(of: text, range: start..<(start + length))
    } else {
      let level = JurisdictionContext.Level(rawValue: text.string(start..<(start + 1)))
      division = level.flatMap(local.division)
      // 省人民政府: the level is said once.
      if let division {
        name =
          text.string(body.lowerBound..<start) + division.name
          + PostResolver.written((start + 1)..<body.upperBound, in: text)
      }
    }
    guard let division else { return }
    post.resolved = PostCanonical.wording(name + post.written)
    post.place = division.name
    post.level = division.level
  }

  /// True where 代 or 代理 begins the title or stands directly before it, and for a deputy's post, which knows no such mark.
  private static func isMarkedActing(_ resolved: String, title: String) -> Bool {
    let body = resolved.dropLast(title.count)
    return title.hasPrefix("代") || body.hasSuffix("代") || body.hasSuffix("代理") || body.hasSuffix("副")
  }

  private static let organNames = PersonWords("中共 中国共产党 政协 中国人民政治协商会议")

  private func resolve(_ phrase: PostPhrase, local: inout JurisdictionContext, in text: PersonText) -> Post {
    let written = PostResolver.written(phrase.range, in: text)
    let title = PostResolver.written(phrase.headStart..<phrase.range.upperBound, in: text)
    var post = Post(written: written, title: title.isEmpty ? written : title, status: phrase.status)
    var start = phrase.range.lowerBound
    if text[start] == 0x539F, phrase.status == .former { start += 1 }  // 原
    if text.has("中共", at: start) { start += 2 }
    let rest = start..<phrase.range.upperBound
    if let (zone, place) = PostResolver.zone(before: start, in: text),
      let division = local.division(of: text, range: place)
    {
      let own = text[start] == 0x533A || text[start] == 0x56ED ? PostResolver.levelPrefix(at: start, in: text) : 0
      post.resolved =
        PostResolver.written(zone, in: text) + PostResolver.written((start + own)..<rest.upperBound, in: text)
      post.place = division.name
      post.level = division.level
      return post
    }
    let length = PostJurisdiction.placeLength(at: start, in: text)
    if length >= 2, start + length <= phrase.headStart || length < rest.count {
      let place = start..<(start + length)
      if let division = local.division(of: text, range: place),
        !PostResolver.isOfAnotherLevel(division, place, in: text)
      {
        post.place = division.name
        post.level = division.level
        local.set(division)
        post.organisation = PostResolver.organisation(
          division,
          after: start + length,
          phrase: phrase,
          written: division.name,
          in: text
        )
      }
      return post
    }
    guard let (level, width) = PostResolver.levelWord(at: start, phrase: phrase, in: text),
      let division = local.division(level)
    else {
      resolveNational(&post, phrase, in: text)
      return post
    }
    post.place = division.name
    post.level = division.level
    // 省委书记 → 山西省 + 委书记; 省长, 副省长 → 山西省 + 省长.
    if width == 0 {
      post.resolved = division.name + PostResolver.written(rest, in: text)
    } else {
      post.resolved = division.name + PostResolver.written((start + width)..<phrase.range.upperBound, in: text)
    }
    post.organisation = PostResolver.organisation(
      division,
      after: start + width,
      phrase: phrase,
      written: division.name,
      in: text
    )
    return post
  }

  /// 某山市 and 某山镇 are not the district whose short form is 某山: a short form goes on with a level word only where that makes another name.
  private static func isOfAnotherLevel(_ division: Division, _ place: Range<Int>, in text: PersonText) -> Bool {
    guard levels.contains(text[place.upperBound]), notLevels.length(at: place.upperBound, in: text) == 0 else {
      return false
    }
    return division.name.unicodeScalars.count > place.count
  }

  private static let levels = CharacterBitmap("省市县区州盟旗镇乡")
  /// What begins like a level word: 区域, 市场, 省级.
  private static let notLevels = PersonWords("区域 区块 市场 市政 市级 省级 县级 区级 县域 乡村 镇级 乡镇 市域 市区 城区")

  /// The zone that 管委会, 党工委, 区党工委 at `index` speaks of: the nearest one named before with the place it lies in; and that place.
  private static func zone(before index: Int, in text: PersonText) -> (zone: Range<Int>, place: Range<Int>)? {
    let own = index + levelPrefix(at: index, in: text)
    guard text.has("管委会", at: own) || text.has("党工委", at: own) || text.has("管理委员会", at: own) else { return nil }
    var end = index
    while end > 0, index - end < 1_500 {
      let length = zones.length(endingAt: end, in: text)
      if length > 0 {
        var start = end - length
        var place: Range<Int>?
        while start > 0, end - start < 16, PersonText.isHan(text[start - 1]) {
          start -= 1
          let width = PostJurisdiction.placeLength(at: start, in: text)
          if width > 1, start + width <= end - length, place.map({ $0.lowerBound <= start + width }) ?? true {
            place = start..<(start + width)
          }
        }
        if let place { return (place.lowerBound..<end, place) }
      }
      end -= 1
    }
    return nil
  }

  /// Length of 区 or 园区 before the organ of a zone at `index`.
  private static func levelPrefix(at index: Int, in text: PersonText) -> Int {
    text[index] == 0x533A ? 1 : text.has("园区", at: index) ? 2 : 0
  }

  private static let zones = PersonWords(
    "经济技术开发区 高新技术产业开发区 高新技术开发区 经济开发区 产业开发区 开发区 经开区 高新区 新区 示范区 综改区 保税区 综合保税区 自贸区 自贸试验区 度假区 风景区 风景名胜区 产业园区 工业园区 工业园 产业园 集聚区 试验区 管理区 合作区 园区 街道"
  )

  private func resolveNational(_ post: inout Post, _ phrase: PostPhrase, in text: PersonText) {
    switch post.written {
    case "总书记":
      post.resolved = "中共中央总书记"
      post.organisation = "中共中央"
      post.level = .national
    case "总理":
      if phrase.isBare { post.resolved = "国务院总理" }
      post.organisation = "国务院"
      post.level = .national
    case "摄": post.resolved = "摄影"
    case "编辑整理": post.resolved = "编辑"
    default:
      if text.has("国务院", at: phrase.range.lowerBound) || text.has("国家", at: phrase.range.lowerBound)
        || text.has("全国", at: phrase.range.lowerBound) || text.has("中央", at: phrase.range.lowerBound)
      {
        post.level = .national
      }
    }
  }

  /// The level a phrase without a place speaks of, and how many scalars of the phrase say it (0 for 省长, 副市长).
  private static func levelWord(at start: Int, phrase: PostPhrase, in text: PersonText) -> (
    JurisdictionContext.Level, Int
  )? {
    let first = text[start]
    if text.has("自治区", at: start) { return (.region, 3) }
    if text.has("自治州", at: start) { return (.prefecture, 3) }
    if start < phrase.headStart, start + 1 < phrase.range.upperBound {
      // 市长 itself is a head, not a level.
      switch first {
      case 0x7701: return (.province, 1)  // 省
      case 0x5DDE: return (.prefecture, 1)  // 州
      case 0x76DF: return (.league, 1)  // 盟
      case 0x5E02: return (.city, 1)  // 市
      case 0x53BF: return (.county, 1)  // 县
      case 0x65D7: return (.banner, 1)  // 旗
      case 0x533A: return (.district, 1)  // 区
      default: break
      }
    }
    guard phrase.isBare, phrase.range.upperBound - phrase.headStart == 2, text[phrase.headStart + 1] == 0x957F else {
      return nil
    }  // 长
    switch text[phrase.headStart] {
    case 0x7701: return (.province, 0)
    case 0x5DDE: return (.prefecture, 0)
    case 0x76DF: return (.league, 0)
    case 0x5E02: return (.city, 0)
    case 0x53BF: return (.county, 0)
    case 0x65D7: return (.banner, 0)
    case 0x533A: return (.district, 0)
    default: return nil
    }
  }

  /// 中共山西省委员会, 山西省人民政府, …; nil where the phrase names no such organ.
  private static func organisation(
    _ division: Division,
    after index: Int,
    phrase: PostPhrase,
    written: String,
    in text: PersonText
  ) -> String? {
    if text.has("委", at: index) || text.has("党委", at: index) { return "中共" + division.name + "委员会" }
    if text.has("政协", at: index) { return "中国人民政治协商会议" + division.name + "委员会" }
    if text.has("人大", at: index) { return division.name + "人民代表大会常务委员会" }
    if text.has("纪委", at: index) { return "中共" + division.name + "纪律检查委员会" }
    if phrase.headStart < phrase.range.upperBound, text[phrase.range.upperBound - 1] == 0x957F {
      switch text[phrase.range.upperBound - 2] {
      case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x76DF: return division.name + "人民政府"
      default: break
      }
    }
    return nil
  }

  /// The characters of `range` without blanks and line ends.
  static func written(_ range: Range<Int>, in text: PersonText) -> String {
    let range = range.clamped(to: 0..<text.count)
    if range.allSatisfy({ text.traits(at: $0).contains(.han) }) { return text.string(range) }
    var result = String.UnicodeScalarView()
    for index in range {
      let scalar = text.written(at: index)
      if PersonText.isBlank(scalar) || scalar == 0x0A { continue }
      if let value = Unicode.Scalar(scalar) { result.append(value) }
    }
    return String(result)
  }

  private static let companies = PersonWords(
    "公司 集团 银行 有限 股份 酒店 企业 厂 商行 超市 工厂 合作社 农场 控股 实业 电网 石化 证券 信托 商会"
  )

  /// What a stack of posts makes of its bearer.
  static func category(of posts: [PostPhrase], in text: PersonText) -> PersonCategory? {
    var result: PersonCategory?
    for post in posts {
      let kind: PersonCategory
      switch post.kind {
      case .official:
        var index = post.range.lowerBound
        var isCompany = false
        while index < post.headStart {
          // 政治协商会议 is no chamber of commerce.
          if companies.length(at: index, in: text) > 0, !text.has("商会议", at: index) { isCompany = true }
          index += 1
        }
        kind = isCompany ? .business : .official
      case .business: kind = .business
      case .journalist: kind = .journalist
      case .other: kind = .other
      case .none: continue
      }
      result = PersonDrafts.join(result, kind)
    }
    return result
  }
}
