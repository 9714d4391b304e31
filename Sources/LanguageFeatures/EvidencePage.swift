package import KnowledgeIndex
import PolicyText
import Recognition

/// All that the corpus says of an entity on one page, Markdown: the card, then every place, newest first.
package enum EvidencePage {
  /// Places on a page; how many more there are is said.
  package static let limit = 500

  /// The page of the entity of `card`; `link` as `AnswerText` takes it.
  package static func text(
    of card: EntityCard,
    mentions: [Mention],
    language: AnswerLanguage,
    link: @escaping (Citation) -> String?,
    mentionLink: (Mention) -> String
  ) -> String {
    let text = AnswerText(style: .markdown, language: language, link: link)
    var page = "# \(card.entity.name)\n\n" + text.text(of: card) + "\n"
    let sightings = card.entity.tenures.flatMap(\.sightings)
    if !sightings.isEmpty {
      page += "\n## " + language.pick("职务依据", "Evidence of posts") + "\n\n"
      for tenure in card.posts.all {
        for sighting in tenure.sightings {
          page += "- \(tenure.post.resolved) · " + text.place(sighting.citation) + "\n"
        }
      }
    }
    guard !mentions.isEmpty else { return page }
    page += "\n## " + language.pick("出处（\(mentions.count)）", "Mentions (\(mentions.count))") + "\n\n"
    for mention in mentions.prefix(limit) {
      let date = mention.date.map { "\($0.iso) · " } ?? ""
      page += "- \(date)[\(mention.path):\(mention.span.start.line + 1)](\(mentionLink(mention)))\n"
    }
    if mentions.count > limit {
      page += language.pick("- 另有 \(mentions.count - limit) 处\n", "- \(mentions.count - limit) more\n")
    }
    return page
  }
}
