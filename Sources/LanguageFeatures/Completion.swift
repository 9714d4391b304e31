package import KnowledgeIndex
package import PolicyText

/// Which text a completion item replaces; what each editor's own filter needs decides.
package enum CompletionShape: Sendable, Hashable {
  /// The whole keyword run before the caret: what clients filter by on their own.
  case run
  /// Just what was matched.
  case narrow
  /// The narrowest text that holds what any item of the list matched, the same for all of them, and each filters by exactly that text: for
  /// clients that score items before they look at `sortText`, and put what equals the typed text above what begins with it.
  case scored
  /// As `run`, filtering as `scored`.
  case scoredRun
  /// As `run`, and the label is the whole new text: for clients that insert the label before they apply the edit.
  case wholeLabel
}

/// What completion offers at a caret; matching, ranking and cutting are done, a client's filter has nothing left to do.
package struct CompletionAnswer: Sendable {
  /// Best first, at most `limit`.
  package var items: [CompletionItem]
  /// The day the answer holds for.
  package var asOf: CalendarDate

  /// More items than this help nobody and cost every key stroke.
  package static let limit = 50

  /// Memberwise.
  package init(items: [CompletionItem], asOf: CalendarDate) {
    self.items = items
    self.asOf = asOf
  }
}

/// One completion item; all ranges are bytes of the document.
package struct CompletionItem: Sendable, Hashable {
  /// What the item stands for.
  package enum Kind: Sendable, Hashable {
    case entity(EntityNature)
    /// A name with its post before it.
    case postAndName
    /// The holder of the post that stands before the caret.
    case holder
  }

  /// The term alone.
  package var label: String
  /// What it stands for.
  package var kind: Kind
  /// What is replaced when the text after the caret stays: ends at the caret, starts at the same byte for all items of the run shape.
  package var range: ByteRange
  /// What is replaced when text after the caret that already spells the rest of the term goes with it; equal to `range` otherwise.
  package var replaceRange: ByteRange
  /// What is put there.
  package var newText: String
  /// Equal to the text in `range`, or begins with it where the typed text is the beginning of the term; nil when `label` does.
  package var filterText: String?
  /// Zero-padded place in the list.
  package var sortText: String
  /// The post as of the day, or the kind.
  package var detail: String
  /// When the corpus last saw it: `2023-06-29`; nil for undated terms.
  package var date: String?
  /// Whose card documents it.
  package var entity: EntityID
}
