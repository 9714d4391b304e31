import Glossary
import KnowledgeIndex
import PolicyText
import Recognition

/// Turns what a glossary file says into entries of the index; the server and every verb read glossaries through it.
struct CuratedMapping {
  /// Reads one file; throws a `NoticedFailure` that says where and why not.
  static let read: CuratedReading = { location, shown in
    var mapping = CuratedMapping()
    do {
      let (header, report) = try GlossaryReader().read(path: location, name: shown) { entry in mapping.take(entry) }
      return mapping.glossary(header, report)
    } catch let error as GlossaryError {
      throw NoticedFailure(GlossaryWords.notice(of: error))
    }
  }

  /// As `read`, but without the entries: what became of them, in memory that does not grow with their number.
  static func report(path: String) throws -> CuratedGlossary {
    var mapping = CuratedMapping()
    let (header, report) = try GlossaryReader().read(path: path) { entry in
      mapping.take(entry)
      mapping.forget()
    }
    return mapping.glossary(header, report)
  }

  private var entries: [CuratedEntry] = []
  /// The term of each identifier, for references that do not name their target.
  private var terms: [String: String] = [:]
  /// Identifiers of wider entries, by index into `entries`.
  private var broader: [(index: Int, target: String)] = []
  private var unused = 0

  /// Problems that a message or `mingce doctor` names one by one.
  static let shownProblems = 20

  mutating func take(_ entry: GlossaryEntry) {
    let all = entry.forms.filter { Self.isChinese($0.text, language: $0.language) }
    // Glossaries of software have both; what is offered to a writer of simplified Chinese is simplified, where there is such a form.
    let simplified = all.filter { !Self.isTraditional($0.language) }
    let forms = simplified.isEmpty ? all : simplified
    guard let name = forms.first(where: { $0.usage != .deprecated && $0.usage != .superseded }) ?? forms.first else {
      unused += 1
      return
    }
    terms[entry.id] = name.text
    let own = entry.definitions.filter { Self.isChinese($0.text, language: $0.language) }
    let definitions = own.isEmpty ? Array(entry.definitions.prefix(1)) : own
    var curated = CuratedEntry(
      term: name.text,
      forms: forms.map(\.text).filter { !$0.utf8.elementsEqual(name.text.utf8) },
      nature: Self.nature(of: entry.kind),
      responsible: entry.responsible,
      path: entry.origin?.file ?? "",
      line: (entry.origin?.line ?? 1) - 1
    )
    curated.tenures = entry.tenures.map { Self.tenure($0, seen: Self.lastChange(of: entry)) }
    // A tenure makes a person of what the file calls a mere term.
    if curated.nature == nil, !curated.tenures.isEmpty { curated.nature = .person(.official) }
    for (number, definition) in definitions.enumerated() {
      // Further definitions are entries of the same term: the index joins them in this order.
      var further = number == 0 ? curated : CuratedEntry(term: name.text, path: curated.path, line: curated.line)
      further.nature = curated.nature
      further.definition = definition.text
      further.source = definition.source?.text
      further.date = definition.source?.date.flatMap(Self.day)
      entries.append(further)
    }
    if definitions.isEmpty {
      curated.source = name.sources.first?.text
      entries.append(curated)
    }
    let index = entries.count - max(1, definitions.count)
    for reference in entry.references {
      switch reference.relation {
      case .broader: broader.append((index, reference.target))
      case .narrower, .related: break
      }
    }
  }

  private mutating func forget() {
    entries.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    broader.removeAll(keepingCapacity: true)
  }

  func glossary(_ header: GlossaryHeader, _ report: GlossaryImportReport) -> CuratedGlossary {
    var entries = entries
    for (index, target) in broader {
      if let term = terms[target] { entries[index].broader.append(term) }
    }
    if let day = header.asOf.flatMap(Self.day) {
      for index in entries.indices where !entries[index].tenures.isEmpty {
        for tenure in entries[index].tenures.indices { entries[index].tenures[tenure].hold(asOf: day) }
      }
    }
    return CuratedGlossary(
      entries: entries,
      format: report.format,
      used: report.entries - unused,
      unused: unused + report.skippedEntries,
      categories: report.categories.sorted { $0.key < $1.key }.map { name, counts in
        CuratedGlossary.Category(
          name: name,
          read: counts.read,
          kept: counts.kept,
          mapped: counts.mapped,
          ignored: counts.ignored,
          firstIgnoredLine: counts.firstIgnoredLine
        )
      },
      problems: report.problems.prefix(Self.shownProblems).map(GlossaryWords.notice),
      problemCount: report.problemCount
    )
  }

  // MARK: Words

  /// True for a text of the Chinese language: marked as such, or not marked and with a Han character in it.
  private static func isChinese(_ text: String, language: String?) -> Bool {
    if let language {
      let primary = language.utf8.prefix { $0 != UInt8(ascii: "-") }
      return ["zh", "cmn"].contains { $0.utf8.elementsEqual(primary.map { $0 | 0x20 }) }
    }
    // CJK Unified Ideographs with their extensions (Unicode 15, blocks 3400–9FFF, 20000–3FFFF).
    return text.unicodeScalars.contains {
      (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value)
    }
  }

  /// True for a language tag of Chinese in traditional characters: by its script (Hant), or by a region that writes it.
  private static func isTraditional(_ language: String?) -> Bool {
    let parts = language?.lowercased().utf8.split(separator: UInt8(ascii: "-")).dropFirst() ?? []
    let names = parts.map { String(Substring($0)) }
    return names.contains("hant") || (!names.contains("hans") && names.contains { ["tw", "hk", "mo"].contains($0) })
  }

  /// Nil for a bare term: the corpus may know what it is.
  static func nature(of kind: GlossaryKind) -> EntityNature? {
    switch kind {
    case .official: .person(.official)
    case .journalist: .person(.journalist)
    case .business: .person(.business)
    case .person: .person(.other)
    case .organisation: .organisation
    case .place: .place(code: nil)
    case .term: nil
    default: ProgramKind(rawValue: kind.rawValue).map { .program($0, nil) }
    }
  }

  // MARK: Posts

  private static func tenure(_ tenure: GlossaryTenure, seen changed: CalendarDate?) -> CuratedTenure {
    var curated = CuratedTenure(
      post: post(of: tenure),
      // Begun on the last day it may have begun, ended on the first day it may have ended: between the two it was held for sure.
      from: last(tenure.from) ?? last(tenure.notBefore).map { CuratedTenure.Day($0.date, isInferred: true) },
      to: first(tenure.to) ?? next(tenure.notAfter),
      firstSeen: tenure.firstSeen.flatMap(day),
      lastSeen: tenure.lastSeen.flatMap(day),
      source: tenure.sources.first?.text
    )
    if let changed { curated.hold(asOf: changed) }
    return curated
  }

  private static func post(of tenure: GlossaryTenure) -> Post {
    var resolved = tenure.post
    if let body = tenure.place ?? tenure.organisation, !tenure.post.utf8.starts(with: body.utf8.prefix(6)) {
      // 甘肃省 and 省长 are 甘肃省省长; 甘肃省 and 省委书记 are 甘肃省委书记 (the party's bodies drop the second 省).
      let doubles = body.unicodeScalars.last == tenure.post.unicodeScalars.first
      let isParty = tenure.post.unicodeScalars.dropFirst().first == "委"
      resolved = (doubles && isParty ? String(body.unicodeScalars.dropLast()) : body) + tenure.post
    }
    let bytes = Array(resolved.utf8)
    if let reading = PostReading(endingAt: bytes.count, in: bytes), reading.range.lowerBound == 0 {
      // The grammar of posts reads it as it would in a text: whose post it is, where, of which level.
      var post = reading.post
      post.written = tenure.post
      post.place = post.place ?? tenure.place
      post.organisation = tenure.organisation ?? post.organisation
      post.status = tenure.status
      return post
    }
    return Post(
      written: tenure.post,
      title: tenure.post,
      organisation: tenure.organisation,
      place: tenure.place,
      resolved: resolved,
      status: tenure.status
    )
  }

  /// The latest day on which somebody wrote or changed the entry: then it held.
  private static func lastChange(of entry: GlossaryEntry) -> CalendarDate? {
    entry.changes.compactMap { $0.date.flatMap(day) }.max()
  }

  // MARK: Dates

  /// Nil for a month or a year.
  private static func day(_ date: GlossaryDate) -> CalendarDate? {
    guard let month = date.month, let day = date.day else { return nil }
    return CalendarDate(year: date.year, month: month, day: day)
  }

  private static func first(_ date: GlossaryDate?) -> CuratedTenure.Day? {
    guard let date else { return nil }
    return CalendarDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
      .map { CuratedTenure.Day($0, isInferred: date.day == nil, written: date.day == nil ? date.iso : nil) }
  }

  private static func last(_ date: GlossaryDate?) -> CuratedTenure.Day? {
    guard let date else { return nil }
    let month = date.month ?? 12
    // The longest day number that the month has.
    let days = date.day.map { [$0] } ?? [31, 30, 29, 28]
    return days.lazy.compactMap { CalendarDate(year: date.year, month: month, day: $0) }.first
      .map { CuratedTenure.Day($0, isInferred: date.day == nil, written: date.day == nil ? date.iso : nil) }
  }

  /// The first day after `date`.
  private static func next(_ date: GlossaryDate?) -> CuratedTenure.Day? {
    guard let end = last(date)?.date else { return nil }
    let next =
      CalendarDate(year: end.year, month: end.month, day: end.day + 1)
      ?? CalendarDate(year: end.year, month: end.month + 1, day: 1)
      ?? CalendarDate(year: end.year + 1, month: 1, day: 1)
    return next.map { CuratedTenure.Day($0, isInferred: true) }
  }
}

extension CuratedTenure {
  /// A post without an end was held on the day for which the file holds, if it had begun by then.
  fileprivate mutating func hold(asOf day: CalendarDate) {
    guard to == nil, post.status == .current || post.status == .acting, from.map({ $0.date <= day }) ?? true,
      heldOn.map({ $0 < day }) ?? true
    else { return }
    heldOn = day
  }
}
