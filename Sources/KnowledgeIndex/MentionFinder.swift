import PolicyText
import Recognition

/// A surface form as the matching pass sees it.
struct AcceptedForm: Sendable, Hashable {
  /// The form, line breaks removed, without outer marks.
  let text: String
  /// Whom it names and how, as one comparable text: when it changes, the documents that hold the form are matched again.
  let owner: String
  /// The entities it names.
  let entities: [EntityID]
  /// True when only documents whose own context proves the name may mention it bare.
  let isAmbiguous: Bool
  /// False for forms that only the recogniser may find (names of places stand inside too many words).
  let isSearched: Bool
}

/// One place of a fragment where an accepted form stands; source bytes and positions.
struct FoundMention: Sendable, Hashable {
  var form: Int
  var range: ByteRange
  var span: TextSpan
  var article: Int
  var isRepeat: Bool
}

/// Finds the mentions of accepted forms in one fragment: a pure function of the fragment and the forms that occur in it.
struct MentionFinder: Sendable {
  let forms: [AcceptedForm]
  private let indexByText: [UTF8Key: Int]
  private let searched: [Int]
  private let matcher: MultiPatternMatcher

  init(forms: [AcceptedForm]) {
    self.forms = forms
    var byText: [UTF8Key: Int] = [:]
    byText.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() { byText[UTF8Key(form.text)] = index }
    indexByText = byText
    searched = forms.indices.filter { forms[$0].isSearched }
    matcher = FormSearch.matcher(searched.map { forms[$0].text })
  }

  /// Whether any form stands anywhere in `text`, boundary rules aside.
  func occurs(in text: NormalizedText) -> Bool {
    !matcher.matches(in: text.bytes).isEmpty
  }

  /// The mentions in the order of the text, longer before shorter at one start.
  func mentions(in source: SourceText, _ text: NormalizedText, _ recognition: RecognitionResult) -> [FoundMention] {
    let proven = provenNames(recognition)
    let found = FormSearch.occurrences(of: matcher, in: text.bytes, range: 0..<text.bytes.count)
    let matched = found.compactMap { occurrence -> FormOccurrence? in
      let form = searched[occurrence.form]
      if forms[form].isAmbiguous, !proven.contains(form) { return nil }
      return FormOccurrence(form: form, range: text.map.sourceRange(of: occurrence.range))
    }
    let kept = FormSearch.select((matched + sightings(of: recognition, proven: proven)).sorted()) { outer, inner in
      FormSearch.blocks(outer: forms[outer.form].entities, inner: forms[inner.form].entities) { $0.kind == .person }
    }
    return locate(kept, in: source, recognition)
  }

  // Where the recogniser saw an accepted name: places where spacing or a fold keeps the matcher from finding it count, too.
  private func sightings(of recognition: RecognitionResult, proven: Set<Int>) -> [FormOccurrence] {
    var sightings: [FormOccurrence] = []
    func add(_ name: String, _ kind: EntityKind, _ range: ByteRange) {
      guard let form = indexByText[UTF8Key(name)], forms[form].entities.contains(where: { $0.kind == kind }) else {
        return
      }
      if forms[form].isAmbiguous, !proven.contains(form) { return }
      sightings.append(FormOccurrence(form: form, range: range, isSighting: true))
    }
    for person in recognition.people { add(person.name, .person, person.range) }
    for program in recognition.programs {
      // 《意见》 stands for a document named in full nearby; the form alone is nobody's.
      let form = unmarked(program.form)
      add(indexByText[UTF8Key(form)] == nil ? program.name : form, .program, program.range)
    }
    for organisation in recognition.organisations { add(organisation.name, .organisation, organisation.range) }
    for place in recognition.places { add(place.name, .place, place.range) }
    return sightings
  }

  private func provenNames(_ recognition: RecognitionResult) -> Set<Int> {
    var proven: Set<Int> = []
    for person in recognition.people where person.evidence == .strong {
      if let form = indexByText[UTF8Key(person.name)] { proven.insert(form) }
    }
    return proven
  }

  private func locate(_ kept: [FormOccurrence], in source: SourceText, _ recognition: RecognitionResult)
    -> [FoundMention]
  {
    var scanner = PositionScanner(source)
    let starts = kept.map { scanner.position(of: $0.range.lowerBound) }
    // Ends do not ascend where one mention stands inside another.
    scanner = PositionScanner(source)
    var ends = starts
    for index in kept.indices.sorted(by: { kept[$0].range.upperBound < kept[$1].range.upperBound }) {
      ends[index] = scanner.position(of: kept[index].range.upperBound)
    }
    let repeats = recognition.repeats.sorted { $0.lowerBound < $1.lowerBound }
    return kept.enumerated().map { index, candidate in
      FoundMention(
        form: candidate.form,
        range: candidate.range,
        span: TextSpan(start: starts[index], end: ends[index]),
        article: recognition.articleIndex(at: candidate.range.lowerBound),
        isRepeat: repeats.lastRange(startingAtOrBefore: candidate.range.lowerBound)
          .map { $0.contains(candidate.range.lowerBound) } ?? false
      )
    }
  }
}

/// A programme's form without the marks around it: `“四好”` → `四好`, `《办法》` → `办法`; marks inside stay.
func unmarked(_ form: String) -> String {
  // Opening marks begin with E2 (“ ‘), E3 (《 「 『) or are ".
  guard let first = form.utf8.first, first == 0xE2 || first == 0xE3 || first == 0x22 else { return form }
  var text = form.utf8[...]
  for (open, close) in outerMarks
  where text.count > open.count + close.count && text.starts(with: open)
    && text.suffix(close.count).elementsEqual(close)
  {
    let inner = text.dropFirst(open.count).dropLast(close.count)
    // `“甲”和“乙”` begins and ends with marks that are no pair.
    if !contains(open, inner), !contains(close, inner) { text = inner }
  }
  return String(Substring(text))
}

private let outerMarks: [(open: [UInt8], close: [UInt8])] = [
  ("“", "”"), ("《", "》"), ("‘", "’"), ("「", "」"), ("『", "』"), ("\"", "\""),
]
.map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// Whether the bytes `mark` stand in `text`.
private func contains(_ mark: [UInt8], _ text: Substring.UTF8View) -> Bool {
  var rest = text
  while let start = rest.firstIndex(of: mark[0]) {
    rest = rest[start...]
    if rest.starts(with: mark) { return true }
    rest = rest.dropFirst()
  }
  return false
}

extension RecognitionResult {
  /// The article that holds source `offset`; outside all articles the one before, else the first.
  func articleIndex(at offset: Int) -> Int {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension [ByteRange] {
  // For ranges ascending by start.
  fileprivate func lastRange(startingAtOrBefore offset: Int) -> ByteRange? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? self[low - 1] : nil
  }
}
