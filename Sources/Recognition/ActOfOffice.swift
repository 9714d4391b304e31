import PolicyText

/// What the words around a post say of it: taken up, left, held once or announced, and when.
///
/// The grammar of posts says that somebody is appointed or dismissed; this holds it against the words beside the post (曾当选, 将于10月1日起任, 时任)
/// and against the day of the article. A life told by its years begins its last post in the year before it.
struct ActOfOffice {
  /// Nil where the post is merely seen.
  let event: TenureEvent?
  /// When it happened, by the text itself; nil where it gives none, or nothing happened.
  let date: ActDate?
  /// What a post read as current is in truth; nil where it is current.
  let status: PostStatus?

  /// Reads what stands in `bytes` (valid UTF-8) around `phrase`, the bytes of `draft`'s post. `told` gives the time the text tells of an act before
  /// a byte; `isAhead` is true of one after the day of the article.
  init(
    _ draft: DraftPost,
    at phrase: ByteRange,
    in bytes: [UInt8],
    told: (Int) -> ActDate?,
    isAhead: (ActDate) -> Bool
  ) {
    // 2021年5月任…: the last post of a life told by its years began then.
    let isTaken =
      draft.event == nil && draft.phrase.status == .current && draft.told?.start != nil
      && !Self.isOfThatTime(phrase, in: bytes)
    let isAct =
      draft.event == .appointed || isTaken || draft.event == .dismissed && Self.isLeaving(phrase, in: bytes)
    let date = isTaken ? draft.told?.start : isAct ? told(phrase.lowerBound) : nil
    let event = isTaken && date != nil ? TenureEvent.appointed : draft.event
    let isAnnounced = Self.isAnnounced(phrase, in: bytes)
    if event == .appointed, Self.isOnce(phrase, in: bytes) {
      (self.event, self.date, status) = (nil, nil, .former)
    } else if isAnnounced || date.map(isAhead) ?? false {
      // 将于10月1日起任…: announced, and not yet so.
      (self.event, self.date) = (nil, nil)
      status = isAnnounced || event == .appointed ? .nominated : nil
    } else {
      (self.event, self.date, status) = (event, date, nil)
    }
  }

  // MARK: The words around a post. Distances are bytes, three to a character.

  /// Somebody leaves it; nobody dies on the day he was elected.
  private static func isLeaving(_ phrase: ByteRange, in bytes: [UInt8]) -> Bool {
    let beside = max(0, phrase.lowerBound - 150)..<min(bytes.count, phrase.upperBound + 45)
    return holds(leaving, in: bytes[beside])
  }

  /// The holder of that time (时任): no act of taking it up.
  private static func isOfThatTime(_ phrase: ByteRange, in bytes: [UInt8]) -> Bool {
    holds(ofThatTime, in: bytes[max(0, phrase.lowerBound - 60)..<phrase.lowerBound])
  }

  /// Held once (曾当选): nothing that lasts.
  private static func isOnce(_ phrase: ByteRange, in bytes: [UInt8]) -> Bool {
    let before = bytes[max(0, phrase.lowerBound - 18)..<phrase.lowerBound]
    return onceHeld.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// For a day to come: 将于4月1日起任, 将自6月1日起兼任.
  private static func isAnnounced(_ phrase: ByteRange, in bytes: [UInt8]) -> Bool {
    let before = bytes[max(0, phrase.lowerBound - 75)..<phrase.lowerBound]
    guard before.suffix(3).elementsEqual("任".utf8) || before.suffix(6).elementsEqual("任为".utf8) else { return false }
    var index = before.endIndex - 3
    while index >= before.startIndex {
      // 将 E5 B0 86
      if before[index] == 0xE5, before[index...].starts(with: "将".utf8) { return holds(units, in: before[index...]) }
      if marks.contains(before[index]) { return false }
      index -= 1
    }
    return false
  }

  private static func holds(_ words: [[UInt8]], in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { index in
      words.contains { $0[0] == text[index] && text[index...].starts(with: $0) }
    }
  }

  private static let leaving = ["免", "辞", "不再", "卸任", "离任", "撤", "解除", "去职", "停职"].map { Array($0.utf8) }
  private static let ofThatTime = [Array("时任".utf8)]
  private static let onceHeld = ["曾任", "曾当选", "曾当选为", "曾担任", "曾出任", "曾被任命为", "曾就任"].map { Array($0.utf8) }
  private static let units = ["年", "月"].map { Array($0.utf8) }
  /// The first bytes of commas and brackets: E3 and EF begin Chinese marks.
  private static let marks: Set<UInt8> = [0xE3, 0xEF, 0x2C, 0x28]
}
