import KnowledgeIndex
import PolicyText
import Recognition

/// Pass one for tests of pass two: a text says in marks what is to be seen in it.
///
/// `[山西省省长]李明$` gives 李明 a post, strongly (`-` before the post: a former one; `+` appointed, `x` dismissed; a place is what ends in
/// 省 or 市); `~李明$` is a weak sighting, `~^高峰$` a weak one of a name that is also a word, `[省长]^高峰$` a strong one of such a name;
/// `#河长制$` is a strong sighting of a programme, `%河长制$` a weak one (with `|form|broader` after it), `=河长制|河长制是制度。$` defines it,
/// `&河长制|全面河长制$` is an alias, `@水利厅$` an organisation.
enum ScriptedRecognition {
  static func recognize(_ document: PolicyDocument) -> RecognitionResult {
    var result = RecognitionResult()
    result.articles = document.articles.map { ArticleSummary($0, in: document) }
    result.repeats = document.normalized.repeats.map(\.sourceRange)
    let bytes = document.normalized.bytes
    var index = 0
    while index < bytes.count {
      let mark = bytes[index]
      guard Array("[~#%=&@".utf8).contains(mark), let end = bytes[index...].firstIndex(of: 0x24) else {
        index += 1
        continue
      }
      Reading(document: document, mark: mark, range: (index + 1)..<end).add(to: &result)
      index = end + 1
    }
    return result
  }

  private struct Reading {
    let document: PolicyDocument
    let mark: UInt8
    let range: ByteRange

    private func text(_ range: ByteRange) -> String {
      String(decoding: document.normalized.bytes[range], as: UTF8.self)
    }

    private func source(_ range: ByteRange) -> ByteRange { document.normalized.map.sourceRange(of: range) }

    private var article: Int {
      let start = source(range).lowerBound
      return document.articles.lastIndex { $0.sourceRange.lowerBound <= start } ?? 0
    }

    func add(to result: inout RecognitionResult) {
      let parts = text(range).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let isRepeat = result.repeats.contains { $0.contains(source(range).lowerBound) }
      switch mark {
      case 0x5B: addOfficial(to: &result, isRepeat: isRepeat)
      case 0x7E: addWeak(to: &result, isRepeat: isRepeat)
      case 0x23, 0x25:
        result.programs.append(
          ProgramSighting(
            name: parts[0],
            form: parts.count > 1 ? parts[1] : parts[0],
            range: source(range),
            kind: .system,
            evidence: mark == 0x23 ? .strong : .weak,
            broader: parts.count > 2 ? parts[2] : nil,
            article: article,
            isRepeat: isRepeat
          )
        )
      case 0x3D:
        result.definitions.append(
          DefinitionSighting(
            term: parts[0],
            text: parts.count > 1 ? parts[1] : "",
            range: source(range),
            strength: .explains,
            article: article,
            isRepeat: isRepeat
          )
        )
      case 0x26:
        result.aliases.append(AliasSighting(short: parts[0], full: parts[parts.count - 1], range: source(range)))
      default:
        result.organisations.append(OrganisationSighting(name: parts[0], range: source(range), article: article))
      }
    }

    private func addWeak(to result: inout RecognitionResult, isRepeat: Bool) {
      let isWord = document.normalized.bytes[range].first == 0x5E
      let name = (range.lowerBound + (isWord ? 1 : 0))..<range.upperBound
      result.people.append(
        PersonSighting(
          name: text(name),
          range: source(name),
          category: .other,
          evidence: .weak,
          isAmbiguous: isWord,
          article: article,
          isRepeat: isRepeat
        )
      )
    }

    private func addOfficial(to result: inout RecognitionResult, isRepeat: Bool) {
      guard let close = document.normalized.bytes[range].firstIndex(of: 0x5D) else { return }
      var phrase = text(range.lowerBound..<close)
      var status = PostStatus.current
      var event: TenureEvent?
      switch phrase.first {
      case "-": status = .former
      case "+": event = .appointed
      case "x": event = .dismissed
      default: break
      }
      if status != .current || event != nil { phrase.removeFirst() }
      let isWord = document.normalized.bytes[(close + 1)..<range.upperBound].first == 0x5E
      let name = (close + (isWord ? 2 : 1))..<range.upperBound
      let place = phrase.firstIndex { $0 == "省" || $0 == "市" }.map { String(phrase[...$0]) }
      let isPlaced = place.map { $0.count > 1 } ?? false
      let post = Post(
        written: phrase,
        title: isPlaced ? String(phrase.dropFirst(place?.count ?? 0)) : phrase,
        place: isPlaced ? place : nil,
        status: status
      )
      result.people.append(
        PersonSighting(
          name: text(name),
          range: source(name),
          category: .official,
          evidence: .strong,
          isAmbiguous: isWord,
          posts: [PostAttribution(post: post, range: source(range.lowerBound..<close), event: event)],
          article: article,
          isRepeat: isRepeat
        )
      )
    }
  }
}

extension KnowledgeBase {
  /// A base over texts in memory whose marks `ScriptedRecognition` reads, already refreshed.
  static func scripted(_ files: [String: String]) async throws -> KnowledgeBase {
    let base = KnowledgeBase(
      source: MemoryCorpus(files.mapValues { Array($0.utf8) }),
      recognize: ScriptedRecognition.recognize
    )
    try await base.refresh()
    return base
  }

  func person(_ name: String, _ ordinal: Int = 1) -> Entity? {
    lexicon[EntityID(kind: .person, name: name, ordinal: ordinal)]
  }

  func program(_ name: String) -> Entity? {
    lexicon[EntityID(kind: .program, name: name)]
  }
}
