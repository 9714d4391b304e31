import PolicyText

/// A name under consideration, in scalar positions of one `PersonText`.
struct PersonDraft {
  /// Scalars of the name.
  var range: Range<Int>
  /// How good the reading is; decides between overlapping drafts of equal evidence.
  var score: Int
  /// What the contexts prove so far.
  var evidence: Evidence
  /// The name is also a word, a place, or begins with an everyday character.
  var isAmbiguous: Bool
  /// What the contexts say the person is; nil when none says it.
  var category: PersonCategory?
  /// The posts the contexts give.
  var posts: [DraftPost] = []
  /// What the model of names says, in tenths of log odds; nil for a shape it does not know.
  var modelScore: Int?
  /// Nothing but the model of names proposed it.
  var isFree = false
  /// Scalars of the full name elsewhere in the text of which this is a part; nil for one that stands for itself.
  var full: Range<Int>?
  /// The names beside it decided where it begins and ends.
  var isFixed = false
}

extension PersonDraft {
  /// The draft of a name as it was read; what the context says besides is given.
  init(
    _ name: NameParser.Reading,
    evidence: Evidence,
    category: PersonCategory? = nil,
    posts: [DraftPost] = [],
    isFixed: Bool = false
  ) {
    self.init(
      range: name.range,
      score: name.score,
      evidence: evidence,
      isAmbiguous: name.isAmbiguous,
      category: category,
      posts: posts,
      isFixed: isFixed
    )
  }
}

/// A post given to a draft.
struct DraftPost {
  /// Where it is written.
  var phrase: PostPhrase
  /// What happened.
  var event: TenureEvent?
  /// The bearer is credited with a picture besides (记者 X 摄).
  var isPhotographer = false
  /// The time that the text gives beside it.
  var told: PeopleScan.Told?
  /// When the next post of the same life began, where the text tells no end of this one.
  var nextStart: ActDate?
}

/// The names found so far, by where they begin and end.
struct PersonDrafts {
  private var drafts: [PersonDraft] = []
  /// For each scalar the number of the draft that begins there, and of the one that ends before it, counted from one; 0 for none.
  private var starts: [Int32]
  private var ends: [Int32]

  /// None, of a text of `count` scalars.
  init(count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    ends = [Int32](repeating: 0, count: count + 1)
    // About as many as news have.
    drafts.reserveCapacity(count / 64)
  }

  /// Forgets all.
  mutating func removeAll() {
    for draft in drafts {
      starts[draft.range.lowerBound] = 0
      ends[draft.range.upperBound] = 0
    }
    drafts.removeAll(keepingCapacity: true)
  }

  /// Adds a sighting; one that begins where another does joins it or, reading differently, replaces the weaker.
  mutating func add(_ draft: PersonDraft) {
    guard starts.indices.contains(draft.range.lowerBound), ends.indices.contains(draft.range.upperBound) else { return }
    let number = Int(starts[draft.range.lowerBound])
    guard number > 0 else {
      drafts.append(draft)
      starts[draft.range.lowerBound] = Int32(truncatingIfNeeded: drafts.count)
      ends[draft.range.upperBound] = Int32(truncatingIfNeeded: drafts.count)
      return
    }
    let old = drafts[number - 1]
    if old.range == draft.range {
      var joined = old
      joined.evidence = max(old.evidence, draft.evidence)
      joined.score = max(old.score, draft.score)
      joined.category = PersonDrafts.join(old.category, draft.category)
      joined.full = old.full ?? draft.full
      for post in draft.posts where !joined.posts.contains(where: { $0.phrase.range == post.phrase.range }) {
        joined.posts.append(post)
      }
      drafts[number - 1] = joined
    } else if (draft.evidence, draft.posts.count, draft.score) > (old.evidence, old.posts.count, old.score) {
      ends[old.range.upperBound] = 0
      drafts[number - 1] = draft
      ends[draft.range.upperBound] = Int32(truncatingIfNeeded: number)
    }
  }

  /// Puts `draft` in the place of whatever begins where it does: the line it fills says all.
  mutating func replace(with draft: PersonDraft) {
    guard starts.indices.contains(draft.range.lowerBound), ends.indices.contains(draft.range.upperBound),
      let old = starting(at: draft.range.lowerBound)
    else { return add(draft) }
    let number = starts[draft.range.lowerBound]
    ends[old.range.upperBound] = 0
    ends[draft.range.upperBound] = number
    drafts[Int(number) - 1] = draft
  }

  /// Takes back the draft that begins at `index`.
  mutating func remove(startingAt index: Int) {
    guard let old = starting(at: index) else { return }
    let number = Int(starts[index])
    starts[index] = 0
    ends[old.range.upperBound] = 0
    drafts[number - 1].range = index..<index
  }

  /// Notes that the reporter `draft` took the picture, too.
  mutating func creditPicture(of draft: PersonDraft) {
    guard let known = starting(at: draft.range.lowerBound), known.category == .journalist else { return }
    let index = Int(starts[draft.range.lowerBound]) - 1
    for post in known.posts.indices { drafts[index].posts[post].isPhotographer = true }
  }

  /// The draft that begins at `index`.
  func starting(at index: Int) -> PersonDraft? {
    guard starts.indices.contains(index), starts[index] > 0 else { return nil }
    return drafts[Int(starts[index]) - 1]
  }

  /// The draft that ends at `index`.
  func ending(at index: Int) -> PersonDraft? {
    guard ends.indices.contains(index), ends[index] > 0 else { return nil }
    return drafts[Int(ends[index]) - 1]
  }

  /// A post makes an official of everybody; a byline of nobody who has one.
  static func join(_ left: PersonCategory?, _ right: PersonCategory?) -> PersonCategory? {
    guard let left else { return right }
    guard let right else { return left }
    let order: [PersonCategory] = [.official, .business, .journalist, .other]
    return order.first { $0 == left || $0 == right }
  }

  /// The drafts in the order of the text, overlaps decided by evidence, then score, then length.
  func resolved() -> [PersonDraft] {
    guard !drafts.isEmpty else { return [] }
    var order: [(start: Int, index: Int)] = []
    order.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() where !draft.range.isEmpty {
      order.append((draft.range.lowerBound, index))
    }
    order.sort { $0 < $1 }
    var result: [PersonDraft] = []
    result.reserveCapacity(order.count)
    for place in order {
      let draft = drafts[place.index]
      guard let last = result.last, last.range.upperBound > draft.range.lowerBound else {
        result.append(draft)
        continue
      }
      let old = (last.evidence.rawValue, last.score, last.range.count)
      let new = (draft.evidence.rawValue, draft.score, draft.range.count)
      if new > old { result[result.count - 1] = draft }
    }
    return result
  }
}
