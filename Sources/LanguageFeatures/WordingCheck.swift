import KnowledgeIndex
import PolicyText

/// Finds quoted wordings and titles that differ by one character from a known one.
struct WordingCheck {
  let analysis: ReportAnalysis
  let context: FeatureContext

  /// Shorter wordings differ by one character for good reasons too often.
  static let shortest = 4

  func findings() -> [Finding] {
    var findings: [Finding] = []
    let bytes = analysis.document.normalized.bytes
    var index = 0
    while index < bytes.count {
      guard let (opening, width) = mark(at: index, in: bytes), let closing = TypedRun.closing(of: opening) else {
        index += 1
        continue
      }
      let start = index + width
      let closingBytes = Array(String(closing).utf8)
      var end = start
      // A wording stands on one line and is no sentence.
      while end < bytes.count, end - start < 180, bytes[end] != 0x0A, !bytes[end...].starts(with: closingBytes) {
        end += 1
      }
      if end < bytes.count, bytes[end...].starts(with: closingBytes), end > start {
        if let finding = finding(for: start..<end, in: bytes) { findings.append(finding) }
      }
      index = start
    }
    let quoted = findings.map(\.range)
    findings += UnquotedWordings(analysis: analysis, context: context).slips().compactMap { slip -> Finding? in
      let source = analysis.document.normalized.map.sourceRange(of: slip.range)
      if quoted.contains(where: { $0.overlaps(source) }) { return nil }
      return finding(for: source, known: slip.entity, differing: slip.written)
    }
    return findings
  }

  private func mark(at index: Int, in bytes: [UInt8]) -> (UnicodeScalar, Int)? {
    guard bytes[index] == 0xE2 || bytes[index] == 0xE3, let scalar = TypedRun.scalar(at: index, in: bytes) else {
      return nil
    }
    switch scalar {
    case "“", "《", "「": return (scalar, 3)
    default: return nil
    }
  }

  private func finding(for range: ByteRange, in bytes: [UInt8]) -> Finding? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    // What the report introduces itself proves nothing about its wording.
    guard scalars.count >= Self.shortest, scalars.count <= 40,
      context.lexicon.entities(named: text).allSatisfy({ $0.origin == .report })
    else { return nil }
    // Also known when the corpus has it as a part of a longer quotation or with its marks.
    guard let (known, place) = neighbour(of: scalars) else { return nil }
    return finding(
      for: analysis.document.normalized.map.sourceRange(of: range),
      known: known,
      differing: scalars[place]
    )
  }

  private func finding(for source: ByteRange, known: Entity, differing: UnicodeScalar) -> Finding {
    let language = context.language
    let here = language.pick("，这里“\(differing)”不同", "; “\(differing)” differs here")
    let message =
      known.origin == .curated
      ? language.pick("词库\(place(of: known))作“\(known.name)”", "the glossary\(place(of: known)) has “\(known.name)”")
      : language.pick(
        "语料中作“\(known.name)”（\(known.mentionCount) 次）",
        "the corpus has “\(known.name)” (\(known.mentionCount) times)"
      )
    return Finding(
      check: .wordingVariant,
      severity: .information,
      range: source,
      message: message + here,
      evidence: known.entry ?? known.definition?.citation ?? known.firstSighting,
      fixes: [
        QuickFix(
          title: language.pick("改为“\(known.name)”", "Change to “\(known.name)”"),
          range: source,
          newText: known.name
        )
      ]
    )
  }

  /// A known programme whose name differs in one character that is no number, and the place of that character. Looked up from both
  /// halves: one of them is spelled right.
  private func neighbour(of scalars: [UnicodeScalar]) -> (Entity, Int)? {
    let half = scalars.count / 2
    let head = Array(Self.string(scalars[..<half]).utf8)
    let tail = Array(Self.string(scalars[half...]).utf8)
    var best: (entity: Entity, place: Int)?
    for key in [head, tail] {
      for suffix in context.lexicon.completion.suffixes(beginningWith: key) {
        let form = context.lexicon.forms[Int(suffix.form)]
        guard let place = Self.difference(scalars, Array(form.text.unicodeScalars)) else { continue }
        for index in form.entities {
          let entity = context.lexicon.entities[index]
          guard entity.id.kind == .program, entity.origin != .report, entity.name.utf8.elementsEqual(form.text.utf8),
            shareReading(scalars[place], Array(form.text.unicodeScalars)[place]) || entity.mentionCount > 1
              || entity.origin == .curated
          else { continue }
          // What somebody wrote down outranks what occurs most.
          if best.map({ Self.weight(of: $0.entity) < Self.weight(of: entity) }) ?? true { best = (entity, place) }
        }
      }
    }
    return best
  }

  /// The line of the glossary, with a space before it.
  private func place(of entity: Entity) -> String {
    entity.entry.map { " \($0.path):\($0.span.start.line + 1) " }.map {
      context.language == .chinese ? $0 : String($0.dropLast())
    }
      ?? ""
  }

  private static func weight(of entity: Entity) -> Int { entity.origin == .curated ? .max : entity.mentionCount }

  /// The one place in which two wordings of equal length differ; nil when they differ in none, in more, or in a number.
  static func difference(_ left: [UnicodeScalar], _ right: [UnicodeScalar]) -> Int? {
    guard left.count == right.count else { return nil }
    var place: Int?
    for index in left.indices where left[index] != right[index] {
      if place != nil { return nil }
      place = index
    }
    // Another mark is another way of writing, not a slip of the pen.
    guard let place, TypedRun.isHan(left[place]), TypedRun.isHan(right[place]) else { return nil }
    let numbers = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千两双".unicodeScalars
    if numbers.contains(left[place]) && numbers.contains(right[place]) { return nil }
    return place
  }

  private func shareReading(_ left: UnicodeScalar, _ right: UnicodeScalar) -> Bool {
    context.keys.sharesReading(left, right)
  }

  private static func string(_ scalars: ArraySlice<UnicodeScalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
