/// What kind of text a stretch is, and what it asks of names that nothing but their characters proves.
extension PeopleScan {
  /// Kinds of prose.
  enum Prose {
    /// Somebody bears a post, signs or is credited: news, notices, lives.
    case news
    /// Nobody does: stories, sport, recipes, essays.
    case plain
    /// Hardly anybody does, and the text is classical; nobody does, and it is in traditional characters.
    case old
  }

  /// The kind of the stretch in which contexts gave `drafts`. Reads the text once where hardly any of them bears a post.
  func prose(with drafts: [PersonDraft]) -> Prose {
    let bearers = drafts.count { !$0.posts.isEmpty }
    // 以大臣許之: old books speak of offices, too.
    if bearers > 2 { return .news }
    var characters = 0
    var traditional = 0
    var modern = 0
    var classical = 0
    // Asked for once, not for every character.
    let modernParticles = Self.modernParticles
    let oldParticles = Self.oldParticles
    for index in 0..<text.count where text.traits(at: index).contains(.han) {
      characters += 1
      let scalar = text[index]
      if text.isSimplified(at: index) { traditional += 1 }
      if modernParticles.contains(scalar) {
        modern += 1
      } else if oldParticles.contains(scalar) {
        classical += 1
      }
    }
    let isClassical = classical * 40 > characters && classical > modern * 3
    if characters >= 100, isClassical || traditional * 20 > characters && bearers == 0 { return .old }
    return bearers > 0 ? .news : .plain
  }

  /// 的, 了, 是, 们, 着: hardly found in classical prose.
  private static let modernParticles = CharacterBitmap("的了是们着")
  private static let oldParticles = CharacterBitmap("之乎者也曰矣焉哉")

  /// Leaves out or doubts the free names of a stretch without any post: a likely reading is a name there less often than in news.
  func doubtFree(_ names: inout [PersonDraft], in prose: Prose) {
    switch prose {
    case .news: return
    case .old: names.removeAll { $0.isFree && NameModel.rightClass($0.range.upperBound, text) != 10 }
    case .plain:
      names.removeAll { name in
        guard name.isFree, isDoubtful(name.range) else { return false }
        return name.evidence == .weak && name.modelScore ?? 0 < Self.plainKeptLogOdds && !isListed(name.range)
      }
      for index in names.indices where names[index].isFree && isDoubtful(names[index].range) {
        // 何|可记, 那|黑妞, 曾|来往: a word of its own far more often than a surname.
        let isEveryday = text.traits(at: names[index].range.lowerBound).isEverydaySurname
        let limit = Self.plainLogOdds + (isEveryday ? Self.everydayLogOdds : 0)
        if names[index].modelScore ?? 0 < limit { names[index].evidence = .weak }
      }
    }
  }

  /// False for names by sound, and beside a title, kin or a calling.
  private func isDoubtful(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, !range.allSatisfy({ text.traits(at: $0).contains(.phonetic) }) else { return false }
    switch NameModel.leftClass(range.lowerBound, text) {
    case 10, 18, 19, 21: return false
    default: return NameModel.rightClass(range.upperBound, text) != 10
    }
  }

  /// In an enumeration, where the names beside it decide.
  private func isListed(_ range: Range<Int>) -> Bool {
    text[range.lowerBound - 1] == 0x3001 || text[range.upperBound] == 0x3001
  }

  /// Log odds, in tenths, from which a free name of a stretch without posts is strong evidence, what an everyday surname asks besides, and below
  /// which it is none.
  private static let plainLogOdds = 24
  private static let everydayLogOdds = 18
  private static let plainKeptLogOdds = 14
}
