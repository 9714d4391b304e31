package import KnowledgeIndex
package import PolicyText

/// The standard wording of a fixed expression that the writer has begun, to be shown behind the caret.
package struct InlineSuggestion: Sendable, Hashable {
  /// Bytes of the document that are replaced; they end at the caret and hold the beginning of the wording.
  package var range: ByteRange
  /// The whole wording.
  package var text: String
  /// What it is.
  package var entity: EntityID

  /// Characters that must be typed: one begins too many expressions.
  private static let shortest = 2
  /// Suggestions that are given; the first is the one shown.
  private static let limit = 3

  /// What continues the text before byte `caret` of `bytes` word by word; nothing that has to be respelled, and no names of people: who
  /// holds a post is never guessed without being asked.
  package static func suggestions(
    at caret: Int,
    in bytes: [UInt8],
    context: FeatureContext,
    report: EntitySet = []
  ) -> [InlineSuggestion] {
    let answer = CompletionAnswer.complete(at: caret, in: bytes, context: context, shape: .narrow, report: report)
    // The best match by the rules of completion decides what the writer is about; only what is as good goes with it.
    guard let best = answer.items.first, isWording(best) else { return [] }
    return answer.items.prefix { isWording($0) && $0.range == best.range }.prefix(limit).compactMap { item in
      let typed = bytes[item.range]
      let characters = typed.count { $0 & 0xC0 != 0x80 }
      guard characters >= shortest, item.newText.utf8.count > typed.count, item.newText.utf8.starts(with: typed),
        typed.contains(where: { $0 >= 0x80 })
      else { return nil }
      return InlineSuggestion(range: item.range, text: item.newText, entity: item.entity)
    }
  }

  private static func isWording(_ item: CompletionItem) -> Bool {
    if case .entity(.program) = item.kind { return true }
    return false
  }
}
