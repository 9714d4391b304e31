import KnowledgeIndex
import PolicyText
import Recognition

/// Compares the posts a report gives with those the corpus shows on the report's date. Silent wherever the corpus does not know.
struct PostCheck {
  let analysis: ReportAnalysis
  let context: FeatureContext

  func findings() -> [Finding] {
    analysis.recognition.people.flatMap { sighting in
      sighting.posts.compactMap { finding(for: $0, of: sighting) }
    }
  }

  private func finding(for attribution: PostAttribution, of sighting: PersonSighting) -> Finding? {
    let post = attribution.post
    // 原省长, 拟任省长 and 免去…省长职务 say themselves that the post is not held.
    guard post.status == .current || post.status == .acting, attribution.event == nil else { return nil }
    let known = context.lexicon.entities(named: sighting.name).filter { $0.id.kind == .person && $0.origin != .report }
    let tenures = known.flatMap(\.tenures)
    guard !tenures.isEmpty else { return nil }
    let answer = TenureAnswer(tenures: tenures, asOf: context.asOf)
    if answer.current.contains(where: { Self.isSame(post, $0) }) { return nil }
    if let former = answer.former.first(where: { Self.isSame(post, $0) }) {
      return outdated(attribution, of: sighting, tenure: former, answer: answer)
    }
    if answer.later.contains(where: { Self.isSame(post, $0) })
      || answer.nominated.contains(where: { Self.isSame(post, $0) })
    {
      return nil
    }
    return wrong(attribution, of: sighting, answer: answer)
  }

  private func outdated(
    _ attribution: PostAttribution,
    of sighting: PersonSighting,
    tenure: Tenure,
    answer: TenureAnswer
  ) -> Finding {
    let language = context.language
    let evidence = tenure.ended ?? answer.current.first?.evidence.last
    var message = language.pick(
      "\(sighting.name)在 \(context.asOf.iso) 已不任\(tenure.post.resolved)",
      "\(sighting.name) is no longer \(tenure.post.resolved) on \(context.asOf.iso)"
    )
    if let ended = tenure.ended?.date { message += language.pick("（至 \(ended.iso)）", " (until \(ended.iso))") }
    if let now = answer.current.first {
      message += language.pick("；现见\(now.post.resolved)", "; now seen as \(now.post.resolved)")
    }
    return Finding(
      check: .outdatedPost,
      severity: .warning,
      range: attribution.range,
      message: message + since(answer),
      evidence: evidence,
      fixes: postFixes(attribution, answer: answer)
        + holderFixes(of: sighting, holder: holder(of: attribution.post, beside: [tenure]))
    )
  }

  /// The post is known to be another's on the day, and this person is known in another post.
  private func wrong(_ attribution: PostAttribution, of sighting: PersonSighting, answer: TenureAnswer) -> Finding? {
    guard answer.caution == nil, let now = answer.current.first, Self.isSingle(attribution.post),
      let holder = holder(of: attribution.post, beside: answer.current), holder.person.name != sighting.name
    else { return nil }
    let language = context.language
    let post = holder.post.resolved
    return Finding(
      check: .wrongPost,
      severity: .warning,
      range: attribution.range,
      message: language.pick(
        "语料中\(post)是\(holder.person.name)；\(sighting.name)见\(now.post.resolved)",
        "in the corpus \(post) is \(holder.person.name); \(sighting.name) is seen as \(now.post.resolved)"
      ),
      evidence: holder.evidence.last,
      fixes: postFixes(attribution, answer: answer) + holderFixes(of: sighting, holder: holder)
    )
  }

  /// Who holds `post` on the day. A post the report does not resolve (省长) is looked for where the person's own posts are.
  private func holder(of post: Post, beside tenures: [Tenure]) -> Tenure? {
    let exact = context.lexicon.holders(of: post.resolved, asOf: context.asOf)
    if let holder = exact.current.first { return exact.caution == nil ? holder : nil }
    let places = Set(tenures.compactMap(\.post.place))
    guard post.place == nil, places.count == 1 else { return nil }
    let others = context.keys.holders(of: Array(post.written.utf8)[...])
      .map { context.lexicon.entities[$0.entity].tenures[$0.tenure] }
      .filter { $0.post.place.map(places.contains) ?? false }
    let answer = TenureAnswer(tenures: others, asOf: context.asOf)
    return answer.caution == nil ? answer.current.first : nil
  }

  private func postFixes(_ attribution: PostAttribution, answer: TenureAnswer) -> [QuickFix] {
    answer.current.prefix(2).map { tenure in
      // 省长 is answered in the short words of the corpus, 山西省省长 in full ones.
      let isShort = attribution.post.written.utf8.count < attribution.post.resolved.utf8.count
      let text = isShort ? tenure.post.written : tenure.post.resolved
      return QuickFix(
        title: context.language.pick("职务改为“\(text)”", "Change the post to “\(text)”"),
        range: attribution.range,
        newText: text
      )
    }
  }

  private func holderFixes(of sighting: PersonSighting, holder: Tenure?) -> [QuickFix] {
    guard let name = holder?.person.name, name != sighting.name else { return [] }
    return [
      QuickFix(
        title: context.language.pick("姓名改为“\(name)”", "Change the name to “\(name)”"),
        range: sighting.range,
        newText: name
      )
    ]
  }

  private func since(_ answer: TenureAnswer) -> String {
    guard let nearest = answer.nearestEvidence,
      abs(nearest.dayNumber - context.asOf.dayNumber) > TenureAnswer.trustedDistance
    else { return "" }
    return context.language.pick("（语料截至 \(nearest.iso)，请核实）", " (corpus ends \(nearest.iso); verify)")
  }

  /// True when the text's post is this tenure's: the same in full, or the same words where one of the two could not be resolved.
  private static func isSame(_ post: Post, _ tenure: Tenure) -> Bool {
    if post.resolved.utf8.elementsEqual(tenure.post.resolved.utf8) { return true }
    if let left = post.place, let right = tenure.post.place, left != right { return false }
    return tenure.writtenForms.contains { $0.utf8.elementsEqual(post.written.utf8) }
      || tenure.post.written.utf8.elementsEqual(post.written.utf8)
  }

  /// Posts of which a body has one at a time; deputies and members are many.
  private static func isSingle(_ post: Post) -> Bool {
    let many = ["副", "委员", "常委", "成员", "领导", "代表", "顾问", "助理", "巡视员", "厅长级", "组员"]
    return !many.contains { Excerpt.find(Array($0.utf8), in: Array(post.written.utf8)) != nil }
  }
}
