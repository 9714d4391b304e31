import KnowledgeIndex
import PolicyText
import Recognition

/// Compares the posts a report gives with those the corpus shows on the report's date. Each post comes out as one of three: it agrees,
/// it contradicts the corpus, or the corpus cannot tell; nothing passes in silence.
struct PostCheck {
  let analysis: ReportAnalysis
  let context: FeatureContext
  /// True for a document that holds articles of several days: each post is compared as of its own article's date.
  var usesArticleDates = false

  /// What was found, and how many posts agree.
  struct Outcome {
    var findings: [Finding] = []
    var agreeing = 0
    var undecided = 0
  }

  func outcome() -> Outcome {
    var outcome = Outcome()
    // What cannot be decided is said once for each person and post.
    var said = Set<String>()
    for sighting in analysis.recognition.people where sighting.category == .official && !sighting.isRepeat {
      for attribution in sighting.posts {
        // 原省长, 拟任省长 and 免去…省长职务 say themselves that the post is not held.
        let status = attribution.post.status
        guard status == .current || status == .acting, attribution.event == nil else { continue }
        guard let finding = finding(of: attribution, sighting) else {
          outcome.agreeing += 1
          continue
        }
        if finding.check == .undecidedPost {
          outcome.undecided += 1
          guard said.insert(sighting.name + "\n" + attribution.post.resolved).inserted else { continue }
        }
        outcome.findings.append(finding)
      }
    }
    return outcome
  }

  private func finding(of attribution: PostAttribution, _ sighting: PersonSighting) -> Finding? {
    var context = context
    var isDated = true
    let articles = analysis.recognition.articles
    if usesArticleDates, articles.indices.contains(sighting.article) {
      if let date = articles[sighting.article].date { context.asOf = date } else { isDated = false }
    }
    guard let finding = PostClaim(attribution, of: sighting, context: context, isDated: isDated).finding() else {
      return nil
    }
    // What does not hold on the report's day may be told of an earlier one.
    let place = min(attribution.range.lowerBound, sighting.range.lowerBound)
    guard isDated,
      let date = SentenceDate(governing: place, in: analysis.document.source.bytes, before: context.asOf)
    else { return finding }
    var earlier: Finding?
    for day in date.first == date.last ? [date.last] : [date.last, date.first] {
      context.asOf = day
      let judged = PostClaim(attribution, of: sighting, context: context, isDated: true).finding()
      // Somewhere in the month, the text says; on which day it does not.
      guard let judged else { return nil }
      earlier = earlier ?? judged
    }
    earlier?.message += context.language.pick("（按句中“\(date.written)”核对）", " (as of “\(date.written)” in the sentence)")
    return earlier ?? finding
  }
}

/// One post that a report gives to one person.
struct PostClaim {
  private let attribution: PostAttribution
  private let sighting: PersonSighting
  private let context: FeatureContext
  private let post: Post
  private let core: PostCore
  /// The place stands in the report's own words, or is inferred from its other places.
  private let isPlaceWritten: Bool
  private let tenures: [Tenure]
  private let answer: TenureAnswer
  /// False for an article whose day nobody knows: then nothing is too far from it.
  private let isDated: Bool

  /// Days within which a person seen in one post is taken not to have moved on to another, where nothing later is known.
  private static let settled = 60

  /// Days within which papers tell what happened: the day itself, a weekend, a holiday.
  private static let newsDays = 7

  init(_ attribution: PostAttribution, of sighting: PersonSighting, context: FeatureContext, isDated: Bool) {
    self.isDated = isDated
    self.attribution = attribution
    self.sighting = sighting
    self.context = context
    post = attribution.post
    core = PostCore(attribution.post)
    isPlaceWritten =
      attribution.post.place != nil && attribution.post.written.utf8.count >= attribution.post.resolved.utf8.count
    tenures = context.lexicon.entities(named: sighting.name)
      .filter { $0.id.kind == .person && $0.origin != .report }
      .flatMap(\.tenures)
    answer = TenureAnswer(tenures: tenures, asOf: context.asOf)
  }

  /// Nil where the corpus shows the person in the post on the day. Where the day of the text it rests on is inferred, it says so.
  func finding() -> Finding? {
    guard var finding = judged() else { return nil }
    if let evidence = finding.evidence, evidence.dateIsInferred, !evidence.isCurated, evidence.actDate == nil {
      finding.message += language.pick("（依据的日期系推定）", " (the date of the evidence is inferred)")
    }
    return finding
  }

  private func judged() -> Finding? {
    if let now = answer.current.first(where: isSame) {
      if let conflict = CuratedConflict(now, context: context) {
        return undecided(conflict.text(language), conflict.citation)
      }
      // Seen on both sides of the day, or near it.
      if !isDated || distance(of: now) <= TenureAnswer.trustedDistance { return nil }
      return undecided(seen: now)
    }
    if let former = answer.former.first(where: isSame) { return outdated(former) }
    if let later = answer.later.first(where: isSame) {
      // What a paper tells a few days after it happened contradicts nobody who writes of the day itself.
      let isNews = later.firstSeen.map { $0.dayNumber - context.asOf.dayNumber <= Self.newsDays } ?? false
      if !isNews, let acting = answer.current.first(where: { acts($0, in: later.post.resolved) }) {
        return early(acting, later)
      }
      if !isNews, let another = contradiction() { return another }
      guard let first = later.firstSeen ?? later.appointed?.eventDate else {
        let day = later.latestDate?.iso ?? "?"
        return undecided(
          language.pick(
            "语料中\(sighting.name)到 \(day) 才以原\(later.post.resolved)出现，\(context.asOf.iso) 是否在任未知",
            "the corpus has \(sighting.name) only as former \(later.post.resolved), on \(day); "
              + "unknown on \(context.asOf.iso)"
          ),
          later.evidence.first
        )
      }
      return undecided(
        language.pick(
          "语料中\(sighting.name)任\(later.post.resolved)首见于 \(first.iso)，\(context.asOf.iso) 是否在任未知",
          "the corpus first sees \(sighting.name) as \(later.post.resolved) on \(first.iso); "
            + "unknown on \(context.asOf.iso)"
        ),
        later.evidence.first
      )
    }
    if let nominated = answer.nominated.first(where: isSame) {
      return undecided(
        language.pick(
          "语料只见\(sighting.name)拟任\(nominated.post.resolved)，未见就任",
          "the corpus has \(sighting.name) nominated as \(nominated.post.resolved), not in office"
        ),
        nominated.evidence(asOf: context.asOf)
      )
    }
    return contradiction() ?? unknown()
  }

  /// True for 甲市代市长 beside 甲市市长.
  private func acts(_ tenure: Tenure, in full: String) -> Bool {
    var scalars = full.unicodeScalars
    guard scalars.count > 2 else { return false }
    scalars.insert("代", at: scalars.index(scalars.endIndex, offsetBy: -2))
    return String(scalars).utf8.elementsEqual(tenure.post.resolved.utf8)
  }

  /// Called 市长 while acting as 代市长.
  private func early(_ acting: Tenure, _ full: Tenure) -> Finding {
    let since = full.firstSeen?.iso ?? full.latestDate?.iso ?? "?"
    return wrong(
      language.pick(
        "\(sighting.name)在 \(context.asOf.iso) 见任\(acting.post.resolved)；任\(full.post.resolved)首见于 \(since)",
        "\(sighting.name) is seen as \(acting.post.resolved) on \(context.asOf.iso), as \(full.post.resolved) first on \(since)"
      ),
      acting.evidence(asOf: context.asOf),
      postFixes(first: acting)
    )
  }

  private var language: AnswerLanguage { context.language }

  // MARK: Contradictions

  private func outdated(_ tenure: Tenure) -> Finding {
    var message = language.pick(
      "\(sighting.name)在 \(context.asOf.iso) 已不任\(tenure.post.resolved)",
      "\(sighting.name) is no longer \(tenure.post.resolved) on \(context.asOf.iso)"
    )
    if let ended = tenure.ended, let date = ended.endDate {
      let day = ended.isCurated && ended.dateIsInferred ? ended.writtenDate : ended.actDate?.iso ?? date.iso
      message +=
        day.map {
          tenure.isEndAnEvent
            ? language.pick("（至 \($0)）", " (until \($0))")
            : tenure.isEndCalledFormer
              ? language.pick("（\($0) 已称“原”）", " (called former on \($0))")
              : language.pick("（不晚于 \($0)）", " (\($0) at the latest)")
        } ?? ""
      if ended.isCurated { message += language.pick("，见\(source(ended))", ", says \(source(ended))") }
    }
    // What was last seen before the end is no news of what came after it.
    if let now = comparable(answer.current),
      now.lastSeen.map({ seen in tenure.ended?.endDate.map { seen >= $0 } ?? true }) ?? true
    {
      message += language.pick("；现见\(now.post.resolved)", "; now seen as \(now.post.resolved)")
    }
    return Finding(
      check: .outdatedPost,
      severity: .warning,
      range: attribution.range,
      message: message + since(tenure.ended?.endDate ?? answer.nearestEvidence),
      evidence: tenure.ended ?? comparable(answer.current)?.evidence(asOf: context.asOf),
      fixes: postFixes() + holderFixes(holder(beside: [tenure]))
    )
  }

  /// The post is another's on the day, or does not go with the one this person is seen in.
  private func contradiction() -> Finding? {
    // A word that was taken for a name contradicts nothing.
    if tenures.isEmpty, sighting.isAmbiguous || CommonWords.isWord(sighting.name) { return nil }
    if let holder = holder(beside: answer.current), !mayBeOne(holder), isSettled(holder) || !answer.current.isEmpty {
      let post = holder.post.resolved
      let own = comparable(answer.current).map(\.post.resolved)
      let message: String
      let source = source(holder.evidence(asOf: context.asOf))
      if let own {
        message = language.pick(
          "\(source)中\(post)是\(holder.person.name)；\(sighting.name)见\(own)",
          "in \(source) \(post) is \(holder.person.name); \(sighting.name) is seen as \(own)"
        )
      } else {
        message = language.pick(
          "\(source)中\(post)是\(holder.person.name)，未见\(sighting.name)任此职",
          "in \(source) \(post) is \(holder.person.name); \(sighting.name) is not seen in it"
        )
      }
      return wrong(message, holder.evidence(asOf: context.asOf), postFixes() + holderFixes(holder))
    }
    let acting = answer.current.first {
      acts($0, in: post.resolved) && distance(of: $0) <= TenureAnswer.trustedDistance
    }
    guard let now = acting ?? answer.current.first(where: excludes) else { return nil }
    return wrong(
      language.pick(
        "\(source(now.evidence(asOf: context.asOf)))中\(sighting.name)见\(now.post.resolved)，未见任\(post.resolved)",
        "\(source(now.evidence(asOf: context.asOf))) has \(sighting.name) as \(now.post.resolved), not as \(post.resolved)"
      ),
      now.evidence(asOf: context.asOf),
      postFixes(first: now) + holderFixes(holder(beside: answer.current, ofAnyKind: true))
    )
  }

  /// True for two wordings of one name (巴沙尔 and 安德烈·别洛夫), and for a name of which the text at hand holds a part.
  private func mayBeOne(_ holder: Tenure) -> Bool {
    let (left, right) = (holder.person.name.utf8, sighting.name.utf8)
    return left.starts(with: right) || right.starts(with: left) || left.reversed().starts(with: right.reversed())
      || right.reversed().starts(with: left.reversed())
  }

  private func wrong(_ message: String, _ evidence: Citation?, _ fixes: [QuickFix]) -> Finding {
    Finding(
      check: .wrongPost,
      severity: .warning,
      range: attribution.range,
      message: message,
      evidence: evidence,
      fixes: fixes
    )
  }

  /// True when nobody holds the claimed post and `tenure` at once: chief and deputy of one body, heads of two places.
  private func excludes(_ tenure: Tenure) -> Bool {
    let other = self.core(of: tenure)
    let isOneBody = core.principal == other.principal && !core.principal.isEmpty && samePlace(tenure)
    if isOneBody, core.isDeputy != other.isDeputy {
      // A deputy may have risen since; a chief does not become the deputy of the same body.
      return other.isDeputy ? isSettled(tenure) : distance(of: tenure) <= TenureAnswer.trustedDistance
    }
    guard isSettled(tenure), let there = tenure.post.place, let here = post.place, here != there else { return false }
    if core.isGovernmentHead, other.isGovernmentHead {
      // Of two places of one rank, or chief of one and of the other; a deputy governor may be a mayor.
      if post.level == tenure.post.level { return isPlaceWritten || core.words != other.words }
      return !core.isDeputy && !other.isDeputy
    }
    return core.isPartyHead && other.isPartyHead && !core.isDeputy && !other.isDeputy && isPlaceWritten
      && post.level == tenure.post.level
  }

  /// True when the tenure is seen after the day too, or so shortly before it that nothing will have changed.
  private func isSettled(_ tenure: Tenure) -> Bool {
    if tenure.spans(context.asOf) { return true }
    guard let last = tenure.lastSeen else { return false }
    return last.dayNumber >= context.asOf.dayNumber - Self.settled
  }

  // MARK: What cannot be decided

  private func undecided(seen tenure: Tenure) -> Finding {
    guard let last = tenure.lastSeen?.iso else {
      return undecided(
        language.pick(
          "语料见\(sighting.name)任\(tenure.post.resolved)，但日期不详，\(context.asOf.iso) 是否在任未知",
          "the corpus has \(sighting.name) as \(tenure.post.resolved) without a date; unknown on \(context.asOf.iso)"
        ),
        tenure.evidence(asOf: context.asOf)
      )
    }
    return undecided(
      language.pick(
        "\(sighting.name)任\(tenure.post.resolved)末见于 \(last)，\(context.asOf.iso) 是否在任未知",
        "\(sighting.name) was last seen as \(tenure.post.resolved) on \(last); unknown on \(context.asOf.iso)"
      ),
      tenure.evidence(asOf: context.asOf)
    )
  }

  private func unknown() -> Finding {
    let shown =
      comparable(answer.current) ?? comparable(answer.former) ?? comparable(answer.later)
      ?? comparable(answer.nominated)
    guard let shown else {
      if let holder = holder(beside: []), !mayBeOne(holder), let day = holder.lastSeen {
        return undecided(
          language.pick(
            "语料未见\(sighting.name)任\(post.resolved)；\(day.iso) 见\(holder.person.name)",
            "the corpus does not show \(sighting.name) as \(post.resolved); on \(day.iso) it was \(holder.person.name)"
          ),
          holder.evidence(asOf: context.asOf)
        )
      }
      return undecided(
        language.pick(
          "语料中没有\(sighting.name)任\(post.resolved)的记载",
          "the corpus does not show \(sighting.name) as \(post.resolved)"
        ),
        nil
      )
    }
    let seen = [shown.lastSeen ?? shown.latestDate].compactMap { $0?.iso }.first.map {
      language.pick("（\($0)）", " (\($0))")
    }
    return undecided(
      language.pick(
        "语料未见\(sighting.name)任\(post.resolved)；见\(shown.post.resolved)\(seen ?? "")",
        "the corpus does not show \(sighting.name) as \(post.resolved), but as \(shown.post.resolved)\(seen ?? "")"
      ),
      shown.evidence(asOf: context.asOf)
    )
  }

  /// The tenure that the claimed post is best held against: the chief of a government beside a chief of a government, of a committee beside
  /// one of a committee, else a post of the same words; the first where none is alike.
  private func comparable(_ tenures: [Tenure]) -> Tenure? {
    guard tenures.count > 1 else { return tenures.first }
    return tenures.first { tenure in
      let other = self.core(of: tenure)
      return core.isGovernmentHead && other.isGovernmentHead || core.isPartyHead && other.isPartyHead
        || other.principal == core.principal
    } ?? tenures.first
  }

  private func undecided(_ message: String, _ evidence: Citation?) -> Finding {
    Finding(
      check: .undecidedPost,
      severity: .hint,
      range: attribution.range,
      message: message,
      evidence: evidence,
      fixes: []
    )
  }

  // MARK: Who and what

  /// Who holds the claimed post on the day. A post the report does not resolve (省长) is looked for where the person's own posts are.
  /// `ofAnyKind` takes deputies too, where there is just one.
  private func holder(beside tenures: [Tenure], ofAnyKind: Bool = false) -> Tenure? {
    guard ofAnyKind || core.isSingle else { return nil }
    // 总理 alone, which the grammar completes to one state's, may be another's.
    if post.place == nil, !post.written.utf8.elementsEqual(post.resolved.utf8) { return nil }
    let places = Set(tenures.compactMap(\.post.place))
    guard let place = post.place ?? (places.count == 1 ? places.first : nil) else {
      // Without a place a post is one body's only where the words say whose (美国总统); 村党支部书记 is any village's.
      guard PostReading.namesState(post.resolved) else { return nil }
      return trusted(context.lexicon.holders(of: post.resolved, asOf: context.asOf).current, ofAnyKind: ofAnyKind)
    }
    let found = context.keys.holders(sharing: core).flatMap { names, holders in
      let number = names.number(of: place)
      return number == CompletionIndex.Names.none
        ? []
        : holders.filter { $0.place == number }.map { context.lexicon.entities[$0.entity].tenures[$0.tenure] }
    }
    let exact = context.lexicon.holders(of: post.resolved, asOf: context.asOf).current
    return trusted(TenureAnswer(tenures: found, asOf: context.asOf).current + exact, ofAnyKind: ofAnyKind)
  }

  private func trusted(_ current: [Tenure], ofAnyKind: Bool) -> Tenure? {
    let near = current.filter { distance(of: $0) <= TenureAnswer.trustedDistance }
    // Two in one post of one holder: one of them has left, and the corpus does not say who.
    guard Set(near.map(\.person)).count == 1 else { return nil }
    return near.first
  }

  /// Days from the sighting of `tenure` nearest to the day; 0 when it is seen on both sides of it.
  private func distance(of tenure: Tenure) -> Int {
    if tenure.spans(context.asOf) { return 0 }
    let days =
      // A text that calls the post a former one does not show it held.
      tenure.sightings.filter { $0.status != .former || $0.event == .dismissed }.compactMap(\.citation.date?.dayNumber)
      + [tenure.firstSeen, tenure.lastSeen].compactMap { $0?.dayNumber }
    let day = context.asOf.dayNumber
    guard let first = days.min(), let last = days.max() else { return .max }
    if first <= day, day <= last { return 0 }
    return min(abs(first - day), abs(last - day))
  }

  /// True when the text's post is this tenure's: the same in full, or the same words where one of the two says no place of its own.
  private func isSame(_ tenure: Tenure) -> Bool {
    if post.resolved.utf8.elementsEqual(tenure.post.resolved.utf8) { return true }
    guard samePlace(tenure) else { return false }
    if self.core(of: tenure).words == core.words { return true }
    return ([tenure.post.written] + tenure.writtenForms).contains { $0.utf8.elementsEqual(post.written.utf8) }
  }

  /// A place that the gazetteer does not know is taken from the claim.
  private func core(of tenure: Tenure) -> PostCore {
    PostCore(phrase: tenure.post.resolved, place: tenure.post.place ?? post.place)
  }

  private func samePlace(_ tenure: Tenure) -> Bool {
    guard let here = post.place, let there = tenure.post.place else { return core.fits(place: tenure.post.place) }
    return here == there || !isPlaceWritten && core.fits(place: there)
  }

  // MARK: Fixes

  private func postFixes(first: Tenure? = nil) -> [QuickFix] {
    let first = first ?? comparable(answer.current)
    let tenures = [first].compactMap { $0 } + answer.current.filter { $0 != first }
    return tenures.prefix(2).map { tenure in
      // 省长 is answered in the short words of the corpus, 山西省省长 in full ones.
      let isShort = attribution.post.written.utf8.count < attribution.post.resolved.utf8.count
      let text = isShort ? tenure.post.written : tenure.post.resolved
      return QuickFix(
        title: language.pick("职务改为“\(text)”", "Change the post to “\(text)”"),
        range: attribution.range,
        newText: text
      )
    }
  }

  private func holderFixes(_ holder: Tenure?) -> [QuickFix] {
    guard let name = holder?.person.name, name != sighting.name else { return [] }
    return [
      QuickFix(
        title: language.pick("姓名改为“\(name)”", "Change the name to “\(name)”"),
        range: sighting.range,
        newText: name
      )
    ]
  }

  /// What a message rests on: the corpus, or the line of a glossary.
  private func source(_ citation: Citation?) -> String {
    guard let citation, citation.isCurated else { return language.pick("语料", "the corpus") }
    let place = "\(citation.path):\(citation.span.start.line + 1)"
    return language.pick("词库 \(place) ", "the glossary \(place)")
  }

  private func since(_ evidence: CalendarDate?) -> String {
    guard let evidence, abs(evidence.dayNumber - context.asOf.dayNumber) > TenureAnswer.trustedDistance else {
      return ""
    }
    return language.pick("（依据 \(evidence.iso)，请核实）", " (evidence of \(evidence.iso); verify)")
  }
}
