package import KnowledgeIndex
import PolicyText
import Recognition

/// Writes answers as Markdown or as plain text; the server and the command line show the same words.
package struct AnswerText {
  /// How marks are written.
  package enum Style: Sendable, Hashable {
    case markdown
    case plain
  }

  /// How marks are written.
  package let style: Style
  /// The language of labels.
  package let language: AnswerLanguage
  /// Where a citation leads: an address for Markdown; nil shows the place without a link.
  package let link: (Citation) -> String?

  /// Memberwise.
  package init(style: Style, language: AnswerLanguage, link: @escaping (Citation) -> String? = { _ in nil }) {
    self.style = style
    self.language = language
    self.link = link
  }

  /// All cards, a rule between two of them, and the shorter terms at the caret.
  package func text(of hover: HoverAnswer) -> String {
    guard let date = hover.sentenceDate else { return answer(of: hover) }
    let note = language.pick(
      "按句中“\(date.written)”，截至 \(date.last.iso)",
      "as of \(date.last.iso), by “\(date.written)” in the sentence"
    )
    return emphasised(note) + "\n\n" + answer(of: hover)
  }

  private func answer(of hover: HoverAnswer) -> String {
    if let post = hover.post { return self.text(of: post) }
    var text = hover.cards.map(self.text(of:)).joined(separator: style == .markdown ? "\n\n---\n\n" : "\n\n")
    for card in hover.nested.prefix(3) {
      text += "\n\n" + language.pick("其中：", "Inside: ") + heading(of: card)
      if let definition = card.entity.definitions(asOf: card.posts.asOf).first {
        text +=
          "\n\n" + emphasised(language.label(definition.strength)) + "\n" + quote(definition.text, definition.citation)
      } else if !card.posts.current.isEmpty {
        text += " · " + escaped(summary(of: card))
      }
    }
    if hover.nested.count > 3 {
      let names = hover.nested.dropFirst(3).map { escaped($0.entity.name) }
      text += "\n\n" + language.pick("以及：", "And: ") + names.joined(separator: language.pick("、", ", "))
    }
    return text
  }

  /// One card.
  package func text(of card: EntityCard) -> String {
    var blocks = [heading(of: card)]
    if let caution = caution(of: card) { blocks.append(emphasised(caution)) }
    if card.entity.tenures.isEmpty {
      blocks += definitions(of: card)
    } else {
      blocks += posts(of: card)
    }
    blocks.append(facts(of: card))
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The holders of a post.
  package func text(of post: PostAtCaret) -> String {
    var blocks = [strong(post.phrase) + " · " + language.pick("职务", "post")]
    let answer = post.holders
    if let nearest = answer.nearestEvidence,
      let caution = caution(nearest: nearest, asOf: answer.asOf, corpus: post.corpus)
    {
      blocks.append(emphasised(caution))
    }
    func section(_ title: String, _ tenures: [Tenure]) {
      guard !tenures.isEmpty else { return }
      var lines = tenures.prefix(PostAtCaret.shown).map { tenure in
        bullet(strong(tenure.person.name) + " · " + escaped(tenure.post.resolved) + dates(of: tenure))
          + since(post.successors[tenure.person])
      }
      if tenures.count > PostAtCaret.shown {
        let rest = tenures.count - PostAtCaret.shown
        lines.append(bullet(language.pick("另有 \(rest) 人", "\(rest) more")))
      }
      blocks.append((title.isEmpty ? "" : title + "\n") + lines.joined(separator: "\n"))
    }
    section("", answer.current)
    section(language.pick("拟任：", "Nominated:"), answer.nominated)
    section(language.pick("此前：", "Before:"), answer.former)
    section(language.pick("\(answer.asOf.iso) 之后：", "After \(answer.asOf.iso):"), answer.later)
    let first = answer.all.first
    if let first, let citation = first.evidence(asOf: answer.asOf) {
      blocks.append(quote(Excerpt.sentence(of: citation.excerpt, naming: [first.person.name]), citation))
    }
    return blocks.joined(separator: "\n\n")
  }

  /// What the entity is, short: the post as of the day, or the kind.
  package func summary(of card: EntityCard) -> String {
    let now = card.posts.current.map(\.post.resolved)
    return now.isEmpty ? language.label(card.entity.nature) : now.prefix(2).joined(separator: "、")
  }

  /// `path:line:column` with the date and the headline, linked where a link is known.
  package func place(_ citation: Citation) -> String {
    let line = citation.span.start.line + 1
    let name =
      citation.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? citation.path
    var place = style == .markdown ? "\(name):\(line)" : "\(citation.path):\(line):\(citation.span.start.scalar + 1)"
    if style == .markdown {
      place = link(citation).map { "[\(escaped(place))](\($0))" } ?? escaped(place)
    }
    var marks: [String] = []
    if let day = day(of: citation) { marks.append(day) }
    if let paper = citation.paper { marks.append(escaped(paper)) }
    if let title = citation.title, !title.isEmpty { marks.append(escaped("《\(shortened(title, to: 24))》")) }
    return ([place] + marks).joined(separator: " · ")
  }

  private func heading(of card: EntityCard) -> String {
    let entity = card.entity
    var heading = strong(entity.name) + " · " + language.label(entity.nature)
    let variants = entity.variants.filter { !isQuoted($0, of: entity.name) }.prefix(4)
    if !variants.isEmpty {
      heading += " · " + language.pick("又作 ", "also ") + variants.map(escaped).joined(separator: "、")
    }
    switch entity.origin {
    case .corpus: break
    case .curated: heading += " · " + language.pick("词库", "glossary")
    case .report: heading += " · " + language.pick("仅见于本稿", "this report only")
    }
    return heading
  }

  private func caution(of card: EntityCard) -> String? {
    if let nearest = card.evidenceEnds { return caution(nearest: nearest, asOf: card.posts.asOf, corpus: card.corpus) }
    // Within the distance that is trusted a term may still be younger than the report.
    guard card.entity.tenures.isEmpty, let first = card.entity.firstSeen, card.posts.asOf < first else { return nil }
    return language.pick(
      "首见于 \(first.iso)，晚于 \(card.posts.asOf.iso)",
      "First seen \(first.iso), after \(card.posts.asOf.iso)"
    )
  }

  /// What keeps an answer from being asserted: the corpus does not reach the day, or it does and says nothing of this there.
  private func caution(nearest date: CalendarDate, asOf: CalendarDate, corpus: CorpusSpan) -> String? {
    guard abs(date.dayNumber - asOf.dayNumber) > TenureAnswer.trustedDistance else { return nil }
    let unknown = language.pick("\(asOf.iso) 的情况未知", "unknown as of \(asOf.iso)")
    if date < asOf {
      let seen = language.pick("末见于 \(date.iso)", "last seen \(date.iso)")
      guard let end = corpus.last, end >= date, asOf.dayNumber - end.dayNumber > TenureAnswer.trustedDistance else {
        return language.pick("\(seen)，\(unknown)", "Last seen \(date.iso); \(unknown)")
      }
      let ends = language.pick("语料截至 \(end.iso)", "Corpus ends \(end.iso)")
      return end == date
        ? language.pick("\(ends)，\(unknown)", "\(ends); \(unknown)")
        : language.pick("\(ends)（\(seen)），\(unknown)", "\(ends) (\(seen)); \(unknown)")
    }
    let seen = language.pick("首见于 \(date.iso)", "first seen \(date.iso)")
    guard let start = corpus.first, start <= date, start.dayNumber - asOf.dayNumber > TenureAnswer.trustedDistance
    else {
      return language.pick("\(seen)，\(unknown)", "First seen \(date.iso); \(unknown)")
    }
    let begins = language.pick("语料始于 \(start.iso)", "Corpus begins \(start.iso)")
    return start == date
      ? language.pick("\(begins)，\(unknown)", "\(begins); \(unknown)")
      : language.pick("\(begins)（\(seen)），\(unknown)", "\(begins) (\(seen)); \(unknown)")
  }

  // MARK: People

  private func posts(of card: EntityCard) -> [String] {
    let name = card.entity.name
    var blocks: [String] = []
    func section(_ title: String, _ tenures: [Tenure], limit: Int) {
      guard !tenures.isEmpty else { return }
      var lines = tenures.prefix(limit).map { tenure in
        let successor =
          tenure.standing(asOf: card.posts.asOf) == .current
          ? tenure.successor(among: card.entity.tenures, asOf: card.posts.asOf) : nil
        return line(of: tenure) + since(successor)
      }
      if tenures.count > limit {
        lines.append(bullet(language.pick("另有 \(tenures.count - limit) 项", "\(tenures.count - limit) more")))
      }
      blocks.append((title.isEmpty ? "" : title + "\n") + lines.joined(separator: "\n"))
    }
    section("", card.posts.current, limit: 8)
    section(language.pick("拟任：", "Nominated:"), card.posts.nominated, limit: 3)
    section(language.pick("此前：", "Before:"), card.posts.former, limit: 5)
    section(
      language.pick("\(card.posts.asOf.iso) 之后：", "After \(card.posts.asOf.iso):"),
      card.posts.later,
      limit: 5
    )
    if let citation = nearestEvidence(of: card) {
      blocks.append(quote(Excerpt.sentence(of: citation.excerpt, naming: [name]), citation))
    }
    for conflict in card.conflicts.prefix(2) {
      blocks.append(emphasised(conflict.text(language)))
      let sentence = Excerpt.sentence(of: conflict.citation.excerpt, naming: [conflict.holder.name])
      blocks.append(quote(sentence, conflict.citation))
    }
    return blocks
  }

  private func line(of tenure: Tenure) -> String {
    var line = strong(tenure.post.resolved)
    let written = tenure.writtenForms.filter { !$0.utf8.elementsEqual(tenure.post.resolved.utf8) }.prefix(3)
    if !written.isEmpty {
      line += language.pick("（原文“", " (“") + written.map(escaped).joined(separator: language.pick("”“", "”, “"))
      line += language.pick("”）", "”)")
    }
    return bullet(line + dates(of: tenure))
  }

  /// The post in which a person was seen since this one was; nothing where it is the latest.
  private func since(_ successor: Tenure?) -> String {
    guard let successor, let day = successor.lastSeen else { return "" }
    let post = escaped(successor.post.resolved)
    return language.pick("，此后未见；\(day.iso) 见任\(post)", ", not seen since; on \(day.iso) seen as \(post)")
  }

  /// How the post is held and when it was seen, each behind a middle dot.
  private func dates(of tenure: Tenure) -> String {
    var line = ""
    // Where the end is known its day says more than “former”, which is no word for the days before it.
    let status = tenure.status == .former && tenure.ended != nil ? "" : language.label(tenure.status)
    if !status.isEmpty { line += " · " + status }
    var facts: [String] = []
    switch (tenure.firstSeen, tenure.lastSeen) {
    case (let first?, let last?) where first != last:
      facts.append(language.pick("\(first.iso) 至 \(last.iso) 见", "seen \(first.iso) to \(last.iso)"))
    case (let day?, _), (_, let day?): facts.append(language.pick("\(day.iso) 见", "seen \(day.iso)"))
    case (nil, nil): break
    }
    if let day = tenure.appointed.flatMap(day(of:)) { facts.append(language.pick("\(day) 任", "appointed \(day)")) }
    if let day = tenure.ended.flatMap(day(of:)) {
      facts.append(
        tenure.isEndAnEvent
          ? language.pick("至 \(day)", "until \(day)")
          : tenure.isEndCalledFormer
            ? language.pick("\(day) 已称“原”", "called former on \(day)")
            : language.pick("不晚于 \(day)", "\(day) at the latest")
      )
    }
    if facts.isEmpty, let day = tenure.sightings.lazy.compactMap(\.citation.date).min() {
      facts.append(language.pick("\(day.iso) 见", "seen \(day.iso)"))
    }
    if facts.isEmpty { facts.append(language.pick("日期不详", "undated")) }
    line += " · " + facts.joined(separator: language.pick("，", ", "))
    return line
  }

  /// Of a glossary that names a month or a year, these; a day worked out from them is nobody's statement.
  private func day(of citation: Citation) -> String? {
    if citation.isCurated, citation.dateIsInferred { return citation.writtenDate }
    if let told = citation.actDate { return told.iso }
    return citation.date.map { $0.iso + (citation.dateIsInferred ? language.pick("（推定）", " (inferred)") : "") }
  }

  /// Of the post shown first, the latest sighting at or before the day; the earliest later one when there is none.
  private func nearestEvidence(of card: EntityCard) -> Citation? {
    let answer = card.posts
    guard let tenure = (answer.current + answer.nominated + answer.former + answer.later).first else { return nil }
    return tenure.evidence(asOf: answer.asOf) ?? card.entity.firstSighting
  }

  // MARK: Programmes

  private func definitions(of card: EntityCard) -> [String] {
    var blocks: [String] = []
    let day = card.posts.asOf
    for (index, definition) in card.entity.definitions(asOf: day).prefix(3).enumerated() {
      // The best is given in full; what only uses the term is not repeated.
      if index > 0, definition.strength == .used { break }
      let strength = language.label(definition.strength)
      let isLater = definition.isLater(than: day)
      let label = emphasised(
        isLater ? language.pick("\(strength)，晚于 \(day.iso)", "\(strength), after \(day.iso)") : strength
      )
      let text = index == 0 ? definition.text : shortened(definition.text, to: 120)
      blocks.append(label + "\n" + quote(text, definition.citation))
    }
    if blocks.isEmpty, let sighting = card.entity.firstSighting {
      let text = Excerpt.sentence(of: sighting.excerpt, naming: card.entity.forms)
      blocks.append(emphasised(language.pick("首见", "first sighting")) + "\n" + quote(text, sighting))
    }
    return blocks
  }

  // MARK: Facts

  private func facts(of card: EntityCard) -> String {
    let entity = card.entity
    var lines: [String] = []
    if !entity.responsible.isEmpty {
      lines.append(
        language.pick("责任单位：", "Responsible: ") + entity.responsible.prefix(4).map(escaped).joined(separator: "、")
      )
    }
    if !card.related.isEmpty {
      lines.append(language.pick("相关：", "Related: ") + card.related.prefix(6).map(escaped).joined(separator: "、"))
    }
    if entity.mentionCount > 0 {
      var line = language.pick(
        "提及 \(entity.mentionCount) 次，\(entity.documentCount) 份文档",
        "\(entity.mentionCount) \(entity.mentionCount == 1 ? "mention" : "mentions") in "
          + "\(entity.documentCount) \(entity.documentCount == 1 ? "document" : "documents")"
      )
      if let first = entity.firstSeen, let last = entity.lastSeen {
        line +=
          " · "
          + (first == last ? first.iso : language.pick("\(first.iso) 至 \(last.iso)", "\(first.iso) to \(last.iso)"))
      }
      lines.append(line)
    }
    return lines.joined(separator: style == .markdown ? "  \n" : "\n")
  }

  // MARK: Marks

  private func quote(_ text: String, _ citation: Citation) -> String {
    let source = place(citation)
    switch style {
    case .markdown: return "> \(escaped(text))\n>\n> — \(source)"
    case .plain: return "  \(text)\n  —— \(source)"
    }
  }

  private func bullet(_ text: String) -> String { "- " + text }

  private func strong(_ text: String) -> String { style == .markdown ? "**\(escaped(text))**" : text }

  private func emphasised(_ text: String) -> String {
    style == .markdown ? "*\(escaped(text))*" : language.pick("〔\(text)〕", "[\(text)]")
  }

  /// Marks of Markdown that the corpus's own text must not set off (CommonMark 0.31, 2.4), line ends made spaces.
  private func escaped(_ text: String) -> String {
    guard style == .markdown else { return text }
    // Most texts hold none of them: bytes are looked at, and nothing is copied.
    guard text.utf8.contains(where: Self.isMark) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: " "))
      } else {
        if Self.isMark(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A mark of Markdown, or a line end; all are ASCII.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "\n", "\r": true
    default: false
    }
  }

  /// At most `count` scalars.
  private func shortened(_ text: String, to count: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > count else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(count))) + "…"
  }

  /// True for `“X”` and `《X》` beside `X`: no other word, only marks.
  private func isQuoted(_ form: String, of name: String) -> Bool {
    PinyinKeys.wording(form) == PinyinKeys.wording(name)
  }
}
